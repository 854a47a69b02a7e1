"""What the agent chose for a row: done as chosen, undone whole, refused where it doesn't hold any more."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.plan import open_merge
from app.services.desk import Desk
from app.services.imports.commit import import_clients, import_tourists
from app.services.imports.fates import Into, RowFate, foresee
from app.services.imports.rows import ImportRow, ImportSummary, RowChoice
from app.services.tours.reading import get_tourist, list_tourists
from app.services.tours.tourists import remove_tourists, save_tourist
from tests.backends import Template
from tests.factories import (
    ADULT,
    FULL,
    add_client,
    add_service,
    add_tour,
    add_tourist,
    assert_sound,
    import_row,
    open_copy,
    snapshot,
    undo,
)

NAMED = {"surname_ru": "Щеглова", "given_name_ru": "Анна", "birth_date": ADULT}
OLD = {"passport_series": "71", "passport_number": "0012345", "passport_expires": "2026-04-02"}
NEW = {"passport_series": "75", "passport_number": "7654321", "passport_expires": "2035-05-05"}


@pytest.fixture
def tour_id(desk: Desk) -> int:
    return add_tour(desk).id or 0


def run(
    desk: Desk, tour_id: int, row: ImportRow, choice: RowChoice, services: frozenset[int] = frozenset()
) -> ImportSummary:
    return import_tourists(desk, tour_id, [row], services, choices={0: choice})


def foreseen(desk: Desk, tour_id: int | None, row: ImportRow) -> RowFate:
    return foresee(desk, [row], Into(tour_id))[0]


def refused(summary: ImportSummary) -> list[tuple[int, str, str]]:
    return [(one.row, problem.field, problem.code) for one in summary.refused for problem in one.problems]


def test_that_a_row_is_linked_to_the_chosen_client_or_to_none(desk: Desk, tour_id: int) -> None:
    first, second = add_client(desk, **NAMED), add_client(desk, **NAMED, email="anna@example.com")
    rows = [ImportRow(NAMED), import_row(surname_ru="Иная"), import_row(**{**NAMED, "surname_ru": "Третья"})]
    add_client(desk, **{**NAMED, "surname_ru": "Третья"})
    choices = {
        0: RowChoice(second.id, "client"),
        1: RowChoice(first.id, "client"),
        2: RowChoice(link="none"),
    }
    summary = import_tourists(desk, tour_id, rows, frozenset(), choices=choices)
    assert (summary.added, summary.linked) == (3, 2)
    stored = list_tourists(desk, tour_id)
    assert [one.client_id for one in stored] == [second.id, first.id, None]
    assert stored[0].values["email"] == "anna@example.com"
    assert_sound(desk.store)


def test_that_differing_fields_are_taken_and_written_as_chosen(desk: Desk, tour_id: int) -> None:
    card = add_client(desk, **NAMED, **OLD, phone="+7 900 000-00-01", city="Инск")
    before = snapshot(desk.store)
    row = import_row(**NAMED, **NEW, phone="+7 900 000-00-02", city="Энск")
    fate = foreseen(desk, tour_id, row)
    assert {one.field for one in fate.differences} == {*NEW, "phone", "city"}
    choice = RowChoice(
        card.id, take={"phone": "stored"}, write_to_client=frozenset(NEW), client_version=fate.candidates[0].version
    )
    summary = run(desk, tour_id, row, choice)
    assert (summary.added, summary.linked, summary.clients_written) == (1, 1, 1)
    [stored] = list_tourists(desk, tour_id)
    assert {name: stored.values[name] for name in (*NEW, "phone", "city")} == {
        **NEW, "phone": "+7 900 000-00-01", "city": "Энск",
    }  # fmt: skip
    client = get_client(desk, card.id or 0)
    assert {name: client.values[name] for name in (*NEW, "phone", "city")} == {
        **NEW, "phone": "+7 900 000-00-01", "city": "Инск",
    }  # fmt: skip
    former = [(one.number, one.expires, one.current) for one in client.documents]
    assert former == [("0012345", "2026-04-02", False), ("7654321", "2035-05-05", True)]
    assert_sound(desk.store)
    undo(desk, summary.change_set)
    assert snapshot(desk.store) == before


def test_that_a_field_that_is_empty_here_is_not_taken_from_the_client(desk: Desk, tour_id: int) -> None:
    card = add_client(desk, **NAMED, email="anna@example.com")
    run(
        desk,
        tour_id,
        ImportRow(NAMED),
        RowChoice(card.id, write_to_client=frozenset({"phone", "email", "ticket_number"})),
    )
    assert get_client(desk, card.id or 0).values["email"] == "anna@example.com"


def test_that_a_present_tourist_is_updated_and_undone_exactly(desk: Desk, tour_id: int) -> None:
    service = add_service(desk, tour_id).id or 0
    other = add_service(desk, tour_id, "Рейс").id or 0
    stored = add_tourist(desk, tour_id, **NAMED, **OLD, passport_issued="2016-04-02", phone="+7 900 000-00-01")
    stored, _ = save_tourist(desk, replace(stored, note="окно", service_ids=frozenset({service})), stored)
    before = snapshot(desk.store)
    row = import_row(2, "окно\nвеган", **NAMED, **NEW, phone="+7 900 000-00-02", sex="F")
    fate = foreseen(desk, tour_id, row)
    assert "passport_issued" in {one.field for one in fate.differences}
    choice = RowChoice(present="update", take={"phone": "stored"}, tourist_version=fate.version)
    summary = run(desk, tour_id, row, choice, frozenset({other}))
    assert (summary.added, summary.updated, summary.skipped) == (0, 1, 0)
    [after] = list_tourists(desk, tour_id)
    assert after.id == stored.id
    assert {name: value for name, value in after.values.items() if value} == {
        **NAMED, **NEW, "phone": "+7 900 000-00-01", "sex": "F",
    }  # fmt: skip
    assert (after.note, after.service_ids) == ("окно\nвеган", {service, other})
    assert_sound(desk.store)
    undo(desk, summary.change_set)
    assert snapshot(desk.store) == before


def test_that_keeping_the_stored_passport_keeps_it_whole(desk: Desk, tour_id: int) -> None:
    add_tourist(desk, tour_id, **NAMED, **OLD)
    row = import_row(**NAMED, **NEW, passport_issuer="МВД 77002")
    run(desk, tour_id, row, RowChoice(present="update", take=dict.fromkeys(NEW, "stored")))
    [after] = list_tourists(desk, tour_id)
    assert {name: value for name, value in after.values.items() if value} == {**NAMED, **OLD}


def test_that_an_update_that_changes_nothing_counts_as_none(desk: Desk, tour_id: int) -> None:
    add_tourist(desk, tour_id, **NAMED)
    summary = run(desk, tour_id, ImportRow(NAMED), RowChoice(present="update"))
    assert (summary.added, summary.updated, summary.skipped, summary.change_set) == (0, 0, 0, None)


def test_that_a_present_or_repeated_one_is_added_once_more_when_told_so(desk: Desk, tour_id: int) -> None:
    add_tourist(desk, tour_id, **NAMED)
    rows = [
        ImportRow(NAMED),
        import_row(surname_ru="Иная", passport_number="12345"),
        import_row(passport_number="12345", surname_ru="Х"),
    ]
    again = RowChoice(present="add")
    summary = import_tourists(desk, tour_id, rows, frozenset(), choices={0: again, 2: again})
    assert (summary.added, summary.skipped) == (3, 0)
    assert len(list_tourists(desk, tour_id)) == 4


def test_that_a_present_tourist_is_linked_or_unlinked_as_chosen(desk: Desk, tour_id: int) -> None:
    card = add_client(desk, surname_ru="Иная")
    stored = add_tourist(desk, tour_id, **NAMED)
    run(desk, tour_id, ImportRow(NAMED), RowChoice(card.id, "client", "update"))
    assert get_tourist(desk, stored.id or 0).client_id == card.id
    run(desk, tour_id, ImportRow(NAMED), RowChoice(link="none", present="update"))
    assert get_tourist(desk, stored.id or 0).client_id is None


def test_that_undo_of_an_import_names_who_was_edited_since(desk: Desk, tour_id: int) -> None:
    card = add_client(desk, **NAMED, **OLD)
    present = add_tourist(desk, tour_id, surname_ru="Тестова", given_name_ru="Ольга", birth_date=ADULT)
    rows = [
        import_row(**NAMED, **NEW),
        import_row(**{**NAMED, "surname_ru": "Тестова", "given_name_ru": "Ольга"}, phone="12345"),
    ]
    choices: Mapping[int, RowChoice] = {
        0: RowChoice(card.id, write_to_client=frozenset(NEW)),
        1: RowChoice(present="update"),
    }
    summary = import_tourists(desk, tour_id, rows, frozenset(), choices=choices)
    base = get_tourist(desk, present.id or 0)
    save_tourist(desk, base.with_values(email="o@example.com"), base)
    client = get_client(desk, card.id or 0)
    save_client(desk, client.with_values(phone="54321"), client)
    before = snapshot(desk.store)
    with pytest.raises(UserError) as caught:
        undo(desk, summary.change_set)
    assert caught.value.code == "undo_refused"
    assert {one.record for one in caught.value.params["pending"]} == {f"tourist:{present.id}", f"client:{card.id}"}
    assert snapshot(desk.store) == before


@pytest.mark.parametrize("change", ["removed", "changed"])
@pytest.mark.parametrize("link", ["auto", "client"])
def test_that_a_choice_whose_client_is_gone_or_changed_is_refused(
    desk: Desk, tour_id: int, change: str, link: str
) -> None:
    card = add_client(desk, **NAMED)
    fate = foreseen(desk, tour_id, ImportRow(NAMED))
    choice = RowChoice(fate.client_id, link, client_version=fate.candidates[0].version)  # type: ignore[arg-type]
    if change == "removed":
        remove_client(desk, card.id or 0)
    else:
        save_client(desk, card.with_values(phone="12345"), card)
    rows = [import_row(surname_ru="Иная"), import_row(7, **NAMED)]
    summary = import_tourists(desk, tour_id, rows, frozenset(), choices={1: choice})
    code = "client_removed" if change == "removed" else "changed_meanwhile"
    assert (summary.added, refused(summary)) == (1, [(1, "surname_ru", code)])
    assert summary.refused[0].source_row == 7


def test_that_a_link_that_fits_another_client_now_is_refused(desk: Desk, tour_id: int) -> None:
    card = add_client(desk, **NAMED)
    choice = RowChoice(card.id, take={"phone": "stored"})
    remove_client(desk, card.id or 0)
    add_client(desk, **NAMED)
    assert refused(run(desk, tour_id, ImportRow(NAMED), choice)) == [(0, "surname_ru", "client_removed")]


@pytest.mark.parametrize("link", ["auto", "client"])
def test_that_a_choice_leads_on_to_who_took_its_client_in(desk: Desk, tour_id: int, link: str) -> None:
    kept, merged = add_client(desk, **NAMED, email="anna@example.com"), add_client(desk, **NAMED)
    choice = RowChoice(merged.id, link, client_version=merged.version)  # type: ignore[arg-type]
    merge_clients(desk, open_merge(desk, [kept.id or 0, merged.id or 0]), {}, kept.id or 0)
    summary = run(desk, tour_id, ImportRow(NAMED), choice)
    assert (summary.added, summary.linked, summary.refused) == (1, 1, ())
    assert [one.client_id for one in list_tourists(desk, tour_id)] == [kept.id]


@pytest.mark.parametrize(
    "chosen", [{"take": {"phone": "stored"}}, {"write_to_client": frozenset({"phone"})}, {"present": "update"}]
)
def test_that_what_was_chosen_of_a_merged_clients_values_is_looked_at_again(
    desk: Desk, chosen: dict[str, object]
) -> None:
    kept, merged = add_client(desk, **NAMED, phone="+7 900 000-00-01"), add_client(desk, **NAMED)
    choice = RowChoice(merged.id, "client", client_version=merged.version, **chosen)  # type: ignore[arg-type]
    merge_clients(desk, open_merge(desk, [kept.id or 0, merged.id or 0]), {}, kept.id or 0)
    summary = import_clients(desk, [import_row(**NAMED, phone="12345")], choices={0: choice})
    assert refused(summary) == [(0, "surname_ru", "changed_meanwhile")]


def test_that_a_row_of_a_merged_client_is_of_the_kept_one(desk: Desk, tour_id: int) -> None:
    kept, merged = add_client(desk, **NAMED), add_client(desk, surname_ru="Тестова")
    merge_clients(desk, open_merge(desk, [kept.id or 0, merged.id or 0]), {}, kept.id or 0)
    row = replace(import_row(surname_ru="Тестова"), client_id=merged.id)
    assert foreseen(desk, tour_id, row).client_id == kept.id


def test_that_an_update_of_who_is_gone_or_changed_is_refused(desk: Desk, tour_id: int) -> None:
    stored = add_tourist(desk, tour_id, **NAMED)
    fate = foreseen(desk, tour_id, ImportRow(NAMED))
    choice = RowChoice(present="update", tourist_version=fate.version)
    save_tourist(desk, stored.with_values(phone="12345"), stored)
    assert refused(run(desk, tour_id, ImportRow(NAMED), choice)) == [(0, "surname_ru", "changed_meanwhile")]
    remove_tourists(desk, [stored.id or 0])
    assert refused(run(desk, tour_id, ImportRow(NAMED), choice)) == [(0, "surname_ru", "tourist_removed")]
    assert list_tourists(desk, tour_id) == []


def test_that_the_directory_updates_a_client_with_what_was_before_kept(desk: Desk) -> None:
    card = add_client(
        desk, **NAMED, **OLD, surname_lat="SHCHEGLOVA", given_name_lat="ANNA", passport_issued="2016-04-02"
    )
    before = snapshot(desk.store)
    row = import_row(3, "веган", **{**NAMED, "surname_ru": "Тестова"}, surname_lat="TESTOVA", given_name_lat="ANNA",
                     **OLD, phone="+7 900 000-00-01", ticket_number="1")  # fmt: skip
    summary = import_clients(desk, [row], choices={0: RowChoice(present="update")})
    assert (summary.added, summary.updated, summary.skipped) == (0, 1, 0)
    client = get_client(desk, card.id or 0)
    assert (client.values["surname_ru"], client.values["phone"], client.note) == (
        "Тестова",
        "+7 900 000-00-01",
        "веган",
    )
    assert client.values["passport_issued"] == "2016-04-02"
    assert [one.surname_ru for one in client.former_names] == ["Щеглова"]
    assert [one.number for one in client.phones] == ["+7 900 000-00-01"]
    assert_sound(desk.store)
    undo(desk, summary.change_set)
    assert snapshot(desk.store) == before


def test_that_the_directory_takes_a_new_passport_beside_the_former_one(desk: Desk) -> None:
    card = add_client(desk, **NAMED, **OLD, passport_issued="2016-04-02")
    import_clients(desk, [import_row(**NAMED, **NEW)], choices={0: RowChoice(present="update")})
    client = get_client(desk, card.id or 0)
    assert {name: client.values[name] for name in (*NEW, "passport_issued")} == {**NEW, "passport_issued": ""}
    assert [(one.number, one.issued, one.current) for one in client.documents] == [
        ("0012345", "2016-04-02", False), ("7654321", "", True),
    ]  # fmt: skip
    assert_sound(desk.store)


def test_that_the_directory_does_as_chosen_where_it_asks(desk: Desk) -> None:
    first = add_client(desk, **{**NAMED, "birth_date": ""})
    row = import_row(**NAMED, phone="12345")
    assert import_clients(desk, [row], choices={0: RowChoice(first.id, "client")}).skipped == 1
    summary = import_clients(desk, [row], choices={0: RowChoice(first.id, "client", "update")})
    assert summary.updated == 1
    assert get_client(desk, first.id or 0).values["birth_date"] == ADULT
    summary = import_clients(desk, [row], choices={0: RowChoice(link="none")})
    assert (summary.added, summary.skipped) == (1, 0)
    assert refused(import_clients(desk, [row], choices={0: RowChoice(99, "client", "update")})) == [
        (0, "surname_ru", "client_removed")
    ]


def test_that_a_full_row_round_trips_by_update(desk: Desk, tour_id: int) -> None:
    add_tourist(desk, tour_id, **NAMED)
    run(desk, tour_id, import_row(**{**FULL, **NAMED}), RowChoice(present="update"))
    [after] = list_tourists(desk, tour_id)
    assert {name: after.values[name] for name in FULL} == {**FULL, **NAMED}


PEOPLE = st.fixed_dictionaries(
    {"surname_ru": st.sampled_from(["Щеглова", "Тестова"])},
    optional={
        "given_name_ru": st.sampled_from(["Анна", "Ольга"]),
        "birth_date": st.sampled_from([ADULT, "1985"]),
        "passport_number": st.sampled_from(["0012345", "7654321"]),
        "passport_expires": st.sampled_from(["2030-01-01", "2031-01-01"]),
        "phone": st.sampled_from(["+7 900 000-00-01", "+7 900 000-00-02"]),
        "city": st.sampled_from(["Инск", "Энск"]),
    },
)
FIELDS = st.sampled_from(
    ["surname_ru", "birth_date", "passport_number", "passport_expires", "phone", "city", "ticket_number"]
)
CHOICES = st.builds(
    RowChoice,
    client_id=st.sampled_from([None, 1, 2, 99]),
    link=st.sampled_from(["auto", "client", "none"]),
    present=st.sampled_from(["skip", "update", "add"]),
    take=st.dictionaries(FIELDS, st.sampled_from(["list", "stored"]), max_size=3),
    write_to_client=st.frozensets(FIELDS, max_size=3),
    client_version=st.sampled_from([None, 1, 2]),
    tourist_version=st.sampled_from([None, 1, 2]),
)


@given(
    clients=st.lists(PEOPLE, max_size=2),
    there=st.lists(PEOPLE, max_size=2),
    rows=st.lists(st.tuples(PEOPLE, CHOICES), min_size=1, max_size=4),
    to_tour=st.booleans(),
)
@settings(max_examples=60)
def test_that_whatever_is_chosen_leaves_a_sound_base_and_is_undone_exactly(
    template: Template,
    tmp_path_factory: pytest.TempPathFactory,
    clients: list[dict[str, str]],
    there: list[dict[str, str]],
    rows: list[tuple[dict[str, str], RowChoice]],
    to_tour: bool,
) -> None:
    desk = open_copy(template, tmp_path_factory.mktemp("chosen"))
    tour = add_tour(desk).id or 0
    services = frozenset({add_service(desk, tour).id or 0})
    for values in clients:
        add_client(desk, **values)
    for values in there:
        add_tourist(desk, tour, **values)
    before = snapshot(desk.store)
    list_, choices = (
        [import_row(at, "веган", **values) for at, (values, _) in enumerate(rows)],
        dict(enumerate(one for _, one in rows)),
    )
    if to_tour:
        summary = import_tourists(desk, tour, list_, services, choices=choices)
    else:
        summary = import_clients(desk, list_, choices=choices)
    assert_sound(desk.store)
    assert summary.added + summary.updated + summary.skipped + len(summary.refused) <= len(rows)
    assert (summary.change_set is None) == (snapshot(desk.store) == before)
    if summary.change_set is not None:
        undo(desk, summary.change_set)
        assert snapshot(desk.store) == before
    desk.store.close()
