"""Tables as programs put them on the clipboard, written in the manner of each."""

from collections.abc import Iterator
from html import escape

from tests.data.lists.make.sheet import Sheet
from tests.data.lists.make.table import Cell


def cf_html(page: str, source: str = "") -> bytes:
    """Return a page with the header that Windows puts before HTML on the clipboard.

    Source: Microsoft, "HTML Clipboard Format": offsets count bytes of UTF-8 from the beginning of the header.
    """
    lines = ["Version:1.0", "StartHTML:{:010d}", "EndHTML:{:010d}", "StartFragment:{:010d}", "EndFragment:{:010d}"]
    header = "\r\n".join([*lines, *([f"SourceURL:{source}"] if source else []), ""])
    start = len(header.format(0, 0, 0, 0).encode())
    body = page.encode()
    first = body.index(b"<!--StartFragment-->") + len(b"<!--StartFragment-->")
    last = body.index(b"<!--EndFragment-->")
    return header.format(start, start + len(body), start + first, start + last).encode() + body


def spans(cell: Cell, quote: str = "") -> str:
    """Return the attributes of what the cell covers."""
    across = f" colspan={quote}{cell.across}{quote}" if cell.across > 1 else ""
    return across + (f" rowspan={quote}{cell.down}{quote}" if cell.down > 1 else "")


def shown(sheet: Sheet, row: int) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row that markup writes, with their columns."""
    yield from ((number, cell) for number, cell in enumerate(sheet.rows[row]) if not cell.covered)


EXCEL_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel {version}">
<style>
<!--table
	{{mso-displayed-decimal-separator:"\\,";
	mso-displayed-thousand-separator:" ";}}
tr
	{{mso-height-source:auto;}}
col
	{{mso-width-source:auto;}}
br
	{{mso-data-placement:same-cell;}}
td
	{{padding-top:1px;
	color:black;
	font-size:11.0pt;
	font-family:Calibri, sans-serif;
	mso-number-format:General;
	white-space:nowrap;}}
.xl65
	{{mso-number-format:"Short Date";}}
.xl66
	{{font-weight:700;
	text-align:center;
	white-space:normal;}}
.xl67
	{{mso-number-format:"\\@";}}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width={width} style='border-collapse:
 collapse;width:{points}pt'>
<!--StartFragment-->
"""


