"""A field for a country."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget
from typing_extensions import override

from app.views.widgets.fields import LineEdit


class CountryEdit(LineEdit):
    """A country by name or alpha-3 code, with completion inside the names.

    What names no known country stays as typed and is returned by `value()`.

    Args:
        countries: codes with names, as `list_countries` gives them; may come later by `set_countries`.
        find_code: understands further spellings, as `country_code` does.
    """

    def __init__(
        self,
        countries: Sequence[tuple[str, str]] = (),
        *,
        find_code: Callable[[str], str | None] | None = None,
        name: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=name, hint=hint, parent=parent)
        self._find_code = find_code
        self._names: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._given, self._shown = "", ""
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        popup = QListView()
        popup.setProperty("role", "popup")
        completer.setPopup(popup)
        completer.activated.connect(self._on_completed)
        self.setCompleter(completer)
        self.set_countries(countries)

    def set_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        """Take codes with their names in the language of the window; what is shown is named anew."""
        value = self.value()
        self._names = dict(countries)
        self._codes = {name.casefold(): code for code, name in reversed(countries)}
        self._codes.update({code.casefold(): code for code in self._names})
        self._model.setStringList([name for _, name in countries])
        self.set_value(value)

    @override
    def value(self) -> str:
        """Return the alpha-3 code, or what was typed where it names no known country."""
        text = super().value()
        if text == self._shown:
            return self._given  # two codes may bear one name (DEU and D): the given one stays
        code = self._codes.get(text.casefold())
        if code is None and self._find_code is not None and text:
            code = self._find_code(text)
        return code or self._only_one_beginning(text) or text

    def _only_one_beginning(self, text: str) -> str:
        """Return the code of the one country whose name begins so; empty where several do, or none."""
        beginning = text.casefold()
        found = {code for name, code in self._codes.items() if len(text) >= 2 and name.startswith(beginning)}
        return found.pop() if len(found) == 1 else ""

    @override
    def set_value(self, value: str) -> None:
        """Show a country by its code; an unknown one is shown as it is."""
        self._given, self._shown = value, self._names.get(value, value)
        super().set_value(self._shown)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_value(self.value())

    @Slot(str)
    def _on_completed(self, _text: str) -> None:
        self.edited.emit()
