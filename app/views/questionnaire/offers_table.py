"""The table in which one ticks what is copied, with what it would do in words."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStackedLayout, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.questionnaire.shapes import AnswerKey
from app.views.questionnaire.offers_model import OfferLine, OffersModel, OfferState
from app.views.texts import Texts
from app.views.theme import px
from app.views.widgets import CellDelegate, DataTable, Label

CopyWords = Texts("CopyWords")

Index = QModelIndex | QPersistentModelIndex


class OffersTable(DataTable):
    """Space or a click ticks an answer, or all of a part on its heading; Ctrl+A ticks all of the part from any row.

    Enter is left to the dialog.
    """

    def __init__(self, model: OffersModel, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name=name, parent=parent)
        self._offers = model
        self._cells = _OffersDelegate(self, model)
        self.setItemDelegate(self._cells)
        self.set_elastic(question=16, given=12, present=12)
        self.setAccessibleName(self.tr("What is copied"))
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_row() >= 0:
            self._offers.toggle(self.current_row())
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._offers.toggle_part(self.current_row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the dialog's default button takes it
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._offers.toggle(index.row())


class _OffersDelegate(CellDelegate):
    """Paints the headings of parts bold, and what stands below them indented."""

    def __init__(self, view: OffersTable, model: OffersModel) -> None:
        self._offers = model
        super().__init__(view)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_heading = self._offers.is_heading(index.row())
        self._first_pad = px(16 if is_heading else 32)
        painter.save()
        if is_heading:
            font = QFont(painter.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        super().paint(painter, option, index)
        painter.restore()


class OffersPane(QWidget):
    """What one takes or gives: a heading, the table, or words where nothing is offered.

    Signals:
        ticks_changed: something was ticked or unticked.
    """

    ticks_changed = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_pane")
        self.offers = OffersModel(self)
        self.table = OffersTable(self.offers, name=name)
        self._title = Label("", "section", name=f"{name}_title", wrap=True)
        self._hint = Label("", "muted", name=f"{name}_hint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._title)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._hint)
        column.addWidget(body, 1)
        self.offers.ticks_changed.connect(self.ticks_changed)

    def show_offers(self, title: str, lines: Sequence[OfferLine], *, keep_ticks: bool = False) -> None:
        """Show what is offered under a heading."""
        self._title.setText(title)
        self.offers.show_lines(lines, keep_ticks=keep_ticks)
        self._hint.setText(self.tr("There are no answers here that could be copied."))
        self._stack.setCurrentIndex(0 if lines else 1)
        if lines and self.table.current_row() < 0:
            self.table.select_row(0)

    def show_hint(self, text: str) -> None:
        """Show words in place of the table."""
        self._title.setText("")
        self.offers.show_lines(())
        self._hint.setText(text)
        self._stack.setCurrentIndex(1)

    def keys(self) -> tuple[AnswerKey, ...]:
        """Return the ticked answers."""
        return self.offers.ticked()

    @Slot()
    def focus_offers(self) -> None:
        """Put the cursor into the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def summary(self) -> str:
        """Return what would be done, in words."""
        chosen = self.offers.ticked_lines()
        if not chosen:
            return CopyWords.tr("Nothing is ticked")
        over = sum(line.state is OfferState.OVERWRITES for line in chosen)
        text = CopyWords.tr("%n answer(s) ticked", "", len(chosen))
        overwritten = CopyWords.tr("%n overwritten", "", over)
        return f"{text} · {overwritten}" if over else text
