import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.settings import Settings
from app.views.jobs import Lane, Runner
from app.views.main_window import MainWindow, PageSpec
from app.views.palette import Command, CommandPalette, rank_commands
from app.views.widgets import DataTable, Page, PageHeader, Splitter
from tests.unit.views.gallery import people_model


class TouristsPage(Page):
    def __init__(self):
        super().__init__(PageHeader("Tour"), name="tourists")
        self.saved = 0
        self.table = DataTable(people_model(), name="people")
        self.body.addWidget(Splitter(self.table, QWidget(), name="parts"))
        self.add_action("Save tourist", name="save", shortcut="Ctrl+S").triggered.connect(self.save)

    def save(self):
        self.saved += 1


class Leave:
    allowed = True

    def __call__(self):
        return self.allowed


@pytest.fixture
def leave():
    return Leave()


@pytest.fixture
def make(qtbot, leave):
    def build(**options):
        places = [
            PageSpec("tours", "Tours", "luggage", TouristsPage, can_leave=leave),
            PageSpec("clients", "Clients", "users", QWidget),
            PageSpec("tour", "Tour", "luggage", QWidget, in_rail=False, rail_key="tours"),
            PageSpec("settings", "Settings", "settings", QWidget, at_foot=True),
        ]
        window = MainWindow(places, **options)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return build


def press(window, name):
    window.findChild(QPushButton, name).click()


def test_that_places_open_by_mouse_and_by_keys(make, qtbot):
    window = make()
    press(window, "place_clients")
    assert window.current_place() == "clients"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.current_place() == "tours"
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.current_place() == "settings"


def test_that_alt_left_goes_back(make, qtbot):
    window = make()
    window.go_to("clients")
    window.go_to("settings")
    for place in ("clients", "tours", "tours"):
        qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert window.current_place() == place


def test_that_a_place_that_does_not_let_go_stays_open(make, leave):
    window = make()
    leave.allowed = False
    press(window, "place_clients")
    assert window.current_place() == "tours"
    assert window.findChild(QPushButton, "place_tours").isChecked()
    assert not window.close()
    leave.allowed = True
    assert window.close()


def test_that_a_place_inside_another_marks_that_one(make):
    window = make()
    window.go_to("clients")
    window.go_to("tour")
    assert window.findChild(QPushButton, "place_tours").isChecked()


def test_that_pages_are_made_when_they_are_opened(qtbot):
    made = []

    def make_page():
        made.append(1)
        return QWidget()

    window = MainWindow([PageSpec("a", "A", "users", QWidget), PageSpec("b", "B", "users", make_page)])
    qtbot.addWidget(window)
    assert made == []
    window.go_to("b")
    window.go_to("a")
    window.go_to("b")
    assert made == [1]


def test_that_the_rail_folds_and_that_is_remembered(make):
    kept = []
    window = make(save_settings=kept.append)
    rail = window.findChild(QWidget, "rail")
    assert rail.width() == 188
    press(window, "rail_fold")
    assert rail.width() == 56
    window.close()
    assert kept[-1].rail_folded
    assert make(settings=kept[-1]).findChild(QWidget, "rail").width() == 56


def test_that_a_narrow_window_folds_the_rail_by_itself(make):
    window = make()
    window.resize(800, 600)
    assert window.findChild(QWidget, "rail").width() == 56
    window.resize(1300, 700)
    assert window.findChild(QWidget, "rail").width() == 188


def test_that_the_window_comes_back_as_it_was_left(make):
    kept = []
    window = make(save_settings=kept.append)
    window.resize(780, 600)
    table = window.page("tours").table
    table.setColumnWidth(2, 222)
    window.page("tours").findChild(Splitter).setSizes([700, 100])
    sizes = window.page("tours").findChild(Splitter).sizes()
    window.go_to("clients")
    window.close()
    again = make(settings=kept[-1])
    assert again.current_place() == "clients"
    assert (again.width(), again.height()) == (780, 600)
    assert again.page("tours").table.columnWidth(2) == 222
    assert kept[-1].splitters == {"parts": sizes}


def test_that_damaged_state_is_ignored(make):
    window = make(settings=Settings(geometry="zz", place="nowhere", column_widths={"people": [1]}))
    assert window.current_place() == "tours"


