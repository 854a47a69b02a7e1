"""Files to pages: whatever pictures hold, made upright by their own notes, in colours that can be shown.

Runs in the child process only. By what the bytes are, never by the file's name.
"""

import io
import warnings
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import EnvironmentProblemError, UserError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

MAX_FILE_BYTES = 200_000_000
MAX_PIXELS = 80_000_000
"""More than the cameras of phones and A3 scans at 600 dpi give; a bomb of pixels has far more."""

MAX_PAGES = 20
"""Pages of one file that are looked at."""

_LONG_SIDE_PX = 4000
_PDF_SIDE_PX = 2600
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF")
_PLUGINS = ("Jpeg", "Mpo", "Png", "WebP", "Tiff", "Bmp", "Gif", "Avif")
_PAGED = ("TIFF",)
_PDF_START = 1024
"""Readers find a PDF's mark anywhere in the first so many bytes. Source: PDF Reference 1.7, appendix H, note 13."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file.

    Attributes:
        colours: height x width x 3, red, green, blue.
        pages: how many pages of the file can be asked for.
        is_cut_short: the file ends before its picture does.
    """

    colours: "NDArray[np.uint8]"
    pages: int
    is_cut_short: bool = False


def read_picture(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UserError: picture_empty, picture_too_big.
        EnvironmentProblemError: file_unreadable.
    """
    try:
        if not path.is_file():  # a folder, or a pipe that would be waited for
            raise FileNotFoundError
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise UserError("picture_too_big", limit_mb=MAX_FILE_BYTES // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    if not data:
        raise UserError("picture_empty")
    return data


def open_page(data: bytes, page: int) -> Page:
    """Return a page of a file.

    Args:
        data: the file's bytes.
        page: from 0; the first is there whenever this returns.

    Raises:
        UserError: picture_format_unknown, picture_damaged, picture_protected, picture_too_large.
    """
    if b"%PDF" in data[:_PDF_START]:
        return _page_of_pdf(data, page)
    return _page_of_image(data, page)


def _page_of_image(data: bytes, page: int) -> Page:
    from PIL import Image, ImageFile, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow finds odd in a file
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _decoded(data, page)
        except UnidentifiedImageError as error:
            raise UserError("picture_format_unknown") from error
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise too_large() from error
        except OSError:
            ImageFile.LOAD_TRUNCATED_IMAGES = True
            try:
                half = _decoded(data, page)
            finally:
                ImageFile.LOAD_TRUNCATED_IMAGES = False
            return Page(half.colours, half.pages, is_cut_short=True)


def _decoded(data: bytes, page: int) -> Page:
    from PIL import Image

    for name in _PLUGINS:  # each makes its format known
        import_module(f"PIL.{name}ImagePlugin")
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        if image.width * image.height > MAX_PIXELS:
            raise too_large()
        pages = min(getattr(image, "n_frames", 1), MAX_PAGES) if image.format in _PAGED else 1
        if page:
            image.seek(min(page, pages - 1))
            if image.width * image.height > MAX_PIXELS:
                raise too_large()
        image.draft("RGB", (_LONG_SIDE_PX, _LONG_SIDE_PX))
        return Page(_colours(image), pages)


def too_large() -> UserError:
    """The error for a picture with more pixels than can be read."""
    return UserError("picture_too_large", limit_megapixels=MAX_PIXELS // 1_000_000)


def _colours(image: "Image") -> "NDArray[np.uint8]":
    """A picture of any mode as red, green, blue, upright, no longer than it is looked at."""
    import numpy as np
    from PIL import Image, ImageOps

    image.load()
    if image.mode.startswith(("I", "F")):
        image = _eight_bits(image)
    image.thumbnail((_LONG_SIDE_PX, _LONG_SIDE_PX))
    image = ImageOps.exif_transpose(image)
    if "A" in image.getbands() or "transparency" in image.info or image.mode in {"PA", "La", "RGBa"}:
        over = image.convert("RGBA")
        paper = Image.new("RGBA", over.size, "white")
        image = Image.alpha_composite(paper, over)
    return np.asarray(image.convert("RGB"))


def _eight_bits(image: "Image") -> "Image":
    """Greys of 16 or 32 bits, or fractions, spread over 8."""
    import numpy as np
    from PIL import Image

    greys = np.nan_to_num(np.asarray(image, np.float32), posinf=0, neginf=0)
    low, high = float(greys.min()), float(greys.max())
    spread = (greys - low) * (255 / (high - low)) if high > low else greys * 0 + 255
    made = Image.fromarray(spread.astype(np.uint8))
    made.getexif().update(image.getexif())
    return made


def _page_of_pdf(data: bytes, page: int) -> Page:
    pypdfium2: Any = import_module("pypdfium2")
    raw: Any = import_module("pypdfium2.raw")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise UserError("picture_protected" if is_locked else "picture_damaged") from error
    try:
        return _rendered(document, page)
    except pypdfium2.PdfiumError as error:
        raise UserError("picture_damaged") from error
    finally:
        document.close()


def _rendered(document: Any, page: int) -> Page:
    """A page drawn as large as it is looked at, whatever size it says to be."""
    pages = min(len(document), MAX_PAGES)
    if not pages:
        raise UserError("picture_damaged")
    sheet = document[min(page, pages - 1)]
    longest = max(sheet.get_size())
    if not 1 <= longest < 1e6:
        raise UserError("picture_damaged")
    bitmap = sheet.render(scale=_PDF_SIDE_PX / longest, may_draw_forms=False, rev_byteorder=True)
    return Page(_three_colours(bitmap.to_numpy().copy()), pages)


def _three_colours(drawn: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
    import numpy as np

    if drawn.ndim == 2:
        drawn = drawn[:, :, None]
    return np.repeat(drawn, 3, axis=2) if drawn.shape[2] == 1 else np.ascontiguousarray(drawn[:, :, :3])
