"""Where each kind of machine readable zone has its fields, check digits and kinds of characters.

Positions count from 0 over all lines without their breaks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.services.documents.zone.alphabet import CHARACTERS, DIGITS, FILLER, INTERNAL_CHARACTERS, LETTERS

TD1, TD2, TD3 = "td1", "td2", "td3"
VISA_A, VISA_B = "mrv_a", "mrv_b"
FRENCH_CARD, RUSSIAN_INTERNAL = "french_card", "russian_internal"

Span = tuple[int, int]
"""The first position and the one behind the last."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check digit and what it covers.

    Attributes:
        name: how the answer names it: the field it covers, or "composite".
        covers: the spans it is computed over, one after another.
        at: the position of the digit.
        may_be_filler: true where a filler can stand for the check digit of an empty field.
    """

    name: str
    covers: tuple[Span, ...]
    at: int
    may_be_filler: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of zone.

    Attributes:
        kind: its code.
        lines: how many lines it has.
        width: characters of a line.
        spans: fields by name.
        checks: check digits; the composite one last.
    """

    kind: str
    lines: int
    width: int
    spans: Mapping[str, Span]
    checks: tuple[Check, ...]

    @property
    def size(self) -> int:
        """Characters of the whole zone without line breaks."""
        return self.lines * self.width

    def of(self, text: str, field: str) -> str:
        """Return a field's characters, or the empty text where this kind has no such field."""
        start, end = self.spans.get(field, (0, 0))
        return text[start:end]

    def allowed(self) -> tuple[frozenset[str], ...]:
        """Return for each position the characters that can stand there."""
        return _ALLOWED[self.kind]


def _two_lines(kind: str, width: int, *, optional_check: bool, composite: bool) -> Layout:
    """Return a layout whose second line begins with the number. Source: ICAO Doc 9303, parts 4, 6 and 7."""
    at = width
    end = 2 * width - composite - optional_check
    spans = {
        "code": (0, 2), "state": (2, 5), "names": (5, width), "number": (at, at + 9), "nationality": (at + 10, at + 13),
        "birth_date": (at + 13, at + 19), "sex": (at + 20, at + 21), "expires": (at + 21, at + 27),
        "optional": (at + 28, end),
    }  # fmt: skip
    checks = [
        Check("number", (spans["number"],), at + 9),
        Check("birth_date", (spans["birth_date"],), at + 19),
        Check("expires", (spans["expires"],), at + 27),
    ]
    if optional_check:
        checks.append(Check("optional", (spans["optional"],), end, may_be_filler=True))
    if composite:
        covered = ((at, at + 10), (at + 13, at + 20), (at + 21, 2 * width - 1))
        checks.append(Check("composite", covered, 2 * width - 1))
    return Layout(kind, 2, width, MappingProxyType(spans), tuple(checks))


def _card_of_three_lines() -> Layout:
    """Source: ICAO Doc 9303, part 5, section 4.2."""
    spans = {
        "code": (0, 2), "state": (2, 5), "number": (5, 14), "optional": (15, 30), "birth_date": (30, 36),
        "sex": (37, 38), "expires": (38, 44), "nationality": (45, 48), "optional_2": (48, 59), "names": (60, 90),
    }  # fmt: skip
    checks = (
        Check("number", (spans["number"],), 14),
        Check("birth_date", (spans["birth_date"],), 36),
        Check("expires", (spans["expires"],), 44),
        Check("composite", ((5, 37), (38, 45), (48, 59)), 59),
    )
    return Layout(TD1, 3, 30, MappingProxyType(spans), checks)


def _french_card() -> Layout:
    """Source: French decree No. 55-1397 as in force to 2021, the card's two lines; Doc 9303 knows no such layout."""
    spans = {
        "code": (0, 2), "state": (2, 5), "surname": (5, 30), "office": (30, 36), "number": (36, 48), "issued": (36, 40),
        "running": (43, 48),
        "given": (49, 63), "birth_date": (63, 69), "sex": (70, 71),
    }  # fmt: skip
    checks = (
        Check("number", (spans["number"],), 48),
        Check("birth_date", (spans["birth_date"],), 69),
        Check("composite", ((0, 71),), 71),
    )
    return Layout(FRENCH_CARD, 2, 36, MappingProxyType(spans), checks)


def _russian_internal() -> Layout:
    """A TD3 zone without an expiry, whose optional field has a shape of its own.

    Source: Russian Interior Ministry, order of 13 November 2017 No. 851, rules for the machine readable record: the
    number field holds three digits of the series and the six of the number; the optional one the last digit of the
    series, the date of issue and the code of the department that issued it.
    """
    td3 = _two_lines(RUSSIAN_INTERNAL, 44, optional_check=True, composite=True)
    spans = {**td3.spans, "series_end": (72, 73), "issued": (73, 79), "department": (79, 85)}
    checks = tuple(check for check in td3.checks if check.name != "expires")
    return Layout(RUSSIAN_INTERNAL, 2, 44, MappingProxyType(spans), checks)


LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        layout.kind: layout
        for layout in (
            _card_of_three_lines(),
            _two_lines(TD2, 36, optional_check=False, composite=True),
            _two_lines(TD3, 44, optional_check=True, composite=True),
            _two_lines(VISA_A, 44, optional_check=False, composite=False),
            _two_lines(VISA_B, 36, optional_check=False, composite=False),
            _french_card(),
            _russian_internal(),
        )
    }
)

_LETTERS_OR_FILLER = LETTERS | {FILLER}
_DIGITS_OR_FILLER = DIGITS | {FILLER}
_BY_FIELD = {
    "code": _LETTERS_OR_FILLER, "state": _LETTERS_OR_FILLER, "names": _LETTERS_OR_FILLER,
    "surname": _LETTERS_OR_FILLER, "given": _LETTERS_OR_FILLER, "nationality": _LETTERS_OR_FILLER,
    "birth_date": _DIGITS_OR_FILLER, "expires": _DIGITS_OR_FILLER, "issued": _DIGITS_OR_FILLER,
    "sex": frozenset("MF<"),
}  # fmt: skip
_BY_FIELD_OF_FRENCH = {**_BY_FIELD, "issued": DIGITS, "running": DIGITS}
_BY_FIELD_OF_INTERNAL = {
    **_BY_FIELD,
    "names": INTERNAL_CHARACTERS,
    "number": DIGITS,
    "series_end": DIGITS,
    "issued": DIGITS,
    "department": DIGITS,
    "expires": frozenset(FILLER),
}
_RULES = {RUSSIAN_INTERNAL: _BY_FIELD_OF_INTERNAL, FRENCH_CARD: _BY_FIELD_OF_FRENCH}


def _allowed(layout: Layout) -> tuple[frozenset[str], ...]:
    rules = _RULES.get(layout.kind, _BY_FIELD)
    places = [CHARACTERS] * layout.size
    for field, (start, end) in layout.spans.items():
        if field in rules:
            places[start:end] = [rules[field]] * (end - start)
    for check in layout.checks:
        places[check.at] = _DIGITS_OR_FILLER if _can_be_filler(layout.kind, check) else DIGITS
    if layout.kind == RUSSIAN_INTERNAL:
        places[71] = places[85] = frozenset(FILLER)
    return tuple(places)


def _can_be_filler(kind: str, check: Check) -> bool:
    """Tell whether a filler can stand for a check digit: a long number goes on elsewhere, an empty field has none."""
    return kind in {TD1, TD2, TD3} and (check.may_be_filler or check.name in {"number", "birth_date", "expires"})


_ALLOWED = {kind: _allowed(layout) for kind, layout in LAYOUTS.items()}
