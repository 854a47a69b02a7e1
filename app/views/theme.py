"""Colours, font and style sheet of the whole window, from `resources/style`.

The current look is kept at the application object, so that widgets and painters read it without a global.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication

from app.settings import RESOURCES

FONT_FAMILY = "Inter"
FONT_PX = 13
_PROPERTY = "carnet_look"
_MARK = re.compile(r"\{(\w+)\}")
_SIZE = re.compile(r"(\d+)px")


@dataclass(frozen=True, slots=True)
class Look:
    """What is painted with now.

    Attributes:
        name: "light" or "dark".
        percent: size of the font, 100 = 13 px.
        colours: by the names of `tokens.json`.
    """

    name: str
    percent: int
    colours: Mapping[str, QColor]


def apply_theme(app: QApplication, name: str, font_percent: int = 100) -> None:
    """Paint the whole program light or dark, or as the system is and becomes, with text of the given size."""
    follower = app.findChild(_SystemFollower, "theme_follower") or _SystemFollower(app)
    follower.choose(name, font_percent)


def look() -> Look:
    """Return what is painted with now; light at 100 % until a theme was applied."""
    app = QGuiApplication.instance()
    current = app.property(_PROPERTY) if app is not None else None
    return current if isinstance(current, Look) else _make_look("light", 100)


def colour(role: str) -> QColor:
    """Return the current colour of a token, such as "muted" or "doubt_ground"."""
    return look().colours[role]


def px(size: int) -> int:
    """Return a length of the design, which is drawn for 100 %, at the current size of the font."""
    return round(size * look().percent / 100)


def read_tokens() -> dict[str, dict[str, str]]:
    """Return the colours by theme and role, as #rrggbb."""
    tokens: dict[str, dict[str, str]] = json.loads((RESOURCES / "style" / "tokens.json").read_text("utf-8"))
    return tokens


def style_sheet(name: str, font_percent: int) -> str:
    """Return the style sheet with the colours of a theme and all lengths at the size of the font.

    Raises:
        KeyError: the template names a token that does not exist.
    """
    style = RESOURCES / "style"
    values = read_tokens()[name] | {"images": style.as_posix(), "theme": name}

    def value(mark: re.Match[str]) -> str:
        key = mark[1]
        size = _SIZE.fullmatch(key)
        return f"{round(int(size[1]) * font_percent / 100)}px" if size else values[key]

    return _MARK.sub(value, (style / "carnet.qss").read_text("utf-8"))


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width, so that numbers and dates align in columns."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class _SystemFollower(QObject):
    """Applies the theme, and again when the system turns dark or light. A child of the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme_follower")
        self._app = app
        self._choice, self._percent = "system", 100
        for file in font_files():
            QFontDatabase.addApplicationFont(str(file))
        app.setStyle("fusion")
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, name: str, percent: int) -> None:
        """Apply a choice of the agent."""
        self._choice, self._percent = name, percent
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        hints = self._app.styleHints()
        if name in schemes:
            hints.setColorScheme(schemes[name])
        else:
            hints.unsetColorScheme()
        self._apply()

    def _apply(self) -> None:
        name = self._choice
        if name not in {"light", "dark"}:
            name = "dark" if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
        current = self._app.property(_PROPERTY)
        if isinstance(current, Look) and (current.name, current.percent) == (name, self._percent):
            return
        new_look = _make_look(name, self._percent)
        QPixmapCache.clear()
        self._app.setProperty(_PROPERTY, new_look)
        font = QFont(FONT_FAMILY)
        font.setPixelSize(round(FONT_PX * self._percent / 100))
        self._app.setFont(font)
        self._app.setPalette(_palette(new_look.colours))
        self._app.setStyleSheet(style_sheet(name, self._percent))

    @Slot()
    def _on_system_changed(self) -> None:
        if self._choice not in {"light", "dark"}:
            self._apply()


def _make_look(name: str, percent: int) -> Look:
    return Look(name, percent, {role: QColor(text) for role, text in read_tokens()[name].items()})


def _palette(colours: Mapping[str, QColor]) -> QPalette:
    """Return the palette for what the style sheet does not reach."""
    role = QPalette.ColorRole
    palette = QPalette()
    for part, token in (
        (role.Window, "ground"),
        (role.WindowText, "text"),
        (role.Base, "card"),
        (role.AlternateBase, "ground"),
        (role.Text, "text"),
        (role.Button, "card"),
        (role.ButtonText, "text"),
        (role.BrightText, "on_accent"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "text"),
        (role.PlaceholderText, "muted"),
        (role.ToolTipBase, "tip"),
        (role.ToolTipText, "on_tip"),
        (role.Link, "link"),
        (role.LinkVisited, "link"),
        (role.Accent, "accent"),
        (role.Light, "card"),
        (role.Midlight, "hover"),
        (role.Mid, "line"),
        (role.Dark, "field_line"),
        (role.Shadow, "line"),
    ):
        palette.setColor(part, colours[token])
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, colours["muted"])
    return palette


def font_files() -> list[Path]:
    """Return the shipped fonts."""
    return sorted((RESOURCES / "fonts").glob("*.otf"))
