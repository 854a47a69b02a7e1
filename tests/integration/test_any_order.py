"""Whatever is done in whatever order: the rules of the base hold after each write, and undo gives back what was."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from app.errors import UserError
from app.models.change import ChangeSet
from app.person_fields import PersonValues
from app.services.clients.cards import CardRow, ClientCard, DocumentRow, FamilyRow, PhoneRow, TraitRow
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.past import merged_into
from app.services.clients.merging.plan import open_merge
from app.services.desk import Desk
from app.services.imports.commit import import_clients, import_tourists
from app.services.imports.rows import ImportRow
from app.services.maintenance import check_base
from app.services.tours.cards import ServiceCard, TourCard, TouristCard, complete_values
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import ToDirectory, make_main_tourist, remove_tourists, save_tourist
from app.services.tours.tours import get_tour, remove_service, remove_tour, save_service, save_tour
from app.services.undo import revert
from tests.backends import Template, examples
from tests.factories import ADULT, CHILD, assert_sound, client, open_copy, snapshot

PERSON = st.fixed_dictionaries(
    {"surname_ru": st.sampled_from(("Щеглова", "Щеглов", "Ёлкин", "Придуманова"))},
    optional={
        "given_name_ru": st.sampled_from(("Анна", "Ия", "")),
        "surname_lat": st.sampled_from(("SHCHEGLOVA", "ELKIN", "")),
        "birth_date": st.sampled_from((ADULT, CHILD, "1985", "")),
        "passport_series": st.sampled_from(("71", "")),
        "passport_number": st.sampled_from(("0012345", "00 12345", "7654321", "")),
        "passport_expires": st.sampled_from(("2029-01-01", "")),
        "internal_number": st.sampled_from(("012345", "")),
        "birth_certificate": st.sampled_from(("II-АБ 123456", "")),
        "phone": st.sampled_from(("+7 972 555-01-02", "8 972 5550102", "")),
        "email": st.sampled_from(("a@example.com", "B@example.com", "")),
        "city": st.sampled_from(("Небывальск", "")),
    },
)
PICK = st.integers(0, 1_000_000)
ROWS = st.lists(PERSON, max_size=4)
DOCUMENTS = st.builds(
    DocumentRow,
    kind=st.sampled_from(("passport", "internal", "other")),
    number=st.sampled_from(("0012345", "1")),
    current=st.booleans(),
)
PHONES = st.builds(PhoneRow, number=st.sampled_from(("+7 972 555-01-02", "12345")), current=st.booleans())
NUMBERS = st.sampled_from(("1", "2/1", "a-1", "A - 1", "3"))
EXPECTED = {
    "tour_number_taken",
    "undone_already",
    "undo_refused",
    "undo_refused_in_use",
    "own_relative",
    "fields_refused",
}


class AnyOrder(RuleBasedStateMachine):
    """Agents at work, in an order that nobody planned."""

    template: Template

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.desk: Desk = open_copy(self.template, self.folder)
        self.rows = snapshot(self.desk.store)

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.desk.store.close()
            shutil.rmtree(self.folder)

    def ids(self, table: str) -> list[int]:
        return [int(str(row["id"])) for row in self.rows[table]]

    def one_of(self, table: str, pick: int) -> int | None:
        ids = self.ids(table)
        return ids[pick % len(ids)] if ids else None

    def attempt(self, act: Callable[[], Any]) -> int | None:
        """Do something that may be refused; a refusal must leave everything as it was."""
        before = self.rows
        refused: UserError | None = None
        made = None
        try:
            made = act()
        except UserError as error:
            refused = error
        if refused is not None:
            assert refused.code in EXPECTED
            assert snapshot(self.desk.store) == before
            in_the_way = refused.params.get("pending", refused)
            assert in_the_way, "nothing was named that stands in the way"
            return None
        self.rows = snapshot(self.desk.store)
        assert made is not None or self.rows == before, "something was written without a change set"
        return int(made) if made is not None else None

    @rule(number=NUMBERS, arrival=st.sampled_from(("", "2026-07-10")))
    def add_tour(self, number: str, arrival: str) -> None:
        self.attempt(lambda: save_tour(self.desk, TourCard(number=number, arrival=arrival))[1])

    @rule(pick=PICK, number=NUMBERS, title=st.sampled_from(("Море", "Горы")))
    def edit_tour(self, pick: int, number: str, title: str) -> None:
        id_ = self.one_of("tour", pick)
        if id_ is not None:
            base = get_tour(self.desk, id_)
            self.attempt(lambda: save_tour(self.desk, replace(base, number=number, title=title), base)[1])

    @rule(pick=PICK)
    def drop_tour(self, pick: int) -> None:
        id_ = self.one_of("tour", pick)
        if id_ is not None:
            self.attempt(lambda: remove_tour(self.desk, id_))

    @rule(pick=PICK)
    def add_service(self, pick: int) -> None:
        id_ = self.one_of("tour", pick)
        if id_ is not None:
            self.attempt(lambda: save_service(self.desk, ServiceCard(tour_id=id_, title="Отель"))[1])

    @rule(pick=PICK)
    def drop_service(self, pick: int) -> None:
        id_ = self.one_of("service", pick)
        if id_ is not None:
            self.attempt(lambda: remove_service(self.desk, id_))

    def services_of(self, tour_id: int) -> frozenset[int]:
        return frozenset(int(str(row["id"])) for row in self.rows["service"] if row["tour_id"] == tour_id)

    @rule(pick=PICK, values=PERSON, add=st.booleans(), bound=st.booleans())
    def add_tourist(self, pick: int, values: PersonValues, add: bool, bound: bool) -> None:
        id_ = self.one_of("tour", pick)
        if id_ is not None:
            services = self.services_of(id_) if bound else frozenset()
            card = TouristCard(tour_id=id_, values=complete_values(values), service_ids=services)
            self.attempt(lambda: save_tourist(self.desk, card, None, ToDirectory(add=add))[1])

    @rule(pick=PICK, values=PERSON, link=st.booleans(), write=st.booleans())
    def edit_tourist(self, pick: int, values: PersonValues, link: bool, write: bool) -> None:
        id_ = self.one_of("tourist", pick)
        if id_ is None:
            return
        base = get_tourist(self.desk, id_)
        client_id = self.one_of("client", pick) if link else base.client_id
        card = replace(base.with_values(**values), client_id=client_id, service_ids=self.services_of(base.tour_id))
        fields = tuple(values) if write and client_id else ()
        self.attempt(lambda: save_tourist(self.desk, card, base, ToDirectory(fields=fields))[1])

    @rule(pick=PICK, several=st.booleans())
    def drop_tourists(self, pick: int, several: bool) -> None:
        id_ = self.one_of("tourist", pick)
        if id_ is not None:
            ids = self.ids("tourist")[: 1 + pick % 3] if several else [id_]
            self.attempt(lambda: remove_tourists(self.desk, ids))

    @rule(pick=PICK)
    def choose_main(self, pick: int) -> None:
        id_ = self.one_of("tourist", pick)
        if id_ is not None:
            self.attempt(lambda: make_main_tourist(self.desk, id_))

    @rule(values=PERSON, documents=st.lists(DOCUMENTS, max_size=2), phones=st.lists(PHONES, max_size=2))
    def add_client(self, values: PersonValues, documents: list[DocumentRow], phones: list[PhoneRow]) -> None:
        card = replace(client(**values), documents=tuple(documents), phones=tuple(phones))
        self.attempt(lambda: save_client(self.desk, card)[1])

    @rule(pick=PICK, values=PERSON, documents=st.lists(DOCUMENTS, max_size=2), phones=st.lists(PHONES, max_size=2))
    def edit_client(
        self, pick: int, values: PersonValues, documents: list[DocumentRow], phones: list[PhoneRow]
    ) -> None:
        id_ = self.one_of("client", pick)
        if id_ is None:
            return
        base = get_client(self.desk, id_)
        card = self.arranged(base.with_values(**values), pick, documents, phones)
        self.attempt(lambda: save_client(self.desk, card, base)[1])

    def arranged(self, card: ClientCard, pick: int, documents: list[DocumentRow], phones: list[PhoneRow]) -> ClientCard:
        """Return a card with rows added, marked, edited and taken away."""
        relative = self.one_of("client", pick // 7)
        family = (*card.family[:1], *([FamilyRow(relative_id=relative)] if relative and pick % 3 else []))
        return replace(
            card,
            documents=(*card.documents[pick % 2 :], *documents),
            phones=tuple(replace(row, current=bool((pick + at) % 2)) for at, row in enumerate((*card.phones, *phones))),
            emails=card.emails[pick % 3 :],
            traits=(*card.traits[pick % 2 :], TraitRow(name="место", value=str(pick % 5))),
            cards=(*card.cards, CardRow(number=str(pick)))[:2],
            family=family,
        )

    @rule(pick=PICK)
    def drop_client(self, pick: int) -> None:
        id_ = self.one_of("client", pick)
        if id_ is not None:
            self.attempt(lambda: remove_client(self.desk, id_))

    @rule(pick=PICK, several=st.booleans(), at=st.integers(0, 3))
    def merge_clients(self, pick: int, several: bool, at: int) -> None:
        """Merge two or three; who was merged leads to who was kept, and nobody else's number does."""
        ids = self.ids("client")
        if len(ids) < 2:
            return
        chosen = list(dict.fromkeys(ids[(pick + step) % len(ids)] for step in range(3 if several else 2)))
        plan = open_merge(self.desk, chosen)
        choices = {row.key: (pick + at) % len(chosen) for row in plan.rows[at::3]}
        kept = chosen[at % len(chosen)]
        if self.attempt(lambda: merge_clients(self.desk, plan, choices, kept)) is not None:
            assert {merged_into(self.desk, one) for one in chosen if one != kept} == {kept}
            assert merged_into(self.desk, kept) is None

    @rule(pick=PICK, people=ROWS, dry=st.booleans())
    def import_into_a_tour(self, pick: int, people: list[PersonValues], dry: bool) -> None:
        id_ = self.one_of("tour", pick)
        if id_ is not None:
            rows = [ImportRow(values) for values in people]
            services = self.services_of(id_)
            before = self.rows
            self.attempt(lambda: import_tourists(self.desk, id_, rows, services, dry_run=dry).change_set)
            assert not dry or self.rows == before

    @rule(people=ROWS)
    def import_into_the_directory(self, people: list[PersonValues]) -> None:
        self.attempt(lambda: import_clients(self.desk, [ImportRow(values) for values in people]).change_set)

    def change_sets(self) -> list[int]:
        with self.desk.store.transaction() as session:
            return list(session.scalars(select(ChangeSet.id).order_by(ChangeSet.id)))

    @rule(pick=PICK)
    def undo_any(self, pick: int) -> None:
        sets = self.change_sets()
        if sets:
            chosen = sets[pick % len(sets)]
            self.attempt(lambda: revert(self.desk.store, chosen, self.desk.agent_id))

    @rule()
    def undo_the_last_and_redo_it(self) -> None:
        sets = self.change_sets()
        if not sets:
            return
        after = self.rows
        undoing = self.attempt(lambda: revert(self.desk.store, sets[-1], self.desk.agent_id))
        assert undoing is not None, "the last write could not be undone"
        assert self.attempt(lambda: revert(self.desk.store, undoing, self.desk.agent_id)) is not None
        assert self.rows == after

    @invariant()
    def rules_hold(self) -> None:
        if hasattr(self, "desk"):
            assert_sound(self.desk.store)
            checked = check_base(self.desk.store)
            assert checked.is_sound, checked.problems
            assert checked.rebuilt == 0


@pytest.mark.every_backend
def test_that_rules_hold_in_any_order(template: Template) -> None:
    AnyOrder.template = template
    tries = examples(template, 25)
    few = settings(max_examples=tries, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(AnyOrder, settings=few)
