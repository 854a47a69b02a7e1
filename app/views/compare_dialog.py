"""Field by field: two or three versions side by side, one chosen in each row."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from app.views.dialogs import AppDialog
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import ElidedLabel, Label
from app.views.widgets.layouts import ScrollBody
from app.views.widgets.notices import Notice

_NOTHING = "—"
_MARGIN_PX = 48
_ASIDE_PX = 360
"""What stands beside the rows takes at 100 %."""


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


@dataclass(frozen=True, slots=True)
class ComparisonAnswer:
    """The version chosen for each field, by its position; `extra` is true where the further button was pressed."""

    chosen: Mapping[str, int]
    extra: bool = False


class CompareDialog(AppDialog):
    """Asks which version of each field to take.

    Names: "compare_dialog"; "choose_all_<i>" takes a whole version; "choice_<field>_<i>" one value, "same_<field>" one
    that is settled, "note_<field>" what is said of it; "compare_accept", "compare_extra". The arrow keys move within a
    row, Tab goes to the next one, Enter accepts.

    Args:
        question: what is asked.
        name: objectName of the dialog.
        head: stands above the rows.
        aside: stands beside the rows, such as a picture of what they were read from.
    """

    def __init__(
        self,
        question: Comparison,
        *,
        name: str = "compare_dialog",
        head: QWidget | None = None,
        aside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        width = 240 + 200 * len(question.columns) + (0 if aside is None else _ASIDE_PX)
        least = 120 + 140 * len(question.columns) + (0 if aside is None else _ASIDE_PX // 2)
        super().__init__(question.title, question.sentence, name=name, width_px=least, parent=parent)
        self._groups: dict[str, QButtonGroup] = {}
        self._extra = False
        if head is not None:
            self.add_content(head)
        scroll = ScrollBody(name="compare_rows")
        scroll.setWidget(self._make_rows(question))
        self._add_rows(scroll, aside)
        height = min(px(640), px(240) + px(40) * len(question.rows) + (0 if head is None else head.sizeHint().height()))
        room = QSize(px(width), height) if parent is None else parent.window().size() - QSize(_MARGIN_PX, _MARGIN_PX)
        self.resize(QSize(px(width), height).boundedTo(room))
        if question.extra_text:
            extra = Button(question.extra_text, name="compare_extra")
            extra.clicked.connect(self._on_extra)
            self.add_button(extra)
        self._accept = self.add_button(
            Button(question.accept_text, kind="primary", name="compare_accept"), accepts=True
        )

    def _add_rows(self, rows: QWidget, aside: QWidget | None) -> None:
        """Add the rows, beside what they were read from where there is such a thing."""
        if aside is None:
            self.add_content(rows, 1)
            return
        line = QHBoxLayout()
        line.setSpacing(px(16))
        beside = ScrollBody(name="compare_aside")
        beside.setWidget(aside)
        line.addWidget(beside, 2)
        line.addWidget(rows, 3)
        self.body.addLayout(line, 1)

    def _make_rows(self, question: Comparison) -> QWidget:
        """Return the table of labels and choices."""
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, px(4), 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        for at, heading in enumerate(question.columns):
            button = Button(heading, kind="quiet", name=f"choose_all_{at}")
            button.setToolTip(self.tr("Take all values of this column"))
            button.clicked.connect(partial(self.choose_all, at))
            grid.addWidget(button, 0, at + 1, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(at + 1, 1)
        line = 1
        for row in question.rows:
            line = self._add_row(grid, line, row, question)
        grid.setRowStretch(line, 1)
        return content

    def _add_row(self, grid: QGridLayout, line: int, row: CompareRow, question: Comparison) -> int:
        """Add a field from a line of the table on; return the line below it."""
        last = len(question.columns)
        grid.addWidget(Label(row.label, "muted", wrap=True), line, 0)
        if row.state:
            grid.addWidget(Label(row.state, "muted", name=f"state_{row.key}"), line, last + 1)
        if row.is_settled:
            shown = next((value for value in reversed(row.values) if value), _NOTHING)
            grid.addWidget(ElidedLabel(shown, name=f"same_{row.key}"), line, 1, 1, last)
        else:
            group = QButtonGroup(grid.parentWidget())
            self._groups[row.key] = group
            for at, value in enumerate((*row.values, *row.more)):
                column = min(at, last - 1)
                choice = _choice(row, at, value, question.columns[column])
                choice.setChecked(at == (question.chosen if row.chosen is None else row.chosen))
                group.addButton(choice, at)
                grid.addWidget(choice, line + max(0, at - last + 1), column + 1)
            line += max(0, len(row.values) + len(row.more) - last)
        if row.note:
            line += 1
            grid.addWidget(Notice(row.note, row.level, name=f"note_{row.key}"), line, 0, 1, last + 2)
        return line + 1

    def choose_all(self, at: int) -> None:
        """Choose one version for every field."""
        for group in self._groups.values():
            group.button(at).setChecked(True)

    def answer(self) -> ComparisonAnswer:
        """Return what is chosen now."""
        return ComparisonAnswer({key: group.checkedId() for key, group in self._groups.items()}, self._extra)

    @Slot()
    def _on_extra(self) -> None:
        self._extra = True
        self.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first choice."""
        super().showEvent(event)
        first = next(iter(self._groups.values()), None)
        checked = first.checkedButton() if first is not None else None
        if checked is not None:
            checked.setFocus()


def _choice(row: CompareRow, at: int, value: str, column: str) -> QRadioButton:
    """Return what chooses one value of a row."""
    choice = QRadioButton((value or _NOTHING).replace("&", "&&"))
    choice.setObjectName(f"choice_{row.key}_{at}")
    choice.setAccessibleName(f"{row.label}: {column}: {value or _NOTHING}")
    choice.setToolTip(value)
    choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    choice.setMinimumWidth(px(120))
    return choice


def ask_comparison(parent: QWidget | None, question: Comparison) -> ComparisonAnswer | None:
    """Ask and wait; return None where the dialog was left."""
    dialog = CompareDialog(question, parent=parent)
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None
