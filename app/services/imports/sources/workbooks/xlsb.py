"""What .xlsb files say besides values: hidden rows and columns, digit formats, errors.

Source: [MS-XLSB] 2.1.4 (records), 2.4 (record types).
"""

import posixpath
import struct
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.services.imports.sources.workbooks.binary import ERRORS, rk_number
from app.services.imports.sources.workbooks.hints import SheetHints
from app.services.imports.sources.workbooks.number_formats import DigitFormat, digit_format
from app.services.imports.sources.workbooks.streams import small_member
from app.services.imports.sources.workbooks.xlsx import relations

_ROW_HEADER, _CELL_RK, _CELL_ERROR, _CELL_REAL = 0, 2, 3, 5
_FORMULA_NUMBER, _FORMULA_ERROR = 9, 11
_FORMAT, _CELL_FORMAT, _COLUMN, _SHEET = 44, 47, 60, 156
_BEGIN_CELL_FORMATS, _END_CELL_FORMATS = 617, 618
_MOST_SHEETS = 50
_MOST_SHEET_BYTES = 200_000_000


def read_hints(path: Path) -> Mapping[str, SheetHints]:
    """Look through every sheet, by name."""
    with zipfile.ZipFile(path) as archive:
        formats = _digit_formats(small_member(archive, "xl/styles.bin"))
        targets = relations(small_member(archive, "xl/_rels/workbook.bin.rels"))
        hints = {}
        for relation, name in _sheets(small_member(archive, "xl/workbook.bin"))[:_MOST_SHEETS]:
            part = posixpath.normpath(posixpath.join("xl", targets.get(relation, "")))
            hints[name] = _sheet_hints(small_member(archive, part, _MOST_SHEET_BYTES), formats)
        return hints


def _records(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Each record's type and where its content begins and ends; a torn one is the end."""
    position, size = 0, len(data)
    while position < size:
        kind = data[position]
        position += 1
        if kind & 0x80 and position < size:
            kind = (kind & 0x7F) | (data[position] & 0x7F) << 7
            position += 1
        length = shift = 0
        while position < size and shift < 28:
            byte = data[position]
            position += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        if position + length > size:
            return
        yield kind, position, position + length
        position += length


def _text(data: bytes, position: int) -> tuple[str, int]:
    """A wide string and where it ends."""
    (count,) = struct.unpack_from("<I", data, position)
    end = position + 4 + 2 * count
    return data[position + 4 : end].decode("utf-16-le", "replace"), end


def _sheets(workbook: bytes) -> list[tuple[str, str]]:
    """Of each sheet the relation and the name."""
    found = []
    for kind, start, _ in _records(workbook):
        if kind == _SHEET:
            relation, position = _text(workbook, start + 8)
            found.append((relation, _text(workbook, position)[0]))
    return found


def _digit_formats(styles: bytes) -> dict[int, DigitFormat]:
    codes: dict[int, str] = {}
    found: dict[int, DigitFormat] = {}
    number = -1
    for kind, start, _ in _records(styles):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", styles, start)[0]] = _text(styles, start + 2)[0]
        elif kind in (_BEGIN_CELL_FORMATS, _END_CELL_FORMATS):
            number = 0 if kind == _BEGIN_CELL_FORMATS else -1
        elif kind == _CELL_FORMAT and number >= 0:
            digits = digit_format(codes.get(struct.unpack_from("<H", styles, start + 2)[0], ""))
            if digits is not None:
                found[number] = digits
            number += 1
    return found


def _sheet_hints(data: bytes, formats: Mapping[int, DigitFormat]) -> SheetHints:
    hints = SheetHints()
    row = 0
    for kind, start, end in _records(data):
        if kind == _ROW_HEADER and end - start >= 12:
            (row,) = struct.unpack_from("<I", data, start)
            if data[start + 11] & 0x10:
                hints.hide_rows(row, 1)
        elif kind == _COLUMN and end - start >= 18:
            first, last = struct.unpack_from("<II", data, start)
            if data[start + 16] & 1:
                hints.hide_columns(first, last)
        elif kind in (_CELL_RK, _CELL_REAL, _FORMULA_NUMBER) and formats:
            column, style = struct.unpack_from("<II", data, start)
            digits = formats.get(style & 0xFFFFFF)
            if digits is not None:
                hints.show_number(row, column, _number(kind, data, start + 8), digits)
        elif kind in (_CELL_ERROR, _FORMULA_ERROR):
            (column,) = struct.unpack_from("<I", data, start)
            hints.shown[row, column] = ERRORS.get(data[start + 8], "")
    return hints


def _number(kind: int, data: bytes, position: int) -> float:
    if kind == _CELL_RK:
        return rk_number(struct.unpack_from("<I", data, position)[0])
    (value,) = struct.unpack_from("<d", data, position)
    return float(value)
