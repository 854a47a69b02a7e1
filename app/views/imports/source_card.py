"""Where the list is from: clipboard or file with its sheets and tables, or another tour."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy

from app.views.imports.kind_row import KindRow
from app.views.imports.session import ListSource
from app.views.imports.tour_field import TourField
from app.views.imports.words import ImportWords
from app.views.widgets import Button, Card, ChoiceBox, ElidedLabel, LabelledField


class SourceCard(Card):
    """Named "source_card"; the choices are "source_list" and "source_tour".

    The source's name is "source_name", the choice of sheets "source_part"; the number of another tour is
    "source_tour_field", its search "search_tours_button".

    Signals:
        part_chosen: another sheet or table is to be read (str).
    """

    part_chosen = Signal(str)

    def __init__(self, search: QAction) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("ImportPage", "Source"), name="source_card")
        self._words = ImportWords(self)
        self._kinds = KindRow(
            "source",
            (("list", translate("ImportPage", "List")), ("tour", translate("ImportPage", "From a tour"))),
        )
        self._source: ListSource | None = None
        self._name = ElidedLabel("", name="source_name")
        self._part = ChoiceBox(name="source_part")
        self._part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._part_field = LabelledField(translate("ImportPage", "Sheet or table"), self._part)
        self.tour_field = TourField(name="source_tour_field")
        self._search = Button(action=search, icon="search", name="search_tours_button")
        for widget in (self._kinds, self._name, self._part_field, self.tour_field, self._search):
            self.add(widget)
        self._part.edited.connect(self._on_part)
        self._kinds.kind_chosen.connect(self._show_kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.show_source(None)

    def show_source(self, source: ListSource | None) -> None:
        """Say where the list is from; offer its sheets where there are several."""
        if source is self._source and source is not None:
            return
        self._source = source
        if source is not None:
            self._name.setText(self._words.source(source).removesuffix(f", {self._words.part(source.part)}"))
            self._part.clear()
            for part in source.parts:
                self._part.addItem(self._words.part(part), part)
            self._part.set_value(source.part)
            self.tour_field.set_value(source.name if source.kind == "tour" else "")
            self._kinds.show_kind("tour" if source.kind == "tour" else "list")
        self._show_kind(self._kinds.kind())

    def show_suggestions(self, tours: Sequence[tuple[int, str]]) -> None:
        """Offer tours for what is typed."""
        self.tour_field.show_suggestions(tours)

    @Slot(str)
    def _show_kind(self, kind: str) -> None:
        """Show what belongs to this kind of source."""
        source = self._source if self._source is not None and self._source.kind != "tour" else None
        self._name.setVisible(kind == "list" and source is not None)
        self._part_field.setVisible(kind == "list" and source is not None and len(source.parts) > 1)
        self.tour_field.setVisible(kind == "tour")
        self._search.setVisible(kind == "tour")

    @Slot()
    def _on_part(self) -> None:
        self.part_chosen.emit(self._part.value())
