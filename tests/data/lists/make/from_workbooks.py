"""Workbooks: xlsx of two programs, xls of two, xlsb, ods."""

from tests.data.lists.make.case import Case, Converted, case_of
from tests.data.lists.make.columns import (
    address,
    counted,
    country,
    day,
    empty,
    extra,
    name_lat,
    name_ru,
    number,
    passport,
    passport_with,
    period,
    phone,
    plain,
    sex,
    title_case,
    titles,
    upper,
)
from tests.data.lists.make.files import texts, xls_by_xlwt, xlsx, xlsx_by_writer
from tests.data.lists.make.people import children, drawn, hard, kazakh, latin_only
from tests.data.lists.make.shapes import (
    agency_columns,
    early,
    english_columns,
    joined,
    late_too,
    russian_columns,
    russians,
    sharing,
    with_hard,
    with_latin_letters,
    with_russian_letters,
)
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.table import Table
from tests.data.lists.make.xlsb import xlsb

OPEN, WRITER, CALC, BINARY = "openpyxl", "XlsxWriter", "LibreOffice Calc", "xlwt"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_openpyxl(), *_laid_out(), *_xlsxwriter(), *_xls(), *_xls_by_calc(), *_ods(), *_xlsb()]


def _openpyxl() -> list[Case]:
    first = Table(agency_columns(), with_hard(10, 201))
    rows = Table(
        (
            counted(),
            name_ru("ФИО полностью"),
            day("birth_date", "дата рождения"),
            sex("пол", "муж./жен."),
            country("citizenship", "гражданство", "casual"),
            number("passport_series", "серия загранпаспорта"),
            number("passport_number", "номер загранпаспорта"),
            day("passport_issued", "дата выдачи"),
            day("passport_expires", "срок действия"),
            plain("passport_issuer", "кем выдан"),
            phone("телефон", "eight", stored=True),
            plain("email", "e-mail"),
        ),
        with_hard(60, 202, 0, 8),
    )
    old = Table(
        (
            name_lat("ФИО", "{S} {G}"),
            day("birth_date", "Дата рождения", "serial", real=False),
            passport("Паспорт", "{s}{n}", stored=True),
        ),
        russians(9, 203),
    )
    for row in range(9):
        one = old.rows[row][1].cell
        old.spoil(row, 1, type(one)(one.text, int(one.text), "0"), "")
    apple = Table(
        (
            upper("surname_lat", "Surname"),
            upper("given_name_lat", "Name"),
            day("birth_date", "Birthday"),
            day("passport_expires", "Passport expiry"),
            passport("Passport", "{s}{n}"),
        ),
        russians(7, 204),
    )
    text_dates = Table(
        (name_ru("ФИО"), day("birth_date", "Д/р", "slashes", real=False, doubt=True), passport("Паспорт")),
        early(russians(8, 205), "birth_date"),
    )
    some = Table((name_ru("ФИО"), day("birth_date", "Дата рождения", "dots"), passport("Паспорт")), russians(10, 206))
    for row in (2, 5, 8):  # three of the dates were typed as text with another separator
        shown = some.rows[row][1].cell.text
        dom, month = shown.split(".")[:2]
        code = "date_ambiguous" if row != 5 and int(dom) <= 12 and dom != month else ""
        some.spoil(row, 1, shown.replace(".", "," if row == 5 else "/"), code)
    return [
        case_of("xlsx-agency", "list.xlsx", OPEN, "numbering, real dates", xlsx(sheet_of(first)), first),
        case_of("xlsx-wide", "list.xlsx", OPEN, "numbers, lost leading zeros, 60 rows", xlsx(sheet_of(rows)), rows),
        case_of(
            "xlsx-serials", "list.xlsx", OPEN, "Excel serial dates, passports as numbers", xlsx(sheet_of(old)), old
        ),
        case_of("xlsx-1904", "list.xlsx", OPEN, "days counted from 1904", xlsx(sheet_of(apple), from_1904=True), apple),
        case_of("xlsx-ambiguous", "list.xlsx", OPEN, "ambiguous dates as text", xlsx(sheet_of(text_dates)), text_dates),
        case_of("xlsx-some-text-dates", "list.xlsx", OPEN, "dates as dates and as text", xlsx(sheet_of(some)), some),
    ]


