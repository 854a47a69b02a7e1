"""What an agent did to a list, step by step, in a form that can be kept: codes and places, never a person's data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

ALL_ROWS = "all"
"""A step that was told of no rows: it works on whatever rows a list has."""

EVERY_ROW = "every"
"""A step that was told to work on rows, and these were all that the list has."""

SOME_ROWS = "some"
"""A step on chosen rows of one list: it can't be repeated on another."""


@dataclass(frozen=True, slots=True)
class Step:
    """One operation that changed what is imported.

    Attributes:
        code: "place", "unplace", "heading", "edit", "note", "remove", "clean", "recipe".
        params: which columns, fields, rows and which cleaning; texts only, so that it can be kept as JSON. What was
            typed is not among them.
    """

    code: str
    params: Mapping[str, str] = field(default_factory=dict)
