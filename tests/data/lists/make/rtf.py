"""Tables as RTF, in the manners of Word and of LibreOffice."""

from tests.data.lists.make.sheet import Sheet


def _word_letters(text: str) -> str:
    """Return a text as Word writes it: letters of CP1251 as bytes, others as `\\u`."""
    out = []
    for letter in text:
        if letter in "\\{}":
            out.append("\\" + letter)
        elif letter == "\n":
            out.append("\\par ")
        elif letter == "\u00a0":
            out.append("\\~")
        elif letter.isascii():
            out.append(letter)
        else:
            try:
                out.append(f"\\'{letter.encode('cp1251')[0]:02x}")
            except UnicodeEncodeError:
                out.append(f"\\u{ord(letter)}?")
    return "".join(out)


def _unicode_letters(text: str) -> str:
    """Return a text as LibreOffice writes it: all but ASCII as `\\u` with a question mark behind."""
    out = []
    for letter in text:
        if letter in "\\{}":
            out.append("\\" + letter)
        elif letter == "\n":
            out.append("\\line ")
        else:
            out.append(letter if letter.isascii() else f"\\u{ord(letter)}\\'3f")
    return "".join(out)


WORD_HEAD = (
    "{\\rtf1\\adeflang1025\\ansi\\ansicpg1251\\uc1\\adeff0\\deff0\\deflang1049{\\fonttbl{\\f0\\fbidi \\froman"
    "\\fcharset204\\fprq2 Times New Roman;}{\\f37\\fbidi \\fswiss\\fcharset204\\fprq2 Calibri;}}\n"
    "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\ql \\li0\\ri0 \\f37\\fs22 \\snext0 Normal;}}\n"
    "{\\*\\generator Microsoft Word 15.0;}{\\info{\\author agent}}\\viewkind1\n"
)


def word_rtf(sheet: Sheet, above: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> bytes:
    """Return a document of Word with one table; merged cells are marked in the row's definition."""
    out = [WORD_HEAD, *(f"\\pard\\plain \\f37\\fs22 {_word_letters(line)}\\par\n" for line in above)]
    for number, row in enumerate(sheet.rows):
        edges = []
        for column in range(len(row)):
            mark = _merge_marks(sheet, number, column)
            edges.append(
                f"{mark}\\clvertalt\\clbrdrt\\brdrs\\cltxlrtb\\clftsWidth3\\clwWidth1500\\cellx{1500 * (column + 1)}"
            )
        out.append("\\trowd\\trgaph108\\trleft-108\\trftsWidth1 " + "".join(edges) + "\n\\pard\\plain\\intbl ")
        out += [f"{{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\insrsid123 {_word_letters(cell.text)}\\cell }}" for cell in row]
        out.append("\\pard\\intbl {\\row }\n")
    out += [f"\\pard\\plain \\f37\\fs22 {_word_letters(line)}\\par\n" for line in below]
    return ("".join(out) + "}").encode("ascii")


def _merge_marks(sheet: Sheet, row: int, column: int) -> str:
    """Return the marks of a cell that covers others or is covered."""
    cell = sheet.rows[row][column]
    if not cell.covered:
        return ("\\clmgf" if cell.across > 1 else "") + ("\\clvmgf" if cell.down > 1 else "")
    left = column
    while left and sheet.rows[row][left].covered:
        left -= 1
    if sheet.rows[row][left].across > column - left and left != column and not sheet.rows[row][left].covered:
        return "\\clmrg"
    return "\\clvmrg"


def office_rtf(sheet: Sheet) -> bytes:
    """Return what Calc puts on the clipboard as RTF."""
    out = ["{\\rtf\\ansi\n{\n"]
    for number, row in enumerate(sheet.rows):
        edges = "".join(f"{_merge_marks(sheet, number, c)}\\clvertalb\\cellx{1195 * (c + 1)}" for c in range(len(row)))
        out.append(f"\\trowd\\trgaph30\\trleft-30\\trrh300{edges}\\pard\\plain\\intbl\n")
        out += [f"\\ql {_unicode_letters(cell.text)}\\cell" for cell in row]
        out.append("\\row\n")
    return ("".join(out) + "}\n}\n").encode("ascii")


def lines_rtf(*lines: str) -> bytes:
    """Return a document of WordPad without a table."""
    head = "{\\rtf1\\ansi\\ansicpg1251\\deff0\\nouicompat\\deflang1049{\\fonttbl{\\f0\\fnil\\fcharset204 Calibri;}}\n"
    body = "".join(f"{_word_letters(line)}\\par\n" for line in lines).replace("\t", "\\tab ")
    return (
        head
        + "{\\*\\generator Riched20 10.0.19041}\\viewkind4\\uc1 \n\\pard\\sa200\\f0\\fs22\\lang1049 "
        + body
        + "}\n"
    ).encode("ascii")
