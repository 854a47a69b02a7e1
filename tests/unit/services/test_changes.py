"""Change sets: every write is exactly one, tells each changed field, and lets the version counters grow once."""

import ast
import inspect
import json
import threading
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import select, text

from app.errors import UserError
from app.models.change import Change, ChangeSet
from app.models.tables import TABLES
from app.services.changes import split_record
from app.services.clients import cards, directory
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.clients.duplicates import decisions
from app.services.clients.duplicates.decisions import tell_apart
from app.services.clients.merging import merge
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.plan import open_merge
from app.services.clients.upkeep import mending
from app.services.clients.upkeep.finding import findings
from app.services.clients.upkeep.mending import mend
from app.services.clients.upkeep.shapes import FindingKind
from app.services.desk import Desk, list_agents, open_desk
from app.services.history import list_history
from app.services.imports import commit
from app.services.imports.commit import import_clients, import_tourists
from app.services.tours import tourists, tours
from app.services.tours.cards import ServiceCard, TourCard, TouristCard
from app.services.tours.reading import get_tourist, list_tourists
from app.services.tours.tourists import ToDirectory, make_main_tourist, remove_tourists, save_tourist
from app.services.tours.tours import get_tour, list_services, remove_service, remove_tour, save_service, save_tour
from tests.factories import (
    FULL,
    add_client,
    add_service,
    add_tour,
    add_tourist,
    assert_sound,
    client,
    import_row,
    same_base,
    snapshot,
    tourist,
    undo,
    version_of,
)

Write = Callable[[Desk], int | None]


def full_card() -> ClientCard:
    """Return a new card with a row in every section but the family."""
    return replace(
        client(**FULL),
        documents=(cards.DocumentRow(kind="other", number="АВ 1"),),
        phones=(cards.PhoneRow(number="+7 972 000-00-01", note="мать"),),
        emails=(cards.EmailRow(address="second@example.com"),),
        addresses=(cards.AddressRow(city="Дачный"),),
        cards=(cards.CardRow(kind="bank", number="1234"), cards.CardRow(series="A", number="0007")),
        traits=(cards.TraitRow(name="место", value="у окна"),),
        former_names=(cards.FormerNameRow(surname_ru="Бывшева"),),
        note="две\nстроки",
    )


def tour_with_people(desk: Desk) -> TourCard:
    tour = add_tour(desk)
    for surname in ("Первов", "Второв"):
        add_tourist(desk, tour.id or 0, surname_ru=surname)
    add_service(desk, tour.id or 0)
    return tour


def first_tourist(desk: Desk) -> TouristCard:
    return list_tourists(desk, tour_with_people(desk).id or 0)[0]


def saved_client(desk: Desk) -> ClientCard:
    return save_client(desk, full_card())[0]


def edit_client(desk: Desk) -> int | None:
    stored = saved_client(desk)
    relative = add_client(desk, surname_ru="Родственников")
    card = replace(
        stored.with_values(surname_ru="Замужняя", passport_number="7654321", phone="+7 972 555-99-99", email="b@e.org"),
        family=(cards.FamilyRow(relative_id=relative.id or 0, relation="spouse"),),
        traits=(),
        phones=tuple(replace(row, note="работа") for row in stored.phones),
    )
    return save_client(desk, card, stored)[1]


def remove_a_linked_client(desk: Desk) -> int | None:
    card = first_tourist(desk)
    card = save_tourist(desk, card, card, ToDirectory(add=True))[0]
    other = add_client(desk)
    stored = get_client(desk, card.client_id or 0)
    family = (cards.FamilyRow(relative_id=other.id or 0, relation="child"),)
    save_client(desk, replace(stored, family=family), stored)
    return remove_client(desk, card.client_id or 0)


def merge_two_clients(desk: Desk) -> int | None:
    """Merge two who both have tours, family and rows of their own, one of them known by another name before."""
    first, second = saved_client(desk), save_client(desk, replace(full_card(), stage="new"))[0]
    relative = add_client(desk, surname_ru="Родственников")
    for one, relation in ((first, "spouse"), (second, "relative")):
        family = (cards.FamilyRow(relative_id=relative.id or 0, relation=relation),)
        save_client(desk, replace(get_client(desk, one.id or 0), family=family), get_client(desk, one.id or 0))
    names = {"surname_ru": "Щеглова", "passport_number": "7654321", "passport_issued": "2026-01-01", "city": "Иной"}
    before = get_client(desk, second.id or 0)
    save_client(desk, before.with_values(**names, phone="+7 972 555-99-99"), before)
    tourist_card = first_tourist(desk)
    save_tourist(desk, replace(tourist_card, client_id=second.id), tourist_card)
    return merge_clients(desk, open_merge(desk, [first.id or 0, second.id or 0]), {"city": 0}, first.id or 0)


