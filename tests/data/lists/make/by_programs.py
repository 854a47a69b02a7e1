"""Lists with what only their program can do: number formats, formulas, comments, tracked changes, content controls."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from html import escape
from typing import Any

from tests.data.lists.make.case import Case, Converted, case_of
from tests.data.lists.make.clipboard import excel_html
from tests.data.lists.make.dates import parts
from tests.data.lists.make.files import WRITTEN, delimited, docx, saved, settled, with_macros, xlsx
from tests.data.lists.make.guests import caucasus, far, grown, young
from tests.data.lists.make.people import Person, hard
from tests.data.lists.make.programs import enterprise
from tests.data.lists.make.shapes import russians, with_hard
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.table import Cell, Column, Table, Written
from tests.data.lists.make.ways import by_way
from tests.data.lists.make.word_parts import accepted_changes, content_controls, numbered_paragraphs, table_in_table

AGENCY = "№ = # | Фамилия = surname_lat | Имя = given_name_lat | Дата рождения = birth_date | Паспорт = pass {s}{n}"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_formats(), *_written_by_xlsxwriter(), *_books(), *_ods(), *_documents(), *_disguised(), *_encodings()]


def formatted(heading: str, kinds: tuple[str, ...], form: str, value: Callable[[Person], str]) -> Column:
    """Return numbers that a workbook shows by a format; `value` gives all digits, zeros too."""

    def write(person: Person, row: int) -> Written:
        digits = value(person)
        means = {kind: person[kind] for kind in kinds}
        return Written(Cell(digits, int(digits) if digits else None, form if digits else ""), means)

    return Column(heading, kinds, write)


def _formats() -> list[Case]:
    people = [*hard()[:4], *russians(5, 2601)]
    start = spelled_table("Фамилия = surname_ru | Имя = given_name_ru | Дата рождения = birth_date", people)
    zeros = Table(
        [
            *start.columns,
            formatted("Серия", ("passport_series",), "00", lambda person: person["passport_series"]),
            formatted("Номер", ("passport_number",), "0000000", lambda person: person["passport_number"]),
        ],
        people,
    )
    parted = Table(
        [
            *start.columns,
            formatted(
                "Загранпаспорт",
                ("passport_series", "passport_number"),
                '00" "0000000',
                lambda person: person["passport_series"] + person["passport_number"],
            ),
        ],
        people,
    )
    owners = grown(8, 2602)
    phones = Table(
        [
            *spelled_table("Турист = ru | Рожд. = birth_date english dashes", owners).columns,
            formatted(
                "Телефон", ("phone",), "0", lambda person: "8" + "".join(filter(str.isdigit, person["phone"]))[1:]
            ),
        ],
        owners,
    )
    regions = {1: "0314", 3: "0508", 6: "0119"}
    low = [{**one, "internal_series": regions.get(place, one["internal_series"])} for place, one in enumerate(owners)]
    internal = Table(
        [
            *spelled_table("Турист = ru | Рожд. = birth_date", low).columns,
            formatted("Паспорт РФ, серия", ("internal_series",), "0000", lambda person: person["internal_series"]),
            formatted("Паспорт РФ, номер", ("internal_number",), "000000", lambda person: person["internal_number"]),
        ],
        low,
    )
    return [
        by_way("writer", "book-zero-formats", "leading zeros kept by the number format", zeros),
        by_way("xlsx", "book-parted-format", "series and number parted by the number format", parted),
        by_way("xlsb", "book-phones", "phones as numbers, English months", phones),
        by_way(
            "ods", "book-internal-formats", "leading zeros of internal passports kept by the number format", internal
        ),
    ]


def _xlsxwriter(build: Callable[[Any, Any], None], **options: object) -> bytes:
    """Return a workbook of XlsxWriter, the sheet of which `build` fills."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **options})
    book.set_properties({"created": WRITTEN})
    build(book, book.add_worksheet("Список"))
    book.close()
    return settled(out.getvalue())


