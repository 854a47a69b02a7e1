"""The Thai application against the embassy's own PDF, where it is here."""

from collections.abc import Iterator

from app.services.forms.packs import load_packs, shipped_folder
from tests.printed_forms import page_texts, printed_form, words_of

PACKS = load_packs([shipped_folder()])
FORM = PACKS.forms["thailand/visa"]
PRINT = "thailand_visa_acroform.pdf"
REQUIRED_FLAG = 2

MEANINGS_OF = {
    "Diplomatic Visa": "visa_type", "Official Visa": "visa_type", "Courtesy Visa": "visa_type",
    "NonImmigration Visa": "visa_type", "Tourist Visa": "visa_type", "Transit Visa": "visa_type",
    "Number of Entries Requested": "entries_requested", "salutation": "salutation", "First Name": "given_name",
    "Middle Name (if any)": "middle_name", "Family Name": "surname", "Former Name": "former_surnames",
    "Nationality": "citizenship", "Nationality at Birth": "birth_nationality", "Birth Place": "birth_city",
    "Marital Status": "civil_status", "Date of Birth": "birth_date", "PASSPORT TYPE": "travel_document_type",
    "Passport No": "passport_number", "Issued at": "passport_place", "Date of Issue": "passport_issued",
    "Expiry Date": "passport_expires",
    "Occupation specify present position and name of employer 1": "occupation",
    "Occupation specify present position and name of employer 2": "employer_name",
    "Current Address 1": "home_address", "Current Address 2": "home_address", "Tel": "phone", "Email": "email",
    "Permanent Address if different from above 1": "permanent_address",
    "Permanent Address if different from above 2": "permanent_address", "Tel_2": "permanent_phone",
    "if accompanying 1": "accompanying_child_name", "if accompanying 2": "accompanying_child_name",
    "Date of Arrival in Thailand": "arrival_date", "Traveling by": "transport",
    "Flight No or Vessel Name": "flight_number", "Duration of Proposed Stay": "stay_days",
    "Date of Previous Visit to Thailand": "thailand_last_visit", "Tourism": "visit_purpose",
    "Transit": "visit_purpose", "Business": "visit_purpose", "Diplomatic Official": "visit_purpose",
    "undefined_2": "visit_purpose", "Other please specify": "visit_purpose_other",
    "Countries for which travel document is valid": "document_valid_countries",
    "Proposed Address in Thailand": "hotel_name", "Proposed Address in Thailand 2": "stay_address",
    "Name and Address of Local Guarantor 1": "local_guarantor_name",
    "Name and Address of Local Guarantor 2": "local_guarantor_address", "TelFax": "local_guarantor_phone",
    "Name and Address of Guarantor in Thailand 1": "host_guarantor_name",
    "Name and Address of Guarantor in Thailand": "host_guarantor_name",
    "Name and Address of Guarantor in Thailand 3": "host_guarantor_address", "TelFax_2": "host_guarantor_phone",
    "Date": "application_date",
}  # fmt: skip
"""What each of the PDF's fields asks for; the boxes that one answer fills name it again."""

PARTS_OF_BOXES = {
    "civil_status_other", "travel_document_other", "accompanying_child_birth_date", "accompanying_child_birth_place",
}  # fmt: skip
"""What is printed in the box of another answer."""

FREE_IN_TRUTH = {"thailand_last_visit"}
"""Marked as required, and who never was there has no such date."""


def widgets() -> Iterator[tuple[str, int]]:
    """Yield the name and the flags of each field that stands on the page."""
    import pikepdf

    with pikepdf.open(printed_form(PRINT)) as document:
        for page in document.pages:
            for widget in page.get("/Annots", []):
                field = widget
                while "/T" not in field:
                    field = field["/Parent"]
                yield str(field["/T"]), int(field.get("/Ff", 0))


def test_that_every_field_of_the_pdf_is_asked_and_nothing_else() -> None:
    assert {name for name, _ in widgets()} == MEANINGS_OF.keys()
    assert {field.meaning for field in FORM.fields} == set(MEANINGS_OF.values()) | PARTS_OF_BOXES


def test_that_what_the_pdf_requires_is_required() -> None:
    required = {MEANINGS_OF[name] for name, flags in widgets() if flags & REQUIRED_FLAG}
    assert required - FREE_IN_TRUTH <= {field.meaning for field in FORM.fields if field.required}


def test_that_the_printed_page_has_the_words_of_every_field() -> None:
    printed = words_of(page_texts(printed_form(PRINT))[0])
    for field in FORM.fields:
        assert words_of(field.labels["en"]) <= printed, field.key


def test_that_names_are_in_block_letters_as_the_form_says() -> None:
    assert {field.meaning for field in FORM.fields if field.capital_latin} == {"given_name", "middle_name", "surname"}


def test_that_the_passport_is_valid_half_a_year() -> None:
    rule = PACKS.countries["THA"].passport
    assert (rule.months, rule.counted_from, rule.issued_within_years) == (6, "arrival", 0)
