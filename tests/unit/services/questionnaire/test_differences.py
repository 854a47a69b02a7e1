"""A later edition that says something else than what the agency changed is shown, and never overwrites."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.services.desk import Desk
from app.services.forms.manifest import Field, Packs
from app.services.forms.packs import load_packs
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.differences import decide_differences, list_differences
from app.services.questionnaire.directory import get_directory, get_questionnaire, list_directory
from app.services.questionnaire.directory_changes import remove_fields, save_country, save_field
from app.services.questionnaire.effective import Standing
from app.services.undo import revert
from tests.pack_folders import COUNTRY, FORM, MEANINGS, write_packs

LAND = "TESTLAND"
WITHOUT_STATUS = FORM.replace(
    """[[field]]
meaning = "civil_status"
number = "9"
section = "person"
options = ["single", "married"]
""",
    "",
)


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return load_packs([write_packs(tmp_path / "packs")])


def edition(tmp_path: Path, **files: str) -> Packs:
    return load_packs([write_packs(tmp_path / "later", **files)])


def change(desk: Desk, packs: Packs, key: str, **values: Any) -> None:
    base = next(one.draft for one in get_directory(desk, LAND, packs).fields if one.draft.field.key == key)
    save_field(desk, LAND, replace(base, field=replace(base.field, **values)), base, packs=packs)


def fields(desk: Desk, packs: Packs) -> dict[str, Field]:
    return {one.key: one for one in get_questionnaire(desk, LAND, packs).fields}


def decide(desk: Desk, packs: Packs, *, takes: bool) -> int | None:
    """Decide all differences one way."""
    found = list_differences(desk, packs)
    return decide_differences(desk, found if takes else (), () if takes else found, packs)


def told(desk: Desk, packs: Packs) -> list[tuple[str, str, object, object, object]]:
    return [(one.key, one.attribute, one.then, one.now, one.ours) for one in list_differences(desk, packs)]


def test_that_an_edition_that_changes_nothing_of_ours_is_no_difference(
    desk: Desk, packs: Packs, tmp_path: Path
) -> None:
    change(desk, packs, "surname", limit=20)
    later = edition(tmp_path, form=FORM.replace('number = "1"', 'number = "1a"'))
    assert told(desk, later) == []
    assert (fields(desk, later)["surname"].number, fields(desk, later)["surname"].limit) == ("1a", 20)


def test_that_a_difference_says_then_now_and_ours_until_it_is_decided(desk: Desk, packs: Packs, tmp_path: Path) -> None:
    change(desk, packs, "surname", limit=20)
    later = edition(tmp_path, form=FORM.replace("limit = 30", "limit = 40"))
    assert told(desk, later) == [("TESTLAND/surname", "limit", 30, 40, 20)]
    assert list_directory(desk, later)[0].differences == 1
    assert fields(desk, later)["surname"].limit == 20
    change(desk, later, "surname", number="7")
    assert told(desk, later) == [("TESTLAND/surname", "limit", 30, 40, 20)]
    kept = decide(desk, later, takes=False)
    assert told(desk, later) == []
    assert fields(desk, later)["surname"].limit == 20
    assert kept is not None
    revert(desk.store, kept, desk.agent_id)
    decide(desk, later, takes=True)
    assert told(desk, later) == []
    assert (fields(desk, later)["surname"].limit, fields(desk, later)["surname"].number) == (40, "7")


def test_that_words_of_an_option_and_of_a_country_differ_too(desk: Desk, packs: Packs, tmp_path: Path) -> None:
    status = fields(desk, packs)["_civil_status"]
    words = (replace(status.options[0], texts={**status.options[0].texts, "en": "Unwed"}), status.options[1])
    change(desk, packs, "_civil_status", options=words)
    land = get_directory(desk, LAND, packs).country
    save_country(desk, replace(land, passport=replace(land.passport, months=6)), land, packs)
    later = edition(
        tmp_path,
        meanings=MEANINGS.replace('"Single"', '"Never married"'),
        country=COUNTRY.replace("months = 3", "months = 4"),
    )
    assert told(desk, later) == [
        ("TESTLAND/_civil_status/single", "texts.en", "Single", "Never married", "Unwed"),
        ("TESTLAND", "passport.months", 3, 4, 6),
    ]
    decide(desk, later, takes=True)
    assert fields(desk, later)["_civil_status"].options[0].texts["en"] == "Never married"
    assert get_questionnaire(desk, LAND, later).country.passport.months == 4


@pytest.mark.parametrize("takes", [True, False])
def test_that_a_field_that_an_edition_drops_stays_until_it_is_decided(
    desk: Desk, packs: Packs, tmp_path: Path, *, takes: bool
) -> None:
    change(desk, packs, "_civil_status", required=True)
    later = edition(tmp_path, form=WITHOUT_STATUS)
    assert told(desk, later) == [("TESTLAND/_civil_status", "", "Семейное положение", None, "Семейное положение")]
    standing = {one.draft.field.key: one.standing for one in get_directory(desk, LAND, later).fields}
    assert standing["_civil_status"] is Standing.DROPPED
    assert [one.code for one in fields(desk, later)["_civil_status"].options] == ["single", "married"]
    decide(desk, later, takes=takes)
    assert told(desk, later) == []
    assert ("_civil_status" in fields(desk, later)) is not takes
    if not takes:
        assert fields(desk, later)["_civil_status"].required
        assert [one.code for one in fields(desk, later)["_civil_status"].options] == ["single", "married"]


def test_that_an_edition_that_requires_what_was_taken_out_is_shown(desk: Desk, packs: Packs, tmp_path: Path) -> None:
    remove_fields(desk, LAND, ["_civil_status"], packs)
    later = edition(tmp_path, form=FORM.replace('number = "9"', 'number = "9"\nrequired = true'))
    assert told(desk, later) == [("TESTLAND/_civil_status", "required", False, True, None)]
    decide(desk, later, takes=False)
    assert told(desk, later) == []
    assert "_civil_status" not in fields(desk, later)


def test_that_what_carnet_brings_after_the_agency_had_it_is_shown(desk: Desk, tmp_path: Path) -> None:
    before = edition(tmp_path / "before", form=WITHOUT_STATUS)
    own = FieldDraft(
        Field("", "civil_status", before.meanings["civil_status"].kind, labels={"ru": "Семья"}, number="3")
    )
    save_field(desk, LAND, own, packs=before)
    later = edition(tmp_path)
    differing = {one.attribute: (one.now, one.ours) for one in list_differences(desk, later)}
    assert differing["labels.ru"] == ("Семейное положение", "Семья")
    assert differing["number"] == ("9", "3")
    decide(desk, later, takes=True)
    assert told(desk, later) == []
    assert fields(desk, later)["_civil_status"].labels["ru"] == "Семейное положение"


def test_that_a_field_that_was_taken_out_and_dropped_can_be_asked_again(
    desk: Desk, packs: Packs, tmp_path: Path
) -> None:
    remove_fields(desk, LAND, ["_civil_status"], packs)
    later = edition(tmp_path, form=WITHOUT_STATUS)
    meaning = later.meanings["civil_status"]
    draft = FieldDraft(Field("", meaning.code, meaning.kind, options=meaning.options[:1]))
    save_field(desk, LAND, draft, packs=later)
    assert [one.code for one in fields(desk, later)["_civil_status"].options] == [meaning.options[0].code]
