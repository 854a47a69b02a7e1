"""Imports: each row once, linked to the one client it can only be, in one change set or not at all."""

from functools import partial

import pytest

from app.errors import Cancelled, UserError
from app.services.clients.listing import ClientFilter, list_clients
from app.services.desk import Desk
from app.services.imports.commit import import_clients, import_tourists
from app.services.imports.rows import ImportRow
from app.services.tours.reading import list_tourists
from app.services.tours.tours import remove_tour
from app.services.work import Work
from tests.factories import (
    ADULT,
    FULL,
    add_client,
    add_service,
    add_tour,
    add_tourist,
    assert_sound,
    counts,
    import_row,
    snapshot,
)

NAMED = {"surname_ru": "Щеглова", "given_name_ru": "Анна", "birth_date": ADULT}
NAMED_LAT = {"surname_lat": "SHCHEGLOVA", "given_name_lat": "ANNA", "birth_date": ADULT}
PASSPORT = {"surname_ru": "Щеглова", "passport_series": "71", "passport_number": "0012345"}
NO_SERVICES: frozenset[int] = frozenset()


@pytest.fixture
def tour_id(desk: Desk) -> int:
    return add_tour(desk).id or 0


def links(desk: Desk, tour_id: int) -> list[int | None]:
    return [one.client_id for one in list_tourists(desk, tour_id)]


def test_that_rows_are_stored_as_they_are(desk: Desk, tour_id: int) -> None:
    service = add_service(desk, tour_id).id or 0
    row = import_row(3, "багаж\nокно", **FULL, ticket_number="0042")
    summary = import_tourists(desk, tour_id, [row], frozenset({service}))
    [stored] = list_tourists(desk, tour_id)
    assert {name: value for name, value in stored.values.items() if value} == dict(row.values)
    assert (stored.note, stored.service_ids, stored.is_main) == ("багаж\nокно", {service}, True)
    assert (summary.added, summary.linked, summary.skipped, summary.refused) == (1, 0, 0, ())
    assert summary.ids == (stored.id,)
    assert_sound(desk.store)


@pytest.mark.parametrize(
    ("known", "row"),
    [
        (PASSPORT, {**PASSPORT, "surname_ru": "Иная"}),
        (PASSPORT, {**PASSPORT, "passport_series": "", "passport_number": "71 0012345"}),
        (NAMED, NAMED),
        (NAMED, NAMED_LAT),
        (NAMED_LAT, NAMED),
        ({**NAMED, **PASSPORT}, {**NAMED, "passport_number": "9999999"}),  # a new passport
        ({**NAMED, "surname_ru": "ЩЕГЛОВА"}, NAMED),
    ],
)
def test_that_a_row_is_linked_to_the_one_client_it_can_be(
    desk: Desk, tour_id: int, known: dict[str, str], row: dict[str, str]
) -> None:
    client_id = add_client(desk, **known).id
    summary = import_tourists(desk, tour_id, [ImportRow(row), import_row(surname_ru="Иная")], NO_SERVICES)
    assert (summary.added, summary.linked) == (2, 1)
    assert links(desk, tour_id) == [client_id, None]


@pytest.mark.parametrize(
    ("known", "row"),
    [
        (PASSPORT, {"surname_ru": "Щеглова", "passport_number": "0012345"}),  # the series is another
        ({**PASSPORT, "passport_series": "", "passport_number": "1234"}, {**PASSPORT, "passport_number": "1234"}),
        (NAMED, {**NAMED, "birth_date": "1985"}),
        (NAMED, {**NAMED, "birth_date": ""}),
        (NAMED, {**NAMED, "given_name_ru": ""}),
        (NAMED, {**NAMED, "birth_date": "1985-03-15"}),
    ],
)
def test_that_a_doubtful_row_is_not_linked(
    desk: Desk, tour_id: int, known: dict[str, str], row: dict[str, str]
) -> None:
    add_client(desk, **known)
    assert import_tourists(desk, tour_id, [ImportRow(row)], NO_SERVICES).linked == 0


@pytest.mark.parametrize("twins", [PASSPORT, NAMED])
def test_that_two_clients_who_fit_are_none(desk: Desk, tour_id: int, twins: dict[str, str]) -> None:
    add_client(desk, **twins)
    add_client(desk, **twins)
    assert import_tourists(desk, tour_id, [ImportRow(twins)], NO_SERVICES).linked == 0
    assert links(desk, tour_id) == [None]


