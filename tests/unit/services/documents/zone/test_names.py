"""Names of zones beside those that are known, and as Doc 9303 writes them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.documents.zone import read_zone
from app.services.documents.zone.alphabet import from_internal_coding, to_internal_coding, zone_spellings
from app.services.documents.zone.names import compare_names, is_truncated, split_names
from tests.zone_writer import TODAY, write_zone

ROOT = Path(__file__).resolve().parents[5]
VECTORS = next(
    (file for place in (ROOT.parent, ROOT.parent.parent)
     if (file := place / "shared" / "testdata" / "names" / "icao_name_field_vectors.json").exists()),
    None,
)  # fmt: skip


def differences(found: dict[str, str], **known: str) -> list[tuple[str, int, str, str]]:
    return [(one.field, one.position, one.zone, one.given) for one in compare_names(found, known, truncated=False)]


@pytest.mark.skipif(VECTORS is None, reason="the examples of Doc 9303 are not beside the checkout")
def test_that_the_examples_of_the_standard_are_written_and_read() -> None:
    assert VECTORS is not None
    cases = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
    assert len(cases) >= 10
    for case in cases:
        field = case["name_field_39"]
        parts = [zone_spellings(case[name])[0] for name in ("surname", "given") if case[name]]
        assert "<<".join(parts)[:39].ljust(39, "<") == field
        surname, given_name = split_names(field)
        found = {"surname_lat": surname, "given_name_lat": given_name}
        known = {"surname_lat": case["surname"], "given_name_lat": case["given"]}
        assert compare_names(found, known, truncated=is_truncated(field)) == ()


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Smith-Jones", {"SMITH<JONES"}),
        ("O'Connor", {"OCONNOR"}),
        ("Müller", {"MUELLER", "MUXXLLER", "MULLER"}),
        ("Núñez", {"NUNEZ", "NUNXXEZ"}),
        ("Straße", {"STRASSE"}),
        ("Łukasz Ødegård", {"LUKASZ<OEDEGAARD", "LUKASZ<OEDEGARD"}),
        ("van  der Muellen", {"VAN<DER<MUELLEN"}),
        ("d’Arc, Jr.", {"DARC<JR"}),
        ("", {""}),
    ],
)
def test_that_a_latin_name_is_spelt_as_zones_have_it(name: str, spellings: set[str]) -> None:
    assert set(zone_spellings(name)) == spellings


def test_that_the_internal_coding_is_read_back() -> None:
    letters = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    assert to_internal_coding(letters) == "ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678"
    assert from_internal_coding(to_internal_coding(letters)) == letters


@given(st.text(alphabet="АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ- ", max_size=30))
def test_that_any_russian_name_comes_back_without_its_hyphens(name: str) -> None:
    assert from_internal_coding(to_internal_coding(name)).split() == name.replace("-", " ").split()


def test_that_equal_names_do_not_differ() -> None:
    found = {"surname_lat": "SMITH JONES", "given_name_lat": "ANNA MARIA"}
    assert differences(found, surname_lat="Smith-Jones", given_name_lat="anna-maria") == []
    assert differences(found) == []


def test_that_each_differing_letter_is_told_with_its_place() -> None:
    found = {"surname_lat": "ERIKSSON", "given_name_lat": "ANNA"}
    assert differences(found, surname_lat="ERICSSON") == [("surname_lat", 4, "K", "C")]
    assert differences(found, surname_lat="ERIKSON") == [("surname_lat", 6, "S", "")]
    assert differences(found, given_name_lat="ANNAM") == [("given_name_lat", 5, "", "M")]
    assert differences(found, given_name_lat="ANNA X") == [
        ("given_name_lat", 5, "", "<"),
        ("given_name_lat", 5, "", "X"),
    ]


@pytest.mark.parametrize("latin", ["SHCHEGOLEVA IULIIA", "SHCHEGOLEVA YULIYA", "CHTCHEGOLEVA IOULIIA"])
def test_that_a_russian_name_may_be_spelt_by_any_scheme(latin: str) -> None:
    surname, given_name = latin.split()
    found = {"surname_lat": surname, "given_name_lat": given_name}
    assert differences(found, surname_ru="Щёголева", given_name_ru="Юлия") == []


def test_that_a_russian_name_that_no_scheme_spells_so_differs() -> None:
    found = {"surname_lat": "SHCHEGLOVA", "given_name_lat": "IULIA"}
    told = differences(found, surname_ru="Щеглова", given_name_ru="Юлия")
    assert [one for one in told if one[0] == "surname_ru"] == []
    assert [one[0] for one in told if one[0] == "given_name_ru"] == ["given_name_ru"]


def test_that_the_internal_passport_is_compared_in_russian() -> None:
    lines = write_zone(
        "russian_internal", surname="Выдуманов", given_name="Семён", patronymic="Ильич", number="4508012345",
        birth="850314", sex="M", issued="080505", department="770001",
    )  # fmt: skip
    known = {"surname_ru": "Выдуманова", "given_name_ru": "Семен", "patronymic_ru": "Ильич"}
    zone = read_zone("\n".join(lines), today=TODAY, given=known)
    told = [(one.field, one.position, one.zone, one.given) for one in zone.differences]
    assert told == [("surname_ru", 10, "", "А"), ("given_name_ru", 4, "Ё", "Е")]
    assert zone.valid
