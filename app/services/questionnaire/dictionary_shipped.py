"""The terms that Carnet brings: tables in `resources/dictionary`, read once, a line made a term when it is wanted."""

import gzip
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from app.services.questionnaire.dictionary_terms import CARNET, Term, TermState, term_key

DICTIONARY_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "dictionary"
GENERATED_FILE = "generated.tsv.gz"
"""Made by `tools/build_dictionary.py`; each line begins with the key, the category and the source."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that terms are translated into.

    Attributes:
        code: names it ("en").
        names: of the language, by language.
    """

    code: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A term as its table has it."""

    category: str
    source: str
    languages: tuple[str, ...]
    text: str

    @property
    def cells(self) -> list[str]:
        return self.text.split("\t")


@dataclass(frozen=True, slots=True)
class Shipped:
    """Carnet's terms.

    Attributes:
        languages: those that terms are translated into.
        lines: the terms by key.
    """

    languages: tuple[Language, ...]
    lines: Mapping[str, _Line] = field(repr=False)

    def term(self, key: str) -> Term | None:
        """Return the term of a key."""
        line = self.lines.get(key)
        if line is None:
            return None
        russian, *texts = line.cells
        meanings = {language: text for language, text in zip(line.languages, texts, strict=False) if text}
        return Term(0, 0, russian, line.category, line.source, TermState.SHIPPED, meanings, meanings)

    def russian(self, key: str) -> str:
        """Return the Russian term of a key that there is."""
        return self.lines[key].text.partition("\t")[0]


@lru_cache(maxsize=4)
def load_shipped(folder: Path = DICTIONARY_FOLDER) -> Shipped:
    """Return the terms of a folder; those written by hand come before generated ones of the same key."""
    lines: dict[str, _Line] = {}
    for path in sorted((folder / "terms").glob("*.tsv")):
        category = path.stem
        languages, rows = _table(path.read_text(encoding="utf-8"))
        for row in rows:
            lines.setdefault(term_key(row.partition("\t")[0]), _Line(category, CARNET, languages, row))
    generated = folder / GENERATED_FILE
    if generated.exists():
        languages, rows = _table(gzip.decompress(generated.read_bytes()).decode("utf-8"))
        for row in rows:
            key, category, source, text = row.split("\t", 3)
            lines.setdefault(key, _Line(category, source, languages[3:], text))
    return Shipped(tuple(_languages(folder)), lines)


def _table(text: str) -> tuple[tuple[str, ...], list[str]]:
    """Return the languages that the first line names after the Russian column, and the other lines."""
    heading, *rows = text.splitlines()
    return tuple(heading.split("\t")[1:]), [row for row in rows if row]


def _languages(folder: Path) -> Iterator[Language]:
    table = tomllib.loads((folder / "languages.toml").read_text(encoding="utf-8"))
    for code, names in table.items():
        yield Language(code, names)
