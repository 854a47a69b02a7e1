"""A name of one script in one cell: foreign letters that look alike are mended, what is no name is said."""

import re
import unicodedata

from app.services.imports.lettering import mend_alphabet
from app.services.imports.recognition.readings import Reading
from app.services.imports.recognition.signs import tidy

_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]\s*")
_NUMBERED = re.compile(r"^[0-9]{1,3}[.)]?\s+(?=[^\W\d_])")
_FOOTNOTE = re.compile(r"\s*([*†‡¹²³]+)\s*$")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"[^\W\d_]+")
_NAME_SIGNS = re.compile(r"[^\W\d_]+(?:[-'’`ʼ. ,]+[^\W\d_]+)*[.']?")
_INITIAL = re.compile(r"[^\W\d_]\.?|[^\W\d_](?:\.\s?|\s)[^\W\d_]\.?")
_INITIAL_INSIDE = re.compile(r"(?<![^\W\d_])[^\W\d_]\.")


def read_russian_name(text: str, field: str) -> Reading:
    """Read a Russian name; Latin letters inside its words become the Russian ones that look alike."""
    return _read_name(text, field, _LATIN, "name_not_russian")


def read_latin_name(text: str, field: str) -> Reading:
    """Read a Latin name; Russian letters inside its words become the Latin ones that look alike."""
    return _read_name(text, field, _CYRILLIC, "not_latin")


def _is_mixed(word: str) -> bool:
    return _CYRILLIC.search(word) is not None and _LATIN.search(word) is not None


def _read_name(text: str, field: str, foreign: re.Pattern[str], foreign_code: str) -> Reading:
    text = _NUMBERED.sub("", text)
    extra = _BRACKETED.search(text) or _FOOTNOTE.search(text)
    name = tidy(_FOOTNOTE.sub("", _BRACKETED.sub(" ", text))) if extra else text
    code = ""
    if foreign.search(name) and any(map(_is_mixed, _WORD.findall(name))):
        mended = mend_alphabet(name, latin=foreign is _CYRILLIC)
        if any(map(_is_mixed, _WORD.findall(mended))):
            return Reading(name, "mixed_alphabet")
        name, code = mended, "alphabet_mended"
    if foreign.search(name) or (foreign is _CYRILLIC and not _is_latin(name)):
        return Reading(name, foreign_code)
    return _shaped(text, name, field, extra[1] if extra else "", code)


def _shaped(text: str, name: str, field: str, extra: str, code: str) -> Reading:
    """A name of one alphabet: is it a name at all, whole or only initials."""
    if not any(sign.isalpha() for sign in name):
        return Reading(text, "not_a_name")
    if not _NAME_SIGNS.fullmatch(name):
        return Reading(text, "name_odd")
    if not field.startswith("surname") and _INITIAL.fullmatch(name):
        return Reading(name.rstrip("."), "initials")
    if _INITIAL_INSIDE.search(name):
        return Reading(name, "initials")
    if extra:
        return Reading(name, "text_left_over", {"text": extra})
    return Reading(name, code)


def _is_latin(name: str) -> bool:
    return name.isascii() or all(unicodedata.name(sign, "").startswith("LATIN") for sign in name if sign.isalpha())
