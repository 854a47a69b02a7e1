"""Lists of sports teams, ensembles and delegations: shirt numbers, ranks, trainers."""

from tests.data.lists.make.by_airlines import each, said
from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import word_html, word_lines, word_table
from tests.data.lists.make.dates import STYLES
from tests.data.lists.make.files import docx, texts
from tests.data.lists.make.guests import caucasus, central_asia, far, foreign, germany, grown, siberia, spain, young
from tests.data.lists.make.people import Person, hard
from tests.data.lists.make.shapes import joined, russians
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.ways import by_way


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_entries(), *_abroad(), *_laid_out(), *_loose()]


def of_team(people: list[Person]) -> list[Person]:
    """Return the people with what a team writes beside them."""
    return [
        {
            **one,
            "shirt": str((7 * place + 1) % 99),
            "post": ("вратарь", "защитник", "нападающий")[place % 3],
            "post_en": ("GK", "DF", "FW", "MF")[place % 4],
            "height": str(171 + 3 * place % 27),
            "weight": str(62 + 5 * place % 31),
            "rank": ("КМС", "1 разряд", "МС", "2 юн.")[place % 4],
            "doctor": "допущен",
            "rating": str(2104 + 37 * place),
            "chess": ("GM", "IM", "FM", "", "WGM")[place % 5],
            "world": str(24100118 + 40321 * place),
            "task": ("спортсмен", "спортсмен", "тренер", "врач")[place % 4 if place > 5 else 0],
            "year": one["birth_date"][:4],
        }
        for place, one in enumerate(people)
    ]


def _entries() -> list[Case]:
    first = spelled_table(
        """№ п/п = # | Игровой № = ~shirt | Фамилия, имя, отчество игрока = ru | Амплуа = ~post |
        Дата рождения = birth_date | Рост = ~height | Вес = ~weight | Разряд = ~rank |
        Виза врача = ~doctor""",
        of_team(russians(14, 2101, born=(1998, 2008))),
    )
    entry = (
        sheet_of(first)
        .titled("ЗАЯВОЧНЫЙ ЛИСТ", "команды «Буревестник» (г. Кострома)")
        .signed(
            "Допущено 14 (четырнадцать) человек",
            ("", "", "Врач ____________", "", "", "М.П."),
            "Главный тренер ____________",
        )
    )
    second = spelled_table(
        """Спортсмен = ru SG | Д.р. = birth_date bare dots | Разряд = ~rank | Загранпаспорт = pass {s} N{n} |
        Действителен = passport_expires bare dots | Тел. = phone brackets""",
        of_team([*caucasus()[2:], *hard()[2:4], *russians(3, 2102)]),
    )
    third = spelled_table(
        """Название команды = ~team | Фамилия = surname_ru upper | Имя = given_name_ru upper |
        Дата рождения = birth_date | Год рождения = ~year | Пол = sex | Город = city |
        Документ (серия) = internal_series | Документ (номер) = internal_number""",
        [{**one, "team": "Сатурн-2"} for one in of_team(grown(9, 2103))],
    )
    bands = sheet_of(third).merged_down(0, (0, 8))
    fourth = spelled_table(
        """№ = # | Фамилия И.О. = ru SGP | Должность = ~task | Дата рождения = birth_date | ИНН = ~inn |
        Телефон = phone""",
        [{**one, "inn": str(440100417032 + 9301 * place)} for place, one in enumerate(of_team(grown(10, 2104)))],
    )
    return [
        by_way("word", "team-entry", "title, totals, signatures, numbers of shirts", first, entry),
        by_way("docx", "team-caucasus", "names of the Caucasus, bare dates", second),
        by_way("xls", "team-saturn", "row spans, capitals, internal passports, years beside dates", third, bands),
        by_way("calc-xls", "team-tax-numbers", "tax numbers beside the people, title", fourth,
               sheet_of(fourth).titled("Смета: состав делегации", merged=False)),
    ]  # fmt: skip


def _abroad() -> list[Case]:
    first = spelled_table(
        """No. = # | FAMILY NAME = surname_lat | Given name = given_name_lat title | Shirt No. = ~shirt |
        Pos. = ~post_en | Date of birth = birth_date english day first | Height (cm) = ~height |
        Passport No. = pass {s}{n} | Valid until = passport_expires english day first |
        Nationality = citizenship alpha3""",
        of_team([*spain(), *germany()[:2], *foreign(3, 2111), *russians(3, 2112)]),
    )
    second = spelled_table(
        """Title = ~chess | Name = lat {S}, {g} | Fed = citizenship alpha3 | FIDE ID = ~world |
        Rtg = ~rating | B-day = birth_date iso | Sex = sex M/F""",
        of_team([*far(), *russians(4, 2113)]),
    )
    third = spelled_table(
        """LAST NAME = surname_lat | FIRST NAME = given_name_lat | GENDER = sex M/F |
        BIRTH DATE = birth_date american | PASSPORT NUMBER = pass {s}{n} |
        EXPIRATION = passport_expires american | CITIZENSHIP = citizenship english""",
        [*_with_late_days(russians(8, 2114)), *far()[:2]],
    )
    fourth = spelled_table(
        """Full Name (passport) = lat {g} {s} | Function = ~task | D.O.B. = birth_date year dots |
        Passport = pass""",
        of_team(russians(8, 2115)),
    )
    return [
        by_way("word-online", "team-players", "English headings, alpha-3, surnames of two words", first,
               sheet_of(first).titled("OFFICIAL ENTRY FORM").signed("Head coach:", "Date:")),
        by_way("xlsm", "team-chess", "a title that is no Mr or Mrs, surname before a comma, alpha-3", second),
        by_way("tabs", "team-usa", "month first, English names of countries", third),
        by_way("ods", "team-delegation", "given name first, year first", fourth),
    ]  # fmt: skip


