import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError, UserError
from app.services.imports.grid import (
    MAX_CELL_CHARACTERS,
    MAX_COLUMNS,
    Column,
    Problem,
    RecognisedGrid,
    Span,
    build_grid,
)


def test_that_ragged_rows_are_padded_and_empty_edges_left_out() -> None:
    grid = build_grid([["a", "", ""], [], ["", "b", " "], ["", "\xa0"], []], "text")
    assert grid.rows == (("a", ""), ("", ""), ("", "b"))
    assert grid.width == 2


def test_that_cells_lose_only_what_no_cell_shows() -> None:
    grid = build_grid([[" 007 ", "a\r\nb\u2028c", "x\x00\x07y\ud800\ufeffz", "1\xa0000", "д\u0301"]], "text")
    assert grid.rows == (("007", "a\nb\nc", "xyz", "1 000", "д\u0301"),)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "list_empty"),
        ([["", " "], ["\n"]], "list_empty"),
        ([["x"]] * 100_001, "list_too_many_rows"),
        ([["x"] * (MAX_COLUMNS + 1)], "list_too_many_columns"),
        ([["", "x" * (MAX_CELL_CHARACTERS + 1)]], "cell_too_long"),
    ],
)
def test_that_limits_are_refused_with_their_code(rows: list[list[str]], code: str) -> None:
    with pytest.raises(UserError) as caught:
        build_grid(rows, "text")
    assert caught.value.code == code


def test_that_the_largest_cell_and_whole_empty_columns_are_taken() -> None:
    grid = build_grid(
        [["x" * MAX_CELL_CHARACTERS] + [""] * 2_000] + [[""]] * 200_000,
        "text",
        merged=[Span(0, 0, 2, 2), Span(9, 9, 1, 2)],
    )
    assert (grid.width, len(grid.rows), grid.merged) == (1, 1, (Span(0, 0, 2, 2),))


def test_that_the_json_is_what_the_command_promises() -> None:
    recognised = RecognisedGrid(
        columns=(Column("surname_lat", "LAST NAME", 0.98349, 1), Column("", "", 0.0, 2)),
        rows=(("ERIKSSON", "x"),),
        source_rows=(4,),
        problems=(Problem(0, 4, 1, "date_ambiguous", {"dmy": "1990-02-01"}),),
        originals=(("Eriksson", "x"),),
        parts=(("Eriksson", "x"),),
    )
    assert recognised.to_json() == {
        "columns": [
            {"kind": "surname_lat", "header": "LAST NAME", "certainty": 0.98},
            {"kind": "", "header": "", "certainty": 0.0},
        ],
        "rows": [["ERIKSSON", "x"]],
        "problems": [{"row": 0, "source_row": 4, "column": 1, "code": "date_ambiguous"}],
    }


@given(st.lists(st.lists(st.text(max_size=6), max_size=5), max_size=6))
def test_that_any_cells_make_a_rectangle_or_a_code(rows: list[list[str]]) -> None:
    try:
        grid = build_grid(rows, "text")
    except AppError as error:
        assert str(error) == "list_empty"  # noqa: PT017 - either is right
        return
    assert {len(row) for row in grid.rows} == {grid.width}
    assert any(grid.rows[-1])
