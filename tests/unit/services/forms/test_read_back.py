"""Filled fields read back from turned pages and from every page that repeats them, whatever their kind and script."""

import io
from collections.abc import Iterator
from itertools import product

import pikepdf
import pytest
from typst import Fonts

from app.services.forms.filled import FillWarning
from app.services.forms.pdf.filling import fill_pdf
from app.services.forms.setting.boxes import Overflow
from app.services.forms.setting.fonts import RESOURCES, SHIPPED, UNKNOWN, FontBox
from app.services.forms.setting.typesetting import Typesetter, boxes_source
from app.services.forms.spots import Spot
from tests.pdf_forms import (
    SCRIPTS,
    Made,
    changed_rect,
    dark_runs,
    drawn_page,
    is_inside,
    make_pdf,
    rect_of,
    squeezed,
    text_within,
)

Box = tuple[float, float, float, float]

SIZE = (300.0, 300.0)
TURNS = (0, 90, 180, 270)
KINDS = ("text", "lines", "comb", "list", "flat")
FLAGS = {"lines": 1 << 12, "comb": 1 << 24, "list": 1 << 17}
CELLS = 24
PAGES = 3
FILLED_PAGES = (0, 2)
FURTHER_SCRIPTS = ("korean", "chinese", "arabic")
"""Those that no shipped font has."""


@pytest.fixture(scope="module")
def fonts() -> FontBox:
    return FontBox()


@pytest.fixture(scope="module")
def typesetter(fonts: FontBox) -> Iterator[Typesetter]:
    with Typesetter(boxes_source(), fonts) as made:
        yield made


def box_of(kind: str, rotation: int) -> Box:
    """Return a box that is wide as the page is shown."""
    width, height = 160.0, 60.0 if kind == "lines" else 18.0
    if rotation in {90, 270}:
        width, height = height, width
    return 60.0, 80.0, 60.0 + width, 80.0 + height


def within(box: Box) -> Box:
    """Return a box and the hair around it that signs may stand out."""
    return box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1


def cells_along(box: Box, rotation: int) -> list[Box]:
    """Return the cells of a comb from the left, as the page is shown."""
    left, bottom, right, top = box
    wide, high = (right - left) / CELLS, (top - bottom) / CELLS
    upright = [(left + at * wide, bottom, left + (at + 1) * wide, top) for at in range(CELLS)]
    turned = [(left, bottom + at * high, right, bottom + (at + 1) * high) for at in range(CELLS)]
    return {0: upright, 180: upright[::-1], 90: turned, 270: turned[::-1]}[rotation]


def form_of(kind: str, box: Box, rotation: int) -> tuple[bytes, list[Spot]]:
    """Return a form that has the field on its first and its last page, and an empty spot for each place."""
    more = (("MaxLen", CELLS),) if kind == "comb" else ()
    field = {"kind": "Ch" if kind == "list" else "Tx", "flags": FLAGS.get(kind, 0), "more": more}
    fields = [] if kind == "flat" else [Made("f", box, page=page, **field) for page in FILLED_PAGES]  # type: ignore[arg-type]
    data = make_pdf(fields, pages=PAGES, size=SIZE, rotation=rotation, printed=((20, 280, "Printed"),))
    if kind == "flat":
        rect = rect_of(data, box)
        return data, [Spot(f"f{page}", page=page + 1, rect=rect, size=11) for page in FILLED_PAGES]
    return data, [Spot("f", field="f", size=11)]


@pytest.mark.parametrize(("kind", "script", "rotation"), list(product(KINDS, SCRIPTS, TURNS)))
def test_that_a_field_is_read_back_upright_on_each_page_that_has_it(
    kind: str, script: str, rotation: int, typesetter: Typesetter, fonts: FontBox
) -> None:
    box, text = box_of(kind, rotation), SCRIPTS[script]
    data, places = form_of(kind, box, rotation)
    spots = [Spot(one.id, text, field=one.field, page=one.page, rect=one.rect, size=11) for one in places]
    result = fill_pdf(data, spots, typesetter)
    assert (result.overflow, result.warnings) == (
        (),
        () if kind != "list" else (FillWarning("choice_absent", {"field": "f"}),),
    )
    expected = squeezed(text)
    for character in fonts.choose([text]).missing:
        expected = expected.replace(character, UNKNOWN)
    for page in range(PAGES):
        changed = changed_rect(data, result.pdf, page)
        if page not in FILLED_PAGES:
            assert changed is None
            continue
        assert changed is not None
        assert is_inside(changed, rect_of(data, box, page))
        assert changed.width > 1.5 * changed.height
        read = squeezed(text_within(result.pdf, within(box), page))
        if kind == "comb":
            cells = [text_within(result.pdf, cell, page) for cell in cells_along(box, rotation)]
            read = "".join(reversed(cells) if script == "arabic" else cells)
        assert read == expected


def marked(kind: str, rotation: int, *, has_looks: bool) -> tuple[bytes, list[Box]]:
    """Return a form with buttons on two pages, and their boxes: those that are to be on come first."""
    on, off = (60.0, 80.0, 72.0, 92.0), (120.0, 80.0, 132.0, 92.0)
    flags = 1 << 15 if kind == "radio" else 0
    made = [Made("b", on, "Btn", flags, page, ("yes", "Off") if has_looks else ()) for page in FILLED_PAGES]
    if kind == "radio":
        made += [Made("b", off, "Btn", flags, page, ("no", "Off")) for page in FILLED_PAGES]
    return make_pdf(made, pages=PAGES, size=SIZE, rotation=rotation), [on, off]


