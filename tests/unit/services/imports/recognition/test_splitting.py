import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.recognition.kinds import PARTS_OF
from app.services.imports.recognition.splitting import (
    split_column,
    split_internal,
    split_latin_name,
    split_passport,
    split_russian_name,
    split_validity,
)


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Иванов Иван Иванович", ("Иванов", "Иван", "Иванович")),
        ("Иван Иванович Иванов", ("Иванов", "Иван", "Иванович")),
        ("Иванов Иван", ("Иванов", "Иван", "")),
        ("3. Щербакова Наталья Юрьевна", ("Щербакова", "Наталья", "Юрьевна")),
        ("Римская Корсакова Анна Ильинична", ("Римская Корсакова", "Анна", "Ильинична")),
        ("Алиев Вагиф Самед оглы", ("Алиев", "Вагиф", "Самед оглы")),
        ("Иванов,\nИван", ("Иванов", "Иван", "")),
        ("Иванов", ("Иванов", "", "")),
        ("Подъячев Фёдор Ильич\n(муж)", ("Подъячев", "Фёдор", "Ильич (муж)")),
        ("", ("", "", "")),
    ],
)
def test_that_russian_full_names_come_apart(cell: str, parts: tuple[str, ...]) -> None:
    assert split_russian_name(cell) == parts


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("ERIKSSON ANNA MARIA", ("ERIKSSON", "ANNA MARIA", "")),
        ("IVANOV/IVAN MR", ("IVANOV", "IVAN", "MR")),
        ("1IVANOVA/ANNA MARIA MRS", ("IVANOVA", "ANNA MARIA", "MRS")),
        ("IVANOV/PETR CHD", ("IVANOV", "PETR", "")),
        ("MR IVANOV IVAN", ("IVANOV", "IVAN", "MR")),
        ("IVANOVA ANNA (MRS)", ("IVANOVA", "ANNA", "MRS")),
        ("IVANOVA ANNA (wife)", ("IVANOVA", "ANNA (wife)", "")),
        ("Smith, John", ("Smith", "John", "")),
        ("MISSONI ANNA", ("MISSONI", "ANNA", "")),
        ("MS", ("MS", "", "")),
    ],
)
def test_that_latin_full_names_come_apart(cell: str, parts: tuple[str, ...]) -> None:
    assert split_latin_name(cell) == parts


def test_that_the_order_of_names_is_decided_from_the_column() -> None:
    assert split_column(["Иван Петров", "Ольга Сидорова", "Наталья Ким"], "full_name_ru") == {
        "surname_ru": ("Петров", "Сидорова", "Ким"),
        "given_name_ru": ("Иван", "Ольга", "Наталья"),
    }
    assert split_column(["IVAN PETROV", "OLGA SIDOROVA"], "full_name_lat")["surname_lat"] == ("PETROV", "SIDOROVA")


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("75 0654321", ("75", "0654321")),
        ("75№0654321", ("75", "0654321")),
        ("75 № 0654321", ("75", "0654321")),
        ("750654321", ("75", "0654321")),
        ("серия 75 номер 0654321", ("75", "0654321")),
        ("0071234567", ("", "0071234567")),
        ("N01234567", ("", "N01234567")),
        ("AA 123456", ("AA", "123456")),
        ("L898902C3", ("", "L898902C3")),
        ("", ("", "")),
    ],
)
def test_that_series_and_number_come_apart_and_keep_their_zeros(cell: str, parts: tuple[str, str]) -> None:
    assert split_passport(cell) == parts


def test_that_the_internal_passport_has_four_and_six_digits() -> None:
    assert split_internal("45 10 012345") == split_internal("4510 № 012345") == ("4510", "012345")
    assert split_internal("451012345") == ("", "451012345")


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("14.05.2021 - 14.05.2031", ("14.05.2021", "14.05.2031")),
        ("с 14.05.2021 по 14.05.2031", ("14.05.2021", "14.05.2031")),
        ("14.05.2021/14.05.2031", ("14.05.2021", "14.05.2031")),
        ("до 14.05.2031", ("", "14.05.2031")),
        ("14.05.2031", ("", "14.05.2031")),
    ],
)
def test_that_from_and_to_come_apart(cell: str, parts: tuple[str, str]) -> None:
    assert split_validity(cell) == parts


PLAIN = st.text(st.sampled_from("абвич оглы()IVANOV0123456789"), max_size=24)


@given(st.lists(PLAIN, max_size=5), st.sampled_from(sorted(PARTS_OF)))
def test_that_splitting_loses_no_sign(cells: list[str], kind: str) -> None:
    parts = split_column(cells, kind)
    for row, cell in enumerate(cells):
        joined = "".join(texts[row] for texts in parts.values())
        lost = set(cell.replace(" ", "")) - set(joined)
        assert not {sign for sign in lost if sign.isalpha()}, cell


@given(st.lists(st.text(max_size=30), max_size=5), st.sampled_from(sorted(PARTS_OF)))
def test_that_any_text_comes_apart_into_as_many_cells(cells: list[str], kind: str) -> None:
    for texts in split_column(cells, kind).values():
        assert len(texts) == len(cells)
