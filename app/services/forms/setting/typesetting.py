"""Typst at work: a source that ships with Carnet or a pack, and answers that reach it as data alone.

Its root is a folder that holds nothing but this source and the answers, so `read`, `image` and `import` find no file of
the user's; packages would come from the network and are refused before. The answers come in a file rather than in
`sys.inputs`: with these typst forgets the layout of everything, also of what no answer touches.
"""

import json
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from app.errors import UserError
from app.services.forms.setting.boxes import Box, Overflow, printable
from app.services.forms.setting.fonts import RESOURCES, FontBox

_PACKAGE = re.compile(r"[\"']\s*@")
_MOST_SOURCE = 500_000


@dataclass(frozen=True, slots=True)
class SetPages:
    """Pages that were set.

    Attributes:
        pdf: the pages.
        overflow: what did not fit.
        glyphs: characters that no font has.
    """

    pdf: bytes
    overflow: tuple[Overflow, ...] = ()
    glyphs: tuple[str, ...] = ()


class Typesetter:
    """Sets one source again and again with other answers; close it to remove its folder.

    Args:
        source: what is set.
        fonts: what it is set in.
        scratch: where its folder is made; the system's own place without it.
    """

    def __init__(self, source: str, fonts: FontBox, scratch: Path | None = None) -> None:
        from typst import Compiler

        self._fonts = fonts
        self._folder = tempfile.TemporaryDirectory(prefix="carnet-set-", dir=scratch)
        root = Path(self._folder.name)
        main = root / "main.typ"
        main.write_text(prelude() + source, "utf-8")
        nowhere = str(root / "none")
        self._compiler = Compiler(
            str(main), root=str(root), font_paths=fonts.fonts, package_path=nowhere, package_cache_path=nowhere
        )

    def __enter__(self) -> Self:
        """The typesetter itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove its folder."""
        self.close()

    def close(self) -> None:
        """Remove its folder."""
        self._folder.cleanup()

    def set_boxes(self, boxes: Sequence[Box]) -> SetPages:
        """Set each box on a page of its size.

        Raises:
            UserError: form_not_set.
        """
        return self._set(
            [box.text for box in boxes], lambda missing: {"boxes": [box.to_data(missing) for box in boxes]}
        )

    def set_places(self, boxes: Iterable[Box], ticked: Iterable[str], data: Mapping[str, object]) -> SetPages:
        """Set a template of a pack.

        Args:
            boxes: what stands at its places.
            ticked: names of the places that are ticked.
            data: what the template asks for beside its places.

        Raises:
            UserError: form_not_set.
        """
        placed = list(boxes)

        def given(missing: frozenset[str]) -> dict[str, object]:
            places = {box.id: box.to_data(missing) for box in placed}
            places.update({name: {"ticked": True, "text": ""} for name in ticked})
            return {"places": places, "data": dict(data)}

        return self._set([box.text for box in placed], given)

    def _set(self, texts: Sequence[str], given: Any) -> SetPages:
        chosen = self._fonts.choose(map(printable, texts))
        data = json.dumps({"fonts": chosen.families, **given(frozenset(chosen.missing))}, ensure_ascii=False)
        answers = Path(self._folder.name) / "given.json"
        try:
            answers.write_text(data, "utf-8")
            pdf = self._compiler.compile(format="pdf", pdf_tags=False)
            told = json.loads(self._compiler.query("<overflow>", field="value"))
        except RuntimeError as error:  # TypstError: its text quotes the answers
            raise UserError("form_not_set") from error
        finally:
            answers.unlink(missing_ok=True)  # a person's data
        if not isinstance(pdf, bytes):
            raise UserError("form_not_set")
        overflow = tuple(Overflow(str(each["id"]), str(each["rest"])) for each in told)
        return SetPages(pdf, overflow, chosen.missing)


def prelude() -> str:
    """Return what stands before every source."""
    return (RESOURCES / "typst" / "setting.typ").read_text("utf-8")


def boxes_source() -> str:
    """Return the source that sets each box on a page of its own."""
    return (RESOURCES / "typst" / "boxes.typ").read_text("utf-8")


def check_source(source: str) -> None:
    """Refuse a pack's source that would load a package.

    Raises:
        UserError: form_source_too_long, form_source_package.
    """
    if len(source) > _MOST_SOURCE:
        raise UserError("form_source_too_long")
    if _PACKAGE.search(source):
        raise UserError("form_source_package")
