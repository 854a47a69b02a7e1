"""Lists copied from Google Sheets, LibreOffice and browsers, and RTF of several programs."""

from tests.data.lists.make.case import Case, Converted, case_of
from tests.data.lists.make.clipboard import browser_html, calc_html, cf_html, google_html
from tests.data.lists.make.columns import (
    counted,
    country,
    day,
    empty,
    extra,
    name_lat,
    name_ru,
    number,
    passport,
    period,
    phone,
    plain,
    sex,
    title_case,
    titles,
    upper,
)
from tests.data.lists.make.files import page_html, xlsx
from tests.data.lists.make.people import drawn, hard, kazakh, latin_only
from tests.data.lists.make.rtf import lines_rtf, office_rtf, word_rtf
from tests.data.lists.make.shapes import (
    agency_columns,
    early,
    english_columns,
    russian_columns,
    russians,
    sharing,
    with_hard,
    with_latin_letters,
)
from tests.data.lists.make.sheet import sheet_of
from tests.data.lists.make.table import Table

GOOGLE = "manner of Google Sheets"
CALC = "manner of LibreOffice Calc"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_google(), *_calc(), *_browser(), *_pages(), *_rtf()]


def _google() -> list[Case]:
    form = Table(
        (
            extra("room", "Тариф"),
            plain("surname_ru", "Ваша фамилия"),
            plain("given_name_ru", "Имя"),
            plain("patronymic_ru", "Отчество (при наличии)"),
            day("birth_date", "Дата рождения"),
            plain("email", "Электронная почта"),
            phone("Номер телефона", "seven", stored=True),
        ),
        russians(8, 81, needed=("email", "phone", "birth_date")),
    )
    serials = Table(
        (
            name_lat("Name", "{s} {g}"),
            day("birth_date", "DOB", "iso"),
            passport("Passport", "{s}{n}"),
            country("citizenship", "Nationality", "alpha2"),
        ),
        [*russians(4, 82), *kazakh()],
    )
    over = Table(
        (
            counted("#"),
            upper("surname_lat", "SURNAME"),
            upper("given_name_lat", "NAME"),
            titles("TITLE"),
            day("birth_date", "BIRTH", "airline long"),
        ),
        russians(9, 83),
    )
    for row, title in ((3, "CHD"), (6, "INF")):
        over.people[row]["title"] = title
    over = Table(over.columns, over.people)
    merged = Table(agency_columns(), sharing(russians(6, 84), "citizenship"))
    spans = sheet_of(merged).merged_down(6, (0, 5)).titled("ГРУППА «ВАСИЛЁК»", gap=False)
    gaps = Table(
        (
            empty(),
            name_ru("ФИО"),
            empty(),
            day("birth_date", "Дата рождения", "bare dots"),
            passport("Паспорт", "{s} {n}"),
        ),
        with_hard(7, 85, 8),
    )
    return [
        case_of(
            "google-form",
            "clipboard.html",
            GOOGLE,
            "answers of a form, e-mail, phones as numbers",
            google_html(sheet_of(form)).encode(),
            form,
        ),
        case_of(
            "google-iso",
            "clipboard.html",
            GOOGLE,
            "ISO dates, small letters, alpha-2",
            google_html(sheet_of(serials)).encode(),
            serials,
        ),
        case_of(
            "google-chd-inf",
            "clipboard.html",
            GOOGLE,
            "CHD and INF, numbering",
            google_html(sheet_of(over)).encode(),
            over,
        ),
        case_of(
            "google-spans",
            "clipboard.html",
            GOOGLE + ", CF_HTML",
            "row and column spans, title",
            cf_html(f"<html><body><!--StartFragment-->{google_html(spans)}<!--EndFragment--></body></html>"),
            merged,
        ),
        case_of(
            "google-gaps",
            "clipboard.html",
            GOOGLE,
            "empty columns and rows, bare dates",
            google_html(sheet_of(gaps).spaced(2)).encode(),
            gaps,
        ),
    ]


