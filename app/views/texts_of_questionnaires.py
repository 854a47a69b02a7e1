"""Words for the codes of questionnaires: where answers are from, what is doubtful, what the history says."""

from collections.abc import Mapping
from types import MappingProxyType

from app.person_fields import QT_TRANSLATE_NOOP

VALUE_ORIGINS: Mapping[str, str] = MappingProxyType(
    {
        "card": QT_TRANSLATE_NOOP("Choices", "from the card"),
        "agency": QT_TRANSLATE_NOOP("Choices", "from the agency's details"),
        "tour": QT_TRANSLATE_NOOP("Choices", "from the tour"),
        "client": QT_TRANSLATE_NOOP("Choices", "from an earlier tour"),
        "option": QT_TRANSLATE_NOOP("Choices", "chosen"),
        "tourist": QT_TRANSLATE_NOOP("Choices", "copied"),
        "typed": QT_TRANSLATE_NOOP("Choices", "typed"),
    }
)

TEXT_ORIGINS: Mapping[str, str] = MappingProxyType(
    {
        "same": QT_TRANSLATE_NOOP("Choices", "as it stands"),
        "card": QT_TRANSLATE_NOOP("Choices", "as in the passport"),
        "letters": QT_TRANSLATE_NOOP("Choices", "by letters"),
        "dictionary": QT_TRANSLATE_NOOP("Choices", "by dictionary"),
        "option": QT_TRANSLATE_NOOP("Choices", "by option"),
        "typed": QT_TRANSLATE_NOOP("Choices", "typed by hand"),
    }
)

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "person": QT_TRANSLATE_NOOP("Choices", "About the person"),
        "passport": QT_TRANSLATE_NOOP("Choices", "Passport"),
        "address": QT_TRANSLATE_NOOP("Choices", "Address and contacts"),
        "work": QT_TRANSLATE_NOOP("Choices", "Work and study"),
        "family": QT_TRANSLATE_NOOP("Choices", "Family"),
        "host": QT_TRANSLATE_NOOP("Choices", "Host and stay"),
        "trip": QT_TRANSLATE_NOOP("Choices", "Trip"),
        "visas": QT_TRANSLATE_NOOP("Choices", "Earlier visas and journeys"),
        "money": QT_TRANSLATE_NOOP("Choices", "Costs"),
        "security": QT_TRANSLATE_NOOP("Choices", "Further questions"),
    }
)

TABLES: Mapping[str, str] = MappingProxyType(
    {
        "tourist_answer": QT_TRANSLATE_NOOP("Choices", "Answer of the questionnaire"),
        "client_answer": QT_TRANSLATE_NOOP("Choices", "Answer kept for further tours"),
        "directory_entry": QT_TRANSLATE_NOOP("Choices", "Directory of questionnaires"),
        "dictionary_term": QT_TRANSLATE_NOOP("Choices", "Term of the dictionary"),
        "dictionary_meaning": QT_TRANSLATE_NOOP("Choices", "Translation of a term"),
    }
)

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "meaning": QT_TRANSLATE_NOOP("Choices", "Question"),
        "position": QT_TRANSLATE_NOOP("Choices", "Which one"),
        "value_origin": QT_TRANSLATE_NOOP("Choices", "Where the answer is from"),
        "texts": QT_TRANSLATE_NOOP("Choices", "Texts typed by hand"),
        "key": QT_TRANSLATE_NOOP("Choices", "What was changed"),
        "state": QT_TRANSLATE_NOOP("Choices", "State"),
        "changed": QT_TRANSLATE_NOOP("Choices", "Agency's own"),
        "shipped": QT_TRANSLATE_NOOP("Choices", "Carnet's"),
        "term": QT_TRANSLATE_NOOP("Choices", "Russian term"),
        "category": QT_TRANSLATE_NOOP("Choices", "Category"),
        "source": QT_TRANSLATE_NOOP("Choices", "Source"),
        "term_id": QT_TRANSLATE_NOOP("Choices", "Term"),
        "language": QT_TRANSLATE_NOOP("Choices", "Language"),
        "text": QT_TRANSLATE_NOOP("Choices", "Text"),
    }
)

