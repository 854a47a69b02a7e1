"""The search for a regular client: opens with what is known, narrows live, Enter chooses."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.errors import AppError
from app.services.clients.search import Hit, SearchTerms, find_near, search_clients
from app.services.desk import Desk
from app.services.persons.dates import format_date
from app.views.context import PageContext
from app.views.dialogs import AppDialog
from app.views.jobs import Lane
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import Texts, choice, explain
from app.views.theme import px
from app.views.tourist.dialog_size import fitting
from app.views.tourist.finding import SearchRequest
from app.views.widgets import Button, DataTable, DateEdit, ElidedLabel, FieldGrid, LabelledField, LineEdit

SearchDialogWords = Texts("SearchDialogWords")

DEBOUNCE_MS = 150


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: clients to whom all terms apply, or else the nearest; `note` says which."""

    hits: tuple[Hit, ...]
    note: str


def look_for(desk: Desk, terms: SearchTerms) -> Found:
    """Search by all terms; where nobody fits, by the surname alone; where nobody bears it, by what is near."""
    hits = search_clients(desk, terms)
    if hits or not terms.surname:
        return Found(tuple(hits), "fit" if hits else "none")
    hits = search_clients(desk, SearchTerms(surname=terms.surname))
    if hits:
        return Found(tuple(hits), "surname")
    near = find_near(desk, terms.surname)
    return Found(tuple(near), "near" if near else "none")


class SearchDialog(AppDialog):
    """Chooses a client of the directory; `client_id` is the choice.

    Names: "search_dialog", fields "search_surname", "search_given_name", "search_passport", "search_birth_date",
    "search_card", the table "search_hits", the line "search_detail", what is found "search_found", the buttons
    "search_choose" and "search_dialog_cancel".
    """

    def __init__(self, context: PageContext, request: SearchRequest, *, parent: QWidget | None = None) -> None:
        sentence = request.sentence or QCoreApplication.translate(
            "SearchDialog", "Type more of what you know: the list narrows at once. Enter chooses."
        )
        super().__init__(
            QCoreApplication.translate("SearchDialog", "Find a regular client"),
            sentence,
            name="search_dialog",
            width_px=640,
            parent=parent,
        )
        self._context = context
        self.client_id: int | None = None
        self._generation = 0
        self._is_pending = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._search)
        self._add_fields(request.terms)
        self._add_table()
        self._choose = self.add_button(
            Button(QCoreApplication.translate("SearchDialog", "Choose"), kind="primary", name="search_choose")
        )
        self._choose.setDefault(True)
        self._choose.clicked.connect(self._on_choose)
        self.resize(fitting(self, 940, 600))
        if request.hits is None:
            self._search()
        else:
            self._show(Found(request.hits, ""))
        known = "given_name" if self._fields["surname"].value() else "surname"
        self._fields[known].setFocus()  # what is typed next narrows; Down goes to the list, Enter chooses from it

    def _add_fields(self, terms: SearchTerms) -> None:
        """Add one field a term, filled with what is known."""
        self._birth = DateEdit(name="search_birth_date", century="past", allow_partial=True)
        self._fields: dict[str, LineEdit] = {
            "surname": LineEdit(name="search_surname"),
            "given_name": LineEdit(name="search_given_name"),
            "passport": LineEdit(name="search_passport", figures=True),
            "birth_date": self._birth,
            "card": LineEdit(name="search_card", figures=True),
        }
        words = {
            "surname": QCoreApplication.translate("SearchDialog", "Surname"),
            "given_name": QCoreApplication.translate("SearchDialog", "Given name"),
            "passport": QCoreApplication.translate("SearchDialog", "Passport series and number"),
            "birth_date": QCoreApplication.translate("SearchDialog", "Birth date"),
            "card": QCoreApplication.translate("SearchDialog", "Discount or loyalty card"),
        }
        known = {"surname": terms.surname, "given_name": terms.given_name, "passport": terms.passport,
                 "birth_date": terms.birth_date, "card": terms.card}  # fmt: skip
        self._boxes = {}
        for name, field in self._fields.items():
            field.set_value(known[name])
            field.edited.connect(partial(self._on_edited, name))
            field.installEventFilter(self)
            self._boxes[name] = LabelledField(words[name], field)
        grid = FieldGrid()
        grid.add_row(*(self._boxes[name] for name in ("surname", "given_name")))
        grid.add_row(*(self._boxes[name] for name in ("passport", "birth_date", "card")), spans=(4, 3, 5))
        self.body.addLayout(grid)

    def _add_table(self) -> None:
        self._model: RowsModel[Hit] = RowsModel(_columns(), row_key=_id_of)
        self._table = DataTable(self._model, name="search_hits")
        self._table.setAccessibleName(QCoreApplication.translate("SearchDialog", "Clients found"))
        self._table.setMinimumHeight(px(110))
        self._table.set_elastic(name=16, latin=10, reason=10)
        self._table.row_opened.connect(self._on_choose)
        self._table.current_row_changed.connect(self._on_row)
        self._found = ElidedLabel("", "muted", sentence=True, name="search_found")
        self._detail = ElidedLabel("", "", sentence=True, name="search_detail")
        self.add_content(self._found)
        self.add_content(self._table, 1)
        self.add_content(self._detail)

    def terms(self) -> SearchTerms:
        """Return what is asked now; an unreadable birth date is not asked."""
        born = "" if self._birth.problem() else self._birth.value()
        values = {name: field.value() for name, field in self._fields.items()}
        return SearchTerms(**{**values, "birth_date": born})

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list, and Enter choose, while one types in a field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = max(0, min(self._model.rowCount() - 1, self._table.current_row() + step))
                self._table.select_row(row)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._on_choose()
                return True
        return super().eventFilter(watched, event)

    def _on_edited(self, name: str) -> None:
        if name == "birth_date":
            self._boxes[name].set_problem("")
        self._is_pending = True
        self._timer.start()

    @Slot()
    def _search(self) -> None:
        """Search by what is in the fields; the answer to an older question is dropped."""
        self._timer.stop()
        problem = self._birth.problem()
        self._boxes["birth_date"].set_problem(explain(problem) if problem else "")
        self._is_pending = True
        self._generation += 1
        generation, desk, terms = self._generation, self._context.desk, self.terms()
        self._context.runner.submit(
            Lane.INTERACTIVE,
            lambda: (generation, look_for(desk, terms)),
            on_done=self._on_found,
            on_error=self._on_failed,
            receiver=self,
        )

    def _on_found(self, answer: tuple[int, Found]) -> None:
        generation, found = answer
        if generation == self._generation and not self._timer.isActive():
            self._show(found)

    def _on_failed(self, error: AppError) -> None:
        self._is_pending = False
        self._found.setText(explain(error))
        self._found.show()

    def _show(self, found: Found) -> None:
        self._is_pending = False
        self._model.set_rows(found.hits)
        if self._table.current_row() < 0:
            self._table.select_row(0)
        words = _found_words(found)
        self._found.setText(words)
        self._found.setVisible(bool(words))
        self._on_row(self._table.current_row())

    @Slot(int)
    def _on_row(self, row: int) -> None:
        hit = self._model.row_at(row)
        self._detail.setText(_detail(hit) if hit is not None else "")
        self._choose.setEnabled(hit is not None)

    @Slot()
    def _on_choose(self, _row: int = 0) -> None:
        """Take the current client; where the list does not yet show what was typed, bring it up to date first."""
        if self._is_pending:
            self._search()
            return
        hit = self._model.row_at(self._table.current_row())
        if hit is not None:
            self.client_id = hit.client.id
            self.accept()


