import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from app.services.documents.pictures.lines import TextLine, line_through
from app.services.documents.pictures.search import Found
from app.services.documents.pictures.showing import LONG_SIDE_PX, show_page
from app.services.documents.pictures.spelling import spell
from tests.unit.services.documents.pictures.test_spelling import TD3, cells_of

HEIGHT, WIDTH = 400, 900


def found_at(top: float, angle_degrees: float = 0.0, *, is_upside_down: bool = False) -> Found:
    spelling = spell(cells_of(TD3), 2)
    assert spelling is not None
    angle = float(np.radians(angle_degrees))
    line = TextLine(angle, 50.0, 850.0, (0.0, 0.0, top), (0.0, 16.0))
    return Found(spelling, (line, replace(line, middle=(0.0, 0.0, top + 50))), is_upside_down)


def picture_of(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def test_that_a_page_without_a_zone_stays_as_it_is() -> None:
    page = np.random.default_rng(1).integers(0, 255, (HEIGHT, WIDTH, 3), np.uint8)
    shown = show_page(page, None)
    assert (shown.box, shown.rotation) == (None, 0.0)
    assert (picture_of(shown.png) == page).all()


def test_that_the_box_holds_the_lines() -> None:
    page = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    page[290:310, 50:850] = 0
    page[340:360, 50:850] = 0
    shown = show_page(page, found_at(300))
    assert shown.box is not None
    left, top, width, height = shown.box
    inside = picture_of(shown.png)[top : top + height, left : left + width]
    assert (inside == 0).sum() == (page == 0).sum()
    assert height < 100


def test_that_an_upside_down_page_is_turned() -> None:
    page = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    page[40:60, 50:850] = 0
    page[90:110, 50:850] = 0
    shown = show_page(page, found_at(50, is_upside_down=True))
    assert shown.rotation == 180
    assert shown.box is not None
    assert shown.box[1] > HEIGHT // 2
    assert (picture_of(shown.png)[HEIGHT // 2 :] == 0).sum() > 0.9 * (page == 0).sum()


def test_that_a_large_page_is_made_smaller() -> None:
    shown = show_page(np.full((5000, 3000, 3), 200, np.uint8), None)
    assert max(picture_of(shown.png).shape) == LONG_SIDE_PX


@pytest.mark.parametrize("degrees", [-80.0, -30.0, 0.0, 12.0, 89.0])
def test_that_a_line_is_found_through_its_points(degrees: float) -> None:
    angle = np.radians(degrees)
    u, v = np.meshgrid(np.arange(0, 400, 2.0), np.arange(-6, 7, 2.0))
    bent = v + 0.00005 * (u - 200) ** 2
    points = np.stack([u * np.cos(angle) - bent * np.sin(angle), u * np.sin(angle) + bent * np.cos(angle)], 2)
    line = line_through(points.reshape(-1, 2), 2.0)
    assert line is not None
    assert line.length == pytest.approx(400, abs=8)
    assert line.angle == pytest.approx(angle, abs=0.03)
    assert line.mean_height == pytest.approx(14, abs=4)
    ends, middle = line.v_at(line.begin), line.v_at((line.begin + line.end) / 2)
    assert ends - middle == pytest.approx(2, abs=0.7)


def test_that_a_blot_is_no_line() -> None:
    assert line_through(np.array([[x, y] for x in range(6) for y in range(6)], float), 2.0) is None