def _laid_out() -> list[Case]:
    over = Table(
        (
            counted(),
            plain("surname_lat", "Surname").headed("Surname", "Tourist"),
            plain("given_name_lat", "Name").headed("Name", "Tourist"),
            titles("Title").headed("Title", "Tourist"),
            day("birth_date", "DOB", "english dashes").headed("DOB", "Tourist"),
            passport("No").headed("Number", "Passport"),
            day("passport_issued", "Issued", "english dashes").headed("Date of issue", "Passport"),
            day("passport_expires", "To", "english dashes").headed("Date of expiry", "Passport"),
            country("citizenship", "Nationality", "adjective"),
        ),
        [*with_hard(8, 211, 3), *latin_only()[:3]],
    )
    heads = sheet_of(over).titled("ROOMING LIST", "CORAL BAY 5*, 03.07-13.07.2026").signed("TOTAL: 11 PAX")
    family = sharing(
        sharing(russians(9, 212, needed=("city", "phone", "passport_number")), "phone", (0, 2), (4, 5)),
        "room",
        (0, 2),
        (4, 5),
    )
    merged = Table(
        (
            extra("room", "Номер"),
            name_ru("ФИО"),
            day("birth_date", "Дата рождения"),
            passport("Паспорт"),
            phone("Телефон"),
        ),
        family,
    )
    down = sheet_of(merged).merged_down(0, (0, 2), (4, 5)).merged_down(4, (0, 2), (4, 5))
    prices = Sheet(
        texts([["Услуга", "Цена"], ["Перелёт", "41200"], ["Проживание", "88000"], ["Виза", "9500"]]), name="Калькуляция"
    )
    note = Sheet(texts([["Памятка туристу"], ["Прибыть в аэропорт за 3 часа до вылета"]]), name="Памятка")
    sheets = Table(russian_columns(), russians(12, 213))
    seen = russians(8, 214)
    gone = russians(3, 215)
    filtered = Table(agency_columns(), [*seen[:2], gone[0], *seen[2:6], *gone[1:], *seen[6:]])
    kept = Table(agency_columns()[1:], seen)
    columns = Table(
        (
            counted(),
            extra("flight", "Менеджер"),
            name_lat("ФИО туриста", "{s} {g}"),
            extra("note", "Комм."),
            day("birth_date", "Дата рожд."),
            extra("meal", "Код"),
            passport("Пасп."),
        ),
        russians(7, 216),
    )
    gaps = Table((empty(), empty(), *russian_columns()), russians(14, 217))
    couples = Table(
        (counted("№"), name_ru("ФИО"), day("birth_date", "Дата рождения", real=False), passport("Паспорт")),
        russians(8, 218),
    )
    pairs = sheet_of(couples)
    pairs.rows = [pairs.rows[0], *joined(couples, (1, 2), (4, 6))]
    return [
        case_of(
            "xlsx-rooming",
            "list.xlsx",
            OPEN,
            "headings over two rows, titles, adjectives, real dates",
            xlsx(heads),
            over,
        ),
        case_of("xlsx-merged-family", "list.xlsx", OPEN, "row spans", xlsx(down), merged),
        case_of(
            "xlsx-several-sheets",
            "list.xlsx",
            OPEN,
            "several sheets, the list in the third",
            xlsx(note, prices, sheet_of(sheets, name="Туристы")),
            sheets,
        ),
        case_of(
            "xlsx-hidden-rows",
            "list.xlsx",
            OPEN,
            "hidden rows, a filter",
            xlsx(sheet_of(filtered).hidden(rows=(3, 8, 9)), filtered=True),
            kept,
            "Three rows are hidden by a filter: `hidden` holds them.",
            hidden=Table(agency_columns()[1:], gone).expected()["rows"],
        ),
        case_of(
            "xlsx-hidden-columns",
            "list.xlsx",
            OPEN,
            "hidden columns",
            xlsx(sheet_of(columns).hidden(columns=(1, 5))),
            columns,
        ),
        case_of(
            "xlsx-far-away",
            "list.xlsx",
            OPEN,
            "empty rows and columns, title in the middle, headings repeated",
            xlsx(sheet_of(gaps).repeated(7).spaced(7).titled("", "", "Список", merged=False)),
            gaps,
        ),
        case_of(
            "xlsx-tourists-joined", "list.xlsx", OPEN, "rows of two and three tourists joined", xlsx(pairs), couples
        ),
    ]


