"""The words for what is doubtful in documents and in machine readable zones, by code."""

from collections.abc import Mapping

from app.person_fields import QT_TRANSLATE_NOOP

DOCUMENTS: Mapping[str, str] = {
    # dates and trips
    "passport_expired": QT_TRANSLATE_NOOP("Errors", "expired on {expires}"),
    "passport_expired_before_trip": QT_TRANSLATE_NOOP("Errors", "expires before the trip: {expires}"),
    "passport_expires_during_trip": QT_TRANSLATE_NOOP("Errors", "expires during the trip: {expires}"),
    "passport_expires_soon": QT_TRANSLATE_NOOP(
        "Errors", "valid until {expires}, less than {months} months after the return"
    ),
    "issued_before_birth": QT_TRANSLATE_NOOP("Errors", "issued before the birth on {born}"),
    "expires_before_issue": QT_TRANSLATE_NOOP("Errors", "ends before it was issued on {issued}"),
    "russian_span_odd": QT_TRANSLATE_NOOP(
        "Errors", "Russian passports are valid for five or ten years; this one was issued on {issued}"
    ),
    "span_too_long": QT_TRANSLATE_NOOP(
        "Errors", "more than ten years after the issue on {issued}; passports are not valid for so long"
    ),
    "child_span_too_long": QT_TRANSLATE_NOOP("Errors", "a child's passport is valid for {years} years at the most"),
    # series and numbers
    "series_of_five_years": QT_TRANSLATE_NOOP("Errors", "passports of the series {series} are valid for five years"),
    "series_of_ten_years": QT_TRANSLATE_NOOP("Errors", "passports of the series {series} are valid for ten years"),
    "passport_series_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Russian passports for travel have no series {series}; is it the internal one?"
    ),
    "russian_passport_odd": QT_TRANSLATE_NOOP(
        "Errors", "a Russian passport has two digits of the series and seven of the number"
    ),
    "passport_of_former_surname": QT_TRANSLATE_NOOP(
        "Errors", "issued before the surname changed on {changed}; is there a new one?"
    ),
    "internal_odd": QT_TRANSLATE_NOOP(
        "Errors", "an internal passport has four digits of the series and six of the number"
    ),
    "internal_region_unknown": QT_TRANSLATE_NOOP("Errors", "no region has series that begin with {region}"),
    "internal_year_odd": QT_TRANSLATE_NOOP(
        "Errors", "a form printed in {year} by its series does not fit the day of issue"
    ),
    "internal_of_child": QT_TRANSLATE_NOOP(
        "Errors", "under {age} there is no internal passport but a birth certificate"
    ),
    "internal_before_first": QT_TRANSLATE_NOOP("Errors", "there were no internal passports of Russia yet on this day"),
    "internal_before_age": QT_TRANSLATE_NOOP("Errors", "issued before the age of {age}"),
    "internal_outdated": QT_TRANSLATE_NOOP("Errors", "has to be replaced after the age of {age}"),
    "birth_certificate_odd": QT_TRANSLATE_NOOP(
        "Errors", "a birth certificate looks like this: Roman numerals, two Russian letters, six digits"
    ),
    # machine readable zones
    "zone_not_found": QT_TRANSLATE_NOOP("Errors", "There is no machine readable zone in it."),
    "zone_check_failed": QT_TRANSLATE_NOOP("Errors", "its check digit does not hold; compare it with the document"),
    "zone_optional_failed": QT_TRANSLATE_NOOP("Errors", "the check digit of the zone's optional field does not hold"),
    "zone_composite_failed": QT_TRANSLATE_NOOP("Errors", "the last check digit over the whole zone does not hold"),
    "zone_repair_ambiguous": QT_TRANSLATE_NOOP(
        "Errors", "misread, and {count} readings would fit the check digit; compare it with the document"
    ),
    "zone_sign_impossible": QT_TRANSLATE_NOOP(
        "Errors", "the character {position} of line {line} can't stand there; compare it with the document"
    ),
    "zone_sign_unsure": QT_TRANSLATE_NOOP(
        "Errors", "the check digit would hold also if character {position} were another one; look at the document"
    ),
    "zone_name_letter_unsure": QT_TRANSLATE_NOOP(
        "Errors", "a digit was read for the letter {position} of line {line}; compare the name with the document"
    ),
    "zone_surname_missing": QT_TRANSLATE_NOOP("Errors", "no surname stands at its place in the zone"),
    "zone_name_end_unsure": QT_TRANSLATE_NOOP("Errors", "it is not sure where the name ends"),
    "zone_name_truncated": QT_TRANSLATE_NOOP("Errors", "the zone has no room left, the name may be longer"),
    "zone_given_name_missing": QT_TRANSLATE_NOOP("Errors", "the zone does not part surname and given name"),
    "zone_title_left_out": QT_TRANSLATE_NOOP("Errors", "the title {title} was left out"),
    "zone_state_unknown": QT_TRANSLATE_NOOP("Errors", "no state has the code in the first line of the zone"),
    "zone_nationality_unknown": QT_TRANSLATE_NOOP("Errors", "no state has this code"),
    "zone_states_differ": QT_TRANSLATE_NOOP(
        "Errors", "the document is of {state}, the citizenship {nationality}; is one of them misread?"
    ),
    "zone_kind_unsure": QT_TRANSLATE_NOOP(
        "Errors", "read as a visa, but the check digits of a passport hold too; is the first letter misread?"
    ),
    "zone_letter_odd": QT_TRANSLATE_NOOP(
        "Errors", "no document of this form begins with {letter}; is the first letter misread?"
    ),
    "zone_sex_unreadable": QT_TRANSLATE_NOOP("Errors", "neither M nor F nor unknown"),
    "zone_date_impossible": QT_TRANSLATE_NOOP("Errors", "the zone has no such date"),
}

ZONE_KINDS: Mapping[str, str] = {
    "td1": QT_TRANSLATE_NOOP("Choices", "Card of three lines"),
    "td2": QT_TRANSLATE_NOOP("Choices", "Card of two lines"),
    "td3": QT_TRANSLATE_NOOP("Choices", "Passport"),
    "mrv_a": QT_TRANSLATE_NOOP("Choices", "Visa"),
    "mrv_b": QT_TRANSLATE_NOOP("Choices", "Small visa"),
    "french_card": QT_TRANSLATE_NOOP("Choices", "French identity card"),
    "russian_internal": QT_TRANSLATE_NOOP("Choices", "Internal passport"),
}

REPAIRS: Mapping[str, str] = {
    "position": QT_TRANSLATE_NOOP("Choices", "Nothing else can stand there"),
    "check_digit": QT_TRANSLATE_NOOP("Choices", "The check digit proves it"),
    "number_shape": QT_TRANSLATE_NOOP("Choices", "The state's numbers look like this, and the check digit holds"),
    "code_list": QT_TRANSLATE_NOOP("Choices", "No other state can be meant"),
    "length": QT_TRANSLATE_NOOP("Choices", "Fillers were lost or too many"),
}
