"""The presenter with a fake screen: what is shown, what is written, what is said."""

import pytest
from PySide6.QtCore import QObject, Signal

from app.models.store import Store
from app.services.desk import Desk, open_desk
from app.services.forms.manifest import Field
from app.services.forms.packs import own_folder
from app.services.imports.decoder import Decoder
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.directory import get_questionnaire
from app.services.questionnaire.directory_changes import save_field
from app.views.context import BaseEvents, PageContext
from app.views.directories.edition_dialog import EditionAnswer
from app.views.directories.presenter import DirectoriesPresenter, Questions
from app.views.jobs import Runner
from tests.pack_folders import FORM, write_own_land

LAND = "TESTLAND"


class FakeScreen(QObject):
    country_chosen = Signal(str)
    wished = Signal(str)
    move_requested = Signal(str, int)
    differences_requested = Signal()
    problems_requested = Signal()

    def __init__(self):
        super().__init__()
        self.countries, self.directory, self.key = [], None, ""
        self.differences = self.problems = -1

    def show_countries(self, rows, code):
        self.countries = [row.country.code for row in rows]
        self.country_chosen.emit(LAND)

    def show_directory(self, directory, key=""):
        self.directory = directory
        self.key = key or self.key

    def show_differences(self, count):
        self.differences = count

    def show_problems(self, count):
        self.problems = count

    def current_code(self):
        return LAND

    def current_key(self):
        return self.key

    def focus_fields(self):
        pass

    def keys(self):
        return [one.draft.field.key for one in self.directory.fields]


class FakeVoice:
    def __init__(self):
        self.said, self.undo = [], None

    def show_done(self, text, *, undo=None, redoes=False):
        self.said.append(text)
        self.undo = undo

    def show_problem(self, text):
        self.said.append(text)

    def show_hint(self, text):
        self.said.append(text)


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Desk:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    write_own_land(own_folder())
    store = Store(tmp_path / "carnet.db")
    store.prepare()
    yield open_desk(store)
    store.close()


@pytest.fixture
def context(desk, qapp):
    made = PageContext(desk, Runner(), Decoder(), BaseEvents(), None, FakeVoice(), "en")
    yield made
    made.runner.close()
    made.decoder.close()
    made.pictures.close()


class Asked:
    """Answers in the agent's stead."""

    def __init__(self):
        self.field_answer, self.problems, self.edition = "", [], None
        self.fields, self.countries = [], []

    def questions(self):
        return Questions(self._field, self._country, self._edition, self.problems.append)

    def _field(self, directory, draft, after):
        self.fields.append((draft.field.key if draft else None, after))
        return self.field_answer

    def _country(self, country):
        self.countries.append(country.code if country else None)
        return ""

    def _edition(self, differences):
        return self.edition(differences) if self.edition else None


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def screen(context, asked, qtbot):
    made = FakeScreen()
    made.presenter = DirectoriesPresenter(context, made, asked.questions())
    settle(context, qtbot)
    return made


def settle(context, qtbot):
    for _ in range(6):
        context.runner.wait_idle()
        qtbot.wait(1)


def test_that_the_country_is_shown_and_fields_move_and_come_back(screen, context, qtbot):
    assert LAND in screen.countries
    assert (screen.keys(), screen.differences, screen.problems) == (
        ["land_surname", "_land_civil_status", "land_visit_from"],
        0,
        0,
    )
    screen.key = "land_surname"
    screen.wished.emit("field_down")
    settle(context, qtbot)
    assert screen.keys() == ["_land_civil_status", "land_surname", "land_visit_from"]
    assert context.voice.said == ["Field moved"]
    screen.wished.emit("field_up")
    settle(context, qtbot)
    screen.wished.emit("field_up")
    settle(context, qtbot)
    assert screen.keys() == ["land_surname", "_land_civil_status", "land_visit_from"]
    screen.move_requested.emit("land_visit_from", 0)
    settle(context, qtbot)
    assert screen.keys()[0] == screen.key == "land_visit_from"


def test_that_a_field_is_taken_out_undone_and_reset(screen, context, desk, qtbot):
    screen.key = "land_surname"
    screen.wished.emit("field_remove")
    settle(context, qtbot)
    assert "land_surname" not in [field.key for field in get_questionnaire(desk, LAND).fields]
    context.voice.undo()
    settle(context, qtbot)
    assert "land_surname" in [field.key for field in get_questionnaire(desk, LAND).fields]
    screen.wished.emit("field_remove")
    settle(context, qtbot)
    screen.wished.emit("field_reset")
    settle(context, qtbot)
    assert context.voice.said[-1] == "Field 1 Surname (family name) is Carnet's again"
    assert "land_surname" in [field.key for field in get_questionnaire(desk, LAND).fields]


def test_that_dialogs_are_given_what_is_current(screen, context, asked, qtbot):
    screen.key = "land_surname"
    for wish in ("field_new", "field_edit", "country_new", "country_edit"):
        screen.wished.emit(wish)
        settle(context, qtbot)
    assert asked.fields == [(None, "land_surname"), ("land_surname", "land_surname")]
    assert asked.countries == [None, LAND]


def test_that_a_country_is_taken_out_and_reset(screen, context, desk, qtbot):
    screen.wished.emit("country_remove")
    settle(context, qtbot)
    assert screen.directory.standing == "removed"
    screen.wished.emit("country_reset")
    settle(context, qtbot)
    assert get_questionnaire(desk, LAND).fields


def test_that_an_edition_is_decided_and_problems_are_shown(screen, context, desk, asked, qtbot):
    base = screen.directory.fields[0].draft
    changed = FieldDraft(Field(**{**_values(base.field), "limit": 20}), base.part, base.lasting)
    save_field(desk, LAND, changed, base)
    form = FORM.replace("limit = 30", "limit = 40").replace('["single", "married"]', '["single", "wed"]')
    write_own_land(own_folder(), form=form)
    context.events.questionnaires_changed.emit()
    settle(context, qtbot)
    assert (screen.differences, screen.problems) == (1, 1)
    screen.problems_requested.emit()
    settle(context, qtbot)
    assert [problem.code for problem in asked.problems[0]] == ["pack_option_unknown"]
    asked.edition = lambda differences: EditionAnswer(tuple(differences), ())
    screen.differences_requested.emit()
    settle(context, qtbot)
    assert screen.differences == 0
    assert get_questionnaire(desk, LAND).fields[0].limit == 40


def test_that_what_another_agent_took_out_is_said(screen, context, desk, qtbot):
    screen.move_requested.emit("nothing", 0)
    settle(context, qtbot)
    assert context.voice.said == ["This field was taken out meanwhile. What you typed is still on the screen."]


def _values(field: Field) -> dict[str, object]:
    return {name: getattr(field, name) for name in Field.__dataclass_fields__}
