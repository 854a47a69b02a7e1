"""Words for the codes of answers: what conditions may not hold, why an answer is refused, what is doubtful."""

from collections.abc import Mapping
from types import MappingProxyType

from app.person_fields import QT_TRANSLATE_NOOP

ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        "expression_too_long": QT_TRANSLATE_NOOP("Errors", "The condition is longer than {length} characters."),
        "expression_unreadable": QT_TRANSLATE_NOOP(
            "Errors", 'This is no condition that can be read. Write it like civil_status == "married" or age < 18.'
        ),
        "expression_refused": QT_TRANSLATE_NOOP("Errors", "A condition may not use {what}."),
    }
)
