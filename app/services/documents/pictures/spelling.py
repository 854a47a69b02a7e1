"""From cells to the lines of a zone: the likeliest characters that its layout allows and its check digits confirm."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from app.services.documents.pictures.cells import FILLER
from app.services.documents.pictures.name_field import spell_names
from app.services.documents.pictures.networks import ALPHABET
from app.services.documents.zone.alphabet import DIGIT_FOR, LETTER_FOR, TAKEN_FOR, check_digit
from app.services.documents.zone.layouts import (
    FRENCH_CARD,
    LAYOUTS,
    RUSSIAN_INTERNAL,
    TD1,
    TD2,
    TD3,
    VISA_A,
    VISA_B,
    Check,
    Layout,
)
from app.services.persons.countries import list_countries

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_POSSIBLE = 0.02
"""A second choice that is less likely than this is not tried."""

_OFTEN, _SELDOM = 0.1, 0.005
"""How likely a letter is seen where its most similar digit stands, and where another similar character does."""

_BEGINS: Mapping[str, tuple[str, ...]] = {
    TD1: ("ACI",),
    TD2: ("ACI",),
    TD3: ("P",),
    VISA_A: ("V",),
    VISA_B: ("V",),
    FRENCH_CARD: ("I", "D", "F", "R", "A"),
    RUSSIAN_INTERNAL: ("P", "N", "R", "U", "S"),
}
"""What each kind of zone begins with."""

_LEAST_LIKELY = 0.5
"""Characters of a zone are likelier than this on the average even in bad pictures, those of other text are not."""

_BEGUN = 0.02
"""A zone whose first letters are less likely than this is none of its kind."""

_NAMES = ("names", "surname", "given")
_STATES = ("state", "nationality")
_KNOWN_STATE = 1e-3
"""A known code is taken where it is at least this much as likely as what was seen."""

_SURE = 0.8
"""A character that is less likely than this, among those that could stand in its place, is doubtful."""

_PLAIN_CODE = {TD2, TD3, VISA_A, VISA_B}
_PLAIN_CODE_LIKELY = 0.1
"""The second character of a document's code is a filler where that is at least this likely: most are."""

_MOST_CHANGED = 2
_MOST_TRIED = 400


