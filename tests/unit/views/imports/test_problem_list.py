"""The list of what there is to look at: each card is as high as its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from app.views.imports.problem_list import ProblemList, RowToDecide
from app.views.theme import apply_theme, px

SHORT = "looks like Anna"
LONG = (
    "Похоже, это Отрошкова Лидия Александровна: та же дата рождения, то же имя, фамилия отличается буквой-другой, "
    "тот же телефон"
)


@pytest.fixture
def problems(qtbot):
    made = ProblemList()
    qtbot.addWidget(made)
    made.resize(240, 500)
    with qtbot.waitExposed(made):
        made.show()
    made._problems.show_problems([RowToDecide(0, SHORT), RowToDecide(1, LONG)], (2, 3))
    QApplication.processEvents()
    return made


def heights(problems):
    return [problems.visualRect(problems.model().index(row, 0)).height() for row in range(2)]


@pytest.mark.parametrize("percent", [100, 150])
def test_that_a_long_doubt_is_not_cut(problems, qapp, percent):
    apply_theme(qapp, "light", percent)
    problems.resize(240 * percent // 100, 700)
    QApplication.processEvents()
    short, long = heights(problems)
    assert long > short
    words = str(problems.model().index(1, 0).data())
    font = QFont(qapp.font())
    font.setPixelSize(px(12))
    room = problems.viewport().width() - px(36)
    needed = QFontMetrics(font).boundingRect(0, 0, room, 999, int(Qt.TextFlag.TextWordWrap), words).height()
    assert long > needed
    assert problems.whole_height() >= short + long
    apply_theme(qapp, "light", 100)


def test_that_the_cards_follow_the_width(problems):
    high = heights(problems)[1]
    problems.resize(700, 500)
    QApplication.processEvents()
    assert heights(problems)[1] < high


def test_that_a_long_list_is_not_measured_card_by_card(problems):
    problems.setUniformItemSizes(True)
    problems._problems.show_problems([RowToDecide(row, SHORT) for row in range(5000)], range(5000))
    assert problems.whole_height() > 5000 * 30
