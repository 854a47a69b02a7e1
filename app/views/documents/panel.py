"""The panel below the fields of the passport: which document it is, and a short list of what is doubtful."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.documents.panel_words import DocumentFacts
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.head_row import HeadRow
from app.views.widgets.labels import Label
from app.views.widgets.notices import Notice


class DocumentPanel(QWidget):
    """Takes no room while nothing is to be said or done.

    Names: "document_kind", "document_trip", and the doubts "document_doubt_<n>" with their words "…_text".
    """

    def __init__(self, *, name: str = "document_panel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._kind = Label("", "muted", name="document_kind", wrap=True)
        self._trip = Label("", "muted", name="document_trip", wrap=True)
        self._doubts: list[Notice] = []
        self._facts = DocumentFacts()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._row = HeadRow(self._kind)
        self._column.addWidget(self._row)
        self._column.addWidget(self._trip)
        self._trip.hide()
        self._has_action = False
        self.hide()

    def set_action(self, button: Button) -> None:
        """Offer something at the end of the first line, such as reading a passport."""
        self._row.add(button)
        self._has_action = True
        self._fit()

    def show_facts(self, facts: DocumentFacts) -> None:
        """Show what is known and doubtful now."""
        if facts.doubts != self._facts.doubts:
            for notice in self._doubts:
                self._column.removeWidget(notice)
                notice.hide()
                notice.deleteLater()
            self._doubts = [Notice(text, name=f"document_doubt_{at}") for at, text in enumerate(facts.doubts)]
            for notice in self._doubts:
                self._column.addWidget(notice)
        self._facts = facts
        self._kind.setText(facts.kind)
        self._fit()

    def show_trip(self, text: str) -> None:
        """Say by which trip the documents are measured; the empty text for nothing."""
        self._trip.setText(text)
        self._trip.setVisible(bool(text))
        self._fit()

    def facts(self) -> DocumentFacts:
        """Return what is shown."""
        return self._facts

    def _fit(self) -> None:
        self.setVisible(self._has_action or bool(self._facts.kind or self._facts.doubts or self._trip.text()))
