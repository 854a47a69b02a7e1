"""Asks what an unknown Russian term means, once by itself, again only when the agent wants it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.services.forms.manifest import Translation
from app.services.questionnaire.shapes import Line
from app.views.context import PageContext

AskTerm = Callable[[str, str], bool]
"""The dictionary window for a Russian term wanted in a language; True where an entry was made."""

_UNKNOWN = "untranslated"


class TermAsking(QObject):
    """Opens the dictionary window for the terms of an answer that the dictionary lacks."""

    def __init__(self, context: PageContext, ask_term: AskTerm, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._ask_term = context, ask_term
        self._declined: set[str] = set()
        self._is_asking = False

    def forget(self, line: Line) -> None:
        """Let the terms of an answer be asked for again."""
        self._declined.difference_update(unknown_terms(line))

    def ask(self, line: Line, language: str) -> bool:
        """Ask for the terms of an answer that were not left without an entry before; True where one was entered."""
        if self._is_asking:
            return False
        self._is_asking = True
        entered = False
        try:
            for term in unknown_terms(line):
                if term in self._declined:
                    continue
                if not self._ask_term(term, language):
                    self._declined.add(term)
                    break
                entered = True
        finally:
            self._is_asking = False
        if entered:
            self._context.events.dictionary_changed.emit()
        return entered


def unknown_terms(line: Line) -> tuple[str, ...]:
    """Return the terms of an answer that the dictionary lacks; none where it is not translated by it."""
    doubt = next((one for one in line.doubts if one.code == _UNKNOWN), None)
    if line.field.translation is not Translation.DICTIONARY or doubt is None or not line.value:
        return ()
    found = doubt.params.get("unknown")
    terms = tuple(str(one) for one in found) if isinstance(found, list | tuple) else ()
    return terms or (line.value,)
