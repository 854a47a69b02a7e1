"""A filled PDF read back with another library: the text at its place, within its box, and nothing else changed."""

import io
from collections.abc import Iterator
from itertools import product

import pikepdf
import pytest
from pikepdf import Dictionary, String

from app.errors import UserError
from app.services.forms.filled import FillWarning
from app.services.forms.pdf.filling import FilledPdf, fill_pdf
from app.services.forms.pdf.geometry import sheet_of
from app.services.forms.pdf.shapes import Rect
from app.services.forms.setting.boxes import Overflow
from app.services.forms.setting.fonts import UNKNOWN, FontBox
from app.services.forms.setting.typesetting import Typesetter, boxes_source
from app.services.forms.spots import Spot
from tests.pdf_forms import (
    A4,
    SCRIPTS,
    Made,
    cells_of,
    changed_rect,
    is_inside,
    make_pdf,
    rect_of,
    squeezed,
    text_within,
    whole_text,
)

BOX = (100.0, 600.0, 260.0, 618.0)
TALL = (100.0, 400.0, 260.0, 460.0)
REPEATS = {"short": 1, "long": 4, "endless": 60}
CELLS = 30
KINDS = {
    "text": Made("f", BOX),
    "lines": Made("f", TALL, flags=1 << 12),
    "comb": Made("f", BOX, flags=1 << 24, more=(("MaxLen", CELLS),)),
    "list": Made("f", BOX, "Ch", 1 << 17),
    "flat": None,
}


@pytest.fixture(scope="module")
def fonts() -> FontBox:
    return FontBox()


@pytest.fixture(scope="module")
def typesetter(fonts: FontBox) -> Iterator[Typesetter]:
    with Typesetter(boxes_source(), fonts) as made:
        yield made


def filled(typesetter: Typesetter, data: bytes, *spots: Spot, editable: bool = False) -> FilledPdf:
    return fill_pdf(data, spots, typesetter, editable=editable)


@pytest.mark.parametrize(("kind", "script", "length"), list(product(KINDS, SCRIPTS, REPEATS)))
def test_that_what_was_set_stands_in_its_box_and_the_rest_is_told(
    kind: str, script: str, length: str, typesetter: Typesetter, fonts: FontBox
) -> None:
    text = " ".join([SCRIPTS[script]] * REPEATS[length])
    made = KINDS[kind]
    data = make_pdf([made] if made else [], printed=((20, 800, "Heading"), (100, 640, "Question")))
    box = made.box if made else BOX
    rect = rect_of(data, box)
    spot = Spot("f", text, field="f", size=11) if made else Spot("f", text, page=1, rect=rect, size=11)
    result = filled(typesetter, data, spot)
    assert len(result.pdf) > len(data) / 2
    changed = changed_rect(data, result.pdf)
    assert changed is not None
    assert is_inside(changed, rect)
    assert whole_text(result.pdf).startswith("Heading Question")
    lacking = fonts.choose([text]).missing
    assert result.glyphs == lacking
    rest = "".join(each.rest for each in result.overflow)
    if length == "short":
        assert rest == ""
    expected = squeezed(text)
    for character in lacking:
        expected, rest = expected.replace(character, UNKNOWN), rest.replace(character, UNKNOWN)
    read = squeezed(text_within(result.pdf, (box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1)))
    if (kind, script) == ("comb", "arabic"):  # each letter is alone in its cell, the first one at the right
        read = "".join(reversed([text_within(result.pdf, cell) for cell in cells_of(box, CELLS)]))
    assert read + squeezed(rest) == expected
    if length == "endless":
        assert result.overflow[0].place == "f"
        assert rest


