"""The search for a regular client: opens with what is known, narrows live, Enter chooses."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.clients.search import AS_TYPED, Hit, SearchTerms, find_clients, find_near, search_clients
from app.services.desk import Desk
from app.services.persons.dates import format_date
from app.views.context import PageContext
from app.views.live_search import LiveSearchDialog
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import Texts, choice, explain
from app.views.tourist.finding import SearchRequest
from app.views.widgets import DateEdit, FieldGrid, LabelledField, LineEdit

SearchDialogWords = Texts("SearchDialogWords")

SURE = AS_TYPED | {"terms", "passport", "card"}
"""Reasons of a hit that needn't be looked at twice."""


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
    near = find_clients(desk, f"{terms.surname} {terms.given_name}", 12) or find_near(desk, terms.surname)
    return Found(tuple(near), "near" if near else "none")


class SearchDialog(LiveSearchDialog):
    """Chooses a client of the directory; `client_id` is the choice.

    Names: "search_dialog", fields "search_surname", "search_given_name", "search_passport", "search_birth_date",
    "search_card", the table "search_hits", the line "search_detail", what is found "search_found", the buttons
    "search_choose" and "search_dialog_cancel".
    """

    def __init__(self, context: PageContext, request: SearchRequest, *, parent: QWidget | None = None) -> None:
        sentence = request.sentence or QCoreApplication.translate(
            "SearchDialog", "Type more of what you know: the list narrows at once. Enter chooses."
        )
        title = QCoreApplication.translate("SearchDialog", "Find a regular client")
        super().__init__(context, title, sentence, name="search_dialog", parent=parent)
        self.client_id: int | None = None
        self._add_fields(request.terms)
        table = self.add_found(
            RowsModel(_columns(), row_key=_id_of),
            QCoreApplication.translate("SearchDialog", "Choose"),
            ("search_found", "search_hits", "search_detail", "search_choose"),
        )
        table.setAccessibleName(QCoreApplication.translate("SearchDialog", "Clients found"))
        table.set_elastic(name=16, latin=10, reason=10)
        if request.hits is None:
            self.search()
        else:
            self.show_found(Found(request.hits, ""))
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
            self.watch(field)
            self._boxes[name] = LabelledField(words[name], field)
        self._birth.edited.connect(self._on_birth_edited)
        grid = FieldGrid()
        grid.add_row(*(self._boxes[name] for name in ("surname", "given_name")))
        grid.add_row(*(self._boxes[name] for name in ("passport", "birth_date", "card")), spans=(4, 3, 5))
        self.body.addLayout(grid)

    def terms(self) -> SearchTerms:
        """Return what is asked now; an unreadable birth date is not asked."""
        born = "" if self._birth.problem() else self._birth.value()
        values = {name: field.value() for name, field in self._fields.items()}
        return SearchTerms(**{**values, "birth_date": born})

    @override
    def question(self) -> Callable[[], Found]:
        problem = self._birth.problem()
        self._boxes["birth_date"].set_problem(explain(problem) if problem else "")
        return partial(look_for, self._context.desk, self.terms())

    @override
    def show_found(self, found: Found) -> None:
        self.show_rows(list(found.hits), _found_words(found))

    @override
    def take(self, row: Hit) -> None:
        self.client_id = row.client.id

    @override
    def detail(self, row: Hit) -> str:
        return _detail(row)

    @Slot()
    def _on_birth_edited(self) -> None:
        self._boxes["birth_date"].set_problem("")


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
    level = "" if hit.reason in SURE else "doubt"
    return Cell(choice("reason", hit.reason), level, badge=bool(level))


def _detail(hit: Hit) -> str:
    """Return all that is known of a hit in one line."""
    row = hit.client
    stage = "" if row.stage == "regular" else choice("stage", row.stage)
    parts = (_name(hit), _latin(hit), _born(hit), row.passport, row.phone, row.city, stage)
    return " · ".join(part for part in parts if part)
