from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.person_fields import CLIENT_FIELDS
from app.services.merging import merge_changes
from app.services.tours.cards import TouristCard, complete_values, flatten_tourist
from app.services.tours.differences import Difference
from app.views.clashes import clash_question
from app.views.compare_dialog import CompareDialog
from app.views.texts import field_label
from app.views.tourist.comparing import (
    fields_to_write,
    join_changes,
    overwrite_comparison,
    plan_fill,
    said,
    take_stored,
)
from app.views.tourist.loading import FreshTourist

NAMES = ("surname_ru", "given_name_ru", "phone")
SOME = st.fixed_dictionaries({name: st.sampled_from(["", "Анна", "анна", "Инна"]) for name in NAMES})


@given(typed=SOME, stored=SOME)
def test_that_filling_loses_nothing_in_silence(typed, stored):
    plan = plan_fill(complete_values(typed), complete_values(stored))
    asked = {one.field for one in plan.differences}
    for name in NAMES:
        if not typed[name]:
            assert plan.values[name] == stored[name]
        elif plan.values[name] != typed[name]:
            assert plan.values[name].casefold() == typed[name].casefold()
            assert name in plan.recased
        elif stored[name] and stored[name] != typed[name]:
            assert name in asked
    everything = take_stored(plan, dict.fromkeys(asked, 1))
    assert all(everything[name] == (stored[name] or typed[name]) for name in NAMES)
    assert take_stored(plan, dict.fromkeys(asked, 0)) == plan.values


def test_that_the_ticket_of_the_trip_is_never_taken_from_a_client():
    plan = plan_fill(complete_values({"ticket_number": "5"}), dict.fromkeys((f.name for f in CLIENT_FIELDS), ""))
    assert plan.values["ticket_number"] == "5"


def test_that_the_overwriting_shows_values_as_people_read_them(qapp):
    differences = [Difference("birth_date", "1980-05", "1980-05-31"), Difference("sex", "F", "M")]
    question = overwrite_comparison(differences, "en")
    assert [row.values for row in question.rows] == [("31.05.1980", "05.1980"), ("Male", "Female")]
    assert question.extra_text
    assert fields_to_write({"birth_date": 1, "sex": 0}) == ("birth_date",)


def test_that_a_field_cleared_on_the_tourist_screen_does_not_empty_the_client_by_default(qtbot):
    differences = [
        Difference("phone", "", "+7 900 000-00-00"),
        Difference("sex", "F", "M"),
        Difference("email", "a", ""),
    ]
    question = overwrite_comparison(differences, "en")
    dialog = CompareDialog(question)
    qtbot.addWidget(dialog)
    assert fields_to_write(dialog.answer().chosen) == ("sex", "email")
    dialog.choose_all(1)
    assert fields_to_write(dialog.answer().chosen) == ("phone", "sex", "email")


CARDS = st.builds(
    lambda values, note, services, client: TouristCard(
        id=1, values=complete_values(values), note=note, service_ids=services, client_id=client
    ),
    SOME,
    st.sampled_from(["", "a", "b"]),
    st.frozensets(st.integers(1, 3)),
    st.sampled_from([None, 1, 2]),
)


@given(base=CARDS, mine=CARDS, theirs=CARDS, column=st.integers(0, 2))
def test_that_joined_changes_no_longer_clash(base, mine, theirs, column):
    _, clashes = merge_changes(flatten_tourist(base), flatten_tourist(mine), flatten_tourist(theirs))
    chosen = {one.field: column for one in clashes}
    joined = join_changes(base, mine, FreshTourist(theirs), clashes, chosen)
    changes, left = merge_changes(flatten_tourist(theirs), flatten_tourist(joined), flatten_tourist(theirs))
    assert left == []
    for one in clashes:
        assert flatten_tourist(joined)[one.field] == (one.base, one.mine, one.theirs)[column]
    untouched = replace(
        mine, values=base.values, note=base.note, service_ids=base.service_ids, client_id=base.client_id
    )
    assert flatten_tourist(join_changes(base, untouched, FreshTourist(theirs), [], {})) == flatten_tourist(theirs)
    assert not (set(changes) & set(chosen)) or column != 2


def test_that_a_clash_of_links_names_the_clients(qapp):
    base, mine, theirs = (TouristCard(id=1, client_id=one) for one in (None, 1, 2))
    _, clashes = merge_changes(flatten_tourist(base), flatten_tourist(mine), flatten_tourist(theirs))
    clients = {1: "Орлова Вера", 2: "Орлов Олег"}
    question = clash_question(clashes, field_label, lambda name, value: said(name, value, clients, "en"))
    assert [row.values for row in question.rows] == [("", "Орлова Вера", "Орлов Олег")]
    assert question.rows[0].label == "Linked client"
