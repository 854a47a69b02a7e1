"""Lists of schools, camps and universities: children with birth certificates, parents, classes, policies."""

from dataclasses import replace

from tests.data.lists.make.by_airlines import certificates, dots, each, said, with_certificates
from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import word_html, word_lines
from tests.data.lists.make.files import delimited, texts, xls_by_xlwt, xlsx
from tests.data.lists.make.guests import caucasus, central_asia, china, far, grown, parents, pupils, siberia, young
from tests.data.lists.make.people import Person
from tests.data.lists.make.shapes import russians
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.table import Cell, Column, Table, Written
from tests.data.lists.make.ways import by_way


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_classes(), *_with_parents(), *_mixed_documents(), *_students(), *_typed()]


def of_school(people: list[Person]) -> list[Person]:
    """Return the pupils with what a school writes beside them: class, insurance numbers, health, house."""
    return [
        {
            **one,
            "class": f"{7 + place // 5}«{'АБВ'[place // 5 % 3]}»",
            "snils": f"{117 + 3 * place}-{204 + 11 * place}-{336 + 7 * place} {10 + place}",
            "policy": str(7800880012345678 + 1000003 * place),
            "health": ("", "аллергия на цитрусовые", "", "", "астма")[place % 5],
            "consent": "да" if place % 4 else "нет",
            "voucher": f"ДЛ-{30415 + place}",
        }
        for place, one in enumerate(people)
    ]


def _classes() -> list[Case]:
    first = spelled_table(
        """№ п/п = # | Фамилия, имя, отчество учащегося = ru | Дата рождения = birth_date |
        Свидетельство о рождении (серия, номер) = birth_certificate""",
        pupils(),
    )
    letter = sheet_of(first).titled("Список учащихся 5 «А» класса МБОУ «СОШ № 14»", gap=False)
    second = spelled_table(
        """Класс = ~class | Фамилия = surname_ru | Имя = given_name_ru | Пол = sex м/ж |
        Дата рождения = birth_date | СНИЛС = ~snils | Полис ОМС = ~policy |
        Особенности здоровья = ~health""",
        of_school(pupils(11)),
    )
    merged = sheet_of(second).merged_down(0, (0, 4), (5, 9))
    third = spelled_table(
        """№ путёвки = ~voucher | ФИО ребёнка = ru | Д.р. = birth_date words |
        Св-во о рождении = birth_certificate | Отряд = ~class""",
        of_school(young(9, 2041)),
    )
    halves = [spelled_table("№ = # | Ученик = ru SG | Дата рождения = birth_date | Св-во = birth_certificate", some)
              for some in (pupils()[:7], pupils()[7:])]  # fmt: skip
    two = xlsx(*(sheet_of(half, name=name) for half, name in zip(halves, ("5А", "5Б"), strict=True)))
    apart = spelled_table(
        "№ = # | ФИО = ru | Дата рожд. = birth_date | Пол = sex",
        pupils(8),
    )
    apart = Table([*apart.columns, *_two_columns()], apart.people)
    for row in range(8):
        apart.rows[row][4] = replace(apart.rows[row][4], doubts=(("birth_certificate", "two_columns"),))
    return [
        by_way("docx", "class-certificates", "children with birth certificates, title in the table", first, letter),
        by_way("xls", "class-insurance", "row spans, numbers of insurance policies", second, merged),
        by_way("enterprise", "camp-vouchers", "children with birth certificates, months in words, title, totals", third,
               sheet_of(third).titled("Реестр путёвок, 3 смена").signed("Всего: 9")),
        case_of("class-two-sheets", "list.xlsx", "openpyxl", "several sheets, a class in each", two, halves[0],
                "Either sheet is right.", either=[halves[1].expected()["rows"],
                [*halves[0].expected()["rows"], *halves[1].expected()["rows"]]]),
        by_way("excel-cf", "class-certificate-apart", "series and number of birth certificates apart", apart, None,
               "The certificate is one field; of which of the two columns it is made, a careful human would look at."),
    ]  # fmt: skip


def _two_columns() -> tuple[Column, Column]:
    """Return the series and the number of a birth certificate in two columns."""

    def series(person: Person, row: int) -> Written:
        return Written(
            Cell(person["birth_certificate"].split(" ")[0]), {"birth_certificate": person["birth_certificate"]}
        )

    def digits(person: Person, row: int) -> Written:
        return Written(Cell(person["birth_certificate"].split(" ")[1]))

    return (
        Column("Серия св-ва о рождении", ("birth_certificate",), series),
        Column("Номер св-ва о рождении", (), digits),
    )


