"""Plain text: tabbed, and such that is no table: lines, passenger lists, mails, messages."""

from collections.abc import Callable, Sequence

from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import tabbed
from tests.data.lists.make.columns import (
    counted,
    country,
    day,
    name_lat,
    name_ru,
    number,
    passport,
    period,
    phone,
    plain,
    sex,
    titles,
    upper,
)
from tests.data.lists.make.dates import STYLES
from tests.data.lists.make.people import Person, children, drawn, hard, latin_only
from tests.data.lists.make.shapes import (
    agency_columns,
    early,
    english_columns,
    joined,
    late_too,
    russian_columns,
    russians,
    side_by_side,
    with_hard,
    with_latin_letters,
)
from tests.data.lists.make.sheet import sheet_of
from tests.data.lists.make.table import Table

TABS = "manner of Excel, plain text"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_tabbed(), *_knotty_tabs(), *_numbered_lines(), *_prose(), *_passengers(), *_aligned()]


def _tabbed() -> list[Case]:
    first = Table(agency_columns(), with_hard(9, 101))
    breaks = Table(
        (
            name_ru("Фамилия\nИмя Отчество"),
            name_lat("Латиницей", "{S}\n{G}"),
            passport("Паспорт", "{s} {n}"),
            period("Выдан\nГоден до", "{a}\n{b}"),
            phone('Тел. "моб."', "dashes"),
        ),
        russians(7, 102),
    )
    calc = Table(russian_columns(), russians(8, 103))
    bare = Table(
        (
            upper("surname_lat", ""),
            upper("given_name_lat", ""),
            sex("", "M/F"),
            day("birth_date", ""),
            passport("", "{s}{n}"),
            day("passport_expires", ""),
        ),
        with_hard(8, 104, 7),
    )
    odd = Table(
        (
            phone("Телефон", "brackets"),
            day("passport_expires", "Годен до"),
            passport("З/паспорт", "{s}№{n}"),
            day("birth_date", "Дата рождения"),
            plain("patronymic_ru", "Отчество"),
            plain("given_name_ru", "Имя"),
            plain("surname_ru", "Фамилия"),
        ),
        with_hard(8, 105, 4),
    )
    foreign = Table(english_columns(), [*latin_only(), *drawn(3, 106, only="foreign")])
    return [
        case_of("text-agency", "clipboard.txt", TABS, "numbering", tabbed(sheet_of(first)).encode(), first),
        case_of(
            "text-quoted-breaks",
            "clipboard.txt",
            TABS,
            "quoted line breaks and quotation marks",
            tabbed(sheet_of(breaks)).encode(),
            breaks,
        ),
        case_of(
            "text-calc",
            "clipboard.txt",
            "manner of LibreOffice Calc, plain text",
            "title, totals",
            tabbed(
                sheet_of(calc).titled("Тур 00417", merged=False).signed("Итого: 8"), quoted=False, end="\n"
            ).encode(),
            calc,
        ),
        case_of(
            "text-no-headings",
            "clipboard.txt",
            TABS,
            "no headings",
            tabbed(sheet_of(bare, headings=False)).encode(),
            bare,
        ),
        case_of("text-odd-order", "clipboard.txt", TABS, "columns in odd order", tabbed(sheet_of(odd)).encode(), odd),
        case_of(
            "text-foreigners",
            "clipboard.txt",
            "manner of Google Sheets, plain text",
            "Latin-only foreigners",
            tabbed(sheet_of(foreign), end="\n").encode(),
            foreign,
        ),
    ]


