"""People who stand in the made-up directory twice, as they do in every real one: each kind of twin in its turn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.person_fields import CLIENT_FIELDS
from app.services.demo.people import DemoPerson, make_people

FEWEST_PEOPLE = 100
"""A directory of fewer people has no twins."""

_ONE_OF, _LEAST, _MOST = 200, 3, 40
_MAIDEN_NAMES = ("Лаврентьева", "Огородникова", "Синицына", "Жукова", "Емельянова", "Рыжова")
_RUSSIAN = ("surname_ru", "given_name_ru", "patronymic_ru")

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Kind:
    """One way of being entered twice: whom it can happen to, and what the second card then says."""

    suits: Callable[[Values], bool]
    enter: Callable[[Values, int], dict[str, str]]


def twin_count(count: int) -> int:
    """Return how many of so many people are entered a second time."""
    return 0 if count < FEWEST_PEOPLE else min(_MOST, max(_LEAST, count // _ONE_OF))


def people_with_twins(count: int, seed: int) -> Iterator[DemoPerson]:
    """Yield `count` people, the last few of whom are some of the others once more.

    But for these they are the people of `make_people`.
    """
    twins = twin_count(count)
    made: list[DemoPerson] = []
    for at, person in enumerate(make_people(count - twins, seed)):
        number = len(made)
        is_due = number < twins and at >= (count - twins) * number // twins
        if is_due and _KINDS[number % len(_KINDS)].suits(person.values):
            values = _KINDS[number % len(_KINDS)].enter(person.values, number)
            made.append(DemoPerson(_complete(values), None, ""))
        yield person
    yield from made
    if len(made) < twins:  # nobody suited any more
        yield from list(make_people(count - len(made), seed))[count - twins :]


def _complete(values: Values) -> dict[str, str]:
    return {one.name: values.get(one.name, "") for one in CLIENT_FIELDS}


def _has(*names: str) -> Callable[[Values], bool]:
    """Return whether all of some fields are known."""

    def has(values: Values) -> bool:
        return all(values.get(name) for name in names)

    return has


def _only(values: Values, *names: str) -> dict[str, str]:
    return {name: values[name] for name in names}


def _in_latin(values: Values, _number: int) -> dict[str, str]:
    """Enter as the passport says it, by somebody who typed no Russian name."""
    names = ("surname_lat", "given_name_lat", "sex", "birth_date", "passport_series", "passport_number")
    return _only(values, *names)


def _with_typo(values: Values, _number: int) -> dict[str, str]:
    """Enter with two letters of the surname swapped."""
    surname = values["surname_ru"]
    middle = len(surname) // 2
    swapped = surname[: middle - 1] + surname[middle] + surname[middle - 1] + surname[middle + 1 :]
    return {**_only(values, *_RUSSIAN, "sex", "birth_date", "phone"), "surname_ru": swapped}


def _with_swapped_date(values: Values, _number: int) -> dict[str, str]:
    """Enter with day and month of birth swapped."""
    year, month, day = values["birth_date"].split("-")
    return {**_only(values, *_RUSSIAN, "sex", "phone", "email"), "birth_date": f"{year}-{day}-{month}"}


def _under_maiden_name(values: Values, number: int) -> dict[str, str]:
    """Enter as she was called before she married."""
    kept = _only(values, "given_name_ru", "patronymic_ru", "sex", "birth_date", "phone", "internal_series",
                 "internal_number")  # fmt: skip
    return {**kept, "surname_ru": _MAIDEN_NAMES[number % len(_MAIDEN_NAMES)]}


def _with_new_passport(values: Values, _number: int) -> dict[str, str]:
    """Enter anew with the passport that came after the one on the first card."""
    number = str((int(values["passport_number"]) + 1_234_567) % 10_000_000).zfill(7)
    names = (*_RUSSIAN, "surname_lat", "given_name_lat", "sex", "birth_date", "passport_series")
    return {**_only(values, *names), "passport_number": number}


def _by_phone(values: Values, _number: int) -> dict[str, str]:
    """Enter who only asked for a price: a name and a phone."""
    return _only(values, "surname_ru", "given_name_ru", "phone")


def _has_low_day(values: Values) -> bool:
    """Tell whether the day of birth could be a month, and is another one."""
    known = _has("surname_ru", "birth_date", "phone", "email")(values)
    return known and values["birth_date"][8:] <= "12" and values["birth_date"][5:7] != values["birth_date"][8:]


def _is_long(values: Values) -> bool:
    known = _has("surname_ru", "birth_date", "phone")(values) and len(values["surname_ru"]) >= 6
    middle = len(values["surname_ru"]) // 2
    return known and values["surname_ru"][middle] != values["surname_ru"][middle - 1]


def _could_marry(values: Values) -> bool:
    known = _has("surname_ru", "birth_date", "internal_number", "patronymic_ru", "phone")(values)
    return known and values["sex"] == "F" and values["birth_date"] < "2000"


def _has_plain_passport(values: Values) -> bool:
    return _has("surname_ru", "surname_lat")(values) and values["passport_number"].isdecimal()


_KINDS = (
    _Kind(_has("surname_ru", "surname_lat", "birth_date", "passport_number"), _in_latin),
    _Kind(_is_long, _with_typo),
    _Kind(_has("surname_ru", "given_name_ru", "birth_date", "phone"), _by_phone),
    _Kind(_has_low_day, _with_swapped_date),
    _Kind(_could_marry, _under_maiden_name),
    _Kind(_has_plain_passport, _with_new_passport),
)
