"""Looks through the directory for what is wrong; the base itself passes over the rows that are right."""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import Session

from app.models.client import Client
from app.models.tables import TABLES
from app.person_fields import CLIENT_FIELDS, FieldKind
from app.services.clients.upkeep.dates import DATES, date_problems
from app.services.clients.upkeep.lettering import doubtful_letters, letter_problems
from app.services.clients.upkeep.shapes import Finding, FindingKind, Findings
from app.services.clients.upkeep.travellers import expired_passports, tourists_without_client
from app.services.desk import Desk
from app.services.imports.lettering import MENDED_FIELDS
from app.services.imports.recognition.signs import tidy
from app.services.names.display import display_name
from app.services.work import Work

MOST = 5_000
"""As many findings of a kind are told at once."""

_PORTION = 8_000
"""Clients that are looked through between two looks at whether to go on."""

_AT_ONCE = 2_000
"""Clients whose texts are put together."""

_TEXTS = tuple(field.name for field in CLIENT_FIELDS if field.kind is not FieldKind.DATE)
_BETWEEN = "\x1f"
"""Stands between the texts of a client that are looked at together; no field can hold it."""

_UNSEEN = "\t\u00a0\u00ad\u200b\u2009\u202f\u2028\ufeff"
_STRAY = ("  ", f"{_BETWEEN} ", f" {_BETWEEN}", *_UNSEEN)

_CLIENT = TABLES["client"]
_Check = Callable[[Any], Iterator[Finding]]
_Doubtful = Callable[[Session, ColumnElement[bool]], ColumnElement[bool] | None]
"""Takes a portion of the clients, and returns what lets through those of them who are worth a look; None for nobody."""


def findings(desk: Desk, kind: FindingKind, work: Work | None = None) -> Findings:
    """Return what of a kind is wrong, clients in the order in which they came, at most `MOST`.

    Raises:
        Cancelled: the work was cancelled.
    """
    work = work or Work()
    found: list[Finding] = []
    for finding in _SOURCES[kind](desk, work):
        if len(found) == MOST:
            return Findings(tuple(found), is_cut=True)
        found.append(finding)
    return Findings(tuple(found))


def _mixed(desk: Desk, work: Work) -> Iterator[Finding]:
    """Yield the names and passport numbers with letters or digits that don't belong there."""

    def check(client: Any) -> Iterator[Finding]:
        values = {name: getattr(client, name) for name in (*MENDED_FIELDS, "citizenship")}
        for one in letter_problems(values):
            params = {"letters": one.foreign} if one.foreign else None
            found = _of_client(
                FindingKind.MIXED_ALPHABET, client, one.field, values[one.field], one.proposed, one.code, params
            )
            yield replace(found, is_sure=one.is_sure, move_to=one.move_to)

    return _clients(desk, work, lambda session, _: doubtful_letters(session), check)


def _spaced(desk: Desk, work: Work) -> Iterator[Finding]:
    """Yield the texts with spaces around them, doubled ones, and signs that can't be seen."""

    def check(client: Any) -> Iterator[Finding]:
        for name in _TEXTS:
            value = getattr(client, name)
            if value and tidy(value) != value:
                found = _of_client(FindingKind.STRAY_SPACES, client, name, value, tidy(value), "spaces_stray")
                yield replace(found, empties=not found.proposed)

    return _clients(desk, work, _has_stray_sign, check, _AT_ONCE)


def _has_stray_sign(session: Session, within: ColumnElement[bool]) -> ColumnElement[bool] | None:
    """Return what lets through the clients with a stray sign; None where none of them has one.

    The base puts together all that a column has, which is looked through at once: sign by sign for each client would
    take seven times as long. Only columns with a stray sign are then looked at client by client.
    """
    together = [func.aggregate_strings(_CLIENT.c[name], _BETWEEN) for name in _TEXTS]
    columns = session.execute(select(*together).where(within)).one()
    doubtful = [name for name, texts in zip(_TEXTS, columns, strict=True) if texts and _is_stray(texts)]
    return or_(*map(_may_be_stray, doubtful)) if doubtful else None


