import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.sources.lines.reading import read_lines
from app.services.imports.sources.lines.tokens import split_line
from app.services.imports.sources.text import read_text


def rows(text: str) -> list[list[str]]:
    table = read_lines(text)
    assert table is not None
    return [list(row) for row in table.rows if any(row)]


def kinds(line: str) -> list[tuple[str, str]]:
    return [(token.type.value, token.text) for token in split_line(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "3. ERIKSSON ANNA MARIA 12.08.1974 75 1234567 до 15.04.2032",
            [
                ("number", "3"),
                ("latin", "ERIKSSON ANNA MARIA"),
                ("date", "12.08.1974"),
                ("document", "75 1234567"),
                ("date", "15.04.2032"),
            ],
        ),
        (
            "— Эрикссон Анна, 12 августа 1974 г., тел. +7 900 000-00-00, anna@example.org",
            [
                ("russian", "Эрикссон Анна"),
                ("date", "12 августа 1974"),
                ("phone", "+7 900 000-00-00"),
                ("email", "anna@example.org"),
            ],
        ),
        (
            "Эрикссон Анна ERIKSSON ANNA ж 12/08/74",
            [("russian", "Эрикссон Анна"), ("latin", "ERIKSSON ANNA"), ("sex", "ж"), ("date", "12/08/74")],
        ),
        ("ERIKSSON ANNA MARIA UTO", [("latin", "ERIKSSON ANNA MARIA UTO")]),
        ("ERIKSSON ANNA SWE L898902C3", [("latin", "ERIKSSON ANNA"), ("country", "SWE"), ("document", "L898902C3")]),
        ("ERIKSSON ANNA - passport C4KX81M2T", [("latin", "ERIKSSON ANNA"), ("document", "C4KX81M2T")]),
        ("просим забронировать двухместный номер", [("words", "просим забронировать двухместный номер")]),
        ("", []),
    ],
)
def test_that_a_line_is_parted_into_what_it_holds(line: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(line) == expected


def test_that_labels_within_a_line_are_told_and_are_no_part_of_the_cell() -> None:
    tokens = split_line("Эрикссон Анна 12.08.1974г.р. паспорт 75 № 1234567 выдан 15.04.2022 действителен до 15.04.2032")
    assert [(token.text, token.label) for token in tokens[1:]] == [
        ("12.08.1974", "birth"),
        ("75 № 1234567", "passport"),
        ("15.04.2022", "issued"),
        ("15.04.2032", "till"),
    ]


def test_that_each_column_holds_one_thing_where_lines_lack_some() -> None:
    text = (
        "1. ERIKSSON ANNA 12.08.1974 75 1234567 до 15.04.2032\n"
        "2. ERIKSSON LARS до 16.04.2032 75 1234568\n"
        "3. ERIKSSON MARIA 01.02.2015 75 1234569 до 17.04.2031\n"
        "4. ERIKSSON PER 75 1234570 03.05.2030\n"
    )
    assert rows(text)[1:] == [
        ["1", "ERIKSSON ANNA", "12.08.1974", "75 1234567", "15.04.2032"],
        ["2", "ERIKSSON LARS", "", "75 1234568", "16.04.2032"],
        ["3", "ERIKSSON MARIA", "01.02.2015", "75 1234569", "17.04.2031"],
        ["4", "ERIKSSON PER", "", "75 1234570", "03.05.2030"],
    ]


def test_that_labels_of_the_lines_become_the_headings() -> None:
    text = "Эрикссон Анна паспорт 75 1234567 тел 8 900 000 00 00\nЭрикссон Ларс паспорт 75 1234568 тел 8 900 000 00 01"
    assert rows(text)[0] == ["ФИО", "паспорт", "тел"]
    assert rows(text)[2] == ["Эрикссон Ларс", "75 1234568", "8 900 000 00 01"]


@pytest.mark.parametrize(
    "line",
    [
        "{0}. ERIKSSON ANNA 12.08.1974 75 1234567 до 15.04.2032",
        "{0} ERIKSSON ANNA, 12.08.1974, 75 1234567",
        "{0}ERIKSSON/ANNA MRS",
        "Фамилия: ERIKSSON{0}\nИмя: ANNA\n",
        "ERIKSSON ANNA",
    ],
)
def test_that_no_person_of_thousands_is_lost_and_time_grows_with_them_only(line: str) -> None:
    text = "\n".join(line.format(number) for number in range(1, 3_001))
    started = time.process_time()
    found = rows(text)
    assert len(found) in (3_000, 3_001)
    assert time.process_time() - started < 10  # it takes less than one; with the square it would be a minute


def test_that_headings_take_the_line_above_the_first_person() -> None:
    table = read_lines("Добрый день!\nЭрикссон Анна д.р. 12.08.1974\nЭрикссон Ларс д.р. 13.08.1974")
    assert table is not None
    assert table.rows[:2] == [["ФИО", "д.р"], ["Эрикссон Анна", "12.08.1974"]]
    assert table.outside == (1,)
    above = read_lines("Эрикссон Анна д.р. 12.08.1974\nЭрикссон Ларс д.р. 13.08.1974\n\nСпасибо")
    assert above is not None
    assert above.rows[0] == ["ФИО", "д.р"]
    assert above.outside == (5,)


def test_that_greeting_and_signature_stay_outside_and_rows_keep_their_lines() -> None:
    text = (
        "Добрый день!\n\nПросим добавить туристов:\n"
        "Эрикссон Анна 12.08.1974\nЭрикссон Ларс 13.08.1974\n\nСпасибо!\nМария Светлая +7 900 000-00-00"
    )
    table = read_lines(text)
    assert table is not None
    assert table.outside == (1, 3, 7, 8)
    assert table.rows[3] == ["Эрикссон Анна", "12.08.1974"]
    assert not any(table.rows[0])


def test_that_a_person_over_several_lines_is_one_row() -> None:
    text = "Эрикссон Анна\n12.08.1974\nпаспорт 75 1234567\n\nЭрикссон Ларс\n13.08.1974\nпаспорт 75 1234568\n"
    assert rows(text) == [
        ["ФИО", "", "паспорт"],
        ["Эрикссон Анна", "12.08.1974", "75 1234567"],
        ["Эрикссон Ларс", "13.08.1974", "75 1234568"],
    ]


def test_that_lines_folded_by_a_mail_program_go_on() -> None:
    text = (
        "1. ERIKSSON ANNA 12.08.1974\n   75 1234567 15.04.2032\n2. ERIKSSON LARS 13.08.1974\n   75 1234568 16.04.2032\n"
    )
    assert rows(text)[1] == ["2", "ERIKSSON LARS", "13.08.1974", "75 1234568", "16.04.2032"]


@pytest.mark.parametrize(
    "text",
    [
        "[02.03.2026 11:40] Агент: Эрикссон Анна 12.08.1974\n[02.03.2026 11:41] Агент: Эрикссон Ларс 13.08.1974",
        "> Эрикссон Анна 12.08.1974\n> Эрикссон Ларс 13.08.1974",
        "02.03.26, 11:40 - Агент: Эрикссон Анна 12.08.1974\n02.03.26, 11:41 - Агент: Эрикссон Ларс 13.08.1974",
        "Агент, [02.03.2026 11:40]\nЭрикссон Анна 12.08.1974\nАгент, [02.03.2026 11:41]\nЭрикссон Ларс 13.08.1974",
        "• Эрикссон Анна 12.08.1974\n• Эрикссон Ларс 13.08.1974",
    ],
)
def test_that_marks_of_mails_and_messengers_are_no_part_of_a_line(text: str) -> None:
    assert rows(text) == [["Эрикссон Анна", "12.08.1974"], ["Эрикссон Ларс", "13.08.1974"]]


def test_that_lists_of_bare_names_are_read_and_prose_is_not() -> None:
    assert rows("1. Эрикссон Анна\n2. Эрикссон Ларс") == [["1", "Эрикссон Анна"], ["2", "Эрикссон Ларс"]]
    assert rows("Эрикссон Анна\nЭрикссон Ларс") == [["Эрикссон Анна"], ["Эрикссон Ларс"]]
    for text in ("just a line", "Добрый день!\nжду ответа до 12.08.2026\nс уважением", "x\n" * 50, ""):
        assert read_lines(text) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("1ERIKSSON/ANNA MRS", ["ERIKSSON/ANNA MRS"]),
        (" 1.ERIKSSON/ANNA MRS   2.VAN DER BERG/LARS MR", ["ERIKSSON/ANNA MRS", "VAN DER BERG/LARS MR"]),
        ("1.1ERIKSSON/ANNA MARIA MRS  2.1BERG/LARSMR", ["ERIKSSON/ANNA MARIA MRS", "BERG/LARSMR"]),
        ("2ERIKSSON/ANNA MRS/LARS MR", ["ERIKSSON/ANNA MRS", "ERIKSSON/LARS MR"]),
        ("1.ERIKSSON/ANNA MRS(INFERIKSSON/PER/12MAY25)", ["ERIKSSON/ANNA MRS", "ERIKSSON/PER INF"]),
        ("1. ЭРИКССОН/АННА", ["ЭРИКССОН/АННА"]),
    ],
)
def test_that_passenger_lists_give_a_row_for_each_passenger(line: str, names: list[str]) -> None:
    assert [cell for row in rows(line) for cell in row if "/" in cell] == names


