"""How well the words of a query fit a person's names, and why: the order does not matter, nor does the script."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from app.services.clients.search.shapes import AS_TYPED
from app.services.clients.search.spelling import Token, joined
from app.services.names.folding import fold_text, sound_key, spoken_key
from app.services.names.icao import to_icao_latin

LEAST_FIT = 0.45
"""A person whose names fit less is not shown."""

_WEIGHTS = (0.5, 0.35, 0.15)
"""Of surname, given name, patronymic."""

Likeness = tuple[float, str]
"""How well one word fits one name, 0 to 1, and why."""

NONE: Likeness = (0.0, "")

INITIAL: Likeness = (0.99, "begins")
"""An initial and the name that it stands for."""


@dataclass(frozen=True, slots=True)
class Names:
    """The folded names of a person, each in the spellings that there are."""

    surname: tuple[str, ...]
    given: tuple[str, ...]
    patronymic: tuple[str, ...]
    is_former: bool = False

    def with_present(self, present: "Names") -> "Names":
        """Return former names with the present ones where a former one is not told."""
        return Names(
            self.surname or present.surname,
            self.given or present.given,
            self.patronymic or present.patronymic,
            self.is_former,
        )


def names_of(row: object, *, is_former: bool = False) -> Names:
    """Return the names of a row that has the columns of a name."""

    def spellings(russian: str, latin: str) -> tuple[str, ...]:
        plain = (getattr(row, russian, ""), getattr(row, latin, ""))
        keys = (fold_text(plain[0]), fold_text(plain[1]) or fold_text(to_icao_latin(plain[0])))
        return tuple(key for key in dict.fromkeys(keys) if key)

    return Names(
        spellings("surname_ru", "surname_lat"),
        spellings("given_name_ru", "given_name_lat"),
        spellings("patronymic_ru", ""),
        is_former,
    )


@lru_cache(maxsize=20_000)
def likeness(token: Token, word: str) -> Likeness:
    """Return how well a word that was typed fits one folded name."""
    if token.is_initial:
        return INITIAL if word.startswith((token.key, token.other or token.key)) else NONE
    if word == token.key:
        return 1.0, "name"
    if word == token.other:
        return 0.99, "name"
    if word.startswith(token.key):
        return 0.86 + 0.1 * len(token.key) / len(word), "begins"
    best = max(_edited(token.key, word), _edited(token.other, word), _spoken(token, word))
    if best[0] < 0.8 and len(token.key) >= 4 and word.endswith(token.key):
        return 0.8, "part_of_name"
    return best


def _edited(key: str, word: str) -> Likeness:
    from rapidfuzz.distance import OSA

    if len(key) < 3:
        return NONE
    edits = OSA.distance(key, word, score_cutoff=2)
    if edits > 2 or (edits == 2 and min(len(key), len(word)) < 5):
        return NONE
    return 1 - edits * 0.7 / max(len(key), len(word)) - 0.02, "one_letter" if edits == 1 else "two_letters"


def _spoken(token: Token, word: str) -> Likeness:
    from rapidfuzz.distance import OSA

    own = spoken_key(word)
    if own in token.spoken:
        spelt = max(OSA.normalized_similarity(word, one) for one in (token.key, token.other))
        return (0.94 if own == spoken_key(token.variants[0]) else 0.92) + 0.02 * spelt, "sounds_alike"
    near = max((OSA.normalized_similarity(own, one) for one in token.spoken), default=0.0)
    if sound_key(word) in token.sounds:
        return 0.5 + 0.42 * near, "sounds_alike"
    return (0.9 * near, "sounds_alike") if near >= 0.8 else NONE


def fit(tokens: Sequence[Token], people: Iterable[Names]) -> Likeness:
    """Return how well all words of a query fit a person by the names that fit best, present or former."""
    return max((_fit_names(tokens, names) for names in people), default=NONE)


def _fit_names(tokens: Sequence[Token], names: Names) -> Likeness:
    return max(_fit_words(words, names) for words in phrasings(tuple(tokens)))


@lru_cache(maxsize=100)
def phrasings(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], ...]:
    """Return the words as they are, and with two or all of them read as one name."""
    return tuple(dict.fromkeys(_phrasings(tokens)))


def _phrasings(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    yield tokens
    for at in range(len(tokens) - 1):
        if not any(token.is_initial for token in tokens[at : at + 2]):
            yield (*tokens[:at], joined(tokens[at : at + 2]), *tokens[at + 2 :])
    if len(tokens) > 2 and not any(token.is_initial for token in tokens):
        yield (joined(tokens),)


def _fit_words(words: Sequence[Token], names: Names) -> Likeness:
    """Return the best way to give each word to another of the names; a word that fits none counts against it."""
    parts = (names.surname, names.given, names.patronymic)
    fits = [[max((likeness(word, one) for one in part), default=NONE) for part in parts] for word in words]
    best = NONE
    for places in permutations(range(len(parts)), min(len(words), len(parts))):
        if not _stand_for(words, places):
            continue
        given = [(place, fits[at][place]) for at, place in enumerate(places)]
        found = _together(given, len(words), names)
        best = max(best, found)
    return best


def _stand_for(words: Sequence[Token], places: Sequence[int]) -> bool:
    """Tell whether initials stand for given name and patronymic, in this order; the first never for a patronymic alone.

    Words beyond the three names have no place.
    """
    taken = [place for word, place in zip(words, places, strict=False) if word.is_initial]
    return taken == sorted(taken) and 0 not in taken and (2 not in taken or 1 in places)


def _together(given: Sequence[tuple[int, Likeness]], count: int, names: Names) -> Likeness:
    """Return the fit of words that were given to names; the least sure one says why."""
    weights = sum(_WEIGHTS[place] for place, _ in given) + 0.3 * (count - len(given))
    score = sum(_WEIGHTS[place] * one[0] for place, one in given) / weights
    places = [place for place, one in given if one[0]]
    if not places:
        return NONE
    if places != sorted(places):
        score *= 0.995
    if 0 not in places:
        score *= 0.95
    if len(places) < count:
        return score, "in_part"
    reason = min((one[1] in AS_TYPED, *one) for _, one in given if one[0])[2]
    if reason == "name" and places == [0] and count == 1:
        reason = "surname"
    if names.is_former:
        score *= 0.97
        if reason in AS_TYPED:
            reason = "former_surname"
    return score, reason
