import pytest

from app.services.imports.cleaning import CLEANINGS
from app.views.imports import arranging
from app.views.imports.arranging import ArrangingPresenter
from app.views.imports.page_work import PageWork
from app.views.imports.session import ListSession
from app.views.texts_of_choices import CHOICES
from tests.unit.views.imports.conftest import arranged

TITLED = (
    ("LAST NAME", "FIRST NAME", "Пол"),
    ("TESTOV MR", "IVAN", ""),
    ("PROBOVA MRS", "OLGA", ""),
    ("ERIKSSON", "ANNA MARIA", "F"),
)


class Screen:
    """What the long work of a page is told to."""

    def __init__(self):
        self.works = []

    def show_work(self, text, done=0, total=0):
        self.works.append(text)

    def show_notice(self, text, level="error"):
        raise AssertionError(text)


@pytest.fixture
def session():
    made = ListSession()
    made.arrange(arranged(TITLED), "the list")
    return made


@pytest.fixture
def screen():
    return Screen()


@pytest.fixture
def presenter(context, session, screen):
    return ArrangingPresenter(context, session, PageWork(context, screen))


def cells(session, field):
    column = session.arrangement.column_of(field)
    return [session.arrangement.value(row, column) for row in session.arrangement.kept]


def test_that_a_cleaning_works_on_all_rows_and_says_how_much_it_changed(presenter, session, context):
    presenter.clean("split_surname_sex")
    assert cells(session, "surname_lat") == ["TESTOV", "PROBOVA", "ERIKSSON"]
    assert cells(session, "sex") == ["M", "F", "F"]
    assert context.voice.said[-1] == "Latin surname into surname and sex: 4 cell(s) changed in 2 row(s)"
    assert session.undo_words == "Latin surname into surname and sex"


def test_that_a_cleaning_works_on_the_ticked_rows_where_some_are(presenter, session):
    presenter.tick(frozenset({1}))
    presenter.clean("split_surname_sex")
    assert cells(session, "surname_lat") == ["TESTOV MR", "PROBOVA", "ERIKSSON"]


def test_that_a_cleaning_that_changes_nothing_is_said_and_no_step(presenter, session, context):
    before = session.undo_words
    presenter.clean("split_series")
    assert context.voice.said[-1] == "Split series and number: nothing to change"
    assert session.undo_words == before


def test_that_cleanings_are_undone_and_redone_without_limit(presenter, session):
    for code in ("split_surname_sex", "swap_names", "surname_to_russian_plain", "swap_names"):
        presenter.clean(code)
    whole = session.arrangement
    for _ in range(4):
        session.undo()
    assert cells(session, "surname_lat") == ["TESTOV MR", "PROBOVA MRS", "ERIKSSON"]
    for _ in range(4):
        presenter.redo()
    assert session.arrangement is whole


def test_that_a_long_list_is_changed_off_the_windows_thread(presenter, session, screen, context, monkeypatch):
    monkeypatch.setattr(arranging, "MOST_ROWS_AT_ONCE", 2)
    presenter.clean("split_surname_sex")
    assert screen.works == ["Changing a long list…"]
    assert cells(session, "surname_lat")[0] == "TESTOV MR", "not yet"
    presenter.clean("swap_names")  # one thing at a time
    assert context.runner.wait_idle()
    assert cells(session, "surname_lat") == ["TESTOV", "PROBOVA", "ERIKSSON"]
    assert screen.works[-1] == ""
    assert context.voice.said[-1].startswith("Latin surname into surname and sex: 4 cell(s)")


def test_that_a_long_cleaning_can_be_given_up(presenter, session, screen, context, monkeypatch):
    monkeypatch.setattr(arranging, "MOST_ROWS_AT_ONCE", 2)
    before = session.arrangement
    presenter.clean("split_surname_sex")
    presenter._work.cancel()
    assert context.runner.wait_idle()
    assert session.arrangement is before
    assert screen.works[-1] == ""


def test_that_every_cleaning_has_words_and_an_action(context, qtbot):
    from app.views.imports import make_import_page

    page = make_import_page(context)
    qtbot.addWidget(page)
    named = {action.objectName().removeprefix("clean_") for action in page.actions()} & set(CLEANINGS)
    assert named == set(CLEANINGS)
    assert set(CLEANINGS) <= set(CHOICES["cleaning"])
