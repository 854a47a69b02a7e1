"""Chooses another client as a relative: a live search and the relation."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from app.services.clients.cards import RELATIONS, FamilyRow
from app.services.clients.search import Hit
from app.services.persons.dates import format_date
from app.views.client_names import name_of_row
from app.views.dialogs import AppDialog
from app.views.table_models import Column, RowsModel
from app.views.texts import choice
from app.views.theme import px
from app.views.widgets import Button, ChoiceBox, DataTable, Label, LabelledField, SearchField

FindClients = Callable[[str, Callable[[Sequence[Hit]], object]], object]
"""Finds clients by a text and tells them to a callable later."""


class RelativeDialog(AppDialog):
    """Narrows the clients while one types; Enter takes the marked one.

    Names: "relative_dialog"; "relative_search", "relative_table", "relative_relation", "relative_accept".

    Args:
        row: the link as it is; its relative is kept unless another one is marked.
        find: finds clients.
        own_id: the client whose family it is, who is not offered.
    """

    def __init__(self, row: FamilyRow, find: FindClients, own_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RelativeDialog", "Family link"),
            QCoreApplication.translate("RelativeDialog", "Find the other client by name, passport or phone."),
            name="relative_dialog",
            width_px=620,
            parent=parent,
        )
        self._row, self._find, self._own_id = row, find, own_id
        self._search = SearchField(self.tr("Name, passport or phone"), name="relative_search")
        columns: list[Column[Hit]] = [
            Column("name", self.tr("Name"), _name, stretch=True),
            Column("born", self.tr("Born"), _born, width=10),
            Column("passport", self.tr("Passport"), _passport, width=14),
            Column("city", self.tr("City"), _city, width=14),
        ]
        self._model: RowsModel[Hit] = RowsModel(columns, row_key=_client_id, parent=self)
        self._table = DataTable(self._model, name="relative_table")
        self._table.setMinimumHeight(px(230))
        self._search.set_table(self._table)
        self._state = Label("", "muted", name="relative_state", wrap=True)
        choices = [(code, choice("relation", code)) for code in RELATIONS]
        self._relation = LabelledField(
            self.tr("Is this client's"), ChoiceBox(choices, name="relative_relation"), name="relative_relation_field"
        )
        self._relation.set_value(row.relation)
        self.add_content(self._search)
        self.add_content(self._table, 1)
        self.add_content(self._state)
        self.add_content(self._relation)
        self._accept = self.add_button(Button(self.tr("Link"), kind="primary", name="relative_accept"), accepts=True)
        self._search.search_changed.connect(self._on_search_changed)
        self._search.return_pressed_in_search.connect(self._on_return)
        self._table.row_opened.connect(self._on_row_opened)
        self._table.current_row_changed.connect(self._on_current_changed)
        self._show_state()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> FamilyRow:
        """Return the link as it stands on the screen."""
        hit = self._model.row_at(self._table.current_row())
        relative_id, name = (
            (self._row.relative_id, self._row.name) if hit is None else (hit.client.id, name_of_row(hit.client))
        )
        return FamilyRow(self._row.id, relative_id, self._relation.value(), name)

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        self._find(text, self._show_hits)

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        self._model.set_rows(hit for hit in hits if hit.client.id != self._own_id)
        if self._model.rowCount():
            self._table.select_row(0)
        self._show_state()

    @Slot()
    def _on_return(self) -> None:
        if self._model.rowCount():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_row_opened(self, _row: int) -> None:
        self.accept()

    @Slot(int)
    def _on_current_changed(self, _row: int) -> None:
        self._show_state()

    def _show_state(self) -> None:
        """Say who would be linked."""
        name = self.answer().name
        self._accept.setEnabled(bool(self.answer().relative_id))
        if name:
            self._state.setText(self.tr("Chosen: %1").replace("%1", name))
        elif self._search.value():
            self._state.setText(self.tr("Nobody is found by that."))
        else:
            self._state.setText(self.tr("Nobody is chosen yet."))


def ask_relative(parent: QWidget | None, row: FamilyRow, find: FindClients, own_id: int | None) -> FamilyRow | None:
    """Ask and wait; return None where the dialog was left."""
    dialog = RelativeDialog(row, find, own_id, parent)
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None


def _name(hit: Hit) -> str:
    return name_of_row(hit.client)


def _born(hit: Hit) -> str:
    return format_date(hit.client.birth_date)


def _passport(hit: Hit) -> str:
    return hit.client.passport


def _city(hit: Hit) -> str:
    return hit.client.city


def _client_id(hit: Hit) -> int:
    return hit.client.id
