"""The agency's changes of countries, fields and options; each write is one change set and keeps only differences."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.errors import UserError
from app.services.changes import ChangeWriter
from app.services.desk import Desk
from app.services.forms.manifest import Country, Option, Packs
from app.services.forms.packs import known_packs
from app.services.questionnaire.attributes import (
    OPTIONS,
    ORDER,
    FieldDraft,
    country_attributes,
    country_of,
    field_attributes,
    option_attributes,
    options_snapshot,
)
from app.services.questionnaire.differences import shipped_attributes
from app.services.questionnaire.directory_checks import checked_country, checked_field
from app.services.questionnaire.directory_entries import forget_entry, store_entry, take_out_entry, write_entry
from app.services.questionnaire.effective import Effective, Standing, StandingField
from app.services.questionnaire.field_merging import merged_attributes, merged_draft
from app.services.questionnaire.ordering import placements
from app.services.questionnaire.overlay import EntryKind, EntryState, read_overlay


def save_country(
    desk: Desk, country: Country, base: Country | None = None, packs: Packs | None = None
) -> tuple[Country, int | None]:
    """Save a country, new or changed; return it as stored, with the change set or None where nothing changed.

    Raises:
        UserError: "fields_refused" with `problems`; "directory_country_taken"; "clash"; "questionnaire_unknown".
    """
    with desk.writing("directory_country_saved" if base else "directory_country_added") as writer:
        effective = _effective(writer, packs)
        wanted = checked_country(country)
        found = effective.country(wanted.code)
        if base is None and found is not None:
            raise UserError("directory_country_taken", country=wanted.code)
        if base is not None and found is None:
            raise UserError("questionnaire_unknown", country=wanted.code)
        attributes = country_attributes(wanted)
        if base is not None and found is not None:
            attributes = merged_attributes(country_attributes(base), attributes, country_attributes(found[0]))
        write_entry(writer, effective, EntryKind.COUNTRY, wanted.code, attributes)
        return country_of(wanted.code, attributes, wanted.sources), writer.change_set_id


def save_field(
    desk: Desk,
    country: str,
    draft: FieldDraft,
    base: FieldDraft | None = None,
    *,
    after: str | None = None,
    packs: Packs | None = None,
) -> tuple[FieldDraft, int | None]:
    """Save a field with its options, new or changed; return it as stored, with the change set or None.

    Args:
        desk: where the agent works.
        country: code of its country.
        draft: the field as the agent wants it; a new one without key and meaning gets its own.
        base: the field as the screen was given it; None for a new one.
        after: key of the field that a new one stands after; None puts it to the end.
        packs: what it lies over, where it is not the known ones.

    Raises:
        UserError: "fields_refused" with `problems`; "directory_field_taken"; "directory_field_removed"; "clash".
    """
    with desk.writing("directory_field_saved" if base else "directory_field_added") as writer:
        effective = _effective(writer, packs)
        fields = {one.draft.field.key: one for one in effective.fields(country)}
        wanted = checked_field(
            draft,
            effective.meanings(),
            effective.packs.meanings,
            {key: one.draft.field for key, one in fields.items()},
            is_new=base is None,
        )
        key = wanted.field.key
        found = fields.get(key)
        if base is None and found is not None:
            raise UserError("directory_field_taken", label=_label(found))
        if base is not None:
            if found is None or found.standing is Standing.REMOVED:
                raise UserError("directory_field_removed")
            wanted = merged_draft(base, wanted, found.draft)
        _write_field(writer, effective, country, wanted)
        if base is None:
            order = list(fields)
            order.insert(len(order) if after not in fields else order.index(str(after)) + 1, key)
            _write_order(writer, packs, country, order, key)
        elif found is not None and found.draft.field.section != wanted.field.section:
            _join_section(writer, packs, country, fields, wanted)
        return wanted, writer.change_set_id


def move_field(desk: Desk, country: str, key: str, to: int, packs: Packs | None = None) -> int | None:
    """Let a field stand at a place among all of its country's, counted from 0; it joins the section there.

    Raises:
        UserError: "directory_field_removed".
    """
    with desk.writing("directory_field_moved") as writer:
        effective = _effective(writer, packs)
        fields = {one.draft.field.key: one for one in effective.fields(country)}
        if key not in fields:
            raise UserError("directory_field_removed")
        order = list(fields)
        was = order.index(key)
        order.remove(key)
        at = min(max(to, 0), len(order))
        order.insert(at, key)
        if at != was:
            passed = order[at - 1] if at > was else order[at + 1]
            section = fields[passed].draft.field.section
            moved = fields[key].draft
            if moved.field.section != section:
                _write_field(writer, effective, country, replace(moved, field=replace(moved.field, section=section)))
            _write_order(writer, packs, country, order, key)
        return writer.change_set_id


def remove_fields(desk: Desk, country: str, keys: Sequence[str], packs: Packs | None = None) -> int | None:
    """Take fields out of a questionnaire; answers to them stay. Return the change set."""
    with desk.writing("directory_fields_removed") as writer:
        effective = _effective(writer, packs)
        for key in keys:
            take_out_entry(writer, effective, EntryKind.FIELD, f"{country}/{key}")
        return writer.change_set_id


def remove_country(desk: Desk, country: str, packs: Packs | None = None) -> int | None:
    """Take a country out of the questionnaires, an own one with its fields; answers stay. Return the change set."""
    with desk.writing("directory_country_removed") as writer:
        take_out_entry(writer, _effective(writer, packs), EntryKind.COUNTRY, country)
        return writer.change_set_id


def reset_fields(desk: Desk, country: str, keys: Sequence[str], packs: Packs | None = None) -> int | None:
    """Give shipped fields back as Carnet brings them, with their options and their place; return the change set."""
    with desk.writing("directory_reset") as writer:
        effective = _effective(writer, packs)
        for key in keys:
            if shipped_attributes(effective, EntryKind.FIELD, f"{country}/{key}") is not None:
                forget_entry(writer, effective, EntryKind.FIELD, f"{country}/{key}")
        return writer.change_set_id


def reset_country(desk: Desk, country: str, packs: Packs | None = None) -> int | None:
    """Give a shipped country back as Carnet brings it, with all its fields; own fields go. Return the change set."""
    with desk.writing("directory_reset") as writer:
        effective = _effective(writer, packs)
        if country in effective.packs.countries:
            forget_entry(writer, effective, EntryKind.COUNTRY, country)
        return writer.change_set_id


def _effective(writer: ChangeWriter, packs: Packs | None) -> Effective:
    return Effective(packs or known_packs(), read_overlay(writer.session))


def _write_field(writer: ChangeWriter, effective: Effective, country: str, draft: FieldDraft) -> None:
    """Write a field and its options."""
    key = f"{country}/{draft.field.key}"
    shipped = effective.shipped(country)[1].get(draft.field.key)
    snapshot = {OPTIONS: options_snapshot(shipped.options)} if shipped is not None and shipped.options else {}
    write_entry(writer, effective, EntryKind.FIELD, key, field_attributes(draft), snapshot=snapshot)
    known = shipped.options if shipped is not None else effective.known_options(country, draft.field.key)
    _write_options(writer, effective, key, known, draft.field.options)


def _write_options(
    writer: ChangeWriter, effective: Effective, key: str, shipped: Sequence[Option], wanted: Sequence[Option]
) -> None:
    codes = [option.code for option in wanted]
    known = [option.code for option in shipped if option.code in codes]
    movable = [] if known == [code for code in codes if code in known] else codes
    placed = placements(known, codes, movable)
    for option in wanted:
        order = placed.get(option.code, [])
        write_entry(writer, effective, EntryKind.OPTION, f"{key}/{option.code}", option_attributes(option), order=order)
    gone = {option.code for option in shipped} | {
        one.rpartition("/")[2]
        for (kind, one) in effective.overlay
        if kind is EntryKind.OPTION and one.startswith(f"{key}/")
    }
    for code in sorted(gone - set(codes)):
        take_out_entry(writer, effective, EntryKind.OPTION, f"{key}/{code}")


def _write_order(writer: ChangeWriter, packs: Packs | None, country: str, order: Sequence[str], key: str) -> None:
    """Keep the order of a country's fields; one was moved or added, and those that the agency had placed before."""
    effective = _effective(writer, packs)  # with what this change set has written
    shipped = list(effective.shipped(country)[1])
    entries = {
        one.key.partition("/")[2]: one
        for (kind, _), one in effective.overlay.items()
        if kind is EntryKind.FIELD and one.country == country
    }
    before = {name for name, one in entries.items() if ORDER in one.changed}
    placed = placements(shipped, order, before | {key})
    for one in effective.fields(country):
        name = one.draft.field.key
        if name in before | set(placed):
            _place(writer, effective, country, one, placed.get(name, []))


