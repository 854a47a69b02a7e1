"""Two records: what makes them one person, what keeps two people apart however alike they are."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import CLIENT_FIELDS
from app.services.clients.duplicates.scoring import compare, findings_of, judge, record_of
from app.services.clients.duplicates.setting import SETTING
from app.services.clients.duplicates.shapes import Level, Likeness
from app.services.names.given_names import find_given_name
from app.services.names.icao import to_icao_latin
from app.services.names.known_names import load_known_names
from app.views.texts_of_duplicates import REASONS
from tests.factories import FULL

ANNA = {
    "surname_ru": "Щеглова", "given_name_ru": "Анна", "patronymic_ru": "Марковна", "sex": "F",
    "birth_date": "1985-03-14", "phone": "+7 972 555-01-02",
}  # fmt: skip


def likeness(one: Mapping[str, str], **changes: str) -> Likeness | None:
    return compare(record_of(one), record_of({**one, **changes}))


def codes(found: Likeness | None) -> set[str]:
    return {reason.code for reason in found.reasons} if found else set()


def test_that_the_same_values_are_certainly_one_person() -> None:
    found = likeness(FULL)
    assert found is not None
    assert (found.level, found.score) == (Level.CERTAIN, 1.0)
    assert all(reason.speaks_for for reason in found.reasons)


def test_that_documents_that_differ_never_speak_for_one_person() -> None:
    against = {code for code in SETTING.weights if code.endswith(("_differs", "_linked", "_crossed"))} - {
        "names_crossed"
    }
    assert "document_differs" in against
    assert not [code for code in against if SETTING.speaks_for(code)]
    found = judge(frozenset({"surname_same", "given_same", "birth_same", "phone_same", "document_differs"}))
    assert found is not None
    assert [one.code for one in found.reasons if not one.speaks_for] == ["document_differs"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"surname_ru": "", "given_name_ru": "", "surname_lat": "SCHEGLOVA", "given_name_lat": "ANNA"},
         "surname_other_script"),
        ({"surname_ru": "Анна", "given_name_ru": "Щеглова"}, "names_swapped"),
        ({"surname_ru": "Щиглова"}, "surname_near"),
        ({"surname_ru": "Щеглов"}, "surname_other_form"),
        ({"surname_ru": "Иванова"}, "surname_differs"),
        ({"given_name_ru": "А."}, "given_initial"),
        ({"given_name_ru": "Анан"}, "given_near"),
        ({"birth_date": "1985-03-15"}, "birth_near"),
        ({"birth_date": "1985-04-13"}, "birth_differs"),
        ({"birth_date": "1985"}, "birth_partial"),
        ({"birth_date": ""}, "phone_same"),
        ({"phone": "8 (972) 555-01-03"}, "phone_near"),
        ({"phone": "972 111 22 33"}, "phone_differs"),
    ],
)  # fmt: skip
def test_that_what_was_mistyped_is_told(changes: dict[str, str], code: str) -> None:
    found = likeness(ANNA, **changes)
    assert code in codes(found)


def test_that_day_and_month_may_be_swapped() -> None:
    assert "birth_swapped" in codes(likeness({**ANNA, "birth_date": "1985-03-04"}, birth_date="1985-04-03"))


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Евгений", "Евгения", "given_differs"),
        ("Александр", "Александра", "given_differs"),
        ("Алина", "Алёна", "given_differs"),
        ("Анна", "Инна", "given_differs"),
        ("Наталья", "Наталия", "given_same"),
        ("Геннадий", "Генадий", "given_same"),
        ("Татьяна", "Татяьна", "given_near"),
    ],
)
def test_that_a_name_that_people_bear_is_no_misspelling_of_another(one: str, other: str, code: str) -> None:
    found = likeness({**FULL, "given_name_ru": one, "given_name_lat": ""}, given_name_ru=other)
    assert code in codes(found)


@pytest.mark.parametrize("latin", [False, True])
def test_that_names_that_as_many_bear_are_not_one_name(latin: bool) -> None:
    by_bearers: dict[object, list[str]] = {}
    for name in load_known_names("given_name").names:
        by_bearers.setdefault(find_given_name(name), []).append(to_icao_latin(name) if latin else name)
    pairs = [(one, other) for one, *others in by_bearers.values() for other in others if one[0] != other[0]]
    assert len(pairs) > 100
    part = "given_name_lat" if latin else "given_name_ru"
    assert [(one, other) for one, other in pairs if "given_same" in findings({part: one}, {part: other})] == []


def findings(one: dict[str, str], other: dict[str, str]) -> set[str]:
    return set(findings_of(record_of(one), record_of(other)))


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("EVGENII", "EVGENIIA", "given_differs"), ("EUGENE", "EVGENII", "given_translated"),
        ("IULIIA", "YULIYA", "given_same"), ("IULIIA", "JULIA", "given_same"), ("PETER", "PETR", "given_translated"),
    ],
)  # fmt: skip
def test_that_latin_given_names_are_compared_as_names(one: str, other: str, code: str) -> None:
    values = {**FULL, "surname_ru": "", "given_name_ru": "", "patronymic_ru": "", "given_name_lat": one}
    assert code in codes(likeness(values, given_name_lat=other))


def test_that_a_surname_with_its_woman_form_in_latin_is_one_surname() -> None:
    values = {**FULL, "surname_ru": "", "surname_lat": "IVANOV"}
    assert "surname_other_form" in codes(likeness(values, surname_lat="IVANOVA"))


@pytest.mark.parametrize(
    "changes",
    [
        {"given_name_ru": "Мария", "given_name_lat": "", "passport_number": "0099999", "internal_number": "777777",
         "birth_certificate": "", "email": ""},
        {"given_name_ru": "Пётр", "given_name_lat": "", "sex": "M", "birth_date": "1980-10-01", "internal_number": "",
         "patronymic_ru": "Ильич", "passport_number": "0099999", "birth_certificate": "", "email": ""},
        {"birth_date": "2015-08-09", "patronymic_ru": "Петровна", "passport_number": "0099999", "internal_number": "",
         "birth_certificate": "", "email": ""},
        {"birth_date": "1985-11-30", "passport_number": "0099999", "internal_number": "", "birth_certificate": "",
         "email": "", "phone": "+7 972 000-11-22", "city": "Тьмутаракань", "street": "", "building": "", "flat": ""},
    ],
    ids=["twin", "spouse", "mother and daughter", "namesake"],
)  # fmt: skip
def test_that_relatives_and_namesakes_are_never_likely(changes: dict[str, str]) -> None:
    found = likeness(FULL, **changes)
    assert found is None or found.level is Level.POSSIBLE


def test_that_nothing_but_name_and_phone_is_likely_enough() -> None:
    sparse = {name: FULL[name] for name in ("surname_ru", "given_name_ru", "phone")}
    found = compare(record_of(FULL), record_of(sparse))
    assert found is not None
    assert found.level is Level.LIKELY


def test_that_a_common_name_alone_is_nothing() -> None:
    sparse = {name: FULL[name] for name in ("surname_ru", "given_name_ru", "patronymic_ru", "sex")}
    assert compare(record_of(sparse), record_of(sparse)) is None


def test_that_a_parents_passport_makes_no_certain_child() -> None:
    found = likeness(FULL, given_name_ru="Мария", given_name_lat="", birth_date="2012-01-02", birth_certificate="")
    assert found is None or found.level is Level.POSSIBLE


values = st.fixed_dictionaries(
    {},
    optional={
        field.name: st.one_of(st.text(max_size=12), st.sampled_from([FULL[field.name], "", "1985", "АННА", "ANNA"]))
        for field in CLIENT_FIELDS
    },
)


@given(values, values)
def test_that_comparing_is_symmetric_and_takes_anything(one: dict[str, str], other: dict[str, str]) -> None:
    first, second = record_of(one), record_of(other)
    assert compare(first, second) == compare(second, first)


@given(values)
def test_that_a_score_fits_its_level(changes: dict[str, str]) -> None:
    found = compare(record_of(FULL), record_of({**FULL, **changes}))
    if found is not None:
        ends = [SETTING.possible, SETTING.likely, SETTING.certain, 1.01]
        at = [Level.POSSIBLE, Level.LIKELY, Level.CERTAIN].index(found.level)
        assert ends[at] <= found.score < ends[at + 1]


def test_that_every_finding_has_its_words() -> None:
    assert set(SETTING.weights) == set(REASONS)
