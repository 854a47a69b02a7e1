"""`carnet forms` as a process of its own: JSON, exit codes, and one sentence where something is wrong."""

import json
from pathlib import Path

import pytest

from tests.integration.processes import carnet
from tests.pdf_forms import Made, make_pdf, whole_text

ANSWERS = {
    "surname_lat": "ERIKSSON", "given_name_lat": "ANNA MARIA", "birth_date": "1974-08-12", "sex": "F",
    "citizenship": "SWE", "passport_number": "L898902C3", "civil_status": "married", "visit_purpose": ["tourism"],
    "visit_purpose_details": "mountains " * 60,
}  # fmt: skip


def written(folder: Path, answers: object) -> Path:
    file = folder / "answers.json"
    file.write_text(json.dumps(answers), "utf-8")
    return file


def test_that_forms_are_listed() -> None:
    listed = {form["id"]: form for form in carnet("forms", "list").answer}
    assert listed["schengen/visa"]["template"] == "typst"
    assert listed["thailand/visa"]["needs_pdf"] is True
    assert all(form["problems"] == [] for form in listed.values())


def test_that_a_pdf_is_inspected(tmp_path: Path) -> None:
    file = tmp_path / "анкета.pdf"
    file.write_bytes(make_pdf([Made("undefined_2", (100, 700, 300, 720))], printed=((40, 706, "Surname:"),)))
    answer = carnet("forms", "inspect", file).answer
    assert (answer["kind"], answer["pages"]) == ("acroform", 1)
    (field,) = answer["fields"]
    assert (field["label"], field["answer"], field["type"], field["page"]) == ("Surname", "surname", "text", 1)
    assert field["rect_mm"] == [35.28, 43.04, 70.56, 7.06]
    assert field["certainty"] > 0.9


def test_that_a_form_is_filled_and_what_is_wrong_told(tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    answer = carnet("forms", "fill", "schengen/visa", "--answers", written(tmp_path, ANSWERS), "--out", out).answer
    assert "first_entry_country" in answer["missing"]
    assert "surname" not in answer["missing"]
    assert answer["overflow"][0]["place"] == "visit_purpose_details"
    text = whole_text(out.read_bytes())
    assert "ERIKSSON" in text
    printed = text.count("mountains")
    assert printed + answer["overflow"][0]["rest"].count("mountains") == 60


def test_that_a_group_gets_a_file_a_person(tmp_path: Path) -> None:
    people = written(tmp_path, [ANSWERS, {**ANSWERS, "surname_lat": "KIM"}])
    told = carnet("forms", "fill", "schengen/visa", "--answers", people, "--out", tmp_path / "f.pdf").answer
    assert [Path(one["file"]).name for one in told] == ["f-1.pdf", "f-2.pdf"]
    assert "KIM" in whole_text((tmp_path / "f-2.pdf").read_bytes())


def test_that_the_agencys_word_template_is_filled(tmp_path: Path) -> None:
    from docx import Document

    pack = tmp_path / "data" / "carnet" / "forms" / "general" / "letter"
    pack.mkdir(parents=True)
    (pack / "form.toml").write_text(
        'titles = {en = "Letter"}\nlanguage = "en"\n[template]\nkind = "word"\nfile = "letter.docx"\n'
        '[[field]]\nmeaning = "surname"\nrequired = true\n',
        "utf-8",
    )
    document = Document()
    document.add_paragraph("Dear {{ surname_text }}")
    document.save(str(pack / "letter.docx"))
    out = tmp_path / "out.docx"
    command = ("forms", "fill", "general/letter", "--docx", "--answers", written(tmp_path, ANSWERS), "--out", out)
    answer = carnet(*command, XDG_DATA_HOME=str(tmp_path / "data")).answer
    assert answer["missing"] == []
    assert Document(str(out)).paragraphs[0].text == "Dear ERIKSSON"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("inspect", "none.pdf"), "none.pdf"),
        (("inspect", "answers.json"), "is no PDF"),
        (("fill", "nowhere/visa", "--answers", "answers.json", "--out", "o.pdf"), "There is no form nowhere/visa"),
        (("fill", "thailand/visa", "--answers", "answers.json", "--out", "o.pdf"), "the embassy's own PDF"),
        (("fill", "schengen/visa", "--answers", "none.json", "--out", "o.pdf"), "none.json"),
    ],
)
def test_that_a_problem_is_one_sentence(arguments: tuple[str, ...], sentence: str, tmp_path: Path) -> None:
    written(tmp_path, {})
    given = [tmp_path / one if one.endswith((".pdf", ".json")) else one for one in arguments]
    assert sentence in carnet("forms", *given).sentence
    assert not (tmp_path / "o.pdf").exists()


def test_that_a_list_is_written_as_a_workbook(tmp_path: Path) -> None:
    import openpyxl

    people = written(tmp_path, [ANSWERS, {**ANSWERS, "surname_lat": "KIM"}])
    out = tmp_path / "list.xlsx"
    answer = carnet("forms", "fill", "general/tourists_en", "--answers", people, "--out", out, "--xlsx").answer
    assert Path(answer["file"]) == out
    cells = {str(cell.value) for row in openpyxl.load_workbook(out).active for cell in row}
    assert {"ERIKSSON ANNA MARIA", "KIM ANNA MARIA"} <= cells
    refused = carnet("forms", "fill", "schengen/visa", "--answers", people, "--out", out, "--xlsx")
    assert refused.code == 1
