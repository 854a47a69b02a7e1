from app.services.imports.differences import compare_row
from app.services.tours.differences import Difference

STORED = {
    "surname_ru": "Придуманова",
    "surname_lat": "PRIDUMANOVA",
    "passport_series": "71",
    "passport_number": "0012345",
    "passport_issued": "2019-04-02",
    "passport_expires": "2029-04-02",
    "phone": "+7 972 555-01-02",
    "city": "Небывальск",
    "street": "Выдуманная",
    "email": "",
}


def told(row):
    compared = compare_row(row, STORED)
    return (
        {one.field: (one.mine, one.stored) for one in compared.differences},
        dict(compared.filled),
        dict(compared.given),
    )


def test_that_each_side_fills_what_the_other_lacks():
    differences, filled, given = told({"surname_ru": "Придуманова", "email": "a@example.com"})
    assert differences == {}
    assert filled == {name: value for name, value in STORED.items() if value and name != "surname_ru"}
    assert given == {"email": "a@example.com"}


def test_that_the_validity_of_one_passport_is_not_taken_to_another():
    differences, filled, _ = told({"passport_series": "75", "passport_number": "7654321"})
    assert differences == {
        "passport_series": ("75", "71"),
        "passport_number": ("7654321", "0012345"),
        "passport_issued": ("", "2019-04-02"),
        "passport_expires": ("", "2029-04-02"),
    }
    assert not any(name.startswith("passport") for name in filled)


def test_that_a_number_is_the_same_with_its_series_apart_or_not():
    differences, filled, given = told({"passport_number": "71 0012345"})
    assert differences == {}
    assert filled["passport_expires"] == "2029-04-02"
    assert "passport_series" not in filled
    assert given == {}


def test_that_another_surname_keeps_its_own_latin_spelling():
    differences, filled, _ = told({"surname_ru": "Тестова"})
    assert differences == {"surname_ru": ("Тестова", "Придуманова")}
    assert "surname_lat" not in filled


def test_that_letter_case_and_the_writing_of_a_phone_are_no_difference():
    assert told({"surname_ru": "ПРИДУМАНОВА", "phone": "89725550102"})[0] == {}
    assert told({"phone": "8 972 555 01 03"})[0] == {"phone": ("8 972 555 01 03", "+7 972 555-01-02")}


def test_that_another_city_is_another_address():
    differences, filled, _ = told({"city": "Инск"})
    assert differences == {"city": ("Инск", "Небывальск"), "street": ("", "Выдуманная")}
    assert "street" not in filled


def test_that_differences_come_in_the_catalogue_s_order():
    compared = compare_row({"city": "Инск", "surname_ru": "Тестова"}, STORED)
    assert [one.field for one in compared.differences] == ["surname_ru", "city", "street"]
    assert compared.differences[0] == Difference("surname_ru", "Тестова", "Придуманова")