def _knotty_tabs() -> list[Case]:
    couples = Table(
        (counted("№"), name_lat("SURNAME NAME"), day("birth_date", "D.O.B."), passport("PASSPORT")), russians(8, 107)
    )
    pairs = sheet_of(couples)
    pairs.rows = [pairs.rows[0], *joined(couples, (0, 1), (2, 3), (4, 6))]
    wide = Table((name_ru("Фамилия Имя", "SG"), day("birth_date", "Дата рожд."), passport("Паспорт")), russians(9, 108))
    zeros = Table(
        (
            name_lat("ФИ"),
            number("passport_series", "Сер."),
            number("passport_number", "Ном."),
            day("birth_date", "ДР", "serial"),
        ),
        [*hard()[:4], *russians(4, 109)],
    )
    order = Table(
        (
            upper("surname_lat", "Last name"),
            upper("given_name_lat", "First name"),
            titles("Mr/Mrs"),
            day("birth_date", "Date of birth", "bare american"),
            day("passport_expires", "Expires", "bare american"),
        ),
        late_too(late_too(russians(8, 110), "birth_date", (1, 5)), "passport_expires", (3,)),
    )
    bad = Table(
        (
            name_ru("ФИО"),
            day("birth_date", "Дата рождения", "slashes", doubt=True),
            country("citizenship", "Гражданство", "mixed"),
        ),
        early(russians(7, 111), "birth_date"),
    )
    for row in (1, 4):
        bad.mix(row, 0, with_latin_letters(bad.rows[row][0].cell.text, 1))
    paged = Table(agency_columns(), russians(24, 112))
    return [
        case_of(
            "text-tourists-joined",
            "clipboard.txt",
            TABS,
            "rows of two and three tourists joined",
            tabbed(pairs).encode(),
            couples,
        ),
        case_of(
            "text-side-by-side",
            "clipboard.txt",
            TABS,
            "two tourists side by side",
            tabbed(side_by_side(wide)).encode(),
            wide,
            "Row by row, left before right.",
        ),
        case_of(
            "text-serials",
            "clipboard.txt",
            TABS,
            "Excel serial dates, lost leading zeros",
            tabbed(sheet_of(zeros)).encode(),
            zeros,
        ),
        case_of("text-american", "clipboard.txt", TABS, "month first", tabbed(sheet_of(order)).encode(), order),
        case_of(
            "text-ambiguous",
            "clipboard.txt",
            TABS,
            "ambiguous dates, mixed alphabets, citizenship in many ways",
            tabbed(sheet_of(bad)).encode(),
            bad,
        ),
        case_of(
            "text-repeated",
            "clipboard.txt",
            TABS,
            "headings repeated, totals",
            tabbed(sheet_of(paged).repeated(8).signed("ИТОГО", "24 чел.")).encode(),
            paged,
        ),
    ]


NAME_LAT = name_lat("")
NAME_RU = name_ru("")


def dots(iso: str) -> str:
    """Return the date as agencies of Russia write it."""
    return STYLES["dots"](iso)


def said(lines: Sequence[str], end: str = "\n") -> bytes:
    """Return the lines as a file."""
    return (end.join(lines) + end).encode()


def each(people: Sequence[Person], write: Callable[[int, Person], str]) -> list[str]:
    """Return a line for each of the people, counted from 1."""
    return [write(number, person) for number, person in enumerate(people, 1)]


def _numbered_lines() -> list[Case]:
    people = with_hard(8, 121)
    full = Table((NAME_LAT, day("birth_date", ""), passport(""), day("passport_expires", "")), people)
    till = each(
        people,
        lambda n, p: (
            f"{n}. {p['surname_lat']} {p['given_name_lat']} {dots(p['birth_date'])} "
            f"{p['passport_series']} {p['passport_number']} до {dots(p['passport_expires'])}"
        ),
    )
    some = russians(7, 122)
    short = Table((NAME_LAT, day("birth_date", ""), passport("")), some)
    closed = each(
        some,
        lambda n, p: (
            f"{n}) {p['surname_lat']} {p['given_name_lat']}, {dots(p['birth_date'])}, "
            f"{p['passport_series']}{p['passport_number']}"
        ),
    )
    others = with_hard(7, 123, 3)
    russian = Table((NAME_RU, day("birth_date", ""), passport(""), period("")), others)
    spoken = each(
        others,
        lambda n, p: (
            f"{n}. {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']} "
            f"{dots(p['birth_date'])}г.р. паспорт {p['passport_series']} № {p['passport_number']} выдан "
            f"{dots(p['passport_issued'])} действителен до {dots(p['passport_expires'])}"
        ),
    )
    dashed = russians(6, 124)
    bullets = Table((NAME_RU, phone(""), day("birth_date", "")), dashed)
    marks = each(
        dashed,
        lambda n, p: (
            f"— {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']} — {dots(p['birth_date'])} — {p['phone']}"
        ),
    )
    bare = russians(6, 125)
    names = Table((NAME_RU,), bare)
    wrapped = russians(5, 126)
    two_lines = each(
        wrapped,
        lambda n, p: (
            f"{n}. {p['surname_lat']} {p['given_name_lat']}\n   {dots(p['birth_date'])}  "
            f"{p['passport_series']} {p['passport_number']}  {dots(p['passport_expires'])}"
        ),
    )
    folded = Table((NAME_LAT, day("birth_date", ""), passport(""), day("passport_expires", "")), wrapped)
    lines = "no table, numbered lines"
    return [
        case_of("lines-till", "clipboard.txt", "typed", lines, said(till), full),
        case_of("lines-commas", "clipboard.txt", "typed", lines, said(["Список:", *closed, ""]), short),
        case_of("lines-russian", "clipboard.txt", "typed", lines, said(spoken, "\r\n"), russian),
        case_of("lines-dashes", "clipboard.txt", "typed", "no table, dashes", said(marks), bullets),
        case_of(
            "lines-names-only",
            "clipboard.txt",
            "typed",
            "no table, names only",
            said(each(bare, lambda n, p: f"{n}. {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']}")),
            names,
        ),
        case_of("lines-folded", "clipboard.txt", "typed", "no table, two lines a tourist", said(two_lines), folded),
    ]


