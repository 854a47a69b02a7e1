"""Reads the entries of a manifest: what has not the kind that it should have is told, and its default taken."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from app.services.forms.manifest import Option, PackProblem, Source, Texts

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")
"""Names a meaning, an option, a section, a country, a folder."""

_LANGUAGE = re.compile(r"[a-z]{2,3}")
MOST_TEXT = 2000

Named = TypeVar("Named", bound=StrEnum)


class Entry:
    """One table of a manifest and where it stands; every getter returns a value of its kind.

    Attributes:
        table: what the manifest says.
    """

    def __init__(self, file: str, place: str, table: object, problems: list[PackProblem]) -> None:
        self.file = file
        self.place = place
        self.problems = problems
        self.table: Mapping[str, Any] = table if isinstance(table, Mapping) else {}
        if not isinstance(table, Mapping):
            self.tell("pack_not_table")

    def tell(self, code: str, at: str = "", /, **params: object) -> None:
        """Note a problem of this entry, or of one of its keys."""
        place = ", ".join(filter(None, (self.place, at)))
        self.problems.append(PackProblem(self.file, place, code, params))

    def text(self, key: str, default: str = "") -> str:
        """Return a text without spaces around it."""
        value = self.table.get(key, default)
        if not isinstance(value, str) or len(value) > MOST_TEXT:
            self.tell("pack_not_text", key)
            return default
        return value.strip()

    def code(self, key: str) -> str:
        """Return a code, or the empty text."""
        value = self.text(key)
        if value and not CODE.fullmatch(value):
            self.tell("pack_code_refused", key, value=value)
            return ""
        return value

    def language(self, key: str) -> str:
        """Return the code of a language; English where none is named."""
        value = self.text(key)
        if value and not _LANGUAGE.fullmatch(value):
            self.tell("pack_value_unknown", key, value=value[:60], known="en, ru, fr …")
            return "en"
        return value or "en"

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            self.tell("pack_not_flag", key)
            return False
        return value

    def number(self, key: str, default: int = 0, *, most: int = 10_000) -> int:
        """Return a whole number from 0."""
        value = self.table.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            self.tell("pack_not_number", key, most=most)
            return default
        return value

    def day(self, key: str) -> str:
        """Return a day in ISO 8601, or the empty text; TOML's own dates are taken as well."""
        value = self.table.get(key, "")
        if isinstance(value, date):
            return value.isoformat()[:10]
        try:
            return date.fromisoformat(value).isoformat() if value else ""
        except (TypeError, ValueError):
            self.tell("pack_not_date", key)
            return ""

    def one_of(self, key: str, kind: type[Named], default: Named | None) -> Named | None:
        """Return a value of a fixed set, or the default; a key that is absent is no problem where there is one."""
        value = self.table.get(key, "")
        if value == "" and default is not None:
            return default
        try:
            return kind(value)
        except ValueError:
            told = value[:60] if isinstance(value, str) else type(value).__name__  # a huge number has no text
            self.tell("pack_value_unknown", key, value=told, known=", ".join(kind))
            return default

    def texts(self, key: str) -> Texts:
        """Return words by language."""
        return self._texts(key, self.table.get(key, {}))

    def _texts(self, key: str, value: object) -> Texts:
        if not isinstance(value, Mapping):
            self.tell("pack_not_texts", key)
            return {}
        texts: dict[str, str] = {}
        for language, text in value.items():
            if not _LANGUAGE.fullmatch(language) or not isinstance(text, str) or len(text) > MOST_TEXT:
                self.tell("pack_not_texts", f"{key}.{language}"[:80])
            elif text.strip():
                texts[language] = text.strip()
        return texts

    def codes(self, key: str) -> tuple[str, ...]:
        """Return a list of codes; what is none is told and left out."""
        value = self.table.get(key, [])
        if not isinstance(value, list):
            self.tell("pack_not_list", key)
            return ()
        good = [one for one in value if isinstance(one, str) and CODE.fullmatch(one)]
        if len(good) < len(value):
            self.tell("pack_code_refused", key, value="")
        return tuple(dict.fromkeys(good))

    def options(self, key: str) -> tuple[Option, ...]:
        """Return the options of a table of words by code."""
        value = self.table.get(key, {})
        if not isinstance(value, Mapping):
            self.tell("pack_not_table", key)
            return ()
        options = []
        for code, words in value.items():
            if CODE.fullmatch(code):
                options.append(Option(code, self._texts(f"{key}.{code}", words)))
            else:
                self.tell("pack_code_refused", key, value=code[:60])
        return tuple(options)

    def inner(self, key: str) -> "Entry":
        """Return a table within this one; empty where there is none."""
        return Entry(self.file, ", ".join(filter(None, (self.place, key))), self.table.get(key, {}), self.problems)

    def each(self, key: str) -> Iterator["Entry"]:
        """Yield the tables of a list of tables, counted from 1."""
        value = self.table.get(key, [])
        if not isinstance(value, list):
            self.tell("pack_not_list", key)
            return
        for at, table in enumerate(value, start=1):
            place = ", ".join(filter(None, (self.place, f"{key} {at}")))
            yield Entry(self.file, place, table, self.problems)

    def sources(self) -> tuple[Source, ...]:
        """Return where its facts were read."""
        found = []
        for one in self.each("source"):
            title = one.text("title")
            if title:
                found.append(Source(title, one.day("read_on"), one.text("place")))
            else:
                one.tell("pack_lacks", key="title")
        return tuple(found)
