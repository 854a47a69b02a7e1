"""Lists without a table: mails, messages, answers, lines that people typed."""

from collections.abc import Callable, Sequence

from tests.data.lists.make.by_airlines import dots, each, said
from tests.data.lists.make.case import Case, case_of
from tests.data.lists.make.dates import STYLES
from tests.data.lists.make.files import docx, page_html
from tests.data.lists.make.guests import caucasus, foreign, germany, grown, siberia, spain, young
from tests.data.lists.make.people import Person
from tests.data.lists.make.rtf import lines_rtf
from tests.data.lists.make.shapes import russians, with_hard
from tests.data.lists.make.spelled import spelled_table

TYPED = "clipboard.txt"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_numbered(), *_blocks(), *_chats(), *_running(), *_answers(), *_parted(), *_documents()]


def pass_of(p: Person) -> str:
    """Return the passport as people write it."""
    return f"{p['passport_series']} {p['passport_number']}"


def russian(p: Person) -> str:
    """Return the whole Russian name."""
    return " ".join(filter(None, (p["surname_ru"], p["given_name_ru"], p["patronymic_ru"])))


def latin(p: Person) -> str:
    """Return the whole Latin name."""
    return f"{p['surname_lat']} {p['given_name_lat']}"


def short(p: Person) -> str:
    """Return the Russian surname and given name."""
    return f"{p['surname_ru']} {p['given_name_ru']}"


def internal_of(p: Person) -> str:
    """Return the internal passport as people write it."""
    return f"{p['internal_series']} {p['internal_number']}"


def typed(
    name: str,
    shapes: str,
    people: list[Person],
    columns: str,
    write: Callable[[int, Person], str],
    *,
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    program: str = "typed",
    note: str = "",
    end: str = "\n",
) -> Case:
    """Return lines that people typed, one or some a person."""
    lines = [*above, *each(people, write), *below]
    return case_of(name, TYPED, program, shapes, said(lines, end), spelled_table(columns, people), note)


def _numbered() -> list[Case]:
    whole = "= lat | = birth_date | = pass | = passport_expires"
    return [
        typed("line-till-short", "no table, numbered lines, two-digit years", with_hard(8, 2501, 4), whole,
              lambda n, p: f"{n}. {latin(p)} {STYLES['short dots'](p['birth_date'])} {pass_of(p)} до "
              f"{STYLES['short dots'](p['passport_expires'])}"),
        typed("line-slashes", "no table, parts between slashes", russians(7, 2502), whole,
              lambda n, p: f"{n}) {latin(p)} / {dots(p['birth_date'])} / {pass_of(p)} / {dots(p['passport_expires'])}"),
        typed("line-passport-first", "no table, the passport first", russians(6, 2503),
              "= pass | = lat | = birth_date",
              lambda n, p: f"{p['passport_series']}{p['passport_number']} {latin(p)} {dots(p['birth_date'])}"),
        typed("line-small-letters", "no table, small letters, words between", russians(6, 2504),
              "= ru SG | = birth_date | = pass | = passport_expires",
              lambda n, p: f"{n} {short(p)}, родился(-ась) {STYLES['words bare'](p['birth_date'])}, "
              f"загранник {pass_of(p)}, действует по {STYLES['words bare'](p['passport_expires'])}".lower()),
        typed("line-both-scripts", "no table, Russian and Latin names on a line", [*siberia(), *russians(3, 2505)],
              "= ru SG | = lat | = birth_date | = pass",
              lambda n, p: f"{n}. {short(p)} ({latin(p)}) {dots(p['birth_date'])} {pass_of(p)}"),
        typed("line-english", "no table, English months", [*germany()[:1], *spain()[2:4], *russians(4, 2506)],
              "= lat {S}, {G} | = birth_date | = citizenship | = pass {s}{n}",
              lambda n, p: f"{n}. {p['surname_lat']}, {p['given_name_lat']} - "
              f"born {STYLES['english day first'](p['birth_date'])}"
              f" - {p['citizenship']} - passport {p['passport_series']}{p['passport_number']}"),
        typed("line-no-numbers", "no table, no numbering", russians(7, 2507), "= ru | = birth_date",
              lambda n, p: f"{russian(p)} {dots(p['birth_date'])} г.р."),
    ]  # fmt: skip


