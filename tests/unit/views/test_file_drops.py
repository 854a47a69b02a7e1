from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.views.file_drops import FileDrops, is_list_file
from app.views.main_window import MainWindow, PageSpec


class Imports(QWidget):
    def __init__(self):
        super().__init__()
        self.taken = []

    def take_dropped(self, pasted):
        self.taken.append(pasted)


@pytest.fixture
def imports(qtbot):
    return Imports()


@pytest.fixture
def tourist():
    page = QWidget()
    action = QAction("Import", page)
    action.setObjectName("import_tourists")
    page.addAction(action)
    return page


@pytest.fixture
def window(qtbot, imports, tourist):
    pages = [
        PageSpec("tours", "Tours", "luggage", QWidget()),
        PageSpec("imports", "Import", "clipboard-paste", imports),
        PageSpec("tourist", "Tourists", "users", tourist, in_rail=False, rail_key="tours"),
    ]
    made = MainWindow(pages)
    qtbot.addWidget(made)
    made.drops = FileDrops(made)
    return made


def files(*names):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(Path("folder") / name)) for name in names])
    return mime


def drop(window, mime):
    """Drag something over the window and drop it; return whether the window would have it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, mime, left, none))
    return enter.isAccepted()


def test_that_a_dropped_list_opens_the_import(window, imports):
    assert drop(window, files("group.xlsx"))
    assert window.current_place() == "imports"
    assert [one.file.name for one in imports.taken] == ["group.xlsx"]


def test_that_dropped_cells_are_taken_with_their_table(window, imports):
    mime = QMimeData()
    mime.setHtml("<table><tr><td>ERIKSSON</td></tr></table>")
    mime.setText("ERIKSSON")
    assert drop(window, mime)
    assert "<table>" in imports.taken[0].html


def test_that_a_list_dropped_on_a_tour_goes_into_that_tour(window, tourist, imports):
    asked = []
    tourist.actions()[0].triggered.connect(lambda: asked.append("tour"))
    window.go_to("tourist")
    drop(window, files("group.ods"))
    assert asked == ["tour"]
    assert len(imports.taken) == 1


def test_that_a_file_of_another_kind_is_refused_in_a_sentence(window, imports):
    assert drop(window, files("film.mkv"))
    assert imports.taken == []
    assert window.current_place() == "tours"
    assert window.status.text().startswith("film.mkv is no list that Carnet can read.")


def test_that_what_holds_nothing_is_not_accepted(window):
    mime = QMimeData()
    mime.setData("application/x-other", b"1")
    assert not drop(window, mime)


@pytest.mark.parametrize(("name", "is_list"), [("A.XLSX", True), ("a.rtf", True), ("a.pdf", False), ("a", False)])
def test_that_lists_are_known_by_their_ending(name, is_list):
    assert is_list_file(Path(name)) is is_list


def test_that_pictures_go_to_the_card_of_the_open_page(window, tourist, tmp_path):
    taken = []
    tourist.take_pictures = taken.append
    window.go_to("tourist")
    drop(window, files("passport.jpg", "other.pdf"))
    assert [path.name for path in taken[0].paths] == ["passport.jpg", "other.pdf"]


def test_that_pictures_without_a_card_ask_for_one(window):
    drop(window, files("passport.jpg"))
    assert "Open a tour, a client or the import first" in window.status.text()


@pytest.mark.parametrize(
    ("place", "name", "ends"), [("forms", "form.pdf", "forms"), ("tours", "x.carnetform", "forms")]
)
def test_that_forms_go_to_their_page(qtbot, place, name, ends):
    forms, taken = QWidget(), []
    forms.take_form = taken.append
    pages = [PageSpec("tours", "Tours", "luggage", QWidget()), PageSpec("forms", "Forms", "printer", forms)]
    window = MainWindow(pages)
    qtbot.addWidget(window)
    window.drops = FileDrops(window)
    window.go_to(place)
    drop(window, files(name))
    assert [path.name for path in taken] == [name]
    assert window.current_place() == ends