def _is_stray(texts: str) -> bool:
    bounded = f"{_BETWEEN}{texts}{_BETWEEN}"
    return any(sign in bounded for sign in _STRAY)


def _may_be_stray(name: str) -> ColumnElement[bool]:
    """Return the condition that a column has a stray sign: replacing it leaves another text."""
    bounded: Any = literal(_BETWEEN) + _CLIENT.c[name] + _BETWEEN
    without = functools.reduce(lambda text, sign: func.replace(text, sign, ""), _STRAY, bounded)
    is_other: ColumnElement[bool] = without != bounded
    return is_other


def _misdated(desk: Desk, work: Work) -> Iterator[Finding]:
    """Yield the dates that no calendar has, or that can't be true beside today and each other."""
    today = desk.today()

    def check(client: Any) -> Iterator[Finding]:
        values = {name: getattr(client, name) for name in DATES}
        for problem in date_problems(values, today):
            value = values[problem.field]
            yield _of_client(
                FindingKind.IMPOSSIBLE_DATE, client, problem.field, value, "", problem.code, problem.params
            )

    return _clients(desk, work, lambda *_: _may_be_misdated(today), check)


_NO_DAYS = ("02-29", "02-30", "02-31", "04-31", "06-31", "09-31", "11-31")
_MONTHS = tuple(f"{month:02}" for month in range(1, 13))
_DAYS = tuple(f"{day:02}" for day in range(1, 32))


_IN_ORDER = (
    ("birth_date", "passport_issued"),
    ("birth_date", "internal_issued"),
    ("passport_issued", "passport_expires"),
)
"""Dates of which the first comes before the second."""


def _may_be_misdated(today: date) -> ColumnElement[bool]:
    """Return what lets through every client with a date that can't be, and few others."""
    conditions: list[ColumnElement[bool]] = []
    for name in DATES:
        column: Any = getattr(Client, name)
        conditions += [
            func.length(column).not_in((0, 4, 7, 10)),
            and_(column != "", column < "1850"),
            and_(func.length(column) >= 7, func.substr(column, 6, 2).not_in(_MONTHS)),
            and_(func.length(column) == 10, func.substr(column, 9, 2).not_in(_DAYS)),
            func.substr(column, 6, 5).in_(_NO_DAYS),
        ]
        if name != "passport_expires":
            conditions.append(column > today.isoformat())
    for first, second in _IN_ORDER:
        earlier, later = getattr(Client, first), getattr(Client, second)
        conditions.append(and_(earlier != "", later != "", later <= earlier))
    return or_(*conditions)


def _clients(desk: Desk, work: Work, doubtful: _Doubtful, check: _Check, at_once: int = _PORTION) -> Iterator[Finding]:
    """Yield what a check finds among the clients that the base lets through, portion by portion."""
    with desk.store.transaction() as session:
        last = session.scalar(select(func.max(Client.id))) or 0
    for after in range(0, last, at_once):
        work.tick(after, last, "upkeep_look")
        within = and_(Client.id > after, Client.id <= after + at_once)
        with desk.store.transaction() as session:
            condition = doubtful(session, within)
            query = select(_CLIENT).where(within, condition) if condition is not None else None
            rows = session.execute(query.order_by(Client.id)).all() if query is not None else []
        for client in rows:
            yield from check(client)


def _of_client(
    kind: FindingKind,
    client: Any,
    name: str,
    value: str,
    proposed: str,
    code: str,
    params: Mapping[str, object] | None = None,
) -> Finding:
    told = MappingProxyType(dict(params or {}))
    return Finding(kind, client.id, tidy(display_name(client)), name, value, proposed, code, told)


_SOURCES: Mapping[FindingKind, Callable[[Desk, Work], Iterator[Finding]]] = MappingProxyType(
    {
        FindingKind.MIXED_ALPHABET: _mixed,
        FindingKind.STRAY_SPACES: _spaced,
        FindingKind.IMPOSSIBLE_DATE: _misdated,
        FindingKind.PASSPORT_EXPIRED_FOR_TOUR: expired_passports,
        FindingKind.TOURIST_WITHOUT_CLIENT: tourists_without_client,
    }
)
