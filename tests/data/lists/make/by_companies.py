"""Lists of companies: what their accounting, contact books and secretaries give."""

from tests.data.lists.make.by_airlines import dots, each, said
from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.clipboard import cf_html, outlook_html, tabbed, word_lines, word_table
from tests.data.lists.make.columns import extra
from tests.data.lists.make.files import delimited, xlsx
from tests.data.lists.make.guests import caucasus, far, foreign, germany, grown
from tests.data.lists.make.people import Person
from tests.data.lists.make.programs import web_mail
from tests.data.lists.make.shapes import russians, sharing
from tests.data.lists.make.sheet import sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.table import Cell, Column, Table, Written
from tests.data.lists.make.ways import by_way


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_accounting(), *_contacts(), *_abroad(), *_rooms(), *_mails()]


def of_company(people: list[Person]) -> list[Person]:
    """Return the people with what a company writes beside them."""
    return [
        {
            **one,
            "number": f"0000-{217 + 13 * place:05d}",
            "post": ("инженер", "начальник отдела", "бухгалтер", "менеджер по закупкам")[place % 4],
            "post_en": ("Engineer", "Head of Sales", "Analyst")[place % 3],
            "unit": ("Отдел продаж", "Бухгалтерия", "Склад № 2")[place // 4 % 3],
            "hired": f"{1 + 3 * place % 27:02d}.{1 + 5 * place % 12:02d}.20{10 + place % 14}",
            "company": "ООО «Василёк и Ко»",
            "office": "125000, г. Москва, ул. Лесная, д. 5, оф. 12",
            "chief": ("Лунина Анна", "Зимин Пётр")[place % 2],
            "in": "09.08.2026",
            "out": "14.08.2026",
            "id": str(4410 + 17 * place),
        }
        for place, one in enumerate(people)
    ]


def internal_data(heading: str, form: str) -> Column:
    """Return internal passports with the day and the office of issue in one cell."""
    kinds = ("internal_series", "internal_number", "internal_issued", "internal_issuer")

    def write(person: Person, row: int) -> Written:
        shown = form.format(
            s=person["internal_series"],
            n=person["internal_number"],
            day=dots(person["internal_issued"]),
            by=person["internal_issuer"],
        )
        return Written(Cell(shown), {kind: person[kind] for kind in kinds})

    return Column(heading, kinds, write)


def _accounting() -> list[Case]:
    first = spelled_table(
        """Табельный номер = ~number | Сотрудник = ru | Подразделение = ~unit | Должность = ~post |
        Дата приема на работу = ~hired | Дата рождения = birth_date | Пол = sex words""",
        of_company(grown(9, 2201)),
    )
    report = sheet_of(first).titled("ООО «Василёк и Ко»", "Список сотрудников организации", merged=False)
    second = spelled_table("№ = # | ФИО сотрудника = ru | Дата рождения = birth_date | Телефон = phone", grown(8, 2202))
    form = "Паспорт гражданина РФ, серия: {s}, № {n}, выдан: {day}, {by}"
    second = Table([*second.columns, internal_data("Документ, удостоверяющий личность", form)], second.people)
    third = spelled_table(
        """Таб. № = ~number | Фамилия = surname_ru | Имя = given_name_ru | Отчество = patronymic_ru |
        Адрес = address | Место работы = ~company""",
        of_company(grown(8, 2203)),
    )
    fourth = spelled_table("ФИО = ru SGP upper | Дата рожд. = birth_date | Отдел = ~unit", of_company(grown(7, 2204)))
    fourth = Table([*fourth.columns, internal_data("Паспортные данные", "{s} {n} выдан {by} {day}")], fourth.people)
    return [
        by_way("enterprise", "firm-staff", "staff numbers, dates of hiring beside births, title", first, report),
        by_way("xlsx", "firm-documents", "internal passport with date and issuer in one cell", second,
               sheet_of(second).signed("Исполнитель: Лунина А. В.")),
        by_way("php", "firm-addresses", "addresses, staff numbers", third),
        by_way("google", "firm-passport-data", "internal passport with issuer before the date", fourth),
    ]  # fmt: skip


def _contacts() -> list[Case]:
    first = spelled_table(
        """Title = ~salute | First Name = given_name_ru | Middle Name = patronymic_ru |
        Last Name = surname_ru | Company = ~company | Job Title = ~post | Mobile Phone = phone |
        E-mail Address = email | Birthday = birth_date slashes""",
        [{**one, "salute": ""} for one in of_company(grown(9, 2211))],
    )
    second = spelled_table(
        """ID = ~id | Имя = given_name_ru | Отчество = patronymic_ru | Фамилия = surname_ru |
        Дата рождения = birth_date | Мобильный телефон = phone seven | Рабочий e-mail = email |
        Ответственный = ~chief | Создан = ~hired""",
        of_company(grown(10, 2212)),
    )
    third = spelled_table(
        """Полное имя контакта = ru GS | Компания = ~company | Ответственный = ~chief |
        Телефон = phone seven stored | Email = email | День рождения = birth_date | Город = city""",
        of_company(grown(8, 2213)),
    )
    fourth = spelled_table(
        """name_last = surname_ru | name_first = given_name_ru | name_middle = patronymic_ru |
        birthday = birth_date iso t | gender = sex M/F | email = email | phone = phone | city = city |
        zip = postal_code""",
        grown(9, 2214),
    )
    return [
        case_of("book-outlook", "list.csv", "manner of Outlook", "Russian names under English headings, patronymics",
                delimited(sheet_of(first), ",", encoding="cp1251"), first),
        by_way("csv", "crm-deals", "given name before surname, another person's name in a column", second),
        by_way("writer", "crm-contacts", "given name first, phones as numbers, another person's name", third),
        case_of("crm-database", "list.csv", "Python's csv", "headings of a database, dates with a time",
                delimited(sheet_of(fourth), ",", end="\n"), fourth),
    ]  # fmt: skip


def _abroad() -> list[Case]:
    first = spelled_table(
        """Employee ID = ~id | Name (as in passport) = lat {s} {g} | Position = ~post_en |
        Nationality = citizenship adjective | Passport No. = pass {s}{n} |
        Issue date = passport_issued english dashes | Expiry date = passport_expires english dashes |
        E-mail = email | Mobile = phone""",
        of_company([*grown(7, 2221), *foreign(3, 2222)]),
    )
    second = spelled_table(
        """№ = # | Фамилия / Surname = surname_lat | Имя / Name = given_name_lat |
        Дата рождения / Date of birth = birth_date | Место рождения / Place of birth = birth_city |
        Гражданство / Citizenship = citizenship english | Паспорт / Passport = pass {s} {n} |
        Место работы / Employer = ~company | Адрес работы / Address = ~office""",
        of_company(grown(7, 2223)),
    )
    third = spelled_table(
        """Surname = surname_lat | Given names = given_name_lat | Date of birth = birth_date english commas |
        Citizenship = citizenship alpha2 | Passport = pass {s}{n} | Arrival = ~in | Departure = ~out |
        Host = ~chief""",
        of_company([*germany(), *far()[5:]]),
    )
    fourth = spelled_table(
        """ФИО = ru SG | ФИО латиницей = lat {s} {g} | Загранпаспорт = with {s} {n} до {expires} |
        Д.р. = birth_date | Гражданство = citizenship short""",
        russians(9, 2224),
    )
    return [
        by_way("excel-online", "firm-passports", "English headings, staff numbers, adjectives", first),
        by_way("writer-html", "firm-visa", "headings in two languages, places of birth, employer's address", second),
        by_way("browser", "firm-invitation", "Latin-only foreigners, English months, another person's name", third),
        by_way("xlsb", "firm-passport-till", "passport with date", fourth,
        sheet_of(fourth).titled("Командировка, Анкара")),
    ]  # fmt: skip


def _rooms() -> list[Case]:
    people = grown(10, 2231)
    people = [{**one, "with": people[place + 1 - 2 * (place % 2)]["surname_ru"]} for place, one in enumerate(people)]
    first = spelled_table(
        """Заезд = ~in | Выезд = ~out | Тип номера = ~room | Гость = ru | Подселение с = ~with |
        Дата рождения = birth_date | Паспорт РФ = int {s1} {s2} {n} | Телефон = phone eight""",
        of_company(people),
    )
    rooming = sheet_of(first).merged_down(0, (0, 9)).merged_down(1, (0, 9)).titled("Конференция «Север-2026»")
    second = spelled_table(
        """Room = ~room | Guest name = lat {t} {G} {S} | Check-in = ~in | Check-out = ~out |
        Date of birth = birth_date iso""",
        of_company(sharing(russians(9, 2232), "room", (0, 2), (4, 6))),
    )
    third = spelled_table(
        """№ = # {}) | Участник семинара = ru SG | Контакты = phone dashes | Эл. адрес = email |
        Отдел = ~unit""",
        of_company(grown(8, 2233)),
    )
    bands = sheet_of(third).parted({0: "Отдел продаж", 4: "Бухгалтерия"}, merged=False)
    fourth = spelled_table(
        """ФИО участника = ru | Дата рождения = birth_date | Рейс туда = ~flight | Паспорт = int {s} {n} |
        Номер = ~room""",
        of_company([*caucasus()[:2], *grown(6, 2234)]),
    )
    for row in (0, 1):
        fourth.spoil(row, 3, "", "", internal_series="", internal_number="")
    hidden = sheet_of(fourth).hidden(columns=(2, 4))
    return [
        by_way("calc-html", "firm-conference", "row spans, title, another person's surname in a column", first,
        rooming),
        by_way("wps", "firm-rooming", "title and given name first, dates of the stay", second),
        by_way("tabs", "firm-seminar", "numbering with brackets, lines between tourists", third, bands),
        by_way("calc-xls", "firm-hidden-columns", "hidden columns, internal passports", fourth, hidden),
    ]  # fmt: skip


def _mails() -> list[Case]:
    first = spelled_table(
        "ФИО = ru | Дата рождения = birth_date | Загранпаспорт = pass | Действует до = passport_expires",
        russians(6, 2241),
    )
    answered = web_mail(
        sheet_of(first),
        "Анна, добрый день!\nСписок на Анкару ниже, счёт просим на ООО «Василёк и Ко».\n",
        "\nС уважением,\nДолгова Вера\n+7 972 000-40-41 доб. 12",
        quoted="11.05.2026, 10:02, Лунина Анна <a.lunina@example.com>:\nПришлите, пожалуйста, список участников.",
    )
    second = spelled_table(
        "Name = lat {s} {g} | DOB = birth_date english short | Passport = pass {s}{n}", russians(5, 2242)
    )
    hello = word_lines("Dear Anna,", "please find below our travellers.", "")
    third = grown(5, 2243)
    bullets = each(
        third,
        lambda n, p: (
            f"• {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']}, {dots(p['birth_date'])}, паспорт РФ "
            f"{p['internal_series']} {p['internal_number']}, выдан {dots(p['internal_issued'])}, тел. {p['phone']}"
        ),
    )
    told = spelled_table("= ru | = birth_date | = int | = internal_issued | = phone", third)
    fourth = spelled_table("Сотрудник = ru SG | Д/р = birth_date | Почта = email | Моб. = phone", grown(7, 2244))
    crossed = Table([extra("company", "Плательщик"), *fourth.columns], of_company(fourth.people))
    data = tabbed(sheet_of(crossed).signed(("", "Итого сотрудников", "7")), end="\n").encode()
    book = xlsx(sheet_of(first, name="Список"), sheet_of(second, name="EN"))
    return [
        case_of("mail-answered", "clipboard.html", "mail in a browser, CF_HTML",
                "text above and below, quoted mail",
                cf_html(answered), first),
        case_of("mail-english", "clipboard.html", "manner of Outlook", "English mail, English months",
                outlook_html(hello, word_table(sheet_of(second)), word_lines("", "Best regards,")).encode(), second),
        case_of("mail-bullets", "clipboard.txt", "mail", "no table, bullets, internal passports with a date",
                said(["Коллеги, в поездку едут:", "", *bullets, "", "--", "Долгова В."], "\r\n"), told),
        case_of("firm-totals", "clipboard.txt", "manner of LibreOffice Calc, plain text", "totals in the second column",
                data, crossed),
        case_of("firm-two-languages", "list.xlsx", "openpyxl", "several sheets, another list in the second", book,
                first,
                "The second sheet is of other people and columns; the first is longer and says more."),
    ]  # fmt: skip
