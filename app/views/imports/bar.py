"""The bar of buttons above the list."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.views.imports.actions import ImportActions
from app.views.imports.clean_actions import CLEANS, PARSES, TO_RUSSIAN, CleanActions
from app.views.widgets import Button, OverflowBar, SplitButton


class ActionBar(OverflowBar):
    """What is done with the list, in one line; what has no room stands in the menu at its end."""

    def __init__(self, actions: ImportActions, cleanings: CleanActions) -> None:
        translate = QCoreApplication.translate
        super().__init__(name="import_bar", more_text=translate("ImportPage", "More"))
        self._add_steps(actions)
        self._add_cleanings(cleanings)
        for action, icon, name in (
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

    def _add_steps(self, actions: ImportActions) -> None:
        self.add(Button(action=actions.undo, icon="undo-2", name="undo_button"), [actions.undo])
        self.add(Button(action=actions.redo, icon="redo-2", name="redo_button"), [actions.redo])

    def _add_cleanings(self, cleanings: CleanActions) -> None:
        translate = QCoreApplication.translate
        words = translate("ImportPage", "Latin → Russian")
        to_russian = cleanings.of(TO_RUSSIAN)
        self.add(SplitButton(words, to_russian, name="to_russian_button"), to_russian, words)
        self._add_menu(translate("ImportPage", "Parse surname"), cleanings, PARSES, "parse_button")
        signs = cleanings.of(["remove_wrong_signs"])[0]
        self.add(Button(action=signs, name="remove_signs_button"), [signs])
        self._add_menu(translate("ImportPage", "Clean"), cleanings, CLEANS, "clean_button")

    def _add_menu(self, words: str, cleanings: CleanActions, codes: tuple[str, ...], name: str) -> None:
        menu = QMenu()
        menu.setObjectName(f"{name}_menu")
        actions = cleanings.of(codes)
        menu.addActions(actions)
        self.add(Button(words, menu=menu, name=name), actions, words)
