"""The tourists of a tour beside a country's questions, as the board shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.services.questionnaire.board import BoardRow
from app.services.questionnaire.shapes import AnswerKey, Line
from app.views.questionnaire.wording import text_in
from app.views.questionnaire.words import bars_entry, doubt_text
from app.views.texts import Texts

BoardWords = Texts("BoardWords")

MOST_WARNINGS = 3
"""Passports that the band names; of more it says how many there are."""


@dataclass(frozen=True, slots=True)
class BoardTarget:
    """Where a click on the board leads.

    Attributes:
        tourist_id: whose questionnaire.
        key: the answer in it; None where the questionnaire has nothing to mend.
        is_card: the tourist's card is meant, where the passport is, and not the questionnaire.
    """

    tourist_id: int
    key: AnswerKey | None = None
    is_card: bool = False


@dataclass(frozen=True, slots=True)
class BoardItem:
    """Something that a tourist lacks.

    Attributes:
        text: in words.
        level: "error" where the passport bars the entry, else "doubt".
        icon: its sign: something missing and something doubtful have different ones.
        target: where it is mended.
        hint: the whole of it, for the tooltip.
    """

    text: str
    level: str
    icon: str
    target: BoardTarget
    hint: str = ""


@dataclass(frozen=True, slots=True)
class BoardTourist:
    """A tourist on the board.

    Attributes:
        tourist_id: whose row it is.
        name: surname and initials.
        count: how many of the questions asked are answered ("31 / 37").
        state: in words: complete, or how many are missing and doubtful.
        level: "good", "doubt", or "error" where the passport bars the entry.
        icon: the sign of the badge.
        items: what is missing or doubtful, the passport first.
        target: the first missing answer, else the first doubtful one.
    """

    tourist_id: int
    name: str
    count: str
    state: str
    level: str
    icon: str
    items: tuple[BoardItem, ...]
    target: BoardTarget


def board_tourists(rows: Sequence[BoardRow], language: str) -> list[BoardTourist]:
    """Return the rows in the words of a language."""
    return [_tourist(row, language) for row in rows]


def board_totals(rows: Sequence[BoardRow]) -> str:
    """Return how far the group is, in one line."""
    if not rows:
        return BoardWords.tr("This tour has no tourists yet")
    complete = sum(is_complete(row) for row in rows)
    parts = [BoardWords.tr("%1 of %2 complete").replace("%1", str(complete)).replace("%2", str(len(rows)))]
    missing, doubtful = sum(len(row.missing) for row in rows), sum(len(row.doubtful) for row in rows)
    if missing:
        parts.append(BoardWords.tr("%n answer(s) missing", "", missing))
    if doubtful:
        parts.append(BoardWords.tr("%n doubtful", "", doubtful))
    return " · ".join(parts)


def passport_warning(rows: Sequence[BoardRow], country: str) -> str:
    """Return whose passports do not do for a country, and why; the empty text where all do."""
    told = [f"{row.name}: {' '.join(doubt_text(one) for one in row.passport)}" for row in rows if row.passport]
    if not told:
        return ""
    shown = told[:MOST_WARNINGS]
    if len(told) > MOST_WARNINGS:
        shown.append(BoardWords.tr("and %n further passport(s)", "", len(told) - MOST_WARNINGS))
    return "\n".join((BoardWords.tr("Passports for %1").replace("%1", country), *shown))


def has_barred_passport(rows: Sequence[BoardRow]) -> bool:
    """Tell whether somebody can't enter with the passport that they have."""
    return any(bars_entry(one) for row in rows for one in row.passport)


def is_complete(row: BoardRow) -> bool:
    """Tell whether nothing is left to do for a tourist."""
    return not (row.missing or row.doubtful or row.passport)


def line_title(line: Line, language: str) -> str:
    """Return a question with its number, and which entry of a repeated group it is of."""
    title = " ".join(part for part in (line.field.number, text_in(line.field.labels, language)) if part)
    if line.key.position:
        return f"{title or line.field.key} ({line.key.position + 1})"
    return title or line.field.key


def _tourist(row: BoardRow, language: str) -> BoardTourist:
    level = "good" if is_complete(row) else "doubt"
    if has_barred_passport([row]):
        level = "error"
    first = next(iter((*row.missing, *row.doubtful)), None)
    target = BoardTarget(row.tourist_id, None if first is None else first.key)
    count = f"{row.answered} / {row.asked}"
    items = tuple(_items(row, language))
    return BoardTourist(row.tourist_id, row.name, count, _state(row), level, _icon(row), items, target)


def _state(row: BoardRow) -> str:
    parts = []
    if row.missing:
        parts.append(BoardWords.tr("%n missing", "", len(row.missing)))
    if row.doubtful:
        parts.append(BoardWords.tr("%n doubtful", "", len(row.doubtful)))
    if row.passport:
        parts.append(BoardWords.tr("passport"))
    return ", ".join(parts) or BoardWords.tr("complete")


def _icon(row: BoardRow) -> str:
    if row.missing or has_barred_passport([row]):
        return "circle-alert"
    return "circle-check" if is_complete(row) else "triangle-alert"


def _items(row: BoardRow, language: str) -> Iterator[BoardItem]:
    for doubt in row.passport:
        text, is_error = doubt_text(doubt), bars_entry(doubt)
        icon = "circle-alert" if is_error else "triangle-alert"
        yield BoardItem(
            text, "error" if is_error else "doubt", icon, BoardTarget(row.tourist_id, None, is_card=True), text
        )
    for line in row.missing:
        title = line_title(line, language)
        yield BoardItem(title, "doubt", "circle-alert", BoardTarget(row.tourist_id, line.key), _hint(title, line))
    for line in row.doubtful:
        title = line_title(line, language)
        yield BoardItem(title, "doubt", "triangle-alert", BoardTarget(row.tourist_id, line.key), _hint(title, line))


def _hint(title: str, line: Line) -> str:
    return "\n".join((title, *(doubt_text(one) for one in line.doubts)))
