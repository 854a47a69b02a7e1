"""The choice of the country whose questionnaire is filled: a list that one types into to filter it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets import ChoiceBox

_WIDTH_PX = 176
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CountryChoice(ChoiceBox):
    """Named "questionnaire_country", its list "questionnaire_countries".

    A click, Alt+Down or `open_list` marks the name and lists all; what is typed filters the list. Enter takes the
    marked country, else the first one that fits. Esc closes the list, then brings back the chosen country and leaves.
    The signal `edited` tells that another one was chosen.

    Signals:
        left: Esc was pressed and no list was open.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), name="questionnaire_country", parent=parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(self.tr("Country of the questionnaire"))
        self._popup = QListView()
        self._names = _make_completer(self, self._popup)
        self.setCompleter(self._names)
        self._line = self.lineEdit() or QLineEdit(self)
        self._line.setPlaceholderText(self.tr("Country"))
        self._line.editingFinished.connect(self._on_finished)
        self._line.installEventFilter(self)
        self._popup.installEventFilter(self)

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the countries and the chosen one; what is being typed stays where they are the same."""
        have = [(self.itemData(at), self.itemText(at)) for at in range(self.count())]
        if have != list(choices):
            self.clear()
            for code, words in choices:
                self.addItem(words, code)
        self.setCurrentIndex(self.findData(chosen))
        self.setEnabled(bool(choices))

    def open_list(self) -> None:
        """Take the cursor, mark the name and list all countries."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()
        self._names.setCompletionPrefix("")
        self._names.complete()
        self._popup.setCurrentIndex(QModelIndex())

    @override
    def showPopup(self) -> None:
        self.open_list()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH_PX), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click open the list, Enter take what fits, and Esc take back what is typed before anything else."""
        kind = event.type()
        if watched is self._line and kind is QEvent.Type.MouseButtonPress:
            self.open_list()
            return True
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        opens = event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_ours = opens or event.key() == Qt.Key.Key_Escape
        if kind is QEvent.Type.ShortcutOverride and is_ours and watched is self._line:
            event.accept()
            return True
        if kind is QEvent.Type.KeyPress and (is_ours or event.key() in _ENTER):
            return self._press(event.key())
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> bool:
        """Act on a key of its own; False leaves it to the list."""
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key in _ENTER:
            return self._take_fitting()
        self.open_list()
        return True

    def _take_fitting(self) -> bool:
        """Choose the first country that fits what is typed; False leaves Enter to the list, where one is marked."""
        if self._popup.isVisible() and self._popup.currentIndex().isValid():
            return False
        self._popup.hide()
        self._choose(self._fitting(self._line.text()))
        return True

    def _escape(self) -> bool:
        if self._popup.isVisible():
            self._popup.hide()
        else:
            self._show_chosen()
            self.left.emit()
        return True

    def _fitting(self, text: str) -> int:
        """Return which country a text names, else the first that begins so, else holds it; -1 where none does."""
        wanted = text.strip().casefold()
        names = [self.itemText(at).casefold() for at in range(self.count())]
        if not wanted:
            return -1
        fitting = sorted(
            (name != wanted, not name.startswith(wanted), at) for at, name in enumerate(names) if wanted in name
        )
        return fitting[0][2] if fitting else -1

    def _choose(self, at: int) -> None:
        """Make a country the chosen one; where there is none the one that was chosen is shown again."""
        before = self.currentIndex()
        if at >= 0:
            self.setCurrentIndex(at)
        self._show_chosen()
        if self.currentIndex() != before:
            self.edited.emit()

    def _show_chosen(self) -> None:
        self.setEditText(self.itemText(self.currentIndex()))
        self._line.selectAll()

    @Slot()
    def _on_finished(self) -> None:
        """Choose what was typed whole, else show the chosen one again."""
        if not self._popup.isVisible():
            self._choose(self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString))


def _make_completer(box: QComboBox, popup: QListView) -> QCompleter:
    """Return what lists the countries that hold what is typed, in a list of its own."""
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setMaxVisibleItems(14)
    popup.setObjectName("questionnaire_countries")
    popup.setProperty("role", "popup")
    popup.setMinimumWidth(px(280))
    completer.setPopup(popup)
    return completer
