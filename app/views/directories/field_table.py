"""The table of a country's fields: what was changed bears a pencil; rows are dragged to their place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from app.services.questionnaire.effective import Standing, StandingField
from app.views.directories.words import DirectoryWords, attribute_title, field_name, in_language, option_words
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import choice
from app.views.theme import colour, px
from app.views.widgets import DataTable

MARKS = {
    Standing.CHANGED: "pencil",
    Standing.OWN: "plus",
    Standing.REMOVED: "minus",
    Standing.DROPPED: "triangle-alert",
}
"""The icon beside the word that says how something stands to what Carnet brings."""


class FieldTable(DataTable):
    """Fields in the embassy's order.

    Signals:
        row_dragged: a row was dragged to another place (from, to; both count all rows).
    """

    row_dragged = Signal(int, int)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        fields: RowsModel[StandingField] = RowsModel([], row_key=_key)
        super().__init__(fields, name=name, parent=parent)
        self.fields = fields
        fields.setParent(self)
        self.can_drag = True
        self._pressed: tuple[int, QPoint] | None = None
        self._gap = -1

    def show_fields(self, columns: Sequence[Column[StandingField]], fields: Sequence[StandingField]) -> None:
        """Show the fields of a country."""
        self.fields.columns = tuple(columns)
        self.fields.set_rows(fields)
        self.set_elastic(name=13, ru=20, local=17, condition=8)
        self.set_optional("meaning", "condition", "translation", "limit", "name", "kind", "required", "local")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.rowAt(round(event.position().y()))
        if event.button() is Qt.MouseButton.LeftButton and row >= 0 and self.can_drag:
            self._pressed = (row, event.position().toPoint())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed[1]).manhattanLength()
        if self._gap >= 0 or way >= QApplication.startDragDistance():
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._show_gap(self._gap_at(round(event.position().y())))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, gap = self._pressed, self._gap
        self._pressed = None
        self.viewport().unsetCursor()
        self._show_gap(-1)
        if pressed is not None and gap >= 0:
            to = gap - 1 if gap > pressed[0] else gap
            if to != pressed[0]:
                self.row_dragged.emit(pressed[0], to)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap >= 0:
            last = self.fields.rowCount() - 1
            top = self.rowViewportPosition(min(self._gap, last)) + (self.rowHeight(last) if self._gap > last else 0)
            painter = QPainter(self.viewport())
            painter.setPen(QPen(colour("accent"), px(2)))
            painter.drawLine(0, top, self.viewport().width(), top)

    def _gap_at(self, y: int) -> int:
        """Return the place between two rows that is nearest, counted from 0; the table scrolls at its ends."""
        row = self.rowAt(min(max(y, 0), self.viewport().height() - 1))
        bar = self.verticalScrollBar()
        if not 0 <= y < self.viewport().height():
            bar.setValue(bar.value() + (px(17) if y > 0 else -px(17)))
        if row < 0:
            return self.fields.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return row + 1 if y > middle else row

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()


def field_columns(local: str, local_title: str, meaning_title: Callable[[str], str]) -> list[Column[StandingField]]:
    """Return the columns of the table.

    Args:
        local: the questionnaire's language.
        local_title: what that is called.
        meaning_title: gives the words of a meaning.
    """

    def label(language: str) -> Callable[[StandingField], Cell]:
        def get(one: StandingField) -> Cell:
            return _cell(one, f"labels.{language}", one.draft.field.labels.get(language, ""))

        return get

    def meaning(one: StandingField) -> Cell:
        return _cell(one, "meaning", meaning_title(one.draft.field.meaning))

    title = attribute_title
    return [
        Column("number", "№", _number, width=4, tooltip=_tooltip),
        Column("name", choice("column", "name"), _name, width=18, tooltip=_tooltip),
        Column("ru", title("labels.ru"), label("ru"), width=30, stretch=True, tooltip=_tooltip),
        Column("local", local_title, label(local), width=26, stretch=True, tooltip=_tooltip),
        Column("kind", title("kind"), _kind, width=11, tooltip=_tooltip),
        Column("required", DirectoryWords.tr("Req."), _required, width=5, tooltip=_tooltip),
        Column("limit", DirectoryWords.tr("Max."), _limit, width=5, align="right", tooltip=_tooltip),
        Column("translation", title("translation"), _translation, width=10),
        Column("condition", title("condition"), _condition, width=16),
        Column("meaning", title("meaning"), meaning, width=18),
        Column("standing", "", _standing, width=11, tooltip=_tooltip),
    ]


def _key(one: StandingField) -> str:
    return one.draft.field.key


def _cell(one: StandingField, attribute: str, words: str) -> Cell:
    is_changed = one.standing is Standing.CHANGED and attribute in one.changed
    return Cell(words, level="muted" if one.standing is Standing.REMOVED else "", icon="pencil" if is_changed else "")


def _number(one: StandingField) -> Cell:
    return _cell(one, "number", one.draft.field.number)


def _name(one: StandingField) -> Cell:
    return _cell(one, "options", field_name(one.draft.field))


def _kind(one: StandingField) -> Cell:
    return _cell(one, "kind", choice("answer_kind", one.draft.field.kind))


def _required(one: StandingField) -> Cell:
    return _cell(one, "required", "✓" if one.draft.field.required else "")


def _limit(one: StandingField) -> Cell:
    return _cell(one, "limit", str(one.draft.field.limit or ""))


def _translation(one: StandingField) -> Cell:
    field = one.draft.field
    is_told = field.kind == "text" and field.translation != "none"
    return _cell(one, "translation", choice("text_translation", field.translation) if is_told else "")


def _condition(one: StandingField) -> Cell:
    return _cell(one, "condition", one.draft.field.condition)


def _standing(one: StandingField) -> Cell:
    if one.standing is Standing.SHIPPED:
        return Cell()
    level = {Standing.DROPPED: "doubt", Standing.REMOVED: "muted"}.get(one.standing, "good")
    return Cell(choice("standing", one.standing), level, MARKS[one.standing], badge=True)


def _tooltip(one: StandingField) -> str:
    """Return what has no room in the row: whole labels, what is required, hint and options."""
    field = one.draft.field
    required = choice("directory_attribute", "required") if field.required else ""
    limit = f"{choice('directory_attribute', 'limit')}: {field.limit}" if field.limit else ""
    condition = f"{choice('directory_attribute', 'condition')}: {field.condition}" if field.condition else ""
    lines = [*field.labels.values(), in_language(field.hints, "ru"), option_words(field.options, "ru")]
    return "\n".join(line for line in (*lines, required, limit, condition) if line)