def edit_tourist(desk: Desk) -> int | None:
    card = first_tourist(desk)
    changed = replace(card.with_values(**FULL, ticket_number="555 01"), note="окно", service_ids=frozenset())
    return save_tourist(desk, changed, card)[1]


def save_to_the_directory(desk: Desk) -> int | None:
    card = first_tourist(desk)
    card = save_tourist(desk, card.with_values(**FULL), card, ToDirectory(add=True))[0]
    names = {"surname_ru": "Замужняя", "phone": "+7 972 111-11-11", "email": "new@example.com"}
    return save_tourist(desk, card.with_values(**names), card, ToDirectory(fields=tuple(names)))[1]


def remove_the_main_tourist(desk: Desk) -> int | None:
    return remove_tourists(desk, [first_tourist(desk).id or 0])


def choose_another_main_tourist(desk: Desk) -> int | None:
    return make_main_tourist(desk, list_tourists(desk, tour_with_people(desk).id or 0)[1].id or 0)


def edit_tour(desk: Desk) -> int | None:
    tour = tour_with_people(desk)
    changed = replace(tour, number="Z/1", title="Море", country="TUR", departure="2026-07-20", note="две\nстроки")
    return save_tour(desk, changed, tour)[1]


def edit_service(desk: Desk) -> int | None:
    service = list_services(desk, tour_with_people(desk).id or 0)[0]
    return save_service(desk, replace(service, title="Вилла", starts="2026-07-11"), service)[1]


def add_a_service(desk: Desk) -> int | None:
    return save_service(desk, ServiceCard(tour_id=tour_with_people(desk).id or 0, title="Виза", kind="visa"))[1]


def import_into_a_tour(desk: Desk) -> int | None:
    tour = tour_with_people(desk)
    services = frozenset(one.id for one in list_services(desk, tour.id or 0) if one.id)
    add_client(desk, **FULL)
    rows = [import_row(1, "багаж", **FULL), import_row(2, surname_lat="NEMOV", phone="123")]
    return import_tourists(desk, tour.id or 0, rows, services).change_set


def import_into_the_directory(desk: Desk) -> int | None:
    return import_clients(desk, [import_row(1, "багаж", **FULL), import_row(2, surname_lat="NEMOV")]).change_set


def redo_a_removal(desk: Desk) -> int | None:
    return undo(desk, undo(desk, remove_a_linked_client(desk)))


def tell_two_apart(desk: Desk) -> int | None:
    ids = [add_client(desk, **FULL).id or 0 for _ in range(3)]
    return tell_apart(desk, [(ids[1], ids[0]), (ids[0], ids[2])])


def mend_stray_spaces(desk: Desk) -> int | None:
    """Mend a name, a passport and an address that came with spaces, of two clients."""
    for _ in range(2):
        card = saved_client(desk)
        with desk.writing("client_saved") as writer:
            spaced = {"city": "Небы  вальск"}
            writer.update("client", card.id or 0, {"surname_ru": "Придуманова ", **spaced})
            for address in card.addresses:
                if address.current:
                    writer.update("client_address", address.id or 0, spaced)
    return mend(desk, findings(desk, FindingKind.STRAY_SPACES).rows).change_set


def mend_a_missing_link(desk: Desk) -> int | None:
    add_client(desk, **FULL)
    add_tourist(desk, add_tour(desk).id or 0, **FULL)
    return mend(desk, findings(desk, FindingKind.TOURIST_WITHOUT_CLIENT).rows).change_set


