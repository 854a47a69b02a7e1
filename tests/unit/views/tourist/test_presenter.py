"""The presenter with a fake screen, on a real base."""

from datetime import date

import pytest

from app.errors import AppError
from app.models.store import Store
from app.services.desk import open_desk
from app.services.imports.decoder import Decoder
from app.services.tours.cards import TourCard, TouristCard, complete_values
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import remove_tourists, save_tourist
from app.services.tours.tours import save_tour
from app.views.context import BaseEvents, PageContext
from app.views.jobs import Runner
from app.views.tourist.open_card import CardInput
from app.views.tourist.presenter import TouristDialogs, TouristPresenter


class FakeScreen:
    """Keeps what it was told; `type` is the agent."""

    def __init__(self):
        self.values = dict(complete_values({}))
        self.note, self.services = "", frozenset()
        self.head = self.state = self.title = self.current = self.focused = None
        self.rows, self.problems, self.gone = [], {}, False

    def type(self, **values):
        self.values.update(values)

    def show_values(self, values, note, service_ids):
        self.values = dict(complete_values(values))
        self.note, self.services = note, frozenset(service_ids)

    def set_values(self, values):
        self.values = dict(complete_values(values))

    def card_input(self):
        return CardInput(dict(self.values), self.note, self.services)

    def read_values(self):
        return dict(self.values), {}

    def filled_fields(self):
        return frozenset()

    def show_head(self, head):
        self.head = head

    def show_state(self, text):
        self.state = text

    def show_validity(self, validity):
        self.validity = validity

    def show_trip_dates(self, arrival, departure):
        self.trip = arrival, departure

    def show_problems(self, problems):
        self.problems = problems

    def focus_field(self, name):
        self.focused = name

    def focus_table(self):
        self.focused = "table"

    def show_tour_head(self, title, facts):
        self.title, self.gone = title, False

    def show_gone(self):
        self.gone = True

    def show_tourists(self, rows):
        self.rows = list(rows)

    def select_tourist(self, tourist_id):
        self.current = tourist_id

    def show_services(self, items):
        self.items = items

    def set_countries(self, countries):
        self.countries = countries


class FakeGo:
    def __init__(self):
        self.went = []

    def open_tours(self):
        self.went.append("tours")

    def open_client(self, client_id):
        self.went.append(client_id)


class FakeVoice:
    def __init__(self):
        self.said, self.undo = [], None

    def show_done(self, text, *, undo=None, redoes=False):
        self.said.append(text)
        self.undo = undo

    def show_problem(self, text):
        self.said.append(text)

    show_hint = show_problem


class Desktop:
    """A presenter with everything around it."""

    def __init__(self, desk):
        self.desk, self.screen, self.runner = desk, FakeScreen(), Runner()
        self.leave_answers, self.questions = [], []
        self.context = PageContext(desk, self.runner, Decoder(), BaseEvents(), FakeGo(), FakeVoice(), "en")
        dialogs = TouristDialogs(
            ask_search=lambda request: None,
            ask_comparison=lambda question: None,
            ask_known=lambda alike: "add",
            ask_leave=self._ask_leave,
            edit_services=self.questions.append,
            edit_tour=self.questions.append,
            ask_path=lambda name: None,
            open_file=lambda path: True,
        )
        self.presenter = TouristPresenter(self.context, self.screen, dialogs)

    def _ask_leave(self, name):
        self.questions.append(name)
        assert not self.presenter.may_leave(), "a second question while the first is open"
        return self.leave_answers.pop(0)

    def open(self, tour_id, tourist_id=None):
        self.presenter.show_tour(tour_id, tourist_id)
        self.settle()

    def settle(self):
        assert self.runner.wait_idle()

    def close(self):
        self.runner.close()
        self.context.decoder.close()


@pytest.fixture
def desktop(qapp, tmp_path):
    store = Store(tmp_path / "carnet.db")
    store.prepare()
    made = Desktop(open_desk(store, lambda: date(2026, 6, 1)))
    yield made
    made.close()
    store.close()


@pytest.fixture
def tour(desktop):
    """A tour of three; the first is the main one."""
    stored, _ = save_tour(desktop.desk, TourCard(number="1"))
    for given in ("Олег", "Вера", "Яна"):
        card = TouristCard(tour_id=stored.id, values=complete_values({"given_name_ru": given}))
        save_tourist(desktop.desk, card)
    return stored


