"""What a page is made of: header, cards, their feet."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.head_row import HeadRow
from app.views.widgets.labels import ElidedLabel, Label

_COMPACT_TITLE_PX = 150
"""What the title keeps beside the actions where the header has to do with one line."""

_STATE_PX = 72
"""What the state at a card's foot keeps beside the actions."""


class PageHeader(QWidget):
    """Where one is: a title, one muted line of facts, the page's actions at the right."""

    def __init__(
        self,
        title: str = "",
        facts: str = "",
        actions: Sequence[QWidget] = (),
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._is_compact = False
        self._title = ElidedLabel(title, "title", name=f"{name}_title" if name else "")
        self._facts = ElidedLabel(facts, "facts", sentence=True, name=f"{name}_facts" if name else "")
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(2))
        lines.addWidget(self._title)
        lines.addWidget(self._facts)
        self._row = HeadRow(words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._row)
        for action in actions:
            self.add_action(action)
        self.set_facts(facts)

    def set_title(self, title: str) -> None:
        """Name the place."""
        self._title.setText(title)

    def set_facts(self, facts: str) -> None:
        """Say the facts, parted by " · "; an empty text takes no room."""
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts) and not self._is_compact)

    def facts(self) -> str:
        """Return the facts, shown or not."""
        return self._facts.text()

    def set_compact(self, *, is_compact: bool) -> None:
        """Keep to one line where there is little height: the facts are left out then."""
        self._is_compact = is_compact
        self._row.set_least(_COMPACT_TITLE_PX if is_compact else 0)
        self.set_facts(self._facts.text())

    def add_action(self, widget: QWidget) -> None:
        """Add a button or box at the right end."""
        self._row.add(widget)


class CardFooter(QFrame):
    """The foot of a card: its state at the left, its actions at the right, the primary one last.

    Where it is narrow the actions lose their shortcuts, then go below the state, and on in further lines.

    Args:
        actions: the buttons.
        name: objectName; "<name>_state" is the state.
        state_px: what the state keeps beside the actions.
    """

    def __init__(
        self,
        actions: Sequence[QWidget] = (),
        *,
        name: str = "",
        state_px: int = _STATE_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._state = ElidedLabel("", "muted", sentence=True, name=f"{name}_state" if name else "")
        self._has_actions = False
        self._row = HeadRow(self._state, least_px=state_px, at_end=True, shortens=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(10), px(16), px(10))
        whole.addWidget(self._row)
        for action in actions:
            self.add_action(action)

    def set_state(self, text: str) -> None:
        """Say the state, such as "Saved 12:41"; an empty one takes no room."""
        self._state.setText(text)
        self._state.setVisible(bool(text) or not self._has_actions)

    def state(self) -> str:
        """Return the state's words."""
        return self._state.text()

    def add_action(self, widget: QWidget) -> None:
        """Add a button at the right end."""
        self._has_actions = True
        self._row.add(widget)
        self.set_state(self.state())


class Card(QFrame):
    """A white surface with round corners: an optional head, a body, an optional foot.

    Args:
        title: heading of the card.
        trailing: widgets at the right of the heading.
        footer: the foot.
        padded: False for a table that fills the card.
        level: rank of the title, "section" or "heading".
    """

    def __init__(
        self,
        title: str = "",
        *,
        trailing: Sequence[QWidget] = (),
        footer: CardFooter | None = None,
        padded: bool = True,
        level: str = "section",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._head = QWidget()
        inset = QVBoxLayout(self._head)
        inset.setContentsMargins(px(16), px(12), px(16), 0 if padded else px(12))
        self._title = ElidedLabel(title, level, name=f"{name}_title" if name else "")
        head_row = HeadRow(self._title)
        inset.addWidget(head_row)
        for widget in trailing:
            head_row.add(widget)
        column.addWidget(self._head)
        self._head.setVisible(bool(title or trailing))
        self.body = QVBoxLayout()
        side = px(16) if padded else 0
        top = 0 if not padded else px(12)
        # a table ends above the round corners, so that a selected row never paints over them
        self.body.setContentsMargins(side, top, side, side if padded else px(8))
        self.body.setSpacing(px(12))
        column.addLayout(self.body, 1)
        self.footer = footer
        if footer is not None:
            column.addWidget(footer)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self._head.setVisible(True)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or a layout below what the body holds."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_section(self, title: str) -> Label:
        """Add a heading inside the body."""
        label = Label(title, "section")
        self.body.addSpacing(px(4))
        self.body.addWidget(label)
        return label


class Page(QWidget):
    """A place of the window: header on top, content below, margins of 24.

    Actions given to `add_action` work by their shortcuts and are found by the command palette.
    """

    def __init__(self, header: PageHeader, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.header = header
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(24), px(16), px(24), px(16))
        self.body.setSpacing(px(16))
        self.body.addWidget(header)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height that goes with a width is told by `heightForWidth`."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.body.hasHeightForWidth() else hint

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the least height, so that the window scrolls only where the page can't become lower."""
        return self.body.totalMinimumHeightForWidth(width)

    def add_action(self, text: str, *, name: str, shortcut: str = "", icon: str = "", enabled: bool = True) -> QAction:
        """Return a new action of this page; connect its `triggered`."""
        from app.views.icons import icon as themed_icon

        action = QAction(text, self)
        action.setObjectName(name)
        action.setEnabled(enabled)
        if shortcut:
            action.setShortcut(shortcut)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if icon:
            action.setIcon(themed_icon(icon))
            action.setProperty("icon_name", icon)
        self.addAction(action)
        return action
