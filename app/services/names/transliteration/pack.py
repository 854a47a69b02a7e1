"""What Carnet's language packs for the package `transliterate` have in common: position in the word, and case."""

import re
import unicodedata
from collections.abc import Mapping
from typing import ClassVar

from transliterate.base import TranslitLanguagePack

_LOWER = str.maketrans({chr(code): chr(code).lower() for code in range(0x0400, 0x0530) if chr(code).isupper()})
_TWO_CAPITALS = re.compile(r"[^\W\d_]{2}")

FURTHER_LETTERS: Mapping[str, str] = {
    "ґ": "g", "є": "ie", "і": "i", "ї": "i", "ў": "u", "ђ": "d", "ѓ": "g", "ѕ": "dz", "ј": "j", "љ": "lj", "њ": "nj",
    "ћ": "c", "ќ": "k", "џ": "dz", "ѝ": "i", "ѐ": "e", "ѣ": "ie", "ѫ": "u", "ә": "a", "ғ": "g", "қ": "k", "ң": "n",
    "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "җ": "zh", "ӣ": "i", "ӯ": "u", "ҳ": "kh", "ҷ": "ch",
}  # fmt: skip
"""Letters that are in no Russian alphabet: a name may hold one whatever its scheme, and none may be left Cyrillic.

Source: ICAO Doc 9303, eighth edition, part 3, section 6, table B, for the Slavonic ones; the Turkic and Tajik ones as
passports of Kazakhstan and Tajikistan show them.
"""


class NamePack(TranslitLanguagePack):
    """A table of letters from Cyrillic to Latin, with rules for where in the word a letter stands.

    The package replaces letters whatever stands beside them and writes capitals as the table has them; names need
    more: Є is YE at the start of a word and IE elsewhere, Щ is Shch in Щукина and SHCH in ЩУКИНА. A subclass declares
    lower-case letters only, in the attributes that the package knows (`mapping`, `reversed_specific_mapping` and
    `reversed_specific_pre_processor_mapping`), and `positions` besides. The way back is many-to-one and isn't a table;
    see `reading`.

    Attributes:
        positions: pairs of a regular expression over lower-case Cyrillic and the Latin letters that stand for what it
            matches; looked at before the letters, the first that fits counts.
    """

    character_ranges = ((0x0400, 0x052F),)
    positions: ClassVar[tuple[tuple[str, str], ...]] = ()

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, str] = {
            **FURTHER_LETTERS,
            **dict(zip(self.mapping[1], self.mapping[0], strict=True)),
            **dict(zip(*self.reversed_specific_mapping, strict=True)),
            **self.reversed_specific_pre_processor_mapping,
        }
        places = "".join(f"({pattern})|" for pattern, _ in self.positions)
        self._pattern = re.compile(f"{places}[{''.join(self.letters)}]")

    def translit(
        self,
        value: str,
        reversed: bool = False,  # noqa: A002 - the package's own signature
        strict: bool = False,  # noqa: ARG002
        fail_silently: bool = True,  # noqa: ARG002
    ) -> str:
        """Return `value` in Latin letters; whatever is not Cyrillic is kept.

        Raises:
            ValueError: the way back is asked for; "reversed" is what the package calls the way to Latin.
        """
        if not reversed:
            raise ValueError(self.language_code)
        if value.isascii():
            return value
        text = unicodedata.normalize("NFC", value)

        def latin(match: re.Match[str]) -> str:
            place = match.lastindex
            letters = self.positions[place - 1][1] if place else self.letters[match[0]]
            return _in_case(letters, text, match.start(), match.end())

        return self._pattern.sub(latin, text.translate(_LOWER))


def _in_case(letters: str, text: str, start: int, end: int) -> str:
    """Return Latin letters in the case of what they stand for, `text[start:end]`.

    Several letters for one capital are all capitals where the letter beside it is; a lone capital, such as an
    initial, looks at the whole text.
    """
    if not text[start].isupper():
        return letters
    if len(letters) < 2:
        return letters.upper()
    beside = text[end : end + 1]
    if not beside.isalpha():
        beside = text[start - 1 : start]
    capitals = beside.isupper() if beside.isalpha() else text.isupper() and _TWO_CAPITALS.search(text) is not None
    return letters.upper() if capitals else letters.capitalize()
