"""Lists copied from Excel."""

from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import cf_html, excel_html
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
from tests.data.lists.make.people import children, hard, kazakh
from tests.data.lists.make.shapes import (
    agency_columns,
    early,
    late_too,
    russian_columns,
    russians,
    sharing,
    spaced_out,
    with_hard,
    with_latin_letters,
    with_russian_letters,
)
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.table import Cell, Table

CLIP = "file:///C:\\Agency\\list.xlsx"


def copied(
    name: str,
    shapes: str,
    sheet: Sheet,
    table: Table,
    note: str = "",
    *,
    cf: bool = False,
    old: bool = False,
    **more: object,
) -> Case:
    """Return a list copied from Excel, with the header that Windows puts before it where `cf` says so."""
    page = excel_html(sheet, "11" if old else "15", old=old)
    data = cf_html(page, CLIP) if cf else page.encode()
    manner = f"manner of Excel {'2003' if old else '2013 and later'}{', CF_HTML' if cf else ''}"
    return case_of(name, "clipboard.html", manner, shapes, data, table, note, **more)


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_plain(), *_laid_out(), *_written_badly(), *_dates()]


def _plain() -> list[Case]:
    first = Table(agency_columns(), with_hard(9, 1))
    second = Table(russian_columns(), with_hard(12, 2, 3))
    bare = Table([column.headed("") for column in agency_columns()[1:6]], russians(7, 3))
    misspelt = Table(
        (
            plain("surname_ru", "Фамилиа"),
            plain("given_name_ru", "Имя"),
            plain("patronymic_ru", "Отчетство"),
            sex("Пол", "м/ж"),
            day("birth_date", "Дата рожденя"),
            country("citizenship", "Гражданстов", "short"),
            passport("Загранпаспрот"),
            day("passport_expires", "Дейсвителен до"),
        ),
        with_hard(8, 4, 6),
    )
    titled = Table(
        (
            counted("No"),
            titles("Title"),
            name_lat("SURNAME/NAME", "{S}/{G}"),
            day("birth_date", "DOB", "airline long"),
            passport("Passport"),
            day("passport_expires", "Exp", "airline long"),
        ),
        with_hard(10, 5, 9),
    )
    steppe = Table(
        (
            name_ru("ФИО", "SG"),
            name_lat("Ф.И. на латинице"),
            day("birth_date", "Дата рождения"),
            passport("№ паспорта"),
            country("citizenship", "Гражд.", "mixed"),
        ),
        [*kazakh(), *russians(3, 6)],
    )
    return [
        copied("excel-agency", "numbering", sheet_of(first), first, cf=True),
        copied("excel-russian", "numbering", sheet_of(second), second),
        copied("excel-no-headings", "no headings", sheet_of(bare, headings=False), bare, cf=True),
        copied("excel-misspelt", "misspelt headings", sheet_of(misspelt), misspelt),
        copied("excel-title-column", "English headings, titles, SURNAME/NAME", sheet_of(titled), titled, cf=True),
        copied("excel-kazakh", "Kazakh letters, foreign passports", sheet_of(steppe), steppe),
    ]


