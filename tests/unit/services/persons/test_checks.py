"""What each kind of field can hold."""

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS, FieldKind
from app.services.persons.checks import (
    check_person,
    field_problem,
    is_iso_date,
    kind_problem,
    note_problem,
    person_problems,
    text_problem,
)
from app.views.texts import ERRORS
from tests.factories import FULL, refusal

CASES = {
    FieldKind.NAME_RU: (
        ("Щеглова", "Ёлкин-Море", "д'Арк", "O", "Анна Мария"),
        {"123": "not_a_name", "-": "not_a_name", " Анна": "outer_spaces", "А\tБ": "characters_refused"},
    ),
    FieldKind.NAME_LAT: (
        ("ERIKSSON", "Müller", "ANNA MARIA", "O'NEIL", "ŁUKASZ"),
        {"ЩЕГЛОВА": "not_latin", "SHCHEГLOVA": "not_latin", "123": "not_latin", "Γ": "not_latin"},
    ),
    FieldKind.SEX: (("M", "F"), {"m": "sex_unreadable", "X": "sex_unreadable", "MM": "too_long"}),
    FieldKind.DATE: (
        ("1985-03-14", "1985-03", "1985", "2000-02-29", "1850"),
        {
            "1985-02-29": "date_impossible",
            "1985-13": "date_impossible",
            "1849": "date_impossible",
            "14.03.1985": "date_impossible",
            "1985-3-14": "date_impossible",
            "１９８５": "date_impossible",
        },
    ),
    FieldKind.COUNTRY: (
        ("RUS", "D", "XXA", "SUN"),
        {"ru": "country_unknown", "RUSS": "too_long", "Р": "country_unknown"},
    ),
    FieldKind.CODE: (
        ("0012345", "II-АБ 123456", "45 08"),
        {"-": "not_a_number", "№": "not_a_number", "1\n2": "characters_refused"},
    ),
    FieldKind.TEXT: (("ул. Выдуманная, 7", "-", "№ 5"), {"a\x00": "characters_refused", "a ": "outer_spaces"}),
    FieldKind.PHONE: (
        ("+7 972 555-01-02", "123", "555-01-02 (мать)"),
        {"12": "phone_unreadable", "none": "phone_unreadable"},
    ),
    FieldKind.EMAIL: (
        ("anna@example.com", "анна@пример.рф", "a+b@sub.example.org"),
        {"anna": "email_unreadable", "a@b@c": "email_unreadable", "a@example": "email_unreadable"},
    ),
}


def field_of(kind: FieldKind) -> str:
    return next(one.name for one in PERSON_FIELDS if one.kind is kind and one.length != 16)


@pytest.mark.parametrize("kind", FieldKind)
def test_that_a_field_holds_what_it_is_for(kind: FieldKind) -> None:
    good, bad = CASES[kind]
    field = FIELD_BY_NAME[field_of(kind)]
    assert {value: field_problem(field, value) for value in good} == dict.fromkeys(good, "")
    assert {value: field_problem(field, value) for value in bad} == bad
    assert field_problem(field, "") == ""


NAMES_OF_MAIL = (
    "anna",
    "a.b+c_d-e",
    "a..b",
    ".a",
    "a.",
    "",
    "Anna Markovna",
    "анна",
    '"a b"',
    "a" * 64,
    "a" * 65,
    "o'neil",
)
DOMAINS = (
    "example.com",
    "пример.рф",
    "localhost",
    "a.test",
    "-a.com",
    "a..com",
    "",
    "1.2.3.4",
    "[1.2.3.4]",
    "xn--p1ai.рф",
)


@pytest.mark.parametrize("domain", [*DOMAINS, "b" * 60 + ".com", ".".join(["b" * 61] * 3) + ".com"])
@pytest.mark.parametrize("name", NAMES_OF_MAIL)
def test_that_an_address_is_checked_as_a_whole_though_its_domain_is_remembered(name: str, domain: str) -> None:
    address = f"{name}@{domain}"
    try:
        validate_email(address, check_deliverability=False, test_environment=True)
        expected = ""
    except EmailNotValidError:
        expected = "email_unreadable"
    assert kind_problem(FieldKind.EMAIL, address) == expected


@pytest.mark.parametrize("field", PERSON_FIELDS, ids=lambda field: field.name)
def test_that_a_field_is_as_long_as_its_column(field: object) -> None:
    from app.models.tables import TABLES

    assert TABLES["tourist"].c[field.name].type.length == field.length  # type: ignore[attr-defined]


def test_that_every_problem_is_told_at_once() -> None:
    values = {**FULL, "sex": "?", "birth_date": "31.12.1985", "email": "no", "phone": "9" * 41}
    with pytest.raises(UserError) as caught:
        check_person(values)
    assert refusal(caught.value) == {
        "sex": "sex_unreadable",
        "birth_date": "date_impossible",
        "email": "email_unreadable",
        "phone": "too_long",
    }
    assert next(iter(person_problems({"sex": "no"}))).params == {"length": 1}
    check_person(FULL)


def test_that_an_error_holds_no_value_in_its_text() -> None:
    with pytest.raises(UserError) as caught:
        check_person({"surname_lat": "Тайнова"})
    assert "Тайнова" not in f"{caught.value!r} {caught.value}"


@given(st.text(), st.sampled_from(PERSON_FIELDS))
def test_that_any_text_is_good_or_has_a_sentence(text: str, field: object) -> None:
    code = field_problem(field, text)  # type: ignore[arg-type]
    assert code == "" or code in ERRORS


@given(st.text(max_size=30))
def test_that_what_is_no_text_is_refused(text: str) -> None:
    if not text_problem(text, 30):
        text.encode("utf-8")
        assert text == text.strip()
        assert "\x00" not in text
        assert "\n" not in text


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("две\nстроки\r\nи\tтабуляция\n", ""),
        ("", ""),
        ("a\x0b", "characters_refused"),
        ("a\x85b", "characters_refused"),
        ("\ud800", "characters_refused"),
        ("x" * 20_001, "too_long"),
    ],
)
def test_that_a_note_has_lines(note: str, code: str) -> None:
    assert note_problem(note) == code


@given(st.dates())
def test_that_dates_of_the_calendar_are_dates(day: object) -> None:
    assert is_iso_date(str(day)) == (str(day) >= "1850")
