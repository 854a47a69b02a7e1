"""What the fields of one tourist say against each other: nothing is changed, the doubtful cell is named with a code."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from app.person_fields import PersonValues
from app.services.names.given_names import find_given_name, is_given_name
from app.services.names.sex import SexGuess, guess_sex
from app.services.names.spelling_doubts import STATE_OF_ALPHABET, doubtful_spellings
from app.services.names.transliteration import SCHEMES, to_latin
from app.services.names.transliteration.spelling import SpellingCheck

_SURE_OF_SEX = 0.98
_LEAST_BORNE = 60


@dataclass(frozen=True, slots=True)
class RowDoubt:
    """A cell that another cell of its row, or the tour, speaks against; `row` counts the given rows from 0."""

    row: int
    field: str
    code: str
    params: Mapping[str, str] = dataclasses.field(default_factory=dict)


def check_rows(columns: Mapping[str, Sequence[str]]) -> Iterator[RowDoubt]:
    """Yield what the cells of each row say against each other.

    Args:
        columns: the values of each field, all of one length, in their stored form.
    """
    for earlier, later, code, name in _ORDERS:
        if earlier in columns and later in columns:
            for row, (one, two) in enumerate(zip(columns[earlier], columns[later], strict=True)):
                if one and two and two < one and _is_date(one) and _is_date(two):
                    yield RowDoubt(row, later, code, {name: one})
    yield from _lengths(columns)
    yield from _sexes(columns)
    yield from _spellings(columns)


_ORDERS = (
    ("birth_date", "passport_issued", "issued_before_birth", "born"),
    ("birth_date", "internal_issued", "issued_before_birth", "born"),
    ("passport_issued", "passport_expires", "expires_before_issue", "issued"),
)
"""Two dates that come one after the other, and what is said of the later one where they do not."""


def _is_date(value: str) -> bool:
    return value[:4].isdigit() and (len(value) == 4 or value[4:5] == "-")


def _lengths(columns: Mapping[str, Sequence[str]]) -> Iterator[RowDoubt]:
    """Russian passports for travel have two digits of the series and seven of the number."""
    numbers = columns.get("passport_number")
    if not numbers:
        return
    empty = ("",) * len(numbers)
    series, citizenships = columns.get("passport_series", empty), columns.get("citizenship", empty)
    for row, (first, number, citizenship) in enumerate(zip(series, numbers, citizenships, strict=True)):
        if citizenship not in ("", "RUS") or not number.isdigit():
            continue
        if len(first) == 2 and first.isdigit() and len(number) > 7:
            yield RowDoubt(row, "passport_number", "passport_long", {"length": "7"})
        elif citizenship and len(first + number) in (7, 8):
            yield RowDoubt(row, "passport_number", "passport_short", {"length": "9"})


def _sexes(columns: Mapping[str, Sequence[str]]) -> Iterator[RowDoubt]:
    """A sex against which patronymic and given name speak, neither of them for it."""
    sexes = columns.get("sex")
    if not sexes:
        return
    empty = ("",) * len(sexes)
    patronymics = columns.get("patronymic_ru", empty)
    russian, latin = columns.get("given_name_ru", empty), columns.get("given_name_lat", empty)
    for row, (sex, patronymic, one, two) in enumerate(zip(sexes, patronymics, russian, latin, strict=True)):
        said = {_said_by_patronymic(patronymic), _said_by_given_name(one or two)} - {""}
        if sex in ("M", "F") and len(said) == 1 and sex not in said:
            yield RowDoubt(row, "sex", "sex_disagrees")


_PAIRS = (("surname_ru", "surname_lat"), ("given_name_ru", "given_name_lat"))


def _spellings(columns: Mapping[str, Sequence[str]]) -> Iterator[RowDoubt]:
    """Latin names that passports do not write so, given the Russian ones.

    A given name that nobody in Russia bears is a foreigner's where no citizenship is told: his Russian name is only a
    rendering of the Latin one.
    """
    given = columns.get("given_name_ru", repeat(""))
    told = columns.get("citizenship", repeat(""))
    citizenships = [
        citizenship or ("" if not name or _is_borne(name) else _FOREIGN)
        for _, name, citizenship in zip(next(iter(columns.values()), ()), given, told, strict=False)
    ]
    issued = columns.get("passport_issued", repeat(""))
    for russian, latin in _PAIRS:
        if russian not in columns or latin not in columns:
            continue
        names = columns[russian]
        for row, check in doubtful_spellings(zip(names, columns[latin], issued, citizenships, strict=False)):
            code, params = _spelling_code(check)
            yield RowDoubt(row, latin, code, {**params, "now": to_latin(names[row]).upper()})


def _spelling_code(check: SpellingCheck) -> tuple[str, dict[str, str]]:
    """Return the code, and whose passports write a name so."""
    if check.code != "scheme":
        return _SPELLING_CODES.get(check.code, "spelling_differs"), {}
    scheme = SCHEMES[check.schemes[0]]
    if scheme.alphabet in STATE_OF_ALPHABET:
        return "spelling_of_other_state", {}
    if not scheme.first_year:
        return "spelling_until", {"last": str(scheme.last_year)}
    return "spelling_of_years", {"first": str(scheme.first_year), "last": str(scheme.last_year)}


@lru_cache(maxsize=8192)
def _is_borne(given: str) -> bool:
    return is_given_name(given.replace("-", " ").partition(" ")[0])


_FOREIGN = "XXX"
"""Source: ICAO Doc 9303-3, section 5, codes for persons without a defined nationality."""

_SPELLING_CODES = {
    "translated": "spelling_translated",
    "latin_short": "spelling_short",
    "russian_short": "spelling_short",
}


@lru_cache(maxsize=8192)
def _said_by_patronymic(patronymic: str) -> str:
    return guess_sex(patronymic=patronymic).sex if patronymic else ""


@lru_cache(maxsize=8192)
def _said_by_given_name(given: str) -> str:
    first = given.replace("-", " ").partition(" ")[0]
    guess = guess_sex(given_name=first) if _is_well_known(first) else SexGuess("", 0.5)
    return guess.sex if guess.certainty >= _SURE_OF_SEX else ""


def guess_of(values: PersonValues) -> SexGuess:
    """Guess the sex from the names of a person, the Russian ones first; a given name that few bear tells nothing."""
    given = (values.get("given_name_ru") or values.get("given_name_lat", "")).replace("-", " ").partition(" ")[0]
    return guess_sex(
        surname=values.get("surname_ru") or values.get("surname_lat", ""),
        given_name=given if _is_well_known(given) else "",
        patronymic=values.get("patronymic_ru", ""),
    )


@lru_cache(maxsize=8192)
def _is_well_known(given: str) -> bool:
    known = find_given_name(given)
    return known is not None and known.men + known.women >= _LEAST_BORNE