def _written_by_xlsxwriter() -> list[Case]:
    names = spelled_table("ФИО = lat | Д.р. = birth_date | Паспорт = pass", russians(7, 2611))

    def formulas(book: Any, page: Any) -> None:
        page.write_row(0, 0, ["Дата рождения", "Паспорт", "ФИО"])
        for row, one in enumerate(names.people, 1):
            latin, born, passport = (cell.cell.text for cell in names.rows[row - 1])
            page.write_string(row, 0, born)
            page.write_formula(row, 1, f'="{passport[:2]}"&" "&"{passport[3:]}"', None, passport)
            page.write_formula(row, 2, f'="{one["surname_lat"]}"&" "&"{one["given_name_lat"]}"', None, latin)
        page.write_formula(9, 0, '="Итого: "&7', None, "Итого: 7")

    told = spelled_table("= birth_date | = pass | = lat", names.people)
    second = spelled_table(AGENCY, with_hard(8, 2612))

    def streamed(book: Any, page: Any) -> None:
        for number, row in enumerate(sheet_of(second).rows):
            for column, cell in enumerate(row):
                page.write_string(number, column, cell.text)

    third = spelled_table("ФИО = ru | E-mail = email | Телефон = phone | Дата рождения = birth_date", grown(8, 2613))

    def rich(book: Any, page: Any) -> None:
        bold = book.add_format({"bold": True})
        page.write_row(0, 0, [column.heading for column in third.columns])
        for row, one in enumerate(third.people, 1):
            whole = third.rows[row - 1][0].cell.text
            page.write_rich_string(row, 0, bold, one["surname_ru"], whole[len(one["surname_ru"]) :])
            page.write_url(row, 1, f"mailto:{one['email']}", string=one["email"])
            page.write_string(row, 2, one["phone"])
            page.write_datetime(row, 3, date(*parts(one["birth_date"])), book.add_format({"num_format": "dd.mm.yyyy"}))
        page.write_comment(2, 0, "Уточнить отчество у Ивановой Анны, 01.01.1970")
        page.freeze_panes(1, 1)

    fourth = spelled_table(AGENCY + " | Действителен до = passport_expires", russians(9, 2614))

    def as_table(book: Any, page: Any) -> None:
        rows = [[one.cell.text for one in row] for row in fourth.rows]
        heads = [{"header": column.heading} for column in fourth.columns]
        page.write_string(0, 1, "Группа на 17 августа")
        page.add_table(
            2, 1, 2 + len(rows), len(heads), {"data": rows, "columns": heads, "style": "Table Style Light 9"}
        )

    by = "XlsxWriter"
    return [
        case_of("book-formulas", "list.xlsx", by, "formulas with what they gave, totals", _xlsxwriter(formulas), told),
        case_of("book-streamed", "list.xlsx", by, "texts within the cells, numbers stored as text",
                _xlsxwriter(streamed, constant_memory=True), second),
        case_of("book-rich", "list.xlsx", by, "letters in bold, links, comments", _xlsxwriter(rich), third,
                "The comment names a person who is no tourist of the list."),
        case_of("book-table", "list.xlsx", by, "a named table, title, an empty column", _xlsxwriter(as_table), fourth),
    ]  # fmt: skip


def _books() -> list[Case]:
    from openpyxl import load_workbook

    first = spelled_table(AGENCY, with_hard(8, 2621, 6))
    words = Sheet([[Cell("Страны")], *([Cell(f"Справочник {number}")] for number in range(40))], name="Справочник")
    book = load_workbook(io.BytesIO(xlsx(sheet_of(first), words)))
    book["Справочник"].sheet_state = "veryHidden"
    seen, gone = russians(6, 2622), russians(2, 2623)
    grouped = spelled_table(AGENCY, [*seen[:3], *gone, *seen[3:]])
    kept = spelled_table(AGENCY, seen)
    folded = load_workbook(io.BytesIO(xlsx(sheet_of(grouped).titled("Заезд 9 августа"))))
    folded.active.row_dimensions.group(7, 8, hidden=True)
    counted = spelled_table(AGENCY, russians(8, 2624))
    summed = load_workbook(io.BytesIO(xlsx(sheet_of(counted))))
    summed.active["B11"] = "Всего:"
    summed.active["C11"] = "=COUNTA(B2:B9)"
    third = spelled_table(
        "№ = # | ФИО = ru | Дата рождения = birth_date words bare | Загранпаспорт = pass", russians(8, 2625)
    )
    titled = sheet_of(third).titled("Список группы", "Заезд 17.08.2026").signed("Итого: 8 человек")
    cells = spelled_table(
        "Турист = ru SGP two lines | Паспорт = with {s} {n}¶до {expires} | Д/р = birth_date", russians(7, 2626)
    )
    return [
        case_of("book-dictionary", "list.xlsx", "openpyxl", "a hidden sheet that is longer", _kept(book), first),
        case_of("book-folded", "list.xlsx", "openpyxl", "hidden rows, folded", _kept(folded), kept,
                "Two rows are folded away: `hidden` holds them.", hidden=spelled_table(AGENCY,
                gone).expected()["rows"]),
        case_of("book-counted", "list.xlsm", "openpyxl", "totals by a formula that was never reckoned",
                with_macros(_kept(summed)),
                counted),
        case_of("book-by-calc", "list.xlsx", "LibreOffice Calc", "spans, title, totals, months in words",
                Converted(xlsx(titled), "xlsx", "xlsx:Calc MS Excel 2007 XML"), third),
        by_way("calc-xls", "book-line-breaks", "line breaks in cells, passport with date", cells),
    ]  # fmt: skip


