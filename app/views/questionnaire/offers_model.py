"""What can be copied, by part, with ticks: what the one says beside what would be overwritten."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from typing_extensions import override

from app.services.forms.manifest import Part
from app.services.questionnaire.shapes import AnswerKey
from app.views.table_models import Cell, Column
from app.views.table_models.columns import ColumnsModel, Index
from app.views.texts import choice

Keys = tuple[AnswerKey, ...]


class OfferState(StrEnum):
    """What copying would do."""

    FILLS = "fills"  # there is none yet
    OVERWRITES = "overwrites"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An answer that can be copied.

    Attributes:
        keys: which answers: one, or all of a repeated group.
        part: what it is about.
        title: the question with its number.
        given: the answer in words.
        present: what those who would get it say now, in words.
        state: what copying it would do.
        hint: the whole of what would be overwritten, for the tooltip.
        is_ticked: whether it is ticked from the start.
    """

    keys: Keys
    part: Part
    title: str
    given: str
    present: str
    state: OfferState
    hint: str = ""
    is_ticked: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A part's heading (no line), or an answer."""

    part: Part
    line: OfferLine | None = None


class OffersModel(ColumnsModel[_Row]):
    """Headings of parts and below each its answers; a heading ticks and unticks all of its part.

    Signals:
        ticks_changed: something was ticked or unticked.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    "question",
                    translate("OffersModel", "Question"),
                    self._question,
                    width=30,
                    stretch=True,
                    tooltip=_part_hint,
                ),
                Column("given", translate("OffersModel", "Is copied"), _given, width=24),
                Column("present", translate("OffersModel", "Stands there now"), _present, width=34, tooltip=_hint),
            ),
            parent,
        )
        self._rows: list[_Row] = []
        self._lines: tuple[OfferLine, ...] = ()
        self._ticked: set[Keys] = set()

    def show_lines(self, lines: Sequence[OfferLine], *, keep_ticks: bool = False) -> None:
        """Show what is offered, ticked as it says, or as it was ticked before."""
        ordered = [line for part in Part for line in lines if line.part is part]
        self.beginResetModel()
        self._lines = tuple(ordered)
        rows: list[_Row] = []
        for line in ordered:
            if not rows or rows[-1].part is not line.part:
                rows.append(_Row(line.part))
            rows.append(_Row(line.part, line))
        self._rows = rows
        can_be = {line.keys for line in ordered if line.state is not OfferState.SAME}
        if keep_ticks:
            self._ticked &= can_be
        else:
            self._ticked = {line.keys for line in ordered if line.is_ticked} & can_be
        self.endResetModel()
        self.ticks_changed.emit()

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is the heading of a part."""
        return 0 <= row < len(self._rows) and self._rows[row].line is None

    def ticked(self) -> tuple[AnswerKey, ...]:
        """Return the ticked answers in order."""
        return tuple(key for line in self.ticked_lines() for key in line.keys)

    def ticked_lines(self) -> tuple[OfferLine, ...]:
        """Return the ticked answers with all that is said of them."""
        return tuple(line for line in self._lines if line.keys in self._ticked)

    def toggle(self, row: int) -> None:
        """Tick or untick an answer, or all of a part."""
        chosen = self.row_at(row)
        if chosen is None:
            return
        keys = self._keys_of(chosen)
        if keys:
            self.set_ticked(keys, ticked=not keys <= self._ticked)

    def toggle_part(self, row: int) -> None:
        """Tick all of the part that a row belongs to, what it would overwrite too; or untick it where all are."""
        chosen = self.row_at(row)
        if chosen is not None:
            self.toggle(next(at for at, one in enumerate(self._rows) if one.part is chosen.part))

    def set_ticked(self, keys: Iterable[Keys], *, ticked: bool) -> None:
        """Tick or untick answers; those that say the same already can't be ticked."""
        if ticked:
            self._ticked |= set(keys)
        else:
            self._ticked -= set(keys)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.ticks_changed.emit()

    def _keys_of(self, row: _Row) -> set[Keys]:
        lines = [row.line] if row.line is not None else [line for line in self._lines if line.part is row.part]
        return {line.keys for line in lines if line.state is not OfferState.SAME}

    def _question(self, row: _Row) -> Cell:
        keys = self._keys_of(row)
        is_ticked = keys <= self._ticked if keys else None
        if row.line is None:
            return Cell(choice("part", row.part.value), checked=is_ticked)
        level = "muted" if row.line.state is OfferState.SAME else ""
        return Cell(row.line.title, level, checked=is_ticked)

    @override
    def row_at(self, row: int) -> _Row | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            checked = self.cell(index.row(), index.column()).checked
            if checked is None:
                return None
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        return super().data(index, role)


def _given(row: _Row) -> Cell:
    if row.line is None:
        return Cell()
    return Cell(row.line.given, "muted" if row.line.state is OfferState.SAME else "")


def _part_hint(row: _Row) -> str:
    return _hint(row) if row.line is None else ""


def _hint(row: _Row) -> str:
    if row.line is not None:
        return row.line.hint
    return QCoreApplication.translate("OffersModel", "Ctrl+A ticks all of this part")


def _present(row: _Row) -> Cell:
    """Return what would be overwritten, which is marked; what is the same is quiet."""
    if row.line is None:
        return Cell()
    if row.line.state is OfferState.OVERWRITES:
        return Cell(row.line.present, "doubt")
    same = QCoreApplication.translate("OffersModel", "the same")
    return Cell(same if row.line.state is OfferState.SAME else row.line.present or "—", "muted")