def ids(desktop, tour):
    return [one.id for one in list_tourists(desktop.desk, tour.id)]


def test_that_the_main_tourist_opens_first(desktop, tour):
    desktop.open(tour.id)
    assert desktop.screen.current == ids(desktop, tour)[0]
    assert desktop.screen.head.title == "Олег"
    assert desktop.screen.focused == "table"


def test_that_a_wanted_tourist_opens(desktop, tour):
    desktop.open(tour.id, ids(desktop, tour)[2])
    assert desktop.screen.head.title == "Яна"


def test_that_the_answer_for_a_tour_left_meanwhile_is_dropped(desktop, tour):
    other, _ = save_tour(desktop.desk, TourCard(number="2"))
    desktop.presenter.show_tour(tour.id)
    desktop.open(other.id)
    assert (desktop.screen.title, desktop.screen.rows) == ("Tour 2", [])
    assert desktop.screen.focused == "surname_ru"


def test_that_the_next_one_opens_after_a_removal_and_the_last_one_at_the_end(desktop, tour):
    first, second, third = ids(desktop, tour)
    desktop.open(tour.id, second)
    desktop.presenter.remove()
    desktop.settle()
    assert desktop.screen.current == third
    desktop.presenter.remove()
    desktop.settle()
    assert desktop.screen.current == first
    desktop.presenter.remove()
    desktop.settle()
    assert (desktop.screen.current, desktop.screen.head.title) == (None, "New tourist")


def test_that_one_question_is_open_at_a_time(desktop, tour):
    desktop.open(tour.id)
    desktop.screen.type(phone="123")
    desktop.leave_answers = [""]
    assert not desktop.presenter.may_leave()
    assert desktop.questions == ["Олег"]


def test_that_a_save_while_typing_goes_on_keeps_what_was_typed(desktop, tour):
    desktop.open(tour.id)
    desktop.screen.type(phone="123")
    desktop.presenter.saver.save()
    desktop.screen.type(city="Тверь")
    desktop.settle()
    stored = list_tourists(desktop.desk, tour.id)[0].values
    assert (stored["phone"], stored["city"]) == ("123", "")
    assert desktop.screen.values["city"] == "Тверь"
    assert desktop.presenter.card.is_dirty()
    desktop.presenter.saver.save()
    desktop.settle()
    assert list_tourists(desktop.desk, tour.id)[0].values["city"] == "Тверь"


def test_that_an_untouched_card_follows_the_base(desktop, tour):
    desktop.open(tour.id)
    base = list_tourists(desktop.desk, tour.id)[0]
    save_tourist(desktop.desk, base.with_values(city="Тверь"), base)
    desktop.context.events.tourists_changed.emit()
    desktop.settle()
    assert desktop.screen.values["city"] == "Тверь"
    remove_tourists(desktop.desk, [base.id])
    desktop.context.events.tourists_changed.emit()
    desktop.settle()
    assert desktop.screen.head.title == "Вера"


def test_that_saving_nothing_writes_nothing(desktop, tour):
    desktop.open(tour.id)
    desktop.presenter.saver.save()
    desktop.settle()
    assert desktop.screen.state == "Nothing was changed"
    assert desktop.context.voice.said == []


def test_that_the_leaving_waits_for_the_save(desktop, tour):
    desktop.open(tour.id)
    desktop.screen.type(phone="x")
    desktop.leave_answers = ["save", "save"]
    assert not desktop.presenter.may_leave()  # the phone is refused
    assert "phone" in desktop.screen.problems
    desktop.screen.type(phone="123")
    assert desktop.presenter.may_leave()


def test_that_a_locked_base_is_told_and_nothing_lost(desktop, tour, monkeypatch):
    from app.views.tourist import saving

    def locked(*_args):
        raise AppError("base_locked")

    desktop.open(tour.id)
    desktop.screen.type(phone="123")
    monkeypatch.setattr(saving, "save_tourist", locked)
    desktop.presenter.saver.save()
    desktop.settle()
    assert desktop.screen.state == "Not saved yet"
    assert "busy" in desktop.context.voice.said[-1]
    assert desktop.screen.values["phone"] == "123"
