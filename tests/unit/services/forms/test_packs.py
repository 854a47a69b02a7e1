"""Packs are read entry by entry: what is damaged is told, the rest stays usable."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.forms.manifest import AnswerKind, Packs, Translation
from app.services.forms.packs import (
    GENERAL_CODE,
    known_packs,
    load_packs,
    own_folder,
    packs_of_country,
    shipped_folder,
)
from app.views.texts import ERRORS
from tests.pack_folders import COUNTRY, FORM, MEANINGS, write_packs


def told(packs: Packs) -> list[tuple[str, str, str]]:
    return [(problem.file, problem.place, problem.code) for problem in packs.problems]


def test_that_a_good_pack_is_read_without_a_problem(tmp_path: Path) -> None:
    packs = load_packs([write_packs(tmp_path)])
    assert told(packs) == []
    country = packs.countries["TESTLAND"]
    assert (country.members, country.passport.months, country.passport.issued_within_years) == (("AUT", "FRA"), 3, 10)
    form = packs.forms["testland/visa"]
    assert [field.key for field in form.fields] == ["surname", "_civil_status", "visit_from"]
    surname, status, visit = form.fields
    assert surname.labels == {"ru": "Фамилия", "en": "Surname (family name)"}
    assert (surname.limit, surname.required, surname.translation) == (30, True, Translation.NONE)
    assert [option.code for option in status.options] == ["single", "married"]
    assert (visit.repeats, visit.group, visit.kind) == (3, "previous_visit", AnswerKind.DATE)
    assert form.raw["edition"] == {"name": "2020", "valid_from": "2020-02-02"}
    assert not form.is_own


def write_groups(folder: Path, text: str) -> Path:
    """Write packs with the words of groups, and return their folder."""
    packs = write_packs(folder)
    (packs / "meanings" / "groups.toml").write_text(text, encoding="utf-8")
    return packs


def test_that_repeated_groups_have_words_and_the_agencys_win(tmp_path: Path) -> None:
    shipped = write_groups(tmp_path / "one", '[group.previous_visit]\nlabels = {en = "Visit"}\nadd = {en = "Add one"}')
    own = write_groups(tmp_path / "two", '[group.previous_visit]\nlabels = {en = "Trip"}')
    packs = load_packs([shipped])
    assert told(packs) == []
    assert (packs.groups["previous_visit"].labels, packs.groups["previous_visit"].add) == (
        {"en": "Visit"},
        {"en": "Add one"},
    )
    assert load_packs([shipped, own]).groups["previous_visit"].labels == {"en": "Trip"}


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ('[group."a b"]\nlabels = {en = "X"}', "group a b", "pack_code_refused"),
        ("[group.a]", "group a", "pack_lacks"),
        ("[group]\na = 5", "group a", "pack_not_table"),
        ("group = 5", "group", "pack_not_table"),
    ],
)
def test_that_a_damaged_group_is_told_and_the_rest_stays(tmp_path: Path, text: str, place: str, code: str) -> None:
    packs = load_packs([write_groups(tmp_path, text)])
    assert ("meanings/groups.toml", place, code) in told(packs)
    assert packs.groups == {}
    assert "testland/visa" in packs.forms


@pytest.mark.parametrize(
    ("was", "becomes", "place", "code"),
    [
        ('meaning = "surname"', 'meaning = "name"', "field 1", "pack_meaning_unknown"),
        ('meaning = "surname"', 'meaning = "civil_status"', "field 2", "pack_twice"),
        ('["single", "married"]', '["single", "maried"]', "field 2, options", "pack_option_unknown"),
        ('["single", "married"]', '"single"', "field 2, options", "pack_not_list"),
        ("limit = 30", "limit = -1", "field 1, limit", "pack_not_number"),
        ("limit = 30", 'limit = "30"', "field 1, limit", "pack_not_number"),
        ("required = true", 'required = "no"', "field 1, required", "pack_not_flag"),
        ('section = "person"\nrequired', 'section = "x"\nrequired', "field 1", "pack_section_unknown"),
        ('number = "1"', "number = 1", "field 1, number", "pack_not_text"),
        ('number = "1"', 'scheme = "x"', "field 1, scheme", "pack_value_unknown"),
        ('number = "1"', 'translation = "x"', "field 1, translation", "pack_value_unknown"),
        ('number = "1"', 'condition = "age <"', "field 1, condition", "expression_unreadable"),
        ('number = "1"', 'condition = "aeg < 18"', "field 1, condition", "pack_name_unknown"),
        ('number = "1"', 'condition = "age.__class__"', "field 1, condition", "expression_refused"),
        ('number = "1"', "repeats = 4", "field 1", "pack_repeats_alone"),
        ('number = "1"', 'options = ["a"]', "field 1", "pack_options_refused"),
        ('"2020-02-02"', '"2020-02-30"', "edition, valid_from", "pack_not_date"),
        ('"2020-02-02"', '"2020-02-02"\nvalid_to = "2019-01-01"', "edition, valid_to", "pack_dates_crossed"),
        ('titles = {ru = "Виза", en = "Visa"}', "", "", "pack_lacks"),
        ('titles = {ru = "Виза", en = "Visa"}', 'titles = {ru = 5, en = "V"}', "titles.ru", "pack_not_texts"),
        ('language = "en"', 'language = "English"', "language", "pack_value_unknown"),
        ('code = "person"', "", "section 1", "pack_lacks"),
    ],
)
def test_that_a_damaged_entry_of_a_form_is_told_with_its_place(
    tmp_path: Path, was: str, becomes: str, place: str, code: str
) -> None:
    assert was in FORM
    packs = load_packs([write_packs(tmp_path, form=FORM.replace(was, becomes, 1))])
    assert ("testland/visa/form.toml", place, code) in told(packs)
    assert "visit_from" in {field.key for field in packs.forms["testland/visa"].fields}


@pytest.mark.parametrize(
    ("was", "becomes", "place", "code"),
    [
        ('kind = "date"', 'kind = "day"', "visit_from, kind", "pack_value_unknown"),
        ('part = "visas"', "", "visit_from, part", "pack_value_unknown"),
        ('kind = "date"', 'kind = "date"\nready = "card.day"', "visit_from, ready", "pack_value_unknown"),
        ("[visit_from]", '["visit from"]', "visit from", "pack_code_refused"),
        ('labels = {ru = "С", en = "From"}', "", "visit_from", "pack_lacks"),
        ("[visit_from]", "loose = 1\n[visit_from]", "civil_status, options.loose", "pack_not_texts"),
    ],
)
def test_that_a_damaged_meaning_is_told_with_its_place(
    tmp_path: Path, was: str, becomes: str, place: str, code: str
) -> None:
    assert was in MEANINGS
    packs = load_packs([write_packs(tmp_path, meanings=MEANINGS.replace(was, becomes, 1))])
    assert ("meanings/person.toml", place, code) in told(packs)
    assert "surname" in {field.key for field in packs.forms["testland/visa"].fields}


def test_that_a_country_of_unknown_rule_keeps_the_rest(tmp_path: Path) -> None:
    text = COUNTRY.replace('"departure"', '"landing"').replace("2026-11-27", "yesterday")
    packs = load_packs([write_packs(tmp_path, country=text)])
    assert told(packs) == [
        ("testland/country.toml", "passport, counted_from", "pack_value_unknown"),
        ("testland/country.toml", "source 1, read_on", "pack_not_date"),
    ]
    assert packs.countries["TESTLAND"].passport.months == 3


def test_that_a_form_without_its_country_is_told(tmp_path: Path) -> None:
    packs = load_packs([write_packs(tmp_path, country="")])
    assert told(packs) == [("testland/visa/form.toml", "", "pack_country_unknown")]


def test_that_a_form_of_no_country_needs_none(tmp_path: Path) -> None:
    packs = load_packs([write_packs(tmp_path, country="", name="general")])
    assert told(packs) == []
    assert packs.forms["general/visa"].country == ""


def test_that_own_words_of_an_option_stand_before_the_meanings(tmp_path: Path) -> None:
    own = """
