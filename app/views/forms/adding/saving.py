"""Tries the form on the made-up person, and saves it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import AppError, UserError
from app.services.forms.adding import DroppedPdf, dates_of, folder_of_country, free_name, next_edition
from app.services.forms.form_steps import FormStep
from app.services.forms.manifest import Edition, FormPack
from app.services.forms.own_packs import PackDraft
from app.services.forms.packs import GENERAL_CODE
from app.services.forms.places import Place
from app.services.forms.reopening import changed_form
from app.views.context import PageContext
from app.views.forms.adding.adding_source import AddingSource, TriedPages
from app.views.forms.adding.screen import AddingScreen
from app.views.jobs import Lane
from app.views.questionnaire.wording import text_in
from app.views.texts import explain


class FormSaver(QObject):
    """Does one thing at a time.

    Signals:
        tried: the form was filled for the made-up person (TriedPages).
        saved: the form is there (FormStep).
        busy_changed: `is_busy` did.
    """

    tried = Signal(object)
    saved = Signal(object)
    busy_changed = Signal()

    def __init__(
        self, context: PageContext, screen: AddingScreen, source: AddingSource, dropped: DroppedPdf, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source, self._dropped = context, screen, source, dropped
        self._packs = source.packs()
        self.is_busy = False
        self.is_saved = False

    def try_form(self, places: tuple[Place, ...], known: FormPack | None) -> None:
        """Fill the form for the made-up person."""
        self._run(places, known, self._source.try_form, self._on_tried)

    def save(self, places: tuple[Place, ...], known: FormPack | None) -> None:
        """Save the form among the agency's own; the edition before ends then."""
        closes = known if known is not None and not self._dropped.stays_itself else None
        self._run(places, known, partial(self._source.add, closes=closes), self._on_saved)

    def _run(
        self,
        places: tuple[Place, ...],
        known: FormPack | None,
        job: Callable[[PackDraft, bytes], object],
        on_done: Callable[[Any], object],
    ) -> None:
        """Start a job on the draft, one at a time."""
        if self.is_busy:
            return
        try:
            function = partial(job, self._pack(places, known), self._dropped.pdf)
        except AppError as error:
            self._on_error(error)
            return
        self.is_busy = True
        self._screen.show_problem("")
        self.busy_changed.emit()
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_error, on_end=self._on_end, receiver=self
        )

    def _pack(self, places: tuple[Place, ...], known: FormPack | None) -> PackDraft:
        """Return the form as it stands on the screen."""
        head = self._screen.head()
        if not head.title:
            raise UserError("own_form_untitled")
        land = next((one for one in self._source.countries() if one.code == head.country), None)
        folder = folder_of_country(head.country, self._packs)
        name = free_name(head.title, folder, self._packs)
        if known is not None and self._dropped.stays_itself:
            folder, name = known.id.split("/")
        language = self._context.language
        titles = {language: head.title}
        if known is not None and text_in(known.titles, language) == head.title:
            titles = dict(known.titles)
        known_there = any(form.country == head.country for form in self._packs.forms.values())
        country = land or self._packs.countries.get(head.country or GENERAL_CODE)
        draft = PackDraft(
            folder,
            name,
            titles,
            self._dropped.kind,
            places,
            country.language if country is not None else "en",
            Edition(head.edition, head.valid_from, head.valid_to),
            dates_of(known),
            land=None if known_there else land,
            made_from=self._dropped.name,
        )
        if known is None:
            return draft
        return changed_form(draft, known, self._packs.meanings) if self._dropped.edits else next_edition(draft, known)

    def _on_tried(self, tried: TriedPages) -> None:
        self.tried.emit(tried)

    def _on_saved(self, step: FormStep) -> None:
        self.is_saved = True
        self.saved.emit(step)

    def _on_error(self, error: AppError) -> None:
        self._screen.show_problem(explain(error))

    def _on_end(self) -> None:
        self.is_busy = False
        self.busy_changed.emit()
