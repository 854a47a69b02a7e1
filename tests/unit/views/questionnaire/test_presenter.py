"""The presenter with a fake screen and a fake desk of answers."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.models.store import Store
from app.services.desk import open_desk
from app.services.forms.manifest import AnswerKind, Country, Translation
from app.services.imports.decoder import Decoder
from app.services.questionnaire.shapes import AnswerKey, Doubt, TextOrigin, ValueOrigin
from app.services.tours.cards import TourCard, TouristCard, complete_values
from app.views.context import BaseEvents, PageContext
from app.views.jobs import Runner
from app.views.questionnaire.answer_desk import PageData
from app.views.questionnaire.editing import Act, Given
from app.views.questionnaire.presenter import QuestionnairePresenter
from app.views.questionnaire.screen import QuestionnaireDialogs
from tests.e2e.hands import Journeys, StatusWords
from tests.unit.views.questionnaire.sheets import COUNTRY, STATUS, line, sheet

OTHER = Country("TWO", {"en": "Second land"})
TOUR = TourCard(id=7, number="0012", arrival="2026-06-12", departure="2026-06-22")


class FakeScreen:
    """Keeps what it was told."""

    def __init__(self):
        self.rows, self.why, self.head, self.state = [], "", ("", ""), ""
        self.countries, self.chosen, self.can = [], "", (False, False)
        self.key, self.editing, self.reopened, self.lets_go = None, False, [], True

    def show_head(self, title, facts):
        self.head = title, facts

    def show_countries(self, countries, chosen):
        self.countries, self.chosen = countries, chosen

    def show_rows(self, rows):
        self.rows = rows

    def show_empty(self, why, countries=()):
        self.why = why

    def show_state(self, text):
        self.state = text

    def show_can(self, *, before, after):
        self.can = before, after

    def select_answer(self, key):
        found = any(row.key == key for row in self.rows)
        self.key = key if found else self.key
        return found

    def select_first(self):
        self.key = next((row.key for row in self.rows if row.key), None)

    def current_key(self):
        return self.key

    def is_editing(self):
        return self.editing

    def next_doubtful(self):
        doubtful = [row.key for row in self.rows if row.doubt]
        self.key = doubtful[0] if doubtful else self.key
        return bool(doubtful)

    def commit(self):
        return self.lets_go

    def reopen(self, given):
        self.reopened.append(given)
        return not self.editing

    def row(self, meaning):
        return next(row for row in self.rows if row.key and row.key.meaning == meaning)


class FakeDesk:
    """Keeps answers in memory, with versions; "other" as the status asks a further question."""

    def __init__(self):
        self.values = {("surname", 0): ("Ёлкина", 1), ("status", 0): ("", 0), ("work", 0): ("", 0)}
        self.known = {"завод"}
        self.writes, self.refuse, self.tourists = [], None, (1, 2)

    def load(self, tour_id, tourist_id, country):
        people = tuple(TouristCard(id=one, tour_id=7, values=complete_values({})) for one in self.tourists)
        shown = tourist_id or (self.tourists[0] if self.tourists else None)
        chosen = country or "ONE"
        return PageData(TOUR, people, (COUNTRY, OTHER), chosen, shown, self.sheet(shown, chosen) if people else None)

    def sheet(self, tourist_id, country):
        lines = [self.line("surname"), self.line("status", AnswerKind.OPTION, options=STATUS, required=True)]
        if self.values["status", 0][0] == "other":
            lines.append(self.line("which"))
        lines.append(self.line("work", translation=Translation.DICTIONARY))
        chosen = COUNTRY if country == "ONE" else OTHER
        return sheet(*lines, tourist_id=tourist_id, country=chosen)

    def line(self, meaning, kind=AnswerKind.TEXT, **more):
        value, version = self.values.get((meaning, 0), ("", 0))
        doubts = ()
        if meaning == "work" and value and value not in self.known:
            doubts = (Doubt("untranslated", {"unknown": (value,)}),)
        if more.get("required") and not value:
            doubts = (Doubt("missing"),)
        return line(meaning, value, kind, version=version, doubts=doubts, **more)

    def write(self, shown, given, version):
        if self.refuse is not None:
            error, self.refuse = self.refuse, None
            raise error
        key = (given.line.key.meaning, given.line.key.position)
        _, stored = self.values.get(key, ("", 0))
        if version != stored:
            raise UserError("answer_changed", theirs=self.values[key][0])
        self.values[key] = (given.value, stored + 1)
        self.writes.append((given.act, given.line.key.meaning, given.value))
        return len(self.writes)


@pytest.fixture
def page(tmp_path, qapp):
    """The presenter, its screen, its desk and what was asked."""
    store = Store(tmp_path / "carnet.db")
    store.prepare()
    context = PageContext(open_desk(store), Runner(), Decoder(), BaseEvents(), Journeys(), StatusWords(), "en")
    made = Page(context)
    yield made
    context.runner.close()
    context.decoder.close()
    context.pictures.close()
    store.close()


class Page:
    def __init__(self, context):
        self.context, self.screen, self.desk = context, FakeScreen(), FakeDesk()
        self.asked, self.enters, self.mine = [], False, True
        dialogs = QuestionnaireDialogs(ask_term=self.ask_term, ask_clash=self.ask_clash)
        self.presenter = QuestionnairePresenter(context, self.screen, self.desk, dialogs)

    def ask_term(self, term, language):
        self.asked.append((term, language))
        if self.enters:
            self.desk.known.add(term)
        return self.enters

    def ask_clash(self, given, theirs):
        self.asked.append((given.value, theirs.value))
        return self.mine

    def open(self, *args, **more):
        self.presenter.show(7, *args, **more)
        self.settle()

    def settle(self):
        from PySide6.QtWidgets import QApplication

        for _ in range(3):
            assert self.context.runner.wait_idle()
            QApplication.processEvents()

    def give(self, meaning, value, act=Act.VALUE, *, settles=True):
        shown = next(one for one in self.presenter.sheet.lines if one.key.meaning == meaning)
        self.presenter.give(Given(shown, value, act))
        if settles:
            self.settle()


def test_that_the_main_tourists_questionnaire_opens_on_its_first_question(page):
    page.open()
    assert page.screen.head[0] == "Questionnaire · Ёлкина А. И."
    assert page.screen.head[1].startswith("Tour 0012 · 12.06.2026 – 22.06.2026 · 0 of 1 answered")
    assert page.screen.countries == [("ONE", "First land"), ("TWO", "Second land")]
    assert page.screen.key == AnswerKey("surname")
    assert page.screen.can == (False, True)


def test_that_an_answer_is_shown_at_once_and_written(page):
    page.open()
    page.give("surname", "Орлова", settles=False)
    assert page.screen.row("surname").value == "Орлова"
    assert page.screen.state == "Saving …"
    page.settle()
    assert page.desk.writes == [(Act.VALUE, "surname", "Орлова")]
    assert page.screen.state.startswith("Saved ")


def test_that_answers_given_quickly_are_written_in_their_order(page):
    page.open()
    for value in ("А", "Б", "В"):
        page.give("surname", value, settles=False)
    page.give("status", "single", settles=False)
    page.settle()
    assert [value for _, _, value in page.desk.writes] == ["А", "Б", "В", "single"]
    assert not page.asked


def test_that_a_question_that_an_answer_brings_up_becomes_current(page):
    page.open()
    page.screen.key = AnswerKey("work")  # the agent went on by Enter
    page.give("status", "other")
    assert page.screen.key == AnswerKey("which")


def test_that_an_agent_who_types_on_is_not_led_elsewhere(page):
    page.open()
    page.screen.key, page.screen.editing = AnswerKey("work"), True
    page.give("status", "other")
    assert page.screen.key == AnswerKey("work")


def test_that_an_unknown_term_is_asked_for_once(page):
    page.open()
    page.give("work", "цирк")
    assert page.asked == [("цирк", "en")]
    page.give("surname", "Орлова")
    page.give("work", "")
    page.give("work", "цирк")
    assert page.asked == [("цирк", "en")]
    page.screen.key = AnswerKey("work")
    page.enters = True
    page.presenter.acts.translate()
    page.settle()
    assert page.asked == [("цирк", "en")] * 2
    assert not page.screen.row("work").doubt


def test_that_leaving_does_not_open_the_dictionary(page):
    page.open()
    page.give("work", "цирк", settles=False)
    assert page.presenter.may_leave()
    page.settle()
    assert not page.asked


def test_that_mine_or_theirs_stays_after_a_clash(page):
    page.open()
    page.desk.values["surname", 0] = ("Чужая", 2)
    page.give("surname", "Моя")
    assert page.asked == [("Моя", "Чужая")]
    assert page.desk.values["surname", 0] == ("Моя", 3)
    page.mine = False
    page.desk.values["surname", 0] = ("Снова чужая", 4)
    page.give("surname", "Снова моя")
    assert page.screen.row("surname").value == "Снова чужая"
    assert page.context.voice.last == "Theirs stays; yours was: Снова моя"
    page.context.voice.undo()
    page.settle()
    assert page.desk.values["surname", 0][0] == "Снова моя"


def test_that_a_refused_text_is_opened_again(page):
    page.open()
    page.desk.refuse = UserError("answer_unknown")
    page.give("surname", "Новая")
    assert [one.value for one in page.screen.reopened] == ["Новая"]
    assert page.screen.row("surname").value == "Ёлкина"
    page.desk.refuse, page.screen.editing = UserError("answer_unknown"), True
    page.give("surname", "Ещё новее")
    assert "Surname is not saved" in page.context.voice.last
    page.context.voice.undo()
    page.settle()
    assert page.desk.values["surname", 0][0] == "Ещё новее"


def test_that_another_country_keeps_the_question(page):
    page.open()
    page.screen.key = AnswerKey("work")
    page.presenter.choose_country("TWO")
    page.settle()
    assert (page.screen.chosen, page.screen.key) == ("TWO", AnswerKey("work"))
    page.open(2)
    assert page.screen.chosen == "TWO"


def test_that_one_goes_through_the_tourists_of_the_tour(page):
    page.open()
    page.screen.key = AnswerKey("status")
    page.presenter.next_tourist()
    page.settle()
    assert page.presenter.sheet.tourist_id == 2
    assert (page.screen.can, page.screen.key) == ((True, False), AnswerKey("status"))
    page.presenter.next_tourist()
    page.settle()
    assert page.presenter.sheet.tourist_id == 2
    page.presenter.go_back()
    assert page.context.go.went == [("tour", 7, 2)]


def test_that_an_editor_that_does_not_let_go_keeps_the_page(page):
    page.open()
    page.screen.lets_go = False
    assert not page.presenter.may_leave()
    page.presenter.next_tourist()
    page.screen.chosen = "TWO"  # as the box shows it
    page.presenter.choose_country("TWO")
    page.settle()
    assert page.presenter.sheet.tourist_id == 1
    assert page.screen.chosen == "ONE"


def test_that_an_answer_follows_the_card_again_only_where_it_is_its_own(page):
    page.open()
    page.screen.key = AnswerKey("work")
    page.presenter.acts.follow_again()
    page.screen.key = AnswerKey("surname")
    page.presenter.acts.follow_again()
    page.settle()
    assert page.desk.writes == [(Act.FOLLOW, "surname", "")]


def test_that_a_text_typed_by_hand_is_made_anew(page):
    page.open()
    shown = page.presenter.sheet
    by_hand = replace(shown.lines[0], text="X", text_origin=TextOrigin.TYPED, value_origin=ValueOrigin.TYPED)
    page.presenter.loader.data = replace(
        page.presenter.loader.data, sheet=replace(shown, lines=(by_hand, *shown.lines[1:]))
    )
    page.presenter.acts.translate()
    page.settle()
    assert page.desk.writes == [(Act.TEXT, "surname", "")]


def test_that_what_is_written_elsewhere_is_shown(page):
    page.open()
    page.desk.values["surname", 0] = ("Другая", 5)
    page.context.events.tourists_changed.emit()
    page.settle()
    assert page.screen.row("surname").value == "Другая"


def test_that_a_tour_without_tourists_says_so(page):
    page.desk.tourists = ()
    page.open()
    assert page.screen.why == "nobody"


def test_that_f8_says_where_nothing_is_doubtful(page):
    page.desk.values["status", 0] = ("single", 1)
    page.open()
    page.presenter.next_doubtful()
    assert page.context.voice.last == "Nothing is missing and nothing is doubtful"


def test_that_a_page_that_nobody_sees_is_read_anew_when_it_is_seen(page):
    page.open()
    page.presenter.loader.sleep()
    page.desk.values["surname", 0] = ("Другая", 5)
    page.context.events.tourists_changed.emit()
    page.settle()
    assert page.screen.row("surname").value == "Ёлкина"
    page.presenter.loader.wake()
    page.settle()
    assert page.screen.row("surname").value == "Другая"


def test_that_an_editor_opened_before_a_write_ended_writes_over_it(page):
    page.open()
    page.give("surname", "А", settles=False)
    row = page.screen.row("surname")  # as the editor has it
    page.settle()
    page.presenter.give(Given(row.line, "Б"))
    page.settle()
    assert page.desk.values["surname", 0] == ("Б", 3)
    assert not page.asked


def test_that_an_answer_that_was_taken_back_is_given_again_without_asking(page):
    page.open()
    page.give("work", "завод")
    page.desk.values["work", 0] = ("", 0)  # the row went with the undo
    page.context.events.tell_all()
    page.settle()
    page.give("work", "завод")
    assert page.desk.values["work", 0] == ("завод", 1)
    assert not page.asked
