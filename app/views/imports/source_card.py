"""Where the list is from, and which of several sheets or tables was taken."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from app.views.imports.session import ListSource
from app.views.imports.words import ImportWords
from app.views.widgets import Card, ChoiceBox, ElidedLabel, LabelledField


class SourceCard(Card):
    """Named "source_card"; the source is "source_name", the choice of sheets "source_part".

    Signals:
        part_chosen: another sheet or table is to be read (str).
    """

    part_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ImportPage", "Source"), name="source_card")
        self._words = ImportWords(self)
        self._name = ElidedLabel("", name="source_name")
        self._part = ChoiceBox(name="source_part")
        self._part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._part_field = LabelledField(QCoreApplication.translate("ImportPage", "Sheet or table"), self._part)
        self.add(self._name)
        self.add(self._part_field)
        self._part.edited.connect(self._on_part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.show_source(None)

    def show_source(self, source: ListSource | None) -> None:
        """Say where the list is from; offer its sheets where there are several."""
        self.setVisible(source is not None)
        if source is None:
            return
        self._name.setText(self._words.source(source).removesuffix(f", {self._words.part(source.part)}"))
        self._part.clear()
        for part in source.parts:
            self._part.addItem(self._words.part(part), part)
        self._part.set_value(source.part)
        self._part_field.setVisible(len(source.parts) > 1)

    @Slot()
    def _on_part(self) -> None:
        self.part_chosen.emit(self._part.value())
