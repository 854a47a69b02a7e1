"""The shipped font, and which of the system's fonts help out with characters that it lacks."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.services.forms.setting.cmap import CharacterMap, read_map

if TYPE_CHECKING:
    from typst import FontInfo, Fonts

SHIPPED = "Inter"
RESOURCES = Path(__file__).resolve().parents[4] / "resources"
UNKNOWN = "?"
"""Stands for a character that no font has: it is told as well, and never a box that looks like an answer."""

_PLAIN_WEIGHT = 400
_NO_GLYPH_NEEDED = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp", "Mn"))
_BEST_FAMILIES = (
    "Noto Sans",
    "Source Han",
    "Droid Sans",
    "DejaVu Sans",
    "Liberation Sans",
    "Arial",
    "Segoe",
    "PingFang",
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Fonts for some texts.

    Attributes:
        families: in the order in which a character is looked for.
        missing: characters that none has, in the order in which they came.
    """

    families: tuple[str, ...]
    missing: tuple[str, ...] = ()


class FontBox:
    """The fonts that text is set in; the system's are looked through only when they are needed."""

    @cached_property
    def fonts(self) -> "Fonts":
        """The fonts as typst takes them."""
        from typst import Fonts

        return Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(RESOURCES / "fonts")])

    @cached_property
    def _shipped(self) -> CharacterMap:
        return read_map(RESOURCES / "fonts" / "Inter-Regular.otf")

    @cached_property
    def _others(self) -> Sequence[tuple[str, CharacterMap]]:
        plain = [font for font in self.fonts.fonts() if _is_plain(font)]
        maps: dict[str, CharacterMap] = {}
        for font in sorted(plain, key=_preference):
            if font.family not in maps and font.path:
                maps[font.family] = read_map(Path(font.path), font.index)
        return tuple(maps.items())

    def choose(self, texts: Iterable[str]) -> Chosen:
        """Return the fonts that have the texts' characters, and the characters that none has."""
        characters = dict.fromkeys(character for text in texts for character in text)
        left = [each for each in characters if _needs_glyph(each) and not self._shipped.has(each)]
        families = [SHIPPED]
        while left:
            family, helped = self._most_helpful(left)
            if not helped:
                break
            families.append(family)
            left = [each for each in left if each not in helped]
        return Chosen(tuple(families), tuple(left))

    def _most_helpful(self, left: Sequence[str]) -> tuple[str, set[str]]:
        best: tuple[str, set[str]] = ("", set())
        for family, characters in self._others:
            helped = {each for each in left if characters.has(each)}
            if len(helped) > len(best[1]):
                best = (family, helped)
        return best


def _is_plain(font: "FontInfo") -> bool:
    return font.style == "normal" and font.weight == _PLAIN_WEIGHT and font.family != SHIPPED


def _preference(font: "FontInfo") -> tuple[int, int, str]:
    first = next((at for at, name in enumerate(_BEST_FAMILIES) if font.family.startswith(name)), len(_BEST_FAMILIES))
    return first, "Mono" in font.family, font.family


def _needs_glyph(character: str) -> bool:
    return unicodedata.category(character) not in _NO_GLYPH_NEEDED


def is_from_right(text: str) -> bool:
    """Tell whether a text is written from the right: by its first letter that says so."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
