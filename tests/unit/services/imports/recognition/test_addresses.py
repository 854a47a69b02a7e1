import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.recognition.addresses import looks_like_address, split_address


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("350286, г. Тула, наб. Речная, д. 28/2, кв. 91", ("350286", "Тула", "наб. Речная", "28/2", "91")),
        ("115042, г. Тула, ул. Мира, д. 5 стр. 1, кв. 20", ("115042", "Тула", "ул. Мира", "5 стр. 1", "20")),
        ("г.Тула ул.Ленина д.5 кв.3", ("", "Тула", "ул.Ленина", "5", "3")),
        ("Тула, Речная ул., 5, 12", ("", "Тула", "Речная ул.", "5", "12")),
        ("Санкт-Петербург, Невский проспект 12-45", ("", "Санкт-Петербург", "Невский проспект", "12", "45")),
        ("г. Омск, ул. 10 лет Октября, д. 3", ("", "Омск", "ул. 10 лет Октября", "3", "")),
        (
            "123456 Россия, Московская обл., г. Химки, пр-т Мира, дом 7, корп. 2, кв. 15",
            ("123456", "Московская обл., Химки", "пр-т Мира", "7 корп. 2", "15"),
        ),
        ("ул. Мира, д. 1\nкв. 2", ("", "", "ул. Мира", "1", "2")),
        ("до востребования, ул. Мира", ("", "до востребования", "ул. Мира", "", "")),
        ("", ("", "", "", "", "")),
    ],
)
def test_that_an_address_comes_apart(cell: str, parts: tuple[str, ...]) -> None:
    assert split_address(cell) == parts


def test_that_addresses_are_told_from_other_texts() -> None:
    assert looks_like_address("350286, г. Тула, наб. Речная, д. 28/2, кв. 91")
    assert not looks_like_address("75 1234567, выдан 01.02.2020, МВД 77001")
    assert not looks_like_address("Иванов Иван Иванович")


@given(st.text(max_size=60))
def test_that_any_text_gives_five_parts(cell: str) -> None:
    assert len(split_address(cell)) == 5
    looks_like_address(cell)


@given(st.text(st.sampled_from("абвд12, .кул"), max_size=40))
def test_that_no_number_is_lost(cell: str) -> None:
    assert set(filter(str.isdigit, cell)) == set(filter(str.isdigit, "".join(split_address(cell))))
