"""Doubts about documents: each where it is due, and none about a person whose documents are in order."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app.services.documents.validity as module
from app.person_fields import FIELD_BY_NAME
from app.services.documents.validity import (
    TERM_DOUBTS,
    Former,
    Trip,
    document_doubts,
    internal_document,
    passport_term,
)
from app.services.persons.checks import FieldProblem
from app.views.texts import ERRORS, explain_code

TODAY = date(2026, 6, 1)
TRIP = Trip(TODAY, "2026-07-10", "2026-07-20")
SOUND = {
    "surname_ru": "Придуманова", "surname_lat": "PRIDUMANOVA", "birth_date": "1985-03-14", "citizenship": "RUS",
    "passport_series": "71", "passport_number": "0012345", "passport_issued": "2019-04-02",
    "passport_expires": "2029-04-02", "internal_series": "4508", "internal_number": "012345",
    "internal_issued": "2008-05-05", "birth_certificate": "II-АБ 123456",
}  # fmt: skip
BRITISH = {"citizenship": "GBR", "birth_date": "1985-03-14", "passport_number": "123456789"}


def codes(values: dict[str, str], trip: Trip = TRIP, former: tuple[Former, ...] = ()) -> dict[str, str]:
    return {one.field: one.code for one in document_doubts(values, trip, former)}


def test_that_documents_in_order_raise_no_doubt() -> None:
    assert codes(SOUND) == {}
    assert codes({}) == {}


CASES: list[tuple[dict[str, str], str, str]] = [
    ({"passport_expires": "2026-07-09", "passport_issued": "2016-07-09"}, "passport_expires",
     "passport_expired_before_trip"),
    ({"passport_expires": "2026-07-15", "passport_issued": "2016-07-15"}, "passport_expires",
     "passport_expires_during_trip"),
    ({"passport_expires": "2027-01-19", "passport_issued": "2017-01-19"}, "passport_expires", "passport_expires_soon"),
    ({"passport_issued": "1985-03-13", "passport_expires": ""}, "passport_issued", "issued_before_birth"),
    ({"passport_issued": "2026-06-02", "passport_expires": "2036-06-02"}, "passport_issued", "date_in_future"),
    ({"passport_issued": "2029-04-02", "passport_expires": "2029-04-02"}, "passport_expires", "expires_before_issue"),
    ({"passport_issued": "2019-04-02", "passport_expires": "2028-04-02"}, "passport_expires", "russian_span_odd"),
    ({"passport_series": "65"}, "passport_series", "series_of_five_years"),
    ({"passport_expires": "2029-04-02", "passport_issued": "2024-04-02"}, "passport_series", "series_of_ten_years"),
    ({"passport_series": "45"}, "passport_series", "passport_series_unknown"),
    ({"passport_number": "12345"}, "passport_number", "russian_passport_odd"),
    ({"internal_series": "0008"}, "internal_series", "internal_region_unknown"),
    ({"internal_series": "4528"}, "internal_series", "internal_year_odd"),
    ({"internal_series": "4599"}, "internal_series", "internal_year_odd"),
    ({"internal_series": "4528", "internal_issued": ""}, "internal_series", "internal_year_odd"),
    ({"internal_number": "1234"}, "internal_number", "internal_odd"),
    ({"internal_issued": "1996-05-05", "internal_series": "4597"}, "internal_issued", "internal_before_first"),
    ({"internal_issued": "1999-03-13", "internal_series": "4599"}, "internal_issued", "internal_before_age"),
    ({"internal_issued": "2005-03-13", "internal_series": "4505"}, "internal_issued", "internal_outdated"),
    ({"internal_issued": "2026-06-02", "internal_series": "4526"}, "internal_issued", "date_in_future"),
    ({"birth_certificate": "123"}, "birth_certificate", "birth_certificate_odd"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "field", "code"), CASES)
def test_that_what_is_odd_is_doubted_at_its_field(changes: dict[str, str], field: str, code: str) -> None:
    assert codes({**SOUND, **changes}).get(field) == code


def test_that_a_child_has_a_birth_certificate() -> None:
    child = {"birth_date": "2015-03-14", "internal_series": "4525", "internal_number": "012345", "citizenship": "RUS"}
    assert codes(child) == {"internal_number": "internal_of_child"}
    assert internal_document(child, "2029-03-13") == "birth_certificate"
    assert internal_document(child, "2029-03-14") == "internal"
    assert internal_document({}, "2029-03-14") == "internal"


@pytest.mark.parametrize(
    ("issued", "expires", "code"),
    [
        ("2020-05-10", "2031-01-10", ""),  # what was left of the former passport was added
        ("2020-05-10", "2031-06-10", "span_too_long"),
        ("2024-02-29", "2034-02-28", ""),
        ("2024-02-29", "2034-03-01", ""),
    ],
)
def test_that_other_states_give_ten_years_and_what_was_left(issued: str, expires: str, code: str) -> None:
    found = codes({**BRITISH, "passport_issued": issued, "passport_expires": expires})
    assert found.get("passport_expires", "") == code


@pytest.mark.parametrize(("years", "expected"), [(5, ""), (10, "child_span_too_long")])
def test_that_a_childs_passport_is_shorter(years: int, expected: str) -> None:
    values = {**BRITISH, "birth_date": "2012-03-14", "passport_issued": "2024-05-10"}
    values["passport_expires"] = f"{2024 + years}-05-10"
    assert codes(values).get("passport_expires", "") == expected


@pytest.mark.parametrize("expires", ["2034-02-28", "2034-03-01", "2029-02-28"])
def test_that_the_leap_day_ends_on_either_side(expires: str) -> None:
    values = {**SOUND, "passport_issued": "2024-02-29", "passport_expires": expires, "passport_series": "51"}
    assert "passport_expires" not in codes(values)


def test_that_a_passport_of_the_former_surname_is_doubted() -> None:
    changed = Former(("Выдуманова", "VYDUMANOVA"), "2021-08-01")
    assert codes(SOUND, former=(changed,)) == {"passport_number": "passport_of_former_surname"}
    assert codes(SOUND, former=(Former(("Выдуманова",), "2018-08-01"),)) == {}
    assert codes(SOUND, former=(Former(("ПРИДУМАНОВА",), "2021-08-01"),)) == {}


def test_that_the_months_after_the_return_can_be_chosen() -> None:
    values = {**SOUND, "passport_issued": "2016-12-01", "passport_expires": "2026-12-01"}
    assert "passport_expires" in codes(values)
    assert "passport_expires" not in codes(values, Trip(TODAY, "2026-07-10", "2026-07-20", months=3))


def test_that_a_term_is_told_in_months_and_days() -> None:
    term = passport_term("2026-09-25", "2026-07-10", "2026-07-20", TODAY)
    assert (term.code, term.months, term.days) == ("short", 2, 67)
    assert passport_term("", "", "", TODAY).code == ""


def test_that_every_doubt_has_its_sentence() -> None:
    source = Path(module.__file__).read_text(encoding="utf-8")
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    problems = [node for node in calls if isinstance(node.func, ast.Name) and node.func.id == "FieldProblem"]
    given = {node.args[1].value for node in problems if isinstance(node.args[1], ast.Constant)}
    assert len(given) > 12
    assert given | set(TERM_DOUBTS.values()) <= ERRORS.keys()


@pytest.mark.parametrize(("changes", "field", "code"), CASES)
def test_that_a_doubt_brings_what_its_sentence_tells(
    qapp: object, changes: dict[str, str], field: str, code: str
) -> None:
    found = next(one for one in document_doubts({**SOUND, **changes}, TRIP) if one.code == code)
    assert isinstance(found, FieldProblem)
    assert field in FIELD_BY_NAME
    assert not re.search(r"{\w+}", explain_code(code, found.params))


@given(
    st.dictionaries(st.sampled_from(list(FIELD_BY_NAME)), st.one_of(st.text(max_size=12), st.dates().map(str))),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)),
)
def test_that_no_values_are_too_odd(values: dict[str, str], today: date) -> None:
    for one in document_doubts(values, Trip(today)):
        assert one.field in FIELD_BY_NAME
        assert one.code in ERRORS
