"""The one window: the rail of places, the open place, the status line, the command palette."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.settings import Settings
from app.views.focus import FocusKeeper, begin
from app.views.jobs import Runner
from app.views.palette import Command, CommandPalette
from app.views.shown_job import ShownJob
from app.views.theme import px
from app.views.widgets.buttons import keys_text
from app.views.widgets.rail import Rail
from app.views.widgets.status_line import StatusLine
from app.views.window_state import collect_state, restore_geometry, restore_parts

_NARROW_PX = 900
_DEFAULT_SIZE_PX = (1400, 838)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A place of the window.

    Attributes:
        key: names it in settings, in `go_to` and in the objectName of its button ("place_<key>").
        title: its word in the rail.
        icon: name of an icon.
        widget: the page, or what makes it when it is first opened.
        at_foot: stands at the bottom of the rail.
        can_leave: asked before another place opens or the window closes; False stays.
        in_rail: False for a place that is reached from another one, such as the tourists of a tour.
        rail_key: the place that is marked in the rail meanwhile.
    """

    key: str
    title: str
    icon: str
    widget: QWidget | Callable[[], QWidget]
    at_foot: bool = False
    can_leave: Callable[[], bool] | None = None
    in_rail: bool = True
    rail_key: str = ""


class MainWindow(QMainWindow):
    """Shows one place at a time.

    Signals:
        place_changed: another place is open (its key).
    """

    place_changed = Signal(str)

    def __init__(
        self,
        pages: Sequence[PageSpec],
        *,
        settings: Settings | None = None,
        save_settings: Callable[[Settings], object] | None = None,
        runner: Runner | None = None,
        step_text: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("main_window")
        self.setWindowTitle("Carnet")
        self.settings = settings or Settings()
        self.runner = runner
        self.status = StatusLine()
        self._save_settings = save_settings
        self._pages = {page.key: page for page in pages}
        self._built: dict[str, QWidget] = {}
        self._hosts: dict[str, QWidget] = {}
        self._place, self._before = "", list[str]()
        self._sources: list[Callable[[], Sequence[Command]]] = []
        self._closes_when_idle = self._is_narrow = False
        self._rail = Rail("Carnet")
        self._stack = QStackedWidget()
        self._stack.setObjectName("places")
        self._lay_out()
        self._add_places()
        self._add_actions()
        self._watch_runner(step_text)
        self._focus = FocusKeeper(self, self._open_page)
        self._rail.set_folded(folded=self.settings.rail_folded)
        if not restore_geometry(self, self.settings):
            self.resize(*_DEFAULT_SIZE_PX)
        first = self.settings.place if self.settings.place in self._pages else pages[0].key
        self.go_to(first if self._pages[first].in_rail else pages[0].key)

    def current_place(self) -> str:
        """Return the key of the open place."""
        return self._place

    def page(self, key: str) -> QWidget:
        """Return the page of a place, made now if it was never opened."""
        if key not in self._built:
            made = self._pages[key].widget
            widget = made if isinstance(made, QWidget) else made()
            self._built[key] = widget
            self._hosts[key] = _scrolling(widget)
            self._stack.addWidget(self._hosts[key])
            restore_parts(widget, self.settings)
        return self._built[key]

    def go_to(self, key: str) -> bool:
        """Open a place; return False when the open one does not let go."""
        if key == self._place:
            return True
        if not self._may_leave():
            self._rail.show_place(self._rail_key(self._place))
            return False
        if self._place:
            self._before.append(self._place)
        self._show(key)
        return True

    @Slot()
    def go_back(self) -> None:
        """Open the place that was open before."""
        if self._before and self._may_leave():
            self._show(self._before.pop())

    def add_command_source(self, source: Callable[[], Sequence[Command]]) -> None:
        """Let the palette offer further commands; asked each time it opens."""
        self._sources.append(source)

    def commands(self) -> list[Command]:
        """Return what can be done now: the page's actions, the places, the window's actions."""
        page = self._pages[self._place]
        found = [_command(action, page.title) for action in self.page(self._place).actions() if _usable(action)]
        found += [_command(a, "") for a in self.actions() if _usable(a) and a is not self._palette_action]
        for source in self._sources:
            found += source()
        return found

    @Slot()
    def open_palette(self) -> None:
        """Show the command palette."""
        palette = CommandPalette(self.commands(), self)
        palette.finished.connect(palette.deleteLater)
        palette.open()

    def apply_settings(self, settings: Settings) -> None:
        """Take over what the settings page changed, and keep it."""
        self.settings = replace(collect_state(self, settings), place=self._place)
        self._keep()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < px(_NARROW_PX)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._rail.set_folded(folded=is_narrow or self.settings.rail_folded)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closes_when_idle and not self._may_leave():
            event.ignore()
            return
        if self.runner is not None and not self.runner.is_idle:
            event.ignore()
            self._closes_when_idle = True
            running = [job.title for job in self.runner.running() if job.title]
            words = self.tr("Carnet closes when this is done: %1").replace("%1", ", ".join(running) or "…")
            self.status.show_hint(words)
            return
        self.settings = replace(collect_state(self, self.settings), place=self._rail_key(self._place))
        self._keep()
        event.accept()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(content)
        self._rail.place_requested.connect(self.go_to)
        self._rail.fold_requested.connect(self._on_fold_requested)

    def _add_places(self) -> None:
        in_rail = [page for page in self._pages.values() if page.in_rail]
        for number, page in enumerate(in_rail, start=1):
            keys = f"Ctrl+{number}" if number <= 9 and not page.at_foot else ""
            keys = "Ctrl+," if page.at_foot else keys
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            self._rail.add_place(page.key, page.title, page.icon, shown, at_foot=page.at_foot)
            action = self._new_action(page.title, f"go_{page.key}", keys)
            action.setProperty("icon_name", page.icon)
            action.triggered.connect(partial(self.go_to, page.key))

    def _add_actions(self) -> None:
        self._palette_action = self._new_action(self.tr("All actions and places"), "open_palette", "Ctrl+K")
        self._palette_action.triggered.connect(self.open_palette)
        back = self._new_action(self.tr("Back"), "go_back", "Alt+Left")
        back.setProperty("icon_name", "arrow-left")
        back.triggered.connect(self.go_back)

    def _new_action(self, text: str, name: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        self.addAction(action)
        return action

    def _watch_runner(self, step_text: Callable[[str], str] | None) -> None:
        if self.runner is not None:
            self._shown_job = ShownJob(self.runner, self.status, step_text, self)
            self.runner.became_idle.connect(self._on_idle)

    def _rail_key(self, key: str) -> str:
        page = self._pages[key]
        return page.key if page.in_rail else page.rail_key

    def _may_leave(self) -> bool:
        page = self._pages.get(self._place)
        return page is None or page.can_leave is None or page.can_leave()

    def _show(self, key: str) -> None:
        self.page(key)
        self._stack.setCurrentWidget(self._hosts[key])
        begin(self._built[key])
        self._place = key
        self._rail.show_place(self._rail_key(key))
        self.place_changed.emit(key)

    def _open_page(self) -> QWidget:
        return self._built[self._place]

    def _keep(self) -> None:
        if self._save_settings is not None:
            self._save_settings(self.settings)

    @Slot()
    def _on_fold_requested(self) -> None:
        folded = not self._rail.folded
        self._rail.set_folded(folded=folded)
        if not self._is_narrow:
            self.settings = replace(self.settings, rail_folded=folded)

    @Slot()
    def _on_idle(self) -> None:
        if self._closes_when_idle:
            self.close()


def _scrolling(page: QWidget) -> QWidget:
    """Return a host in which the page scrolls where the window is too small for it."""
    host = QScrollArea()
    host.setWidgetResizable(True)
    host.setFrameShape(QScrollArea.Shape.NoFrame)
    host.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    host.setWidget(page)
    return host


def _usable(action: QAction) -> bool:
    return bool(action.text()) and action.isEnabled() and action.isVisible() and not action.isSeparator()


def _command(action: QAction, hint: str) -> Command:
    keys = keys_text(action.shortcut())
    icon_name = str(action.property("icon_name") or "")
    return Command(action.text().replace("&", ""), action.trigger, hint, icon_name, keys)
