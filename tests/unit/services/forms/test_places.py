"""Packs with places: what they say, what is wrong with them, and what they come to for a person."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.forms.filled import FillWarning
from app.services.forms.form_filling import fill_forms
from app.services.forms.manifest import Packs
from app.services.forms.matching import Matcher
from app.services.forms.pack_checks import check_pack, template_path
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.shapes import FieldType, PdfField, PdfForm, PdfKind, Rect
from app.services.forms.place_values import printed_date
from app.services.forms.places import Template, TemplateKind, read_template
from app.services.forms.press import FormPress
from app.services.forms.typed_answers import AnswerReader, read_answers
from tests.pdf_forms import Made, make_pdf, material, text_within, whole_text

DAY = date(2026, 11, 27)
MANIFEST = """
titles = {en = "Test form"}
language = "en"
[[section]]
code = "a"
labels = {en = "A"}
[[field]]
meaning = "surname"
section = "a"
required = true
[[field]]
meaning = "birth_date"
section = "a"
required = true
[[field]]
meaning = "civil_status"
section = "a"
"""
BOX = (100.0, 600.0, 260.0, 618.0)


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def packs_with(folder: Path, places: str) -> Packs:
    pack = folder / "schengen" / "own"
    pack.mkdir(parents=True)
    (pack / "form.toml").write_text(MANIFEST, "utf-8")
    (pack / "places.toml").write_text(places, "utf-8")
    return load_packs([shipped_folder(), folder])


def told(folder: Path, places: str, press: FormPress | None = None) -> list[tuple[str, str]]:
    packs = packs_with(folder, places)
    return [(problem.place, problem.code) for problem in check_pack(packs.forms["schengen/own"], packs.meanings, press)]


def flat(*places: str) -> str:
    return '[template]\nkind = "flat"\nfile = "form.pdf"\n' + "".join(f"[[place]]\n{one}\n" for one in places)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ('page = 1\nrect = [10, 10, 50, 8]\ntext = "no_such_name"', "place_name_unknown"),
        ('page = 1\nrect = [10, 10, 50, 8]\ntext = "surname_day"', "place_name_unknown"),
        ('page = 1\nrect = [10, 10, 50, 8]\ntext = "surname |"', "expression_unreadable"),
        ("page = 1\nrect = [10, 10, 50, 8]\ntext = \"''.__class__.__mro__\"", "expression_refused"),
        ('page = 1\nrect = [10, 10, 50, 8]\noptions = "surname"', "place_no_options"),
        ('page = 1\nrect = [200, 10, 50, 8]\ntext = "surname"', "place_off_page"),
        ('page = 3\nrect = [10, 10, 50, 8]\ntext = "surname"', "place_page_absent"),
        ('page = 1\nrect = [10, 10, 50]\ntext = "surname"', "place_lacks_target"),
        ('page = 1\nrect = [10, 10, -5, 8]\ntext = "surname"', "place_rect_refused"),
        ("page = 1\nrect = [10, 10, 50, 8]", "place_lacks_answer"),
        ('page = 1\nrect = [10, 10, 50, 8]\ntext = "surname"\nsize = 900', "place_size_refused"),
        ('page = 1\nrect = [10, 10, 50, 8]\ntext = "surname"\nalign = "up"', "pack_value_unknown"),
        ('page = 1\nrect = [10, 10, 50, 8]\ntext = "surname"\nset = "comb"', "pack_lacks"),
    ],
)
def test_that_a_wrong_place_is_told_with_its_number(place: str, code: str, press: FormPress, tmp_path: Path) -> None:
    good = 'page = 1\nrect = [10, 20, 50, 8]\ntext = "surname_text | upper"'
    places = flat(good, place)
    pack = tmp_path / "schengen" / "own"
    pack.mkdir(parents=True)
    (pack / "form.pdf").write_bytes(make_pdf())
    (pack / "form.toml").write_text(MANIFEST, "utf-8")
    (pack / "places.toml").write_text(places, "utf-8")
    packs = load_packs([shipped_folder(), tmp_path])
    problems = check_pack(packs.forms["schengen/own"], packs.meanings, press)
    assert code in {problem.code for problem in problems}
    assert all("place 2" in problem.place for problem in problems)


@pytest.mark.parametrize("file", ["../../../secret.pdf", "/etc/passwd", "link.pdf", "none.pdf", ""])
def test_that_a_template_outside_the_pack_is_refused(file: str, tmp_path: Path) -> None:
    (tmp_path / "secret.pdf").write_bytes(make_pdf())
    pack = tmp_path / "packs" / "schengen" / "own"
    pack.mkdir(parents=True)
    (pack / "link.pdf").symlink_to(tmp_path / "secret.pdf")
    with pytest.raises(UserError, match=r"template_outside|template_absent"):
        template_path(Template(TemplateKind.FLAT, file, pack))


def test_that_a_pdf_without_the_field_is_told(press: FormPress, tmp_path: Path) -> None:
    pack = tmp_path / "schengen" / "own"
    pack.mkdir(parents=True)
    (pack / "form.pdf").write_bytes(make_pdf([Made("Name", BOX)]))
    (pack / "form.toml").write_text(MANIFEST, "utf-8")
    (pack / "places.toml").write_text(
        '[template]\nkind = "acroform"\nfile = "form.pdf"\n[[place]]\nfield = "Nome"\ntext = "surname"\n', "utf-8"
    )
    packs = load_packs([shipped_folder(), tmp_path])
    (problem,) = check_pack(packs.forms["schengen/own"], packs.meanings, press)
    assert (problem.code, problem.params) == ("place_field_absent", {"name": "Nome"})


def test_that_a_manifest_that_is_no_toml_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "[template\nkind") == [("", "pack_not_toml")]


def test_that_places_of_a_person_are_filled(press: FormPress, tmp_path: Path) -> None:
    packs = packs_with(
        tmp_path,
        '[template]\nkind = "acroform"\nfile = "form.pdf"\ndates = "%d.%m.%Y"\n'
        '[[place]]\nfield = "Name"\ntext = "surname_text | upper"\n'
        '[[place]]\nfield = "Born"\ntext = "birth_date_text"\n'
        '[[place]]\nfield = "Year"\ntext = "birth_date_year"\nset = "comb"\ncells = 4\n'
        '[[place]]\nfield = "Status"\noptions = "civil_status"\nmarks = {married = "M", single = "S"}\n',
    )
    below = [(100.0, y, 260.0, y + 18) for y in (600.0, 560.0, 520.0)]
    fields = [Made(name, box) for name, box in zip(("Name", "Born", "Year"), below, strict=True)]
    group = [
        Made("Status", (x, 480, x + 10, 490), "Btn", 1 << 15, states=(s, "Off")) for x, s in ((100, "M"), (200, "S"))
    ]
    (tmp_path / "schengen" / "own" / "form.pdf").write_bytes(make_pdf([*fields, *group]))
    pack = packs.forms["schengen/own"]
    reader = AnswerReader(packs, pack, DAY)
    person = reader.applicant(
        {"surname_ru": "Ким", "surname_lat": "Kim", "birth_date": "1974-08-12", "civil_status": "single"}
    )
    (filled,) = fill_forms(press, pack, [person])
    assert [text_within(filled.pdf, box) for box in below[:2]] == ["KIM", "12.08.1974"]
    assert text_within(filled.pdf, below[2]).replace(" ", "") == "1974"
    assert (filled.missing, filled.overflow, filled.warnings) == ((), (), ())
    (empty,) = fill_forms(press, pack, [reader.applicant({})])
    assert empty.missing == ("surname", "birth_date")


def test_that_an_answer_without_a_translation_is_printed_and_told(press: FormPress) -> None:
    packs = load_packs([shipped_folder()])
    pack = packs.forms["schengen/visa"]
    person = AnswerReader(packs, pack, DAY).applicant({"occupation": "ъъъ непереводимое"})
    (filled,) = fill_forms(press, pack, [person])
    assert "ъъъ непереводимое" in whole_text(filled.pdf)
    assert FillWarning("answer_untranslated", {"field": "occupation"}) in filled.warnings


@pytest.mark.parametrize(
    ("value", "dates", "expected"),
    [
        ("1974-08-12", "%d-%m-%Y", "12-08-1974"),
        ("1974-08-12", "%d %b %Y", "12 Aug 1974"),
        ("1974-08", "%d-%m-%Y", "08-1974"),
        ("1974", "%d-%m-%Y", "1974"),
        ("", "%d-%m-%Y", ""),
    ],
)
def test_that_dates_are_printed_as_the_form_has_them(value: str, dates: str, expected: str) -> None:
    assert printed_date(value, dates) == expected


def test_that_every_shipped_pack_is_sound(press: FormPress) -> None:
    packs = load_packs([shipped_folder()])
    for pack in packs.forms.values():
        template, told_of = read_template(pack)
        assert told_of == ()
        assert [problem for problem in check_pack(pack, packs.meanings, press) if template is not None] == []


def test_that_every_question_of_the_schengen_form_has_its_place() -> None:
    pack = load_packs([shipped_folder()]).forms["schengen/visa"]
    template, _ = read_template(pack)
    assert template is not None
    used = " ".join(f"{place.text} {place.options}" for place in template.places)
    left = [field.meaning for field in pack.fields if field.meaning not in used]
    assert left == ["eu_family_member"]  # its box has only the relative's own data
    drawn = (pack.folder / template.file).read_text("utf-8")
    assert [place.id for place in template.places if f'"{place.id}' not in drawn] == []


@pytest.mark.parametrize("file", ["schengen_eriksson", "schengen_podyachev", "schengen_family_member"])
def test_that_whole_people_fit_on_the_schengen_form(file: str, press: FormPress) -> None:
    case = json.loads((Path(__file__).parents[3] / "data" / "questionnaires" / f"{file}.json").read_text("utf-8"))
    packs = load_packs([shipped_folder()])
    pack = packs.forms["schengen/visa"]
    answers = {**case["card"], **case["answers"]}
    (filled,) = fill_forms(press, pack, [AnswerReader(packs, pack, DAY).applicant(answers)])
    assert (filled.overflow, filled.glyphs) == ((), ())
    text = whole_text(filled.pdf)
    assert case["card"]["surname_lat"] in text
    assert text.count("/ 4") == 4


def test_that_the_thai_form_is_known_by_its_fields_and_filled(press: FormPress) -> None:
    folder = material()
    if folder is None:
        pytest.skip("needs the material of real forms")
    file = folder / "thailand_visa_acroform.pdf"
    packs = load_packs([shipped_folder()])
    form = press.inspect(file)
    pack, share = Matcher(packs).known_pack(form)
    assert pack is not None
    assert (pack.id, share) == ("thailand/visa", 1.0)
    answers = {"surname_lat": "Eriksson", "salutation": "mrs", "visa_type": "tourist", "visit_purpose": ["tourism"]}
    (filled,) = fill_forms(press, pack, [AnswerReader(packs, pack, DAY).applicant(answers)], pdf=file)
    assert "ERIKSSON" in whole_text(filled.pdf)
    assert filled.warnings == ()
    with pytest.raises(UserError, match="form_needs_pdf"):
        fill_forms(press, pack, [])


def field(name: str, label: str = "", kind: FieldType = FieldType.TEXT, exports: tuple[str, ...] = ()) -> PdfField:
    return PdfField(name, name, 1, Rect(1, 1, 9, 9), kind, label, exports=exports)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (field("undefined_2", "Date de naissance"), "birth_date"),
        (field("Text14", "Дата рождения (день-месяц-год):"), "birth_date"),
        (field("BirthDate"), "birth_date"),
        (field("form1[0].page1[0].Surname[0]", "1. Surname (Family name)"), "surname"),
        (field("c1", "Married", FieldType.CHECK, ("Yes",)), "civil_status.married"),
        (field("Text3"), ""),
        (field("Text4", "Zwiebelkuchen und Federweisser"), ""),
        (field("Sign", "Surname", FieldType.SIGNATURE), ""),
    ],
)
def test_that_a_field_is_matched_in_three_languages(asked: PdfField, answer: str) -> None:
    match = Matcher(load_packs([shipped_folder()])).match(asked)
    assert match.answer == answer
    assert (match.certainty > 0.6) is bool(answer)


def test_that_a_form_of_other_fields_is_not_known() -> None:
    form = PdfForm(PdfKind.ACROFORM, (), tuple(field(f"f{number}") for number in range(60)))
    assert Matcher(load_packs([shipped_folder()])).known_pack(form) == (None, 0.0)


@pytest.mark.parametrize("text", ["", "[]", "3", "[1]", '"x"', "{", "[" * 100_000])
def test_that_a_file_without_answers_is_said(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    with pytest.raises(UserError, match="answers_unreadable"):
        read_answers(tmp_path / "a.json")


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"surnam": "x"}, "answer_unknown"),
        ({"surname_lat": {"a": 1}}, "answer_refused"),
        ({"surname": [1]}, "answer_refused"),
    ],
)
def test_that_an_answer_that_nobody_asks_is_said(answers: dict[str, object], code: str) -> None:
    packs = load_packs([shipped_folder()])
    with pytest.raises(UserError, match=code):
        AnswerReader(packs, packs.forms["schengen/visa"], DAY).applicant(answers)