def _place(writer: ChangeWriter, effective: Effective, country: str, one: StandingField, order: list[str]) -> None:
    """Keep where one field stands; the empty list: where the packs put it."""
    key = f"{country}/{one.draft.field.key}"
    entry = effective.overlay.get((EntryKind.FIELD, key))
    if entry is None or entry.state is EntryState.CHANGED:
        write_entry(writer, effective, EntryKind.FIELD, key, field_attributes(one.draft), order=order)
        return
    changed = {name: value for name, value in entry.changed.items() if name != ORDER}
    store_entry(writer, entry, entry.kind, key, entry.state, changed | ({ORDER: order} if order else {}), entry.shipped)


def _join_section(
    writer: ChangeWriter, packs: Packs | None, country: str, fields: Mapping[str, StandingField], wanted: FieldDraft
) -> None:
    """Let a field whose section was changed stand after the last one of its new section."""
    key = wanted.field.key
    mates = [name for name, one in fields.items() if one.draft.field.section == wanted.field.section and name != key]
    if mates:
        order = [name for name in fields if name != key]
        order.insert(order.index(mates[-1]) + 1, key)
        _write_order(writer, packs, country, order, key)


def _label(one: StandingField) -> str:
    labels = one.draft.field.labels
    return labels.get("ru") or labels.get("en") or one.draft.field.key
