"""Build what reads Latin names in Russian letters from `resources/names/*.tsv.gz`: names by heart, and odds of letters.

Run by hand after `tools/build_names.py`; needs nothing but Python, takes half a minute, and the same tables give the
same files::

    python tools/build_name_reading.py resources/names

`name_counts.txt.gz` holds the names that many people bear. `name_letters.txt.gz` says how likely each letter is after
the three before it: modified Kneser-Ney estimates of order 4, learnt from every surname but those held out. The held
out are 20,000 surnames outside `name_counts`, chosen by a hash; the tests read these, so nothing may be learnt from
them. `resources/names/README.md` describes both files.

Source: Chen and Goodman, "An empirical study of smoothing techniques for language modeling", 1998, section 3.
"""

import argparse
import gzip
import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ORDER = 4
LEAST_SEEN = (0, 0, 0, 2, 3)
"""How often a group of so many letters must be seen to be kept; a rarer one is told by its last letters."""

UNSEEN_WEIGHT = 6.0
"""Left for unseen letters beside the discounts, for each letter seen in a context: the names that are read by letters
are the rare ones, which follow fewer habits than those that they are learnt from. Chosen by trial on 20,000 surnames
that were neither learnt for the trial nor are held out.
"""

FREQUENT_SURNAMES = 60_000
HELD_OUT = 20_000
LEAST_GIVEN, LEAST_PATRONYMIC = 3, 5
START, END = "^", "$"
COUNT_STEPS, ODDS_STEPS = 4, 8
"""Steps of a code: a quarter of a doubling for counts, an eighth of a natural logarithm for odds."""

FIRST_CODE, LAST_CODE = 0x21, 0x7E


@dataclass(frozen=True, slots=True)
class Surname:
    """A row of `surnames.tsv.gz`: what men bear, what women's ends in, how many bear it."""

    man: str
    ending: str
    count: int

    def forms(self) -> tuple[str, ...]:
        """Return the man's form and, where it differs, the woman's."""
        if not self.ending:
            return (self.man,)
        return (self.man, self.man + "а" if self.ending == "а" else self.man[:-2] + self.ending)


