"""What can be done on the import page, each found by Ctrl+K and by its keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from app.views.widgets import Page


class ImportActions:
    """The actions of the page but for the cleanings."""

    def __init__(self, page: Page) -> None:
        translate = QCoreApplication.translate
        add = page.add_action
        self.insert = add(
            translate("ImportPage", "Insert"), name="import_insert", shortcut="Ctrl+V", icon="clipboard-paste"
        )
        self.open_file = add(
            translate("ImportPage", "Open file…"), name="import_open_file", shortcut="Ctrl+O", icon="folder-open"
        )
        self.from_tour = add(
            translate("ImportPage", "From a tour…"), name="import_from_tour", shortcut="Ctrl+T", icon="luggage"
        )
        self.undo = add(translate("ImportPage", "Undo"), name="import_undo", shortcut="Ctrl+Z", icon="undo-2")
        self.redo = add(translate("ImportPage", "Redo"), name="import_redo", shortcut="Ctrl+Y", icon="redo-2")
        self.decide = add(translate("ImportPage", "Decide this row…"), name="import_decide", shortcut="F4")
        self.next_problem = add(translate("ImportPage", "Next to look at"), name="import_next_problem", shortcut="F8")
        self.start = add(translate("ImportPage", "Import"), name="import_start", shortcut="Ctrl+Return")
        self.keep_recipe = add(translate("ImportPage", "Keep as recipe…"), name="import_keep_recipe")
        self.recipes = add(translate("ImportPage", "Recipes…"), name="import_recipes")
        self._add_for_rows(page)
        self._add_for_columns(page)

    def _add_for_rows(self, page: Page) -> None:
        translate = QCoreApplication.translate
        add = page.add_action
        self.select_all = add(translate("ImportPage", "Select all"), name="import_select_all", shortcut="Ctrl+A")
        self.clear = add(
            translate("ImportPage", "Clear selection"), name="import_clear_selection", shortcut="Ctrl+Shift+A"
        )
        self.remove = add(
            translate("ImportPage", "Remove selected"), name="import_remove_selected", shortcut="Del", icon="trash-2"
        )

    def _add_for_columns(self, page: Page) -> None:
        translate = QCoreApplication.translate
        add = page.add_action
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
            self.decide,
            self.keep_recipe,
        )

    def show_steps(self, undo_words: str, redo_words: str) -> None:
        """Enable undo and redo, and say in their tooltips what they would do."""
        translate = QCoreApplication.translate
        for action, words, sentence in (
            (self.undo, undo_words, translate("ImportPage", "Undo: %1")),
            (self.redo, redo_words, translate("ImportPage", "Redo: %1")),
        ):
            action.setEnabled(bool(words))
            action.setToolTip(sentence.replace("%1", words) if words else action.text())
