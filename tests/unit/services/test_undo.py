"""Undo: each kind of change set is taken back whole and redone whole, or refused with the records in the way."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.errors import UserError
from app.models.change import ChangeSet
from app.services import undo as undo_module
from app.services.changes import ChangeWriter
from app.services.clients import cards
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.desk import Desk
from app.services.history import list_history
from app.services.imports.commit import import_clients, import_tourists
from app.services.maintenance import check_base
from app.services.obstacles import Pending
from app.services.tours.cards import ServiceCard, TouristCard
from app.services.tours.reading import get_tourist, list_tourists
from app.services.tours.tourists import ToDirectory, remove_tourists, save_tourist
from app.services.tours.tours import get_tour, list_services, remove_service, remove_tour, save_service, save_tour
from tests.factories import (
    ADULT,
    CHILD,
    FULL,
    add_client,
    add_service,
    add_tour,
    add_tourist,
    assert_sound,
    client,
    import_row,
    snapshot,
    tourist,
    undo,
)
from tests.unit.services.test_changes import Write, every_write


def refused(desk: Desk, change_set: int | None, code: str) -> list[Pending]:
    """Undo in vain; the base must be as it was. Return what stands in the way."""
    before = snapshot(desk.store)
    with pytest.raises(UserError) as caught:
        undo(desk, change_set)
    assert caught.value.code == code
    assert snapshot(desk.store) == before
    pending = caught.value.params.get("pending", [])
    assert isinstance(pending, list)
    return pending


def labels(pending: list[Pending]) -> list[tuple[str, str]]:
    return [(one.record, one.label) for one in pending]


def undone_by(desk: Desk, change_set: int) -> int | None:
    with desk.store.transaction() as session:
        return session.scalars(select(ChangeSet.undone_by_id).where(ChangeSet.id == change_set)).one()


class Snapshots:
    """Notes the base before each change set."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.before: dict[str, list[dict[str, object]]] = {}
        original = ChangeWriter.begin
        known = self

        def noting(writer: ChangeWriter) -> int:
            if writer.change_set_id is None:
                known.before = snapshot(desk.store)  # another connection: what was committed before
            return original(writer)

        monkeypatch.setattr(ChangeWriter, "begin", noting)


