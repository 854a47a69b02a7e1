import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.recognition.full_names import NameOrder, is_both, order_of, split_name

SURNAME_FIRST = NameOrder()


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Иванов Иван Иванович", ("Иванов", "Иван", "Иванович")),
        ("Иван Иванович Иванов", ("Иванов", "Иван", "Иванович")),
        ("Иванов Иван", ("Иванов", "Иван", "")),
        ("3. Щербакова Наталья Юрьевна", ("Щербакова", "Наталья", "Юрьевна")),
        ("— Щербакова Наталья", ("Щербакова", "Наталья", "")),
        ("Римская Корсакова Анна Ильинична", ("Римская Корсакова", "Анна", "Ильинична")),
        ("Алиев Вагиф Самед оглы", ("Алиев", "Вагиф", "Самед оглы")),
        ("Иванов,\nИван", ("Иванов", "Иван", "")),
        ("Блинов\nНиколай\nАлександрович", ("Блинов", "Николай", "Александрович")),
        ("Иванов", ("Иванов", "", "")),
        ("Зорич А.М.", ("Зорич", "А", "М")),
        ("Зорич А. М.", ("Зорич", "А", "М")),
        ("А.М. Зорич", ("Зорич", "А", "М")),
        ("Петрова Анна Мария", ("Петрова", "Анна Мария", "")),
        ("Сурнина Вера\nу окна", ("Сурнина", "Вера (у окна)", "")),
        ("Подъячев Фёдор Ильич\n(муж)", ("Подъячев", "Фёдор", "Ильич (муж)")),
        ("Левкина Нина Ивановна - именинница", ("Левкина", "Нина", "Ивановна (именинница)")),
        ("Конькова Ирина Сергеевна, старший группы", ("Конькова", "Ирина", "Сергеевна (старший группы)")),
        ("Конькова Ирина Сергеевна старший группы", ("Конькова", "Ирина", "Сергеевна (старший группы)")),
        ("> 1. Ким Анна (", ("Ким", "Анна", "")),
        ("Э Ирина Чановна", ("Э", "Ирина", "Чановна")),
        ("", ("", "", "")),
    ],
)
def test_that_russian_full_names_come_apart(cell: str, parts: tuple[str, ...]) -> None:
    assert split_name(cell, SURNAME_FIRST)[:3] == parts


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("ERIKSSON ANNA MARIA", ("ERIKSSON", "ANNA MARIA", "")),
        ("IVANOV/IVAN MR", ("IVANOV", "IVAN", "MR")),
        ("1IVANOVA/ANNA MARIA MRS", ("IVANOVA", "ANNA MARIA", "MRS")),
        ("IVANOV/PETR CHD", ("IVANOV", "PETR", "CHD")),
        ("MR IVANOV IVAN", ("IVANOV", "IVAN", "MR")),
        ("IVANOVA ANNA (MRS)", ("IVANOVA", "ANNA", "MRS")),
        ("IVANOVA ANNA (wife)", ("IVANOVA", "ANNA (wife)", "")),
        ("Smith, John", ("Smith", "John", "")),
        ("VAN DER BERG JOHANNES", ("VAN DER BERG", "JOHANNES", "")),
        ("GARCIA MARQUEZ MARIA", ("GARCIA MARQUEZ", "MARIA", "")),
        ("MISSONI ANNA", ("MISSONI", "ANNA", "")),
        ("MS", ("MS", "", "")),
    ],
)
def test_that_latin_full_names_come_apart(cell: str, parts: tuple[str, ...]) -> None:
    assert split_name(cell, SURNAME_FIRST)[3:6] == parts


def test_that_given_names_first_are_obeyed() -> None:
    order = NameOrder(given_first=True)
    assert split_name("Иван Петров", order)[:3] == ("Петров", "Иван", "")
    assert split_name("JOHANNES VAN DER BERG", order)[3:5] == ("VAN DER BERG", "JOHANNES")


def test_that_a_child_brings_its_birth_date() -> None:
    assert split_name("IVANOVA/ANNA MISS(CHD/02AUG16)", SURNAME_FIRST) == (
        "", "", "", "IVANOVA", "ANNA", "MISS", "02AUG16",
    )  # fmt: skip


def test_that_cells_of_both_scripts_are_told_from_those_of_one() -> None:
    assert is_both("Иванов Иван / IVANOV IVAN")
    assert not is_both("Иванов Иван MR")
    assert not is_both("Ивaнов Иван")
    assert order_of(["Иванов Иван IVANOV IVAN"]).both


@given(st.text(max_size=40))
def test_that_any_text_comes_apart(cell: str) -> None:
    parts = split_name(cell, order_of([cell]))
    assert len(parts) == 7
    assert all(isinstance(part, str) for part in parts)


NAME = st.from_regex(r"[А-Я][а-я]{3,8}", fullmatch=True)


@given(NAME, NAME)
def test_that_two_words_lose_no_letter(surname: str, given_name: str) -> None:
    parts = split_name(f"{surname} {given_name}", SURNAME_FIRST)
    assert sorted("".join(parts)) == sorted(surname + given_name)