def _calc() -> list[Case]:
    first = Table(russian_columns(), russians(9, 86))
    zeros = Table(
        (
            counted(),
            name_ru("ФИО", "SG"),
            number("passport_series", "серия"),
            number("passport_number", "номер"),
            number("internal_series", "серия РФ"),
            number("internal_number", "номер внутреннего паспорта"),
        ),
        [*hard()[:2], *russians(6, 87, needed=("internal_number", "passport_number"))],
    )
    doubt = Table(
        (
            name_ru("Фамилия Имя", "SG"),
            day("birth_date", "Д.р.", "short slashes", doubt=True),
            passport("Пасп."),
            day("passport_expires", "Действ. до", "short slashes", doubt=True),
        ),
        early(russians(7, 88), "birth_date", "passport_expires"),
    )
    real = Table(
        (
            counted(),
            plain("surname_ru", "Фамилия"),
            plain("given_name_ru", "Имя"),
            sex("Пол"),
            day("birth_date", "Дата рождения", "dots"),
            passport("Загранпаспорт"),
            day("passport_expires", "Действителен до", "dots"),
        ),
        with_hard(8, 89),
    )
    titled = sheet_of(real).titled("Список. Заезд 21.06.2026").signed("Итого: 8")
    mixed = Table(
        (
            name_ru("Фамилия имя отчество"),
            country("citizenship", "Гражданство", "casual"),
            country("birth_country", "Страна рождения"),
            plain("birth_city", "Город рождения"),
        ),
        drawn(8, 90),
    )
    for row in (0, 3, 5):
        shown = mixed.rows[row][0].cell.text
        mixed.mix(row, 0, with_latin_letters(shown, 2))
    return [
        case_of("calc-russian", "clipboard.html", CALC, "numbering", calc_html(sheet_of(first)).encode(), first),
        case_of(
            "calc-lost-zeros",
            "clipboard.html",
            CALC,
            "lost leading zeros, two passports",
            calc_html(sheet_of(zeros)).encode(),
            zeros,
        ),
        case_of(
            "calc-ambiguous",
            "clipboard.html",
            CALC,
            "ambiguous dates, two-digit years",
            calc_html(sheet_of(doubt)).encode(),
            doubt,
        ),
        case_of(
            "calc-real-html",
            "clipboard.html",
            "LibreOffice Calc",
            "title, totals, spans",
            Converted(xlsx(titled), "xlsx", "html"),
            real,
        ),
        case_of(
            "calc-mixed",
            "clipboard.html",
            CALC,
            "mixed alphabets, countries and cities of birth",
            calc_html(sheet_of(mixed)).encode(),
            mixed,
        ),
    ]


def _browser() -> list[Case]:
    crm = Table(
        (
            extra("room", "Размещение"),
            name_lat("Турист", "{T}. {G} {S}", title=True),
            day("birth_date", "Дата рождения"),
            passport("Документ", "{s} {n}"),
            day("passport_expires", "Действует до"),
            extra("meal", "Питание"),
        ),
        russians(6, 91),
    )
    table = Table(
        (
            counted("№"),
            upper("surname_lat", "Фамилия"),
            upper("given_name_lat", "Имя"),
            sex("Пол", "M/F"),
            day("birth_date", "Дата рождения", "year first"),
            country("citizenship", "Гражданство", "alpha3"),
            plain("passport_series", "Серия"),
            plain("passport_number", "Номер"),
            day("passport_issued", "Выдан", "year first"),
            day("passport_expires", "Действителен", "year first"),
        ),
        drawn(9, 92),
    )
    return [
        case_of(
            "browser-given-first",
            "clipboard.html",
            "manner of Chrome, CF_HTML",
            "title and given name first",
            cf_html(browser_html(sheet_of(crm))),
            crm,
        ),
        case_of(
            "browser-crm",
            "clipboard.html",
            "manner of Firefox",
            "alpha-3, year first, series apart",
            browser_html(sheet_of(table), fragment=False).encode(),
            table,
        ),
    ]


