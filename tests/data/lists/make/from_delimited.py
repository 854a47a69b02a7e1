"""Delimited text in many encodings."""

import csv

from tests.data.lists.make.case import Case, Converted, case_of
from tests.data.lists.make.columns import (
    counted,
    country,
    day,
    extra,
    name_lat,
    name_ru,
    number,
    passport,
    passport_with,
    phone,
    plain,
    sex,
    title_case,
    titles,
    upper,
)
from tests.data.lists.make.files import delimited, xlsx
from tests.data.lists.make.people import drawn, hard, kazakh, latin_only
from tests.data.lists.make.shapes import (
    agency_columns,
    early,
    english_columns,
    late_too,
    russian_columns,
    russians,
    with_hard,
)
from tests.data.lists.make.sheet import sheet_of
from tests.data.lists.make.table import Cell, Table

EXCEL, PYTHON, CALC = "manner of Excel", "Python's csv", "LibreOffice Calc"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_encodings(), *_marks(), *_dates(), *_exports()]


def _encodings() -> list[Case]:
    russian = russian_columns()
    old = (
        counted(),
        name_ru("ФИО", "SGP", str.upper),
        day("birth_date", "ДАТА РОЖД."),
        passport("ПАСПОРТ"),
        sex("ПОЛ", "М/Ж"),
    )
    unix = (
        plain("surname_ru", "Фамилия"),
        plain("given_name_ru", "Имя"),
        plain("patronymic_ru", "Отчество"),
        day("birth_date", "Дата рождения"),
        phone("Телефон", "brackets"),
    )
    made = [
        ("csv-utf8-bom", "list.csv", EXCEL, "UTF-8 with a mark, semicolons", ";", "utf-8-sig", russian),
        ("csv-utf8", "list.csv", PYTHON, "UTF-8, commas", ",", "utf-8", agency_columns()),
        ("csv-cp1251", "list.csv", EXCEL, "CP1251, semicolons", ";", "cp1251", agency_columns()),
        ("csv-cp1251-names", "list.csv", EXCEL, "CP1251, semicolons", ";", "cp1251", unix),
        ("csv-cp866", "list.csv", "manner of Excel (MS-DOS)", "CP866, semicolons", ";", "cp866", old),
        ("txt-cp866", "list.txt", "manner of a DOS program", "CP866, tabs", "\t", "cp866", unix),
        ("csv-koi8", "list.csv", PYTHON, "KOI8-R, commas", ",", "koi8-r", unix),
        ("txt-koi8", "list.txt", PYTHON, "KOI8-R, tabs", "\t", "koi8-r", old),
        (
            "txt-utf16",
            "list.txt",
            "manner of Excel (Unicode text)",
            "UTF-16 with a mark, tabs",
            "\t",
            "utf-16",
            russian,
        ),
        ("tsv-utf16be", "list.tsv", PYTHON, "UTF-16 BE with a mark, tabs", "\t", "utf-16-be", agency_columns()),
        ("tsv-utf8", "list.tsv", "manner of Google Sheets", "UTF-8, tabs", "\t", "utf-8", russian),
    ]
    found = []
    for seed, (name, file, program, shapes, mark, encoding, columns) in enumerate(made, 301):
        table = Table(
            [column.headed(column.heading.replace("№", "N")) for column in columns], with_hard(8, seed, seed % 9)
        )
        before = "\ufeff" if encoding == "utf-16-be" else ""
        end = "\n" if program == PYTHON else "\r\n"
        data = delimited(sheet_of(table), mark, encoding=encoding, before=before, end=end)
        found.append(case_of(name, file, program, shapes, data, table))
    return found


