"""Whatever is typed in a field is saved as it was typed, or refused in words."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS, FieldKind, PersonField
from app.services.desk import Desk
from app.services.persons.typing_in import read_typed, show_value
from app.services.tours.cards import TouristCard
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import save_tourist
from app.views.texts import explain
from tests.backends import Template
from tests.factories import TODAY, add_tour, add_tourist, open_copy

AS_TYPED = {FieldKind.NAME_RU, FieldKind.NAME_LAT, FieldKind.CODE, FieldKind.TEXT, FieldKind.PHONE, FieldKind.EMAIL}
LIKELY = st.one_of(
    st.text(),
    st.text(st.sampled_from("АаЁёЩщAazZ -'.0123456789+()@ \u00a0\t")),
    st.dates().map(lambda day: day.strftime("%d.%m.%Y")),
    st.emails(),
    st.sampled_from(("Россия", "СССР", "mr", "Ж", "муж.", "USA", "31.12.85", "5/1960", "1960")),
)


@pytest.fixture(scope="module")
def card(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, TouristCard]]:
    desk = open_copy(template, tmp_path_factory.mktemp("typed"))
    yield desk, add_tourist(desk, add_tour(desk).id or 0)
    desk.store.close()


def typed(field: PersonField, text: str) -> str | None:
    """Return the stored form, or None for what was refused in words."""
    try:
        return read_typed(field, text, TODAY)
    except UserError as error:
        sentence = explain(error)
        assert sentence
        assert "{" not in sentence or "{" in text
        return None


@settings(max_examples=400)
@given(st.sampled_from(PERSON_FIELDS), LIKELY)
@example(FIELD_BY_NAME["surname_ru"], "Ще\u00a0гло\u2028ва")
@example(FIELD_BY_NAME["email"], "a@" + "b" * 250 + ".com")
@example(FIELD_BY_NAME["birth_date"], "٣١.١٢.١٩٨٥")
def test_that_what_is_typed_is_saved_as_typed_or_refused_in_words(
    card: tuple[Desk, TouristCard], field: PersonField, text: str
) -> None:
    value = typed(field, text)
    if value is None:
        return
    if field.kind in AS_TYPED:
        assert value == " ".join(text.split())
    desk, base = card
    base = get_tourist(desk, base.id or 0)
    other = {"surname_ru": "Иной"} if field.name == "given_name_ru" else {"given_name_ru": "Имя"}  # somebody has a name
    saved = save_tourist(desk, base.with_values(**{field.name: value}, **other), base)[0]
    assert saved.values[field.name] == value
    assert read_typed(field, show_value(field, value, "ru"), TODAY) == value


@pytest.mark.parametrize(
    ("name", "text", "stored"),
    [
        ("birth_date", "14.03.1985", "1985-03-14"),
        ("birth_date", "14.03.85", "1985-03-14"),
        ("birth_date", "05.1960", "1960-05"),
        ("birth_date", "1960", "1960"),
        ("passport_expires", "14.03.30", "2030-03-14"),
        ("sex", "жен.", "F"),
        ("sex", "Mr", "M"),
        ("citizenship", "Российская Федерация", "RUS"),
        ("citizenship", "ссср", "SUN"),
        ("citizenship", "D", "D"),
        ("surname_ru", "  Ёлкина \t Море\n", "Ёлкина Море"),
        ("passport_number", " 0012345 ", "0012345"),
        ("phone", "+7 (972) 555-01-02", "+7 (972) 555-01-02"),
        ("city", "", ""),
        ("city", " \n ", ""),
    ],
)
def test_that_typed_values_get_their_stored_form(name: str, text: str, stored: str) -> None:
    assert read_typed(FIELD_BY_NAME[name], text, TODAY) == stored


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("birth_date", "31.02.1985", "date_impossible"),
        ("birth_date", "вчера", "date_unreadable"),
        ("sex", "да", "too_long"),
        ("sex", "?", "sex_unreadable"),
        ("citizenship", "Нигдения", "country_unknown"),
        ("surname_lat", "Щеглова", "not_latin"),
        ("flat", "9" * 17, "too_long"),
        ("email", "anna", "email_unreadable"),
    ],
)
def test_that_a_refusal_says_why(name: str, text: str, code: str) -> None:
    with pytest.raises(UserError, match=code) as caught:
        read_typed(FIELD_BY_NAME[name], text, TODAY)
    assert explain(caught.value)


def test_that_values_are_shown_as_people_write_them() -> None:
    assert show_value(FIELD_BY_NAME["birth_date"], "1985-03-14", "ru") == "14.03.1985"
    assert show_value(FIELD_BY_NAME["birth_date"], "1985-03", "ru") == "03.1985"
    assert show_value(FIELD_BY_NAME["citizenship"], "RUS", "ru") == "Россия"
    assert show_value(FIELD_BY_NAME["citizenship"], "RUS", "en") == "Russia"
    assert show_value(FIELD_BY_NAME["phone"], "+7 1", "ru") == "+7 1"