def _kept(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return settled(out.getvalue())


def _ods() -> list[Case]:
    first = spelled_table(
        "= - | № = # | Турист = ru | Дата рождения = birth_date | Паспорт = pass | Тел. = phone", grown(8, 2631)
    )
    seen, gone = russians(6, 2632), russians(2, 2633)
    both = spelled_table(AGENCY, [*seen[:2], *gone, *seen[2:]])
    hidden = sheet_of(both).hidden(rows=(3, 4))
    return [
        case_of("ods-web", "list.ods", "manner of Google Sheets", "repeated cells and rows, comments, title",
                ods(sheet_of(first).titled("Список туристов"), comment="Мария, проверьте паспорт 70 0000000"), first),
        case_of("ods-web-hidden", "list.ods", "manner of Google Sheets", "hidden rows", ods(hidden),
                spelled_table(AGENCY, seen), hidden=spelled_table(AGENCY, gone).expected()["rows"]),
    ]  # fmt: skip


ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:spreadsheet>'
)
ODS_KIND = "application/vnd.oasis.opendocument.spreadsheet"


def ods(sheet: Sheet, comment: str = "") -> bytes:
    """Return a workbook of OpenDocument: runs of empty cells and rows are told once, with how often they stand.

    Source: OpenDocument 1.2, part 1, sections 9.1.2 to 9.1.5, 14.1 and 19.676.
    """
    out = [ODS_HEAD, f'<table:table table:name="{sheet.name}"><table:table-column table:number-columns-repeated="26"/>']
    for number, row in enumerate(sheet.rows):
        shown = ' table:visibility="collapse"' if number in sheet.hidden_rows else ""
        out.append(f"<table:table-row{shown}>{''.join(_ods_cell(cell) for cell in row)}")
        if comment and sheet.body and number == sheet.body[1]:
            out.append(
                f"<table:table-cell><office:annotation><dc:creator>agent</dc:creator><text:p>{comment}</text:p>"
                "</office:annotation></table:table-cell>"
            )
        out.append('<table:table-cell table:number-columns-repeated="19"/></table:table-row>')
    out.append(
        '<table:table-row table:number-rows-repeated="990"><table:table-cell table:number-columns-repeated="26"/>'
    )
    out.append("</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>")
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_KIND}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as whole:
        for name, text in (("mimetype", ODS_KIND), ("content.xml", "".join(out)), ("META-INF/manifest.xml", manifest)):
            whole.writestr(name, text)
    return settled(packed.getvalue())


def _ods_cell(cell: Cell) -> str:
    if cell.covered:
        return "<table:covered-table-cell/>"
    across = f' table:number-columns-spanned="{cell.across}"' if cell.across > 1 else ""
    down = f' table:number-rows-spanned="{cell.down}"' if cell.down > 1 else ""
    if not cell.text:
        return f"<table:table-cell{across}{down}/>"
    kind = ' office:value-type="string"'
    if cell.value is not None:
        number = isinstance(cell.value, int | float)
        kind = ' office:value-type="float" office:value=' if number else ' office:value-type="date" office:date-value='
        kind += f'"{cell.value}"'
    lines = "".join(f"<text:p>{escape(line, quote=False)}</text:p>" for line in cell.text.split("\n"))
    return f"<table:table-cell{kind}{across}{down}>{lines}</table:table-cell>"


