"""Field by field: two or three versions side by side, one chosen in each row."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.views.compare_grid import CompareGrid, CompareRow, Comparison
from app.views.dialogs import AppDialog
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.layouts import ScrollBody

__all__ = ["CompareDialog", "CompareRow", "Comparison", "ComparisonAnswer", "ask_comparison"]

_MARGIN_PX = 48
_ASIDE_PX = 360
"""What stands beside the rows takes at 100 %."""


@dataclass(frozen=True, slots=True)
class ComparisonAnswer:
    """The version chosen for each field, by its position; `extra` is true where the further button was pressed."""

    chosen: Mapping[str, int]
    extra: bool = False


class CompareDialog(AppDialog):
    """Asks which version of each field to take.

    Names: "compare_dialog"; "compare_accept", "compare_extra"; those of the rows stand with CompareGrid. The arrow keys
    move within a row, Tab goes to the next one, Enter accepts.

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
        self._grid = CompareGrid(question)
        self._extra = False
        if head is not None:
            self.add_content(head)
        scroll = ScrollBody(name="compare_rows")
        scroll.setWidget(self._grid)
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

    def choose_all(self, at: int) -> None:
        """Choose one version for every field."""
        self._grid.choose_all(at)

    def answer(self) -> ComparisonAnswer:
        """Return what is chosen now."""
        return ComparisonAnswer(self._grid.chosen(), self._extra)

    @Slot()
    def _on_extra(self) -> None:
        self._extra = True
        self.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first choice."""
        super().showEvent(event)
        self._grid.focus_row()


def ask_comparison(parent: QWidget | None, question: Comparison) -> ComparisonAnswer | None:
    """Ask and wait; return None where the dialog was left."""
    dialog = CompareDialog(question, parent=parent)
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None
