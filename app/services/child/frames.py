"""What a parent and its child process say to each other: length-prefixed JSON, nothing that could run code.

A frame is four bytes of length, big end first, then that many bytes of JSON. A question is one frame. An answer is any
number of frames that tell progress, then its long lists in pieces, so that neither side is busy with one of them for
long (reading JSON lets no other thread run), then the rest of it.
"""

import json
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Any

MAX_FRAME_BYTES = 1_000_000_000

_MOST_IN_A_PIECE = 20_000
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


def write_answer(stream: IO[bytes], answer: Mapping[str, object]) -> None:
    """Write an answer; lists in it, and in dictionaries in it, go ahead in pieces where they are long.

    Raises:
        OSError: the other side is gone.
    """
    rest = {name: dict(value) if isinstance(value, dict) else value for name, value in answer.items()}
    for place, holder, name in _lists(rest):
        items = holder[name]
        if sum(map(_weight, items)) > _MOST_IN_A_PIECE:
            holder[name] = []
            for piece in _pieces(items):
                write_frame(stream, {"piece": place, "items": piece})
    write_frame(stream, {"answer": rest})


def _lists(message: dict[str, Any]) -> Iterator[tuple[list[str], dict[str, Any], str]]:
    """Where each list stands: the keys that lead to it, and the dictionary and the key that hold it."""
    for name, value in list(message.items()):
        if isinstance(value, list | tuple):
            yield [name], message, name
        elif isinstance(value, dict):
            yield from (
                ([name, inner], value, inner) for inner in list(value) if isinstance(value[inner], list | tuple)
            )


def _weight(item: object) -> int:
    return len(item) + 1 if isinstance(item, list | tuple) else 1


def _pieces(items: Sequence[object]) -> Iterator[Sequence[object]]:
    start = weight = 0
    for at, item in enumerate(items):
        if weight > _MOST_IN_A_PIECE:
            yield items[start:at]
            start, weight = at, 0
        weight += _weight(item)
    yield items[start:]


def read_answer(
    stream: IO[bytes], tell: Callable[[int, int, str], None], started: Callable[[], object] = bool
) -> dict[str, Any] | None:
    """Read an answer to its end; None when the other side is gone.

    Args:
        stream: where the frames come from.
        tell: called with each progress: done, total, step.
        started: called when the child says that it is ready for questions, once in its life.

    Raises:
        KeyError, TypeError, ValueError: what came is no answer.
    """
    pieces: dict[tuple[str, ...], list[Any]] = {}
    while (message := read_frame(stream)) is not None:
        if "progress" in message:
            done, total, step = message["progress"]
            tell(int(done), int(total), str(step))
        elif "started" in message:
            started()
        elif "piece" in message:
            pieces.setdefault(tuple(map(str, message["piece"])), []).extend(message["items"])
        else:
            answer: dict[str, Any] = dict(message["answer"])
            for place, items in pieces.items():
                holder = answer if len(place) == 1 else answer[place[0]]
                holder[place[-1]] = items
            return answer
    return None
