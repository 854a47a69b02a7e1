from datetime import date

import pytest
from PySide6.QtCore import QObject

from app.models.store import Store
from app.services.clients.cards import ClientCard, complete_client_values
from app.services.clients.directory import get_client, save_client
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.plan import open_merge
from app.services.desk import open_desk
from app.views.clients.card_presenter import CardPresenter, CardQuestions
from app.views.context import BaseEvents, PageContext
from app.views.jobs import Runner


class FakePerson:
    def __init__(self):
        self.values, self.problems = {}, {}
        self.plain = {"stage": "regular", "kind": "person", "agent_id": None, "note": ""}

    def read(self):
        good = {name: value for name, value in self.values.items() if name not in self.problems}
        return good, dict(self.problems)

    def read_plain(self):
        return dict(self.plain)

    def typed(self, name):
        return self.values.get(name, "")

    def show_values(self, values):
        self.values.update(values)


class FakeCard:
    def __init__(self):
        self.person = FakePerson()
        self.sections, self.problems, self.states, self.tab = {}, {}, [], "person"

    def show_card(self, card):
        self.person.values = dict(card.values)
        self.person.plain = {"stage": card.stage, "kind": card.kind, "agent_id": card.agent_id, "note": card.note}

    def show_section(self, section, rows):
        self.sections[section] = rows

    def set_state(self, words):
        self.states.append(words)

    def show_problems(self, problems):
        self.problems = dict(problems)

    def current_tab(self):
        return self.tab

    def show_nothing(self):
        self.person.values = {}

    def show_travels(self, travels): ...
    def show_next_tour(self, travel): ...
    def show_history(self, entries): ...
    def show_undo_refusal(self, words): ...
    def focus_person(self): ...
    def set_saving(self, *, saving): ...


class Voice:
    def __init__(self):
        self.said, self.undo = [], None

    def show_done(self, text, *, undo=None, redoes=False):
        self.said.append(text)
        self.undo = undo

    def show_problem(self, text):
        self.said.append(text)

    show_hint = show_problem


@pytest.fixture
def desk(tmp_path):
    store = Store(tmp_path / "carnet.db")
    store.prepare()
    yield open_desk(store, lambda: date(2026, 6, 1))
    store.close()


@pytest.fixture
def made(desk, qapp):
    runner, screen, answers = Runner(), FakeCard(), []
    context = PageContext(desk, runner, None, BaseEvents(), None, Voice(), "en")
    owner = QObject()
    presenter = CardPresenter(context, screen, CardQuestions(lambda: answers.pop(0), lambda question: None), owner)
    client, _ = save_client(desk, ClientCard().with_values(surname_ru="Образцова", city="Рим"))
    presenter.open(client.id)
    runner.wait_idle()
    yield presenter, screen, client, answers, context
    runner.close()


def test_that_a_card_that_was_only_looked_at_is_left_without_a_question(made):
    presenter, *_ = made
    presenter.note_edit()
    assert not presenter.is_dirty
    assert presenter.can_leave()


def test_that_leaving_saves_discards_or_stays(made, desk):
    presenter, screen, client, answers, _ = made
    screen.person.values["city"] = "Тверь"
    presenter.note_edit()
    answers.append("")
    assert not presenter.can_leave()
    answers.append("save")
    assert presenter.can_leave()
    assert get_client(desk, client.id).values["city"] == "Тверь"
    screen.person.values["city"] = "Псков"
    presenter.note_edit()
    answers.append("discard")
    assert presenter.can_leave()
    assert screen.person.values["city"] == "Тверь"
    assert get_client(desk, client.id).values["city"] == "Тверь"


def test_that_the_card_of_a_merged_client_leads_on_to_the_kept_one(made, desk):
    presenter, screen, client, _, context = made
    kept, _ = save_client(desk, ClientCard().with_values(surname_ru="Образцова", given_name_ru="Вера"))
    merge_clients(desk, open_merge(desk, [kept.id, client.id]), {}, kept.id)
    led = []
    presenter.led_on.connect(led.append)
    screen.person.values["city"] = "Тверь"
    presenter.note_edit()
    presenter.save()
    context.runner.wait_idle()
    assert "Esc" in screen.states[-1]
    assert screen.person.values["city"] == "Тверь"
    presenter.cancel()
    context.runner.wait_idle()
    assert led == [kept.id]


def test_that_a_refused_save_does_not_let_go(made):
    presenter, screen, _, answers, _ = made
    screen.person.problems = {"birth_date": "there is no such date"}
    presenter.note_edit()
    answers.append("save")
    assert not presenter.can_leave()
    assert screen.problems == {"birth_date": "there is no such date"}


def test_that_refusals_of_the_service_are_told_by_field(made):
    presenter, screen, _, _, context = made
    screen.person.values = dict(complete_client_values({}))
    presenter.note_edit()
    presenter.save()
    context.runner.wait_idle()
    assert list(screen.problems) == ["surname_ru"]
    assert screen.states[-1].startswith("Not saved")


def test_that_a_reload_does_not_touch_what_is_being_edited(made, desk):
    presenter, screen, client, _, context = made
    screen.person.values["city"] = "Тверь"
    presenter.note_edit()
    save_client(desk, client.with_values(email="vera@example.com"), client)
    presenter.reload()
    context.runner.wait_idle()
    assert screen.person.values["city"] == "Тверь"
    presenter.save()
    context.runner.wait_idle()
    saved = get_client(desk, client.id)
    assert (saved.values["city"], saved.values["email"]) == ("Тверь", "vera@example.com")


def test_that_a_cancelled_new_client_gives_the_one_before_back(made):
    presenter, screen, client, _, context = made
    presenter.new()
    assert presenter.client_id is None
    screen.person.values["surname_ru"] = "Новая"
    presenter.note_edit()
    presenter.cancel()
    context.runner.wait_idle()
    assert presenter.client_id == client.id
    context.voice.undo()
    assert (presenter.client_id, screen.person.values["surname_ru"]) == (None, "Новая")
    assert presenter.is_dirty
