"""A real desktop for stories: a virtual screen, a window manager, LibreOffice, Carnet's own window, real keys."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")
PATIENCE_S = 60.0
WATCHED_WINDOW = Path(__file__).with_name("watched_window.py")


def wait_for(look: Callable[[], T | None], what: str, patience_s: float = PATIENCE_S) -> T:
    """Return what `look` finds, looking until it does."""
    end = time.monotonic() + patience_s
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


class Desktop:
    """Screen and window manager; ends everything that it started."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen[Any]] = []
        reading, writing = os.pipe()
        self._start(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], writing)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            own = {name: str(folder / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
            display = {"DISPLAY": f":{numbers.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
            self.environment = {**os.environ, **own, **display}
        self._start(["openbox"])
        wait_for(lambda: self._ask("getdisplaygeometry"), "the virtual screen")

    def _start(self, command: list[str], *descriptors: int, **options: Any) -> "subprocess.Popen[Any]":
        environment = getattr(self, "environment", dict(os.environ))
        process = subprocess.Popen(
            command, env=environment, pass_fds=descriptors, stderr=subprocess.DEVNULL,
            **{"stdout": subprocess.DEVNULL, **options},
        )  # fmt: skip
        self._processes.append(process)
        return process

    def _ask(self, *command: str) -> str:
        """Return what xdotool answers; the empty text where it finds nothing."""
        answer = subprocess.run(
            ["xdotool", *command], env=self.environment, capture_output=True, text=True, check=False, timeout=20
        )
        return answer.stdout.strip() if answer.returncode == 0 else ""

    def window(self, title: str) -> str:
        """Return the window of a title, once it shows."""
        return wait_for(lambda: self._ask("search", "--onlyvisible", "--name", title).split("\n")[0], title)

    def activate(self, title: str) -> None:
        """Bring a window to the front, so that keys go to it."""
        window = self.window(title)
        wait_for(lambda: self._is_active(window), f"{title} in front")

    def _is_active(self, window: str) -> bool:
        self._ask("windowactivate", "--sync", window)
        return self._ask("getactivewindow") == window

    def press(self, *keys: str) -> None:
        """Press keys, one after another, such as "ctrl+c"."""
        for key in keys:
            self._ask("key", "--clearmodifiers", key)
            time.sleep(0.15)  # an office program drops keys that come faster than it handles them

    def drag(self, start: Sequence[int], end: Sequence[int], *, leave: bool = False) -> None:
        """Drag by the left button from one place of the screen to another; with `leave` press Esc before letting go."""
        self._ask("mousemove", str(start[0]), str(start[1]))
        self._ask("mousedown", "1")
        for step in range(1, 11):
            x, y = (a + (b - a) * step // 10 for a, b in zip(start, end, strict=True))
            self._ask("mousemove", str(x), str(y))
            time.sleep(0.03)
        if leave:
            self._ask("key", "Escape")  # clearing modifiers, as `press` does, would let go of the mouse button
        self._ask("mouseup", "1")
        time.sleep(0.15)

    def open_in_office(self, file: Path) -> None:
        """Open a file in LibreOffice, with a profile of its own, and bring it to the front."""
        profile = (self._folder / "office").absolute().as_uri()
        options = ["--norestore", "--nologo", "--nofirststartwizard", "--nolockcheck"]
        self._start(["soffice", *options, f"-env:UserInstallation={profile}", str(file)])
        self.activate(file.name)

    def run_carnet(self, base: Path) -> "WatchedCarnet":
        """Start Carnet's window on a base."""
        command = [sys.executable, str(WATCHED_WINDOW), str(base)]
        return WatchedCarnet(self._start(command, stdout=subprocess.PIPE, text=True))

    def close(self) -> None:
        """End everything, the screen last."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout:
                process.stdout.close()


class WatchedCarnet:
    """Carnet's window in a process of its own, which tells what it shows whenever that changes."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self._lines: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self.state: dict[str, Any] = {}
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(json.loads(line))

    def wait_until(self, look: Callable[[dict[str, Any]], object], what: str) -> dict[str, Any]:
        """Return the state of the window once it is as wanted."""

        def ready() -> dict[str, Any] | None:
            try:
                while True:
                    self.state = self._lines.get_nowait()
            except Empty:
                pass
            return self.state if self.state and look(self.state) else None

        try:
            return wait_for(ready, what)
        except AssertionError as error:
            raise AssertionError(f"{error}; the window shows {self.state}") from None
