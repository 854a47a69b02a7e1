"""Limits of the form, as they are checked at each keystroke."""

import time

import pytest

from app.services.forms.manifest import AnswerKind, Field
from app.services.questionnaire.limits import Fit, as_printed, fit_text

CAPITALS = Field("m", "m", AnswerKind.TEXT, limit=10, capital_latin=True)
CELLS = Field("m", "m", AnswerKind.TEXT, limit=5, comb=True)
KEYSTROKE_S = 0.001


@pytest.mark.parametrize(
    ("field", "text", "fit"),
    [
        (CAPITALS, "Ivanova-1", Fit(1, 0, "")),
        (CAPITALS, "IVANOVA ANNA", Fit(0, 2, "")),
        (CAPITALS, "Иванова Éé", Fit(0, 0, "ИВАНОÉ")),
        (CAPITALS, "«A» №5", Fit(4, 0, "")),
        (CAPITALS, "„A“…\u202f−1", Fit(1, 0, "")),
        (CAPITALS, "", Fit(10, 0, "")),
        (CELLS, "абвг", Fit(1, 0, "")),
        (CELLS, "abcdefg", Fit(0, 2, "")),
        (Field("m", "m", AnswerKind.TEXT), "ж" * 900, Fit(None, 0, "")),
    ],
)
def test_that_the_room_and_the_letters_are_told(field: Field, text: str, fit: Fit) -> None:
    assert fit_text(field, text) == fit


def test_that_capitals_are_printed_where_nothing_else_is_taken() -> None:
    assert as_printed(CAPITALS, "Straße «A» – 5") == 'STRASSE "A" - 5'
    assert as_printed(CELLS, "Straße") == "Straße"


def test_that_it_is_quick_enough_for_a_keystroke() -> None:
    begun = time.process_time()
    for _ in range(100):
        fit_text(CAPITALS, "Иванова " * 200)
    assert (time.process_time() - begun) / 100 < KEYSTROKE_S
