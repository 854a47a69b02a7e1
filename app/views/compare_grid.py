"""The rows of a comparison: what each version says, side by side, one of them chosen in each row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from app.views.compare_cells import CompareChoice, CompareState
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Label
from app.views.widgets.notices import Notice
from app.views.widgets.wrapped_label import WrappedLabel

NOTHING = "—"
_MANY = 3
"""From so many versions on they need the room that is otherwise left between them."""


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One field of the versions that are compared.

    Attributes:
        key: names the field.
        label: its words.
        values: what each version says, as it is shown.
        chosen: the version chosen beforehand, where it is not the question's.
        more: further values that may be chosen, below the last version's; they count on from it.
        state: a word at the end of the row, such as "New".
        state_level: "doubt" where it is to be looked at.
        note: what there is to look at, below the row.
        level: of the note: "info", "doubt", "error" or "good".
        is_settled: there is nothing to choose; the last version's value is shown where it says something.
    """

    key: str
    label: str
    values: tuple[str, ...]
    chosen: int | None = None
    more: tuple[str, ...] = ()
    state: str = ""
    state_level: str = ""
    note: str = ""
    level: str = "doubt"
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is asked.

    Attributes:
        title: what is decided.
        sentence: what the agent needs to know for it.
        columns: heading of each version.
        rows: the fields that differ.
        chosen: the version chosen beforehand.
        accept_text: words of the button that accepts the choices.
        extra_text: words of a further button, or empty for none ("Only in this tour").
    """

    title: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[CompareRow, ...]
    chosen: int
    accept_text: str
    extra_text: str = ""


class CompareGrid(QWidget):
    """A line for each row: its words, a choice for each version, and what is to be said of it.

    Names: "choose_all_<i>" takes a whole version; "choice_<field>_<i>" one value, "same_<field>" one that is settled,
    "state_<field>" the word at the end, "note_<field>" what is said of it, "result_<field>" what is chosen.

    Args:
        question: what is asked.
        heads: by version a widget that stands above it in place of a button that takes all its values.
        result: heading of a column that shows what is chosen; empty for none.
        steps: up and down go to another row, Enter chooses and goes on; else the arrow keys stay within a row.

    Signals:
        choice_changed: another version was chosen in a row (its key).
    """

    choice_changed = Signal(str)

    def __init__(
        self,
        question: Comparison,
        *,
        heads: Sequence[QWidget] = (),
        result: str = "",
        steps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._question, self._has_result, self._steps = question, bool(result), steps
        self._groups: dict[str, QButtonGroup] = {}
        self._results: dict[str, WrappedLabel] = {}
        self._states: dict[str, CompareState] = {}
        self._of_row: dict[str, list[QWidget]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, px(4), 0)
        self._grid.setHorizontalSpacing(px(16 if len(question.columns) < _MANY else 10))
        self._grid.setVerticalSpacing(px(8))
        self._add_heads(heads, result)
        line = 1
        for row in question.rows:
            line = self._add_row(line, row)
        self._grid.setRowStretch(line, 1)

    def _add_heads(self, heads: Sequence[QWidget], result: str) -> None:
        """Add what stands above the versions."""
        for at, heading in enumerate(self._question.columns):
            if heads:
                self._grid.addWidget(heads[at], 0, at + 1)
            else:
                button = Button(heading, kind="quiet", name=f"choose_all_{at}")
                button.setToolTip(self.tr("Take all values of this column"))
                button.clicked.connect(partial(self.choose_all, at))
                self._grid.addWidget(button, 0, at + 1, Qt.AlignmentFlag.AlignLeft)
            self._grid.setColumnStretch(at + 1, 3)
        if result:
            column = len(self._question.columns) + 1
            self._grid.addWidget(Label(result, "section"), 0, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, 3)
            self._grid.setColumnMinimumWidth(column, px(120))
            self._grid.setColumnStretch(column + 1, 2)
            self._grid.setColumnMinimumWidth(column + 1, px(84))

    def _add_row(self, line: int, row: CompareRow) -> int:
        """Add a field from a line of the table on; return the line below it."""
        last = len(self._question.columns)
        differs = self._has_result and not row.is_settled
        self._put(row, Label(row.label, "section" if differs else "muted", wrap=True), line, 0)
        if row.state:
            self._states[row.key] = CompareState(f"state_{row.key}", wrap=self._has_result)
            self._states[row.key].show_words(row.state, row.state_level)
            self._put(row, self._states[row.key], line, last + 1 + self._has_result)
        if row.is_settled:
            shown = next((value for value in reversed(row.values) if value), NOTHING)
            self._put(row, WrappedLabel(shown.replace("\n", " · "), name=f"same_{row.key}"), line, 1, last)
        else:
            line = self._add_choices(line, row)
        if row.note:
            line += 1
            self._put(row, Notice(row.note, row.level, name=f"note_{row.key}"), line, 0, last + 2)
        return line + 1

    def _add_choices(self, line: int, row: CompareRow) -> int:
        """Add the choices of a row, the further ones below the last version's; return the last line."""
        last = len(self._question.columns)
        group = QButtonGroup(self)
        self._groups[row.key] = group
        for at, value in enumerate((*row.values, *row.more)):
            column = min(at, last - 1)
            choice = CompareChoice(value or NOTHING, steps=self._steps)
            choice.setObjectName(f"choice_{row.key}_{at}")
            choice.setAccessibleName(f"{row.label}: {self._question.columns[column]}: {value or NOTHING}")
            choice.setToolTip(value)
            choice.setMinimumWidth(px(120))
            choice.setChecked(at == (self._question.chosen if row.chosen is None else row.chosen))
            choice.step_requested.connect(partial(self._step, row.key))
            group.addButton(choice, at)
            self._put(row, choice, line + max(0, at - last + 1), column + 1)
        if self._has_result:
            self._results[row.key] = WrappedLabel(name=f"result_{row.key}")
            self._put(row, self._results[row.key], line, last + 1)
            self._show_result(row.key)
        group.idToggled.connect(partial(self._on_toggled, row.key))
        return line + max(0, len(row.values) + len(row.more) - last)

    def _put(self, row: CompareRow, widget: QWidget, line: int, column: int, span: int = 1) -> None:
        self._grid.addWidget(widget, line, column, 1, span)
        self._of_row.setdefault(row.key, []).append(widget)

    def choose_all(self, at: int) -> None:
        """Choose one version for every field."""
        for group in self._groups.values():
            group.button(at).setChecked(True)

    def chosen(self) -> Mapping[str, int]:
        """Return the version chosen for each field, by its position."""
        return {key: group.checkedId() for key, group in self._groups.items()}

    def set_state(self, key: str, words: str, level: str = "") -> None:
        """Say something else at the end of a row that says something there."""
        self._states[key].show_words(words, level)

    def show_rows(self, *, settled: bool) -> None:
        """Show or fold away the rows in which there is nothing to choose."""
        for row in self._question.rows:
            for widget in self._of_row[row.key]:
                widget.setVisible(settled or not row.is_settled)

    def focus_row(self, key: str = "") -> None:
        """Go to what is chosen in a row, or in the first one."""
        group = self._groups.get(key) or next(iter(self._groups.values()), None)
        checked = group.checkedButton() if group is not None else None
        if checked is not None:
            checked.setFocus(Qt.FocusReason.TabFocusReason)

    def last_choice(self) -> QWidget | None:
        """Return the choice with which the last row ends, or None where nothing is to be chosen."""
        groups = list(self._groups.values())
        return groups[-1].buttons()[-1] if groups else None

    def focused_row(self) -> str:
        """Return the key of the row that has the cursor, or the empty text."""
        focused = self.focusWidget()
        return next((key for key, group in self._groups.items() if focused in group.buttons()), "")

    def _step(self, key: str, by: int) -> None:
        keys = list(self._groups)
        at = keys.index(key) + by
        if 0 <= at < len(keys):
            self.focus_row(keys[at])

    def _on_toggled(self, key: str, _at: int, checked: bool) -> None:
        if checked:
            self._show_result(key)
            self.choice_changed.emit(key)

    def _show_result(self, key: str) -> None:
        if key in self._results:
            row = next(one for one in self._question.rows if one.key == key)
            value = (*row.values, *row.more)[self._groups[key].checkedId()]
            self._results[key].setText(value or NOTHING)
