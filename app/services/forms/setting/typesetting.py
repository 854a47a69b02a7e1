"""Typst at work: a source that ships with Carnet or a pack, and answers that reach it as data alone.

Its root is a folder that holds nothing but this source and the answers, so `read`, `image` and `import` find no file of
the user's; packages would come from the network and are refused before. The answers come in a file rather than in
`sys.inputs`: with these typst forgets the layout of everything, also of what no answer touches.
"""

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
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


@dataclass(frozen=True, slots=True)
class Chain:
    """A text that may go on in further places of one line each.

    Attributes:
        text: it.
        rooms: how wide each place is, in points.
        size: of the letters, where they fit.
        least: size down to which they are made smaller.
    """

    text: str
    rooms: tuple[float, ...]
    size: float
    least: float

    def to_data(self) -> dict[str, object]:
        """Return it as the typst source takes it."""
        text = " ".join(printable(self.text).split())
        return {"text": text, "rooms": list(self.rooms), "size": max(self.size, self.least), "least": self.least}


@dataclass(frozen=True, slots=True)
class RunOn:
    """What of a chain's text stands in each of its places, and in which size."""

    size: float
    parts: tuple[str, ...]


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

    def split(self, chains: Sequence[Chain]) -> list[RunOn]:
        """Return what of each text stands in each of its places; what fits into none is left to the last.

        Raises:
            UserError: form_not_set.
        """
        chosen = self._fonts.choose([printable(chain.text) for chain in chains])
        given = {"fonts": chosen.families, "boxes": [], "chains": [chain.to_data() for chain in chains]}
        with self._answers(given):
            try:
                told = json.loads(self._compiler.query("<chain>", field="value"))
            except RuntimeError as error:  # TypstError: its text quotes the answers
                raise UserError("form_not_set") from error
        return [RunOn(float(one["size"]), tuple(map(str, one["parts"]))) for one in told]

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
        with self._answers({"fonts": chosen.families, **given(frozenset(chosen.missing))}):
            try:
                pdf = self._compiler.compile(format="pdf", pdf_tags=False)
                told = json.loads(self._compiler.query("<overflow>", field="value"))
            except RuntimeError as error:  # TypstError: its text quotes the answers
                raise UserError("form_not_set") from error
        if not isinstance(pdf, bytes):
            raise UserError("form_not_set")
        overflow = tuple(Overflow(str(each["id"]), str(each["rest"])) for each in told)
        return SetPages(pdf, overflow, chosen.missing)

    @contextmanager
    def _answers(self, given: Mapping[str, object]) -> Iterator[None]:
        """Lay answers beside the source, and take them away: they are a person's data."""
        answers = Path(self._folder.name) / "given.json"
        try:
            answers.write_text(json.dumps(given, ensure_ascii=False), "utf-8")
            yield
        finally:
            answers.unlink(missing_ok=True)


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
