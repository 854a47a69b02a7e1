"""The current pair: both clients side by side, and what speaks for and against their being one person."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.clients.duplicates.shapes import Likeness, Pair
from app.views.client_names import name_of_row
from app.views.duplicates.pair_rows import PairRow
from app.views.duplicates.words import capital, level_words, reasons_against, reasons_for
from app.views.theme import px
from app.views.widgets import Badge, Button, Card, CardFooter, EmptyState, Label, LevelIcon, ScrollBody, WrappedLabel

_NOTHING = "—"
_WIDE_PX = 460
_LABELS_PX = 128
_BADGES = {"certain": "good", "likely": "info", "possible": "info"}


class PairPanel(Card):
    """Shows one pair; its actions stand at the foot and above the columns.

    Names: "pair_card", "pair_level", "pair_for_<n>" and "pair_against_<n>" the reasons, "pair_first" and "pair_second"
    the names, "pair_row_<field>_1" and "_2" the values, "pair_open_first", "pair_open_second", "pair_apart",
    "pair_merge", "pair_none".

    Args:
        open_first, open_second: open a client of the pair.
        apart: tells both apart.
        merge: joins both.
    """

    def __init__(
        self,
        open_first: QAction,
        open_second: QAction,
        apart: QAction,
        merge: QAction,
        parent: QWidget | None = None,
    ) -> None:
        self._badge = Badge("", name="pair_level")
        foot = CardFooter(
            [
                Button(icon="x", action=apart, name="pair_apart"),
                Button(kind="primary", icon="link", action=merge, name="pair_merge"),
            ],
            name="pair_footer",
        )
        super().__init__(
            self.tr("The pair"), trailing=[self._badge], footer=foot, padded=False, name="pair_card", parent=parent
        )
        self._is_narrow = False
        self._shown: tuple[str, Pair, Sequence[PairRow]] | None = None
        self._opens = tuple(
            Button(self.tr("Open"), kind="link", action=action, name=name)
            for action, name in ((open_first, "pair_open_first"), (open_second, "pair_open_second"))
        )
        self._scroll = ScrollBody(name="pair_scroll")
        self._scroll.body.setContentsMargins(px(16), px(12), px(16), px(8))
        self._content = QWidget()
        self._none = EmptyState(
            "users",
            self.tr("No pair is chosen"),
            self.tr("Choose a pair in the list: both clients stand here side by side."),
            name="pair_none",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self._scroll)
        self._scroll.body.addWidget(self._content)
        self._scroll.body.addStretch(1)
        self.add(self._stack, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where both columns need the room, and put the labels above the values."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(_WIDE_PX)
        for button in self._opens:
            button.show_shortcut(shown=not is_narrow)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            if self._shown is not None:
                self.show_pair(*self._shown)

    def show_nothing(self) -> None:
        """Show that no pair is chosen."""
        self._shown = None
        self.set_title(self.tr("The pair"))
        self._badge.set_state("", "info")
        self._stack.setCurrentIndex(0)

    def show_pair(self, title: str, pair: Pair, rows: Sequence[PairRow]) -> None:
        """Show both clients of a pair under a title."""
        self._shown = title, pair, rows
        self.set_title(title)
        level = pair.likeness.level
        self._badge.set_state(level_words(level), _BADGES[level])
        for button in self._opens:
            button.setParent(None)
        before, self._content = self._content, QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._add_reasons(column, pair.likeness)
        column.addSpacing(px(8))
        column.addLayout(self._table(pair, rows))
        self._scroll.body.replaceWidget(before, self._content)
        before.deleteLater()
        self._stack.setCurrentIndex(1)

    def _add_reasons(self, column: QVBoxLayout, likeness: Likeness) -> None:
        """Add a line for each reason, or where it is narrow one for all; those that speak against are doubts."""
        told = (reasons_for(likeness), "good", "pair_for"), (reasons_against(likeness), "doubt", "pair_against")
        for reasons, level, name in told:
            lines = [", ".join(reasons)] if self._is_narrow and reasons else reasons
            for at, words in enumerate(lines):
                column.addLayout(_marked(capital(words), level, f"{name}_{at}"))

    def _table(self, pair: Pair, rows: Sequence[PairRow]) -> QGridLayout:
        """Return a column a client; each field's label stands before the values, or above them where it is narrow."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(2 if self._is_narrow else 6))
        first = 0 if self._is_narrow else 1
        for at, (client, name) in enumerate(((pair.first, "pair_first"), (pair.second, "pair_second"))):
            grid.addWidget(WrappedLabel(name_of_row(client), "section", name=name), 0, first + at)
            grid.addWidget(self._opens[at], 1, first + at, Qt.AlignmentFlag.AlignLeft)
            grid.setColumnStretch(first + at, 1)
            grid.setColumnMinimumWidth(first + at, px(80))
        line = 2
        for row in rows:
            label = Label(row.label, "muted", wrap=True)
            if self._is_narrow:
                label.setContentsMargins(0, px(4), 0, 0)
                grid.addWidget(label, line, 0, 1, 2)
                line += 1
            else:
                label.setFixedWidth(px(_LABELS_PX))
                grid.addWidget(label, line, 0)
            for at, value in enumerate((row.first, row.second)):
                grid.addWidget(_value(row, value, at + 1), line, first + at)
            line += 1
        return grid


def _marked(words: str, level: str, name: str) -> QHBoxLayout:
    """Return words behind the icon of their level."""
    line = QHBoxLayout()
    line.setSpacing(px(8))
    line.addWidget(LevelIcon(level), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(words, name=name, wrap=True), 1)
    return line


def _value(row: PairRow, value: str, at: int) -> WrappedLabel:
    """Return the label of what one client says."""
    label = WrappedLabel(f"≠ {value}" if row.differs else value or _NOTHING, name=f"pair_row_{row.key}_{at}")
    label.setProperty("level", "doubt" if row.differs else "")
    return label
