"""Checks of a base: sound file, whole references, keys of the present fold, the vocabulary, one main tourist a tour."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, delete, func, or_, select, text, update
from sqlalchemy.orm import Session

from app.models.store import Store
from app.models.tables import TABLES
from app.models.tour import Tourist
from app.services.clients.preferred import PREFERRED_ROWS
from app.services.derived import DERIVED_COLUMNS, derived_of
from app.services.name_words import rebuild_words
from app.services.work import Work

_BATCH = 5000
_SHARES = 100
"""Into so many parts the progress of each table is told."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found: codes with how many records they concern, and how many keys and words were made anew."""

    problems: dict[str, int]
    rebuilt: int

    @property
    def is_sound(self) -> bool:
        """True where nothing is wrong."""
        return not self.problems


def check_base(store: Store, work: Work | None = None) -> CheckResult:
    """Check a base and make anew the keys that differ from what the present fold makes.

    Raises:
        Cancelled: keys made so far stay, they are right.
    """
    work = work or Work()
    with store.transaction() as session:
        problems = {code: count for code, count in _problems(session, sqlite=store.is_sqlite) if count}
    return CheckResult(problems, renew_keys(store, work))


def renew_keys(store: Store, work: Work | None = None) -> int:
    """Make anew the keys that differ from what the present fold makes, then the vocabulary; return how many did.

    Raises:
        Cancelled: keys made so far stay, they are right.
    """
    work = work or Work()
    rebuilt = 0
    for at, table in enumerate(DERIVED_COLUMNS):
        rebuilt += _rebuild(store, table, work, at)
    with store.transaction(write=True) as session:
        return rebuilt + rebuild_words(session)


def renew_old_keys(store: Store, work: Work | None = None) -> None:
    """Make anew the keys of a base that another Carnet wrote: at once, because nobody would be found by them.

    The vocabulary goes first and comes last: as long as it is missing, the keys count as old.
    """
    with store.transaction(write=True) as session:
        session.execute(delete(TABLES["name_word"]))
    renew_keys(store, work)
    store.optimize()


def _problems(session: Session, *, sqlite: bool) -> Iterator[tuple[str, int]]:
    """Yield each code with the number of records that it concerns."""
    if sqlite:
        lines = session.scalars(text("PRAGMA integrity_check")).all()
        yield "file_damaged", 0 if lines == ["ok"] else len(lines)
        yield "reference_broken", len(session.execute(text("PRAGMA foreign_key_check")).all())
    main = func.count().filter(Tourist.is_main)
    tours = select(Tourist.tour_id).group_by(Tourist.tour_id).having(main != 1)
    yield "main_tourist_not_one", len(session.scalars(tours).all())
    yield "preferred_row_differs", sum(_preferred_differences(session))


def _preferred_differences(session: Session) -> Iterator[int]:
    """Yield for each kind of child row how many clients say something else than their one current row, or have two."""
    client = TABLES["client"]
    for rule in PREFERRED_ROWS:
        child = TABLES[rule.table]
        own = [child.c.client_id == client.c.id, child.c.current]
        own += [child.c[column] == value for column, value in rule.fixed.items()]
        differ = [func.coalesce(child.c[column], "") != client.c[name] for column, name in rule.columns.items()]
        query = select(func.count()).select_from(client.outerjoin(child, and_(*own)))
        yield session.scalar(query.where(or_(*differ))) or 0
        twice = select(child.c.client_id).where(*own[1:]).group_by(child.c.client_id).having(func.count() > 1)
        yield len(session.scalars(twice).all())


def _rebuild(store: Store, name: str, work: Work, at: int) -> int:
    """Make anew the keys of a table where they differ; short transactions, so that others can work.

    Tells how far all tables are, of which this one comes after `at` others.
    """
    table = TABLES[name]
    columns = sorted(DERIVED_COLUMNS[name])
    statement = (
        update(table)
        .where(table.c.id == bindparam("row_id"))
        .values({column: bindparam(f"new_{column}") for column in columns})
    )
    rebuilt, last = 0, 0
    with store.transaction() as session:
        greatest = session.scalar(select(func.max(table.c.id))) or 0
    while True:
        share = _SHARES * min(last, greatest) // greatest if greatest else 0
        work.tick(at * _SHARES + share, len(DERIVED_COLUMNS) * _SHARES, "check_keys")
        with store.transaction() as session:
            query = select(table).where(table.c.id > last).order_by(table.c.id).limit(_BATCH)
            rows = [dict(row) for row in session.execute(query).mappings()]
        if not rows:
            return rebuilt
        last = rows[-1]["id"]
        made = [(row, derived_of(name, row)) for row in rows]
        wrong = [
            {"row_id": row["id"], **{f"new_{column}": value for column, value in keys.items()}}
            for row, keys in made
            if any(row[column] != value for column, value in keys.items())
        ]
        if wrong:
            with store.transaction(write=True) as session:
                session.connection().execute(statement, wrong)
        rebuilt += len(wrong)
