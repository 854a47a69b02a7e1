import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from app.settings import RESOURCES
from app.views import theme

SURFACES = {
    "text": ["ground", "card", "field", "hover", "pressed", "selection", "doubt_ground", "good_ground", "error_ground"],
    "muted": ["card", "field"],
    "muted_on_ground": ["ground", "card", "selection", "hover", "pressed"],
    "doubt": ["card", "ground", "hover", "selection", "doubt_ground"],
    "good": ["card", "ground", "hover", "selection", "good_ground"],
    "error": ["card", "ground", "hover", "selection", "error_ground"],
    "link": ["card", "ground", "selection"],
    "on_accent": ["accent", "accent_hover", "accent_pressed"],
    "rail_text": ["rail", "rail_hover"],
    "on_rail": ["rail_selected", "rail"],
    "on_tip": ["tip"],
}


def luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_all_text_has_enough_contrast(name):
    tokens = theme.read_tokens()[name]
    weak = [
        (text, ground, round(contrast(tokens[text], tokens[ground]), 2))
        for text, grounds in SURFACES.items()
        for ground in grounds
        if contrast(tokens[text], tokens[ground]) < 4.5
    ]
    assert weak == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_the_focus_frame_is_visible_on_every_surface(name):
    tokens = theme.read_tokens()[name]
    assert all(contrast(tokens["accent"], tokens[ground]) >= 3 for ground in ("card", "ground", "field", "rail"))
    assert contrast(tokens["focus_on_accent"], tokens["accent"]) >= 3


def test_that_both_themes_know_the_same_tokens():
    tokens = theme.read_tokens()
    assert tokens["light"].keys() == tokens["dark"].keys()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_every_mark_of_the_style_is_filled_and_every_picture_exists(name):
    style = theme.style_sheet(name, 150)
    rules = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    assert not re.search(r"\{\w+\}", rules)
    pictures = re.findall(r"url\((.*?)\)", rules)
    assert pictures
    assert all((RESOURCES / "style" / picture.rsplit("/", 1)[1]).is_file() for picture in pictures)


def test_that_pictures_of_the_style_have_the_colours_of_the_tokens():
    for name, tokens in theme.read_tokens().items():
        for picture, role in (("check", "on_accent"), ("dash", "on_accent"), ("down", "muted"), ("right", "muted")):
            assert tokens[role] in (RESOURCES / "style" / f"{picture}-{name}.svg").read_text("utf-8")


def test_that_lengths_grow_with_the_font(qapp):
    label = QLabel("x")
    assert theme.px(34) == 34
    theme.apply_theme(qapp, "light", 150)
    assert theme.px(34) == 51
    assert QApplication.font().pixelSize() == 20
    assert "font-size: 30px" in theme.style_sheet("light", 150)
    label.ensurePolished()
    assert label.fontInfo().pixelSize() == 20


def test_that_the_shipped_font_is_used(qapp):
    assert QFontInfo(QApplication.font()).family() == "Inter"
    assert {path.stem for path in theme.font_files()} == {"Inter-Regular", "Inter-Medium", "Inter-SemiBold"}
    assert (RESOURCES / "fonts" / "OFL.txt").is_file()


def test_that_tabular_figures_have_one_width(qapp):
    plain, tabular = QFontMetrics(QApplication.font()), QFontMetrics(theme.tabular(QApplication.font()))
    assert plain.horizontalAdvance("1111") != plain.horizontalAdvance("0000")
    assert tabular.horizontalAdvance("1111") == tabular.horizontalAdvance("0000")
    assert QFont(QApplication.font()).featureTags() == []


def test_that_a_theme_changes_the_palette_and_the_colours(qapp):
    theme.apply_theme(qapp, "dark")
    assert theme.look().name == "dark"
    assert theme.colour("card").name() == "#1b1f26"
    assert qapp.palette().window().color().name() == "#14171c"


def test_that_the_system_theme_is_followed(qapp):
    theme.apply_theme(qapp, "system")
    follower = qapp.findChild(object, "theme_follower")
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.look().name == ("dark" if dark else "light")
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    follower._on_system_changed()
    now_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme.look().name == ("dark" if now_dark else "light")
    theme.apply_theme(qapp, "light")
    follower._on_system_changed()
    assert theme.look().name == "light"
