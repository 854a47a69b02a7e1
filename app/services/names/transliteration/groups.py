"""Which Russian letters a group of Latin ones can stand for, and how likely a passport writes them so."""

import math
import re
from collections.abc import Mapping
from functools import lru_cache

Groups = Mapping[str, tuple[tuple[str, float], ...]]
"""Latin capitals -> (Russian letters, natural logarithm of the share of passports that write these so)."""

_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_SAME = {
    "а": "A", "б": "B", "г": "G", "д": "D", "з": "Z", "л": "L", "м": "M", "н": "N", "о": "O", "п": "P", "р": "R",
    "т": "T",
}  # fmt: skip

_SHARES: Mapping[str, Mapping[str, float]] = {
    **{russian: {latin: 0.99} for russian, latin in _SAME.items()},
    "в": {"V": 0.97, "W": 0.02, "FF": 0.003},
    "г": {"G": 0.97, "H": 0.0005},
    "е": {"E": 0.88, "YE": 0.06, "IE": 0.02, "JE": 0.01},
    "ё": {"E": 0.8, "YO": 0.1, "YE": 0.05, "IO": 0.04, "JO": 0.01, "O": 0.0005},
    "ж": {"ZH": 0.98, "J": 0.01},
    "и": {"I": 0.98, "Y": 0.01, "YI": 0.0005, "EE": 0.0005},
    "й": {"I": 0.6, "Y": 0.35, "J": 0.03},
    "к": {"K": 0.97, "C": 0.01, "CK": 0.003, "Q": 0.001},
    "с": {"S": 0.97, "SS": 0.01},
    "у": {"U": 0.98, "OU": 0.003, "OO": 0.001},
    "ф": {"F": 0.98, "PH": 0.005, "FF": 0.002},
    "х": {"KH": 0.92, "H": 0.06, "CH": 0.001},
    "ц": {"TS": 0.82, "TC": 0.14, "C": 0.01, "TZ": 0.01, "CZ": 0.002},
    "ч": {"CH": 0.97, "TCH": 0.005, "CZ": 0.003, "TSCH": 0.002, "C": 0.001},
    "ш": {"SH": 0.97, "SCH": 0.005, "SZ": 0.003},
    "щ": {"SHCH": 0.94, "SCH": 0.02, "SHT": 0.002, "SCHTSCH": 0.001},
    "ъ": {"IE": 0.5, "": 0.4, "'": 0.05, '"': 0.05},
    "ы": {"Y": 0.98, "I": 0.0003},
    "ь": {"": 0.85, "'": 0.1, "I": 0.0003},
    "э": {"E": 0.97, "AE": 0.0005},
    "ю": {"IU": 0.6, "YU": 0.35, "JU": 0.03, "U": 0.0003},
    "я": {"IA": 0.6, "YA": 0.35, "JA": 0.03},
    "кс": {"X": 0.05},
    "дж": {"J": 0.003},
    "ий": {"Y": 0.08, "I": 0.02},
    "ый": {"Y": 0.08},
    "ия": {"IA": 0.06, "YA": 0.02},
    "ье": {"IE": 0.03, "YE": 0.1},
    "ьё": {"YO": 0.1, "IO": 0.05},
    "ьи": {"YI": 0.1},
}
"""Shares as the passports in circulation have them, by judgement: they only have to order the readings of one name."""

_FRENCH_SHARES: Mapping[str, Mapping[str, float]] = {
    **{russian: {latin: 0.99} for russian, latin in _SAME.items()},
    "в": {"V": 0.98}, "е": {"E": 0.95, "IE": 0.02}, "ё": {"E": 0.7, "IO": 0.2, "O": 0.02}, "ж": {"J": 0.98},
    "г": {"G": 0.9, "GU": 0.6}, "и": {"I": 0.98}, "й": {"I": 0.9, "Y": 0.05}, "к": {"K": 0.96, "C": 0.02},
    "с": {"S": 0.9, "SS": 0.5}, "у": {"OU": 0.98}, "ф": {"F": 0.95, "PH": 0.03}, "х": {"KH": 0.98}, "ц": {"TS": 0.98},
    "ч": {"TCH": 0.98}, "ш": {"CH": 0.98}, "щ": {"CHTCH": 0.98}, "ъ": {"": 0.9}, "ы": {"Y": 0.98}, "ь": {"": 0.9},
    "э": {"E": 0.98}, "ю": {"IOU": 0.9, "YOU": 0.08}, "я": {"IA": 0.9, "YA": 0.08}, "кс": {"X": 0.9},
    "ин": {"INE": 0.3}, "ын": {"YNE": 0.3}, "ий": {"I": 0.2, "Y": 0.2}, "ый": {"Y": 0.2}, "ия": {"IA": 0.1},
    "ье": {"IE": 0.9},
}  # fmt: skip
"""The same for the French spelling of Soviet passports, whose CH and J mean something else."""

_SURELY_FRENCH = re.compile("OU|TCH|GU[EIY]|[IY]NE$")
_MAYBE_FRENCH = re.compile("CH|J")
_CHANCE, _SMALL_CHANCE = 0.5, 0.001


def french_share(name: str) -> float:
    """Return how likely a name in Latin capitals has the French spelling; 0 where that would make no difference."""
    if _SURELY_FRENCH.search(name):
        return _CHANCE
    return _SMALL_CHANCE if _MAYBE_FRENCH.search(name) else 0.0


@lru_cache(maxsize=1)
def common_groups() -> Groups:
    """Return the groups of every spelling but the French."""
    return _groups(_SHARES)


def spellings_in_use(least_share: float) -> dict[str, tuple[str, ...]]:
    """Return the Latin letters that stand for each Russian group of letters in at least that share of passports."""
    return {
        russian: tuple(latin for latin, share in latins.items() if share >= least_share)
        for russian, latins in _SHARES.items()
    }


@lru_cache(maxsize=1)
def french_groups() -> Groups:
    """Return the groups of the French spelling."""
    return _groups(_FRENCH_SHARES)


def _groups(shares: Mapping[str, Mapping[str, float]]) -> Groups:
    """Return the shares turned round; a consonant may be followed by a sign that Latin letters leave out."""
    groups: dict[str, dict[str, float]] = {}
    for russian, latins in shares.items():
        for latin, share in latins.items():
            if latin:
                _add(groups, latin, russian, share)
            if latin and russian in _CONSONANTS:
                _add(groups, latin, russian + "ь", share * shares["ь"][""])
                _add(groups, latin, russian + "ъ", share * shares["ъ"][""])
    for letter in "абвгдеёжзийклмнопрстуфхцчшщъыьэюя":
        _add(groups, letter.upper(), letter, 1.0)
    return {
        latin: tuple((russian, math.log(share)) for russian, share in found.items()) for latin, found in groups.items()
    }


def _add(groups: dict[str, dict[str, float]], latin: str, russian: str, share: float) -> None:
    """Add one reading; the same from two sides counts once, as the likelier."""
    found = groups.setdefault(latin, {})
    found[russian] = max(share, found.get(russian, 0.0))
