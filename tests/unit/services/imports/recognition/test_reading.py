import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import PERSON_FIELDS
from app.services.demo.people import make_people
from app.services.imports.grid import RawGrid, RecognisedGrid, Span, build_grid
from app.services.imports.recognition.reading import recognise
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_file

TODAY = dt.date(2026, 6, 1)
ROOT = Path(__file__).resolve().parents[5]
SHARED = next((folder for folder in (ROOT.parent / "shared", ROOT.parents[1] / "shared") if folder.is_dir()), ROOT)
SAMPLES = SHARED / "testdata" / "clipboard"


def grid(*rows: str, merged: tuple[Span, ...] = ()) -> RawGrid:
    return build_grid([row.split("|") for row in rows], "text", merged=merged)


def kinds(recognised: RecognisedGrid) -> list[str]:
    return [column.kind for column in recognised.columns]


def read(*rows: str) -> RecognisedGrid:
    return recognise(grid(*rows), TODAY)


def test_that_a_list_with_title_numbers_and_total_becomes_tourists() -> None:
    recognised = read(
        "Список группы 5||||",
        "№|Фамилия|Имя|Дата рождения|Паспорт",
        "1|Иванов|Иван|01.02.1980|75 0012345",
        "||||",
        "2|Петрова|Анна|1.3.85|65 7654321",
        "Итого: 2 чел.||||",
        "Менеджер ______|||Сидорова|",
    )
    assert kinds(recognised) == [
        "surname_ru",
        "given_name_ru",
        "birth_date",
        "passport_series",
        "passport_number",
        "sex",
    ]
    assert recognised.rows == (
        ("Иванов", "Иван", "1980-02-01", "75", "0012345", "M"),
        ("Петрова", "Анна", "1985-03-01", "65", "7654321", "F"),
    )
    assert recognised.source_rows == (3, 5)
    assert recognised.left_out == (1, 2, 6, 7)
    assert recognised.problems == ()
    assert recognised.originals[0] == ("Иванов", "Иван", "01.02.1980", "75 0012345", "75 0012345", "Иванов")
    assert recognised.parts[0][3:] == ("75", "0012345", "M")
    assert (recognised.columns[5].header, recognised.columns[5].index, recognised.columns[5].part) == ("", 1, 1)
    assert recognised.columns[5].certainty < 0.7


def test_that_problems_name_row_source_row_and_column() -> None:
    recognised = read("Surname|Name|Date of birth", "ERIKSSON|ANNA MARIA|01/02/1990", "ИВАНОВ|IVAN|3.4.1980")
    assert [(p.row, p.source_row, p.column, p.code) for p in recognised.problems] == [
        (0, 2, 2, "date_ambiguous"),
        (1, 3, 0, "not_latin"),
    ]
    assert recognised.rows[0][2] == "01/02/1990"


def test_that_two_pairs_of_names_are_told_by_their_letters() -> None:
    recognised = read("Фамилия|Имя|Фамилия|Имя|Пол", "Иванов|Иван|IVANOV|IVAN|муж", "Ким|Анна|KIM|ANNA|жен")
    assert kinds(recognised) == ["surname_ru", "given_name_ru", "surname_lat", "given_name_lat", "sex"]


def test_that_a_list_without_headings_is_told_by_its_cells() -> None:
    recognised = read(
        "1|Иванова Мария Петровна|IVANOVA MARIA|12.03.1985|75 1234567|01.02.2031|+7 912 345-67-89|a@example.com",
        "2|Петров Олег Игоревич|PETROV OLEG|13.03.1981|75 1234568|01.03.2031|89123456780|",
        "3|Сидорова Анна Олеговна|SIDOROVA ANNA|14.03.2015|75 1234569|01.04.2031||",
    )
    assert kinds(recognised) == [
        "surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat", "birth_date",
        "passport_series", "passport_number", "passport_expires", "phone", "email", "sex",
    ]  # fmt: skip
    assert all(0.5 < column.certainty < 1 for column in recognised.columns)
    assert len(recognised.rows) == 3


def test_that_a_slashed_passenger_list_gives_names_and_sex() -> None:
    recognised = read("1SIDOROV/OLEG MR", "2SIDOROVA/ANNA MRS", "3SIDOROV/PAVEL CHD")
    assert kinds(recognised) == ["surname_lat", "given_name_lat", "sex"]
    assert recognised.rows == (("SIDOROV", "OLEG", "M"), ("SIDOROVA", "ANNA", "F"), ("SIDOROV", "PAVEL", ""))


