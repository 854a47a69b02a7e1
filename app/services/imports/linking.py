"""To which clients the rows of a list can belong: asked of the base for many rows at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from app.models.client import Client, ClientDocument, FormerName
from app.services.imports.identity import Identity, Name, identity_from_keys
from app.services.work import Work

_Key = TypeVar("_Key")

_BATCH = 500

_FEW = 5_000
"""So many former names are read whole sooner than some thousand names are asked for."""

_WHOLE_DATE = 10
"""Letters of a date that has month and day."""

_SCRIPTS = (("russian", "ru"), ("latin", "lat"))

_KEYS = ("surname_ru_key", "given_ru_key", "surname_lat_key", "given_lat_key")
_CLIENT_COLUMNS = (Client.id, Client.birth_date, Client.patronymic_ru, *(getattr(Client, name) for name in _KEYS))


@dataclass(slots=True)
class Match:
    """The clients that one row can belong to, by why.

    Attributes:
        passport: who has or had the row's passport.
        named: who bears or bore its name and was born on its day.
        strangers: who has its passport but another name and another birth date.
        namesakes: who bears its name, the birth date of one of both not being known.
    """

    passport: set[int] = field(default_factory=set)
    named: set[int] = field(default_factory=set)
    strangers: set[int] = field(default_factory=set)
    namesakes: set[int] = field(default_factory=set)

    @property
    def certain(self) -> set[int]:
        """The clients whom passport, or name and birth date, make the same person."""
        both = self.passport & self.named
        return both if len(both) == 1 else self.passport | self.named


def match_clients(session: Session, rows: Sequence[Identity], work: Work) -> list[Match]:
    """Return for each row the clients it can belong to, former names and former passports included.

    Some thousand rows need some hundred queries, each of which an index answers.

    Raises:
        Cancelled: between two queries.
    """
    matches = [Match() for _ in rows]
    _match_passports(session, rows, matches, work)
    namesakes = _match_names(session, rows, matches, work)
    _match_former_names(session, rows, matches, work)
    for at, client_id in namesakes:
        if not matches[at].certain:
            matches[at].namesakes.add(client_id)
    return matches


def _match_passports(session: Session, rows: Sequence[Identity], matches: Sequence[Match], work: Work) -> None:
    by_passport = _positions((one.passport, at) for at, one in enumerate(rows) if one.passport)
    query = select(ClientDocument.number_key, *_CLIENT_COLUMNS).join(Client, Client.id == ClientDocument.client_id)
    for batch in _batches(sorted(by_passport), work):
        chosen = query.where(ClientDocument.number_key.in_(batch), ClientDocument.kind == "passport")
        for key, *columns in session.execute(chosen):
            client_id, client = _client(columns)
            for at in by_passport[key]:
                (matches[at].passport if rows[at].can_be(client) else matches[at].strangers).add(client_id)


def _match_names(
    session: Session, rows: Sequence[Identity], matches: Sequence[Match], work: Work
) -> list[tuple[int, int]]:
    """Look for people of the same name who were born on the same day.

    Returns:
        Row and client of those whom nothing else parts, the birth date of one of both not being known.
    """
    namesakes: list[tuple[int, int]] = []
    for is_born in (True, False):
        among = [at for at, one in enumerate(rows) if bool(one.born) == is_born]
        for script, part in _SCRIPTS:
            wanted = _names(rows, script, among)
            for columns in _of_names(session, _bearers(part, born=is_born), rows, wanted, work):
                client_id, client = _client(columns)
                for at in wanted.get(getattr(client, script), ()):
                    if rows[at].born and rows[at].born == client.born:
                        matches[at].named.add(client_id)
                    elif _can_be_namesake(rows[at], client):
                        namesakes.append((at, client_id))
    return namesakes


@lru_cache(maxsize=4)
def _bearers(part: str, *, born: bool) -> Select[Any]:
    """Return the query for those who bear a name; of known birth only who may have been born then."""
    bearing = select(*_CLIENT_COLUMNS).where(*_bears(Client, part))
    born_then = Client.birth_date.in_(bindparam("births", expanding=True))
    return bearing.where(or_(born_then, func.length(Client.birth_date) < _WHOLE_DATE)) if born else bearing


def _match_former_names(session: Session, rows: Sequence[Identity], matches: Sequence[Match], work: Work) -> None:
    whole = [at for at, one in enumerate(rows) if one.born]
    for script, part in _SCRIPTS:
        wanted = _names(rows, script, whole)
        some = session.execute(_some_who_bore(part)).all() if len(wanted) > _BATCH else []
        is_whole = len(wanted) > _BATCH and len(some) <= _FEW
        for former, given, born, client_id in some if is_whole else _of_names(session, _bore(part), rows, wanted, work):
            for at in wanted.get((former, given), ()):
                if rows[at].born == born:
                    matches[at].named.add(client_id)


@lru_cache(maxsize=2)
def _bore(part: str) -> Select[Any]:
    """Return the query for those who bore a name."""
    return _former(part).where(*_bears(FormerName, part))


@lru_cache(maxsize=2)
def _some_who_bore(part: str) -> Select[Any]:
    """Return the query for all who bore any, but for no more than tells that these are many."""
    surname = getattr(FormerName, f"surname_{part}_key")
    return _former(part).where(surname > "").limit(_FEW + 1)


def _former(part: str) -> Select[Any]:
    surname, given = getattr(FormerName, f"surname_{part}_key"), getattr(FormerName, f"given_{part}_key")
    return select(surname, given, Client.birth_date, Client.id).join(Client, Client.id == FormerName.client_id)


def _can_be_namesake(row: Identity, client: Identity) -> bool:
    """Tell whether what is known of both does not part them: years, patronymics."""
    is_same_birth = row.birth.startswith(client.birth) or client.birth.startswith(row.birth)
    return is_same_birth and (not row.patronymic or not client.patronymic or row.patronymic == client.patronymic)


def _names(rows: Sequence[Identity], script: str, among: Sequence[int]) -> dict[Name, list[int]]:
    """Return the names of some rows in a script, each with its rows."""
    return _positions((name, at) for at in among if (name := getattr(rows[at], script)) is not None)


def _bears(model: type[Client] | type[FormerName], part: str) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of `_of_names` on the names of a table, in one script."""
    surname, given = getattr(model, f"surname_{part}_key"), getattr(model, f"given_{part}_key")
    return surname.in_(bindparam("surnames", expanding=True)), given == bindparam("given")


