"""One search field over everything that is known of clients, best first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.services.clients.rows import ROW_COLUMNS, ClientRow
from app.services.clients.search.begins import CLIENT, FORMER, begins_query, born_values
from app.services.clients.search.fit import LEAST_FIT, Likeness, Names, fit, names_of
from app.services.clients.search.near import near_pairs, near_single
from app.services.clients.search.numbers import find_numbers
from app.services.clients.search.query import Query, read_query
from app.services.clients.search.shapes import Hit
from app.services.clients.search.vocabulary import vocabulary_of
from app.services.desk import Desk

ENOUGH = 8
"""Clients whose names are as typed; with fewer, near spellings are looked for as well."""

WHOLE = 0.985
"""The fit of names that are what was typed."""

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
            return both or {**fits, **_find_names(desk, session, query, limit, "")}
        fits = {id_: (row, (score * 0.8, reason)) for id_, (row, (score, reason)) in fits.items()}
    named = _find_names(desk, session, query, limit, query.born)
    if query.born and not named:
        named = _find_names(desk, session, query, limit, "")
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


def _find_names(desk: Desk, session: Session, query: Query, limit: int, born: str) -> Fits:
    """Return the clients whose names begin as typed, and where they are few, those whose names are near."""
    connection = session.connection()
    values = born_values(born)
    begins, words = begins_query(query.tokens, with_born=bool(born))
    ids = set(connection.scalars(begins, {**values, **words, "most": max(limit, ENOUGH)}))
    fits = _fitting(session, query, ids)
    is_whole = len(query.tokens) > 1 and any(score >= WHOLE for _, (score, _) in fits.values())
    if not is_whole and len(fits) < min(limit, ENOUGH):
        fits.update(_fitting(session, query, _near(desk, session, query, limit, values) - ids))
    return fits


def _near(desk: Desk, session: Session, query: Query, limit: int, values: Mapping[str, object]) -> set[int]:
    vocabulary = vocabulary_of(desk.store)
    vocabulary.refresh(session)
    connection = session.connection()
    single = {**values, "most": max(limit, ENOUGH)}
    if len(query.tokens) == 1:
        return near_single(connection, vocabulary, query.tokens[0], single)
    found = near_pairs(connection, vocabulary, query.tokens, {**values, "most": MOST_NEAR})
    for token in () if found else query.tokens:
        found |= near_single(connection, vocabulary, token, single, ("surname",))
    return found


def _fitting(session: Session, query: Query, ids: Iterable[int]) -> Fits:
    """Return the clients of some ids whose names fit, with how well."""
    rows = rows_of(session, ids)
    names = _names(session, rows)
    fits: Fits = {row.id: (row, fit(query.tokens, names[row.id])) for row in rows}
    return {id_: one for id_, one in fits.items() if one[1][0] >= LEAST_FIT}


_ROWS = select(*(CLIENT.c[column.key] for column in ROW_COLUMNS)).where(
    CLIENT.c.id.in_(bindparam("ids", expanding=True))
)
_FORMER_NAMES = select(FORMER).where(FORMER.c.client_id.in_(bindparam("ids", expanding=True)))


def rows_of(session: Session, ids: Iterable[int]) -> list[ClientRow]:
    """Return the rows of some clients."""
    return [ClientRow(*row) for batch in _batches(ids) for row in session.connection().execute(_ROWS, {"ids": batch})]


def _names(session: Session, rows: Sequence[ClientRow]) -> dict[int, list[Names]]:
    """Return the present and former names of clients."""
    names = {row.id: [names_of(row)] for row in rows}
    for batch in _batches(names):
        for row in session.connection().execute(_FORMER_NAMES, {"ids": batch}):
            names[row.client_id].append(names_of(row, is_former=True).with_present(names[row.client_id][0]))
    return names


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    """Yield ids in portions that every backend takes as parameters."""
    wanted = sorted(set(ids))
    return (wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH))
