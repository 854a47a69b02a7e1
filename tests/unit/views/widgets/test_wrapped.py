import pytest
from PySide6.QtGui import QFont, QFontMetrics

from app.views.widgets import WrappedChoice, WrappedLabel
from app.views.widgets.wrapped_label import wrapped

NAMES = ("Лагойка-Придуманцева Евгений", "Лагойка-Придуманкова Евгений")


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(QFont(qapp.font()))


def test_that_a_line_ends_between_words_and_behind_a_hyphen(metrics):
    width = metrics.horizontalAdvance("Придуманцева ")
    assert wrapped(NAMES[0], metrics, width, 9) == ["Лагойка-", "Придуманцева", "Евгений"]
    assert wrapped("e.lagoika@example.net", metrics, metrics.horizontalAdvance("example.net"), 9) == [
        "e.lagoika@",
        "example.net",
    ]


def test_that_no_letter_is_lost_however_narrow_it_is(metrics):
    for width in range(0, 120, 7):
        lines = wrapped(NAMES[0], metrics, width, 999)
        assert "".join(lines).replace(" ", "") == NAMES[0].replace(" ", "")
        assert all(metrics.horizontalAdvance(line) <= width or len(line) == 1 for line in lines)


def test_that_what_has_no_line_left_is_elided_and_told(metrics, qtbot):
    lines = wrapped("one two three four", metrics, metrics.horizontalAdvance("three"), 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    label = WrappedLabel("one two three four", most_lines=1)
    qtbot.addWidget(label)
    label.show()
    label.resize(metrics.horizontalAdvance("one two"), 40)
    assert label.toolTip() == "one two three four"
    label.resize(400, 40)
    assert label.toolTip() == ""


def test_that_own_lines_stay(metrics):
    assert wrapped("75 1234567\nissued 2020", metrics, 400, 4) == ["75 1234567", "issued 2020"]


@pytest.mark.parametrize("make", [WrappedLabel, WrappedChoice])
def test_that_what_differs_is_shown_and_the_height_follows(qtbot, make):
    shown = []
    for name in NAMES:
        widget = make(name)
        qtbot.addWidget(widget)
        widget.resize(110, 100)
        assert widget.heightForWidth(110) >= 2 * widget.fontMetrics().lineSpacing() > widget.heightForWidth(600)
        shown.append(widget.shown_lines())
    assert shown[0] != shown[1]
    assert "…" not in "".join(shown[0])
