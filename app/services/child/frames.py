"""What a parent and its child process say to each other: length-prefixed JSON, nothing that could run code.

A frame is four bytes of length, big end first, then that many bytes of JSON.
"""

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

MAX_FRAME_BYTES = 1_000_000_000

_LENGTH = struct.Struct(">I")


def write_frame(stream: IO[bytes], message: Mapping[str, object]) -> None:
    """Write one message and flush.

    Raises:
        OSError: the other side is gone.
    """
    data = json.dumps(message, separators=(",", ":")).encode("ascii")
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> dict[str, Any] | None:
    """Read one message; None when the other side is gone.

    Raises:
        ValueError: what came is no frame.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME_BYTES:
        raise ValueError
    data = stream.read(length)
    if len(data) < length:
        return None
    message = json.loads(data)
    if not isinstance(message, dict):
        raise ValueError  # noqa: TRY004 - whatever is wrong with a frame is told one way
    return message
