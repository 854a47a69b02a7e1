"""Decides what the page of forms shows: whose form, which one, what is to be looked at, what was printed."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import AppError
from app.services.forms.form_choice import FormChoice
from app.services.forms.form_run import FormOrder
from app.services.questionnaire.board import BoardRow
from app.views.context import PageContext
from app.views.forms.copies import CopiesPresenter, ShowDialogs
from app.views.forms.filling import FormFiller, GroupReader
from app.views.forms.form_source import FormsData, FormSource, ShownForm
from app.views.forms.item_list import ListEntry
from app.views.forms.wording import (
    FormWords,
    check_entries,
    form_entries,
    form_title,
    no_pages,
    no_tour,
    no_tourists,
    tourist_entries,
)
from app.views.jobs import Lane
from app.views.questionnaire.wording import text_in, tour_facts
from app.views.texts import explain

DEBOUNCE_MS = 400
"""After the last change; answers come one after another while somebody types."""


class FormsScreen(Protocol):
    """The page, as the presenter speaks to it; see `FormsView`."""

    def show_head(self, facts: str) -> None:
        """Say which tour it is."""

    def show_countries(self, countries: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the countries to choose from."""

    def show_empty(self, title: str, sentence: str = "", action_text: str = "") -> None:
        """Say why there is nothing to print."""

    def show_tourless(self, *, is_so: bool) -> None:
        """Offer the agency's own forms where no tour is open, and nothing that works on tourists."""

    def show_tourists(self, entries: Sequence[ListEntry]) -> None:
        """Show the tourists."""

    def show_forms(self, entries: Sequence[ListEntry]) -> None:
        """Show the forms."""

    def choose(self, tourist_id: int | None, form: str, ticked: Sequence[int] | None = None) -> None:
        """Make a tourist and a form current without telling it."""

    def show_form(self, title: str, shown: ShownForm, *, keeps_place: bool) -> None:
        """Show the pages of a form."""

    def show_no_form(self, title: str, sentence: str, action_text: str = "") -> None:
        """Say why there are no pages."""

    def show_checks(self, entries: Sequence[ListEntry], state: str) -> None:
        """Show what is to be looked at before printing."""

    def show_copies(self, entries: Sequence[ListEntry]) -> None:
        """Show the printed forms of the tourist."""

    def show_can(self, *, prints: bool, needs_pdf: bool) -> None:
        """Tell whether there is something to print."""

    def ticked(self) -> tuple[int, ...]:
        """Return the ticked tourists."""

    def is_seen(self) -> bool:
        """Tell whether the page is open."""