[[field.option]]
code = "married"
texts = {en = "Wed"}
[[field.option]]
code = "civil"
texts = {en = "C"}"""
    form = FORM.replace('options = ["single", "married"]', own)
    packs = load_packs([write_packs(tmp_path, form=form)])
    options = packs.forms["testland/visa"].fields[1].options
    assert told(packs) == []
    assert [(one.code, one.texts) for one in options] == [
        ("married", {"ru": "женат", "en": "Wed"}),
        ("civil", {"en": "C"}),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"titles = ", "pack_not_toml"),
        ("titles = {ru = 'Ж'}".encode("cp1251"), "pack_not_utf8"),
        (b"a = " + b"[" * 100_000, "pack_not_toml"),
        (b"a = " + b"9" * 10_000, "pack_not_toml"),
        (b"a" + b".a" * 500_000 + b" = 1", "pack_not_toml"),
        (b"[" + b"'a' . " * 300_000 + b"a]", "pack_not_toml"),
        (b"#" * 2_000_001, "pack_too_large"),
    ],
)
def test_that_a_file_that_is_no_manifest_is_told_and_the_others_stay(tmp_path: Path, data: bytes, code: str) -> None:
    write_packs(tmp_path)
    damaged = tmp_path / "testland" / "other" / "form.toml"
    damaged.parent.mkdir()
    damaged.write_bytes(data)
    packs = load_packs([tmp_path])
    assert told(packs) == [("testland/other/form.toml", "", code)]
    assert list(packs.forms) == ["testland/visa"]


def test_that_a_manifest_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    outside = write_packs(tmp_path / "outside")
    packs_folder = write_packs(tmp_path / "packs", form="")
    (packs_folder / "testland" / "visa").symlink_to(outside / "testland" / "visa")
    packs = load_packs([packs_folder])
    assert told(packs) == [("testland/visa/form.toml", "", "pack_outside")]
    assert not packs.forms


def test_that_the_agencys_folder_wins(tmp_path: Path) -> None:
    shipped = write_packs(tmp_path / "shipped")
    own = write_packs(tmp_path / "own", meanings="", country="", form=FORM.replace("limit = 30", "limit = 20"))
    form = load_packs([shipped, own]).forms["testland/visa"]
    assert (form.fields[0].limit, form.is_own) == (20, True)


def test_that_packs_are_kept_until_a_file_changes(tmp_path: Path) -> None:
    folder = write_packs(tmp_path)
    first = known_packs([folder])
    assert known_packs([folder]) is first
    changed = folder / "testland" / "visa" / "form.toml"
    changed.write_text(FORM.replace("limit = 30", "limit = 20"), "utf-8")
    os.utime(changed, ns=(1, 1))
    assert known_packs([folder]).forms["testland/visa"].fields[0].limit == 20
    changed.unlink()
    assert not known_packs([folder]).forms


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let nobody have asked for packs yet, and return the agency's empty folder of them."""
    for name in ("XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    return own_folder()


def test_that_one_country_is_read_alone_and_stands_as_among_all(own: Path) -> None:
    alone = packs_of_country("SCHENGEN")
    assert {form.country for form in alone.forms.values()} == {"SCHENGEN"}
    assert packs_of_country("SCHENGEN") is alone
    everything = known_packs()
    assert alone.forms["schengen/visa"] == everything.forms["schengen/visa"]
    assert alone.countries == everything.countries
    assert alone.groups == everything.groups
    assert packs_of_country("SCHENGEN") is everything


def test_that_the_forms_of_no_country_are_read_alone(own: Path) -> None:
    assert {form.country for form in packs_of_country(GENERAL_CODE).forms.values()} == {""}


def test_that_a_form_that_asks_what_another_country_brings_is_read_whole(own: Path) -> None:
    form = own / "schengen" / "own" / "form.toml"
    form.parent.mkdir(parents=True)
    form.write_text('titles = {en = "Own"}\n[[field]]\nmeaning = "usa_passport_book"\n', "utf-8")
    [asked] = packs_of_country("SCHENGEN").forms["schengen/own"].fields
    assert asked.meaning == "usa_passport_book"


def test_that_every_country_can_be_read_alone(own: Path) -> None:
    everything = load_packs([shipped_folder()])
    for code in (*everything.countries, GENERAL_CODE):
        of_country = {one.id: one for one in everything.forms.values() if (one.country or GENERAL_CODE) == code}
        assert {id_: packs_of_country(code).forms[id_] for id_ in of_country} == of_country


def test_that_the_shipped_packs_have_no_problem() -> None:
    assert told(load_packs([shipped_folder()])) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["meanings", "country", "form"]), st.integers(0, 1200), st.text(max_size=12), st.integers(0, 40))