def _pages() -> list[Case]:
    voucher = Table(
        (
            counted("№"),
            name_lat("Tourist", "{t} {S} {G}", title=True),
            day("birth_date", "Birth date"),
            passport("Passport", "{s} {n}"),
            day("passport_expires", "Valid till"),
        ),
        russians(6, 93),
    )
    nested = (
        '<table width="100%"><tr><td><img alt="logo"></td><td><b>Ваучер № 20318</b><br>Агентство «Сойка»</td></tr>'
        f'<tr><td colspan="2">{browser_html(sheet_of(voucher), fragment=False)}</td></tr>'
        '<tr><td colspan="2"><table><tr><td>Отель</td><td>Coral Bay 5*</td></tr><tr><td>Питание</td><td>AI</td>'
        "</tr></table></td></tr></table>"
    )
    old = Table(
        (counted(), name_ru("ФИО туриста"), day("birth_date", "Дата рождения"), passport("Паспорт")), russians(8, 94)
    )
    export = Table(english_columns(), [*latin_only()[:5], *russians(4, 95)])
    calc = Table(agency_columns(), with_hard(8, 96, 5))
    return [
        case_of(
            "html-voucher",
            "list.html",
            "hand-written",
            "nested tables, title before the name",
            page_html("Ваучер", nested),
            voucher,
        ),
        case_of(
            "html-cp1251",
            "list.html",
            "hand-written",
            "CP1251, a heading above",
            page_html(
                "Список", "<h2>Список туристов</h2>" + browser_html(sheet_of(old), fragment=False), "windows-1251"
            ),
            old,
        ),
        case_of(
            "html-as-xls",
            "list.xls",
            "hand-written",
            "HTML under the name of a workbook, English headings",
            page_html("export", browser_html(sheet_of(export), fragment=False)),
            export,
            "Booking systems give such files; Excel opens them after a warning.",
        ),
        case_of(
            "calc-page",
            "list.html",
            "LibreOffice Calc",
            "saved as a page",
            Converted(xlsx(sheet_of(calc)), "xlsx", "html"),
            calc,
        ),
    ]


def _rtf() -> list[Case]:
    word = Table(agency_columns(), with_hard(8, 97))
    spans = Table(
        (
            extra("room", "Номер"),
            name_ru("ФИО"),
            day("birth_date", "Дата рождения"),
            period("Срок действия з/п", "{a} - {b}"),
            country("citizenship", "Гражданство"),
        ),
        russians(6, 98),
    )
    merged = sheet_of(spans).merged_down(4, (0, 5)).merged_down(0, (0, 2), (3, 5)).titled("Rooming list", gap=False)
    calc = Table(russian_columns(), russians(7, 99))
    steppe = Table(
        (name_ru("Аты-жөні", "SG"), name_lat("Name"), day("birth_date", "Дата рождения"), passport("Паспорт")), kazakh()
    )
    loose = Table(
        (
            upper("surname_lat", "SURNAME"),
            upper("given_name_lat", "NAME"),
            title_case("patronymic_ru", "Отчество"),
            day("birth_date", "Дата рождения"),
            passport("Паспорт"),
        ),
        russians(6, 100),
    )
    tabs = ["\t".join(cell.text for cell in row) for row in sheet_of(loose).rows]
    return [
        case_of(
            "rtf-word",
            "clipboard.rtf",
            "manner of Word 2016",
            "text above and below",
            word_rtf(sheet_of(word), ("Список туристов", ""), ("Итого: 8",)),
            word,
        ),
        case_of("rtf-spans", "list.rtf", "manner of Word 2016", "row and column spans", word_rtf(merged), spans),
        case_of("rtf-calc", "clipboard.rtf", CALC, "numbering", office_rtf(sheet_of(calc)), calc),
        case_of(
            "rtf-kazakh",
            "clipboard.rtf",
            "manner of Word 2016",
            "letters outside CP1251",
            word_rtf(sheet_of(steppe)),
            steppe,
        ),
        case_of("rtf-tabs", "list.rtf", "manner of WordPad", "no table, tabs", lines_rtf(*tabs), loose),
    ]
