"""What a form has room for: length, cells, capital Latin letters. Cheap enough for each keystroke."""

from dataclasses import dataclass

from app.services.forms.manifest import Field

_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:'\"()/+-&@#%*_!?=<>[]")
_OTHER_SIGNS = str.maketrans(
    {
        **dict.fromkeys("—–−‐\u2011", "-"),
        **dict.fromkeys("’‘‚", "'"),
        **dict.fromkeys("«»“”„", '"'),
        **dict.fromkeys("\u00a0\u202f\t\n", " "),
        "№": "N",
        "…": "...",
    }
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a text stands beside the limits of its field.

    Attributes:
        left: characters that there is room for beyond the text; None where there is no limit; never below zero.
        over: characters that there is no room for.
        refused: characters that the form does not take, each once.
    """

    left: int | None = None
    over: int = 0
    refused: str = ""


def fit_text(field: Field, text: str) -> Fit:
    """Return how a text in the questionnaire's language stands beside a field's limits; takes microseconds."""
    printed = as_printed(field, text)
    left = field.limit - len(printed) if field.limit else None
    refused = ""
    if field.capital_latin:
        refused = "".join(dict.fromkeys(letter for letter in printed if letter not in _CAPITALS))
    return Fit(None if left is None else max(left, 0), 0 if left is None else max(-left, 0), refused)


def as_printed(field: Field, text: str) -> str:
    """Return a text as the form has it: in capitals and with plain signs where it takes nothing else."""
    return text.upper().translate(_OTHER_SIGNS) if field.capital_latin else text
