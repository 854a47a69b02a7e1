"""The import of a list of tourists into a tour, or of clients into the directory."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.clients.search import SearchTerms
from app.services.imports.recipes import Recipe
from app.views.clipboard import pasted_now
from app.views.compare_dialog import ask_comparison
from app.views.context import PageContext
from app.views.dialogs import ask_choice
from app.views.imports.arranging import ArrangingPresenter
from app.views.imports.decide_dialog import ask_decision
from app.views.imports.deciding import DecidingPresenter
from app.views.imports.foreseeing import ForeseeingPresenter
from app.views.imports.page_work import PageWork
from app.views.imports.presenter import ImportPresenter
from app.views.imports.reading import ReadingPresenter
from app.views.imports.recipes import RecipesPresenter
from app.views.imports.recipes_dialog import ask_recipe_name, choose_recipe
from app.views.imports.session import ListSession
from app.views.imports.tour_presenter import TourPresenter
from app.views.imports.tour_search_dialog import ask_tour
from app.views.imports.view import ImportPage
from app.views.texts import Texts

__all__ = ["ImportPage", "make_import_page"]

ImportPageWords = Texts("ImportPageWords")


def make_import_page(context: PageContext) -> ImportPage:
    """Return the import page, joined with its decisions."""
    page = ImportPage(language=context.language)
    session, work = ListSession(page), PageWork(context, page, page)
    tour = TourPresenter(context, page, parent=page)
    reading = ReadingPresenter(
        context,
        page,
        session,
        work,
        read_clipboard=pasted_now,
        choose_file=partial(_choose_file, page),
        choose_tour=partial(ask_tour, context, page),
        parent=page,
    )
    recipes = RecipesPresenter(
        context,
        page,
        session,
        work,
        ask_name=partial(ask_recipe_name, page),
        choose_recipe=partial(_choose_recipe, context, page, session),
        parent=page,
    )
    page.recipe.action_requested.connect(recipes.apply_offered)
    page.acts.keep_recipe.triggered.connect(recipes.keep)
    page.acts.recipes.triggered.connect(recipes.manage)
    foreseeing = ForeseeingPresenter(context, page, session, tour, page)
    deciding = DecidingPresenter(
        context,
        session,
        foreseeing,
        ask_decision=partial(ask_decision, page),
        ask_comparison=partial(ask_comparison, page),
        ask_search=partial(_ask_client, context, page),
        parent=page,
    )
    presenter = ImportPresenter(
        context,
        page,
        session,
        work,
        tour,
        foreseeing,
        deciding,
        ask_leave=partial(_ask_leave, page),
        ask_undecided=partial(_ask_undecided, page),
        parent=page,
    )
    page.on_grid.decide_requested.connect(deciding.decide)
    presenter.imported.connect(recipes.keep_after_import)
    page.work.cancel_requested.connect(work.cancel)
    page.acts.undo.triggered.connect(presenter.undo)
    page.import_requested.connect(presenter.start_import)
    page.undo_import_requested.connect(presenter.undo_import)
    page.set_leave_guard(presenter.can_leave)
    _join_reading(page, reading)
    _join_arranging(page, ArrangingPresenter(context, session, work, page))
    _join_tour(page, tour)
    return page


def _join_reading(page: ImportPage, reading: ReadingPresenter) -> None:
    page.acts.insert.triggered.connect(reading.insert)
    page.acts.open_file.triggered.connect(reading.open_file)
    page.list_dropped.connect(reading.take)
    page.pictures_dropped.connect(reading.take_pictures)
    page.documents_read.connect(reading.take_documents)
    page.side.source.part_chosen.connect(reading.choose_part)
    page.acts.from_tour.triggered.connect(reading.search_tour)
    field = page.side.source.tour_field
    field.search_changed.connect(reading.suggest_tours)
    field.tour_entered.connect(reading.take_tour_number)
    field.tour_chosen.connect(reading.take_tour)


def _join_arranging(page: ImportPage, arranging: ArrangingPresenter) -> None:
    page.acts.redo.triggered.connect(arranging.redo)
    page.acts.remove.triggered.connect(arranging.remove_ticked)
    page.acts.rest_to_note.triggered.connect(arranging.send_rest_to_note)
    page.cleanings.clean_requested.connect(arranging.clean)
    page.on_grid.rows_ticked.connect(arranging.tick)
    page.on_grid.column_moved.connect(arranging.move)
    page.on_grid.cell_to_note_requested.connect(arranging.send_cell_to_note)
    page.grid.column_placed.connect(arranging.place)
    page.grid.cell_typed.connect(arranging.type_cell)
    page.on_grid.menu.column_placed.connect(arranging.place)
    page.on_grid.menu.heading_requested.connect(arranging.show_heading)


def _join_tour(page: ImportPage, tour: TourPresenter) -> None:
    field = page.side.target.tour_field
    field.search_changed.connect(tour.search_tours)
    field.tour_entered.connect(tour.choose_tour_by_number)
    field.tour_chosen.connect(tour.show_tour)
    page.tour_chosen.connect(tour.show_tour)
    page.side.target.target_chosen.connect(tour.choose_target)


def _ask_client(context: PageContext, parent: QWidget, terms: SearchTerms) -> int | None:
    """Let a regular client be searched; return the chosen one's id."""
    from app.views.tourist.finding import SearchRequest
    from app.views.tourist.search_dialog import ask_search

    return ask_search(context, parent.window(), SearchRequest(terms))


def _choose_recipe(context: PageContext, parent: QWidget, session: ListSession) -> Recipe | None:
    """Show the recipes; return the one that is to be used for the list."""
    return choose_recipe(context, parent, can_use=not session.present.is_empty)


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
        choices.append(("import", ImportPageWords.tr("Import %n row(s)", "", ready)))
    return ask_choice(
        parent,
        translate("ImportPage", "The list is not imported yet"),
        ImportPageWords.tr("%n row(s) are still on this page and not imported.", "", rows),
        choices,
        name="leave_import",
        enter_leaves=True,
        cancel_text=translate("ImportPage", "Stay"),
    )


def _ask_undecided(parent: QWidget, rows: int) -> str:
    """Ask what becomes of rows that fit several clients: "alone", "decide", or "" to import nothing yet."""
    translate = QCoreApplication.translate
    return ask_choice(
        parent,
        ImportPageWords.tr("%n row(s) may be regular clients", "", rows),
        translate("ImportPage", "Nothing tells for certain who they are. Look at each, or bring them in unlinked."),
        [
            ("alone", translate("ImportPage", "Import them unlinked")),
            ("decide", translate("ImportPage", "Look at each")),
        ],
        name="undecided_import",
    )
