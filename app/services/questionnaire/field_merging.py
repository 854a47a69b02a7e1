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
    names = list(dict.fromkeys([*theirs, *mine, *base]))
    filled = [{name: one.get(name, "") for name in names} for one in (base, mine, theirs)]
    changes, clashes = merge_changes(*filled)
    if clashes:
        raise UserError("clash", clashes=clashes)
    return {**filled[2], **changes}


def merged_draft(base: FieldDraft, mine: FieldDraft, theirs: FieldDraft) -> FieldDraft:
    """Return a field with what I changed of it and of its options; raises as `merged_attributes`."""
    merged = merged_attributes(_flat(base), _flat(mine), _flat(theirs))
    codes = _merged_codes(*([one.code for one in draft.field.options] for draft in (base, mine, theirs)))
    options = [option_of(code, _of_option(merged, code)) for code in codes]
    return draft_of(theirs.field.key, {name: value for name, value in merged.items() if _OPTION not in name}, options)


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
