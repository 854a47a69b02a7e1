"""What .xls files say besides values: hidden rows and columns, digit formats, errors.

Source: [MS-XLS] 2.1.4 (records), 2.4 (record types); only BIFF8, which Excel has written since 1997.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.services.imports.sources.workbooks.binary import ERRORS, rk_number
from app.services.imports.sources.workbooks.compound import read_stream
from app.services.imports.sources.workbooks.hints import SheetHints
from app.services.imports.sources.workbooks.number_formats import DigitFormat, digit_format

_BEGIN, _END, _SHEET, _FORMAT, _CELL_FORMAT = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_COLUMN, _ROW, _RK, _SEVERAL_RK, _NUMBER, _TRUTH_OR_ERROR = 0x007D, 0x0208, 0x027E, 0x00BD, 0x0203, 0x0205
_FORMULA = 0x0006
_NO_NUMBER = b"\xff\xff"
"""At the end of a formula's value: it is a text, a truth value or an error. Source: [MS-XLS] 2.5.133 `FormulaValue`."""

_BIFF8 = 0x0600
_MOST_SHEETS = 50


def read_hints(path: Path) -> Mapping[str, SheetHints]:
    """Look through every sheet, by name."""
    data = read_stream(path.read_bytes(), ("Workbook", "Book"))
    if len(data) < 6 or struct.unpack_from("<H", data, 4)[0] != _BIFF8:
        return {}
    sheets: list[tuple[int, str]] = []
    codes: dict[int, str] = {}
    used: list[int] = []
    for kind, body in _records(data, 0):
        if kind == _SHEET:
            sheets.append((struct.unpack_from("<I", body)[0], _text(body, 6, "<B")))
        elif kind == _FORMAT:
            codes[struct.unpack_from("<H", body)[0]] = _text(body, 2, "<H")
        elif kind == _CELL_FORMAT:
            used.append(struct.unpack_from("<H", body, 2)[0])
    known = {number: digit_format(codes.get(code, "")) for number, code in enumerate(used)}
    formats = {number: digits for number, digits in known.items() if digits is not None}
    return {name: _sheet_hints(data, start, formats) for start, name in sheets[:_MOST_SHEETS]}


def _records(data: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of one substream to its end, those of charts within it left out."""
    position, depth = start, 0
    while position + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, position)
        position += 4
        if kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, data[position : position + length]
        position += length


def _text(body: bytes, position: int, length_format: str) -> str:
    """A string whose length, in signs, comes before it, and then whether its signs take two bytes."""
    (count,) = struct.unpack_from(length_format, body, position)
    position += struct.calcsize(length_format)
    wide = body[position] & 1
    signs = body[position + 1 : position + 1 + count * (1 + wide)]
    return signs.decode("utf-16-le" if wide else "latin-1", "replace")


def _sheet_hints(data: bytes, start: int, formats: Mapping[int, DigitFormat]) -> SheetHints:
    hints = SheetHints()
    for kind, body in _records(data, start):
        if kind == _ROW:
            if body[12] & 0x20:
                hints.hide_rows(struct.unpack_from("<H", body)[0], 1)
        elif kind == _COLUMN:
            first, last, _, _, flags = struct.unpack_from("<5H", body)
            if flags & 1:
                hints.hide_columns(first, last)
        elif (kind == _TRUTH_OR_ERROR and body[7]) or (kind == _FORMULA and _is_error(body)):
            row, column = struct.unpack_from("<HH", body)
            hints.shown[row, column] = ERRORS.get(body[8] if kind == _FORMULA else body[6], "")
        elif formats:
            for row, column, style, value in _numbers(kind, body):
                hints.show_number(row, column, value, formats.get(style))
    return hints


def _is_error(body: bytes) -> bool:
    return body[12:14] == _NO_NUMBER and body[6] == 2


def _numbers(kind: int, body: bytes) -> Iterator[tuple[int, int, int, float]]:
    """The numbers of a record: row, column, cell format, value."""
    if kind == _RK:
        row, column, style, rk = struct.unpack_from("<HHHI", body)
        yield row, column, style, rk_number(rk)
    elif kind == _NUMBER or (kind == _FORMULA and body[12:14] != _NO_NUMBER):
        yield struct.unpack_from("<HHHd", body)
    elif kind == _SEVERAL_RK:
        row, first = struct.unpack_from("<HH", body)
        for place in range((len(body) - 6) // 6):
            style, rk = struct.unpack_from("<HI", body, 4 + 6 * place)
            yield row, first + place, style, rk_number(rk)
