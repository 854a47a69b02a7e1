"""Build `resources/names/*.tsv.gz` from the data of the package `russiannames`.

Run by hand when the source has a new edition; the tables are committed, the source is not::

    python -m venv scratch && scratch/bin/pip install duckdb
    scratch/bin/pip download --no-deps russiannames && unzip russiannames-*.whl -d unpacked
    scratch/bin/python tools/build_names.py unpacked/russiannames/data resources/names

The folder has `surnames.parquet`, `names.parquet` and `midnames.parquet`. The same source gives the same
tables. What is in them is said in `resources/names/README.md`, which this program does not write.
"""

import argparse
import gzip
import importlib
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

WELL_FORMED = re.compile(r"(?:[А-ЯЁ][а-яё]+)(?:-[А-ЯЁ][а-яё]+)*")
NOT_RUSSIAN = re.compile(r"(.)\1\1|^[ЬЪ]|-[ЬЪ]|[ъь]{2}|ъ(?![еёюяи])", re.IGNORECASE)
VOWEL = re.compile(r"[аеёиоуыэюя]", re.IGNORECASE)
LATIN_LOOKALIKES = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")

OUTLIER_RATIO, OUTLIER_COUNT = 3, 10_000
"""A woman's patronymic borne so many times as often as the man's is an error of the source («Яковлевна»)."""

SHORTEST_STEM = 4
"""Сова and Рева are no women's forms: a surname so short is one unless the man's form is borne, too."""

Row = tuple[str, str, int, str]
"""Text, sex (m, f, u or empty), how often borne, the father's name of a patronymic."""


@dataclass(slots=True)
class Pair:
    """A man's form and how it becomes the woman's; `ending` is empty where both bear the same."""

    ending: str
    men: int = 0
    women: int = 0
    fathers: Counter[str] = field(default_factory=Counter)


def read_rows(path: Path, father_column: str = "''") -> list[Row]:
    """Return the rows of one Parquet file, most frequent first."""
    duckdb = importlib.import_module("duckdb")  # not among the packages that Carnet needs to run
    query = (
        f"SELECT text, coalesce(gender, ''), count, coalesce({father_column}, '') "
        "FROM read_parquet(?) ORDER BY count DESC, text"
    )
    rows: list[Row] = duckdb.connect().execute(query, [str(path)]).fetchall()
    return rows


def is_name(text: str) -> bool:
    """Return whether `text` is written as a Russian name: Cyrillic, each part with a capital and a vowel."""
    return bool(
        WELL_FORMED.fullmatch(text)
        and len(text) <= 40
        and all(VOWEL.search(part) for part in text.split("-"))
        and not NOT_RUSSIAN.search(text)
    )


