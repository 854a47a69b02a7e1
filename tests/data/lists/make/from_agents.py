"""Lists as agents really fill them in: remarks, dashes for nothing, columns that mislead."""

from dataclasses import replace

from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import cf_html, excel_html, google_html, tabbed, word_html, word_table
from tests.data.lists.make.columns import (
    counted,
    country,
    day,
    extra,
    name_lat,
    name_ru,
    passport,
    phone,
    plain,
    sex,
    upper,
)
from tests.data.lists.make.files import delimited, with_macros, xlsx
from tests.data.lists.make.people import Person, children, hard, kazakh, latin_only
from tests.data.lists.make.shapes import agency_columns, russian_columns, russians, with_hard
from tests.data.lists.make.sheet import sheet_of
from tests.data.lists.make.table import Cell, Column, Table, Written

EXCEL, WORD, OPEN = "manner of Excel 2013 and later", "manner of Word 2016", "openpyxl"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_misleading(), *_remarks(), *_names(), *_documents()]


def trip(people: list[Person]) -> list[Person]:
    """Add to the people what a booking says, dates and numbers that are no field of a person."""
    return [
        {
            **person,
            "contract": f"{4100 + place // 2}-К",
            "arrival": "03.07.2026",
            "departure": "13.07.2026",
            "price": f"{61200 + 350 * place} ₽",
            "hotel": "Coral Bay 5*",
            "visa": "да" if place % 3 else "нет",
            "age": str(2026 - int(person["birth_date"][:4])),
            "stamp": f"02.03.2026 {10 + place}:1{place % 10}:07",
        }
        for place, person in enumerate(people)
    ]


def _misleading() -> list[Case]:
    booking = Table(
        (
            counted(),
            extra("contract", "Договор №"),
            extra("arrival", "Дата заезда"),
            extra("departure", "Дата выезда"),
            upper("surname_lat", "Фамилия"),
            upper("given_name_lat", "Имя"),
            day("birth_date", "Дата рождения"),
            extra("age", "Возраст"),
            passport("Загранпаспорт"),
            day("passport_expires", "Срок действия"),
            extra("hotel", "Отель"),
            extra("price", "Стоимость"),
            extra("visa", "Виза"),
        ),
        trip(with_hard(8, 401)),
    )
    form = Table(
        (
            extra("stamp", "Отметка времени"),
            name_ru("Ваши фамилия, имя и отчество"),
            day("birth_date", "Укажите дату рождения"),
            passport("Серия и номер заграничного паспорта", "{s}{n}"),
            day("passport_expires", "До какого числа действует паспорт?"),
            phone("Телефон для связи", "eight"),
            plain("email", "Ваш e-mail"),
            extra("visa", "Нужна ли виза?"),
        ),
        trip(russians(7, 402, needed=("email", "phone", "passport_number"))),
    )
    swapped = Table(
        (
            plain("given_name_ru", "Фамилия"),
            plain("surname_ru", "Имя"),
            plain("patronymic_ru", "Отчество"),
            day("birth_date", "Дата рождения"),
        ),
        russians(8, 403),
    )
    for row in range(8):
        for column in (0, 1):
            swapped.spoil(row, column, swapped.rows[row][column].cell, "names_swapped")
    bare = Table(
        (
            extra("room", ""),
            extra("meal", ""),
            name_ru("", "SG"),
            sex(""),
            day("birth_date", ""),
            day("passport_expires", ""),
            passport("", "{s}{n}"),
            phone("", "eight"),
        ),
        russians(9, 404),
    )
    return [
        case_of(
            "agent-booking",
            "clipboard.html",
            EXCEL,
            "extra columns with dates and numbers",
            excel_html(sheet_of(booking)).encode(),
            booking,
        ),
        case_of(
            "agent-form-answers",
            "clipboard.html",
            "manner of Google Sheets",
            "headings in sentences, time stamps",
            google_html(sheet_of(form)).encode(),
            form,
        ),
        case_of(
            "agent-swapped-headings",
            "list.xlsx",
            OPEN,
            "surname and given name under each other's headings",
            xlsx(sheet_of(swapped)),
            swapped,
        ),
        case_of(
            "agent-no-headings-wide",
            "list.xlsx",
            OPEN,
            "no headings, extra columns",
            xlsx(sheet_of(bare, headings=False)),
            bare,
        ),
    ]