def ask_search(context: PageContext, parent: QWidget | None, request: SearchRequest) -> int | None:
    """Open the dialog and wait; return the chosen client, or None where it was left."""
    dialog = SearchDialog(context, request, parent=parent)
    dialog.exec()
    chosen = dialog.client_id
    dialog.deleteLater()
    return chosen


def _found_words(found: Found) -> str:
    count = len(found.hits)
    if found.note == "fit":
        return SearchDialogWords.tr("%n client(s) found", "", count)
    texts = {
        "none": QCoreApplication.translate("SearchDialog", "Nobody fits. Type less, or another spelling."),
        "surname": QCoreApplication.translate("SearchDialog", "Nobody fits all of it. These bear the surname."),
        "near": QCoreApplication.translate("SearchDialog", "Nobody is called so. These are spelt or sound nearly so."),
    }
    return texts.get(found.note, "")


def _columns() -> list[Column[Hit]]:
    return [
        Column("name", QCoreApplication.translate("SearchDialog", "Name"), _name, width=32, stretch=True),
        Column("latin", QCoreApplication.translate("SearchDialog", "In Latin letters"), _latin, width=22),
        Column("born", QCoreApplication.translate("SearchDialog", "Born"), _born, width=11),
        Column("passport", QCoreApplication.translate("SearchDialog", "Passport"), _passport, width=13),
        Column("reason", QCoreApplication.translate("SearchDialog", "Why"), _reason, width=17),
    ]


def _id_of(hit: Hit) -> int:
    return hit.client.id


def _name(hit: Hit) -> str:
    row = hit.client
    return " ".join(part for part in (row.surname_ru, row.given_name_ru, row.patronymic_ru) if part)


def _latin(hit: Hit) -> str:
    return " ".join(part for part in (hit.client.surname_lat, hit.client.given_name_lat) if part)


def _born(hit: Hit) -> str:
    return format_date(hit.client.birth_date)


def _passport(hit: Hit) -> str:
    return hit.client.passport


def _reason(hit: Hit) -> Cell:
    level = {"former_surname": "doubt", "near_surname": "doubt"}.get(hit.reason, "")
    return Cell(choice("reason", hit.reason), level, badge=bool(level))


def _detail(hit: Hit) -> str:
    """Return all that is known of a hit in one line."""
    row = hit.client
    stage = "" if row.stage == "regular" else choice("stage", row.stage)
    parts = (_name(hit), _latin(hit), _born(hit), row.passport, row.phone, row.city, stage)
    return " · ".join(part for part in parts if part)
