"""What an agent does to a card before it is saved: lists as they will be, rows changed, made current, rebased.

The catalogue's columns of a client repeat the current child rows (see `preferred`); a draft keeps both in step, so
that what the screen shows is what Save writes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from app.services.clients.cards import SECTIONS, ChildRow, ClientCard, flatten, row_values
from app.services.clients.preferred import PREFERRED_ROWS, PreferredRow
from app.services.derived import derived_of
from app.services.merging import merge_changes


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A child row as the card will have it once it is saved.

    Attributes:
        row: its values.
        position: where it stands in the card's section; None for one that only the person's fields hold so far.
        current: the person's fields repeat it.
    """

    row: ChildRow
    position: int | None
    current: bool = False


def shown_rows(card: ClientCard, section: str) -> tuple[ShownRow, ...]:
    """Return a section as it will be once the card is saved; the current rows come first."""
    shown: dict[int | str, ShownRow] = {
        position: ShownRow(_plain(row), position) for position, row in enumerate(getattr(card, section))
    }
    for rule in _rules(section):
        _overlay(card, section, rule, shown)
    return tuple(sorted(shown.values(), key=lambda one: not one.current))


def _overlay(card: ClientCard, section: str, rule: PreferredRow, shown: dict[int | str, ShownRow]) -> None:
    """Put what the person's fields say over the rows of one rule, as saving will."""
    wanted = _wanted(card, rule)
    rows = dict(enumerate(getattr(card, section)))
    key = _identity(rule, wanted)
    current = _stored_current(card, section, rule)
    fitting = [at for at, row in rows.items() if _fits(rule, row)]
    if key:
        same = next((at for at in fitting if _identity(rule, row_values(rows[at])) == key), None)
    else:
        same = next((at for at in fitting if any(wanted.values()) and _says(rows[at], wanted)), current)
    if current is not None and key and not _identity(rule, row_values(rows[current])):
        same = current if same is None else same
    if not any(wanted.values()):
        if current is not None:
            del shown[current]
    elif same is not None:
        row = replace(_plain(rows[same]), **_known(rows[same], {**wanted, "replaced_on": "", "current": True}))
        shown[same] = ShownRow(row, same, current=True)
    else:
        row_type = SECTIONS[section]
        row = row_type(**_known(row_type(), {**wanted, **rule.fixed, "current": True}))
        shown[str(rule.fixed)] = ShownRow(row, None, current=True)


def can_be_current(section: str, row: ChildRow) -> bool:
    """Tell whether a row can be made the one that the person's fields repeat."""
    rule = _rule_of(section, row)
    if rule is None:
        return False
    values = row_values(row)
    return bool(_identity(rule, values)) if rule.identity else any(values[column] for column in rule.columns)


def has_current(card: ClientCard, section: str, row: ChildRow) -> bool:
    """Tell whether the card has a current row of the kind of this one."""
    rule = _rule_of(section, row)
    return rule is not None and any(_wanted(card, rule).values())


def add_row(card: ClientCard, section: str, row: ChildRow, *, current: bool = False) -> ClientCard:
    """Return the card with one more row; where it is to be current, the one before it stays as a further one."""
    rule = _rule_of(section, row)
    if rule is None or not current:
        return _with_section(card, section, (*getattr(card, section), row))
    kept = _with_unsaved(card, section, rule)
    position = len(getattr(kept, section))
    added = _with_section(kept, section, (*getattr(kept, section), row))
    return make_current(added, section, ShownRow(row, position))


def change_row(card: ClientCard, section: str, shown: ShownRow, row: ChildRow) -> ClientCard:
    """Return the card with a row changed; of a current one the person's fields change with it."""
    rule = _rule_of(section, row)
    before = _rule_of(section, shown.row)
    if shown.current and rule is not before:
        return add_row(remove_row(card, section, shown), section, replace(row, id=None))
    changed = card
    if shown.current and rule is not None:
        changed = _with_columns(card, rule, row)
    if shown.position is None:
        return changed
    rows = list(getattr(changed, section))
    stored = rows[shown.position]
    if not shown.current or rule is None or not getattr(stored, "current", False):
        rows[shown.position] = replace(row, id=stored.id, **_known(row, {"current": getattr(stored, "current", False)}))
    else:  # the columns carry the rest; two people who change one number then clash once, not twice
        moved = {"note": getattr(row, "note", "")}
        if _identity(rule, row_values(row)) != _identity(rule, row_values(stored)):
            moved.update({name: getattr(row, name) for name in rule.identity})
        rows[shown.position] = replace(stored, **_known(stored, moved))
    return _with_section(changed, section, tuple(rows))


def remove_row(card: ClientCard, section: str, shown: ShownRow) -> ClientCard:
    """Return the card without a row.

    Of phones and the like the first one left becomes current; of documents the one that is current in the base, if
    another was made so only now: a former passport doesn't become valid again.
    """
    rule = _rule_of(section, shown.row)
    changed = card
    if shown.position is not None:
        rows = list(getattr(card, section))
        del rows[shown.position]
        changed = _with_section(card, section, tuple(rows))
    if rule is None or not shown.current:
        return changed
    changed = _with_columns(changed, rule, None)
    left = [at for at, row in enumerate(getattr(changed, section)) if _fits(rule, row)]
    following = _stored_current(changed, section, rule) if rule.identity else next(iter(left), None)
    if following is None:
        return changed
    return make_current(changed, section, ShownRow(getattr(changed, section)[following], following))