def _remarks() -> list[Case]:
    dashes = Table(russian_columns(), with_hard(9, 411, 5))
    for row, column, mark in ((1, 7, "—"), (3, 7, "нет"), (4, 5, "-"), (6, 7, "-"), (7, 6, "н/д")):
        dashes.spoil(row, column, mark, "", **dict.fromkeys(dashes.columns[column].kinds, ""))
    bracketed = Table(
        (counted(), name_ru("ФИО"), day("birth_date", "Дата рождения"), passport("Паспорт")), russians(8, 412)
    )
    for row, remark in ((1, " (муж)"), (2, " (ребёнок)"), (5, " (инв. 2 гр.)"), (6, "*")):
        shown = bracketed.rows[row][1].cell
        bracketed.spoil(row, 1, Cell(shown.text + remark), "")
    below = Table((name_lat("TOURIST"), day("birth_date", "DATE OF BIRTH"), passport("PASSPORT")), russians(7, 413))
    for row, remark in ((0, "\nwindow seat"), (4, "\n(honeymoon)")):
        shown = below.rows[row][0].cell
        below.spoil(row, 0, Cell(shown.text + remark), "remark")
    phones = Table((name_ru("Турист", "SG"), day("birth_date", "Д.Р."), phone("Телефоны")), russians(6, 414))
    second = "; +7 972 000-31-55"
    for row in (1, 4):
        shown = phones.rows[row][2].cell
        phones.spoil(
            row,
            2,
            Cell((shown.text or "+7 972 000-31-54") + second),
            "several_values",
            phone=shown.text or "+7 972 000-31-54",
        )
    return [
        case_of(
            "agent-dashes",
            "clipboard.html",
            EXCEL + ", CF_HTML",
            "dashes and words for nothing",
            cf_html(excel_html(sheet_of(dashes))),
            dashes,
        ),
        case_of(
            "agent-brackets",
            "clipboard.html",
            WORD,
            "remarks in brackets after the name",
            word_html(word_table(sheet_of(bracketed))).encode(),
            bracketed,
        ),
        case_of(
            "agent-remark-below",
            "clipboard.txt",
            "manner of Excel, plain text",
            "a remark on a second line",
            tabbed(sheet_of(below)).encode(),
            below,
        ),
        case_of(
            "agent-two-phones",
            "list.csv",
            "manner of Excel",
            "two phones in a cell",
            delimited(sheet_of(phones), "\t", encoding="cp1251"),
            phones,
        ),
    ]


