"""What will become of each row of a list, as it is shown before the import."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.person_fields import PersonValues
from app.services.clients.duplicates.shapes import Likeness
from app.services.desk import Desk
from app.services.garbage import collector_paused
from app.services.imports.differences import compare_row
from app.services.imports.finding import Fate, Found, Into, find_rows
from app.services.imports.rows import ImportRow
from app.services.imports.stored import Stored, load_clients, load_tourists
from app.services.tours.differences import Difference
from app.services.work import Work

__all__ = ["Candidate", "Fate", "Into", "RowFate", "foresee"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A client to whom a row can belong, with the counter that tells whether it was changed since."""

    client_id: int
    values: PersonValues
    version: int = 0


@dataclass(frozen=True, slots=True)
class RowFate:
    """What becomes of a row, and what the agent can choose.

    Attributes:
        fate: NEW: added. LINKED: added and linked to `client_id`. ASK: added and not linked, unless the agent chooses
            one of `candidates`. PRESENT: there already (in a tour the tourist `tourist_id`, in the directory the client
            `client_id`), so skipped or updated. REPEATED: told before in the same list, so skipped.
        client_id: the client; of a present tourist whom it is linked to.
        candidates: the clients it can be, the likeliest first; of LINKED the one.
        tourist_id: the tourist of the tour.
        differences: the fields in which list (`mine`) and stored person differ: the present tourist, else the client.
        filled: of PRESENT the fields that an update fills in the stored person, else those that the tourist takes from
            the client.
        reason: why it is asked: "several_clients", "passport_and_name_differ", "passport_of_other", "namesake",
            "looks_like".
        version: the counter of the tourist `tourist_id`.
        likenesses: where it is asked because the row looks like clients, how much, candidate by candidate.
    """

    fate: Fate
    client_id: int | None = None
    candidates: tuple[Candidate, ...] = ()
    tourist_id: int | None = None
    differences: tuple[Difference, ...] = ()
    filled: tuple[str, ...] = ()
    reason: str = ""
    version: int = 0
    likenesses: tuple[Likeness, ...] = ()

    @property
    def kind(self) -> str:
        """The fate as it is told: "alike" where it is asked because the row looks like clients, else its own word."""
        return "alike" if self.likenesses else self.fate.value


def foresee(desk: Desk, rows: Sequence[ImportRow], into: Into, work: Work | None = None) -> tuple[RowFate, ...]:
    """Say what will become of each row; reads the base for all rows at once and writes nothing.

    Whom the new ones look like is found apart: see `app.services.imports.alike`.

    Raises:
        Cancelled: the work was cancelled.
    """
    work = work or Work()
    with collector_paused(), desk.store.transaction() as session:
        found = find_rows(session, rows, into, work)
        clients = load_clients(session, {id_ for one in found for id_ in one.client_ids}, work)
        tourists = load_tourists(session, {one.tourist_id for one in found if one.tourist_id is not None}, work)
    return tuple(_fate(row, one, clients, tourists) for row, one in zip(rows, found, strict=True))


def _fate(row: ImportRow, found: Found, clients: Mapping[int, Stored], tourists: Mapping[int, Stored]) -> RowFate:
    candidates = tuple(
        Candidate(id_, clients[id_].values, clients[id_].version) for id_ in found.client_ids if id_ in clients
    )
    differences: tuple[Difference, ...] = ()
    filled: Iterable[str] = ()
    version = 0
    if found.tourist_id is not None:
        compared = compare_row(row.values, tourists[found.tourist_id].values)
        differences, filled, version = compared.differences, compared.given, tourists[found.tourist_id].version
    elif found.client_id is not None and found.client_id in clients:
        compared = compare_row(row.values, clients[found.client_id].values)
        differences = compared.differences
        present = compared.given.keys() & clients[found.client_id].values.keys()
        filled = sorted(present) if found.fate is Fate.PRESENT else compared.filled
    return RowFate(
        found.fate, found.client_id, candidates, found.tourist_id, differences, tuple(filled), found.reason, version
    )
