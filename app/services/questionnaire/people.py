"""Tourists with all that questionnaires are made of, in a few queries, however many they are."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.models.tables import TABLES
from app.person_fields import PERSON_FIELDS
from app.services.agency import read_agency
from app.services.questionnaire.shapes import AnswerKey, StoredAnswer, ValueOrigin
from app.services.questionnaire.sources import Known

KEPT = "kept"
"""Beside the languages of the texts: which answer was kept beside which word of card or tour."""

_BATCH = 500
_HOTEL = "hotel"

_Service = tuple[str, str, str, str]
"""Kind, title, first and last day."""

Answers = Mapping[AnswerKey, StoredAnswer]


@dataclass(frozen=True, slots=True)
class Person:
    """A tourist, or a client without a tour, as questionnaires see one.

    Attributes:
        tourist_id: 0 for a client.
        tour_id: 0 for a client.
        client_id: the linked client, or None.
        known: what card, tour and client say.
        own: answers of this trip.
        lasting: answers that the linked client keeps.
    """

    tourist_id: int
    tour_id: int
    client_id: int | None
    known: Known
    own: Answers
    lasting: Answers

    @property
    def is_pinned(self) -> bool:
        """True once something was written to this trip's questionnaire: what the client keeps is no more looked at."""
        return bool(self.own)

    @property
    def name(self) -> str:
        """Surname and initials, the Latin ones where there are no Russian ones."""
        return " ".join(part for part in (self.surname, self.initials) if part)

    @property
    def surname(self) -> str:
        """As on the card, Russian if there is one."""
        return self.known.values.get("surname_ru", "") or self.known.values.get("surname_lat", "")

    @property
    def initials(self) -> str:
        """Of given name and patronymic."""
        from app.services.questionnaire.sources import read_source

        return read_source("card.initials", self.known)


def read_tourists(session: Session, *, tour_id: int | None = None, ids: Collection[int] = ()) -> list[Person]:
    """Return the tourists of a tour in the order in which they came, or those of some ids."""
    table = TABLES["tourist"]
    wanted = table.c.tour_id == tour_id if tour_id is not None else table.c.id.in_(sorted(ids))
    rows = session.execute(select(table).where(wanted).order_by(table.c.id)).mappings().all()
    tours = _tours(session, {row["tour_id"] for row in rows})
    services = _services(session, [row["id"] for row in rows])
    clients = {row["client_id"] for row in rows if row["client_id"] is not None}
    former = _former_surnames(session, clients)
    own = read_answers(session, "tourist_answer", [row["id"] for row in rows])
    lasting = read_answers(session, "client_answer", clients)
    agency = read_agency(session) if rows else {}
    return [
        Person(
            row["id"],
            row["tour_id"],
            row["client_id"],
            _known(
                row,
                tours.get(row["tour_id"], {}),
                services.get(row["id"], ()),
                former.get(row["client_id"], ()),
                agency,
            ),
            own.get(row["id"], {}),
            lasting.get(row["client_id"], {}),
        )
        for row in rows
    ]


def read_client(session: Session, client_id: int) -> Person | None:
    """Return a client of the directory as one who is in no tour, or None."""
    table = TABLES["client"]
    row = session.execute(select(table).where(table.c.id == client_id)).mappings().first()
    if row is None:
        return None
    former = _former_surnames(session, [client_id]).get(client_id, ())
    lasting = read_answers(session, "client_answer", [client_id]).get(client_id, {})
    return Person(0, 0, client_id, _known(row, {}, (), former, read_agency(session)), {}, lasting)


def read_answers(session: Session, table: str, owners: Iterable[int]) -> dict[int, dict[AnswerKey, StoredAnswer]]:
    """Return the stored answers of tourists or clients, by owner."""
    target, owner = TABLES[table], TABLES[table].c[owner_column(table)]
    columns = (owner, *(target.c[name] for name in ("meaning", "position", *_STORED)))
    found: dict[int, dict[AnswerKey, StoredAnswer]] = {}
    for batch in _batches(owners):
        for id_, meaning, position, *stored in session.execute(select(*columns).where(owner.in_(batch))).all():
            found.setdefault(id_, {})[AnswerKey(meaning, position)] = _stored_answer(*stored)
    return found