def parents_phone(heading: str) -> Column:
    """Return the phones of parents; whose phone it is can be asked, and it may be left out."""

    def write(person: Person, row: int) -> Written:
        value = person["parent_phone"]
        return Written(Cell(value), {"phone": value}, (("phone", "other_person"),), (("phone", ""),))

    return Column(heading, ("phone",), write)


def _with_parents() -> list[Case]:
    first = spelled_table(
        "№ = # | ФИО ребенка = ru | Дата рождения = birth_date | ФИО законного представителя = ~parent",
        parents(pupils(), 2001),
    )
    first = Table([*first.columns, parents_phone("Контактный телефон законного представителя")], first.people)
    police = (
        sheet_of(first)
        .titled("Список детей, участвующих в перевозке", "Приложение к уведомлению")
        .signed("Ответственный за организацию перевозки", gap=True)
    )
    second = spelled_table(
        """Отметка времени = ~stamp | Фамилия ребёнка = surname_ru | Имя ребёнка = given_name_ru |
        Отчество ребёнка = patronymic_ru | Дата рождения ребёнка = birth_date | Класс = ~class |
        ФИО родителя = ~parent | Согласие на обработку данных = ~consent""",
        [{**one, "stamp": f"{3 + place}.05.2026 19:{20 + place}:0{place % 10}"}
         for place, one in enumerate(of_school(parents(pupils(8), 2002)))],
    )  # fmt: skip
    third = spelled_table(
        "№ п/п = # | Ребёнок = ru SG | Д/р = birth_date short dots | Адрес = address",
        [{**one, **{kind: home[kind] for kind in ("postal_code", "city", "street", "building", "flat")}}
         for one, home in zip(pupils(7), grown(7, 2003), strict=True)],
    )  # fmt: skip
    fourth = spelled_table(
        "ФИО участника = ru | Дата рождения = birth_date | Свидетельство о рождении = birth_certificate",
        young(10, 2042),
    )
    for row, remark in ((2, " (с мамой)"), (5, " (веган)"), (8, " *")):
        fourth.spoil(row, 0, fourth.rows[row][0].cell.text + remark, "")
    dance = sheet_of(fourth).signed("Руководитель ансамбля «Ветерок»            Соколик Е. Ю.")
    return [
        by_way("word", "class-police", "title, signatures, parents' names and phones", first, police),
        by_way("google", "class-form", "answers of a form, time stamps, parents' names", second),
        by_way("csv-1251", "class-addresses", "addresses, two-digit years", third),
        by_way("docx", "dance-remarks", "remarks in brackets after the name, signatures", fourth, dance),
    ]


def _mixed_documents() -> list[Case]:
    teens = grown(5, 2011)
    for place, one in enumerate(teens):
        one["birth_date"] = f"2009-0{place + 1}-1{place + 3}"
        one["internal_issued"] = f"2023-0{place + 3}-2{place}"
    apart = spelled_table(
        """№ = # | Фамилия Имя Отчество = ru | Дата рождения = birth_date |
        Паспорт РФ > серия = internal_series | Паспорт РФ > номер = internal_number |
        Паспорт РФ > дата выдачи = internal_issued | Свидетельство о рождении = birth_certificate""",
        [*teens[:3], *pupils(4), *teens[3:]],
    )
    together = spelled_table(
        """№ = # | ФИО = ru | Дата рождения = birth_date |
        Документ (паспорт или св-во о рождении) = int {s} {n}""",
        [*teens, *pupils(5)],
    )
    certificates(together, 3, range(5, 10))
    zeros = spelled_table(
        """Ученик = ru SG | Серия паспорта РФ = num:internal_series |
        Номер паспорта РФ = num:internal_number | Дата рождения = birth_date""",
        _low_series(grown(8, 2012)),
    )
    adults = grown(3, 2013)
    with_adults = spelled_table(
        """№ = # | ФИО = ru | Дата рождения = birth_date | Св-во о рождении = birth_certificate |
        Телефон = phone""",
        [*pupils(8), *adults],
    )
    banded = sheet_of(with_adults).parted({0: "Учащиеся", 8: "Сопровождающие"}).signed("Директор школы", "М.П.")
    return [
        by_way("writer", "class-internal-apart", "headings over two rows, internal passports and birth certificates",
               apart),
        by_way("numbers", "class-document", "internal passport or birth certificate in one column", together,
               derived=with_certificates(together)),
        by_way("calc", "class-lost-zeros", "lost leading zeros of internal passports", zeros),
        by_way("writer-rtf", "class-with-adults", "lines between tourists, signatures, birth certificates", with_adults,
               banded),
    ]  # fmt: skip


