"""Sex from what a list has of a name."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.known_names import NAMES_FOLDER
from app.services.names.sex import guess_sex
from app.services.names.transliteration import to_latin
from tools.build_name_reading import Surname, read_rows


@pytest.mark.parametrize(
    ("parts", "sex"),
    [
        ({"surname": "Иванова"}, "F"),
        ({"surname": "ПЕТРОВ"}, "M"),
        ({"surname": "Толстая"}, "F"),
        ({"surname": "Мусина-Пушкина"}, "F"),
        ({"surname": "Мусин-Пушкина"}, "F"),
        ({"surname": "BOROVAIA"}, "F"),
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
        ({"given_name": "Iouri"}, "M"),
        ({"given_name": "IRYNA"}, "F"),
        ({"given_name": "JOHN"}, "M"),
        ({"surname": "PETROVA", "given_name": "SASHA"}, "F"),
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
        {"given_name": "SIMONE"},
        {"given_name": "XIU YING"},
        {"given_name": "ALEX"},
        {"given_name": "KAREN"},
        {"surname": "MARTIN", "given_name": "EMILY"},
        {"given_name": "SMITH"},
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


def people(count: int) -> Iterator[tuple[dict[str, str], str]]:
    """Yield the three names of made-up people and their sex; each name as often as people bear it."""
    surnames = [(row[0], row[1], int(row[2]) + int(row[3])) for row in read_rows(NAMES_FOLDER / "surnames.tsv.gz")]
    given_names = [(row[0], row[1], int(row[2])) for row in read_rows(NAMES_FOLDER / "given_names.tsv.gz")]
    patronymics = [
        (row[0], row[1], int(row[2]) + int(row[3])) for row in read_rows(NAMES_FOLDER / "patronymics.tsv.gz")
    ]
    draw = random.Random(7)
    for surname, given_name, patronymic in zip(
        *(draw.choices(rows, [row[2] for row in rows], k=count) for rows in (surnames, given_names, patronymics)),
        strict=True,
    ):
        is_man = given_name[1] == "M"
        forms = Surname(surname[0], surname[1], 0).forms()
        yield (
            {
                "surname": forms[0 if is_man else -1],
                "given_name": given_name[0],
                "patronymic": patronymic[0 if is_man else 1],
            },
            given_name[1],
        )


@pytest.mark.parametrize(
    ("parts", "least_answered"),
    [
        (("surname", "given_name", "patronymic"), 0.99),
        (("surname", "given_name"), 0.97),
        (("given_name",), 0.95),
        (("patronymic",), 0.99),
    ],
)
@pytest.mark.parametrize("scheme", ["", "icao9303", "mvd2000"])
def test_that_nearly_everybody_gets_the_right_answer(
    parts: tuple[str, ...], least_answered: float, scheme: str
) -> None:
    answered = right = 0
    everyone = list(people(1_000))
    for names, sex in everyone:
        shown = {part: to_latin(names[part], scheme).upper() if scheme else names[part] for part in parts}
        guess = guess_sex(**shown)
        answered += bool(guess.sex)
        right += guess.sex == sex
    assert answered >= least_answered * len(everyone)
    assert right >= 0.99 * answered


@given(st.text(), st.text(), st.text(), st.text())
def test_that_any_text_is_borne(surname: str, given_name: str, patronymic: str, title: str) -> None:
    guess = guess_sex(surname=surname, given_name=given_name, patronymic=patronymic, title=title)
    assert guess.sex in {"M", "F", ""}
    assert 0.5 <= guess.certainty <= 1
