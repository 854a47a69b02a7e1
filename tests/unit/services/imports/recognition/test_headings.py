import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import PERSON_FIELDS
from app.services.imports.grid import RawGrid, build_grid
from app.services.imports.recognition.headings import find_headings, meaning_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ФАМИЛИЯ", "surname_ru"),
        ("Фамилия*", "surname_ru"),
        ("Фамлия", "surname_ru"),
        ("Фамилия туриста", "surname_ru"),
        ("LAST NAME", "surname_lat"),
        ("Last_name", "surname_lat"),
        ("Frist name", "given_name_lat"),
        ("Дата рождения (дд.мм.гггг)", "birth_date"),
        ("Дата\nрождения", "birth_date"),
        ("Дата рожд.", "birth_date"),
        ("Дата рождеиня", "birth_date"),
        ("D.O.B.", "birth_date"),
        ("№ загранпаспорта", "passport_number"),
        ("Номер загран паспорта", "passport_number"),
        ("Загранпаспорт (серия, номер)", "passport"),
        ("Серия и номер", "passport"),
        ("Действителен до:", "passport_expires"),
        ("Expiry date", "passport_expires"),
        ("Ф.И.О.", "full_name_ru"),
        ("SURNAME NAME", "full_name"),
        ("№ п/п", "row_number"),
        ("E-mail", "email"),
        ("Гражданство", "citizenship"),
        ("Примечание", "ignored"),
        ("Номер рейса", "ignored"),
        ("Укажите дату рождения", "birth_date"),
        ("До какого числа действует паспорт?", "passport_expires"),
        ("Паспорт: серия, номер, когда и кем выдан", "passport"),
        ("Номер паспорта РФ", "internal_number"),
        ("Фамилия по загранпаспорту", "surname_lat"),
        ("Имя ребёнка", "given_name_ru"),
        ("Фамилия рус/лат", "surname_both"),
        ("Д.р. / паспорт", "birth_and_passport"),
        ("Серия св-ва о рождении", "certificate_series"),
        ("Дата и место рождения", "birth"),
        ("Тел./e-mail", "contacts"),
        ("Адрес регистрации", "whole_address"),
        ("Фaмилия", "surname_ru"),
        ("Hoмep пacпopтa", "passport_number"),
        ("Д А Т А  Р О Ж Д Е Н И Я", "birth_date"),
        ("Имья", "given_name_ru"),
        ("Data rozhdeniya", "birth_date"),
        ("Geburtsdatum", "birth_date"),
        ("Fecha de nacimiento", "birth_date"),
        ("Адрес работы", "ignored"),
        ("Табельный номер", "ignored"),
        ("Игровой №", ""),
        ("RUS", ""),
        ("Туроператор", ""),
        ("", ""),
    ],
)
def test_that_a_heading_means_its_field(text: str, kind: str) -> None:
    assert meaning_of(text)[0] == kind


def test_that_every_heading_of_the_catalogue_means_its_field() -> None:
    for field in PERSON_FIELDS:
        for text in (*field.headings, field.label, field.name, field.label.upper()):
            assert meaning_of(text) == (field.name, 1.0), text


def test_that_a_misspelt_heading_is_less_certain() -> None:
    assert meaning_of("дата рождения")[1] > meaning_of("дата рождеиня")[1] > 0.7


def grid(*rows: str) -> RawGrid:
    return build_grid([row.split("|") for row in rows], "text")


def test_that_headings_are_found_below_titles_and_empty_rows() -> None:
    found = find_headings(grid("Список группы", "", "Фамилия|Имя|Паспорт", "Иванов|Иван|1"))
    assert (found.first, found.end) == (2, 3)
    assert [heading.kind for heading in found.headings] == ["surname_ru", "given_name_ru", "passport_number"]


def test_that_headings_over_two_rows_are_joined() -> None:
    found = find_headings(
        grid("№|Турист||Паспорт РФ||Телефон", "|Фамилия|Имя|Серия|Номер|", "1|Иванов|Иван|4510|123456|89121234567")
    )
    assert (found.first, found.end) == (0, 2)
    assert [heading.kind for heading in found.headings] == [
        "row_number", "surname_ru", "given_name_ru", "internal_series", "internal_number", "phone"
    ]  # fmt: skip


def test_that_a_list_without_headings_has_none() -> None:
    assert find_headings(grid("Иванов|Иван|12.03.1985", "Петров|Олег|13.04.1986")).end == 0
    assert find_headings(grid("Туристы||", "Иванов|Иван|12.03.1985")).end == 0


@given(st.text())
def test_that_any_text_means_one_kind_or_none(text: str) -> None:
    kind, certainty = meaning_of(text)
    assert 0 <= certainty <= 1
    assert bool(kind) == (certainty > 0)
