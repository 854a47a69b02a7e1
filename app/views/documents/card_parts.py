"""The parts that both cards have for names and documents, joined with the form of a person."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.person_fields import FieldGroup, PersonValues
from app.services.documents.validity import Former, Trip
from app.views.documents.marks_band import Mark, MarksBand
from app.views.documents.panel import DocumentPanel
from app.views.documents.panel_words import document_facts
from app.views.documents.spelling import SpellingMarks
from app.views.texts import explain_code
from app.views.widgets.person_form import PersonForm


class CardParts(QObject):
    """Keeps the marks of the names and the panel of the documents in step with a form.

    Give `below()` to the form when it is made, then `join` it.

    Args:
        today: the present day.
        language: for the names of countries.
        parent: the card.
    """

    def __init__(self, today: Callable[[], date], language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today, self._language = today, language
        self._dates = ("", "")
        self._former: tuple[Former, ...] = ()
        self.band, self.panel = MarksBand(), DocumentPanel()
        self.marks = SpellingMarks(self, self)
        self.band.offer_chosen.connect(self.marks.take_offer)

    def below(self) -> Mapping[FieldGroup, QWidget]:
        """Return what stands below the form's groups."""
        return {FieldGroup.NAME: self.band, FieldGroup.PASSPORT: self.panel}

    def join(self, form: PersonForm) -> None:
        """Follow a form; to be called before others listen to it, so that they find the Latin names filled."""
        self._form = form
        form.edited.connect(self.marks.note_edit)
        form.left.connect(self.marks.note_left)
        form.left.connect(self._on_left)

    @Slot()
    def refresh(self) -> None:
        """Say anew what is doubtful, after other values were shown."""
        self.marks.refresh()
        self._say_birth()
        self.refresh_documents()

    def set_trip(self, arrival: str, departure: str) -> None:
        """Measure the documents by these dates from now on, ISO 8601 or empty."""
        self._dates = (arrival, departure)

    def set_former(self, former: Sequence[Former]) -> None:
        """Take the surnames that were borne before."""
        self._former = tuple(former)

    @Slot()
    def refresh_documents(self) -> None:
        """Say anew what is known and doubtful of the documents."""
        trip = Trip(self._today(), *self._dates)
        self.panel.show_facts(document_facts(self._values(), trip, self._language, self._former))

    def remember(self) -> object:
        """Return what stands in the fields."""
        return {name: self._form.value(name) for name in self._form.names()}, self.marks.remember()

    def bring_back(self, remembered: object) -> None:
        """Let the fields hold again what was remembered."""
        if not isinstance(remembered, tuple):
            raise TypeError
        values, filled = remembered
        for name, value in values.items():
            if self._form.value(name) != value:
                self._form.set_value(name, value)
        self.marks.bring_back(filled)

    def typed(self, name: str) -> str:
        """Return what stands in a field, as it was typed."""
        return self._form.typed(name)

    def stored(self, name: str) -> str:
        """Return a field in the form in which it is stored."""
        return self._form.value(name)

    def set_value(self, name: str, value: str) -> None:
        """Show a value in a field without telling of an edit."""
        self._form.set_value(name, value)

    def put(self, name: str, value: str) -> None:
        """Show a value as if the agent had entered it."""
        self._form.put(name, value)

    def set_hint(self, name: str, text: str) -> None:
        """Say something quiet below a field."""
        self._form.set_hint(name, text)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Say what is doubtful in the names."""
        self.band.show_marks(marks)

    def _values(self) -> PersonValues:
        return {name: self._form.value(name) for name in _DOCUMENT_FIELDS}

    def _say_birth(self) -> None:
        """Say at the birth date that it is still to come."""
        day = self._form.value("birth_date")
        if day[:4].isdigit() and day > self._today().isoformat()[: len(day)]:
            words = explain_code("date_in_future", {})
            self._form.set_note("birth_date", words[:1].upper() + words[1:])

    @Slot(str)
    def _on_left(self, name: str) -> None:
        if name == "birth_date":
            self._say_birth()
        if name in _DOCUMENT_FIELDS:
            self.refresh_documents()


_DOCUMENT_FIELDS = frozenset(
    {
        "surname_ru", "surname_lat", "birth_date", "citizenship", "passport_series", "passport_number",
        "passport_issued", "passport_expires", "internal_series", "internal_number", "internal_issued",
        "birth_certificate",
    }
)  # fmt: skip
"""What the doubts about documents are about."""
