"""What is asked field by field on this screen, and what the answers make of the values."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.person_fields import CLIENT_FIELDS, PersonValues
from app.services.merging import Clash
from app.services.tours.cards import TouristCard
from app.services.tours.differences import Difference, compare_values
from app.views.clashes import chosen_values
from app.views.compare_dialog import CompareRow, Comparison
from app.views.showing import shown
from app.views.texts import field_label
from app.views.tourist.loading import FreshTourist, KnownClient

TYPED, STORED = 0, 1
OLD, NEW = 0, 1


@dataclass(frozen=True, slots=True)
class FillPlan:
    """What choosing a client makes of the card.

    Attributes:
        values: what stood in the fields, with empty ones filled.
        differences: fields in which both say something else; `values` hold what was typed.
        recased: fields that took the stored spelling because only their letters' case differed.
    """

    values: dict[str, str]
    differences: tuple[Difference, ...]
    recased: tuple[str, ...]


def plan_fill(typed: PersonValues, stored: PersonValues, filled: Collection[str] = ()) -> FillPlan:
    """Compare what stands in the fields, readable or not, with a client's values; nothing typed is lost.

    Args:
        typed: what stands in the fields.
        stored: the client's values.
        filled: fields that the agent did not fill; they give way without a question.
    """
    typed = {name: "" if name in filled and stored.get(name) else value for name, value in typed.items()}
    differences = tuple(compare_values(typed, stored))
    asked = {one.field for one in differences}
    values, recased = dict(typed), []
    for field in CLIENT_FIELDS:
        name, known = field.name, stored.get(field.name, "")
        if known and name not in asked:
            if typed.get(name, "") not in ("", known):
                recased.append(name)
            values[name] = known
    return FillPlan(values, differences, tuple(recased))


def fill_comparison(client: KnownClient, differences: Sequence[Difference], language: str) -> Comparison:
    """Return the question which of what was typed gives way to what is stored."""
    return Comparison(
        title=QCoreApplication.translate("TouristComparing", "Typed and stored differ"),
        sentence=QCoreApplication.translate(
            "TouristComparing",
            "%1 is a regular client. Choose what this tour takes; the client's own card stays as it is.",
        ).replace("%1", client.name),
        columns=(
            QCoreApplication.translate("TouristComparing", "Typed here"),
            QCoreApplication.translate("TouristComparing", "Regular client"),
        ),
        rows=_rows(((one.field, (one.mine, one.stored)) for one in differences), language),
        chosen=TYPED,
        accept_text=QCoreApplication.translate("TouristComparing", "Fill the card"),
    )


def take_stored(plan: FillPlan, chosen: Mapping[str, int]) -> dict[str, str]:
    """Return the card's values after the choice."""
    taken = {one.field: one.stored for one in plan.differences if chosen.get(one.field) == STORED}
    return {**plan.values, **taken}


def overwrite_comparison(differences: Sequence[Difference], language: str) -> Comparison:
    """Return the question what of a changed tourist is written to the linked client.

    A field that was cleared here keeps the client's value unless the agent says otherwise: for this trip it may only
    not be needed.
    """
    cleared = frozenset(one.field for one in differences if not one.mine)
    rows = _rows(((one.field, (one.stored, one.mine)) for one in differences), language)
    return Comparison(
        title=QCoreApplication.translate("TouristComparing", "Change the regular client, too?"),
        sentence=QCoreApplication.translate(
            "TouristComparing",
            "These fields differ from the regular client's card. Choose what the client keeps from now on.",
        ),
        columns=(
            QCoreApplication.translate("TouristComparing", "Client's card now"),
            QCoreApplication.translate("TouristComparing", "This tourist"),
        ),
        rows=tuple(replace(row, chosen=OLD) if row.key in cleared else row for row in rows),
        chosen=NEW,
        accept_text=QCoreApplication.translate("TouristComparing", "Save and write to the client"),
        extra_text=QCoreApplication.translate("TouristComparing", "Only in this tour"),
    )


def fields_to_write(chosen: Mapping[str, int]) -> tuple[str, ...]:
    """Return the fields that are written to the client."""
    return tuple(name for name, column in chosen.items() if column == NEW)


def said(name: str, value: object, clients: Mapping[int, str], language: str) -> str:
    """Return a value as the screen shows it; a link is shown by the client's name."""
    if value is None:
        return ""
    if name == "client_id" and isinstance(value, int):
        return clients.get(value, str(value))
    return shown(name, str(value), language)


def _rows(differing: Iterable[tuple[str, tuple[str, ...]]], language: str) -> tuple[CompareRow, ...]:
    return tuple(
        CompareRow(name, field_label(name), tuple(shown(name, value, language) for value in values))
        for name, values in differing
    )


def join_changes(
    base: TouristCard, mine: TouristCard, fresh: FreshTourist, clashes: Sequence[Clash], chosen: Mapping[str, int]
) -> TouristCard:
    """Return my changes on top of the tourist as stored now; clashing fields as chosen."""
    stored = fresh.card
    decided = chosen_values(clashes, chosen)

    def joined(name: str, was: object, wanted: object, now: object) -> object:
        return decided.get(name, wanted if wanted != was else now)

    values = {
        name: str(joined(name, base.values[name], mine.values[name], stored.values[name])) for name in mine.values
    }
    link = joined("client_id", base.client_id, mine.client_id, stored.client_id)
    added, removed = mine.service_ids - base.service_ids, base.service_ids - mine.service_ids
    return replace(
        stored.with_values(**values),
        note=str(joined("note", base.note, mine.note, stored.note)),
        client_id=link if isinstance(link, int) else None,
        service_ids=(stored.service_ids | added) - removed,
    )
