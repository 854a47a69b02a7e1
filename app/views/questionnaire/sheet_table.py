"""The rows of a questionnaire, to go through with the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from app.services.questionnaire.shapes import AnswerKey
from app.views.questionnaire.delegate import LineDelegate
from app.views.questionnaire.model import ANSWER, FIELD, QuestionnaireModel
from app.views.questionnaire.rows import RowKind, SheetRow
from app.views.theme import look, px, tabular

_FIELD_SHARE = 0.42
_AROUND_PX = 96
"""What is seen above and below a question that one is led to, at 100 %."""


class SheetTable(QTableView):
    """Shows rows; headings are passed over.

    Signals:
        current_changed: another row is current.
    """

    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionnaire_table")
        self.setAccessibleName(self.tr("Questionnaire"))
        self.sheet_model = QuestionnaireModel(self)
        self._lines = LineDelegate(self, self.sheet_model)
        self._fitted_to: object = None
        self._led_to: AnswerKey | None = None
        self._set_up()
        self._fit()
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def commit(self) -> bool:
        """Let go of the current row; False where it can't be left."""
        return True

    def least_height(self, row: SheetRow) -> int:
        """Return how high a row has to be, whatever it says."""
        del row
        return 0

    def on_moved(self) -> None:
        """Rows stand elsewhere than before."""

    def _set_up(self) -> None:
        self.setItemDelegate(self._lines)
        self.setModel(self.sheet_model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)

    def set_compact(self, *, is_compact: bool) -> None:
        """Keep each question to one line where there is little height."""
        if self._lines.is_compact != is_compact:
            self._lines.is_compact = is_compact
            self._fit_rows()
            self.viewport().update()
            self.on_moved()

    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        """Show other rows; the current question, the open editor and the place that is looked at stay."""
        model, key = self.sheet_model, self.current_key()
        scrolled = self.verticalScrollBar().value()
        is_other = model.show_rows(rows)
        if is_other:
            self._fit_spans()
        self._fit_rows()
        if is_other:
            self._restore(key)
            self.verticalScrollBar().setValue(scrolled)
            self.on_moved()
        self.viewport().update()
        self.current_changed.emit()

    def current_row(self) -> SheetRow | None:
        """Return what stands in the current row."""
        at = self.currentIndex().row()
        return self.sheet_model.rows[at] if 0 <= at < len(self.sheet_model.rows) else None

    def current_key(self) -> AnswerKey | None:
        """Return whose answer is current."""
        row = self.current_row()
        return row.key if row is not None else None

    def select_answer(self, key: AnswerKey | None) -> bool:
        """Make a question current and bring it into view; return False where it is not asked."""
        at = self.sheet_model.row_of(key)
        if at < 0:
            return False
        self._go_to(at)
        self._show_around(at)
        return True

    def select_first(self) -> None:
        """Make the first question current."""
        at = self._neighbour(-1, 1)
        if at >= 0:
            self._go_to(at)
        self.scrollToTop()

    def next_doubtful(self) -> bool:
        """Make the next question with a doubt current, from the top again after the last; False where there is none.

        A doubtful one that the cursor came to otherwise is not passed over.
        """
        rows, here = self.sheet_model.rows, self.currentIndex().row()
        order = [*range(here + 1, len(rows)), *range(here + 1)]
        if here >= 0 and self._led_to != self.current_key():
            order.insert(0, here)
        found = next((at for at in order if rows[at].doubt), -1)
        if found >= 0:
            self._go_to(found)
            self._show_around(found)
            self._led_to = self.current_key()
        return found >= 0

    def _show_around(self, at: int) -> None:
        """Bring a row to the middle where little of what stands around it would be seen."""
        index = self.sheet_model.index(at, ANSWER)
        rect, kept = self.visualRect(index), px(_AROUND_PX)
        if rect.top() < kept or rect.bottom() > self.viewport().height() - kept:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @override
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Pass over headings."""
        actions, here = QAbstractItemView.CursorAction, self.currentIndex().row()
        if cursorAction in {actions.MoveHome, actions.MoveEnd}:
            at = self._neighbour(-1, 1) if cursorAction is actions.MoveHome else self._neighbour(self._count, -1)
        elif cursorAction in {actions.MoveDown, actions.MoveNext, actions.MoveUp, actions.MovePrevious}:
            at = self._neighbour(here, 1 if cursorAction in {actions.MoveDown, actions.MoveNext} else -1)
        else:
            found = super().moveCursor(cursorAction, modifiers)
            at = self._nearest(found.row(), here)
        return self.sheet_model.index(at if at >= 0 else here, ANSWER)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_rows()
        self.on_moved()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_fitted_to") and self._fitted_to is not look():
            self._fit()

    @property
    def _count(self) -> int:
        return len(self.sheet_model.rows)

    def _fit(self) -> None:
        """Take over colours and sizes of the theme, once: setting the font changes the style again."""
        self._fitted_to = look()
        self.setFont(tabular(QFont()))  # the figures alone: the size stays the application's
        self._lines.refresh()
        self._fit_columns()
        self._fit_spans()
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Make each row as high as its words need at the width that there is."""
        header = self.verticalHeader()
        for at, row in enumerate(self.sheet_model.rows):
            height = max(self._lines.height_of(row), self.least_height(row))
            if header.sectionSize(at) != height:
                header.resizeSection(at, height)

    def _fit_spans(self) -> None:
        self.clearSpans()
        for at, row in enumerate(self.sheet_model.rows):
            if row.kind in {RowKind.SECTION, RowKind.ENTRY, RowKind.ADD}:
                self.setSpan(at, FIELD, 1, 2)

    def _fit_columns(self) -> None:
        width = self.viewport().width()
        first = min(px(460), round(width * _FIELD_SHARE))
        self.horizontalHeader().resizeSection(FIELD, first)
        self.horizontalHeader().resizeSection(ANSWER, max(1, width - first))

    def _hover(self, at: int) -> None:
        before, self._lines.hovered_row = self._lines.hovered_row, at
        for row in {before, at} - {-1}:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            if before != at:
                self.viewport().update(0, top, self.viewport().width(), height)

    def _restore(self, key: AnswerKey | None) -> None:
        at = self.sheet_model.row_of(key)
        if at < 0:
            at = self._neighbour(-1, 1)
        if at >= 0:
            self.setCurrentIndex(self.sheet_model.index(at, ANSWER))

    def _go_to(self, at: int) -> None:
        if at != self.currentIndex().row() and not self.commit():
            return
        index = self.sheet_model.index(at, ANSWER)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _neighbour(self, at: int, step: int) -> int:
        """Return the next row that can be answered or added to; -1 where there is none."""
        at += step
        while 0 <= at < self._count and self.sheet_model.rows[at].kind not in {RowKind.LINE, RowKind.ADD}:
            at += step
        return at if 0 <= at < self._count else -1

    def _nearest(self, wanted: int, here: int) -> int:
        """Return the row to go to where a page's step ends on a heading."""
        if not 0 <= wanted < self._count:
            return here
        step = 1 if wanted >= here else -1
        found = self._neighbour(wanted - step, step)
        return found if found >= 0 else self._neighbour(wanted, -step)

    @Slot()
    def _on_current_changed(self) -> None:
        if self._led_to != self.current_key():
            self._led_to = None
        self.current_changed.emit()
