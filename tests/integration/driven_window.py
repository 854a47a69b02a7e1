"""Carnet's real window in a process of its own, led through one story; run as `driven_window STORY BASE [FILE]`.

A story is a generator: it does something and yields what has to come true before it goes on.
"""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from app.main import open_window

LOOK_EVERY_MS = 10
MOST_LOOKS = 3000
SECRET = "Тайнова-Неизвестная"

Story = Iterator[Callable[[], object]]


def window() -> Any:
    """Return the window that shows, or None."""
    windows = (one for one in QApplication.topLevelWidgets() if one.objectName() == "main_window" and one.isVisible())
    return next(windows, None)


def dialog(name: str) -> QWidget | None:
    found = QApplication.activeModalWidget()
    return found if found is not None and found.objectName() == name else None


def child(parent: QWidget | None, kind: type[Any], name: str) -> Any:
    assert parent is not None
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def click(parent: QWidget | None, name: str) -> None:
    child(parent, QAbstractButton, name).click()


def wait_for_backup(base: Path, _other: str) -> Story:
    """Start, and close the window once the day's backup is there."""
    yield window
    yield lambda: list((base.parent / "backups").glob("*-daily.db"))
    yield lambda: window().runner.is_idle
    window().close()


def crash(_base: Path, _other: str) -> Story:
    """Raise a bug with a name in hand, and read what is said about it."""
    yield window
    QTimer.singleShot(0, fail)
    yield lambda: dialog("crash")
    print(child(dialog("crash"), QPlainTextEdit, "crash_report").toPlainText())
    click(dialog("crash"), "crash_cancel")
    yield lambda: dialog("crash") is None
    yield lambda: window().runner.is_idle
    window().close()


def fail() -> None:
    surname = SECRET
    raise ValueError(surname)


def restore(_base: Path, copy: str) -> Story:
    """Take back a backup in which the system's user is another agent: the window is made anew."""
    yield window
    before = window()
    before.go_to("settings")
    yield lambda: before.runner.is_idle
    page = before.page("settings")
    QTimer.singleShot(0, lambda: page.restore_requested.emit(copy))
    yield lambda: dialog("restore_question")
    click(dialog("restore_question"), "restore_question_restore")
    yield lambda: window() is not None and window() is not before
    print(window().current_place())
    yield lambda: window().runner.is_idle
    window().close()


class Teller:
    """Goes on with the story whenever what it waits for is true."""

    def __init__(self, story: Story) -> None:
        self._story, self._looks = story, 0
        self._awaited: Callable[[], object] = lambda: True
        self.timer = QTimer()
        self.timer.timeout.connect(self._look)
        self.timer.start(LOOK_EVERY_MS)

    def _look(self) -> None:
        self._looks += 1
        if self._looks > MOST_LOOKS:
            print("the story stands still", file=sys.stderr, flush=True)
            os._exit(70)
        if self._awaited():
            try:
                self._awaited = next(self._story)
            except StopIteration:
                self.timer.stop()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    told = {"wait_for_backup": wait_for_backup, "crash": crash, "restore": restore}[sys.argv[1]]
    teller = Teller(told(Path(sys.argv[2]), sys.argv[-1]))
    sys.exit(open_window(sys.argv[2]))
