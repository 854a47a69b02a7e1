"""The menus that assign a column to a field and show one more field."""

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.services.imports.arrangement import LIST_ORDER, Arrangement
from app.views.imports.field_picker import FieldPicker
from app.views.imports.grid import ImportGrid
from app.views.texts import field_label
from app.views.theme import px


class ColumnMenu(QObject):
    """Opens the list of fields for a column, or for a heading to be added.

    Signals:
        column_placed: source column and field ("" for none), as one tuple.
        heading_requested: a field to be shown (str).
    """

    column_placed = Signal(object)
    heading_requested = Signal(str)

    def __init__(self, grid: ImportGrid, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid, self._page = grid, parent
        self._column = -1

    def open_for_heading(self, arrangement: Arrangement, button: QWidget) -> None:
        """Offer the fields that are no heading yet, below the button."""
        choices = [(name, field_label(name), "") for name in LIST_ORDER if name not in arrangement.headings]
        picker = FieldPicker(self.tr("Show the field"), choices, self._page)
        picker.field_chosen.connect(self.heading_requested)
        picker.open_at(button.mapToGlobal(QPoint(0, button.height() + px(4))), "")

    def open_for_column(self, arrangement: Arrangement, section: int) -> None:
        """Offer all fields for the column of a section; those that are taken say with what they would swap."""
        model = self._grid.import_model
        place = model.sections[section]
        if place.column is None:
            return
        self._column = place.column
        choices = [("", self.tr("Not imported"), "")]
        for name in LIST_ORDER:
            column = arrangement.column_of(name)
            taken = ""
            if column is not None and column != place.column:
                header = model.header_of(model.section_of(name, column)) or ""
                taken = self.tr("swaps with %1").replace("%1", header)
            choices.append((name, field_label(name), taken))
        picker = FieldPicker(self.tr("Where does this column belong?"), choices, self._page)
        picker.field_chosen.connect(self._on_field_chosen)
        corner = self._grid.heading_rect(section).bottomLeft() + QPoint(0, px(2))
        picker.open_at(self._grid.mapToGlobal(corner), place.field)

    @Slot(str)
    def _on_field_chosen(self, field: str) -> None:
        self.column_placed.emit((self._column, field))
