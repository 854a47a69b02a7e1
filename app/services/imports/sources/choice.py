"""Of several sheets or tables the one that is the list."""

from collections.abc import Sequence

from app.errors import UserError
from app.services.imports.grid import RawGrid, build_grid
from app.services.imports.recognition.headings import heading_score
from app.services.imports.sources.table import Table

_HEADED = 1.5


def choose_table(source: str, tables: Sequence[Table], part: str | None = None) -> RawGrid:
    """Make a grid of the named part; without a name of the largest table with headings, else of the largest.

    Raises:
        UserError: list_empty, list_part_unknown and the limits of a grid.
    """
    filled = [table for table in tables if table.filled_cells()]
    if not filled:
        raise UserError("list_empty")
    if part is None:
        chosen = max(filled, key=_likelihood)
    else:
        named = [table for table in filled if table.name == part]
        if not named:
            raise UserError("list_part_unknown", part=part)
        chosen = named[0]
    names = tuple(table.name for table in filled if table.name)
    return build_grid(chosen.rows, source, part=chosen.name, parts=names, merged=chosen.merged)


def _likelihood(table: Table) -> tuple[bool, int]:
    return heading_score(table.rows) >= _HEADED, table.filled_cells()
