"""A field's own ground and border stay when it becomes part of the page."""

from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from app.services.forms.press import FormPress, PressJob
from app.services.forms.spots import Spot
from tests.pdf_forms import Made, dark_runs, drawn_page, make_pdf, text_within

BOX = (100.0, 700.0, 300.0, 720.0)
LOOK = (
    ("MK", Dictionary(BG=Array([1, 1, 0]), BC=Array([1, 0, 0]))),
    ("BS", Dictionary(W=2, S=Name.S)),
)


def pixel(data: bytes, x: float, y: float) -> tuple[int, ...]:
    page = pypdfium2.PdfDocument(data)[0]
    picture = page.render(scale=2).to_numpy()
    blue, green, red = picture[int((842 - y) * 2), int(x * 2)][:3]
    return int(red), int(green), int(blue)


@pytest.mark.parametrize("rotation", [0, 90])
@pytest.mark.parametrize("text", ["ELKINA", ""])
def test_that_ground_and_border_are_drawn(rotation: int, text: str, tmp_path: Path) -> None:
    more = LOOK if not rotation else (("MK", Dictionary(BG=Array([1, 1, 0]), BC=Array([1, 0, 0]), R=90)), LOOK[1])
    path = tmp_path / "form.pdf"
    path.write_bytes(make_pdf([Made("Name", BOX, more=more)]))
    with FormPress() as press:
        [made] = press.fill(PressJob(path, "pdf", [[Spot("name", text, field="Name")]]))
    assert pixel(made.pdf, 295, 705) == (255, 255, 0)
    assert pixel(made.pdf, 200, 719.5) == (255, 0, 0)
    assert pixel(made.pdf, 200, 722) == (255, 255, 255)
    if text and not rotation:
        assert text_within(made.pdf, BOX) == "ELKINA"


@pytest.mark.parametrize(
    ("colour", "is_drawn"),
    [([0], False), ([0.4], False), ([0.6], True), ([0, 0, 0.5], False), ([0.3, 0.3, 0.3], False), ([0, 1, 0], True),
     ([0, 0, 0, 1], False), ([1, 1, 0, 0.2], False), ([0.2, 0, 0, 0], True)],
)  # fmt: skip
@pytest.mark.parametrize("text", ["MMMM", ""])
def test_that_an_answer_is_read_on_its_ground(colour: list[float], is_drawn: bool, text: str, tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(make_pdf([Made("Name", BOX, more=(("MK", Dictionary(BG=Array(colour))),))]))
    with FormPress() as press:
        [made] = press.fill(PressJob(path, "pdf", [[Spot("name", text, field="Name")]]))
    assert (pixel(made.pdf, 295, 705) != (255, 255, 255)) == is_drawn
    within = drawn_page(made.pdf)[(842 - 718) * 2 : (842 - 702) * 2, 102 * 2 : 180 * 2].astype(int)
    lightness = within[:, :, :3].mean(axis=2)
    assert (lightness.max() - lightness.min() > 80) == bool(text)


def test_that_a_field_without_a_look_gets_none(tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(make_pdf([Made("Name", BOX)]))
    with FormPress() as press:
        [made] = press.fill(PressJob(path, "pdf", [[Spot("name", "", field="Name")]]))
    assert pixel(made.pdf, 295, 705) == (255, 255, 255)


@pytest.mark.parametrize("text", ["", "MMMMMMMM"])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_that_the_border_stands_between_the_cells_of_a_comb_too(turn: int, text: str, tmp_path: Path) -> None:
    look = Dictionary(BC=Array([0, 0, 0]), R=turn)
    box = BOX if turn in {0, 180} else (100.0, 500.0, 120.0, 700.0)
    path = tmp_path / "form.pdf"
    path.write_bytes(make_pdf([Made("Name", box, flags=1 << 24, more=(("MK", look), ("MaxLen", 8)))]))
    with FormPress() as press:
        [made] = press.fill(PressJob(path, "pdf", [[Spot("name", text, field="Name")]]))
    pixels = drawn_page(made.pdf)[:, :, 0] < 128
    near_the_edge = pixels[(842 - 718) * 2] if turn in {0, 180} else pixels[:, 102 * 2]
    assert dark_runs(near_the_edge) == 9