WRITES: dict[str, tuple[ModuleType, list[Write]]] = {
    "save_client": (directory, [lambda desk: save_client(desk, full_card())[1], edit_client]),
    "remove_client": (directory, [remove_a_linked_client]),
    "save_tourist": (
        tourists,
        [
            lambda desk: save_tourist(desk, tourist(add_tour(desk).id or 0, **FULL), None, ToDirectory(add=True))[1],
            edit_tourist,
            save_to_the_directory,
        ],
    ),
    "make_main_tourist": (tourists, [choose_another_main_tourist]),
    "remove_tourists": (tourists, [remove_the_main_tourist]),
    "save_tour": (tours, [lambda desk: save_tour(desk, TourCard(number="7/1", title="Горы"))[1], edit_tour]),
    "remove_tour": (tours, [lambda desk: remove_tour(desk, tour_with_people(desk).id or 0)]),
    "save_service": (tours, [add_a_service, edit_service]),
    "remove_service": (
        tours,
        [lambda desk: remove_service(desk, list_services(desk, tour_with_people(desk).id or 0)[0].id or 0)],
    ),
    "import_tourists": (commit, [import_into_a_tour]),
    "import_clients": (commit, [import_into_the_directory]),
    "merge_clients": (merge, [merge_two_clients]),
    "tell_apart": (decisions, [tell_two_apart]),
    "mend": (mending, [mend_stray_spaces, mend_a_missing_link]),
}
ALL_WRITES = {f"{name} {at}": write for name, (_, writes) in WRITES.items() for at, write in enumerate(writes)}
every_write = pytest.mark.parametrize("write", ALL_WRITES.values(), ids=ALL_WRITES.keys())


def sets(desk: Desk) -> list[int]:
    with desk.store.transaction() as session:
        return list(session.scalars(select(ChangeSet.id).order_by(ChangeSet.id)))


def changes_of(desk: Desk, change_set: int | None) -> list[Any]:
    """Return the rows of a change set: record, action, field, old, new."""
    query = select(Change.record, Change.action, Change.field, Change.old, Change.new)
    with desk.store.transaction() as session:
        return list(session.execute(query.where(Change.change_set_id == change_set).order_by(Change.id)))


def test_that_every_function_that_writes_is_tried_here() -> None:
    """A public function of the services that opens a change set is named in WRITES."""
    found = set()
    for module in (directory, tourists, tours, commit, merge, decisions, mending):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ != module.__name__ or name.startswith("_"):
                continue
            called = {
                node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                for node in ast.walk(ast.parse(inspect.getsource(function)))
                if isinstance(node, ast.Call)
            }
            if called & {"writing", "_importing"}:
                found.add(name)
    assert found == set(WRITES)


@every_write
def test_that_a_write_is_one_change_set_of_the_agent(desk: Desk, write: Write) -> None:
    before: list[int] = []
    made = write_observed(desk, write, before)
    with desk.store.transaction() as session:
        stored = session.get_one(ChangeSet, made)
        assert stored.agent_id == desk.agent_id
        assert stored.undone_by_id is None
        assert stored.undoes_id is None
    assert sets(desk)[-1] == made
    assert made not in before


def write_observed(desk: Desk, write: Write, before: list[int]) -> int:
    made = write(desk)
    assert made is not None
    before += [one for one in sets(desk) if one < made]
    return made


@every_write
def test_that_the_history_tells_what_the_base_shows(desk: Desk, write: Write) -> None:
    """Undoing shows the base as it was before; each difference between the two is told, and nothing else."""
    made = write(desk)
    after = snapshot(desk.store)
    undo(desk, made)
    before = snapshot(desk.store)
    changes = changes_of(desk, made)
    created = {change.record for change in changes if change.action == "create"}
    told = {
        (one.record, one.action, one.field) for one in changes if one.action != "update" or one.record not in created
    }
    wanted = set()
    for table, rows in after.items():
        old, new = ({row["id"]: row for row in side[table]} for side in (before, {table: rows}))
        wanted |= {(f"{table}:{id_}", "create", "") for id_ in new.keys() - old.keys()}
        wanted |= {(f"{table}:{id_}", "remove", "") for id_ in old.keys() - new.keys()}
        wanted |= {
            (f"{table}:{id_}", "update", column)
            for id_ in old.keys() & new.keys()
            for column in old[id_]
            if old[id_][column] != new[id_][column] and column not in derived_columns(table)
        }
    assert told == wanted
    assert told


def derived_columns(table: str) -> frozenset[str]:
    from app.services.derived import DERIVED_COLUMNS

    return DERIVED_COLUMNS.get(table, frozenset())


