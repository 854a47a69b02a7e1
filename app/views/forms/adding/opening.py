"""Add a form, take one in, send one, remove one: what the page of forms offers for the agency's own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.forms.adding import DroppedPdf
from app.services.forms.form_steps import FormStep
from app.services.forms.manifest import FormPack
from app.services.forms.pack_files import ENDING
from app.views.context import PageContext
from app.views.forms.adding.adding_source import OwnFormSource
from app.views.forms.adding.dialog import AddingDialog
from app.views.forms.wording import form_title
from app.views.jobs import Lane


@dataclass(frozen=True, slots=True)
class AddingAsks:
    """The system's own dialogs; tests put answers in their place.

    Attributes:
        ask_form: which PDF or file of a form to open.
        ask_target: where to write the file of a form, of the given name.
    """

    ask_form: Callable[[QWidget], Path | None]
    ask_target: Callable[[QWidget, str], Path | None]


class FormAdder(QObject):
    """Leads from a file to a form of the agency's own, and back.

    Signals:
        forms_changed: a form was added, changed, taken in (its id) or removed (the empty text), also by undoing.
        form_read: a PDF was read (code of its probable country, DroppedPdf).
    """

    forms_changed = Signal(str)
    form_read = Signal(str, object)

    def __init__(self, context: PageContext, window: QWidget, asks: AddingAsks | None, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._window = context, window
        self._asks = asks or AddingAsks(_ask_form, _ask_target)
        self._source = OwnFormSource(context)
        # queued: the job that read the PDF ends before the dialog waits for the agent
        self.form_read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    def add(self, country: str = "") -> None:
        """Ask for a file, and make a form of it, probably of this country."""
        path = self._asks.ask_form(self._window.window())
        if path is not None:
            self.take(path, country)

    def take(self, path: Path, country: str = "") -> None:
        """Make a form of a PDF, or take one in that came as one file."""
        if path.suffix.lower() == ENDING:
            self._submit(partial(self._source.take_in, path), self._on_taken_in)
        else:
            self._context.voice.show_hint(self.tr("Reading the form…"))
            self._submit(partial(self._source.read, path), partial(self._tell_taken, country))

    def change(self, pack: FormPack, pdf: Path | None) -> None:
        """Open a form of the agency's own to be changed; one of Carnet's with the embassy's PDF becomes its own."""
        self._submit(partial(self._source.reopen, pack, pdf), partial(self._tell_read, pack.country))

    def send(self, pack: FormPack) -> None:
        """Write a form as one file, for another agency."""
        name = form_title(pack, self._context.language).replace("/", "-")
        target = self._asks.ask_target(self._window.window(), f"{name}{ENDING}")
        if target is not None:
            if target.suffix.lower() != ENDING:
                target = target.with_name(f"{target.name}{ENDING}")
            self._submit(partial(self._source.send, pack, target), self._on_sent)

    def remove(self, pack: FormPack) -> None:
        """Remove a form of the agency's own; a copy is kept, and it can be undone."""
        words = partial(self._on_removed, form_title(pack, self._context.language))
        self._submit(partial(self._source.set_aside, pack), words)

    def _submit(self, function: Callable[[], object], on_done: Callable[..., object]) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._context.tell_problem, receiver=self
        )

    def _tell_taken(self, country: str, dropped: DroppedPdf) -> None:
        self._context.voice.show_hint("")  # nothing is read any more
        self._tell_read(country, dropped)

    def _tell_read(self, country: str, dropped: DroppedPdf) -> None:
        self.form_read.emit(country, dropped)

    @Slot(str, object)
    def _on_read(self, country: str, dropped: DroppedPdf) -> None:
        window = self._window.window()
        dialog = AddingDialog(self._context, self._source, dropped, country=country, parent=window)
        dialog.exec()
        step = dialog.step
        dialog.deleteLater()
        if step is not None:
            self._tell(step, self.tr("The form was changed") if dropped.edits else self.tr("The form was added"))

    def _on_taken_in(self, step: FormStep) -> None:
        self._tell(step, self.tr("The form was taken in"))

    def _on_sent(self, file: Path) -> None:
        self._context.voice.show_done(self.tr("Written: %1").replace("%1", file.name))

    def _on_removed(self, title: str, step: FormStep) -> None:
        self._tell(step, self.tr("Removed: %1. A copy is kept.").replace("%1", title), title)

    def _tell(self, step: FormStep, words: str, title: str = "") -> None:
        """Say what was done, with Undo; what is undone is named by the form's title."""
        pack = self._source.packs().forms.get(step.form)
        title = title or (form_title(pack, self._context.language) if pack is not None else "")
        self._context.voice.show_done(words, undo=partial(self._undo, step, title))
        self._tell_changed(step)

    def _tell_changed(self, step: FormStep) -> None:
        self._context.events.questionnaires_changed.emit()
        self.forms_changed.emit(step.form if step.mark else "")

    def _undo(self, step: FormStep, title: str, *, redoes: bool = False) -> None:
        """Take back what was done; or do it again, where that was taken back."""
        self._submit(partial(self._source.undo, step), partial(self._on_undone, title, redoes=redoes))

    def _on_undone(self, title: str, step: FormStep, *, redoes: bool) -> None:
        words = self.tr("Done again: %1") if redoes else self.tr("Undone: %1")
        undo = partial(self._undo, step, title, redoes=not redoes)
        self._context.voice.show_done(words.replace("%1", title), undo=undo, redoes=not redoes)
        self._tell_changed(step)


def _ask_form(parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "", str(Path.home()), f"PDF, {ENDING} (*.pdf *{ENDING})")
    return Path(chosen) if chosen else None


def _ask_target(parent: QWidget, name: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path.home() / name), f"{ENDING} (*{ENDING})")
    return Path(chosen) if chosen else None
