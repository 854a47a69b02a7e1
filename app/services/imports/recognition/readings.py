"""What reading gives: a cell's value or why it is doubtful, and the same of a whole column."""

from collections.abc import Mapping
from dataclasses import dataclass, field

BLOCKING_CODES = frozenset(
    (
        "cell_not_shown",
        "characters_refused",
        "country_unknown",
        "date_ambiguous",
        "date_impossible",
        "date_unreadable",
        "email_unreadable",
        "not_a_name",
        "not_latin",
        "number_odd",
        "number_shortened",
        "number_too_long",
        "phone_unreadable",
        "sex_unreadable",
        "too_long",
    )
)
"""A cell with one of these has no value that its field can hold; the others are worth a look and can be stored."""

DOUBT_CODES = frozenset(
    (
        "alphabet_mended",
        "certificate_in_passport",
        "check_digit",
        "date_in_future",
        "date_partial",
        "date_unlikely",
        "expires_before_issue",
        "initials",
        "issued_before_birth",
        "mixed_alphabet",
        "name_not_russian",
        "name_odd",
        "name_order_unsure",
        "names_swapped",
        "not_there_yet",
        "passport_long",
        "passport_short",
        "several_values",
        "sex_disagrees",
        "sex_unknown",
        "spelling_differs",
        "spelling_of_other_state",
        "spelling_of_years",
        "spelling_short",
        "spelling_translated",
        "spelling_until",
        "taken_from_above",
        "text_left_over",
    )
)
"""A cell with one of these can be stored as it is read, and is worth a look."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell holds: the value, or its text as it is together with the code that says what is wrong.

    `code` may also stand beside a value that is right but worth a look.
    """

    value: str
    code: str = ""
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A doubtful cell of one column; `row` counts the cells that were given, from 0."""

    row: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """A column read as one kind: a value for each cell, and the doubtful ones."""

    values: tuple[str, ...]
    problems: tuple[CellProblem, ...]