DOUBTS: Mapping[str, str] = MappingProxyType(
    {
        # an answer
        "missing": QT_TRANSLATE_NOOP("Doubts", "Missing: this must be answered."),
        "option_missing": QT_TRANSLATE_NOOP(
            "Doubts", "This country's form does not offer this answer. It is kept; choose one that the form offers."
        ),
        "untranslated": QT_TRANSLATE_NOOP(
            "Doubts", "Not translated: add it to the dictionary, or type the text that is printed."
        ),
        "left_russian": QT_TRANSLATE_NOOP(
            "Doubts", "This is printed in Russian, as nothing translates this field. Type the text that is printed."
        ),
        "letters_refused": QT_TRANSLATE_NOOP(
            "Doubts", "The form takes capital Latin letters, figures and signs only. Change the text that is printed."
        ),
        "text_of_another": QT_TRANSLATE_NOOP(
            "Doubts", "The printed text was typed for an earlier answer. Type it anew, or clear it to have it made."
        ),
        "card_differs": QT_TRANSLATE_NOOP(
            "Doubts", "The card says otherwise. Keep this answer, or clear it to follow the card."
        ),
        "value_refused": QT_TRANSLATE_NOOP("Doubts", "This is no answer of the kind that is asked. Enter it anew."),
        "email_odd": QT_TRANSLATE_NOOP("Doubts", "This is no e-mail address. Look at how it is written."),
        "phone_odd": QT_TRANSLATE_NOOP("Doubts", "This is no telephone number. Look at how it is written."),
        "signs_odd": QT_TRANSLATE_NOOP("Doubts", "A form takes no such signs: {signs}. Take them out."),
        # a passport against the country's rule
        "passport_missing": QT_TRANSLATE_NOOP("Doubts", "There is no passport. Enter its number on the card."),
        "passport_expiry_missing": QT_TRANSLATE_NOOP(
            "Doubts", "The passport's last day is not known, so it can't be checked. Enter it on the card."
        ),
        "passport_issue_missing": QT_TRANSLATE_NOOP(
            "Doubts", "The day on which the passport was issued is not known. Enter it on the card."
        ),
        "passport_ends_too_soon": QT_TRANSLATE_NOOP(
            "Doubts", "The passport must be valid until {until}; it ends on {expires}. A new one is needed."
        ),
        "passport_too_old": QT_TRANSLATE_NOOP(
            "Doubts",
            "The passport was issued on {issued}, more than {years} years before the arrival. A new one is needed.",
        ),
        "passport_date_partial": QT_TRANSLATE_NOOP(
            "Doubts",
            "Of {date} the day is not known, and on it depends whether the passport will do. Enter the whole date.",
        ),
        "tour_dates_missing": QT_TRANSLATE_NOOP(
            "Doubts", "The tour has no dates, so the passport can't be checked. Enter them in the tour."
        ),
    }
)
"""What is doubtful in an answer, and what to do; "too_long" counts, so it is in `questionnaire.words`."""

DIRECTORY_CHANGES: Mapping[str, str] = MappingProxyType(
    {
        "directory_country_added": QT_TRANSLATE_NOOP("Choices", "Country of questionnaires added"),
        "directory_country_saved": QT_TRANSLATE_NOOP("Choices", "Country of questionnaires saved"),
        "directory_country_removed": QT_TRANSLATE_NOOP("Choices", "Country of questionnaires removed"),
        "directory_field_added": QT_TRANSLATE_NOOP("Choices", "Field of a questionnaire added"),
        "directory_field_saved": QT_TRANSLATE_NOOP("Choices", "Field of a questionnaire saved"),
        "directory_field_moved": QT_TRANSLATE_NOOP("Choices", "Field of a questionnaire moved"),
        "directory_fields_removed": QT_TRANSLATE_NOOP("Choices", "Fields of a questionnaire removed"),
        "directory_reset": QT_TRANSLATE_NOOP("Choices", "Questionnaire set back to Carnet's"),
        "agency_saved": QT_TRANSLATE_NOOP("Choices", "Details of the agency saved"),
        "directory_decided": QT_TRANSLATE_NOOP("Choices", "Differences of a new edition decided"),
    }
)
