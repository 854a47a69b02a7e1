"""What `tools/build_name_reading.py` learns from the tables of names."""

import gzip

import pytest

from app.services.names.known_names import NAMES_FOLDER
from tools.build_name_reading import (
    END,
    FREQUENT_SURNAMES,
    HELD_OUT,
    LEAST_GIVEN,
    START,
    Surname,
    code_of_count,
    code_of_odds,
    counts_line,
    letters_lines,
    odds_of_letters,
    part_surnames,
    read_rows,
    read_surnames,
)

NAMES = ["Иванов", "Иванова", "Петров", "Петрова", "Сидоров", "Иванько", "Петренко", "Ива", "Ван"] * 3


def file_lines(name: str) -> list[str]:
    return gzip.decompress((NAMES_FOLDER / name).read_bytes()).decode().split("\n")


def test_that_the_odds_after_a_context_sum_up_to_one() -> None:
    odds = odds_of_letters(NAMES)
    alphabet = {letter for name in NAMES for letter in name.lower()} | {END}
    left, seen = odds[""]
    unseen = (len(alphabet) - len(seen)) * left / len(alphabet)
    assert sum(seen.values()) + unseen == pytest.approx(1, abs=0.02)
    assert odds[START][1]["и"] > odds[START][1]["в"]


def test_that_a_letter_often_seen_is_likelier_than_one_never_seen() -> None:
    left, seen = odds_of_letters(NAMES)["ров"]
    assert set(seen) == {END, "а"}
    assert seen["а"] > left / len(set("".join(NAMES).lower()))


def test_that_codes_grow_with_what_they_stand_for() -> None:
    assert [code_of_count(count) for count in (0, 1, 2, 16)] == ["!", "!", "%", "1"]
    assert code_of_odds(1.0) == "!"
    assert code_of_odds(0.5) < code_of_odds(0.1) < code_of_odds(1e-12) == "~"


def test_that_both_forms_of_a_surname_are_learnt() -> None:
    assert Surname("Иванов", "а", 1).forms() == ("Иванов", "Иванова")
    assert Surname("Лесной", "ая", 1).forms() == ("Лесной", "Лесная")
    assert Surname("Жук", "", 1).forms() == ("Жук",)


def test_that_a_line_holds_the_names_with_their_codes() -> None:
    assert counts_line("given_name", {"Яна": ("F", 2), "Анна": ("F", 16)}) == "given_name\tАнна Яна\tFF\t1%"


def test_that_held_out_surnames_are_in_neither_file() -> None:
    surnames = read_surnames(NAMES_FOLDER)
    frequent, learnt, held_out = part_surnames(surnames)
    assert (len(frequent), len(held_out)) == (FREQUENT_SURNAMES, HELD_OUT)
    assert len(frequent) + len(learnt) + len(held_out) == len(surnames)
    known = set(file_lines("name_counts.txt.gz")[0].split("\t")[1].split(" "))
    assert known == {one.man for one in frequent}
    assert not known & {one.man for one in held_out}


def test_that_the_shipped_files_are_what_the_tables_give() -> None:
    given = {name: (sex, int(count)) for name, sex, count in read_rows(NAMES_FOLDER / "given_names.tsv.gz")}
    frequent = {name: row for name, row in given.items() if row[1] >= LEAST_GIVEN}
    assert file_lines("name_counts.txt.gz")[1] == counts_line("given_name", frequent)
    lines = file_lines("name_letters.txt.gz")
    own = list(letters_lines("given_name", (name for name, row in given.items() if row[1] >= 2)))
    begin = lines.index(own[0])
    assert lines[begin : begin + len(own)] == own
