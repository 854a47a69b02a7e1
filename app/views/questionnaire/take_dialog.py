"""*Take information from…*: another tourist or a client, found by name; then which answers."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.services.persons.dates import format_date
from app.services.questionnaire.copying import AnswerSource
from app.services.questionnaire.finding import FoundPerson, SourceKind, find_sources
from app.views.context import PageContext
from app.views.questionnaire.copying_dialog import CopyingDialog
from app.views.questionnaire.offers_table import CopyWords
from app.views.table_models import Cell, Column, RowsModel
from app.views.widgets import DataTable, SearchField


class TakeDialog(CopyingDialog):
    """Chooses whose answers a tourist takes, and which.

    Names: "take_dialog", the field "take_search", the people "take_people", what is offered "take_dialog_offers",
    the buttons "take_dialog_do" and "take_dialog_cancel".
    """

    def __init__(self, context: PageContext, tourist_id: int, name: str, *, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            context,
            translate("TakeDialog", "Take information from…"),
            translate("TakeDialog", "For %1: the group comes first; type a name for other tours and clients.").replace(
                "%1", name
            ),
            name="take_dialog",
            parent=parent,
        )
        self._tourist_id = tourist_id
        self._asked = ""
        self._search = SearchField(self.tr("Surname or given name"), name="take_search")
        self._found: RowsModel[FoundPerson] = RowsModel(_columns(), row_key=_key_of, parent=self)
        self._table = DataTable(self._found, name="take_people")
        self._table.setAccessibleName(self.tr("Whose answers"))
        self._table.set_elastic(name=12, where=9)
        self._search.set_table(self._table)
        self.people.addWidget(self._search)
        self.people.addWidget(self._table, 1)
        self._search.search_changed.connect(self._on_search)
        self._search.return_pressed_in_search.connect(self._on_return)
        self._table.current_row_changed.connect(self._on_person)
        self._table.row_opened.connect(self._on_return)
        self.offer_nothing(self.tr("Choose whose answers are taken."))
        self._on_search("")
        self._search.setFocus()

    def button_text(self, count: int) -> str:
        """Return the words of the button."""
        return CopyWords.tr("Take %n answer(s)", "", count) if count else self.tr("Take")

    def done_text(self, count: int) -> str:
        """Return what the status line says."""
        person = self._found.row_at(self._table.current_row())
        text = CopyWords.tr("%n answer(s) taken from %1", "", count)
        return text.replace("%1", "" if person is None else person.name)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._asked = text
        self.ask(partial(_find, self._context, self._tourist_id, text), self._on_found)

    def _on_found(self, answer: tuple[str, Sequence[FoundPerson]]) -> None:
        text, people = answer
        if text != self._asked:
            return
        self._found.set_rows(people)
        if people and self._table.current_row() < 0:
            self._table.select_row(0)
        if not people:
            self.offer_nothing(self.tr("Nobody is called so. Type less, or another spelling."))

    @Slot(int)
    def _on_person(self, row: int) -> None:
        person = self._found.row_at(row)
        if person is None:
            self.offer_nothing(self.tr("Choose whose answers are taken."))
            return
        is_client = person.kind is SourceKind.CLIENT
        source = AnswerSource(client_id=person.id) if is_client else AnswerSource(tourist_id=person.id)
        self.offer(source, [self._tourist_id], self.tr("What is taken from %1").replace("%1", person.name))

    @Slot()
    def _on_return(self, _row: int = 0) -> None:
        """Go on from the people to what they offer."""
        self.pane.focus_offers()


def ask_take(context: PageContext, parent: QWidget | None, tourist_id: int, name: str) -> bool:
    """Open the dialog and wait; True where answers were taken."""
    dialog = TakeDialog(context, tourist_id, name, parent=parent)
    taken = bool(dialog.exec())
    dialog.deleteLater()
    return taken


def _find(context: PageContext, tourist_id: int, text: str) -> tuple[str, list[FoundPerson]]:
    return text, find_sources(context.desk, tourist_id, text)


def _columns() -> list[Column[FoundPerson]]:
    translate = QCoreApplication.translate
    return [
        Column("name", translate("TakeDialog", "Name"), _name, width=20, stretch=True, tooltip=_whole),
        Column("where", translate("TakeDialog", "From"), _where, width=13, tooltip=_whole),
        Column("answers", translate("TakeDialog", "Answers"), _answers, width=8, align="right"),
    ]


def _key_of(person: FoundPerson) -> tuple[SourceKind, int]:
    return person.kind, person.id


def _name(person: FoundPerson) -> str:
    return person.name


def _where(person: FoundPerson) -> Cell:
    translate = QCoreApplication.translate
    if person.kind is SourceKind.GROUP:
        return Cell(translate("TakeDialog", "this tour"), "muted", icon="users")
    if person.kind is SourceKind.CLIENT:
        return Cell(translate("TakeDialog", "client"), "muted", icon="user-check")
    year = person.arrival[:4]
    text = " · ".join(part for part in (person.tour, year) if part)
    return Cell(text, "muted", icon="luggage")


def _answers(person: FoundPerson) -> str:
    return str(person.answers) if person.answers else ""


def _whole(person: FoundPerson) -> str:
    born = format_date(person.born)
    return " · ".join(part for part in (person.name, born, person.tour, format_date(person.arrival)) if part)
