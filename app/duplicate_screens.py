"""Draws the page of duplicates before, during and after the search, and the notices on both cards."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.bootstrap import Carnet
from app.services.clients.duplicates.pairs import PairFilter, list_pairs
from app.services.clients.duplicates.shapes import Level, Pair
from app.shell import Shell

_FIELDS = ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat", "birth_date", "passport_series")
_A_WHILE_MS = 400


class Painter(Protocol):
    """What draws the screens."""

    shell: Shell
    carnet: Carnet

    def keep(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of a dialog."""

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page, by name."""

    def click(self, name: str) -> Callable[[], None]:
        """Return what clicks a button, by name."""

    def settle(self) -> None:
        """Let the window do what it has to do."""


def draw_duplicates(painter: Painter, tour_id: int | None) -> None:
    """Draw the page and the notices."""
    shell = painter.shell
    shell.journeys.open_duplicates()
    painter.keep("duplicates-before")
    if not painter.carnet.is_demo:
        return
    painter.trigger("scan_action")()
    _wait()
    painter.keep("duplicates-search", shell.window)
    page: Any = shell.window.page("duplicates")
    painter.settle()
    page.focus_list()
    painter.keep("duplicates")
    page.findChild(QWidget, "duplicates_search").setText("щщщ")
    page.filter_changed.emit()
    painter.keep("duplicates-none")
    page.clear_filter()
    certain = list_pairs(painter.carnet.desk, PairFilter(frozenset({Level.CERTAIN})), limit=1)
    if certain and tour_id is not None:
        _draw_notices(painter, certain[0], tour_id)


def _draw_notices(painter: Painter, pair: Pair, tour_id: int) -> None:
    """Draw what is said of a client who is saved, and of a tourist who is to become one."""
    painter.shell.journeys.open_client(pair.second.id)
    painter.settle()
    _type(painter, "clients", "field_email", "made.up@example.com")
    painter.trigger("client_save_action")()
    painter.keep("client-alike")
    painter.shell.journeys.open_tour(tour_id)
    painter.settle()
    painter.trigger("new_tourist")()
    for name in (*_FIELDS, "passport_number"):
        _type(painter, "tourist", f"field_{name}", getattr(pair.first, name))
    painter.click("directory_button")()
    painter.keep("tourist-alike")
    painter.with_dialog("known-client", painter.trigger("save_tourist"))
    painter.trigger("cancel_tourist")()
    painter.settle()


def _type(painter: Painter, place: str, name: str, text: str) -> None:
    """Put text into a field of a page as if it were typed; another page may have a field of that name."""
    field = painter.shell.window.page(place).findChild(QLineEdit, name)
    if field is not None:
        field.setText(text)
        field.textEdited.emit(text)
    painter.settle()


def _wait() -> None:
    """Let the search begin."""
    loop = QEventLoop()
    QTimer.singleShot(_A_WHILE_MS, loop.quit)
    loop.exec()
    QApplication.processEvents()
