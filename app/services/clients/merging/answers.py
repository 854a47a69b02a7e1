"""Lasting answers of clients who are merged: of a meaning that several answer the newer answer stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.change import Change
from app.models.questionnaire import ClientAnswer
from app.services.forms.manifest import Meaning

_BATCH = 500


@dataclass(frozen=True, slots=True)
class SortedAnswers:
    """What becomes of the answers.

    Attributes:
        moved: ids of answers that go over to the client who is kept.
        left: ids of answers that don't stay: another one is newer, or says the same. The history keeps their values.
        differing: how many meanings, or repeated groups, are answered in several ways.
    """

    moved: tuple[int, ...]
    left: tuple[int, ...]
    differing: int


def sort_answers(
    session: Session, kept_id: int, client_ids: Sequence[int], meanings: Mapping[str, Meaning]
) -> SortedAnswers:
    """Return which answers of some clients stay with the one who is kept.

    The entries of a repeated group go together: those of the client who wrote there last.
    """
    rows = session.scalars(select(ClientAnswer).where(ClientAnswer.client_id.in_(client_ids))).all()
    written = _last_changes(session, [row.id for row in rows])
    units: dict[str, dict[int, list[ClientAnswer]]] = {}
    for row in rows:
        meaning = meanings.get(row.meaning)
        unit = f"group {meaning.group}" if meaning is not None and meaning.group else row.meaning
        units.setdefault(unit, {}).setdefault(row.client_id, []).append(row)
    moved: list[int] = []
    left: list[int] = []
    differing = 0
    for by_client in units.values():
        told = {client_id: _told(one) for client_id, one in by_client.items()}
        differing += len(set(told.values())) > 1
        newest = max(by_client, key=lambda id_: (max(written.get(row.id, 0) for row in by_client[id_]), id_ == kept_id))
        stays = kept_id if told.get(kept_id) == told[newest] else newest
        for client_id, answers in by_client.items():
            if client_id != stays:
                left += [row.id for row in answers]
            elif client_id != kept_id:
                moved += [row.id for row in answers]
    return SortedAnswers(tuple(sorted(moved)), tuple(sorted(left)), differing)


def _told(rows: Iterable[ClientAnswer]) -> tuple[tuple[str, int, str, str], ...]:
    """Return what answers say, texts typed by hand included."""
    return tuple(sorted((row.meaning, row.position, row.value, row.texts) for row in rows))


def _last_changes(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """Return the last change of each answer."""
    found: dict[int, int] = {}
    for at in range(0, len(ids), _BATCH):
        records = {f"client_answer:{id_}": id_ for id_ in ids[at : at + _BATCH]}
        query = select(Change.record, func.max(Change.id)).where(Change.record.in_(records)).group_by(Change.record)
        found.update((records[record], last) for record, last in session.execute(query))
    return found
