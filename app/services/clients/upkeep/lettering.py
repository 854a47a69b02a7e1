"""Letters and digits that stand in a name or a passport number and don't belong there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import Session

from app.models.client import Client
from app.models.letters import CYRILLIC, LATIN, holds_letter
from app.models.tables import TABLES
from app.person_fields import FIELD_BY_NAME, FieldKind
from app.services.imports.lettering import MENDED_FIELDS, latin_case, mend_field, mixes_alphabets

_RUSSIAN_DIGITS = {"passport_series": 2, "passport_number": 7}
"""How many digits a Russian passport for travel has there."""

_NAMES = tuple(name for name in MENDED_FIELDS if name not in _RUSSIAN_DIGITS)
_OTHER_SCRIPT = {
    "surname_ru": "surname_lat",
    "given_name_ru": "given_name_lat",
    "surname_lat": "surname_ru",
    "given_name_lat": "given_name_ru",
}
_AS_DIGITS = str.maketrans("ОоOoЗзIl|", "000033111")
_DIGIT = re.compile(r"\d")
_CYRILLIC_LETTER = re.compile(f"[{CYRILLIC}]")
_LATIN_LETTER = re.compile(f"[{LATIN}]")
_LETTERS_OF_DIGITS = {False: {"0": "о", "3": "з"}, True: {"0": "o"}}
"""By whether the word is Latin: letters for which a digit is taken; 1 could be more than one of them."""


@dataclass(frozen=True, slots=True)
class LetterProblem:
    """What is wrong with the letters of a field.

    Attributes:
        field: catalogue name.
        proposed: what should stand there; empty where only the agent knows.
        code: what is wrong.
        foreign: the signs that don't belong there, in their order.
        is_sure: the mend is right as far as anyone can tell.
        move_to: the empty field where the text belongs.
    """

    field: str
    proposed: str
    code: str
    foreign: str = ""
    is_sure: bool = True
    move_to: str = ""


def doubtful_letters(session: Session) -> ColumnElement[bool]:
    """Return what lets through every client with a problem of letters, and few others."""
    conditions: list[ColumnElement[bool]] = []
    for name in _NAMES:
        foreign = CYRILLIC if _is_latin(name) else LATIN
        conditions.append(holds_letter(session, getattr(Client, name), f"{foreign}0-9"))
    for name in _RUSSIAN_DIGITS:
        column = getattr(Client, name)
        is_russian = and_(TABLES["client"].c.citizenship == "RUS", holds_letter(session, column, f"{LATIN}|"))
        conditions += [holds_letter(session, column, CYRILLIC), is_russian]
    return or_(*conditions)


def letter_problems(values: Mapping[str, str]) -> Iterator[LetterProblem]:
    """Yield what is wrong with the letters of a person's names and passport number."""
    for name in MENDED_FIELDS:
        value = values[name]
        check = _number_problem if name in _RUSSIAN_DIGITS else _name_problem
        found = check(name, value, values) if value else None
        if found is not None:
            yield found


def _number_problem(name: str, value: str, values: Mapping[str, str]) -> LetterProblem | None:
    """Return what is wrong in a number: digits where a Russian passport has them, else Latin letters."""
    cyrillic = "".join(_CYRILLIC_LETTER.findall(value))
    digits = value.translate(_AS_DIGITS)
    has_digits = re.fullmatch(rf"[0-9]{{{_RUSSIAN_DIGITS[name]}}}", digits) and _DIGIT.search(value)
    if values["citizenship"] == "RUS" and has_digits and digits != value:
        foreign = "".join(sign for sign in value if not sign.isdigit())
        return LetterProblem(name, digits, "letters_in_number", foreign)
    if not cyrillic:
        return None
    mended = mend_field(name, value)
    if name == "passport_number" and values["citizenship"] == "RUS":
        mended = value  # a letter of any alphabet is wrong there
    is_sure = not set(cyrillic) & set("ОоЗз")  # these are taken for digits, too
    return LetterProblem(name, "" if mended == value else mended, "alphabets_mixed", cyrillic, is_sure)


def _name_problem(name: str, value: str, values: Mapping[str, str]) -> LetterProblem | None:
    if _DIGIT.search(value):
        return LetterProblem(name, _without_digits(name, value), "digits_in_name", "".join(_DIGIT.findall(value)))
    own, foreign = _LATIN_LETTER, _CYRILLIC_LETTER
    if not _is_latin(name):
        own, foreign = foreign, own
    if foreign.search(value) and not own.search(value):
        target = _OTHER_SCRIPT.get(name, "")
        move_to = target if target and not values[target] else ""
        proposed = (latin_case(value) if _is_latin(move_to) else value) if move_to else ""
        return LetterProblem(name, proposed, "name_of_other_alphabet", is_sure=False, move_to=move_to)
    mended = mend_field(name, value)
    if mended == value and not mixes_alphabets(value):
        return None
    return LetterProblem(name, "" if mended == value else mended, "alphabets_mixed", "".join(foreign.findall(value)))


def _without_digits(name: str, value: str) -> str:
    """Return a name with letters for the digits that stand within its words; empty where it isn't plain which."""
    letters = _LETTERS_OF_DIGITS[_is_latin(name)]
    signs = list(value)
    for at, sign in enumerate(value):
        before, after = value[at - 1 : at], value[at + 1 : at + 2]
        if sign in letters and (before.isalpha() or after.isalpha()):
            letter = letters[sign]
            signs[at] = letter.upper() if before.isupper() or not before.isalpha() else letter
    text = mend_field(name, "".join(signs))
    return "" if _DIGIT.search(text) or mixes_alphabets(text) else text


def _is_latin(name: str) -> bool:
    return bool(name) and FIELD_BY_NAME[name].kind is FieldKind.NAME_LAT
