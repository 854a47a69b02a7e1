"""Which characters a font has: its table `cmap`, read without loading the font.

Source: OpenType specification 1.9, cmap, formats 4 and 12; otff, the collection header.
"""

import struct
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_MOST_TABLE_BYTES = 4_000_000
_UNICODE = {(3, 10): 4, (0, 6): 4, (0, 4): 3, (3, 1): 2, (0, 3): 1}
"""Platform and encoding of tables that map Unicode; the higher the better."""


@dataclass(frozen=True, slots=True)
class CharacterMap:
    """The characters of one font, as stretches with the last of each ahead for looking up."""

    ends: Sequence[int]
    starts: Sequence[int]
    holes: frozenset[int]

    def has(self, character: str) -> bool:
        """Tell whether the font has a glyph for it."""
        code = ord(character)
        at = bisect_left(self.ends, code)
        return at < len(self.ends) and self.starts[at] <= code and code not in self.holes


NOTHING = CharacterMap((), (), frozenset())


def read_map(path: Path, index: int = 0) -> CharacterMap:
    """Return the characters of a font file; none of a file that can't be read."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            start = 0
            if head[:4] == b"ttcf":
                file.seek(12 + 4 * index)
                (start,) = struct.unpack(">I", file.read(4))
                file.seek(start)
                head = file.read(12)
            (count,) = struct.unpack(">H", head[4:6])
            for _ in range(count):
                tag, _sum, offset, length = struct.unpack(">4sIII", file.read(16))
                if tag == b"cmap" and length <= _MOST_TABLE_BYTES:
                    file.seek(offset)
                    return _best(file.read(length))
    except (OSError, struct.error):
        return NOTHING
    return NOTHING


def _best(table: bytes) -> CharacterMap:
    (count,) = struct.unpack_from(">H", table, 2)
    found = sorted(
        (
            (_UNICODE[platform, encoding], offset)
            for platform, encoding, offset in (struct.unpack_from(">HHI", table, 4 + 8 * at) for at in range(count))
            if (platform, encoding) in _UNICODE
        ),
        reverse=True,
    )
    for _, offset in found:
        (form,) = struct.unpack_from(">H", table, offset)
        if form == 12:
            return _segmented(table, offset)
        if form == 4:
            return _deltas(table, offset)
    return NOTHING


def _segmented(table: bytes, offset: int) -> CharacterMap:
    (count,) = struct.unpack_from(">I", table, offset + 12)
    groups = [struct.unpack_from(">III", table, offset + 16 + 12 * at) for at in range(count)]
    holes = frozenset(start for start, _, glyph in groups if glyph == 0)
    return CharacterMap([end for _, end, _ in groups], [start for start, _, _ in groups], holes)


def _deltas(table: bytes, offset: int) -> CharacterMap:
    (double,) = struct.unpack_from(">H", table, offset + 6)
    count = double // 2
    shape = f">{count}H"
    ends = struct.unpack_from(shape, table, offset + 14)
    starts = struct.unpack_from(shape, table, offset + 16 + double)
    deltas = struct.unpack_from(shape, table, offset + 16 + 2 * double)
    places = offset + 16 + 3 * double
    ranges = struct.unpack_from(shape, table, places)
    holes = set()
    for at, (start, end, delta, within) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(start, end + 1):
            glyph = code
            if within:
                place = places + 2 * at + within + 2 * (code - start)
                glyph = struct.unpack_from(">H", table, place)[0] if place + 2 <= len(table) else 0
            if (within and glyph == 0) or (glyph + delta) & 0xFFFF == 0:
                holes.add(code)
    return CharacterMap(ends, starts, frozenset(holes))
