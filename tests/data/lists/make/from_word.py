"""Lists copied from Word and Outlook, and Word documents."""

from tests.data.lists.make.case import Case, Converted, case_of
from tests.data.lists.make.clipboard import cf_html, outlook_html, word_html, word_lines, word_table
from tests.data.lists.make.columns import (
    counted,
    country,
    day,
    extra,
    name_lat,
    name_ru,
    passport,
    passport_with,
    period,
    phone,
    plain,
    sex,
    upper,
)
from tests.data.lists.make.dates import STYLES
from tests.data.lists.make.files import add_table, docx, new_document, saved, texts
from tests.data.lists.make.people import children, drawn, latin_only
from tests.data.lists.make.shapes import agency_columns, english_columns, joined, russian_columns, russians, with_hard
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.table import Table

WORD = "manner of Word 2016"
BY_DOCX = "python-docx"


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [*_clipboard(), *_outlook(), *_documents(), *_knotty_documents(), *_converted()]


def _clipboard() -> list[Case]:
    plain_one = Table(russian_columns(), with_hard(9, 31, 6))
    auto = Table(
        (
            counted("№ п/п"),
            name_ru("Фамилия, имя, отчество"),
            day("birth_date", "Дата рождения", "words"),
            passport_with("Данные паспорта", "{p}\nдействителен до {expires}", "passport_expires"),
        ),
        russians(8, 32),
    )
    around = Table(agency_columns(), russians(6, 33))
    names = Table(
        (
            name_ru("ФИО"),
            day("birth_date", "Дата рождения", "quoted words"),
            sex("Пол", "words"),
            country("citizenship", "Гражданство", "official"),
        ),
        drawn(7, 34),
    )
    two = Table(
        (
            name_lat("Name / Surname", "{G} {S}"),
            day("birth_date", "Birth date", "english"),
            passport("Passport"),
            day("passport_expires", "Valid until", "english"),
        ),
        russians(7, 35),
    )
    head = sheet_of(
        Table(
            (
                counted("№").headed("№"),
                name_ru("ФИО").headed("на русском", "Фамилия, имя"),
                name_lat("лат").headed("латиницей", "Фамилия, имя"),
                day("birth_date", "Дата рождения"),
            ),
            russians(5, 36),
        )
    )
    head_table = Table(
        (name_ru("на русском"), name_lat("латиницей"), day("birth_date", "Дата рождения")), russians(5, 36)
    )
    couples = Table(
        (
            counted("Номер"),
            name_ru("Туристы"),
            day("birth_date", "Дата рождения"),
            passport("Паспорт"),
            day("passport_expires", "Годен до"),
        ),
        russians(9, 37),
    )
    pairs = sheet_of(couples)
    pairs.rows = [pairs.rows[0], *joined(couples, (0, 1), (3, 5), (7, 8))]
    pairs.body = list(range(1, len(pairs.rows)))
    return [
        case_of(
            "word-table",
            "clipboard.html",
            WORD,
            "numbering",
            word_html(word_table(sheet_of(plain_one))).encode(),
            plain_one,
        ),
        case_of(
            "word-auto-numbers",
            "clipboard.html",
            WORD + ", CF_HTML",
            "numbering by Word, months in words, passport with date",
            cf_html(word_html(word_table(sheet_of(auto), auto=True))),
            auto,
        ),
        case_of(
            "word-with-letter",
            "clipboard.html",
            WORD,
            "text above and below",
            word_html(
                word_lines("ООО «Полынь и мёд»", "Список группы", ""),
                word_table(sheet_of(around)),
                word_lines("", "С уважением,", "Пчёлкина Ева", "тел. 8 (972) 000-11-22"),
            ).encode(),
            around,
        ),
        case_of(
            "word-quoted-months",
            "clipboard.html",
            WORD + ", CF_HTML",
            "months in words, sex in words",
            cf_html(word_html(word_table(sheet_of(names)))),
            names,
        ),
        case_of(
            "word-english-months",
            "clipboard.html",
            WORD,
            "English months, given name first",
            word_html(word_table(sheet_of(two))).encode(),
            two,
        ),
        case_of(
            "word-two-row-headings",
            "clipboard.html",
            WORD,
            "headings over two rows",
            word_html(word_table(head)).encode(),
            head_table,
        ),
        case_of(
            "word-two-tourists-a-row",
            "clipboard.html",
            WORD,
            "rows of two and three tourists joined",
            word_html(word_table(pairs)).encode(),
            couples,
        ),
    ]


