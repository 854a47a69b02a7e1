"""The child process of `paper`: it alone opens PDFs to show and to join them."""

import base64
import importlib
import io
import zlib
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from app.errors import AppError, UserError
from app.services.child.serving import Tell, refusal, serve
from app.services.forms.paper import MOST_PIXELS

_MOST_OPEN = 3


class PageShower:
    """Answers the parent's questions; the documents shown last stay open."""

    def __init__(self) -> None:
        self._open: dict[bytes, Any] = {}
        self._reader: Any = None

    def prepare(self) -> None:
        """Load what every page needs."""
        self._reader = importlib.import_module("pypdfium2")

    def answer_to(self, question: dict[str, Any], _tell: Tell) -> Mapping[str, object]:
        """Measure, show or join; whatever goes wrong becomes a code."""
        try:
            return self._answer(question)
        except AppError as error:
            return refusal(error)
        except MemoryError:
            return {"error": "form_too_big_inside"}
        except Exception:  # noqa: BLE001 - hostile bytes: every failure of a reader is "damaged"
            return {"error": "form_damaged"}

    def _answer(self, question: dict[str, Any]) -> Mapping[str, object]:
        if question["do"] == "measure":
            document = self._document(question["pdf"])
            return {"sizes": [document.get_page_size(at) for at in range(len(document))]}
        if question["do"] == "show":
            return self._shown(question["pdf"], int(question["page"]), float(question["scale"]))
        return {"pdf": base64.b64encode(_joined(question["pdfs"])).decode("ascii")}

    def _document(self, packed: str) -> Any:
        data = base64.b64decode(packed)
        digest = sha256(data).digest()
        if digest not in self._open:
            while len(self._open) >= _MOST_OPEN:
                self._open.pop(next(iter(self._open))).close()
            document = self._reader.PdfDocument(data)
            document.init_forms()
            self._open[digest] = document
        return self._open[digest]

    def _shown(self, packed: str, at: int, scale: float) -> Mapping[str, object]:
        document = self._document(packed)
        if not 0 <= at < len(document) or scale <= 0:
            raise UserError("form_damaged")
        page = document[at]
        width, height = page.get_size()
        most = (MOST_PIXELS / max(1.0, width * height)) ** 0.5
        bitmap = page.render(scale=min(scale, most), may_draw_forms=True)
        pixels = zlib.compress(bytes(bitmap.buffer), 1)
        answer = {
            "width": bitmap.width,
            "height": bitmap.height,
            "stride": bitmap.stride,
            "pixels": base64.b64encode(pixels).decode("ascii"),
        }
        bitmap.close()
        page.close()
        return answer


def _joined(packed: Sequence[str]) -> bytes:
    """Join pages; fields that stay editable get the number of their file, else what one types would stand in all."""
    import pikepdf

    whole = pikepdf.new()
    parts = [pikepdf.open(io.BytesIO(base64.b64decode(one))) for one in packed]
    for number, part in enumerate(parts, start=1):
        if "/AcroForm" in part.Root:
            _rename_fields(part, number)
        whole.add_pages_from(part)
    made = io.BytesIO()
    whole.save(made)
    return made.getvalue()


def _rename_fields(part: Any, number: int) -> None:
    """Put a number before the names of a file's fields."""
    import pikepdf

    fields = part.Root.AcroForm.get("/Fields")
    for field in fields if isinstance(fields, pikepdf.Array) else ():
        if isinstance(field, pikepdf.Dictionary) and "/T" in field:
            field.T = pikepdf.String(f"{number} {field.T}")


if __name__ == "__main__":
    shower = PageShower()
    serve(shower.answer_to, shower.prepare)