def _xlsxwriter() -> list[Case]:
    homes = Table(
        (
            name_ru("Фамилия Имя Отчество"),
            day("birth_date", "Дата рождения"),
            address("Адрес проживания"),
            plain("internal_series", "Серия паспорта РФ"),
            plain("internal_number", "Номер паспорта РФ"),
            day("internal_issued", "Дата выдачи паспорта РФ"),
            plain("internal_issuer", "Кем выдан паспорт РФ"),
        ),
        russians(8, 221, needed=("flat", "internal_number", "phone")),
    )
    apart = Table(
        (
            plain("surname_ru", "ФАМИЛИЯ", str.upper),
            plain("given_name_ru", "ИМЯ", str.upper),
            plain("patronymic_ru", "ОТЧЕСТВО", str.upper),
            plain("postal_code", "Индекс"),
            plain("city", "Город"),
            plain("street", "Улица"),
            plain("building", "Дом"),
            plain("flat", "Кв."),
            phone("Тел. моб.", "brackets"),
            plain("email", "Эл. почта"),
        ),
        russians(10, 222, needed=("flat", "phone", "email")),
    )
    mixed = Table(
        (
            plain("surname_ru", "Фамилия рус"),
            plain("surname_lat", "Фамилия лат"),
            plain("given_name_ru", "Имя рус"),
            plain("given_name_lat", "Имя лат"),
            day("birth_date", "Дата рождения", "iso"),
        ),
        russians(9, 223),
    )
    mixed.mix(2, 0, with_latin_letters(mixed.people[2]["surname_ru"]))
    mixed.mix(6, 1, with_russian_letters(mixed.people[6]["surname_lat"]))
    bare = Table(
        (name_lat(""), day("birth_date", ""), passport("", "{s}{n}", stored=True), day("passport_expires", "")),
        russians(8, 224),
    )
    big = Table(agency_columns(), with_hard(300, 225, 0, 12))
    return [
        case_of(
            "writer-addresses",
            "list.xlsx",
            WRITER,
            "addresses, internal passports",
            xlsx_by_writer(sheet_of(homes)),
            homes,
        ),
        case_of(
            "writer-contacts", "list.xlsx", WRITER, "capitals, address apart", xlsx_by_writer(sheet_of(apart)), apart
        ),
        case_of(
            "writer-mixed",
            "list.xlsx",
            WRITER,
            "mixed alphabets, ISO dates, names in pairs of columns",
            xlsx_by_writer(sheet_of(mixed)),
            mixed,
        ),
        case_of(
            "writer-no-headings",
            "list.xlsx",
            WRITER,
            "no headings, passports as numbers",
            xlsx_by_writer(sheet_of(bare, headings=False)),
            bare,
        ),
        case_of(
            "writer-300",
            "list.xlsx",
            WRITER,
            "300 rows, lines between tourists",
            xlsx_by_writer(sheet_of(big).parted({0: "Рейс SU 2136", 150: "Рейс FV 6001"}, merged=False)),
            big,
        ),
    ]


def _xls() -> list[Case]:
    first = Table(russian_columns(), with_hard(9, 231, 7))
    zeros = Table(
        (
            counted("№"),
            upper("surname_lat", "LASTNAME"),
            upper("given_name_lat", "FIRSTNAME"),
            number("passport_series", "PASS SERIES"),
            number("passport_number", "PASS NUMBER"),
            day("birth_date", "BIRTH DATE"),
            day("passport_expires", "PASS VALID TILL"),
        ),
        [*hard()[:6], *russians(4, 232)],
    )
    merged = Table(
        (
            extra("room", "Тип номера"),
            name_lat("Гость", "{S} {G}"),
            day("birth_date", "Дата рожд."),
            country("citizenship", "Гражд-во", "short"),
        ),
        [*russians(6, 233), *kazakh()[:2]],
    )
    down = sheet_of(merged).merged_down(0, (0, 1), (2, 4), (5, 7)).titled("Расселение").signed("Итого номеров: 3")
    return [
        case_of("xls-russian", "list.xls", BINARY, "numbering, real dates", xls_by_xlwt(sheet_of(first)), first),
        case_of("xls-numbers", "list.xls", BINARY, "numbers, lost leading zeros", xls_by_xlwt(sheet_of(zeros)), zeros),
        case_of("xls-spans", "list.xls", BINARY, "row and column spans, title, totals", xls_by_xlwt(down), merged),
    ]


