import datetime as dt
import io
import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.frames import (
    grid_from_message,
    grid_to_message,
    read_frame,
    recognised_from_message,
    recognised_to_message,
    write_frame,
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
    message = json.loads(json.dumps({"grid": grid_to_message(grid), "recognised": recognised_to_message(recognised)}))
    assert grid_from_message(message["grid"]) == grid
    assert recognised_from_message(message["recognised"], grid) == recognised


@given(st.dictionaries(st.text(), st.one_of(st.none(), st.text(), st.integers())))
def test_that_frames_come_back(message: dict[str, object]) -> None:
    stream = io.BytesIO()
    write_frame(stream, message)
    write_frame(stream, {})
    stream.seek(0)
    assert [read_frame(stream), read_frame(stream), read_frame(stream)] == [message, {}, None]


@pytest.mark.parametrize("data", [b"", b"\x00\x00", struct.pack(">I", 10) + b"{}"])
def test_that_a_torn_frame_is_the_end(data: bytes) -> None:
    assert read_frame(io.BytesIO(data)) is None


@pytest.mark.parametrize("data", [struct.pack(">I", 2) + b"[]", struct.pack(">I", 2) + b"x\xff", b"\xff\xff\xff\xff"])
def test_that_what_is_no_frame_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own are among them
        read_frame(io.BytesIO(data))
