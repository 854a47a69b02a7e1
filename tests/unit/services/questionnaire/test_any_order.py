"""Typing, choosing, copying, clearing, changing the card, undo and redo, in any order: nothing is lost."""

import copy
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.services.desk import Desk
from app.services.questionnaire.answers import clear_answer, remove_position, save_answer, save_text
from app.services.questionnaire.copying import AnswerSource, copy_answers
from app.services.questionnaire.shapes import AnswerKey, Line, TextOrigin, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.cards import TouristCard, complete_values
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import save_tourist
from app.services.undo import revert
from tests.backends import Template, examples
from tests.factories import FULL, add_client, add_tour, assert_sound, open_copy

PHONE, EMPLOYER, HOST_PHONE = AnswerKey("x_phone"), AnswerKey("x_employer"), AnswerKey("x_host_phone")
STATUS, CHILDREN = AnswerKey("x_status"), [AnswerKey("x_child_name", at) for at in range(4)]
LASTING = {EMPLOYER, STATUS, *CHILDREN}
WORDS = {
    STATUS: ("single", "married", "partner", ""),
    **dict.fromkeys((PHONE, EMPLOYER, HOST_PHONE, *CHILDREN), ("Тверь", "Псков", "+7 972 555-01-02", "")),
}
KEYS = st.sampled_from(list(WORDS))
WHO = st.integers(0, 2)


@dataclass(frozen=True)
class Kept:
    """What is kept of an answer: no value of its own is None."""

    value: str | None
    origin: ValueOrigin = ValueOrigin.NONE
    text: str = ""


Entries = dict[AnswerKey, Kept]


@dataclass
class World:
    """What the base should say: two trips of one client, and one of a stranger."""

    phones: list[str] = field(default_factory=lambda: [FULL["phone"]] * 3)
    own: list[Entries] = field(default_factory=lambda: [{}, {}, {}])
    client: Entries = field(default_factory=dict)

    def entry(self, who: int, key: AnswerKey) -> Kept | None:
        if key in self.own[who]:
            return self.own[who][key]
        if who < 2 and not self.own[who] and key in self.client:
            kept = self.client[key]
            return replace(kept, origin=ValueOrigin.NONE if kept.value is None else ValueOrigin.CLIENT)
        return None

    def ready(self, who: int, key: AnswerKey) -> str:
        return self.phones[who] if key == PHONE else ""

    def standing(self, who: int, key: AnswerKey) -> tuple[str, ValueOrigin, str]:
        kept = self.entry(who, key)
        text = kept.text if kept else ""
        if kept is None or kept.value is None:
            ready = self.ready(who, key)
            return ready, ValueOrigin.CARD if ready else ValueOrigin.NONE, text
        return kept.value, kept.origin, text

    def put(self, who: int, written: dict[AnswerKey, Kept | None], *, only_here: bool = False) -> None:
        """Write answers; the first write of a trip takes over what the client keeps."""
        if who < 2 and not self.own[who]:
            pinned = {key: self.entry(who, key) for key in self.client if key not in written}
            self.own[who] = {key: kept for key, kept in pinned.items() if kept is not None}
        for key, kept in written.items():
            places = [self.own[who]]
            if who < 2 and key in LASTING and not only_here:
                places.append(self.client)
            for place in places:
                place.pop(key, None)
                if kept is not None:
                    place[key] = kept

    def is_kept_otherwise(self, who: int, key: AnswerKey) -> bool:
        """Tell whether the client keeps another answer than the trip has."""
        kept, mine = self.client.get(key) if who < 2 else None, self.own[who].get(key)
        return kept is not None and mine is not None and (kept.value or "") != (mine.value or "")

    def wanted(self, who: int, key: AnswerKey, value: str, origin: ValueOrigin, text: str) -> Kept | None:
        if value == self.ready(who, key):
            return Kept(None, text=text) if text else None
        return Kept(value, origin, text)