def _xls_by_calc() -> list[Case]:
    one = Table(agency_columns(), russians(11, 241))
    two = Table(
        (
            title_case("surname_lat", "Фамилия"),
            title_case("given_name_lat", "Имя"),
            sex("Пол", "english"),
            day("birth_date", "Дата рождения", "time"),
            passport("Паспорт", "{s} N {n}"),
        ),
        russians(7, 242),
    )
    three = Table(
        (
            name_ru("ФИО"),
            day("birth_date", "Дата рождения"),
            plain("birth_certificate", "Свид. о рождении"),
            passport("Загран. паспорт"),
            extra("note", "Примечания"),
        ),
        [*children(), *russians(5, 243)],
    )
    return [
        case_of("xls-calc", "list.xls", CALC, "real dates", Converted(xlsx(sheet_of(one)), "xlsx", "xls"), one),
        case_of(
            "xls-calc-times",
            "list.xls",
            CALC,
            "dates with a time, sex in English",
            Converted(xlsx(sheet_of(two).titled("Группа 12")), "xlsx", "xls"),
            two,
        ),
        case_of(
            "xls-calc-children",
            "list.xls",
            CALC,
            "children with birth certificates",
            Converted(xlsx(sheet_of(three).spaced(4)), "xlsx", "xls"),
            three,
        ),
    ]


def _ods() -> list[Case]:
    one = Table(russian_columns(), with_hard(9, 251, 1))
    two = Table(
        (
            name_lat("SURNAME / GIVEN NAMES", "{S} / {G}"),
            day("birth_date", "DATE OF BIRTH", "american"),
            passport("DOC.NUMBER", "{s}{n}"),
            country("citizenship", "CITIZENSHIP", "alpha3"),
        ),
        late_too(drawn(9, 252), "birth_date", (0,)),
    )
    three = Table(
        (
            counted(),
            extra("room", "Номер"),
            name_ru("Туристы", "SG"),
            day("birth_date", "Дата рождения"),
            period("Загранпаспорт: период действия", "{a} – {b}"),
            country("citizenship", "Гражданство"),
        ),
        russians(8, 253),
    )
    spans = sheet_of(three).merged_down(1, (0, 1), (2, 3), (4, 6)).merged_down(5, (0, 7)).titled("Заезд 5 августа")
    four = Table((*english_columns()[:5], phone("Phone", "plain")), drawn(8, 254, only="foreign"))
    return [
        case_of("ods-russian", "list.ods", CALC, "real dates", Converted(xlsx(sheet_of(one)), "xlsx", "ods"), one),
        case_of(
            "ods-american",
            "list.ods",
            CALC,
            "dates shown month first, alpha-3",
            Converted(xlsx(sheet_of(two)), "xlsx", "ods"),
            two,
        ),
        case_of(
            "ods-spans",
            "list.ods",
            CALC,
            "row and column spans, valid from - to",
            Converted(xlsx(spans), "xlsx", "ods"),
            three,
        ),
        case_of(
            "ods-foreigners",
            "list.ods",
            CALC,
            "Latin-only foreigners",
            Converted(xlsx(sheet_of(four)), "xlsx", "ods"),
            four,
        ),
    ]


def _xlsb() -> list[Case]:
    one = Table(agency_columns(), with_hard(9, 261, 4))
    two = Table(
        (
            name_ru("ФИО"),
            passport_with("Паспорт, срок действия", "{p} до {expires}", "passport_expires"),
            day("birth_date", "Дата рождения", "words", real=False),
            phone("Телефон"),
        ),
        russians(7, 262),
    )
    by = "own writer of [MS-XLSB]"
    return [
        case_of("xlsb-agency", "list.xlsb", by, "real dates, title", xlsb(sheet_of(one).titled("Список группы")), one),
        case_of("xlsb-words", "list.xlsb", by, "months in words, passport with date", xlsb(sheet_of(two)), two),
    ]