@pytest.mark.parametrize(("kind", "rotation"), list(product(("check", "bare check", "radio"), TURNS)))
def test_that_marks_are_seen_on_each_page_that_has_them(kind: str, rotation: int, typesetter: Typesetter) -> None:
    data, (on, _) = marked(kind, rotation, has_looks=kind != "bare check")
    spot = Spot("b", field="b", export="yes") if kind == "radio" else Spot("b", field="b", ticked=True)
    result = fill_pdf(data, [spot], typesetter)
    assert result.warnings == ()
    for page in range(PAGES):
        changed = changed_rect(data, result.pdf, page)
        if page not in FILLED_PAGES:
            assert changed is None
            continue
        assert changed is not None
        assert is_inside(changed, rect_of(data, on, page))


@pytest.mark.parametrize("rotation", TURNS)
def test_that_a_mark_on_a_flat_page_stands_upright_in_the_middle(rotation: int, typesetter: Typesetter) -> None:
    box = (60.0, 80.0, 72.0, 92.0)
    data = make_pdf(pages=1, size=SIZE, rotation=rotation)
    rect = rect_of(data, box)
    result = fill_pdf(data, [Spot("b", ticked=True, page=1, rect=rect, mark="X")], typesetter)
    changed = changed_rect(data, result.pdf)
    assert changed is not None
    assert is_inside(changed, rect)
    assert abs((changed.left - rect.left) - (rect.right - changed.right)) < 0.6
    assert abs((changed.top - rect.top) - (rect.bottom - changed.bottom)) < 0.9
    assert text_within(result.pdf, within(box)) == "X"


@pytest.mark.parametrize(("script", "rotation"), list(product(SCRIPTS, TURNS)))
def test_that_on_a_turned_page_too_what_has_no_room_is_told(
    script: str, rotation: int, typesetter: Typesetter, fonts: FontBox
) -> None:
    box = box_of("text", rotation)
    data, _ = form_of("text", box, rotation)
    text = " ".join([SCRIPTS[script]] * 60)
    result = fill_pdf(data, [Spot("f", text, field="f", size=11)], typesetter)
    [told] = result.overflow  # once, though the field stands on two pages
    expected, rest = squeezed(text), squeezed(told.rest)
    for character in fonts.choose([text]).missing:
        expected, rest = expected.replace(character, UNKNOWN), rest.replace(character, UNKNOWN)
    for page in FILLED_PAGES:
        changed = changed_rect(data, result.pdf, page)
        assert changed is not None
        assert is_inside(changed, rect_of(data, box, page))
        assert squeezed(text_within(result.pdf, within(box), page)) + rest == expected


@pytest.mark.parametrize("script", FURTHER_SCRIPTS)
def test_that_the_fonts_of_the_system_set_what_the_shipped_one_has_not(
    script: str, typesetter: Typesetter, fonts: FontBox
) -> None:
    text = SCRIPTS[script]
    if fonts.choose([text]).missing:
        pytest.skip(f"no font here has {script}: apt-get install fonts-wqy-microhei fonts-dejavu-core")
    data = make_pdf([Made("f", box_of("text", 0))], size=SIZE)
    result = fill_pdf(data, [Spot("f", text, field="f", size=11)], typesetter)
    assert result.glyphs == ()
    assert text_within(result.pdf, within(box_of("text", 0))) == text  # of Arabic too as it is read, not as it is drawn
    assert {family for family in embedded_fonts(result.pdf) if SHIPPED not in family}


@pytest.mark.parametrize("script", SCRIPTS)
def test_that_without_the_systems_fonts_a_missing_sign_is_marked_and_named(script: str) -> None:
    alone = FontBox()
    alone.fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(RESOURCES / "fonts")])
    text = SCRIPTS[script]
    data = make_pdf([Made("f", box_of("text", 0))], size=SIZE)
    with Typesetter(boxes_source(), alone) as typesetter:
        result = fill_pdf(data, [Spot("f", text, field="f", size=11)], typesetter)
    missing = tuple(dict.fromkeys(squeezed(text))) if script in FURTHER_SCRIPTS else ()
    assert result.glyphs == missing
    shown = "".join(UNKNOWN if character in missing else character for character in text)
    assert text_within(result.pdf, within(box_of("text", 0))) == shown


def test_that_arabic_letters_are_joined(typesetter: Typesetter, fonts: FontBox) -> None:
    joined, alone = "محمد", "م ح م د"
    if fonts.choose([joined]).missing:
        pytest.skip("no font here has arabic: apt-get install fonts-dejavu-core")
    data = make_pdf([Made("f", box_of("text", 0))], size=SIZE)
    stretches = []
    for text in (joined, alone):
        made = fill_pdf(data, [Spot("f", text, field="f", size=11)], typesetter).pdf
        changed = changed_rect(data, made)
        assert changed is not None
        assert changed.right > rect_of(data, box_of("text", 0)).right - 1.5  # from the right
        stretches.append(dark_runs((drawn_page(made)[:, :, 0] < 160).any(axis=0)))
    assert stretches == [1, 4]


def test_that_a_comb_takes_arabic_from_the_right_and_tells_the_rest(typesetter: Typesetter) -> None:
    box = box_of("comb", 0)
    data = make_pdf([Made("f", box, flags=1 << 24, more=(("MaxLen", CELLS), ("Q", 2)))], size=SIZE)
    result = fill_pdf(data, [Spot("f", "م" * CELLS + "د", field="f")], typesetter)
    assert result.overflow == (Overflow("f", "د"),)


def embedded_fonts(data: bytes) -> set[str]:
    """Return the names of all fonts of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        dictionaries = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
        return {str(one.BaseFont) for one in dictionaries if one.get("/Type") == "/Font"}
