"""Puts the page of forms together: view, presenters, dialogs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from app.services.forms.file_names import DEFAULT_PATTERN, GROUP_PATTERN, pattern_problem
from app.services.forms.form_run import FormOutlet
from app.services.forms.manifest import FormPack
from app.services.forms.paper import PageSize
from app.views.context import PageContext
from app.views.forms.adding import AddingAsks, OwnForms
from app.views.forms.copies import ShowDialogs
from app.views.forms.copy_dialog import CopyDialog
from app.views.forms.dialogs import BeforeDialog, ChangesDialog, OffsetDialog, SaveDialog
from app.views.forms.form_source import BaseFormSource, FormSource
from app.views.forms.guide import FormsGuide
from app.views.forms.item_list import ListEntry
from app.views.forms.note_dialog import NoteDialog
from app.views.forms.office import OfficeFiles
from app.views.forms.offsets import Offsets
from app.views.forms.presenter import FormsPresenter
from app.views.forms.printer import PrinterOutlet
from app.views.forms.running import FormRunner, RunDialogs
from app.views.forms.view import FormsView
from app.views.forms.wishes import Lead, SaveQuestion, SaveWish
from app.views.forms.wording import form_title
from app.views.kept_choice import KeptChoice
from app.views.opening import open_in_system


@dataclass(frozen=True, slots=True)
class SystemDialogs:
    """The system's own dialogs; tests put answers in their place.

    Attributes:
        ask_printer: lets the agent set up a printer; False where that was left.
        ask_file: where to save a file of the given name.
        ask_folder: where to save several.
        ask_pdf: which PDF to open.
        open_file: opens a file with the system's program for it; False where there is none.
    """

    ask_printer: Callable[[QWidget, QPrinter], bool]
    ask_file: Callable[[QWidget, str], Path | None]
    ask_folder: Callable[[QWidget], Path | None]
    ask_pdf: Callable[[QWidget], Path | None]
    open_file: Callable[[Path], bool] = open_in_system


class FormsPage(FormsView):
    """The page that the window holds.

    Args:
        context: what every screen is given.
        source: reads tours and forms; those of the open base where None.
        system: the system's dialogs.
        adding: those of adding a form.
    """

    def __init__(
        self,
        context: PageContext,
        source: FormSource | None = None,
        *,
        system: SystemDialogs | None = None,
        adding: AddingAsks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._context, self._system = context, system or system_dialogs()
        self._offsets = Offsets(self)
        self._pattern = KeptChoice("forms_pattern", DEFAULT_PATTERN, self)
        self._group_pattern = KeptChoice("forms_group_pattern", GROUP_PATTERN, self)
        self._one_file = KeptChoice("forms_one_file", "no", self)
        showing = ShowDialogs(self._ask_pdf, self._show_changes, self._show_copy, self._ask_note)
        source = source or BaseFormSource(context)
        self._presenter = FormsPresenter(context, self, source, showing, self)
        self._guide = FormsGuide(context, self._presenter, self)
        asking = RunDialogs(
            self._ask_missing, self._guide.go_to, self._ask_save, self._ask_file, self._ask_folder, self._ask_printer
        )
        self._runner = FormRunner(context, self, source, self._presenter, asking, self)
        self._connect_presenters()
        self._office = OfficeFiles(context, self, self._presenter, self._system.open_file, self)
        self.form_chosen.connect(self._office.refresh)
        self._own = OwnForms(context, self, self, self._presenter, adding, self)
        self.form_chosen.connect(self._own.refresh)

    def show_tour(self, tour_id: int, tourist_ids: Sequence[int] = (), country: str = "") -> None:
        """Open the forms of a tour, for some of its tourists if given."""
        data = self._presenter.data
        if data is not None and data.tour.id != tour_id:
            self._runner.forget()
        self._presenter.show(tour_id, tourist_ids, country)

    def take_form(self, path: Path) -> None:
        """Make a form of a PDF that was dropped on the window, or take one in that came as one file."""
        self._own.take(path)

    def can_leave(self) -> bool:
        """Tell whether another page may open: a job goes on meanwhile."""
        return True

    def is_seen(self) -> bool:
        """Tell whether the page is open."""
        return self.isVisible()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.refresh()

    def _connect_presenters(self) -> None:
        presenter, copies, runner, guide = self._presenter, self._presenter.copies, self._runner, self._guide
        for signal, slot in (
            (self.country_chosen, presenter.choose_country),
            (self.tourist_chosen, presenter.choose_tourist),
            (self.ticks_changed, presenter.choose_people),
            (self.form_chosen, presenter.choose_form),
            (self.check_opened, guide.open_check),
            (self.copy_chosen, copies.choose_copy),
            (self.copy_opened, copies.open_copy),
            (self.mended, guide.mend_page),
            (self.preview.empty_action, guide.mend),
            (self.work.cancel_requested, runner.cancel),
            (self.rest.action_requested, runner.go_on),
            (runner.kept, copies.reload),
            (self.print_action.triggered, runner.print_forms),
            (self.save_action.triggered, runner.save_forms),
            (self.move_action.triggered, self._on_move),
            (self.pdf_action.triggered, presenter.choose_pdf),
            (self.questionnaire_action.triggered, guide.open_questionnaire),
            (self.back_action.triggered, guide.go_back),
            (self.open_action.triggered, copies.open_chosen_copy),
            (self.changes_action.triggered, copies.show_changes),
            (self.note_action.triggered, copies.write_note),
            (self.remove_action.triggered, copies.remove_copy),
        ):
            signal.connect(slot)

    @Slot()
    def _on_move(self) -> None:
        """Ask how far the form is moved on pre-printed sheets, and keep it."""
        choice = self._presenter.choice
        if choice is None:
            return
        title = form_title(choice.pack, self._context.language)
        dialog = OffsetDialog(self._offsets.of(choice.pack.id), title, self.window())
        if dialog.exec():
            self._offsets.keep(choice.pack.id, dialog.offset())
        dialog.deleteLater()

    def _ask_missing(self, entries: Sequence[ListEntry]) -> tuple[bool, Lead | None]:
        dialog = BeforeDialog(entries, self.window())
        dialog.exec()
        answer = dialog.goes_on, dialog.lead
        dialog.deleteLater()
        return answer

    def _ask_save(self, question: SaveQuestion) -> SaveWish | None:
        kept = (self._pattern, self._group_pattern)
        usual = (DEFAULT_PATTERN, GROUP_PATTERN)
        first, second = (
            plain if pattern_problem(one.text) else one.text for one, plain in zip(kept, usual, strict=True)
        )
        one_file = self._one_file.text == "yes"
        dialog = SaveDialog(question, (first, second), one_file=one_file, parent=self.window())
        chosen = dialog.wish() if dialog.exec() else None
        if chosen is not None:
            self._pattern.text, self._group_pattern.text = dialog.patterns()
            if question.files > 1:
                self._one_file.text = "yes" if chosen.one_file else "no"
        dialog.deleteLater()
        return chosen

    def _ask_file(self, name: str) -> Path | None:
        return self._system.ask_file(self.window(), name)

    def _ask_folder(self) -> Path | None:
        return self._system.ask_folder(self.window())

    def _ask_pdf(self) -> Path | None:
        return self._system.ask_pdf(self.window())

    def _ask_printer(self, pack: FormPack) -> FormOutlet | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(form_title(pack, self._context.language))
        if not self._system.ask_printer(self.window(), printer):
            return None
        both_sides = printer.duplex() != QPrinter.DuplexMode.DuplexNone
        return PrinterOutlet(self._context.forms.paper, printer, self._offsets.of(pack.id), both_sides=both_sides)

    def _show_changes(self, title: str, facts: str, rows: Sequence[tuple[str, str, str]]) -> None:
        dialog = ChangesDialog(title, facts, rows, self.window())
        dialog.exec()
        dialog.deleteLater()

    def _ask_note(self, title: str, facts: str, note: str) -> str | None:
        dialog = NoteDialog(title, facts, note, self.window())
        written = dialog.note() if dialog.exec() else None
        dialog.deleteLater()
        return written

    def _show_copy(self, title: str, facts: str, pdf: bytes, sizes: list[PageSize]) -> None:
        dialog = CopyDialog(self._context, (title, facts), pdf, sizes, self.window())
        dialog.exec()
        dialog.deleteLater()


def system_dialogs() -> SystemDialogs:
    """Return the system's dialogs."""
    return SystemDialogs(_ask_printer, _ask_file, _ask_folder, _ask_pdf)


def _ask_printer(parent: QWidget, printer: QPrinter) -> bool:
    dialog = QPrintDialog(printer, parent)
    answer = bool(dialog.exec())
    dialog.deleteLater()
    return answer


def _ask_file(parent: QWidget, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path.home() / name), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def _ask_folder(parent: QWidget) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, "", str(Path.home()))
    return Path(chosen) if chosen else None


def _ask_pdf(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", str(Path.home()), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def make_forms_page(context: PageContext) -> FormsPage:
    """Return the page of forms; `show_tour` opens a tour in it."""
    return FormsPage(context)
