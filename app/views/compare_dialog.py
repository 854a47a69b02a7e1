"""Field by field: two or three versions side by side, one chosen in each row."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from app.views.dialogs import AppDialog
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Label
from app.views.widgets.layouts import ScrollBody

_NOTHING = "—"
_MARGIN_PX = 48


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One field: its label and what each version says, as it is shown; `chosen` where it is not the question's."""

    key: str
    label: str
    values: tuple[str, ...]
    chosen: int | None = None


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

    Names: "compare_dialog"; "choose_all_<i>" takes a whole version; "choice_<field>_<i>" one value; "compare_accept",
    "compare_extra". The arrow keys move within a row, Tab goes to the next one, Enter accepts.
    """

    def __init__(self, question: Comparison, *, parent: QWidget | None = None) -> None:
        width = 240 + 200 * len(question.columns)
        least = 120 + 140 * len(question.columns)
        super().__init__(question.title, question.sentence, name="compare_dialog", width_px=least, parent=parent)
        self._groups: dict[str, QButtonGroup] = {}
        self._extra = False
        scroll = ScrollBody(name="compare_rows")
        scroll.setWidget(self._make_rows(question))
        self.add_content(scroll, 1)
        height = min(px(640), px(240) + px(40) * len(question.rows))
        room = QSize(px(width), height) if parent is None else parent.window().size() - QSize(_MARGIN_PX, _MARGIN_PX)
        self.resize(QSize(px(width), height).boundedTo(room))
        if question.extra_text:
            extra = Button(question.extra_text, name="compare_extra")
            extra.clicked.connect(self._on_extra)
            self.add_button(extra)
        self._accept = self.add_button(
            Button(question.accept_text, kind="primary", name="compare_accept"), accepts=True
        )

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
        for line, row in enumerate(question.rows, start=1):
            grid.addWidget(Label(row.label, "muted", wrap=True), line, 0)
            group = QButtonGroup(content)
            self._groups[row.key] = group
            for at, value in enumerate(row.values):
                choice = QRadioButton((value or _NOTHING).replace("&", "&&"))
                choice.setObjectName(f"choice_{row.key}_{at}")
                choice.setAccessibleName(f"{row.label}: {question.columns[at]}: {value or _NOTHING}")
                choice.setToolTip(value)
                choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                choice.setMinimumWidth(px(120))
                choice.setChecked(at == (question.chosen if row.chosen is None else row.chosen))
                group.addButton(choice, at)
                grid.addWidget(choice, line, at + 1)
        grid.setRowStretch(len(question.rows) + 1, 1)
        return content

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


def ask_comparison(parent: QWidget | None, question: Comparison) -> ComparisonAnswer | None:
    """Ask and wait; return None where the dialog was left."""
    dialog = CompareDialog(question, parent=parent)
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None
