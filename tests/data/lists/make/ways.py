"""The ways in which a sheet becomes a source: programs, real ones and the manners of others."""

from collections.abc import Callable

from tests.data.lists.make.case import Case, Converted, case_of
from tests.data.lists.make.clipboard import (
    browser_html,
    calc_html,
    cf_html,
    excel_html,
    google_html,
    tabbed,
    word_html,
    word_table,
)
from tests.data.lists.make.files import delimited, docx, page_html, with_macros, xls_by_xlwt, xlsx, xlsx_by_writer
from tests.data.lists.make.programs import (
    enterprise,
    excel_online,
    google_docs,
    mac_rtf,
    numbers_html,
    only_office,
    php_page,
    word_online,
    wps,
)
from tests.data.lists.make.rtf import office_rtf, word_rtf
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.table import Table
from tests.data.lists.make.xlsb import xlsb

Written = tuple[str, str, bytes | Converted]
"""The source's name, the program, the bytes."""

CALC_TEXT = "csv:Text - txt - csv (StarCalc):{}"

WAYS: dict[str, Callable[[Sheet], Written]] = {
    "excel": lambda sheet: ("clipboard.html", "manner of Excel 2013 and later", excel_html(sheet).encode()),
    "excel-cf": lambda sheet: ("clipboard.html", "manner of Excel 2016, CF_HTML", cf_html(excel_html(sheet))),
    "excel-old": lambda sheet: ("clipboard.html", "manner of Excel 2003", excel_html(sheet, "11", old=True).encode()),
    "excel-online": lambda sheet: ("clipboard.html", "manner of Excel in a browser, CF_HTML", excel_online(sheet)),
    "wps": lambda sheet: ("clipboard.html", "manner of WPS Office, CF_HTML", cf_html(wps(sheet))),
    "only": lambda sheet: ("clipboard.html", "manner of editors built on ONLYOFFICE", only_office(sheet).encode()),
    "numbers": lambda sheet: ("clipboard.html", "manner of Numbers", numbers_html(sheet).encode()),
    "word": lambda sheet: ("clipboard.html", "manner of Word 2016", word_html(word_table(sheet)).encode()),
    "word-online": lambda sheet: (
        "clipboard.html",
        "manner of Word in a browser, CF_HTML",
        cf_html(word_online(sheet)),
    ),
    "google": lambda sheet: ("clipboard.html", "manner of Google Sheets", google_html(sheet).encode()),
    "google-docs": lambda sheet: ("clipboard.html", "manner of Google Docs", google_docs(sheet).encode()),
    "calc": lambda sheet: ("clipboard.html", "manner of LibreOffice Calc", calc_html(sheet).encode()),
    "browser": lambda sheet: ("clipboard.html", "manner of Chrome, CF_HTML", cf_html(browser_html(sheet))),
    "tabs": lambda sheet: ("clipboard.txt", "manner of Excel, plain text", tabbed(sheet).encode()),
    "mac-rtf": lambda sheet: ("clipboard.rtf", "manner of TextEdit", mac_rtf(sheet)),
    "calc-rtf": lambda sheet: ("clipboard.rtf", "manner of LibreOffice Calc", office_rtf(sheet)),
    "word-rtf": lambda sheet: ("list.rtf", "manner of Word 2016", word_rtf(sheet)),
    "xlsx": lambda sheet: ("list.xlsx", "openpyxl", xlsx(sheet)),
    "xlsm": lambda sheet: ("list.xlsm", "openpyxl", with_macros(xlsx(sheet))),
    "writer": lambda sheet: ("list.xlsx", "XlsxWriter", xlsx_by_writer(sheet)),
    "xls": lambda sheet: ("list.xls", "xlwt", xls_by_xlwt(sheet)),
    "xlsb": lambda sheet: ("list.xlsb", "own writer of [MS-XLSB]", xlsb(sheet)),
    "docx": lambda sheet: ("list.docx", "python-docx", docx(sheet)),
    "enterprise": lambda sheet: ("list.html", "manner of an accounting program", enterprise(sheet)),
    "php": lambda sheet: ("list.html", "manner of a booking system in PHP", php_page(sheet)),
    "page": lambda sheet: ("list.html", "manner of Chrome", page_html("Список", browser_html(sheet, fragment=False))),
    "csv": lambda sheet: ("list.csv", "manner of Excel", delimited(sheet, encoding="utf-8-sig")),
    "csv-1251": lambda sheet: ("list.csv", "manner of Excel", delimited(sheet, encoding="cp1251")),
    "tsv": lambda sheet: ("list.tsv", "Python's csv", delimited(sheet, "\t", end="\n")),
    "txt-16": lambda sheet: ("list.txt", "manner of Excel (Unicode text)", delimited(sheet, "\t", encoding="utf-16")),
    "ods": lambda sheet: ("list.ods", "LibreOffice Calc", Converted(xlsx(sheet), "xlsx", "ods")),
    "calc-xls": lambda sheet: ("list.xls", "LibreOffice Calc", Converted(xlsx(sheet), "xlsx", "xls")),
    "calc-html": lambda sheet: ("clipboard.html", "LibreOffice Calc", Converted(xlsx(sheet), "xlsx", "html")),
    "writer-html": lambda sheet: ("list.html", "LibreOffice Writer", Converted(docx(sheet), "docx", "html")),
    "writer-rtf": lambda sheet: ("list.rtf", "LibreOffice Writer", Converted(docx(sheet), "docx", "rtf")),
    "calc-csv": lambda sheet: (
        "list.csv",
        "LibreOffice Calc",
        Converted(xlsx(sheet), "xlsx", CALC_TEXT.format("59,34,76,1,,0,false,true")),
    ),
}
"""How a sheet becomes a source."""


def by_way(
    way: str, name: str, shapes: str, table: Table, sheet: Sheet | None = None, note: str = "", **more: object
) -> Case:
    """Return a list of the table, laid out as the sheet where there is one, by a program of `WAYS`."""
    file, program, data = WAYS[way](sheet or sheet_of(table))
    return case_of(name, file, program, shapes, data, table, note, **more)
