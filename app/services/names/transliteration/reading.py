"""Latin names in Russian letters: what the passport spelling leaves open is settled by the names that people bear."""

import heapq
import itertools
import math
import re
import unicodedata
from functools import lru_cache

from app.services.names.equivalents import equivalents_of
from app.services.names.known_names import KINDS, share_of_bearers
from app.services.names.transliteration.groups import Groups, common_groups, french_groups, french_share
from app.services.names.transliteration.letter_odds import END, ORDER, START, LetterOdds, load_letter_odds

BEAM = 16
"""Beginnings that are kept at each Latin letter; wider finds no more."""

LONGEST = 40
"""Letters of a part that is read with care; what is longer is no name."""

KEPT = 12
KNOWN_SHARE = 0.8
"""How many people bear a name that is known by heart."""

LONGEST_GROUP = 7
_NEVER_AFTER = {"ь": frozenset("AU"), "ъ": frozenset("ABCDFGHKLMNOPQRSTUVWXZ'\"") | {""}}
"""Latin letters that no sign stands before; an empty text is the end of the name."""

_NEVER_BEFORE = {
    **dict.fromkeys("абвгджзийклмнопрстуфхцчшщыэ", "ъ"),
    **dict.fromkeys("ауыэй", "ьъ"),
    **dict.fromkeys("ьъ", START + "аеёиоуыэюяйьъ"),
}
"""After which letters a letter never stands in Russian."""

_LEAST_ODDS = -1e6
_UNKNOWN_SHARE = math.log(1 - KNOWN_SHARE)
_SHARE_OF_KIND = {"surname": math.log(0.45), "given_name": math.log(0.45), "patronymic": math.log(0.1)}
_TRANSLATED = math.log(0.02)
_OTHER_SEX = -3.0
_FAR = 12.0
"""A reading so much less likely than the best (160,000 times) isn't offered."""

_WOMAN = re.compile(r".+(?:[оеё]в|[иы]н)а|.+[аяеиоы]я|.+[оеи]вна|.+ична", re.IGNORECASE)
_MAN = re.compile(r".+(?:[оеё]в|[иы]н|[иыо]й|ич)", re.IGNORECASE)

_LETTERS = "A-Za-zА-Яа-яЁё"
_PART = re.compile(
    rf"(?<![{_LETTERS}])[OoОо](?='[{_LETTERS}])|[{_LETTERS}](?:[{_LETTERS}]|['\"](?=[{_LETTERS}\s-]|$))*"
)
_POINTLESS = re.compile("(?<![BCDFGHJKLMNPQRSTVWXZБВГДЖЗКЛМНПРСТФХЦЧШЩ])['\"]|['\"](?=[AUАУЭЫ'\"])")
"""An apostrophe that can be no Russian sign: no consonant is before it, or a letter behind it that no sign precedes."""

_SIGNS = re.compile("['\"ЬЪ]")
_LATIN = re.compile(r"[A-Za-z]")
_SPECIAL = str.maketrans({"ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d",
                          "ı": "i", "’": "'", "ʼ": "'", "`": "'"})  # fmt: skip

Readings = tuple[tuple[float, str], ...]
"""Natural logarithm of the odds, Russian letters in lower case; best first."""


def to_russian(text: str, kind: str = "any", limit: int = 5, *, sex: str = "") -> tuple[str, ...]:
    """Return how a Latin name may be spelt in Russian, the likeliest first, in the case of `text`.

    A passport's spelling is many-to-one: IULIIA, YULIYA, JULIA are all Юлия, while NATALIA may be Наталья or Наталия.

    Args:
        text: a surname, given name or patronymic, or several words of that kind; words that are Cyrillic already,
            digits and signs are kept.
        kind: surname, given_name, patronymic or any.
        limit: how many forms at most; at least one comes back unless `text` is blank.
        sex: M or F where it is known: a surname's ending should agree with it.
    """
    if not text.strip():
        return ()
    plain = _without_accents(text)
    parts: list[str] = []
    readings: list[Readings] = []
    at = 0
    for match in _PART.finditer(plain):
        if _LATIN.search(match[0]):
            parts.append(plain[at : match.start()])
            readings.append(_in_case(_read(match[0].upper(), kind, sex), match[0]))
            at = match.end()
    best = _combine(readings, parts, limit)
    return tuple(form + plain[at:] for form in best)


def _combine(readings: list[Readings], before: list[str], limit: int) -> list[str]:
    """Return the likeliest wholes of a text whose parts have several readings each."""
    wholes: list[tuple[float, str]] = [(0.0, "")]
    for between, options in zip(before, readings, strict=True):
        joined = (
            (odds + own, whole + between + form) for (odds, whole), (own, form) in itertools.product(wholes, options)
        )
        wholes = heapq.nlargest(max(limit, 1), joined, key=_odds_of)
    return [whole for _, whole in wholes]


