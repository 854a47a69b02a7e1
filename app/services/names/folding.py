"""Folded keys of names: the same for the spellings that people mix up, in both scripts, on every backend."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from app.models.base import KEY_LENGTH
from app.services.names import FOLD_VERSION
from app.services.names.icao import to_icao_latin

_LETTERS = str.maketrans(
    {"ё": "е", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", **dict.fromkeys("ʹʺʻʼʽˈˊˋʹ", "")}
)
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_ACCENTED = re.compile("[\u0080-\u024f]")
_REMEMBERED = 50_000
"""Folded texts that are kept: an import folds each name several times, and most given names are common."""

_SOUNDS_OF_CYRILLIC = str.maketrans(
    {
        **dict.fromkeys("ая", "a"),
        **dict.fromkeys("еёэєә", "e"),
        **dict.fromkeys("ийыіїйј", "i"),
        **dict.fromkeys("оө", "o"),
        **dict.fromkeys("уюўұү", "u"),
        **dict.fromkeys("ьъ'’", ""),
        **dict.fromkeys("гхғһґ", "g"),
        **dict.fromkeys("жз", "z"),
        **dict.fromkeys("шщ", "x"),
        **dict.fromkeys("кқ", "k"),
        **dict.fromkeys("нң", "n"),
        "б": "b", "в": "v", "д": "d", "л": "l", "м": "m", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f",
        "ц": "ts", "ч": "c",
    }
)  # fmt: skip

_SOUNDS_OF_LATIN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"schtsch|shch|shh|chtch|stsch|szcz|sch|sh|sz|š", "X"),
        (r"tsch|tch|ch|cz|č", "C"),
        (r"zh|ž", "Z"),
        (r"kh|gh", "G"),
        (r"ts|tz", "TS"),
        (r"ph", "F"),
        (r"ck|q", "K"),
        (r"x", "KS"),
        (r"c", "TS"),
        (r"[gh]", "G"),
        (r"w", "V"),
        (r"ou", "u"),
        (r"[yj]", "i"),
    )
)
_SOFTENED = re.compile("i+([aeou])")
_VOWEL = re.compile("[aeiou]")
_REPEATED = re.compile(r"(.)\1+", re.DOTALL)


@lru_cache(maxsize=_REMEMBERED)
def fold_text(text: str) -> str:
    """Return letters and digits only, in lower case, without accents, Ё as Е; Й stays a letter of its own."""
    return fold_whole(text)[:KEY_LENGTH]


def fold_whole(text: str) -> str:
    """Return a text folded as `fold_text` does, however long it is."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    if _ACCENTED.search(folded):
        folded = "".join(_without_accent(letter) for letter in folded)
    return _NOT_ALPHANUMERIC.sub("", folded)


def _without_accent(letter: str) -> str:
    """Return a Latin letter without its accent; Cyrillic letters, where the mark makes another letter, as they are."""
    if letter < "\u0250":
        return unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode() or letter
    return letter


@lru_cache(maxsize=_REMEMBERED)
def spoken_key(text: str) -> str:
    """Return what a name sounds like, vowels and all, nearly equal for its spellings in Cyrillic and in Latin.

    A vowel after an i-sound stands for both: Юлия, Iuliia and Julija are one. Doubled sounds are one.
    """
    folded = fold_text(text)
    if any("\u0400" <= letter <= "\u052f" for letter in folded):
        sounds = folded.translate(_SOUNDS_OF_CYRILLIC)
    else:
        for pattern, sound in _SOUNDS_OF_LATIN:
            folded = pattern.sub(sound, folded)
        sounds = folded.lower()
    return _single(_SOFTENED.sub(r"\1", sounds))


@lru_cache(maxsize=_REMEMBERED)
def sound_key(text: str) -> str:
    """Return the consonants that a name sounds like, equal for its spellings in Cyrillic and in Latin.

    Щеглова, SHCHEGLOVA, Scheglova, Schtscheglowa and SHCHEHLOVA share one key. Vowels are left out but for a leading
    one, г and х are one sound, doubled letters are one.
    """
    sounds = _single(_VOWEL.sub("a", spoken_key(text)))
    leading = "a" if sounds.startswith("a") else ""
    return (leading + sounds.replace("a", ""))[:KEY_LENGTH]


def _single(sounds: str) -> str:
    """Return the sounds with repeated ones told once."""
    return _REPEATED.sub(r"\1", sounds)


def plain_name_keys(row: Mapping[str, object]) -> dict[str, object]:
    """Return the keys by which surname and given name are compared, in both scripts.

    A name without a Latin spelling is found by the one that the passport office would write.
    """
    surname_ru, given_ru = str(row.get("surname_ru") or ""), str(row.get("given_name_ru") or "")
    surname_lat, given_lat = str(row.get("surname_lat") or ""), str(row.get("given_name_lat") or "")
    return {
        "surname_ru_key": fold_text(surname_ru),
        "surname_lat_key": fold_text(surname_lat or to_icao_latin(surname_ru)),
        "given_ru_key": fold_text(given_ru),
        "given_lat_key": fold_text(given_lat or to_icao_latin(given_ru)),
    }


def name_keys(row: Mapping[str, object]) -> dict[str, object]:
    """Return the key columns of a row that holds a name: how it is compared, how it sounds, how it is sorted."""
    surname = str(row.get("surname_ru") or row.get("surname_lat") or "")
    given = str(row.get("given_name_ru") or row.get("given_name_lat") or "")
    parts = (surname, given, str(row.get("patronymic_ru") or ""))
    return {
        "fold_version": FOLD_VERSION,
        **plain_name_keys(row),
        "surname_sound_key": sound_key(surname),
        "sort_key": " ".join(fold_text(part) for part in parts).strip()[:KEY_LENGTH],
    }


def number_key(*parts: object) -> str:
    """Return a document's series and number, or a card's, as one run of capitals and digits."""
    return fold_text("".join(str(part or "") for part in parts)).upper()


def phone_key(text: object) -> str:
    """Return the last ten digits of a phone number: the same whether +7, 8 or nothing stands before them."""
    return "".join(re.findall(r"\d", str(text or "")))[-10:]


_NOWHERE_STORED = re.compile("[\x00\ud800-\udfff]")


def askable(text: str) -> str:
    """Return a text without what no base holds and some refuse to be asked for: NUL, halves of surrogate pairs."""
    return _NOWHERE_STORED.sub("", text)


def email_key(text: object) -> str:
    """Return an e-mail address as addresses are compared."""
    return askable(str(text or "")).strip().casefold()