def _blocks() -> list[Case]:
    fields = "= surname_ru | = given_name_ru | = patronymic_ru | = birth_date | = pass | = passport_expires | = phone"
    english = "= lat {S}/{G} | = sex | = birth_date | = citizenship | = pass {s}{n} | = passport_expires"
    return [
        typed("block-dashes", "no table, a block a tourist, dashes behind the labels", grown(4, 2511), fields,
              lambda n, p: f"Фамилия - {p['surname_ru']}\nИмя - {p['given_name_ru']}\nОтчество - {p['patronymic_ru']}\n"
              f"Дата рождения - {dots(p['birth_date'])}\nЗагранпаспорт - {pass_of(p)}\n"
              f"Срок действия - {dots(p['passport_expires'])}\nТелефон - {p['phone']}\n"),
        typed("block-english", "no table, a block a tourist, English labels", [*russians(3, 2512), *foreign(2, 2513)],
        english,
              lambda n, p: f"Passenger {n}\nName: {p['surname_lat']}/{p['given_name_lat']}\nSex: {p['sex']}\n"
              f"DOB: {STYLES['english dashes'](p['birth_date'])}\nNationality: {p['citizenship']}\n"
              f"Passport: {p['passport_series']}{p['passport_number']}\n"
              f"Expiry: {STYLES['english dashes'](p['passport_expires'])}\n", end="\r\n"),
        typed("block-without-labels", "no table, a block a tourist, no labels", russians(5, 2514),
              "= ru | = birth_date | = pass | = passport_expires",
              lambda n, p: f"{russian(p)}\n{dots(p['birth_date'])}\n{pass_of(p)}\n{dots(p['passport_expires'])}\n"),
        typed("block-numbers", "no table, numbered blocks", russians(4, 2515), "= lat | = birth_date | = pass",
              lambda n, p: f"{n}.\nФИО: {latin(p)}\nДР: {dots(p['birth_date'])}\nПаспорт: {p['passport_series']} "
              f"№ {p['passport_number']}\n"),
        typed("block-internal", "no table, a block a tourist, internal passports", grown(4, 2516),
              "= ru | = birth_date | = birth_city | = int | = internal_issued | = internal_issuer",
              lambda n, p: f"ФИО: {russian(p)}\nДата рождения: {dots(p['birth_date'])}\n"
              f"Место рождения: {p['birth_city']}\n"
              f"Паспорт РФ: {internal_of(p)}\nДата выдачи: {dots(p['internal_issued'])}\n"
              f"Кем выдан: {p['internal_issuer']}\n"),
        typed("block-family", "no table, birth certificates", young(3, 2517),
              "= ru | = birth_date | = birth_certificate",
              lambda n, p: f"Ребёнок {n}: {russian(p)}\nДата рождения: {dots(p['birth_date'])}\n"
              f"Свидетельство о рождении: {p['birth_certificate']}\n"),
    ]  # fmt: skip


