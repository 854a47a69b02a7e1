"""Tables as further programs put them on the clipboard or save them, written in the manner of each."""

from html import escape

from tests.data.lists.make.clipboard import cf_html, excel_html, shown, spans
from tests.data.lists.make.sheet import Sheet

PROOFED = "<span class='SpellingError SCXW12 BCX0'>{}</span>"


def _lines(text: str, mark: str) -> str:
    return escape(text, quote=False).replace("\u00a0", "&nbsp;").replace("\n", mark)


def excel_online(sheet: Sheet) -> bytes:
    """Return what Excel in a browser gives: the page of Excel within an element that knows who copied it."""
    page = excel_html(sheet).replace("<!--StartFragment-->", "").replace("<!--EndFragment-->", "")
    around = (
        "<html>\r\n<body>\r\n<!--StartFragment--><div ccp_infra_version='3' ccp_infra_timestamp='1772443800000' "
        f"ccp_infra_user_hash='0' ccp_infra_copy_id='' data-ccp-timestamp='1772443800000'>{page}</div>"
        "<!--EndFragment-->\r\n</body>\r\n</html>"
    )
    return cf_html(around)


def wps(sheet: Sheet) -> str:
    """Return what WPS Spreadsheets gives: Excel's names in quotes, the kind of each cell in `x:str` and `x:num`."""
    out = [
        (
            '<html xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>\n'
            '<meta name="ProgId" content="Excel.Sheet"/>\n<meta name="Generator" content="WPS Office ET"/>\n'
            "<style>\n<!-- @page {margin:1.00in 0.75in;}\n.et2 {mso-number-format:General;}\n-->\n</style>\n"
            '</head>\n<body>\n<!--StartFragment-->\n<table border="0" cellpadding="0" cellspacing="0" '
            "style='border-collapse:collapse;table-layout:fixed;'>\n"
        )
    ]
    out += [" <col width=\"72\" style='mso-width-source:userset;'/>\n" for _ in range(sheet.width)]
    for number in range(len(sheet.rows)):
        out.append(" <tr height=\"18\" style='height:13.50pt;'>\n")
        for _, cell in shown(sheet, number):
            kind = f' x:num="{cell.value}"' if isinstance(cell.value, int | float) else " x:str" if cell.text else ""
            text = _lines(cell.text, "<br/>")
            out.append(f'  <td class="et2" height="18"{spans(cell, chr(34))}{kind}>{text}</td>\n')
        out.append(" </tr>\n")
    return "".join([*out, "</table>\n<!--EndFragment-->\n</body>\n</html>\n"])


def only_office(sheet: Sheet) -> str:
    """Return what the Russian editors built on ONLYOFFICE give: their own data, shortened here, in the class."""
    out = [
        (
            '<meta charset=\'utf-8\'><table cellpadding="0" cellspacing="0" border="0" '
            'class="xslData;WExTWTt2MTA7MDsAAAA=" style="border-collapse:collapse;table-layout:fixed;"><colgroup>'
        ),
        '<col style="width:64pt;">' * sheet.width,
        "</colgroup><tbody>",
    ]
    for number in range(len(sheet.rows)):
        out.append('<tr style="height:15pt;">')
        for _, cell in shown(sheet, number):
            text = _lines(cell.text, "<br>")
            inner = f"<span style=\"font-family:'Calibri';font-size:11pt;white-space:pre-wrap;\">{text}</span>"
            out.append(
                f'<td{spans(cell, chr(34))} style="border:none;white-space:nowrap;">{inner if cell.text else ""}</td>'
            )
        out.append("</tr>")
    return "".join([*out, "</tbody></table>"])


def numbers_html(sheet: Sheet) -> str:
    """Return what Numbers and Pages on a Mac give, a paragraph in each cell."""
    out = [
        (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html>\n<head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n'
            '<meta name="Generator" content="Cocoa HTML Writer">\n<style type="text/css">\n'
            "p.p1 {margin: 0.0px; font: 10.0px 'Helvetica Neue'}\ntd.td1 {border: 1px solid}\n</style>\n</head>\n"
            '<body>\n<table cellspacing="0" cellpadding="0" class="t1">\n  <tbody>\n'
        )
    ]
    for number in range(len(sheet.rows)):
        out.append("    <tr>\n")
        for _, cell in shown(sheet, number):
            text = _lines(cell.text, "<br>\n") or "<br>"
            text = f"<b>{text}</b>" if number in sheet.head else text
            out.append(
                f'      <td{spans(cell, chr(34))} valign="top" class="td1">\n        <p class="p1">{text}</p>\n'
                "      </td>\n"
            )
        out.append("    </tr>\n")
    return "".join([*out, "  </tbody>\n</table>\n</body>\n</html>\n"])


