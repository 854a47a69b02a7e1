"""What will become of each row, with what the agent chose: the words and colours that the page shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.services.imports.arrangement import Arrangement
from app.services.imports.fates import Fate, RowFate
from app.services.imports.rows import RowChoice

LEVELS = {
    "new": "good",
    "linked": "good",
    "update": "good",
    "ask": "doubt",
    "alike": "doubt",
    "present": "muted",
    "known": "muted",
    "repeated": "muted",
    "mend": "error",
}
"""The colour of each kind; its word always stands beside it."""


@dataclass(frozen=True, eq=False)
class FateBoard:
    """What is foreseen, by row, and chosen.

    Attributes:
        fates: what was foreseen; a row that is not in it is not known yet.
        choices: what the agent chose.
        is_directory: the list goes into the directory and not into a tour.
        foreseen: the fates' own words by row, made beforehand where the list is long; made from `fates` when None.
    """

    fates: Mapping[int, RowFate] = field(default_factory=dict)
    choices: Mapping[int, RowChoice] = field(default_factory=dict)
    is_directory: bool = False
    foreseen: Mapping[int, str] | None = None

    def kind(self, row: int, arrangement: Arrangement) -> str:
        """Return what becomes of a row: one of `LEVELS`, or the empty text while that is not known."""
        if row in arrangement.to_mend:
            return "mend"
        fate = self.fates.get(row)
        kind = "" if fate is None else chosen_kind(fate, self.choices.get(row))
        return "known" if kind == "present" and self.is_directory else kind

    def differs(self, row: int) -> bool:
        """Tell whether list and base say different things of a row, and nothing was chosen yet."""
        fate = self.fates.get(row)
        if fate is None or not fate.differences or fate.fate not in {Fate.LINKED, Fate.PRESENT}:
            return False
        return row not in self.choices

    def count(self, rows: Iterable[int], arrangement: Arrangement) -> Counter[str]:
        """Return how many of the rows there are of each kind."""
        wanted = tuple(rows)
        words = fate_words(self.fates) if self.foreseen is None else self.foreseen
        counts = Counter(words.get(row, "") for row in wanted)
        there = frozenset(wanted)
        for row in (frozenset(self.choices) | arrangement.to_mend) & there:
            counts[words.get(row, "")] -= 1
            counts[self.kind(row, arrangement)] += 1
        if self.is_directory:
            counts["known"] += counts.pop("present", 0)
        return counts

    def to_write(self, rows: Iterable[int], arrangement: Arrangement) -> int:
        """Return how many of the rows would be added or updated; all of them while that is not known."""
        counts = self.count(rows, arrangement)
        return counts.total() - sum(counts[kind] for kind in ("present", "known", "repeated", "mend"))

    def undecided(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Return the rows that fit several clients and of which nothing was chosen yet."""
        fates = self.fates
        return tuple(row for row in rows if row not in self.choices and row in fates and fates[row].fate is Fate.ASK)


def fate_words(fates: Mapping[int, RowFate]) -> dict[int, str]:
    """Return each row's fate as its word."""
    return {row: fate.kind for row, fate in fates.items()}


def chosen_kind(fate: RowFate, choice: RowChoice | None) -> str:
    """Return what becomes of a row after the choice."""
    if choice is None:
        return fate.kind
    if choice.present == "update":
        return "update"
    if fate.fate in {Fate.PRESENT, Fate.REPEATED} and choice.present != "add":
        return fate.fate.value
    if choice.link == "client":
        return "linked"
    if choice.link == "none" or fate.fate in {Fate.PRESENT, Fate.REPEATED}:
        return "new"
    return fate.kind


def still_valid(choices: Mapping[int, RowChoice], fates: Mapping[int, RowFate]) -> dict[int, RowChoice]:
    """Return the choices that still answer what is foreseen now; a row that is unknown keeps its own."""
    return {row: choice for row, choice in choices.items() if row not in fates or _answers(choice, fates[row])}


def _answers(choice: RowChoice, fate: RowFate) -> bool:
    is_there = fate.fate in {Fate.PRESENT, Fate.REPEATED}
    if choice.present == "update" and choice.link == "auto":
        return fate.fate is Fate.PRESENT and choice.tourist_version in {None, fate.version}
    if choice.present == "add":
        return is_there
    return not is_there
