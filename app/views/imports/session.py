"""The list on the import page as it is now, with all earlier states: undo and redo without limit."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from app.services.documents.validity import Trip
from app.services.imports.arrangement import Arrangement
from app.services.imports.recipes import Recipe
from app.services.imports.rows import RowChoice
from app.views.clipboard import Pasted


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where a list is from.

    Attributes:
        kind: "clipboard", "file" or "tour".
        name: the file's name, or the tour's number.
        part: the sheet or table that was taken; "#1" and so on where it has no name.
        parts: those that could be taken instead.
        left_out: how many rows were titles, headings, totals.
        hidden: the rows, as a spreadsheet numbers them, that the source hides and that were not read.
        pasted: what another part can be read from.
    """

    kind: str
    name: str = ""
    part: str = ""
    parts: tuple[str, ...] = ()
    left_out: int = 0
    hidden: tuple[int, ...] = ()
    pasted: Pasted | None = None


@dataclass(frozen=True, eq=False)
class ListState:
    """All that a step on the page may change.

    Attributes:
        arrangement: the list; None while there is none.
        source: where it is from.
        choices: what was decided of rows, by row.
        offered: the recipe of lists of this shape, where one was kept.
        recipe: the name of the recipe that was done on the list; empty for none.
    """

    arrangement: Arrangement | None = None
    source: ListSource | None = None
    choices: Mapping[int, RowChoice] = field(default_factory=dict)
    offered: Recipe | None = None
    recipe: str = ""

    @property
    def is_empty(self) -> bool:
        """True while there is no row."""
        return self.arrangement is None or not self.arrangement.kept


class ListSession(QObject):
    """Goes from state to state. They share what did not change, so that keeping all of them is cheap.

    Signals:
        changed: another state is the present one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.present = ListState()
        self._trip: Trip | None = None
        self._past: list[tuple[ListState, str]] = []
        self._future: list[tuple[ListState, str]] = []

    @property
    def trip(self) -> Trip | None:
        """The dates of the tour that the list goes into."""
        return self._trip

    def hold_against(self, trip: Trip | None) -> None:
        """Doubt cells by a tour's dates from now on, which is no step."""
        self._trip = trip
        held = self._held(self.present)
        if held is not self.present:
            self.present = held
            self.changed.emit()

    def _held(self, state: ListState) -> ListState:
        arrangement = None if state.arrangement is None else state.arrangement.for_trip(self._trip)
        return state if arrangement is state.arrangement else replace(state, arrangement=arrangement)

    @property
    def arrangement(self) -> Arrangement | None:
        """The list as it is arranged now."""
        return self.present.arrangement

    @property
    def last_step(self) -> object:
        """What led to the present state, to be known again by identity; None at the beginning."""
        return self._past[-1] if self._past else None

    @property
    def undo_words(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return self._past[-1][1] if self._past else ""

    @property
    def redo_words(self) -> str:
        """What redo would do again; empty where there is nothing."""
        return self._future[-1][1] if self._future else ""

    def arrange(self, arrangement: Arrangement | None, words: str) -> bool:
        """Go on to another arrangement of the list; return False when it is the present one."""
        if arrangement is self.arrangement:
            return False
        return self.take(replace(self.present, arrangement=arrangement), words)

    def decide(self, choices: Mapping[int, RowChoice | None], words: str) -> None:
        """Decide what becomes of rows; None leaves a row to what is foreseen."""
        after = {row: choice for row, choice in {**self.present.choices, **choices}.items() if choice is not None}
        self.take(replace(self.present, choices=after), words)

    def keep_choices(self, choices: Mapping[int, RowChoice]) -> None:
        """Keep only these choices, which is no step: the others answer what is no longer asked."""
        if len(choices) != len(self.present.choices):
            self.present = replace(self.present, choices=choices)

    def take(self, state: ListState, words: str) -> bool:
        """Go on to another state by the step that `words` tell."""
        self._past.append((self.present, words))
        self._future.clear()
        self.present = self._held(state)
        self.changed.emit()
        return True

    def tick(self, arrangement: Arrangement) -> None:
        """Change the ticks of the present state, which is no step."""
        self.present = replace(self.present, arrangement=arrangement)
        self.changed.emit()

    def undo(self) -> None:
        """Go back a step, where there is one."""
        if self._past:
            state, words = self._past.pop()
            self._future.append((self.present, words))
            self.present = self._held(state)
            self.changed.emit()

    def drop_last(self) -> None:
        """Go back a step for good."""
        self.undo()
        self._future.clear()
        self.changed.emit()

    def redo(self) -> None:
        """Go forth a step again, where there is one."""
        if self._future:
            state, words = self._future.pop()
            self._past.append((self.present, words))
            self.present = self._held(state)
            self.changed.emit()