def _documents() -> list[Case]:
    first = spelled_table(
        "Фамилия = surname_ru | Имя = given_name_ru | Дата рождения = birth_date | Загранпаспорт = pass",
        russians(6, 2641),
    )
    second = spelled_table("№ = # | ФИО = lat | Дата рождения = birth_date | Паспорт = pass", russians(7, 2642))
    third = spelled_table("Турист = ru | Д.р. = birth_date | Паспорт = pass", [*caucasus()[:3], *russians(3, 2643)])
    fourth = spelled_table("= ru | = birth_date | = birth_certificate", young(7, 2644))
    lines = [", ".join(one.cell.text for one in row) for row in fourth.rows]
    return [
        case_of("form-controls", "list.docx", "python-docx", "content controls around cells",
                saved(content_controls(sheet_of(first))), first),
        case_of("form-tracked", "list.docx", "python-docx", "tracked changes",
                saved(accepted_changes(sheet_of(second), "IVANOV PETR 01.01.1970")), second,
                "What was deleted is no longer said; what was inserted is."),
        case_of("form-nested", "list.docx", "python-docx", "nested tables, three deep",
                saved(table_in_table(sheet_of(third))),
                third),
        case_of("form-numbered", "list.docx", "python-docx", "no table, numbering by Word, birth certificates",
                saved(numbered_paragraphs("Список детей:", lines)), fourth),
        case_of("form-html", "list.html", "LibreOffice Writer", "nested tables",
                Converted(saved(table_in_table(sheet_of(second))), "docx", "html"), second),
        case_of("form-rtf", "list.rtf", "LibreOffice Writer", "no table, numbered lines",
                Converted(docx("Список", *(f"{n}. {line}" for n, line in enumerate(lines, 1))), "docx", "rtf"), fourth),
    ]  # fmt: skip


def _disguised() -> list[Case]:
    first = spelled_table(AGENCY + " | До = passport_expires", russians(9, 2651))
    second = spelled_table("Фамилия Имя = ru SG | Дата рождения = birth_date | Телефон = phone", grown(8, 2652))
    third = spelled_table("ФИО = ru | Дата рождения = birth_date | Загранпаспорт = pass", with_hard(8, 2653, 5))
    saved_page = excel_html(sheet_of(third).titled("Группа")).replace("charset=utf-8", "charset=windows-1251")
    fourth = spelled_table(
        "№ = # | Сотрудник = ru | Дата рождения = birth_date | Паспорт = int {s} {n}", grown(7, 2654)
    )
    fifth = spelled_table(
        """Name = lat {S}/{G} | Born = birth_date iso | Passport = pass {s}{n} |
        Country = citizenship alpha3""",
                          [*far(), *russians(2, 2655)])  # fmt: skip
    other = Sheet([[Cell("Отель"), Cell("Звёзд")], [Cell("Coral Bay"), Cell("5")]], name="Отели")
    return [
        case_of("disguise-tabs", "list.xls", "hand-written", "tabbed text under the name of a workbook, CP1251",
                delimited(sheet_of(first), "\t", encoding="cp1251"), first, "Excel opens such files after a warning."),
        case_of("disguise-utf16", "list.xls", "hand-written", "tabbed text under the name of a workbook, UTF-16",
                delimited(sheet_of(second), "\t", encoding="utf-16"), second),
        case_of("disguise-page", "list.html", "manner of Excel 2013 and later", "CP1251, saved as a page, title",
                saved_page.encode("cp1251"), third),
        case_of("disguise-report", "list.xls", "manner of an accounting program", "HTML under the name of a workbook",
                enterprise(sheet_of(fourth).titled("Сотрудники организации")), fourth),
        case_of("disguise-two-sheets", "list.html", "LibreOffice Calc", "several tables, a page of two sheets",
                Converted(xlsx(other, sheet_of(fifth, name="Гости")), "xlsx", "html"), fifth),
    ]  # fmt: skip


def _encodings() -> list[Case]:
    first = spelled_table("N = # | ФИО = ru | Дата рождения = birth_date | Телефон = phone", grown(8, 2661))
    second = spelled_table(
        "Фамилия = surname_ru | Имя = given_name_ru | Дата рождения = birth_date | Паспорт = pass", russians(8, 2662)
    )
    third = spelled_table("Турист = ru SG | Паспорт = pass | Примечание = ~note", russians(9, 2663))
    for row in (2, 5):
        cell = third.rows[row][2]
        third.rows[row][2] = Written(Cell('место "у окна"; тихо,\nбез музыки'), cell.means)
    text = "csv:Text - txt - csv (StarCalc):{}"
    return [
        case_of("text-koi8", "list.csv", "LibreOffice Calc", "KOI8-R, semicolons",
                Converted(xlsx(sheet_of(first)), "xlsx", text.format("59,34,74,1,,0,false,true")), first),
        case_of("text-all-quoted", "list.csv", "LibreOffice Calc", "CP1251, all in quotes, commas",
                Converted(xlsx(sheet_of(second)), "xlsx", text.format("44,34,34,1,,0,true,true")), second),
        case_of("text-marks-within", "list.csv", "manner of Excel",
                "quotation marks, semicolons and line breaks in cells",
                delimited(sheet_of(third), encoding="utf-8-sig"), third),
    ]  # fmt: skip