def _odds_of(reading: tuple[float, str]) -> float:
    return reading[0]


def _without_accents(text: str) -> str:
    """Return the text with accents of Latin letters taken off; Й and Ё stay."""
    composed = unicodedata.normalize("NFC", text).translate(_SPECIAL)
    if composed.isascii():
        return composed
    return "".join(
        unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or letter
        if "\u00c0" <= letter <= "\u024f"
        else letter
        for letter in composed
    )


def _in_case(readings: Readings, written: str) -> Readings:
    """Return the readings in the case of what was written."""
    if written.isupper() and len(written) > 1:
        return tuple((odds, form.upper()) for odds, form in readings)
    if written[0].isupper():
        return tuple((odds, form[:1].upper() + form[1:]) for odds, form in readings)
    return readings


@lru_cache(maxsize=20_000)
def _read(part: str, kind: str, sex: str) -> Readings:
    """Return the likeliest readings of one part in Latin capitals."""
    found: dict[str, float] = {}
    for of_kind in KINDS if kind not in KINDS else (kind,):
        share = 0.0 if kind in KINDS else _SHARE_OF_KIND[of_kind]
        for odds, form in _read_as(_POINTLESS.sub("", part), of_kind):
            disagrees = sex and (_WOMAN if sex == "M" else _MAN).fullmatch(form)
            own = odds + share + (_OTHER_SEX if disagrees else 0.0)
            found[form] = max(own, found.get(form, -math.inf))
    best = heapq.nlargest(KEPT, ((odds, form) for form, odds in found.items()))
    if not best:  # an apostrophe or a Cyrillic sign where none can be
        plain = _SIGNS.sub("", part)
        return _read(plain, kind, sex) if plain != part and plain else ((0.0, part.lower()),)
    return tuple(reading for reading in best if reading[0] > best[0][0] - _FAR)


def _read_as(part: str, kind: str) -> list[tuple[float, str]]:
    """Return all readings of a part as a name of one kind, in no order."""
    letters = load_letter_odds(kind)
    french = french_share(part)
    readings: list[tuple[float, str]] = []
    for groups, share in ((common_groups(), 1 - french), (french_groups(), french)):
        if share:
            own = math.log(share)
            readings += [(odds + own, form) for odds, form in _paths(part, groups, letters, kind)]
    if kind == "given_name":
        readings += [(_TRANSLATED + _odds_of_name(name, kind, -math.inf), name) for name in equivalents_of(part)]
    return readings


def _paths(part: str, groups: Groups, letters: LetterOdds, kind: str) -> list[tuple[float, str]]:
    """Return what the ways from the first Latin letter to the last read; the likeliest beginnings are followed.

    Each beginning keeps its odds, by which it is compared, and of these the share of passports that write it so.
    """
    beam = BEAM if len(part) <= LONGEST else 2
    columns: list[list[tuple[float, float, str]]] = [[] for _ in range(len(part) + 1)]
    columns[0] = [(0.0, 0.0, START)]
    for at in range(len(part)):
        beginnings = heapq.nlargest(beam, columns[at])
        if not beginnings:
            continue
        for size in range(1, min(LONGEST_GROUP, len(part) - at) + 1):
            options = groups.get(part[at : at + size])
            if options:
                follower = part[at + size : at + size + 1]
                columns[at + size] += _follow(beginnings, options, follower, letters)
    return [
        (share + _odds_of_name(form[1:], kind, odds - share + letters.of((form + END)[-ORDER:])), form[1:])
        for odds, share, form in heapq.nlargest(beam, columns[-1])
    ]


def _follow(
    beginnings: list[tuple[float, float, str]],
    options: tuple[tuple[str, float], ...],
    follower: str,
    letters: LetterOdds,
) -> list[tuple[float, float, str]]:
    """Return the beginnings with each of the options behind them, where Russian spelling allows it.

    A hard sign only parts a consonant from Е, Ё, Ю, Я, a soft one is never before А, У, Э; `follower` is the Latin
    letter after the group.
    """
    followed: list[tuple[float, float, str]] = []
    for russian, share in options:
        if russian[-1] in "ьъ" and follower in _NEVER_AFTER[russian[-1]]:
            continue
        refused = _NEVER_BEFORE.get(russian[0], "")
        for odds, shares, form in beginnings:
            if form[-1] in refused:
                continue
            whole, own = form, odds + share
            for letter in russian:
                whole += letter
                own += letters.of(whole[-ORDER:])
            followed.append((own, shares + share, whole))
    return followed


def _odds_of_name(form: str, kind: str, by_letters: float) -> float:
    """Return the odds of a name: as many people bear it, where it is known, else by its letters."""
    known = share_of_bearers(kind, form)
    if not known:
        return max(by_letters + _UNKNOWN_SHARE, _LEAST_ODDS)
    return math.log(known * KNOWN_SHARE + math.exp(by_letters + _UNKNOWN_SHARE))