def _low_series(people: list[Person]) -> list[Person]:
    """Return the people, some with passports from regions whose numbers begin with zero."""
    regions = {1: "0314", 4: "0508", 6: "0119"}
    return [
        {**one, "internal_series": regions[place], "internal_number": f"0{one['internal_number'][1:]}"}
        if place in regions
        else one
        for place, one in enumerate(people)
    ]


def _students() -> list[Case]:
    book = [{**one, "book": str(2104417 + 13 * place), "group": f"ИЯ-{21 + place // 4}"}
            for place, one in enumerate([*caucasus()[:3], *siberia()[:3], *central_asia()])]  # fmt: skip
    first = spelled_table(
        """Группа = ~group | № зачётной книжки = ~book | Студент = ru | Студент (лат.) = lat {s} {g} |
        Дата рождения = birth_date | Гражданство = citizenship casual""",
        book,
    )
    exchange = spelled_table(
        """Student ID = ~id | Given name = given_name_lat | Family name = surname_lat | Sex = sex Mr/Ms |
        Date of birth = birth_date english day first | Passport = pass {s}{n} |
        Citizenship = citizenship adjective | Home university = ~university""",
        [{**one, "id": f"EX{260141 + place}", "university": "Tongji University" if one["citizenship"] == "CHN" else "—"}
         for place, one in enumerate([*china(), *far()[:4]])],
    )  # fmt: skip
    third = spelled_table(
        """Фамилия = surname_ru upper | Имя = given_name_ru | Отчество = patronymic_ru |
        Дата рождения = birth_date iso | Пол = sex words | Гражданство = citizenship official |
        E-mail = email | Курс = ~course""",
        [{**one, "course": str(1 + place % 4)} for place, one in enumerate(grown(9, 2022))],
    )
    return [
        by_way("xlsx", "university-groups", "numbers of students' books, names of Asia, citizenship in everyday words",
        first),
        by_way("google-docs", "university-exchange", "English headings, Chinese names, adjectives", exchange),
        by_way("csv", "university-utf8", "UTF-8 with a mark, ISO dates, sex in words", third),
    ]  # fmt: skip


def _typed() -> list[Case]:
    first = young(8, 2043)
    lines = each(
        first,
        lambda n, p: (
            f"{n}. {p['surname_ru']} {p['given_name_ru']} {dots(p['birth_date'])} "
            f"св-во о рождении {p['birth_certificate']}"
        ),
    )
    listed = spelled_table("= ru SG | = birth_date | = birth_certificate", first)
    second = young(6, 2044)
    word = word_html(
        word_lines("Уважаемые коллеги!", "Направляем список детей:", *each(
            second, lambda n, p: f"{n}) {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']}, "
            f"{dots(p['birth_date'])} г.р.",
        ), "", "Классный руководитель Гречко И. О.")
    )  # fmt: skip
    third = russians(10, 2031, born=(2008, 2012))
    empty_beside = Sheet(texts([["Экскурсия", "Дата", "Цена"], ["Петергоф", "12.08.2026", "2400"]]), name="Программа")
    table = spelled_table("№ = # | ФИ ученика = ru SG | ДР = birth_date bare dots | Загранпаспорт = pass", third)
    book = xlsx(sheet_of(table, name="Дети").titled("Лингвистический лагерь, Мальта"), empty_beside)
    fourth = spelled_table("Ф. И. О. = ru | дата рожд. = birth_date | здоровье = ~health", of_school(pupils(9)))
    return [
        case_of("class-lines", "clipboard.txt", "messenger", "no table, birth certificates",
                said(["Список на поезд:", *lines]), listed),
        case_of("class-word-lines", "clipboard.html", "manner of Word 2016", "no table, numbered paragraphs, a letter",
                word.encode(), spelled_table("= ru | = birth_date", second)),
        case_of("class-abroad", "list.xlsx", "openpyxl", "several sheets, title", book, table),
        case_of("class-cp866", "list.txt", "manner of a DOS program", "CP866, semicolons",
                delimited(sheet_of(fourth), encoding="cp866", end="\r\n"), fourth),
        case_of("class-xls-title", "list.xls", "xlwt", "title over several rows, empty columns",
                xls_by_xlwt(sheet_of(table).widened(1, 2).titled("Утверждаю", "Директор", "«__» ________ 2026 г.",
                                                                 merged=False)), table),
    ]  # fmt: skip
