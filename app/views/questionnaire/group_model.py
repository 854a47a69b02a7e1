"""The whole group: tourists beside the fields that the country requires."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from typing_extensions import override

from app.services.forms.manifest import Field
from app.services.questionnaire.board import BoardRow
from app.services.questionnaire.shapes import AnswerKey, Line, Questionnaire
from app.views.questionnaire.board_rows import BoardTarget, is_complete, line_title
from app.views.questionnaire.wording import text_in
from app.views.questionnaire.words import bars_entry, doubt_text
from app.views.table_models import Cell, Column
from app.views.table_models.columns import ColumnsModel, Index

FILLED = Cell(level="good", icon="circle-check")
NOT_ASKED = Cell(level="muted", icon="minus")
MISSING = Cell(level="error")
DOUBTFUL = Cell(level="doubt")


class GroupModel(ColumnsModel[BoardRow]):
    """One row a tourist, one column a field, the passport before them; names stand in the vertical heading.

    A field that nobody of the group is asked has no column.
    """

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._language = language
        self.rows: tuple[BoardRow, ...] = ()
        self.fields: tuple[Field, ...] = ()
        self._lines: list[dict[str, Line]] = []

    def show_group(self, questionnaire: Questionnaire, rows: Sequence[BoardRow]) -> None:
        """Show tourists beside the required fields that are asked of them, and beside those that are doubtful."""
        doubtful = {line.field.key for row in rows for line in row.doubtful}
        asked = doubtful.union(*(row.filled for row in rows), (line.field.key for row in rows for line in row.missing))
        fields = tuple(
            one for one in questionnaire.fields if one.key in asked and (one.required or one.key in doubtful)
        )
        passport = QCoreApplication.translate("GroupModel", "Passport")
        self.beginResetModel()
        self.rows, self.fields = tuple(rows), fields
        self._lines = [{line.field.key: line for line in (*row.doubtful, *reversed(row.missing))} for row in rows]
        self.columns = (
            Column("passport", passport, _name, width=8, align="center"),
            *(
                Column(one.key, one.number or text_in(one.labels, self._language), _name, width=4, align="center")
                for one in fields
            ),
        )
        self.endResetModel()

    @override
    def cell(self, row: int, column: int) -> Cell:
        """Return whether an answer is there, missing, doubtful or not asked; the heading has its words."""
        tourist = self.rows[row]
        if column == 0:
            return _passport_cell(tourist)
        line = self.line_at(row, column)
        if line is not None:
            return MISSING if any(doubt.code == "missing" for doubt in line.doubts) else DOUBTFUL
        return FILLED if self.fields[column - 1].key in tourist.filled else NOT_ASKED

    def line_at(self, row: int, column: int) -> Line | None:
        """Return the missing or doubtful answer of a cell, the missing one first; None where there is none."""
        return None if column < 1 else self._lines[row].get(self.fields[column - 1].key)

    def target_at(self, row: int, column: int) -> BoardTarget:
        """Return where a cell leads."""
        tourist = self.rows[row]
        if column == 0:
            return BoardTarget(tourist.tourist_id, None, is_card=True)
        line = self.line_at(row, column)
        key = line.key if line is not None else AnswerKey(self.fields[column - 1].meaning)
        return BoardTarget(tourist.tourist_id, key)

    def told(self, row: int, column: int) -> str:
        """Return in words what a cell says."""
        tourist = self.rows[row]
        if column == 0:
            said = " ".join(doubt_text(one) for one in tourist.passport) or self.tr("Does for this country.")
            return f"{tourist.name} · {self.columns[0].title}: {said}"
        line = self.line_at(row, column)
        if line is not None:
            said = " ".join(doubt_text(one) for one in line.doubts)
        elif self.cell(row, column) == FILLED:
            said = self.tr("Answered.")
        else:
            said = self.tr("Not asked of this tourist.")
        return f"{tourist.name} · {self.title_of(column)}: {said}"

    def title_of(self, column: int) -> str:
        """Return the question of a column with its number."""
        if column == 0:
            return self.columns[0].title
        asked = self.fields[column - 1]
        return line_title(Line(asked, AnswerKey(asked.meaning)), self._language)

    def is_open_row(self, row: int) -> bool:
        """Tell whether something is left to do for a tourist."""
        return not is_complete(self.rows[row])

    def is_open_column(self, column: int) -> bool:
        """Tell whether something is left to do in a column."""
        if column == 0:
            return any(row.passport for row in self.rows)
        key = self.fields[column - 1].key
        return any(key in lines for lines in self._lines)

    @override
    def row_at(self, row: int) -> BoardRow | None:
        return self.rows[row] if 0 <= row < len(self.rows) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            is_named = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
            return self.rows[section].name if is_named and section < len(self.rows) else None
        if role == Qt.ItemDataRole.ToolTipRole and section < len(self.columns):
            return self.title_of(section)
        return super().headerData(section, orientation, role)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.told(index.row(), index.column())
        return super().data(index, role)


def country_of(questionnaire: Questionnaire, language: str) -> str:
    """Return the country's name."""
    return text_in(questionnaire.country.names, language) or questionnaire.country.code


def _name(row: BoardRow) -> str:
    return row.name


def _passport_cell(row: BoardRow) -> Cell:
    if not row.passport:
        return FILLED
    return MISSING if any(bars_entry(one) for one in row.passport) else DOUBTFUL
