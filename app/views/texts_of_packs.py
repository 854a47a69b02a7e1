"""The words for what is wrong with a pack's manifest, by code; file and place stand before them."""

from collections.abc import Mapping

from app.person_fields import QT_TRANSLATE_NOOP

PACKS: Mapping[str, str] = {
    # the file
    "pack_unreadable": QT_TRANSLATE_NOOP("Errors", "the file can't be read"),
    "pack_too_large": QT_TRANSLATE_NOOP("Errors", "the file is larger than {most} bytes and was not read"),
    "pack_outside": QT_TRANSLATE_NOOP("Errors", "the file leads out of the folder of packs and was not read"),
    "pack_not_utf8": QT_TRANSLATE_NOOP("Errors", "the file is not UTF-8; save it anew in that encoding"),
    "pack_not_toml": QT_TRANSLATE_NOOP("Errors", "the file is no TOML: {where}"),
    # an entry
    "pack_not_table": QT_TRANSLATE_NOOP("Errors", "has to be a table"),
    "pack_not_list": QT_TRANSLATE_NOOP("Errors", "has to be a list"),
    "pack_not_text": QT_TRANSLATE_NOOP("Errors", "has to be a text"),
    "pack_not_texts": QT_TRANSLATE_NOOP("Errors", "has to be words by language, such as ru and en"),
    "pack_not_flag": QT_TRANSLATE_NOOP("Errors", "has to be true or false"),
    "pack_not_number": QT_TRANSLATE_NOOP("Errors", "has to be a whole number from 0 to {most}"),
    "pack_not_date": QT_TRANSLATE_NOOP("Errors", "has to be a date such as 2026-03-01"),
    "pack_code_refused": QT_TRANSLATE_NOOP(
        "Errors", "“{value}” can't be a code: take Latin letters, digits and underscores"
    ),
    "pack_value_unknown": QT_TRANSLATE_NOOP("Errors", "“{value}” is unknown here; known are {known}"),
    "pack_lacks": QT_TRANSLATE_NOOP("Errors", "{key} is missing"),
    "pack_twice": QT_TRANSLATE_NOOP("Errors", "{key} stands there already; this one was passed over"),
    # what refers to something
    "pack_country_unknown": QT_TRANSLATE_NOOP("Errors", "the folder {value} has no country.toml that can be read"),
    "pack_country_differs": QT_TRANSLATE_NOOP("Errors", "the folder is another country's already, not {value}'s"),
    "pack_meaning_unknown": QT_TRANSLATE_NOOP("Errors", "there is no meaning “{value}”; the field was passed over"),
    "pack_section_unknown": QT_TRANSLATE_NOOP("Errors", "there is no section “{value}”; the field stands outside"),
    "pack_option_unknown": QT_TRANSLATE_NOOP("Errors", "the meaning has no option “{value}”, and no words are given"),
    "pack_options_refused": QT_TRANSLATE_NOOP("Errors", "only option fields have options"),
    "pack_repeats_alone": QT_TRANSLATE_NOOP("Errors", "the meaning is of no repeated group, so it is asked once"),
    "pack_name_unknown": QT_TRANSLATE_NOOP(
        "Errors", "nothing is called “{value}”, so the field is always asked; conditions name meanings"
    ),
    "pack_dates_crossed": QT_TRANSLATE_NOOP("Errors", "ends before it begins"),
    # questionnaires
    "directory_country_taken": QT_TRANSLATE_NOOP(
        "Errors", "There is a country {country} already. Change it, or bring it back where it was taken out."
    ),
    "directory_field_taken": QT_TRANSLATE_NOOP(
        "Errors", "This country asks that already: {label}. Change that field, or bring it back."
    ),
    "directory_field_removed": QT_TRANSLATE_NOOP(
        "Errors", "This field was taken out meanwhile. What you typed is still on the screen."
    ),
    "directory_name_missing": QT_TRANSLATE_NOOP("Errors", "words are missing: Russian or English ones"),
    "directory_alpha_2_refused": QT_TRANSLATE_NOOP("Errors", "two Latin letters, such as FR"),
    "directory_alpha_3_refused": QT_TRANSLATE_NOOP("Errors", "three Latin letters each, such as FRA"),
    "directory_language_refused": QT_TRANSLATE_NOOP("Errors", "a code of a language, such as en"),
    "directory_number_refused": QT_TRANSLATE_NOOP("Errors", "a whole number of at most {most}"),
    "directory_options_missing": QT_TRANSLATE_NOOP("Errors", "a field with options needs at least one"),
    "directory_option_words_missing": QT_TRANSLATE_NOOP("Errors", "option {row} has neither Russian nor English words"),
    "directory_name_unknown": QT_TRANSLATE_NOOP(
        "Errors", "nothing is called “{value}”; conditions name meanings, age, minor, sex and citizenship"
    ),
    "directory_answer_unknown": QT_TRANSLATE_NOOP(
        "Errors", "{name} is never “{value}”, so the question would never be asked; its answers are: {known}"
    ),
    "questionnaire_unknown": QT_TRANSLATE_NOOP("Errors", "There is no questionnaire of the country {country}."),
}
