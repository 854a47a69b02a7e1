"""What is foreseen of each row, and that the import then does just that."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from app.errors import Cancelled
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.desk import Desk
from app.services.imports.commit import import_clients, import_tourists
from app.services.imports.fates import Fate, Into, RowFate, foresee
from app.services.imports.identity import identity_of
from app.services.imports.rows import ImportRow
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import save_tourist
from app.services.work import Work
from tests.backends import Template
from tests.factories import ADULT, CHILD, FULL, add_client, add_tour, add_tourist, import_row, open_copy

NAMED = {"surname_ru": "Щеглова", "given_name_ru": "Анна", "birth_date": ADULT}
PASSPORT = {"passport_series": "71", "passport_number": "0012345"}
PERSON = {**NAMED, **PASSPORT}


@pytest.fixture
def tour_id(desk: Desk) -> int:
    return add_tour(desk).id or 0


def one(desk: Desk, tour_id: int | None, **values: str) -> RowFate:
    [fate] = foresee(desk, [import_row(**values)], Into(tour_id))
    return fate


def test_that_a_stranger_is_new(desk: Desk, tour_id: int) -> None:
    add_client(desk, surname_ru="Иная")
    assert one(desk, tour_id, **PERSON) == RowFate(Fate.NEW)


def test_that_a_known_one_is_linked_with_what_differs_and_what_is_filled(desk: Desk, tour_id: int) -> None:
    card = add_client(desk, **PERSON, passport_expires="2029-04-02", sex="F", patronymic_ru="Марковна")
    fate = one(desk, tour_id, **{**PERSON, "surname_ru": "Щеглова-Тест", "phone": "12345"})
    assert (fate.fate, fate.client_id, fate.tourist_id) == (Fate.LINKED, card.id, None)
    assert [(each.field, each.mine, each.stored) for each in fate.differences] == [
        ("surname_ru", "Щеглова-Тест", "Щеглова")
    ]
    assert set(fate.filled) == {"passport_expires", "sex", "patronymic_ru"}
    [candidate] = fate.candidates
    assert (candidate.client_id, candidate.version) == (card.id, card.version)
    assert candidate.values["passport_expires"] == "2029-04-02"


def renamed(desk: Desk) -> int:
    """Return a client who has a former name and a former passport."""
    base = add_client(desk, **PERSON, surname_lat="SHCHEGLOVA", given_name_lat="ANNA")
    card = base.with_values(surname_ru="Тестова", surname_lat="TESTOVA", passport_number="7654321")
    return save_client(desk, card, base)[0].id or 0


@pytest.mark.parametrize(
    "row",
    [
        {"surname_ru": "Щеглова", "given_name_ru": "Анна", "birth_date": ADULT},
        {"surname_lat": "SHCHEGLOVA", "given_name_lat": "ANNA", "birth_date": ADULT},
        {"surname_ru": "Щеглова", **PASSPORT},
        {"surname_ru": "Тестова", **PASSPORT},
    ],
)
def test_that_former_names_and_passports_are_known(desk: Desk, tour_id: int, row: dict[str, str]) -> None:
    client_id = renamed(desk)
    fate = one(desk, tour_id, **row)
    assert (fate.fate, fate.client_id) == (Fate.LINKED, client_id)


def test_that_several_who_fit_are_asked_about(desk: Desk, tour_id: int) -> None:
    ids = [add_client(desk, **NAMED).id, add_client(desk, **NAMED).id]
    fate = one(desk, tour_id, **NAMED)
    assert (fate.fate, fate.client_id, fate.reason) == (Fate.ASK, None, "several_clients")
    assert [each.client_id for each in fate.candidates] == ids


def test_that_a_passport_of_one_and_the_name_of_another_are_asked_about(desk: Desk, tour_id: int) -> None:
    by_passport = add_client(desk, surname_ru="Иная", **PASSPORT).id
    by_name = add_client(desk, **NAMED).id
    fate = one(desk, tour_id, **PERSON)
    assert (fate.fate, fate.reason) == (Fate.ASK, "passport_and_name_differ")
    assert [each.client_id for each in fate.candidates] == [by_passport, by_name]


def test_that_of_two_with_one_passport_the_one_of_the_same_name_is_meant(desk: Desk, tour_id: int) -> None:
    """Children used to be entered in a parent's passport."""
    mother = add_client(desk, **PERSON).id
    child = add_client(desk, **{**PERSON, "given_name_ru": "Пётр", "birth_date": CHILD}).id
    assert one(desk, tour_id, **PERSON).client_id == mother
    assert one(desk, tour_id, **{**PERSON, "given_name_ru": "Пётр", "birth_date": CHILD}).client_id == child
    stranger = one(desk, tour_id, **{**PERSON, "given_name_ru": "Олег", "birth_date": "2020-01-01"})
    assert (stranger.fate, stranger.reason) == (Fate.ASK, "passport_of_other")
    assert len(stranger.candidates) == 2


