"""Signs of a cell: blanks, what can't be seen, what stands for nothing."""

import re

EMPTY_MARKS = frozenset(
    (
        "-", "--", "---", "—", "–", "нет", "n/a", "н/д", "нд", "отсутствует", "не указано", "не указан", "?", "none",
        "null", "nil", "без отчества", "б/о", "xxx", "...", "…", "_", "прочерк",
    )
)  # fmt: skip
"""What people write where there is nothing to write, in small letters."""

LONGEST_READ = 1_000
"""No field holds more; a longer cell is not looked into."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]")
_SPACES = re.compile(r"\s+")
_KEPT_AS_TEXT = re.compile(r"=\s*\"([^\"]*)\"|'(?=[0-9+])(.*)", re.DOTALL)


def tidy(text: str) -> str:
    """A cell's text on one line, without signs that can't be seen or that keep a number as text: ="075", '075."""
    if text[:1] in ("=", "'"):
        kept = _KEPT_AS_TEXT.fullmatch(text)
        text = (kept[1] or kept[2] or "") if kept else text
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
