"""Documents' numbers as people type them, stored and shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.numbers import (
    normal_department,
    normal_documents,
    normal_internal,
    normal_passport,
    read_birth_certificate,
    shown_documents,
    shown_internal,
)
from tests.factories import FULL


@pytest.mark.parametrize(
    ("series", "number", "citizenship", "expected"),
    [
        ("71", "0012345", "RUS", ("71", "0012345")),
        ("", "71 0012345", "RUS", ("71", "0012345")),
        ("71", "№ 0012345", "", ("71", "0012345")),
        ("", "71№0012345", "RUS", ("71", "0012345")),
        ("710", "012345", "RUS", ("71", "0012345")),
        ("", "710012345", "USA", ("", "710012345")),
        ("", "c01x00t47", "D", ("", "C01X00T47")),
        ("АА", "12 34 56", "UKR", ("AA", "123456")),
        ("МР", "1234567", "BLR", ("MP", "1234567")),
        ("", "N1234567", "KAZ", ("", "N1234567")),
        ("", "", "RUS", ("", "")),
    ],
)
def test_that_a_passport_is_brought_to_its_form(
    series: str, number: str, citizenship: str, expected: tuple[str, str]
) -> None:
    assert normal_passport(series, number, citizenship) == expected


@pytest.mark.parametrize(
    ("series", "number", "expected", "shown"),
    [
        ("45 08", "012345", ("4508", "012345"), "45 08 012345"),
        ("", "4508 № 012345", ("4508", "012345"), "45 08 012345"),
        ("4508", "012345", ("4508", "012345"), "45 08 012345"),
        ("XXV-МЮ", "512345", ("XXV-МЮ", "512345"), "XXV-МЮ 512345"),
        ("45 08", "1234", ("45 08", "1234"), "45 08 1234"),
    ],
)
def test_that_an_internal_passport_has_four_digits_and_six(
    series: str, number: str, expected: tuple[str, str], shown: str
) -> None:
    assert normal_internal(series, number) == expected
    assert shown_internal(series, number) == shown


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("II-АБ 123456", "II-АБ 123456"),
        ("ii-аб № 123456", "II-АБ 123456"),
        ("II-AБ 123456", "II-АБ 123456"),
        ("ІІ АБ123456", "II-АБ 123456"),
        ("11-АБ 123456", "II-АБ 123456"),
        ("Ⅱ-АБ N 123456", "II-АБ 123456"),
        ("П-АБ 123456", "II-АБ 123456"),
        ("2-АБ 123456", "II-АБ 123456"),
        ("IV–МК No 123456", "IV-МК 123456"),
        ("ХII-МЮ 123456", "XII-МЮ 123456"),
        ("IIIAH654321", "III-АН 654321"),
    ],
)
def test_that_a_birth_certificate_is_read_as_typed(text: str, stored: str) -> None:
    certificate = read_birth_certificate(text)
    assert certificate is not None
    assert certificate.stored == stored
    assert certificate.printed == stored.replace(" ", " № ")
    assert read_birth_certificate(certificate.printed) == certificate


@pytest.mark.parametrize("text", ["", "123456", "II-АБ 12345", "IIII-АБ 123456", "II-FG 123456", "МАМА", "4508 123456"])
def test_that_what_is_no_birth_certificate_is_none(text: str) -> None:
    assert read_birth_certificate(text) is None


def test_that_a_department_has_two_groups_of_three_digits() -> None:
    assert [normal_department(text) for text in ("770001", "770-001", "770 001", "7700")] == ["770-001"] * 3 + [""]


def test_that_only_what_is_not_in_its_form_is_named() -> None:
    assert normal_documents(FULL) == {"internal_series": "4508"}
    assert normal_documents({**FULL, "internal_series": "4508"}) == {}
    assert normal_documents({"birth_certificate": "мамино", "passport_number": "71 0012345"}) == {
        "passport_series": "71",
        "passport_number": "0012345",
    }


def test_that_documents_are_shown_as_printed() -> None:
    assert shown_documents(FULL) == {
        "passport": "71 0012345",
        "internal": "45 08 012345",
        "birth_certificate": "II-АБ № 123456",
    }
    assert shown_documents({}) == {}


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["", "RUS", "UKR"]))
def test_that_the_form_of_a_form_is_the_form(series: str, number: str, citizenship: str) -> None:
    once = normal_passport(series, number, citizenship)
    assert normal_passport(*once, citizenship) == once
    internal = normal_internal(series, number)
    assert normal_internal(*internal) == internal
    certificate = read_birth_certificate(series + number)
    assert certificate is None or read_birth_certificate(certificate.stored) == certificate
