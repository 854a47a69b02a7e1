"""Words for the codes of questionnaires: where answers are from, what is doubtful, what the history says."""

from collections.abc import Mapping
from types import MappingProxyType

from app.person_fields import QT_TRANSLATE_NOOP

VALUE_ORIGINS: Mapping[str, str] = MappingProxyType(
    {
        "card": QT_TRANSLATE_NOOP("Choices", "from the card"),
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
        "person": QT_TRANSLATE_NOOP("Choices", "Person"),
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
