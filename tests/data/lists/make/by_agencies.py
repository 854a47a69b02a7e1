"""Lists of agencies and tour operators: headings as people really write them, and groups from abroad."""

from dataclasses import replace

from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import browser_html, cf_html, excel_html, word_html, word_lines, word_table
from tests.data.lists.make.files import docx, page_html, texts, xlsx
from tests.data.lists.make.guests import caucasus, central_asia, china, far, foreign, germany, grown, siberia, spain
from tests.data.lists.make.people import Person, hard, kazakh
from tests.data.lists.make.shapes import LOOKALIKES, russians, with_hard
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.table import COVERED, Cell, Table
from tests.data.lists.make.ways import by_way


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_headings(), *_short_headings(), *_spanned(), *_abroad(), *_neighbours(), *_parts(), *_operators()]


def _headings() -> list[Case]:
    misspelt = spelled_table(
        """№№ = # | Фамлия = surname_ru | Имья = given_name_ru | Отечство = patronymic_ru |
        Дата рожденния = birth_date | Загран паспорт = pass | Граждансво = citizenship | Телефн = phone""",
        grown(8, 2301),
    )
    latin = spelled_table(
        """N = # | Familiya = surname_lat | Imya = given_name_lat | Data rozhdeniya = birth_date |
        Pasport = pass {s}{n} | Srok deystviya = passport_expires | Grazhdanstvo = citizenship alpha3""",
        with_hard(8, 2302, 3),
    )
    mixed = spelled_table(
        """Фамилия = surname_ru | Имя = given_name_ru | Дата рождения = birth_date |
        Серия паспорта = passport_series | Номер паспорта = passport_number |
        Срок действия = passport_expires""",
        russians(8, 2303),
    )
    columns = [column.headed(column.heading.translate(LOOKALIKES)) for column in mixed.columns]
    mixed = Table(columns, mixed.people)
    shouted = spelled_table(
        """ФАМИЛИЯ ИМЯ ОТЧЕСТВО = ru SGP upper | ДАТА РОЖД-Я = birth_date | ПАСП. ДАННЫЕ = pass |
        СРОК ДЕЙСТВ. = passport_expires | ПОЛ = sex""",
        russians(8, 2304),
    )
    asked = spelled_table(
        """Ваше имя = given_name_ru | Ваша фамилия = surname_ru |
        Когда вы родились? = birth_date words bare | Номер вашего загранпаспорта = pass {s}{n} |
        До какого он действует? = passport_expires words bare | Ваш номер телефона = phone""",
        grown(7, 2305),
    )
    both = spelled_table(
        """Фамилия / Surname = surname_lat | Имя / Name = given_name_lat | Пол / Sex = sex M/F |
        Дата рождения / Date of birth = birth_date | № паспорта / Passport No. = pass {s} {n} |
        Действителен до / Valid until = passport_expires |
        Гражданство / Citizenship = citizenship alpha3""",
        [*russians(6, 2306), *foreign(2, 2307)],
    )
    colons = spelled_table(
        "п/п: = # | Турист: = ru | Род.: = birth_date | Паспорт: = pass | Тел.: = phone", grown(7, 2308)
    )
    return [
        by_way("excel", "head-misspelt", "misspelt headings", misspelt),
        by_way("tsv", "head-transliterated", "Russian headings in Latin letters", latin),
        by_way("xlsx", "head-mixed", "Latin letters in Russian headings", mixed),
        by_way("excel-cf", "head-capitals", "capitals, blanks and abbreviations in headings", shouted),
        by_way("google", "head-questions", "headings in sentences, given name first, months in words", asked),
        by_way("xls", "head-two-languages", "headings in two languages", both),
        by_way("word", "head-colons", "headings with colons", colons),
    ]


def _short_headings() -> list[Case]:
    letters = spelled_table("Ф = surname_ru | И = given_name_ru | О = patronymic_ru | ДР = birth_date | Т = phone",
                            grown(8, 2311))  # fmt: skip
    lines = spelled_table(
        """№¶п/п = # | Фамилия,¶имя,¶отчество = ru | Дата¶рожде-¶ния = birth_date |
        Серия и¶номер¶паспорта = pass | Срок¶действия = passport_expires""",
        russians(8, 2312),
    )
    silent = spelled_table("= lat | ДР = birth_date | = pass {s}{n} | до = passport_expires", russians(8, 2313))
    nameless = spelled_table(
        """= surname_lat | = given_name_lat | = sex M/F | = birth_date | = pass {s}{n} | = passport_issued |
        = passport_expires""",
        russians(9, 2314),
    )
    english = spelled_table(
        """Фамилия = surname_lat title | Имя = given_name_lat title | Отчество = patronymic_ru |
        ДР = birth_date iso""",
        russians(7, 2315),
    )
    spaced = spelled_table(
        "Ф И О = ru | Д А Т А  Р О Ж Д Е Н И Я = birth_date | П а с п о р т = pass", russians(7, 2316)
    )
    loud = spelled_table("= # | = ru SGP upper | = birth_date year behind | = phone eight", grown(8, 2317))
    return [
        by_way("tabs", "head-letters", "headings of one letter", letters),
        by_way("wps", "head-line-breaks", "line breaks in headings", lines),
        by_way("writer", "head-some-missing", "some columns without headings", silent),
        by_way("csv", "head-none-latin", "no headings, sex as M F", nameless, sheet_of(nameless, headings=False)),
        by_way("calc", "head-latin-below", "Latin names under Russian headings, patronymics", english),
        by_way("docx", "head-spaced", "headings spaced out", spaced),
        by_way("mac-rtf", "head-none-russian", "no headings, capitals", loud,
               sheet_of(loud, headings=False)),
    ]  # fmt: skip