class AnyOrder(RuleBasedStateMachine):
    """Agents at work on three questionnaires."""

    template: Template

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desk: Desk = open_copy(self.template, self.folder)
        self.world = World()
        self.done: list[tuple[int, World]] = []
        self.undone: list[tuple[int, World]] = []

    @initialize(pins=st.booleans())
    def people(self, *, pins: bool) -> None:
        """Let the client keep two answers, and often the second trip begin with one of its own."""
        client = add_client(self.desk, **FULL)
        self.ids = []
        for client_id in (client.id, client.id, None):
            tour = add_tour(self.desk, departure="2026-07-20")
            card = TouristCard(tour_id=tour.id or 0, client_id=client_id, values=complete_values(FULL))
            self.ids.append(save_tourist(self.desk, card)[0].id or 0)
        for key, pick in ((STATUS, 1), (EMPLOYER, 0)):
            self.answer(0, key, pick)
        if pins:
            self.answer(1, HOST_PHONE, 0)

    def teardown(self) -> None:
        self.desk.store.close()
        shutil.rmtree(self.folder)

    def lines(self, who: int, country: str = "X_ONE") -> dict[AnswerKey, Line]:
        return {line.key: line for line in open_sheet(self.desk, self.ids[who], country).lines}

    def version(self, who: int, key: AnswerKey) -> int:
        line = self.lines(who).get(key)
        return line.version if line else 0

    def wrote(self, written: int | None, before: World, *, changed: bool) -> None:
        assert (written is not None) == changed, "what changes something is one change set, and nothing else is"
        if written is not None:
            self.done.append((written, before))
            self.undone.clear()

    @rule(who=WHO, key=KEYS, pick=st.integers(0, 3))
    def answer(self, who: int, key: AnswerKey, pick: int) -> None:
        """Give an answer, or take it away; a group is filled one after another."""
        if key in CHILDREN and key not in self.lines(who):
            return
        value, before = WORDS[key][pick], copy.deepcopy(self.world)
        now, _, text = self.world.standing(who, key)
        if value != now:
            origin = ValueOrigin.OPTION if key == STATUS else ValueOrigin.TYPED
            wanted = self.world.wanted(who, key, value, origin, text)
            others = wanted is None and self.world.is_kept_otherwise(who, key)
            self.world.put(who, {key: Kept("", ValueOrigin.TYPED) if others else wanted}, only_here=others)
        written = save_answer(self.desk, self.ids[who], key, value, version=self.version(who, key))
        self.wrote(written, before, changed=value != now)

    @rule(who=WHO, key=st.sampled_from((EMPLOYER, PHONE)), text=st.sampled_from(("Tver", "By hand", "")))
    def type_text(self, who: int, key: AnswerKey, text: str) -> None:
        """Type the text of an answer by hand, or have it made."""
        before = copy.deepcopy(self.world)
        value, origin, _ = self.world.standing(who, key)
        if not value:
            return
        stored = self.world.entry(who, key)
        own = None if stored is None or stored.value is None else stored.value
        kept = None if own is None and not text else Kept(own, origin if own is not None else ValueOrigin.NONE, text)
        written = save_text(self.desk, self.ids[who], key, "en", text, version=self.version(who, key))
        if written is not None:
            self.world.put(who, {key: kept})
            self.wrote(written, before, changed=True)

    @rule(who=WHO, key=KEYS)
    def clear(self, who: int, key: AnswerKey) -> None:
        """Let an answer follow again."""
        before = copy.deepcopy(self.world)
        kept = self.world.client.get(key) if who < 2 else None
        if kept is not None and self.world.is_kept_otherwise(who, key):
            pinned = replace(kept, origin=ValueOrigin.NONE if kept.value is None else ValueOrigin.CLIENT)
            self.world.put(who, {key: pinned}, only_here=True)
        elif key in self.world.own[who] or (kept is not None and not self.world.own[who]):
            self.world.put(who, {key: None})
        written = clear_answer(self.desk, self.ids[who], key, version=self.version(who, key))
        self.wrote(written, before, changed=self.world != before)

    @rule(who=WHO, key=st.sampled_from((EMPLOYER, PHONE, HOST_PHONE)))
    def copy_to_others(self, who: int, key: AnswerKey) -> None:
        """Copy an answer to both others."""
        before, written = copy.deepcopy(self.world), False
        others = [one for one in range(3) if one != who]
        value, _, text = self.world.standing(who, key)
        for other in others:
            now, _, typed = self.world.standing(other, key)
            if value and (now != value or (text and text != typed)):
                wanted = self.world.wanted(other, key, value, ValueOrigin.TOURIST, text or typed)
                self.world.put(other, {key: wanted})
                written = True
        ids = [self.ids[other] for other in others]
        self.wrote(copy_answers(self.desk, AnswerSource(self.ids[who]), ids, [key]), before, changed=written)

    @rule(who=WHO, at=st.integers(0, 3))
    def remove_child(self, who: int, at: int) -> None:
        """Take a child away; those behind close up."""
        before = copy.deepcopy(self.world)
        stored = {key: self.world.entry(who, key) for key in CHILDREN[at:]}
        behind = {key: kept for key, kept in stored.items() if kept is not None}
        if behind:
            moved = {
                key._replace(position=key.position - 1): kept for key, kept in behind.items() if key != CHILDREN[at]
            }
            self.world.put(who, {key: moved.get(key) for key in {**behind, **moved}})
        seen = {CHILDREN[at]: self.version(who, CHILDREN[at])}
        written = remove_position(self.desk, self.ids[who], "x_child", at, versions=seen)
        self.wrote(written, before, changed=bool(behind))

    @rule(who=WHO, phone=st.sampled_from(("+7 972 555-01-03", "1234567", FULL["phone"], "")))
    def change_card(self, who: int, phone: str) -> None:
        """Change the card: what follows it follows."""
        before, card = copy.deepcopy(self.world), get_tourist(self.desk, self.ids[who])
        self.world.phones[who] = phone
        written = save_tourist(self.desk, card.with_values(phone=phone), card)[1]
        self.wrote(written, before, changed=self.world != before)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        """Take the last write back."""
        written, before = self.done.pop()
        self.undone.append((revert(self.desk.store, written, self.desk.agent_id), self.world))
        self.world = copy.deepcopy(before)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        """Do the last one again."""
        undoing, after = self.undone.pop()
        self.done.append((revert(self.desk.store, undoing, self.desk.agent_id), self.world))
        self.world = after

    @invariant()
    def nothing_is_lost(self) -> None:
        """Every answer stands with its origin, in each country that asks for it."""
        if not hasattr(self, "ids"):
            return
        for who in range(3):
            for country in ("X_ONE", "X_TWO"):
                lines = self.lines(who, country)
                for key, line in self.asked(lines, country):
                    value, origin, text = self.world.standing(who, key)
                    assert (line.value, line.value_origin) == (value, origin), (who, key, country)
                    if text and value and country == "X_ONE":
                        assert (line.text, line.text_origin) == (text, TextOrigin.TYPED)
        assert_sound(self.desk.store)

    def asked(self, lines: dict[AnswerKey, Line], country: str) -> Iterator[tuple[AnswerKey, Line]]:
        """Yield the answers that a country asks for, each of which has a line."""
        keys = WORDS if country == "X_ONE" else (EMPLOYER, STATUS, *CHILDREN)
        for key in keys:
            if key in lines:
                yield key, lines[key]
            else:
                assert key in CHILDREN, f"{key.meaning} is not asked"


def test_that_nothing_is_lost_in_any_order(template: Template, packs: Path) -> None:
    AnyOrder.template = template
    tries = examples(template, 15)
    few = settings(max_examples=tries, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(AnyOrder, settings=few)