def _chats() -> list[Case]:
    first = russians(6, 2521)
    return [
        typed("chat-dated", "no table, sender and time before each line", first, "= ru SG | = birth_date",
              lambda n, p: f"02.03.2026, 11:4{n} - Оля Турагент: {short(p)} {dots(p['birth_date'])}",
              program="messenger"),
        typed("chat-headed", "no table, sender above the lines", russians(6, 2522), "= lat | = birth_date | = pass",
              lambda n, p: f"{latin(p)} {dots(p['birth_date'])} {pass_of(p)}",
              above=["Оля Турагент, [02.03.2026 11:40]", "лови список", ""], below=["", "все 🙂"], program="messenger"),
        typed("chat-emoji", "no table, pictures before the lines", russians(5, 2523),
        "= ru SG | = birth_date | = phone",
              lambda n, p: f"👤 {short(p)}\n🎂 {dots(p['birth_date'])}\n📞 {p['phone']}\n",
              program="messenger"),
        typed("chat-bullets", "no table, bullets, hyphens", caucasus(), "= ru SGP | = birth_date | = pass",
              lambda n, p: f"- {russian(p)} - {dots(p['birth_date'])} - {pass_of(p)}", program="messenger"),
        typed("chat-quoted", "no table, quoted mail", russians(5, 2524), "= lat | = birth_date | = pass {s}{n}",
              lambda n, p: f"> {n}. {latin(p)}, {dots(p['birth_date'])}, {p['passport_series']}{p['passport_number']}",
              above=["Подтверждаю, места есть.", "", "02.03.2026 11:40, Агент пишет:"], program="mail"),
    ]  # fmt: skip


def _running() -> list[Case]:
    first = russians(5, 2531)
    one_line = "; ".join(f"{latin(p)} {dots(p['birth_date'])}" for p in first)
    second = russians(4, 2532)
    prose = ", ".join(f"{short(p)} ({dots(p['birth_date'])})" for p in second)
    third = grown(4, 2533)
    sentences = "\n".join(
        f"{russian(p)}, {dots(p['birth_date'])} г.р., паспорт {internal_of(p)} выдан "
        f"{dots(p['internal_issued'])} {p['internal_issuer']}."
        for p in third
    )
    fourth = [*russians(3, 2534, born=(1975, 1992)), *russians(2, 2535, born=(2014, 2020))]
    family = [
        f"Взрослые: {', '.join(latin(p) for p in fourth[:3])}",
        f"Дети: {', '.join(f'''{latin(p)} ({dots(p['birth_date'])})''' for p in fourth[3:])}",
    ]
    told = [{**p, "birth_date": p["birth_date"] if place > 2 else ""} for place, p in enumerate(fourth)]
    return [
        case_of("run-semicolons", TYPED, "messenger", "no table, all on one line", said([one_line]),
                spelled_table("= lat | = birth_date", first)),
        case_of("run-sentence", TYPED, "mail", "no table, all in one sentence",
                said(["Добрый день! Прошу оформить страховки:", prose + ".", "Спасибо."]),
                spelled_table("= ru SG | = birth_date", second)),
        case_of("run-internal", TYPED, "mail", "no table, internal passports in sentences", said([sentences]),
                spelled_table("= ru | = birth_date | = int | = internal_issued | = internal_issuer", third)),
        case_of("run-family", TYPED, "messenger", "no table, grown-ups and children on two lines", said(family),
                spelled_table("= lat | = birth_date", told)),
    ]  # fmt: skip


def _answers() -> list[Case]:
    return [
        typed("answer-inline", "no table, labels within the lines", russians(6, 2541),
              "= ru | = birth_date | = pass | = passport_expires",
              lambda n, p: f"ФИО: {russian(p)}; д.р.: {dots(p['birth_date'])}; з/п: {pass_of(p)}; до: "
              f"{dots(p['passport_expires'])}"),
        typed("answer-contacts", "no table, phones and mails", grown(6, 2542),
        "= ru SG | = phone | = email | = birth_date",
              lambda n, p: f"{n}. {short(p)}, {p['phone']}, {p['email']}, {dots(p['birth_date'])}"),
        typed("answer-sex", "no table, sex in words", russians(6, 2543), "= lat | = sex | = birth_date | = pass",
              lambda n, p: f"{n}. {latin(p)}, {'муж' if p['sex'] == 'M' else 'жен'}, "
              f"{dots(p['birth_date'])}, {pass_of(p)}"),
        typed("answer-issued", "no table, passports with both dates", russians(6, 2544),
              "= lat | = birth_date | = pass | = passport_issued | = passport_expires",
              lambda n, p: f"{n}. {latin(p)} {dots(p['birth_date'])} паспорт {pass_of(p)} "
              f"выдан {dots(p['passport_issued'])} "
              f"действ. до {dots(p['passport_expires'])}",
              above=["Список туристов на Мальту:"], below=["", "Итого 6 человек"]),
    ]  # fmt: skip


