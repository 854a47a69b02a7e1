"""To which clients the rows of a list can belong: asked of the base for many rows at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from app.models.client import Client, ClientDocument, FormerName
from app.services.imports.identity import Identity, Name, identity_from_keys
from app.services.work import Work

_Key = TypeVar("_Key")

_BATCH = 500

_MOST_NAMES = 5_000
"""As many names as go into one condition beside a portion of other parameters."""

_FEW = 5_000
"""So many records are read whole sooner than some thousand names are asked for."""

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

    Some thousand rows need a hundred queries, each of which an index answers.

    Raises:
        Cancelled: between two queries.
    """
    matches = [Match() for _ in rows]
    _match_passports(session, rows, matches, work)
    _match_births(session, rows, matches, work)
    _match_former_names(session, rows, matches, work)
    _match_namesakes(session, rows, matches, work)
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


def _match_births(session: Session, rows: Sequence[Identity], matches: Sequence[Match], work: Work) -> None:
    """Look for people born on the same day; few share one, while thousands share a surname."""
    by_birth = _positions((one.born, at) for at, one in enumerate(rows) if one.born)
    by_name = {
        script: _positions(((one.born, getattr(one, script)), at) for at, one in enumerate(rows) if one.born)
        for script, _ in _SCRIPTS
    }
    for batch in _batches(sorted(by_birth), work):
        among = [rows[at] for born in batch for at in by_birth[born]]
        # The condition on surnames only spares reading rows: the empty text keeps their indexes from being taken.
        bear = or_(
            Client.surname_ru_key.concat("").in_({one.russian[0] for one in among if one.russian}),
            Client.surname_lat_key.concat("").in_({one.latin[0] for one in among if one.latin}),
        )
        born_then = Client.birth_date.in_(batch)
        conditions = [born_then, bear] if len(among) <= _MOST_NAMES else [born_then]
        for columns in session.execute(select(*_CLIENT_COLUMNS).where(*conditions)):
            client_id, client = _client(columns)
            for script, _ in _SCRIPTS:
                name = getattr(client, script)
                for at in by_name[script].get((client.born, name), ()) if name else ():
                    matches[at].named.add(client_id)


def _match_former_names(session: Session, rows: Sequence[Identity], matches: Sequence[Match], work: Work) -> None:
    for script, part in _SCRIPTS:
        surname, given = getattr(FormerName, f"surname_{part}_key"), getattr(FormerName, f"given_{part}_key")
        query = select(surname, given, Client.birth_date, Client.id).join(Client, Client.id == FormerName.client_id)
        wanted = _names(rows, script, [at for at, one in enumerate(rows) if one.born])
        for former, given_name, born, client_id in _of_names(session, query, surname, given, wanted, work):
            for at in wanted.get((former, given_name), ()):
                if rows[at].born == born:
                    matches[at].named.add(client_id)


def _match_namesakes(session: Session, rows: Sequence[Identity], matches: Sequence[Match], work: Work) -> None:
    """Look for people of the same name where a birth date is not wholly known, of rows that nobody certain fits."""
    open_rows = [at for at, one in enumerate(matches) if not one.certain]
    whole = [at for at in open_rows if rows[at].born]
    parts = [at for at in open_rows if not rows[at].born]
    for among, query in (
        (whole, select(*_CLIENT_COLUMNS).where(func.length(Client.birth_date) < 10)),
        (parts, select(*_CLIENT_COLUMNS)),
    ):
        for script, part in _SCRIPTS:
            surname, given = getattr(Client, f"surname_{part}_key"), getattr(Client, f"given_{part}_key")
            wanted = _names(rows, script, among)
            for columns in _of_names(session, query, surname, given, wanted, work):
                client_id, client = _client(columns)
                for at in wanted.get(getattr(client, script), ()):
                    if _can_be_namesake(rows[at], client):
                        matches[at].namesakes.add(client_id)


def _can_be_namesake(row: Identity, client: Identity) -> bool:
    """Tell whether what is known of both does not part them: years, patronymics."""
    is_same_birth = row.birth.startswith(client.birth) or client.birth.startswith(row.birth)
    return is_same_birth and (not row.patronymic or not client.patronymic or row.patronymic == client.patronymic)


def _names(rows: Sequence[Identity], script: str, among: Sequence[int]) -> dict[Name, list[int]]:
    """Return the names of some rows in a script, each with its rows."""
    return _positions((name, at) for at in among if (name := getattr(rows[at], script)) is not None)


def _of_names(
    session: Session,
    query: Select[Any],
    surname: ColumnElement[str],
    given: ColumnElement[str],
    wanted: dict[Name, list[int]],
    work: Work,
) -> Iterator[Sequence[Any]]:
    """Yield what a query finds that can bear one of the wanted names; more than these where it finds little at all."""
    if len(wanted) > _BATCH:
        found = session.execute(query.where(surname > "").limit(_FEW + 1)).all()
        if len(found) <= _FEW:
            yield from found
            return
    givens: dict[str, set[str]] = {}
    for one, other in wanted:
        givens.setdefault(one, set()).add(other)
    for batch in _batches(sorted(givens), work):
        others = set().union(*(givens[one] for one in batch))
        conditions = [surname.in_(batch)]
        if len(others) <= _MOST_NAMES:
            conditions.append(given.in_(others))
        yield from session.execute(query.where(and_(*conditions)))


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
