"""What tour, directory and the list itself know of each row: found before the import, and again within it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.tour import Tourist
from app.services.imports.differences import compare_row
from app.services.imports.identity import Identity, identity_of
from app.services.imports.linking import Match, match_clients
from app.services.imports.rows import ImportRow
from app.services.imports.stored import clients_now, columns_of, load_clients
from app.services.work import Work

MOST_CANDIDATES = 12
"""A name that more clients bear says nothing about which of them a row could be."""

_AT_ONCE = 1_000
"""Rows that are looked at between two looks at whether the work was cancelled."""

_MOST_SHARING = 50
"""So many people are remembered by one passport; a number that more of them share is nobody's."""

_IDENTIFYING = (
    "surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat", "birth_date", "passport_series",
    "passport_number",
)  # fmt: skip


class Fate(StrEnum):
    """What becomes of a row unless the agent chooses otherwise."""

    NEW = "new"
    LINKED = "linked"
    ASK = "ask"
    PRESENT = "present"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Into:
    """Where a list goes: into a tour, or into the directory of regular clients."""

    tour_id: int | None = None


@dataclass(slots=True)
class Found:
    """What the base knows of a row, by ids."""

    fate: Fate = Fate.NEW
    client_id: int | None = None
    client_ids: tuple[int, ...] = ()
    tourist_id: int | None = None
    reason: str = ""


@dataclass(slots=True)
class _Present:
    """The tourists of the tour by what they are known by."""

    by_mark: dict[tuple[str, ...], list[tuple[int, Identity]]] = field(default_factory=dict)
    by_client: dict[int, int] = field(default_factory=dict)
    clients: dict[int, int | None] = field(default_factory=dict)


def find_rows(session: Session, rows: Sequence[ImportRow], into: Into, work: Work) -> list[Found]:
    """Find for each row what the tour, the directory and the list itself know of it."""
    identities = list(_identities(rows, work))
    present = _Present() if into.tour_id is None else _load_present(session, into.tour_id)
    found = [Found() for _ in rows]
    _find_repeated_and_present(identities, present, found)
    open_rows = [at for at, one in enumerate(found) if one.fate is Fate.NEW]
    now = clients_now(session, {rows[at].client_id for at in open_rows})
    matches = match_clients(session, [identities[at] for at in open_rows], work)
    for at, match in zip(open_rows, matches, strict=True):
        linked = now.get(rows[at].client_id or 0)
        settled = Match(passport={linked}) if linked is not None else match
        _decide(found[at], settled, to_directory=into.tour_id is None)
    if into.tour_id is None:
        _settle_equal_namesakes(session, rows, found, work)
    _settle_same_clients(found, present)
    return found


def _identities(rows: Sequence[ImportRow], work: Work) -> Iterator[Identity]:
    """Yield by what each row is known; tells how far it is."""
    for at, row in enumerate(rows):
        if at % _AT_ONCE == 0:
            work.tick(at, len(rows), "import_linking")
        yield identity_of(row.values)


def _find_repeated_and_present(identities: Sequence[Identity], present: _Present, found: list[Found]) -> None:
    """Mark the rows that the list has told before, and those that the tour has."""
    seen: dict[tuple[str, ...], list[tuple[int, Identity]]] = {}
    for at, identity in enumerate(identities):
        marks = identity.marks()
        tourist = _same(identity, marks, present.by_mark)
        if _same(identity, marks, seen) is not None:
            found[at].fate = Fate.REPEATED
        elif tourist is not None:
            found[at] = _present_tourist(tourist, present)
        _remember(seen, marks, at, identity)


def _remember(
    known: dict[tuple[str, ...], list[tuple[int, Identity]]],
    marks: Sequence[tuple[str, ...]],
    id_: int,
    identity: Identity,
) -> None:
    """Note who has the marks of a person."""
    for mark in marks:
        sharing = known.setdefault(mark, [])
        if len(sharing) < _MOST_SHARING:
            sharing.append((id_, identity))


def _same(
    identity: Identity, marks: Sequence[tuple[str, ...]], known: Mapping[tuple[str, ...], list[tuple[int, Identity]]]
) -> int | None:
    """Return who shares a mark with a person and can be the same one."""
    for mark in marks:
        for id_, other in known.get(mark, ()):
            if identity.can_be(other):
                return id_
    return None


def _present_tourist(tourist_id: int, present: _Present) -> Found:
    client_id = present.clients.get(tourist_id)
    return Found(Fate.PRESENT, client_id, () if client_id is None else (client_id,), tourist_id)


def _decide(found: Found, match: Match, *, to_directory: bool) -> None:
    """Decide what clients make of a row."""
    certain = sorted(match.certain, key=lambda one: (one not in match.passport, one))
    doubtful = sorted(match.strangers) or sorted(match.namesakes)
    is_sure = not match.strangers or bool(match.passport & match.named)
    if len(certain) == 1 and is_sure:
        found.fate = Fate.PRESENT if to_directory else Fate.LINKED
        found.client_id, found.client_ids = certain[0], (certain[0],)
    elif certain:
        are_two = bool(match.passport and match.named) and not match.passport & match.named
        found.reason = "passport_and_name_differ" if are_two or match.strangers else "several_clients"
        found.fate = Fate.ASK
        found.client_ids = tuple(dict.fromkeys((*certain, *doubtful)))
        if to_directory and found.reason == "several_clients":
            found.fate, found.client_id = Fate.PRESENT, certain[0]  # a third of the same person helps nobody
    elif doubtful and len(doubtful) <= MOST_CANDIDATES:
        found.fate, found.client_ids = Fate.ASK, tuple(doubtful)
        found.reason = "passport_of_other" if match.strangers else "namesake"


def _settle_equal_namesakes(session: Session, rows: Sequence[ImportRow], found: list[Found], work: Work) -> None:
    """Know again who has neither passport nor birth date in the list, where all that it tells is stored already."""
    asked = [at for at, one in enumerate(found) if one.reason == "namesake"]
    clients = load_clients(session, {id_ for at in asked for id_ in found[at].client_ids}, work)
    for at in asked:
        for id_ in found[at].client_ids:
            compared = compare_row(rows[at].values, clients[id_].values)
            if not compared.differences and not compared.given.keys() & clients[id_].values.keys():
                found[at] = Found(Fate.PRESENT, id_, (id_,))
                break


def _settle_same_clients(found: Sequence[Found], present: _Present) -> None:
    """Mark the rows whose client the tour, or a row before, has already: a new name or passport hid it."""
    taken: set[int] = set()
    for at, one in enumerate(found):
        if one.client_id is None or one.tourist_id is not None or one.fate is Fate.ASK:
            continue
        if one.client_id in taken:
            found[at].fate = Fate.REPEATED
        elif one.client_id in present.by_client:
            tourist_id = present.by_client[one.client_id]
            found[at].fate, found[at].tourist_id = Fate.PRESENT, tourist_id
        taken.add(one.client_id)


def _load_present(session: Session, tour_id: int) -> _Present:
    present = _Present()
    query = select(*columns_of(Tourist, _IDENTIFYING), Tourist.id, Tourist.client_id).where(Tourist.tour_id == tour_id)
    for row in session.execute(query.order_by(Tourist.id)).mappings():
        identity = identity_of({name: row[name] for name in _IDENTIFYING})
        _remember(present.by_mark, identity.marks(), row["id"], identity)
        present.clients[row["id"]] = row["client_id"]
        if row["client_id"] is not None:
            present.by_client.setdefault(row["client_id"], row["id"])
    return present
