"""What adding a form reads and writes; all of it runs off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.services.forms.adding import DroppedPdf, add_form, read_dropped, set_aside, try_form
from app.services.forms.filled import Filled
from app.services.forms.form_choice import FormChoice, list_own_forms
from app.services.forms.form_steps import FormStep
from app.services.forms.form_undo import undo_step
from app.services.forms.manifest import Country, FormPack, Packs
from app.services.forms.own_packs import PackDraft
from app.services.forms.pack_files import export_pack, import_pack
from app.services.forms.packs import GENERAL_CODE, known_packs, own_folder, shipped_folder
from app.services.forms.paper import PageSize
from app.services.forms.reopening import reopen_form
from app.services.questionnaire.directory import list_directory
from app.services.questionnaire.effective import Standing
from app.views.context import PageContext


@dataclass(frozen=True, slots=True)
class TriedPages:
    """A form as it comes out for the made-up person, and how large its pages are."""

    filled: Filled
    sizes: tuple[PageSize, ...]


class AddingSource(Protocol):
    """Reads PDFs, tries and saves forms."""

    def packs(self) -> Packs:
        """Return all forms."""

    def countries(self) -> Sequence[Country]:
        """Return the countries that a form may be of, those too that only the agency has."""

    def read(self, path: Path) -> DroppedPdf:
        """Read a PDF; raises what `read_dropped` does."""

    def try_form(self, draft: PackDraft, pdf: bytes) -> TriedPages:
        """Fill a form for the made-up person; raises what `adding.try_form` does."""

    def add(self, draft: PackDraft, pdf: bytes, closes: FormPack | None) -> FormStep:
        """Save a form and return what was done; raises what `add_form` does."""


class OwnFormSource:
    """Those of the agency's own folder."""

    def __init__(self, context: PageContext, folders: Sequence[Path] | None = None) -> None:
        self._forms, self._desk = context.forms, context.desk
        self._folders = tuple(folders) if folders is not None else (shipped_folder(), own_folder())

    def packs(self) -> Packs:
        """Return all forms."""
        return known_packs(self._folders)

    def countries(self) -> Sequence[Country]:
        """Return the countries that a form may be of, those too that only the agency has."""
        rows = list_directory(self._desk, self.packs())
        return [
            row.country for row in rows if row.standing is not Standing.REMOVED and row.country.code != GENERAL_CODE
        ]

    def own_forms(self) -> tuple[list[FormChoice], dict[str, Country]]:
        """Return the forms of the agency's own, and the countries by code."""
        packs = self.packs()
        return list_own_forms(packs, self._desk.today()), dict(packs.countries)

    def reopen(self, pack: FormPack, pdf: Path | None) -> DroppedPdf:
        """Read a form of the agency's own, to be changed."""
        return reopen_form(self._forms.press, pack, self.packs(), pdf)

    def read(self, path: Path) -> DroppedPdf:
        """Read a PDF."""
        return read_dropped(self._forms.press, path, self.packs())

    def try_form(self, draft: PackDraft, pdf: bytes) -> TriedPages:
        """Fill a form for the made-up person."""
        filled = try_form(self._forms.press, draft, pdf, self._folders, self._desk.today()).filled
        return TriedPages(filled, tuple(self._forms.paper.measure(filled.pdf)))

    def add(self, draft: PackDraft, pdf: bytes, closes: FormPack | None) -> FormStep:
        """Save a form and return what was done."""
        return add_form(self._forms.press, draft, pdf, self._folders, closes=closes)

    def take_in(self, file: Path) -> FormStep:
        """Take in a form that came as one file; return what was done."""
        return import_pack(file, self._folders[-1], press=self._forms.press)

    def send(self, pack: FormPack, target: Path) -> Path:
        """Write a form as one file."""
        export_pack(pack, target)
        return target

    def set_aside(self, pack: FormPack) -> FormStep:
        """Remove a form of the agency's own; return what was done, with the copy that is kept."""
        return set_aside(pack, self._folders[-1], datetime.now())  # noqa: DTZ005 - the agent's own clock

    def undo(self, step: FormStep) -> FormStep:
        """Take back what was done to a form; return what does it again."""
        return undo_step(step, self._folders[-1])
