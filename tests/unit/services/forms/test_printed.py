"""Printed forms: frozen, listed, compared with today, removed and brought back."""

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.filled import Filled
from app.services.forms.form_people import FrozenAnswer, read_form_people
from app.services.forms.printed import (
    FormWay,
    MadeForm,
    changed_since,
    get_printed_pages,
    keep_printed,
    list_printed,
    note_printed,
    remove_printed,
)
from app.services.history import list_history
from app.services.questionnaire.answers import clear_answer, save_answer
from app.services.questionnaire.shapes import AnswerKey
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import remove_tourists, save_tourist
from app.services.tours.tours import remove_tour
from tests.factories import counts, undo
from tests.unit.services.forms.printing_people import COUNTRY, FORM, schengen_group


def keep(desk: Desk, *ids: int, pages: bytes = b"%PDF") -> int | None:
    people = read_form_people(desk, FORM, COUNTRY, ids)
    return keep_printed(desk, FORM, COUNTRY, [MadeForm((one,), Filled(pages)) for one in people], FormWay.PRINTED)


def version(desk: Desk, tourist_id: int, meaning: str) -> int:
    lines = open_sheet(desk, tourist_id, COUNTRY).lines
    return next(line.version for line in lines if line.key == AnswerKey(meaning))


def test_that_what_changed_since_is_told(desk: Desk) -> None:
    [anna] = schengen_group(desk, 1)
    keep(desk, anna)
    save_answer(desk, anna, AnswerKey("employer_name"), "Фабрика", version=version(desk, anna, "employer_name"))
    save_answer(desk, anna, AnswerKey("civil_status"), "married", version=0)
    card = get_tourist(desk, anna)
    save_tourist(desk, card.with_values(passport_number="7654321"), card)
    [copy] = list_printed(desk, anna)
    found = {change.key.meaning: (change.then, change.today) for change in copy.changes or ()}
    assert found["employer_name"] == (FrozenAnswer("Завод", "Zavod"), FrozenAnswer("Фабрика", "Fabrika"))
    assert found["civil_status"][0] == FrozenAnswer()
    assert found["civil_status"][1].value == "married"
    assert found["passport_number"][1].value.endswith("7654321")
    assert changed_since(desk, copy.id) == copy.changes


def test_that_an_answer_taken_away_is_told(desk: Desk) -> None:
    [anna] = schengen_group(desk, 1)
    keep(desk, anna)
    clear_answer(desk, anna, AnswerKey("employer_name"), version=version(desk, anna, "employer_name"))
    [copy] = list_printed(desk, anna)
    assert [(one.key.meaning, one.then.value, one.today) for one in copy.changes or ()] == [
        ("employer_name", "Завод", FrozenAnswer())
    ]


def test_that_copies_are_listed_newest_first_and_open_as_they_were(desk: Desk) -> None:
    anna, boris = schengen_group(desk, 2)
    keep(desk, anna, boris, pages=b"first")
    keep(desk, anna, pages=b"second")
    newest, oldest = list_printed(desk, anna)
    assert (get_printed_pages(desk, newest.id), get_printed_pages(desk, oldest.id)) == (b"second", b"first")
    assert len(list_printed(desk, boris)) == 1


def test_that_a_group_is_one_change_set_of_the_tour(desk: Desk) -> None:
    ids = schengen_group(desk, 3)
    change_set = keep(desk, *ids)
    entries = list_history(desk.store, f"tour:{get_tourist(desk, ids[0]).tour_id}")
    printed = [one for one in entries if one.table == "printed_form"]
    assert {one.change_set_id for one in printed} == {change_set}
    assert len(printed) == 3
    assert {one.kind for one in printed} == {"form_printed"}
    assert printed[0].new == f"schengen/visa, {FORM.edition.name}, {COUNTRY}"
    undo(desk, change_set)
    assert list_printed(desk, ids[0]) == []


def test_that_a_removed_copy_comes_back_with_its_pages(desk: Desk) -> None:
    [anna] = schengen_group(desk, 1)
    keep(desk, anna, pages=b"pages")
    [copy] = list_printed(desk, anna)
    change_set = remove_printed(desk, [copy.id])
    assert list_printed(desk, anna) == []
    with pytest.raises(UserError) as caught:
        get_printed_pages(desk, copy.id)
    assert caught.value.code == "printed_form_removed"
    assert remove_printed(desk, [copy.id]) is None
    undo(desk, change_set)
    assert [one.id for one in list_printed(desk, anna)] == [copy.id]
    assert get_printed_pages(desk, copy.id) == b"pages"


@pytest.mark.parametrize("whole_tour", [False, True])
def test_that_copies_go_with_the_tourist_and_come_back(desk: Desk, whole_tour: bool) -> None:
    anna, boris = schengen_group(desk, 2)
    keep(desk, anna, boris)
    before = counts(desk.store)
    tour_id = get_tourist(desk, anna).tour_id
    change_set = remove_tour(desk, tour_id) if whole_tour else remove_tourists(desk, [anna, boris])
    assert counts(desk.store)["printed_form"] == 0
    undo(desk, change_set)
    after = counts(desk.store)
    assert {name: after[name] for name in ("tourist", "printed_form", "form_copy")} == {
        name: before[name] for name in ("tourist", "printed_form", "form_copy")
    }
    assert len(list_printed(desk, anna)) == 1


def test_that_nobody_removed_meanwhile_is_kept(desk: Desk) -> None:
    anna, boris = schengen_group(desk, 2)
    people = read_form_people(desk, FORM, COUNTRY, [anna, boris])
    remove_tourists(desk, [boris])
    keep_printed(desk, FORM, COUNTRY, [MadeForm((one,), Filled(b"")) for one in people], FormWay.SAVED)
    assert counts(desk.store)["printed_form"] == 1
    assert keep_printed(desk, FORM, COUNTRY, [], FormWay.SAVED) is None


def test_that_a_form_whose_pack_is_gone_is_still_compared(desk: Desk) -> None:
    from dataclasses import replace

    [anna] = schengen_group(desk, 1)
    [person] = read_form_people(desk, FORM, COUNTRY, [anna])
    gone = replace(FORM, id="schengen/older")
    keep_printed(desk, gone, COUNTRY, [MadeForm((person,), Filled(b""))], FormWay.SAVED)
    keep_printed(desk, gone, "NOWHERE", [MadeForm((person,), Filled(b""))], FormWay.SAVED)
    nowhere, older = list_printed(desk, anna)
    assert (older.changes, nowhere.changes) == ((), None)


def test_that_a_note_stands_beside_a_copy_and_is_taken_back(desk: Desk) -> None:
    [anna] = schengen_group(desk, 1)
    keep(desk, anna, pages=b"pages")
    [copy] = list_printed(desk, anna)
    assert copy.note == ""
    change_set = note_printed(desk, copy.id, " handed in on Monday ")
    assert [one.note for one in list_printed(desk, anna)] == ["handed in on Monday"]
    assert note_printed(desk, copy.id, "handed in on Monday") is None
    undo(desk, change_set)
    assert [one.note for one in list_printed(desk, anna)] == [""]
    remove_printed(desk, [copy.id])
    with pytest.raises(UserError, match="printed_form_removed"):
        note_printed(desk, copy.id, "too late")
