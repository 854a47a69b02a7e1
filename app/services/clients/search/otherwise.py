"""What else may have been meant where nobody is called as typed: another keyboard layout, half of a double name."""

from collections.abc import Iterator

from app.services.clients.search.query import Query
from app.services.clients.search.spelling import Token, token_of

_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю."
_RUSSIAN_BY_LATIN = str.maketrans(  # marks have no capitals: the later ones count
    _LATIN_KEYS.upper() + _LATIN_KEYS + '~{}:"<>?', _RUSSIAN_KEYS.upper() + _RUSSIAN_KEYS + "ЁХЪЖЭБЮ,"
)
_LATIN_BY_RUSSIAN = str.maketrans(
    _RUSSIAN_KEYS[:-1] + _RUSSIAN_KEYS[:-1].upper() + ".", _LATIN_KEYS[:-1] + _LATIN_KEYS[:-1].upper() + "/"
)

SHORTEST_SWITCHED = 3
"""Letters of a word from which it is read in the other keyboard layout."""


def other_layout(text: str) -> str:
    """Return a text as it would stand there, had the keyboard been switched; empty where that makes no names.

    Words with figures and addresses stay as they are.
    """
    words = text.split()
    typed = [word for word in words if not any(letter.isdecimal() or letter == "@" for letter in word)]
    letters = [letter for word in typed for letter in word if letter.isalpha()]
    if not letters or all(len(word) < SHORTEST_SWITCHED for word in typed):
        return ""
    if all(letter.isascii() for letter in letters):
        table, marks = _RUSSIAN_BY_LATIN, " .,-@+/"
    elif all("\u0400" <= letter <= "\u052f" for letter in letters):
        table, marks = _LATIN_BY_RUSSIAN, " .-@+/"
    else:
        return ""
    switched = " ".join(word.translate(table) if word in typed else word for word in words)
    return switched if all(letter.isalnum() or letter in marks for letter in switched) else ""


def with_halves(query: Query) -> Iterator[tuple[Token, ...]]:
    """Yield the words of a query with one half of a double name in its place."""
    for at, token in enumerate(query.tokens):
        for half in token.halves:
            yield (*query.tokens[:at], token_of(half), *query.tokens[at + 1 :])
