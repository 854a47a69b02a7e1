"""Offers what a condition can ask for, while it is typed: names of meanings, and their options as comparisons."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter
from typing_extensions import override

from app.services.forms.manifest import AnswerKind, Meaning
from app.services.forms.manifest_fields import ABOUT_THE_PERSON

_WORD = re.compile(r"\w*$")
_OPERATORS = {"and", "or", "not", "in"}


class ConditionCompleter(QCompleter):
    """Completes the word before the end; what stands before it stays."""

    def __init__(self, meanings: Iterable[Meaning], parent: QObject | None = None) -> None:
        super().__init__(list(condition_parts(meanings)), parent)
        self._before = ""
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    @override
    def splitPath(self, path: str) -> list[str]:
        found = _WORD.search(path)
        word = found.group() if found is not None else ""
        self._before = path[: len(path) - len(word)]
        is_within_text = self._before.count('"') % 2 == 1
        return ["\n"] if is_within_text or not word or word in _OPERATORS else [word]  # nothing is called a line break

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return self._before + str(index.data(Qt.ItemDataRole.EditRole))


def condition_parts(meanings: Iterable[Meaning]) -> Iterator[str]:
    """Yield what conditions are put together from: names, and comparisons with each option."""
    yield from ABOUT_THE_PERSON
    for one in sorted(meanings, key=_code):
        yield one.code
        if one.kind is AnswerKind.OPTION:
            yield from (f'{one.code} == "{option.code}"' for option in one.options)
        elif one.kind is AnswerKind.OPTIONS:
            yield from (f'"{option.code}" in {one.code}' for option in one.options)
        elif one.kind is AnswerKind.YES_NO:
            yield f'{one.code} == "yes"'


def _code(meaning: Meaning) -> str:
    return meaning.code