def test_that_the_palette_offers_actions_and_places_and_runs_them(make, qtbot):
    window = make()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(CommandPalette)
    typing = palette.findChild(QLineEdit, "palette_input")
    qtbot.keyClicks(typing, "sav")
    qtbot.keyClick(typing, Qt.Key.Key_Return)
    assert window.page("tours").saved == 1
    assert not palette.isVisible()


def test_that_the_palette_is_walked_by_arrows(make, qtbot):
    window = make()
    palette = CommandPalette(window.commands(), window)
    qtbot.addWidget(palette)
    typing = palette.findChild(QLineEdit, "palette_input")
    qtbot.keyClicks(typing, "clients")
    qtbot.keyClick(typing, Qt.Key.Key_Down)
    qtbot.keyClick(typing, Qt.Key.Key_Up)
    qtbot.keyClick(typing, Qt.Key.Key_Return)
    assert window.current_place() == "clients"


def test_that_the_palette_says_when_nothing_fits(make, qtbot):
    palette = CommandPalette(make().commands())
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClicks(palette.findChild(QLineEdit, "palette_input"), "qqqq")
    assert palette.findChild(QWidget, "palette_nothing").isVisible()


def test_that_disabled_actions_and_actions_of_other_places_are_not_offered(make):
    window = make()
    window.page("tours").findChild(QAction, "save").setEnabled(False)
    assert "Save tourist" not in [command.text for command in window.commands()]
    window.page("tours").findChild(QAction, "save").setEnabled(True)
    assert "Save tourist" in [command.text for command in window.commands()]
    window.go_to("clients")
    assert "Save tourist" not in [command.text for command in window.commands()]


def test_that_further_commands_can_be_offered(make):
    window = make()
    window.add_command_source(lambda: [Command("Tour 004512", print, "Antalya")])
    assert "Tour 004512" in [command.text for command in window.commands()]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("imp", "Import…"),
        ("new t", "New tour"),
        ("nt", "New tour"),
        ("cli", "Clients"),
        ("ёлка", "Елка"),
        ("reg", "Add"),
    ],
)
def test_that_the_best_command_comes_first(typed, first):
    texts = ["Clients", "Print forms", "Import…", "New tour", "New client", "Елка"]
    commands = [Command(text, print) for text in texts] + [Command("Add", print, "regular clients")]
    assert rank_commands(typed, commands)[0].text == first


def test_that_closing_waits_for_what_runs_and_says_so(make, qtbot):
    runner = Runner()
    window = make(runner=runner)
    release = threading.Event()
    done = []
    runner.submit(Lane.BACKGROUND, lambda work: release.wait(10), on_done=done.append, title="Importing 40 tourists")
    assert not window.close()
    assert "Importing 40 tourists" in window.status.text()
    release.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert done == [True]
    runner.close()


def test_that_long_work_is_shown_and_cancelled_from_the_status_line(make, qtbot):
    runner = Runner()
    window = make(runner=runner, step_text={"rows": "reading the list"}.get)
    ended = []

    def works(work):
        done = 0
        while True:
            done = min(done + 1, 99)
            work.tick(done, 100, "rows")

    runner.submit(Lane.BACKGROUND, works, title="Importing", on_end=lambda: ended.append(1))
    words = window.findChild(QWidget, "status_work_text")
    qtbot.waitUntil(lambda: words.text() == "Importing · reading the list")
    press(window, "status_cancel")
    qtbot.waitUntil(lambda: ended == [1])
    assert not words.isVisible()
    runner.close()


def test_that_work_without_a_title_shows_no_bar(make, qtbot):
    runner = Runner()
    window = make(runner=runner)
    done = []
    runner.submit(Lane.BACKGROUND, lambda work: work.tick(1, 2, "rows"), on_done=done.append)
    assert not window.findChild(QWidget, "status_work_text").isVisibleTo(window)
    qtbot.waitUntil(lambda: done == [None])
    assert not window.findChild(QWidget, "status_work_text").isVisibleTo(window)
    runner.close()


def test_that_a_page_too_large_for_the_window_scrolls(make, qtbot):
    window = make()
    page = window.page("clients")
    column = QVBoxLayout(page)
    large = QWidget()
    large.setMinimumSize(3000, 2000)
    column.addWidget(large)
    window.go_to("clients")
    window.resize(1280, 720)
    assert (window.width(), window.height()) == (1280, 720)
