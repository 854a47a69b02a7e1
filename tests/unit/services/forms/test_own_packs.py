"""The agency's own packs: proposed from a PDF, saved, carried over to a new edition, sent and received as one file."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.forms.form_filling import fill_forms
from app.services.forms.manifest import Country, Edition, FormPack
from app.services.forms.matching import Matcher
from app.services.forms.own_packs import PackDraft, carry_over, meanings_of, propose_places, remove_pack, save_pack
from app.services.forms.pack_checks import check_pack
from app.services.forms.pack_files import export_pack, import_pack
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.inspecting import inspect_file
from app.services.forms.pdf.shapes import PdfForm, Rect
from app.services.forms.places import Place, TemplateKind, read_template
from app.services.forms.press import FormPress
from app.services.forms.typed_answers import AnswerReader
from tests.pdf_forms import Made, make_pdf, text_within

SHIPPED = load_packs([shipped_folder()])
NAME, BORN = (100.0, 700.0, 300.0, 720.0), (100.0, 660.0, 300.0, 680.0)
FIELDS = [
    Made("Family name", NAME),
    Made("Text7", BORN),
    Made("Married", (100, 620, 110, 630), "Btn", states=("On", "Off")),
    Made("Tourism", (100, 600, 110, 610), "Btn", states=("On", "Off")),
    Made("Sex", (100, 580, 110, 590), "Btn", 1 << 15, states=("Male", "Off")),
    Made("Sex", (200, 580, 210, 590), "Btn", 1 << 15, states=("Female", "Off")),
    Made("For the office", (100, 500, 300, 520)),
]
PRINTED = ((30.0, 665.0, "Date of birth:"),)


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def form_of(folder: Path, fields: list[Made]) -> tuple[PdfForm, bytes]:
    data = make_pdf(fields, printed=PRINTED)
    (folder / "dropped.pdf").write_bytes(data)
    return inspect_file(folder / "dropped.pdf"), data


def draft(places: tuple[Place, ...]) -> PackDraft:
    titles = {"en": 'Own "form"', "ru": "Своя\nанкета"}
    return PackDraft("schengen", "own", titles, TemplateKind.ACROFORM, places, edition=Edition("2026", "2026-01-01"))


def test_that_a_dropped_pdf_becomes_a_pack_that_fills_it(press: FormPress, tmp_path: Path) -> None:
    form, data = form_of(tmp_path, FIELDS)
    places = propose_places(form, Matcher(SHIPPED), SHIPPED.meanings)
    told = {place.field: place.text or place.tick or (place.options, dict(place.marks)) for place in places}
    assert told == {
        "Family name": "surname_text",
        "Text7": "birth_date_text",
        "Married": 'civil_status == "married"',
        "Tourism": '"tourism" in visit_purpose',
        "Sex": ("sex", {"M": "Male", "F": "Female"}),
    }
    save_pack(tmp_path / "own", draft(places), data, SHIPPED.meanings)
    packs = load_packs([shipped_folder(), tmp_path / "own"])
    pack = packs.forms["schengen/own"]
    assert packs.problems == ()
    assert check_pack(pack, packs.meanings, press) == []
    assert (pack.titles["ru"], pack.edition.valid_from, pack.is_own) == ("Своя\nанкета", "2026-01-01", True)
    template, problems = read_template(pack)
    assert template is not None
    assert problems == ()
    assert [place.field for place in template.places] == [place.field for place in places]
    answers = {"surname_lat": "KIM", "birth_date": "1974-08-12", "sex": "F", "civil_status": "single"}
    (filled,) = fill_forms(press, pack, [AnswerReader(packs, pack, date(2026, 11, 27)).applicant(answers)])
    assert (text_within(filled.pdf, NAME), text_within(filled.pdf, BORN)) == ("KIM", "12-08-1974")
    assert filled.warnings == ()


def test_that_every_key_of_a_place_is_kept(tmp_path: Path) -> None:
    places = (
        Place(
            "1: [10.0, 20.5, 60.0, 8.0]", page=1, rect=Rect(10, 20.5, 60, 8), text="surname_text", size=9.5, least=5.0,
            align="right", lines=2,
        ),
        Place("1: [10.0, 40.0, 90.0, 8.0]", page=1, rect=Rect(10, 40, 90, 8), text='"\\"" ~ passport_number', cells=9),
        Place("2: [1.0, 1.0, 4.0, 4.0]", page=2, rect=Rect(1, 1, 4, 4), tick="minor", mark="V"),
    )  # fmt: skip
    kept = PackDraft("schengen", "flat", {"en": "Flat"}, TemplateKind.FLAT, places, dates="%d.%m.%Y")
    save_pack(tmp_path, kept, make_pdf(pages=2), SHIPPED.meanings)
    template, problems = read_template(load_packs([shipped_folder(), tmp_path]).forms["schengen/flat"])
    assert problems == ()
    assert template is not None
    assert (template.kind, template.dates) == (TemplateKind.FLAT, "%d.%m.%Y")
    for read, written in zip(template.places, places, strict=True):
        assert {**_shown(read), "where": ""} == _shown(written)
    assert meanings_of(places, SHIPPED.meanings) == ["surname", "passport_number"]


def _shown(place: Place) -> dict[str, object]:
    return {name: getattr(place, name) for name in Place.__slots__}


def test_that_a_pack_is_replaced_whole_and_removed(tmp_path: Path) -> None:
    place = Place("f", field="f", text="surname_text")
    for text in (b"%PDF-one", b"%PDF-two"):
        folder = save_pack(tmp_path, draft((place,)), text, SHIPPED.meanings)
    assert (folder / "form.pdf").read_bytes() == b"%PDF-two"
    assert [each.name for each in (tmp_path / "schengen").iterdir()] == ["own"]
    remove_pack(tmp_path, folder)
    assert list((tmp_path / "schengen").iterdir()) == []
    with pytest.raises(UserError, match="template_outside"):
        remove_pack(tmp_path / "schengen", tmp_path)


@pytest.mark.parametrize("name", ["..", "../x", "a/b", "", "con:x", ".hidden"])
def test_that_a_folder_has_a_plain_name(name: str, tmp_path: Path) -> None:
    bad = PackDraft("schengen", name, {"en": "x"}, TemplateKind.FLAT, ())
    with pytest.raises(UserError, match="pack_code_refused"):
        save_pack(tmp_path / "packs", bad, b"", SHIPPED.meanings)
    assert list(tmp_path.iterdir()) == []


def test_that_a_new_edition_keeps_what_holds_and_tells_the_rest(tmp_path: Path) -> None:
    form, data = form_of(tmp_path, FIELDS)
    places = propose_places(form, Matcher(SHIPPED), SHIPPED.meanings)
    save_pack(tmp_path / "own", draft(places), data, SHIPPED.meanings)
    packs = load_packs([shipped_folder(), tmp_path / "own"])
    template, _ = read_template(packs.forms["schengen/own"])
    assert template is not None
    newer = [
        Made("Family names", NAME),
        *(one for one in FIELDS[1:] if one.name != "Tourism"),
        Made("Phone", (1, 1, 90, 20)),
    ]
    carried = carry_over(template, form_of(tmp_path, newer)[0])
    assert carried.renamed == (("Family name", "Family names"),)
    assert [place.field for place in carried.lost] == ["Tourism"]
    assert [field.name for field in carried.added] == ["For the office", "Phone"]
    assert [place.field for place in carried.places] == ["Family names", "Text7", "Married", "Sex"]


def test_that_a_pack_goes_to_another_agency_as_one_file(tmp_path: Path) -> None:
    place = Place("f", field="f", text="surname_text")
    pdf = make_pdf()
    save_pack(tmp_path / "mine", draft((place,)), pdf, SHIPPED.meanings)
    pack = load_packs([shipped_folder(), tmp_path / "mine"]).forms["schengen/own"]
    (pack.folder / "link.pdf").symlink_to("/etc/hostname")
    export_pack(pack, tmp_path / "own.carnetform")
    assert import_pack(tmp_path / "own.carnetform", tmp_path / "theirs").form == "schengen/own"
    received = load_packs([shipped_folder(), tmp_path / "theirs"]).forms["schengen/own"]
    assert sorted(file.name for file in received.folder.iterdir()) == ["form.pdf", "form.toml", "places.toml"]
    assert (received.folder / "form.pdf").read_bytes() == pdf


def own_country(folder: Path) -> FormPack:
    """Save a form of a country that only the agency has."""
    land = Country("CUB", {"ru": "Куба", "en": "Cuba"}, alpha_2="CU", alpha_3="CUB", language="es")
    made = replace(draft((Place("f", field="f", text="surname_text"),)), country="cuba", land=land)
    save_pack(folder, made, make_pdf(), SHIPPED.meanings)
    return load_packs([shipped_folder(), folder]).forms["cuba/own"]


def test_that_a_country_of_its_own_goes_along_and_is_taken_in(tmp_path: Path) -> None:
    sent = tmp_path / "own.carnetform"
    export_pack(own_country(tmp_path / "mine"), sent)
    assert import_pack(sent, tmp_path / "theirs").form == "cuba/own"
    packs = load_packs([shipped_folder(), tmp_path / "theirs"])
    assert packs.forms["cuba/own"].country == "CUB"
    assert packs.countries["CUB"].names == {"ru": "Куба", "en": "Cuba"}
    assert not packs.problems
    told = tmp_path / "theirs" / "cuba" / "country.toml"
    told.write_text(told.read_text("utf-8").replace("Cuba", "Cuba libre"), "utf-8")
    import_pack(sent, tmp_path / "theirs")
    assert "Cuba libre" in told.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [('code = "CUB"', 'code = "TUR"'), ('code = "CUB"', "code ="), ('code = "CUB"', 'code = "GENERAL"')],
)
def test_that_what_a_file_says_of_a_known_country_is_not_taken(old: str, new: str, tmp_path: Path) -> None:
    pack = own_country(tmp_path / "mine")
    land = pack.folder.parent / "country.toml"
    assert old in land.read_text("utf-8")
    land.write_text(land.read_text("utf-8").replace(old, new), "utf-8")
    export_pack(pack, tmp_path / "own.carnetform")
    with pytest.raises(UserError, match=r"pack_file_(refused|empty)"):
        import_pack(tmp_path / "own.carnetform", tmp_path / "theirs")
    assert not [each for each in (tmp_path / "theirs").rglob("*") if each.is_file()]


GOOD = 'titles = {en = "x"}\n'


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"../../evil/form.toml": GOOD}, "pack_file_refused"),
        ({"/evil/own/form.toml": GOOD}, "pack_file_refused"),
        ({"schengen/../form.toml": GOOD}, "pack_file_refused"),
        ({"schengen/own/deep/form.toml": GOOD}, "pack_file_refused"),
        ({"schengen/own/run.exe": "x"}, "pack_file_refused"),
        ({"schengen/own/form.toml": GOOD, "atlantis/country.toml": GOOD}, "pack_file_refused"),
        ({"schengen/own/form.toml": GOOD, "../country.toml": GOOD}, "pack_file_refused"),
        ({"schengen/own/form.toml": GOOD, "schengen/meanings.toml": GOOD}, "pack_file_refused"),
        ({"atlantis/country.toml": GOOD}, "pack_file_refused"),
        ({"schengen/own/form.toml": GOOD, "thailand/x/form.toml": GOOD}, "pack_file_refused"),
        ({"schengen/own/..\\..\\form.toml": GOOD}, "pack_file_refused"),
        ({}, "pack_file_refused"),
        ({"schengen/own/form.toml": "titles = ["}, "pack_file_empty"),
        ({"atlantis/own/form.toml": GOOD}, "pack_file_empty"),
        ({f"schengen/own/f{number}.toml": GOOD for number in range(60)}, "pack_file_too_big"),
        ({"schengen/own/form.toml": GOOD, "schengen/own/b.pdf": "0" * 130_000_000}, "pack_file_too_big"),
    ],
)
def test_that_an_archive_that_is_no_pack_writes_nothing(members: dict[str, str], code: str, tmp_path: Path) -> None:
    file = tmp_path / "sent.carnetform"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(UserError, match=code):
        import_pack(file, tmp_path / "inner" / "packs")
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [file]


def test_that_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("schengen/own/form.toml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "sent.carnetform").write_bytes(file.getvalue())
    with pytest.raises(UserError, match="pack_file_refused"):
        import_pack(tmp_path / "sent.carnetform", tmp_path / "packs")


def test_that_a_member_without_a_name_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "sent.carnetform"
    with zipfile.ZipFile(file, "w") as archive:
        nameless = zipfile.ZipInfo("x")
        nameless.filename = ""
        archive.writestr(nameless, GOOD)
    with pytest.raises(UserError, match="pack_file_refused"):
        import_pack(file, tmp_path / "packs")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 torn", b"hello"])
def test_that_a_damaged_archive_is_said(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "sent.carnetform").write_bytes(data)
    with pytest.raises(UserError, match="pack_file_damaged"):
        import_pack(tmp_path / "sent.carnetform", tmp_path / "packs")
