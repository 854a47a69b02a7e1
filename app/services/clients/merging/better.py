"""Which of several values is the better one, and why: rules that leave fewer and fewer candidates."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from app.person_fields import FIELD_BY_NAME, FieldKind
from app.services.names.folding import fold_text, number_key, phone_key
from app.services.persons.checks import field_problem

Values = tuple[str, ...]
"""What one person says in a row: one text, or those of all fields that are chosen together."""

_PARTS = re.compile(r"[\s-]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_STAGES = ("regular", "new", "potential", "lost")
"""The one who travels with the agency most likely first."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the persons say in one row.

    Attributes:
        fields: the fields that are chosen together.
        values: by person what each of the fields holds.
        written: by person the change that wrote the row last; 0 where the history tells none.
        passport_of: the person whose passport was chosen because it is newer, or None.
        kept: the person who is kept.
    """

    fields: tuple[str, ...]
    values: tuple[Values, ...]
    written: tuple[int, ...]
    passport_of: int | None
    kept: int


Rule = Callable[[Row, Sequence[int]], Sequence[int]]
"""Takes a row and the persons who are left; returns those of them who are better, or all where it can't tell."""


def choose(row: Row, rules: Sequence[tuple[str, Rule]]) -> tuple[int, str]:
    """Return the person whose value is the better one, and the code of why.

    "same": all say the same; "only_one": nobody else says anything; "undecided": no rule tells, so that it is the value
    of the one who is kept.
    """
    if len(set(row.values)) == 1:
        return row.kept, "same"
    left: Sequence[int] = [at for at, value in enumerate(row.values) if any(value)]
    why = "only_one"
    for code, rule in rules:
        if _is_one(row, left):
            break
        better = rule(row, left)
        if better and len(better) < len(left):
            left, why = better, code
    chosen = row.kept if row.kept in left else left[0]
    return chosen, why if _is_one(row, left) else "undecided"


def _is_one(row: Row, left: Sequence[int]) -> bool:
    return len({row.values[at] for at in left}) == 1


def rules_for(fields: tuple[str, ...]) -> Sequence[tuple[str, Rule]]:
    """Return the rules for a row of some fields."""
    name = fields[0]
    if name in _RULES:
        return _RULES[name]
    return _RULES_OF_KIND.get(FIELD_BY_NAME[name].kind, _PLAIN)


def _first(row: Row, at: int) -> str:
    return row.values[at][0]


def _best(left: Sequence[int], score: Callable[[int], Any]) -> Sequence[int]:
    """Return those with the greatest score."""
    greatest = max(score(at) for at in left)
    return [at for at in left if score(at) == greatest]


