"""The field in which a tour is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QWidget
from typing_extensions import override

from app.views.widgets import LineEdit

_DEBOUNCE_MS = 150


class TourField(LineEdit):
    """A tour's number with live suggestions; the list of "tour_field" is "tour_suggestions".

    Signals:
        search_changed: what is typed, to look for (str).
        tour_chosen: a suggestion was taken (its id).
        tour_entered: Enter was pressed over a number that was not suggested (str).
    """

    search_changed = Signal(str)
    tour_chosen = Signal(object)
    tour_entered = Signal(str)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, icon="search", parent=parent)
        self.setPlaceholderText(self.tr("Number, title or surname"))
        self._suggested = QStandardItemModel(self)
        self._popup = QListView()
        self._popup.setObjectName(name.replace("_field", "_suggestions"))
        self._popup.setProperty("role", "popup")
        completer = QCompleter(self._suggested, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setPopup(self._popup)
        completer.setWidget(self)
        self._popup.clicked.connect(self._on_activated)
        self._popup.activated.connect(self._on_activated)
        self._completer = completer
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._tell)
        self.edited.connect(self._timer.start)
        self.returnPressed.connect(self._on_return)

    def show_suggestions(self, tours: Sequence[tuple[int, str]]) -> None:
        """Offer tours by id and words; shown while the field has the focus."""
        self._suggested.clear()
        for tour_id, words in tours:
            item = QStandardItem(words)
            item.setData(tour_id, Qt.ItemDataRole.UserRole)
            self._suggested.appendRow(item)
        if tours and self.hasFocus() and self.isModified():
            self._completer.complete()
        else:
            self._popup.hide()

    @override
    def set_value(self, value: str) -> None:
        """Show a number, without looking for it."""
        self._timer.stop()
        self._popup.hide()
        super().set_value(value)
        self.setModified(False)

    @Slot()
    def _tell(self) -> None:
        self.search_changed.emit(self.value())

    @Slot()
    def _on_return(self) -> None:
        self._timer.stop()
        if self.isModified() and self.value():
            self.tour_entered.emit(self.value())

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        tour_id = index.data(Qt.ItemDataRole.UserRole)
        if tour_id is not None:
            self.tour_chosen.emit(tour_id)
