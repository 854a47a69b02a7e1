"""Clients whose names begin with the words of a query, by indexes alone, in any order."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from app.models.client import Client, FormerName
from app.services.clients.search.spelling import Token, joined
from app.services.keys import begins_with

Reading = dict[str, Token]
"""By part of the name (surname, given, patronymic): the word that may be it."""

_SHORTEST = {"surname": 1, "given": 2, "patronymic": 3}
"""Letters from which a word alone is looked for as that part: fewer would find half the base."""


def begins_selects(tokens: Sequence[Token], conditions: Sequence[ColumnElement[bool]] = ()) -> list[Select[Any]]:
    """Return queries for the ids of the clients whose names begin so, each in the order of its index."""
    selects = []
    for reading in readings(tuple(tokens)):
        if not _is_narrow(reading):
            continue
        selects.append(_select(reading).where(*conditions))
        if "surname" in reading:
            selects.append(_former(reading).where(*conditions))
    return selects


def readings(tokens: tuple[Token, ...]) -> Iterator[Reading]:
    """Yield what the words may be: the usual orders, and two or all of them as one name."""
    if len(tokens) == 1:
        yield from ({part: tokens[0]} for part, shortest in _SHORTEST.items() if len(tokens[0].key) >= shortest)
    elif len(tokens) == 2:
        first, second = tokens
        yield {"surname": first, "given": second}
        yield {"given": first, "surname": second}
        yield {"surname": first, "patronymic": second}
        yield {"given": first, "patronymic": second}
    elif len(tokens) == 3:
        first, second, third = tokens
        yield {"surname": first, "given": second, "patronymic": third}
        yield {"given": first, "patronymic": second, "surname": third}
        yield {"given": first, "surname": second, "patronymic": third}
    elif len(tokens) == 4:
        yield {"surname": joined(tokens[:2]), "given": tokens[2], "patronymic": tokens[3]}
        yield {"given": tokens[0], "patronymic": tokens[1], "surname": joined(tokens[2:])}
    if len(tokens) == 3:
        yield from readings((joined(tokens[:2]), tokens[2]))
        yield from readings((tokens[0], joined(tokens[1:])))
    if len(tokens) > 1:
        yield {"surname": joined(tokens)}
        yield {"given": joined(tokens)}


def _is_narrow(reading: Reading) -> bool:
    """Tell whether a reading is worth asking: patronymics are kept in Russian only, and alone tell too little."""
    patronymic = reading.get("patronymic")
    return patronymic is None or patronymic.is_cyrillic or len(reading) == 3


def _select(reading: Reading) -> Select[Any]:
    """Return the query of a reading, driven by the index that begins with its first part.

    A patronymic after a surname is kept from being looked up in its own index: far more people bear it.
    """
    conditions, order = [], []
    for part, token in sorted(reading.items(), key=lambda one: list(_SHORTEST).index(one[0])):
        column = _column(Client, part, token)
        if column is not None:
            is_second = part == "patronymic" and "surname" in reading and "given" not in reading
            conditions.append(begins_with(column.concat("") if is_second else column, token.key))
            order.append(column)
    return select(Client.id).where(*conditions).order_by(*order)


def _former(reading: Reading) -> Select[Any]:
    """Return the query of those who bore the surname of a reading before; the other parts are the present ones."""
    bore = begins_with(_column(FormerName, "surname", reading["surname"]), reading["surname"].key)
    rest = [
        begins_with(column, token.key)
        for part, token in reading.items()
        if part != "surname" and (column := _column(Client, part, token)) is not None
    ]
    return select(Client.id).join(FormerName, FormerName.client_id == Client.id).where(bore, *rest)


def _column(table: Any, part: str, token: Token) -> Any:
    """Return the key that a word is compared with, or None where there is none in its script."""
    if part == "patronymic":
        return table.patronymic_key if token.is_cyrillic else None
    return getattr(table, f"{part}_{'ru' if token.is_cyrillic else 'lat'}_key")
