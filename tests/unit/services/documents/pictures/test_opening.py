"""What files hold, as pages; in this process, since the files are the tests' own."""

import io
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.errors import EnvironmentProblemError, UserError
from app.services.documents.pictures.opening import MAX_PAGES, open_page, read_picture

WIDTH, HEIGHT = 60, 40


def picture(mode: str = "RGB", size: tuple[int, int] = (WIDTH, HEIGHT)) -> Image.Image:
    """White, with a black square in its upper left quarter."""
    image = Image.new("L", size, 255)
    image.paste(0, (0, 0, size[0] // 2, size[1] // 2))
    return image.convert(mode)


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, form, **options)
    return data.getvalue()


def is_square_upper_left(colours: np.ndarray) -> bool:
    height, width = colours.shape[:2]
    grey = colours.mean(axis=2)
    quarters = [grey[: height // 2, : width // 2], grey[: height // 2, width // 2 :], grey[height // 2 :, : width // 2]]
    means = [float(quarter.mean()) for quarter in quarters]
    return means[0] < 80 and means[1] > 180 and means[2] > 180


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "P"), ("PNG", "1"), ("PNG", "LA"),
        ("PNG", "RGBA"), ("PNG", "I;16"), ("WEBP", "RGB"), ("WEBP", "RGBA"), ("TIFF", "RGB"), ("TIFF", "CMYK"),
        ("TIFF", "F"), ("TIFF", "I;16"), ("TIFF", "1"), ("BMP", "RGB"), ("GIF", "P"), ("AVIF", "RGB"), ("PDF", "RGB"),
    ],
)  # fmt: skip
def test_that_every_kind_of_picture_opens_upright_in_three_colours(form: str, mode: str) -> None:
    image = picture("I").point(lambda grey: grey * 257).convert("I;16") if mode == "I;16" else picture(mode)
    page = open_page(saved(image, form), 0)
    assert page.colours.dtype == np.uint8
    assert page.colours.shape[2] == 3
    assert is_square_upper_left(page.colours)
    assert (page.pages, page.is_cut_short) == (1, False)


def test_that_what_shines_through_is_white() -> None:
    image = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    assert open_page(saved(image, "PNG"), 0).colours.min() == 255


@pytest.mark.parametrize("orientation", range(1, 9))
def test_that_a_phones_note_of_its_position_is_heeded(orientation: int) -> None:
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    held = picture().transpose(back[orientation]) if orientation in back else picture()
    exif = Image.Exif()
    exif[0x0112] = orientation
    page = open_page(saved(held, "JPEG", exif=exif), 0)
    assert page.colours.shape[:2] == (HEIGHT, WIDTH)
    assert is_square_upper_left(page.colours)


def test_that_every_page_of_a_tiff_and_a_pdf_can_be_asked_for() -> None:
    others = [Image.new("RGB", (30, 20), colour) for colour in ("red", "blue")]
    for form in ("TIFF", "PDF"):
        data = saved(picture(), form, save_all=True, append_images=others)
        pages = [open_page(data, number) for number in range(3)]
        assert {page.pages for page in pages} == {3}
        assert is_square_upper_left(pages[0].colours)
        assert pages[1].colours[10, 10].tolist()[0] > 200 > 100 > pages[1].colours[10, 10].tolist()[2]
        assert pages[2].colours[10, 10].tolist()[2] > 200


def test_that_only_the_first_pages_count() -> None:
    data = saved(picture(), "TIFF", save_all=True, append_images=[picture()] * (MAX_PAGES + 5))
    assert open_page(data, 0).pages == MAX_PAGES


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_that_of_what_moves_the_first_frame_is_taken(form: str) -> None:
    data = saved(picture(), form, save_all=True, append_images=[Image.new("RGB", (WIDTH, HEIGHT), "black")])
    page = open_page(data, 0)
    assert page.pages == 1
    assert is_square_upper_left(page.colours)


def test_that_a_picture_is_known_by_its_bytes_and_not_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(saved(picture(), "PNG"))
    assert is_square_upper_left(open_page(read_picture(tmp_path / "scan.pdf"), 0).colours)


def test_that_what_was_saved_of_a_picture_is_read() -> None:
    whole = saved(picture(size=(400, 300)), "PNG", compress_level=0)
    page = open_page(whole[: len(whole) * 2 // 3], 0)
    assert page.is_cut_short
    assert page.colours.shape == (300, 400, 3)


def png_of(width: int, height: int) -> bytes:
    """A file of some hundred bytes that says it is so large."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")


LOCKED_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<41><41>]/Size 5>>\n%%EOF\n"
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"GIF89a", "picture_format_unknown"),
        (b"just text", "picture_format_unknown"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "picture_format_unknown"),
        (b"%PDF-1.7 and then nothing", "picture_damaged"),
        (LOCKED_PDF, "picture_protected"),
        (png_of(30_000, 30_000), "picture_too_large"),
        (png_of(1_000_000, 90), "picture_too_large"),
        (png_of(2_000_000_000, 2_000_000_000), "picture_too_large"),
    ],
)
def test_that_what_is_no_picture_is_one_code(data: bytes, code: str) -> None:
    with pytest.raises(UserError, match=code):
        open_page(data, 0)


def test_that_a_file_that_is_missing_or_empty_is_one_code(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").write_bytes(b"")
    with pytest.raises(UserError, match="picture_empty"):
        read_picture(tmp_path / "empty.jpg")
    for name in ("none.jpg", ""):
        with pytest.raises(EnvironmentProblemError, match="file_unreadable"):
            read_picture(tmp_path / name)


def test_that_a_file_that_is_too_big_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / "big.tif").open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(UserError, match="picture_too_big"):
        read_picture(tmp_path / "big.tif")
