"""The search for a tour whose tourists are to be inserted: by number, surname, periods."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.persons.dates import format_date
from app.services.tours.search import FoundTour, TourQuery, search_tours
from app.views.context import PageContext
from app.views.live_search import LiveSearchDialog
from app.views.table_models import Column, RowsModel
from app.views.texts import Texts, explain
from app.views.widgets import DateEdit, FieldGrid, LabelledField, LineEdit

TourSearchWords = Texts("TourSearchWords")

MOST_TOURS = 100


class TourSearchDialog(LiveSearchDialog):
    """Chooses a tour; `tour_id` is the choice.

    Names: "tour_search_dialog", fields "search_number", "search_tourist", "search_created_from", "search_created_to",
    "search_arrival_from", "search_arrival_to", the table "tours_found", what is found "tours_found_words", the
    tourists of the current tour "tour_found_detail", the button "tour_search_choose".
    """

    def __init__(self, context: PageContext, *, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title = translate("TourSearchDialog", "Find a tour")
        sentence = translate(
            "TourSearchDialog", "Its tourists are inserted as a list. Type what you know; Enter chooses."
        )
        super().__init__(context, title, sentence, name="tour_search_dialog", parent=parent)
        self.tour_id: int | None = None
        self._add_fields()
        table = self.add_found(
            RowsModel(_columns(), row_key=_id_of),
            translate("TourSearchDialog", "Insert its tourists"),
            ("tours_found_words", "tours_found", "tour_found_detail", "tour_search_choose"),
        )
        table.setAccessibleName(translate("TourSearchDialog", "Tours found"))
        table.set_elastic(title=14, tourists=16)
        self.search()
        self._number.setFocus()

    def _add_fields(self) -> None:
        translate = QCoreApplication.translate
        self._number = LineEdit(name="search_number", figures=True)
        self._surname = LineEdit(name="search_tourist")
        words = {
            "created_from": translate("TourSearchDialog", "Created from"),
            "created_to": translate("TourSearchDialog", "to"),
            "arrival_from": translate("TourSearchDialog", "Arrival from"),
            "arrival_to": translate("TourSearchDialog", "to"),
        }
        self._dates = {name: DateEdit(name=f"search_{name}") for name in words}
        self._boxes = {name: LabelledField(text, self._dates[name]) for name, text in words.items()}
        grid = FieldGrid()
        grid.add_row(
            LabelledField(translate("TourSearchDialog", "Tour number"), self._number),
            LabelledField(translate("TourSearchDialog", "Surname of a tourist"), self._surname),
        )
        grid.add_row(*self._boxes.values())
        self.body.addLayout(grid)
        for field in (self._number, self._surname, *self._dates.values()):
            self.watch(field)
        for date in self._dates.values():
            date.edited.connect(self._on_date_edited)

    def query(self) -> TourQuery:
        """Return what is asked now; a date that can't be read is not asked."""
        dates = {name: "" if field.problem() else field.value() for name, field in self._dates.items()}
        return TourQuery(**dates, surname=self._surname.value(), number=self._number.value())

    @override
    def question(self) -> Callable[[], list[FoundTour]]:
        for name, field in self._dates.items():
            problem = field.problem()
            self._boxes[name].set_problem(explain(problem) if problem else "")
        return partial(search_tours, self._context.desk, self.query(), MOST_TOURS)

    @override
    def show_found(self, found: list[FoundTour]) -> None:
        none = QCoreApplication.translate("TourSearchDialog", "No tour fits. Type less, or another spelling.")
        self.show_rows(found, TourSearchWords.tr("%n tour(s) found", "", len(found)) if found else none)

    @override
    def take(self, row: FoundTour) -> None:
        self.tour_id = row.row.id

    @override
    def detail(self, row: FoundTour) -> str:
        return ", ".join(row.tourists)

    @Slot()
    def _on_date_edited(self) -> None:
        for name, field in self._dates.items():
            if field.hasFocus():
                self._boxes[name].set_problem("")


def ask_tour(context: PageContext, parent: QWidget | None) -> int | None:
    """Open the search and wait; return the chosen tour's id, or None where it was left."""
    dialog = TourSearchDialog(context, parent=parent)
    dialog.exec()
    chosen = dialog.tour_id
    dialog.deleteLater()
    return chosen


def _columns() -> list[Column[FoundTour]]:
    translate = QCoreApplication.translate
    return [
        Column("number", translate("TourSearchDialog", "Number"), _number, width=9),
        Column("title", translate("TourSearchDialog", "Title"), _title, width=24, stretch=True),
        Column("arrival", translate("TourSearchDialog", "Arrival"), _arrival, width=11),
        Column("created", translate("TourSearchDialog", "Created"), _created, width=11),
        Column("tourists", translate("TourSearchDialog", "Tourists"), _tourists, width=28, stretch=True),
    ]


def _id_of(tour: FoundTour) -> int:
    return tour.row.id


def _number(tour: FoundTour) -> str:
    return tour.row.number


def _title(tour: FoundTour) -> str:
    return tour.row.title


def _arrival(tour: FoundTour) -> str:
    return format_date(tour.row.arrival)


def _created(tour: FoundTour) -> str:
    return format_date(tour.row.created_on)


def _tourists(tour: FoundTour) -> str:
    return ", ".join(tour.tourists)
