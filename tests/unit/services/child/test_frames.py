import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.child.frames import read_answer, read_frame, write_answer, write_frame


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


def test_that_long_lists_travel_in_pieces_and_come_back_whole() -> None:
    rows = [(str(number), "x") for number in range(50_000)]
    answer = {"grid": {"rows": rows, "parts": ["a"], "empty": []}, "flat": list(range(30_000)), "code": "x"}
    stream = io.BytesIO()
    write_answer(stream, answer)
    stream.seek(0)
    sizes = []
    while (head := stream.read(4)) != b"":
        sizes.append(struct.unpack(">I", head)[0])
        stream.seek(sizes[-1], io.SEEK_CUR)
    assert len(sizes) > 5
    assert max(sizes) < 500_000
    stream.seek(0)
    expected = {**answer, "grid": {**answer["grid"], "rows": [list(row) for row in rows]}}
    assert read_answer(stream, lambda *_: None) == expected


def test_that_progress_before_an_answer_is_told() -> None:
    stream = io.BytesIO()
    write_frame(stream, {"progress": (1, 3, "step")})
    write_answer(stream, {"done": 1})
    stream.seek(0)
    told: list[tuple[int, int, str]] = []
    assert read_answer(stream, lambda *progress: told.append(progress)) == {"done": 1}
    assert told == [(1, 3, "step")]
    assert read_answer(stream, lambda *_: None) is None
