"""Answers in their stored form: what fits a kind, and what conditions see."""

import json
import re
from collections.abc import Sequence

from app.errors import UserError
from app.services.forms.manifest import AnswerKind
from app.services.persons.checks import FieldProblem, is_country_code, is_iso_date, text_problem

LONGEST_ANSWER = 2_000
"""Characters of a typed answer or text."""

MOST_CHOSEN = 100

_CODE = re.compile(r"\w{1,60}", re.ASCII)
_NUMBER = re.compile(r"\d{1,12}", re.ASCII)


def chosen_codes(value: str) -> list[str]:
    """Return the codes that an answer of several holds; none where it holds no list of codes."""
    try:
        found = json.loads(value) if value else []
    except (ValueError, RecursionError):
        return []
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def store_codes(codes: Sequence[str]) -> str:
    """Return codes in the form in which an answer of several is stored; empty for none."""
    return json.dumps(list(dict.fromkeys(codes))) if codes else ""


def value_problem(kind: AnswerKind, value: str) -> str:
    """Return the code of why a kind of answer can't be this value, or the empty text."""
    if not value:
        return ""
    if kind in {AnswerKind.OPTIONS, AnswerKind.COUNTRIES}:
        single = AnswerKind.OPTION if kind is AnswerKind.OPTIONS else AnswerKind.COUNTRY
        codes = chosen_codes(value)
        if not codes or len(codes) > MOST_CHOSEN or value != store_codes(codes):
            return "choice_unreadable"
        return next(filter(None, (value_problem(single, code) for code in codes)), "")
    return _single_problem(kind, value)


def _single_problem(kind: AnswerKind, value: str) -> str:
    """Return the code of why an answer can't be a single value."""
    if kind is AnswerKind.DATE:
        return "" if is_iso_date(value) else "date_impossible"
    if kind is AnswerKind.COUNTRY:
        return "" if is_country_code(value) else "country_unknown"
    if kind is AnswerKind.NUMBER:
        return "" if _NUMBER.fullmatch(value) else "digits_only"
    if kind is AnswerKind.YES_NO:
        return "" if value in {"yes", "no"} else "choice_unreadable"
    if kind is AnswerKind.OPTION:
        return "" if _CODE.fullmatch(value) else "choice_unreadable"
    return text_problem(value, LONGEST_ANSWER)


def check_value(meaning: str, kind: AnswerKind, value: str) -> None:
    """Refuse a value that does not fit its kind.

    Raises:
        UserError: "fields_refused" with one of `problems`, whose field is the meaning's code.
    """
    code = value_problem(kind, value)
    if code:
        raise UserError("fields_refused", problems=[FieldProblem(meaning, code, {"length": LONGEST_ANSWER})])


def check_typed_text(meaning: str, text: str) -> None:
    """Refuse a text typed by hand that can't be kept; raises as `check_value`."""
    check_value(meaning, AnswerKind.TEXT, text)


def seen_value(kind: AnswerKind, value: str) -> object:
    """Return an answer as conditions see it: several codes as a tuple, digits as a number, everything else as text."""
    if value and kind in {AnswerKind.OPTIONS, AnswerKind.COUNTRIES}:
        return tuple(chosen_codes(value))
    if kind is AnswerKind.NUMBER and _NUMBER.fullmatch(value):
        return int(value)
    return value
