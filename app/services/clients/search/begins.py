"""Clients whose names begin with the words of a query, by indexes alone, in any order.

The queries are made once for each arrangement of words and scripts; only their values differ.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import CompoundSelect, Integer, Select, and_, bindparam, case, func, select, union_all

from app.models.client import Client, FormerName
from app.services.clients.search.shapes import Part
from app.services.clients.search.spelling import Token, joined
from app.services.keys import LAST

CLIENT: Any = Client.__table__
FORMER: Any = FormerName.__table__

Reading = Mapping[str, Token]
"""By part of the name (surname, given, patronymic): the word that may be it."""

Shape = tuple[tuple[str, bool, bool], ...]
"""Of a reading: its parts, each with whether its word is Cyrillic and whether it is an initial."""

_SHORTEST = {"surname": 1, "given": 3, "patronymic": 3}
"""Letters from which a word alone is looked for as that part: fewer would find half the base.

A patronymic alone is asked for whole: Иванов would be the beginning of every Иванович.
"""

_IN_THREE = 3


def begins_query(tokens: tuple[Token, ...], *, with_born: bool) -> tuple[CompoundSelect[Any], dict[str, object]]:
    """Return the query for the ids of the clients whose names begin so, and its values.

    "most" has to be given: how many of each order of the words; with `with_born` also those of `born_values`.
    """
    read = [reading for reading in readings(tokens) if _is_narrow(reading)]
    values: dict[str, object] = {}
    for at, reading in enumerate(read):
        values.update(_values(at, reading))
    return _union(tuple(_shape(reading) for reading in read), with_born=with_born), values


def begins_parts(tokens: tuple[Token, ...]) -> list[Part]:
    """Return the same as queries of their own, with their values, in no order."""
    return [
        Part(one.order_by(None).params(_values(at, reading)), None if place else _listed_by(reading))
        for at, reading in enumerate(readings(tokens))
        if _is_narrow(reading)
        for place, one in enumerate(_selects(_shape(reading), at))
    ]


def _listed_by(reading: Reading) -> Any:
    """Return the key of the surname where its index answers a reading alone: all the words are in one script."""
    scripts = {token.is_cyrillic for token in reading.values()}
    is_alone = "surname" in reading and len(scripts) == 1
    return _column(CLIENT, "surname", is_cyrillic=scripts.pop()) if is_alone else None


def readings(tokens: tuple[Token, ...]) -> Iterator[Reading]:
    """Yield what the words may be: the usual orders, and two or all of them as one name."""
    if any(token.is_initial for token in tokens):
        yield from _with_initials(tokens)
        return
    if len(tokens) == 1:
        yield from ({part: tokens[0]} for part, shortest in _SHORTEST.items() if len(tokens[0].key) >= shortest)
        return
    if len(tokens) == 2:
        first, second = tokens
        yield {"surname": first, "given": second}
        yield {"surname": second, "given": first}
        yield {"surname": first, "patronymic": second}
        yield {"given": first, "patronymic": second}
    elif len(tokens) == _IN_THREE:
        first, second, third = tokens
        yield {"surname": first, "given": second, "patronymic": third}
        yield {"surname": third, "given": first, "patronymic": second}
        yield {"surname": second, "given": first, "patronymic": third}
        yield from readings((joined(tokens[:2]), third))
        yield from readings((first, joined(tokens[1:])))
        return
    elif len(tokens) == 4:
        yield {"surname": joined(tokens[:2]), "given": tokens[2], "patronymic": tokens[3]}
        yield {"surname": joined(tokens[2:]), "given": tokens[0], "patronymic": tokens[1]}
    yield {"surname": joined(tokens)}
    yield {"given": joined(tokens)}


def _with_initials(tokens: tuple[Token, ...]) -> Iterator[Reading]:
    """Yield what the words may be where some are initials: these stand for given name and patronymic, in this order."""
    names = tuple(token for token in tokens if not token.is_initial)
    initials = [token for token in tokens if token.is_initial]
    if len(names) <= 2:
        yield {"surname": joined(names), **dict(zip(("given", "patronymic"), initials, strict=False))}
    if len(names) == 2 and len(initials) == 1:
        yield {"surname": names[0], "given": names[1], "patronymic": initials[0]}
        yield {"surname": names[1], "given": names[0], "patronymic": initials[0]}
    if len(names) == len(initials) == 1:
        yield {"given": names[0], "patronymic": initials[0]}


def _is_narrow(reading: Reading) -> bool:
    """Tell whether a reading is worth asking: patronymics are kept in Russian only, and alone tell too little."""
    patronymic = reading.get("patronymic")
    return patronymic is None or patronymic.is_cyrillic or len(reading) == _IN_THREE


def _shape(reading: Reading) -> Shape:
    return tuple((part, token.is_cyrillic, token.is_initial) for part, token in reading.items())


def _values(at: int, reading: Reading) -> dict[str, object]:
    values: dict[str, object] = {}
    for part, token in reading.items():
        if part != "patronymic" or token.is_cyrillic:
            values |= {f"w{at}_{part}": token.key, f"w{at}_{part}_end": token.key + LAST}
    return values


@lru_cache(maxsize=200)
def _union(shapes: tuple[Shape, ...], *, with_born: bool) -> CompoundSelect[Any]:
    """Return one query of all readings, each with its own limit."""
    parts = []
    for at, shape in enumerate(shapes):
        for one in _selects(shape, at):
            limited = born(one) if with_born else one
            parts.append(select(limited.limit(_most(shape, at)).subquery().c.id))
    return union_all(*parts or [select(CLIENT.c.id).where(CLIENT.c.id < 0)])  # more names than anybody has


def _most(shape: Shape, at: int) -> Any:
    """Return how many of a reading are wanted: none where nobody has such a patronymic, which one look tells.

    Else all who bear a frequent given name would be passed over: most often the last word is a surname.
    """
    most = bindparam("most", type_=Integer)
    if ("patronymic", True) not in {(part, is_cyrillic) for part, is_cyrillic, _ in shape}:
        return most
    bearers = CLIENT.alias()
    is_borne = select(bearers.c.id).where(_begins(bearers.c.patronymic_key, f"w{at}_patronymic")).limit(1).exists()
    return case((is_borne, most), else_=0)


def born(query: Select[Any]) -> Select[Any]:
    """Return a query narrowed to those whose birth date begins so; its values are those of `born_values`."""
    own = func.substr(CLIENT.c.birth_date, 1, bindparam("born_length", type_=Integer))
    return query.where(own == bindparam("born"))


def born_values(begin: str) -> dict[str, object]:
    """Return the values for the beginning of a birth date; none for an empty one."""
    return {"born": begin, "born_length": len(begin)} if begin else {}


@lru_cache(maxsize=200)
def _selects(shape: Shape, at: int) -> Sequence[Select[Any]]:
    """Return the queries of a reading: by present names in the order of their index, and by a former surname.

    A patronymic beside other names, and an initial, are kept from being looked up in indexes of their own.
    """
    columns = {
        part: column
        for part, is_cyrillic, _ in shape
        if (column := _column(CLIENT, part, is_cyrillic=is_cyrillic)) is not None
    }
    if list(columns) == ["patronymic"]:
        return [select(CLIENT.c.id).where(columns["patronymic"] == bindparam(f"w{at}_patronymic"))]
    filtering = {part for part, _, is_initial in shape if part == "patronymic" or is_initial}
    conditions = {
        part: _begins(column.concat("") if part in filtering else column, f"w{at}_{part}")
        for part, column in columns.items()
    }
    own = select(CLIENT.c.id).where(*conditions.values()).order_by(*columns.values())
    if "surname" not in conditions:
        return [own]
    bore = _begins(_column(FORMER, "surname", is_cyrillic=shape[0][1]), f"w{at}_surname")
    rest = [condition for part, condition in conditions.items() if part != "surname"]
    return [own, select(CLIENT.c.id).join(FORMER, FORMER.c.client_id == CLIENT.c.id).where(bore, *rest)]


def _begins(column: Any, name: str) -> Any:
    return and_(column >= bindparam(name), column < bindparam(f"{name}_end"))


def _column(table: Any, part: str, *, is_cyrillic: bool) -> Any:
    """Return the key that a word is compared with, or None where there is none in its script."""
    if part == "patronymic":
        return table.c.patronymic_key if is_cyrillic else None
    return table.c[f"{part}_{'ru' if is_cyrillic else 'lat'}_key"]
