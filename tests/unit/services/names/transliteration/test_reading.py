"""Latin names in Russian letters."""

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.known_names import NAMES_FOLDER
from app.services.names.transliteration import to_latin
from app.services.names.transliteration.reading import to_russian
from tools.build_name_reading import Surname, part_surnames, read_rows, read_surnames

KINDS = st.sampled_from(["surname", "given_name", "patronymic", "any", "?"])
RUSSIAN_SCHEMES = ("icao9303", "gost2006", "mvd2000", "mvd1997", "french")
TESTED = 400
"""Names of each kind: few enough for every test run; `make bench` measures all 20,000."""


@pytest.fixture(scope="module")
def surnames() -> list[Surname]:
    return read_surnames(Path(NAMES_FOLDER))


def shares_read(names: Iterable[str], kind: str, scheme: str = "icao9303") -> tuple[float, float]:
    """Return the share of names that come back as first choice and among the first three; Ё counts as a letter."""
    read = [(name.upper(), to_russian(to_latin(name, scheme).upper(), kind, 3)) for name in names]
    first = sum(choices[0] == name for name, choices in read)
    three = sum(name in choices for name, choices in read)
    return first / len(read), three / len(read)


def test_that_rare_surnames_nobody_has_learnt_are_read(surnames: list[Surname]) -> None:
    _, _, held_out = part_surnames(surnames)
    draw = random.Random(7)
    first, three = shares_read([draw.choice(one.forms()) for one in draw.sample(held_out, TESTED)], "surname")
    assert first >= 0.88
    assert three >= 0.98


def test_that_surnames_are_read_as_often_as_people_bear_them(surnames: list[Surname]) -> None:
    draw = random.Random(7)
    borne = draw.choices(surnames, [one.count for one in surnames], k=TESTED)
    first, three = shares_read([draw.choice(one.forms()) for one in borne], "surname")
    assert first >= 0.97
    assert three >= 0.99


@pytest.mark.parametrize("scheme", RUSSIAN_SCHEMES)
def test_that_given_names_are_read_in_every_spelling(scheme: str) -> None:
    rows = [(name, int(count)) for name, _, count in read_rows(Path(NAMES_FOLDER) / "given_names.tsv.gz")]
    borne = random.Random(7).choices([name for name, _ in rows], [count for _, count in rows], k=TESTED)
    first, three = shares_read(borne, "given_name", scheme)
    assert first >= 0.98
    assert three >= 0.99


@pytest.mark.parametrize(
    ("latin", "kind", "russian"),
    [
        ("IULIIA", "given_name", "ЮЛИЯ"),
        ("YULIYA", "given_name", "ЮЛИЯ"),
        ("JULIA", "given_name", "ЮЛИЯ"),
        ("Iouliia", "given_name", "Юлия"),
        ("NATALIA", "given_name", "НАТАЛЬЯ"),
        ("NATALIIA", "given_name", "НАТАЛИЯ"),
        ("DMITRII", "given_name", "ДМИТРИЙ"),
        ("Dmitry", "given_name", "Дмитрий"),
        ("ALEXANDER", "given_name", "АЛЕКСАНДР"),
        ("Igor'", "given_name", "Игорь"),
        ("IVANOVNA", "patronymic", "ИВАНОВНА"),
        ("Shchukina", "surname", "Щукина"),
        ("SOLOVEV", "surname", "СОЛОВЬЕВ"),
        ("PODIEIACHEV", "surname", "ПОДЪЯЧЕВ"),
        ("TCYPLENKOVA", "surname", "ЦЫПЛЕНКОВА"),
        ("JOUKOV", "surname", "ЖУКОВ"),
        ("Pouchkine", "surname", "Пушкин"),
        ("L'VOVA", "surname", "ЛЬВОВА"),
        ("MUSINA-PUSHKINA", "surname", "МУСИНА-ПУШКИНА"),
        ("IVANOVA", "any", "ИВАНОВА"),
        ("Sergeevich", "any", "Сергеевич"),
        ("ANNA MARIIA", "given_name", "АННА МАРИЯ"),
    ],
)
def test_that_a_latin_name_is_read(latin: str, kind: str, russian: str) -> None:
    assert to_russian(latin, kind)[0] == russian


def test_that_several_likely_forms_are_offered() -> None:
    assert {"НАТАЛЬЯ", "НАТАЛИЯ"} <= set(to_russian("NATALIA", "given_name"))
    assert to_russian("SOLOVEV", "surname")[:2] == ("СОЛОВЬЕВ", "СОЛОВЬЁВ")
    assert len(to_russian("SOLOVEV", "surname", limit=1)) == 1


def test_that_the_known_sex_settles_a_surname() -> None:
    assert to_russian("Zavodskaia", "surname", sex="F")[0] == "Заводская"
    men, women = to_russian("KIRILLOVA", "surname", sex="M"), to_russian("KIRILLOVA", "surname", sex="F")
    assert women[0] == "КИРИЛЛОВА"
    assert set(men) <= set(to_russian("KIRILLOVA", "surname", limit=50)) | set(men)


@pytest.mark.parametrize(
    ("text", "russian"),
    [
        ("Иванов", "Иванов"),
        ("Ivanov Пётр 7", "Иванов Пётр 7"),
        ("IVAНOV", "ИВАНОВ"),
        ("O'Ivanov", "О'Иванов"),
        (" Anna ", " Анна "),
        ("№ 5", "№ 5"),
    ],
)
def test_that_what_is_not_latin_is_kept(text: str, russian: str) -> None:
    assert to_russian(text)[0] == russian


def test_that_a_blank_text_has_no_form() -> None:
    assert to_russian(" ") == ()


@given(st.text(), KINDS, st.integers(-1, 9), st.sampled_from(["", "M", "F"]))
def test_that_any_text_gets_a_form_unless_it_is_blank(text: str, kind: str, limit: int, sex: str) -> None:
    forms = to_russian(text, kind, limit, sex=sex)
    assert bool(forms) == bool(text.strip())
    assert len(forms) <= max(limit, 1)
    assert len(set(forms)) == len(forms)


@given(st.text(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ'АБЬЪЫЙ"), min_size=1, max_size=30), KINDS)
def test_that_no_latin_letter_is_left(text: str, kind: str) -> None:
    form = to_russian(text, kind)[0]
    assert not any("A" <= letter <= "Z" for letter in form)


def test_that_very_long_texts_are_read() -> None:
    assert to_russian("a" * 20_000)
    assert to_russian("ab cd " * 500)
