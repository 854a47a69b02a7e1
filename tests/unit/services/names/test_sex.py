"""Sex from what a list has of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.sex import guess_sex


@pytest.mark.parametrize(
    ("parts", "sex"),
    [
        ({"surname": "Иванова"}, "F"),
        ({"surname": "ПЕТРОВ"}, "M"),
        ({"surname": "Толстая"}, "F"),
        ({"surname": "Мусина-Пушкина"}, "F"),
        ({"surname": "Иванова", "given_name": "А.", "patronymic": "А."}, "F"),
        ({"surname": "Коваленко", "given_name": "Ольга"}, "F"),
        ({"surname": "Коваленко", "given_name": "О.", "patronymic": "Петровна"}, "F"),
        ({"surname": "Черных", "given_name": "никита"}, "M"),
        ({"given_name": "Семён"}, "M"),
        ({"given_name": "Анна-Мария"}, "F"),
        ({"given_name": "YULIYA"}, "F"),
        ({"given_name": "JULIA"}, "F"),
        ({"given_name": "IULIIA"}, "F"),
        ({"given_name": "DMITRIY"}, "M"),
        ({"surname": "IVANOVA", "given_name": "X"}, "F"),
        ({"surname": "ERIKSSON", "given_name": "ANNA MARIA"}, "F"),
        ({"surname": "Гусейнов", "patronymic": "Мамед оглы"}, "M"),
        ({"surname": "Алиева", "patronymic": "Мамед кызы"}, "F"),
        ({"given_name": "Илья", "patronymic": "Ильич"}, "M"),
        ({"surname": "SMITH", "title": "Mrs."}, "F"),
        ({"surname": "SMITH", "title": "MR"}, "M"),
        ({"surname": "Цой", "title": "г-жа"}, "F"),
    ],
)
def test_that_a_name_tells_the_sex(parts: dict[str, str], sex: str) -> None:
    guess = guess_sex(**parts)
    assert guess.sex == sex
    assert guess.certainty >= 0.95


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"surname": "Коваленко"},
        {"surname": "Коваленко", "given_name": "О."},
        {"surname": "MARTIN"},
        {"given_name": "ANDREA"},
        {"surname": "Ван", "given_name": "Ли"},
        {"given_name": "Женя"},
        {"given_name": "Анна", "patronymic": "Иванович"},
        {"title": "CHD"},
    ],
)
def test_that_too_little_or_a_contradiction_gets_no_answer(parts: dict[str, str]) -> None:
    guess = guess_sex(**parts)
    assert guess.sex == ""
    assert 0.5 <= guess.certainty < 0.95


@given(st.text(), st.text(), st.text(), st.text())
def test_that_any_text_is_borne(surname: str, given_name: str, patronymic: str, title: str) -> None:
    guess = guess_sex(surname=surname, given_name=given_name, patronymic=patronymic, title=title)
    assert guess.sex in {"M", "F", ""}
    assert 0.5 <= guess.certainty <= 1
