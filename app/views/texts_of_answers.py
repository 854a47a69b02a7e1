"""Words for the codes of answers: what conditions may not hold, why an answer is refused, what is doubtful."""

from collections.abc import Mapping
from types import MappingProxyType

from app.person_fields import QT_TRANSLATE_NOOP

CHANGES: Mapping[str, str] = MappingProxyType(
    {
        "answer_saved": QT_TRANSLATE_NOOP("Choices", "Answer saved"),
        "answer_text_saved": QT_TRANSLATE_NOOP("Choices", "Text of an answer typed by hand"),
        "answer_cleared": QT_TRANSLATE_NOOP("Choices", "Answer follows the card again"),
        "answer_kept": QT_TRANSLATE_NOOP("Choices", "Answer kept although the card says otherwise"),
        "answers_removed": QT_TRANSLATE_NOOP("Choices", "Answers removed"),
        "answers_copied": QT_TRANSLATE_NOOP("Choices", "Answers copied"),
    }
)

STEPS: Mapping[str, str] = MappingProxyType(
    {
        "board_reading": QT_TRANSLATE_NOOP("Choices", "Looking through the questionnaires"),
    }
)

ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        "expression_too_long": QT_TRANSLATE_NOOP("Errors", "The condition is longer than {length} characters."),
        "expression_unreadable": QT_TRANSLATE_NOOP(
            "Errors", 'This is no condition that can be read. Write it like civil_status == "married" or age < 18.'
        ),
        "expression_refused": QT_TRANSLATE_NOOP("Errors", "A condition may not use {what}."),
        "answer_changed": QT_TRANSLATE_NOOP(
            "Errors", "Somebody else changed this answer meanwhile. Nothing of it was saved; choose which one stands."
        ),
        "copying_changed": QT_TRANSLATE_NOOP(
            "Errors",
            "Somebody answered one of these questions meanwhile. Nothing was copied; open this again to see what "
            "stands there now.",
        ),
        "answer_unknown": QT_TRANSLATE_NOOP(
            "Errors", "No questionnaire asks this any more. Nothing was changed; open the questionnaire again."
        ),
        "choice_unreadable": QT_TRANSLATE_NOOP("Errors", "this is none of the answers that can be chosen"),
        "digits_only": QT_TRANSLATE_NOOP("Errors", "a whole number of at most 12 digits is asked"),
        "text_without_answer": QT_TRANSLATE_NOOP("Errors", "give the answer before the text that is printed of it"),
    }
)
