"""How two folded names stand to each other, in one script or across both."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from app.services.clients.duplicates.distances import letters_wrong
from app.services.clients.duplicates.records import Name
from app.services.names.equivalents import equivalents_of
from app.services.names.folding import fold_text, sound_key
from app.services.names.given_names import KnownName, find_given_name, plain_given_name
from app.services.names.icao import to_icao_latin

SAME, OTHER_SCRIPT, TRANSLATED, OTHER_FORM, PART, NEAR, INITIAL, DIFFERS, UNKNOWN = (
    "same", "other_script", "translated", "other_form", "part", "near", "initial", "differs", "",
)  # fmt: skip
"""What `surnames_alike` and `given_names_alike` answer; unknown where one of the two has no name."""

ALIKE = frozenset({SAME, OTHER_SCRIPT, TRANSLATED, OTHER_FORM, PART, NEAR})

WELL_KNOWN = 400.0
"""Bearers of a given name, of some four million people, that make it a name of its own and no misspelling."""

OF_ONE_SEX = 20.0
"""Bearers that tell whose name it is."""

ALIKE_LETTERS = {
    "i": "iyj", "y": "yij", "j": "jiy", "e": "eyj", "k": "kcq", "c": "cks", "s": "sc", "q": "qk", "v": "vwf", "w": "wv",
    "f": "fvp", "p": "pf", "g": "gh", "h": "hg", "а": "ао", "о": "оа", "е": "еэи", "э": "эе", "и": "иейы",
    "й": "йи", "ы": "ыи",
}  # fmt: skip
"""By the first letter of a given name those with which it may begin, too, in other passports or by a slip."""

SHORTEST_PART = 3
"""Letters of a name that may be a part of a double one."""

_REMEMBERED = 1 << 17
_ENDINGS = (
    ("йя", r"(?<=..)(ск|цк)(?:ий|ой|ая)$", r"\1"),
    ("авн", r"(?<=..)(ов|ев|ин|ын)а?$", r"\1"),
    ("йя", r"(?<=...)(?:ый|ий|ой|ая|яя)$", ""),
    ("ijya", r"(?<=..)(s|ts|tc)k(?:ii|iy|ij|yi|yy|y|i|oi|oy|oj|aia|aya|aja|aa)$", r"\1k"),
    ("avn", r"(?<=..)(ov|ev|in|yn)a?$", r"\1"),
    ("fw", r"(?<=..)(?:off|ow)$", "ov"),
    ("fw", r"(?<=..)(?:eff|ew)$", "ev"),
)
"""Last letters of a surname, endings that tell man and woman apart, and what is left of them; the first that fits."""

_FORMS: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = MappingProxyType(
    {
        letter: tuple((re.compile(pattern), stem) for ends, pattern, stem in _ENDINGS if letter in ends)
        for letter in "йявнаijyavnfw"
    }
)
_VARIANTS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (("ь(?=[яеию])", "и"), ("и+", "и"), (r"([^аеиоуыэюя])\1", r"\1"), ("ь|ъ", ""), ("ё", "е"))
)


def surnames_alike(one: Name, other: Name) -> str:
    """Return how two surnames stand to each other; in Russian letters where both are known so."""
    if one.surname_ru and other.surname_ru:
        answer = _surname(one.surname_ru, other.surname_ru)
        return OTHER_SCRIPT if answer in {NEAR, DIFFERS} and one.surname_lat == other.surname_lat else answer
    return _across(_surname(one.surname_lat, other.surname_lat), one.surname_ru, other.surname_ru)


def given_names_alike(one: Name, other: Name) -> str:
    """Return how two given names stand to each other; names of a man and of a woman differ, however alike they look."""
    if one.given_ru and other.given_ru:
        return _given(one.given_ru, other.given_ru)
    return _across(_given(one.given_lat, other.given_lat), one.given_ru, other.given_ru)


def names_crossed(one: Name, other: Name) -> str:
    """Return "swapped" where the surname of each is the given name of the other, "crossed" where only one of them is.

    Empty where neither is.
    """
    if one.surname_lat[:1] != other.given_lat[:1] and one.given_lat[:1] != other.surname_lat[:1]:
        return ""  # told apart at a glance, as nearly all are: a whole base has millions of pairs
    answers = sorted((_word(_surname_of(one), _given_of(other)), _word(_given_of(one), _surname_of(other))))
    if all(answer in _ALIKE_WORDS for answer in answers):
        return "crossed" if answers == [NEAR, NEAR] else "swapped"
    return "crossed" if SAME in answers or OTHER_SCRIPT in answers else ""


_ALIKE_WORDS = frozenset({SAME, OTHER_SCRIPT, NEAR})


def _surname_of(name: Name) -> tuple[str, str]:
    return name.surname_ru, name.surname_lat


def _given_of(name: Name) -> tuple[str, str]:
    return name.given_ru, name.given_lat


def _word(one: tuple[str, str], other: tuple[str, str]) -> str:
    """Return how a name in Russian and Latin letters stands to another that may stand in the other's place."""
    if one[0] and other[0]:
        return _surname(one[0], other[0])
    return _across(_surname(one[1], other[1]), one[0], other[0])