def _outlook() -> list[Case]:
    hello = word_lines("Добрый день!", "Направляем список на заезд 03.07.2026, просьба подтвердить до 12:00.", "")
    signature = Sheet(texts([["", "Мятликова Зоя"], ["", "менеджер по бронированию"], ["", "+7 (973) 111-22-33"]]))
    quoted = (
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
        + word_lines("From: group@example.com", "Sent: Monday, March 2, 2026 9:14 AM", "Subject: RE: список")
        + "</div>"
    )
    first = Table(agency_columns(), with_hard(7, 41, 2))
    second = Table(english_columns(), latin_only())
    third = Table(
        (
            upper("surname_lat", "Фамилия"),
            upper("given_name_lat", "Имя"),
            sex("М/Ж", "MR/MRS"),
            day("birth_date", "Дата рожд-я", "bare dots"),
            passport("Паспорт №", "{s}№{n}"),
            period("Дата выдачи - срок действия", "{a}-{b}"),
        ),
        russians(6, 42),
    )
    note = "The signature is a table too."
    return [
        case_of(
            "outlook-mail",
            "clipboard.html",
            "manner of Outlook, CF_HTML",
            "mail around it, several tables",
            cf_html(outlook_html(hello, word_table(sheet_of(first)), word_table(signature))),
            first,
            note,
        ),
        case_of(
            "outlook-foreigners",
            "clipboard.html",
            "manner of Outlook",
            "Latin-only foreigners, quoted mail",
            outlook_html(hello, word_table(sheet_of(second)), quoted).encode(),
            second,
        ),
        case_of(
            "outlook-reply",
            "clipboard.html",
            "manner of Outlook",
            "sex as MR MRS, valid from - to",
            outlook_html(quoted, word_table(sheet_of(third)), "").encode(),
            third,
        ),
    ]


def _documents() -> list[Case]:
    first = Table(russian_columns(), with_hard(10, 51))
    several = Table(agency_columns(), russians(8, 52))
    hotel = Sheet(texts([["Отель", "Заезд", "Выезд", "Номеров"], ["Coral Bay 5*", "03.07.2026", "13.07.2026", "4"]]))
    flight = Sheet(
        texts(
            [
                ["Рейс", "Дата", "Вылет", "Прилёт"],
                ["SU 2136", "03.07.2026", "07:40", "12:05"],
                ["SU 2137", "13.07.2026", "13:15", "17:35"],
            ]
        )
    )
    long = Table((counted(), *agency_columns()[1:], phone("Телефон", "brackets")), russians(45, 53))
    merged = Table(
        (
            extra("room", "Номер"),
            name_ru("ФИО", "SG"),
            day("birth_date", "Дата рождения"),
            country("citizenship", "Гражданство"),
        ),
        russians(7, 54),
    )
    all_one = sheet_of(merged).merged_down(3, (0, 6)).merged_down(0, (0, 1), (2, 3), (4, 6)).titled("Размещение группы")
    breaks = Table(
        (
            name_ru("Ф.И.О.", "SGP", lambda text: text.replace(" ", "\f", 2)),
            passport_with(
                "Паспорт: серия, номер, когда и кем выдан",
                "{p}\f{issued}\f{issuer}",
                "passport_issued",
                "passport_issuer",
            ),
            day("birth_date", "Дата рождения", "words"),
        ),
        russians(6, 55),
    )
    kids = Table(
        (
            counted("№"),
            name_ru("Ребёнок"),
            day("birth_date", "Дата рождения"),
            plain("birth_certificate", "Св-во о рождении"),
        ),
        children(),
    )
    return [
        case_of("docx-table", "list.docx", BY_DOCX, "numbering", docx("Список туристов", sheet_of(first)), first),
        case_of(
            "docx-several-tables",
            "list.docx",
            BY_DOCX,
            "several tables",
            docx("Заявка № 00771", hotel, "Перелёт", flight, "Туристы", sheet_of(several), "Подпись ________"),
            several,
        ),
        case_of(
            "docx-long",
            "list.docx",
            BY_DOCX,
            "headings that Word repeats, 45 rows",
            docx(sheet_of(long), repeat=True),
            long,
        ),
        case_of("docx-spans", "list.docx", BY_DOCX, "title in the table, row spans", docx(all_one), merged),
        case_of(
            "docx-line-breaks",
            "list.docx",
            BY_DOCX,
            "line breaks, passport with date and issuer",
            docx(sheet_of(breaks)),
            breaks,
        ),
        case_of("docx-children", "list.docx", BY_DOCX, "children with birth certificates", docx(sheet_of(kids)), kids),
    ]


