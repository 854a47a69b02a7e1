"""Pages of the list of clients: together they are the sorted whole, also while other agents add and remove clients."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from app.models.client import Client
from app.models.store import Store
from app.services.clients import ordered, paging, strides, text_lines
from app.services.clients.cards import KINDS, STAGES
from app.services.clients.listing import ClientFilter, list_clients
from app.services.clients.ordered import Span, order_of
from app.services.clients.paging import list_page, open_list
from app.services.clients.strides import cut_stride, find_line, survey
from app.services.derived import derived_of
from app.services.desk import Desk, open_desk
from tests.listed_ids import all_ids

SURNAMES = ("Абрамов", "Ёлкин", "Елкин", "Яшин", "Ли", "")
"""Few, so that many bear one."""


@dataclass(frozen=True)
class Person:
    surname_ru: str
    surname_lat: str
    birth_date: str
    stage: str
    kind: str


PEOPLE = st.lists(
    st.builds(
        Person,
        st.sampled_from(SURNAMES),
        st.sampled_from(("", "LI", "ABRAMOV")),
        st.sampled_from(("", "1970", "1970-05", "1970-05-01", "1990-01-01")),
        st.sampled_from(STAGES),
        st.sampled_from(KINDS),
    ),
    max_size=60,
)
LISTS = st.builds(
    ClientFilter,
    st.just(""),
    st.sampled_from(("", *STAGES)),
    st.sampled_from(("", *KINDS)),
    st.sampled_from(("name", "birth_date", "created")),
    st.booleans(),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    store = Store(tmp_path_factory.mktemp("paging") / "carnet.db")
    store.prepare()
    with pytest.MonkeyPatch.context() as patch:  # few rows, many pages
        patch.setattr(paging, "PAGE_ROWS", 3)
        patch.setattr(strides, "PAGE_ROWS", 3)
        patch.setattr(strides, "STRIDE_PAGES", 2)
        patch.setattr(strides, "STRIDE_ROWS", 6)
        patch.setattr(ordered, "MOST_AT_ONCE", 4)
        patch.setattr(text_lines, "FEW", 4)
        yield open_desk(store)
    store.close()


def write(desk: Desk, people: list[Person], first_id: int) -> None:
    rows = []
    for id_, person in enumerate(people, start=first_id):
        row = {"id": id_, **{name: getattr(person, name) for name in Person.__dataclass_fields__}}
        rows.append({**row, **derived_of("client", row)})
    with desk.store.transaction(write=True) as session:
        if rows:
            session.connection().execute(insert(Client), rows)


def remove(desk: Desk, ids: set[int] | None = None) -> None:
    with desk.store.transaction(write=True) as session:
        session.execute(delete(Client).where(Client.id.in_(ids)) if ids is not None else delete(Client))


def whole(desk: Desk, wanted: ClientFilter) -> list[int]:
    """Return all ids of a list as one plain query gives them."""
    return [row.id for row in list_clients(desk, wanted, limit=10_000)]


def sorted_by_python(people: list[Person], wanted: ClientFilter) -> list[int]:
    """Return the ids of a list without a text, filtered and sorted without the base."""

    def key(at: int) -> tuple[str, int]:
        person = people[at]
        if wanted.sort == "created":
            return "", at
        if wanted.sort == "birth_date":
            return person.birth_date, at
        return str(derived_of("client", vars(person))["sort_key"]), at

    fits = [
        at
        for at, person in enumerate(people)
        if wanted.stage in ("", person.stage) and wanted.kind in ("", person.kind)
    ]
    return [at + 1 for at in sorted(fits, key=key, reverse=wanted.descending)]


def survey_all(desk: Desk, wanted: ClientFilter) -> tuple[list[Span], int]:
    """Return the strides of a list, found two at a time, and the number of its rows."""
    marks, rest = [order_of(wanted).start], None
    while rest is None:
        found = survey(desk, wanted, marks[-1], strides=2)
        marks += found.marks
        rest = found.rest
    spans = [Span(low, high) for low, high in pairwise([*marks, None])]
    return spans, (len(marks) - 1) * strides.STRIDE_ROWS + rest


@given(people=PEOPLE, wanted=LISTS)
def test_that_the_pages_of_any_list_are_the_sorted_whole(
    base: Desk, people: list[Person], wanted: ClientFilter
) -> None:
    remove(base)
    write(base, people, 1)
    expected = sorted_by_python(people, wanted)
    spans, count = survey_all(base, wanted)
    assert count == len(expected) == len(whole(base, wanted))
    pages = [list_page(base, wanted, page) for stride in spans for page in cut_stride(base, wanted, stride).pages]
    assert [row.id for page in pages for row in page] == expected
    lengths = [len(page) for page in pages]
    assert lengths[: count // 3] == [3] * (count // 3), "rows stand where their number says"
    assert lengths == [length for stride in spans for length in cut_stride(base, wanted, stride).lengths]
    opened = open_list(base, wanted)
    assert [row.id for row in opened.first_page] == expected[:3]
    assert opened.is_whole == (count <= 3)
    assert opened.is_empty_base == (not people)


@given(people=PEOPLE, wanted=LISTS)
def test_that_a_client_s_line_is_where_the_pages_show_it(
    base: Desk, people: list[Person], wanted: ClientFilter
) -> None:
    remove(base)
    write(base, people, 1)
    expected = sorted_by_python(people, wanted)
    marks = [stride.low for stride in survey_all(base, wanted)[0]]
    for id_ in range(1, len(people) + 1):
        line = find_line(base, wanted, marks, id_)
        assert line == (expected.index(id_) if id_ in expected else None)


@given(people=PEOPLE, came=PEOPLE, gone=st.sets(st.integers(1, 60)), wanted=LISTS, when=st.integers(0, 12))
def test_that_nobody_comes_twice_or_is_lost_while_others_write(
    base: Desk, people: list[Person], came: list[Person], gone: set[int], wanted: ClientFilter, when: int
) -> None:
    remove(base)
    write(base, people, 1)
    spans, _ = survey_all(base, wanted)
    seen: list[int] = []
    for number, stride in enumerate(spans):
        for place, page in enumerate(cut_stride(base, wanted, stride).pages):
            if number * 2 + place == when:
                remove(base, gone)
                write(base, came, 1001)
            seen += [row.id for row in list_page(base, wanted, page)]
    assert len(seen) == len(set(seen))
    stayed = [id_ for id_ in sorted_by_python(people, wanted) if id_ not in gone]
    assert [id_ for id_ in seen if id_ < 1000 and id_ not in gone] == stayed
    after = [id_ for id_ in seen if id_ > 1000]
    assert after == [id_ for id_ in whole(base, wanted) if id_ in set(after)], "who came stands in the order, too"


@given(people=PEOPLE, wanted=LISTS, text=st.sampled_from(("абр", "а", "Е", "LI", "nobody")))
def test_that_a_text_gives_the_whole_list_s_ids_in_order(
    base: Desk, people: list[Person], wanted: ClientFilter, text: str
) -> None:
    remove(base)
    write(base, people, 1)
    filtered = ClientFilter(text, wanted.stage, wanted.kind, wanted.sort, wanted.descending)
    found = open_list(base, filtered)
    ids = all_ids(base, filtered) if found.ids is None else list(found.ids)
    assert (found.ids is None) == (len(whole(base, ClientFilter(text))) > 4)
    assert ids == whole(base, filtered)
    assert [id_ for id_ in sorted_by_python(people, filtered) if id_ in set(ids)] == ids
    assert [row.id for row in found.first_page] == ids[:3]
    remove(base, set(ids[:1]))
    assert [row.id for row in list_page(base, filtered, ids)] == ids[1:]
