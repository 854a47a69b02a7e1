"""The agency changes countries, fields and options; only differences are kept, and every write can be undone."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.errors import UserError
from app.models.questionnaire import DirectoryEntry
from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Country, Field, Option, Packs
from app.services.forms.packs import load_packs
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.directory import (
    get_directory,
    get_questionnaire,
    list_directory,
    list_questionnaires,
    questionnaire_for,
)
from app.services.questionnaire.directory_changes import (
    move_field,
    remove_country,
    remove_fields,
    reset_country,
    reset_fields,
    save_country,
    save_field,
)
from app.services.questionnaire.effective import Standing
from app.services.undo import revert
from tests.pack_folders import FORM, write_packs

LAND = "TESTLAND"


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return load_packs([write_packs(tmp_path / "packs")])


def keys(desk: Desk, packs: Packs) -> list[str]:
    return [field.key for field in get_questionnaire(desk, LAND, packs).fields]


def draft(desk: Desk, packs: Packs, key: str) -> FieldDraft:
    return next(one.draft for one in get_directory(desk, LAND, packs).fields if one.draft.field.key == key)


def field(desk: Desk, packs: Packs, key: str) -> Field:
    return next(one for one in get_questionnaire(desk, LAND, packs).fields if one.key == key)


def changed(one: FieldDraft, **values: Any) -> FieldDraft:
    return replace(one, field=replace(one.field, **values))


def entries(desk: Desk) -> int:
    with desk.store.transaction() as session:
        return session.scalar(select(func.count()).select_from(DirectoryEntry)) or 0


def own_field(label: str, **values: Any) -> FieldDraft:
    return FieldDraft(Field("", "", values.pop("kind", AnswerKind.TEXT), labels={"ru": label}, **values))


def test_that_only_what_was_changed_is_kept(desk: Desk, packs: Packs) -> None:
    surname = draft(desk, packs, "surname")
    _, change_set = save_field(desk, LAND, changed(surname, limit=20, required=False), surname, packs=packs)
    assert (field(desk, packs, "surname").limit, field(desk, packs, "surname").required) == (20, False)
    with desk.store.transaction() as session:
        stored = session.scalars(select(DirectoryEntry)).one()
        assert stored.changed == '{"limit": 20, "required": false}'
    assert change_set is not None
    revert(desk.store, change_set, desk.agent_id)
    assert entries(desk) == 0
    assert field(desk, packs, "surname").limit == 30


def test_that_setting_back_by_hand_leaves_no_entry(desk: Desk, packs: Packs) -> None:
    first = draft(desk, packs, "surname")
    second, _ = save_field(desk, LAND, changed(first, limit=20), first, packs=packs)
    save_field(desk, LAND, changed(second, limit=30), second, packs=packs)
    assert entries(desk) == 0
    assert save_field(desk, LAND, first, first, packs=packs)[1] is None


def test_that_words_can_be_cleared(desk: Desk, packs: Packs) -> None:
    first = draft(desk, packs, "surname")
    save_field(desk, LAND, changed(first, labels={"ru": "Фамилия"}), first, packs=packs)
    assert field(desk, packs, "surname").labels == {"ru": "Фамилия"}


def test_that_an_own_field_brings_its_meaning_and_place(desk: Desk, packs: Packs) -> None:
    saved, _ = save_field(desk, LAND, own_field("Группа крови"), after="surname", packs=packs)
    assert saved.field.key == saved.field.meaning == "own_gruppa_krovi"
    assert keys(desk, packs) == ["surname", "own_gruppa_krovi", "_civil_status", "visit_from"]
    assert get_questionnaire(desk, LAND, packs).meanings["own_gruppa_krovi"].labels == {"ru": "Группа крови"}
    other, _ = save_field(desk, LAND, own_field("Группа крови"), packs=packs)
    assert other.field.key == "own_gruppa_krovi_2"


def test_that_an_own_field_can_share_a_meaning(desk: Desk, packs: Packs) -> None:
    save_country(desk, Country("", {"ru": "Своя"}), packs=packs)
    shared = FieldDraft(Field("", "civil_status", AnswerKind.TEXT, labels={"ru": "Семья"}))
    saved, _ = save_field(desk, "OWN_SVOIA", shared, packs=packs)
    assert (saved.field.key, saved.field.kind) == ("_civil_status", AnswerKind.OPTION)
    assert [one.code for one in saved.field.options] == ["single", "married", "other"]
    with pytest.raises(UserError, match="directory_field_taken"):
        save_field(desk, "OWN_SVOIA", shared, packs=packs)


def test_that_an_own_field_keeps_its_neighbour_when_an_edition_brings_more(
    desk: Desk, packs: Packs, tmp_path: Path
) -> None:
    save_field(desk, LAND, own_field("Группа крови"), after="_civil_status", packs=packs)
    more = '[[field]]\nmeaning = "birth"\n'
    meanings = (tmp_path / "packs/meanings/person.toml").read_text("utf-8")
    meanings += '[birth]\nkind = "date"\npart = "person"\nlabels = {ru = "Рождение"}\n'
    form = FORM.replace('[[field]]\nmeaning = "surname"', f'{more}[[field]]\nmeaning = "surname"')
    later = load_packs([write_packs(tmp_path / "later", form=form, meanings=meanings)])
    assert keys(desk, later) == ["birth", "surname", "_civil_status", "own_gruppa_krovi", "visit_from"]


def test_that_fields_move_and_join_the_section_there(desk: Desk, packs: Packs) -> None:
    moved = move_field(desk, LAND, "visit_from", 0, packs)
    assert keys(desk, packs) == ["visit_from", "surname", "_civil_status"]
    assert field(desk, packs, "visit_from").section == "person"
    move_field(desk, LAND, "visit_from", 2, packs)
    assert keys(desk, packs) == ["surname", "_civil_status", "visit_from"]
    assert move_field(desk, LAND, "visit_from", 9, packs) is None
    assert moved is not None


def test_that_moving_back_and_forth_any_way_gives_what_is_asked(desk: Desk, packs: Packs) -> None:
    save_field(desk, LAND, own_field("А"), after="surname", packs=packs)
    save_field(desk, LAND, own_field("Б"), after="surname", packs=packs)
    wanted = keys(desk, packs)
    for at, to in ((0, 4), (3, 1), (2, 0), (4, 4), (1, 3), (0, 2)):
        key = wanted.pop(at)
        wanted.insert(to, key)
        move_field(desk, LAND, key, to, packs)
        assert keys(desk, packs) == wanted


def test_that_options_are_changed_added_taken_out_and_ordered(desk: Desk, packs: Packs) -> None:
    status = draft(desk, packs, "_civil_status")
    wanted = (Option("married", {"ru": "в браке", "en": "Wed"}), Option("", {"ru": "вдовец", "en": "Widowed"}))
    saved, change_set = save_field(desk, LAND, changed(status, options=wanted), status, packs=packs)
    assert saved.field.options[1].code == "widowed"
    options = field(desk, packs, "_civil_status").options
    assert [(one.code, one.texts["en"]) for one in options] == [("married", "Wed"), ("widowed", "Widowed")]
    turned = changed(saved, options=tuple(reversed(saved.field.options)))
    save_field(desk, LAND, turned, saved, packs=packs)
    assert [one.code for one in field(desk, packs, "_civil_status").options] == ["widowed", "married"]
    reset_fields(desk, LAND, ["_civil_status"], packs)
    assert [one.texts.get("en") for one in field(desk, packs, "_civil_status").options] == ["Single", "Married"]
    assert change_set is not None


def test_that_fields_are_taken_out_and_come_back(desk: Desk, packs: Packs) -> None:
    own, _ = save_field(desk, LAND, own_field("Группа крови"), packs=packs)
    change_set = remove_fields(desk, LAND, ["surname", own.field.key], packs)
    assert keys(desk, packs) == ["_civil_status", "visit_from"]
    standings = {one.draft.field.key: one.standing for one in get_directory(desk, LAND, packs).fields}
    assert standings["surname"] is Standing.REMOVED
    assert change_set is not None
    revert(desk.store, change_set, desk.agent_id)
    assert keys(desk, packs) == ["surname", "_civil_status", "visit_from", "own_gruppa_krovi"]
    remove_fields(desk, LAND, ["surname"], packs)
    reset_fields(desk, LAND, ["surname"], packs)
    assert keys(desk, packs)[0] == "surname"


def test_that_a_country_is_changed_added_taken_out_and_reset(desk: Desk, packs: Packs) -> None:
    land = get_directory(desk, LAND, packs).country
    rule = replace(land.passport, months=6)
    saved, _ = save_country(desk, replace(land, passport=rule, language="fr"), land, packs)
    assert get_questionnaire(desk, LAND, packs).country == saved
    assert [(row.country.code, row.standing) for row in list_directory(desk, packs)] == [(LAND, Standing.CHANGED)]
    remove_country(desk, LAND, packs)
    assert list_questionnaires(desk, packs) == []
    assert questionnaire_for(desk, "FRA", packs) == ""
    with pytest.raises(UserError, match="questionnaire_unknown"):
        get_questionnaire(desk, LAND, packs)
    reset_country(desk, LAND, packs)
    assert get_questionnaire(desk, LAND, packs).country == land


def test_that_an_own_country_has_its_own_questionnaire(desk: Desk, packs: Packs) -> None:
    own, _ = save_country(desk, Country("", {"ru": "Куба"}, alpha_3="cub"), packs=packs)
    assert (own.code, list_questionnaires(desk, packs)[0].code) == ("CUB", LAND)
    save_field(desk, "CUB", own_field("Гостиница", section="Поездка"), packs=packs)
    questionnaire = get_questionnaire(desk, "CUB", packs)
    assert questionnaire_for(desk, "CUB", packs) == "CUB"
    assert [section.labels["ru"] for section in questionnaire.sections] == ["Поездка"]
    with pytest.raises(UserError, match="directory_country_taken"):
        save_country(desk, Country("", {"ru": "Куба"}, alpha_3="CUB"), packs=packs)
    change_set = remove_country(desk, "CUB", packs)
    assert entries(desk) == 0
    assert change_set is not None
    revert(desk.store, change_set, desk.agent_id)
    assert len(get_questionnaire(desk, "CUB", packs).fields) == 1


def test_that_two_agents_changes_of_one_field_merge_or_clash(desk: Desk, packs: Packs) -> None:
    base = draft(desk, packs, "_civil_status")
    words = (Option("single", {"ru": "не в браке", "en": "Single"}), base.field.options[1])
    save_field(desk, LAND, changed(base, required=True, options=words), base, packs=packs)
    more = (*base.field.options, Option("", {"en": "Widowed"}))
    merged, _ = save_field(desk, LAND, changed(base, limit=9, options=more), base, packs=packs)
    assert (merged.field.required, merged.field.limit) == (True, 9)
    assert [one.texts.get("ru") for one in merged.field.options] == ["не в браке", "женат", None]
    with pytest.raises(UserError, match="clash") as refused:
        save_field(desk, LAND, changed(base, limit=5), base, packs=packs)
    assert [(one.field, one.mine, one.theirs) for one in refused.value.params["clashes"]] == [("limit", 5, 9)]


@pytest.mark.parametrize(
    ("values", "name", "code"),
    [
        ({"labels": {}}, "labels.ru", "directory_name_missing"),
        ({"limit": -1}, "limit", "directory_number_refused"),
        ({"condition": "age <"}, "condition", "expression_unreadable"),
        ({"condition": "aeg < 18"}, "condition", "directory_name_unknown"),
        ({"condition": 'civil_status == "bogus"'}, "condition", "directory_answer_unknown"),
        ({"condition": 'not minor and civil_status in ["married", "bogus"]'}, "condition", "directory_answer_unknown"),
        ({"kind": AnswerKind.OPTION}, "options", "directory_options_missing"),
        ({"kind": AnswerKind.OPTION, "options": (Option("", {}),)}, "options", "directory_option_words_missing"),
        ({"labels": {"ru": "я" * 501}}, "labels.ru", "too_long"),
    ],
)
def test_that_what_no_field_can_hold_is_refused(
    desk: Desk, packs: Packs, values: dict[str, Any], name: str, code: str
) -> None:
    with pytest.raises(UserError, match="fields_refused") as refused:
        save_field(desk, LAND, changed(own_field("Поле"), **values), packs=packs)
    assert [(one.field, one.code) for one in refused.value.params["problems"]] == [(name, code)]
    assert entries(desk) == 0


def test_that_a_condition_may_name_options_of_the_agencys_own(desk: Desk, packs: Packs) -> None:
    base = draft(desk, packs, "_civil_status")
    save_field(desk, LAND, changed(base, options=(*base.field.options, Option("", {"en": "Wed"}))), base, packs=packs)
    for condition in ('civil_status == "wed"', 'civil_status != ""', 'surname == "anything"', 'sex == "F"'):
        save_field(desk, LAND, own_field("Поле", condition=condition), packs=packs)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"names": {}}, "names.ru"),
        ({"alpha_2": "FRA"}, "alpha_2"),
        ({"members": ("FRANCE",)}, "members"),
        ({"language": "elvish"}, "language"),
    ],
)
def test_that_what_no_country_can_hold_is_refused(desk: Desk, packs: Packs, values: dict[str, Any], name: str) -> None:
    with pytest.raises(UserError, match="fields_refused") as refused:
        save_country(desk, replace(Country("", {"ru": "Куба"}), **values), packs=packs)
    assert [one.field for one in refused.value.params["problems"]] == [name]


def test_that_a_field_that_another_agent_took_out_is_not_saved(desk: Desk, packs: Packs) -> None:
    base = draft(desk, packs, "surname")
    remove_fields(desk, LAND, ["surname"], packs)
    with pytest.raises(UserError, match="directory_field_removed"):
        save_field(desk, LAND, changed(base, limit=1), base, packs=packs)


def test_that_the_kind_of_a_shared_meaning_stays(desk: Desk, packs: Packs) -> None:
    status = draft(desk, packs, "_civil_status")
    saved, change_set = save_field(desk, LAND, changed(status, kind=AnswerKind.TEXT), status, packs=packs)
    assert (saved, change_set) == (status, None)
    own, _ = save_field(desk, LAND, own_field("Своё"), packs=packs)
    number, _ = save_field(desk, LAND, changed(own, kind=AnswerKind.NUMBER), own, packs=packs)
    assert get_questionnaire(desk, LAND, packs).meanings[own.field.meaning].kind is number.field.kind


def test_that_a_field_can_be_given_another_meaning(desk: Desk, packs: Packs) -> None:
    surname = draft(desk, packs, "surname")
    options = packs.meanings["civil_status"].options
    saved, _ = save_field(desk, LAND, changed(surname, meaning="civil_status", options=options), surname, packs=packs)
    assert (saved.field.kind, field(desk, packs, "surname").options) == (AnswerKind.OPTION, options)
