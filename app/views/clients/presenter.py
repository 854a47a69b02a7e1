"""Joins the list of clients with the card: which client is open, and what happens when it is left."""

from functools import partial

from PySide6.QtCore import QObject

from app.services.desk import AgentName, list_agents
from app.services.persons.countries import list_countries
from app.views.clients.card_presenter import CardPresenter
from app.views.clients.card_screen import CardQuestions
from app.views.clients.list_pages import ListMap
from app.views.clients.list_presenter import ListPresenter
from app.views.clients.rows_presenter import AskRelative, AskRow, RowsPresenter
from app.views.clients.view import ClientsView
from app.views.context import PageContext
from app.views.jobs import Lane


class ClientsPresenter(QObject):
    """Lives as long as its view.

    Args:
        context: the parts of the screen.
        view: the page.
        questions: the dialogs of the card.
        ask_row: asks for a child row.
        ask_relative: asks for a family link.
    """

    def __init__(
        self,
        context: PageContext,
        view: ClientsView,
        questions: CardQuestions,
        ask_row: AskRow,
        ask_relative: AskRelative,
    ) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self._is_telling = False
        self._opens_first = True
        self.list = ListPresenter(context, view.list, self)
        self.card = CardPresenter(context, view.card, questions, self)
        self.rows = RowsPresenter(self.card, ask_row, ask_relative, self)
        self._has_words = self._edits_when_open = self._awaits_card = False
        self._let_go: int | None = None
        self._connect()
        self._on_state_changed()
        self.list.refresh(None)

    def show_client(self, client_id: int) -> None:
        """Open a client with the list standing on it, if the agent lets go of what is not saved."""
        if client_id != self.card.client_id and not self.card.can_leave():
            return
        self._opens_first = False
        self._let_go = None
        self._view.show_base_state(is_empty=False)
        self.card.open(client_id)
        self.list.refresh(client_id)

    def _connect(self) -> None:
        view, events = self._view, self._context.events
        view.list.filter_changed.connect(self.list.refilter)
        view.list.page_requested.connect(self.list.pages.fetch)
        view.list.row_chosen.connect(self.list.choose_row)
        view.new_requested.connect(self._on_new)
        view.edit_requested.connect(self._on_edit)
        view.remove_requested.connect(self.card.remove)
        view.cancel_requested.connect(self._on_cancel)
        view.save_requested.connect(self.card.save)
        view.duplicates_requested.connect(self._context.go.open_duplicates)
        view.tidy_requested.connect(self._context.go.open_upkeep)
        view.card.edited.connect(self.card.note_edit)
        view.card.row_asked.connect(self.rows.do)
        view.card.tab_opened.connect(self.card.show_tab)
        view.card.tour_opened.connect(self._on_tour_opened)
        view.card.undo_requested.connect(self.card.past.undo)
        self.list.client_chosen.connect(self._on_client_chosen)
        self.list.listed.connect(self._on_listed)
        self.list.left_out.connect(self._on_left_out)
        self.list.emptied.connect(self._on_emptied)
        self.card.state_changed.connect(self._on_state_changed)
        self.card.saved.connect(self._on_saved)
        self.card.removed.connect(self._on_removed)
        self.card.led_on.connect(self._on_led_on)
        events.clients_changed.connect(self._on_clients_changed)
        events.tours_changed.connect(self._on_past_changed)
        events.tourists_changed.connect(self._on_past_changed)

    def _fetch_words(self) -> None:
        """Fetch what the card names: agents and countries."""
        runner, language = self._context.runner, self._context.language
        runner.submit(
            Lane.INTERACTIVE, partial(list_agents, self._context.desk), on_done=self._on_agents, receiver=self
        )
        runner.submit(
            Lane.INTERACTIVE, partial(list_countries, language), on_done=self._view.card.set_countries, receiver=self
        )

    def _on_agents(self, agents: list[AgentName]) -> None:
        self._view.card.set_agents(agents)
        self.card.saver.agents = agents

    def _on_client_chosen(self, client_id: int) -> None:
        if client_id == self.card.client_id:
            return
        if self.card.can_leave():
            self._awaits_card = not self.card.is_open
            self.card.open(client_id)
            self._on_state_changed()
        else:
            self.list.mark(self.card.client_id)

    def _on_listed(self, found: ListMap) -> None:
        """Show the empty state where there is nobody; at first open the first client."""
        self._view.show_base_state(is_empty=found.is_empty_base and not self.card.is_open)
        if self._opens_first and found.first_page and not self.card.is_open:
            self._view.list.mark_row(0)
            self.list.choose_row(0)
        self._opens_first = False
        if self._let_go is not None and found.first_page:
            back, self._let_go = self._let_go, None
            if not self.card.is_open:
                self.card.open(back)
        if not self._has_words:  # only now, so that the first rows don't wait for the names of countries
            self._has_words = True
            self._fetch_words()

    def _on_left_out(self) -> None:
        """Let the first who is found be the current one; whoever is being edited stays, without a question."""
        is_new = self.card.is_open and self.card.client_id is None
        if not (is_new or self.card.is_touched):
            self._view.list.mark_row(0)
            self.list.choose_row(0)

    def _on_emptied(self) -> None:
        """Let nobody be chosen where nobody is listed; whoever is being edited stays. The next list has them back."""
        if self.card.client_id is not None and not self.card.is_touched:
            self._let_go = self.card.client_id
            self.card.close()

    def _on_new(self) -> None:
        if self.card.can_leave():
            self._view.show_base_state(is_empty=False)
            self.card.new()
            self.list.mark(None)

    def _on_edit(self) -> None:
        """Go into the card; into the first one, which is still loaded, as soon as it stands."""
        self._edits_when_open = not self.card.is_open
        if self.card.is_open:
            self._view.card.focus_person()

    def _on_cancel(self) -> None:
        self.card.cancel()
        self._view.focus_list()
        self.list.refresh(self.card.client_id, lets_go=self.list.is_empty)

    def _on_tour_opened(self, travel: object) -> None:
        tour_id, tourist_id = getattr(travel, "tour_id", None), getattr(travel, "tourist_id", None)
        if tour_id is not None:
            self._context.go.open_tour(tour_id, tourist_id)

    def _on_state_changed(self) -> None:
        card = self.card
        self._view.show_card_state(
            is_open=card.is_open,
            is_stored=card.client_id is not None,
            is_touched=card.is_touched,
            is_opening=self._awaits_card,
        )
        if card.is_open:
            self._awaits_card = False
            if self._edits_when_open:
                self._on_edit()

    def _on_saved(self, client_id: int) -> None:
        self._tell_changed()
        self.list.refresh(client_id)

    def _on_removed(self) -> None:
        self._tell_changed()
        self._opens_first = True
        self.list.refresh(None)
        self._view.focus_list()

    def _on_led_on(self, client_id: int) -> None:
        words = self.tr("This client was merged with another one, whose card is shown now")
        self._context.voice.show_hint(words)
        self.show_client(client_id)

    def _tell_changed(self) -> None:
        """Tell the other screens; this one knows."""
        self._is_telling = True
        self._context.events.clients_changed.emit()
        self._is_telling = False

    def _on_clients_changed(self) -> None:
        if not self._is_telling:
            self.card.reload()
            self.list.refresh(self.card.client_id)

    def _on_past_changed(self) -> None:
        if self.card.client_id is not None:
            self.card.past.show_tab(self._view.card.current_tab(), self.card.client_id)