@every_write
def test_that_a_write_leaves_a_sound_base(desk: Desk, write: Write) -> None:
    write(desk)
    assert_sound(desk.store)


NOTE_STEP = (
    "INSERT INTO step SELECT '{name}:' || new.id, new.version - old.version, (SELECT max(id) FROM change_set) "
    "WHERE new.version <> old.version;"
)


def watch_versions(desk: Desk) -> None:
    """Let the base itself note each step of a version counter."""
    with desk.store.transaction(write=True) as session:
        session.execute(text("CREATE TABLE step (record TEXT, by INTEGER, change_set INTEGER)"))
        for name in [name for name, table in TABLES.items() if "version" in table.c]:
            note, then = NOTE_STEP.format(name=name), f"CREATE TRIGGER watch_{name} AFTER UPDATE OF version ON {name}"
            if desk.store.is_sqlite:
                session.execute(text(f"{then} BEGIN {note} END"))
                continue
            body = f"$$ BEGIN {note} RETURN NULL; END $$ LANGUAGE plpgsql"
            session.execute(text(f"CREATE FUNCTION note_{name}() RETURNS trigger AS {body}"))
            session.execute(text(f"{then} FOR EACH ROW EXECUTE FUNCTION note_{name}()"))


@every_write
def test_that_counters_grow_once_for_each_record_that_was_written(desk: Desk, write: Write) -> None:
    watch_versions(desk)
    made = write(desk)
    with desk.store.transaction() as session:
        steps = session.execute(text("SELECT record, by, change_set FROM step")).all()
    assert {step.by for step in steps} <= {1}
    assert len(steps) == len({(step.record, step.change_set) for step in steps})
    changes = changes_of(desk, made)
    created = {change.record for change in changes if change.action == "create"}
    updated = {change.record for change in changes if change.action == "update"} - created
    versioned = {record for record in updated if "version" in TABLES[split_record(record)[0]].c}
    grown = {step.record for step in steps if step.change_set == made}
    assert versioned <= grown
    assert not created & grown


def test_that_a_counter_grows_once_however_much_is_saved(desk: Desk) -> None:
    stored = saved_client(desk)
    assert stored.version == 1
    changed = replace(
        stored.with_values(surname_ru="Иная", phone="+7 972 333-33-33", passport_number="999"),
        traits=(*stored.traits, cards.TraitRow(name="еда", value="без рыбы")),
        phones=(),
    )
    assert save_client(desk, changed, stored)[0].version == 2


def test_that_a_counter_grows_when_only_a_child_row_changes(desk: Desk) -> None:
    stored = saved_client(desk)
    edited = save_client(desk, replace(stored, traits=(replace(stored.traits[0], value="у прохода"),)), stored)[0]
    assert edited.version == 2
    assert save_client(desk, replace(edited, traits=()), edited)[0].version == 3
    card = first_tourist(desk)
    assert save_tourist(desk, replace(card, service_ids=frozenset()), card)[0].version == card.version + 1


def test_that_a_family_link_counts_for_both(desk: Desk) -> None:
    one, two = add_client(desk), add_client(desk)
    family = (cards.FamilyRow(relative_id=two.id or 0, relation="child"),)
    save_client(desk, replace(one, family=family), one)
    assert version_of(desk.store, "client", one.id or 0) == 2
    assert version_of(desk.store, "client", two.id or 0) == 2


def test_that_saving_without_a_change_writes_nothing(desk: Desk) -> None:
    stored, person = saved_client(desk), first_tourist(desk)
    tour = get_tour(desk, person.tour_id)
    [service] = list_services(desk, person.tour_id)
    before = sets(desk)
    assert save_client(desk, stored, stored) == (stored, None)
    assert save_tourist(desk, person, person) == (person, None)
    assert save_tour(desk, tour, tour) == (tour, None)
    assert save_service(desk, service, service) == (service, None)
    assert make_main_tourist(desk, person.id or 0) is None
    assert import_tourists(desk, person.tour_id, [], frozenset()).change_set is None
    assert sets(desk) == before


