"""The import of a list of tourists into a tour."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.views.clipboard import pasted_now
from app.views.context import PageContext
from app.views.dialogs import ask_choice
from app.views.imports.presenter import ImportPresenter
from app.views.imports.tour_presenter import TourPresenter
from app.views.imports.view import ImportPage
from app.views.texts import Texts

__all__ = ["ImportPage", "make_import_page"]

ImportPageWords = Texts("ImportPageWords")


def make_import_page(context: PageContext) -> ImportPage:
    """Return the import page, joined with its decisions."""
    page = ImportPage(language=context.language)
    tour = TourPresenter(context, page, parent=page)
    presenter = ImportPresenter(
        context,
        page,
        tour,
        read_clipboard=pasted_now,
        choose_file=partial(_choose_file, page),
        ask_leave=partial(_ask_leave, page),
        parent=page,
    )
    page.insert_requested.connect(presenter.insert)
    page.open_file_requested.connect(presenter.open_file)
    page.cancel_requested.connect(presenter.cancel)
    page.undo_requested.connect(presenter.undo)
    page.redo_requested.connect(presenter.redo)
    page.import_requested.connect(presenter.start_import)
    page.column_placed.connect(presenter.place)
    page.column_moved.connect(presenter.move)
    page.heading_requested.connect(presenter.show_heading)
    page.cell_typed.connect(presenter.type_cell)
    page.rows_ticked.connect(presenter.tick)
    page.remove_requested.connect(presenter.remove_ticked)
    page.cell_to_note_requested.connect(presenter.send_cell_to_note)
    page.rest_to_note_requested.connect(presenter.send_rest_to_note)
    page.tour_search_changed.connect(tour.search_tours)
    page.tour_entered.connect(tour.choose_tour_by_number)
    page.tour_chosen.connect(tour.show_tour)
    page.set_leave_guard(presenter.can_leave)
    return page


def _choose_file(parent: QWidget) -> str:
    """Ask for a file; return its path, or the empty text."""
    translate = QCoreApplication.translate
    title = translate("ImportPage", "Open a list of tourists")
    kinds = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.docx *.html *.htm *.rtf"
    lists, others = translate("ImportPage", "Lists"), translate("ImportPage", "All files")
    filters = f"{lists} ({kinds});;{others} (*)"
    path, _ = QFileDialog.getOpenFileName(parent, title, "", filters)
    return path


def _ask_leave(parent: QWidget, rows: int, ready: int) -> str:
    """Ask what becomes of a list that is not imported yet: "discard", "import", or "" to stay."""
    translate = QCoreApplication.translate
    choices = [("discard", translate("ImportPage", "Discard the list"))]
    if ready:
        choices.append(("import", ImportPageWords.tr("Import %n tourist(s)", "", ready)))
    return ask_choice(
        parent,
        translate("ImportPage", "The list is not imported yet"),
        ImportPageWords.tr("%n row(s) are still on this page and in no tour.", "", rows),
        choices,
        name="leave_import",
        cancel_text=translate("ImportPage", "Stay"),
    )