def test_that_the_birth_of_a_child_stands_beside_its_name() -> None:
    assert rows("1.ERIKSSON/ANNA MRS(INFPER/12MAY25)\n2.ERIKSSON/LARS MSTR(CHD/13MAY18)") == [
        ["№", "ФИО латиницей", "дата рождения"],
        ["1", "ERIKSSON/ANNA MRS", ""],
        ["", "ERIKSSON/PER INF", "12MAY25"],
        ["2", "ERIKSSON/LARS MSTR", "13MAY18"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ERIKSSON ANNA 12.08.1974; ERIKSSON LARS 13.08.1974; BERG PER 14.08.1974",
        "Взрослые: ERIKSSON ANNA (12.08.1974), ERIKSSON LARS (13.08.1974)\nДети: BERG PER (14.08.1974)",
        "Просим оформить:\nERIKSSON ANNA (12.08.1974), ERIKSSON LARS (13.08.1974), BERG PER (14.08.1974).\nСпасибо.",
    ],
)
def test_that_several_persons_on_a_line_are_rows_of_their_own(text: str) -> None:
    assert rows(text) == [["ERIKSSON ANNA", "12.08.1974"], ["ERIKSSON LARS", "13.08.1974"], ["BERG PER", "14.08.1974"]]


def test_that_names_in_small_letters_are_taken_where_the_line_has_papers() -> None:
    text = (
        "1 эрикссон анна, родилась 12.08.1974, загранник 75 1234567\n"
        "2 эрикссон ларс, родился 13.08.1974, загранник 75 1234568"
    )
    assert [row[1] for row in rows(text)][1:] == ["эрикссон анна", "эрикссон ларс"]


