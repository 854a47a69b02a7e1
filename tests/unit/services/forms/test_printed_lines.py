"""Printed lines of a page, and boxes that snap to them."""

import io

import pikepdf
import pytest
from PIL import Image, ImageDraw

from app.services.forms.pdf.printed_page import read_printed
from app.services.forms.pdf.shapes import Rect
from app.services.forms.snapping import snap

DRAWN = b"1 0 0 1 10 0 cm 50 700 m 300 700 l S 50 600 200 30 re S 100 100 m 200 140 l S 5 5 m 7 5 l S"


def page_with(content: bytes, rotation: int = 0) -> bytes:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    page.obj.Rotate = rotation
    page.obj.Contents = pdf.make_stream(content)
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


def scan() -> bytes:
    """Return a page that is a picture with one box."""
    picture = Image.new("L", (827, 1169), 250)
    ImageDraw.Draw(picture).rectangle((200, 300, 600, 340), outline=0, width=3)
    made = io.BytesIO()
    picture.save(made, "PDF", resolution=100)
    return made.getvalue()


@pytest.fixture
def lines_of(tmp_path):
    """Return what reads the lines of a PDF's page."""

    def read(pdf):
        (tmp_path / "page.pdf").write_bytes(pdf)
        return read_printed(tmp_path / "page.pdf")[0].lines

    return read


def test_that_paths_are_lines_where_they_stand_and_short_or_slanted_ones_are_none(lines_of):
    lines = lines_of(page_with(DRAWN))
    assert (21.17, 50.09, 109.36, 50.09) in lines
    assert {(21.17, 74.79, 21.17, 85.37), (91.72, 74.79, 91.72, 85.37)} <= set(lines)
    assert len(lines) == 5


def test_that_a_turned_page_has_its_lines_as_it_is_shown(lines_of):
    upright = {(top, left) for left, top, right, bottom in lines_of(page_with(DRAWN, 90)) if left == right}
    assert (21.17, 246.95) in upright


def test_that_a_scan_has_the_lines_of_its_picture(lines_of):
    drawn = snap(Rect(51.6, 77.0, 100.0, 9.0), lines_of(scan()))
    assert drawn.to_list() == pytest.approx([50.8, 76.2, 101.6, 10.0], abs=0.8)


LINES = [(20.0, 50.0, 100.0, 50.0), (20.0, 60.0, 100.0, 60.0), (20.0, 50.0, 20.0, 60.0), (100.0, 50.0, 100.0, 60.0)]


@pytest.mark.parametrize(
    ("drawn", "kept"),
    [
        (Rect(21, 51, 78, 8.5), [20, 50, 80, 10]),
        (Rect(30, 49.2, 20, 11.5), [30, 50, 20, 10]),
        (Rect(120, 50.5, 20, 9), [120, 50.5, 20, 9]),  # no line runs along it
        (Rect(30, 49, 20, 2.2), [30, 49, 20, 2.2]),  # both edges would fall on one line
    ],
)
def test_that_edges_go_to_the_lines_near_them(drawn: Rect, kept: list[float]) -> None:
    assert snap(drawn, LINES).to_list() == kept
