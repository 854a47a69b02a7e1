"""The tourist screen of a tour: the table at the left, the open tourist's card at the right."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.person_fields import PERSON_FIELDS, PersonValues
from app.views.documents.passport_validity import Validity
from app.views.tourist.finding import SURNAMES
from app.views.tourist.list_card import TouristListCard
from app.views.tourist.open_card import CardHead, CardInput
from app.views.tourist.tourist_card import TouristCardPanel
from app.views.tourist.words import TouristRow
from app.views.widgets import Button, EmptyState, Page, PageHeader, Splitter


class TouristView(Page):
    """Shows a tour and tells what the agent wishes; decides nothing.

    Names: "tourist_page", "tourist_header" (with "_title" and "_facts"), the parts of `TouristListCard` and
    `TouristCardPanel`, "tour_gone". Actions, each with a button of the same name: "new_tourist", "remove_tourist",
    "make_main", "import_tourists", "open_questionnaire", "tour_services", "edit_tour", "open_report", "save_report" and
    "whole_group" (in the menu of "tourist_list_button"), "find_client", "cancel_tourist", "save_and_next",
    "save_tourist", and without a button "edit_tourist" (F2) and "spell_now" (Ctrl+L).

    Signals:
        find_requested: find the client of a surname (str).
        surname_entered: Enter was pressed in a surname field (its name).
        tourist_chosen: another line became current (the tourist's id).
        typed: something on the card was changed.
        passport_typed: the end of the passport was changed.
        directory_requested: add to or edit in the regular clients.
        tours_requested: back to the tours, from the page of a tour that is gone.
    """

    find_requested = Signal(str)
    surname_entered = Signal(str)
    tourist_chosen = Signal(object)
    typed = Signal()
    passport_typed = Signal()
    directory_requested = Signal()
    tours_requested = Signal()

    def __init__(self, *, today: Callable[[], date], language: str, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="tourist_header"), name="tourist_page", parent=parent)
        self._add_actions()
        self.list_card = TouristListCard()
        for action in (self.new_action, self.remove_action, self.main_action):
            icon_only = action is not self.new_action
            self.list_card.add_button(_list_button(action, icon_only=icon_only))
        for action in (self.remove_action, self.edit_action):
            self.list_card.table.addAction(action)
        foot = (self.find_action, self.cancel_action, self.next_action, self.save_action)
        self.panel = TouristCardPanel(foot, gives_way=self.next_action, today=today, language=language)
        self._parts = Splitter(self.list_card, self.panel, name="tourist_splitter", sizes=(15, 14))
        self._gone = EmptyState(
            "luggage",
            self.tr("This tour was removed"),
            self.tr(
                "It stands no longer in the base. Undo in the status line brings a tour back right after its removal."
            ),
            action_text=self.tr("To the tours"),
            name="tour_gone",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._parts)
        self._stack.addWidget(self._gone)
        self.body.addWidget(self._stack, 1)
        self._add_header_buttons()
        self._connect()
        QWidget.setTabOrder(self.list_card.search, self.list_card.table)

    def _add_actions(self) -> None:
        """Make the page's actions; buttons take words and keys from them."""
        add = self.add_action
        self.new_action = add(self.tr("New tourist"), name="new_tourist", shortcut="Ctrl+N", icon="plus")
        self.remove_action = add(self.tr("Remove tourist"), name="remove_tourist", shortcut="Del", icon="trash-2")
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # in the table only
        self.main_action = add(self.tr("Make main tourist"), name="make_main", shortcut="Ctrl+M", icon="star")
        self.edit_action = add(self.tr("Edit tourist"), name="edit_tourist", shortcut="F2", icon="pencil")
        self.import_action = add(self.tr("Import…"), name="import_tourists", shortcut="Ctrl+I", icon="clipboard-paste")
        self.questionnaire_action = add(
            self.tr("Questionnaire"), name="open_questionnaire", shortcut="F6", icon="file-text"
        )
        self.group_action = add(
            self.tr("Questionnaires of the group"), name="whole_group", shortcut="Shift+F6", icon="users"
        )
        self.forms_action = add(self.tr("Print forms…"), name="print_forms", shortcut="Ctrl+P", icon="printer")
        self.services_action = add(self.tr("Services…"), name="tour_services", icon="bed")
        self.tour_action = add(self.tr("Edit tour"), name="edit_tour", icon="pencil")
        self.open_report_action = add(self.tr("Open in a spreadsheet"), name="open_report", icon="file-spreadsheet")
        self.save_report_action = add(self.tr("Save as…"), name="save_report", icon="download")
        self.find_action = add(self.tr("Find client"), name="find_client", shortcut="F3")
        self.spell_action = add(
            self.tr("Spell as in passports now"), name="spell_now", shortcut="Ctrl+L", icon="pencil"
        )
        self.cancel_action = add(self.tr("Cancel"), name="cancel_tourist", shortcut="Esc")
        self.next_action = add(self.tr("Save, next"), name="save_and_next", shortcut="Ctrl+Return")
        self.next_action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.save_action = add(self.tr("Save"), name="save_tourist", shortcut="Ctrl+S")

    def _add_header_buttons(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("tourist_list_menu")
        menu.addAction(self.open_report_action)
        menu.addAction(self.save_report_action)
        menu.addSeparator()
        menu.addAction(self.group_action)
        menu.addAction(self.forms_action)
        for action in (self.import_action, self.questionnaire_action, self.services_action, self.tour_action):
            icon_name = str(action.property("icon_name"))
            self.header.add_action(Button(action=action, icon=icon_name, name=action.objectName()))
        self.header.add_action(
            Button(self.tr("Tourist list"), icon="file-spreadsheet", menu=menu, name="tourist_list_button")
        )

    def _connect(self) -> None:
        self.find_action.triggered.connect(self._on_find)
        self.edit_action.triggered.connect(self._on_edit)
        self.list_card.edit_requested.connect(self._on_edit)
        self.list_card.tourist_chosen.connect(self.tourist_chosen)
        self.spell_action.triggered.connect(self.panel.parts.marks.spell_now)
        self.panel.edited.connect(self.typed)
        self.panel.passport_edited.connect(self.passport_typed)
        self.panel.entered.connect(self._on_entered)
        self.panel.directory_requested.connect(self.directory_requested)
        self._gone.action_requested.connect(self.tours_requested)

    def show_tour_head(self, title: str, facts: str) -> None:
        """Say which tour it is."""
        self.header.set_title(title)
        self.header.set_facts(facts)
        self._show_parts(here=True)

    def show_gone(self) -> None:
        """Say that the tour was removed."""
        self._show_parts(here=False)

    def _show_parts(self, *, here: bool) -> None:
        self._stack.setCurrentWidget(self._parts if here else self._gone)
        for action in self.actions():
            action.setEnabled(here)

    def show_tourists(self, rows: Sequence[TouristRow]) -> None:
        """Show the table."""
        self.list_card.show_tourists(rows)

    def select_tourist(self, tourist_id: int | None) -> None:
        """Make a line current, or none."""
        self.list_card.select_tourist(tourist_id)
        self.remove_action.setEnabled(tourist_id is not None)
        self.main_action.setEnabled(tourist_id is not None)

    def show_services(self, items: Sequence[tuple[object, str, str]]) -> None:
        """Show the services to tick."""
        self.panel.show_services(items)

    def set_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        """Take the names of countries."""
        self.panel.form.set_countries(countries)

    def show_values(self, values: PersonValues, note: str, service_ids: Collection[int]) -> None:
        """Fill the card."""
        self.panel.show_values(values, note, service_ids)

    def set_values(self, values: PersonValues) -> None:
        """Fill the person's fields only."""
        self.panel.set_values(values)

    def card_input(self) -> CardInput:
        """Return what stands on the card, as typed."""
        return self.panel.card_input()

    def read_values(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the values in their stored form, and problems in words by field."""
        return self.panel.form.read()

    def filled_fields(self) -> frozenset[str]:
        """Return the fields that hold what Carnet made of the names."""
        return self.panel.parts.marks.filled()

    def show_head(self, head: CardHead) -> None:
        """Say whose card it is."""
        self.panel.show_head(head)

    def show_state(self, text: str) -> None:
        """Say at the foot whether the card is saved."""
        self.panel.show_state(text)

    def show_validity(self, validity: Validity) -> None:
        """Say how long the passport is valid."""
        self.panel.show_validity(validity)

    def show_trip_dates(self, arrival: str, departure: str) -> None:
        """Measure the documents by the dates of the tour."""
        self.panel.show_trip_dates(arrival, departure)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong at the fields, and put the cursor into the first."""
        self.panel.show_problems(problems)

    def focus_table(self) -> None:
        """Go to the table, as when a tour was opened."""
        self.list_card.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        self.panel.focus_field(name)

    @Slot()
    def _on_edit(self) -> None:
        self.focus_field(PERSON_FIELDS[0].name)

    @Slot(str)
    def _on_entered(self, name: str) -> None:
        if name in SURNAMES:
            self.surname_entered.emit(name)
        elif name in {PERSON_FIELDS[-1].name, self.panel.form.last_field()}:
            self.save_action.trigger()

    @Slot()
    def _on_find(self) -> None:
        """Find by the surname in which the cursor is, else by the first that is there."""
        texts = self.card_input().texts
        focused = next((name for name in SURNAMES if self.panel.form.editor(name).hasFocus()), "")
        found = texts.get(focused, "") or next((texts[name] for name in SURNAMES if texts[name]), "")
        self.find_requested.emit(found)


def _list_button(action: QAction, *, icon_only: bool) -> Button:
    """Return a quiet button of an action; one with an icon only says its words in the tooltip."""
    icon_name = str(action.property("icon_name"))
    if not icon_only:
        return Button(action=action, kind="quiet", icon=icon_name, name=action.objectName())
    button = _IconButton(action, icon_name)
    button.setObjectName(action.objectName())
    return button


class _IconButton(Button):
    """A button of an action that shows only its icon."""

    def __init__(self, action: QAction, icon_name: str) -> None:
        super().__init__(kind="quiet", icon=icon_name)
        self._from = action
        self.setAccessibleName(action.text())
        keys = action.shortcut().toString()
        self.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self.setEnabled(self._from.isEnabled())
