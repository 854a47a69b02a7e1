"""The shipped tables of names."""

import re

import pytest

from app.services.demo.name_tables import (
    NAMES_FOLDER,
    load_given_names,
    load_patronymics,
    load_surnames,
    woman_form,
)

NAME = re.compile(r"[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)*")


def test_that_the_tables_stay_small_and_carry_their_licence() -> None:
    assert sum(path.stat().st_size for path in NAMES_FOLDER.iterdir()) < 4_000_000
    assert "BSD 3-Clause License" in (NAMES_FOLDER / "LICENSE-russiannames").read_text("utf-8")


def test_that_surnames_are_well_formed_and_appear_once() -> None:
    surnames = load_surnames()
    assert len(surnames.men) == len(surnames.woman_endings) == len(surnames.counts) > 280_000
    assert [name for name in surnames.men if not NAME.fullmatch(name)] == []
    assert len(set(surnames.men)) == len(surnames.men)
    assert set(surnames.woman_endings) == {"", "а", "ая", "яя"}
    assert min(surnames.counts) >= 1


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("Иванов", "Иванова"),
        ("Никитин", "Никитина"),
        ("Осадчий", "Осадчая"),
        ("Чёрный", "Чёрная"),
        ("Толстой", "Толстая"),
        ("Завгородний", "Завгородняя"),
        ("Коваленко", "Коваленко"),
        ("Черных", "Черных"),
        ("Сова", "Сова"),
    ],
)
def test_that_women_bear_their_form(man: str, woman: str) -> None:
    surnames = load_surnames()
    assert woman_form(man, surnames.woman_endings[surnames.men.index(man)]) == woman


def test_that_frequent_names_are_frequent() -> None:
    surnames = load_surnames()
    ranked = sorted(zip(surnames.counts, surnames.men, strict=True), reverse=True)
    assert [name for _, name in ranked[:3]] == ["Иванов", "Кузнецов", "Смирнов"]
    given = {row.name: row for row in load_given_names()}
    assert given["Александр"].sex == "M"
    assert given["Елена"].sex == "F"
    assert given["Александр"].count > 100_000
    assert "Абонент" not in given


def test_that_patronymics_come_in_pairs_with_their_father() -> None:
    found = {row.man: (row.woman, row.father) for row in load_patronymics()}
    assert found["Иванович"] == ("Ивановна", "Иван")
    assert found["Ильич"] == ("Ильинична", "Илья")
    assert found["Никитич"] == ("Никитична", "Никита")
    assert found["Равильевич"] == ("Равильевна", "Равиль")
