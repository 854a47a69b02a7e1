"""What is read off a PDF: its kind, its fields with their places, labels and values."""

import io
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String

from app.errors import EnvironmentProblemError, UserError
from app.services.forms.pdf.inspecting import inspect_file
from app.services.forms.pdf.shapes import FieldType, PdfForm, PdfKind
from tests.pdf_forms import A4, Made, make_pdf, material

BOX = (100.0, 700.0, 300.0, 720.0)
MATERIAL = material()


def inspected(folder: Path, data: bytes) -> PdfForm:
    file = folder / "form.pdf"
    file.write_bytes(data)
    return inspect_file(file)


def test_that_every_type_of_field_is_told(tmp_path: Path) -> None:
    form = inspected(
        tmp_path,
        make_pdf(
            [
                Made("text", (10, 800, 60, 815)),
                Made("lines", (10, 760, 60, 790), flags=1 << 12),
                Made("cells", (10, 740, 60, 755), flags=1 << 24, more=(("MaxLen", 9),)),
                Made("box", (10, 720, 20, 730), "Btn", states=("Yes", "Off")),
                Made("sex", (10, 700, 20, 710), "Btn", 1 << 15, states=("M", "Off")),
                Made("sex", (30, 700, 40, 710), "Btn", 1 << 15, states=("F", "Off")),
                Made("list", (10, 680, 60, 695), "Ch", 1 << 17, options=(("1", "One"), ("2", "Two"))),
                Made("sign", (10, 660, 60, 675), "Sig"),
                Made("send", (10, 640, 60, 655), "Btn", 1 << 16),
            ]
        ),
    )
    assert form.kind is PdfKind.ACROFORM
    assert [field.type for field in form.fields] == [
        FieldType.TEXT, FieldType.TEXT, FieldType.COMB, FieldType.CHECK, FieldType.RADIO, FieldType.RADIO,
        FieldType.CHOICE, FieldType.SIGNATURE, FieldType.BUTTON,
    ]  # fmt: skip
    by_name = {field.name: field for field in form.fields}
    assert by_name["lines"].multiline
    assert by_name["cells"].max_length == 9
    assert by_name["box"].exports == ("Yes",)
    assert [field.exports for field in form.fields if field.name == "sex"] == [("M",), ("F",)]
    assert (by_name["list"].exports, by_name["list"].texts) == (("1", "2"), ("One", "Two"))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_that_a_place_is_told_as_the_page_is_shown(rotation: int, tmp_path: Path) -> None:
    form = inspected(tmp_path, make_pdf([Made("name", BOX)], rotation=rotation))
    (field,), (page,) = form.fields, form.pages
    width, height = (each * 25.4 / 72 for each in (A4 if rotation in (0, 180) else A4[::-1]))
    assert (page.width, page.height, page.rotation) == (
        pytest.approx(width, abs=0.02),
        pytest.approx(height, abs=0.02),
        rotation,
    )
    left, bottom, right, top = (each * 25.4 / 72 for each in BOX)
    wide, high = (each * 25.4 / 72 for each in A4)
    expected = {
        0: (left, high - top),
        90: (bottom, left),
        180: (wide - right, bottom),
        270: (high - top, wide - right),
    }[rotation]
    assert (field.rect.left, field.rect.top) == pytest.approx(expected, abs=0.02)


def test_that_fields_are_found_on_the_pages_where_the_form_lists_none(tmp_path: Path) -> None:
    form = inspected(tmp_path, make_pdf([Made("one", BOX), Made("two", BOX, page=1)], pages=2, listed=False))
    assert [(field.name, field.page) for field in form.fields] == [("one", 1), ("two", 2)]


def test_that_a_name_is_put_together_from_its_parts(tmp_path: Path) -> None:
    data = make_pdf([Made("last", BOX)])
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = pdf.Root.AcroForm.Fields[0]
        root.Parent = pdf.make_indirect(Dictionary(T=String("first")))
        changed = io.BytesIO()
        pdf.save(changed)
    (field,) = inspected(tmp_path, changed.getvalue()).fields
    assert (field.name, field.partial) == ("first.last", "last")


def test_that_a_ring_of_parents_ends(tmp_path: Path) -> None:
    data = make_pdf([Made("ring", BOX)])
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = pdf.Root.AcroForm.Fields[0]
        root.Parent = root
        changed = io.BytesIO()
        pdf.save(changed)
    assert len(inspected(tmp_path, changed.getvalue()).fields) == 1


