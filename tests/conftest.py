"""What holds for every test: no display, none of the user's own data, and nothing left behind."""

import logging
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.backends"]

settings.register_profile("default", deadline=None, max_examples=60)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("default")

DESKTOP_PROGRAMS = ("Xvfb", "xdotool", "openbox", "soffice")
PATIENCE_S = 3.0
"""How long threads that are ending may take to end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the stories on a real desktop where a program that they drive is missing, and name it."""
    missing = [program for program in DESKTOP_PROGRAMS if shutil.which(program) is None]
    if missing:
        skip = pytest.mark.skip(reason=f"not installed: {', '.join(missing)}")
        for item in items:
            if item.get_closest_marker("desktop"):
                item.add_marker(skip)


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the tests, and the processes that they start, data and settings folders of their own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home / name.lower()))
        for name in [name for name in os.environ if name.startswith("CARNET_")]:
            patch.delenv(name)
        yield home


@pytest.fixture(autouse=True)
def no_choice_left(own_folders: Path) -> Iterator[None]:
    """Take away what a test kept in its folders: the next window opens where a first one does."""
    yield
    for folder in own_folders.iterdir():
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test after which a thread still runs that it started, or work in Qt's pool."""
    before = set(threading.enumerate())
    yield
    if qt := sys.modules.get("PySide6.QtCore"):
        assert qt.QThreadPool.globalInstance().waitForDone(int(PATIENCE_S * 1000)), "work in Qt's pool goes on"
    # A dummy stands for a thread of Qt's pool that has run Python once; waitForDone says that it is idle.
    started = [t for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)]
    for thread in started:
        thread.join(PATIENCE_S)
    assert not [thread.name for thread in started if thread.is_alive()], "the test left a thread"


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Fail a test after which a window or dialog still shows that it opened."""
    before = visible_windows()
    yield
    left = [window for address, window in visible_windows().items() if address not in before]
    names = [f"{type(window).__name__} {window.objectName()}".strip() for window in left]
    for window in left:
        window.hide()
    assert not names, "the test left a window open"


@pytest.fixture(autouse=True)
def no_language_left() -> Iterator[None]:
    """Take away the translators that a test installed: the next one reads the texts of the source."""
    yield
    core = sys.modules.get("PySide6.QtCore")
    application = core.QCoreApplication.instance() if core else None
    if core is None or application is None:
        return
    for translator in application.findChildren(core.QTranslator, "carnet_translator"):
        application.removeTranslator(translator)
        translator.deleteLater()
        core.QLocale.setDefault(core.QLocale.c())


@pytest.fixture(autouse=True)
def no_clipboard_left() -> Iterator[None]:
    """Empty the clipboard of a test that filled it: Python's object in it must not outlive Python."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and isinstance(gui.QGuiApplication.instance(), gui.QGuiApplication):
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def no_warning_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which Carnet logs a warning or worse, unless it takes `caplog` and so looks itself."""
    if "caplog" in request.fixturenames:
        yield
        return
    kept = KeptWarnings()
    logger = logging.getLogger("app")
    logger.addHandler(kept)
    yield
    logger.removeHandler(kept)
    assert not kept.sentences, "Carnet logged a warning"


class KeptWarnings(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(f"{record.name} {record.levelname}: {record.getMessage()}")


def visible_windows() -> dict[int, Any]:
    """Return the windows that show, by the address of the C++ object: its Python wrapper may change."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    from shiboken6 import getCppPointer

    return {getCppPointer(w)[0]: w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()}
