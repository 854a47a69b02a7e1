import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.frames import (
    grid_from_message,
    grid_to_message,
    recognised_from_message,
    recognised_to_message,
)
from app.services.imports.grid import Span, build_grid
from app.services.imports.recognition.reading import recognise

CELLS = st.lists(
    st.lists(st.sampled_from(["Фамилия", "Имя", "ФИО", "Иванов Иван", "01/02/90", "75 1234567", ""]), max_size=4),
    max_size=5,
)


@given(CELLS)
def test_that_grids_travel_unchanged(rows: list[list[str]]) -> None:
    grid = build_grid([["ФИО", "Паспорт"], *rows], "xlsx", part="S", parts=("S", "T"), merged=(Span(0, 0, 1, 2),))
    recognised = recognise(grid, dt.date(2026, 6, 1))
    message = json.loads(
        json.dumps({"grid": grid_to_message(grid), "recognised": recognised_to_message(recognised, grid)})
    )
    assert grid_from_message(message["grid"]) == grid
    assert recognised_from_message(message["recognised"], grid) == recognised
