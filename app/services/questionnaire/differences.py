"""Where a later edition of a pack says something else than what stood there when the agency changed it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.services.desk import Desk
from app.services.forms.manifest import Packs
from app.services.forms.packs import known_packs
from app.services.questionnaire.attributes import (
    OPTIONS,
    ORDER,
    Attributes,
    country_attributes,
    draft_of_field,
    field_attributes,
    option_attributes,
)
from app.services.questionnaire.effective import Effective
from app.services.questionnaire.overlay import EntryKind, EntryState, Overlay, OverlayEntry, dump_values, read_overlay

if TYPE_CHECKING:
    from app.services.changes import ChangeWriter

DROPPED = ""
"""The attribute of a difference of which the edition has the whole entry no more."""

_OF_REMOVED = ("required", "meaning", "kind")
"""What makes it worth a second look that an entry was taken out."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One attribute of which the agency and a later edition say different things.

    Attributes:
        kind: of what.
        key: of the entry.
        attribute: which one, or `DROPPED`.
        then: what the pack said when the agency changed it; None where it said nothing.
        now: what it says now; None where it has the entry no more.
        ours: what the agency set; None where it took the entry out.
    """

    kind: EntryKind
    key: str
    attribute: str
    then: object
    now: object
    ours: object

    @property
    def country(self) -> str:
        """Code of the country that it is of."""
        return self.key.partition("/")[0]


def list_differences(desk: Desk, packs: Packs | None = None) -> list[Difference]:
    """Return all differences that nobody has decided yet."""
    with desk.store.transaction() as session:
        return differences_of(Effective(packs or known_packs(), read_overlay(session)))


def differences_of(effective: Effective) -> list[Difference]:
    """Return the differences between an overlay and the packs that it lies over."""
    found: list[Difference] = []
    for entry in effective.overlay.values():
        found += _differences(entry, shipped_attributes(effective, entry.kind, entry.key))
    return found


def decide_differences(
    desk: Desk, taken: Sequence[Difference], kept: Sequence[Difference], packs: Packs | None = None
) -> int | None:
    """Let the edition's word stand of some differences, the agency's of others; return the change set."""
    with desk.writing("directory_decided") as writer:
        for differences, takes in ((kept, False), (taken, True)):
            effective = Effective(packs or known_packs(), read_overlay(writer.session))
            for kind, key in dict.fromkeys((one.kind, one.key) for one in differences):
                names = {one.attribute for one in differences if (one.kind, one.key) == (kind, key)}
                _decide(writer, effective, effective.overlay.get((kind, key)), names, takes=takes)
        return writer.change_set_id


def shipped_attributes(effective: Effective, kind: EntryKind, key: str) -> dict[str, object] | None:
    """Return what the packs say of an entry now; None where they have none of that key."""
    code, _, rest = key.partition("/")
    if kind is EntryKind.COUNTRY:
        country = effective.packs.countries.get(code)
        return None if country is None else country_attributes(country)
    name, _, option_code = rest.partition("/")
    field = effective.shipped(code)[1].get(name)
    if field is None:
        return None
    if kind is EntryKind.FIELD:
        return field_attributes(draft_of_field(field, effective.packs.meanings))
    option = next((one for one in field.options if one.code == option_code), None)
    return None if option is None else option_attributes(option)


def is_same(one: object, other: object) -> bool:
    """Tell whether two values of an attribute say the same; what is empty may be absent."""
    return (one or None) == (other or None)


def _differences(entry: OverlayEntry, now: Attributes | None) -> Iterator[Difference]:
    if now is None:
        if entry.state is EntryState.CHANGED:
            yield Difference(entry.kind, entry.key, DROPPED, _title(entry.shipped), None, _title(_ours(entry)))
        return
    is_removed = entry.state is EntryState.REMOVED
    for name in _OF_REMOVED if is_removed else entry.changed:
        if name in {ORDER, OPTIONS}:
            continue
        then, ours = entry.shipped.get(name), None if is_removed else entry.changed[name]
        if not is_same(now.get(name), then) and (is_removed or not is_same(now.get(name), ours)):
            yield Difference(entry.kind, entry.key, name, then, now.get(name), ours)


def _ours(entry: OverlayEntry) -> Attributes:
    return {**entry.shipped, **entry.changed}


def _title(attributes: Attributes) -> object:
    """Return the words of an entry."""
    for name in ("labels.ru", "texts.ru", "names.ru", "labels.en", "texts.en", "names.en"):
        if attributes.get(name):
            return attributes[name]
    return ""


def _decide(
    writer: "ChangeWriter", effective: Effective, entry: OverlayEntry | None, names: set[str], *, takes: bool
) -> None:
    """Write what becomes of one entry; one that was set back meanwhile has nothing to decide."""
    if entry is None:
        return
    row = _decided(entry, shipped_attributes(effective, entry.kind, entry.key), names, takes=takes)
    if row is not None:
        writer.update("directory_entry", entry.id, row)
    else:
        gone = entry_ids(effective.overlay, entry) if names == {DROPPED} else [entry.id]
        writer.remove("directory_entry", gone)


def _decided(entry: OverlayEntry, now: Attributes | None, names: set[str], *, takes: bool) -> dict[str, object] | None:
    """Return what an entry becomes; None where nothing of it is left."""
    if now is None:
        return None if takes else _row(EntryState.OWN, _ours(entry), {})
    if entry.state is EntryState.REMOVED:
        return None if takes else _row(EntryState.REMOVED, entry.changed, now)
    if not takes:
        return _row(EntryState.CHANGED, entry.changed, {**entry.shipped, **{name: now.get(name) for name in names}})
    changed = {name: value for name, value in entry.changed.items() if name not in names}
    return _row(EntryState.CHANGED, changed, entry.shipped) if changed else None


def _row(state: EntryState, changed: Attributes, shipped: Attributes) -> dict[str, object]:
    return {"state": state.value, "changed": dump_values(changed), "shipped": dump_values(shipped)}


def entry_ids(overlay: Overlay, entry: OverlayEntry) -> list[int]:
    """Return the ids of an entry and of what stands below it: a country's fields, a field's options."""
    below = f"{entry.key}/"
    return [one.id for (_, key), one in overlay.items() if key.startswith(below) or one is entry]
