"""Lists of those who carry people: reservation systems, charters, trains, buses, ships."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import browser_html, cf_html, excel_html, tabbed
from tests.data.lists.make.dates import STYLES
from tests.data.lists.make.files import delimited, docx, xls_by_xlwt, xlsx, xlsx_by_writer
from tests.data.lists.make.guests import caucasus, central_asia, china, far, foreign, germany, grown, pupils, siberia
from tests.data.lists.make.people import Person, furnish
from tests.data.lists.make.programs import enterprise
from tests.data.lists.make.shapes import russians, sharing, with_hard
from tests.data.lists.make.sheet import sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.table import Table

SYSTEM = "reservation system"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_names(), *_families(), *_documents(), *_manifests(), *_trains(), *_coaches()]


def said(lines: Sequence[str], end: str = "\n", encoding: str = "utf-8") -> bytes:
    """Return the lines as a file."""
    return (end.join(lines) + end).encode(encoding)


def each(people: Sequence[Person], write: Callable[[int, Person], str], first: int = 1) -> list[str]:
    """Return a line for each of the people, counted."""
    return [write(number, person) for number, person in enumerate(people, first)]


def dots(iso: str) -> str:
    """Return the date as agencies of Russia write it."""
    return STYLES["dots"](iso)


def air(iso: str) -> str:
    """Return the date as airlines write it."""
    return STYLES["airline"](iso)


def ticketed(people: Sequence[Person], first: int = 5552410771200) -> list[Person]:
    """Return the people with tickets of one airline, and a seat."""
    return [
        {**one, "ticket_number": str(first + 7 * place), "seat": f"{12 + place // 3}{'ABC'[place % 3]}"}
        for place, one in enumerate(people)
    ]


def _slashed(p: Person) -> str:
    return f"{p['surname_lat']}/{p['given_name_lat']}"


def _names() -> list[Case]:
    named = "= lat {S}/{G} {t}"
    first = russians(9, 1001)
    dotted = each(first, lambda n, p: f"{n}.{_slashed(p)} {p['title']}")
    three = ["   ".join(dotted[place : place + 3]) for place in range(0, 9, 3)]
    header = ["--- TST RLR ---", "RP/LEDS1270C/LEDS1270C          S7/RM  14MAY26/0715Z   5WTKQ8"]
    flights = [" 10  S7 4010 Q 09AUG 7 LEDAER HK9          0 0605 0925   *1A/E*", " 12 TK OK14MAY/LEDS1270C"]
    second = [*russians(6, 1002), *germany()[:2]]
    galileo = each(second, lambda n, p: f"{n}.1{_slashed(p)}{p['title']}")
    pairs = ["  ".join(galileo[place : place + 2]) for place in range(0, 8, 2)]
    third = [*siberia(), *caucasus()[:3]]
    titles = {"MR": "Г-Н", "MRS": "Г-ЖА", "MSTR": "РБ", "MISS": "РБ"}
    russian = each(
        third, lambda n, p: f"{n:02d} {p['surname_ru'].upper()} {p['given_name_ru'].upper()} {titles[p['title']]}"
    )
    fourth = china()
    sabre = each(fourth, lambda n, p: f" {n}.1{_slashed(p)} {p['title']}")
    fifth = russians(7, 1003)
    small = each(fifth, lambda n, p: f"{p['title'].title()}. {p['given_name_lat'].title()} {p['surname_lat'].title()}")
    sixth = [*russians(5, 1004, born=(1970, 1999)), *russians(3, 1005, born=(2016, 2021))]
    for person in sixth[5:]:
        person["title"] = "CHD"
    chd = each(sixth, lambda n, p: f"{n} {_slashed(p)} {p['title']}")
    childish = spelled_table("= lat {S}/{G} | = title", sixth)
    return [
        case_of("sky-three-a-line", "clipboard.txt", SYSTEM, "passenger list, three on a line, flights below",
                said([*header, *three, *flights]), spelled_table(named, first)),
        case_of("sky-glued-pairs", "clipboard.txt", SYSTEM, "passenger list, two on a line, title glued",
                said(pairs, "\r\n"), spelled_table(named, second)),
        case_of("sky-russian-titles", "clipboard.txt", SYSTEM, "passenger list, Russian titles",
                said(russian), spelled_table("= ru SG | = sex", third), "Г-Н is Mr, Г-ЖА is Mrs."),
        case_of("sky-sabre", "clipboard.txt", SYSTEM, "passenger list, Chinese names", said(sabre),
                spelled_table(named, fourth)),
        case_of("sky-given-first", "clipboard.txt", "typed", "titles, given name first, small letters", said(small),
                spelled_table("= lat {T}. {g} {s}", fifth)),
        case_of("sky-chd", "clipboard.txt", SYSTEM, "passenger list, CHD", said(chd), childish),
    ]  # fmt: skip


def _families() -> list[Case]:
    shared = sharing(russians(7, 1011, born=(1960, 2005)), "surname_lat", (0, 2), (4, 5))
    lines, place, item = [], 0, 1
    for size in (3, 1, 2, 1):
        some = shared[place : place + size]
        given = "/".join(f"{one['given_name_lat']} {one['title']}" for one in some)
        lines.append(f"{item}.{size}{some[0]['surname_lat']}/{given}")
        place, item = place + size, item + size
    pair = grown(6, 1012)
    rooms = [
        f"{number}) DBL: {a['surname_lat']} {a['given_name_lat']} + {b['surname_lat']} {b['given_name_lat']}"
        for number, (a, b) in enumerate(zip(pair[::2], pair[1::2], strict=True), 1)
    ]
    adults = russians(4, 1013, born=(1985, 1996))
    infants = [
        furnish({**one, "birth_date": f"2025-0{3 + place}-2{place}", "citizenship": "RUS"}, place)
        for place, one in enumerate(russians(2, 1014))
    ]
    with_infants = [
        f"{n}.{_slashed(p)} {p['title']}" + (f"(INF{_slashed(infants[n - 1])}/{air(infants[n - 1]['birth_date'])})")
        if n < 3
        else f"{n}.{_slashed(p)} {p['title']}"
        for n, p in enumerate(adults, 1)
    ]
    order = [adults[0], infants[0], adults[1], infants[1], *adults[2:]]
    mothers = spelled_table("= lat {S}/{G} | = sex | = birth_date", [
        {**one, "birth_date": one["birth_date"] if one in infants else ""} for one in order
    ])  # fmt: skip
    for row in (1, 3):
        mothers.spoil(row, 1, "", "sex_unknown", sex="")
        mothers.rows[row][1] = replace(mothers.rows[row][1], also=(("sex", mothers.people[row]["sex"]),))
    children = [*russians(4, 1015, born=(1975, 1990)), *russians(3, 1016, born=(2013, 2020))]
    aged = each(
        children,
        lambda n, p: (
            f"{n}. {_slashed(p)} {p['title']}" + (f"(CHD/{air(p['birth_date'])})" if p["birth_date"] > "2012" else "")
        ),
    )
    born = [{**one, "birth_date": one["birth_date"] if one["birth_date"] > "2012" else ""} for one in children]
    return [
        case_of("sky-one-surname", "clipboard.txt", SYSTEM, "passenger list, several of one surname", said(lines),
                spelled_table("= lat {S}/{G} {t}", shared), "A surname stands once for all who bear it."),
        case_of("sky-rooms", "clipboard.txt", "typed", "two on a line, rooms", said(["ROOMING LIST", "", *rooms]),
                spelled_table("= lat", pair), "The plus parts two guests of a room."),
        case_of("sky-infants", "clipboard.txt", SYSTEM, "passenger list, INF in brackets", said(with_infants), mothers,
                "An infant stands behind the adult who carries it."),
        case_of("sky-children", "clipboard.txt", SYSTEM, "passenger list, CHD with a birth date", said(aged),
                spelled_table("= lat {S}/{G} {t} | = birth_date", born)),
    ]  # fmt: skip


def _documents() -> list[Case]:
    docs = """= passport_series | = passport_number | = citizenship | = birth_date | = sex | = passport_expires |
        = lat {S}/{G}"""
    first = russians(6, 1021)
    amadeus = each(
        first,
        lambda n, p: (
            f"{n + 8:3d} SSR DOCS S7 HK1 P/RU/{p['passport_series']}{p['passport_number']}/RU/{air(p['birth_date'])}/"
            f"{p['sex']}/{air(p['passport_expires'])}/{p['surname_lat']}/{p['given_name_lat']}/S3/P{n}"
        ),
    )
    second = central_asia()[:4] + foreign(3, 1022)
    abroad = each(
        second,
        lambda n, p: (
            f"SSR DOCS TK HK1 P-{p['citizenship']}-{p['passport_series']}{p['passport_number']}-{p['citizenship']}-"
            f"{air(p['birth_date'])}-{p['sex']}-{air(p['passport_expires'])}-{p['surname_lat']}-{p['given_name_lat']}"
        ),
    )
    whole = "= pass {s}{n} | = citizenship | = birth_date | = sex | = passport_expires | = lat {S}/{G}"
    third = ticketed(russians(8, 1023))
    fa = each(third, lambda n, p: f"{n:2d}. {_slashed(p)} {p['title']}  TKT {p['ticket_number']}")
    fourth = ticketed(with_hard(7, 1024), 4212398455010)
    dashed = spelled_table(
        "# = # | PASSENGER = lat {S}/{G} {t} | TICKET NUMBER = ticket_number | SEAT = ~seat | PNR = ~flight", fourth
    )
    fifth = russians(6, 1025)
    sirena = each(
        fifth,
        lambda n, p: (
            f"{n:2d} {p['surname_lat']} {p['given_name_lat']} {'М' if p['sex'] == 'M' else 'Ж'} "
            f"{STYLES['airline upper'](p['birth_date'])} ЗА{p['passport_series']}{p['passport_number']} "
            f"RU {air(p['passport_expires'])}"
        ),
    )
    kinds = "= lat | = sex | = birth_date | = pass {s}{n} | = citizenship | = passport_expires"
    return [
        case_of("sky-ssr-alpha2", "clipboard.txt", SYSTEM, "SSR DOCS, alpha-2", said(amadeus), spelled_table(docs,
                first)),
        case_of("sky-ssr-hyphens", "clipboard.txt", SYSTEM, "SSR DOCS, hyphens, foreigners", said(abroad),
                spelled_table(whole, second)),
        case_of("sky-tickets", "clipboard.txt", SYSTEM, "passenger list, ticket numbers", said(fa),
                spelled_table("= lat {S}/{G} {t} | = ticket_number", third)),
        case_of("sky-tickets-table", "list.xlsx", "XlsxWriter", "ticket numbers, English headings, title",
                xlsx_by_writer(sheet_of(dashed).titled("TICKETS ISSUED 14MAY26")), dashed),
        case_of("sky-sirena", "clipboard.txt", "reservation system of Russia", "airline dates, documents of kind ЗА",
                said(sirena), spelled_table(kinds, fifth), "ЗА marks a passport for travel abroad."),
    ]  # fmt: skip


def _manifests() -> list[Case]:
    first = [*russians(8, 1031), *far()[:3]]
    charter = spelled_table(
        """NO = # | SURNAME = surname_lat | NAME = given_name_lat | SEX = sex M/F | DOB = birth_date iso |
        NAT = citizenship alpha3 | PASSPORT = pass {s}{n} | EXP = passport_expires iso""",
        first,
    )
    widths = (4, 24, 18, 5, 12, 5, 13, 10)
    aligned = [
        "".join(f"{cell.text:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in sheet_of(charter).rows
    ]
    shown = ["FLIGHT: FV6001   DATE: 09AUG26   LED-AYT", "PASSENGER MANIFEST", "", *aligned, "", "TOTAL 11 PAX"]
    second = ticketed(foreign(6, 1032))
    apis = spelled_table(
        """Document Type = ~kind | Document Number = pass {s}{n} | Issuing Country = ~country |
        Last Name = surname_lat | First Name = given_name_lat | Date of Birth = birth_date iso |
        Gender = sex M/F | Nationality = citizenship alpha3 | Expiry Date = passport_expires iso""",
        [{**one, "kind": "P", "country": one["citizenship"]} for one in second],
    )
    third = russians(10, 1033)
    insured = spelled_table(
        """№ = # | Застрахованный (латинскими буквами) = lat {s} {g} | Дата рождения = birth_date |
        Страховая сумма = ~sum | Период страхования = ~period | Программа = ~programme""",
        [{**one, "sum": "50000 EUR", "period": "09.08.2026-19.08.2026", "programme": "B1"} for one in third],
    )
    fourth = ticketed(grown(9, 1034))
    seats = spelled_table(
        """Место = ~seat | Пассажир = ru SGP upper | Документ > Серия = internal_series |
        Документ > Номер = internal_number | Дата рожд. = birth_date | Билет № = ticket_number""",
        fourth,
    )
    fifth = [*russians(4, 1035), *germany()[2:5]]
    visa = spelled_table(
        """No. = # {}. | Family name (as in passport) = surname_lat | Given name(s) = given_name_lat |
        Date of birth (DD/MM/YYYY) = birth_date slashes | Place of birth = ~place |
        Passport number = pass {s}{n} | Date of issue (DD/MM/YYYY) = passport_issued slashes |
        Date of expiry (DD/MM/YYYY) = passport_expires slashes |
        Current nationality = citizenship english""",
        [{**one, "place": ""} for one in fifth],
    )
    return [
        case_of("charter-aligned", "list.txt", "manner of a charter airline",
                "columns aligned by blanks, title, totals",
                said(shown, "\r\n"), charter),
        case_of("charter-apis", "list.csv", "Python's csv", "English headings, ISO dates, kind of document",
                delimited(sheet_of(apis), ",", end="\n"), apis),
        case_of("charter-insured", "list.xls", "xlwt", "sums and periods beside the people, title",
                xls_by_xlwt(sheet_of(insured).titled("Приложение № 1 к полису группового страхования", merged=False)),
                insured),
        case_of("charter-seats", "list.html", "manner of an accounting program", "headings over two rows, tickets",
                enterprise(sheet_of(seats).titled("Посадочная ведомость").signed("Итого пассажиров: 9")), seats),
        case_of("charter-visa", "clipboard.html", "manner of Chrome, CF_HTML",
                "the order of the date told in the heading",
                cf_html(browser_html(sheet_of(visa))), visa, "The headings say that the day comes first."),
    ]  # fmt: skip


def _trains() -> list[Case]:
    first = grown(8, 1041)
    railway = spelled_table(
        """№ п/п = # | Фамилия = surname_ru | Имя = given_name_ru | Отчество = patronymic_ru |
        Дата рождения = birth_date | Пол = sex | Вид документа = ~kind |
        Серия и номер документа = int {s} {n} | Гражданство = citizenship alpha3 | Тариф = ~fare""",
        [{**one, "kind": "Паспорт РФ", "fare": "Полный"} for one in first],
    )
    second = [{**one, "kind": "ПН", "fare": "Полный"} for one in grown(4, 1042)]
    kids = [{**one, "kind": "СР", "fare": "Детский"} for one in pupils(5)]
    mixed = spelled_table(
        "Фамилия Имя Отчество = ru | Д.р. = birth_date | Тип док. = ~kind | № документа = int {s}{n} | Тариф = ~fare",
        [*second, *kids],
    )
    certificates(mixed, 3, range(4, 9))
    third = grown(7, 1043)
    lines = each(
        third,
        lambda n, p: (
            f"{n}. {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']}, {dots(p['birth_date'])}, паспорт "
            f"{p['internal_series'][:2]} {p['internal_series'][2:]} {p['internal_number']}, место {n + 12}, "
            f"{p['phone']}"
        ),
    )
    places = spelled_table("= ru | = birth_date | = int | = phone", third)
    return [
        case_of("train-group", "list.xlsx", "openpyxl", "internal passports, kind of document",
                xlsx(sheet_of(railway).titled("Заявка на групповую перевозку", "Поезд 020У, 11.08.2026")), railway),
        case_of("train-school", "list.docx", "python-docx", "birth certificates among internal passports",
                docx("Список пассажиров поезда", sheet_of(mixed)), mixed,
                "СР is a birth certificate, ПН a passport of Russia.",
                derived=with_certificates(mixed)),
        case_of("train-lines", "clipboard.txt", "typed", "no table, internal passports, places", said(lines), places,
                "Four digits and six are an internal passport."),
    ]  # fmt: skip


def certificates(table: Table, column: int, rows: Sequence[int] | range) -> None:
    """Show the birth certificate where the column has numbers of passports; nobody can say where it is to go."""
    kinds = table.columns[column].kinds
    for row in rows:
        certificate = table.people[row]["birth_certificate"]
        means = {kind: certificate if kind.endswith("number") else "" for kind in kinds}
        table.spoil(row, column, certificate, "birth_certificate", **means)
        also = tuple((kind, "") for kind in kinds if kind.endswith("number"))
        table.rows[row][column] = replace(table.rows[row][column], also=also)


def with_certificates(table: Table) -> dict[str, list[str]]:
    """Return what may be added to such a list: the certificates in a field of their own."""
    found = dict(table.expected().get("derived", {}))
    return {**found, "birth_certificate": [one.get("birth_certificate", "") for one in table.people]}


def _coaches() -> list[Case]:
    first = sharing(grown(12, 1051), "phone", (0, 1), (4, 6))
    bus = spelled_table(
        """Место = # | Ф.И.О. = ru SG | Паспорт = int {s} № {n} | Телефон = phone dashes | Посадка = ~stop |
        Доплата = ~fee""",
        [{**one, "stop": ("Ладожская", "Купчино")[place % 2], "fee": "1500" if place % 4 else ""}
         for place, one in enumerate(first)],
    )  # fmt: skip
    cabins = russians(8, 1052)
    ship = spelled_table(
        """Cabin = ~cabin | Deck = ~deck | Guest = lat {S}, {g} | Date of birth = birth_date english dashes |
        Nationality = citizenship adjective | Passport = pass {s} {n} | Dining = ~meal""",
        [{**one, "cabin": str(4012 + place // 2), "deck": "4"} for place, one in enumerate(cabins)],
    )
    pairs = sheet_of(ship).merged_down(0, (0, 1), (2, 3), (4, 5), (6, 7)).merged_down(1, (0, 7))
    third = russians(6, 1053)
    border = spelled_table(
        """Фамилия, имя / Surname, name = lat {S} {G} | Дата рождения / Date of birth = birth_date |
        Паспорт / Passport = pass {s}{n} | Гражданство / Citizenship = citizenship alpha3""",
        third,
    )
    return [
        case_of("coach-seats", "clipboard.html", "manner of Excel 2013 and later", "internal passports, fees, title",
                excel_html(sheet_of(bus).titled("Автобусный тур в Карелию 15-17 августа", merged=False)).encode(), bus),
        case_of("ship-cabins", "list.xlsx", "openpyxl", "row spans, surname in capitals before a comma", xlsx(pairs),
                ship),
        case_of("coach-border", "clipboard.txt", "manner of Excel, plain text", "headings in two languages",
                tabbed(sheet_of(border)).encode(), border),
    ]  # fmt: skip