def test_that_a_sex_column_is_not_overruled_by_titles() -> None:
    recognised = read("Passenger|Sex", "IVANOV/IVAN MR|M", "IVANOVA/ANNA MRS|F")
    assert kinds(recognised) == ["surname_lat", "given_name_lat", "sex"]


def test_that_strange_columns_stay_unrecognised_with_their_text() -> None:
    recognised = read("Фамилия|Имя|Рейс|Примечание", "Иванов|Иван|SU 100|12.03.2026", "Ким|Анна|SU 100|")
    assert kinds(recognised) == ["surname_ru", "given_name_ru", "", "", "sex"]
    assert recognised.rows[0][2:4] == ("SU 100", "12.03.2026")
    assert recognised.columns[2].header == "Рейс"


def test_that_repeated_headings_and_a_row_of_column_numbers_are_no_tourists() -> None:
    heading = "Фамилия|Имя|Дата рождения"
    recognised = read(heading, "1|2|3", "Иванов|Иван|1.2.1980", heading, "Ким|Анна|1.2.1981")
    assert recognised.source_rows == (3, 5)
    assert recognised.left_out == (1, 2, 4)


def test_that_a_tourist_of_whom_only_the_name_is_known_stays() -> None:
    recognised = read(
        "Фамилия|Имя|Дата рождения|Паспорт", "Иванов|Иван|1.2.1980|75 1234567", "Ким|||", "Пак|Ли|1.2.90|1"
    )
    assert [row[0] for row in recognised.rows] == ["Иванов", "Ким", "Пак"]


def test_that_a_merged_phone_holds_for_the_family_and_a_merged_name_does_not() -> None:
    raw = grid(
        "Фамилия|Имя|Телефон", "Иванов|Иван|+7 912 345-67-89", "|Анна|", merged=(Span(1, 2, 2, 1), Span(1, 0, 2, 1))
    )
    recognised = recognise(raw, TODAY)
    assert [row[2] for row in recognised.rows] == ["+7 912 345-67-89"] * 2
    assert [row[0] for row in recognised.rows] == ["Иванов", ""]


def test_that_month_first_lists_are_read_from_their_evidence() -> None:
    recognised = read("Surname|Name|Issued|Expiry", "A|B|04/16/2022|04/15/2032", "C|D|05/01/2022|04/30/2032")
    assert [row[2:] for row in recognised.rows] == [("2022-04-16", "2032-04-15"), ("2022-05-01", "2032-04-30")]


def test_that_two_tourists_in_one_row_become_two() -> None:
    recognised = read(
        "№|Туристы|Дата рождения|Паспорт|Гражданство|Рейс",
        "1\n2|Иванов Иван\nИванова Анна|01.02.1980\n3.4.1985|75 1234567\n75 1234568|Россия|SU 1",
        "3|Ким Олег|5.6.1990|75 1234569|Россия|SU 1",
    )
    assert [row[:6] for row in recognised.rows] == [
        ("Иванов", "Иван", "1980-02-01", "75", "1234567", "RUS"),
        ("Иванова", "Анна", "1985-04-03", "75", "1234568", "RUS"),
        ("Ким", "Олег", "1990-06-05", "75", "1234569", "RUS"),
    ]
    assert recognised.source_rows == (2, 2, 3)
    assert recognised.originals[1][0] == "Иванов Иван\nИванова Анна"
    assert recognised.parts[1][0] == "Иванова"


def test_that_a_name_and_a_passport_broken_over_lines_are_one_tourist() -> None:
    recognised = read(
        "ФИО|Паспорт: серия, номер, когда и кем выдан",
        "Блинов\nНиколай\nАлександрович|76 1234567\n26.06.2017\nМВД 72025",
    )
    assert recognised.rows == (("Блинов", "Николай", "Александрович", "76", "1234567", "2017-06-26", "МВД 72025", "M"),)


def test_that_two_lists_side_by_side_are_one() -> None:
    recognised = read(
        "Фамилия Имя|Дата рожд.|Паспорт|Фамилия Имя|Дата рожд.|Паспорт",
        "Ким Олег|1.2.1980|75 1234567|Пак Анна|3.4.1985|75 1234568",
        "Ли Иван|5.6.1990|75 1234569|||",
    )
    assert [row[0] for row in recognised.rows] == ["Ким", "Пак", "Ли"]
    assert recognised.source_rows == (2, 2, 3)


