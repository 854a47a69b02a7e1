"""Decides what adding a form shows and saves."""

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AppError
from app.services.forms.adding import DroppedPdf
from app.services.forms.manifest import FormPack
from app.services.forms.mapping import (
    Answer,
    Item,
    Setting,
    Sureness,
    Way,
    places_of,
    text_answers,
    tick_answers,
    ways_of,
)
from app.services.forms.matching import general_first
from app.services.forms.paper import PT_PER_INCH, PageSize
from app.services.forms.pdf.shapes import FieldType, Rect
from app.services.forms.places import Place, TemplateKind
from app.views.context import PageContext
from app.views.forms.adding.adding_source import AddingSource
from app.views.forms.adding.beginning import country_choices, first_draft, first_head, place_for_next
from app.views.forms.adding.saving import FormSaver
from app.views.forms.adding.screen import AddingScreen, FormHead
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
from app.views.texts import explain_code

_MM_PER_INCH = 25.4
_DOUBTFUL = (Sureness.NONE, Sureness.LIKELY)


class AddingPresenter(QObject):
    """Keeps the dialog true.

    Signals:
        tried: the form was filled for the made-up person (TriedPages).
        saved: the form is there (FormStep).

    Args:
        context: what every screen is given.
        screen: the dialog.
        source: tries and saves.
        dropped: the PDF.
        country: code of the country that the form is probably of.
        parent: owns this.
    """

    tried = Signal(object)
    saved = Signal(object)

    def __init__(
        self,
        context: PageContext,
        screen: AddingScreen,
        source: AddingSource,
        dropped: DroppedPdf,
        *,
        country: str = "",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source, self._dropped = context, screen, source, dropped
        self._packs = source.packs()
        self._meanings = {one.code: one for one in general_first(self._packs)}
        self._countries = source.countries()
        self._country = country if country in {one.code for one in self._countries} else ""
        self._known: FormPack | None = dropped.known
        self._draft = first_draft(dropped, dropped.items, self._packs)
        self._key: int | None = None
        self._typed = ""
        self._head = FormHead()
        self._saver = FormSaver(context, screen, source, dropped, self)
        self._saver.tried.connect(self.tried)
        self._saver.saved.connect(self.saved)
        self._saver.busy_changed.connect(self._show_state)

    @property
    def is_changed(self) -> bool:
        """True where leaving would lose what the agent did."""
        return not self._saver.is_saved and (self._draft.is_changed or self._has_other_head)

    @property
    def _has_other_head(self) -> bool:
        try:
            return self._screen.head() != self._head
        except AppError:  # a date that can't be one was typed
            return True

    @property
    def _draws(self) -> bool:
        return self._dropped.kind is TemplateKind.FLAT

    def open(self) -> None:
        """Show the PDF."""
        self._show_head()
        words = known_words(self._dropped, self._context.language)
        self._screen.show_known(words, can_forget=not self._dropped.edits)
        self._screen.show_problem(" ".join(explain_code(code) for code in self._dropped.form.warnings))
        points = PT_PER_INCH / _MM_PER_INCH
        sizes = [PageSize(page.width * points, page.height * points) for page in self._dropped.form.pages]
        self._screen.show_pages(self._dropped.pdf, sizes)
        for page, printed in enumerate(self._dropped.printed):
            self._screen.show_lines(page, printed.lines)
        self._show_items()
        first = next((item.key for item in self._draft.items if item.sureness in _DOUBTFUL), None)
        self.choose_item(first if first is not None else next((item.key for item in self._draft.items), None))

    @Slot()
    def forget_known(self) -> None:
        """Take the PDF for another form than the one that was known again."""
        self._known = None
        self._draft = first_draft(self._dropped, self._dropped.fresh, self._packs)
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

    @Slot(object, int)
    def choose_setting(self, setting: Setting, cells: int) -> None:
        """Set the current field's answer otherwise."""
        if self._key is not None:
            self._draft.choose_setting(self._key, setting, cells)
            self._show_items()

    @Slot(bool)
    def run_on(self, wanted: bool) -> None:
        """Let the current field's answer go on in the next one, or not."""
        if self._key is not None:
            self._draft.run_on(self._key, wanted=wanted)
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
            is_there = self._item() is not None
            self.choose_item(self._key if is_there else self._last_key())

    def draw(self, page: int, rect: Rect, kind: FieldType, cells: int) -> None:
        """Draw a box on a page, counted from 0."""
        item = self._draft.add_box(page + 1, rect, kind, cells)
        self._show_items()
        self.choose_item(item.key)

    def insert(self, page: int, kind: FieldType, cells: int) -> None:
        """Draw a box at the next place of a page, counted from 0, that is free for an answer."""
        rect = place_for_next(self._dropped, self._draft.items, page, self._key) if self._draws else None
        if rect is not None:
            self.draw(page, rect, kind, cells)

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
        self._show_answers()

    @Slot(int)
    def remove_box(self, key: int) -> None:
        """Remove a box."""
        self._draft.remove_box(key)
        self._show_items()
        self.choose_item(self._last_key())

    @Slot()
    def try_form(self) -> None:
        """Fill the form for the made-up person."""
        self._saver.try_form(self._places(), self._known)

    @Slot()
    def save(self) -> None:
        """Save the form among the agency's own."""
        self._saver.save(self._places(), self._known)

    def _places(self) -> tuple[Place, ...]:
        return places_of(self._draft.items, self._packs.meanings)

    def _show_head(self) -> None:
        known, language = self._known, self._context.language
        self._head = first_head(self._dropped, known, self._country, language, self._context.desk.today())
        choices = country_choices(self._countries, language)
        self._screen.show_head(self._head, choices, is_fixed=known is not None)

    def _show_items(self) -> None:
        items, language = self._draft.items, self._context.language
        entries = item_entries(items, self._packs.meanings, language)
        self._screen.show_items(entries, boxes_of(items, self._packs.meanings, language), draws=self._draws)
        self._show_ways()
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        is_busy = self._saver.is_busy
        words = AddingWords.tr("Working…") if is_busy else state_words(self._draft.items)
        self._screen.show_state(words, is_busy=is_busy)

    def _show_answers(self) -> None:
        item = self._item()
        meanings, language = self._meanings, self._context.language
        answers = [] if item is None else tick_answers(meanings) if item.is_tick else text_answers(meanings)
        entries = answer_entries(answers, meanings, language, self._typed) if item is not None else []
        chosen = item.answer if item is not None and item.answer is not None else NO_ANSWER
        self._screen.show_answers(entries, chosen)
        self._show_ways()

    def _show_ways(self) -> None:
        item = self._item()
        can_run = item is not None and (item.more or self._draft.following(item.key) is not None)
        self._screen.show_setting(item, runs_on=bool(item and item.more) if can_run else None)
        if item is None or item.answer is None:
            self._screen.show_ways([], "")
            return
        ways = ways_of(self._packs.meanings[item.answer.meaning], is_tick=item.is_tick)
        self._screen.show_ways([(way.value, way_words(way)) for way in ways], item.way.value)

    def _last_key(self) -> int | None:
        return next((item.key for item in reversed(self._draft.items)), None)

    def _item(self) -> Item | None:
        return self._draft.get(self._key) if self._key is not None else None
