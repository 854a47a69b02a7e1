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
_WRAPPED = re.compile(r"=\s*\"([^\"]*)\"|'(?=[0-9+])(.*)|\(([^()]*)\)", re.DOTALL)


_PENDING = re.compile(
    r"\?{2,}|(?:на\s+|в\s+)?(?:оформл\w*|процессе\w*|изготовлени\w*|замене|продлени\w*|ожида\w*)(?:\s+\w+)?|будет(?:\s+\w+)?|"
    r"(?:пришл\w*|сообщ\w*|уточн\w*|добав\w*|делает\w*)(?:\s+\w+)?|(?:позже|потом|скоро)|tb[acd]|pending|later|in\s+process",
    re.IGNORECASE,
)


def is_pending(text: str) -> bool:
    """True of what stands for a value that is not there yet: оформляется, ???, TBA."""
    return len(text) < 40 and _PENDING.fullmatch(text) is not None


def tidy(text: str) -> str:
    """A cell's text on one line, without signs that can't be seen or that keep a number as text: ="075", '075."""
    if text[:1] in ("=", "'", "("):
        kept = _WRAPPED.fullmatch(text)
        text = (kept[1] or kept[2] or kept[3] or "") if kept else text
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
