"""Where there is little height the page keeps header, foot and questions to one line each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from app.views.questionnaire.sheet_table import SheetTable
from app.views.theme import px
from app.views.widgets import Button, Page

ROOMY_PX = 520
"""A lower page is compact, at 100 %."""

_MARGIN_PX, _COMPACT_MARGIN_PX, _SIDE_PX = 16, 8, 24


class CompactLook(QObject):
    """Makes a page compact and roomy again, as its height is.

    Args:
        page: whose header and margins.
        table: whose questions.
        menu: holds the moved actions meanwhile.
        moved: actions whose buttons are left out.
        buttons: what is left out; those of the moved actions, and of what a menu beside them has anyway.
    """

    def __init__(
        self, page: Page, table: SheetTable, menu: QMenu, moved: Sequence[QAction], buttons: Sequence[Button]
    ) -> None:
        super().__init__(page)
        self._page, self._table, self._menu = page, table, menu
        self._moved, self._buttons = moved, buttons
        self._title, self.is_compact = "", False
        page.installEventFilter(self)

    def show_title(self, title: str) -> None:
        """Show what the page is, and who it is about; where there is little room who alone."""
        self._title = title
        _, _, name = title.partition(" · ")
        self._page.header.set_title(name if self.is_compact and name else title)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's height; a page that is being taken down, which sends events too, is not asked for it."""
        if event.type() is QEvent.Type.Resize:
            is_compact = self._page.height() < px(ROOMY_PX)
            if is_compact != self.is_compact:
                self._change(is_compact=is_compact)
        return False

    def _change(self, *, is_compact: bool) -> None:
        self.is_compact = is_compact
        self.show_title(self._title)
        self._page.header.set_compact(is_compact=is_compact)
        self._table.set_compact(is_compact=is_compact)
        for button in self._buttons:
            button.set_left_out(left_out=is_compact)
        for action in self._moved:
            (self._menu.addAction if is_compact else self._menu.removeAction)(action)
        margin = px(_COMPACT_MARGIN_PX if is_compact else _MARGIN_PX)
        self._page.body.setContentsMargins(px(_SIDE_PX), margin, px(_SIDE_PX), margin)
        self._page.body.setSpacing(margin)