@pytest.mark.parametrize(
    ("first", "again"),
    [(PASSPORT, {**PASSPORT, "surname_ru": "Иная"}), (NAMED, NAMED_LAT), (NAMED_LAT, {**NAMED, "phone": "12345"})],
)
def test_that_nobody_is_added_twice(desk: Desk, tour_id: int, first: dict[str, str], again: dict[str, str]) -> None:
    summary = import_tourists(desk, tour_id, [ImportRow(first), ImportRow(again)], NO_SERVICES)
    assert (summary.added, summary.skipped) == (1, 1)
    summary = import_tourists(desk, tour_id, [ImportRow(again)], NO_SERVICES)
    assert (summary.added, summary.skipped, summary.change_set) == (0, 1, None)
    other = add_tour(desk).id or 0
    assert import_tourists(desk, other, [ImportRow(again)], NO_SERVICES).added == 1


def test_that_namesakes_without_birth_dates_are_both_added(desk: Desk, tour_id: int) -> None:
    row = import_row(surname_ru="Щеглова", given_name_ru="Анна")
    assert import_tourists(desk, tour_id, [row, row], NO_SERVICES).added == 2


def test_that_a_tourist_typed_by_hand_is_known(desk: Desk, tour_id: int) -> None:
    add_tourist(desk, tour_id, **NAMED)
    assert import_tourists(desk, tour_id, [ImportRow(NAMED)], NO_SERVICES).skipped == 1


def test_that_rows_that_can_not_be_stored_are_told_and_the_rest_is_kept(desk: Desk, tour_id: int) -> None:
    rows = [
        import_row(2, surname_ru="Первов"),
        import_row(5, surname_ru="Второв", birth_date="31.12.1985", sex="?", passport_number="9" * 25),
        import_row(6, phone="12345"),
        import_row(7, "a\x00b", surname_ru="Третьев"),
    ]
    summary = import_tourists(desk, tour_id, rows, NO_SERVICES)
    assert summary.added == 1
    told = [
        (one.row, one.source_row, {problem.field: problem.code for problem in one.problems}) for one in summary.refused
    ]
    assert told == [
        (1, 5, {"birth_date": "date_impossible", "sex": "sex_unreadable", "passport_number": "too_long"}),
        (2, 6, {"surname_ru": "name_missing"}),
        (3, 7, {"note": "characters_refused"}),
    ]


@pytest.mark.parametrize("to_tour", [True, False])
def test_that_a_dry_run_tells_the_same_and_writes_nothing(desk: Desk, tour_id: int, to_tour: bool) -> None:
    add_client(desk, **PASSPORT)
    rows = [ImportRow(PASSPORT), import_row(surname_ru="Иная"), import_row(sex="?", surname_ru="Х")]
    before = counts(desk.store)

    def run(*, dry_run: bool) -> tuple[int, int, int, int, bool]:
        if to_tour:
            made = import_tourists(desk, tour_id, rows, NO_SERVICES, dry_run=dry_run)
        else:
            made = import_clients(desk, rows, dry_run=dry_run)
        return made.added, made.linked, made.skipped, len(made.refused), made.change_set is None

    dry = run(dry_run=True)
    assert counts(desk.store) == before
    assert dry[-1]
    assert run(dry_run=False)[:-1] == dry[:-1]
    assert counts(desk.store) != before


@pytest.mark.parametrize("step", ["import_linking", "import_writing"])
def test_that_a_cancelled_import_writes_nothing(desk: Desk, tour_id: int, step: str) -> None:
    before = snapshot(desk.store)
    for to_tour in (True, False):
        work = Work(lambda _done, _total, now: work.cancel() if now == step else None)  # noqa: B023
        if step == "import_writing":
            work = Work()
            work.cancel()
        act = (
            partial(import_tourists, desk, tour_id, [ImportRow(NAMED)], NO_SERVICES, work)
            if to_tour
            else partial(import_clients, desk, [ImportRow(NAMED)], work)
        )
        with pytest.raises(Cancelled):
            act()
        assert snapshot(desk.store) == before


