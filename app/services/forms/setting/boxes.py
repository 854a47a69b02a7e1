"""What is set into one box, and what did not fit."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from app.services.forms.setting.fonts import UNKNOWN, is_from_right

LONGEST_TEXT = 20_000
_TAKEN: dict[int, str | None] = {
    **dict.fromkeys(
        code for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc" and chr(code) not in "\n\t\r"
    ),
    **dict.fromkeys((0x00A0, 0x2007, 0x202F), " "),  # a line may break there: a box is narrow
    0x2060: None,
}


@dataclass(frozen=True, slots=True)
class Box:
    """One text and the box that it is set into; measures in points.

    Attributes:
        id: names it in what is told.
        text: lines parted by newlines.
        width: of the box.
        height: of the box.
        size: of the letters, where they fit.
        least: size down to which they are made smaller.
        align: "left", "center" or "right".
        lines: more than one: it is wrapped rather than made smaller, from the top.
        cells: one character a cell; 0 for none.
        pad: kept free at both sides.
    """

    id: str
    text: str
    width: float = 0.0
    height: float = 0.0
    size: float = 10.0
    least: float = 6.0
    align: str = "left"
    lines: int = 1
    cells: int = 0
    pad: float = 2.0

    def to_data(self, missing: frozenset[str]) -> dict[str, object]:
        """Return it as the typst source takes it; characters that no font has are marked."""
        text = printable(self.text)
        if self.lines == 1:
            text = " ".join(text.split())
        for character in missing:
            text = text.replace(character, UNKNOWN)
        pad = 0.0 if self.cells else min(self.pad, self.width / 10)
        return {
            "id": self.id, "text": text, "width": self.width, "height": self.height, "size": max(self.size, self.least),
            "least": self.least, "align": self.align, "lines": self.lines, "cells": self.cells, "pad": pad,
            "from-right": is_from_right(text), "ticked": False,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Overflow:
    """What did not fit.

    Attributes:
        place: of which box or field.
        rest: the characters that were not set.
    """

    place: str
    rest: str

    def to_message(self) -> Mapping[str, str]:
        """Say it to the other process."""
        return {"place": self.place, "rest": self.rest}


def printable(text: str) -> str:
    """Return a text as it is set: composed, one kind of line end, no control characters, tabs as spaces."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", lines.translate(_TAKEN)).strip()[:LONGEST_TEXT]