def _names() -> list[Case]:
    polite = Table(
        (name_ru("Имя Отчество Фамилия", "GPS"), day("birth_date", "День рождения", "words"), passport("Паспорт")),
        with_hard(8, 421, 8),
    )
    eastern = Table(
        (
            name_ru("ФИО"),
            name_lat("ФИО лат"),
            day("birth_date", "Дата рождения"),
            country("citizenship", "Гражданство"),
        ),
        [*kazakh(), *hard()[2:4], *hard()[6:8]],
    )
    both = Table(
        (
            Column("ФИО (рус/лат)", ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat"), _both_names),
            day("birth_date", "Дата рождения"),
            passport("Паспорт"),
        ),
        russians(7, 422),
    )
    initials = Table(
        (
            Column("Фамилия И.О.", ("surname_ru", "given_name_ru", "patronymic_ru"), _with_initials),
            phone("Тел."),
            day("birth_date", "Д/р"),
        ),
        russians(7, 423),
    )
    guests = Table(
        (
            name_ru("Фамилия, имя", "SG"),
            day("birth_date", "Дата рождения"),
            passport("Паспорт"),
            country("citizenship", "Гражданство"),
        ),
        [*russians(6, 424), *latin_only()[5:8]],
    )
    for row in (6, 7, 8):
        person = guests.people[row]
        surname, given = person["surname_lat"], person["given_name_lat"]
        guests.spoil(row, 0, f"{surname} {given}", "other_alphabet", surname_ru=surname, given_name_ru=given)
        guests.rows[row][0] = replace(guests.rows[row][0], also=(("surname_ru", ""), ("given_name_ru", "")))
    english = Table(
        (
            plain("surname_ru", "Surname"),
            plain("given_name_ru", "Name"),
            day("birth_date", "Date of birth"),
            passport("Passport"),
        ),
        russians(6, 425),
    )
    return [
        case_of(
            "agent-given-first", "list.xlsx", OPEN, "given name, patronymic, surname", xlsx(sheet_of(polite)), polite
        ),
        case_of(
            "agent-eastern-names",
            "clipboard.html",
            WORD,
            "Kazakh letters, кызы and оглы",
            word_html(word_table(sheet_of(eastern))).encode(),
            eastern,
        ),
        case_of(
            "agent-both-scripts",
            "clipboard.html",
            EXCEL,
            "Russian and Latin name in one cell",
            excel_html(sheet_of(both)).encode(),
            both,
        ),
        case_of("agent-initials", "list.xlsx", OPEN, "initials", xlsx(sheet_of(initials)), initials),
        case_of(
            "agent-guests", "list.xlsx", OPEN, "some Latin names in a Russian column", xlsx(sheet_of(guests)), guests
        ),
        case_of(
            "agent-russian-under-english",
            "clipboard.txt",
            "manner of Excel, plain text",
            "Russian names under English headings",
            tabbed(sheet_of(english)).encode(),
            english,
        ),
    ]


def _both_names(person: Person, row: int) -> Written:
    """Write the Russian name and the Latin one below it."""
    kinds = ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat")
    shown = "{surname_ru} {given_name_ru}\n{surname_lat} {given_name_lat}".format(**person)
    return Written(Cell(shown), {kind: person[kind] for kind in kinds})


def _with_initials(person: Person, row: int) -> Written:
    """Write the surname and initials, which no passport has."""
    given, father = person["given_name_ru"][0], person["patronymic_ru"][:1]
    shown = f"{person['surname_ru']} {given}.{father + '.' if father else ''}"
    doubts = (("given_name_ru", "initials"), ("patronymic_ru", "initials"))
    return Written(
        Cell(shown), {"surname_ru": person["surname_ru"], "given_name_ru": given, "patronymic_ru": father}, doubts
    )


def _documents() -> list[Case]:
    two = Table(
        (
            counted(),
            name_ru("ФИО"),
            day("birth_date", "Дата рождения"),
            passport("Паспорт РФ (серия, номер)", "{s1} {s2} {n}", prefix="internal"),
            passport("Загранпаспорт (серия, номер)"),
        ),
        russians(8, 431, needed=("internal_number", "passport_number")),
    )
    families = [*russians(5, 432), *children()]
    either = Table((name_ru("ФИО"), day("birth_date", "Дата рождения"), passport("Документ")), families)
    for row in range(5, 9):
        certificate = families[row]["birth_certificate"]
        either.spoil(row, 2, certificate, "birth_certificate", passport_series="", passport_number=certificate)
        either.rows[row][2] = replace(either.rows[row][2], also=(("passport_number", ""),))
    worded = Table(
        (
            name_ru("Фамилия Имя Отчество"),
            passport("Паспортные данные", "серия {s} номер {n}"),
            day("birth_date", "Дата рожд."),
            phone("Моб.тел.", "dashes"),
        ),
        russians(7, 433),
    )
    spread = Table(agency_columns(), russians(7, 434))
    for row in range(7):
        cell = spread.rows[row][4].cell
        digits = cell.text.split(" ")[1]
        spread.spoil(
            row, 4, replace(cell, text=cell.text.replace(digits, f"{digits[0]} {digits[1:4]} {digits[4:]}")), ""
        )
    tooled = Table(russian_columns(), with_hard(9, 436, 6))
    future = Table(agency_columns()[1:], russians(7, 435))
    future.spoil(2, 2, "17.08.2062", "date_unlikely", birth_date="2062-08-17")
    future.spoil(5, 2, "1.9.19775", "date_impossible", birth_date="1.9.19775")
    return [
        case_of(
            "agent-two-passports",
            "clipboard.html",
            WORD,
            "internal and foreign passports, series and number together",
            word_html(word_table(sheet_of(two))).encode(),
            two,
        ),
        case_of(
            "agent-passport-or-certificate",
            "list.xlsx",
            OPEN,
            "birth certificates among passports",
            xlsx(sheet_of(either)),
            either,
        ),
        case_of(
            "agent-worded-passport",
            "clipboard.html",
            EXCEL,
            "series and number in words",
            excel_html(sheet_of(worded)).encode(),
            worded,
        ),
        case_of(
            "agent-spaced-number",
            "clipboard.html",
            EXCEL,
            "blanks within the passport's number",
            excel_html(sheet_of(spread)).encode(),
            spread,
        ),
        case_of(
            "agent-macros",
            "list.xlsm",
            OPEN,
            "a workbook that may hold macros",
            with_macros(xlsx(sheet_of(tooled).titled("Заявка 00902"))),
            tooled,
        ),
        case_of(
            "agent-future-birth",
            "list.csv",
            "manner of Excel",
            "a birth to come, five digits of a year",
            delimited(sheet_of(future), encoding="utf-8-sig"),
            future,
        ),
    ]
