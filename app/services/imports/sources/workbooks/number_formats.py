"""Number formats that show a whole number with leading zeros or parted, such as `0000000` or `00 0000000`.

Source: ECMA-376, part 1, 18.8.31 (number formats).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_EXACT_WHOLE = 1e15  # a double holds whole numbers exactly up to here
_LOCALE = re.compile(r"\[\$[^\]]{0,20}\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow)\]", re.IGNORECASE)
_PIECE = re.compile(r'([0#?])|"([^"]{0,20})"|\\(.)|_.|\*.|([ ()+/№-])', re.DOTALL)
_LITERAL = frozenset(" -–/()+№")
_MOST_PLACES = 20


@dataclass(frozen=True, slots=True)
class DigitFormat:
    """The places and signs of a format, in order: "0", "#" and "?" are places for digits."""

    pieces: tuple[tuple[str, str], ...]  # ("place", "0") or ("sign", " ")

    def text_of(self, value: float) -> str:
        """What a cell of this format shows; empty where that is the number itself, or it is no whole number."""
        if value < 0 or value >= _EXACT_WHOLE or value != int(value):
            return ""
        plain = str(int(value))
        digits = plain if int(value) else ""
        places = sum(1 for kind, _ in self.pieces if kind == "place")
        missing = max(places - len(digits), 0)
        extra = len(digits) - (places - missing)
        shown: list[str] = []
        at = 0
        for kind, sign in self.pieces:
            if kind == "sign":
                shown.append(sign)
            elif missing:
                missing -= 1
                shown.append("0" if sign == "0" else "")
            else:
                end = at + 1 + (extra if at == 0 else 0)
                shown.append(digits[at:end])
                at = end
        text = "".join(shown).strip()
        return "" if text == plain else text


@lru_cache(maxsize=1024)
def digit_format(code: str) -> DigitFormat | None:
    """The format of whole numbers that a code describes; None for dates, decimals, money and the usual ones."""
    code = _LOCALE.sub("", code.partition(";")[0]).strip()
    pieces: list[tuple[str, str]] = []
    position = 0
    while position < len(code):
        match = _PIECE.match(code, position)
        if match is None or len(pieces) > 2 * _MOST_PLACES:
            return None
        place, quoted, escaped, sign = match.groups()
        if place:
            pieces.append(("place", place))
        else:
            pieces.extend(("sign", each) for each in quoted or escaped or sign or "")
        position = match.end()
    places = [index for index, (kind, _) in enumerate(pieces) if kind == "place"]
    parted = any(kind == "sign" for kind, _ in pieces)
    if len(places) < 2 or any(kind == "sign" and sign not in _LITERAL for kind, sign in pieces):
        return None
    zeros = sum(1 for _, sign in pieces if sign == "0")
    return DigitFormat(tuple(pieces)) if parted or zeros > 1 else None
