"""The cleanings as actions: found by Ctrl+K, those that are pressed most by a key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from app.views.texts import choice
from app.views.widgets import Page

TO_RUSSIAN = (
    "surname_to_russian_letters", "given_to_russian_letters", "surname_to_russian_plain", "given_to_russian_plain",
)  # fmt: skip
PARSES = ("split_surname_sex", "split_surname_given")
CLEANS = ("fill_latin", "mend_alphabets", "split_series", "swap_names", "trim_case")
_SHORTCUTS = {
    "surname_to_russian_letters": "F6",
    "surname_to_russian_plain": "Shift+F6",
    "given_to_russian_letters": "F7",
    "given_to_russian_plain": "Shift+F7",
}


class CleanActions(QObject):
    """One action for each cleaning, named "clean_<code>".

    Signals:
        clean_requested: a cleaning's code (str).
    """

    clean_requested = Signal(str)

    def __init__(self, page: Page, codes: Sequence[str]) -> None:
        """Offer those of the cleanings that there are."""
        super().__init__(page)
        self._actions: dict[str, QAction] = {}
        for code in (*TO_RUSSIAN, *PARSES, "remove_wrong_signs", *CLEANS):
            if code in codes:
                action = page.add_action(
                    choice("cleaning", code), name=f"clean_{code}", shortcut=_SHORTCUTS.get(code, "")
                )
                action.triggered.connect(partial(self._request, code))
                self._actions[code] = action

    def of(self, codes: Sequence[str]) -> list[QAction]:
        """Return the actions of these cleanings."""
        return [self._actions[code] for code in codes if code in self._actions]

    def set_enabled(self, *, enabled: bool) -> None:
        """Let them be pressed, or not."""
        for action in self._actions.values():
            action.setEnabled(enabled)

    def _request(self, code: str, *_checked: bool) -> None:
        self.clean_requested.emit(code)