def _laid_out() -> list[Case]:
    grouped = Table(
        (
            counted("№"),
            plain(
                "surname_ru",
                "Фамилия",
            ).headed("Фамилия", "Турист"),
            plain("given_name_ru", "Имя").headed("Имя", "Турист"),
            plain("patronymic_ru", "Отчество").headed("Отчество", "Турист"),
            day("birth_date", "Дата рождения"),
            plain("passport_series", "Серия").headed("Серия", "Заграничный паспорт"),
            plain("passport_number", "Номер").headed("Номер", "Заграничный паспорт"),
            day("passport_expires", "До").headed("Срок действия", "Заграничный паспорт"),
            extra("note", "Примечание"),
        ),
        with_hard(11, 7),
    )
    over = sheet_of(grouped).titled("Список туристов", "Тур «Море и горы», заезд 14.08.2026, заявка 00318")
    over.signed("Итого: 11 чел.", "", ("Менеджер", "", "____________", "Зимородкова А. П."))
    family = sharing(russians(8, 8), "phone", (0, 1), (2, 4), (6, 7))
    merged = Table(
        (
            extra("room", "Размещение"),
            upper("surname_lat", "SURNAME"),
            upper("given_name_lat", "NAME"),
            day("birth_date", "BIRTH DATE"),
            passport("PASSPORT"),
            phone("Контактный телефон"),
        ),
        family,
    )
    down = sheet_of(merged).merged_down(5, (0, 1), (2, 4), (6, 7)).merged_down(0, (0, 1), (2, 4), (6, 7))
    paged = Table(russian_columns(), russians(21, 9))
    gaps = Table(
        (
            empty(),
            counted(),
            title_case("surname_lat", "Фамилия"),
            title_case("given_name_lat", "Имя"),
            empty(),
            day("birth_date", "Дата рождения"),
            passport("Паспорт", "{s}{n}"),
            empty(),
            empty(),
        ),
        russians(9, 10),
    )
    hidden = Table(
        (counted(), extra("flight", "Рейс"), *agency_columns()[1:], extra("meal", "Питание")), russians(8, 11)
    )
    banded = Table(agency_columns()[1:], russians(9, 12))
    bands = sheet_of(banded).parted({0: "Автобус № 1", 5: "Автобус № 2"}).signed("Всего туристов: 9")
    seen = russians(7, 13)
    all_rows = Table(agency_columns(), [*seen[:4], *russians(2, 14), *seen[4:]])
    left = Table(agency_columns()[1:], seen)
    kept_hidden = Table(agency_columns()[1:], all_rows.people[4:6])
    return [
        copied("excel-two-row-headings", "headings over two rows, title, totals, signatures", over, grouped, cf=True),
        copied("excel-merged-family", "row spans", down, merged, "A merged cell belongs to each row that it covers."),
        copied("excel-repeated-headings", "headings repeated", sheet_of(paged).repeated(10), paged),
        copied(
            "excel-gaps",
            "empty rows, empty columns, Latin under Russian headings",
            sheet_of(gaps).spaced(3).titled("Группа на заезд 21 июля 2026 года, Пицунда", merged=False),
            gaps,
        ),
        copied("excel-hidden-columns", "hidden columns", sheet_of(hidden).hidden(columns=(1, 8)), hidden, cf=True),
        copied("excel-bands", "lines between tourists, totals", bands, banded),
        copied(
            "excel-hidden-rows",
            "hidden rows",
            sheet_of(all_rows).hidden(rows=(5, 6)),
            left,
            "Two rows are hidden: `hidden` holds them.",
            hidden=kept_hidden.expected()["rows"],
        ),
    ]


def _written_badly() -> list[Case]:
    broken = Table(
        (
            name_ru("Фамилия\nИмя\nОтчество", "SGP", lambda text: text.replace(" ", "\n", 1)),
            day("birth_date", "Дата\u00a0рождения"),
            passport("Серия,\nномер\nз/п", "{s}\n{n}"),
            period("Дата выдачи,\nсрок действия", "{a}\n{b}"),
            phone("Моб.\u00a0тел."),
        ),
        russians(7, 15),
    )
    spaces = Table(
        (
            plain("surname_lat", "Last name", spaced_out),
            plain("given_name_lat", " First  name ", spaced_out),
            passport("Passport number", "\u00a0{s}\u00a0{n} "),
            day("birth_date", "\u00a0Birth date"),
        ),
        russians(6, 16),
    )
    science = Table(
        (
            counted(),
            name_lat("Ф.И. (лат.)"),
            day("birth_date", "Дата рождения"),
            passport("Номер загранпаспорта", "{s}{n}", stored=True),
        ),
        russians(8, 17),
    )
    for row in range(8):
        digits = science.people[row]["passport_series"] + science.people[row]["passport_number"]
        shown = f"{int(digits):.2E}".replace(".", ",").replace("E+0", "E+0")
        if row % 3 != 2:
            science.spoil(row, 3, Cell(shown), "number_rounded", passport_series="", passport_number=shown)
    zeros = Table(
        (
            name_lat("ФИО", "{S} {G}"),
            number("passport_series", "Серия"),
            number("passport_number", "Номер"),
            day("birth_date", "Д.Р."),
        ),
        [*hard()[:5], *russians(6, 18)],
    )
    mixed = Table(
        (
            plain("surname_ru", "Фамилия"),
            plain("given_name_ru", "Имя"),
            upper("surname_lat", "Surname"),
            upper("given_name_lat", "Name"),
            day("birth_date", "Дата рождения"),
        ),
        russians(9, 19),
    )
    for row in (1, 4):
        mixed.mix(row, 0, with_latin_letters(mixed.people[row]["surname_ru"]))
    for row in (2, 7):
        mixed.mix(row, 2, with_russian_letters(mixed.people[row]["surname_lat"]))
    mixed.mix(5, 1, with_latin_letters(mixed.people[5]["given_name_ru"], 2))
    minors = [*russians(3, 20), *children()]
    kids = Table(
        (
            name_ru("Ф.И.О. туриста"),
            sex("Пол", "муж/жен"),
            day("birth_date", "Дата рожд."),
            passport("Загранпаспорт"),
            plain("birth_certificate", "Свидетельство о рождении"),
        ),
        minors,
    )
    long = Table(
        (
            name_ru("ФИО"),
            address("Адрес регистрации"),
            passport("№ паспорта", "{s}{n}"),
            plain("passport_issuer", "Кем выдан"),
        ),
        russians(6, 21, needed=("postal_code", "passport_number")),
    )
    short = Table(agency_columns(), russians(7, 22))
    cut = short.people[3]
    short.spoil(
        3,
        4,
        f"{cut['passport_series']} {cut['passport_number'][:-1]}",
        "passport_short",
        passport_number=cut["passport_number"][:-1],
    )
    short.spoil(5, 6, "", "", citizenship="")
    return [
        copied("excel-line-breaks", "line breaks, nbsp, valid from - to", sheet_of(broken), broken, cf=True),
        copied("excel-nbsp", "nbsp, English headings", sheet_of(spaces), spaces),
        copied("excel-7.5E+08", "numbers as 7.5E+08", sheet_of(science), science, cf=True),
        copied("excel-lost-zeros", "lost leading zeros", sheet_of(zeros), zeros, old=True),
        copied("excel-mixed-alphabet", "mixed alphabets", sheet_of(mixed), mixed),
        copied("excel-certificates", "children with birth certificates", sheet_of(kids), kids, cf=True),
        copied("excel-addresses", "addresses, text broken over source lines", sheet_of(long), long),
        copied("excel-short-passport", "a passport one digit short, an empty cell", sheet_of(short), short),
    ]