def test_that_a_parent_and_a_child_in_one_passport_are_two_rows(desk: Desk, tour_id: int) -> None:
    rows = [ImportRow(PERSON), ImportRow({**PERSON, "given_name_ru": "Пётр", "birth_date": CHILD})]
    assert [each.fate for each in foresee(desk, rows, Into(tour_id))] == [Fate.NEW, Fate.NEW]


@pytest.mark.parametrize(
    ("known", "row", "fate"),
    [
        ({**NAMED, "birth_date": ""}, NAMED, Fate.ASK),
        ({**NAMED, "birth_date": "1985"}, NAMED, Fate.ASK),
        ({**NAMED, "birth_date": "1986"}, NAMED, Fate.NEW),
        (NAMED, {**NAMED, "birth_date": ""}, Fate.ASK),
        (NAMED, {**NAMED, "birth_date": "1985-03"}, Fate.ASK),
        (NAMED, {**NAMED, "birth_date": "1985-04"}, Fate.NEW),
        (NAMED, {"surname_lat": "SHCHEGLOVA", "given_name_lat": "ANNA"}, Fate.ASK),
        ({**NAMED, "patronymic_ru": "Марковна"}, {**NAMED, "birth_date": "", "patronymic_ru": "Львовна"}, Fate.NEW),
        (NAMED, {"surname_ru": "Щеглова"}, Fate.NEW),
        (NAMED, {**NAMED, "birth_date": "1985-03-15"}, Fate.NEW),
    ],
)
def test_that_namesakes_are_asked_about_while_a_birth_date_lacks(
    desk: Desk, tour_id: int, known: dict[str, str], row: dict[str, str], fate: Fate
) -> None:
    add_client(desk, **known)
    found = one(desk, tour_id, **row)
    assert (found.fate, found.reason) == (fate, "namesake" if fate is Fate.ASK else "")


def test_that_a_name_that_too_many_bear_asks_nothing(desk: Desk, tour_id: int) -> None:
    import_clients(desk, [import_row(**{**NAMED, "birth_date": f"1985-03-{day:02}"}) for day in range(1, 14)])
    assert one(desk, tour_id, **{**NAMED, "birth_date": ""}).fate is Fate.NEW


def test_that_a_tourist_of_the_tour_is_present_with_what_differs(desk: Desk, tour_id: int) -> None:
    card = add_client(desk, **NAMED)
    stored = add_tourist(desk, tour_id, **PERSON, sex="F")
    stored, _ = save_tourist(desk, replace(stored, client_id=card.id), stored)
    fate = one(desk, tour_id, **{**PERSON, "surname_ru": "Щеглов", "phone": "12345"})
    assert (fate.fate, fate.tourist_id, fate.client_id, fate.version) == (
        Fate.PRESENT, stored.id, card.id, stored.version,
    )  # fmt: skip
    assert [each.field for each in fate.differences] == ["surname_ru"]
    assert fate.filled == ("phone",)
    other = add_tour(desk).id
    assert one(desk, other, **PERSON).fate is Fate.LINKED


