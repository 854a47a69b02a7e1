"""Whether a Latin name can be the spelling of a Russian one, by which scheme, and where it differs."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.services.names.equivalents import equivalents_of
from app.services.names.transliteration.groups import spellings_in_use
from app.services.names.transliteration.schemes import SCHEMES, Scheme, to_latin

LEAST_SHARE = 0.002
"""A spelling that so few passports have counts as an error."""

LONGEST = 120
"""Letters of a name that are compared one by one."""

_LETTER = re.compile(r"[^\W_]")
_BETWEEN = re.compile(r"[\s-]+")
_WRONG, _LENGTH = 10, 1


@dataclass(frozen=True, slots=True)
class LetterDifference:
    """A letter of the Russian name that the Latin name has not, or has otherwise.

    Attributes:
        russian_at: index in the Russian name as it was given; where letters are too many, of the one before which.
        russian: the letter; empty where the Latin name has letters too many.
        latin_at: index in the Latin name as it was given.
        latin: what stands there instead; empty where letters are missing.
        expected: how passports write the Russian letter today.
    """

    russian_at: int
    russian: str
    latin_at: int
    latin: str
    expected: str


@dataclass(frozen=True, slots=True)
class SpellingCheck:
    """How a Latin name stands to a Russian one.

    Attributes:
        code: `incomplete` one of them is empty; `scheme` it is spelt by one scheme, see `schemes`; `mixed` it is a
            possible spelling, as by several schemes together or with a soft sign left out; `translated` it is another
            language's form of the name (Eugene for Евгений); `latin_short`, `russian_short` one of several names is
            missing there and the others agree; `differs` letters differ, see `differences`.
        schemes: codes of the schemes that yield exactly this spelling, that of today's passports first; `SCHEMES` has
            their years.
        differences: where letters differ, in the order of the name.
    """

    code: str
    schemes: tuple[str, ...] = ()
    differences: tuple[LetterDifference, ...] = ()

    @property
    def is_possible(self) -> bool:
        """True where nothing speaks against the spelling, also where there is nothing to compare."""
        return self.code in {"incomplete", "scheme", "mixed"}


def check_spelling(russian: str, latin: str) -> SpellingCheck:
    """Return whether `latin` can be the spelling of `russian`, by which schemes, and where it differs when not.

    Case, Ё or Е, apostrophes, and whether a space or a hyphen parts a double name make no difference.
    """
    if not _LETTER.search(russian) or not _LETTER.search(latin):
        return SpellingCheck("incomplete")
    schemes = tuple(code for code, scheme in SCHEMES.items() if _is_spelt_by(scheme, russian, latin))
    if schemes:
        return SpellingCheck("scheme", schemes)
    differences = _compare(russian, latin)
    parts, latin_parts = _parts(russian), _parts(latin)
    if len(parts) == len(latin_parts):
        if any(map(_translates, parts, latin_parts)) and all(map(_is_same_name, parts, latin_parts)):
            return SpellingCheck("translated")
    elif differences and _stand_in_order(parts, latin_parts):
        return SpellingCheck("latin_short" if len(latin_parts) < len(parts) else "russian_short")
    return SpellingCheck("differs", differences=differences) if differences else SpellingCheck("mixed")


def _is_spelt_by(scheme: Scheme, russian: str, latin: str) -> bool:
    """Tell whether a scheme yields this spelling of a name whose letters its alphabet has."""
    return scheme.lacks.isdisjoint(russian.lower()) and _plain(to_latin(russian, scheme.code)) == _plain(latin)


def _plain(text: str) -> str:
    """Return the letters and digits in capitals."""
    return "".join(_LETTER.findall(text.upper()))


def _parts(text: str) -> list[str]:
    """Return the names of a double name."""
    return [part for part in _BETWEEN.split(text) if _LETTER.search(part)]


def _translates(russian: str, latin: str) -> bool:
    """Tell whether the Latin name is another language's form of the Russian one."""
    return russian.lower().replace("ё", "е") in equivalents_of(_plain(latin))


