"""One mutant of a source, the same for the same seed: bytes torn, words of the format put in, archives packed anew."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence

_PACKED = frozenset(("xlsx", "xlsm", "xlsb", "ods", "docx"))
_MARKUP = (
    b"<table>",
    b"</table>",
    b"<tr>",
    b"<td>",
    b"<td colspan=9999>",
    b"<td rowspan=9999>",
    b"</td>",
    b"<col span=99 hidden>",
    b"<!--",
    b"-->",
    b"<style>.a{display:none}</style>",
    b"<script>",
    b"&#0;",
    b"&nbsp;",
    b"<br>",
    b"<p>",
    b"</p>",
    b"<![if !supportMisalignedColumns]>",
    b"<svg><title>",
    b"<select><option>",
    b"<template>",
    b"StartHTML:99999999999",
)  # fmt: skip
_RICH = (
    b"{",
    b"}",
    b"\\trowd",
    b"\\cellx-1",
    b"\\cellx999999999",
    b"\\cell ",
    b"\\row ",
    b"\\nestcell ",
    b"\\nestrow",
    b"\\itap30",
    b"\\itap-1",
    b"\\clvmrg",
    b"\\clmgf",
    b"\\u-1?",
    b"\\u55357?",
    b"\\uc255",
    b"\\bin99999 ",
    b"\\ansicpg65001",
    b"\\'",
    b"\\*",
)  # fmt: skip
_PLAIN = (
    b"\t",
    b";",
    b",",
    b"|",
    b'"',
    b'""',
    b"\r",
    b"\n",
    b"\r\n",
    b"\x0b",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x00",
    b"sep=;\n",
    b"1.",
    b"/",
    b"MR ",
    "до ".encode(),
    "Фамилия: ".encode(),
    "№".encode(),
    b"12.08.1974",
    b"75 1234567",
    b"SSR DOCS ",
    b"   ",
)  # fmt: skip
_XML = (
    b"<row>",
    b"</row>",
    b'<c r="XFD1048576"><v>1</v></c>',
    b'<c r="A0">',
    b'hidden="1"',
    b't="s"',
    b"<v>99999999</v>",
    b'table:number-rows-repeated="1048576"',
    b'table:number-columns-repeated="16384"',
    b"<w:tbl>",
    b"</w:tbl>",
    b"<w:tc>",
    b'<w:gridSpan w:val="9999"/>',
    b"<w:vMerge/>",
    b"&#x0;",
    b"&x;",
    b"]]>",
    b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
)  # fmt: skip
_WORDS = {
    "html": _MARKUP, "rtf": _RICH, "text": _PLAIN, "lines": _PLAIN, "csv": _PLAIN, "pack": _PLAIN, "source": _PLAIN,
}  # fmt: skip
_NUMBERS = (
    b"\x00",
    b"\xff",
    b"\x7f",
    b"\x80",
    b"\xff\xff",
    b"\x00\x00\x00\x80",
    b"\xff\xff\xff\x7f",
    b"\xff\xff\xff\xff",
)
_LONGEST_BYTES = 400_000

Mutator = Callable[[bytes, random.Random, Sequence[bytes]], bytes]


def mutant(kind: str, sources: Sequence[bytes], chance: random.Random) -> bytes:
    """Return a mutant of one of the sources, which are all of this kind."""
    data = chance.choice(sources)
    if kind in _PACKED and chance.random() < 0.7:
        return _repacked(data, chance)
    return _mutated(data, chance, _WORDS.get(kind, _NUMBERS), sources)


def _mutated(data: bytes, chance: random.Random, words: Sequence[bytes], others: Sequence[bytes]) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3, 6, 12))):
        step = chance.choice(_MUTATORS)
        data = step(data, chance, others if step is _spliced else words)[:_LONGEST_BYTES]
    return data


def _repacked(data: bytes, chance: random.Random) -> bytes:
    """Return the archive with one member mutated: what reads the member is to be reached, not only the container."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {member.filename: archive.read(member) for member in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError):
        return data
    chosen = chance.choice([name for name in members if members[name]] or list(members))
    words = _NUMBERS if chosen.endswith(".bin") else _XML
    members[chosen] = _mutated(members[chosen], chance, words, tuple(members.values()))
    if chance.random() < 0.05:
        del members[chosen]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flipped(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    torn = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 40))):
        if torn:
            torn[chance.randrange(len(torn))] ^= 1 << chance.randrange(8)
    return bytes(torn)


def _cut_short(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    return data[: _place(data, chance)]


def _piece_lost(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    at = _place(data, chance)
    return data[:at] + data[at + chance.choice((1, 2, 8, 64, 1_024)) :]


def _piece_repeated(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    at = _place(data, chance)
    piece = data[at : at + chance.choice((1, 8, 64, 512))]
    return data[:at] + piece * chance.choice((2, 3, 20, 200)) + data[at:]


def _word_put_in(data: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.choice(words) * chance.choice((1, 1, 1, 2, 50, 500)) + data[at:]


def _overwritten(data: bytes, chance: random.Random, words: Sequence[bytes]) -> bytes:
    at = _place(data, chance)
    word = chance.choice((*words, *_NUMBERS))
    return data[:at] + word + data[at + len(word) :]


def _spliced(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    return data[: _place(data, chance)] + other[_place(other, chance) :]


def _swapped(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    one, two, three = sorted(_place(data, chance) for _ in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


_MUTATORS: tuple[Mutator, ...] = (
    _flipped,
    _cut_short,
    _piece_lost,
    _piece_repeated,
    _word_put_in,
    _overwritten,
    _spliced,
    _swapped,
)
