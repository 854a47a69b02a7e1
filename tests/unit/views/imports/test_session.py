from hypothesis import given
from hypothesis import strategies as st

from app.views.imports.session import ListSession, ListState
from tests.unit.views.imports.conftest import arranged

STEPS = st.lists(st.sampled_from(("take", "undo", "redo", "tick")), max_size=40)


@given(steps=STEPS)
def test_that_undo_and_redo_go_through_every_state_in_order(steps):
    session, states, at = ListSession(), [ListState()], 0
    states[0] = session.present
    for number, step in enumerate(steps):
        if step == "take":
            del states[at + 1 :]
            states.append(ListState())
            session.take(states[-1], f"step {number}")
            at += 1
        elif step == "undo":
            session.undo()
            at = max(0, at - 1)
        elif step == "redo":
            session.redo()
            at = min(len(states) - 1, at + 1)
        else:
            session.tick(session.arrangement)
            states[at] = session.present
        assert session.present is states[at]
        assert bool(session.undo_words) == (at > 0)
        assert bool(session.redo_words) == (at < len(states) - 1)


def test_that_the_same_arrangement_is_no_step():
    session, list_ = ListSession(), arranged()
    assert session.arrange(list_, "the list")
    assert not session.arrange(list_, "nothing")
    assert session.undo_words == "the list"


def test_that_a_dropped_step_cannot_be_done_again():
    session, list_ = ListSession(), arranged()
    session.arrange(list_, "the list")
    step = session.last_step
    session.arrange(list_.remove([0]), "a row")
    session.drop_last()
    assert session.arrangement is list_
    assert session.last_step is step
    assert session.redo_words == ""
