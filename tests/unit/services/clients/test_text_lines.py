"""Lists that a text filters: whichever way they are read, the same lines in the same order."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from app.models.client import Client, ClientDocument, FormerName
from app.models.store import Store
from app.services.clients import paging, text_lines
from app.services.clients.cards import KINDS, STAGES
from app.services.clients.listing import ClientFilter, list_clients
from app.services.clients.paging import open_list
from app.services.clients.search.matching import matching_parts
from app.services.derived import derived_of
from app.services.desk import Desk, open_desk
from tests.factories import FULL, add_client
from tests.listed_ids import all_ids


@dataclass(frozen=True)
class Person:
    """A client, the numbers of the documents, and the surnames borne before."""

    surname_ru: str
    surname_lat: str
    given_name_ru: str
    patronymic_ru: str
    birth_date: str
    stage: str
    kind: str
    numbers: tuple[str, ...]
    bore: tuple[str, ...]


PEOPLE = st.lists(
    st.builds(
        Person,
        st.sampled_from(("Абрамов", "Агеев", "Бондарь", "Якин", "")),
        st.sampled_from(("", "", "ABBOTT", "YAKIN")),
        st.sampled_from(("Анна", "Абрам", "Борис", "")),
        st.sampled_from(("Андреевна", "")),
        st.sampled_from(("", "1970", "1970-05-01", "1990-01-01")),
        st.sampled_from(STAGES),
        st.sampled_from(KINDS),
        st.sampled_from(((), ("71",), ("71", "72"), ("45",))),
        st.sampled_from(((), (), ("Абрамов",), ("Агеев", "Абрамов"))),
    ),
    max_size=40,
)
TEXTS = ("а", "аб", "абр", "б", "я", "a", "y", "abr", "анн", "а а", "аб бор", "абр ann", "абрамов а.", "7", "71", "4")
LISTS = st.builds(
    ClientFilter,
    st.sampled_from((*TEXTS, "1970", "абр 1970", "абр 71", "никто")),
    st.sampled_from(("", *STAGES)),
    st.sampled_from(("", *KINDS)),
    st.sampled_from(("name", "birth_date", "created")),
    st.booleans(),
)
SIZES = st.tuples(st.integers(1, 6), st.integers(1, 12), st.integers(1, 12), st.integers(1, 9))
"""Of what is few and what many, of how far is walked, and of a piece."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    store = Store(tmp_path_factory.mktemp("lines") / "carnet.db")
    store.prepare()
    yield open_desk(store)
    store.close()


def write(desk: Desk, people: list[Person]) -> None:
    """Let the base have these clients and no others."""
    rows: dict[type, list[dict[str, object]]] = {Client: [], ClientDocument: [], FormerName: []}
    for id_, person in enumerate(people, start=1):
        own = {name: getattr(person, name) for name in Person.__dataclass_fields__ if name not in ("numbers", "bore")}
        rows[Client].append({"id": id_, **own, **derived_of("client", own)})
        for number in person.numbers:
            told = {"client_id": id_, "number": number}
            rows[ClientDocument].append({**told, **derived_of("client_document", told)})
        for surname in person.bore:
            told = {"client_id": id_, "surname_ru": surname}
            rows[FormerName].append({**told, **derived_of("former_name", told)})
    with desk.store.transaction(write=True) as session:
        for table in (FormerName, ClientDocument, Client):
            session.execute(delete(table))
        for table, made in rows.items():
            if made:
                session.connection().execute(insert(table), made)


def person(surname: str, *numbers: str) -> Person:
    return Person(surname, "", "", "", "", "regular", "person", numbers, ())


@given(people=PEOPLE, wanted=LISTS, sizes=SIZES)
@example([person("Абрамов")] * 5 + [person("Якин", "71")] * 5, ClientFilter("7"), (1, 2, 3, 4))  # all at the end
def test_that_every_way_of_reading_gives_the_plain_list(
    base: Desk, people: list[Person], wanted: ClientFilter, sizes: tuple[int, int, int, int]
) -> None:
    write(base, people)
    expected = [row.id for row in list_clients(base, wanted, limit=1000)]
    few, many, walked, piece = sizes
    with pytest.MonkeyPatch.context() as patch:
        for name, size in (("FEW", few), ("MANY", many), ("WALKED", walked)):
            patch.setattr(text_lines, name, size)
        for name in ("PIECE_ROWS", "PIECE_OF_MANY"):
            patch.setattr(text_lines, name, piece)
        patch.setattr(paging, "PAGE_ROWS", 3)
        patch.setattr(paging, "MOST_EXPLAINED", 0)
        opened = open_list(base, wanted)
        assert all_ids(base, wanted) == expected
    assert [row.id for row in opened.first_page] == expected[:3] or opened.is_near
    assert opened.ids is None or opened.is_near or list(opened.ids) == expected


@pytest.mark.sqlite_only
@pytest.mark.parametrize("text", ["щегл", "scheg", "щегл анн", "щ а м", "с"])
def test_that_the_first_lines_by_a_surname_are_read_from_an_index_alone(desk: Desk, text: str) -> None:
    add_client(desk, **FULL)
    wanted = ClientFilter(text, stage="regular", descending=True)
    part = next(part for part in matching_parts(text) if part.surname is not None)
    with desk.store.transaction() as session:
        connection = session.connection()
        query = text_lines._sorted(wanted, part, 200).compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]
    assert (
        [line for line in plan if "INDEX" in line]
        == [line for line in plan if "COVERING INDEX ix_client_surname_" in line]
        != []
    ), plan