def _is_same_name(russian: str, latin: str) -> bool:
    """Tell whether one name spells or translates the other."""
    return _translates(russian, latin) or not _compare(russian, latin)


def _stand_in_order(russian: list[str], latin: list[str]) -> bool:
    """Tell whether each name of the shorter list has its equal in the longer one, in the same order."""
    if len(russian) <= len(latin):
        rest = iter(latin)
        return all(any(_is_same_name(name, other) for other in rest) for name in russian)
    left = iter(russian)
    return all(any(_is_same_name(other, name) for other in left) for name in latin)


def _compare(russian: str, latin: str) -> tuple[LetterDifference, ...]:
    """Return the differences of the alignment that has the fewest; none where every letter is in use."""
    places = [match.start() for match in _LETTER.finditer(russian)][:LONGEST]
    latin_places = [match.start() for match in _LETTER.finditer(latin)][:LONGEST]
    letters = "".join(russian[place].lower()[0] for place in places)
    latin_letters = "".join(latin[place].upper()[0] for place in latin_places)
    steps = _align(letters, latin_letters)
    places.append(len(russian))
    latin_places.append(len(latin))
    return tuple(
        LetterDifference(
            places[at],
            letters[at : at + size],
            latin_places[latin_at],
            latin_letters[latin_at : latin_at + latin_size],
            to_latin(letters[at : at + size].upper()).upper(),
        )
        for at, size, latin_at, latin_size in steps
    )


_Step = tuple[int, int, int, int]
"""Place and number of Russian letters, place and number of Latin letters, that do not belong together."""


def _align(letters: str, latin: str) -> list[_Step]:
    """Return the steps of the cheapest way through both names that are no spelling in use."""
    best: list[list[tuple[int, tuple[int, int, bool] | None]]] = [
        [(1 << 30, None)] * (len(latin) + 1) for _ in range(len(letters) + 1)
    ]
    best[0][0] = (0, None)
    for at in range(len(letters) + 1):
        for latin_at in range(len(latin) + 1):
            cost = best[at][latin_at][0]
            if cost >= 1 << 30:
                continue
            for size, latin_size, own in _moves(letters, latin, at, latin_at):
                row, column = at + size, latin_at + latin_size
                if cost + own < best[row][column][0]:
                    best[row][column] = (cost + own, (at, latin_at, own > 0))
    steps: list[_Step] = []
    row, column = len(letters), len(latin)
    while (came := best[row][column][1]) is not None:
        at, latin_at, wrong = came
        if wrong:
            steps.append((at, row - at, latin_at, column - latin_at))
        row, column = at, latin_at
    return steps[::-1]


def _moves(letters: str, latin: str, at: int, latin_at: int) -> list[tuple[int, int, int]]:
    """Return how one may go on: Russian letters, Latin letters, cost."""
    moves: list[tuple[int, int, int]] = []
    for size in (1, 2):
        group = letters[at : at + size]
        if len(group) == size:
            moves += [(size, len(one), 0) for one in _in_use(group) if latin.startswith(one, latin_at)]
    if at < len(letters):
        usual = len(_in_use(letters[at])[0]) if _in_use(letters[at]) else 1
        longest = min(4, len(latin) - latin_at)
        moves += [(1, size, _WRONG + _LENGTH * abs(size - usual)) for size in range(longest + 1)]
    if latin_at < len(latin):
        moves.append((0, 1, _WRONG + _LENGTH))
    return moves


def _in_use(group: str) -> tuple[str, ...]:
    """Return how passports write a group of Russian letters; a letter of another alphabet stands for itself."""
    known = _spellings().get(group)
    if known is not None:
        return known
    if len(group) > 1:
        return ()
    latin = to_latin(group.upper()).upper()
    return (latin,)


@lru_cache(maxsize=1)
def _spellings() -> dict[str, tuple[str, ...]]:
    return spellings_in_use(LEAST_SHARE)