def test_that_the_other_spelling_in_brackets_is_a_column_of_its_own() -> None:
    text = "1. Эрикссон Анна (ERIKSSON ANNA) 12.08.1974\n2. Эрикссон Ларс (ERIKSSON LARS) 13.08.1974"
    assert rows(text)[0] == ["1", "Эрикссон Анна", "ERIKSSON ANNA", "12.08.1974"]


def test_that_lines_of_a_booking_around_its_passengers_are_none() -> None:
    text = (
        "RP/XXXS0000/XXXS0000   AA/SU   2MAR26/0913Z   ABCDEF\n  1.ERIKSSON/ANNA MRS   2.ERIKSSON/LARS MR\n"
        "  3  XX2136 Y 03JUL 5 XXXYYY HK8  0740 1205  03JUL  E  XX/ABCDEF\n"
    )
    assert rows(text) == [["1", "ERIKSSON/ANNA MRS"], ["2", "ERIKSSON/LARS MR"]]


def test_that_documents_sent_to_an_airline_are_read_by_their_places() -> None:
    text = "SSR DOCS XX HK1 P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA/MARIA/S3/P1"
    headings = ["Passport number", "Nationality", "Date of birth", "Sex", "Date of expiry", "Passenger name"]
    assert rows(text) == [headings, ["L898902C3", "UTO", "12AUG74", "F", "15APR32", "ERIKSSON/ANNA MARIA"]]
    assert rows(text.replace("/", "-").replace("-MARIA-S3-P1", ""))[1:] == [
        ["L898902C3", "UTO", "12AUG74", "F", "15APR32", "ERIKSSON/ANNA"]
    ]


