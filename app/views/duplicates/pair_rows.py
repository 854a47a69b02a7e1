"""What two clients of a pair say, field by field, and where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.person_fields import CLIENT_FIELDS, PersonValues
from app.services.clients.cards import ClientCard
from app.services.imports.differences import compare_row
from app.views.duplicates.pair_source import PairPerson
from app.views.showing import person_name, shown
from app.views.texts import choice, field_label

_JOINED = MappingProxyType(
    {
        "passport_series": ("passport_series", "passport_number"),
        "internal_series": ("internal_series", "internal_number"),
    }
)
"""Fields that are told in one line, by the first of them."""

_IN_OTHERS = frozenset({"passport_number", "internal_number"})


@dataclass(frozen=True, slots=True)
class PairRow:
    """One line of the comparison: a label, what both say, and whether that is not the same."""

    key: str
    label: str
    first: str
    second: str
    differs: bool = False


def pair_rows(first: PairPerson, second: PairPerson, language: str) -> list[PairRow]:
    """Return what at least one of both says: fields, former names, tours."""
    one, other = first.card.values, second.card.values
    differing = {each.field for each in compare_row(one, other).differences if each.mine and each.stored}
    rows = []
    for field in CLIENT_FIELDS:
        names = _JOINED.get(field.name, (field.name,))
        told = [
            " ".join(filter(None, (shown(name, values[name], language) for name in names))) for values in (one, other)
        ]
        if any(told) and field.name not in _IN_OTHERS:
            label = choice("document", field.name.split("_")[0]) if len(names) > 1 else field_label(field.name)
            rows.append(PairRow(field.name, label, told[0], told[1], bool(differing.intersection(names))))
    former = QCoreApplication.translate("PairPanel", "Former names")
    further = (
        ("former_names", former, _former(first.card), _former(second.card)),
        ("note", field_label("note"), first.card.note, second.card.note),
        ("tours", QCoreApplication.translate("PairPanel", "Tours"), str(first.tours), str(second.tours)),
    )  # fmt: skip
    return [*rows, *(PairRow(*each) for each in further if each[2] or each[3])]


def _former(card: ClientCard) -> str:
    return joined_names([_values(row) for row in card.former_names])


def joined_names(names: Sequence[PersonValues]) -> str:
    """Return names one after another."""
    return "; ".join(name for name in map(person_name, names) if name)


def _values(row: object) -> PersonValues:
    names = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat")
    return {name: getattr(row, name) for name in names}