def test_that_headings_in_the_first_column_are_headings() -> None:
    recognised = read(
        "Фамилия (лат)|ERIKSSON", "Имя (лат)|ANNA MARIA", "Дата рождения|12.08.1974", "Загранпаспорт|L898902C3"
    )
    assert kinds(recognised)[:3] == ["surname_lat", "given_name_lat", "birth_date"]
    assert recognised.rows[0][:3] == ("ERIKSSON", "ANNA MARIA", "1974-08-12")
    assert recognised.source_rows == (1,)


def test_that_headings_over_each_others_names_are_found_out_and_marked() -> None:
    recognised = read("Фамилия|Имя|Дата рождения", "Ольга|Калинина|1.2.1980", "Иван|Петров|3.4.1985")
    assert kinds(recognised)[:2] == ["given_name_ru", "surname_ru"]
    assert {problem.code for problem in recognised.problems} == {"names_swapped"}
    assert len(recognised.problems) == 4


def test_that_rooms_are_no_passports() -> None:
    recognised = read("Номер|ФИО|Дата рождения", "DBL|Иванов Иван|1.2.1980", "101|Ким Анна|3.4.1985")
    assert kinds(recognised)[0] == ""


def test_that_a_heading_of_a_script_alone_is_the_twin_of_its_neighbour() -> None:
    recognised = read("ФИО|Латиницей", "Иванов Иван|IVANOV IVAN", "Ким Анна|KIM ANNA")
    assert kinds(recognised) == ["surname_ru", "given_name_ru", "surname_lat", "given_name_lat", "sex"]


def test_that_a_strange_heading_over_the_same_names_in_russian_is_understood() -> None:
    recognised = read("Аты-жөні|Name", "Сейткали Айгерим|SEITKALI AIGERIM", "Жумадил Галым|ZHUMADIL GALYM")
    assert kinds(recognised)[:2] == ["surname_ru", "given_name_ru"]


def test_that_rows_that_contradict_themselves_are_marked() -> None:
    recognised = read(
        "Фамилия|Имя|Пол|Дата рождения|Выдан|Годен до|Гражданство|Номер паспорта",
        "Иванова|Анна|М|1.2.1997|1.2.1996|1.1.1995|Россия|75123456",
    )
    codes = {recognised.columns[problem.column].kind: problem.code for problem in recognised.problems}
    assert codes == {
        "sex": "sex_disagrees", "passport_issued": "issued_before_birth", "passport_expires": "expires_before_issue",
        "passport_number": "passport_short",
    }  # fmt: skip


def test_that_a_number_too_long_beside_its_series_is_marked() -> None:
    recognised = read("ФИО|Паспорт", "Иванов Иван|75 1234567", "Ким Анна|75 12345678", "Ли Олег|0071234567")
    assert [(problem.row, problem.code) for problem in recognised.problems] == [(1, "passport_long")]


def test_that_four_and_six_digits_are_an_internal_passport() -> None:
    recognised = read("ФИО|Серия|Номер", "Иванов Иван|4510|123456", "Ким Анна|4511|123457")
    assert kinds(recognised)[2:4] == ["internal_series", "internal_number"]


def test_that_labels_inside_the_cells_are_headings() -> None:
    recognised = read(
        "ФИО: Иванов Иван|д.р.: 01.02.1980|з/п: 75 1234567|до: 30.12.2034",
        "ФИО: Ким Анна|д.р.: 3.4.1985|з/п: 75 1234568|до: 2.5.2030",
    )
    assert kinds(recognised) == [
        "surname_ru", "given_name_ru", "birth_date", "passport_series", "passport_number", "passport_expires", "sex",
    ]  # fmt: skip
    assert recognised.source_rows == (1, 2)
    assert recognised.left_out == ()
    assert recognised.originals[0][2] == "д.р.: 01.02.1980"


def test_that_a_heading_over_several_columns_is_spread_over_them() -> None:
    recognised = read(
        "Фамилия, имя||Дата рождения|Паспорт||Годен до",
        "OSIPUK|OLGA|4.11.1982|66|3361645|22.7.2029",
        "LUKOSHKOV|MIKHAIL|29.2.1996|73|7983906|1.2.2028",
    )
    assert kinds(recognised)[:6] == [
        "surname_lat", "given_name_lat", "birth_date", "passport_series", "passport_number", "passport_expires",
    ]  # fmt: skip