def _of_names(
    session: Session, query: Select[Any], rows: Sequence[Identity], wanted: dict[Name, list[int]], work: Work
) -> Iterator[Sequence[Any]]:
    """Yield what a query finds that bears one of the wanted names.

    Asked for by one given name after the other, each with its surnames: that is some hundred queries. Thousands of
    surnames and hundreds of given names asked for at once would find half the base.
    """
    by_given: dict[str, list[str]] = {}
    for surname, given in wanted:
        by_given.setdefault(given, []).append(surname)
    connection = session.connection()
    for done, (given, surnames) in enumerate(sorted(by_given.items())):
        work.tick(done, len(by_given), "import_linking")
        for at in range(0, len(surnames), _BATCH):
            batch = surnames[at : at + _BATCH]
            births = {rows[one].born for surname in batch for one in wanted[surname, given]}
            yield from connection.execute(query, {"surnames": batch, "given": given, "births": sorted(births)}).all()


def _client(columns: Sequence[Any]) -> tuple[int, Identity]:
    client_id, birth, patronymic, *keys = columns
    return client_id, identity_from_keys(dict(zip(_KEYS, keys, strict=True)), "", birth, patronymic)


def _positions(pairs: Iterable[tuple[_Key, int]]) -> dict[_Key, list[int]]:
    found: dict[_Key, list[int]] = {}
    for key, at in pairs:
        found.setdefault(key, []).append(at)
    return found


def _batches(items: Sequence[_Key], work: Work) -> Iterator[Sequence[_Key]]:
    """Yield portions that every backend takes as parameters; tells between them how far it is."""
    for at in range(0, len(items), _BATCH):
        work.tick(at, len(items), "import_linking")
        yield items[at : at + _BATCH]
