"""Choices of a page outlive the window."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.views.forms.offsets import Offsets
from app.views.forms.printer import Offset
from app.views.kept_choice import KeptChoice
from app.views.window_state import collect_state, restore_parts


def test_that_a_choice_is_kept_and_taken_over(qtbot: QtBot) -> None:
    window, later = QWidget(), QWidget()
    for widget in (window, later):
        qtbot.addWidget(widget)
    KeptChoice("pattern", "usual", window).text = "chosen"
    offsets = Offsets(window)
    offsets.keep("a/form", Offset(1.5, -2))
    offsets.keep("another/form", Offset(3, 0))
    offsets.keep("another/form", Offset())
    kept = collect_state(window, Settings(choices={"older": "stays"}))
    assert (kept.choices["pattern"], kept.choices["older"]) == ("chosen", "stays")
    choice, again = KeptChoice("pattern", "usual", later), Offsets(later)
    restore_parts(later, kept)
    assert choice.text == "chosen"
    assert (again.of("a/form"), again.of("another/form")) == (Offset(1.5, -2), Offset())
    restore_parts(later, Settings())
    assert choice.text == "chosen"


def test_that_damaged_offsets_move_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    offsets = Offsets(window)
    for text in ("{", "[]", '{"a": "x"}', '{"a": 3}'):
        restore_parts(window, Settings(choices={"forms_offsets": text}))
        assert offsets.of("a") == Offset()