def make_current(card: ClientCard, section: str, shown: ShownRow) -> ClientCard:
    """Return the card whose person's fields repeat a row; the one before it stays as a former or further one."""
    rule = _rule_of(section, shown.row)
    if rule is None or shown.position is None:
        return card
    kept = _with_unsaved(card, section, rule)
    rows = list(getattr(kept, section))
    if not rule.identity:  # which of two documents is meant the number tells; here the mark does
        for at, row in enumerate(rows):
            if _fits(rule, row):
                rows[at] = replace(row, **_known(row, {"current": at == shown.position}))
    return _with_section(_with_columns(kept, rule, shown.row), section, tuple(rows))


def _with_unsaved(card: ClientCard, section: str, rule: PreferredRow) -> ClientCard:
    """Return the card with a row for what only the person's fields hold so far, before they say something else."""
    unsaved = [one.row for one in shown_rows(card, section) if one.position is None and _fits(rule, one.row)]
    return _with_section(card, section, (*getattr(card, section), *map(_plain, unsaved)))


def rebase(base: ClientCard, mine: ClientCard, fresh: ClientCard, chosen: Mapping[str, object]) -> ClientCard:
    """Return the fresh card with my changes on it; of what both changed, the values that were chosen.

    Args:
        base: the card as the screen was given it.
        mine: the card as it is on the screen.
        fresh: the card as it is in the base now.
        chosen: by the field of a clash the value that stands.
    """
    changes, _ = merge_changes(flatten(base), flatten(mine), flatten(fresh))
    changes.update(chosen)
    values = {name: str(value) for name, value in changes.items() if name in fresh.values}
    plain: dict[str, Any] = {
        name: value for name, value in changes.items() if "/" not in name and name not in fresh.values
    }
    result = replace(fresh.with_values(**values), **plain)
    for section in SECTIONS:
        own = {path: value for path, value in changes.items() if path.startswith(f"{section}/")}
        rows = _rebased_rows(section, mine, fresh, own)
        result = _with_section(result, section, rows)
    return result


def _rebased_rows(
    section: str, mine: ClientCard, fresh: ClientCard, changes: Mapping[str, object]
) -> tuple[ChildRow, ...]:
    """Return the rows of one section with changes by path applied, and my new rows at their end."""
    by_row: dict[int, dict[str, Any]] = {}
    for path, value in changes.items():
        _, id_, name = path.split("/")
        by_row.setdefault(int(id_), {})[name] = value
    rows: list[ChildRow] = []
    for row in getattr(fresh, section):
        values = by_row.pop(row.id, {})
        if not values or any(value is not None for value in values.values()):
            rows.append(replace(row, **{name: value for name, value in values.items() if value is not None}))
    kept = {row.id: row for row in getattr(mine, section) if row.id is not None}
    for row_id, values in by_row.items():  # they removed it, and mine was chosen: it comes back as a new row
        if row_id in kept and any(value is not None for value in values.values()):
            rows.append(replace(kept[row_id], id=None))
    return (*rows, *(row for row in getattr(mine, section) if row.id is None))


def _rules(section: str) -> list[PreferredRow]:
    return [rule for rule in PREFERRED_ROWS if rule.table == SECTIONS[section].TABLE]


def _rule_of(section: str, row: ChildRow) -> PreferredRow | None:
    return next((rule for rule in _rules(section) if _fits(rule, row)), None)


def _fits(rule: PreferredRow, row: ChildRow) -> bool:
    return all(getattr(row, name) == value for name, value in rule.fixed.items())


def _wanted(card: ClientCard, rule: PreferredRow) -> dict[str, str]:
    return {column: card.values.get(name, "") for column, name in rule.columns.items()}


def _says(row: ChildRow, wanted: Mapping[str, str]) -> bool:
    return all(getattr(row, column) == value for column, value in wanted.items())


def _stored_current(card: ClientCard, section: str, rule: PreferredRow) -> int | None:
    rows = enumerate(getattr(card, section))
    return next((at for at, row in rows if _fits(rule, row) and getattr(row, "current", False)), None)


def _identity(rule: PreferredRow, values: Mapping[str, object]) -> str:
    if not rule.identity:
        return ""
    return str(derived_of(rule.table, {name: values[name] for name in rule.identity}).get("number_key", ""))


def _plain(row: ChildRow) -> Any:
    """Return a row that is not marked as current."""
    return replace(row, **_known(row, {"current": False}))


def _known(row: ChildRow, values: Mapping[str, object]) -> dict[str, Any]:
    """Return those of the values for which the row has a field."""
    names = {one.name for one in fields(row)}
    return {name: value for name, value in values.items() if name in names}


def _with_section(card: ClientCard, section: str, rows: tuple[ChildRow, ...]) -> ClientCard:
    changes: dict[str, Any] = {section: rows}
    return replace(card, **changes)


def _with_columns(card: ClientCard, rule: PreferredRow, row: ChildRow | None) -> ClientCard:
    """Return the card whose person's fields repeat a row, or are empty for None."""
    values = {} if row is None else row_values(row)
    return card.with_values(**{name: str(values.get(column, "")) for column, name in rule.columns.items()})
