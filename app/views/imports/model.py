"""The arranged list as a table: the fields in use and the common ones, then the columns that are not imported."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from typing_extensions import override

from app.person_fields import FIELD_BY_NAME, FieldKind
from app.services.imports.arrangement import Arrangement
from app.services.imports.placed_columns import CellState
from app.services.persons.typing_in import show_value
from app.views.imports.alike_words import reason_told
from app.views.imports.fate_board import FateBoard
from app.views.showing import person_name
from app.views.table_models.columns import EMPTY_CELL, Cell, Column, ColumnsModel, Index
from app.views.texts import choice, explain_code, field_label

_ASKED = frozenset({"ask", "alike"})
_MEASURED_ROWS = 60
_CELL_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)
"""Put together once: a view asks for them at every cell that it paints."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands in one place of the grid: a field or none, a source column or none."""

    field: str
    column: int | None


class ImportModel(ColumnsModel[int]):
    """Shows an `Arrangement`; its rows are the source rows that were kept.

    Signals:
        cell_typed: source row, `Section` and the text, as one tuple.
    """

    cell_typed = Signal(object)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._language = language
        self.arrangement: Arrangement | None = None
        self.sections: tuple[Section, ...] = ()
        self.board = FateBoard()

    def show_arrangement(self, arrangement: Arrangement | None) -> bool:
        """Show another arrangement; return whether its columns or rows stand otherwise than before."""
        sections = _sections(arrangement)
        before = self.arrangement
        is_same_shape = (
            before is not None
            and arrangement is not None
            and before.kept == arrangement.kept
            and before.columns == arrangement.columns
            and sections == self.sections
        )
        if not is_same_shape:
            self.beginResetModel()
        self.arrangement, self.sections = arrangement, sections
        if not is_same_shape:
            self.columns = tuple(Column(_key(one), self._title(one), str) for one in sections)
            self.endResetModel()
        elif arrangement is not None and arrangement.kept:
            self.dataChanged.emit(self.index(0, 0), self.index(len(arrangement.kept) - 1, len(sections) - 1))
        return not is_same_shape

    def header_of(self, section: int) -> str | None:
        """Return the source column's own heading on one line; None where no column stands."""
        column = self.sections[section].column
        if column is None or self.arrangement is None:
            return None
        source = self.arrangement.columns[column]
        if source.header:
            return " ".join(source.header.split())
        if source.kind == "sex" and "." in source.place:  # a part of a name's column
            return QCoreApplication.translate("ImportPage", "(from the names)")
        if any(source.originals):
            return QCoreApplication.translate("ImportPage", "(no heading)")
        return QCoreApplication.translate("ImportPage", "(typed here)")

    def source_row(self, row: int) -> int | None:
        """Return the source row that is shown in a row of the table."""
        kept = self.arrangement.kept if self.arrangement is not None else ()
        return kept[row] if 0 <= row < len(kept) else None

    def section_of(self, field: str, column: int | None) -> int:
        """Return where a source column, or else a field, is shown; -1 when it is not."""
        for at, section in enumerate(self.sections):
            if section.column == column if column is not None else section.field == field:
                return at
        return -1

    def sample(self, section: int) -> Sequence[Cell]:
        """Return the first cells of a section, to measure its width by."""
        return [self.cell(row, section) for row in range(min(self.rowCount(), _MEASURED_ROWS))]

    def state_at(self, row: int, section: int) -> CellState:
        """Return why a cell is to be looked at."""
        source_row, place = self.source_row(row), self.sections[section]
        if self.arrangement is None or source_row is None:
            return CellState()
        if place.column is not None:
            state = self.arrangement.state(source_row, place.column)
            if state.code:
                return state
        if place.field == self.arrangement.name_heading and self.arrangement.is_nameless(source_row):
            return CellState("name_missing", blocks=True)
        return self.arrangement.state(source_row, place.column) if place.column is not None else CellState()

    def original_at(self, row: int, section: int) -> str:
        """Return the cell as it stands in the list, on one line."""
        source_row, column = self.source_row(row), self.sections[section].column
        if self.arrangement is None or source_row is None or column is None:
            return ""
        return _one_line(self.arrangement.columns[column].originals[source_row])

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        if self.arrangement is None or (parent is not None and parent.isValid()):
            return 0
        return len(self.arrangement.kept)

    @override
    def row_at(self, row: int) -> int | None:
        return self.source_row(row)

    @override
    def cell(self, row: int, column: int) -> Cell:
        arrangement, place = self.arrangement, self.sections[column]
        if arrangement is None:
            return EMPTY_CELL
        source_row = arrangement.kept[row]
        if place.column is None:
            state = self.state_at(row, column)
            return Cell("", "error") if state.code else EMPTY_CELL
        state = arrangement.state(source_row, place.column)
        text = _one_line(arrangement.value(source_row, place.column))
        if state.is_noted:
            return Cell(text, "error" if state.blocks else "muted", "file-text")
        if not place.field:
            return Cell(text, "muted")
        if not state.code and not text:
            state = self.state_at(row, column)
        level = "error" if state.blocks else "doubt" if state.code else ""
        return Cell(self._shown(place.field, text), level)

    def fate_told(self, source_row: int) -> str:
        """Return what becomes of a row, in a sentence; empty while that is not known."""
        if self.arrangement is None:
            return ""
        kind = self.board.kind(source_row, self.arrangement)
        lines = [choice("fate_told", kind)] if kind else []
        fate = self.board.fates.get(source_row)
        if kind in _ASKED and fate is not None and fate.reason:
            lines.append(reason_told(fate))
        if kind == "linked" and fate is not None and fate.candidates:
            lines.append(person_name(fate.candidates[0].values))
        if self.board.differs(source_row) and fate is not None:
            words = QCoreApplication.translate("ImportPage", "These fields differ: %1.")
            lines.append(words.replace("%1", ", ".join(field_label(one.field) for one in fate.differences)))
        return " ".join(lines)

    def asked_told(self, row: int) -> str:
        """Return what there is to decide of a row of the table; empty where there is nothing."""
        source_row = self.source_row(row)
        if (
            source_row is None
            or self.arrangement is None
            or self.board.kind(source_row, self.arrangement) not in _ASKED
        ):
            return ""
        words = QCoreApplication.translate("ImportPage", "%1 F4 decides.")
        return words.replace("%1", self.fate_told(source_row))

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.ToolTipRole:
            row = self.source_row(section)
            return None if row is None else self.fate_told(row)
        return super().headerData(section, orientation, role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _CELL_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.EditRole:
            return self.cell(index.row(), index.column()).text
        if index.isValid() and role == Qt.ItemDataRole.ToolTipRole:
            return self._told(index.row(), index.column())
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        source_row = self.source_row(index.row())
        if role != Qt.ItemDataRole.EditRole or source_row is None:
            return False
        if str(value) != self.cell(index.row(), index.column()).text:
            self.cell_typed.emit((source_row, self.sections[index.column()], str(value)))
        return True

    def _told(self, row: int, section: int) -> str:
        """Return the tooltip: the reason, and the cell as it came."""
        state, original = self.state_at(row, section), self.original_at(row, section)
        lines = [explain_code(state.code, state.params)] if state.code else []
        if state.is_noted:
            lines.append(QCoreApplication.translate("ImportPage", "Goes to the tourist's note"))
        if original:
            lines.append(QCoreApplication.translate("ImportPage", "In the list: %1").replace("%1", original))
        return "\n".join(lines)

    def _shown(self, name: str, text: str) -> str:
        field = FIELD_BY_NAME[name]
        if field.kind in {FieldKind.DATE, FieldKind.COUNTRY}:
            return show_value(field, text, self._language)
        return text

    def _title(self, section: Section) -> str:
        return field_label(section.field) if section.field else QCoreApplication.translate("ImportPage", "Not imported")


def _sections(arrangement: Arrangement | None) -> tuple[Section, ...]:
    if arrangement is None:
        return ()
    placed = [Section(name, arrangement.column_of(name)) for name in arrangement.headings]
    return (*placed, *(Section("", column) for column in arrangement.unplaced))


def _key(section: Section) -> str:
    return section.field or f"unplaced_{section.column}"


def _one_line(text: str) -> str:
    return text if text.isprintable() else " ".join(text.split())
