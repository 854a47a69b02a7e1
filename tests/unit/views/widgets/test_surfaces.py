import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.views.theme import apply_theme
from app.views.widgets import (
    Badge,
    Button,
    Card,
    CardFooter,
    CheckList,
    ElidedLabel,
    EmptyState,
    FlowLayout,
    Notice,
    Page,
    PageHeader,
    StatusLine,
)


@pytest.fixture
def shown(qtbot):
    def show(widget, width=600, height=200):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        return widget

    return show


def test_that_a_button_shows_its_shortcut_and_keeps_its_name_clean(shown):
    button = shown(Button("Save", shortcut="Ctrl+S", kind="primary"))
    assert button.text() == "Save"
    assert button.shortcut_text == "Ctrl+S"
    assert button.sizeHint().width() > Button("Save", kind="primary").sizeHint().width() + 30


def test_that_a_button_follows_its_action(shown, qtbot):
    action = QAction("Find")
    action.setShortcut("F3")
    button = shown(Button(action=action))
    assert (button.text(), button.shortcut_text) == ("Find", "F3")
    action.setEnabled(False)
    action.setText("Find client")
    assert not button.isEnabled()
    assert button.text() == "Find client"
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        button.click()


def test_that_a_button_follows_the_visibility_of_its_action(shown):
    action = QAction("Edit regular client")
    page = QWidget()
    column = QVBoxLayout(page)
    button = Button(action=action)
    column.addWidget(button)
    shown(page)
    assert button.isVisible()
    action.setVisible(False)
    assert not button.isVisible()
    action.setVisible(True)
    assert button.isVisible()


def test_that_a_menu_stays_with_its_button(shown):
    menu = QMenu()
    menu.addAction("Open")
    assert shown(Button("More", menu=menu)).menu() is menu


def test_that_a_long_name_gives_way_and_stands_in_the_tooltip(shown):
    label = shown(ElidedLabel("KONSTANTINOPOLSKAIA-VOZNESENSKAIA"), width=120, height=20)
    assert label.shown_text().startswith("KON")
    assert label.shown_text().endswith("AIA")
    assert label.toolTip() == "KONSTANTINOPOLSKAIA-VOZNESENSKAIA"
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_that_a_band_hides_without_words(shown, qtbot):
    notice = Notice("Check the passport", "error", action_text="Open", name="band")
    page = QWidget()
    QVBoxLayout(page).addWidget(notice)
    shown(page)
    with qtbot.waitSignal(notice.action_requested):
        notice.findChild(QPushButton, "band_action").click()
    notice.set_notice("")
    assert not notice.isVisible()


def test_that_a_badge_hides_without_words(shown):
    badge = Badge("Valid")
    page = QWidget()
    QVBoxLayout(page).addWidget(badge)
    shown(page)
    assert badge.text() == "Valid"
    badge.set_state("", "good")
    assert not badge.isVisible()


def test_that_an_empty_page_offers_its_first_action(shown, qtbot):
    empty = shown(EmptyState("luggage", "No tours yet", "A tour holds its tourists.", action_text="New", name="e"))
    with qtbot.waitSignal(empty.action_requested):
        empty.button.click()


def test_that_header_actions_go_below_where_they_do_not_fit(shown):
    header = PageHeader("Tour 004512 · Antalya", "12 June – 22 June", [Button("Import…")], name="h")
    button = header.findChild(Button)
    shown(header, 800, 80)
    header_title = header.findChild(QLabel, "h_title")
    assert button.mapTo(header, button.rect().topLeft()).x() > 600
    header.resize(260, 120)
    assert button.mapTo(header, button.rect().topLeft()).y() > header_title.geometry().bottom()


def test_that_a_foot_says_its_state(shown):
    footer = CardFooter([Button("Save")], name="foot")
    card = shown(Card("Card", footer=footer))
    assert card.footer is footer
    footer.set_state("Saved 12:41")
    assert footer.state() == "Saved 12:41"


def test_that_a_foot_becomes_as_narrow_as_its_buttons_without_their_shortcuts(shown, qtbot):
    button = Button("Add a form…", shortcut="Ctrl+Shift+A")
    footer = shown(CardFooter([button], name="foot"), 600, 60)
    wide = button.width()
    margins = footer.width() - button.parentWidget().parentWidget().width()
    assert footer.minimumSizeHint().width() < wide + margins
    footer.resize(footer.minimumSizeHint().width(), 60)
    qtbot.waitUntil(lambda: button.width() < wide)
    assert button.geometry().right() <= button.parentWidget().width()
    footer.resize(600, 60)
    qtbot.waitUntil(lambda: button.width() == wide)


def test_that_ticks_stay_when_services_change(shown, qtbot):
    services = shown(CheckList(name="services"))
    services.set_items([(1, "Hotel", "bed"), (2, "Flight", "plane")])
    services.set_checked([2])
    services.set_items([(2, "Flight TK 414", "plane"), (3, "Transfer & co", "")])
    assert services.checked() == (2,)
    with qtbot.waitSignal(services.edited):
        services.findChild(QWidget, "services_3").click()
    assert services.checked() == (2, 3)


def test_that_a_flow_wraps(shown):
    page = QWidget()
    flow = FlowLayout(page)
    for number in range(6):
        flow.addWidget(Button(f"Button {number}"))
    shown(page, 240, 300)
    assert flow.heightForWidth(240) > flow.heightForWidth(2000)
    assert page.findChildren(Button)[5].y() > 0


def test_that_the_status_line_offers_undo_once(shown, qtbot):
    line, undone = shown(StatusLine()), []
    line.show_done("Removed", undo=lambda: undone.append(1))
    with qtbot.waitSignal(line.undo_requested):
        line.findChild(QPushButton, "status_undo").click()
    assert undone == [1]
    assert line.text() == ""
    line.show_done("Saved")
    assert not line.findChild(QPushButton, "status_undo").isVisible()


def test_that_the_status_line_calls_the_undoing_of_an_undo_redo(shown):
    line = shown(StatusLine())
    button = line.findChild(QPushButton, "status_undo")
    line.show_done("Undone", undo=print, redoes=True)
    assert button.text() == "Redo"
    line.show_done("Removed", undo=print)
    assert button.text() == "Undo"


def test_that_the_status_line_shows_work_with_cancel(shown, qtbot):
    line = shown(StatusLine(), 900)
    bar = line.findChild(QWidget, "status_bar")
    line.show_work("Importing", 3_000_000_000, 6_000_000_000)
    assert bar.isVisible()
    assert bar.value() == bar.maximum() // 2
    with qtbot.waitSignal(line.cancel_requested):
        line.findChild(QPushButton, "status_cancel").click()
    line.end_work()
    assert not bar.isVisible()


def test_that_a_pages_actions_are_found_on_the_page(shown, qtbot):
    page = shown(Page(PageHeader("P"), name="page"))
    action = page.add_action("Save", name="save", shortcut="Ctrl+S", icon="save")
    assert action in page.actions()
    assert page.findChild(QAction, "save") is action


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_that_buttons_grow_with_the_font(shown, qapp, percent):
    apply_theme(qapp, "light", percent)
    button = shown(Button("Save"))
    assert button.sizeHint().height() == pytest.approx(32 * percent / 100, abs=4)
