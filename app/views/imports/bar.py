"""The bar of buttons above the list."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.views.imports.actions import ImportActions
from app.views.widgets import Button, OverflowBar


class ActionBar(OverflowBar):
    """What is done with the list, in one line; what has no room stands in the menu at its end."""

    def __init__(self, actions: ImportActions) -> None:
        translate = QCoreApplication.translate
        super().__init__(name="import_bar", more_text=translate("ImportPage", "More"))
        for action, icon, name in (
            (actions.undo, "undo-2", "undo_button"),
            (actions.redo, "redo-2", "redo_button"),
            (actions.select_all, "", "select_all_button"),
            (actions.clear, "", "clear_selection_button"),
            (actions.remove, "trash-2", "remove_selected_button"),
        ):
            self.add(Button(action=action, icon=icon, name=name), [action])
        menu = QMenu()
        menu.setObjectName("to_note_menu")
        note = [actions.cell_to_note, actions.rest_to_note]
        menu.addActions(note)
        words = translate("ImportPage", "To the note")
        self.add(Button(words, icon="file-text", menu=menu, name="to_note_button"), note, words)
        self.add_field_button = Button(action=actions.add_field, icon="plus", name="add_field_button")
        self.add(self.add_field_button, [actions.add_field])
