"""Latin names in Russian letters."""

import re
import unicodedata

_WORD = re.compile(r"[A-Za-z'’`\"]+")
_ENDINGS = (
    (r"(SK|TSK|CK)(II|IY|IJ|YI|Y|I)$", r"\1ИЙ"), (r"(II|IY|IJ)$", "ИЙ"), (r"(?<=[NVLTRDMBG])(YY|YI)$", "ЫЙ"),
    (r"(AIA|AYA|AJA)$", "АЯ"), (r"(IIA|IYA|IJA)$", "ИЯ"), (r"(?<=[AEOUY])I$", "Й"),
)  # fmt: skip
_GROUPS = (
    ("SHCH", "Щ"), ("TCH", "Ч"), ("ZH", "Ж"), ("KH", "Х"), ("TS", "Ц"), ("TC", "Ц"), ("CH", "Ч"), ("SH", "Ш"),
    ("YU", "Ю"), ("IU", "Ю"), ("JU", "Ю"), ("YA", "Я"), ("IA", "Я"), ("JA", "Я"), ("YO", "Ё"), ("JO", "Ё"),
    ("YE", "Е"), ("IE", "ИЕ"), ("PH", "Ф"), ("A", "А"), ("B", "Б"), ("C", "К"), ("D", "Д"), ("E", "Е"), ("F", "Ф"),
    ("G", "Г"), ("H", "Х"), ("I", "И"), ("J", "Й"), ("K", "К"), ("L", "Л"), ("M", "М"), ("N", "Н"), ("O", "О"),
    ("P", "П"), ("Q", "К"), ("R", "Р"), ("S", "С"), ("T", "Т"), ("U", "У"), ("V", "В"), ("W", "В"), ("X", "КС"),
    ("Y", "Ы"), ("Z", "З"), ("'", "Ь"), ("’", "Ь"), ("`", "Ь"), ('"', "Ъ"),
)  # fmt: skip


def to_russian(text: str, kind: str = "any", limit: int = 5) -> tuple[str, ...]:
    """Return how a Latin name may be spelt in Russian, the likeliest first, in the case of `text`.

    Args:
        text: a surname, given name or patronymic, or several words of that kind; what is not Latin is kept.
        kind: surname, given_name, patronymic or any.
        limit: how many forms at most; at least one comes back unless `text` is empty.
    """
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    words = _WORD.sub(lambda match: _read_word(match[0], kind), plain)
    return (words,)[:limit] if text.strip() else ()


def _read_word(word: str, kind: str) -> str:
    """Return one word by endings, digraphs and letters."""
    letters = word.upper()
    for pattern, russian in _ENDINGS if kind != "patronymic" else ():
        letters = re.sub(pattern, russian, letters)
    for latin, russian in _GROUPS:
        letters = letters.replace(latin, russian)
    if word.isupper() and len(word) > 1:
        return letters
    return letters.capitalize() if word[:1].isupper() else letters.lower()
