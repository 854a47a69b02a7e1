"""The card beside the questionnaire: how far each tourist of the group is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.questionnaire.board import BoardRow
from app.services.questionnaire.shapes import Questionnaire
from app.views.questionnaire.board_delegate import FOLD_PX, TOURIST_PX, BoardDelegate
from app.views.questionnaire.board_model import BoardModel
from app.views.questionnaire.board_rows import (
    board_totals,
    board_tourists,
    has_barred_passport,
    passport_warning,
)
from app.views.questionnaire.wording import text_in
from app.views.theme import px
from app.views.widgets import Button, Card, Label, Notice

_LEAST_PX = 190


class BoardTree(QTreeView):
    """Tourists and what they lack. Enter and a click open, Right and Left unfold and fold, Esc leaves.

    Signals:
        target_opened: where the row leads (BoardTarget).
        left: Esc was pressed.
    """

    target_opened = Signal(object)
    left = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.board = BoardModel(self)
        self.setModel(self.board)
        self.cells = BoardDelegate(self)
        self.setItemDelegate(self.cells)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Tourists of the group"))
        self.clicked.connect(self._on_clicked)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(260), px(TOURIST_PX) * max(1, min(8, len(self.board.tourists))) + px(4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(TOURIST_PX) * 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._open(index)
        elif key == Qt.Key.Key_Space and index.isValid() and not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        is_override = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # before Esc means "back" to the page
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold by the sign at the left; anything else opens."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and not index.parent().isValid() and place.x() < px(FOLD_PX):
            self.setCurrentIndex(index)
            self.setExpanded(index, not self.isExpanded(index))
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not index.parent().isValid() and event.position().x() < px(FOLD_PX):
            event.accept()
            return
        super().mouseReleaseEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        target = self.board.target_at(index)
        if target is not None:
            self.target_opened.emit(target)


class BoardCard(Card):
    """The group at the right of the questionnaire.

    Names: "board_card", the tree "board_tree", the line of totals "board_totals", the band "board_passports", the
    button "board_whole_group".

    Signals:
        target_opened: where a click leads (BoardTarget).
        left: Esc was pressed in the tree.
        group_requested: the whole group is to be seen.
        shown: the card came into sight.
    """

    target_opened = Signal(object)
    left = Signal()
    group_requested = Signal()
    shown = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        self._whole = Button("", kind="link", name="board_whole_group")
        super().__init__("", trailing=[self._whole], padded=False, name="board_card", parent=parent)
        self._language = language
        self._shown_id: int | None = None
        self.setMinimumWidth(px(_LEAST_PX))
        self.set_title(self.tr("Group"))
        self._whole.setText(self.tr("Whole group"))
        self._whole.setToolTip(self.tr("Every tourist beside every required field"))
        self._whole.clicked.connect(self.group_requested)
        self._totals = Label("", "muted", name="board_totals", wrap=True)
        self._totals.setContentsMargins(px(16), 0, px(16), px(8))
        self.tree = BoardTree(name="board_tree")
        self.tree.target_opened.connect(self.target_opened)
        self.tree.left.connect(self.left)
        self._band = Notice("", "doubt", name="board_passports")
        self.add(self._totals)
        self.add(self.tree, 1)
        inset = QVBoxLayout()
        inset.setContentsMargins(px(12), px(8), px(12), px(4))
        inset.addWidget(self._band)
        self.add(inset)

    def show_board(self, questionnaire: Questionnaire, rows: Sequence[BoardRow]) -> None:
        """Show the tourists beside what the country asks."""
        self.tree.board.show_tourists(board_tourists(rows, self._language))
        self.tree.updateGeometry()
        if self.tree.cells.current_id is not None:
            self.show_current(self.tree.cells.current_id)
        self._totals.setText(board_totals(rows))
        country = text_in(questionnaire.country.names, self._language)
        level = "error" if has_barred_passport(rows) else "doubt"
        self._band.set_notice(passport_warning(rows, country), level)

    def show_board_problem(self, text: str) -> None:
        """Say why there is nothing to show."""
        self.tree.board.show_tourists([])
        self._totals.setText(text)
        self._band.set_notice("")

    def show_current(self, tourist_id: int) -> None:
        """Mark whose questionnaire is open; the cursor goes there once, and is then left where it is."""
        self.tree.cells.current_id = tourist_id
        index = self.tree.board.find_tourist(tourist_id)
        if index.isValid() and tourist_id != self._shown_id:
            self._shown_id = tourist_id
            self.tree.setCurrentIndex(index)
        self.tree.viewport().update()

    def is_watched(self) -> bool:
        """Tell whether the card is in sight."""
        return self.isVisible()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def focus_board(self) -> None:
        """Put the cursor into the tree."""
        if not self.tree.currentIndex().isValid():
            index = self.tree.board.find_tourist(self.tree.cells.current_id)
            self.tree.setCurrentIndex(index if index.isValid() else self.tree.board.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