def test_that_issue_and_authority_beside_an_internal_passport_are_its_own() -> None:
    recognised = read(
        "ФИО|Паспорт РФ|Дата выдачи|Кем выдан",
        "Иванов Иван|4510 123456|1.2.2010|УВД",
        "Ким Анна|4511 123457|1.2.2011|УВД",
    )
    assert kinds(recognised)[2:6] == ["internal_series", "internal_number", "internal_issued", "internal_issuer"]


def test_that_series_and_number_of_certificates_are_one() -> None:
    recognised = read(
        "ФИО|Серия св-ва о рождении|Номер св-ва о рождении", "Иванов Иван|IV-АБ|123456", "Ким Анна|III-ВГ|123457"
    )
    assert kinds(recognised)[2] == "birth_certificate"
    assert [row[2] for row in recognised.rows] == ["IV-АБ 123456", "III-ВГ 123457"]


def test_that_certificates_among_passports_are_marked_in_their_own_field() -> None:
    recognised = read("ФИО|Документ", "Иванов Иван|75 1234567", "Ким Анна|IV-АБ 123456")
    place = kinds(recognised).index("birth_certificate")
    assert [row[place] for row in recognised.rows] == ["", "IV-АБ 123456"]
    assert [(problem.row, problem.column, problem.code) for problem in recognised.problems] == [
        (1, place, "certificate_in_passport")
    ]


def test_that_names_under_a_strange_heading_are_seen_where_no_heading_names_them() -> None:
    recognised = read("Отдыхают|Дата рождения", "Иванов Иван|1.2.1980", "Петрова Анна|3.4.1985")
    assert kinds(recognised)[:2] == ["surname_ru", "given_name_ru"]


def test_that_lines_to_sign_on_are_no_tourists() -> None:
    recognised = read(
        "ФИО|Дата рождения", "Иванов Иван|1.2.1980", "Ким Анна|3.4.1985", "Врач|__________", "Контакт:|+7 9"
    )
    assert len(recognised.rows) == 2
    assert recognised.left_out == (1, 4, 5)


def test_that_a_citizenship_in_the_first_row_alone_holds_for_all_and_is_marked() -> None:
    recognised = read("ФИО|Гражданство", "Иванов Иван|Россия", "Ким Анна|", "Ли Олег|")
    assert [row[2] for row in recognised.rows] == ["RUS"] * 3
    assert [(problem.row, problem.code) for problem in recognised.problems] == [
        (1, "taken_from_above"), (2, "taken_from_above")
    ]  # fmt: skip
    assert recognised.originals[1][2] == ""
    told_twice = read("ФИО|Гражданство", "Иванов Иван|Россия", "Ким Анна|", "Ли Олег|Россия")
    assert [row[2] for row in told_twice.rows] == ["RUS", "", "RUS"]


def test_that_foreign_numbers_are_of_any_length() -> None:
    russians = [f"A|B|RUS|75|{number}" for number in ("48213", "1300058", "8840017", "8840018", "8840019")]
    recognised = read("Surname|Name|Citizenship|Series|Number", *russians, "G|H|UKR||667968", "I|J|CHN||57951242")
    assert [row[4] for row in recognised.rows][:2] == ["0048213", "1300058"]
    assert [row[4] for row in recognised.rows][5:] == ["667968", "57951242"]
    numbers = {(problem.row, problem.code) for problem in recognised.problems if problem.column == 4}
    assert numbers == {(0, "passport_short")}


def test_that_made_up_people_come_back_whole_and_without_a_doubt() -> None:
    people = make_people(1_000, 5)
    names = [field.name for field in PERSON_FIELDS]
    rows = [[person.values.get(name, "") for name in names] for person in people]
    recognised = recognise(build_grid([[field.headings[0] for field in PERSON_FIELDS], *rows], "text"), TODAY)
    assert kinds(recognised) == names
    assert recognised.rows == tuple(map(tuple, rows))
    assert recognised.problems == ()


ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
"""The specimen of ICAO Doc 9303, part 4, appendix B."""


