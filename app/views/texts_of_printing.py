"""The words for printing forms: what can be wrong, what the history says, what is being done."""

from collections.abc import Mapping
from types import MappingProxyType

from app.person_fields import QT_TRANSLATE_NOOP

PRINTING: Mapping[str, str] = MappingProxyType(
    {
        "printed_form_removed": QT_TRANSLATE_NOOP("Errors", "This printed form was removed from the list meanwhile."),
        "pattern_empty": QT_TRANSLATE_NOOP("Errors", "Say how the files are to be called."),
        "pattern_name_unknown": QT_TRANSLATE_NOOP("Errors", "Nothing is called {name}. The pattern may name {known}."),
        "pattern_brace_open": QT_TRANSLATE_NOOP("Errors", "A name in the pattern begins with { and ends with }."),
        "pattern_sign_refused": QT_TRANSLATE_NOOP("Errors", "A file name can't hold the sign {sign}."),
        "printer_refused": QT_TRANSLATE_NOOP(
            "Errors", "The printer {printer} takes no pages. Look whether it is switched on and connected."
        ),
    }
)

TABLES: Mapping[str, str] = MappingProxyType({"printed_form": QT_TRANSLATE_NOOP("Choices", "Printed form")})

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "answers": QT_TRANSLATE_NOOP("Choices", "Answers"),
        "copy_id": QT_TRANSLATE_NOOP("Choices", "Copy of the pages"),
        "form": QT_TRANSLATE_NOOP("Choices", "Form"),
        "edition": QT_TRANSLATE_NOOP("Choices", "Edition"),
        "made_at": QT_TRANSLATE_NOOP("Choices", "Made at"),
        "way": QT_TRANSLATE_NOOP("Choices", "Printed or saved"),
    }
)

CHANGES: Mapping[str, str] = MappingProxyType(
    {
        "form_printed": QT_TRANSLATE_NOOP("Choices", "Form printed or saved"),
        "printed_form_noted": QT_TRANSLATE_NOOP("Choices", "Note of a printed form saved"),
        "printed_forms_removed": QT_TRANSLATE_NOOP("Choices", "Printed forms removed from the list"),
    }
)

STEPS: Mapping[str, str] = MappingProxyType(
    {
        "showing_pages": QT_TRANSLATE_NOOP("Choices", "Preparing the pages"),
        "printing_pages": QT_TRANSLATE_NOOP("Choices", "Printing the pages"),
    }
)

WAYS: Mapping[str, str] = MappingProxyType(
    {
        "printed": QT_TRANSLATE_NOOP("Choices", "printed"),
        "saved": QT_TRANSLATE_NOOP("Choices", "saved"),
    }
)

EDITION_STATES: Mapping[str, str] = MappingProxyType(
    {
        "stands": QT_TRANSLATE_NOOP("Choices", "valid"),
        "not_yet": QT_TRANSLATE_NOOP("Choices", "not valid yet"),
        "expired": QT_TRANSLATE_NOOP("Choices", "expired"),
    }
)
