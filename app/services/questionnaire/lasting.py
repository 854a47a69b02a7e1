"""Lasting answers: kept at the client, ready in the next tour, pinned to a trip by its first write."""

from collections.abc import Mapping
from dataclasses import replace
from operator import itemgetter

from app.models.tables import TABLES
from app.services.changes import ChangeWriter
from app.services.derived import Row
from app.services.desk import Desk
from app.services.forms.manifest import Meaning
from app.services.questionnaire.people import Person, owner_column, read_answers, texts_column
from app.services.questionnaire.shapes import AnswerKey, StoredAnswer, ValueOrigin

PINNED = 1
"""Version of an answer that the trip took over from the client and nobody has written since."""


def known_meanings(desk: Desk) -> Mapping[str, Meaning]:
    """Return all meanings by code: the packs', and those that the agency's own fields brought."""
    from app.services.questionnaire.directory import open_effective

    return open_effective(desk).meanings()


class TripWriter:
    """Writes the answers of one trip within a change set, and what lasts to the linked client.

    The first write pins what the client keeps: it is written to the trip, which is a snapshot from then on.
    """

    def __init__(self, writer: ChangeWriter, person: Person, meanings: Mapping[str, Meaning]) -> None:
        self._writer = writer
        self._person = person
        self._meanings = meanings
        self._own = _row_ids(writer, "tourist_answer", person.tourist_id)
        self._kept = {} if person.client_id is None else _row_ids(writer, "client_answer", person.client_id)

    def pin(self, *but: AnswerKey) -> None:
        """Write to the trip what the client keeps, unless the trip has answers already; `but` are written anyway."""
        if self._person.is_pinned:
            return
        tourist_id = self._person.tourist_id
        for key, answer in self._person.lasting.items():
            if key not in but:
                _put(self._writer, "tourist_answer", tourist_id, self._own, key, as_pinned(answer), version=PINNED)

    def put(self, key: AnswerKey, answer: StoredAnswer | None) -> None:
        """Write an answer, or take it away, at the trip and, where it lasts, at the linked client."""
        self.put_own(key, answer)
        if self._person.client_id is not None and self._meanings[key.meaning].lasting:
            _put(self._writer, "client_answer", self._person.client_id, self._kept, key, answer)

    def put_own(self, key: AnswerKey, answer: StoredAnswer | None) -> None:
        """Write an answer, or take it away, at the trip only."""
        _put(self._writer, "tourist_answer", self._person.tourist_id, self._own, key, answer)


def as_pinned(answer: StoredAnswer) -> StoredAnswer:
    """Return what the client keeps as an answer of the trip; a text without a value of its own stays one."""
    return answer if answer.origin is ValueOrigin.NONE else replace(answer, origin=ValueOrigin.CLIENT)


def keep_lasting_answers(writer: ChangeWriter, desk: Desk, tourist_id: int, client_id: int) -> None:
    """Keep at a client the lasting answers of a tourist who was just linked, as far as the client lacks them."""
    own = read_answers(writer.session, "tourist_answer", [tourist_id]).get(tourist_id, {})
    if not own:
        return
    meanings = known_meanings(desk)
    kept = _row_ids(writer, "client_answer", client_id)
    known = {key.meaning for key in kept}
    for key, answer in sorted(own.items(), key=itemgetter(0)):
        meaning = meanings.get(key.meaning)
        if meaning is not None and meaning.lasting and key.meaning not in known:
            _put(writer, "client_answer", client_id, kept, key, answer)


def _row_ids(writer: ChangeWriter, table: str, owner: int) -> dict[AnswerKey, int]:
    """Return the ids of the stored answers of a tourist or client."""
    from sqlalchemy import select

    target = TABLES[table]
    query = select(target.c.id, target.c.meaning, target.c.position).where(target.c[owner_column(table)] == owner)
    return {AnswerKey(row.meaning, row.position): row.id for row in writer.session.execute(query)}


def _put(
    writer: ChangeWriter,
    table: str,
    owner: int,
    ids: dict[AnswerKey, int],
    key: AnswerKey,
    answer: StoredAnswer | None,
    *,
    version: int | None = None,
) -> None:
    """Create, update or remove one row of answers; `ids` are kept true.

    A new row's counter begins with the change set, unless a `version` is given: no row that comes to stand in the place
    of a removed one is ever taken for that one.
    """
    if answer is None:
        if key in ids:
            writer.remove(table, [ids.pop(key)])
        return
    values: Row = {"value": answer.value, "value_origin": answer.origin.value, "texts": texts_column(answer)}
    if key in ids:
        writer.update(table, ids[key], values)
    else:
        begun = max(PINNED + 1, writer.begin()) if version is None else version
        row = {owner_column(table): owner, "meaning": key.meaning, "position": key.position, "version": begun, **values}
        ids[key] = writer.create(table, row)
