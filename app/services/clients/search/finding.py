"""One search field over everything that is known of clients, best first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.services.clients.rows import ROW_COLUMNS, ClientRow
from app.services.clients.search.begins import CLIENT, FORMER, begins_query, born_values
from app.services.clients.search.fit import LEAST_FIT, Likeness, Names, fit, names_of
from app.services.clients.search.near import NearWords, near_pairs, near_single
from app.services.clients.search.numbers import find_near_numbers, find_numbers
from app.services.clients.search.otherwise import other_layout, with_halves
from app.services.clients.search.query import Query, read_query
from app.services.clients.search.shapes import Hit
from app.services.desk import Desk

ENOUGH = 8
"""Clients whose names are as typed; with fewer, near spellings are looked for as well."""

WHOLE = 0.985
"""The fit of names that are what was typed."""

SURE = 0.8
"""The fit of names from which two mistakes in a word are no better."""

MOST_NEAR = 100

_FAR_YEARS = 20
_DOUBTFUL = frozenset({"sounds_alike", "one_letter", "two_letters", "in_part"})
"""Reasons beside which something else is looked for that may have been meant."""

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
        switched = read_query(other_layout(text), desk.today())
        near = NearWords(session, desk.store)
        fits = _find_switched(session, query, switched, limit) or _find_either(near, session, query, switched, limit)
        if all(reason in _DOUBTFUL for _, (_, reason) in fits.values()):
            fits = {**fits, **_find_otherwise(near, session, query, switched, limit, is_nobody=not fits)}
    hits = [Hit(row, round(min(score, 1.0), 3), reason) for row, (score, reason) in fits.values()]
    return sorted(hits, key=_best_first)[:limit]


def _find_switched(session: Session, query: Query, switched: Query, limit: int) -> Fits:
    """Return who is called as it would stand there had the keyboard been switched, where nobody is as it stands."""
    if not (query.tokens and switched.tokens) or _begun(session, query, limit, ""):
        return {}
    found = _begun(session, switched, limit, switched.born)
    return _lowered(found, 0.9, "keyboard_layout") if _is_whole(found) else {}


def _find_either(near: NearWords, session: Session, query: Query, switched: Query, limit: int) -> Fits:
    """Return who is near as it stands or, before two mistakes in a word are looked for, in the other layout."""
    near.edits = 1 if query.tokens and switched.tokens else 2
    fits = _find(near, session, query, limit)
    if not near.is_cut:
        return fits
    if not _sure(fits) and (meant := _sure(_find(near, session, switched, limit))):
        return _lowered(meant, 0.9, "keyboard_layout")
    near.edits = 2
    return _find(near, session, query, limit)


def _sure(fits: Fits) -> Fits:
    """Return those of whom all that was typed fits well."""
    return {id_: one for id_, one in fits.items() if one[1][0] >= SURE and one[1][1] != "in_part"}


def _find_otherwise(
    near: NearWords, session: Session, query: Query, switched: Query, limit: int, *, is_nobody: bool
) -> Fits:
    """Return whom half of a double name finds, a number with a wrong digit, or, in the other layout, what is near."""
    fits: Fits = {}
    for tokens in with_halves(query):
        half = _begun(session, replace(query, tokens=tokens), limit, query.born)
        fits |= _lowered(half, 0.8, "half_surname")
    if is_nobody and not fits and switched.tokens:
        fits = _lowered(_find(near, session, switched, limit), 0.9, "keyboard_layout")
    if is_nobody and not fits:
        found = find_near_numbers(session, query)
        fits = {row.id: (row, found[row.id]) for row in rows_of(session, found)}
    return fits


def _lowered(fits: Fits, share: float, reason: str) -> Fits:
    """Return who was found by something else than what was typed."""
    return {id_: (row, (score * share, reason)) for id_, (row, (score, _)) in fits.items()}


def _is_whole(fits: Fits) -> bool:
    """Tell whether somebody is called as typed, not only beginning so."""
    return any(score >= WHOLE for _, (score, _) in fits.values())


def _best_first(hit: Hit) -> tuple[float, str, str, int]:
    return -hit.score, hit.client.surname_ru, hit.client.given_name_ru, hit.client.id


def _find(near: NearWords, session: Session, query: Query, limit: int) -> Fits:
    found = find_numbers(session, query)
    fits: Fits = {row.id: (row, found[row.id]) for row in rows_of(session, found)}
    if not query.tokens:
        return fits
    if fits:
        both = _by_names_too(session, query, fits)
        if both or len(query.numbers) > 1:  # the words may have been the series
            return both or {**fits, **_find_names(near, session, query, limit, "")}
        fits = {id_: (row, (score * 0.8, reason)) for id_, (row, (score, reason)) in fits.items()}
    return {**_find_named(near, session, query, limit), **fits}


def _find_named(near: NearWords, session: Session, query: Query, limit: int) -> Fits:
    """Return the clients found by names and birth date; where that date fits nobody, by the names, which says so."""
    if query.born and not _begun(session, query, limit, query.born):
        others = _begun(session, query, limit, "")
        if _is_whole(others):
            return _born_otherwise(others, query.born)
    named = _find_names(near, session, query, limit, query.born)
    if named or not query.born:
        return named
    return _born_otherwise(_find_names(near, session, query, limit, ""), query.born)


def _born_otherwise(fits: Fits, born: str) -> Fits:
    """Return clients found by names alone, lower where the birth date is another one than was typed."""
    told: Fits = {}
    for id_, (row, (score, reason)) in fits.items():
        if not row.birth_date:
            told[id_] = (row, (score * 0.9, "birth_date_unknown"))
        elif row.birth_date.startswith(born):
            told[id_] = (row, (score, reason))
        elif row.birth_date[:4] == born[:4]:
            told[id_] = (row, (score * 0.9, "birth_date_differs"))
        else:
            years = min(abs(int(row.birth_date[:4]) - int(born[:4])), _FAR_YEARS)
            told[id_] = (row, (score * (0.88 - 0.01 * years), "birth_year_differs"))
    return told


def _by_names_too(session: Session, query: Query, fits: Fits) -> Fits:
    """Return those whom a number found and whose names fit as well."""
    names = _names(session, [row for row, _ in fits.values()])
    both: Fits = {}
    for id_, (row, (score, reason)) in fits.items():
        by_name, _ = fit(query.tokens, names[id_])
        if by_name >= LEAST_FIT:
            both[id_] = (row, ((score + by_name) / 2, reason))
    return both


def _find_names(near: NearWords, session: Session, query: Query, limit: int, born: str) -> Fits:
    """Return the clients whose names begin as typed, and where they are few, those whose names are near."""
    fits = _begun(session, query, limit, born)
    if not (len(query.tokens) > 1 and _is_whole(fits)) and len(fits) < min(limit, ENOUGH):
        fits.update(_fitting(session, query, _near(near, query, limit, born_values(born)) - set(fits)))
    return fits


def _begun(session: Session, query: Query, limit: int, born: str) -> Fits:
    """Return the clients whose names begin as typed."""
    begins, words = begins_query(query.tokens, with_born=bool(born))
    ids = session.connection().scalars(begins, {**born_values(born), **words, "most": max(limit, ENOUGH)})
    return _fitting(session, query, ids)


def _near(near: NearWords, query: Query, limit: int, values: Mapping[str, object]) -> set[int]:
    single = {**values, "most": max(limit, ENOUGH)}
    if len(query.tokens) == 1:
        return near_single(near, query.tokens[0], single)
    found = near_pairs(near, query.tokens, {**values, "most": MOST_NEAR})
    is_double = any(token.halves for token in query.tokens)  # by whose halves is looked next
    for token in () if found or is_double else query.tokens:
        found |= near_single(near, token, single, ("surname",))
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
