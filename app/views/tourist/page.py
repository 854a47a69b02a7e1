"""Puts the tourist screen together: view, presenter, dialogs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.clients.duplicates.shapes import Alike
from app.services.tours.cards import TourCard
from app.views.compare_dialog import Comparison, ComparisonAnswer, ask_comparison
from app.views.context import PageContext
from app.views.dialogs import ask_choice
from app.views.documents.intake import DocumentIntake
from app.views.documents.picture_drops import Pictures
from app.views.documents.picture_view import ReadPicture
from app.views.duplicates.alike_band import AlikeBand
from app.views.duplicates.words import capital, person_line, reason_line
from app.views.merging import open_merge_dialog
from app.views.opening import open_in_system
from app.views.tourist.alike import TouristAlike
from app.views.tourist.document_target import TouristTarget
from app.views.tourist.finding import SearchRequest
from app.views.tourist.presenter import TouristDialogs, TouristPresenter
from app.views.tourist.search_dialog import ask_search
from app.views.tourist.services_dialog import edit_services
from app.views.tourist.view import TouristView
from app.views.tours.tour_dialog import edit_tour

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading


class TouristPage(TouristView):
    """The page that the window holds.

    Args:
        context: what every screen is given.
        ask_path: asks where to save a file of the given name; the system's dialog where None.
        open_file: opens a file with the system's program for it.
    """

    def __init__(
        self,
        context: PageContext,
        *,
        ask_path: Callable[[str], Path | None] | None = None,
        open_file: Callable[[Path], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(today=context.desk.today, language=context.language, parent=parent)
        self._context = context
        dialogs = self._make_dialogs(ask_path or self._ask_path, open_file or open_in_system)
        self._presenter = TouristPresenter(context, self, dialogs, self)
        self._connect_presenter(self._presenter)
        band = AlikeBand(self, name="tourist_alike")
        self.panel.add_band(band)
        self._alike = TouristAlike(context, self._presenter, band, partial(open_merge_dialog, context, parent=self))
        self.directory_requested.connect(self._alike.look)
        self.typed.connect(self._alike.look_soon)
        target = TouristTarget(self._presenter.card, self._presenter.new_tourist)
        self._intake = DocumentIntake(context, self, self.panel.parts, target, self._open_list)

    def show_tour(self, tour_id: int, tourist_id: int | None = None) -> None:
        """Open a tour, on one tourist if given; without, on the main one."""
        self._presenter.show_tour(tour_id, tourist_id)

    def take_zone(self, text: str, picture: ReadPicture | None = None) -> None:
        """Offer what a machine readable zone says, beside the picture that it was read from."""
        self._intake.zones.offer(text, picture=picture)

    def take_pictures(self, pictures: Pictures) -> None:
        """Read pictures of documents that were dropped on the window."""
        self._intake.pictures.read(pictures)

    def _open_list(self, readings: "list[PictureReading]") -> None:
        self._context.go.open_documents(self._presenter.tour_id, readings)

    def can_leave(self) -> bool:
        """Ask what becomes of unsaved input; False stays."""
        return self._presenter.may_leave()

    def has_unsaved_input(self) -> bool:
        """Tell whether the open card holds what is not stored."""
        return self._presenter.card.is_dirty()

    def _connect_presenter(self, presenter: TouristPresenter) -> None:
        for action, slot in (
            (self.new_action, presenter.new_tourist),
            (self.remove_action, presenter.remove),
            (self.main_action, presenter.make_main),
            (self.import_action, presenter.open_import),
            (self.questionnaire_action, self._on_questionnaire),
            (self.group_action, self._on_group),
            (self.forms_action, self._on_forms),
            (self.services_action, presenter.edit_services),
            (self.tour_action, presenter.edit_tour),
            (self.open_report_action, presenter.open_report),
            (self.save_report_action, presenter.save_report),
            (self.cancel_action, presenter.cancel),
            (self.next_action, presenter.save_and_next),
            (self.save_action, presenter.saver.save),
        ):
            action.triggered.connect(slot)
        self.find_requested.connect(presenter.finder.find)
        self.surname_entered.connect(presenter.find_on_enter)
        self.tourist_chosen.connect(presenter.select_tourist)
        self.directory_requested.connect(presenter.use_directory)
        self.typed.connect(presenter.card.refresh_head)
        self.typed.connect(presenter.card.refresh_state)
        self.passport_typed.connect(presenter.card.refresh_validity)
        self.tours_requested.connect(self._on_tours_requested)

    def _make_dialogs(
        self, ask_path: Callable[[str], Path | None], open_file: Callable[[Path], bool]
    ) -> TouristDialogs:
        return TouristDialogs(
            ask_search=self._ask_search,
            ask_comparison=self._ask_comparison,
            ask_known=self._ask_known,
            ask_leave=self._ask_leave,
            edit_services=self._edit_services,
            edit_tour=self._edit_tour,
            ask_path=ask_path,
            open_file=open_file,
        )

    def _ask_search(self, request: SearchRequest) -> int | None:
        return ask_search(self._context, self.window(), request)

    def _ask_comparison(self, question: Comparison) -> ComparisonAnswer | None:
        return ask_comparison(self.window(), question)

    def _ask_known(self, alike: Alike) -> str:
        return ask_choice(
            self.window(),
            self.tr("This person is a client already"),
            self.tr("%1 stands in the base. %2.")
            .replace("%1", person_line(alike))
            .replace("%2", capital(reason_line(alike.likeness, most=3))),
            [("add", self.tr("Add all the same")), ("link", self.tr("Link to this client"))],
            name="known_client",
        )

    def _ask_leave(self, name: str) -> str:
        return ask_choice(
            self.window(),
            self.tr("Save what was changed?"),
            self.tr("The card of %1 is not saved.").replace("%1", name),
            [("discard", self.tr("Discard")), ("save", self.tr("Save"))],
            name="leave_question",
        )

    def _edit_services(self, tour_id: int) -> None:
        edit_services(self._context, self.window(), tour_id)

    def _edit_tour(self, tour: TourCard) -> None:
        edit_tour(self._context, self.window(), tour)

    def _ask_path(self, file_name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Save the tourist list"), str(Path.home() / file_name), self.tr("Excel (*.xlsx)")
        )
        return Path(chosen) if chosen else None

    @Slot()
    def _on_questionnaire(self) -> None:
        """Open the questionnaire of the open tourist; the window asks first what becomes of unsaved input."""
        tour_id, base = self._presenter.tour_id, self._presenter.card.base
        if tour_id is not None:
            self._context.go.open_questionnaire(tour_id, base.id if base else None)

    @Slot()
    def _on_forms(self) -> None:
        """Open the forms of the open tourist."""
        tour_id, base = self._presenter.tour_id, self._presenter.card.base
        if tour_id is not None:
            self._context.go.open_forms(tour_id, [base.id] if base is not None and base.id is not None else [])

    @Slot()
    def _on_group(self) -> None:
        """Show the questionnaires of the whole group."""
        from app.views.questionnaire.group_dialog import lead_through_group

        if self._presenter.tour_id is not None:
            lead_through_group(self._context, self.window(), self._presenter.tour_id)

    @Slot()
    def _on_tours_requested(self) -> None:
        self._context.go.open_tours()


def make_tourist_page(context: PageContext) -> TouristPage:
    """Return the tourist screen; `show_tour` opens a tour in it."""
    return TouristPage(context)
