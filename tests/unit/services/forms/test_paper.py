"""Pages shown, measured and joined in the child process."""

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pikepdf
import pytest

from app.errors import Cancelled, UserError
from app.services.forms.paper import MOST_PIXELS, Paper
from app.services.forms.press import FormPress, PressJob
from app.services.forms.spots import Spot
from app.services.work import Work
from tests.pdf_forms import Made, make_pdf
from tests.unit.services.forms.printing_people import texts_of


@pytest.fixture(scope="module")
def paper() -> Iterator[Paper]:
    with Paper() as opened:
        yield opened


def printed(word: str, **more: object) -> bytes:
    return make_pdf(printed=[(100, 700, word)], **more)  # type: ignore[arg-type]


def test_that_pages_are_measured_as_they_are_shown(paper: Paper) -> None:
    assert [(one.width, one.height) for one in paper.measure(make_pdf(pages=2))] == [(595, 842), (595, 842)]
    turned = paper.measure(make_pdf(rotation=90))
    assert [(one.width, one.height) for one in turned] == [(842, 595)]


def test_that_a_page_is_shown_at_any_size(paper: Paper) -> None:
    for dots, width in ((72, 595), (144, 1190)):
        shown = paper.show(printed("WORDS"), 0, dots)
        assert abs(shown.width - width) <= 1
        pixels = np.frombuffer(shown.pixels, np.uint8).reshape(shown.height, shown.stride)[:, : shown.width * 3]
        top, rest = pixels[: shown.height // 5], pixels[shown.height // 4 :]
        assert top.min() < 60
        assert rest.min() == 255


def test_that_a_page_is_never_larger_than_memory_allows(paper: Paper) -> None:
    shown = paper.show(make_pdf(size=(14_400, 14_400)), 0, 600)
    assert shown.width * shown.height <= MOST_PIXELS * 1.01


def test_that_pdfs_are_joined_in_order(paper: Paper) -> None:
    joined = paper.join([printed("ONE"), printed("TWO", pages=2)])
    texts = texts_of(joined)
    assert len(texts) == 3
    assert ["ONE" in texts[0], "TWO" in texts[1], "TWO" in texts[2]] == [True] * 3


def test_that_fields_that_stayed_editable_are_shown(paper: Paper, tmp_path: Path) -> None:
    template = tmp_path / "form.pdf"
    template.write_bytes(make_pdf([Made("word", (100, 100, 200, 120))]))
    with FormPress() as press:
        job = PressJob(template, "pdf", [[Spot("word", text="WORD", field="word")]], editable=True)
        [filled] = press.fill(job)
    shown = paper.show(filled.pdf, 0, 72)
    assert min(shown.pixels) < 60
    assert min(paper.show(template.read_bytes(), 0, 72).pixels) == 255


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\n%%EOF"])
def test_that_a_damaged_pdf_is_refused(paper: Paper, data: bytes) -> None:
    for ask in (lambda: paper.measure(data), lambda: paper.show(data, 0, 72), lambda: paper.join([data])):
        with pytest.raises(UserError) as caught:
            ask()
        assert caught.value.code == "form_damaged"
    with pytest.raises(UserError):
        paper.show(make_pdf(), 7, 72)
    assert paper.measure(make_pdf())


def test_that_showing_can_be_cancelled() -> None:
    work = Work()
    work.cancel()
    with Paper() as fresh, pytest.raises(Cancelled):  # its start takes long enough to be cancelled
        fresh.show(make_pdf(), 0, 72, work)


def test_that_fields_which_stay_editable_are_each_person_s_own(paper: Paper) -> None:
    fields = [
        Made("Name", (100, 700, 300, 720)),
        Made("Sex", (100, 600, 110, 610), "Btn", 1 << 15, states=("M", "Off")),
        Made("Sex", (120, 600, 130, 610), "Btn", 1 << 15, states=("F", "Off")),
    ]
    joined = paper.join([make_pdf(fields), make_pdf(fields)])
    with pikepdf.open(io.BytesIO(joined)) as pdf:
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["1 Name", "1 Sex", "2 Name", "2 Sex"]
        assert len(pdf.pages) == 2
        shown = [str(widget.Parent.T) for page in pdf.pages for widget in page.obj.Annots]
        assert shown == ["1 Name", "1 Sex", "1 Sex", "2 Name", "2 Sex", "2 Sex"]