def _prose() -> list[Case]:
    people = russians(5, 131)
    mail = ["Добрый день, коллеги!", "", "Просьба забронировать на 03.07.2026 (7 ночей, AI) следующих туристов:", ""]
    mail += each(
        people,
        lambda n, p: (
            f"{p['surname_lat']} {p['given_name_lat']}, д.р. {dots(p['birth_date'])}, з/п "
            f"{p['passport_series']} {p['passport_number']}, срок до {dots(p['passport_expires'])}"
        ),
    )
    mail += ["", "Спасибо!", "Купава Тихая, ТА «Сойка»", "+7 974 000-10-20"]
    mailed = Table((NAME_LAT, day("birth_date", ""), passport(""), day("passport_expires", "")), people)
    others = with_hard(4, 132, 8, 1)
    blocks = each(
        others,
        lambda n, p: (
            f"Турист {n}\nФамилия: {p['surname_lat']}\nИмя: {p['given_name_lat']}\n"
            f"Дата рождения: {dots(p['birth_date'])}\nПаспорт: {p['passport_series']} {p['passport_number']}\n"
            f"Действителен до: {dots(p['passport_expires'])}\nТелефон: {p['phone']}\n"
        ),
    )
    blocked = Table(
        (
            plain("surname_lat", ""),
            plain("given_name_lat", ""),
            day("birth_date", ""),
            passport(""),
            day("passport_expires", ""),
            phone(""),
        ),
        others,
    )
    family = [*russians(3, 133), *children()[:2]]
    chat = each(family, lambda n, p: f"{p['surname_ru']} {p['given_name_ru']} {STYLES['short dots'](p['birth_date'])}")
    chatted = Table((name_ru("", "SG"), day("birth_date", "")), family)
    stamped = [f"[02.03.2026 11:{40 + n}] Агент: {line}" for n, line in enumerate(chat)]
    return [
        case_of("mail-plain", "clipboard.txt", "mail", "no table, greeting and signature", said(mail, "\r\n"), mailed),
        case_of("mail-blocks", "clipboard.txt", "mail", "no table, a block a tourist", said(blocks), blocked),
        case_of("chat-short", "clipboard.txt", "messenger", "no table, two-digit years", said(chat), chatted),
        case_of(
            "chat-stamped",
            "clipboard.txt",
            "messenger",
            "no table, sender and time before each line",
            said(stamped),
            chatted,
        ),
    ]


