"""The page of the directory: the list at the left, the card of the current client at the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.views.clients.card_part import ClientCardPart
from app.views.clients.list_part import ClientList
from app.views.context import PageContext
from app.views.widgets import Button, EmptyState, Page, PageHeader, Splitter


class ClientsView(Page):
    """Keys: Ctrl+N new, F3 find, Ctrl+S save, Esc cancel, Ctrl+D duplicates, Ctrl+T tidy up; Ctrl+L spells.

    Esc where nothing is to be cancelled goes back to the list. There F2 or Enter edits, Del removes and Space
    marks; Ctrl+J merges those who are marked.

    Names: "clients_page", "clients_new", "clients_duplicates", "clients_tidy", "clients_empty", "clients_empty_new";
    see ClientList and ClientCardPart.

    Signals:
        new_requested, edit_requested, merge_requested, remove_requested, cancel_requested, save_requested,
            duplicates_requested, tidy_requested: the actions.
    """

    new_requested = Signal()
    edit_requested = Signal()
    merge_requested = Signal()
    remove_requested = Signal()
    cancel_requested = Signal()
    save_requested = Signal()
    duplicates_requested = Signal()
    tidy_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="clients_header"), name="clients_page", parent=parent)
        self.header.set_title(self.tr("Clients"))
        self.new_action = self._action(self.tr("New client"), "client_new_action", "Ctrl+N", "user-plus")
        self.find_action = self._action(self.tr("Find in the list"), "client_find_action", "F3", "search")
        self.edit_action = self._action(self.tr("Edit client"), "client_edit_action", "F2", "pencil")
        self.merge_action = self._action(self.tr("Merge…"), "client_merge_action", "Ctrl+J", "link")
        self.remove_action = self._action(self.tr("Remove client"), "client_remove_action", "Del", "trash-2")
        self.duplicates_action = self._action(self.tr("Duplicates…"), "client_duplicates_action", "Ctrl+D", "users")
        self.spell_action = self._action(self.tr("Spell as in passports now"), "spell_now", "Ctrl+L", "pencil")
        self.cancel_action = self._action(self.tr("Cancel"), "client_cancel_action", "Esc", "undo-2")
        self.list_action = self._action(self.tr("Back to the list"), "client_list_action", "Esc", "arrow-left")
        self.save_action = self._action(self.tr("Save"), "client_save_action", "Ctrl+S", "save")
        self.tidy_action = self._action(self.tr("Tidy up…"), "client_tidy_action", "Ctrl+T", "circle-check")
        self.header.add_action(Button(icon="circle-check", action=self.tidy_action, name="clients_tidy"))
        self.header.add_action(Button(icon="users", action=self.duplicates_action, name="clients_duplicates"))
        self.header.add_action(Button(icon="user-plus", action=self.new_action, name="clients_new"))
        self.list = ClientList(self.merge_action)
        actions = (self.remove_action, self.cancel_action, self.save_action)
        self.card = ClientCardPart(actions, context.desk.today, context.language)
        self._empty = EmptyState(
            "users",
            self.tr("No clients yet"),
            self.tr(
                "Here stand the people and organisations that the agency knows. Add a client, mark tourists of a tour "
                "as regular clients, or import a list."
            ),
            button=Button(self.tr("New client"), kind="primary", icon="user-plus", name="clients_empty_new"),
            name="clients_empty",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(Splitter(self.list, self.card, name="clients_splitter", sizes=(1, 1)))
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
        self._connect()

    def _action(self, text: str, name: str, keys: str, picture: str) -> QAction:
        return self.add_action(text, name=name, shortcut=keys, icon=picture)

    def _connect(self) -> None:
        for action in (self.edit_action, self.remove_action):  # in a field these keys are the field's own
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.list.table.addAction(action)
        self.new_action.triggered.connect(self.new_requested)
        self.duplicates_action.triggered.connect(self.duplicates_requested)
        self.tidy_action.triggered.connect(self.tidy_requested)
        self.find_action.triggered.connect(self.list.search.take_cursor)
        self.edit_action.triggered.connect(self.edit_requested)
        self.merge_action.triggered.connect(self.merge_requested)
        self.remove_action.triggered.connect(self.remove_requested)
        self.spell_action.triggered.connect(self.card.person.parts.marks.spell_now)
        self.cancel_action.triggered.connect(self.cancel_requested)
        self.list_action.triggered.connect(self._on_list)
        self.save_action.triggered.connect(self.save_requested)
        self.list.row_opened.connect(self.edit_requested)
        if self._empty.button is not None:
            self._empty.button.clicked.connect(self.new_requested)

    def show_base_state(self, *, is_empty: bool) -> None:
        """Show the list and the card, or what to do where there are no clients."""
        self._stack.setCurrentIndex(1 if is_empty else 0)

    def show_card_state(self, *, is_open: bool, is_stored: bool, is_touched: bool, is_opening: bool = False) -> None:
        """Let only those actions work that can do something."""
        self.save_action.setEnabled(is_open and (is_touched or not is_stored))
        self.cancel_action.setEnabled(is_open and (is_touched or not is_stored))
        self.list_action.setEnabled(not self.cancel_action.isEnabled())
        self.remove_action.setEnabled(is_stored)
        self.edit_action.setEnabled(is_open or is_opening)
        self.spell_action.setEnabled(is_open)

    def focus_list(self) -> None:
        """Go to the table of clients."""
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_list(self) -> None:
        self.focus_list()
