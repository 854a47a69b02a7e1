"""What a row of a list and a stored person say differently, and what each could give the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.person_fields import PERSON_FIELDS, PersonValues
from app.services.names.folding import number_key, phone_key
from app.services.tours.differences import Difference, compare_values

_PASSPORT = ("passport_series", "passport_number", "passport_issued", "passport_expires", "passport_issuer")
_INTERNAL = ("internal_series", "internal_number", "internal_issued", "internal_issuer")
_ADDRESS = ("postal_code", "city", "street", "building", "flat")

REPLACED_WHOLE: tuple[tuple[str, ...], ...] = (_PASSPORT, _INTERNAL, _ADDRESS)
"""Fields of one thing: where one differs it is another thing, and what the list does not tell of it is not known."""

BELONG_TOGETHER: tuple[tuple[str, ...], ...] = (
    ("surname_ru", "surname_lat"),
    ("given_name_ru", "given_name_lat"),
    ("birth_country", "birth_city"),
    *REPLACED_WHOLE,
)
"""Fields that describe one thing: where one differs, the others are not filled from the other side."""

_GROUP_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: group for group in BELONG_TOGETHER for name in group}
)
_NUMBERS = (("passport_series", "passport_number"), ("internal_series", "internal_number"))
_SAME: Mapping[str, Callable[[str], str]] = MappingProxyType({"phone": phone_key})


@dataclass(frozen=True, slots=True)
class Compared:
    """A row beside a stored person.

    Attributes:
        differences: the fields in which they differ; `mine` is the list's value, empty where the list has another
            document or address and does not tell this part of it.
        filled: what the row lacks and takes from the stored person, by field.
        given: what the stored person lacks and could take from the row, by field.
    """

    differences: tuple[Difference, ...]
    filled: Mapping[str, str]
    given: Mapping[str, str]


def compare_row(row: PersonValues, stored: PersonValues) -> Compared:
    """Compare a row with a stored person, client or tourist.

    A number is the same whether its series stands apart or not, a phone whether +7, 8 or nothing stands before it. The
    validity of one passport is never taken over to another one, nor the Latin spelling of one surname to another.
    """
    joined = {name for pair in _NUMBERS if _is_same_number(pair, row, stored) for name in pair}
    known = [
        one
        for one in compare_values(row, stored)
        if one.field not in joined and not (one.field in _SAME and _says_same(_SAME[one.field], one))
    ]
    if not known:
        return Compared((), _gaps(row, stored, joined), _gaps(stored, row, joined))
    apart = {name for one in known for name in group_of(one.field)}
    untold = {
        name for group in REPLACED_WHOLE if apart.intersection(group) for name in group if stored.get(name)
    } - joined
    differing = {one.field: one for one in known}
    differing.update({name: Difference(name, "", stored[name]) for name in untold if not row.get(name)})
    ordered = tuple(differing[field.name] for field in PERSON_FIELDS if field.name in differing)
    return Compared(ordered, _gaps(row, stored, apart | joined), _gaps(stored, row, joined))


def group_of(field: str) -> tuple[str, ...]:
    """Return the fields that describe one thing together with a field."""
    return _GROUP_OF.get(field, (field,))


def _is_same_number(pair: tuple[str, str], row: PersonValues, stored: PersonValues) -> bool:
    one, other = (number_key(*(values.get(name) for name in pair)) for values in (row, stored))
    return bool(one) and one == other


def _says_same(key: Callable[[str], str], one: Difference) -> bool:
    return bool(key(one.mine)) and key(one.mine) == key(one.stored)


def _gaps(lacking: PersonValues, known: PersonValues, apart: set[str]) -> Mapping[str, str]:
    """Return what one side lacks and the other knows."""
    return {name: value for name, value in known.items() if value and name not in apart and not lacking.get(name)}
