"""A sheet as the rows of the table: section headings, entries of repeated groups, questions."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.services.forms.manifest import AnswerKind
from app.services.questionnaire.shapes import AnswerKey, Line, Sheet
from app.views.questionnaire.wording import (
    NOTHING,
    SheetWords,
    ValueWords,
    doubt_words,
    level_of,
    printed_words,
    text_in,
    words_of,
)

CHOICES = frozenset(
    {AnswerKind.OPTION, AnswerKind.OPTIONS, AnswerKind.YES_NO, AnswerKind.COUNTRY, AnswerKind.COUNTRIES}
)
"""Kinds that are answered from a list."""

GroupPlace = tuple[str, int]
"""A repeated group and which entry of it."""


class RowKind(StrEnum):
    """What stands in a row."""

    SECTION = "section"
    ENTRY = "entry"  # heading of one entry of a repeated group
    ADD = "add"  # offers a further entry
    LINE = "line"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the table.

    Attributes:
        kind: what it is.
        title: the heading, or the question.
        number: of the question, as the embassy numbers it.
        hint: what the form says beside the question.
        original: the question in the questionnaire's language, where `title` is in another one.
        value: the answer as it is shown.
        below: its printed text and where both are from.
        doubt: why it is to be looked at.
        level: "error", "doubt" or "".
        line: the question with its answer; None for headings.
        is_choice: it is answered from a list.
        place: the repeated group's entry that it belongs to or offers.
    """

    kind: RowKind
    title: str
    number: str = ""
    hint: str = ""
    original: str = ""
    value: str = ""
    below: str = ""
    doubt: str = ""
    level: str = ""
    line: Line | None = None
    is_choice: bool = False
    place: GroupPlace | None = None

    @property
    def key(self) -> AnswerKey | None:
        """Whose answer it shows."""
        return self.line.key if self.line is not None else None


def sheet_rows(sheet: Sheet, language: str, opened: Collection[GroupPlace] = ()) -> list[SheetRow]:
    """Return the rows of a sheet; a further entry of a group is offered in one row until it is `opened`."""
    return list(_Rows(sheet, language, opened))


class _Rows:
    """Walks through the lines of a sheet."""

    def __init__(self, sheet: Sheet, language: str, opened: Collection[GroupPlace]) -> None:
        self._sheet, self._language, self._opened = sheet, language, opened
        self._words = words_of(sheet, language)
        self._sections = {one.code: text_in(one.labels, language) for one in sheet.questionnaire.sections}
        filled = {place_of(line) for line in sheet.lines if line.value}
        self._filled = {place for place in filled if place is not None}

    def __iter__(self) -> Iterator[SheetRow]:
        section, place = "", None
        for line in self._sheet.lines:
            if line.field.section != section:
                section = line.field.section
                if self._sections.get(section):
                    yield SheetRow(RowKind.SECTION, self._sections[section])
            here = place_of(line)
            if here is not None and here != place and self._is_headed(here):
                yield self._entry(here)
            place = here
            if here is None or not self._is_offered(here):
                yield self._line(line)

    def _is_offered(self, place: GroupPlace) -> bool:
        """Tell whether an entry is empty and no more than offered."""
        return place[1] > 0 and place not in self._filled and place not in self._opened

    def _is_headed(self, place: GroupPlace) -> bool:
        group, at = place
        return at > 0 or any(other == group and number > 0 for other, number in (*self._filled, *self._opened))

    def _entry(self, place: GroupPlace) -> SheetRow:
        group, at = place
        words = self._sheet.questionnaire.groups.get(group)
        if self._is_offered(place):
            add = text_in(words.add, self._language) if words is not None else ""
            return SheetRow(RowKind.ADD, add or SheetWords.tr("Add entry %1").replace("%1", str(at + 1)), place=place)
        title = SheetWords.tr("Entry %1") if words is None else f"{text_in(words.labels, self._language)} %1"
        return SheetRow(RowKind.ENTRY, title.replace("%1", str(at + 1)), place=place)

    def _line(self, line: Line) -> SheetRow:
        return line_row(line, self._words, self._language, self._sheet.questionnaire.country.language)


def place_of(line: Line) -> GroupPlace | None:
    """Return which entry of a repeated group a line belongs to; None outside of such groups."""
    field = line.field
    return (field.group, line.key.position) if field.group and field.repeats > 1 else None


def line_row(line: Line, words: ValueWords, language: str, form_language: str) -> SheetRow:
    """Return the row of one question."""
    field = line.field
    title = text_in(field.labels, language) or field.key
    original = field.labels.get(form_language, "")
    shown = words.shown(field, line.value)
    return SheetRow(
        RowKind.LINE,
        title,
        number=field.number,
        hint=text_in(field.hints, language),
        original="" if original == title else original,
        value=shown or NOTHING,
        below=printed_words(line, shown),
        doubt=doubt_words(line, words),
        level=level_of(line),
        line=line,
        is_choice=field.kind in CHOICES,
        place=place_of(line),
    )
