from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.fates import Candidate, Fate, RowFate
from app.services.imports.rows import RowChoice
from app.services.tours.differences import Difference
from app.views.imports.fate_board import LEVELS, FateBoard, still_valid
from app.views.texts_of_choices import CHOICES
from tests.unit.views.imports.conftest import arranged

ONE, TWO = Candidate(1, {}), Candidate(2, {})
PHONE = (Difference("phone", "1", "2"),)
ASK = RowFate(Fate.ASK, candidates=(ONE, TWO), reason="several_clients")
LINKED = RowFate(Fate.LINKED, 1, (ONE,), differences=PHONE)
PRESENT = RowFate(Fate.PRESENT, tourist_id=7, differences=PHONE, version=3)
NEW, REPEATED = RowFate(Fate.NEW), RowFate(Fate.REPEATED)
UPDATE = RowChoice(present="update", tourist_version=3)


@pytest.mark.parametrize(
    ("fate", "choice", "kind"),
    [
        (NEW, None, "new"),
        (NEW, RowChoice(2, "client"), "linked"),
        (LINKED, None, "linked"),
        (LINKED, RowChoice(link="none"), "new"),
        (ASK, None, "ask"),
        (ASK, RowChoice(2, "client"), "linked"),
        (ASK, RowChoice(link="none"), "new"),
        (PRESENT, None, "present"),
        (PRESENT, UPDATE, "update"),
        (PRESENT, RowChoice(present="add"), "new"),
        (REPEATED, None, "repeated"),
        (REPEATED, RowChoice(present="add"), "new"),
    ],
)
def test_that_the_choice_tells_what_becomes_of_a_row(fate, choice, kind):
    board = FateBoard({0: fate}, {} if choice is None else {0: choice})
    assert board.kind(0, arranged()) == kind


def test_that_a_row_to_mend_is_told_before_anything_else():
    assert FateBoard({2: NEW}).kind(2, arranged()) == "mend"
    assert FateBoard().kind(0, arranged()) == ""


def test_that_who_is_in_the_directory_is_known_and_not_in_the_tour():
    assert FateBoard({0: PRESENT}, is_directory=True).kind(0, arranged()) == "known"


def test_that_differences_are_marked_until_something_is_chosen():
    assert FateBoard({0: LINKED}).differs(0)
    assert not FateBoard({0: LINKED}, {0: RowChoice(1, "client")}).differs(0)
    assert not FateBoard({0: NEW}).differs(0)
    assert not FateBoard().differs(0)


def test_that_only_what_is_added_or_updated_is_counted_for_the_button():
    list_ = arranged()
    board = FateBoard({0: NEW, 1: REPEATED, 2: NEW})
    assert board.to_write(list_.kept, list_) == 1
    assert board.to_write(list_.ready(), list_) == 1
    assert FateBoard().to_write(list_.ready(), list_) == 2, "not known yet"


def test_that_rows_that_fit_several_clients_are_undecided_until_chosen():
    board = FateBoard({0: ASK, 1: ASK, 2: NEW}, {1: RowChoice(link="none")})
    assert board.undecided((0, 1, 2)) == (0,)


def test_that_choices_go_when_their_question_does():
    choices = {0: UPDATE, 1: RowChoice(2, "client"), 2: RowChoice(present="add"), 5: UPDATE}
    assert still_valid(choices, {0: PRESENT, 1: ASK, 2: REPEATED}) == choices, "an unknown row keeps its choice"
    assert set(still_valid(choices, {0: NEW, 1: PRESENT, 2: NEW})) == {5}
    changed = RowFate(Fate.PRESENT, tourist_id=7, version=4)
    assert still_valid({0: UPDATE}, {0: changed}) == {}, "the tourist was changed since"


def test_that_every_kind_has_words_and_a_sentence():
    assert set(CHOICES["fate"]) - {""} == set(LEVELS) == set(CHOICES["fate_told"])


FATES = st.sampled_from((NEW, LINKED, ASK, PRESENT, REPEATED))
CHOICES_MADE = st.sampled_from((UPDATE, RowChoice(2, "client"), RowChoice(link="none"), RowChoice(present="add")))


@given(
    fates=st.dictionaries(st.integers(0, 2), FATES),
    choices=st.dictionaries(st.integers(0, 2), CHOICES_MADE),
    is_directory=st.booleans(),
)
def test_that_rows_are_counted_as_they_are_shown(fates, choices, is_directory):
    board, list_ = FateBoard(fates, choices, is_directory), arranged()
    shown = Counter(board.kind(row, list_) for row in list_.kept)
    assert +board.count(list_.kept, list_) == shown
