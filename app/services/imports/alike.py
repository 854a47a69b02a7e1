"""Whom the new rows of a list look like: found after their fates, because it takes longer, and remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.services.clients.duplicates.lookup import find_alike_many
from app.services.clients.duplicates.rules import CONTRADICTIONS
from app.services.clients.duplicates.shapes import Alike, Level, Likeness
from app.services.desk import Desk
from app.services.garbage import collector_paused
from app.services.imports.fates import Candidate, Fate, RowFate
from app.services.imports.rows import ImportRow
from app.services.imports.stored import load_clients
from app.services.work import Work

_THREE_NAMES = frozenset({"surname_same", "given_same", "patronymic_same"})
_MISTYPED = frozenset({"birth_near", "birth_swapped"})

_Key = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class AlikeMemory:
    """Whom rows look like, by their values, as far as it was looked up; holds for one state of the base.

    It may be filled in one thread and read in another.
    """

    found: dict[_Key, tuple[Alike, ...]] = field(default_factory=dict)

    def count_lacking(self, rows: Sequence[ImportRow], fates: Sequence[RowFate]) -> int:
        """Return how many new rows were not looked up yet."""
        pairs = zip(rows, fates, strict=True)
        return sum(fate.fate is Fate.NEW and _key(row) not in self.found for row, fate in pairs)


def look_up_alike(
    desk: Desk, rows: Sequence[ImportRow], fates: Sequence[RowFate], memory: AlikeMemory, work: Work
) -> None:
    """Find whom it is asked about because new rows look like them, but for those that are remembered.

    Raises:
        Cancelled: the work was cancelled.
    """
    fresh = {_key(row): row.values for row, fate in zip(rows, fates, strict=True) if fate.fate is Fate.NEW}
    wanted = [key for key in fresh if key not in memory.found]
    for key, alike in zip(wanted, find_alike_many(desk, [fresh[key] for key in wanted], work), strict=True):
        memory.found[key] = tuple(one for one in alike if is_asked(one.likeness))


def is_asked(likeness: Likeness) -> bool:
    """Tell whether it is asked about a client: surely or likely the one, or all three names agree and the birth nearly.

    Namesakes of one year often differ in a single digit of the day, but few share the patronymic, too.
    """
    said = {reason.code for reason in likeness.reasons}
    return likeness.level is not Level.POSSIBLE or (
        said >= _THREE_NAMES and not said.isdisjoint(_MISTYPED) and said.isdisjoint(CONTRADICTIONS)
    )


def ask_of_alike(
    desk: Desk, rows: Sequence[ImportRow], fates: Sequence[RowFate], memory: AlikeMemory, work: Work | None = None
) -> tuple[RowFate, ...]:
    """Return the fates, those of new rows that look like clients asked about.

    Nothing is asked of a client to whom another row belongs. The import itself adds a row as a new one where nothing
    else was chosen.
    """
    taken = {one.client_id for one in fates}
    alike = [
        [one for one in memory.found.get(_key(row), ()) if one.client.id not in taken] if fate.fate is Fate.NEW else []
        for row, fate in zip(rows, fates, strict=True)
    ]
    ids = {one.client.id for each in alike for one in each}
    if not ids:
        return tuple(fates)
    with collector_paused(), desk.store.transaction() as session:
        clients = load_clients(session, ids, work or Work())
    asked = []
    for fate, each in zip(fates, alike, strict=True):
        there = [one for one in each if one.client.id in clients]
        candidates = tuple(
            Candidate(one.client.id, clients[one.client.id].values, clients[one.client.id].version) for one in there
        )
        likenesses = tuple(one.likeness for one in there)
        asked.append(RowFate(Fate.ASK, None, candidates, None, (), (), "looks_like", 0, likenesses) if there else fate)
    return tuple(asked)


def _key(row: ImportRow) -> _Key:
    return frozenset((name, value) for name, value in row.values.items() if value)