def test_that_answers_of_a_form_make_a_row_for_each_person() -> None:
    text = (
        "Новая заявка\n\nТурист 1\nФамилия: ERIKSSON\nИмя: ANNA\nДата рождения: 12.08.1974\n\n"
        "Турист 2\nФамилия: ERIKSSON\nДата рождения: 13.08.1974\nТелефон: 8 900 000 00 00\nИмя: LARS\n"
    )
    assert rows(text) == [
        ["Фамилия", "Имя", "Дата рождения", "Телефон"],
        ["ERIKSSON", "ANNA", "12.08.1974", ""],
        ["ERIKSSON", "LARS", "13.08.1974", "8 900 000 00 00"],
    ]


def test_that_a_person_named_by_its_place_begins_a_row() -> None:
    text = "Ребёнок 1: Эрикссон Анна\nДата рождения: 12.08.2014\n\nРебёнок 2: Эрикссон Ларс\nДата рождения: 13.08.2014"
    assert rows(text) == [
        ["Ребёнок", "Дата рождения"],
        ["Эрикссон Анна", "12.08.2014"],
        ["Эрикссон Ларс", "13.08.2014"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "> 1. ERIKSSON ANNA, 12.08.1974, 751234567\n> 2. ERIKSSON LARS, 13.08.1974, 751234568",
        "02.03.2026, 11:41 - Оля: ERIKSSON ANNA 12.08.1974\n02.03.2026, 11:42 - Оля: ERIKSSON LARS 13.08.1974",
        "ERIKSSON ANNA 12.08.1974; ERIKSSON LARS 13.08.1974",
    ],
)
def test_that_signs_of_a_table_in_typed_lines_make_none_of_them(text: str) -> None:
    found = [row for row in read_text(text).rows if any(row)]
    assert [next(cell for cell in row if "ERIKSSON" in cell) for row in found] == ["ERIKSSON ANNA", "ERIKSSON LARS"]


def test_that_a_telephone_below_the_signature_is_no_tourists() -> None:
    text = "ERIKSSON ANNA 12.08.1974\nERIKSSON LARS 13.08.1974\n\nСпасибо!\nТурагентство\n+7 900 000-00-00"
    assert rows(text) == [["ERIKSSON ANNA", "12.08.1974"], ["ERIKSSON LARS", "13.08.1974"]]


def test_that_text_parted_by_signs_stays_a_table_and_aligned_text_becomes_one() -> None:
    assert read_text("ERIKSSON;ANNA;12.08.1974;75;1234567\nBERG;LARS;13.08.1974;75;1234568").rows[0][3] == "75"
    aligned = (
        "No  Surname Name        DOB          Passport\n------------------------------------------\n"
        "1   ERIKSSON ANNA       12.08.1974   75 1234567\n2   BERG LARS                        75 1234568\n"
        "10  VAN DER BERG PER    13.08.1974\n"
    )
    assert [list(row) for row in read_text(aligned).rows] == [
        ["No", "Surname Name", "DOB", "Passport"],
        [],
        ["1", "ERIKSSON ANNA", "12.08.1974", "75 1234567"],
        ["2", "BERG LARS", "", "75 1234568"],
        ["10", "VAN DER BERG PER", "13.08.1974", ""],
        [],
    ]


PIECES = st.sampled_from(
    [
        *("1. ", "ERIKSSON", "/", "ANNA", " MR", "Анна", " ", "  ", "\n", "12.08.1974", "75 1234567", "до ", "№", "\t"),
        *("Фамилия: ", ",", "- ", "[", "]", "11:40", "SSR DOCS ", "P/", "г.р.", "т.", "(", ")", "+7 900", "@", "\x00"),
        *("é", "İ", "ß"),
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
def test_that_any_text_gives_cells_that_stand_in_it(text: str) -> None:
    table = read_lines(text)
    for row in table.rows if table else ():
        for cell in row:
            words = cell.replace("/", " ").split()
            assert all(word in text.replace("\xa0", " ") or word == "INF" for word in words)
