"""How many names come back from their Latin spelling, and sexes from names: prints a table, writes `docs/letters.md`.

Run as `python -m benchmarks.letters`; `make bench` runs it, too.
"""

import random
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.services.names.known_names import NAMES_FOLDER
from app.services.names.sex import guess_sex
from app.services.names.transliteration import SCHEMES, to_latin
from app.services.names.transliteration.reading import to_russian
from tools.build_name_reading import HELD_OUT, Surname, part_surnames, read_rows, read_surnames

REPORT = Path(__file__).resolve().parent.parent / "docs" / "letters.md"
SEED = 7
DRAWN = 20_000

HEAD = f"""# Letters

Written by `python -m benchmarks.letters`: how many Russian names come back from their Latin spelling, and whether the
sex is told. Names and how often they are borne are those of `resources/names`. *Rare* are {HELD_OUT:,} surnames outside
the 60,000 known ones, from which nothing was learnt; *borne* are {DRAWN:,} draws as often as people bear them, known or
not. Ё counts as a letter of its own; the registers write nearly every Ё as Е, so that Е is offered first. Given names
are known by heart, so that their figures say how many people bear a known one.

| names | spelling | first choice | among three | must be | CPU time a name |
|---|---|---:|---:|---|---:|
"""
SEX_HEAD = """
| the sex from | spelling | answers | right where it answers | must be |
|---|---|---:|---:|---|
"""


@dataclass(frozen=True)
class Share:
    """How many of some names came back; shares of 1, and CPU time in milliseconds."""

    first: float
    three: float
    cpu_ms: float


def share_read(names: Sequence[str], kind: str, scheme: str) -> Share:
    """Return how many names are read right from one spelling; a name that is met again is remembered, as in a list."""
    latins = [to_latin(name, scheme).upper() for name in names]
    begin = time.process_time()
    read = [to_russian(latin, kind, 3) for latin in latins]
    cpu_ms = (time.process_time() - begin) * 1000 / len(names)
    first = sum(forms[0] == name.upper() for forms, name in zip(read, names, strict=True))
    three = sum(name.upper() in forms for forms, name in zip(read, names, strict=True))
    return Share(first / len(names), three / len(names), cpu_ms)


def drawn_names() -> dict[tuple[str, str], list[str]]:
    """Return what is read, by what it is called in the table and kind."""
    draw = random.Random(SEED)
    surnames = read_surnames(NAMES_FOLDER)
    _, _, held_out = part_surnames(surnames)
    borne = draw.choices(surnames, [one.count for one in surnames], k=DRAWN)
    given = [(row[0], int(row[2])) for row in read_rows(NAMES_FOLDER / "given_names.tsv.gz")]
    fathers = [(row[:2], int(row[2]) + int(row[3])) for row in read_rows(NAMES_FOLDER / "patronymics.tsv.gz")]
    sons_and_daughters = draw.choices([row for row, _ in fathers], [count for _, count in fathers], k=DRAWN)
    return {
        ("rare surnames", "surname"): [draw.choice(one.forms()) for one in held_out],
        ("borne surnames", "surname"): [draw.choice(one.forms()) for one in borne],
        ("borne given names", "given_name"): draw.choices(
            [name for name, _ in given], [count for _, count in given], k=DRAWN
        ),
        ("borne patronymics", "patronymic"): [draw.choice(row) for row in sons_and_daughters],
    }


def reading_lines() -> Iterable[str]:
    """Yield the table's lines: every kind in today's spelling, surnames and given names in the older ones."""
    goals = {"rare surnames": (0.90, 0.98), "borne surnames": (0.98, 0.98), "borne given names": (0.98, 0.98)}
    names = drawn_names()
    for scheme in (code for code, scheme in SCHEMES.items() if scheme.alphabet == "ru"):
        for (what, kind), drawn in names.items():
            share = share_read(drawn, kind, scheme)
            first, three = goals.get(what, (0.0, 0.0)) if scheme == "icao9303" else (0.0, 0.0)
            is_reached = share.first >= first and share.three >= three
            goal = f"≥ {first:.0%}, ≥ {three:.0%}: {'reached' if is_reached else 'MISSED'}" if first else ""
            yield (f"| {what} | {scheme} | {share.first:.2%} | {share.three:.2%} | {goal} | {share.cpu_ms:.2f} ms |\n")


def sex_lines() -> Iterable[str]:
    """Yield the lines on the sex: each name alone, weighted by bearers, and all names counted once."""
    given = [(name, sex, int(count)) for name, sex, count in read_rows(NAMES_FOLDER / "given_names.tsv.gz")]
    two_forms = [
        (Surname(man, ending, 0).forms(), int(men), int(women))
        for man, ending, men, women in read_rows(NAMES_FOLDER / "surnames.tsv.gz")
        if ending
    ]
    surnames = [(forms[0], "M", men) for forms, men, _ in two_forms]
    surnames += [(forms[1], "F", women) for forms, _, women in two_forms]
    for what, part, rows in (("given name", "given_name", given), ("surname with two forms", "surname", surnames)):
        for scheme in ("", "icao9303", "mvd2000"):
            guesses = [guess_sex(**{part: to_latin(row[0], scheme) if scheme else row[0]}).sex for row in rows]
            for weighing, weights in (("by bearers", [row[2] for row in rows]), ("each once", [1] * len(rows))):
                weighed = list(zip(guesses, rows, weights, strict=True))
                answered = sum(weight for guess, _, weight in weighed if guess)
                right = sum(weight for guess, row, weight in weighed if guess == row[1])
                has_goal = weighing == "by bearers" and not scheme
                is_reached = answered >= 0.95 * sum(weights) and right >= 0.99 * answered
                goal = f"≥ 95%, ≥ 99%: {'reached' if is_reached else 'MISSED'}" if has_goal else ""
                yield (
                    f"| {what}, {weighing} | {scheme or 'Russian'} | {answered / sum(weights):.2%} "
                    f"| {right / answered:.2%} | {goal} |\n"
                )


def main() -> int:
    """Measure, print, write; exit 1 where a goal is missed."""
    text = HEAD + "".join(reading_lines()) + SEX_HEAD + "".join(sex_lines())
    print(text)
    REPORT.write_text(text, "utf-8")
    return 1 if "MISSED" in text else 0


if __name__ == "__main__":
    sys.exit(main())