def test_that_a_text_is_made_smaller_then_wrapped_then_told(typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", BOX)])
    for words, expected in ((4, ""), (9, ""), (14, ""), (40, "word")):
        result = filled(typesetter, data, Spot("f", " ".join(["word"] * words), field="f", size=12))
        told = "".join(each.rest for each in result.overflow)
        assert told.startswith(expected)
        assert bool(told) is bool(expected)


def test_that_one_long_word_is_torn_rather_than_lost(typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", TALL)])
    result = filled(typesetter, data, Spot("f", "X" * 120, field="f"))
    assert result.overflow == ()
    assert squeezed(whole_text(result.pdf).replace("\u200b", "")) == "X" * 120
    changed = changed_rect(data, result.pdf)
    assert changed is not None
    assert is_inside(changed, rect_of(data, TALL))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("is_flat", [True, False])
def test_that_a_text_stands_upright_on_a_turned_page(rotation: int, is_flat: bool, typesetter: Typesetter) -> None:
    box = (100.0, 600.0, 260.0, 618.0) if rotation in (0, 180) else (100.0, 500.0, 118.0, 660.0)
    data = make_pdf([] if is_flat else [Made("f", box)], rotation=rotation)
    rect = rect_of(data, box)
    spot = Spot("f", "iiiii HHHHHHHHHH", page=1, rect=rect) if is_flat else Spot("f", "iiiii HHHHHHHHHH", field="f")
    result = filled(typesetter, data, spot)
    changed = changed_rect(data, result.pdf)
    assert changed is not None
    assert is_inside(changed, rect)
    assert changed.width > 3 * changed.height
    assert changed.left - rect.left < 2
    assert squeezed(whole_text(result.pdf)) == "iiiiiHHHHHHHHHH"


def test_that_a_widget_that_says_how_it_is_turned_is_followed(typesetter: Typesetter) -> None:
    box = (100.0, 500.0, 118.0, 660.0)
    data = make_pdf([Made("f", box, more=(("MK", Dictionary(R=90)),))])
    changed = changed_rect(data, filled(typesetter, data, Spot("f", "HHHHHHHHHH", field="f")).pdf)
    assert changed is not None
    assert is_inside(changed, rect_of(data, box))
    assert changed.height > 3 * changed.width


@pytest.mark.parametrize(("align", "q"), [("left", 0), ("center", 1), ("right", 2)])
def test_that_the_alignment_of_the_field_is_kept(align: str, q: int, typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", BOX, more=(("Q", q),))])
    rect = rect_of(data, BOX)
    changed = changed_rect(data, filled(typesetter, data, Spot("f", "HHH", field="f")).pdf)
    assert changed is not None
    room = {"left": changed.left - rect.left, "right": rect.right - changed.right}
    if align == "center":
        assert abs(room["left"] - room["right"]) < 1
    else:
        assert room[align] < 2 < room["left" if align == "right" else "right"]


def test_that_a_comb_has_one_character_a_cell(typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", BOX, flags=1 << 24, more=(("MaxLen", 8),))])
    result = filled(typesetter, data, Spot("f", "ABCD1234X", field="f"))
    assert result.overflow == (Overflow("f", "X"),)
    assert [text_within(result.pdf, cell) for cell in cells_of(BOX, 8)] == list("ABCD1234")


GROUP = [
    Made("sex", (100, 700, 112, 712), "Btn", 1 << 15, states=("Mr", "Off")),
    Made("sex", (200, 700, 212, 712), "Btn", 1 << 15, states=("Mrs", "Off")),
]


@pytest.mark.parametrize("editable", [True, False])
@pytest.mark.parametrize(("value", "at"), [("Mr", 0), ("Mrs", 1)])
def test_that_a_group_gets_its_real_value(value: str, at: int, editable: bool, typesetter: Typesetter) -> None:
    data = make_pdf(GROUP)
    result = filled(typesetter, data, Spot("s", field="sex", export=value), editable=editable)
    assert result.warnings == ()
    if editable:
        with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
            assert str(pdf.Root.AcroForm.Fields[0].V) == f"/{value}"
            states = [str(widget.AS) for widget in pdf.pages[0].obj.Annots]
            assert states == ["/Off" if each != at else f"/{value}" for each in range(2)]
        return
    changed = changed_rect(data, result.pdf)
    assert changed is not None
    assert is_inside(changed, rect_of(data, GROUP[at].box))


@pytest.mark.parametrize("editable", [True, False])
@pytest.mark.parametrize(
    "spots", [[Spot("s", field="sex")], [Spot("s", field="sex"), Spot("t", field="sex", export="Mrs")]]
)
def test_that_what_the_blank_comes_ticked_with_is_no_answer(
    spots: list[Spot], editable: bool, typesetter: Typesetter
) -> None:
    with pikepdf.open(io.BytesIO(make_pdf(GROUP))) as pdf:
        pdf.Root.AcroForm.Fields[0].V = pikepdf.Name.Mr
        pdf.pages[0].obj.Annots[0].AS = pikepdf.Name.Mr
        made = io.BytesIO()
        pdf.save(made)
    result = filled(typesetter, made.getvalue(), *spots, editable=editable)
    wanted = ["/Off", "/Mrs" if len(spots) > 1 else "/Off"]
    if editable:
        with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
            assert [str(widget.AS) for widget in pdf.pages[0].obj.Annots] == wanted
            assert str(pdf.Root.AcroForm.Fields[0].V) == wanted[1]
        return
    changed = changed_rect(make_pdf(GROUP), result.pdf)
    assert (changed is not None) == (len(spots) > 1)
    if changed is not None:
        assert is_inside(changed, rect_of(make_pdf(GROUP), GROUP[1].box))


def test_that_a_value_that_a_group_has_not_is_told_and_nothing_ticked(typesetter: Typesetter) -> None:
    data = make_pdf(GROUP)
    result = filled(typesetter, data, Spot("s", field="sex", export="Dr"))
    assert result.warnings == (FillWarning("mark_absent", {"field": "sex"}),)
    assert changed_rect(data, result.pdf) is None


@pytest.mark.parametrize("states", [("Ja", "Off"), ()])
def test_that_a_box_is_ticked_whatever_its_value_is_called(states: tuple[str, ...], typesetter: Typesetter) -> None:
    made = Made("b", (100, 700, 112, 712), "Btn", states=states)
    data = make_pdf([made, Made("other", (300, 700, 312, 712), "Btn", states=("On", "Off"))])
    changed = changed_rect(data, filled(typesetter, data, Spot("b", ticked=True, field="b")).pdf)
    assert changed is not None
    assert is_inside(changed, rect_of(data, made.box))


def test_that_a_list_shows_its_words_for_a_value_and_tells_one_that_it_has_not(typesetter: Typesetter) -> None:
    data = make_pdf([Made("c", BOX, "Ch", 1 << 17, options=(("TH", "Thailand"), ("VN", "Viet Nam")))])
    known = filled(typesetter, data, Spot("c", "th", field="c"))
    assert (text_within(known.pdf, BOX), known.warnings) == ("Thailand", ())
    unknown = filled(typesetter, data, Spot("c", "Laos", field="c"))
    assert (text_within(unknown.pdf, BOX), unknown.warnings) == (
        "Laos",
        (FillWarning("choice_absent", {"field": "c"}),),
    )


def test_that_a_field_is_filled_wherever_it_stands(typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", BOX), Made("f", TALL, page=1)], pages=2)
    result = filled(typesetter, data, Spot("f", "ERIKSSON", field="f"))
    assert text_within(result.pdf, BOX) == "ERIKSSON"
    assert text_within(result.pdf, TALL, 1) == "ERIKSSON"


def test_that_fields_become_part_of_the_page(typesetter: Typesetter) -> None:
    result = filled(typesetter, make_pdf([Made("f", BOX), Made("g", TALL)]), Spot("f", "X", field="f"))
    with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "/Annots" not in pdf.pages[0].obj


@pytest.mark.parametrize("editable", [True, False])
def test_that_scripts_go_with_the_fields(editable: bool, typesetter: Typesetter) -> None:
    with pikepdf.open(io.BytesIO(make_pdf([Made("f", BOX)]))) as pdf:
        script = pdf.make_indirect(Dictionary(S=pikepdf.Name.JavaScript, JS=String("app.alert(1)")))
        pdf.Root.OpenAction = script
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=pikepdf.Array([String("a"), script])))
        pdf.pages[0].obj.AA = Dictionary(O=script)
        made = io.BytesIO()
        pdf.save(made)
    result = filled(typesetter, made.getvalue(), Spot("f", "X", field="f"), editable=editable)
    with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
        found = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == "/JavaScript"]
        assert bool(found) is editable


@pytest.mark.parametrize("listed", [True, False])
def test_that_fields_stay_editable_when_asked(listed: bool, typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", BOX), Made("g", TALL)], listed=listed)
    result = filled(typesetter, data, Spot("f", "Щука", field="f"), editable=True)
    with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
        form = pdf.Root.AcroForm
        assert form.NeedAppearances == False  # noqa: E712 - pikepdf's own kind of truth
        assert {str(field.T): str(field.get("/V", "")) for field in form.Fields} == {"f": "Щука", "g": ""}
        widget = pdf.pages[0].obj.Annots[0]
        assert widget.AP.N.Type == "/XObject"
        assert sheet_of(pdf.pages[0]).rotation == 0


def test_that_xfa_beside_the_form_is_dropped_and_xfa_alone_refused(typesetter: Typesetter) -> None:
    result = filled(typesetter, make_pdf([Made("f", BOX)], xfa=True), Spot("f", "X", field="f"), editable=True)
    assert result.warnings == (FillWarning("form_xfa_dropped"),)
    with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
        assert "/XFA" not in pdf.Root.AcroForm
    with pytest.raises(UserError, match="form_xfa_only"):
        filled(typesetter, make_pdf(xfa=True))


def test_that_an_encrypted_form_is_filled_and_can_be_opened(typesetter: Typesetter) -> None:
    result = filled(typesetter, make_pdf([Made("f", BOX)], password="owner"), Spot("f", "OPEN", field="f"))
    assert text_within(result.pdf, BOX) == "OPEN"
    assert FillWarning("form_encrypted") in result.warnings


@pytest.mark.parametrize(
    ("more", "printed"),
    [
        ((), ""),  # another person's answer, left in the file
        ((("Ff", 1),), "Bangkok"),
        ((("DV", String("Bangkok")),), "Bangkok"),
        ((("DV", String("Paris")),), ""),
    ],
)
def test_that_of_what_the_file_brings_along_only_its_authors_words_stay(
    more: tuple[tuple[str, object], ...], printed: str, typesetter: Typesetter
) -> None:
    data = make_pdf([Made("f", BOX, more=(("V", String("Bangkok")), *more)), Made("g", TALL)])
    assert text_within(filled(typesetter, data, Spot("g", "X", field="g")).pdf, BOX) == printed
    shown = filled(typesetter, filled(typesetter, data, Spot("f", "Lyon", field="f"), editable=True).pdf)
    assert text_within(shown.pdf, BOX) == ("Lyon" if more == (("Ff", 1),) else "")


def test_that_a_field_or_page_that_is_not_there_is_told(typesetter: Typesetter) -> None:
    spots = (Spot("a", "X", field="nowhere"), Spot("b", "X", page=7, rect=Rect(1, 1, 20, 5)))
    told = filled(typesetter, make_pdf([Made("f", BOX)]), *spots).warnings
    assert told == (FillWarning("field_absent", {"field": "nowhere"}), FillWarning("page_absent", {"page": 7}))


@pytest.mark.parametrize(
    "text",
    [
        '#read("/etc/passwd")',
        '#import "@preview/x:1.0.0": *',
        "*bold* _it_ $x^2$ <label> @ref // no comment",
        "#{ while true {} }",
        "\\u{41} `raw` = Heading",
        "{{ ''.__class__ }}",
    ],
)
def test_that_source_in_an_answer_is_printed_as_text(text: str, typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", (50.0, 600.0, 550.0, 620.0))])
    result = filled(typesetter, data, Spot("f", text, field="f"))
    assert squeezed(whole_text(result.pdf)) == squeezed(text)


def test_that_a_page_keeps_its_size_and_its_other_marks(typesetter: Typesetter) -> None:
    data = make_pdf([Made("f", BOX)], printed=((20, 800, "Kept"),))
    result = filled(typesetter, data, Spot("f", "X", field="f"))
    with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
        assert tuple(map(float, pdf.pages[0].mediabox)) == (0, 0, *A4)
    assert text_within(result.pdf, (10, 790, 100, 815)) == "Kept"
