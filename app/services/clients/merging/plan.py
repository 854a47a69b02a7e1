"""Reads what a merge is decided by, with the better value of each field chosen beforehand."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.change import Change
from app.models.client import Client
from app.models.identity import ClientDistinction
from app.models.questionnaire import ClientAnswer
from app.models.tour import Tour, Tourist
from app.person_fields import CLIENT_FIELDS, FieldGroup
from app.services.clients.cards import PLAIN_FIELDS, ClientCard
from app.services.clients.directory import load_client
from app.services.clients.duplicates.loading import load_records
from app.services.clients.duplicates.rules import CONTRADICTIONS
from app.services.clients.duplicates.scoring import findings_of
from app.services.clients.duplicates.setting import SETTING
from app.services.clients.listing import ROW_COLUMNS, ClientRow
from app.services.clients.merging.answers import sort_answers
from app.services.clients.merging.better import Row, choose, rules_for
from app.services.clients.merging.shapes import LEAST, MOST, MergePerson, MergePlan, MergeRow
from app.services.desk import Desk
from app.services.names.folding import fold_whole
from app.services.persons.checks import NOTE_LENGTH
from app.services.questionnaire.lasting import known_meanings

_TOGETHER = {FieldGroup.PASSPORT: "passport", FieldGroup.INTERNAL: "internal", FieldGroup.ADDRESS: "address"}
_ALONE = frozenset({"birth_certificate"})
"""Fields of such a group that are chosen by themselves."""


def open_merge(desk: Desk, client_ids: Sequence[int]) -> MergePlan:
    """Return the clients side by side.

    Raises:
        UserError: "merge_number" for fewer than two or more than four; "client_removed", "client_merged".
    """
    ids = tuple(dict.fromkeys(client_ids))
    if not LEAST <= len(ids) <= MOST:
        raise UserError("merge_number", least=LEAST, most=MOST)
    with desk.store.transaction() as session:
        cards = [load_client(session, id_) for id_ in ids]
        answers = {
            id_: session.scalar(select(func.count(ClientAnswer.id)).where(ClientAnswer.client_id == id_)) or 0
            for id_ in ids
        }
        tours = _tours(session, ids)
        meanings = known_meanings(desk) if any(answers.values()) else {}
        kept = max(range(len(ids)), key=lambda at: _weight(cards[at], len(tours[ids[at]])))
        numbers = [number for found in tours.values() for number in sorted(set(found))]
        return MergePlan(
            persons=tuple(
                _person(_client_row(session, id_), card, len(tours[id_]), answers[id_])
                for id_, card in zip(ids, cards, strict=True)
            ),
            rows=tuple(_rows(session, cards, kept)),
            kept=kept,
            shared_tours=tuple(sorted({number for number in numbers if numbers.count(number) > 1})),
            were_told_apart=_were_told_apart(session, ids),
            against=_against(session, ids),
            differing_answers=sort_answers(session, ids[kept], ids, meanings).differing,
        )


def row_groups() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the rows' keys with the fields of each: the catalogue's, then kind, stage, agent and note."""
    together: dict[str, tuple[str, ...]] = {}
    for field in CLIENT_FIELDS:
        key = field.name if field.name in _ALONE else _TOGETHER.get(field.group, field.name)
        together[key] = (*together.get(key, ()), field.name)
    yield from together.items()
    yield from ((name, (name,)) for name in PLAIN_FIELDS)


def _client_row(session: Session, client_id: int) -> ClientRow:
    return ClientRow(*session.execute(select(*ROW_COLUMNS).where(Client.id == client_id)).one())


def _person(client: ClientRow, card: ClientCard, tours: int, answers: int) -> MergePerson:
    holds = {
        "tours": tours,
        "documents": len(card.documents),
        "cards": len(card.cards),
        "family": len(card.family),
        "answers": answers,
    }
    return MergePerson(client, card.version, card.created_on, holds)


def _weight(card: ClientCard, tours: int) -> tuple[int, int, int]:
    """Return by what the one who is kept is found: tours, what is told, who was there first."""
    return tours, sum(bool(value) for value in card.values.values()), -(card.id or 0)


def _tours(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the numbers of the tours of each client."""
    found: dict[int, list[str]] = {id_: [] for id_ in ids}
    query = select(Tourist.client_id, Tour.number).join(Tour, Tour.id == Tourist.tour_id)
    for client_id, number in session.execute(query.where(Tourist.client_id.in_(ids))):
        found[client_id or 0].append(number)
    return found


def _were_told_apart(session: Session, ids: Sequence[int]) -> bool:
    columns = (ClientDistinction.client_id, ClientDistinction.other_id)
    query = select(ClientDistinction.id).where(and_(*(column.in_(ids) for column in columns))).limit(1)
    return session.scalar(query) is not None


def _against(session: Session, ids: Sequence[int]) -> tuple[str, ...]:
    """Return what of any two of them says that they are two people."""
    records = load_records(session, ids)
    pairs = combinations([records[id_] for id_ in ids if id_ in records], 2)
    found = {code for one, other in pairs for code in findings_of(one, other)} & CONTRADICTIONS
    return tuple(sorted(found, key=lambda code: (SETTING.weights[code], code)))


def _rows(session: Session, cards: Sequence[ClientCard], kept: int) -> Iterator[MergeRow]:
    """Yield the rows; the passport is chosen first, because the names follow it."""
    written = _written(session, [card.id or 0 for card in cards])
    groups = dict(row_groups())
    passport_of: int | None = None
    chosen, why = choose(_row(cards, groups["passport"], written, None, kept), rules_for(groups["passport"]))
    if why == "newer_document":
        passport_of = chosen
    for key, fields in groups.items():
        row = _row(cards, fields, written, passport_of, kept)
        chosen, why = choose(row, rules_for(fields))
        joined = _joined([value[0] for value in row.values]) if key == "note" else ""
        if joined:
            chosen, why = len(cards), "joined"
        yield MergeRow(key, fields, row.values, chosen, why, joined)


def _row(
    cards: Sequence[ClientCard],
    fields: tuple[str, ...],
    written: dict[tuple[int, str], int],
    passport_of: int | None,
    kept: int,
) -> Row:
    values = tuple(tuple(_text(card, name) for name in fields) for card in cards)
    last = tuple(
        max(written.get((card.id or 0, name), 0) for name in (*fields, "")) if any(own) else 0
        for card, own in zip(cards, values, strict=True)
    )
    return Row(fields, values, last, passport_of, kept)


def _text(card: ClientCard, name: str) -> str:
    """Return a column of a client as text."""
    value = card.values[name] if name in card.values else getattr(card, name)
    return "" if value is None else str(value)


def _written(session: Session, ids: Sequence[int]) -> dict[tuple[int, str], int]:
    """Return the last change of each client's field; under the empty name that which created the client."""
    records = {f"client:{id_}": id_ for id_ in ids}
    query = (
        select(Change.record, Change.field, func.max(Change.id))
        .where(Change.record.in_(records), or_(Change.action == "update", Change.action == "create"))
        .group_by(Change.record, Change.field)
    )
    return {(records[record], field): last for record, field, last in session.execute(query)}


def _joined(notes: Sequence[str]) -> str:
    """Return the notes one below another, each once; empty where one of them says it all, or they are too long."""
    kept: list[str] = []
    for note in notes:
        folded = fold_whole(note)
        if folded and not any(folded in fold_whole(one) for one in kept):
            kept = [*(one for one in kept if fold_whole(one) not in folded), note]
    text = "\n".join(kept)
    return text if len(kept) > 1 and len(text) <= NOTE_LENGTH else ""