@pytest.mark.parametrize("field", sorted(FULL))
def test_that_the_history_has_each_field_of_a_client(desk: Desk, field: str) -> None:
    stored = save_client(desk, client(**{**FULL, field: ""} if field != "surname_ru" else FULL))[0]
    new = FULL[field] if field != "surname_ru" else "Другая"
    save_client(desk, stored.with_values(**{field: new}), stored)
    entries = list_history(desk.store, f"client:{stored.id}")
    [entry] = [one for one in entries if one.table == "client" and one.field == field]
    assert (entry.action, entry.old, entry.new, entry.undone) == ("update", stored.values[field], new, False)
    assert entry.kind == "client_saved"
    assert entry.agent


def test_that_the_history_of_a_tour_tells_of_its_tourists_and_services(desk: Desk) -> None:
    card = first_tourist(desk)
    save_tourist(desk, card.with_values(phone="+7 972 123-45-67", email="c@example.com"), card)
    entries = list_history(desk.store, f"tour:{card.tour_id}")
    assert {one.table for one in entries} == {"tour", "service", "tourist", "tourist_service"}
    fields = {one.field: one.new for one in entries if one.kind == "tourist_saved"}
    assert fields == {"phone": "+7 972 123-45-67", "email": "c@example.com"}
    assert entries[0].at.endswith("Z")
    assert [one.at for one in entries] == sorted((one.at for one in entries), reverse=True)


def test_that_a_removed_person_stays_readable_in_the_history(desk: Desk) -> None:
    stored = saved_client(desk)
    remove_client(desk, stored.id or 0)
    removals = [one for one in list_history(desk.store, f"client:{stored.id}") if one.action == "remove"]
    assert any("Придуманова" in one.old and "+7 972 555-01-02" in one.old for one in removals)
    assert any(one.table == "client_phone" and "+7 972 000-00-01" in one.old for one in removals)


def test_that_what_was_undone_is_marked(desk: Desk) -> None:
    stored = saved_client(desk)
    made = save_client(desk, stored.with_values(phone="+7 972 000-00-00"), stored)[1]
    undo(desk, made)
    marks = {(one.change_set_id, one.undone) for one in list_history(desk.store, f"client:{stored.id}")}
    assert (made, True) in marks
    assert sum(undone for _, undone in marks) == 1


def test_that_recorded_values_are_json_with_russian_letters(desk: Desk) -> None:
    saved_client(desk)
    told = [change.new for change in changes_of(desk, sets(desk)[-1])]
    assert any("Придуманова" in one for one in told)
    assert all(isinstance(json.loads(one), dict) for one in told)


def test_that_a_failed_write_leaves_no_change_set(desk: Desk) -> None:
    add_tour(desk, "A 1")
    before, rows = sets(desk), snapshot(desk.store)
    with pytest.raises(UserError):
        save_tour(desk, TourCard(number="a1"))
    with pytest.raises(UserError):
        save_tourist(desk, tourist(999))
    assert sets(desk) == before
    assert snapshot(desk.store) == rows


def test_that_the_system_s_user_becomes_an_agent_once(desk: Desk) -> None:
    again = open_desk(desk.store)
    assert again.agent_id == desk.agent_id
    assert [one.id for one in list_agents(desk)] == [desk.agent_id]


def test_that_two_first_starts_at_once_make_one_agent(desk: Desk) -> None:
    from app.models.change import Agent

    with desk.store.transaction(write=True) as session:
        session.execute(TABLES["agent"].delete())
    stores = [same_base(desk.store) for _ in range(4)]
    threads = [threading.Thread(target=open_desk, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in stores:
        store.close()
    with desk.store.transaction() as session:
        assert len(session.scalars(select(Agent)).all()) == 1


def test_that_a_card_loaded_is_the_card_saved(desk: Desk) -> None:
    card = full_card()
    stored = save_client(desk, card)[0]
    assert stored.values == card.values
    assert stored.note == card.note
    assert [row.number for row in stored.phones] == ["+7 972 000-00-01", FULL["phone"]]
    assert [(row.kind, row.current) for row in stored.documents] == [
        ("other", False),
        ("passport", True),
        ("internal", True),
        ("birth_certificate", True),
    ]
    assert get_client(desk, stored.id or 0) == stored
    person = save_tourist(desk, tourist(add_tour(desk).id or 0, **FULL, ticket_number="0042"))[0]
    assert get_tourist(desk, person.id or 0) == person
    assert person.values["ticket_number"] == "0042"
