"""What is asked in a dialog, and what the agent wishes."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.questionnaire.shapes import AnswerKey

Lead = tuple[int, AnswerKey]
"""A tourist and the answer to go to."""


@dataclass(frozen=True, slots=True)
class SaveWish:
    """How forms are to be saved.

    Attributes:
        pattern: of the files' names.
        one_file: everybody's form in one file.
        editable: fields of an AcroForm stay.
    """

    pattern: str
    one_file: bool = False
    editable: bool = False


@dataclass(frozen=True, slots=True)
class SaveQuestion:
    """What is to be saved.

    Attributes:
        values: of the first file's name.
        files: how many there would be, one for each tourist.
        may_stay_editable: the template has fields, which may be kept.
        is_group: the one file is of several tourists.
    """

    values: Mapping[str, str]
    files: int
    may_stay_editable: bool = False
    is_group: bool = False
