"""Stories of the import: a list pasted, put right, imported, and taken back."""

from collections.abc import Callable

import pytest
from hands import Answers, Hand, tourists
from import_hands import ImportHand
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from app.services.desk import Desk
from app.services.tours.cards import TourCard
from app.services.tours.tours import list_services

# In another order than Carnet's, the surname in a column that the office headed as a remark, a date that is none.
HEADINGS = ("Срок действия", "Загранпаспорт", "Комментарий", "Дата рождения", "FIRST NAME", "Пожелания")
ROWS = (
    ("15.04.2027", "01 2345678", "ERIKSSON", "12.08.1974", "ANNA MARIA", "место у окна"),
    ("02.01.2029", "00 7123456", "TESTOV", "31.12.1985", "IVAN", ""),
    ("08.09.2030", "75 0654321", "PROBOVA", "7 июля", "OLGA", ""),
)
CALC = (
    "<!DOCTYPE html><html><head><meta http-equiv='content-type' content='text/html; charset=utf-8'/>"
    "<style type='text/css'>body,div,table,td {{font-family:'Arial'; font-size:x-small}}</style></head><body>"
    "<table cellspacing='0' border='0'><colgroup span='6' width='85'></colgroup>{rows}</table></body></html>"
)


def as_calc_html() -> str:
    """The list as LibreOffice Calc copies it."""
    lines = [
        "<tr>"
        + "".join(f"<td height='17' align='left'><font face='Arial'>{cell}</font></td>" for cell in row)
        + "</tr>"
        for row in (HEADINGS, *ROWS)
    ]
    return CALC.format(rows="\n".join(lines))


def as_text() -> str:
    return "\r\n".join("\t".join(row) for row in (HEADINGS, *ROWS)) + "\r\n"


def copy_list(*, with_html: bool) -> None:
    mime = QMimeData()
    if with_html:
        mime.setHtml(as_calc_html())
    mime.setText(as_text())
    QGuiApplication.clipboard().setMimeData(mime)


@pytest.mark.parametrize("with_html", [True, False], ids=["spreadsheet", "plain text"])
def test_that_a_list_in_another_order_is_put_right_imported_and_taken_back(
    open_page: Callable[[], tuple[TourCard, Hand, ImportHand]], desk: Desk, *, with_html: bool
) -> None:
    tour, hand, importing = open_page()
    copy_list(with_html=with_html)
    importing.insert()
    assert importing.under("Given name (Latin)") == ["ANNA MARIA", "IVAN", "OLGA"]
    assert importing.under("Passport series") == ["01", "00", "75"]

    # the column at the far right is dragged under the surname; the grid scrolls on the way
    importing.drag(importing.section("Not imported", "Комментарий"), importing.section("Surname (Latin)"))
    assert importing.under("Surname (Latin)") == ["ERIKSSON", "TESTOV", "PROBOVA"]

    # dragged away to a wrong heading by mistake, and brought back with the keyboard
    importing.drag(importing.section("Passport valid until"), importing.section("Passport issued"))
    assert importing.under("Passport issued") == ["15.04.2027", "02.01.2029", "08.09.2030"]
    importing.go_to(0, "Passport issued")
    hand.keys(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert importing.under("Passport valid until") == ["15.04.2027", "02.01.2029", "08.09.2030"]

    # the date that is none keeps its row back until it is typed
    hand.wait(lambda: hand.text("import_footer_state") == "3 row(s): 2 new, 1 to mend")
    hand.keys(Qt.Key.Key_F8)
    assert hand.text("source_line") == "In the list: 7 июля"
    importing.type_cell("07.07.1979")
    hand.wait(lambda: hand.text("import_footer_state") == "3 row(s): 3 new")

    # a wish has no field: it goes to the note
    importing.go_to(0, "Not imported", "Пожелания")
    hand.click("cell_to_note_button")

    flight = next(one for one in list_services(desk, tour.id or 0) if one.title == "TK 414")
    hotel = next(one for one in list_services(desk, tour.id or 0) if one.title == "Rixos")
    hand.click(f"service_list_{flight.id}")
    assert hand.text("import_button") == "Import 3 tourist(s)"
    hand.click("import_button")
    hand.settle()

    people = {one.values["surname_lat"]: one for one in tourists(desk, tour)}
    assert sorted(people) == ["ERIKSSON", "PROBOVA", "TESTOV"]
    anna = people["ERIKSSON"]
    assert anna.values["given_name_lat"] == "ANNA MARIA"
    assert (anna.values["passport_series"], anna.values["passport_number"]) == ("01", "2345678")
    assert (anna.values["birth_date"], anna.values["passport_expires"]) == ("1974-08-12", "2027-04-15")
    assert anna.note == "Пожелания: место у окна"
    assert people["PROBOVA"].values["birth_date"] == "1979-07-07"
    assert {one.service_ids for one in people.values()} == {frozenset({hotel.id})}
    assert hand.status.last == "3 tourist(s) added"
    assert hand.went == [("tour", tour.id, anna.id)]

    hand.status.undo()
    hand.settle()
    assert tourists(desk, tour) == []


def test_that_a_column_is_assigned_from_its_menu_and_swaps(
    open_page: Callable[[], tuple[TourCard, Hand, ImportHand]],
) -> None:
    _, hand, importing = open_page()
    copy_list(with_html=True)
    importing.insert()
    importing.go_to(0, "Given name (Latin)")
    hand.press("import_grid", Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(hand.find("field_picker_filter"), "valid until")
    assert hand.find("field_picker_list", QListWidget).count() == 1
    QTest.keyClick(hand.find("field_picker_filter"), Qt.Key.Key_Return)
    assert importing.under("Passport valid until") == ["ANNA MARIA", "IVAN", "OLGA"]
    assert importing.under("Given name (Latin)") == ["15.04.2027", "02.01.2029", "08.09.2030"]
    hand.click("undo_button")
    assert importing.under("Given name (Latin)") == ["ANNA MARIA", "IVAN", "OLGA"]


def test_that_refused_rows_stay_and_leaving_asks(
    open_page: Callable[[], tuple[TourCard, Hand, ImportHand]], desk: Desk, answers: Answers
) -> None:
    tour, hand, importing = open_page()
    copy_list(with_html=True)
    importing.insert()
    importing.drag(importing.section("Not imported", "Комментарий"), importing.section("Surname (Latin)"))
    hand.click("import_button")
    hand.settle()
    assert [one.values["surname_lat"] for one in tourists(desk, tour)] == ["ERIKSSON", "TESTOV"]
    assert importing.under("Surname (Latin)") == ["PROBOVA"]
    assert hand.went == []

    answers.expect("leave_import", lambda dialog: dialog.reject())
    assert not hand.page.can_leave()
    assert importing.under("Surname (Latin)") == ["PROBOVA"]
    answers.expect("leave_import", lambda dialog: hand.click("leave_import_discard", dialog))
    assert hand.page.can_leave()
    assert hand.shows("import_empty")
