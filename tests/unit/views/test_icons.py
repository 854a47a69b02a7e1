import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage

from app.settings import RESOURCES
from app.views import icons
from app.views.theme import apply_theme, colour


def strongest(image: QImage) -> str:
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha()).name()


@pytest.mark.parametrize("name", icons.icon_names())
def test_that_every_shipped_icon_draws_something(qapp, name):
    image = icons.icon_pixmap(name, "text", 20, 1.0).toImage()
    alphas = [image.pixelColor(x, y).alpha() for x in range(20) for y in range(20)]
    assert max(alphas) > 100
    assert min(alphas) == 0


def test_that_an_icon_has_the_colour_of_its_role_and_follows_the_theme(qapp):
    made = icons.icon("users", "accent")
    assert strongest(made.pixmap(32, 32).toImage()) == colour("accent").name() == "#1f6feb"
    apply_theme(qapp, "dark")
    assert strongest(made.pixmap(32, 32).toImage()) == "#5b9dff"


def test_that_a_disabled_and_a_checked_icon_have_colours_of_their_own(qapp):
    made = icons.icon("users", "text", "accent")
    off = made.pixmap(QSize(32, 32), QIcon.Mode.Disabled)
    on = made.pixmap(QSize(32, 32), QIcon.Mode.Normal, QIcon.State.On)
    assert strongest(off.toImage()) == colour("muted").name()
    assert strongest(on.toImage()) == colour("accent").name()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_that_an_icon_has_all_pixels_of_the_screen(qapp, ratio):
    drawn = icons.icon_pixmap("users", "text", 16, ratio)
    asked = icons.icon("users").pixmap(QSize(16, 16), ratio)
    assert drawn.width() == asked.width() == round(16 * ratio)
    assert drawn.devicePixelRatio() == ratio


def test_that_a_wrong_name_is_told_where_it_is_asked_for(qapp):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_that_every_level_has_an_icon_and_the_licence_lies_beside():
    assert set(icons.LEVEL_ICONS.values()) <= set(icons.icon_names())
    assert "ISC License" in (RESOURCES / "icons" / "LICENSE").read_text("utf-8")