_STORED = ("value", "value_origin", "texts", "version")


def owner_column(table: str) -> str:
    """Return the column that names whose answer a row is."""
    return "tourist_id" if table == "tourist_answer" else "client_id"


def _stored_answer(value: str, origin: str, typed: str, version: int) -> StoredAnswer:
    """Return a row of answers as a value."""
    texts: dict[str, str] = {}
    texts_of: dict[str, str] = {}
    kept = ("", "")
    if typed:
        for language, one in json.loads(typed).items():
            if language == KEPT:
                kept = (one["of"], one["card"])
            else:
                texts[language], texts_of[language] = one["text"], one["of"]
    return StoredAnswer(value, _ORIGINS.get(origin, ValueOrigin.TYPED), texts, texts_of, version, kept)


def texts_column(answer: StoredAnswer) -> str:
    """Return the texts typed by hand, and beside what the answer was kept, in the form in which the base holds them."""
    held = {
        language: {"text": text, "of": answer.texts_of.get(language, "")}
        for language, text in sorted(answer.texts.items())
    }
    of, card = answer.kept
    if card:
        held[KEPT] = {"card": card, "of": of}
    return json.dumps(held, ensure_ascii=False) if held else ""


_ORIGINS = {origin.value: origin for origin in ValueOrigin}


def _known(
    row: Mapping[Any, Any],
    tour: Mapping[Any, Any],
    services: Sequence[_Service],
    former: Sequence[tuple[str, str]],
    agency: Mapping[str, str],
) -> Known:
    values = {one.name: row[one.name] for one in PERSON_FIELDS if one.name in row}
    arrival, departure, country = (str(tour.get(name, "")) for name in ("arrival", "departure", "country"))
    return Known(
        values,
        arrival,
        departure,
        country,
        tuple((kind, title) for kind, title, _, _ in services),
        tuple(former),
        str(tour.get("number", "")),
        tuple((title, starts, ends) for kind, title, starts, ends in services if kind == _HOTEL),
        agency,
    )


def _tours(session: Session, ids: Collection[int]) -> dict[int, Mapping[Any, Any]]:
    table = TABLES["tour"]
    query = select(table.c.id, table.c.number, table.c.arrival, table.c.departure, table.c.country)
    return {row["id"]: row for row in _in_batches(session, query, table.c.id, ids)}


def _services(session: Session, ids: Collection[int]) -> dict[int, list[_Service]]:
    """Return kind, title, first and last day of the services of each tourist, in the order of their dates."""
    link, service = TABLES["tourist_service"], TABLES["service"]
    query = (
        select(link.c.tourist_id, service.c.kind, service.c.title, service.c.starts, service.c.ends)
        .join(service, link.c.service_id == service.c.id)
        .order_by(service.c.starts, service.c.id)
    )
    found: dict[int, list[_Service]] = {}
    for row in _in_batches(session, query, link.c.tourist_id, ids):
        found.setdefault(row["tourist_id"], []).append((row["kind"], row["title"], row["starts"], row["ends"]))
    return found


def _former_surnames(session: Session, clients: Collection[int]) -> dict[int | None, list[tuple[str, str]]]:
    """Return the former surnames of each client, the latest first."""
    table = TABLES["former_name"]
    query = select(table.c.client_id, table.c.surname_ru, table.c.surname_lat).order_by(
        table.c.replaced_on.desc(), table.c.id.desc()
    )
    found: dict[int | None, list[tuple[str, str]]] = {}
    for row in _in_batches(session, query, table.c.client_id, clients):
        found.setdefault(row["client_id"], []).append((row["surname_ru"], row["surname_lat"]))
    return found


def _in_batches(session: Session, query: Any, column: ColumnElement[Any], ids: Collection[int]) -> Iterator[Any]:
    """Yield the rows of a query for some ids, in portions that every backend takes."""
    for batch in _batches(ids):
        yield from session.execute(query.where(column.in_(batch))).mappings()


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    wanted = sorted(ids)
    return (wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH))
