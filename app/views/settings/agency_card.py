"""What letters say of the agency: told once, kept as soon as a field is left."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.views.widgets.fields import LineEdit
from app.views.widgets.labelled_field import LabelledField
from app.views.widgets.labels import Label
from app.views.widgets.layouts import FieldGrid
from app.views.widgets.surfaces import Card

_ROWS = (("name", "name_lat"), ("address", "address_lat"), ("phone", "email"), ("head", "head_lat"))
"""Details of the agency, two a row."""


class AgencyCard(Card):
    """Named "settings_agency"; its fields "agency_name" and so on.

    Signals:
        edited: a field was left with another text than before (all details by name).
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="settings_agency", parent=parent)
        self.set_title(self.tr("Your agency"))
        self.add(
            Label(self.tr("Letters to embassies name it. Without Latin letters Carnet spells it itself."), wrap=True)
        )
        self._fields: dict[str, LineEdit] = {}
        labels = {
            "name": self.tr("Name"),
            "name_lat": self.tr("Name in Latin letters"),
            "address": self.tr("Address"),
            "address_lat": self.tr("Address in Latin letters"),
            "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"),
            "head": self.tr("Who signs"),
            "head_lat": self.tr("Who signs, in Latin letters"),
        }
        grid = FieldGrid()
        for row in _ROWS:
            labelled = []
            for name in row:
                line = self._fields[name] = LineEdit(name=f"agency_{name}")
                line.editingFinished.connect(self._on_finished)
                labelled.append(LabelledField(labels[name], line))
            grid.add_row(*labelled)
        self.add(grid)
        self._shown = self.details()

    def details(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {name: line.value().strip() for name, line in self._fields.items()}

    def show_details(self, details: Mapping[str, str]) -> None:
        """Show what is told of the agency; a field in which somebody types stays."""
        for name, line in self._fields.items():
            if not line.hasFocus() or line.value() == self._shown[name]:
                line.set_value(details.get(name, ""))
        self._shown = {name: details.get(name, "") for name in self._fields}

    @Slot()
    def _on_finished(self) -> None:
        told = self.details()
        if told != self._shown:
            self._shown = told
            self.edited.emit(told)
