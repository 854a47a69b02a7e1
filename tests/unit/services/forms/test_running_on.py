"""A text that is too long for its place goes on in the further ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.forms.filled import Filled
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.shapes import Rect
from app.services.forms.places import fields_of, read_template
from app.services.forms.press import FormPress, PressJob
from app.services.forms.spots import Spot
from tests.pdf_forms import Made, make_pdf, material, text_within

FIRST, SECOND = (300.0, 700.0, 400.0, 718.0), (100.0, 670.0, 400.0, 688.0)
LONG = "Leningradsky prospekt 37, building 2, apartment 114, Moscow 125167, Russian Federation"


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def filled(press: FormPress, path: Path, spot: Spot) -> Filled:
    [made] = press.fill(PressJob(path, "pdf", [[spot]]))
    return made


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "form.pdf"
    path.write_bytes(make_pdf([Made("Address 1", FIRST), Made("Address 2", SECOND)]))
    return path


def test_that_a_long_text_goes_on_in_the_next_field_whole(press: FormPress, form: Path) -> None:
    spot = Spot("address", LONG, field="Address 1", more=(Spot("", field="Address 2"),))
    made = filled(press, form, spot)
    first, second = text_within(made.pdf, FIRST), text_within(made.pdf, SECOND)
    assert f"{first} {second}" == LONG
    assert first
    assert second.startswith(tuple("pb23M"))  # the first line is as full as words allow
    assert made.overflow == ()


def test_that_a_short_text_stays_in_the_first(press: FormPress, form: Path) -> None:
    made = filled(press, form, Spot("address", "Moscow", field="Address 1", more=(Spot("", field="Address 2"),)))
    assert (text_within(made.pdf, FIRST), text_within(made.pdf, SECOND)) == ("Moscow", "")


def test_that_what_fits_into_none_is_told(press: FormPress, form: Path) -> None:
    spot = Spot("address", LONG * 6, field="Address 1", more=(Spot("", field="Address 2"),))
    [left] = filled(press, form, spot).overflow
    assert left.place == "address"
    assert LONG.endswith(left.rest[-20:])


def test_that_a_text_goes_on_on_a_flat_page(press: FormPress, tmp_path: Path) -> None:
    path = tmp_path / "flat.pdf"
    path.write_bytes(make_pdf())
    further = Spot("", page=1, rect=Rect(20, 60, 120, 6))
    spot = Spot("address", LONG, page=1, rect=Rect(20, 50, 60, 6), more=(further,))
    made = filled(press, path, spot)
    mm = 72 / 25.4
    lines = ((50, 56, 80), (60, 66, 140))
    boxes = [(20 * mm, 842 - bottom * mm, right * mm, 842 - top * mm) for top, bottom, right in lines]
    assert " ".join(text_within(made.pdf, box) for box in boxes) == LONG


def test_that_the_thai_form_runs_its_lines_on(press: FormPress) -> None:
    folder = material()
    if folder is None:
        pytest.skip("the real forms are not here")
    path = folder / "thailand_visa_acroform.pdf"
    template, problems = read_template(load_packs([shipped_folder()]).forms["thailand/visa"])
    assert template is not None
    assert not problems
    form = press.inspect(path)
    assert fields_of(template.places) == {field.name for field in form.fields}
    place = next(place for place in template.places if place.field == "Current Address 1")
    more = tuple(Spot("", field=one.field) for one in place.more)
    made = filled(press, path, Spot("address", LONG, field=place.field, more=more))
    boxes = [field.rect for field in form.fields if field.name.startswith("Current Address")]
    high, mm = form.pages[0].height, 72 / 25.4
    told = [
        text_within(made.pdf, (one.left * mm, (high - one.bottom) * mm, one.right * mm, (high - one.top) * mm))
        for one in boxes
    ]
    assert " ".join(" ".join(told).replace("_", " ").split()) == LONG  # the line itself is printed with _