def _dates() -> list[Case]:
    ambiguous = Table(
        (
            upper("surname_lat", "SURNAME"),
            upper("given_name_lat", "NAME"),
            day("birth_date", "D.O.B.", "slashes", doubt=True),
        ),
        early(russians(8, 23), "birth_date"),
    )
    other_order = Table(
        (
            upper("surname_lat", "LAST NAME"),
            upper("given_name_lat", "FIRST NAME"),
            sex("GENDER", "M/F"),
            day("birth_date", "BIRTHDATE", "american"),
            passport("PASSPORT #", "{s}{n}"),
            day("passport_expires", "EXPIRATION DATE", "american"),
        ),
        late_too(
            late_too(early(russians(10, 24), "birth_date", "passport_expires"), "birth_date", (2, 6)),
            "passport_expires",
            (4,),
        ),
    )
    twodigit = Table(
        (
            name_ru("Фамилия, имя, отчество"),
            day("birth_date", "Дата рождения", "short dots"),
            passport("Паспорт", "{s} № {n}"),
            period("Срок действия паспорта", "с {a} по {b}", "short dots"),
        ),
        russians(9, 25),
    )
    numbers = Table(
        (
            name_lat("ФИО (англ)"),
            day("birth_date", "Дата рождения", "serial"),
            passport("Паспорт"),
            day("passport_expires", "Действует до", "serial"),
        ),
        russians(7, 26),
    )
    thirteenth = Table(agency_columns(), russians(6, 27))
    thirteenth.spoil(2, 3, "31.13.1984", "date_impossible", birth_date="31.13.1984")
    thirteenth.spoil(4, 3, "30.02.1991", "date_impossible", birth_date="30.02.1991")
    thirteenth.spoil(5, 5, "14.05.1931", "date_unlikely", passport_expires="1931-05-14")
    dated = Table(
        (
            name_ru("ФИО"),
            day("birth_date", "Год рождения", "born"),
            passport_with("Паспортные данные", "{p}, выдан {issued}, {issuer}", "passport_issued", "passport_issuer"),
        ),
        russians(7, 28),
    )
    return [
        copied("excel-ambiguous-dates", "ambiguous dates", sheet_of(ambiguous), ambiguous, cf=True),
        copied("excel-american-dates", "month first", sheet_of(other_order), other_order),
        copied("excel-two-digit-years", "two-digit years, valid from - to", sheet_of(twodigit), twodigit),
        copied("excel-serials", "Excel serial dates", sheet_of(numbers), numbers, old=True),
        copied("excel-13th-month", "impossible dates", sheet_of(thirteenth), thirteenth, cf=True),
        copied("excel-passport-data", "passport with date and issuer", sheet_of(dated), dated),
    ]
