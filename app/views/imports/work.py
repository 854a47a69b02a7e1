"""What the import page does off the window's thread: reads lists, brings rows into the base."""

from dataclasses import dataclass
from pathlib import Path

from app.errors import UserError
from app.services.imports.arrangement import Arrangement, arrange
from app.services.imports.commit import import_tourists
from app.services.imports.decoder import ReadGrid
from app.services.imports.rows import ImportSummary
from app.services.work import Work
from app.views.clipboard import Pasted
from app.views.context import PageContext


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read, ready to be shown."""

    arrangement: Arrangement
    source: str
    part: str
    left_out: int


@dataclass(frozen=True, slots=True)
class ImportedRows:
    """What an import did, and the rows that it was given."""

    summary: ImportSummary
    wanted: tuple[int, ...]
    tour_id: int


def read_pasted(context: PageContext, pasted: Pasted, work: Work) -> ReadList:
    """Read what was in the clipboard; raises as the decoder, and "list_empty" where no row is a tourist."""
    today = context.desk.today()
    read = context.decoder.read_clipboard(pasted.html, pasted.text, pasted.rtf, today=today, work=work)
    return _arranged(context, read, work)


def read_file(context: PageContext, path: Path, work: Work) -> ReadList:
    """Read a file; raises as `Decoder.read_file`, and "list_empty" where no row is a tourist."""
    read = context.decoder.read_file(path, today=context.desk.today(), work=work)
    return _arranged(context, read, work)


def _arranged(context: PageContext, read: ReadGrid, work: Work) -> ReadList:
    """Arrange what was read.

    Raises:
        UserError: "list_empty".
    """
    if not read.recognised.source_rows:
        raise UserError("list_empty")
    work.tick(0, 0, "reading_list")
    arrangement = arrange(read.recognised, context.desk.today())
    return ReadList(arrangement, read.raw.source, read.raw.part, len(read.recognised.left_out))


def import_rows(
    context: PageContext,
    arrangement: Arrangement,
    wanted: tuple[int, ...],
    tour_id: int,
    services: frozenset[int],
    work: Work,
) -> ImportedRows:
    """Bring rows into the tour in one transaction; raises as `import_tourists`."""
    rows = arrangement.rows(wanted)
    return ImportedRows(import_tourists(context.desk, tour_id, rows, services, work), wanted, tour_id)
