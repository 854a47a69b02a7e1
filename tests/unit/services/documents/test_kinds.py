import pytest

from app.services.documents.kinds import passport_kind


@pytest.mark.parametrize(
    ("citizenship", "series", "number", "kind"),
    [
        ("RUS", "75", "1234567", "russian_ten_years"),
        ("", "", "751234567", "russian_ten_years"),
        ("RUS", "64", "1234567", "russian_five_years"),
        ("RUS", "", "1234", "russian"),
        ("RUS", "20", "1234567", "russian"),
        ("", "", "AB1234", ""),
        ("FRA", "", "751234567", "foreign"),
        ("FRA", "", "", ""),
    ],
)
def test_that_a_passport_is_known_by_citizenship_and_series(citizenship, series, number, kind):
    values = {"citizenship": citizenship, "passport_series": series, "passport_number": number}
    assert passport_kind(values) == kind
