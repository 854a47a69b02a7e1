"""Russian letters to the passport's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.icao import to_icao_latin


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Иванов", "IVANOV"),
        ("Щукина", "SHCHUKINA"),
        ("Жуйков", "ZHUIKOV"),
        ("Хацкелевич", "KHATSKELEVICH"),
        ("Подъячев", "PODIEIACHEV"),
        ("Эльдар Ёлкин", "ELDAR ELKIN"),
        ("Юлия", "IULIIA"),
        ("Наталья", "NATALIA"),
        ("Выщипанов-Чешуйка", "VYSHCHIPANOV-CHESHUIKA"),
        ("Eriksson, 7", "ERIKSSON, 7"),
        ("", ""),
    ],
)
def test_that_names_are_written_as_in_a_passport(russian: str, latin: str) -> None:
    assert to_icao_latin(russian) == latin


@given(st.text(st.sampled_from("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя")))
def test_that_of_russian_letters_only_latin_capitals_are_left(text: str) -> None:
    latin = to_icao_latin(text)
    assert latin.isascii()
    assert latin == latin.upper()


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_that_anything_else_is_kept(text: str) -> None:
    assert to_icao_latin(text) == text.upper()
