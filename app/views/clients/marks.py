"""Marks on clients of the list: a few are chosen, wherever they stand and whatever is filtered meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.clients.listing import ClientRow
from app.views.client_names import name_of_row, shorter_names_of_row
from app.views.table_models import Cell, Column, PagedModel
from app.views.theme import px
from app.views.widgets import Button, DataTable, ElidedLabel
from app.views.widgets.head_row import HeadRow

_BOX_PX = 32
"""Where a click is meant for the box before a name."""

_WORDS_PX = 120
"""The width that is enough to see who is marked."""

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Marks(QObject):
    """Which clients are marked, in the order in which they were; shows boxes before the names once one is.

    Signals:
        changed: a mark was set or taken away.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, ClientRow] = {}

    def rows(self) -> Sequence[ClientRow]:
        """Return the marked clients."""
        return tuple(self._rows.values())

    def ids(self) -> Sequence[int]:
        """Return their numbers."""
        return tuple(self._rows)

    def toggle(self, row: ClientRow) -> None:
        """Mark a client, or take its mark away."""
        if self._rows.pop(row.id, None) is None:
            self._rows[row.id] = row
        self.changed.emit()

    def add(self, rows: Sequence[ClientRow]) -> None:
        """Mark clients."""
        self._rows.update((row.id, self._rows.get(row.id, row)) for row in rows)
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Take all marks away."""
        if self._rows:
            self._rows.clear()
            self.changed.emit()

    def column(self, name: Column[ClientRow]) -> Column[ClientRow]:
        """Return the column of names with the boxes."""
        return Column(name.key, name.title, self._cell, width=name.width, stretch=name.stretch)

    def _cell(self, row: ClientRow) -> Cell:
        checked = row.id in self._rows if self._rows else None
        return Cell(name_of_row(row), checked=checked, shorter=shorter_names_of_row(row))


class MarkingHand(QObject):
    """Sets marks by mouse and keyboard.

    Space or a click with Ctrl marks a client or takes the mark away; Shift marks all from the current row to the
    clicked one, or while moving up and down; a click into a box does as Space.

    Args:
        marks: what is marked.
        model: of the list.
        table: of the list.
    """

    def __init__(self, marks: Marks, model: PagedModel[ClientRow], table: DataTable) -> None:
        super().__init__(table)
        self._marks, self._model, self._table = marks, model, table
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        marks.changed.connect(table.viewport().update)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            return event.button() is Qt.MouseButton.LeftButton and self._clicked(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self._table:
            return self._pressed(event)
        return False

    def _clicked(self, event: QMouseEvent) -> bool:
        spot = event.position().toPoint()
        row, keys = self._table.rowAt(spot.y()), event.modifiers()
        if keys & Qt.KeyboardModifier.ShiftModifier:
            self._mark_between(self._table.current_row(), row)
            return True
        in_box = self._table.columnAt(spot.x()) == 0 and spot.x() < px(_BOX_PX) and bool(self._marks.ids())
        if keys & Qt.KeyboardModifier.ControlModifier or in_box:
            self._toggle(row)
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        row, key = self._table.current_row(), event.key()
        if key == Qt.Key.Key_Space:
            self._toggle(row)
            return True
        if key in _MOVES and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark_between(row, row + _MOVES[Qt.Key(key)])
        return False

    def _toggle(self, row: int) -> None:
        client = self._model.row_at(row)
        if client is not None:
            self._marks.toggle(client)

    def _mark_between(self, first: int, last: int) -> None:
        """Mark the clients of rows next to one another, as far as they were fetched."""
        low, high = sorted((max(0, first), max(0, last)))
        found = [self._model.row_at(row) for row in range(low, min(high + 1, self._model.rowCount()))]
        self._marks.add([one for one in found if one is not None])


class MarkBar(HeadRow):
    """Says who is marked, and what can be done with them; hidden while nobody is.

    Names: "clients_marks", "clients_marks_text", "clients_merge", "clients_unmark".
    """

    def __init__(self, marks: Marks, merge: QAction, parent: QWidget | None = None) -> None:
        self._text = ElidedLabel("", "muted", sentence=True, name="clients_marks_text")
        super().__init__(self._text, parent, least_px=_WORDS_PX, at_end=True, shortens=True)
        self.setObjectName("clients_marks")
        self._marks = marks
        self._clear = Button(kind="quiet", icon="x", name="clients_unmark")
        self._clear.setToolTip(self.tr("Unmark"))
        self._clear.setAccessibleName(self.tr("Unmark"))
        self.add(self._clear)
        self.add(Button(icon="link", action=merge, name="clients_merge"))
        self._clear.clicked.connect(marks.clear)
        marks.changed.connect(self._show_marks)
        self._show_marks()

    @Slot()
    def _show_marks(self) -> None:
        rows = self._marks.rows()
        words = self.tr("%n client(s) marked: %1", "", len(rows))
        self._text.setText(words.replace("%1", ", ".join(name_of_row(row) for row in rows)))
        self.setVisible(bool(rows))
