import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from app.views.theme import apply_theme
from app.views.widgets import Button, OverflowBar, SplitButton


def action(name, parent):
    made = QAction(f"Do {name}", parent)
    made.setObjectName(name)
    made.setShortcut("Ctrl+F9")
    return made


@pytest.fixture
def bar(qapp, qtbot):
    apply_theme(qapp, "light", 100)
    made = OverflowBar(name="bar", more_text="More")
    qtbot.addWidget(made)
    for name in ("one", "two", "three"):
        one = action(name, made)
        made.add(Button(action=one, name=name), [one])
    parts = [action(name, made) for name in ("first", "second")]
    made.add(SplitButton("Both", parts, name="both"), parts, "Both")
    made.resize(made.sizeHint())
    with qtbot.waitExposed(made):
        made.show()
    return made


def more(bar):
    """Return the words that the menu at the end offers."""
    menu = bar.findChild(QMenu, "bar_more_menu")
    menu.aboutToShow.emit()
    return [one.text() for one in menu.actions()]


def width_of(bar, *names):
    return sum(bar.findChild(Button, name).width() for name in names)


def test_that_all_stand_in_the_line_where_there_is_room(bar):
    assert bar.overflowing() == []
    assert not bar.findChild(Button, "bar_more").isVisible()
    assert bar.findChild(Button, "one").shortcut_text == "Ctrl+F9"


def test_that_shortcuts_go_before_any_button_does(bar):
    whole = width_of(bar, "one", "two", "three")
    bar.resize(bar.width() - 20, bar.height())
    QApplication.processEvents()
    assert bar.overflowing() == []
    assert width_of(bar, "one", "two", "three") < whole


def test_that_what_has_no_room_stands_in_the_menu(bar):
    bar.resize(200, bar.height())
    QApplication.processEvents()
    assert [one.objectName() for one in bar.overflowing()] == ["two", "three", "both"]
    assert more(bar) == ["Do two", "Do three", "Both"]
    last = bar.findChild(Button, "bar_more")
    assert last.isVisible()
    assert last.geometry().right() <= bar.width()
    assert bar.anchor(bar.findChild(Button, "two")) is last
    assert bar.anchor(bar.findChild(Button, "one")).objectName() == "one"


def test_that_nothing_sticks_out_at_any_width(bar):
    for width in range(bar.minimumSizeHint().width(), 700, 7):
        bar.resize(width, bar.height())
        QApplication.processEvents()
        shown = [one for one in bar.findChildren(Button) if one.isVisible()]
        assert all(one.mapTo(bar, one.rect().bottomRight()).x() < width for one in shown)
        assert bool(bar.overflowing()) == bar.findChild(Button, "bar_more").isVisible()


class Requests(QObject):
    """Counts how often a widget is asked to lay itself out."""

    count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


@pytest.mark.parametrize("width", [60, 200, 300])
def test_that_a_bar_comes_to_rest(bar, qtbot, width):
    bar.resize(width, bar.height())
    qtbot.wait(50)
    requests = Requests()
    bar.installEventFilter(requests)
    qtbot.wait(50)
    assert requests.count == 0
    bar.removeEventFilter(requests)


def test_that_a_menu_in_which_nothing_can_be_done_is_not_opened(bar):
    parts = [action(name, bar) for name in ("third", "fourth")]
    menu = QMenu()
    menu.addActions(parts)
    button = Button("Parts", menu=menu, name="parts")
    bar.add(button, parts, "Parts")
    parts[0].setEnabled(False)
    assert button.isEnabled()
    parts[1].setEnabled(False)
    assert not button.isEnabled()
    bar.resize(width_of(bar, "one", "two"), bar.height())
    rest = bar.findChild(Button, "bar_more")
    assert rest.isVisible()
    assert rest.isEnabled()
    for one in bar.findChildren(QAction):
        one.setEnabled(False)
    assert not rest.isEnabled()
    parts[0].setEnabled(True)
    assert rest.isEnabled()
    assert button.isEnabled()
