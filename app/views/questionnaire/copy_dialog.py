"""*Copy information to…*: one or several tourists of the tour, and which answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.questionnaire.copying import AnswerSource, Candidate, list_companions
from app.views.context import PageContext
from app.views.questionnaire.copying_dialog import CopyingDialog
from app.views.questionnaire.offers_table import CopyWords
from app.views.table_models import Cell, Column, RowsModel
from app.views.table_models.columns import Index
from app.views.widgets import DataTable, Label


@dataclass(frozen=True, slots=True)
class _Companion:
    """A tourist with a tick."""

    who: Candidate
    is_ticked: bool


class CompanionsModel(RowsModel[_Companion]):
    """The others of the tour with ticks; the family is ticked from the start.

    Signals:
        ticks_changed: somebody was ticked or unticked.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        columns: list[Column[_Companion]] = [
            Column("name", translate("CopyDialog", "Tourist"), _name, width=22, stretch=True),
            Column("family", "", _family, width=9),
            Column("answers", translate("CopyDialog", "Entered"), _answers, width=8, align="right"),
        ]
        super().__init__(columns, row_key=_key_of, parent=parent)

    def show_companions(self, companions: Sequence[Candidate]) -> None:
        """Show the others of the tour."""
        self.set_rows(_Companion(one, one.is_family) for one in companions)
        self.ticks_changed.emit()

    def toggle(self, row: int) -> None:
        """Tick or untick somebody."""
        self._set([one if at != row else _Companion(one.who, not one.is_ticked) for at, one in enumerate(self.rows)])

    def toggle_all(self) -> None:
        """Tick everybody, or nobody where all are ticked."""
        wanted = not all(one.is_ticked for one in self.rows)
        self._set([_Companion(one.who, wanted) for one in self.rows])

    def ticked(self) -> tuple[Candidate, ...]:
        """Return who is ticked."""
        return tuple(one.who for one in self.rows if one.is_ticked)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            return Qt.CheckState.Checked if self.rows[index.row()].is_ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def _set(self, rows: Sequence[_Companion]) -> None:
        self.set_rows(rows)
        self.ticks_changed.emit()


class CompanionsTable(DataTable):
    """Space or a click ticks, Ctrl+A ticks all, Enter goes on to the answers (`row_opened`)."""

    def __init__(self, model: CompanionsModel, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name=name, parent=parent)
        self._companions = model
        self.set_elastic(name=18)
        self.set_optional("answers")
        self.setAccessibleName(self.tr("Who is given the answers"))
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_row() >= 0:
            self._companions.toggle(self.current_row())
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._companions.toggle_all()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._companions.toggle(index.row())


class CopyDialog(CopyingDialog):
    """Chooses who is given a tourist's answers, and which.

    Names: "copy_dialog", the people "copy_people", what is offered "copy_dialog_offers", the buttons "copy_dialog_do"
    and "copy_dialog_cancel".
    """

    shares = (4, 11)

    def __init__(self, context: PageContext, tourist_id: int, name: str, *, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            context,
            translate("CopyDialog", "Copy information to…"),
            translate(
                "CopyDialog", "What %1 answered goes to others of the tour; what their passports say does not."
            ).replace("%1", name),
            name="copy_dialog",
            parent=parent,
        )
        self._tourist_id, self._name = tourist_id, name
        self._is_known = False
        self._companions = CompanionsModel(self)
        self._table = CompanionsTable(self._companions, name="copy_people")
        self._none = Label(self.tr("Nobody else is on this tour."), "muted", name="copy_nobody", wrap=True)
        self._none.hide()
        self.people.addWidget(self._none)
        self.people.addWidget(self._table, 1)
        self._companions.ticks_changed.connect(self._on_people)
        self._table.row_opened.connect(self._on_return)
        self.offer_nothing(self.tr("Tick who is given the answers."))
        self.ask(partial(list_companions, context.desk, tourist_id), self._on_companions)
        self._table.setFocus()

    def button_text(self, count: int) -> str:
        """Return the words of the button."""
        people = len(self._companions.ticked())
        if not count or not people:
            return self.tr("Copy")
        return CopyWords.tr("Copy to %n tourist(s)", "", people)

    def done_text(self, count: int) -> str:
        """Return what the status line says."""
        people = self._companions.ticked()
        answers = CopyWords.tr("%n answer(s) copied", "", count)
        to = people[0].name if len(people) == 1 else CopyWords.tr("%n tourist(s)", "", len(people))
        return self.tr("%1 to %2").replace("%1", answers).replace("%2", to)

    def _on_companions(self, companions: Sequence[Candidate]) -> None:
        self._none.setVisible(not companions)
        self._companions.show_companions(companions)
        if companions:
            self._table.select_row(0)

    @Slot()
    def _on_people(self) -> None:
        people = self._companions.ticked()
        if not people:
            self.offer_nothing(self.tr("Tick who is given the answers."))
            return
        title = self.tr("What is copied from %1").replace("%1", self._name)
        ids = [one.tourist_id for one in people if one.tourist_id is not None]
        self.offer(AnswerSource(tourist_id=self._tourist_id), ids, title, keep_ticks=self._is_known)
        self._is_known = True

    @Slot()
    def _on_return(self, _row: int = 0) -> None:
        """Go on from the people to what they are given."""
        self.pane.focus_offers()


def ask_copy(context: PageContext, parent: QWidget | None, tourist_id: int, name: str) -> bool:
    """Open the dialog and wait; True where answers were copied."""
    dialog = CopyDialog(context, tourist_id, name, parent=parent)
    copied = bool(dialog.exec())
    dialog.deleteLater()
    return copied


def _key_of(one: _Companion) -> int | None:
    return one.who.tourist_id


def _name(one: _Companion) -> Cell:
    return Cell(one.who.name, checked=one.is_ticked)


def _family(one: _Companion) -> Cell:
    return Cell(QCoreApplication.translate("CopyDialog", "family"), "muted") if one.who.is_family else Cell()


def _answers(one: _Companion) -> str:
    return str(one.who.answers) if one.who.answers else ""
