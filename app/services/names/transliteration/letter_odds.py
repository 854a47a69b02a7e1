"""How likely each letter of a name is after the letters before it."""

import gzip
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.services.names.known_names import FIRST_CODE, NAMES_FOLDER
from app.services.names.packed_table import PackedTable

ORDER = 4
START, END = "^", "$"
ODDS_STEPS = 8
"""As `tools/build_name_reading.py` writes them."""

NEVER = -12.0
"""Natural logarithm of the odds of a letter that no name has."""


class LetterOdds:
    """Odds of letters in names of one kind.

    Args:
        contexts: the letters before, with the codes of those that follow.

    Source: Chen and Goodman, "An empirical study of smoothing techniques for language modeling", 1998, section 3.
    """

    def __init__(self, contexts: Iterable[tuple[str, str]]) -> None:
        self._contexts = PackedTable(contexts, start=2)
        self._known: dict[str, float] = {}

    def of(self, group: str) -> float:
        """Return the natural logarithm of the odds of the last letter of `group` after the others.

        Args:
            group: 1 to `ORDER` lower-case letters, `START` and `END` among them.
        """
        odds = self._known.get(group)
        if odds is None:
            odds = self._known[group] = self._look_up(group)
        return odds

    def of_word(self, word: str) -> float:
        """Return the natural logarithm of the odds of a whole word."""
        text = START + word + END
        return sum(self.of(text[max(0, end - ORDER + 1) : end + 1]) for end in range(1, len(text)))

    def _look_up(self, group: str) -> float:
        """Return the odds from the table: the letter's own, or what is left for unseen ones times the shorter group."""
        context, letter = group[:-1], group[-1]
        codes = self._contexts.get(context)
        if codes is None:
            return self.of(group[1:]) if context else NEVER
        for place in range(1, len(codes), 2):
            if codes[place] == letter:
                return _odds(codes[place + 1])
        return _odds(codes[0]) + (self.of(group[1:]) if context else NEVER)


def _odds(code: str) -> float:
    return (FIRST_CODE - ord(code)) / ODDS_STEPS


@lru_cache(maxsize=3)
def load_letter_odds(kind: str) -> LetterOdds:
    """Return the odds of letters in names of one kind."""
    return LetterOdds(_contexts(kind))


def _contexts(kind: str) -> Iterator[tuple[str, str]]:
    """Yield each context of a kind with the codes of the letters after it."""
    lines = gzip.decompress((NAMES_FOLDER / "name_letters.txt.gz").read_bytes())
    block, _, _ = lines[lines.index(f"#{kind}\t".encode()) :].partition(b"\n#")
    for line in block.decode().rstrip("\n").split("\n")[1:]:
        context, _, codes = line.partition("\t")
        yield context, codes