def _with_late_days(people: list[Person]) -> list[Person]:
    """Return the people, two of whom have days that can be no month in each of their dates."""
    found = [dict(one) for one in people]
    for place in (1, 4):
        for kind in ("birth_date", "passport_expires"):
            found[place][kind] = found[place][kind][:8] + "25"
    return found


def _laid_out() -> list[Case]:
    pairs = spelled_table("№ пары = # | Партнёр / партнёрша = ru SG | Дата рождения = birth_date | Паспорт = pass",
                          _couples(2121, 5))  # fmt: skip
    couples = sheet_of(pairs)
    couples.rows = [couples.rows[0], *joined(pairs, *((place, place + 1) for place in range(0, 10, 2)))]
    for number, row in enumerate(couples.rows[1:], 1):
        row[0] = type(row[0])(str(number))
    couples.body = list(range(1, 6))
    banded = spelled_table(
        "№ = # | Ф.И.О. = ru | Ф.И. лат. = lat | Дата рожд. = birth_date | Паспорт = pass {s}№{n}",
        [*siberia(), *russians(5, 2122)],
    )
    groups = sheet_of(banded).parted({0: "ТРЕНЕРЫ:", 2: "СПОРТСМЕНЫ:", 8: "ОБСЛУЖИВАЮЩИЙ ПЕРСОНАЛ:"})
    blank = spelled_table(
        """= # | Участники = ru | Д.р. = birth_date words bare | З/п = pass |
        годен до = passport_expires words bare""",
        [*central_asia()[:2], *russians(8, 2123)],
    )
    schedule = Sheet(texts([["День", "Время", "Площадка"], ["1", "10:00–11:30", "А"], ["2", "16:00–17:30", "Б"]]))
    judges = spelled_table("Судья = ru | Категория = ~rank | Дата рождения = birth_date | Тел. = phone",
                           of_team(grown(5, 2124)))  # fmt: skip
    document = docx("Расписание тренировок", schedule, "Судейская бригада", sheet_of(judges), "Утверждаю: ________")
    return [
        by_way("excel", "dance-couples", "rows of two tourists joined, line breaks", pairs, couples),
        by_way("word-rtf", "team-bands", "lines between tourists, names of Siberia", banded, groups),
        by_way("mac-rtf", "team-asia", "months in words, passports of Central Asia, numbering without a heading",
        blank),
        case_of("team-judges", "list.docx", "python-docx", "several tables, signatures", document, judges),
    ]  # fmt: skip


def _couples(seed: int, count: int) -> list[Person]:
    """Return pairs of a man and a woman."""
    people = russians(8 * count, seed)
    men = [one for one in people if one["sex"] == "M"][:count]
    women = [one for one in people if one["sex"] == "F"][:count]
    return [one for pair in zip(men, women, strict=True) for one in pair]


def _loose() -> list[Case]:
    first = russians(7, 2131)
    lines = each(
        first,
        lambda n, p: (
            f"{n}. {p['surname_ru'].upper()} {p['given_name_ru']} ({STYLES['dots'](p['birth_date'])}), "
            f"загран. {p['passport_series']}№{p['passport_number']} до {STYLES['dots'](p['passport_expires'])}"
        ),
    )
    listed = spelled_table("= ru SG | = birth_date | = pass | = passport_expires", first)
    second = young(6, 2132)
    gymnasts = spelled_table(
        "Гимнастка = ru SG | Дата рождения = birth_date | Св-во о рожд. = birth_certificate", second
    )
    letter = word_html(
        word_lines("Федерация художественной гимнастики", "Исх. № 117 от 12.05.2026", ""),
        word_table(sheet_of(gymnasts)),
        word_lines("", "Тренер: Бережная О. Ф., тел. +7 974 000-18-19"),
    )  # fmt: skip
    return [
        case_of("team-lines", "clipboard.txt", "messenger", "no table, numbered lines, brackets", said(lines), listed),
        case_of("team-letter", "clipboard.html", "manner of Word 2016", "text above and below, birth certificates",
                letter.encode(), gymnasts),
    ]  # fmt: skip