@every_write
def test_that_undo_restores_and_redo_repeats_every_table(
    desk: Desk, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Snapshots(desk, monkeypatch)
    made = write(desk)
    before, after = seen.before, snapshot(desk.store)
    assert before != after
    undoing = undo(desk, made)
    assert snapshot(desk.store) == before
    assert_sound(desk.store)
    redoing = undo(desk, undoing)
    assert snapshot(desk.store) == after
    assert_sound(desk.store)
    undo(desk, redoing)
    assert snapshot(desk.store) == before
    assert check_base(desk.store).is_sound


def test_that_nothing_is_undone_twice(desk: Desk) -> None:
    made = save_client(desk, client())[1]
    undo(desk, made)
    assert refused(desk, made, "undone_already") == []
    assert refused(desk, 999, "change_set_unknown") == []


def test_that_marks_follow_undo_and_redo_to_any_depth(desk: Desk) -> None:
    stored = add_client(desk)
    first = save_client(desk, stored.with_values(phone="+7 972 111-11-11"), stored)[1]
    assert first is not None
    chain = [first]
    for depth in range(1, 7):
        chain.append(undo(desk, chain[-1]))
        is_undone = depth % 2 == 1
        assert (undone_by(desk, first) is not None) == is_undone
        assert get_client(desk, stored.id or 0).values["phone"] == ("" if is_undone else "+7 972 111-11-11")
        assert undone_by(desk, chain[-1]) is None
        told = {one.undone for one in list_history(desk.store, f"client:{stored.id}") if one.change_set_id == first}
        assert told == {is_undone}


@pytest.mark.parametrize("depth", range(6))
def test_that_an_edit_that_was_itself_undone_is_no_obstacle(desk: Desk, depth: int) -> None:
    stored = add_client(desk)
    first = save_client(desk, stored.with_values(phone="+7 972 111-11-11"), stored)[1]
    now = get_client(desk, stored.id or 0)
    later = save_client(desk, now.with_values(city="Небывальск"), now)[1]
    last = later
    for _ in range(depth):
        last = undo(desk, last)
    if depth % 2:
        undo(desk, first)
        assert get_client(desk, stored.id or 0).values["phone"] == ""
    else:
        [pending] = refused(desk, first, "undo_refused")
        assert (pending.record, pending.label) == (f"client:{stored.id}", "Придуманова")
        assert pending.agent
        assert pending.at


def test_that_a_redone_write_can_be_undone_by_its_own_name(desk: Desk) -> None:
    """Whoever redoes and then presses Undo on the first write itself gets it undone."""
    stored = add_client(desk)
    first = save_client(desk, stored.with_values(phone="+7 972 111-11-11"), stored)[1]
    redo = undo(desk, undo(desk, first))
    again = undo(desk, first)
    assert get_client(desk, stored.id or 0).values["phone"] == ""
    refused(desk, redo, "undo_refused")
    undo(desk, again)
    assert get_client(desk, stored.id or 0).values["phone"] == "+7 972 111-11-11"


def test_that_an_undo_is_refused_once_something_else_was_written(desk: Desk) -> None:
    stored = add_client(desk)
    undoing = undo(desk, save_client(desk, stored.with_values(phone="+7 972 111-11-11"), stored)[1])
    now = get_client(desk, stored.id or 0)
    save_client(desk, now.with_values(phone="+7 972 222-22-22"), now)
    assert labels(refused(desk, undoing, "undo_refused"))[0] == (f"client:{stored.id}", "Придуманова")


def edited_since(desk: Desk) -> dict[str, tuple[int | None, str]]:
    """Make one change set of each kind of record, edit the record, and return set and label."""
    tour = add_tour(desk, "77/1")
    renamed, made_tour = save_tour(desk, replace(tour, title="Море"), tour)
    save_tour(desk, replace(renamed, title="Горы"), renamed)
    service, made_service = save_service(desk, ServiceCard(tour_id=tour.id or 0, title="Отель"))
    save_service(desk, replace(service, title="Вилла"), service)
    person, made_person = save_tourist(desk, tourist(tour.id or 0, surname_ru="", surname_lat="NEMOV"))
    save_tourist(desk, person.with_values(phone="12345"), person)
    card, made_client = save_client(desk, client())
    save_client(desk, replace(card, note="важно"), card)
    return {
        "tour": (made_tour, "77/1"),
        "service": (made_service, "Вилла"),
        "tourist": (made_person, "NEMOV"),
        "client": (made_client, "Придуманова"),
    }


@pytest.mark.parametrize("kind", ["tour", "service", "tourist", "client"])
def test_that_an_edited_record_is_named(desk: Desk, kind: str) -> None:
    made, label = edited_since(desk)[kind]
    [pending] = refused(desk, made, "undo_refused")
    assert pending.record.startswith(f"{kind}:")
    assert pending.label == label


def test_that_a_record_removed_since_is_named_too(desk: Desk) -> None:
    stored, made = save_client(desk, client(surname_ru="Пропалова"))
    remove_client(desk, stored.id or 0)
    assert labels(refused(desk, made, "undo_refused")) == [(f"client:{stored.id}", "Пропалова")]


def test_that_an_import_is_refused_by_the_tourist_who_was_edited(desk: Desk) -> None:
    tour = add_tour(desk)
    rows = [import_row(surname_ru=name) for name in ("Первов", "Второв", "Третьев")]
    made = import_tourists(desk, tour.id or 0, rows, frozenset()).change_set
    second = list_tourists(desk, tour.id or 0)[1]
    save_tourist(desk, second.with_values(phone="12345"), second)
    assert labels(refused(desk, made, "undo_refused")) == [(f"tourist:{second.id}", "Второв")]


def test_that_a_client_who_is_linked_since_is_not_undone(desk: Desk) -> None:
    stored, made = save_client(desk, client())
    person = save_tourist(desk, replace(tourist(add_tour(desk).id or 0), client_id=stored.id))[0]
    assert labels(refused(desk, made, "undo_refused_in_use")) == [(f"tourist:{person.id}", "Туристов")]


def test_that_a_client_with_a_row_added_since_is_not_undone(desk: Desk) -> None:
    stored, made = save_client(desk, client())
    save_client(desk, replace(stored, traits=(cards.TraitRow(name="место", value="у окна"),)), stored)
    [pending] = refused(desk, made, "undo_refused_in_use")
    assert pending.record.startswith("client_trait:")
    assert pending.label == "Придуманова"
    assert pending.at


def test_that_a_tour_with_tourists_or_services_is_not_undone(desk: Desk) -> None:
    tour, made = save_tour(desk, replace(add_tour(desk, "1/2"), id=None, number="1/3"))
    service = add_service(desk, tour.id or 0, "Отель")
    person = add_tourist(desk, tour.id or 0)
    assert set(labels(refused(desk, made, "undo_refused_in_use"))) == {
        (f"service:{service.id}", "Отель"),
        (f"tourist:{person.id}", "Туристов"),
    }


def test_that_a_service_with_tourists_bound_since_is_not_undone(desk: Desk) -> None:
    tour = add_tour(desk)
    service, made = save_service(desk, ServiceCard(tour_id=tour.id or 0, title="Отель"))
    save_tourist(desk, replace(tourist(tour.id or 0), service_ids=frozenset({service.id or 0})))
    [pending] = refused(desk, made, "undo_refused_in_use")
    assert pending.record.startswith("tourist_service:")
    assert pending.label == "Туристов"


def test_that_a_tourist_does_not_come_back_to_a_client_who_is_gone(desk: Desk) -> None:
    stored = add_client(desk, surname_ru="Пропалова")
    tour = add_tour(desk)
    person = save_tourist(desk, replace(tourist(tour.id or 0), client_id=stored.id))[0]
    made = remove_tourists(desk, [person.id or 0])
    remove_client(desk, stored.id or 0)
    assert labels(refused(desk, made, "undo_refused_in_use")) == [(f"client:{stored.id}", "Пропалова")]


def test_that_a_tourist_does_not_come_back_to_a_tour_that_is_gone(desk: Desk) -> None:
    tour = add_tour(desk, "4/4")
    person = add_tourist(desk, tour.id or 0)
    made = remove_tourists(desk, [person.id or 0])
    remove_tour(desk, tour.id or 0)
    assert labels(refused(desk, made, "undo_refused_in_use")) == [(f"tour:{tour.id}", "4/4")]


def test_that_a_binding_does_not_come_back_to_a_service_that_is_gone(desk: Desk) -> None:
    tour = add_tour(desk)
    service = add_service(desk, tour.id or 0, "Отель")
    person = save_tourist(desk, replace(tourist(tour.id or 0), service_ids=frozenset({service.id or 0})))[0]
    made = save_tourist(desk, replace(person, service_ids=frozenset()), person)[1]
    remove_service(desk, service.id or 0)
    assert labels(refused(desk, made, "undo_refused_in_use")) == [(f"service:{service.id}", "Отель")]


def test_that_a_binding_made_again_since_is_no_bug(desk: Desk) -> None:
    tour = add_tour(desk)
    service = add_service(desk, tour.id or 0)
    person = save_tourist(desk, replace(tourist(tour.id or 0), service_ids=frozenset({service.id or 0})))[0]
    without, made = save_tourist(desk, replace(person, service_ids=frozenset()), person)
    save_tourist(desk, replace(without, service_ids=person.service_ids), without)
    [pending] = refused(desk, made, "undo_refused_in_use")
    assert pending.label == "Туристов"


def test_that_a_tour_whose_number_was_given_again_is_named(desk: Desk) -> None:
    tour = add_tour(desk, "A-1")
    made = remove_tour(desk, tour.id or 0)
    taker = add_tour(desk, "a - 1")
    assert labels(refused(desk, made, "undo_refused_in_use")) == [(f"tour:{taker.id}", "a - 1")]


def test_that_a_number_that_was_given_again_stays(desk: Desk) -> None:
    tour = add_tour(desk, "A-1")
    made = save_tour(desk, replace(tour, number="B-1"), tour)[1]
    taker = add_tour(desk, "A-1")
    assert labels(refused(desk, made, "undo_refused_in_use")) == [(f"tour:{taker.id}", "A-1")]


def test_that_a_family_link_does_not_come_back_to_a_client_who_is_gone(desk: Desk) -> None:
    one, two = add_client(desk), add_client(desk, surname_ru="Пропалова")
    linked = save_client(desk, replace(one, family=(cards.FamilyRow(relative_id=two.id or 0),)), one)[0]
    made = save_client(desk, replace(linked, family=()), linked)[1]
    remove_client(desk, two.id or 0)
    assert labels(refused(desk, made, "undo_refused_in_use")) == [(f"client:{two.id}", "Пропалова")]


def mains(desk: Desk, tour_id: int | None) -> list[str]:
    return [one.values["surname_ru"] for one in list_tourists(desk, tour_id or 0) if one.is_main]


def test_that_undoing_the_main_tourist_leaves_another_one(desk: Desk) -> None:
    tour = add_tour(desk)
    made = save_tourist(desk, tourist(tour.id or 0, surname_ru="Первов"))[1]
    add_tourist(desk, tour.id or 0, surname_ru="Ребёнкин", birth_date=CHILD)
    add_tourist(desk, tour.id or 0, surname_ru="Взрослов", birth_date=ADULT)
    undoing = undo(desk, made)
    assert mains(desk, tour.id) == ["Взрослов"]
    undo(desk, undoing)
    assert mains(desk, tour.id) == ["Первов"]
    assert_sound(desk.store)


def test_that_a_main_tourist_who_comes_back_does_not_make_two(desk: Desk) -> None:
    tour = add_tour(desk)
    first = add_tourist(desk, tour.id or 0, surname_ru="Первов")
    made = remove_tourists(desk, [first.id or 0])
    add_tourist(desk, tour.id or 0, surname_ru="Второв")
    undo(desk, made)
    assert len(mains(desk, tour.id)) == 1
    assert_sound(desk.store)


def test_that_undoing_an_import_leaves_what_was_there(desk: Desk) -> None:
    tour = add_tour(desk)
    add_tourist(desk, tour.id or 0, surname_ru="Прежний")
    before = snapshot(desk.store)
    rows = [import_row(**FULL), import_row(surname_ru="Иная")]
    made = import_tourists(desk, tour.id or 0, rows, frozenset()).change_set
    undo(desk, made)
    assert snapshot(desk.store) == before
    made = import_clients(desk, rows).change_set
    undo(desk, made)
    assert snapshot(desk.store) == before


def test_that_adding_to_the_directory_is_undone_with_the_tourist(desk: Desk) -> None:
    tour = add_tour(desk)
    before = snapshot(desk.store)
    made = save_tourist(desk, tourist(tour.id or 0, **FULL), None, ToDirectory(add=True))[1]
    assert snapshot(desk.store)["client"]
    undo(desk, made)
    assert snapshot(desk.store) == before


def test_that_a_removed_tour_comes_back_with_everything(desk: Desk) -> None:
    tour = add_tour(desk, title="Море")
    people = [add_tourist(desk, tour.id or 0, surname_ru=name) for name in ("Первов", "Второв")]
    service = add_service(desk, tour.id or 0)
    undo(desk, remove_tour(desk, tour.id or 0))
    assert get_tour(desk, tour.id or 0).title == "Море"
    assert [one.id for one in list_services(desk, tour.id or 0)] == [service.id]
    back = list_tourists(desk, tour.id or 0)
    assert [one.id for one in back] == [one.id for one in people]
    assert all(one.service_ids == {service.id} for one in back)


def test_that_a_screen_from_before_a_removal_can_still_save(desk: Desk) -> None:
    tour = add_tour(desk)
    person = add_tourist(desk, tour.id or 0)
    undo(desk, remove_tourists(desk, [person.id or 0]))
    saved: TouristCard = save_tourist(desk, person.with_values(phone="12345"), person)[0]
    assert saved.values["phone"] == "12345"
    assert get_tourist(desk, person.id or 0).version > person.version


def test_that_the_names_of_undo_are_there() -> None:
    assert undo_module.Pending is Pending
