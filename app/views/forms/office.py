"""Letters and lists opened in Word or in a spreadsheet program, to go on with them there."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.services.forms.document_forms import OfficeKind
from app.services.forms.file_names import DEFAULT_PATTERN, GROUP_PATTERN, file_name
from app.services.forms.form_choice import FormChoice
from app.services.forms.office_forms import office_kinds, write_office_file
from app.services.passing_files import make_passing_folder
from app.services.work import Work
from app.views.context import PageContext
from app.views.forms.presenter import FormsPresenter
from app.views.forms.wording import form_title
from app.views.jobs import Lane


class OfficePage(Protocol):
    """The page that has the actions."""

    more_menu: QMenu

    def add_action(self, text: str, *, name: str, shortcut: str = "", icon: str = "") -> QAction:
        """Add an action that is found by its words and works by its keys."""


class OfficeFiles(QObject):
    """Two actions in the page's menu, there where the chosen form can be had so: "forms_word", "forms_excel".

    Nothing is kept of such a file: what the agent hands in may be another text.

    Args:
        context: what every screen is given.
        page: gets the actions.
        presenter: knows the form and for whom it is.
        open_file: opens a file with the system's program for it and returns whether there is one.
        parent: owns this.
    """

    def __init__(
        self,
        context: PageContext,
        page: OfficePage,
        presenter: FormsPresenter,
        open_file: Callable[[Path], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._presenter, self._open_file = context, presenter, open_file
        self._word = page.add_action(self.tr("Open in Word"), name="forms_word", shortcut="Ctrl+Shift+W")
        self._excel = page.add_action(
            self.tr("Open in Excel"), name="forms_excel", shortcut="Ctrl+Shift+E", icon="file-spreadsheet"
        )
        page.more_menu.insertActions(page.more_menu.actions()[0], [self._word, self._excel])
        self._word.triggered.connect(self._on_word)
        self._excel.triggered.connect(self._on_excel)
        presenter.shown.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Offer what the chosen form can be had as."""
        choice = self._presenter.choice
        kinds = office_kinds(choice.pack) if choice is not None and self._presenter.tourist_id is not None else ()
        for action, kind in ((self._word, OfficeKind.WORD), (self._excel, OfficeKind.WORKBOOK)):
            action.setVisible(kind in kinds)
            action.setEnabled(kind in kinds)

    @Slot()
    def _on_word(self) -> None:
        self._open(OfficeKind.WORD)

    @Slot()
    def _on_excel(self) -> None:
        self._open(OfficeKind.WORKBOOK)

    def _open(self, kind: OfficeKind) -> None:
        """Write the letter of the current tourist, or the list of the ticked ones, and open it."""
        choice, current = self._presenter.choice, self._presenter.tourist_id
        if choice is None or current is None:
            return
        ids = self._presenter.targets() if choice.is_group else (current,)
        desk, name = self._context.desk, self._name(choice, ids[0], kind)

        def write(_work: Work) -> Path:
            path = make_passing_folder() / name
            write_office_file(desk, path, choice.pack, ids)
            return path

        self._context.runner.submit(
            Lane.BACKGROUND,
            write,
            on_done=self._on_written,
            on_error=self._context.tell_problem,
            title=self.tr("Writing the file"),
            receiver=self,
        )

    def _name(self, choice: FormChoice, tourist_id: int, kind: OfficeKind) -> str:
        data = self._presenter.data
        values = {
            **self._presenter.card_of(tourist_id),
            "tour": data.tour.number if data is not None else "",
            "form": form_title(choice.pack, self._context.language),
        }
        return file_name(GROUP_PATTERN if choice.is_group else DEFAULT_PATTERN, values, ending=f".{kind}")

    def _on_written(self, path: Path) -> None:
        if self._open_file(path):
            self._context.voice.show_hint(self.tr("%1 opens in its program").replace("%1", path.name))
        else:
            text = self.tr("No program for such files was found. The file is here: %1")
            self._context.voice.show_problem(text.replace("%1", str(path)))