def test_that_a_list_for_what_is_gone_is_refused_whole(desk: Desk, tour_id: int) -> None:
    service = add_service(desk, add_tour(desk).id or 0).id or 0
    before = snapshot(desk.store)
    with pytest.raises(UserError, match="service_removed"):
        import_tourists(desk, tour_id, [ImportRow(NAMED)], frozenset({service}))
    assert snapshot(desk.store) == before
    remove_tour(desk, tour_id)
    with pytest.raises(UserError, match="tour_removed"):
        import_tourists(desk, tour_id, [ImportRow(NAMED)], NO_SERVICES)


def test_that_the_directory_takes_each_person_once(desk: Desk) -> None:
    add_client(desk, **PASSPORT)
    rows = [ImportRow(PASSPORT), ImportRow(NAMED), ImportRow(NAMED_LAT), import_row(1, "важно", **FULL)]
    summary = import_clients(desk, rows)
    assert (summary.added, summary.skipped) == (1, 3)  # FULL bears the passport of the first
    assert import_clients(desk, rows).added == 0
    assert len(list_clients(desk, ClientFilter())) == 2
    assert_sound(desk.store)


def test_that_the_directory_does_not_take_a_third_where_two_fit(desk: Desk) -> None:
    add_client(desk, **PASSPORT)
    add_client(desk, **PASSPORT)
    summary = import_clients(desk, [ImportRow(PASSPORT)])
    assert (summary.added, summary.skipped) == (0, 1)


def test_that_clients_come_with_their_rows_and_keys(desk: Desk) -> None:
    import_clients(desk, [import_row(1, "важно", **FULL), import_row(2, surname_lat="NEMOV", email="n@example.com")])
    rows = snapshot(desk.store)
    assert [row["note"] for row in rows["client"]] == ["важно", ""]
    assert [row["kind"] for row in rows["client_document"]] == ["passport", "internal", "birth_certificate"]
    assert [row["address"] for row in rows["client_email"]] == [FULL["email"], "n@example.com"]
    assert_sound(desk.store)


def test_that_many_rows_are_linked_over_batches(desk: Desk, tour_id: int) -> None:
    people = [import_row(surname_ru="Щеглова", passport_number=f"{number:07}") for number in range(1, 1101)]
    assert import_clients(desk, people).added == 1100
    summary = import_tourists(desk, tour_id, people, NO_SERVICES)
    assert (summary.added, summary.linked) == (1100, 1100)
    assert links(desk, tour_id) == sorted(row.id for row in list_clients(desk, ClientFilter(), limit=2000))


def test_that_a_linked_tourist_takes_from_the_client_what_the_list_lacks(desk: Desk, tour_id: int) -> None:
    add_client(desk, **FULL)
    row = {name: FULL[name] for name in ("surname_lat", "given_name_lat", "birth_date")}
    import_tourists(desk, tour_id, [import_row(**row, city="Инск")], NO_SERVICES)
    [stored] = list_tourists(desk, tour_id)
    other_city = {"city": "Инск", "postal_code": "", "street": "", "building": "", "flat": ""}
    assert {name: stored.values[name] for name in FULL} == {**FULL, **other_city}


class Impatient(Work):
    """Work that is cancelled once a thousand rows are written, and remembers what it was told."""

    def __init__(self) -> None:
        super().__init__(self._hear)
        self.told: list[tuple[int, int]] = []

    def _hear(self, done: int, total: int, step: str) -> None:
        if step == "import_writing":
            self.told.append((done, total))
            if done == 1_000:
                self.cancel()


@pytest.mark.parametrize("to_tour", [True, False])
def test_that_a_long_import_tells_how_far_it_is_and_can_be_cancelled_late(
    desk: Desk, tour_id: int, to_tour: bool
) -> None:
    rows = [import_row(surname_ru="Щеглова", passport_number=f"{number:07}") for number in range(2_100)]
    before, work = snapshot(desk.store), Impatient()
    act = partial(import_tourists, desk, tour_id, rows, NO_SERVICES) if to_tour else partial(import_clients, desk, rows)
    with pytest.raises(Cancelled):
        act(work)
    assert work.told == [(0, 2_100), (1_000, 2_100)]
    assert snapshot(desk.store) == before