def excel_html(sheet: Sheet, version: str = "15", *, old: bool = False) -> str:
    """Return what Excel gives: attributes without quotes, long texts broken over lines, hidden rows kept as such.

    Args:
        sheet: what is copied.
        version: 11 is that of 2003, 15 that of 2013 and later.
        old: as Excel 2003 did, with the stored number in `x:num`.
    """
    width = 64 * sheet.width
    out = [EXCEL_HEAD.format(version=version, width=width, points=width * 3 // 4)]
    for number in range(sheet.width):
        hidden = "display:none;" if number in sheet.hidden_columns else ""
        out.append(f" <col width=64 style='{hidden}width:48pt'>\n")
    for number in range(len(sheet.rows)):
        hidden_row = number in sheet.hidden_rows
        height = "height=0 style='display:none'" if hidden_row else "height=20 style='height:15.0pt'"
        out.append(f" <tr {height}>\n")
        if _runs_over(sheet, number):
            text = _excel_text(sheet.rows[number][0].text)
            out.append(f"  <td colspan={sheet.width} style='mso-ignore:colspan'>{text}</td>\n </tr>\n")
            continue
        for column, cell in shown(sheet, number):
            style = " class=xl66" if number in sheet.head else " class=xl65" if cell.value is not None else ""
            if old and isinstance(cell.value, int | float):
                style += f' align=right x:num="{cell.value}"'
            if column in sheet.hidden_columns:
                style += " style='display:none'"
            out.append(f"  <td{spans(cell)}{style}>{_excel_text(cell.text)}</td>\n")
        out.append(" </tr>\n")
    out.append("<!--EndFragment-->\n</table>\n\n</body>\n\n</html>\n")
    return "".join(out).replace("\n", "\r\n")


def _runs_over(sheet: Sheet, number: int) -> bool:
    """Say whether the first cell's text runs over the empty ones beside it, which Excel writes as one cell."""
    first, *rest = sheet.rows[number]
    return len(first.text) > 20 and not any(cell.text or cell.covered for cell in rest)


def _excel_text(text: str) -> str:
    """Return a text as Excel writes it: runs of blanks as `mso-spacerun`, lines broken after some 70 characters."""
    lines = []
    for line in text.split("\n"):
        words, made, length = escape(line, quote=False).replace("\u00a0", "&nbsp;").split(" "), "", 0
        for place, word in enumerate(words):
            gap = "" if not place else "\n  " if length > 60 else " "
            length = 0 if gap.startswith("\n") else length
            made += gap + word
            length += len(word) + 1
        lines.append(made.replace("  ", "<span style='mso-spacerun:yes'>  </span>") if "\n" not in made else made)
    return "<br>\n    ".join(lines)


WORD_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word {version}">
<!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:View>Normal</w:View>
  <w:TrackMoves/>
  <w:LidThemeOther>RU</w:LidThemeOther>
 </w:WordDocument>
</xml><![endif]-->
<style>
<!--
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{{mso-style-unhide:no;
	margin:0cm;
	font-size:11.0pt;
	font-family:"Calibri",sans-serif;}}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable
	{{mso-style-name:"Обычная таблица";}}
</style>
<![endif]-->
</head>

<body lang=RU style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->
"""

NUMBERED = """<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;
  mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{n}.<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><o:p>&nbsp;</o:p></p>"""


def word_table(sheet: Sheet, *, auto: bool = False) -> str:
    """Return the table as Word writes it; with `auto` the first column is numbered by Word itself."""
    out = [
        (
            "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;"
            "border:none;mso-border-alt:solid windowtext .5pt'>\n"
        )
    ]
    for number in range(len(sheet.rows)):
        head = ";mso-yfti-firstrow:yes" if not number else ""
        out.append(f" <tr style='mso-yfti-irow:{number}{head}'>\n")
        for column, cell in shown(sheet, number):
            out.append(
                f"  <td width={62 * cell.across}{spans(cell)} valign=top style='width:{46 * cell.across}.7pt;"
                "border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt'>\n"
            )
            if auto and not column and number in sheet.body:
                out.append("  " + NUMBERED.format(n=sheet.body.index(number) + 1) + "\n  </td>\n")
                continue
            out.append(_word_text(cell.text, strong=number in sheet.head) + "  </td>\n")
        out.append(" </tr>\n")
    return "".join([*out, "</table>\n"])


def _word_text(text: str, *, strong: bool) -> str:
    """Return paragraphs: a form feed parts lines of one paragraph, a line break parts paragraphs."""
    out = []
    for line in text.split("\n") if text else [""]:
        words = escape(line, quote=False).replace("\u00a0", "&nbsp;").replace("\f", "<br>\n  ") or "<o:p>&nbsp;</o:p>"
        latin = bool(line) and line.isascii() and any(letter.isalpha() for letter in line)
        language = " lang=EN-US style='mso-ansi-language:EN-US'" if latin else ""
        words = f"<b>{words}</b>" if strong else words
        out.append(f"  <p class=MsoNormal><span{language}\n  style='font-size:10.0pt'>{words}<o:p></o:p></span></p>\n")
    return "".join(out)


def word_html(*parts: str, version: str = "15") -> str:
    """Return a page of Word with tables and paragraphs in their order."""
    page = WORD_HEAD.format(version=version) + "\n".join(parts) + "<!--EndFragment-->\n</body>\n\n</html>\n"
    return page.replace("\n", "\r\n")


def word_lines(*lines: str) -> str:
    """Return paragraphs of Word."""
    return _word_text("\n".join(lines), strong=False)


def outlook_html(above: str, table: str, below: str) -> str:
    """Return a mail as Outlook gives it: filtered Word with the greeting above and the signature, a table, below."""
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>'
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">'
        '<meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--\n'
        "p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:Calibri,sans-serif;}\n--></style></head>"
        '<body lang=RU link="#0563C1" vlink="#954F72"><!--StartFragment--><div class=WordSection1>\n'
        f"{above}{table}{below}</div><!--EndFragment--></body></html>"
    )


def google_html(sheet: Sheet) -> str:
    """Return what Google Sheets gives."""
    out = [
        (
            "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td "
            "{border: 1px solid #cccccc;}"
            'br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0"'
            ' cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;'
            'width:0px;border-collapse:collapse;border:none" data-sheets-root="1"><colgroup>'
        ),
        '<col width="120"/>' * sheet.width,
        "</colgroup><tbody>",
    ]
    for number in range(len(sheet.rows)):
        out.append('<tr style="height:21px;">')
        for _, cell in shown(sheet, number):
            kept = ""
            if cell.text and isinstance(cell.value, int | float):
                kept = f' data-sheets-value="{{&quot;1&quot;:3,&quot;3&quot;:{cell.value}}}"'
            text = escape(cell.text, quote=False).replace("\n", "<br/>")
            spanned = f' rowspan="{cell.down}" colspan="{cell.across}"' if cell.down * cell.across > 1 else ""
            out.append(
                f'<td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;"{kept}{spanned}>{text}</td>'
            )
        out.append("</tr>")
    return "".join([*out, "</tbody></table>"])


def calc_html(sheet: Sheet) -> str:
    """Return what LibreOffice Calc gives: the cells' font within each, stored numbers in `sdval`."""
    out = [
        (
            '<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n'
            '\t<title></title>\n\t<meta name="generator" content="LibreOffice 24.2.5.2 (Windows)"/>\n</head>\n<body>\n'
            f'<table cellspacing="0" border="0">\n\t<colgroup span="{sheet.width}" width="85"></colgroup>\n'
        )
    ]
    for number in range(len(sheet.rows)):
        out.append("\t<tr>\n")
        for _, cell in shown(sheet, number):
            kept = f' sdval="{cell.value}" sdnum="1049;"' if isinstance(cell.value, int | float) else ""
            text = escape(cell.text, quote=False).replace("\n", "<br>") or "<br>"
            out.append(
                f'\t\t<td{spans(cell, chr(34))} height="17" align="left"{kept}>'
                f'<font color="#000000">{text}</font></td>\n'
            )
        out.append("\t</tr>\n")
    return "".join([*out, "</table>\n</body>\n</html>\n"])


def browser_html(sheet: Sheet, *, fragment: bool = True) -> str:
    """Return what a browser gives for a table of a booking system, its styles written into each cell."""
    style = "box-sizing: border-box; padding: 4px 8px; border-bottom: 1px solid rgb(222, 226, 230);"
    out = [
        "<html>\r\n<body>\r\n<!--StartFragment-->" if fragment else "<meta charset='utf-8'>",
        '<table class="grid table-striped" style="box-sizing: border-box; border-collapse: collapse;">',
    ]
    for number in range(len(sheet.rows)):
        tag = "th" if number in sheet.head else "td"
        out.append("<thead><tr>" if number == 0 and tag == "th" else "<tr>")
        for _, cell in shown(sheet, number):
            text = escape(cell.text, quote=False).replace("\n", "<br>").replace("\u00a0", "&nbsp;")
            wrapped = f'<span class="v">{text}</span>' if tag == "td" and text else text
            out.append(f'<{tag}{spans(cell, chr(34))} style="{style}">{wrapped}</{tag}>')
        out.append("</tr></thead><tbody>" if number == 0 and tag == "th" else "</tr>")
    out.append("</tbody></table>")
    return "".join([*out, "<!--EndFragment-->\r\n</body>\r\n</html>" if fragment else ""])


def tabbed(sheet: Sheet, *, quoted: bool = True, end: str = "\r\n") -> str:
    """Return plain text as a spreadsheet gives it: cells with line breaks or quotation marks stand in quotes."""
    lines = []
    for row in sheet.rows:
        cells = []
        for cell in row:
            text = cell.text
            if quoted and ("\n" in text or '"' in text or "\t" in text):
                text = '"' + text.replace('"', '""') + '"'
            cells.append(text if quoted else text.replace("\n", " "))
        lines.append("\t".join(cells))
    return end.join(lines) + end
