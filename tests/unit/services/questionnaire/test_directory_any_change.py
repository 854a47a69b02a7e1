"""Changes of a directory in any order are what was asked, and undoing them all gives the packs back."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Field, Option, Packs
from app.services.forms.packs import load_packs
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.directory import get_directory, get_questionnaire
from app.services.questionnaire.directory_changes import move_field, remove_fields, reset_fields, save_field
from app.services.questionnaire.effective import Standing
from app.services.undo import revert
from tests.backends import Template
from tests.factories import open_copy
from tests.pack_folders import write_packs

LAND = "TESTLAND"
steps = st.lists(
    st.tuples(st.sampled_from(["move", "limit", "options", "own", "remove", "reset"]), st.integers(0, 9)), max_size=9
)


@settings(max_examples=20)
@given(asked=steps)
def test_that_any_changes_hold_and_are_undone_whole(template: Template, asked: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        packs = load_packs([write_packs(Path(folder) / "packs")])
        desk = open_copy(template, Path(folder))
        shipped = get_directory(desk, LAND, packs)
        change_sets = [change(desk, packs, kind, number) for kind, number in asked]
        for change_set in reversed([one for one in change_sets if one is not None]):
            revert(desk.store, change_set, desk.agent_id)
        assert get_directory(desk, LAND, packs) == shipped
        desk.store.close()


def change(desk: Desk, packs: Packs, kind: str, number: int) -> int | None:
    """Do one change, look whether it holds, and return its change set."""
    fields = get_directory(desk, LAND, packs).fields
    one = fields[number % len(fields)]
    key, draft = one.draft.field.key, one.draft
    order = [field.draft.field.key for field in fields]
    if kind == "move":
        to = number * 7 % len(fields)
        change_set = move_field(desk, LAND, key, to, packs)
        order.remove(key)
        order.insert(to, key)
    elif kind == "own":
        own = FieldDraft(Field("", "", AnswerKind.TEXT, labels={"ru": "Своё"}))
        saved, change_set = save_field(desk, LAND, own, after=key, packs=packs)
        order.insert(order.index(key) + 1, saved.field.key)
    elif kind == "remove":
        change_set = remove_fields(desk, LAND, [key], packs)
        assert key not in [field.key for field in get_questionnaire(desk, LAND, packs).fields]
        order = [name for name in order if name != key or one.standing is not Standing.OWN]
    elif kind == "reset":
        return reset_fields(desk, LAND, [key], packs)
    elif one.standing is Standing.REMOVED:
        return None
    else:
        change_set = edit(desk, packs, draft, kind, number)
    assert [field.draft.field.key for field in get_directory(desk, LAND, packs).fields] == order
    return change_set


def edit(desk: Desk, packs: Packs, draft: FieldDraft, kind: str, number: int) -> int | None:
    field = replace(draft.field, limit=number)
    if kind == "options" and field.options:
        turned = (*field.options[1:], field.options[0], Option("", {"ru": f"ещё {number}"}))
        field = replace(field, options=turned[number % 2 :])
    saved, change_set = save_field(desk, LAND, replace(draft, field=field), draft, packs=packs)
    found = next(one for one in get_questionnaire(desk, LAND, packs).fields if one.key == field.key)
    assert found == saved.field
    return change_set
