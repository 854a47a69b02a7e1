"""What can be done on the import page, and the bar of buttons for it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.views.widgets import Button, FlowLayout, Page


class ImportActions:
    """What can be done on the page, each found by Ctrl+K and by its keys."""

    def __init__(self, page: Page) -> None:
        translate = QCoreApplication.translate
        add = page.add_action
        self.insert = add(
            translate("ImportPage", "Insert"), name="import_insert", shortcut="Ctrl+V", icon="clipboard-paste"
        )
        self.open_file = add(
            translate("ImportPage", "Open file…"), name="import_open_file", shortcut="Ctrl+O", icon="folder-open"
        )
        self.undo = add(translate("ImportPage", "Undo"), name="import_undo", shortcut="Ctrl+Z", icon="undo-2")
        self.redo = add(translate("ImportPage", "Redo"), name="import_redo", shortcut="Ctrl+Y", icon="redo-2")
        self.select_all = add(translate("ImportPage", "Select all"), name="import_select_all", shortcut="Ctrl+A")
        self.clear = add(
            translate("ImportPage", "Clear selection"), name="import_clear_selection", shortcut="Ctrl+Shift+A"
        )
        self.remove = add(
            translate("ImportPage", "Remove selected"), name="import_remove_selected", shortcut="Del", icon="trash-2"
        )
        self.cell_to_note = add(
            translate("ImportPage", "Send this cell to the note"), name="import_cell_to_note", shortcut="Ctrl+M"
        )
        self.rest_to_note = add(
            translate("ImportPage", "Send all that has no field to the note"),
            name="import_rest_to_note",
            shortcut="Ctrl+Shift+M",
        )
        self.move_left = add(
            translate("ImportPage", "Move the column to the left"), name="import_move_left", shortcut="Ctrl+Left"
        )
        self.move_right = add(
            translate("ImportPage", "Move the column to the right"), name="import_move_right", shortcut="Ctrl+Right"
        )
        self.add_field = add(translate("ImportPage", "Add a field…"), name="import_add_field", icon="plus")
        self.next_problem = add(translate("ImportPage", "Next to look at"), name="import_next_problem", shortcut="F8")
        self.start = add(translate("ImportPage", "Import"), name="import_start", shortcut="Ctrl+Return")
        self.add_field_button = Button(action=self.add_field, icon="plus", name="add_field_button")

    @property
    def for_rows(self) -> tuple[QAction, ...]:
        """Those that need a list."""
        return (
            self.select_all,
            self.cell_to_note,
            self.rest_to_note,
            self.move_left,
            self.move_right,
            self.add_field,
        )

    def buttons(self) -> Iterator[Button]:
        """Make the buttons above the list."""
        yield Button(action=self.undo, icon="undo-2", name="undo_button")
        yield Button(action=self.redo, icon="redo-2", name="redo_button")
        yield Button(action=self.select_all, name="select_all_button")
        yield Button(action=self.clear, name="clear_selection_button")
        yield Button(action=self.remove, icon="trash-2", name="remove_selected_button")
        menu = QMenu()
        menu.setObjectName("to_note_menu")
        menu.addActions([self.cell_to_note, self.rest_to_note])
        yield Button(
            QCoreApplication.translate("ImportPage", "To the note"), icon="file-text", menu=menu, name="to_note_button"
        )
        yield self.add_field_button


class ActionBar(QWidget):
    """The buttons above the list; they go on to the next line where the width ends."""

    def __init__(self, actions: ImportActions) -> None:
        super().__init__()
        self.setObjectName("import_bar")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self)
        for button in actions.buttons():
            flow.addWidget(button)