@dataclass(frozen=True, slots=True)
class Spelling:
    """The lines of a zone as they were read.

    Attributes:
        layout: the kind of zone that they fit best.
        text: the characters without line breaks.
        checks: by name, whether each check digit holds.
        likelihood: mean likelihood of the characters taken, 0 to 1.
        doubtful: positions whose character may be another that the check digits would let pass.
        mended: positions where a second choice was taken because only so a check digit holds.
    """

    layout: Layout
    text: str
    checks: Mapping[str, bool]
    likelihood: float
    doubtful: tuple[int, ...]
    mended: tuple[int, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines, from the top."""
        width = self.layout.width
        return tuple(self.text[start : start + width] for start in range(0, self.layout.size, width))

    @property
    def uncertain(self) -> list[tuple[int, int]]:
        """Line and place in it, both from 1, of each character that is doubtful or was mended."""
        places = sorted({*self.doubtful, *self.mended})
        return [(at // self.layout.width + 1, at % self.layout.width + 1) for at in places]

    @property
    def holds(self) -> bool:
        """True where every check digit holds."""
        return all(self.checks.values())

    @property
    def is_zone(self) -> bool:
        """False where it is other text that was pressed into the form of a zone."""
        return self.likelihood >= _LEAST_LIKELY and any(self.checks.values())

    @property
    def is_settled(self) -> bool:
        """True where every check digit holds and no character is doubtful."""
        return self.holds and not self.doubtful

    @property
    def score(self) -> float:
        """What says of two spellings which is better."""
        return sum(self.checks.values()) / max(len(self.checks), 1) + self.likelihood - 0.02 * len(self.doubtful)


def spell(cells: "NDArray[np.float32]", lines: int) -> Spelling | None:
    """Return the best spelling of a zone; None where no kind of zone has such lines.

    Args:
        cells: cells x 37, of all lines one after another.
        lines: how many they are.
    """
    fitting = [layout for layout in LAYOUTS.values() if layout.lines == lines and layout.size == len(cells)]
    likely = cells @ _lookalikes()
    spellings = [_spelt(cells, likely, layout) for layout in fitting]
    return max(spellings, key=lambda one: one.score, default=None)


def _spelt(cells: "NDArray[np.float32]", likely: "NDArray[np.float32]", layout: Layout) -> Spelling:
    import numpy as np

    allowed = likely * _mask(layout.kind)
    best = allowed.argmax(axis=1)
    for field in _NAMES:
        if field in layout.spans:
            begin, end = layout.spans[field]
            best[begin:end] = spell_names(allowed[begin:end])
    if layout.kind in _PLAIN_CODE and allowed[1, FILLER] > _PLAIN_CODE_LIKELY * allowed[1].sum():
        best[1] = FILLER
    for field in _STATES:
        if field in layout.spans:
            begin, end = layout.spans[field]
            best[begin:end] = _state(allowed[begin:end], best[begin:end])
    seen = best
    for check in layout.checks:
        if not _holds(check, best) and (check.name != "composite" or _others_hold(layout, best)):
            best = _mended(cells * _mask(layout.kind), best, check)
    text = "".join(ALPHABET[one] for one in best)
    checks = {check.name: _holds(check, best) for check in layout.checks}
    taken = np.take_along_axis(likely, best[:, None], 1)[:, 0]
    likelihood = float(taken.mean()) * float(taken[: len(_BEGINS[layout.kind])].min() > _BEGUN)
    mended = tuple(int(at) for at in np.flatnonzero(seen != best))
    return Spelling(layout, text, checks, likelihood, _doubtful(allowed, best, layout), mended)


def _doubtful(allowed: "NDArray[np.float32]", best: "NDArray[np.int64]", layout: Layout) -> tuple[int, ...]:
    """The positions that are not sure: among all characters, or among those of one value where a check digit holds."""
    import numpy as np

    values = np.array([int(sign.replace("<", "0"), 36) % 10 for sign in ALPHABET])
    covered = {
        at
        for check in layout.checks
        if _holds(check, best)
        for span in check.covers
        for at in (*range(*span), check.at)
    }
    ends = [_text_end(best, *layout.spans[field]) for field in _NAMES if field in layout.spans]
    idle = {at for begin, end in ends for at in range(begin, end)}
    found = []
    for at in set(range(len(best))) - idle:
        rivals = allowed[at] * (values == values[best[at]]) if at in covered else allowed[at]
        if allowed[at, best[at]] < _SURE * rivals.sum():
            found.append(at)
    return tuple(sorted(found))


def _text_end(best: "NDArray[np.int64]", begin: int, end: int) -> tuple[int, int]:
    """Where the fillers at a field's end begin and end, but for the first two."""
    last = end
    while last > begin and best[last - 1] == FILLER:
        last -= 1
    return min(last + 2, end), end


@cache
def _mask(kind: str) -> "NDArray[np.float32]":
    """Cells x 37: 1 where the layout allows a character, else next to 0."""
    import numpy as np

    allowed = list(LAYOUTS[kind].allowed())
    for place, signs in enumerate(_BEGINS[kind]):
        allowed[place] = frozenset(signs)
    return np.array([[1.0 if sign in signs else 1e-6 for sign in ALPHABET] for signs in allowed], np.float32)


def _state(allowed: "NDArray[np.float32]", best: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """The likeliest code that a state has, unless it is far less likely than what was seen."""
    import numpy as np

    codes = _state_codes()
    likelihoods = np.prod([allowed[place, codes[:, place]] for place in range(3)], axis=0)
    seen = float(np.prod(np.take_along_axis(allowed, best[:, None], 1)))
    first = int(likelihoods.argmax())
    return codes[first] if likelihoods[first] > _KNOWN_STATE * seen else best


@cache
def _state_codes() -> "NDArray[np.int64]":
    """Codes x 3, as numbers in the alphabet; the specimens' Utopia is one of them."""
    import numpy as np

    codes = [code.ljust(3, "<") for code, _ in list_countries("en")] + ["UTO"]
    return np.array([[ALPHABET.index(sign) for sign in code] for code in codes if len(code) == 3])


@cache
def _lookalikes() -> "NDArray[np.float32]":
    """37 x 37: how likely a character that was seen stands for each."""
    import numpy as np

    seen = np.eye(len(ALPHABET), dtype=np.float32)
    for likely, pairs in ((_SELDOM, TAKEN_FOR), (_OFTEN, DIGIT_FOR), (_OFTEN, LETTER_FOR)):
        for sign, others in pairs.items():
            for other in others:
                seen[ALPHABET.index(sign), ALPHABET.index(other)] = likely
    return np.asarray(seen / seen.sum(axis=1, keepdims=True), np.float32)


def _others_hold(layout: Layout, best: "NDArray[np.int64]") -> bool:
    """Tell whether all digits hold but the composite one: it covers their fields, and fails with any of them."""
    return all(_holds(check, best) for check in layout.checks if check.name != "composite")


def _holds(check: Check, best: "NDArray[np.int64]") -> bool:
    text = "".join(ALPHABET[best[at]] for start, end in check.covers for at in range(start, end))
    digit = ALPHABET[best[check.at]]
    if check.may_be_filler and digit == "<":
        return not text.strip("<")
    return digit == check_digit(text)


def _mended(allowed: "NDArray[np.float32]", best: "NDArray[np.int64]", check: Check) -> "NDArray[np.int64]":
    """The likeliest characters for which a check digit holds, where a few second choices do it."""
    cells = [at for start, end in check.covers for at in range(start, end)] + [check.at]
    others = [
        (at, int(other), float(allowed[at, other] / allowed[at, best[at]]))
        for at in cells
        for other in allowed[at].argsort()[-3:]
        if other != best[at] and allowed[at, other] > _POSSIBLE * allowed[at].sum()
    ]
    others.sort(key=lambda one: -one[2])
    tried = sorted(
        (changes for count in range(1, _MOST_CHANGED + 1) for changes in combinations(others[:24], count)),
        key=_likelihood,
        reverse=True,
    )
    for changes in tried[:_MOST_TRIED]:
        changed = best.copy()
        for at, other, _ in changes:
            changed[at] = other
        if _holds(check, changed):
            return changed
    return best


def _likelihood(changes: tuple[tuple[int, int, float], ...]) -> float:
    likelihood = 1.0
    for _, _, ratio in changes:
        likelihood *= ratio
    return likelihood