def read_rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of each row of a table below its heading."""
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    return (line.split("\t") for line in lines[1:])


def read_surnames(folder: Path) -> list[Surname]:
    """Return all surnames, most frequent first."""
    rows = read_rows(folder / "surnames.tsv.gz")
    surnames = [Surname(man, ending, int(men) + int(women)) for man, ending, men, women in rows]
    return sorted(surnames, key=lambda one: (-one.count, one.man))


def hash_of(name: str) -> bytes:
    """Return what decides whether a surname is held out."""
    return hashlib.blake2b(name.encode(), digest_size=8).digest()


def part_surnames(surnames: list[Surname]) -> tuple[list[Surname], list[Surname], list[Surname]]:
    """Return the frequent ones, those that are only learnt from, and those held out for tests."""
    rare = sorted(surnames[FREQUENT_SURNAMES:], key=lambda one: hash_of(one.man))
    return surnames[:FREQUENT_SURNAMES], rare[HELD_OUT:], rare[:HELD_OUT]


def count_groups(names: Iterable[str]) -> list[Counter[str]]:
    """Return how often each group of 1 to `ORDER` letters is seen in the parts of names; index 0 is empty."""
    counts: list[Counter[str]] = [Counter() for _ in range(ORDER + 1)]
    for name in names:
        for part in name.lower().split("-"):
            text = START + part + END
            for end in range(1, len(text)):
                for size in range(1, min(ORDER, end + 1) + 1):
                    counts[size][text[end - size + 1 : end + 1]] += 1
    return counts


def continue_groups(counts: list[Counter[str]]) -> list[Counter[str]]:
    """Return, for the shorter groups, before how many different letters they are seen rather than how often.

    A group at the start of a name has no letter before it and keeps its count.
    """
    continued: list[Counter[str]] = [*(Counter() for _ in range(ORDER)), counts[ORDER]]
    for size in range(1, ORDER):
        continued[size].update(group[1:] for group in counts[size + 1])
        continued[size].update({group: count for group, count in counts[size].items() if group[0] == START})
    return continued


def discounts(groups: Counter[str]) -> tuple[float, float, float, float]:
    """Return what is taken off groups seen 0, 1, 2 and more times."""
    seen = Counter(min(count, 4) for count in groups.values())
    ones, twos, threes, more = (seen[times] or 1 for times in (1, 2, 3, 4))
    share = ones / (ones + 2 * twos)
    return (
        0.0,
        max(0.1, 1 - 2 * share * twos / ones),
        max(0.2, 2 - 3 * share * threes / twos),
        max(0.3, 3 - 4 * share * more / threes),
    )


def odds_of_letters(names: Iterable[str]) -> dict[str, tuple[float, dict[str, float]]]:
    """Return, for each context of up to three letters, what is left for unseen letters and the odds of the seen."""
    groups = continue_groups(count_groups(names))
    kept: dict[str, dict[str, float]] = defaultdict(dict)
    for size in range(1, ORDER + 1):
        off = discounts(groups[size])
        totals: defaultdict[str, float] = defaultdict(float)
        for group, count in groups[size].items():
            totals[group[:-1]] += count + UNSEEN_WEIGHT
        for group, count in groups[size].items():
            if count >= LEAST_SEEN[size]:
                kept[group[:-1]][group[-1]] = (count - off[min(count, 3)]) / totals[group[:-1]]
    alphabet = len(groups[1])
    odds: dict[str, tuple[float, dict[str, float]]] = {}
    for context in sorted(kept, key=len):
        left = 1 - sum(kept[context].values())
        seen = {letter: own + left * _odds(odds, context[1:], letter, alphabet, at_root=not context)
                for letter, own in kept[context].items()}  # fmt: skip
        odds[context] = (left, seen)
    return odds


def _odds(
    odds: Mapping[str, tuple[float, dict[str, float]]], context: str, letter: str, alphabet: int, *, at_root: bool
) -> float:
    """Return the odds of a letter after a context, from shorter ones where it was not seen there."""
    if at_root:
        return 1 / alphabet
    left, seen = odds.get(context, (1.0, {}))
    if letter in seen:
        return seen[letter]
    return left * _odds(odds, context[1:], letter, alphabet, at_root=not context)


def code(steps: float) -> str:
    """Return a number of steps as one visible letter."""
    return chr(min(LAST_CODE, FIRST_CODE + max(0, round(steps))))


def code_of_odds(odds: float) -> str:
    """Return the code of a share of 1: how many steps of the logarithm below it."""
    return code(-math.log(max(odds, 1e-9)) * ODDS_STEPS)


def code_of_count(count: int) -> str:
    """Return the code of how often a name is borne."""
    return code(math.log2(max(count, 1)) * COUNT_STEPS)


def letters_lines(kind: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the lines of one kind of `name_letters.txt.gz`."""
    odds = odds_of_letters(names)
    yield f"#{kind}\t{len(odds)}"
    for context in sorted(odds):
        left, seen = odds[context]
        yield f"{context}\t{code_of_odds(left)}" + "".join(
            letter + code_of_odds(seen[letter]) for letter in sorted(seen)
        )


def counts_line(kind: str, names: Mapping[str, tuple[str, int]]) -> str:
    """Return one line of `name_counts.txt.gz`; each name comes with a letter of its own and how often it is borne."""
    order = sorted(names)
    return "\t".join(
        (
            kind,
            " ".join(order),
            "".join(names[name][0] for name in order),
            "".join(code_of_count(names[name][1]) for name in order),
        )
    )


def write(path: Path, lines: Iterable[str]) -> None:
    """Write the lines, compressed."""
    path.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0))
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def main() -> None:
    """Read the tables in the folder and write both files there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="folder with the tables, which gets the files")
    folder = parser.parse_args().folder
    frequent, learnt, _ = part_surnames(read_surnames(folder))
    given = {name: (sex, int(count)) for name, sex, count in read_rows(folder / "given_names.tsv.gz")}
    patronymics: dict[str, tuple[str, int]] = {}
    for man, woman, men, women, _father in read_rows(folder / "patronymics.tsv.gz"):
        patronymics[man], patronymics[woman] = ("M", int(men)), ("F", int(women))
    endings = {"": "-", "а": "а", "ая": "я", "яя": "ь"}
    write(
        folder / "name_counts.txt.gz",
        [
            counts_line("surname", {one.man: (endings[one.ending], one.count) for one in frequent}),
            counts_line("given_name", {name: row for name, row in given.items() if row[1] >= LEAST_GIVEN}),
            counts_line("patronymic", {name: row for name, row in patronymics.items() if row[1] >= LEAST_PATRONYMIC}),
        ],
    )
    write(
        folder / "name_letters.txt.gz",
        [
            *letters_lines("surname", (form for one in frequent + learnt for form in one.forms())),
            *letters_lines("given_name", (name for name, row in given.items() if row[1] >= 2)),
            *letters_lines("patronymic", (name for name, row in patronymics.items() if row[1] >= 2)),
        ],
    )


if __name__ == "__main__":
    main()
