"""Cleaning and pairing of the names that `tools/build_names.py` reads."""

import gzip
from pathlib import Path

import pytest

from tools.build_names import Row, clean, pair_patronymics, pair_surnames, woman_patronymic, write_table


def rows(*given: tuple[str, str, int]) -> list[Row]:
    """Return source rows without a father."""
    return [(text, sex, count, "") for text, sex, count in given]


def test_that_only_well_formed_names_are_kept() -> None:
    kept = clean(
        rows(("Иванов", "m", 9), ("кв. Никитин В. Н.", "", 1), ("Бе5туров", "m", 1), ("Мннн", "", 1), ("Ю", "", 8))
    )
    assert [row[0] for row in kept] == ["Иванов"]


def test_that_lookalike_letters_are_mended_and_capitals_added() -> None:
    source = rows(("Сафин", "m", 7), ("Cафин", "m", 2), ("САФИН", "", 1), ("ХИМЧИСТКА", "", 5))
    assert list(clean(source)) == [("Сафин", "m", 10, "")]


def test_that_surnames_of_men_and_women_become_pairs() -> None:
    pairs = pair_surnames(
        rows(
            ("Иванов", "m", 9), ("Иванова", "f", 6), ("Горная", "f", 2), ("Лесной", "m", 3), ("Лесная", "f", 1),
            ("Осадчий", "", 4), ("Осадчая", "f", 3), ("Жук", "", 5), ("Сова", "f", 2),
            ("Завгородний", "", 3), ("Завгородняя", "", 2),
        )
    )  # fmt: skip
    assert {man: (pair.ending, pair.men, pair.women) for man, pair in pairs.items()} == {
        "Иванов": ("а", 9, 6),
        "Горный": ("ая", 0, 2),
        "Лесной": ("ая", 3, 1),
        "Осадчий": ("ая", 4, 3),
        "Жук": ("", 5, 0),
        "Сова": ("", 2, 0),
        "Завгородний": ("яя", 3, 2),
    }


@pytest.mark.parametrize(
    ("man", "woman"),
    [("Иванович", "Ивановна"), ("Юрьевич", "Юрьевна"), ("Лукич", "Лукинична"), ("Никитич", "Никитична")],
)
def test_that_daughters_have_their_patronymic(man: str, woman: str) -> None:
    assert woman_patronymic(man) == woman


def test_that_fathers_are_found_and_outliers_mended() -> None:
    pairs = pair_patronymics(
        [("Иванович", "m", 9, "Иван"), ("Равильевич", "m", 3, ""), ("Яковлевич", "m", 5, "Яков"),
         ("Яковлевна", "f", 90_000, "Яков"), ("Тарасовна", "f", 2, "Тарас")],
        ["Равиль"],
    )  # fmt: skip
    assert pairs["Равильевич"].fathers.most_common(1)[0][0] == "Равиль"
    assert pairs["Яковлевич"].women == 5
    assert (pairs["Тарасович"].men, pairs["Тарасович"].women) == (0, 2)


def test_that_a_table_is_written_the_same_twice(tmp_path: Path) -> None:
    for name in ("a.tsv.gz", "b.tsv.gz"):
        write_table(tmp_path / name, "name", ["Яна", "Анна"])
    assert (tmp_path / "a.tsv.gz").read_bytes() == (tmp_path / "b.tsv.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.tsv.gz").read_bytes()).decode() == "name\nАнна\nЯна\n"