def patronymics_alike(one: str, other: str) -> str:
    """Return how two patronymics stand to each other."""
    if not one or not other:
        return UNKNOWN
    if one == other:
        return SAME
    if one[0] == other[0] and min(len(one), len(other)) == 1:
        return INITIAL
    return NEAR if is_near(one, other) else DIFFERS


def most_wrong(length: int) -> int:
    """Return how many letters of a name may be wrong, of two names the shorter."""
    return 1 if length < 6 else 2 if length < 10 else 3


def is_near(one: str, other: str) -> bool:
    """Tell whether so few letters differ that the one may be the other mistyped; a swap of neighbours counts as one."""
    length, other_length = len(one), len(other)
    shorter = min(length, other_length)
    most = most_wrong(shorter)
    if not -most <= length - other_length <= most:
        return False
    return (shorter > 2 or (shorter == 2 and one[0] == other[0])) and letters_wrong(one, other, most) <= most


def _across(answer: str, one_ru: str, other_ru: str) -> str:
    """Say that the scripts differ where a Latin name was held against one that is only known in Russian letters."""
    return OTHER_SCRIPT if answer == SAME and bool(one_ru) != bool(other_ru) else answer


@lru_cache(maxsize=_REMEMBERED)
def _surname(one: str, other: str) -> str:
    if not one or not other:
        return UNKNOWN
    if one == other:
        return SAME
    stem, other_stem = surname_stem(one), surname_stem(other)
    if stem == other_stem:
        return OTHER_FORM
    if one.isascii() and other.isascii() and sound_key(one) == sound_key(other):
        return OTHER_SCRIPT
    if _is_part(one, other):
        return PART
    return NEAR if is_near(stem, other_stem) or is_near(one, other) else DIFFERS


@lru_cache(maxsize=_REMEMBERED)
def surname_stem(surname: str) -> str:
    """Return a folded surname without the ending that tells man and woman apart."""
    for pattern, stem in _FORMS.get(surname[-1:], ()):
        surname, count = pattern.subn(stem, surname)
        if count:
            break
    return surname


@lru_cache(maxsize=_REMEMBERED)
def _given(one: str, other: str) -> str:
    if not one or not other:
        return UNKNOWN
    if one == other:
        return SAME
    if min(len(one), len(other)) == 1:
        return INITIAL if one[0] == other[0] else DIFFERS
    known, known_other, is_one = _known(one), _known(other), _plain(one) == _plain(other)
    if known is not None and known_other is not None and not is_one:
        return _known_names(one, other, known, known_other)
    is_one = (known is not None and is_one) or _variant(one) == _variant(other)
    return SAME if is_one else _spelt(one, other)


def _spelt(one: str, other: str) -> str:
    """Return how two names stand by their letters."""
    if _translate(one, other):
        return TRANSLATED
    if _is_part(one, other):
        return PART
    begins_alike = other[0] in ALIKE_LETTERS.get(one[0], one[0])  # few mistype the first letter
    return NEAR if begins_alike and is_near(one, other) else DIFFERS


def _known_names(one: str, other: str, known: KnownName, known_other: KnownName) -> str:
    """Return how two names stand that people in Russia are known to bear."""
    bearers = min(known.men + known.women, known_other.men + known_other.women)
    if bearers >= OF_ONE_SEX and (known.men > known.women) != (known_other.men > known_other.women):
        return DIFFERS
    if _variant(one) == _variant(other):
        return SAME
    answer = _spelt(one, other)
    return DIFFERS if bearers >= WELL_KNOWN and answer in {NEAR, PART} else answer


@lru_cache(maxsize=_REMEMBERED)
def _known(name: str) -> KnownName | None:
    """Return how often a name is borne."""
    return find_given_name(name)


@lru_cache(maxsize=_REMEMBERED)
def _plain(name: str) -> str:
    """Return the same for the Latin spellings of one name."""
    return plain_given_name(name)


@lru_cache(maxsize=_REMEMBERED)
def _variant(given: str) -> str:
    """Return what Наталья and Наталия, Геннадий and Генадий have in common."""
    for pattern, letters in _VARIANTS:
        given = pattern.sub(letters, given)
    return given


def _translate(one: str, other: str) -> bool:
    """Tell whether both are names of one saint, of which one is no Russian spelling: Eugene for Evgenii."""
    names, others = _russian_of(one), _russian_of(other)
    return not names.isdisjoint(others) or _latin(one) in others or _latin(other) in names


@lru_cache(maxsize=_REMEMBERED)
def _russian_of(name: str) -> frozenset[str]:
    """Return the Russian names that a folded name translates, as they are folded in Latin."""
    return frozenset(map(_latin, equivalents_of(name.upper())))


def _latin(name: str) -> str:
    return fold_text(to_icao_latin(name))


def _is_part(one: str, other: str) -> bool:
    """Tell whether one name is the first or the last of the other, which is a double name."""
    if one[0] != other[0] and one[-1] != other[-1]:
        return False
    shorter, longer = sorted((one, other), key=len)
    rest = len(longer) - len(shorter)
    return min(len(shorter), rest) >= SHORTEST_PART and (longer.startswith(shorter) or longer.endswith(shorter))