def _spanned() -> list[Case]:
    one = spelled_table(
        """№ = # | Фамилия, имя = surname_lat | = given_name_lat | Дата рождения = birth_date |
        Паспорт = passport_series | = passport_number | Годен до = passport_expires""",
        russians(8, 2321),
    )
    sheet = sheet_of(one)
    for column in (1, 4):
        sheet.rows[0][column] = replace(sheet.rows[0][column], across=2)
        sheet.rows[0][column + 1] = COVERED
    three = spelled_table(
        """Турист > Кириллица = ru SG | Турист > Латиница = lat {s} {g} | Турист > Рожд. = birth_date |
        Паспорт > № = pass {s}{n} | Паспорт > Выдан = passport_issued | Паспорт > До = passport_expires |
        Связь > Тел. = phone | Связь > Почта = email""",
        grown(7, 2322),
    )
    pages = spelled_table(
        """Лист > № = # | Персональные данные > Фамилия Имя = lat |
        Персональные данные > Дата рожд. = birth_date | Персональные данные > Гражданство = citizenship""",
        russians(14, 2323),
    )
    country_once = spelled_table(
        """ФИО = ru | Дата рождения = birth_date | Загранпаспорт = pass |
        Гражданство = citizenship official""",
        russians(8, 2324),
    )
    once = sheet_of(country_once).merged_down(3, (0, 3), (4, 7)).titled("Туристы", gap=False)
    empty_below = spelled_table("Семья = ~family | ФИО = ru | Дата рождения = birth_date | Паспорт = pass",
                                [{**person, "family": f"Семья {place // 3 + 1}" if place % 3 == 0 else ""}
                                 for place, person in enumerate(russians(9, 2325))])  # fmt: skip
    return [
        by_way("word", "span-heading-over-two", "column spans in the headings", one, sheet),
        by_way("excel-online", "span-three-groups", "headings over two rows, column spans", three),
        by_way("writer-rtf", "span-pages", "headings over two rows", pages),
        by_way("calc-html", "span-citizenship", "row spans, column spans, title", country_once, once),
        by_way("ods", "span-families", "a family named once", empty_below),
    ]


def _abroad() -> list[Case]:
    visa_free = spelled_table(
        """№ п/п 序号 = # | Фамилия, имя (лат.) 姓名 = lat {S} {G} | Пол 性别 = sex |
        Дата рождения 出生日期 = birth_date | Номер паспорта 护照号码 = pass {s}{n} |
        Гражданство 国籍 = citizenship short""",
        china(),
    )
    group = docx("СПИСОК ТУРИСТСКОЙ ГРУППЫ", sheet_of(visa_free), "Всего: 6 человек", "Гид ____________")
    german = spelled_table(
        """Nr. = # | Nachname = surname_lat title | Vorname = given_name_lat title |
        Geburtsdatum = birth_date | Reisepass-Nr. = pass {s}{n} | gültig bis = passport_expires""",
        [*germany(), *foreign(2, 2331)],
    )
    spanish = spelled_table(
        """Apellidos = surname_lat title | Nombre = given_name_lat title |
        Fecha de nacimiento = birth_date bare slashes | Pasaporte = pass {s}{n} |
        Caduca = passport_expires bare slashes""",
        spain(),
    )
    for table in (german, spanish):
        for row in range(len(table.rows)):
            for column, cell in enumerate(table.rows[row]):
                marked = tuple((kind, "other_language") for kind in table.columns[column].kinds)
                table.rows[row][column] = replace(cell, doubts=marked)
    crowd = spelled_table(
        """Name = lat {S}, {G} | M/F = sex M/F | Born = birth_date airline upper |
        Nationality = citizenship english | Passport = pass {s}{n} |
        Issued = passport_issued airline upper | Expires = passport_expires airline upper""",
        [*far(), *china()[:2]],
    )
    adjectives = spelled_table(
        """Турист = lat {s} {g} | Дата рождения = birth_date | Гражданство = citizenship casual |
        Паспорт = pass {s}{n}""",
        [*foreign(5, 2332), *far()[:3], *russians(2, 2333)],
    )
    cf = cf_html(browser_html(sheet_of(spanish)))
    return [
        case_of("abroad-visa-free", "list.docx", "python-docx", "Chinese beside Russian headings, totals", group,
                visa_free),
        by_way("xlsx", "abroad-german", "German headings, Latin-only foreigners", german, None,
               "Who has no German would ask what the columns are."),
        case_of("abroad-spanish", "clipboard.html", "manner of Firefox, CF_HTML", "Spanish headings, bare slashes", cf,
                spanish,
                "Who has no Spanish would ask what the columns are."),
        by_way("xlsm", "abroad-crowd", "people of ten countries, airline dates", crowd),
        by_way("only", "abroad-casual", "citizenship in everyday words, Latin-only foreigners", adjectives),
    ]  # fmt: skip


