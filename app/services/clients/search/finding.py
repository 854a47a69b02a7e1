"""One search field over everything that is known of clients, best first."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.models.client import Client, FormerName
from app.services.clients.rows import ROW_COLUMNS, ClientRow
from app.services.clients.search.begins import begins_selects
from app.services.clients.search.fit import LEAST_FIT, Likeness, Names, fit, names_of
from app.services.clients.search.near import near_ids, near_single
from app.services.clients.search.numbers import find_numbers
from app.services.clients.search.query import Query, read_query
from app.services.clients.search.shapes import Hit
from app.services.clients.search.vocabulary import vocabulary_of
from app.services.desk import Desk
from app.services.keys import date_begins

ENOUGH = 8
"""Clients whose names are as typed; with fewer, near spellings are looked for as well."""

MOST_BEGINNING = 60
"""Clients that are looked at of each order in which the words may stand."""

MOST_NEAR = 100

_BATCH = 500

Fits = dict[int, tuple[ClientRow, Likeness]]
"""By client: the row, how well it fits and why."""


def find_clients(desk: Desk, text: str, limit: int = 20) -> list[Hit]:
    """Return the clients that one search field finds, best first.

    The text is names in any order and script, present or former, misspelt or not; a passport with its series or
    without, a phone, the end of a bank card; a birth date or its year; an e-mail address; or several of them.
    """
    query = read_query(text, desk.today())
    with desk.store.transaction() as session:
        fits = _find(desk, session, query, limit)
    hits = [Hit(row, round(min(score, 1.0), 3), reason) for row, (score, reason) in fits.values()]
    return sorted(hits, key=_best_first)[:limit]


def _best_first(hit: Hit) -> tuple[float, str, str, int]:
    return -hit.score, hit.client.surname_ru, hit.client.given_name_ru, hit.client.id


def _find(desk: Desk, session: Session, query: Query, limit: int) -> Fits:
    found = find_numbers(session, query)
    fits: Fits = {row.id: (row, found[row.id]) for row in rows_of(session, found)}
    if not query.tokens:
        return fits
    if fits:
        both = _by_names_too(session, query, fits)
        if both or len(query.numbers) > 1:  # the words may have been the series
            return both or {**fits, **_find_names(desk, session, query, limit, ())}
        fits = {id_: (row, (score * 0.8, reason)) for id_, (row, (score, reason)) in fits.items()}
    born = [date_begins(Client.birth_date, query.born)] if query.born else []
    named = _find_names(desk, session, query, limit, born)
    if born and not named:
        named = _find_names(desk, session, query, limit, ())
    return {**named, **fits}


def _by_names_too(session: Session, query: Query, fits: Fits) -> Fits:
    """Return those whom a number found and whose names fit as well."""
    names = _names(session, [row for row, _ in fits.values()])
    both: Fits = {}
    for id_, (row, (score, reason)) in fits.items():
        by_name, _ = fit(query.tokens, names[id_])
        if by_name >= LEAST_FIT:
            both[id_] = (row, ((score + by_name) / 2, reason))
    return both


def _find_names(
    desk: Desk, session: Session, query: Query, limit: int, conditions: Sequence[ColumnElement[bool]]
) -> Fits:
    """Return the clients whose names begin as typed, and where they are few, those whose names are near."""
    ids: set[int] = set()
    for one in begins_selects(query.tokens, conditions):
        ids.update(session.scalars(one.limit(max(MOST_BEGINNING, limit))))
    fits = _fitting(session, query, ids)
    if len(fits) < min(limit, ENOUGH):
        near = set(_near(desk, session, query, limit, conditions)) - ids
        fits.update(_fitting(session, query, near))
    return fits


def _near(
    desk: Desk, session: Session, query: Query, limit: int, conditions: Sequence[ColumnElement[bool]]
) -> Iterable[int]:
    vocabulary = vocabulary_of(desk.store)
    vocabulary.refresh(session)
    if len(query.tokens) == 1:
        return list(near_single(session, vocabulary, query.tokens[0], conditions, max(limit, ENOUGH)))
    found = list(near_ids(session, vocabulary, query.tokens, conditions, MOST_NEAR))
    if found:
        return found
    return [
        id_
        for token in query.tokens
        for id_ in near_single(session, vocabulary, token, conditions, limit, ("surname",))
    ]


def _fitting(session: Session, query: Query, ids: Iterable[int]) -> Fits:
    """Return the clients of some ids whose names fit, with how well."""
    rows = rows_of(session, ids)
    names = _names(session, rows)
    fits: Fits = {row.id: (row, fit(query.tokens, names[row.id])) for row in rows}
    return {id_: one for id_, one in fits.items() if one[1][0] >= LEAST_FIT}


def rows_of(session: Session, ids: Iterable[int]) -> list[ClientRow]:
    """Return the rows of some clients."""
    wanted = sorted(set(ids))
    rows: list[ClientRow] = []
    for at in range(0, len(wanted), _BATCH):
        query = select(*ROW_COLUMNS).where(Client.id.in_(wanted[at : at + _BATCH]))
        rows += [ClientRow(*row) for row in session.execute(query)]
    return rows


def _names(session: Session, rows: Sequence[ClientRow]) -> dict[int, list[Names]]:
    """Return the present and former names of clients."""
    names = {row.id: [names_of(row)] for row in rows}
    ids = list(names)
    columns = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat")
    for at in range(0, len(ids), _BATCH):
        query = select(FormerName.client_id, *(getattr(FormerName, one) for one in columns))
        for row in session.execute(query.where(FormerName.client_id.in_(ids[at : at + _BATCH]))):
            names[row.client_id].append(names_of(row, is_former=True).with_present(names[row.client_id][0]))
    return names