def test_that_no_mutated_manifest_raises(tmp_path: Path, kind: str, at: int, text: str, cut: int) -> None:
    good = {"meanings": MEANINGS, "country": COUNTRY, "form": FORM}
    mutated = good[kind][:at] + text + good[kind][at + cut :]
    try:
        mutated.encode("utf-8")
    except UnicodeEncodeError:
        return
    packs = load_packs([write_packs(tmp_path, **{**good, kind: mutated or "#"})])
    assert all(problem.code in ERRORS for problem in packs.problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_that_no_garbage_raises_or_harms_the_other_packs(tmp_path: Path, data: bytes) -> None:
    write_packs(tmp_path)
    (tmp_path / "testland" / "other").mkdir(exist_ok=True)
    (tmp_path / "testland" / "other" / "form.toml").write_bytes(data)
    packs = load_packs([tmp_path])
    assert len(packs.forms["testland/visa"].fields) == 3


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.dates() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(["titles", "language", "edition", "section", "field", "source", "names", "code", "passport"])
        | st.text(max_size=4),
        values | st.lists(st.dictionaries(st.sampled_from(["meaning", "code", "labels", "options", "option"]), values)),
    )
)
def test_that_no_kind_of_value_raises(table: dict[str, object]) -> None:
    from app.services.forms.manifest_entries import Entry
    from app.services.forms.manifest_fields import read_fields, read_meaning, read_sections
    from app.services.forms.packs import _read_country, _read_edition

    entry = Entry("form.toml", "", table, [])
    read_sections(entry)
    read_fields(entry, {}, [])
    read_meaning("surname", entry)
    _read_country(entry)
    _read_edition(entry.inner("edition"))
    assert all(problem.code in ERRORS for problem in entry.problems)
