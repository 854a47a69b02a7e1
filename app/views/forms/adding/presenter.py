"""Decides what adding a form shows and saves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AppError, UserError
from app.services.forms.adding import DroppedPdf, country_folders, dates_of, free_name, next_edition
from app.services.forms.manifest import Edition, FormPack
from app.services.forms.mapping import Answer, Item, Sureness, Way, places_of, text_answers, tick_answers, ways_of
from app.services.forms.mapping_draft import MappingDraft
from app.services.forms.own_packs import PackDraft
from app.services.forms.packs import GENERAL_CODE
from app.services.forms.paper import PT_PER_INCH, PageSize
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.shapes import FieldType, Rect
from app.services.forms.places import TemplateKind
from app.views.context import PageContext
from app.views.forms.adding.adding_source import AddingSource, TriedPages
from app.views.forms.adding.box_view import ShownBox
from app.views.forms.adding.wording import (
    NO_ANSWER,
    AddingWords,
    answer_entries,
    boxes_of,
    item_entries,
    known_words,
    state_words,
    way_words,
)
from app.views.forms.item_list import ListEntry
from app.views.jobs import Lane
from app.views.questionnaire.wording import country_names, text_in
from app.views.texts import explain, explain_code

_MM_PER_INCH = 25.4
_DOUBTFUL = (Sureness.NONE, Sureness.LIKELY)


@dataclass(frozen=True, slots=True)
class FormHead:
    """What the form is called, whose it is, and which issue."""

    title: str = ""
    country: str = ""
    edition: str = ""
    valid_from: str = ""
    valid_to: str = ""


class AddingScreen(Protocol):
    """The dialog, as the presenter speaks to it; see `AddingDialog`."""

    def show_head(self, head: FormHead, countries: Sequence[tuple[str, str]], *, is_fixed: bool) -> None:
        """Show the head; its country can't be changed where it `is_fixed`."""

    def head(self) -> FormHead:
        """Return the head as it was typed."""

    def show_known(self, text: str) -> None:
        """Say which form was known again."""

    def show_problem(self, text: str) -> None:
        """Say what is wrong."""

    def show_pages(self, pdf: bytes, sizes: list[PageSize]) -> None:
        """Show the pages."""

    def show_lines(self, page: int, lines: Sequence[Line]) -> None:
        """Take the printed lines of a page."""

    def show_items(self, entries: Sequence[ListEntry], boxes: Sequence[ShownBox], *, draws: bool) -> None:
        """Show the fields and their boxes."""

    def choose_item(self, key: int | None) -> None:
        """Make a field current."""

    def show_answers(self, entries: Sequence[ListEntry], chosen: object | None) -> None:
        """Show the answers to choose from."""

    def show_ways(self, ways: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the ways of writing the answer."""

    def show_kind(self, kind: FieldType, cells: int) -> None:
        """Show what the current box holds."""

    def show_state(self, text: str, *, is_busy: bool) -> None:
        """Say how far the work is; nothing can be saved while it is busy."""


class AddingPresenter(QObject):
    """Keeps the dialog true.

    Signals:
        tried: the form was filled for the made-up person (TriedPages).
        saved: the form is there (its id).
    """

    tried = Signal(object)
    saved = Signal(str)

    def __init__(
        self, context: PageContext, screen: AddingScreen, source: AddingSource, dropped: DroppedPdf, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source, self._dropped = context, screen, source, dropped
        self._packs = source.packs()
        self._known: FormPack | None = dropped.known
        self._draft = MappingDraft(dropped.items, self._packs.meanings, dropped.form.pages)
        self._key: int | None = None
        self._typed = ""
        self._is_busy = False
        self._is_saved = False

    @property
    def is_changed(self) -> bool:
        """True where leaving would lose what the agent did."""
        return not self._is_saved and (self._draft.is_changed or self._dropped.kind is not TemplateKind.FLAT)

    @property
    def _draws(self) -> bool:
        return self._dropped.kind is TemplateKind.FLAT

    def open(self) -> None:
        """Show the PDF."""
        self._show_head()
        self._screen.show_known(known_words(self._dropped, self._context.language))
        self._screen.show_problem(" ".join(explain_code(code) for code in self._dropped.form.warnings))
        points = PT_PER_INCH / _MM_PER_INCH
        sizes = [PageSize(page.width * points, page.height * points) for page in self._dropped.form.pages]
        self._screen.show_pages(self._dropped.pdf, sizes)
        if self._draws:
            for page in range(len(sizes)):
                self._read_lines(page)
        self._show_items()
        first = next((item.key for item in self._draft.items if item.sureness in _DOUBTFUL), None)
        self.choose_item(first if first is not None else next((item.key for item in self._draft.items), None))

    @Slot()
    def forget_known(self) -> None:
        """Take the PDF for another form than the one that was known again."""
        self._known = None
        self._draft = MappingDraft(self._dropped.fresh, self._packs.meanings, self._dropped.form.pages)
        self._screen.show_known("")
        self._show_head()
        self._show_items()
        self.choose_item(self._key)

    @Slot(object)
    def choose_item(self, key: object) -> None:
        """Make a field current, here and on the page."""
        item = self._draft.get(key) if isinstance(key, int) else None
        self._key = None if item is None else item.key
        self._screen.choose_item(self._key)
        if item is not None:
            self._screen.show_kind(item.kind, item.cells)
        self._show_answers()

    @Slot(str)
    def search(self, typed: str) -> None:
        """Show the answers in whose words this is found."""
        self._typed = typed
        self._show_answers()

    @Slot(object)
    def pick(self, key: object) -> None:
        """Give the current field an answer, or none, and go on to the next."""
        if self._key is None:
            return
        if isinstance(key, Answer):
            self._draft.choose(self._key, key)
        elif key == NO_ANSWER:
            self._draft.choose(self._key, None)
        self._show_items()
        self.step(1)

    @Slot(str)
    def choose_way(self, way: str) -> None:
        """Write the current field's answer in another way."""
        if self._key is not None and way:
            self._draft.choose_way(self._key, Way(way))
            self._show_items()

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next field, or the one before."""
        keys = [item.key for item in self._draft.items]
        if keys:
            at = keys.index(self._key) + by if self._key in keys else 0
            self.choose_item(keys[min(max(at, 0), len(keys) - 1)])

    @Slot()
    def next_doubtful(self) -> None:
        """Go to the next field that has no answer, or one that is not sure."""
        items = self._draft.items
        at = next((at for at, item in enumerate(items) if item.key == self._key), -1)
        for item in [*items[at + 1 :], *items[: at + 1]]:
            if item.sureness in _DOUBTFUL:
                self.choose_item(item.key)
                return

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        if self._draft.undo():
            self._show_items()
            self.choose_item(self._key)

    def draw(self, page: int, rect: Rect, kind: FieldType, cells: int) -> None:
        """Draw a box on a page, counted from 0."""
        item = self._draft.add_box(page + 1, rect, kind, cells)
        self._show_items()
        self.choose_item(item.key)

    def change_kind(self, kind: FieldType, cells: int) -> None:
        """Let the current box hold something else."""
        if self._key is not None and self._draws:
            self._draft.change_kind(self._key, kind, cells)
            self._show_items()
            self._show_answers()

    @Slot(int, object)
    def place_box(self, key: int, rect: Rect) -> None:
        """Move a box, or make it larger."""
        self._draft.place_box(key, rect)
        self._show_items()

    @Slot(int)
    def remove_box(self, key: int) -> None:
        """Remove a box."""
        self._draft.remove_box(key)
        self._show_items()
        self.choose_item(next((item.key for item in reversed(self._draft.items)), None))

    @Slot()
    def try_form(self) -> None:
        """Fill the form for the made-up person."""
        self._run(self._source.try_form, self._on_tried)

    @Slot()
    def save(self) -> None:
        """Save the form among the agency's own."""
        closes = self._known if self._known is not None and not self._dropped.completes else None
        self._run(partial(self._source.add, closes=closes), self._on_saved)

    def _run(self, job: Callable[[PackDraft, bytes], object], on_done: Callable[[Any], object]) -> None:
        """Start a job on the draft, one at a time."""
        if self._is_busy:
            return
        try:
            function = partial(job, self._pack(), self._dropped.pdf)
        except AppError as error:
            self._on_error(error)
            return
        self._is_busy = True
        self._screen.show_problem("")
        self._show_state()
        self._context.runner.submit(
            Lane.INTERACTIVE, function, on_done=on_done, on_error=self._on_error, on_end=self._on_end, receiver=self
        )

    def _pack(self) -> PackDraft:
        """Return the form as it stands on the screen."""
        head, known = self._screen.head(), self._known
        if not head.title:
            raise UserError("own_form_untitled")
        folder = country_folders(self._packs)[head.country]
        name = free_name(head.title, folder, self._packs)
        if known is not None and self._dropped.completes:
            folder, name = known.id.split("/")
        language = self._context.language
        titles = {language: head.title}
        if known is not None and text_in(known.titles, language) == head.title:
            titles = dict(known.titles)
        country = self._packs.countries.get(head.country or GENERAL_CODE)
        draft = PackDraft(
            folder,
            name,
            titles,
            self._dropped.kind,
            places_of(self._draft.items, self._packs.meanings),
            country.language if country is not None else "en",
            Edition(head.edition, head.valid_from, head.valid_to),
            dates_of(self._dropped),
        )
        return draft if known is None else next_edition(draft, known)

    def _on_tried(self, tried: TriedPages) -> None:
        self.tried.emit(tried)

    def _on_saved(self, id_: str) -> None:
        self._is_saved = True
        self.saved.emit(id_)

    def _on_error(self, error: AppError) -> None:
        self._screen.show_problem(explain(error))

    def _on_end(self) -> None:
        self._is_busy = False
        self._show_state()

    def _show_head(self) -> None:
        known, language = self._known, self._context.language
        countries = [self._packs.countries[code] for code in country_folders(self._packs) if code]
        names = sorted(country_names(countries, language), key=lambda one: one[1].casefold())
        choices = [("", AddingWords.tr("No country: for every tour")), *names]
        if known is None:
            title = self._dropped.name.rsplit(".", 1)[0].replace("_", " ")
            self._screen.show_head(FormHead(title), choices, is_fixed=False)
            return
        edition = known.edition if self._dropped.completes else Edition("", self._context.desk.today().isoformat())
        title = text_in(known.titles, language)
        head = FormHead(title, known.country, edition.name, edition.valid_from, edition.valid_to)
        self._screen.show_head(head, choices, is_fixed=True)

    def _show_items(self) -> None:
        items, language = self._draft.items, self._context.language
        entries = item_entries(items, self._packs.meanings, language)
        self._screen.show_items(entries, boxes_of(items, self._packs.meanings, language), draws=self._draws)
        self._show_ways()
        self._show_state()

    def _show_state(self) -> None:
        words = AddingWords.tr("Working…") if self._is_busy else state_words(self._draft.items)
        self._screen.show_state(words, is_busy=self._is_busy)

    def _show_answers(self) -> None:
        item = self._item()
        meanings, language = self._packs.meanings, self._context.language
        answers = [] if item is None else tick_answers(meanings) if item.is_tick else text_answers(meanings)
        entries = answer_entries(answers, meanings, language, self._typed) if item is not None else []
        chosen = item.answer if item is not None and item.answer is not None else NO_ANSWER
        self._screen.show_answers(entries, chosen)
        self._show_ways()

    def _show_ways(self) -> None:
        item = self._item()
        if item is None or item.answer is None:
            self._screen.show_ways([], "")
            return
        ways = ways_of(self._packs.meanings[item.answer.meaning], is_tick=item.is_tick)
        self._screen.show_ways([(way.value, way_words(way)) for way in ways], item.way.value)

    def _item(self) -> Item | None:
        return self._draft.get(self._key) if self._key is not None else None

    def _read_lines(self, page: int) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(self._lines, page),
            on_done=self._on_lines,
            on_error=self._on_no_lines,
            receiver=self,
        )

    def _lines(self, page: int) -> tuple[int, Sequence[Line]]:
        return page, self._source.lines(self._dropped.pdf, page)

    def _on_lines(self, told: tuple[int, Sequence[Line]]) -> None:
        self._screen.show_lines(*told)

    def _on_no_lines(self, _error: AppError) -> None:
        """Boxes of a page whose lines can't be read stay where they are drawn."""
