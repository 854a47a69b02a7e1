"""The person of a client: kind, stage, agent, the catalogue's fields, the note."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.person_fields import CLIENT_FIELDS
from app.services.clients.cards import KINDS, STAGES, ClientCard
from app.services.clients.travels import Travel
from app.services.desk import AgentName
from app.services.documents.validity import Former
from app.services.persons.checks import is_iso_date
from app.services.persons.dates import format_date
from app.views.documents.card_parts import CardParts
from app.views.documents.passport_validity import passport_validity
from app.views.texts import choice
from app.views.theme import px
from app.views.widgets import ChoiceBox, Label, LabelledField, ScrollBody
from app.views.widgets.layouts import SideBySide
from app.views.widgets.person_form import PersonForm


class NoteEdit(QPlainTextEdit):
    """A note of several lines; Tab leaves it.

    Signals:
        edited: the agent changed it.
    """

    edited = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(92))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.edited)

    def value(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def set_value(self, value: str) -> None:
        """Show a text without `edited`."""
        was_blocked = self.blockSignals(True)
        self.setPlainText(value)
        self.blockSignals(was_blocked)


class PersonTab(ScrollBody):
    """Shows and reads what table client holds.

    Names: "client_stage", "client_kind", "client_agent", "client_person" (the form, its editors "field_<name>"),
    "client_note".

    Signals:
        edited: the agent changed something.
    """

    edited = Signal()

    def __init__(self, today: Callable[[], date], language: str, parent: QWidget | None = None) -> None:
        super().__init__(name="client_person_scroll", parent=parent)
        self._shown: Mapping[str, str] = {}
        self._today = today
        self._trip: Travel | None = None
        self._typed: dict[str, str] = {}
        self._note_shown = ""
        self.parts = CardParts(today, language, self)
        self.form = PersonForm(
            CLIENT_FIELDS, today=today, language=language, name="client_person", below=self.parts.below()
        )
        self.parts.join(self.form)
        stages = [(code, choice("stage", code)) for code in STAGES]
        kinds = [(code, choice("kind", code)) for code in KINDS]
        self._stage = ChoiceBox(stages, name="client_stage")
        self._kind = ChoiceBox(kinds, name="client_kind")
        self._agent = ChoiceBox(name="client_agent")
        self._note = NoteEdit(name="client_note")
        self._note_box = LabelledField(self.tr("Note"), self._note)
        top = SideBySide(
            LabelledField(choice("column", "stage"), self._stage),
            LabelledField(choice("column", "kind"), self._kind),
            LabelledField(choice("column", "agent_id"), self._agent),
        )
        self.body.setContentsMargins(px(16), px(12), px(16), px(16))
        self.body.addWidget(self.form)
        self.body.addWidget(Label(self.tr("At the agency"), "section"))
        self.body.addWidget(top)
        self.body.addWidget(self._note_box)
        self.body.addStretch(1)
        self.form.edited.connect(self._on_edited)
        self.form.left.connect(self._on_left)
        for editor in (self._stage, self._kind, self._agent, self._note):
            editor.edited.connect(self._on_edited)

    def set_agents(self, agents: Sequence[AgentName]) -> None:
        """Take the agents of the agency."""
        chosen = self._agent.value()
        self._agent.clear()
        self._agent.addItem(self.tr("Nobody"), "")
        for agent in agents:
            self._agent.addItem(agent.name, str(agent.id))
        self._agent.set_value(chosen)

    def set_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        """Take the names of countries; what the agent has typed meanwhile stays his."""
        untouched = [name for name in self._typed if self.form.typed(name) == self._typed[name]]
        self.form.set_countries(countries)
        self._typed.update({name: self.form.typed(name) for name in untouched})

    def show_card(self, card: ClientCard) -> None:
        """Show a card's fields."""
        self._shown = dict(card.values)
        self.form.set_values(card.values)
        self._typed = {name: self.form.typed(name) for name in self._shown}
        self.parts.set_former(_former_of(card))
        self.parts.refresh()
        self.show_trip(None)
        self._stage.set_value(card.stage)
        self._kind.set_value(card.kind)
        self._agent.set_value(str(card.agent_id or ""))
        self._note.set_value(card.note)
        self._note_shown = self._note.value()
        self._note_stored = card.note
        self._note_box.set_problem("")

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show some other values; what was typed in the other fields stays."""
        for name, value in values.items():
            self.form.set_value(name, value)
            self._typed[name] = self.form.typed(name)
        self._shown = {**self._shown, **values}
        self.parts.refresh()

    def show_trip(self, trip: Travel | None) -> None:
        """Measure the documents by the client's next tour, or by today where there is none."""
        self._trip = trip
        arrival, departure = (trip.arrival, trip.departure) if trip is not None else ("", "")
        self.parts.set_trip(arrival, departure)
        self.parts.panel.show_trip(_trip_words(trip))
        self.parts.refresh_documents()
        self._say_validity()

    def _say_validity(self) -> None:
        """Say below the passport's end how long it is valid, as far as nothing worse stands there."""
        arrival, departure = (self._trip.arrival, self._trip.departure) if self._trip is not None else ("", "")
        expires = self.form.value("passport_expires")
        if expires and not is_iso_date(expires):
            return
        validity = passport_validity(expires, arrival, departure, self._today())
        self.form.set_note("passport_expires", validity.text, validity.level)

    def read(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return stored values, and by field in words what can't be stored; an untouched field is as it was stored."""
        values, problems = self.form.read()
        for name, stored in self._shown.items():
            if self.form.typed(name) == self._typed[name]:
                values[name] = stored
                problems.pop(name, None)
        return values, problems

    def typed(self, name: str) -> str:
        """Return what stands in a field, as it was typed."""
        return self.form.typed(name)

    def read_plain(self) -> dict[str, object]:
        """Return what the card holds beside the catalogue's fields."""
        agent = self._agent.value()
        note = self._note.value()
        return {
            "stage": self._stage.value(),
            "kind": self._kind.value(),
            "agent_id": int(agent) if agent else None,
            "note": self._note_stored if note == self._note_shown else note,
        }

    def show_problem(self, name: str, words: str) -> bool:
        """Say at its field what is wrong; return False where the field is not here."""
        words = words[:1].upper() + words[1:]
        if name == "note":
            self._note_box.set_problem(words, "error")
        elif name in self._shown:
            self.form.set_note(name, words, "error")
        else:
            return False
        return True

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    @Slot(str)
    def _on_left(self, name: str) -> None:
        if name == "passport_expires":
            self._say_validity()


def _former_of(card: ClientCard) -> list[Former]:
    """Return the surnames that a client bore before."""
    return [
        Former(tuple(name for name in (row.surname_ru, row.surname_lat) if name), row.replaced_on)
        for row in card.former_names
        if row.surname_ru or row.surname_lat
    ]


def _trip_words(trip: Travel | None) -> str:
    """Return by which tour the documents are measured."""
    if trip is None:
        return ""
    words = QCoreApplication.translate("PersonTab", "Measured by the next tour: %1")
    dates = " – ".join(format_date(day) for day in (trip.arrival, trip.departure) if day)
    return words.replace("%1", " · ".join(part for part in (trip.number, trip.title, dates) if part))
