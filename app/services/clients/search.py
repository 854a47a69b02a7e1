"""Find: the regular client of a surname, near spellings where there is none, and one search field over everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from app.models.client import Client, ClientCard, ClientDocument, FormerName
from app.models.tour import Tourist
from app.services.clients.listing import ROW_COLUMNS, ClientRow, matches_text
from app.services.desk import Desk
from app.services.keys import begins_with
from app.services.names.folding import fold_text, number_key, sound_key
from app.services.names.icao import to_icao_latin

NEAR_SCORE = 0.72
"""The least likeness, from 0 to 1, of a surname that is offered as near."""


MOST_LOOKED_AT = 10_000
"""The most clients that a search sorts: far more than bear one surname, fewer than SQLite takes as parameters."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A client found, how well it fits (0 to 1) and the code of why."""

    client: ClientRow
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What is known of the client looked for; empty terms are not asked. Names may be beginnings, in either script."""

    surname: str = ""
    given_name: str = ""
    passport: str = ""
    birth_date: str = ""
    card: str = ""


def find_by_surname(desk: Desk, surname: str, limit: int = 200) -> list[Hit]:
    """Return the regular clients who bear a surname, in either script, and those who bore it before."""
    key = fold_text(surname)
    if not key:
        return []
    with desk.store.transaction() as session:
        bearing = _select(session, or_(Client.surname_ru_key == key, Client.surname_lat_key == key), limit)
        former = select(FormerName.client_id).where(
            or_(FormerName.surname_ru_key == key, FormerName.surname_lat_key == key)
        )
        bore = _select(session, Client.id.in_(former), limit)
    known = {row.id for row in bearing}
    hits = [Hit(row, 1.0, "surname") for row in bearing]
    return hits + [Hit(row, 0.9, "former_surname") for row in bore if row.id not in known]


def _select(session: Session, condition: ColumnElement[bool], limit: int, *, regular: bool = True) -> list[ClientRow]:
    """Return the rows of clients by a condition, sorted by name; of the regular ones only, unless told otherwise.

    The ids come first, by the condition alone, and what sorts and filters the rows is kept from being looked up in an
    index: told otherwise, SQLite would rather walk the whole list in its order than use the index of the key.
    """
    ids = session.scalars(select(Client.id).where(condition).limit(MOST_LOOKED_AT)).all()
    if not ids:
        return []
    query = select(*ROW_COLUMNS).where(Client.id.in_(ids)).order_by(Client.sort_key.concat(""), Client.id).limit(limit)
    if regular:
        query = query.where(Client.stage.concat("") == "regular", Client.kind == "person")
    return [ClientRow(*row) for row in session.execute(query)]


def search_clients(desk: Desk, terms: SearchTerms, limit: int = 200) -> list[Hit]:
    """Return the regular clients to whom every given term applies, sorted by name."""
    conditions = _conditions(terms)
    if not conditions:
        return []
    reason = "surname" if len(conditions) == 1 and fold_text(terms.surname) else "terms"
    with desk.store.transaction() as session:
        return [Hit(row, 1.0, reason) for row in _select(session, and_(*conditions), limit)]


def _conditions(terms: SearchTerms) -> list[ColumnElement[bool]]:
    """Return one condition a given term."""
    conditions: list[ColumnElement[bool]] = []
    surname, given = fold_text(terms.surname), fold_text(terms.given_name)
    if surname:
        former = select(FormerName.client_id).where(_begins(FormerName, "surname", surname))
        conditions.append(or_(_begins(Client, "surname", surname), Client.id.in_(former)))
    if given:
        conditions.append(_begins(Client, "given", given))
    if number_key(terms.passport):
        documents = select(ClientDocument.client_id).where(_number_matches(ClientDocument, terms.passport))
        conditions.append(Client.id.in_(documents))
    if terms.birth_date:
        conditions.append(begins_with(Client.birth_date, terms.birth_date))
    if number_key(terms.card):
        cards = select(ClientCard.client_id).where(_number_matches(ClientCard, terms.card))
        conditions.append(Client.id.in_(cards))
    return conditions


def _begins(table: Any, part: str, key: str) -> ColumnElement[bool]:
    """Return the condition that a name begins so, in Russian or in Latin."""
    return or_(begins_with(getattr(table, f"{part}_ru_key"), key), begins_with(getattr(table, f"{part}_lat_key"), key))


def _number_matches(table: Any, text: str) -> ColumnElement[bool]:
    """Return the condition that series and number, or the number alone, begin so; bank cards by their last four."""
    key = number_key(text)
    alone = func.replace(table.number, " ", "") == "".join(text.split())
    conditions = [begins_with(table.number_key, key), alone]
    if table is ClientCard:
        conditions.append(and_(ClientCard.kind == "bank", ClientCard.number_key == key[-4:]))
    return or_(*conditions)


def find_near(desk: Desk, surname: str, limit: int = 12) -> list[Hit]:
    """Return the clients whose surname is spelt or sounds nearly so, best first; all stages, the stage is shown."""
    key = fold_text(surname)
    if not key:
        return []
    with desk.store.transaction() as session:
        scores = near_surnames(session, Client, surname)
        rows: dict[int, ClientRow] = {}
        for one in sorted(scores, key=lambda one: -scores[one])[: limit * 4]:  # hundreds may bear a common surname
            condition = or_(Client.surname_ru_key == one, Client.surname_lat_key == one)
            rows.update({row.id: row for row in _select(session, condition, limit, regular=False)})
            if len(rows) >= limit:
                break
    hits = [Hit(row, _score_of(row, scores), "near_surname") for row in rows.values()]
    return sorted(hits, key=lambda hit: (-hit.score, hit.client.surname_ru, hit.client.id))[:limit]


def _score_of(row: ClientRow, scores: dict[str, float]) -> float:
    """Return how near a client's surname is, in the script in which it is nearer."""
    return max(
        scores.get(fold_text(row.surname_ru), 0.0),
        scores.get(fold_text(row.surname_lat or to_icao_latin(row.surname_ru)), 0.0),
    )


