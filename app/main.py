"""The window: QApplication, translators, excepthook, and what happens once it stands."""

import gc
import os
import sys
from functools import partial
from types import TracebackType

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from app.bootstrap import Carnet, clear_passing_files, make_daily_backup, open_carnet, reopen
from app.errors import AppError
from app.logs import describe_crash, log_crash, set_up_logging
from app.services.work import Work
from app.settings import RESOURCES, data_folder, settings_file
from app.shell import Shell
from app.views.jobs import Lane
from app.views.preparing import Preparing
from app.views.theme import apply_theme

LANGUAGES = ("en", "ru")
EXIT_AFTER_FIRST_PAINT = "CARNET_EXIT_AFTER_FIRST_PAINT"
REOPEN = -4512
"""What the event loop ends with where the window is to be made anew; no exit code of a process."""


def open_window(base: str | None = None, *, demo: bool = False) -> int:
    """Open the window on a base and return the exit code once it is closed.

    Raises:
        AppError: the base can't be opened; said in a dialog as well, for who started Carnet from an icon.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([sys.argv[0]])
    application.setApplicationName("Carnet")
    application.setDesktopFileName("carnet")
    settings = settings_file().load()
    language = choose_language(settings.language)
    install_language(application, language)
    apply_theme(application, settings.theme, settings.font_percent)
    set_up_logging(data_folder() / "logs")
    preparing = Preparing()
    try:
        carnet = open_carnet(base, demo=demo, work=Work(preparing.show_progress))
    except AppError as error:
        _say(error)
        raise
    finally:
        preparing.close()
    try:
        while (code := _show_window(application, carnet, language)) == REOPEN:
            carnet = reopen(carnet)
        return code
    finally:
        carnet.close()
        gc.freeze()  # the process ends: nothing is worth collecting any more


def _show_window(application: QApplication, carnet: Carnet, language: str) -> int:
    """Show a window until it is closed and return the exit code, or `REOPEN` for another window in its place."""
    shell = Shell(carnet, language)
    shell.reopen_requested.connect(partial(QApplication.exit, REOPEN))
    sys.excepthook = partial(_on_crash, shell)
    try:
        painted = _FirstPaint(shell, carnet)
        shell.window.installEventFilter(painted)
        shell.window.show()
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        shell.close()


def choose_language(chosen: str) -> str:
    """Return the chosen language; else the system's where Carnet has it, else Russian."""
    if chosen in LANGUAGES:
        return chosen
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "ru"


def install_language(application: QApplication, language: str) -> None:
    """Translate Carnet's texts and Qt's own; numbers and dates follow."""
    for old in application.findChildren(QTranslator, "carnet_translator"):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    folders = {
        f"carnet_{language}": str(RESOURCES / "i18n"),
        f"qtbase_{language}": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    for name, folder in folders.items():
        translator = QTranslator(application)
        translator.setObjectName("carnet_translator")
        if translator.load(name, folder):
            application.installTranslator(translator)


class _FirstPaint(QObject):
    """Starts what may wait until the window is painted; closes the window then where that was asked for."""

    def __init__(self, shell: Shell, carnet: Carnet) -> None:
        super().__init__(shell.window)
        self._shell, self._carnet, self._is_done = shell, carnet, False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._is_done and event.type() is QEvent.Type.Paint:
            self._is_done = True
            QTimer.singleShot(0, self._go_on)
        return False

    def _go_on(self) -> None:
        if os.environ.get(EXIT_AFTER_FIRST_PAINT):
            QApplication.exit(0)
            return
        gc.enable()
        gc.freeze()
        self._shell.context.runner.release()
        self._shell.load_vocabularies()
        for begin in (self._warm_up, self._clear_passing_files, self._back_up):  # one may fail, the others still run
            self._shell.context.runner.submit(
                Lane.BACKGROUND, begin, on_error=self._shell.context.tell_problem, receiver=self
            )

    def _warm_up(self, _work: object) -> None:
        self._carnet.decoder.warm_up()

    def _clear_passing_files(self, _work: object) -> None:
        clear_passing_files()

    def _back_up(self, _work: object) -> None:
        make_daily_backup(self._carnet)


def _say(error: AppError) -> None:
    """Say in a dialog why Carnet can't start; only where there is a screen to say it on."""
    if QApplication.platformName() not in {"offscreen", "minimal"}:
        from app.views.dialogs import ask_choice
        from app.views.texts import explain

        ask_choice(None, "Carnet", explain(error), [("quit", "OK")], name="start_problem", cancel_text="")


def _on_crash(shell: Shell, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log a bug by type and frames and show it; the window goes on."""
    log_crash(kind, error, trace)
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    shell.crashes.show(describe_crash(kind, trace))
