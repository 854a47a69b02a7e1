"""Workbooks in Excel's binary format, written record by record.

Source: [MS-XLSB], sections 2.1.4 (record), 2.4 (records), 2.5.19 (cell): only what a reader needs to find the cells.
"""

import io
import struct
import zipfile
from datetime import date

from tests.data.lists.make.dates import EXCEL_DAY_0
from tests.data.lists.make.files import settled
from tests.data.lists.make.sheet import Sheet
from tests.data.lists.make.table import Cell

ROW, CELL_REAL, CELL_TEXT = 0, 5, 6
BEGIN_SHEET, END_SHEET, BEGIN_BOOK, END_BOOK = 129, 130, 131, 132
BEGIN_SHEETS, END_SHEETS, BEGIN_DATA, END_DATA, DIMENSION, SHEET = 143, 144, 145, 146, 148, 156
BOOK_PROPERTIES, MERGED, BEGIN_MERGED, END_MERGED = 153, 176, 177, 178
BEGIN_STYLES, END_STYLES, FORMAT, FONT, FILL, BORDER, FORMATTED = 278, 279, 44, 43, 45, 46, 47
BEGIN_FILLS, END_FILLS, BEGIN_FONTS, END_FONTS = 603, 604, 611, 612
BEGIN_BORDERS, END_BORDERS, BEGIN_CELLS, END_CELLS = 613, 614, 617, 618
BEGIN_STYLE_CELLS, END_STYLE_CELLS = 626, 627
SHORT_DATE = 14

TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types '
    'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" '
    'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/worksheets/'
    'sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/><Override PartName="/xl/styles.bin" '
    'ContentType="application/vnd.ms-excel.styles"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def record(number: int, data: bytes = b"") -> bytes:
    """Return one record: its number and length in groups of seven bits, then its data."""
    code = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    length, size = b"", len(data)
    while True:
        size, part = size >> 7, size & 0x7F
        length += bytes([part | (0x80 if size else 0)])
        if not size:
            return code + length + data


def wide(text: str) -> bytes:
    """Return a text with its length before it."""
    data = text.encode("utf-16-le")
    return struct.pack("<I", len(data) // 2) + data


def relations(*entries: tuple[str, str]) -> str:
    """Return a part that names other parts."""
    lines = (
        f'<Relationship Id="rId{n}" Type="{OFFICE}{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(entries, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships '
        f'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(lines)}</Relationships>'
    )


def xlsb(sheet: Sheet) -> bytes:
    """Return a workbook of one sheet; whole days are shown as dates, other numbers as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        pack.writestr("[Content_Types].xml", TYPES)
        pack.writestr("_rels/.rels", relations(("officeDocument", "xl/workbook.bin")))
        pack.writestr(
            "xl/_rels/workbook.bin.rels", relations(("worksheet", "worksheets/sheet1.bin"), ("styles", "styles.bin"))
        )
        pack.writestr("xl/workbook.bin", _book(sheet.name))
        pack.writestr("xl/worksheets/sheet1.bin", _page(sheet))
        pack.writestr("xl/styles.bin", _styles())
    return settled(out.getvalue())


def _book(name: str) -> bytes:
    entry = struct.pack("<II", 0, 1) + wide("rId1") + wide(name)
    properties = record(BOOK_PROPERTIES, struct.pack("<III", 0x00010020, 0, 0))
    return (
        record(BEGIN_BOOK)
        + properties
        + record(BEGIN_SHEETS)
        + record(SHEET, entry)
        + record(END_SHEETS)
        + record(END_BOOK)
    )


def _page(sheet: Sheet) -> bytes:
    out = [
        record(BEGIN_SHEET),
        record(DIMENSION, struct.pack("<IIII", 0, len(sheet.rows) - 1, 0, sheet.width - 1)),
        record(BEGIN_DATA),
    ]
    merged = []
    for number, row in enumerate(sheet.rows):
        # Row, style, height in twentieths of a point, four bytes of flags, one span of columns.
        out.append(record(ROW, struct.pack("<IIHBBBIII", number, 0, 300, 0, 0, 0, 1, 0, sheet.width - 1)))
        for column, cell in enumerate(row):
            out.append(_cell(column, cell))
            if cell.across * cell.down > 1:
                merged.append(struct.pack("<IIII", number, number + cell.down - 1, column, column + cell.across - 1))
    out.append(record(END_DATA))
    if merged:
        out += [
            record(BEGIN_MERGED, struct.pack("<I", len(merged))),
            *(record(MERGED, one) for one in merged),
            record(END_MERGED),
        ]
    return b"".join([*out, record(END_SHEET)])


def _cell(column: int, cell: Cell) -> bytes:
    value = cell.value
    if isinstance(value, date):
        days = float(value.toordinal() - EXCEL_DAY_0)
        return record(CELL_REAL, struct.pack("<IId", column, 1, days))
    if value is not None:
        return record(CELL_REAL, struct.pack("<IId", column, 0, float(value)))
    return record(CELL_TEXT, struct.pack("<II", column, 0) + wide(cell.text)) if cell.text else b""


def _styles() -> bytes:
    """Return two formats of cells: General, and the short date."""
    colour = struct.pack("<BBhBBBB", 1, 64, 0, 0, 0, 0, 255)
    font = struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 2, 204, 0) + colour + b"\x02" + wide("Calibri")
    fill = struct.pack("<I", 0) + colour * 2 + bytes(48)
    border = b"\0" + (struct.pack("<BB", 0, 0) + colour) * 5

    def formatted(number: int, parent: int) -> bytes:
        return record(FORMATTED, struct.pack("<HHHHHBBHH", parent, number, 0, 0, 0, 0, 0, 0, 1 if number else 0))

    one = struct.pack("<I", 1)
    return b"".join(
        [
            record(BEGIN_STYLES),
            record(BEGIN_FONTS, one),
            record(FONT, font),
            record(END_FONTS),
            record(BEGIN_FILLS, one),
            record(FILL, fill),
            record(END_FILLS),
            record(BEGIN_BORDERS, one),
            record(BORDER, border),
            record(END_BORDERS),
            record(BEGIN_STYLE_CELLS, one),
            formatted(0, 0xFFFF),
            record(END_STYLE_CELLS),
            record(BEGIN_CELLS, struct.pack("<I", 2)),
            formatted(0, 0),
            formatted(SHORT_DATE, 0),
            record(END_CELLS),
            record(END_STYLES),
        ]
    )
