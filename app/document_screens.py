"""Draws what is said and offered of names and documents on the tourist screen, with a made-up passport."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QLineEdit

from app.shell import Shell
from app.views.documents.picture_view import ReadPicture

ZONE_LINES = (
    "P<RUSPODIACHEV<<FEDOR<<<<<<<<<<<<<<<<<<<<<<<",
    "7506543213RUS8512316M2901020<<<<<<<<<<<<<<<6",
)
MISREAD_ZONE = "\n".join((ZONE_LINES[0], ZONE_LINES[1].replace("8512316", "85I2316")))
"""The same with a letter in a date, as a worn page gives it."""

TYPED = (
    ("surname_ru", "Подъячев"), ("surname_lat", "PODIACHEV"), ("given_name_ru", "Фёдор"), ("patronymic_ru", "Ильич"),
    ("passport_series", "65"), ("passport_number", "0654321"), ("passport_issued", "02.01.2019"),
    ("passport_expires", "02.01.2029"), ("citizenship", "RUS"),
)  # fmt: skip
"""What somebody typed from a passport, with mistakes."""

_PAGE = QRect(0, 0, 1250, 880)
_PHOTO = QRect(70, 130, 330, 430)
_TOP_PX, _LINE_PX = 700, 64


class Painter(Protocol):
    """What draws the screens."""

    shell: Shell

    def keep(self, name: str) -> None:
        """Keep a picture of the window."""

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page."""

    def type(self, name: str, text: str) -> None:
        """Put text into a field as if it were typed."""


def draw_documents(painter: Painter) -> None:
    """Draw names that do not agree, and what a zone and a picture of a passport offer; the tourist screen is open."""
    painter.trigger("new_tourist")()
    for name, text in TYPED:
        painter.type(f"field_{name}", text)
    for name, _ in TYPED:
        field = painter.shell.window.findChild(QLineEdit, f"field_{name}")
        if field is not None:
            field.editingFinished.emit()
    painter.keep("tourist-names")
    page: Any = painter.shell.window.page("tourist")
    painter.with_dialog("zone", partial(page.take_zone, MISREAD_ZONE))
    painter.with_dialog("passport-picture", partial(page.take_zone, MISREAD_ZONE, passport_picture()))
    painter.trigger("cancel_tourist")()


def passport_picture() -> ReadPicture:
    """Return a drawing of the page, with the place of its zone."""
    page = QImage(_PAGE.size(), QImage.Format.Format_RGB32)
    page.fill(QColor("#eef1ea"))
    painter = QPainter(page)
    painter.setPen(QColor("#d9dfd2"))
    for y in range(0, _PAGE.height(), 9):
        painter.drawLine(0, y, _PAGE.width(), y + 40)
    painter.fillRect(_PHOTO, QColor("#c9d0d8"))
    painter.setBrush(QColor("#aab4bf"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(_PHOTO.center(), 85, 110)
    for line, share in enumerate((0.5, 0.35, 0.3, 0.45, 0.25, 0.4, 0.3)):
        painter.fillRect(QRect(470, 150 + line * 62, round(700 * share), 18), QColor("#8d97a3"))
    font = QFont("DejaVu Sans Mono")
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(38)
    painter.setFont(font)
    painter.setPen(QColor("#22262b"))
    step = (_PAGE.width() - 100) / len(ZONE_LINES[0])
    for number, text in enumerate(ZONE_LINES):
        for at, sign in enumerate(text):
            painter.drawText(round(50 + at * step), _TOP_PX + number * _LINE_PX, sign)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(page)
    box = (50, _TOP_PX - 40, _PAGE.width() - 100, _LINE_PX + 56)
    return ReadPicture(bytes(buffer.data().data()), box)