class FormsPresenter(QObject):
    """Keeps the page true.

    Signals:
        shown: other tourists or another form stand on the page.
    """

    shown = Signal()

    def __init__(
        self, context: PageContext, screen: FormsScreen, source: FormSource, dialogs: ShowDialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._screen, self._source, self._dialogs = context, screen, source, dialogs
        self.data: FormsData | None = None
        self.rows: dict[int, BoardRow] = {}
        self.tourist_id: int | None = None
        self.form = ""
        self._wanted_ticks: tuple[int, ...] | None = None
        self.copies = CopiesPresenter(context, screen, source, dialogs, self)
        self._filler = FormFiller(context, source, self)
        self._filler.filled.connect(self._on_filled)
        self._filler.failed.connect(self._on_not_filled)
        self._group = GroupReader(context, source, self)
        self._group.read_through.connect(self._on_board)
        self._is_old = False
        self._filled_for: tuple[tuple[int, ...], str] | None = None
        self._asked: tuple[int, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.reload)
        context.events.connect_all(self._on_changed)
        self._show_nothing()

    @property
    def choice(self) -> FormChoice | None:
        """The form that is shown, or None."""
        choices = self.data.choices if self.data is not None else ()
        return next((one for one in choices if one.pack.id == self.form), None)

    @property
    def lacks_pdf(self) -> bool:
        """True where the shown form waits for the embassy's own PDF."""
        return self.choice is not None and self.choice.needs_pdf and self.choice.pdf is None

    def card_of(self, tourist_id: int) -> Mapping[str, str]:
        """Return a tourist's card by catalogue name; empty where the tourist is not of the shown tour."""
        return self.data.cards.get(tourist_id, {}) if self.data is not None else {}

    def targets(self) -> tuple[int, ...]:
        """Return for whom the form is printed: the ticked ones; else all of a list, or the current tourist."""
        ticked = self._screen.ticked()
        if ticked or self.data is None or self.tourist_id is None:
            return ticked
        is_group = self.choice is not None and self.choice.is_group
        return tuple(id_ for id_, _ in self.data.tourists) if is_group else (self.tourist_id,)

    def order_for(self, tourist_ids: Sequence[int], *, editable: bool = False) -> FormOrder | None:
        """Return an order of the shown form for tourists; None where there is no form that can be filled."""
        choice = self.choice
        if choice is None or self.data is None or self.lacks_pdf:
            return None
        return FormOrder(choice.pack, self.data.country, tuple(tourist_ids), choice.pdf, editable)

    def show(self, tour_id: int, tourist_ids: Sequence[int] = (), country: str = "") -> None:
        """Show the forms of a tour, for some of its tourists if given."""
        is_other = self._asked is None or self._asked[0] != tour_id
        if is_other:
            self.rows, self.tourist_id, self.data = {}, None, None
        if tourist_ids or is_other:
            self._wanted_ticks = tuple(tourist_ids)
            self.tourist_id = tourist_ids[0] if tourist_ids else None
        self._asked = (tour_id, country or ("" if is_other or self._asked is None else self._asked[1]))
        self.reload()

    @Slot(str)
    def choose_country(self, code: str) -> None:
        """Show the forms of another country."""
        if self._asked is not None:
            self._asked = (self._asked[0], code)
            self.reload()

    @Slot(object)
    def choose_tourist(self, key: object) -> None:
        """Show another tourist's form."""
        if isinstance(key, int) and key != self.tourist_id:
            self.tourist_id = key
            self._show_person()

    @Slot(object)
    def choose_form(self, key: object) -> None:
        """Show another form."""
        if isinstance(key, str) and key != self.form:
            self.form = key
            self._fill()

    @Slot()
    def choose_people(self) -> None:
        """Fill a list anew for those who are ticked now."""
        if self.choice is not None and self.choice.is_group:
            self._fill()

    @Slot()
    def reload(self) -> None:
        """Read everything anew."""
        self._timer.stop()
        self._is_old = False
        if self._asked is None:
            return
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(self._source.load, *self._asked),
            on_done=self._on_loaded,
            on_error=self._on_gone,
            receiver=self,
        )

    @Slot()
    def choose_pdf(self) -> None:
        """Ask for the embassy's own PDF, keep it for the next time, and fill it."""
        choice = self.choice
        path = self._dialogs.ask_pdf() if choice is not None else None
        if choice is not None and path is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(self._source.keep_pdf, choice.pack, path),
                on_done=self._on_pdf_kept,
                on_error=self._context.tell_problem,
                receiver=self,
            )

    def _on_pdf_kept(self, _copy: Path) -> None:
        self._context.voice.show_done(FormWords.tr("The embassy's PDF is kept for this form"))
        self.reload()

    def _on_loaded(self, data: FormsData) -> None:
        self.data = data
        language = self._context.language
        ids = [id_ for id_, _ in data.tourists]
        if self.tourist_id not in ids:
            self.tourist_id = ids[0] if ids else None
        if self.form not in {one.pack.id for one in data.choices}:
            self.form = next((one.pack.id for one in data.choices if one.pack.country), "")
        self._screen.show_tourless(is_so=False)
        self._asked = (data.tour.id or 0, data.country)
        country = next((one for one in data.countries if one.code == data.country), None)
        names = [(one.code, text_in(one.names, language)) for one in data.countries]
        self._screen.show_countries(sorted(names, key=lambda one: one[1].casefold()), data.country)
        facts = [tour_facts(data.tour), text_in(country.names, language) if country is not None else ""]
        self._screen.show_head(" · ".join(filter(None, facts)))
        self._screen.show_tourists(tourist_entries(data.tourists, self.rows))
        self._screen.show_forms(form_entries(data.choices, language))
        self._screen.choose(self.tourist_id, self.form, self._wanted_ticks)
        self._wanted_ticks = None
        if not ids:
            self._screen.show_empty(*no_tourists())
        else:
            self._screen.show_empty("")
        self._group.read(data)
        self._show_person()
        self.shown.emit()

    def _on_gone(self, error: AppError) -> None:
        self._asked = self.data = None
        self._context.tell_problem(error)
        self._show_nothing()

    def _show_nothing(self) -> None:
        self._screen.show_head("")
        self._screen.show_countries([], "")
        self._screen.show_can(prints=False, needs_pdf=False)
        self._screen.show_empty(*no_tour())
        self._screen.show_tourless(is_so=True)

    @Slot(object)
    def _on_board(self, rows: list[BoardRow]) -> None:
        if self.data is not None:
            self.rows = {row.tourist_id: row for row in rows}
            self._screen.show_tourists(tourist_entries(self.data.tourists, self.rows))

    def _show_person(self) -> None:
        self.copies.show(self.tourist_id)
        self._fill()

    def _fill(self) -> None:
        """Fill the form of the current tourist for being seen, once at a time."""
        choice = self.choice
        needs_pdf = choice is not None and choice.needs_pdf
        is_group = choice is not None and choice.is_group
        people = self.targets() if is_group else () if self.tourist_id is None else (self.tourist_id,)
        order = self.order_for(people) if people else None
        self._screen.show_can(prints=order is not None, needs_pdf=needs_pdf)
        self._filler.fill(order)
        if order is None:
            self._show_no_order(choice)

    def _show_no_order(self, choice: FormChoice | None) -> None:
        self._filled_for = None
        self._screen.show_checks([], "")
        self._screen.show_no_form(*no_pages(choice, self._context.language))

    @Slot(object)
    def _on_filled(self, shown: ShownForm) -> None:
        shown_for = (shown.order.tourist_ids, shown.order.pack.id)
        title = form_title(shown.order.pack, self._context.language)
        self._screen.show_form(title, shown, keeps_place=shown_for == self._filled_for)
        self._filled_for = shown_for
        entries = check_entries(shown, self._context.language)
        state = FormWords.tr("%n to look at", "", len(entries)) if entries else FormWords.tr("Ready to be printed")
        self._screen.show_checks(entries, state)

    @Slot(object)
    def _on_not_filled(self, error: AppError) -> None:
        self._filled_for = None
        self._screen.show_checks([], "")
        self._screen.show_no_form(FormWords.tr("The form can't be filled"), explain(error))

    @Slot()
    def refresh(self) -> None:
        """Read anew what was written while the page was not seen."""
        if self._is_old:
            self.reload()

    @Slot()
    def _on_changed(self) -> None:
        if self._asked is None:
            return
        if self._screen.is_seen():
            self._timer.start()
        else:
            self._is_old = True
