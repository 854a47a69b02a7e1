"""Find on the tourist's screen: the regular clients of a surname, those to whom several terms apply, the near ones."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from app.models.client import Client, FormerName
from app.services.clients.rows import ROW_COLUMNS, ClientRow
from app.services.clients.search.finding import rows_of
from app.services.clients.search.fit import Names, fit, names_of
from app.services.clients.search.near import NearWords, near_single
from app.services.clients.search.numbers import card_numbers, document_numbers
from app.services.clients.search.shapes import Hit, SearchTerms
from app.services.clients.search.spelling import Token, token_of
from app.services.clients.search.vocabulary import is_cyrillic
from app.services.desk import Desk
from app.services.keys import begins_with, date_begins
from app.services.names.folding import fold_text, number_key


def find_by_surname(desk: Desk, surname: str, limit: int = 200) -> list[Hit]:
    """Return the regular clients who bear a surname, in either script, and those who bore it before."""
    key = fold_text(surname)
    if not key:
        return []
    former = select(FormerName.client_id)
    with desk.store.transaction() as session:
        bearing: dict[int, ClientRow] = {}
        bore: dict[int, ClientRow] = {}
        for script in ("ru", "lat"):
            columns = (getattr(Client, f"surname_{script}_key"), getattr(Client, f"given_{script}_key"))
            bearing |= _regular(session, [columns[0] == key], columns, limit)
            was = former.where(getattr(FormerName, f"surname_{script}_key") == key)
            bore |= _regular(session, [Client.id.in_(was)], (Client.id,), limit)
    hits = [Hit(row, 1.0, "surname") for row in _by_name(bearing.values())[:limit]]
    return hits + [Hit(row, 0.9, "former_surname") for row in _by_name(bore.values()) if row.id not in bearing]


def _by_name(rows: Iterable[ClientRow]) -> list[ClientRow]:
    """Return rows as lists of clients are sorted."""
    return sorted(rows, key=_name_key)


def _name_key(row: ClientRow) -> tuple[str, str, str, int]:
    surname, given = row.surname_ru or row.surname_lat, row.given_name_ru or row.given_name_lat
    return fold_text(surname), fold_text(given), fold_text(row.patronymic_ru), row.id


def _regular(
    session: Session, conditions: Sequence[ColumnElement[bool]], order: Sequence[Any], limit: int
) -> dict[int, ClientRow]:
    """Return regular clients by conditions, in the order of the index that serves them, which ends with the limit.

    What filters the rows is kept from being looked up in an index of its own: SQLite would rather walk the whole list.
    """
    query: Select[Any] = select(*ROW_COLUMNS).where(
        *conditions, Client.stage.concat("") == "regular", Client.kind == "person"
    )
    return {row[0]: ClientRow(*row) for row in session.execute(query.order_by(*order).limit(limit))}


def search_clients(desk: Desk, terms: SearchTerms, limit: int = 200) -> list[Hit]:
    """Return the regular clients to whom every given term applies, sorted by name."""
    surname, given = fold_text(terms.surname), fold_text(terms.given_name)
    others = _others(terms)
    if not (surname or given or others):
        return []
    with desk.store.transaction() as session:
        rows = _named(session, surname, given, others, limit)
    is_surname_alone = surname and not (given or others)
    reason = "surname" if is_surname_alone else "terms"
    return [Hit(row, 1.0, reason) for row in _by_name(rows.values())[:limit]]


def _named(
    session: Session, surname: str, given: str, others: Sequence[ColumnElement[bool]], limit: int
) -> dict[int, ClientRow]:
    """Return the clients whose names begin so, in the script in which they were typed; surnames also by former ones."""
    given_key = getattr(Client, f"given_{_script(given)}_key")
    rest = [begins_with(given_key, given), *others] if given else list(others)
    if not surname:
        return _regular(session, rest, (given_key,) if given else (Client.id,), limit)
    key = f"surname_{_script(surname)}_key"
    order = (getattr(Client, key), given_key)
    rows = _regular(session, [begins_with(order[0], surname), *rest], order, limit)
    bore = select(FormerName.client_id).where(begins_with(getattr(FormerName, key), surname))
    return rows | _regular(session, [Client.id.in_(bore), *rest], (Client.id,), limit)


def _script(key: str) -> str:
    return "ru" if is_cyrillic(key) else "lat"


def _others(terms: SearchTerms) -> list[ColumnElement[bool]]:
    """Return one condition for each given term that is no name."""
    conditions: list[ColumnElement[bool]] = []
    if number_key(terms.passport):
        conditions.append(Client.id.in_(document_numbers(terms.passport)))
    if terms.birth_date:
        conditions.append(date_begins(Client.birth_date, terms.birth_date))
    if number_key(terms.card):
        conditions.append(Client.id.in_(card_numbers(terms.card)))
    return conditions


def find_near(desk: Desk, surname: str, limit: int = 12) -> list[Hit]:
    """Return the clients whose surname is spelt or sounds nearly so, best first; all stages, the stage is shown."""
    if not fold_text(surname):
        return []
    token = token_of(surname)
    with desk.store.transaction() as session:
        ids = near_single(NearWords(session, desk.store), token, {"most": limit}, ("surname",))
        hits = [_near_hit(row, token) for row in rows_of(session, ids)]
    return sorted(hits, key=lambda hit: (-hit.score, hit.client.surname_ru, hit.client.id))[:limit]


def _near_hit(row: ClientRow, token: Token) -> Hit:
    """Return a hit by its surname; one whose present surname is not near bore a near one before."""
    score, reason = fit([token], [Names(names_of(row).surname, (), ())])
    return Hit(row, round(score, 3), reason) if score else Hit(row, 0.5, "former_surname")
