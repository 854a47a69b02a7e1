"""What the import page does off the window's thread: reads lists, brings rows into the base."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.errors import UserError
from app.services.documents.validity import Trip
from app.services.imports.arrangement import arrange
from app.services.imports.commit import import_clients, import_tourists
from app.services.imports.from_tour import arrange_tour
from app.services.imports.recipes import find_recipe
from app.services.imports.rows import ImportSummary
from app.services.tours.tours import find_tour, get_tour
from app.services.work import Work
from app.views.clipboard import Pasted
from app.views.context import PageContext
from app.views.documents.picture_drops import Pictures
from app.views.documents.picture_reading import read_pictures
from app.views.imports.session import ListSource, ListState

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading


@dataclass(frozen=True, slots=True)
class ImportedRows:
    """What an import did, the rows that it was given, and the tour; None for the directory."""

    summary: ImportSummary
    wanted: tuple[int, ...]
    tour_id: int | None


def read_list(context: PageContext, pasted: Pasted, part: str | None, trip: Trip | None, work: Work) -> ListState:
    """Read a clipboard or a file, of several sheets or tables the likeliest or the one that is named.

    Raises:
        UserError: "list_empty" where no row is a tourist; else as the decoder.
    """
    today = context.desk.today()
    if pasted.file is not None:
        read = context.decoder.read_file(pasted.file, today=today, work=work, part=part)
    else:
        read = context.decoder.read_clipboard(pasted.html, pasted.text, pasted.rtf, today=today, work=work, part=part)
    if not read.recognised.source_rows:
        raise UserError("list_empty")
    work.tick(0, 0, "reading_list")
    source = ListSource(
        kind="clipboard" if pasted.file is None else "file",
        name="" if pasted.file is None else pasted.file.name,
        part=read.raw.part,
        parts=read.raw.parts,
        left_out=len(read.recognised.left_out),
        hidden=read.recognised.hidden_rows,
        pasted=pasted,
    )
    arrangement = arrange(read.recognised, today).for_trip(trip)
    _ = arrangement.problems, arrangement.doubtful, arrangement.to_mend  # the page asks for them at once
    return ListState(arrangement, source, offered=find_recipe(context.desk, arrangement))


def read_tour(context: PageContext, tour_id: int, work: Work) -> ListState:
    """Make a list of a tour's tourists.

    Raises:
        UserError: "tour_removed"; "list_empty" where the tour has no tourists.
    """
    work.tick(0, 0, "reading_list")
    number = get_tour(context.desk, tour_id).number
    arrangement = arrange_tour(context.desk, tour_id)
    if not arrangement.kept:
        raise UserError("list_empty")
    return ListState(arrangement, ListSource("tour", number))


def find_tour_id(context: PageContext, number: str) -> int:
    """Return the id of the tour of a number.

    Raises:
        UserError: "tour_unknown".
    """
    card = find_tour(context.desk, number)
    if card is None or card.id is None:
        raise UserError("tour_unknown", number=number)
    return card.id


def list_documents(readings: "list[PictureReading]", name: str, today: date, work: Work) -> ListState:
    """Make a list of documents that were read from pictures, a row a page; raises as `grid_of_readings`."""
    from app.services.documents.pictures.listing import grid_of_readings

    work.tick(0, 0, "reading_list")
    return ListState(arrange(grid_of_readings(readings).recognised, today), ListSource(kind="file", name=name))


def list_pictures(context: PageContext, pictures: Pictures, name: str, work: Work) -> ListState:
    """Read pictures of documents and make a list of them; raises as `read_pictures` and `list_documents`."""
    return list_documents(read_pictures(context, pictures, name, work), name, context.desk.today(), work)


def import_rows(
    context: PageContext,
    state: ListState,
    wanted: tuple[int, ...],
    tour_id: int | None,
    services: frozenset[int],
    work: Work,
) -> ImportedRows:
    """Bring rows into the tour, or into the directory, in one transaction; raises as `import_tourists`."""
    if state.arrangement is None:
        return ImportedRows(ImportSummary(), wanted, tour_id)
    rows = state.arrangement.rows(wanted)
    choices = {at: state.choices[row] for at, row in enumerate(wanted) if row in state.choices}
    if tour_id is None:
        summary = import_clients(context.desk, rows, work, choices=choices)
    else:
        summary = import_tourists(context.desk, tour_id, rows, services, work, choices=choices)
    return ImportedRows(summary, wanted, tour_id)
