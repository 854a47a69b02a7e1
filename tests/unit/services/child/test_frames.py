import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.child.frames import read_frame, write_frame


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
