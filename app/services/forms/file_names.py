"""Names of the files that forms are saved as: made by a pattern, never a path, never over a file that is there."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

DEFAULT_PATTERN = "{surname_lat} {given_name_lat} {form}"
GROUP_PATTERN = "{tour} {form}"
"""Of a file of one tourist, and of one for several."""

NAMES = ("surname_lat", "given_name_lat", "surname_ru", "given_name_ru", "tour", "country", "form", "date", "number")
"""What a pattern may name."""

MOST_SIGNS = 120
_MARK = re.compile(r"\{([^{}]*)\}")
_REFUSED = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069]')
"""Signs that a file name can't hold on every system, and those that turn its letters about."""

_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{name}{at}" for name in ("com", "lpt") for at in range(1, 10))})


def pattern_problem(pattern: str) -> tuple[str, Mapping[str, object]] | None:
    """Return what is wrong with a pattern, as a code and what fills its sentence; None where nothing is."""
    plain = _MARK.sub("", pattern)
    unknown = next((name for name in _MARK.findall(pattern) if name not in NAMES), None)
    if unknown is not None:
        return "pattern_name_unknown", {"name": unknown[:40], "known": ", ".join(f"{{{name}}}" for name in NAMES)}
    if "{" in plain or "}" in plain:
        return "pattern_brace_open", {}
    refused = _REFUSED.search(plain)
    if refused:
        return "pattern_sign_refused", {"sign": refused.group() if refused.group().isprintable() else "?"}
    return None if pattern.strip() else ("pattern_empty", {})


def file_name(pattern: str, values: Mapping[str, str], *, ending: str = ".pdf") -> str:
    """Return the name of a file: the pattern with its values, without what no file name can hold, never empty.

    A Latin name that is not known gives way to the Russian one.
    """
    russian = {"surname_lat": "surname_ru", "given_name_lat": "given_name_ru"}

    def value(mark: re.Match[str]) -> str:
        name = mark[1]
        return values.get(name, "") or values.get(russian.get(name, ""), "")

    stem = " ".join(_REFUSED.sub("_", _MARK.sub(value, pattern)).split())
    stem = stem[:MOST_SIGNS].strip(" .") or "form"
    return f"{stem}_{ending}" if stem.partition(".")[0].casefold() in _RESERVED else f"{stem}{ending}"


def free_path(folder: Path, name: str, taken: Collection[Path] = ()) -> Path:
    """Return where a file of that name can be written: with a number where there is one already."""
    wanted = folder / name
    path, number = wanted, 2
    while path in taken or path.exists() or path.is_symlink():
        path = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        number += 1
    return path