def _neighbours() -> list[Case]:
    steppe = spelled_table(
        """№ = # | Тегі / Фамилия = surname_ru | Аты / Имя = given_name_ru |
        Әкесінің аты / Отчество = patronymic_ru | Туған күні / Дата рождения = birth_date |
        Төлқұжат / Паспорт = pass | Азаматтығы / Гражданство = citizenship""",
        [*kazakh(), *central_asia()[:2]],
    )
    asia = spelled_table(
        """ФИО = ru | ФИО лат. = lat | Дата рождения = birth_date | Гражданство = citizenship mixed |
        Паспорт = pass {s} {n} | Срок = passport_expires""",
        [*central_asia(), *russians(4, 2341)],
    )
    caucasian = spelled_table(
        """Имя Отчество Фамилия = ru GPS | Дата рождения = birth_date words |
        Загранпаспорт = pass {s} № {n}""",
        [*caucasus(), *siberia()],
    )
    hard_ones = spelled_table(
        """Фамилия = surname_ru | Имя = given_name_ru | Отчество = patronymic_ru | Surname = surname_lat |
        Name = given_name_lat | Д/Р = birth_date""",
        [*hard(), *siberia()],
    )
    yo = spelled_table("ФИО = ru SGP | ДР = birth_date | Паспорт = pass", _with_yo(russians(6, 2342)))
    return [
        by_way("docx", "near-kazakh", "Kazakh beside Russian headings", steppe),
        by_way("txt-16", "near-asia", "citizenship in many ways, UTF-16", asia),
        by_way("numbers", "near-caucasus", "given name, patronymic, surname, names of Siberia", caucasian),
        by_way("xlsb", "near-hard-names", "names in pairs of columns, кызы and оглы", hard_ones),
        by_way("csv-1251", "near-yo", "the letter ё, CP1251", yo),
    ]


def _with_yo(people: list[Person]) -> list[Person]:
    """Return the people, some with names that are written with ё."""
    names = (("Королёв", "Пётр", "M"), ("Соловьёва", "Алёна", "F"), ("Ковалёв", "Фёдор", "M"))
    found = [dict(one) for one in people]
    for place, (surname, given, sex) in enumerate(names):
        found[2 * place].update(surname_ru=surname, given_name_ru=given, sex=sex, patronymic_ru="")
    return found


def _parts() -> list[Case]:
    all_in_one = spelled_table("Данные туриста = lat | = birth_date | = pass", russians(7, 2351))
    packed = Table(all_in_one.columns, all_in_one.people)
    rows = [[Cell(" ".join(one.cell.text for one in row))] for row in packed.rows]
    one_column = Sheet([[Cell("Данные туриста")], *rows], list(range(1, 8)), [0])
    broken = spelled_table(
        "Турист = lat {S}¶{G} | Д.р. / паспорт = birth_date | = pass | = passport_expires", russians(6, 2352)
    )
    cells = [
        [row[0].cell, Cell(f"{row[1].cell.text}\n{row[2].cell.text}\nдо {row[3].cell.text}")] for row in broken.rows
    ]
    two_columns = Sheet([[Cell("Турист"), Cell("Д.р. / паспорт")], *cells], list(range(1, 7)), [0])
    dated = spelled_table(
        "ФИО = ru | Паспорт = with {s} {n} ({issued} - {expires}) | Дата рождения = birth_date", russians(8, 2353)
    )
    issued = spelled_table(
        """ФИО = ru SG |
        Загранпаспорт = with серия {s} № {n}, выдан {issued}, {issuer}, действует до {expires} |
        Рожд. = birth_date""",
        russians(7, 2354),
    )
    spans = spelled_table("Турист = lat | Паспорт = pass | Действие паспорта = period {a} / {b} | ДР = birth_date",
                          russians(8, 2355))  # fmt: skip
    words = spelled_table("ФИО = ru | Срок действия загранпаспорта = period с {a} по {b} in words | № = pass {s}{n}",
                          russians(6, 2356))  # fmt: skip
    return [
        by_way("excel", "part-one-column", "name, birth and passport in one cell", packed, one_column),
        by_way("word", "part-two-columns", "birth and passport in one cell, line breaks", broken, two_columns),
        by_way("google", "part-passport-dates", "passport with dates in brackets", dated),
        by_way("writer", "part-passport-told", "passport with dates and issuer in words", issued),
        by_way("tabs", "part-period", "valid from - to, a slash between", spans),
        by_way("enterprise", "part-period-words", "valid from - to, months in words", words),
    ]