def word_online(sheet: Sheet) -> str:
    """Return what Word in a browser gives: runs within runs, an end mark with a blank in each cell."""
    out = [
        (
            '<html><body><!--StartFragment--><div class="OutlineElement Ltr SCXW12"><div class="TableContainer SCXW12">'
            '<table border="1" class="Table Ltr TableWordWrap SCXW12 BCX0" data-tablestyle="MsoTableGrid" '
            'data-tablelook="1184"><tbody>'
        )
    ]
    for number in range(len(sheet.rows)):
        out.append('<tr class="TableRow SCXW12 BCX0" role="row">')
        for _, cell in shown(sheet, number):
            paragraphs = []
            for line in cell.text.split("\n"):
                words = _lines(line, "")
                first, blank, rest = words.partition(" ")
                run = PROOFED.format(first) + blank + rest if first.isalpha() and not first.isascii() else words
                paragraphs.append(
                    '<div class="OutlineElement Ltr SCXW12 BCX0"><p class="Paragraph SCXW12 BCX0">'
                    f'<span data-contrast="auto" class="TextRun SCXW12 BCX0"><span class="NormalTextRun">{run}</span>'
                    '</span><span class="EOP SCXW12 BCX0">&nbsp;</span></p></div>'
                )
            out.append(f'<td class="FirstRow SCXW12"{spans(cell, chr(34))} role="cell">{"".join(paragraphs)}</td>')
        out.append("</tr>")
    return "".join([*out, "</tbody></table></div></div><!--EndFragment--></body></html>"])


def google_docs(sheet: Sheet) -> str:
    """Return what Google Docs gives: all within a bold element that is not bold."""
    out = [
        (
            '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-00000000-7fff-0000">'
            '<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;">'
            "<colgroup>"
        ),
        "<col />" * sheet.width,
        "</colgroup><tbody>",
    ]
    for number in range(len(sheet.rows)):
        out.append('<tr style="height:0pt">')
        for _, cell in shown(sheet, number):
            style = "font-size:11pt;font-family:Arial;white-space:pre;white-space:pre-wrap;"
            inner = "".join(
                f'<p dir="ltr" style="line-height:1.2;"><span style="{style}">{_lines(line, "")}</span></p>'
                for line in cell.text.split("\n")
            )
            out.append(f'<td{spans(cell, chr(34))} style="vertical-align:top;">{inner if cell.text else "<br />"}</td>')
        out.append("</tr>")
    return "".join([*out, '</tbody></table></div></b><br class="Apple-interchange-newline">'])


def web_mail(sheet: Sheet, above: str, below: str, *, quoted: str = "") -> str:
    """Return a mail copied from a browser, lines above and below the table; `quoted` is what it answers."""
    out = [
        '<html>\r\n<body>\r\n<!--StartFragment--><div dir="ltr">',
        "".join(f"<div>{_lines(line, '') or '<br>'}</div>" for line in above.split("\n")),
        '<table border="1" cellpadding="4" class="x_MsoNormalTable" style="border-collapse:collapse"><tbody>',
    ]
    for number in range(len(sheet.rows)):
        out.append("<tr>")
        for _, cell in shown(sheet, number):
            inner = "".join(
                f'<p class="x_MsoNormal">{_lines(line, "") or "&nbsp;"}</p>' for line in cell.text.split("\n")
            )
            out.append(f"<td{spans(cell, chr(34))}>{inner}</td>")
        out.append("</tr>")
    out.append("</tbody></table>")
    out += [f"<div>{_lines(line, '') or '<br>'}</div>" for line in below.split("\n")]
    if quoted:
        old = "<br>".join(_lines(line, "") for line in quoted.split("\n"))
        out.append(f'</div><br><div class="gmail_quote"><blockquote style="margin:0 0 0 .8ex">{old}</blockquote>')
    return "".join([*out, "</div><!--EndFragment-->\r\n</body>\r\n</html>"])


