"""Forms through the real child process: answers, codes of errors, limits, hostile sources."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import Cancelled, UserError
from app.services.forms.pdf.shapes import PdfKind, Rect
from app.services.forms.press import FormPress, PressJob
from app.services.forms.setting.boxes import Overflow
from app.services.forms.spots import Spot
from app.services.work import Work
from tests.pdf_forms import Made, make_pdf, text_within, whole_text

BOX = (100.0, 600.0, 260.0, 618.0)


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def written(folder: Path, content: bytes | str, name: str = "form.pdf") -> Path:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_that_a_form_is_inspected_and_filled_for_each_person(press: FormPress, tmp_path: Path) -> None:
    file = written(tmp_path, make_pdf([Made("f", BOX)], printed=((50, 604, "Name"),)))
    form = press.inspect(file)
    assert (form.kind, form.fields[0].label, form.fields[0].page) == (PdfKind.ACROFORM, "Name", 1)
    people = [[Spot("f", name, field="f")] for name in ("ERIKSSON", "Ким", "x" * 500)]
    filled = press.fill(PressJob(file, "pdf", people))
    assert [text_within(one.pdf, BOX) for one in filled[:2]] == ["ERIKSSON", "Ким"]
    assert [bool(one.overflow) for one in filled] == [False, False, True]


def test_that_a_source_of_a_pack_is_set_with_the_answers_as_data(press: FormPress, tmp_path: Path) -> None:
    source = (
        "#set page(width: 200pt, height: 100pt, margin: 10pt)\n"
        'Name: #put("name", width: 80pt, height: 14pt) #tick("yes") #tick("no") #given.data.title'
    )
    file = written(tmp_path, source, "form.typ")
    spots = [Spot("name", '#read("x") ' * 20), Spot("yes", ticked=True)]
    (one,) = press.fill(PressJob(file, "typst", [spots], data={"title": "Visa"}))
    assert whole_text(one.pdf).startswith('Name: #read("x") #read("x")')
    assert whole_text(one.pdf).endswith("X Visa")
    assert one.overflow[0].place == "name"
    assert isinstance(one.overflow[0], Overflow)


@pytest.mark.parametrize(
    "source",
    [
        '#read("/etc/passwd")',
        '#read("../../../../../../etc/passwd")',
        '#image("/etc/hostname")',
        '#include "/proc/self/environ"',
        "#panic(given)",
        "#let x = ",
        '#import "@preview/cetz:0.3.0": canvas',
    ],
)
def test_that_a_hostile_source_reads_nothing_and_is_said(source: str, press: FormPress, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"form_not_set|form_source_package"):
        press.fill(PressJob(written(tmp_path, source, "form.typ"), "typst", [[]]))


def test_that_a_source_without_end_is_given_up(tmp_path: Path) -> None:
    file = written(tmp_path, "#for a in range(9999) { for b in range(9999) { for c in range(9999) {} } }", "form.typ")
    with FormPress(work_limit_s=0.5) as press, pytest.raises(UserError, match="form_too_slow"):
        press.fill(PressJob(file, "typst", [[]]))


def test_that_a_child_that_is_ended_leaves_no_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    file = written(tmp_path, "#for a in range(9999) { for b in range(9999) { for c in range(9999) {} } }", "form.typ")
    with FormPress(work_limit_s=0.5) as press:
        with pytest.raises(UserError, match="form_too_slow"):
            press.fill(PressJob(file, "typst", [[Spot("name", "ERIKSSON")]]))
        assert [each for each in place.rglob("*") if each.is_file()] == []
    assert list(place.iterdir()) == []


def test_that_a_damaged_file_is_said_and_the_next_one_read(press: FormPress, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="form_damaged"):
        press.inspect(written(tmp_path, b"%PDF-1.7 no more"))
    with pytest.raises(UserError, match="form_no_pdf"):
        press.inspect(written(tmp_path, b"hello"))
    assert press.inspect(written(tmp_path, make_pdf())).kind is PdfKind.FLAT


def test_that_filling_a_group_can_be_cancelled(press: FormPress, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def report(done: int, total: int, step: str) -> None:
        told.append((done, total, step))
        if done > 3:
            raise Cancelled

    file = written(tmp_path, make_pdf())
    people = [[Spot("a", f"person {number}", page=1, rect=Rect(10, 10, 60, 8))] for number in range(400)]
    with pytest.raises(Cancelled):
        press.fill(PressJob(file, "pdf", people), Work(report))
    assert told[-1][1:] == (400, "filling_forms")
    assert len(press.fill(PressJob(file, "pdf", people[:2]))) == 2


def test_that_a_press_that_nobody_asks_makes_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    FormPress()
    assert list(tmp_path.iterdir()) == []
    with FormPress() as press:
        press.inspect(written(tmp_path, make_pdf([Made("f", BOX)])))
        assert [one.name.startswith("carnet-press-") for one in tmp_path.iterdir() if one.is_dir()] == [True]
    assert [one for one in tmp_path.iterdir() if one.is_dir()] == []
