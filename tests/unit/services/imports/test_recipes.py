import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.errors import UserError
from app.services.imports.arrangement import COMMON_FIELDS, arrange
from app.services.imports.cleaning import CLEANINGS, clean
from app.services.imports.grid import build_grid
from app.services.imports.recipes import (
    Placement,
    apply_recipe,
    find_recipe,
    fit_recipe,
    is_worth_keeping,
    keep_recipe,
    list_recipes,
    remove_recipe,
    rename_recipe,
)
from app.services.imports.recognition.reading import recognise
from app.services.imports.shapes import shape_of
from app.services.imports.steps import Step
from tests.factories import snapshot, undo, version_of

TODAY = dt.date(2026, 6, 1)
HEADINGS = ["Фамилия лат", "Имя лат", "Дата рождения", "Питание", "Пол"]
FIRST = [["TESTOV MR", "IVAN", "31.12.1985", "окно", ""], ["PROBOVA MRS", "OLGA", "01.02.1990", "", ""]]
SECOND = [["ERIKSSON MRS", "ANNA MARIA", "12.08.1974", "веган", ""], ["VYDUMOV", "OLEG", "05.05.1960", "", ""]]


def arranged(rows, headings=HEADINGS):
    return arrange(recognise(build_grid([headings, *rows] if headings else rows, "text"), TODAY), TODAY)


def worked(rows=FIRST):
    """Return a list on which an agent has worked: a title taken off, a column to the note, one moved, a cell typed."""
    made = clean(arranged(rows), "split_surname_sex").arrangement
    made = made.send_to_note((row, 3) for row in made.kept)
    return made.place(1, "given_name_ru").show_heading("city")


def read(arrangement):
    return [(dict(row.values), row.note) for row in arrangement.rows(arrangement.kept)]


def test_that_lists_of_the_same_headings_have_one_shape():
    assert shape_of(arranged(FIRST)) == shape_of(arranged(SECOND))
    assert shape_of(arranged(FIRST)) == shape_of(worked())
    assert shape_of(arranged(FIRST)) == shape_of(arranged(FIRST, [" ФАМИЛИЯ  Лат.", *HEADINGS[1:]]))
    assert shape_of(arranged(FIRST)) != shape_of(arranged(FIRST, [*HEADINGS[1:], HEADINGS[0]]))
    assert shape_of(arranged(FIRST)) != shape_of(arranged([row[:4] for row in FIRST], HEADINGS[:4]))


def test_that_lists_without_headings_are_known_by_what_their_columns_hold():
    one = [["TESTOV", "31.12.1985", "71 1234567"], ["PROBOV", "01.02.1990", "71 7654321"]]
    other = [["ERIKSSON", "12.08.1974", "75 0000001"], ["VYDUMOV", "05.05.1960", "75 0000002"]]
    assert shape_of(arranged(one, None)) == shape_of(arranged(other, None))
    assert shape_of(arranged(one, None)) != shape_of(arranged([row[::-1] for row in one], None))


def test_that_a_shape_tells_nothing_of_the_people():
    assert set(shape_of(arranged(FIRST))) <= set("0123456789abcdef")


def test_that_a_kept_recipe_does_the_same_on_the_next_list(desk):
    kept = keep_recipe(desk, "  Агентство   Выдумка ", worked().edit(0, 0, "SECRETOV").remove([1]))
    assert (kept.name, kept.used_on, kept.headings) == ("Агентство Выдумка", "2026-06-01", tuple(HEADINGS))
    assert Placement("1", "Имя лат", "given_name_ru") in kept.placements
    assert kept.shown == (*COMMON_FIELDS, "city")
    assert kept.steps == (
        Step("clean", {"cleaning": "split_surname_sex", "rows": "all"}),
        Step("note", {"place": "3", "heading": "Питание", "rows": "every"}),
    )
    fresh = arranged(SECOND)
    found = find_recipe(desk, fresh)
    assert found == kept
    done = apply_recipe(fresh, found)
    assert read(done) == read(worked(SECOND))
    assert done.headings == worked(SECOND).headings
    assert [step.code for step in done.steps] == ["recipe"]
    assert read(fresh) == read(arranged(SECOND)), "the earlier arrangement is as it was"