def _passengers() -> list[Case]:
    people = with_hard(8, 141)
    slash = Table((name_lat("", title=True),), people)
    glued = each(people, lambda n, p: f"{n}{p['surname_lat']}/{p['given_name_lat']} {p['title']}")
    dotted = each(people, lambda n, p: f"{n:2d}.{p['surname_lat']}/{p['given_name_lat']} {p['title']}")
    rows = ["  ".join(dotted[place : place + 2]) for place in range(0, len(dotted), 2)]
    locator = ["RP/MOWS0000/MOWS0000            AA/SU   2MAR26/0913Z   QX7ZLM"]
    trip = ["  9  SU2136 Y 03JUL 5 SVOAYT HK8  0740 1205  03JUL  E  SU/QX7ZLM", " 10 AP MOW 000-00-00 - SOJKA - A"]
    dated = russians(6, 142)
    docs = Table(
        (
            plain("passport_series", ""),
            plain("passport_number", ""),
            plain("citizenship", ""),
            day("birth_date", ""),
            sex(""),
            day("passport_expires", ""),
            NAME_LAT,
        ),
        dated,
    )
    airline = STYLES["airline"]
    ssr = each(
        dated,
        lambda n, p: (
            f"SSR DOCS SU HK1 P/RUS/{p['passport_series']}{p['passport_number']}/RUS/"
            f"{airline(p['birth_date'])}/{p['sex']}/{airline(p['passport_expires'])}/{p['surname_lat']}/"
            f"{p['given_name_lat']}/P{n}"
        ),
    )
    kids = [*russians(2, 143, born=(1980, 1995)), *russians(2, 144, born=(2016, 2020))]
    aged = Table((name_lat("", title=True), day("birth_date", "")), kids)
    with_age = each(
        kids, lambda n, p: f"{n}. {p['surname_lat']}/{p['given_name_lat']} {p['title']} {airline(p['birth_date'])}"
    )
    foreign = latin_only()
    one_row = each(foreign, lambda n, p: f"{n}{p['surname_lat']}/{p['given_name_lat']}{p['title']}")
    packed = Table((name_lat("", title=True),), foreign)
    plural = russians(5, 145)
    spaced = each(plural, lambda n, p: f"{p['title']} {p['surname_lat']} {p['given_name_lat']}")
    titled = Table((name_lat("", title=True),), plural)
    return [
        case_of("pax-glued", "clipboard.txt", "reservation system", "passenger list", said(glued), slash),
        case_of(
            "pax-two-a-line",
            "clipboard.txt",
            "reservation system",
            "passenger list, two on a line, trip below",
            said([*locator, *rows, *trip]),
            slash,
        ),
        case_of("pax-docs", "clipboard.txt", "reservation system", "passenger list, SSR DOCS", said(ssr), docs),
        case_of(
            "pax-with-births",
            "clipboard.txt",
            "reservation system",
            "passenger list, airline dates",
            said(with_age),
            aged,
        ),
        case_of(
            "pax-glued-titles",
            "clipboard.txt",
            "reservation system",
            "passenger list, title glued to the name",
            said(one_row),
            packed,
            "MISS and MR are glued to the given name, as reservation systems show them.",
        ),
        case_of("pax-titles-first", "clipboard.txt", "typed", "titles before the names", said(spaced), titled),
    ]


def _aligned() -> list[Case]:
    people = russians(7, 151)
    three = Table((NAME_LAT, day("birth_date", ""), passport("")), people)
    head = f"{'No':<4}{'Surname Name':<34}{'DOB':<13}{'Passport':<12}"
    fixed = [
        head,
        "-" * 60,
        *each(
            people,
            lambda n, p: (
                f"{n:<4}{p['surname_lat'] + ' ' + p['given_name_lat']:<34}"
                f"{dots(p['birth_date']):<13}{p['passport_series'] + ' ' + p['passport_number']:<12}".rstrip()
            ),
        ),
    ]
    piped = [
        "| № | ФИО | Дата рождения | Паспорт |",
        "|---|---|---|---|",
        *each(
            people,
            lambda n, p: (
                f"| {n} | {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']} | "
                f"{dots(p['birth_date'])} | {p['passport_series']} {p['passport_number']} |"
            ),
        ),
    ]
    pipes = Table((NAME_RU, day("birth_date", ""), passport("")), people)
    semicolons = each(
        people,
        lambda n, p: (
            f"{p['surname_lat']};{p['given_name_lat']};{dots(p['birth_date'])};"
            f"{p['passport_series']};{p['passport_number']}"
        ),
    )
    parted = Table(
        (
            plain("surname_lat", ""),
            plain("given_name_lat", ""),
            day("birth_date", ""),
            plain("passport_series", ""),
            plain("passport_number", ""),
        ),
        people,
    )
    return [
        case_of("text-aligned", "clipboard.txt", "typed", "columns aligned by blanks", said(fixed), three),
        case_of("text-pipes", "clipboard.txt", "messenger", "columns parted by bars", said(piped), pipes),
        case_of("text-semicolons", "clipboard.txt", "typed", "no headings, semicolons", said(semicolons), parted),
    ]
