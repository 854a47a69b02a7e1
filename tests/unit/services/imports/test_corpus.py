"""How much of the made-up lists is understood without a touch, and how little of it is wrong without a word."""

import pytest

from app.services.imports.grid import Column, Problem, RecognisedGrid
from tests.data.lists.measure import (
    HALVES,
    LEFT_OUT,
    Tally,
    compare,
    list_folders,
    measure_half,
    misses_of,
    sum_of,
    table_of,
)

LEAST_RIGHT = 0.97
MOST_SILENT = 0.002


@pytest.mark.parametrize("half", HALVES)
def test_that_lists_are_understood(half: str) -> None:
    tallies = measure_half(half)
    if not tallies:
        pytest.skip(f"there is no {half} half here")
    whole = sum_of(half, tallies)
    worst = sorted((tally for tally in tallies if tally.misses), key=lambda tally: -len(tally.misses))[:10]
    told = "\n".join((table_of([whole, *worst]), *map(misses_of, worst[:3])))
    assert whole.right_share >= LEAST_RIGHT, told
    assert whole.silent_share <= MOST_SILENT, told


def test_that_what_is_left_out_is_there() -> None:
    names = {folder.name for half in HALVES for folder in list_folders(half)}
    assert {entry.split()[0] for entry in LEFT_OUT} <= names


EXPECTED = {
    "columns": ["surname_lat", "birth_date", "phone"],
    "rows": [["ERIKSSON", "1974-08-12", "+7 912 345-67-89"], ["PARK", "1990-01-02", ""]],
    "doubtful": [[1, 1, "date_ambiguous"]],
    "also": [[0, 0, "ERICSSON"]],
    "derived": {"sex": ["F", "M"]},
}


def tally(*rows: tuple[str, ...], problems: tuple[tuple[int, int], ...] = (), kinds: str = "") -> Tally:
    columns = tuple(
        Column(kind, "", 1.0, at) for at, kind in enumerate((kinds or "surname_lat birth_date phone").split())
    )
    marked = tuple(Problem(row, row + 1, column, "date_ambiguous") for row, column in problems)
    return compare("made", EXPECTED, RecognisedGrid(columns, rows, tuple(range(len(rows))), marked, rows, rows))


RIGHT = (("eriksson", "1974-08-12", "8 (912) 345 67 89"), ("Park", "1990-01-02", ""))


def test_that_the_same_in_other_signs_is_right_and_empty_cells_do_not_count() -> None:
    made = tally(*RIGHT)
    assert (made.cells, made.right, made.misses, made.noise) == (5, 5, [], 0)


def test_that_a_wrong_cell_is_told_from_a_marked_one() -> None:
    made = tally(("ERIKSSON", "1974-12-08", "8 912 345 67 89"), RIGHT[1], problems=((0, 2),))
    assert (made.right, made.silent, made.marked, made.noise) == (4, 1, 0, 1)
    made = tally(("ERIKSSON", "1974-12-08", "8 912 345 67 89"), RIGHT[1], problems=((0, 1),))
    assert (made.silent, made.marked) == (0, 1)


def test_that_a_mark_is_right_where_a_careful_human_would_ask() -> None:
    made = tally(RIGHT[0], ("PARK", "02/01/1990", ""), problems=((1, 1),))
    assert (made.right, made.noise) == (5, 0)


def test_that_another_value_may_be_as_right() -> None:
    assert tally(("ERICSSON", *RIGHT[0][1:]), RIGHT[1]).misses == []


def test_that_a_lost_row_shifts_no_other_and_all_of_it_is_wrong() -> None:
    made = tally(RIGHT[1])
    assert (made.right, made.silent) == (2, 3)


def test_that_a_row_too_many_is_wrong() -> None:
    made = tally(RIGHT[0], ("TOTAL", "", "2"), RIGHT[1])
    assert (made.right, made.silent) == (5, 2)


def test_that_a_column_too_many_is_wrong_unless_it_may_be_derived() -> None:
    kinds = "surname_lat birth_date phone sex"
    assert tally((*RIGHT[0], "F"), (*RIGHT[1], ""), kinds=kinds).misses == []
    assert tally((*RIGHT[0], "M"), (*RIGHT[1], ""), kinds=kinds).silent == 1
    assert tally((*RIGHT[0], "101"), (*RIGHT[1], ""), kinds="surname_lat birth_date phone flat").silent == 1