def _parted() -> list[Case]:
    first = russians(7, 2551)
    rule = "+----+" + "-" * 32 + "+------------+-----------+"
    boxed = [
        rule,
        f"| №  | {'ФИО':<30} | Дата рожд. | Паспорт   |",
        rule,
        *each(first, lambda n, p: f"| {n:<2} | {latin(p):<30} | {dots(p['birth_date'])} | "
              f"{p['passport_series']}{p['passport_number']} |"),
        rule,
    ]  # fmt: skip
    boxes = spelled_table("ФИО = lat | = birth_date | = pass", first)
    second = russians(8, 2552)
    wide = ["Фамилия           Имя             Дата рожд.   Телефон", "",
            *each(second, lambda n, p: f"{p['surname_ru']:<18}{p['given_name_ru']:<16}"
                  f"{dots(p['birth_date'])}   {p['phone']}")]  # fmt: skip
    third = russians(7, 2553)
    commas = ["Surname,Name,DOB,Passport", *each(third, lambda n, p: ",".join(
        (p["surname_lat"], p["given_name_lat"], STYLES["iso"](p["birth_date"]),
        p["passport_series"] + p["passport_number"])))]  # fmt: skip
    return [
        case_of("part-boxes", TYPED, "manner of a database's console", "columns within lines of signs", said(boxed),
                boxes),
        case_of("part-aligned", "list.txt", "typed", "CP1251, columns aligned by blanks", said(wide, "\r\n", "cp1251"),
                spelled_table("= surname_ru | = given_name_ru | = birth_date | = phone", second)),
        case_of("part-commas", TYPED, "typed", "commas, ISO dates", said(commas),
                spelled_table("= surname_lat | = given_name_lat | = birth_date | = pass", third)),
    ]  # fmt: skip


def _documents() -> list[Case]:
    first = russians(7, 2561)
    lines = each(first, lambda n, p: f"{n}. {latin(p)}, {dots(p['birth_date'])}, {pass_of(p)}")
    second = grown(6, 2562)
    told = each(
        second,
        lambda n, p: f"{n}. {russian(p)}, {dots(p['birth_date'])}, {internal_of(p)}",
    )
    third = russians(6, 2563)
    items = "".join(f"<li>{latin(p)}, {dots(p['birth_date'])}, {pass_of(p)}</li>" for p in third)
    fourth = russians(6, 2564)
    tabbed = each(fourth, lambda n, p: f"{n}\t{latin(p)}\t{dots(p['birth_date'])}\t{pass_of(p)}")
    whole = "= lat | = birth_date | = pass"
    return [
        case_of("page-lines", "list.rtf", "manner of WordPad", "no table, numbered lines", lines_rtf("Группа 9", "",
                *lines),
                spelled_table(whole, first)),
        case_of("page-internal", "list.docx", "python-docx", "no table, internal passports, a letter",
                docx("Уважаемая Анна!", "Направляем список сотрудников.", *told, "С уважением, отдел кадров"),
                spelled_table("= ru | = birth_date | = int", second)),
        case_of("page-items", "list.html", "hand-written", "no table, a list of items",
                page_html("Группа", f"<h1>Группа 9</h1><ol>{items}</ol><p>Гид: Лунина А.</p>"), spelled_table(whole,
                third)),
        case_of("page-tabs", "list.docx", "python-docx", "no table, tabs", docx("Список", *tabbed),
                spelled_table(whole, fourth)),
    ]  # fmt: skip
