"""Entries of the agency's changes: written as what differs from the packs, hidden, or forgotten."""

from collections.abc import Mapping, Sequence

from app.services.changes import ChangeWriter
from app.services.questionnaire.attributes import OPTIONS, ORDER, Attributes
from app.services.questionnaire.differences import entry_ids, is_same, shipped_attributes
from app.services.questionnaire.effective import Effective
from app.services.questionnaire.overlay import EntryKind, EntryState, OverlayEntry, dump_values

_TABLE = "directory_entry"


def write_entry(
    writer: ChangeWriter,
    effective: Effective,
    kind: EntryKind,
    key: str,
    wanted: Attributes,
    *,
    order: Sequence[str] | None = None,
    snapshot: Mapping[str, object] | None = None,
) -> None:
    """Keep what an entry says otherwise than the packs; forget the entry where it says nothing.

    Args:
        writer: of the change set.
        effective: as it stands.
        kind: of the entry.
        key: of the entry.
        wanted: all attributes but the order.
        order: the order to keep; None keeps what is stored.
        snapshot: what else is kept of what the packs say.
    """
    entry = effective.overlay.get((kind, key))
    shipped = shipped_attributes(effective, kind, key)
    was = {} if entry is None else dict(entry.changed)
    placed = list(order) if order is not None else was.get(ORDER)
    told = shipped if shipped is not None else ({} if entry is None else dict(entry.shipped))
    changed = {name: value for name, value in wanted.items() if not is_same(value, told.get(name))}
    changed |= {name: "" for name in told if "." in name and name not in wanted and told[name]}
    if placed:
        changed[ORDER] = placed
    if entry is not None and OPTIONS in was:
        changed[OPTIONS] = was[OPTIONS]
    if shipped is None:
        kept = {} if entry is None else dict(entry.shipped)
        is_dropped = entry is not None and entry.state is EntryState.CHANGED
        state = EntryState.CHANGED if is_dropped else EntryState.OWN  # one that was taken out is added anew
    else:
        state = EntryState.CHANGED
        kept = {**shipped, **(snapshot or {})} | _undecided(entry, changed)
        if not changed:
            if entry is not None:
                writer.remove(_TABLE, [entry.id])
            return
    store_entry(writer, entry, kind, key, state, changed, kept)


def _undecided(entry: OverlayEntry | None, changed: Attributes) -> dict[str, object]:
    """Return what the packs had said of the attributes that stay as the agency had set them."""
    if entry is None:
        return {}
    stay = [name for name, value in changed.items() if name in entry.changed and is_same(entry.changed[name], value)]
    return {name: entry.shipped.get(name) for name in stay if name != ORDER}


def store_entry(
    writer: ChangeWriter,
    entry: OverlayEntry | None,
    kind: EntryKind,
    key: str,
    state: EntryState,
    changed: Attributes,
    shipped: Attributes,
) -> None:
    """Write an entry as it is to stand, new or changed."""
    row: dict[str, object] = {"state": state.value, "changed": dump_values(changed), "shipped": dump_values(shipped)}
    if entry is None:
        writer.create(_TABLE, {"kind": kind.value, "key": key, **row})
    else:
        writer.update(_TABLE, entry.id, row)


def take_out_entry(writer: ChangeWriter, effective: Effective, kind: EntryKind, key: str) -> None:
    """Hide what the packs bring; remove what is the agency's own, with what stands below it."""
    entry = effective.overlay.get((kind, key))
    shipped = shipped_attributes(effective, kind, key)
    if shipped is None:
        if entry is not None:
            writer.remove(_TABLE, entry_ids(effective.overlay, entry))
        return
    if entry is None or entry.state is not EntryState.REMOVED:
        store_entry(writer, entry, kind, key, EntryState.REMOVED, {} if entry is None else entry.changed, shipped)


def forget_entry(writer: ChangeWriter, effective: Effective, kind: EntryKind, key: str) -> None:
    """Drop an entry and what stands below it."""
    below = f"{key}/"
    ids = [
        one.id for (its, name), one in effective.overlay.items() if name.startswith(below) or (its, name) == (kind, key)
    ]
    writer.remove(_TABLE, ids)
