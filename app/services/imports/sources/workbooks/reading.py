"""Sheets of a workbook: xlsx, xlsm, xls, xlsb, ods."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from app.services.imports.grid import MAX_ROWS, Span
from app.services.imports.sources.delimited import TICK_ROWS
from app.services.imports.sources.table import Table
from app.services.imports.sources.workbooks.hints import read_hints
from app.services.work import Work

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MAX_SHEETS = 50
_PANIC = "PanicException"
"""What a native reader that gave up raises; it is no Exception, and its class can't be imported."""

_EXACT_WHOLE = 1e15  # a double holds whole numbers exactly up to here


def read_workbook(path: Path, kind: str, work: Work | None = None) -> list[Table]:
    """Read every visible sheet as text: dates as ISO 8601, whole numbers without `.0`, text as it stands.

    Numbers that the sheet shows with leading zeros or parted come as they are shown, errors by their names. Of hidden
    rows only the numbers are told, hidden columns are left out.

    Args:
        path: the file.
        kind: "xlsx", "xls", "xlsb" or "ods".
        work: told how far the reading is.

    Raises:
        UserError: list_protected (it has a password), list_unreadable.
    """
    import python_calamine as calamine

    work = work or Work()
    try:
        with calamine.CalamineWorkbook.from_path(path) as workbook:
            names = _visible_names(workbook)
            hints = read_hints(path, kind)
            tables = []
            for number, name in enumerate(names):
                table = _read_sheet(workbook, name, work, number, len(names))
                tables.append(hints[name].applied_to(table) if name in hints else table)
            return tables
    except calamine.PasswordError as error:
        raise UserError("list_protected") from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise UserError("list_unreadable", reason="damaged") from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise UserError("list_unreadable", reason="damaged") from error


def _visible_names(workbook: "CalamineWorkbook") -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    visible = [sheet for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    return [sheet.name for sheet in (visible or sheets)][:_MAX_SHEETS]


def _read_sheet(workbook: "CalamineWorkbook", name: str, work: Work, number: int, count: int) -> Table:
    """One sheet; of a longer one than a list may be only so much that its length is seen."""
    sheet = workbook.get_sheet_by_name(name)
    height = max(sheet.total_height, 1)
    rows: list[list[str]] = []
    for row in sheet.iter_rows():
        rows.append([cell if isinstance(cell, str) else text_of(cell) for cell in row])
        if len(rows) % TICK_ROWS == 0:
            work.tick(number * height + len(rows), count * height, "reading_list")
        if len(rows) > MAX_ROWS and any(rows[-1]):
            break
    return Table(rows, name, _merged(sheet))


def _merged(sheet: "CalamineSheet") -> tuple[Span, ...]:
    return tuple(
        Span(top, left, bottom - top + 1, right - left + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )


def text_of(cell: object) -> str:
    """Write a cell's value as text, the way `parse_date` and the recogniser read it back."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT_WHOLE else f"{cell:.15g}"
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, dt.time):
        return cell.isoformat("minutes" if not cell.second else "seconds")
    return str(cell)