def test_that_nothing_of_a_person_is_in_the_base(desk):
    keep_recipe(desk, "Список", worked().edit(0, 0, "SECRETOV"))
    with desk.store.transaction() as session:
        rows = session.execute(text("SELECT * FROM recipe")).all() + session.execute(text("SELECT * FROM change")).all()
    told = json.dumps([[str(cell) for cell in row] for row in rows], ensure_ascii=False)
    for secret in ("SECRETOV", "TESTOV", "PROBOVA", "IVAN", "1985", "окно"):
        assert secret not in told


def test_that_only_what_the_agent_did_is_worth_keeping(desk):
    plain = arranged(FIRST)
    only_this_list = clean(plain.edit(0, 0, "X").remove([1]), "trim_case", [0]).arrangement.send_to_note([(0, 3)])
    for made in (plain, plain.edit(0, 0, "X").remove([1])):
        assert not is_worth_keeping(made)
        with pytest.raises(UserError, match="recipe_empty"):
            keep_recipe(desk, "Список", made)
    assert is_worth_keeping(only_this_list), "one row is left, so all of the note column was sent"
    assert is_worth_keeping(worked())
    assert list_recipes(desk) == []


def test_that_a_list_of_the_same_shape_brings_its_recipe_up_to_date(desk):
    first = keep_recipe(desk, "Список", worked())
    done = apply_recipe(arranged(SECOND), first)
    assert keep_recipe(desk, "Список", done).steps == first.steps
    further = clean(done.edit(0, 0, "smith"), "trim_case").arrangement
    further = clean(further.edit(0, 0, "smithson"), "trim_case").arrangement
    second = keep_recipe(desk, "Иной список", further)
    assert (second.id, second.name) == (first.id, "Иной список")
    assert second.steps == (*first.steps, Step("clean", {"cleaning": "trim_case", "rows": "all"}))
    assert keep_recipe(desk, "Иной список", further).steps == second.steps, "the rest of the list, imported later"
    assert len(list_recipes(desk)) == 1


def test_that_swapping_twice_is_kept_twice(desk):
    made = clean(clean(arranged(FIRST), "swap_names").arrangement, "swap_names").arrangement
    assert len(keep_recipe(desk, "Список", made).steps) == 2


def test_that_steps_that_found_nothing_to_do_this_time_are_kept(desk):
    first = keep_recipe(desk, "Список", worked())
    done = apply_recipe(arranged([["VYDUMOV", "OLEG", "05.05.1960", "", ""]]), first)
    assert keep_recipe(desk, "Список", done).steps == first.steps


def test_that_what_does_not_fit_is_left_out_and_told(desk):
    kept = keep_recipe(desk, "Список", worked())
    strange = replace(
        kept,
        steps=(Step("clean", {"cleaning": "of the future", "rows": "all"}), *kept.steps, Step("fold", {})),
        placements=(
            *kept.placements,
            Placement("9", "Виза", "phone"),
            Placement("2", "Дата рождения", "of the future"),
        ),
    )
    fitted = fit_recipe(arranged([row[:3] for row in SECOND], HEADINGS[:3]), strange)
    assert [step.code for step in fitted.left_out] == ["clean", "note", "fold"]
    assert fitted.missing == ("Пол", "Виза")
    assert fitted.arrangement.rows([0])[0].values["sex"] == "F"


def test_that_a_part_of_a_combined_column_may_be_missing(desk):
    whole = arranged([["Тестов Иван Петрович", "1"], ["Пробова Ольга Львовна", "2"]], ["ФИО", "Номер"])
    swapped = whole.place(0, "given_name_ru")
    kept = keep_recipe(desk, "Список", swapped)
    short = arranged([["Выдумов Олег", "3"], ["Инова Анна", "4"]], ["ФИО", "Номер"])
    fitted = fit_recipe(short, kept)
    assert fitted.missing == ()
    assert fitted.arrangement.rows([0])[0].values["given_name_ru"] == "Выдумов"