def _knotty_documents() -> list[Case]:
    inner = Table(agency_columns()[1:], russians(6, 61))
    document = new_document()
    outer = document.add_table(2, 2)
    outer.cell(0, 0).text = "Турагентство «Сойка»"
    outer.cell(0, 1).text = "Дата: 02.03.2026"
    frame = outer.cell(1, 0).merge(outer.cell(1, 1))
    frame.paragraphs[0].text = "Список туристов:"
    nested = add_table(frame, sheet_of(inner))
    nested.style = "Table Grid"
    lines = [
        f"{n}. {p['surname_ru']} {p['given_name_ru']} {p['patronymic_ru']}, {STYLES['dots'](p['birth_date'])} г.р., "
        f"з/п {p['passport_series']} {p['passport_number']}"
        for n, p in enumerate(russians(6, 62), 1)
    ]
    text = Table((name_ru("ФИО"), day("birth_date", ""), passport("")), russians(6, 62))
    parts = [Table(agency_columns()[1:], people) for people in (russians(5, 63), russians(4, 64))]
    whole = Table(agency_columns()[1:], [*parts[0].people, *parts[1].people])
    record = russians(1, 65)[0]
    upright = Table(
        (plain("surname_lat", ""), plain("given_name_lat", ""), day("birth_date", ""), passport("")), [record]
    )
    card = Sheet(
        texts(
            [
                ["Фамилия (лат)", record["surname_lat"]],
                ["Имя (лат)", record["given_name_lat"]],
                ["Дата рождения", ".".join(reversed(record["birth_date"].split("-")))],
                ["Загранпаспорт", f"{record['passport_series']} {record['passport_number']}"],
            ]
        )
    )
    return [
        case_of("docx-nested", "list.docx", BY_DOCX, "nested tables", saved(document), inner),
        case_of("docx-no-table", "list.docx", BY_DOCX, "no table", docx("Группа на 14 августа:", *lines), text),
        case_of(
            "docx-two-halves",
            "list.docx",
            BY_DOCX,
            "one list in two tables",
            docx("Автобус 1", sheet_of(parts[0]), "Автобус 2", sheet_of(parts[1])),
            parts[0],
            "Either table alone, or both one below the other: `either` holds what else is right.",
            either=[parts[1].expected()["rows"], whole.expected()["rows"]],
        ),
        case_of("docx-upright", "list.docx", BY_DOCX, "headings in the first column", docx("Анкета", card), upright),
    ]


def _converted() -> list[Case]:
    writer = Table(russian_columns(), russians(8, 71))
    page = Table(
        (
            counted(),
            name_lat("Фамилия/Имя", "{S}/{G}"),
            day("birth_date", "Дата рождения", "dashes"),
            passport("Паспорт", "{s}-{n}"),
            day("passport_expires", "Срок действия", "dashes"),
        ),
        russians(7, 72),
    )
    rich = Table(agency_columns(), russians(9, 73))
    again = Table((name_ru("ФИО"), phone("Телефон", "eight"), day("birth_date", "Дата рождения")), russians(7, 74))
    banner = sheet_of(again).titled("Контакты группы").signed("Проверено")
    return [
        case_of(
            "writer-html",
            "list.html",
            "LibreOffice Writer",
            "numbering, saved as a page",
            Converted(docx("Список", sheet_of(writer)), "docx", "html"),
            writer,
        ),
        case_of(
            "writer-rtf",
            "list.rtf",
            "LibreOffice Writer",
            "numbering, dates with dashes",
            Converted(docx(sheet_of(page)), "docx", "rtf"),
            page,
        ),
        case_of(
            "writer-rtf-title",
            "list.rtf",
            "LibreOffice Writer",
            "text above and below",
            Converted(docx("Список группы", sheet_of(rich), "Итого 9"), "docx", "rtf"),
            rich,
        ),
        case_of(
            "writer-docx",
            "list.docx",
            "LibreOffice Writer",
            "spans, title in the table",
            Converted(docx(banner), "docx", "docx:MS Word 2007 XML"),
            again,
        ),
    ]
