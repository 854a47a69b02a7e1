"""The child process of `press`: it alone touches PDFs, sources and documents from outside, and sets the answers."""

import base64
import importlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from app.errors import AppError, EnvironmentProblemError, UserError
from app.services.child.serving import Tell, refusal, serve
from app.services.forms.filled import FillWarning
from app.services.forms.pdf.filling import fill_pdf, spots_of
from app.services.forms.pdf.inspecting import inspect_file
from app.services.forms.pdf.opening import read_bytes
from app.services.forms.pdf.printed_page import read_printed
from app.services.forms.setting.boxes import Box, Overflow
from app.services.forms.setting.fonts import FontBox
from app.services.forms.setting.typesetting import Typesetter, boxes_source, check_source
from app.services.forms.spots import Spot
from app.services.forms.word.package import read_package
from app.services.forms.word.placeholders import read_placeholders
from app.services.forms.word.rendering import render

_NEEDED = ("pikepdf", "pypdfium2", "typst")


class Press:
    """Answers the parent's questions; fonts and the source of boxes are kept between them."""

    def __init__(self) -> None:
        self._fonts = FontBox()
        self._scratch: Path | None = None

    @cached_property
    def _boxes(self) -> Typesetter:
        return Typesetter(boxes_source(), self._fonts, self._scratch)

    def close(self) -> None:
        """Remove the folder of the source of boxes."""
        if "_boxes" in self.__dict__:
            self._boxes.close()

    def prepare(self) -> None:
        """Load what every form needs."""
        for module in _NEEDED:
            importlib.import_module(module)
        with Typesetter(boxes_source(), self._fonts) as typesetter:
            typesetter.set_boxes([Box("", "0", 20, 20)])

    def answer_to(self, question: dict[str, Any], tell: Tell) -> Mapping[str, object]:
        """Inspect or fill; whatever goes wrong becomes a code."""
        try:
            return self._answer(question, tell)
        except AppError as error:
            return refusal(error)
        except MemoryError:
            return {"error": "form_too_big_inside"}
        except Exception:  # noqa: BLE001 - hostile bytes: every failure of a reader is "damaged"
            return {"error": "word_damaged" if question["do"] in {"word", "placeholders"} else "form_damaged"}

    def _answer(self, question: Mapping[str, Any], tell: Tell) -> Mapping[str, object]:
        path, self._scratch = Path(question["path"]), Path(question["scratch"])
        if question["do"] == "inspect":
            return {"form": inspect_file(path).to_message()}
        if question["do"] == "printed":
            return {"printed": [page.to_message() for page in read_printed(path)]}
        if question["do"] == "placeholders":
            found = read_placeholders(read_package(path))
            return {"placeholders": [(one.name, one.where, one.code, one.text) for one in found]}
        if question["do"] == "word":
            return {"documents": _documents(question, tell)}
        return {"filled": self._filled(question, tell)}

    def _filled(self, question: Mapping[str, Any], tell: Tell) -> list[object]:
        people = [spots_of(spots) for spots in question["people"]]
        fill = self._template(question)
        answers: list[object] = []
        try:
            for number, spots in enumerate(people):
                tell(number, len(people), "filling_forms")
                answers.append(fill(spots))
        finally:
            fill.close()
        return answers

    def _template(self, question: Mapping[str, Any]) -> "_PdfTemplate | _TypstTemplate":
        path = Path(question["path"])
        if question["kind"] == "typst":
            return _TypstTemplate(_source(path), self._fonts, self._scratch, question.get("data", {}))
        return _PdfTemplate(read_bytes(path), self._boxes, editable=bool(question.get("editable")))


class _PdfTemplate:
    """A PDF that is filled anew for each person."""

    def __init__(self, data: bytes, typesetter: Typesetter, *, editable: bool) -> None:
        self._data = data
        self._typesetter = typesetter
        self._editable = editable

    def __call__(self, spots: list[Spot]) -> dict[str, object]:
        """Fill it for one person."""
        made = fill_pdf(self._data, spots, self._typesetter, editable=self._editable)
        return _message(made.pdf, made.overflow, made.glyphs, made.warnings)

    def close(self) -> None:
        """Let go of the bytes."""
        self._data = b""


class _TypstTemplate:
    """A page set by typst, set anew for each person."""

    def __init__(self, source: str, fonts: FontBox, scratch: Path | None, data: Mapping[str, object]) -> None:
        check_source(source)
        self._typesetter = Typesetter(source, fonts, scratch)
        self._data = data

    def __call__(self, spots: list[Spot]) -> dict[str, object]:
        """Set it for one person."""
        boxes = [_box(spot) for spot in spots if spot.text]
        ticked = [spot.id for spot in spots if spot.ticked]
        made = self._typesetter.set_places(boxes, ticked, self._data)
        return _message(made.pdf, made.overflow, made.glyphs, ())

    def close(self) -> None:
        """Remove its folder."""
        self._typesetter.close()


def _documents(question: Mapping[str, Any], tell: Tell) -> list[str]:
    """Fill a Word template for each person, or once for the group."""
    data = read_package(Path(question["path"]))
    people = question["names"]
    made = []
    for number, names in enumerate(people[:1] if question["as_group"] else people):
        tell(number, len(people), "filling_forms")
        made.append(base64.b64encode(render(data, names, people)).decode("ascii"))
    return made


def _box(spot: Spot) -> Box:
    return Box(
        spot.id,
        spot.text,
        size=spot.size or 10.0,
        least=spot.least,
        align=spot.align or "left",
        lines=spot.lines or 1,
        cells=spot.cells,
    )


def _source(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=path.name) from error
    except UnicodeDecodeError as error:
        raise UserError("form_source_damaged") from error


def _message(
    pdf: bytes, overflow: tuple[Overflow, ...], glyphs: tuple[str, ...], warnings: tuple[FillWarning, ...]
) -> dict[str, object]:
    return {
        "pdf": base64.b64encode(pdf).decode("ascii"),
        "overflow": [each.to_message() for each in overflow],
        "glyphs": list(glyphs),
        "warnings": [each.to_message() for each in warnings],
    }


def main() -> None:
    """Answer until the parent closes the pipe."""
    press = Press()
    try:
        serve(press.answer_to, press.prepare)
    finally:
        press.close()


if __name__ == "__main__":
    main()
