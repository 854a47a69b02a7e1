"""Lists with cells that people wrote badly: mixed letters, dates of several kinds, words for nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.data.lists.make.case import Case
from tests.data.lists.make.dates import STYLES
from tests.data.lists.make.guests import caucasus, grown
from tests.data.lists.make.people import Person
from tests.data.lists.make.shapes import early, late_too, russians, with_latin_letters, with_russian_letters
from tests.data.lists.make.sheet import sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.table import Cell, Column, Table, Written
from tests.data.lists.make.ways import by_way


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_letters(), *_digits(), *_dates(), *_ways_to_say(), *_nothing(), *_remarks(), *_names()]


def _letters() -> list[Case]:
    columns = (
        "№ = # | Фамилия = surname_ru | Имя = given_name_ru | Отчество = patronymic_ru | Дата рождения = birth_date"
    )
    russian = spelled_table(columns, russians(9, 2401, needed=("patronymic_ru", "passport_number")))
    for row, column in ((0, 1), (3, 3), (4, 1), (7, 3)):
        russian.mix(row, column, with_latin_letters(russian.rows[row][column].cell.text, 1))
    capitals = spelled_table("ФИО = ru SGP upper | ДР = birth_date | Паспорт = pass", russians(8, 2402))
    for row in (1, 2, 6):
        capitals.mix(row, 0, with_latin_letters(capitals.rows[row][0].cell.text, 2))
        one = capitals.rows[row][0]
        kept = tuple(doubt for doubt in one.doubts if one.means[doubt[0]].upper() not in one.cell.text)
        capitals.rows[row][0] = replace(one, doubts=kept)
    latin = spelled_table("ФИО (лат) = lat | Дата рождения = birth_date | Загранпаспорт = pass", russians(8, 2403))
    for row in (0, 4, 5):
        latin.mix(row, 0, with_russian_letters(latin.rows[row][0].cell.text))
    whole = spelled_table(
        "Фамилия лат = surname_lat | Имя лат = given_name_lat | Пол = sex | ДР = birth_date", russians(8, 2404)
    )
    for row in (2, 5):
        shown = "".join(_cyrillic(letter) for letter in whole.people[row]["given_name_lat"])
        whole.mix(row, 1, shown)
    sexes = spelled_table(
        "Surname = surname_lat | Name = given_name_lat | Sex = sex M/F | DOB = birth_date", russians(8, 2405)
    )
    for row in (1, 3):
        sexes.spoil(row, 2, "М" if sexes.people[row]["sex"] == "M" else "Ж", "")
    return [
        by_way("excel-cf", "cell-latin-in-russian", "mixed alphabets", russian),
        by_way("xlsx", "cell-latin-in-capitals", "mixed alphabets in capitals", capitals),
        by_way("google", "cell-russian-in-latin", "mixed alphabets", latin),
        by_way("csv", "cell-russian-lookalikes", "mixed alphabets, whole words of lookalikes", whole),
        by_way("word", "cell-russian-sex", "sex in both alphabets", sexes),
    ]


def _cyrillic(letter: str) -> str:
    return dict(zip("AEKMHOPCTBX", "АЕКМНОРСТВХ", strict=True)).get(letter, letter)


def _doubt_all(table: Table, row: int, column: int, code: str) -> None:
    """Mark everything that a cell means, but what is empty, as doubtful."""
    one = table.rows[row][column]
    doubts = tuple((kind, code) for kind, value in one.means.items() if value)
    table.rows[row][column] = replace(one, doubts=doubts)


def _digits() -> list[Case]:
    agency = "Фамилия = surname_lat | Имя = given_name_lat | ДР = birth_date | Паспорт = pass | До = passport_expires"
    long = spelled_table(agency, russians(8, 2411))
    for row, shown in ((1, "{s} {n}4"), (5, "{s} {n5}"), (6, "{s}{n6}")):
        person = long.people[row]
        series, digits = person["passport_series"], person["passport_number"]
        text = shown.format(s=series, n=digits, n5=digits[:5], n6=digits[:6])
        long.spoil(row, 3, text, "passport_length", passport_number=text[2:].strip())
    _doubt_all(long, 6, 3, "passport_length")
    lettered = spelled_table(agency, russians(8, 2412))
    for row, letter in ((0, "O"), (2, "О"), (6, "З")):
        digit = "3" if letter == "З" else "0"
        person = lettered.people[row]
        digits = digit + person["passport_number"][1:]
        series = person["passport_series"]
        lettered.spoil(row, 3, f"{series} {letter}{digits[1:]}", "letter_in_number", passport_number=digits)
        _doubt_all(lettered, row, 3, "letter_in_number")
    science = spelled_table(
        "ФИО = ru SG | Загранпаспорт = stored | Телефон = phone seven | Д.р. = birth_date", grown(8, 2413)
    )
    for row in (1, 4, 7):
        digits = science.people[row]["passport_series"] + science.people[row]["passport_number"]
        shown = f"{int(digits):.2E}".replace(".", ",")
        science.spoil(row, 1, Cell(shown), "number_rounded", passport_series="", passport_number=shown)
    phones = spelled_table("Турист = ru SG | Телефон = phone seven | E-mail = email", grown(8, 2414))
    for row in (0, 2, 5):
        shown = f"{int(phones.rows[row][1].cell.text):.5E}"
        phones.spoil(row, 1, Cell(shown), "number_rounded", phone=shown)
    hashes = spelled_table("№ = # | ФИО = ru | Дата рождения = birth_date | Паспорт = pass", russians(8, 2415))
    for row in (2, 3):
        hashes.spoil(row, 2, "########", "cell_unreadable", birth_date="########")
    hashes.spoil(6, 3, "#Н/Д", "cell_unreadable", passport_series="", passport_number="#Н/Д")
    hashes.rows[6][3] = replace(hashes.rows[6][3], also=(("passport_number", ""),))
    return [
        by_way("excel", "cell-too-many-digits", "passports a digit too long or too short", long),
        by_way("docx", "cell-letters-for-digits", "letters for digits in passports", lettered),
        by_way("excel-old", "cell-7.5E+08", "numbers as 7.5E+08", science),
        by_way("csv-1251", "cell-phones-E+10", "phones as 7.97E+10", phones),
        by_way("wps", "cell-hashes", "a column too narrow to show dates, an error value", hashes),
    ]


def _several_styles(kind: str, heading: str, styles: Sequence[str]) -> Column:
    """Return dates, each row in the next of the styles."""

    def write(person: Person, row: int) -> Written:
        iso = person[kind]
        return Written(Cell(STYLES[styles[row % len(styles)]](iso)), {kind: iso})

    return Column(heading, (kind,), write)


def _dates() -> list[Case]:
    start = spelled_table("ФИО = ru", russians(9, 2421))
    many = Table(
        [
            *start.columns,
            _several_styles("birth_date", "Дата рождения", ("dots", "words", "iso", "short dots", "dashes")),
        ],
        start.people,
    )
    mixed = spelled_table("Турист = lat | Паспорт = pass", russians(10, 2422))
    styles = ("dots", "slashes", "dots", "english day first", "serial")
    slashed = Table([*mixed.columns, _several_styles("birth_date", "Д.р.", styles)], mixed.people)
    double = spelled_table(
        """Surname = surname_lat | Name = given_name_lat | DOB = birth_date slashes text? |
        Expiry = passport_expires english dashes""",
        early(russians(8, 2423), "birth_date"),
    )
    both = spelled_table(
        """Турист = ru SG | Рожд. = birth_date short slashes? | Выдан = passport_issued short slashes? |
        Паспорт = pass""",
        early(russians(7, 2431), "birth_date", "passport_issued"),
    )
    american = spelled_table(
        """Guest = lat {S}, {G} | Birth = birth_date bare american |
        Expires = passport_expires bare american | Sex = sex M/F""",
        late_too(late_too(russians(8, 2432), "birth_date", (3,)), "passport_expires", (0, 6)),
    )
    roman = spelled_table("ФИО = ru | Родился = birth_date roman | Документ = pass", russians(7, 2424))
    wrong = spelled_table(
        "№ = # | Фамилия Имя = ru SG | Дата рождения = birth_date | Годен до = passport_expires", russians(8, 2425)
    )
    for row, column, kind, shown in ((1, 2, "birth_date", "29.02.1985"), (3, 3, "passport_expires", "31.11.2029"),
                                     (6, 2, "birth_date", "00.07.1990")):  # fmt: skip
        wrong.spoil(row, column, shown, "date_impossible", **{kind: shown})
    lettered = spelled_table("ФИО = ru | Дата рождения = birth_date | Паспорт = pass", russians(7, 2426))
    for row in (1, 5):
        iso = f"{lettered.people[row]['birth_date'][:8]}0{row + 2}"
        shown = STYLES["dots"](iso).replace("0", "О", 1)
        lettered.spoil(row, 1, shown, "letter_in_date", birth_date=iso)
    odd = spelled_table(
        """Турист = ru SG | ДР = birth_date wide dots | Паспорт = pass |
        Выдан = passport_issued dots then space | До = passport_expires underscores""",
        russians(8, 2427),
    )
    digits = spelled_table(
        "NAME = lat | BIRTH = birth_date digits | PASS = pass {s}{n} | VALID = passport_expires digits",
        russians(8, 2428),
    )
    words = spelled_table(
        """ФИО = ru | Дата рождения = birth_date short words dots |
        Срок действия паспорта = passport_expires words upper""",
        russians(7, 2429),
    )
    only_year = spelled_table("№ = # | ФИО = ru | Дата рождения = birth_date | Тел. = phone", grown(8, 2430))
    for row in (2, 6):
        shown = f"{only_year.people[row]['birth_date'][:4]} г.р."
        only_year.spoil(row, 2, shown, "date_incomplete", birth_date=shown)
        only_year.rows[row][2] = replace(only_year.rows[row][2], also=(("birth_date", ""),))
    return [
        by_way("tabs", "date-many-styles", "dates in five ways", many),
        by_way("excel", "date-styles-mixed", "dates in several ways, Excel serial dates",
        slashed),
        by_way("xlsm", "date-ambiguous-births", "ambiguous dates beside clear ones", double),
        by_way("tsv", "date-ambiguous-short", "ambiguous dates, two-digit years", both),
        by_way("google-docs", "date-month-first", "month first, surname before a comma", american),
        by_way("writer-html", "date-roman", "Roman months", roman),
        by_way("calc", "date-impossible", "impossible dates", wrong),
        by_way("mac-rtf", "date-letters", "letters for digits in dates", lettered),
        by_way("browser", "date-odd-dots", "dates with blanks and underscores", odd),
        by_way("tsv", "date-digits", "dates of eight digits", digits),
        by_way("word-online", "date-words", "months in words, shortened and in capitals", words),
        by_way("only", "date-only-year", "a year instead of a date", only_year),
    ]  # fmt: skip


def said_as(kind: str, heading: str, ways: Sequence[Callable[[Person], str]]) -> Column:
    """Return a column of a field, each row in the next of the ways."""
    return Column(
        heading, (kind,), lambda person, row: Written(Cell(ways[row % len(ways)](person)), {kind: person[kind]})
    )


def _by_sex(man: str, woman: str) -> Callable[[Person], str]:
    return lambda person: man if person["sex"] == "M" else woman


def _ways_to_say() -> list[Case]:
    start = spelled_table("ФИО = lat | ДР = birth_date", russians(10, 2441))
    sexes = [
        _by_sex(*pair)
        for pair in (("М", "Ж"), ("муж.", "жен."), ("M", "F"), ("male", "female"), ("мужской", "женский"))
    ]
    mixed = Table([start.columns[0], said_as("sex", "Пол", sexes), start.columns[1]], start.people)
    people = [*russians(9, 2442)]
    words = ("РФ", "Россия", "рос.", "гр. РФ", "Russian Federation", "RUS", "Российская Федерация", "россия", "РОССИЯ")
    citizens = Table(
        [*spelled_table("Турист = ru SG | Загранпаспорт = pass", people).columns,
         said_as("citizenship", "Гражданство", [lambda person, word=word: word for word in words])],
        people,
    )  # fmt: skip
    titles = Table(
        [said_as("sex", "Обращение", [_by_sex("г-н", "г-жа"), _by_sex("Господин", "Госпожа")]),
         *spelled_table("Фамилия = surname_ru | Имя = given_name_ru | Дата рождения = birth_date", grown(8,
         2443)).columns],
        grown(8, 2443),
    )  # fmt: skip
    ages = spelled_table("Title = title | Surname/Name = lat {S}/{G} | Type = ~age_code | DOB = birth_date airline",
                         [*russians(5, 2444, born=(1970, 2000)), *russians(4, 2445, born=(2015, 2021))])  # fmt: skip
    phones = Table(
        [*spelled_table("Клиент = ru | Д/р = birth_date", grown(9, 2446)).columns,
         said_as("phone", "Телефон для связи", [_phone(form) for form in (
             "8{1}{2}{3}{4}", "+7({1}){2}-{3}-{4}", "8-{1}-{2}-{3}{4}", "{0} {1} {2} {3} {4}",
             "т. +7 {1} {2} {3} {4}")])],
        grown(9, 2446),
    )  # fmt: skip
    wrong = spelled_table(
        "Title = title | Name = lat {S} {G} | DOB = birth_date english short", russians(8, 2447, born=(1960, 2000))
    )
    for row in (2, 5):
        title = "MR" if wrong.people[row]["sex"] == "F" else "MRS"
        wrong.spoil(row, 0, title, "sex_contradicts", sex="M" if title == "MR" else "F")
        wrong.rows[row][0] = replace(wrong.rows[row][0], also=(("sex", wrong.people[row]["sex"]), ("sex", "")))
    return [
        by_way("numbers", "say-sex", "sex in five ways", mixed),
        by_way("xls", "say-russia", "citizenship in many ways", citizens),
        by_way("google-docs", "say-mister", "titles in Russian", titles),
        by_way("writer", "say-types", "CHD beside titles, airline dates", ages),
        by_way("excel-cf", "say-phones", "phones in five ways", phones),
        by_way("csv", "say-wrong-title", "titles against the names", wrong),
    ]


def _phone(form: str) -> Callable[[Person], str]:
    def write(person: Person) -> str:
        digits = "".join(filter(str.isdigit, person["phone"]))
        return form.format(digits[0], digits[1:4], digits[4:7], digits[7:9], digits[9:])

    return write


def _nothing() -> list[Case]:
    columns = """№ = # | ФИО = ru | Дата рождения = birth_date | Загранпаспорт = pass |
        Годен до = passport_expires | Тел. = phone"""
    dashes = spelled_table(columns, grown(10, 2451))
    marks = (
        (0, 5, "–"),
        (2, 3, "---"),
        (3, 4, "не указано"),
        (4, 5, "нет данных"),
        (6, 3, "n/a"),
        (7, 5, "."),
        (8, 4, "_"),
    )
    for row, column, mark in marks:
        dashes.spoil(row, column, mark, "", **dict.fromkeys(dashes.columns[column].kinds, ""))
    coming = spelled_table(columns, grown(9, 2452))
    for row, mark in ((1, "оформляется"), (4, "на замене"), (7, "пришлю позже")):
        coming.spoil(row, 3, mark, "not_yet", passport_series="", passport_number="")
        coming.rows[row][3] = replace(coming.rows[row][3], doubts=(("passport_number", "not_yet"),))
        coming.spoil(row, 4, "", "", passport_expires="")
    asked = spelled_table(columns, grown(8, 2453))
    for row, column in ((0, 2), (3, 4), (6, 5)):
        kind = asked.columns[column].kinds[0]
        asked.spoil(row, column, "???", "not_known", **{kind: ""})
    zero = spelled_table(
        "Фамилия = surname_ru | Имя = given_name_ru | Отчество = patronymic_ru | Д.р. = birth_date", grown(8, 2454)
    )
    for row, mark in ((1, "-"), (3, "нет"), (5, "б/о"), (6, "—")):
        zero.spoil(row, 2, mark, "", patronymic_ru="")
    return [
        by_way("excel-online", "none-dashes", "dashes and words for nothing", dashes),
        by_way("xlsx", "none-coming", "passports that are not there yet", coming),
        by_way("word", "none-asked", "question marks for nothing", asked),
        by_way("php", "none-patronymic", "dashes for a patronymic that is not there", zero),
    ]


def _remarks() -> list[Case]:
    names = spelled_table("№ = # | ФИО = ru | ДР = birth_date | Паспорт = pass", russians(9, 2461))
    remarks = (" (VIP)", " - именинница", " (ребёнок 5 лет)", " / старший группы", " (летит отдельно)")
    for row, remark in zip((0, 2, 4, 5, 8), remarks, strict=True):
        shown = names.rows[row][1].cell.text + remark
        bracket = remark.startswith(" (")
        names.spoil(row, 1, shown, "" if bracket else "remark")
    maiden = spelled_table("Турист = ru SG | Латиница = lat | Дата рождения = birth_date", grown(7, 2462))
    for row in (1, 3):
        person = maiden.people[row]
        shown = f"{person['surname_ru']} (ранее Ивакина) {person['given_name_ru']}"
        maiden.spoil(row, 0, shown, "remark")
    two = spelled_table("ФИО = ru | Загранпаспорт = pass | ДР = birth_date", russians(8, 2463))
    for row in (0, 5):
        first = two.rows[row][1].cell.text
        two.spoil(row, 1, f"{first} / 76 0091{row}44", "several_values")
        two.rows[row][1] = replace(
            two.rows[row][1], also=(("passport_series", "76"), ("passport_number", f"0091{row}44"))
        )
    whose = spelled_table("Турист = ru SG | Д.р. = birth_date | Тел. = phone", grown(7, 2464))
    for row, word in ((0, " (мама)"), (2, " Ольга"), (5, " бабушка")):
        whose.spoil(row, 2, whose.rows[row][2].cell.text + word, "remark")
    prefixed = spelled_table("Список туристов = ru | Д.р. = birth_date | Тел. = phone", grown(8, 2465))
    for row in range(8):
        mark = f"{row + 1}. " if row % 2 else f"{row + 1}) "
        prefixed.spoil(row, 0, mark + prefixed.rows[row][0].cell.text, "")
    return [
        by_way("docx", "remark-names", "remarks in brackets and behind dashes", names),
        by_way("google", "remark-maiden", "a former surname in brackets", maiden),
        by_way("xlsb", "remark-two-passports", "two passports in a cell", two),
        by_way("tabs", "remark-phones", "words behind phones", whose),
        by_way("calc-html", "remark-numbered", "numbering within the name's cell", prefixed),
    ]


def _names() -> list[Case]:
    lower = spelled_table(
        "фамилия = surname_ru lower | имя = given_name_ru lower | др = birth_date bare dots", russians(8, 2471)
    )
    blanks = spelled_table(
        "Фамилия, имя, отчество = ru | Дата рождения = birth_date | Паспорт = pass", russians(8, 2472)
    )
    for row in range(0, 8, 2):
        shown = blanks.rows[row][0].cell.text.replace(" ", "  \u00a0 ") + "\u00a0 "
        blanks.spoil(row, 0, "\u00a0" + shown, "")
    swapped = spelled_table("Фамилия = surname_ru | Имя = given_name_ru | Отчество = patronymic_ru | ДР = birth_date",
                            grown(9, 2473))  # fmt: skip
    for row in (2, 7):
        surname, given = swapped.rows[row][0].cell, swapped.rows[row][1].cell
        person = swapped.people[row]
        swapped.spoil(row, 0, given, "names_swapped")
        swapped.spoil(row, 1, surname, "names_swapped")
        swapped.rows[row][0] = replace(swapped.rows[row][0], also=(("surname_ru", person["given_name_ru"]),))
        swapped.rows[row][1] = replace(swapped.rows[row][1], also=(("given_name_ru", person["surname_ru"]),))
    commas = spelled_table(
        "Турист = ru SG comma | Латиницей = lat {S}, {G} | Рожд. = birth_date", [*caucasus()[:4], *russians(5, 2474)]
    )
    both = spelled_table("Фамилия = surname_ru | Имя = given_name_ru | Дата рождения = birth_date", grown(8, 2475))
    first = Column("Фамилия рус/лат", ("surname_ru", "surname_lat"), _both("surname"))
    second = Column("Имя рус/лат", ("given_name_ru", "given_name_lat"), _both("given_name"))
    pairs = Table([first, second, both.columns[2]], both.people)
    initials = Table([Column("Турист", ("surname_ru", "given_name_ru", "patronymic_ru"), _initials_first),
                      *spelled_table("Паспорт = pass | Д/р = birth_date", both.people).columns],
                      both.people)  # fmt: skip
    latin = Table([Column("PASSENGER", ("surname_lat", "given_name_lat"), _latin_initial),
                   *spelled_table("DOB = birth_date english day first", both.people).columns], both.people)  # fmt: skip
    return [
        by_way("calc", "name-initials-first", "initials before the surname", initials),
        by_way("mac-rtf", "name-initial-latin", "initials of Latin names", latin),
        by_way("txt-16", "name-lower", "small letters, bare dates", lower),
        by_way("excel-cf", "name-blanks", "nbsp, many blanks", blanks),
        by_way("ods", "name-some-swapped", "surname and given name swapped in two rows", swapped),
        by_way("writer-rtf", "name-commas", "a comma behind the surname, names of the Caucasus", commas),
        by_way("xlsx", "name-both-scripts", "Russian and Latin name in one cell, a slash between", pairs,
               sheet_of(pairs).titled("Экскурсионная группа")),
    ]  # fmt: skip


def _both(part: str) -> Callable[[Person, int], Written]:
    def write(person: Person, row: int) -> Written:
        russian, latin = person[f"{part}_ru"], person[f"{part}_lat"]
        return Written(Cell(f"{russian} / {latin}"), {f"{part}_ru": russian, f"{part}_lat": latin})

    return write


def _initials_first(person: Person, row: int) -> Written:
    given, father = person["given_name_ru"][0], person["patronymic_ru"][:1]
    shown = f"{given}. {father + '. ' if father else ''}{person['surname_ru']}"
    doubts = (("given_name_ru", "initials"), ("patronymic_ru", "initials"))
    means = {"surname_ru": person["surname_ru"], "given_name_ru": given, "patronymic_ru": father}
    return Written(Cell(shown), means, doubts)


def _latin_initial(person: Person, row: int) -> Written:
    surname, given = person["surname_lat"], person["given_name_lat"][0]
    means = {"surname_lat": surname, "given_name_lat": given}
    return Written(Cell(f"{surname} {given}."), means, (("given_name_lat", "initials"),))
