"""Who bears or bore a person's name, also with surname and given name swapped: asked for many people at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, literal, or_, select

from app.models.tables import TABLES
from app.services.clients.duplicates.keyed import Told, batches
from app.services.clients.duplicates.names_alike import ALIKE_LETTERS
from app.services.clients.duplicates.records import Name, Record
from app.services.keys import LAST
from app.services.names.folding import askable, sound_key

MOST_NAMESAKES = 400
"""Of a name that more clients bear only the first are looked at; the others are known by birth date or number."""

_MOST_READ = 20_000
"""Where so many bear one of some names, these are asked for one by one."""

_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Ask:
    """A name that is looked for.

    Attributes:
        at: the record's position.
        sound: of the surname.
        begins: how the Latin given name may begin.
        born: year, and day and month, of whom may be meant; None for anybody.
    """

    at: int
    sound: str
    begins: tuple[str, ...]
    born: tuple[str, str] | None = None

    def group(self) -> tuple[bool, tuple[str, ...]]:
        """Return what those have in common who can be asked for at once."""
        return self.born is None, self.begins

    def fits(self, birth: str) -> bool:
        """Tell whether somebody born then may be meant."""
        return self.born is None or not birth or birth[:4] == self.born[0] or birth[5:] == self.born[1]


def add_namesakes(connection: Connection, records: Sequence[Record], found: Sequence[set[int]], told: Told) -> None:
    """Add by record the clients who bear or bore its name or a former one of it."""
    for table, asks in (("client", _of_bearers(records)), ("former_name", _of_those_who_bore(records))):
        ordered, done = sorted(set(asks), key=_Ask.group), 0
        for _, each in groupby(ordered, key=_Ask.group):
            told(done / len(ordered))
            group = list(each)
            done += len(group)
            for ask, ids in _bearers(connection, table, group):
                found[ask.at].update(ids)


def _names(records: Sequence[Record]) -> Iterator[tuple[int, str, str, Name]]:
    """Yield the names of records that are known in both parts: position, surname, given name, the name."""
    for at, record in enumerate(records):
        for name in (record.name, *record.former):
            surname, given = name.surname_ru or name.surname_lat, name.given_ru or name.given_lat
            if surname and given:
                yield at, surname, given, name


def _of_bearers(records: Sequence[Record]) -> Iterator[_Ask]:
    for at, surname, given, name in _names(records):
        birth = records[at].birth_date
        born = (askable(birth[:4]), askable(birth[5:])) if len(birth) >= 4 else None
        yield _Ask(at, sound_key(surname), _beginnings(name.given_lat), born)
        yield _Ask(at, sound_key(given), _beginnings(name.surname_lat), born)


def _of_those_who_bore(records: Sequence[Record]) -> Iterator[_Ask]:
    return (_Ask(at, sound_key(surname), _beginnings(name.given_lat)) for at, surname, _, name in _names(records))


@lru_cache(maxsize=1 << 12)
def _beginnings(given: str) -> tuple[str, ...]:
    """Return how a Latin given name may begin that is written so here, in other passports or by a slip, too."""
    letters = ALIKE_LETTERS.get(given[:1], given[:1])
    begins = [letter + (given[1:2] if letter == given[:1] else "") for letter in letters]
    return tuple(begins + begins[:1] * (_LETTERS - len(begins)))


def _bearers(connection: Connection, table: str, asks: Sequence[_Ask]) -> Iterator[tuple[_Ask, Iterable[int]]]:
    """Yield for names of one group those who bear them."""
    by_sound: dict[str, list[_Ask]] = {}
    for ask in asks:
        by_sound.setdefault(ask.sound, []).append(ask)
    for _, batch in batches(sorted(by_sound)):
        yield from _of_sounds(connection, table, {sound: by_sound[sound] for sound in batch})


def _of_sounds(
    connection: Connection, table: str, by_sound: dict[str, list[_Ask]]
) -> Iterator[tuple[_Ask, Iterable[int]]]:
    """Yield those who bear names of one group; where these are too many, of one name after the other."""
    asks = [ask for each in by_sound.values() for ask in each]
    is_born = asks[0].born is not None
    query = _bearing(table, born=is_born)
    if len(asks) > 1:
        rows = connection.execute(query, {**_values(asks), "most": _MOST_READ + 1}).all()
        if len(rows) <= _MOST_READ:
            ids: dict[_Ask, list[int]] = {}
            for client_id, sound, birth in rows:
                for ask in by_sound[sound]:
                    if ask.fits(birth):
                        ids.setdefault(ask, []).append(client_id)
            yield from ((ask, each[:MOST_NAMESAKES]) for ask, each in ids.items())
            return
    for ask in asks:
        yield ask, connection.scalars(query, {**_values([ask]), "most": MOST_NAMESAKES}).all()


def _values(asks: Sequence[_Ask]) -> dict[str, object]:
    """Return the values of the query for names of one group."""
    begins = asks[0].begins
    born = [ask.born for ask in asks if ask.born is not None]
    return {
        "sounds": sorted({ask.sound for ask in asks}),
        **{f"from_{at}": begin for at, begin in enumerate(begins)},
        **{f"to_{at}": begin + LAST for at, begin in enumerate(begins)},
        "years": sorted({year for year, _ in born}),
        "days": sorted({day for _, day in born}),
    }


@lru_cache(maxsize=3)
def _bearing(table: str, *, born: bool) -> Select[Any]:
    """Return the query for those who bear names, the first of them first; made once, as all here.

    Where the birth is known only those are asked for who may have been born then, or of whom nobody knows it.
    """
    columns = TABLES[table].c
    owner = columns.id if table == "client" else columns.client_id
    birth = columns.birth_date if table == "client" else literal("")
    query = (
        select(owner, columns.surname_sound_key, birth)
        .where(columns.surname_sound_key.in_(bindparam("sounds", expanding=True)), _begins_alike(columns.given_lat_key))
        .order_by(owner)
        .limit(bindparam("most"))
    )
    if not born:
        return query
    same_year = func.substr(birth, 1, 4).in_(bindparam("years", expanding=True))
    same_day = func.substr(birth, 6).in_(bindparam("days", expanding=True))
    return query.where(or_(birth == "", same_day, same_year))


def _begins_alike(column: Any) -> ColumnElement[bool]:
    """Return the condition that a Latin given name begins as one does in some passports."""
    return or_(*(and_(column >= bindparam(f"from_{at}"), column < bindparam(f"to_{at}")) for at in range(_LETTERS)))