def clean(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the well-formed rows, one a name; Latin letters that look Cyrillic are mended.

    A name in capitals only adds to one that is also known in proper case: alone it may as well be a firm.
    """
    known: dict[str, Row] = {}
    capitals: list[Row] = []
    for text, sex, count, father in rows:
        mended = text.translate(LATIN_LOOKALIKES)
        if len(mended) > 2 and mended.isupper():
            capitals.append((mended.title(), sex, count, father))
        elif is_name(mended):
            _add(known, (mended, sex, count, father))
    for row in capitals:
        if row[0] in known:
            _add(known, row)
    yield from known.values()


def _add(known: dict[str, Row], row: Row) -> None:
    """Put `row` into `known`, adding its count where the name is there already."""
    text, sex, count, father = row
    if text in known:
        _, sex, before, father = known[text]
        count += before
    known[text] = (text, sex, count, father)


def woman_ending(man: str) -> str:
    """Return what a woman's surname ends in where a man's ends as `man` does; empty where it is the same."""
    if man.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return "а"
    return "ая" if man.endswith(("ий", "ый", "ой")) else ""


def man_surname(woman: str, known: Container[str]) -> str:
    """Return the man's form of a woman's surname in -а or -ая; of the possible ones that which is `known`."""
    if not woman.endswith("ая"):
        return woman.removesuffix("а")
    stem = woman[:-2]
    after_soft = stem.endswith(("г", "к", "х", "ж", "ч", "ш", "щ"))
    candidates = [stem + ending for ending in (("ий", "ой") if after_soft else ("ый", "ой"))]
    return next((name for name in candidates if name in known), candidates[0])


def pair_surnames(rows: Iterable[Row]) -> dict[str, Pair]:
    """Return surnames by their man's form; the source says which of them a man, a woman or both may bear."""
    rows = list(rows)
    known = {text for text, sex, _, _ in rows if sex != "f"}
    everyone = {text for text, sex, _, _ in rows if sex in {"u", ""}}
    pairs: dict[str, Pair] = {}
    for text, sex, count, _ in rows:
        if sex == "m" and woman_ending(text):
            pairs[text] = Pair(woman_ending(text), men=count)
    for text, sex, count, _ in rows:
        man = man_surname(text, known)
        if sex == "f" and text.endswith(("ова", "ева", "ёва", "ина", "ына", "ая")):
            if man in known or len(man) > SHORTEST_STEM:
                pairs.setdefault(man, Pair(woman_ending(man))).women += count
            else:
                pairs[text] = Pair("", men=count)
    for text, _, count, _ in (row for row in rows if row[0] in everyone):
        if text.endswith("ний") and text[:-2] + "яя" in everyone:
            pairs.setdefault(text, Pair("яя")).men += count
        elif text.endswith("няя") and text[:-2] + "ий" in everyone:
            pairs.setdefault(text[:-2] + "ий", Pair("яя")).women += count
        else:
            pairs.setdefault(text, Pair("")).men += count
    return pairs


def woman_patronymic(man: str) -> str:
    """Return the daughter's patronymic: Ивановна for Иванович, Лукинична for Лукич, Никитична for Никитич."""
    if man.endswith(("ович", "евич")):
        return man.removesuffix("ич") + "на"
    return man.removesuffix("ич") + ("ична" if man.endswith("тич") else "инична")


def patronymics_of(father: str) -> list[str]:
    """Return how the sons of `father` may be called, the rule's usual form first."""
    stem, last = father[:-1], father[-1]
    if last == "й":
        return [f"{stem[:-1]}ьевич", f"{stem}евич"] if father.endswith("ий") else [f"{stem}евич"]
    if last == "ь":
        return [f"{stem}евич", f"{stem}ьевич"]
    if last in "аяо":
        return [f"{stem}ич", f"{stem}ович", f"{stem}евич", f"{father}евич", f"{stem}инович"]
    return [f"{father}ович", f"{father}евич", f"{father}ич"]


def pair_patronymics(rows: Iterable[Row], men_names: Iterable[str]) -> dict[str, Pair]:
    """Return patronymics by the son's form, with the father's name where it can be told."""
    rows = list(rows)
    pairs = {text: Pair("", men=count) for text, sex, count, _ in rows if sex == "m" and text.endswith("ич")}
    by_woman = {woman_patronymic(man): man for man in pairs}
    for text, sex, count, father in rows:
        man = text if sex == "m" else by_woman.get(text, "")
        if sex == "f" and not man and text.endswith(("овна", "евна")):
            man = text.removesuffix("на") + "ич"
            pairs[man] = Pair("")
        if man in pairs:
            pairs[man].women += count if sex == "f" else 0
            pairs[man].fathers[father] += count if father else 0
    for name in men_names:
        for man in patronymics_of(name):
            if man in pairs and not +pairs[man].fathers:
                pairs[man].fathers[name] += 1
    for pair in pairs.values():
        if pair.women > OUTLIER_COUNT and pair.women > OUTLIER_RATIO * pair.men:
            pair.women = pair.men
    return pairs


def write_table(path: Path, header: str, lines: Iterable[str]) -> int:
    """Write the sorted lines below the header, compressed; return how many there are."""
    ordered = sorted(lines)
    text = "\n".join([header, *ordered]) + "\n"
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    print(f"{path.name}: {len(ordered):,} names, {path.stat().st_size:,} bytes")
    return len(ordered)


def main() -> None:
    """Read the folder of the source and write the three tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("source", type=Path, help="folder with the source's Parquet files")
    parser.add_argument("target", type=Path, help="folder that gets the tables")
    paths = parser.parse_args()
    surnames = pair_surnames(clean(read_rows(paths.source / "surnames.parquet")))
    given = [row for row in clean(read_rows(paths.source / "names.parquet")) if row[1] in {"m", "f"}]
    men_names = [text for text, sex, _, _ in given if sex == "m"]
    patronymics = pair_patronymics(clean(read_rows(paths.source / "midnames.parquet", "fname")), men_names)
    write_table(
        paths.target / "surnames.tsv.gz",
        "man\twoman_ending\tmen\twomen",
        (f"{man}\t{pair.ending}\t{pair.men}\t{pair.women}" for man, pair in surnames.items()),
    )
    write_table(
        paths.target / "given_names.tsv.gz",
        "name\tsex\tcount",
        (f"{text}\t{sex.upper()}\t{count}" for text, sex, count, _ in given),
    )
    write_table(
        paths.target / "patronymics.tsv.gz",
        "man\twoman\tmen\twomen\tfather",
        (
            f"{man}\t{woman_patronymic(man)}\t{pair.men}\t{pair.women}\t"
            + next((father for father, _ in pair.fathers.most_common(1) if father), "")
            for man, pair in patronymics.items()
        ),
    )


if __name__ == "__main__":
    main()
