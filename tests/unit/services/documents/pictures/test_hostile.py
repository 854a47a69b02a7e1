"""Pictures that were made to do harm, or fell apart: each is one sentence at most, and the next one is read."""

import datetime as dt
import io
from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.services.documents.pictures.reading import PictureReader
from app.views.texts import explain

TODAY = dt.date(2026, 6, 1)
MUTANTS = 320
FORMS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF")
EXPECTED = {
    "picture_cut_short", "picture_damaged", "picture_empty", "picture_format_unknown", "picture_protected",
    "picture_too_large", "picture_too_small", "picture_unreadable", "picture_without_zone",
}  # fmt: skip


def seeds() -> dict[str, bytes]:
    """A small picture in every format, without text: what still opens costs little."""
    page = Image.linear_gradient("L").resize((70, 50)).convert("RGB")
    files = {}
    for form in (*FORMS, "PDF"):
        data = io.BytesIO()
        page.save(data, form)
        files[form] = data.getvalue()
    return files


def mutants(count: int) -> Iterator[tuple[str, bytes]]:
    """Files with bytes changed, cut out, doubled, or with another file's tail; the same for every run."""
    random = Random(11)
    files = seeds()
    for number in range(count):
        form = "PDF" if number % 16 == 0 else FORMS[number % len(FORMS)]
        data = bytearray(files[form])
        for _ in range(random.choice((1, 3, 20))):
            at = random.randrange(len(data)) if random.random() < 0.5 else random.randrange(min(len(data), 200))
            match random.randrange(4):
                case 0:
                    data[at] = random.randrange(256)
                case 1:
                    del data[at : at + random.randrange(1, 50)]
                case 2:
                    data[at:at] = data[at : at + random.randrange(1, 200)]
                case _:
                    data[at : at + 4] = random.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"))
            if len(data) < 8:
                break
        if random.random() < 0.1:
            data = data[: len(data) // 2] + bytearray(files[random.choice(FORMS)])[len(data) // 2 :]
        yield form, bytes(data)


def test_that_mutants_end_in_a_sentence_and_never_in_a_fault(
    reader: PictureReader, capsys: pytest.CaptureFixture[str]
) -> None:
    ends: Counter[str] = Counter()
    for form, data in mutants(MUTANTS):
        for reading in reader.read_data(data, form, today=TODAY, shown=False):
            ends[reading.problem.code if reading.problem else "read"] += 1
            if reading.problem:
                assert explain(reading.problem)
    with capsys.disabled():
        print(f"\n{MUTANTS} mutants of pictures:", dict(ends.most_common()))
    assert ends.keys() <= EXPECTED | {"read"}
    assert ends["picture_unreadable"] <= MUTANTS // 20  # the child itself dies or hangs seldom


@given(
    st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.4\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"II*\0"])
)
@settings(max_examples=40)
def test_that_any_bytes_end_in_a_sentence(reader: PictureReader, data: bytes, start: bytes) -> None:
    for reading in reader.read_data(start + data, "x", today=TODAY, shown=False):
        assert reading.problem is not None
        assert reading.problem.code in EXPECTED


@pytest.mark.parametrize("size", [(10, 900), (100, 100)])
def test_that_a_speck_is_too_small(reader: PictureReader, size: tuple[int, int]) -> None:
    data = io.BytesIO()
    Image.new("RGB", size, "white").save(data, "PNG")
    (reading,) = reader.read_data(data.getvalue(), "x", today=TODAY)
    assert reading.problem is not None
    assert reading.problem.code == "picture_too_small"


@pytest.mark.parametrize("size", [(160, 30), (70, 8000), (8000, 70), (2500, 2500)])
def test_that_odd_shapes_and_blank_pages_hold_no_zone(reader: PictureReader, size: tuple[int, int]) -> None:
    data = io.BytesIO()
    Image.effect_noise(size, 90).save(data, "PNG")
    (reading,) = reader.read_data(data.getvalue(), "x", today=TODAY)
    assert reading.problem is not None
    assert reading.problem.code == "picture_without_zone"
