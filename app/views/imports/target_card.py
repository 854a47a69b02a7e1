"""Where the list goes: a tour, or the directory of regular clients."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy

from app.views.imports.kind_row import KindRow
from app.views.imports.tour_field import TourField
from app.views.widgets import Card, Label


class TargetCard(Card):
    """Named "tour_card"; the choices are "into_tour" and "into_clients", the tour's number "tour_field".

    Signals:
        target_chosen: "tour" or "clients" (str).
    """

    target_chosen = Signal(str)

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("ImportPage", "Into"), name="tour_card")
        self.tour_field = TourField(name="tour_field")
        self._tour_facts = Label("", "muted", name="tour_facts", wrap=True)
        self._kinds = KindRow(
            "into",
            (("tour", translate("ImportPage", "Tour")), ("clients", translate("ImportPage", "Regular clients"))),
        )
        self._kinds.kind_chosen.connect(self.target_chosen)
        self.add(self._kinds)
        self.add(self.tour_field)
        self.add(self._tour_facts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.show_tour("", "")

    def show_tour(self, number: str, facts: str) -> None:
        """Show that a tour is meant: its number and its facts."""
        self._kinds.show_kind("tour")
        self.tour_field.set_value(number)
        self.tour_field.show()
        self._tour_facts.setText(facts)
        self._tour_facts.setVisible(bool(facts))

    def show_directory(self) -> None:
        """Show that the directory is meant."""
        self._kinds.show_kind("clients")
        self.tour_field.hide()
        self._tour_facts.setText(
            QCoreApplication.translate("ImportPage", "Those who are regular clients already are left as they are.")
        )
        self._tour_facts.show()