def test_that_machine_readable_zones_are_read_and_their_faults_marked() -> None:
    recognised = read(
        "Scan|Phone", f"{ZONE}|+7 912 345-67-89", f"{ZONE.replace('F120415', 'F120416')}|+7 912 345-67-90"
    )
    assert kinds(recognised)[:4] == ["surname_lat", "given_name_lat", "sex", "birth_date"]
    assert recognised.rows[0][:4] == ("ERIKSSON", "ANNA MARIA", "F", "1974-08-12")
    place = kinds(recognised).index("passport_number")
    assert recognised.rows[0][place] == "L898902C3"
    assert "zone_check_failed" in {problem.code for problem in recognised.problems if problem.row == 1}
    assert "zone_check_failed" not in {problem.code for problem in recognised.problems if problem.row == 0}


def test_that_progress_is_told_and_may_end_the_reading() -> None:
    told: list[tuple[int, int]] = []
    recognise(grid("Фамилия|Имя", "Ким|Анна"), TODAY, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_that_a_list_of_headings_alone_has_no_rows() -> None:
    recognised = read("Фамилия|Имя|Паспорт")
    assert recognised.rows == ()
    assert kinds(recognised)[:2] == ["surname_ru", "given_name_ru"]


@pytest.mark.parametrize("name", ["calc.html", "calc.txt", "calc.rtf", "list.xlsx", "list.docx"])
def test_that_the_same_list_from_every_source_is_understood_alike(name: str) -> None:
    if not (SAMPLES / name).exists():
        pytest.skip("the sample is not here")
    recognised = recognise(choose_table(*read_file(SAMPLES / name)), TODAY)
    assert kinds(recognised)[:8] == [
        "surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat", "birth_date",
        "passport_series", "passport_number",
    ]  # fmt: skip
    assert [row[3:8] for row in recognised.rows][:3] == [
        ("SHCHERBAKOVA", "NATALIA", "1987-03-09", "75", "0123456"),
        ("PODIACHEV", "FEDOR", "1985-12-31", "75", "0654321"),
        ("PODIACHEVA", "SOFIA", "2019-02-28", "", "0071234567"),
    ]
    assert {(p.row, p.code) for p in recognised.problems} == {
        (1, "text_left_over"), (1, "spelling_of_years"), (2, "spelling_of_years"), (3, "mixed_alphabet"),
        (4, "date_ambiguous"),
    }  # fmt: skip
    assert len(recognised.rows) == 5


@pytest.mark.parametrize("name", ["excel-base-sample.html", "google-base-sample.html", "glide-01.html"])
def test_that_clipboards_of_other_programs_are_read(name: str) -> None:
    if not (SAMPLES / name).exists():
        pytest.skip("the sample is not here")
    raw = choose_table(*read_file(SAMPLES / name))
    recognised = recognise(raw, TODAY)
    assert raw.source == "html"
    assert len(recognised.rows) + len(recognised.left_out) == sum(1 for row in raw.rows if any(row))


CELL = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        ["Фамилия", "ФИО", "Паспорт", "№", "1", "2", "01/02/1990", "12.08.1974", "Иванов Иван Иванович", "A/B MR",
         "75 1234567",
         "Итого", "x" * 300, "#####", "7.5E+08", "", "", "Дата выдачи и срок действия", "Россия", "м",
         "Иванов Иван\nКим Анна",
         "01.02.1980\n3.4.1985", "75 1234567\n75 1234568", "ФИО: Иванов Иван", "д.р.: 1.2.1980", "Фамилия, имя",
         "II-АБ 123456", "Иванов / IVANOV", "P<UTOERIKSSON<<ANNA", "г. Тула, ул. Мира, д. 5", "___"]
    ),
)  # fmt: skip


@given(st.lists(st.lists(CELL, min_size=1, max_size=6), min_size=1, max_size=8))
def test_that_any_grid_is_recognised_and_no_row_with_text_disappears(rows: list[list[str]]) -> None:
    raw = build_grid([["x"], *rows], "text", merged=(Span(0, 0, 2, 2), Span(1, 1, 3, 1)))
    recognised = recognise(raw, TODAY)
    told = set(recognised.source_rows) | set(recognised.left_out)
    assert told == {number for number, row in enumerate(raw.rows, start=1) if any(row)}
    named = [column.kind for column in recognised.columns if column.kind]
    assert len(named) == len(set(named))
    assert all(
        len(row) == len(recognised.columns) for row in (*recognised.rows, *recognised.originals, *recognised.parts)
    )
    assert all(recognised.source_rows[p.row] == p.source_row and p.code for p in recognised.problems)