def _marks() -> list[Case]:
    breaks = Table(
        (
            name_ru("ФИО", "SGP", lambda text: text.replace(" ", "\n", 1)),
            day("birth_date", "Дата; рождения"),
            passport("Паспорт"),
            extra("note", "Прим."),
        ),
        russians(7, 321),
    )
    guarded = Table(
        (
            upper("surname_lat", "Surname"),
            upper("given_name_lat", "Name"),
            day("birth_date", "DOB"),
            plain("passport_series", "Series", lambda text: f'="{text}"'),
            plain("passport_number", "Number", lambda text: f'="{text}"'),
        ),
        [*hard()[:4], *russians(4, 322)],
    )
    told = Table(agency_columns(), russians(7, 323))
    quoted = Table(english_columns(), [*latin_only()[:6], *drawn(3, 324, only="foreign")])
    bars = Table(
        (name_lat("Name"), titles("Title"), day("birth_date", "Birth", "compact"), passport("Doc", "{s}{n}")),
        russians(8, 325),
    )
    ticks = Table(
        (
            name_ru("Фамилия, имя, отчество"),
            plain("internal_series", "Серия паспорта РФ", lambda text: f"'{text}"),
            plain("internal_number", "Номер паспорта РФ", lambda text: f"'{text}"),
            phone("Телефон", "seven"),
        ),
        russians(8, 326, needed=("internal_number", "phone")),
    )
    science = Table(
        (name_lat("ФИО"), day("birth_date", "Дата рождения"), passport("Паспорт", "{s}{n}")), russians(7, 327)
    )
    for row in (0, 2, 3, 6):
        shown = f"{int(science.rows[row][2].cell.text):.5E}".replace(".", ",")
        science.spoil(row, 2, Cell(shown), "number_rounded", passport_series="", passport_number=shown)
    return [
        case_of(
            "csv-line-breaks",
            "list.csv",
            EXCEL,
            "line breaks and semicolons in quotes",
            delimited(sheet_of(breaks), encoding="utf-8-sig"),
            breaks,
        ),
        case_of("csv-guarded", "list.csv", EXCEL, 'numbers kept as ="0123456"', delimited(sheet_of(guarded)), guarded),
        case_of(
            "csv-sep-line",
            "list.csv",
            EXCEL,
            "a line sep= above",
            delimited(sheet_of(told), "|", before="sep=|\r\n"),
            told,
        ),
        case_of(
            "csv-all-quoted",
            "list.csv",
            PYTHON,
            "all in quotes, Latin-only foreigners",
            delimited(sheet_of(quoted), ",", quoting=csv.QUOTE_ALL, end="\n"),
            quoted,
        ),
        case_of("csv-bars", "list.csv", PYTHON, "bars, compact dates, titles", delimited(sheet_of(bars), "|"), bars),
        case_of(
            "csv-apostrophes",
            "list.csv",
            EXCEL,
            "numbers behind an apostrophe",
            delimited(sheet_of(ticks), encoding="cp1251"),
            ticks,
        ),
        case_of(
            "csv-7.5E+08",
            "list.csv",
            EXCEL,
            "numbers as 7.5E+08",
            delimited(sheet_of(science), encoding="cp1251"),
            science,
        ),
    ]


def _dates() -> list[Case]:
    made = [
        ("csv-dashed-months", "dashed words", "months in words", False),
        ("csv-short-months", "short words", "months in words", False),
        ("csv-spaced-dates", "spaces", "dates with blanks", False),
        ("csv-year-dots", "year dots", "year first", False),
        ("csv-iso-times", "iso time", "dates with a time", False),
        ("csv-short-slashes", "short slashes", "two-digit years", False),
        ("csv-english-days", "english day first", "English months", False),
        ("csv-comma-dates", "commas", "dates with commas", False),
        ("csv-ambiguous", "slashes", "ambiguous dates", True),
    ]
    found = []
    for seed, (name, style, shapes, doubt) in enumerate(made, 341):
        people = russians(8, seed)
        people = early(people, "birth_date", "passport_expires") if doubt else late_too(people, "birth_date", (1, 5))
        people = people if doubt else late_too(people, "passport_expires", (0, 4))
        table = Table(
            (
                name_ru("ФИО"),
                day("birth_date", "Дата рождения", style, doubt=doubt),
                passport("Паспорт"),
                day("passport_expires", "Действителен до", style, doubt=doubt),
            ),
            people,
        )
        found.append(case_of(name, "list.csv", PYTHON, shapes, delimited(sheet_of(table)), table))
    return found


def _exports() -> list[Case]:
    one = Table(russian_columns(), russians(8, 361))
    two = Table(
        (
            counted(),
            title_case("surname_lat", "Фамилия"),
            title_case("given_name_lat", "Имя"),
            day("birth_date", "Дата рождения", "dots"),
            number("passport_series", "Серия"),
            number("passport_number", "Номер"),
        ),
        [*hard()[:3], *russians(5, 362)],
    )
    three = Table(
        (
            name_ru("ФИО", "SG"),
            name_lat("ФИ лат"),
            day("birth_date", "Дата рождения", "dots"),
            passport("Паспорт"),
            country("citizenship", "Гражданство", "short"),
        ),
        [*kazakh(), *russians(3, 363)],
    )
    four = Table(
        (name_lat("Ф.И."), passport_with("Паспорт", "{s}{n} от {issued}", "passport_issued")), russians(6, 364)
    )
    rows = sheet_of(two).titled("Список на 7 сентября", merged=False).signed("Итого: 8", "Ответственный: Ивушкина")
    return [
        case_of(
            "calc-csv-cp1251",
            "list.csv",
            CALC,
            "CP1251, semicolons",
            Converted(xlsx(sheet_of(one)), "xlsx", "csv:Text - txt - csv (StarCalc):59,34,34,1,,0,false,true"),
            one,
        ),
        case_of(
            "calc-csv-cp866",
            "list.csv",
            CALC,
            "CP866, title, totals, lost leading zeros",
            Converted(xlsx(rows), "xlsx", "csv:Text - txt - csv (StarCalc):59,34,30,1,,0,false,true"),
            two,
        ),
        case_of(
            "calc-csv-utf16",
            "list.csv",
            CALC,
            "UTF-16, tabs, Kazakh letters",
            Converted(xlsx(sheet_of(three)), "xlsx", "csv:Text - txt - csv (StarCalc):9,34,65535,1,,0,false,true"),
            three,
        ),
        case_of("csv-passport-from", "list.csv", PYTHON, "passport with date", delimited(sheet_of(four), ","), four),
    ]