def _agreed(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Prefer what most say, where more than one says it."""
    counts = [sum(row.values[other] == row.values[at] for other in left) for at in range(len(row.values))]
    return _best(left, lambda at: counts[at])


def _valid(row: Row, left: Sequence[int]) -> Sequence[int]:
    return [at for at in left if not field_problem(FIELD_BY_NAME[row.fields[0]], _first(row, at))]


def _own_letters(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Prefer names without letters of the other alphabet."""
    foreign = _LATIN if FIELD_BY_NAME[row.fields[0]].kind is FieldKind.NAME_RU else _CYRILLIC
    return [at for at in left if not foreign.search(_first(row, at))]


def _fuller_name(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Leave out a name that is part of another one, or its initial."""
    return [at for at in left if not any(_is_part(_first(row, at), _first(row, other)) for other in left)]


def _is_part(name: str, other: str) -> bool:
    parts, others = ([fold_text(part) for part in _PARTS.split(one) if part] for one in (name, other))
    if len(others) > len(parts) and set(parts) <= set(others):
        return True
    initial, whole = fold_text(name), fold_text(other)
    return len(initial) == 1 < len(whole) and whole.startswith(initial)


def _better_spelt(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Of one name written in several ways prefer the one that is not all capitals, and that writes Ё."""
    if len({fold_text(_first(row, at)) for at in left}) > 1:
        return left
    is_latin = FIELD_BY_NAME[row.fields[0]].kind is FieldKind.NAME_LAT
    return _best(left, lambda at: _spelling(_first(row, at), is_latin=is_latin))


def _spelling(name: str, *, is_latin: bool) -> tuple[int, int, int]:
    plain = name.isupper() if is_latin else not (name.isupper() or name.islower())
    return int(plain), name.casefold().count("ё"), name.count("-")


def _as_in_passport(row: Row, left: Sequence[int]) -> Sequence[int]:
    return [row.passport_of] if row.passport_of is not None and row.passport_of in left else left


def _fuller_date(row: Row, left: Sequence[int]) -> Sequence[int]:
    dates = {at: _first(row, at) for at in left}
    return [at for at in left if not any(one != dates[at] and one.startswith(dates[at]) for one in dates.values())]


def _fuller_text(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Leave out a text that another one holds and goes on."""
    folded = {at: fold_text(_first(row, at)) for at in left}
    return [at for at in left if not any(one != folded[at] and folded[at] in one for one in folded.values())]


def _whole_number(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Of one phone number prefer the one with more digits: the country's code."""
    if len({phone_key(_first(row, at)) for at in left}) > 1:
        return left
    return _best(left, lambda at: (sum(letter.isdecimal() for letter in _first(row, at)), "+" in _first(row, at)))


def _later(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Prefer what was written last, where the history tells it of each."""
    return _best(left, lambda at: row.written[at]) if all(row.written[at] for at in left) else left


def _more_complete(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Leave out whose every value another one has, too, beside further ones."""
    return [at for at in left if not any(_is_within(row.values[at], row.values[other]) for other in left)]


def _is_within(values: Values, others: Values) -> bool:
    pairs = [(fold_text(one), fold_text(other)) for one, other in zip(values, others, strict=True)]
    return all(not one or one == other for one, other in pairs) and any(other and not one for one, other in pairs)


def _has_number(row: Row, left: Sequence[int]) -> Sequence[int]:
    return [at for at in left if row.values[at][1]]


def _newer(row: Row, left: Sequence[int]) -> Sequence[int]:
    """Prefer the document that was issued last, else the one that is valid longest."""
    if len({number_key(*row.values[at][:2]) for at in left}) == 1:
        return left
    for name in ("passport_issued", "passport_expires", "internal_issued"):
        if name in row.fields:
            dates = {at: row.values[at][row.fields.index(name)] for at in left}
            if all(dates.values()):
                return _best(left, dates.__getitem__)
    return left


def _nearer_stage(row: Row, left: Sequence[int]) -> Sequence[int]:
    ranks = {stage: -at for at, stage in enumerate(_STAGES)}
    return _best(left, lambda at: ranks.get(_first(row, at), -len(_STAGES)))


def _of_kept(row: Row, left: Sequence[int]) -> Sequence[int]:
    return [row.kept] if row.kept in left else left


_AGREED = ("most_agree", _agreed)
_LATER = ("written_later", _later)
_PASSPORT = ("as_in_passport", _as_in_passport)
_COMPLETE = ("more_complete", _more_complete)

_PLAIN: Sequence[tuple[str, Rule]] = (("fuller_text", _fuller_text), _AGREED)
_NAME: Sequence[tuple[str, Rule]] = (
    ("own_letters", _own_letters),
    ("fuller_name", _fuller_name),
    ("better_spelt", _better_spelt),
    _PASSPORT,
    _AGREED,
)
_DOCUMENT: Sequence[tuple[str, Rule]] = (
    ("has_number", _has_number),
    ("newer_document", _newer),
    _COMPLETE,
    _AGREED,
    _LATER,
)

_RULES_OF_KIND: Mapping[FieldKind, Sequence[tuple[str, Rule]]] = MappingProxyType(
    {
        FieldKind.NAME_RU: _NAME,
        FieldKind.NAME_LAT: (_NAME[0], _PASSPORT, *_NAME[1:3], _AGREED),
        FieldKind.DATE: (("valid", _valid), ("fuller_date", _fuller_date), _AGREED),
        FieldKind.SEX: (("valid", _valid), _AGREED),
        FieldKind.COUNTRY: (_PASSPORT, _AGREED),
        FieldKind.CODE: (_AGREED, _LATER),
    }
)

_RULES: Mapping[str, Sequence[tuple[str, Rule]]] = MappingProxyType(
    {
        "passport_series": _DOCUMENT,
        "internal_series": _DOCUMENT,
        "birth_country": (_AGREED,),
        "phone": (("valid", _valid), ("whole_number", _whole_number), _AGREED, _LATER),
        "email": (("valid", _valid), _AGREED, _LATER),
        "postal_code": (_COMPLETE, _AGREED, _LATER),
        "kind": (_AGREED,),
        "stage": (("nearer_stage", _nearer_stage),),
        "agent_id": (("of_kept", _of_kept), _AGREED),
        "note": (("fuller_text", _fuller_text), _LATER),
    }
)
"""By the first field of a row; other rows by the kind of their field."""