def test_that_recipes_are_renamed_and_removed_and_that_this_is_undone(desk):
    kept = keep_recipe(desk, "Б", worked())
    other = keep_recipe(desk, "А", arranged([["TESTOV", "X"]], ["LAST NAME", "Что-то"]).place(1, "city"))
    assert [one.name for one in list_recipes(desk)] == ["А", "Б"]
    before = snapshot(desk.store)
    renamed, change_set = rename_recipe(desk, kept, "В")
    assert (renamed.name, renamed.version) == ("В", kept.version + 1)
    assert rename_recipe(desk, renamed, "В")[1] is None
    undo(desk, change_set)
    assert snapshot(desk.store) == before
    removed = remove_recipe(desk, kept)
    assert [one.id for one in list_recipes(desk)] == [other.id]
    undo(desk, removed)
    assert snapshot(desk.store) == before
    assert version_of(desk.store, "recipe", kept.id) == 4


def test_that_a_removal_is_not_undone_once_another_recipe_took_the_shape(desk):
    kept = keep_recipe(desk, "Б", worked())
    removed = remove_recipe(desk, kept)
    keep_recipe(desk, "Новый", worked())
    with pytest.raises(UserError) as caught:
        undo(desk, removed)
    assert caught.value.code == "undo_refused_in_use"
    assert [one.label for one in caught.value.params["pending"]] == ["Новый"]


def test_that_two_agents_do_not_rename_over_each_other(desk):
    kept = keep_recipe(desk, "Б", worked())
    rename_recipe(desk, kept, "В")
    with pytest.raises(UserError, match="recipe_changed"):
        rename_recipe(desk, kept, "Г")
    remove_recipe(desk, kept)
    for act in (lambda: rename_recipe(desk, kept, "Г"), lambda: remove_recipe(desk, kept)):
        with pytest.raises(UserError, match="recipe_removed"):
            act()


@pytest.mark.parametrize("name", ["", "  ", "я" * 121, "a\x00b"])
def test_that_a_recipe_needs_a_name(desk, name):
    with pytest.raises(UserError, match="recipe_name_refused"):
        keep_recipe(desk, name, worked())
    assert list_recipes(desk) == []


@pytest.mark.parametrize("junk", ["{", "null", '{"a": 1}', "[1, [2], [3, 4], [5, 6, 7]]", '[["clean", {"rows": 5}]]'])
def test_that_a_recipe_that_is_damaged_is_passed_over(desk, junk):
    keep_recipe(desk, "Список", worked())
    with desk.store.transaction(write=True) as session:
        session.execute(text("UPDATE recipe SET placements = :junk, steps = :junk, shown = :junk"), {"junk": junk})
    [kept] = list_recipes(desk)
    assert read(apply_recipe(arranged(SECOND), kept)) == read(arranged(SECOND))


MOVES = st.tuples(st.integers(0, 4), st.sampled_from(COMMON_FIELDS))
ACTS = st.lists(MOVES | st.sampled_from(CLEANINGS), max_size=6)


@given(acts=ACTS)
@settings(max_examples=40)
def test_that_a_recipe_brings_its_own_list_where_it_was(template, tmp_path_factory, acts):
    from tests.factories import open_copy

    desk = open_copy(template, tmp_path_factory.mktemp("recipes"))
    made = arranged(FIRST)
    for act in sorted(acts, key=lambda one: isinstance(one, str)):
        made = clean(made, act).arrangement if isinstance(act, str) else made.place(*act)
    if is_worth_keeping(made):
        again = fit_recipe(arranged(FIRST), keep_recipe(desk, "Список", made))
        assert not again.left_out
        assert read(again.arrangement) == read(made)
    desk.store.close()