def near_surnames(session: Session, bearers: type[Client] | type[Tourist], surname: str) -> dict[str, float]:
    """Return folded surnames of the base's clients or tourists that are near, with their likeness.

    Those that sound the same come from an index; the rest are compared one by one in native code.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    key, latin = fold_text(surname), fold_text(to_icao_latin(surname))
    scores: dict[str, float] = {}
    for column, wanted in ((bearers.surname_ru_key, key), (bearers.surname_lat_key, latin)):
        keys: Sequence[str] = session.scalars(select(column).distinct().where(column > "")).all()
        found = process.extract(
            wanted, keys, scorer=OSA.normalized_similarity, score_cutoff=NEAR_SCORE, limit=50, processor=None
        )
        scores.update({one: score for one, score, _ in found})
    same_sound = select(bearers.surname_ru_key, bearers.surname_lat_key).where(
        bearers.surname_sound_key == sound_key(surname)
    )
    for russian, in_latin in session.execute(same_sound.distinct().limit(200)):
        for one, wanted in ((russian, key), (in_latin, latin)):
            if one:
                alike = OSA.normalized_similarity(one, wanted)
                scores[one] = max(scores.get(one, 0.0), (alike + NEAR_SCORE) / 2)
    return scores


def find_clients(desk: Desk, text: str, limit: int = 20) -> list[Hit]:
    """Return the clients that one search field finds, best first: names in any order and script, numbers, e-mail."""
    if not text.strip():
        return []
    with desk.store.transaction() as session:
        rows = _select(session, matches_text(text), max(limit * 5, 100), regular=False)
    tokens = {fold_text(token) for token in text.split()}
    hits = [Hit(row, _text_score(row, tokens), "text") for row in rows]
    if not hits and tokens:
        words = [word for word in text.split() if not any(letter.isdecimal() for letter in word)]
        hits = [hit for word in words for hit in find_near(desk, word, limit)]
    best: dict[int, Hit] = {}
    for hit in sorted(hits, key=lambda one: (-one.score, one.client.surname_ru, one.client.id)):
        best.setdefault(hit.client.id, hit)
    return list(best.values())[:limit]


def _text_score(row: ClientRow, tokens: set[str]) -> float:
    """Return 1 where every token is a whole name of the client, less where it only begins one."""
    names = {
        fold_text(name)
        for name in (row.surname_ru, row.given_name_ru, row.patronymic_ru, row.surname_lat, row.given_name_lat)
    }
    names |= {fold_text(to_icao_latin(name)) for name in (row.surname_ru, row.given_name_ru)}
    whole = sum(token in names for token in tokens)
    return round(0.8 + 0.2 * whole / max(len(tokens), 1), 3)
