"""Two agents edited the same field or country: changes of different attributes merge, of the same one clash."""

from collections.abc import Mapping, Sequence

from app.errors import UserError
from app.services.merging import merge_changes
from app.services.questionnaire.attributes import (
    Attributes,
    FieldDraft,
    draft_of,
    field_attributes,
    option_attributes,
    option_of,
)

_OPTION = "option/"


def merged_attributes(base: Attributes, mine: Attributes, theirs: Attributes) -> dict[str, object]:
    """Return what stands now with what I changed.

    Raises:
        UserError: "clash" with `clashes`: what both changed differently.
    """
    filled = _filled(base, mine, theirs)
    changes, clashes = merge_changes(*filled)
    if clashes:
        raise UserError("clash", clashes=clashes)
    return {**filled[2], **changes}


def merged_draft(base: FieldDraft, mine: FieldDraft, theirs: FieldDraft) -> FieldDraft:
    """Return a field with what I changed of it and of its options; raises as `merged_attributes`."""
    merged = merged_attributes(_flat(base), _flat(mine), _flat(theirs))
    codes = _merged_codes(*([one.code for one in draft.field.options] for draft in (base, mine, theirs)))
    return _draft(theirs.field.key, merged, codes)


def settled_draft(base: FieldDraft, mine: FieldDraft, theirs: FieldDraft, chosen: Mapping[str, object]) -> FieldDraft:
    """Return a field as it is in the base now, with what I changed and what was chosen where both had changed it."""
    changes, _ = merge_changes(*_filled(_flat(base), _flat(mine), _flat(theirs)))
    merged = {**_flat(theirs), **changes, **chosen}
    codes = _merged_codes(*([one.code for one in draft.field.options] for draft in (base, mine, theirs)))
    return _draft(theirs.field.key, merged, codes)


def settled_attributes(
    base: Attributes, mine: Attributes, theirs: Attributes, chosen: Mapping[str, object]
) -> dict[str, object]:
    """Return what stands in the base now, with what I changed and what was chosen where both had changed it."""
    changes, _ = merge_changes(*_filled(base, mine, theirs))
    return {**theirs, **changes, **chosen}


def _filled(base: Attributes, mine: Attributes, theirs: Attributes) -> list[dict[str, object]]:
    """Return all three with the same names; words of a language that one has not are empty."""
    names = list(dict.fromkeys([*theirs, *mine, *base]))
    return [{name: one.get(name, "") for name in names} for one in (base, mine, theirs)]


def _draft(key: str, attributes: Attributes, codes: Sequence[str]) -> FieldDraft:
    options = [option_of(code, _of_option(attributes, code)) for code in codes]
    return draft_of(key, {name: value for name, value in attributes.items() if _OPTION not in name}, options)


def _flat(draft: FieldDraft) -> dict[str, object]:
    """Return a field as attributes, with those of its options."""
    flat = field_attributes(draft)
    for option in draft.field.options:
        flat.update({f"{_OPTION}{option.code}/{name}": value for name, value in option_attributes(option).items()})
    return flat


def _of_option(attributes: Attributes, code: str) -> Mapping[str, object]:
    start = f"{_OPTION}{code}/"
    return {name.removeprefix(start): value for name, value in attributes.items() if name.startswith(start)}


def _merged_codes(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Return the options' order: mine where I changed it, with what the other added and without what it took out."""
    if list(base) == list(mine):
        return list(theirs)
    taken_out = set(base) - set(theirs)
    added = [code for code in theirs if code not in base and code not in mine]
    return [code for code in mine if code not in taken_out] + added