def test_that_a_present_tourist_is_known_by_the_client(desk: Desk, tour_id: int) -> None:
    client_id = renamed(desk)
    stored = add_tourist(desk, tour_id, surname_ru="Тестова")
    save_tourist(desk, replace(stored, client_id=client_id), stored)
    fate = one(desk, tour_id, **PERSON)
    assert (fate.fate, fate.tourist_id) == (Fate.PRESENT, stored.id)


def test_that_a_row_told_twice_is_repeated(desk: Desk, tour_id: int) -> None:
    rows = [ImportRow(PERSON), ImportRow(NAMED), import_row(surname_ru="Иная", **PASSPORT), ImportRow(FULL)]
    fates = [each.fate for each in foresee(desk, rows, Into(tour_id))]
    assert fates == [Fate.NEW, *[Fate.REPEATED] * 3]


def test_that_two_rows_of_one_client_are_one_person(desk: Desk, tour_id: int) -> None:
    renamed(desk)
    rows = [ImportRow(NAMED), ImportRow({**NAMED, "surname_ru": "Тестова"})]
    assert [each.fate for each in foresee(desk, rows, Into(tour_id))] == [Fate.LINKED, Fate.REPEATED]


def test_that_the_link_of_another_tour_is_kept_while_the_client_is_there(desk: Desk, tour_id: int) -> None:
    first, second = add_client(desk, **NAMED).id, add_client(desk, **NAMED).id
    row = replace(ImportRow(NAMED), client_id=second)
    [fate] = foresee(desk, [row], Into(tour_id))
    assert (fate.fate, fate.client_id) == (Fate.LINKED, second)
    remove_client(desk, second or 0)
    [fate] = foresee(desk, [row], Into(tour_id))
    assert fate.client_id == first


def test_that_the_directory_knows_its_clients(desk: Desk) -> None:
    card = add_client(desk, **PERSON)
    fate = one(desk, None, **{**PERSON, "given_name_ru": "Анфиса", "phone": "12345", "ticket_number": "1"})
    assert (fate.fate, fate.client_id, fate.tourist_id) == (Fate.PRESENT, card.id, None)
    assert ([each.field for each in fate.differences], fate.filled) == (["given_name_ru"], ("phone",))
    assert one(desk, None, surname_ru="Новая").fate is Fate.NEW


def test_that_the_directory_knows_who_has_neither_passport_nor_birth_date(desk: Desk) -> None:
    """A list that is imported twice adds nobody the second time."""
    values = {"surname_ru": "Щеглова", "given_name_ru": "Анна", "phone": "+7 900 000-00-01"}
    add_client(desk, **values)
    assert one(desk, None, **values).fate is Fate.PRESENT
    assert one(desk, None, **{**values, "phone": "+7 900 000-00-02"}).fate is Fate.ASK
    assert one(desk, None, **{**values, "email": "anna@example.com"}).fate is Fate.ASK


