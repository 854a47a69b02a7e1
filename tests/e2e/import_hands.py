"""What an agent does with the grid of the import."""

from collections.abc import Sequence
from typing import Any

from hands import Hand
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QRadioButton


def copy_rows(rows: Sequence[Sequence[str]]) -> None:
    """Copy a list as plain tabbed text."""
    mime = QMimeData()
    mime.setText("\r\n".join("\t".join(row) for row in rows) + "\r\n")
    QGuiApplication.clipboard().setMimeData(mime)


class ImportHand:
    """The grid, by its headings and rows."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.grid: Any = hand.find("import_grid")
        self.headings: Any = hand.find("import_headings")

    def insert(self) -> None:
        self.hand.click("insert_button")
        self.hand.settle()

    def section(self, title: str, header: str = "") -> int:
        """Return where a heading stands; of those that are not imported, the one over the list's own heading."""
        model = self.grid.model()
        for at, column in enumerate(model.columns):
            if column.title == title and (not header or model.header_of(at) == header):
                return at
        raise AssertionError(f"no heading {title} {header}")

    def under(self, title: str) -> list[str]:
        """Return the cells below a heading."""
        model, at = self.grid.model(), self.section(title)
        return [model.index(row, at).data() for row in range(model.rowCount())]

    def spot(self, section: int) -> QPoint:
        left, width = self.headings.sectionViewportPosition(section), self.headings.sectionSize(section)
        return QPoint(left + width // 2, self.headings.height() - 12)

    def drag(self, start: int, end: int) -> None:
        """Drag a column by its own heading to the left edge, wait until its goal is in view, and drop it."""
        viewport = self.headings.viewport()
        self.grid.scrollTo(self.grid.model().index(0, start))
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=self.spot(start))
        QTest.mouseMove(viewport, self.spot(start) - QPoint(30, 0))
        QTest.mouseMove(viewport, QPoint(3, 50))
        self.hand.wait(lambda: self.spot(end).x() > 0)
        QTest.mouseMove(viewport, self.spot(end))
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=self.spot(end))

    def go_to(self, row: int, title: str, header: str = "") -> None:
        """Make a cell current with the arrow keys' own means."""
        self.grid.setCurrentIndex(self.grid.model().index(row, self.section(title, header)))
        self.grid.setFocus()

    def type_cell(self, text: str) -> None:
        QTest.keyClick(self.grid, Qt.Key.Key_Return)
        editor = self.hand.find("cell_editor", QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def fates(self) -> list[str]:
        """Return the kinds of fates that the rows show, once they are known."""
        model = self.grid.model()
        board = model.board
        return [board.kind(row, model.arrangement) for row in model.arrangement.kept] if model.arrangement else []

    def wait_for_fates(self, *kinds: str) -> None:
        self.hand.wait(lambda: self.fates() == list(kinds))

    def click_fate(self, row: int) -> None:
        """Click on the word at the left of a row of the table."""
        rows: Any = self.hand.find("import_rows")
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.fate_rect(row).center())

    def answer(self, dialog: QDialog, key: str, button: str = "decide_accept") -> None:
        """Choose an answer of the question what becomes of a row."""
        choice = dialog.findChild(QRadioButton, f"decide_{key}")
        assert choice is not None, key
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(8, choice.height() // 2))
        self.hand.click(button, dialog)
