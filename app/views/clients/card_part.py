"""The card of one client, in tabs."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.services.clients.cards import ClientCard
from app.services.clients.drafts import ShownRow
from app.services.clients.travels import Travel
from app.services.desk import AgentName
from app.services.history import HistoryEntry
from app.views.client_names import name_of
from app.views.clients.past_tabs import HistoryTab, ToursTab
from app.views.clients.person_tab import PersonTab
from app.views.clients.rows_part import RowsPart
from app.views.clients.sections import MAKERS
from app.views.clients.wording import facts_of
from app.views.focus import tab_behind
from app.views.texts import choice
from app.views.theme import px
from app.views.widgets import Badge, Button, Card, CardFooter, EmptyState, Label, ScrollBody

TABS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("documents", ("documents", "former_names")),
    ("contacts", ("phones", "emails", "addresses")),
    ("cards", ("cards", "traits")),
    ("family", ("family",)),
)
"""The tabs of child rows, and the sections that each holds."""

_STATE_PX = 112
"""What "Saved 12:41" takes."""

_FACTS_FROM_PX = 380
_LEVELS = {"regular": "good", "lost": "error"}


class ClientCardPart(Card):
    """Shows a client and what the agent does to it.

    Names: "client_card", "client_tabs", "client_badge", "client_facts", "client_footer_state", "client_remove",
    "client_cancel", "client_save", "client_none"; those of the tabs stand with the tabs.

    Args:
        actions: remove, cancel and save, for the foot.
        today: the present day.
        language: of the window.

    Signals:
        edited: the agent changed a field of the person.
        row_asked: something is wanted of a section: "add", "edit", "remove", "current"; section; row number or -1.
        tab_opened: another tab is shown (its key).
        tour_opened: a tour is to be opened (Travel).
        undo_requested: a change set is to be undone (its id).
    """

    edited = Signal()
    row_asked = Signal(str, str, int)
    tab_opened = Signal(str)
    tour_opened = Signal(object)
    undo_requested = Signal(object)

    def __init__(
        self,
        actions: Sequence[QAction],
        today: Callable[[], date],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        remove, cancel, save = actions
        foot = CardFooter(
            [
                Button(
                    QCoreApplication.translate("ClientCardPart", "Remove"),
                    kind="quiet",
                    icon="trash-2",
                    action=remove,
                    name="client_remove",
                ),
                Button(action=cancel, name="client_cancel"),
                Button(kind="primary", action=save, name="client_save"),
            ],
            name="client_footer",
            state_px=_STATE_PX,
        )
        self._badge = Badge("", name="client_badge")
        super().__init__(
            "", trailing=[self._badge], footer=foot, padded=False, level="heading", name="client_card", parent=parent
        )
        self._foot = foot
        self._focus_before: QWidget | None = None
        self._facts = Label("", "muted", name="client_facts", wrap=True)
        self._facts.setContentsMargins(px(16), 0, px(16), px(4))
        self.person = PersonTab(today, language)
        self.sections: dict[str, RowsPart] = {}
        self._rows: dict[str, Sequence[ShownRow]] = {}
        self._bodies: dict[str, ScrollBody] = {}
        self.tours = ToursTab()
        self.history = HistoryTab(language)
        self._tabs = QTabWidget()
        self._keys: list[str] = []
        self._none = EmptyState(
            "users",
            self.tr("Nobody is chosen"),
            self.tr("Choose a client in the list: the card opens here."),
            name="client_none",
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.person.edited.connect(self.edited)
        self.tours.tour_opened.connect(self.tour_opened)
        self.history.undo_requested.connect(self.undo_requested)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self.show_nothing()

    def _lay_out(self) -> None:
        self._tabs.setObjectName("client_tabs")
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.tabBar().setExpanding(False)
        titles = {
            "documents": self.tr("Documents"),
            "contacts": self.tr("Contacts"),
            "cards": self.tr("Cards and traits"),
            "family": self.tr("Family"),
        }
        self._add_tab("person", self.person, self.tr("Person"))
        for key, _ in TABS:
            self._bodies[key] = ScrollBody()
            self._add_tab(key, self._bodies[key], titles[key])
        self._add_tab("tours", self.tours, self.tr("Tours"))
        self._add_tab("history", self.history, self.tr("History"))
        self._stack.addWidget(self._none)
        self._stack.addWidget(self._tabs)
        self.body.setSpacing(px(2))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.add(self._facts)
        self.add(self._stack, 1)

    def _add_tab(self, key: str, widget: QWidget, title: str) -> None:
        self._keys.append(key)
        self._tabs.addTab(widget, title)

    def _make_sections(self, key: str) -> None:
        """Make the tables of a tab when it is first looked at: the page opens the sooner."""
        sections = dict(TABS).get(key, ())
        if not sections or sections[0] in self.sections:
            return
        scroll = self._bodies[key]
        scroll.body.setContentsMargins(px(16), px(12), px(16), px(16))
        scroll.body.setSpacing(px(20))
        for section in sections:
            part = MAKERS[section]()
            part.add_requested.connect(self._on_add)
            part.edit_requested.connect(partial(self.row_asked.emit, "edit"))
            part.remove_requested.connect(partial(self.row_asked.emit, "remove"))
            part.current_requested.connect(partial(self.row_asked.emit, "current"))
            part.show_rows(self._rows.get(section, ()))
            self.sections[section] = part
            scroll.body.addWidget(part)
        scroll.body.addStretch(1)

    def show_nothing(self) -> None:
        """Show that no client is chosen."""
        self.set_title("")
        self._badge.set_state("", "good")
        self._facts.hide()
        self.set_state("")
        self._stack.setCurrentIndex(0)

    def show_card(self, card: ClientCard) -> None:
        """Show another card; a new one has no past."""
        self.set_title(name_of(card.values) or self.tr("New client"))
        self._badge.set_state(choice("stage", card.stage) if card.id else "", _LEVELS.get(card.stage, "doubt"))
        facts = facts_of(card)
        self._facts.setText(facts)
        self._show_facts()
        self.person.show_card(card)
        for key in ("tours", "history"):
            self._tabs.setTabEnabled(self._keys.index(key), card.id is not None)
        self._stack.setCurrentIndex(1)
        self._order_foot()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the facts out where the card is low: its fields say them, too."""
        super().resizeEvent(event)
        self._show_facts()

    def _show_facts(self) -> None:
        self._facts.setVisible(bool(self._facts.text()) and self.height() >= px(_FACTS_FROM_PX))

    def _order_foot(self) -> None:
        """Let Tab come to the foot only after what stands in the open tab."""
        tab_behind(self._tabs.currentWidget(), self._tabs.tabBar(), self._foot.findChildren(Button))

    def add_band(self, band: QWidget) -> None:
        """Add a band above the tabs."""
        row = QVBoxLayout()
        row.setContentsMargins(px(16), px(4), px(16), px(4))
        row.addWidget(band)
        self.body.insertLayout(1, row)

    def show_section(self, section: str, rows: Sequence[ShownRow]) -> None:
        """Show the rows of a section."""
        self._rows[section] = rows
        if section in self.sections:
            self.sections[section].show_rows(rows)

    def set_state(self, words: str) -> None:
        """Say at the foot how the card stands."""
        self._foot.set_state(words)

    def set_agents(self, agents: Sequence[AgentName]) -> None:
        """Take the agents of the agency."""
        self.person.set_agents(agents)
        self.history.set_agents(agents)

    def set_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        """Take the names of countries, which are loaded after the first paint."""
        self.person.set_countries(countries)
        self.tours.set_countries(dict(countries))

    def show_travels(self, travels: Sequence[Travel]) -> None:
        """Show the tours of the client."""
        self.tours.show_travels(travels)

    def show_next_tour(self, travel: Travel | None) -> None:
        """Measure the documents by the client's next tour, or by today."""
        self.person.show_trip(travel)

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """Show the changes of the client."""
        self.history.show_history(entries)

    def show_undo_refusal(self, words: str) -> None:
        """Say why a change can't be undone."""
        self.history.show_refusal(words)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say at their fields what is wrong, and go to the first of them."""
        person = [name for name, words in problems.items() if self.person.show_problem(name, words)]
        name = next(iter(problems))
        if name in person:
            self.open_tab("person")
            if name != "note":
                self.person.form.focus_field(name)
            return
        section = name.split("/")[0]
        self.open_tab(next((key for key, sections in TABS if section in sections), "person"))

    def open_tab(self, key: str) -> None:
        """Show a tab."""
        self._tabs.setCurrentIndex(self._keys.index(key))

    def current_tab(self) -> str:
        """Return the key of the tab that is shown."""
        return self._keys[self._tabs.currentIndex()]

    def focus_person(self) -> None:
        """Go to the first field of the person."""
        self.open_tab("person")
        self.person.form.focus_field("surname_ru")

    def set_saving(self, *, saving: bool) -> None:
        """Take no input while the card is written; the cursor stays where it was."""
        if saving:
            before = QApplication.focusWidget()
            self._focus_before = before if before is not None and self._tabs.isAncestorOf(before) else None
            self._tabs.setEnabled(False)
            return
        self._tabs.setEnabled(True)
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_add(self, section: str) -> None:
        self.row_asked.emit("add", section, -1)

    @Slot(int)
    def _on_tab_changed(self, _index: int) -> None:
        self._make_sections(self.current_tab())
        self._order_foot()
        self.tab_opened.emit(self.current_tab())