def _operators() -> list[Case]:
    tourists = spelled_table(
        """№ = # | Ф.И.О. = lat {T}. {S} {G} | Дата рождения = birth_date | Паспорт = pass |
        Срок = passport_expires""",
        russians(5, 2361),
    )
    flights = Sheet(texts([["Рейс", "Маршрут", "Дата", "Время"], ["SU 2142", "SVO-AYT", "09.08.2026", "06:05"],
                           ["SU 2143", "AYT-SVO", "19.08.2026", "11:40"]]))  # fmt: skip
    prices = Sheet(
        texts([["Услуга", "Сумма"], ["Проживание", "214 300,00"], ["Виза", "0,00"], ["К оплате", "214 300,00"]])
    )
    page = "".join(
        f"<h3>{title}</h3>{browser_html(sheet, fragment=False)}"
        for title, sheet in (("Перелёт", flights), ("Туристы", sheet_of(tourists)), ("Стоимость", prices))
    )
    second = spelled_table(
        "№ = # | Турист = lat | Дата рождения = birth_date | Паспорт = pass {s}{n}", russians(6, 2362)
    )
    confirmation = word_html(
        word_lines("ПОДТВЕРЖДЕНИЕ БРОНИРОВАНИЯ № 20514"), word_table(flights), word_lines("Состав группы"),
        word_table(sheet_of(second)), word_lines("Итого к оплате: 214 300 руб."),
    )  # fmt: skip
    third = spelled_table(
        "№ = # | Ф.И. = lat {S} {G} | ДР = birth_date | Паспорт = pass | Отель = ~hotel | Тип = ~room",
        [{**one, "hotel": ("Coral Bay 5*", "Sea Star 4*")[place // 4]} for place, one in enumerate(russians(8, 2363))],
    )
    hotels = sheet_of(third).merged_down(4, (0, 3), (4, 7)).repeated(4).signed("ИТОГО: 8 PAX", "Booking by: Lunina A.")
    halves = [spelled_table("Турист = ru | Д.р. = birth_date | Загранпаспорт = pass", russians(count, seed))
              for count, seed in ((6, 2364), (6, 2365))]  # fmt: skip
    book = xlsx(*(sheet_of(half, name=name) for half, name in zip(halves, ("Автобус 1", "Автобус 2"), strict=True)))
    below = spelled_table("№ = # | Фамилия Имя = lat | Д.р. = birth_date | Паспорт = pass", russians(9, 2366))
    noted = sheet_of(below).signed(
        "* дети до 12 лет — скидка 30 %", "Срок оплаты: 15.06.2026", ("", "Контакт:", "+7 972 000-77-11", "")
    )
    season = spelled_table(
        """№ = # | Заявка = ~order | Ф.И.О. = ru | Ф.И. лат. = lat | Дата рождения = birth_date |
        Загранпаспорт = pass | Действителен до = passport_expires | Телефон = phone""",
        [{**one, "order": str(20500 + place // 3)} for place, one in enumerate(grown(240, 2367))],
    )
    pages = sheet_of(season).titled("Туристы сезона 2026").repeated(40).signed("ВСЕГО", "240 чел.")
    return [
        by_way("writer", "operator-season", "240 rows, headings repeated, title, totals", season, pages),
        case_of("operator-page", "list.html", "hand-written", "several tables, title before the name",
                page_html("Подтверждение", page), tourists),
        case_of("operator-word", "clipboard.html", "manner of Word 2016", "several tables, text between",
                confirmation.encode(), second),
        case_of("operator-hotels", "clipboard.html", "manner of Excel 2013 and later",
                "row spans, headings repeated",
                excel_html(hotels).encode(), third),
        case_of("operator-buses", "list.xlsx", "openpyxl", "several sheets, a bus in each", book, halves[0],
                "Either sheet is right, or both.", either=[halves[1].expected()["rows"],
                [*halves[0].expected()["rows"], *halves[1].expected()["rows"]]]),
        by_way("calc-xls", "operator-notes", "remarks, dates and phones below the list", below, noted),
    ]  # fmt: skip