def enterprise(sheet: Sheet) -> bytes:
    """Return a page as the accounting programs of Russia save a report: capitals, a class for each cell."""
    out = [
        (
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\n<HTML>\n<HEAD>\n'
            '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; CHARSET=utf-8">\n<TITLE>Отчёт</TITLE>\n'
            '<STYLE TYPE="text/css">\nbody { background: #ffffff; margin: 0; font-family: Arial; font-size: 8pt; }\n'
            'tr.R0{ height: 15px; }\n</STYLE>\n</HEAD>\n<BODY STYLE="background: #ffffff; margin: 0;">\n'
            '<TABLE style="width:100%; height:0px; " CELLSPACING=0>\n'
        ),
        "<COL WIDTH=7>\n" + "<COL WIDTH=98>\n" * sheet.width + "<COL>\n",
    ]
    nothing = '<DIV STYLE="position:relative; height:15px;width: 100%; overflow:hidden;"><SPAN></SPAN></DIV>'
    for number in range(len(sheet.rows)):
        out.append(f"<TR CLASS=R{number}>\n<TD>{nothing}</TD>\n")
        for column, cell in shown(sheet, number):
            text = _lines(cell.text, "<BR>")
            inner = f'<SPAN STYLE="white-space:nowrap;max-width:0px;">{text}</SPAN>' if text else "<SPAN></SPAN>"
            span = spans(cell).upper()
            out.append(f'<TD CLASS="R{number}C{column}"{span}>{inner}</TD>\n')
        out.append(f"<TD>{nothing}</TD>\n</TR>\n")
    return "\ufeff".encode() + "".join([*out, "</TABLE>\n</BODY>\n</HTML>\n"]).encode()


def php_page(sheet: Sheet) -> bytes:
    """Return a page as booking systems in PHP write it: a blank for nothing, the class tells the kind of the cell."""
    out = [
        (
            '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html>\n<head>\n'
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n<title>export</title>\n<style>\n'
            ".gridlines td { border:1px dotted black }\n</style>\n</head>\n<body>\n"
            '<table border="0" cellpadding="0" cellspacing="0" id="sheet0" class="sheet0 gridlines">\n'
        ),
        "".join(f'<col class="col{number}" />' for number in range(sheet.width)),
        "\n<tbody>\n",
    ]
    for number in range(len(sheet.rows)):
        out.append(f'<tr class="row{number}">\n')
        for column, cell in shown(sheet, number):
            kind = "null" if not cell.text else "n" if cell.value is not None else "s"
            text = _lines(cell.text, "<br />\n") or "&nbsp;"
            out.append(f'<td class="column{column} style0 {kind}"{spans(cell, chr(34))}>{text}</td>\n')
        out.append("</tr>\n")
    return "".join([*out, "</tbody>\n</table>\n</body>\n</html>\n"]).encode()


def mac_rtf(sheet: Sheet) -> bytes:
    """Return a document of TextEdit: letters as `\\uc0\\u1048 ` without a sign to fall back on."""
    out = [
        (
            "{\\rtf1\\ansi\\ansicpg1251\\cocoartf2639\n\\cocoatextscaling0\\cocoaplatform0{\\fonttbl\\f0\\fswiss "
            "Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;\\red191\\green191\\blue191;}\n"
            "{\\*\\expandedcolortbl;;\\csgray\\c79525;}\n\\paperw11900\\paperh16840\\margl1440\\margr1440\\vieww11520\n"
        )
    ]
    for number, row in enumerate(sheet.rows):
        out.append("\n\\itap1\\trowd \\taflags0 \\trgaph108\\trleft-108 \\trbrdrl\\brdrnil \\trbrdrr\\brdrnil \n")
        out += [
            f"\\clvertalc \\clwWidth2880\\clftsWidth3 \\gaph\\cellx{1440 * (place + 1)}\n" for place in range(len(row))
        ]
        out += [f"\\pard\\intbl\\itap1\\pardeftab720\n\\f0\\fs24 \\cf0 {_mac(cell.text)}\\cell \n" for cell in row]
        out.append("\\lastrow\\row\n" if number == len(sheet.rows) - 1 else "\\row\n")
    return ("".join(out) + "\\pard\\pardeftab720\n\\cf0 \\\n}").encode("ascii")


def _mac(text: str) -> str:
    out, before = [], False
    for letter in text:
        plain = letter.isascii()
        if not plain:
            out.append(("" if before else "\\uc0") + f"\\u{ord(letter)} ")
        elif letter == "\n":
            out.append("\\\n")
        else:
            out.append("\\" + letter if letter in "\\{}" else letter)
        before = not plain
    return "".join(out)
