"""Every screen is drawn, in every language, with and without people, and shows something."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.main import LANGUAGES, install_language
from app.screens import ScreenOptions, draw_screens
from app.views.theme import apply_theme
from tests.integration.further_windows import FurtherWindows
from tests.integration.processes import carnet

LEAST_PX, MOST_PX = 120, 4000
LEAST_COLOURS = 8
IN_EMPTY = {"tours", "tour-new", "clients", "import-empty", "import", "settings", "palette", "crash"}
IN_DEMO = IN_EMPTY | {
    "tourist", "services", "tour-edit", "tourist-new", "find", "leave", "documents", "contacts", "cards", "family",
    "tourist-names", "zone", "passport-picture", "client-tours", "history", "documents-add", "cards-add",
    "family-add", "import-leave",
}  # fmt: skip


@pytest.fixture(autouse=True)
def english_and_light(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")
    apply_theme(qapp, "light", 100)


@pytest.fixture(autouse=True)
def no_part_shown_as_a_window(qapp: QApplication) -> Iterator[None]:
    further = FurtherWindows()
    qapp.installEventFilter(further)
    yield
    qapp.removeEventFilter(further)
    assert further.names == set()


@pytest.fixture(scope="module")
def demo_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("demo") / "demo.db"
    assert carnet("demo", "--clients", 200, "--db", base).code == 0
    return base


def draw(folder: Path, options: ScreenOptions, base: Path) -> set[str]:
    """Draw the screens and return their names; each must be a picture of something."""
    files = draw_screens(folder, options, base=str(base))
    assert len(files) == len(set(files))
    assert set(folder.iterdir()) == set(files)
    for file in files:
        image = QImage(str(file), "PNG")
        assert not image.isNull(), file.name
        assert LEAST_PX <= image.width() <= MOST_PX, file.name
        assert LEAST_PX <= image.height() <= MOST_PX, file.name
        assert colours(image) >= LEAST_COLOURS, f"{file.name} shows nothing"
    return {file.stem for file in files}


def colours(image: QImage) -> int:
    """Return how many colours a picture has, looking at every fifth point."""
    points = ((x, y) for y in range(0, image.height(), 5) for x in range(0, image.width(), 5))
    return len({image.pixel(x, y) for x, y in points})


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_screen_of_an_agency_is_drawn(tmp_path: Path, demo_base: Path, language: str) -> None:
    assert draw(tmp_path / "screens", ScreenOptions(language), demo_base) >= IN_DEMO


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_screens_of_an_empty_base_are_drawn(tmp_path: Path, language: str) -> None:
    assert draw(tmp_path / "screens", ScreenOptions(language), tmp_path / "empty.db") >= IN_EMPTY


def test_that_large_dark_screens_are_drawn(tmp_path: Path, demo_base: Path) -> None:
    assert draw(tmp_path / "screens", ScreenOptions("ru", "dark", 150), demo_base) >= IN_DEMO