@pytest.mark.parametrize(
    ("more", "printed", "label"),
    [
        ((("TU", String("Фамилия как в паспорте")),), ((20, 705, "Surname"),), "Фамилия как в паспорте"),
        ((), ((50, 706, "Surname:"), (100, 730, "Above")), "Surname"),
        ((), ((102, 725, "Given names"),), "Given names"),
        ((), (), ""),
    ],
)
def test_that_a_label_is_the_tooltip_else_what_is_printed_beside(
    more: tuple[tuple[str, object], ...], printed: tuple[tuple[float, float, str], ...], label: str, tmp_path: Path
) -> None:
    (field,) = inspected(tmp_path, make_pdf([Made("undefined_3", BOX, more=more)], printed=printed)).fields
    assert field.label == label
    assert field.is_tooltip is bool(more)


def test_that_a_tick_is_labelled_by_the_words_at_its_right(tmp_path: Path) -> None:
    made = Made("t", (100, 700, 110, 710), "Btn", states=("On", "Off"))
    (field,) = inspected(tmp_path, make_pdf([made], printed=((60, 702, "Sex"), (114, 702, "Married")))).fields
    assert field.label == "Married"


def test_that_flags_are_told(tmp_path: Path) -> None:
    form = inspected(tmp_path, make_pdf([Made("a", BOX, flags=1), Made("b", (1, 1, 9, 9), flags=2)]))
    told = {field.name: (field.read_only, field.required) for field in form.fields}
    assert told == {"a": (True, False), "b": (False, True)}


def test_that_kinds_are_told_apart(tmp_path: Path) -> None:
    assert inspected(tmp_path, make_pdf()).kind is PdfKind.FLAT
    hybrid = inspected(tmp_path, make_pdf([Made("a", BOX)], xfa=True))
    assert (hybrid.kind, hybrid.warnings) == (PdfKind.HYBRID, ("form_xfa_dropped",))
    dynamic = inspected(tmp_path, make_pdf(xfa=True))
    assert (dynamic.kind, dynamic.warnings) == (PdfKind.XFA, ("form_xfa_only",))


def test_that_an_empty_user_password_opens_and_another_is_told(tmp_path: Path) -> None:
    opened = inspected(tmp_path, make_pdf([Made("a", BOX)], password="owner"))
    assert (len(opened.fields), opened.warnings) == (1, ("form_encrypted",))
    with pytest.raises(UserError, match="form_protected"):
        inspected(tmp_path, make_pdf([Made("a", BOX)], password="owner", user_password="secret"))


@pytest.mark.parametrize(
    ("made", "is_told"),
    [
        (Made("a", BOX, more=(("V", String("ERIKSSON")),)), True),
        (Made("a", BOX, more=(("V", String(" ")),)), False),
        (Made("a", BOX, more=(("V", String("Utopia")), ("DV", String("Utopia")))), False),  # the form's own words
        (Made("a", BOX, flags=1, more=(("V", String("Utopia")),)), False),  # nobody may write there
        (Made("a", BOX, "Ch", options=(("m", "Ms."),), more=(("V", String("m")),)), True),
        (Made("a", BOX, "Btn", states=("On", "Off"), more=(("V", Name.On), ("AS", Name.On))), True),
        (Made("a", BOX, "Btn", states=("On", "Off"), more=(("V", Name.Off), ("AS", Name.Off))), False),
    ],
)
def test_that_answers_which_stand_there_already_are_told(tmp_path: Path, made: Made, is_told: bool) -> None:
    assert ("form_holds_answers" in inspected(tmp_path, make_pdf([made])).warnings) is is_told


def test_that_a_signature_is_told(tmp_path: Path) -> None:
    signed = Made("sign", BOX, "Sig", more=(("V", Dictionary(Type=Name.Sig)),))
    assert inspected(tmp_path, make_pdf([signed, Made("a", (1, 1, 9, 9))])).warnings == ("form_signed",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "form_no_pdf"),
        (b"PK\x03\x04 a workbook", "form_no_pdf"),
        (b"%PDF-1.7\nnothing more", "form_damaged"),
        (make_pdf(pages=301), "form_too_long"),
    ],
)
def test_that_what_is_no_form_is_said(data: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=code):
        inspected(tmp_path, data)


def test_that_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblemError, match="file_unreadable"):
        inspect_file(tmp_path / "none.pdf")


@pytest.mark.skipif(MATERIAL is None, reason="needs the material of real forms")
def test_that_a_real_visa_form_is_read() -> None:
    assert MATERIAL is not None
    form = inspect_file(MATERIAL / "thailand_visa_acroform.pdf")
    assert (form.kind, len(form.fields)) == (PdfKind.ACROFORM, 58)
    assert [field.exports for field in form.fields if field.name == "salutation"] == [("Mr",), ("Mrs",), ("undefined",)]
    assert inspect_file(MATERIAL / "schengen_harmonised_annex_flat.pdf").kind is PdfKind.FLAT
    assert inspect_file(MATERIAL / "pdflib_with_xfa_fields.pdf").kind is PdfKind.HYBRID
