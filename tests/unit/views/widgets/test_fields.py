from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.views.theme import apply_theme, px
from app.views.widgets import ChoiceBox, CountryEdit, DateEdit, LabelledField, LineEdit, SexBox
from tests.unit.views.gallery import COUNTRIES, type_letter


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


def test_that_a_date_is_taken_as_people_write_it(shown, qtbot):
    edit = shown(DateEdit(century="past"))
    with qtbot.waitSignal(edit.edited):
        qtbot.keyClicks(edit, "31/12/85")
    assert edit.value() == "1985-12-31"
    assert edit.problem() is None


def test_that_leaving_a_date_shows_it_in_full(shown, qtbot):
    edit, other = shown(DateEdit(century="past")), shown(QLineEdit())
    edit.setFocus()
    qtbot.keyClicks(edit, "1.2.90")
    edit.clearFocus()
    other.setFocus()
    qtbot.waitUntil(lambda: edit.text() == "01.02.1990")


def test_that_what_is_no_date_stays_as_typed_and_is_explained(shown, qtbot):
    edit = shown(DateEdit())
    qtbot.keyClicks(edit, "31.02.2020")
    assert edit.value() == "31.02.2020"
    assert edit.problem().code == "date_impossible"
    edit.clearFocus()
    assert edit.text() == "31.02.2020"


def test_that_a_part_of_a_date_counts_only_where_it_may():
    assert DateEdit(allow_partial=True).problem() is None


@pytest.mark.parametrize(("allowed", "code"), [(True, None), (False, "date_unreadable")])
def test_that_a_year_alone_is_a_date_where_it_may_be(shown, allowed, code):
    edit = shown(DateEdit(allow_partial=allowed))
    edit.setText("1960")
    problem = edit.problem()
    assert (problem.code if problem else None) == code


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_a_stored_date_comes_back_the_same(qapp, day):
    edit = DateEdit()
    edit.set_value(day.isoformat())
    assert edit.value() == day.isoformat()


@given(st.text(max_size=40))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_text_in_a_date_or_country_is_kept(qapp, text):
    for edit in (DateEdit(), CountryEdit(COUNTRIES)):
        edit.setText(text)
        assert bool(edit.value()) == bool(edit.text().strip())


def test_that_setting_a_value_does_not_tell_an_edit(shown, qtbot):
    for edit in (LineEdit(), DateEdit(), CountryEdit(COUNTRIES), SexBox()):
        shown(edit)
        with qtbot.assertNotEmitted(edit.edited):
            edit.set_value("M" if isinstance(edit, SexBox) else "1990-01-01")


def test_that_letters_choose_the_sex(shown, qtbot):
    box = shown(SexBox())
    for typed, value in (("m", "M"), ("ж", "F"), ("М", "M"), ("F", "F")):
        with qtbot.waitSignal(box.edited):
            type_letter(box, typed)
        assert box.value() == value
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert box.value() == ""


def test_that_a_country_is_known_by_name_and_code(shown):
    edit = shown(CountryEdit(COUNTRIES))
    for typed, code in (("Russia", "RUS"), ("tur", "TUR"), ("türkiye", "TUR"), ("Atlantis", "Atlantis"), ("", "")):
        edit.setText(typed)
        assert edit.value() == code


def test_that_two_codes_of_one_name_are_not_exchanged(shown):
    edit = shown(CountryEdit(COUNTRIES))
    for code in ("D", "DEU"):
        edit.set_value(code)
        assert edit.text() == "Germany"
        assert edit.value() == code


def test_that_countries_that_come_later_name_what_is_shown(shown):
    edit = shown(CountryEdit())
    edit.set_value("SUN")
    assert edit.text() == "SUN"
    edit.set_countries(COUNTRIES)
    assert (edit.text(), edit.value()) == ("USSR", "SUN")


def test_that_further_spellings_of_a_country_are_understood(shown):
    edit = shown(CountryEdit(COUNTRIES, find_code={"россия": "RUS"}.get))
    edit.setText("россия")
    assert edit.value() == "RUS"


def test_that_a_field_is_as_wide_as_what_it_holds(shown):
    short, long = shown(LineEdit(width_chars=4)), shown(LineEdit(width_chars=30))
    assert short.sizeHint().width() < long.sizeHint().width() / 3


def test_that_a_label_names_its_editor_and_a_problem_stands_below_in_words(shown, qtbot):
    field = shown(LabelledField("Valid until", DateEdit(name="valid_until")))
    assert field.objectName() == "valid_until_field"
    assert field.editor.accessibleName() == "Valid until"
    assert field.label.buddy() is field.editor
    low = field.sizeHint().height()
    field.set_problem("Ends before the return", "error")
    assert field.problem_text() == "Ends before the return"
    assert field.editor.property("level") == "error"
    assert field.editor.accessibleDescription() == "Ends before the return"
    qtbot.waitUntil(lambda: field.sizeHint().height() > low)
    field.set_problem("")
    assert field.editor.property("level") == ""
    qtbot.waitUntil(lambda: field.sizeHint().height() == low)


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("count", [2, 3, 4, 12])
def test_that_a_drop_down_shows_all_its_entries_where_there_is_room(qapp, qtbot, count, percent):
    apply_theme(qapp, "light", percent)
    box = ChoiceBox([(str(at), f"Entry {at}") for at in range(count)])
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    box.showPopup()
    view = box.view()
    QApplication.processEvents()
    last = view.visualRect(view.model().index(count - 1, 0))
    assert last.height() == px(28)  # with its style
    assert view.viewport().rect().contains(last)
    assert not view.verticalScrollBar().isVisible()
    assert {child for child in view.window().children() if child.isWidgetType() and child.isVisible()} == {view}
    box.hidePopup()


def test_that_the_wheel_does_not_change_a_choice(shown, qtbot):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    box = shown(ChoiceBox([("a", "A"), ("b", "B")], name="box"))
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.value() == "a"
