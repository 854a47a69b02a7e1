"""Two to four clients side by side: which value of each field stays, and who is kept."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.clients.merging.shapes import MergePlan
from app.views.compare_grid import CompareGrid
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.merging.head import MergeHead
from app.views.merging.wording import doubts_of_result, name_of_result, question, warnings_of
from app.views.texts import choice
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.layouts import ScrollBody
from app.views.widgets.notices import Notice

_SIZE_PX = (1120, 820)
_LEAST_PX = 480
_AROUND_PX = 236
"""What stands above and below the rows takes at 100 %."""

_BESIDE_PX = 64
"""What stands beside them takes."""

_LOW_PX = 520


class MergeDialog(AppDialog):
    """Shows a plan and takes the choices.

    The arrow keys move from value to value and from row to row, Space chooses, Enter chooses and goes to the next row;
    F8 goes to the next row that nothing decides, Ctrl+Enter merges.

    Names: "merge_dialog", "merge_accept", "merge_cancel", "merge_problem", "merge_warning_<i>", "merge_spelling",
    "merge_show_equal", "keep_<i>" (who is kept), "choose_all_<i>"; those of the rows stand with CompareGrid.

    Signals:
        merge_requested: the choices are made.
        reload_requested: somebody wrote meanwhile, and the clients are to be shown as they are now.
    """

    merge_requested = Signal()
    reload_requested = Signal()

    def __init__(
        self, plan: MergePlan, agents: Mapping[int, str], language: str, parent: QWidget | None = None
    ) -> None:
        asked = question(plan, agents, language)
        super().__init__(asked.title, asked.sentence, name="merge_dialog", width_px=560, parent=parent)
        self._agents, self._language = agents, language
        self._is_busy = False
        self._problem = Notice("", "error", name="merge_problem")
        self._problem.action_requested.connect(self.reload_requested)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(px(4))
        self._equal = QCheckBox()
        self._equal.setObjectName("merge_show_equal")
        self._equal.toggled.connect(self._on_equal_toggled)
        self._scroll = ScrollBody(name="merge_rows")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setMinimumWidth(px(_LEAST_PX))  # with four persons in large letters it scrolls
        self.add_content(self._problem)
        self.body.addLayout(self._warnings)
        self._spelling = Notice("", "doubt", name="merge_spelling")
        self.add_content(self._spelling)
        self.add_content(self._scroll, 1)
        self.add_content(self._equal)
        self._accept = self.add_button(
            Button(asked.accept_text, kind="primary", shortcut="Ctrl+Enter", name="merge_accept")
        )
        self._accept.clicked.connect(self.merge_requested)
        self._shortcuts = [QShortcut(QKeySequence(keys), self) for keys in ("F8", "Ctrl+Return")]
        self._shortcuts[0].activated.connect(self._on_next_open)
        self._shortcuts[1].activated.connect(self._accept.click)
        self._keep = QButtonGroup(self)
        self.show_plan(plan)
        size = fitting(self, *_SIZE_PX)
        rows = self._grid.heightForWidth(size.width() - px(_BESIDE_PX))
        told = [one for one in self.findChildren(Notice) if one.isVisibleTo(self)]
        around = px(_AROUND_PX) + sum(one.sizeHint().height() + px(12) for one in told)
        self.resize(size.width(), min(size.height(), around + rows))

    def show_plan(self, plan: MergePlan) -> None:
        """Show other clients, or the same as they are now."""
        self.plan = plan
        asked = question(plan, self._agents, self._language)
        self._keep = QButtonGroup(self)
        self._heads = [MergeHead(at, person, is_kept=at == plan.kept) for at, person in enumerate(plan.persons)]
        for at, head in enumerate(self._heads):
            self._keep.addButton(head.keep, at)
            head.keep.toggled.connect(self._show_state)
            head.take_all_requested.connect(self._on_take_all)
            head.set_low(is_low=self._is_low())
        self._grid = CompareGrid(asked, heads=self._heads, result=self.tr("Result"), steps=True)
        self._grid.choice_changed.connect(self._on_choice_changed)
        self._scroll.setWidget(self._grid)
        self._show_warnings(plan)
        self._problem.set_notice("")
        equal = sum(row.is_settled for row in asked.rows)
        self._equal.setText(self.tr("Show %n field(s) in which they agree", "", equal))
        self._equal.setVisible(bool(equal))
        self._on_equal_toggled(self._equal.isChecked())
        self._show_state()

    def _show_warnings(self, plan: MergePlan) -> None:
        while (item := self._warnings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for at, (level, words) in enumerate(warnings_of(plan)):
            self._warnings.addWidget(Notice(words, level, name=f"merge_warning_{at}"))

    def choices(self) -> Mapping[str, int]:
        """Return by row whose values stand."""
        return self._grid.chosen()

    def kept_id(self) -> int:
        """Return the client who is kept."""
        return self.plan.persons[self._keep.checkedId()].client.id

    def set_busy(self, *, busy: bool) -> None:
        """Take no input, and stay open, while the clients are merged."""
        self._is_busy = busy
        for widget in (self._scroll, self._accept):
            widget.setEnabled(not busy)
        if busy:
            self.footer.set_state(self.tr("Merging…"))
        else:
            self._show_state()

    def show_problem(self, words: str, *, can_reload: bool) -> None:
        """Say why nothing was merged."""
        self._problem.set_notice(words, "error", self.tr("Show them as they are now") if can_reload else "")

    @override
    def reject(self) -> None:
        """Leave without merging."""
        if not self._is_busy:
            super().reject()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the rows where there is little."""
        super().resizeEvent(event)
        self.sentence_label.setVisible(not self._is_low())
        for head in self._heads:
            head.set_low(is_low=self._is_low())

    def _is_low(self) -> bool:
        return self.height() < px(_LOW_PX)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first row that is to be looked at, else at the first one."""
        super().showEvent(event)
        last = self._grid.last_choice()
        if last is not None:
            QWidget.setTabOrder(last, self._equal)
        self._grid.focus_row(next(iter(self._open_rows()), ""))

    def _open_rows(self) -> list[str]:
        """Return the rows that neither Carnet nor the agent has decided."""
        chosen = self.choices()
        return [row.key for row in self.plan.rows if row.why == "undecided" and chosen.get(row.key) == row.chosen]

    @Slot()
    def _on_next_open(self) -> None:
        """Go to the next row that nothing decides, round and round."""
        rows, focused = self._open_rows(), self._grid.focused_row()
        keys = [row.key for row in self.plan.rows]
        at = keys.index(focused) if focused else -1
        following = [key for key in rows if keys.index(key) > at]
        if rows:
            self._grid.focus_row((following or rows)[0])

    @Slot(int)
    def _on_take_all(self, at: int) -> None:
        self._grid.choose_all(at)

    @Slot(bool)
    def _on_equal_toggled(self, shown: bool) -> None:
        self._grid.show_rows(settled=shown)

    @Slot(str)
    def _on_choice_changed(self, key: str) -> None:
        row = next(one for one in self.plan.rows if one.key == key)
        why = row.why if self.choices()[key] == row.chosen else "chosen"
        self._grid.set_state(key, choice("merge_why", why), "doubt" if why == "undecided" else "")
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        open_rows = len(self._open_rows())
        self._spelling.set_notice(doubts_of_result(self.plan, self.choices()), "doubt")
        words = self.tr("Becomes: %1").replace("%1", name_of_result(self.plan, self.choices()))
        if open_rows:
            words += " · " + self.tr("%n field(s) to look at, F8", "", open_rows)
        self.footer.set_state(words)
