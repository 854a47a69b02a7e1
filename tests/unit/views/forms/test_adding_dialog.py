"""The dialog in which a PDF gets its answers: boxes and lines follow one another, keys do what they say."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.services.forms.paper import PageSize
from app.services.forms.pdf.shapes import POINTS_PER_MM, Rect
from app.views.forms.adding.answer_picker import AnswerPicker
from app.views.forms.adding.box_view import STEP_MM, BoxView, ShownBox
from app.views.forms.item_list import ListEntry

SIZE = PageSize(210 * POINTS_PER_MM, 297 * POINTS_PER_MM)
BOXES = [
    ShownBox(1, 0, Rect(20, 20, 80, 8), "good", "✓", "Surname · sure"),
    ShownBox(2, 0, Rect(20, 40, 80, 8), "error", "–", "no answer yet"),
    ShownBox(3, 0, Rect(22, 41, 6, 6), "doubt", "?", "likely"),
]


@pytest.fixture
def view(qtbot) -> BoxView:
    made = BoxView("Pages", name="pages")
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    made.show_pages([SIZE, SIZE])
    made.show_boxes(BOXES, draws=False)
    return made


def centre(view: BoxView, box: ShownBox) -> QPoint:
    return view.place_of(box).center().toPoint()


def test_that_a_click_chooses_the_smallest_box(view, qtbot):
    for box, point in ((BOXES[0], centre(view, BOXES[0])), (BOXES[2], centre(view, BOXES[2]))):
        with qtbot.waitSignal(view.box_chosen) as told:
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert told.args == [box.key]


def test_that_arrows_go_through_fields_where_nothing_is_drawn(view, qtbot):
    with qtbot.waitSignal(view.step_requested) as told:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert told.args == [1]


def test_that_a_pdf_with_fields_is_not_drawn_on(view, qtbot):
    drawn = []
    view.box_drawn.connect(lambda *told: drawn.append(told))
    drag(view, QPoint(200, 400), QPoint(300, 440))
    assert drawn == []
    view.show_boxes(BOXES, draws=True)
    drag(view, QPoint(200, 400), QPoint(300, 440))
    [(page, rect)] = drawn
    assert page == 0
    shown = view._rect_of(0)
    assert rect.width == pytest.approx(100 * 210 / shown.width(), abs=0.6)
    drag(view, QPoint(200, 400), QPoint(201, 401))  # a trembling click draws nothing
    assert len(drawn) == 1


def drag(view, begin, end):
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_that_keys_move_enlarge_and_remove_the_chosen_box(view):
    placed, removed = [], []
    view.box_placed.connect(lambda key, rect: placed.append((key, rect.to_list())))
    view.box_removed.connect(removed.append)
    view.show_boxes(BOXES, draws=True)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert placed == []  # none is chosen
    view.choose(1)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert placed == [(1, [20 + STEP_MM, 20, 80, 8]), (1, [20, 20, 80, 8 - STEP_MM])]
    assert removed == [1]


def test_that_choosing_scrolls_to_the_box(view):
    far = ShownBox(9, 1, Rect(20, 280, 80, 8), "good", "✓", "")
    view.show_boxes([*BOXES, far], draws=False)
    view.choose(9)
    assert view.viewport().rect().contains(centre(view, far))


def test_that_boxes_are_seen_on_the_page_with_sign_and_colour(view):
    with_boxes = view.grab().toImage()
    view.show_boxes([], draws=False)
    without = view.grab().toImage()
    at = centre(view, BOXES[0])
    assert with_boxes.pixelColor(at) != without.pixelColor(at)
    assert with_boxes.pixelColor(5, 5) == without.pixelColor(5, 5)


@pytest.fixture
def picker(qtbot) -> AnswerPicker:
    made = AnswerPicker()
    qtbot.addWidget(made)
    made.show_answers([ListEntry("a", "Surname"), ListEntry("b", "Given names"), ListEntry("c", "Sex")], "b")
    return made


def test_that_the_filter_moves_in_the_list_and_enter_takes(picker, qtbot):
    assert picker.answers.current_key() == "b"
    QTest.keyClick(picker.filter, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.answer_picked) as told:
        QTest.keyClick(picker.filter, Qt.Key.Key_Return)
    assert told.args == ["c"]


def test_that_esc_leaves_the_filter_empty(picker, qtbot):
    picker.filter.setText("sur")
    with qtbot.waitSignal(picker.left):
        QTest.keyClick(picker.filter, Qt.Key.Key_Escape)
    assert picker.filter.text() == ""


def test_that_what_is_typed_marks_the_first_answer(picker):
    picker.begin("s")
    picker.show_answers([ListEntry("a", "Surname"), ListEntry("b", "Given names")], "b")
    assert picker.answers.current_key() == "a"