PEOPLE = st.fixed_dictionaries(
    {},
    optional={
        "surname_ru": st.sampled_from(["Щеглова", "Тестова"]),
        "given_name_ru": st.sampled_from(["Анна", "Олег"]),
        "surname_lat": st.sampled_from(["SHCHEGLOVA", "TESTOVA"]),
        "given_name_lat": st.sampled_from(["ANNA", "OLEG"]),
        "birth_date": st.sampled_from([ADULT, CHILD, "1985"]),
        "passport_number": st.sampled_from(["0012345", "7654321", "123"]),
    },
).filter(
    lambda values: any(name in values for name in ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat"))
)


@given(st.lists(PEOPLE, max_size=4), st.lists(PEOPLE, max_size=3), st.lists(PEOPLE, max_size=5), st.booleans())
@settings(max_examples=40)
def test_that_the_import_does_what_was_foreseen(
    template: Template,
    tmp_path_factory: pytest.TempPathFactory,
    clients: list[dict[str, str]],
    there: list[dict[str, str]],
    list_: list[dict[str, str]],
    to_tour: bool,
) -> None:
    desk = open_copy(template, tmp_path_factory.mktemp("foreseen"))
    tour = add_tour(desk).id or 0
    for values in clients:
        add_client(desk, **{"surname_ru": "", **values})
    for values in there:
        add_tourist(desk, tour, **{"surname_ru": "", **values})
    rows = [ImportRow(values) for values in list_]
    fates = foresee(desk, rows, Into(tour if to_tour else None))
    summary = import_tourists(desk, tour, rows, frozenset()) if to_tour else import_clients(desk, rows)
    kinds = [each.fate for each in fates]
    assert summary.added == sum(kind in {Fate.NEW, Fate.LINKED, Fate.ASK} for kind in kinds)
    assert summary.linked == kinds.count(Fate.LINKED)
    assert summary.skipped == kinds.count(Fate.PRESENT) + kinds.count(Fate.REPEATED)
    added = [fate for fate in fates if fate.fate in {Fate.NEW, Fate.LINKED, Fate.ASK}]
    for id_, fate in zip(summary.ids if to_tour else (), added, strict=to_tour):
        stored = get_tourist(desk, id_)
        assert stored.client_id == (fate.client_id if fate.fate is Fate.LINKED else None)
        for name in fate.filled:
            assert stored.values[name] == get_client(desk, fate.client_id or 0).values[name]
    desk.store.close()


@given(PEOPLE, PEOPLE)
def test_that_who_can_be_the_same_can_be_so_from_either_side(one: dict[str, str], other: dict[str, str]) -> None:
    first, second = identity_of(one), identity_of(other)
    assert first.can_be(second) == second.can_be(first)
    assert first.can_be(first)


def test_that_looking_ahead_can_be_cancelled_and_tells_how_far_it_is(desk: Desk, tour_id: int) -> None:
    told: list[str] = []
    foresee(desk, [ImportRow(PERSON)], Into(tour_id), Work(lambda _done, _total, step: told.append(step)))
    assert set(told) == {"import_linking"}
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        foresee(desk, [ImportRow(PERSON)], Into(tour_id), work)


def test_that_a_long_list_is_foreseen_by_few_queries(desk: Desk, tour_id: int) -> None:
    rows = [import_row(**{**NAMED, "surname_ru": f"Щеглова{at}", "passport_number": f"{at:07}"}) for at in range(3_000)]
    import_clients(desk, rows[::2])
    asked: list[str] = []

    def count(*given: object) -> None:
        asked.append(str(given[2]))

    event.listen(desk.store.engine, "before_cursor_execute", count)
    fates = foresee(desk, rows, Into(tour_id))
    event.remove(desk.store.engine, "before_cursor_execute", count)
    assert [each.fate for each in fates] == [Fate.LINKED, Fate.NEW] * 1_500
    assert len(asked) < 60


def test_that_a_number_of_zeros_is_nobody_s_passport(desk: Desk, tour_id: int) -> None:
    rows = [import_row(surname_ru=name, passport_number="000000") for name in ("Щеглова", "Тестов")]
    add_client(desk, surname_ru="Иная", passport_number="000000")
    assert [each.fate for each in foresee(desk, rows, Into(tour_id))] == [Fate.NEW, Fate.NEW]


def test_that_a_number_or_birth_date_that_all_share_takes_no_longer(desk: Desk, tour_id: int) -> None:
    """Programs fill what they don't know with 0000010 and 01.01.1900. Compared each with each it would take minutes."""
    people = [
        import_row(surname_ru=f"Щеглова{at}", given_name_ru="Анна", birth_date="1900-01-01", passport_number="0000010")
        for at in range(6_000)
    ]
    strangers = [import_row(**{**one.values, "birth_date": f"19{at % 90 + 10}-01-02"}) for at, one in enumerate(people)]
    started = time.process_time()
    import_clients(desk, [replace(one, values={**one.values, "passport_number": ""}) for one in people])
    fates = foresee(desk, [*people, *strangers], Into(tour_id))
    assert time.process_time() - started < 20
    assert fates[0].fate is Fate.LINKED
