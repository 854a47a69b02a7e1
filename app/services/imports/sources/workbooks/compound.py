"""One stream of a compound file, the container of old Office files.

Source: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.6 (directory).
"""

import struct
from collections.abc import Sequence

_END = 0xFFFFFFFA
"""Sector numbers from here on are no sectors."""

_HEADER_BYTES = 512
_ENTRY_BYTES = 128
_MINI_CUTOFF = 4096


def read_stream(data: bytes, names: Sequence[str]) -> bytes:
    """The first stream of one of these names; empty where the file has none.

    Raises:
        struct.error, ValueError: the file is damaged.
    """
    sector_bytes = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    fat = _fat(data, sector_bytes)
    (directory_start,) = struct.unpack_from("<I", data, 48)
    directory = _chain(data, fat, directory_start, sector_bytes, _HEADER_BYTES)
    entries = [directory[at : at + _ENTRY_BYTES] for at in range(0, len(directory) - _ENTRY_BYTES + 1, _ENTRY_BYTES)]
    for entry in entries:
        start, size = struct.unpack_from("<II", entry, 116)
        if _name(entry) not in names:
            continue
        if size >= _MINI_CUTOFF:
            return _chain(data, fat, start, sector_bytes, _HEADER_BYTES)[:size]
        return _mini_stream(data, fat, entries[0], start, sector_bytes)[:size]
    return b""


def _name(entry: bytes) -> str:
    (length,) = struct.unpack_from("<H", entry, 64)
    return entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")


def _fat(data: bytes, sector_bytes: int) -> list[int]:
    """The next sector of each sector."""
    (first, count) = struct.unpack_from("<II", data, 68)
    sectors = list(struct.unpack_from("<109I", data, 76))
    per_sector = sector_bytes // 4
    for _ in range(min(count, len(data) // sector_bytes)):
        if first >= _END:
            break
        further = struct.unpack_from(f"<{per_sector}I", data, _HEADER_BYTES + first * sector_bytes)
        sectors.extend(further[:-1])
        first = further[-1]
    fat: list[int] = []
    for sector in sectors:
        if sector < _END:
            part = data[_HEADER_BYTES + sector * sector_bytes :][:sector_bytes]
            fat.extend(struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4]))
    return fat


def _chain(data: bytes, fat: Sequence[int], start: int, sector_bytes: int, offset: int) -> bytes:
    """The sectors from `start` on, in order; a loop ends once more was read than the file holds."""
    parts: list[bytes] = []
    sector = start
    while sector < _END and len(parts) <= len(data) // sector_bytes:
        parts.append(data[offset + sector * sector_bytes : offset + (sector + 1) * sector_bytes])
        sector = fat[sector] if sector < len(fat) else _END
    return b"".join(parts)


def _mini_stream(data: bytes, fat: Sequence[int], root: bytes, start: int, sector_bytes: int) -> bytes:
    mini_bytes = 1 << min(struct.unpack_from("<H", data, 32)[0], 16)
    container = _chain(data, fat, struct.unpack_from("<I", root, 116)[0], sector_bytes, _HEADER_BYTES)
    table = _chain(data, fat, struct.unpack_from("<I", data, 60)[0], sector_bytes, _HEADER_BYTES)
    mini_fat = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
    return _chain(container, mini_fat, start, mini_bytes, 0)
