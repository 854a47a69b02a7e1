"""How a name that was typed may be spelt in the base: whatever scheme put it into Latin, whatever slipped in typing."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from app.services.clients.search.vocabulary import is_cyrillic
from app.services.names.folding import fold_text, sound_key, spoken_key
from app.services.names.icao import to_icao_latin

_MARKED = str.maketrans(
    {
        "š": "sh", "č": "ch", "ž": "zh", "ŝ": "shch", "ĉ": "ch", "ẑ": "zh", "ĝ": "zh", "â": "ya", "û": "yu", "ü": "yu",
        "ё": "yo", "ь": "", "ъ": "", "ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "э": "e",
        "а": "a", "в": "v", "е": "e", "к": "k", "м": "m", "н": "n", "о": "o", "р": "r", "с": "s", "т": "t", "у": "u",
        "х": "kh", "і": "i",
    }
)  # fmt: skip
_LOOKALIKES = str.maketrans("aceopxykmtbh", "асеорхукмтвн")
_VARIANTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"ck", "tsk"),
        (r"x", "kh"),
        (r"(?<!t)ch(?!t)", "sh"),
        (r"ch", "kh"),
        (r"sc(?!h)", "shch"),
        (r"j", "zh"),
        (r"cz", "ts"),
        (r"s(?!h)", "ts"),
        (r"c(?![hkz])", "k"),
        (r"f+$", "v"),
        (r"dzh|dj|j", "dzh"),
    )
)
"""What letters mean in some schemes beside what they mean in most: French, Uzbek, telegrams, GOST 7.79."""

MOST_VARIANTS = 16

SHORTEST_HALF = 3
"""Letters from which one half of a double name is looked for alone."""

_HYPHEN = re.compile(r"[-\u2010-\u2015]")


@dataclass(frozen=True)
class Token:
    """One word of a query.

    Attributes:
        key: folded, in the script in which it was typed.
        other: folded in Latin by the passport's rules, where it was typed in Cyrillic; else empty.
        variants: the same word, as it may be meant.
        is_joined: made of several words.
        is_initial: the first letter of a given name or a patronymic stands for it.
        halves: of a double name, as it was typed with a hyphen.
    """

    key: str
    other: str
    variants: tuple[str, ...]
    is_joined: bool = False
    is_initial: bool = False
    halves: tuple[str, ...] = ()

    @property
    def is_cyrillic(self) -> bool:
        """True where it was typed in Cyrillic."""
        return bool(self.other)

    @cached_property
    def sounds(self) -> frozenset[str]:
        """The consonants that it may sound like."""
        return frozenset(sound_key(one) for one in self.variants) - {""}

    @cached_property
    def spoken(self) -> frozenset[str]:
        """What it may sound like."""
        return frozenset(spoken_key(one) for one in self.variants)


@lru_cache(maxsize=500)
def token_of(text: str) -> Token:
    """Return a word of a query."""
    plain = _one_script(unicodedata.normalize("NFC", text).casefold())
    key = fold_text(plain)
    halves = tuple(half for half in _HYPHEN.split(plain) if len(fold_text(half)) >= SHORTEST_HALF)
    halves = halves if len(halves) > 1 else ()
    if is_cyrillic(key):
        return Token(key, fold_text(to_icao_latin(plain)), (key,), halves=halves)
    meant = fold_text(plain.translate(_MARKED))
    return Token(key, "", tuple(dict.fromkeys((meant, *_variants(meant)))), halves=halves)


@lru_cache(maxsize=500)
def initial_of(token: Token) -> Token:
    """Return a word as the initial that it is."""
    return replace(token, is_initial=True)


def _one_script(text: str) -> str:
    """Return a word that mixes both alphabets in the one that most of its letters belong to."""
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in text)
    latin = sum("a" <= letter <= "z" for letter in text)
    if not cyrillic or not latin:
        return text
    return text.translate(_LOOKALIKES) if cyrillic >= latin else text.translate(_MARKED)


def _variants(text: str) -> Iterator[str]:
    """Yield what a Latin word may mean, one doubtful letter after another and all of some at once."""
    made = [text]
    for pattern, to in _VARIANTS:
        more = [pattern.sub(to, one) for one in made]
        made += [one for one in more if one not in made]
        if len(made) >= MOST_VARIANTS:
            break
    yield from made[:MOST_VARIANTS]


@lru_cache(maxsize=500)
def joined(tokens: tuple[Token, ...]) -> Token:
    """Return several words as one name: the halves of a double surname, a given name of two words."""
    variants = tuple("".join(parts) for parts in zip(*(one.variants[:4] for one in tokens), strict=False))
    other = "".join(one.other or one.key for one in tokens) if any(one.other for one in tokens) else ""
    return Token("".join(one.key for one in tokens), other, variants, is_joined=True)
