import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.services.imports.recipes import keep_recipe, list_recipes
from app.views.clipboard import Pasted
from app.views.imports import arranging, recipes
from app.views.imports.recipes_dialog import RecipesDialog
from app.views.widgets import Button
from tests.unit.views.imports.conftest import arranged
from tests.unit.views.imports.story import as_html

HEAD = ("LAST NAME", "FIRST NAME", "Пометка")
ONE = ("TESTOV MR", "IVAN", "веган")
TWO = ("PROBOVA MRS", "OLGA", "окно")


@pytest.fixture
def listed(in_tour):
    def insert(*rows):
        in_tour.pasted = Pasted(html=as_html((HEAD, *rows)))
        in_tour.insert()
        return in_tour

    return insert


def arrange_by_hand(story):
    """Do what this office's lists need: titles out of the surnames, swapped names back."""
    story.arranging.clean("split_surname_sex")
    story.arranging.place((2, "city"))


def values(story):
    return [dict(row.values) for row in story.session.arrangement.rows()]


def test_that_what_an_import_needed_is_offered_for_the_next_list(listed, desk):
    story = listed(ONE)
    assert story.screen.recipe == ""
    arrange_by_hand(story)
    story.import_all()
    assert [one.name for one in list_recipes(desk)] == ["List of 01.06.2026"]

    story = listed(TWO)
    assert story.screen.recipe == "List of 01.06.2026"
    story.recipes.apply_offered()
    assert values(story)[0]["surname_lat"] == "PROBOVA"
    assert values(story)[0]["city"] == "окно"
    assert story.screen.recipe == "", "it is done"
    assert "recipe List of 01.06.2026 applied" in story.screen.facts
    assert story.screen.undo_words == "the recipe List of 01.06.2026"
    story.presenter.undo()
    assert story.screen.recipe == "List of 01.06.2026", "and offered again"
    assert "applied" not in story.screen.facts


def test_that_a_list_taken_as_it_came_keeps_no_recipe(listed, desk):
    story = listed(("TESTOV", "IVAN", ""))
    story.import_all()
    assert list_recipes(desk) == []


def test_that_a_recipe_is_kept_under_the_name_of_the_agent(listed, desk):
    story = listed(ONE)
    story.recipes.keep()
    arrange_by_hand(story)
    story.recipe_name = "Group office"
    story.recipes.keep()
    story.settle()
    assert story.proposed == "List of 01.06.2026"
    assert [one.name for one in list_recipes(desk)] == ["Group office"]
    assert story.context.voice.said[-1].startswith("Kept as recipe Group office")


def test_that_a_recipe_without_anything_to_keep_is_said(listed, desk):
    story = listed(ONE)
    story.recipe_name = "Nothing"
    story.recipes.keep()
    story.settle()
    assert story.context.voice.said[-1].startswith("There is nothing to keep")


def test_that_a_file_gives_the_name(in_tour, tmp_path, desk):
    file = tmp_path / "Ромашка.csv"
    file.write_text("LAST NAME;FIRST NAME\nTESTOV MR;IVAN\n", encoding="utf-8")
    in_tour.reading.take(Pasted(file=file))
    in_tour.settle()
    in_tour.arranging.clean("split_surname_sex")
    in_tour.import_all()
    assert [one.name for one in list_recipes(desk)] == ["Ромашка"]


def test_that_a_recipe_of_another_list_says_what_is_missing(listed, desk):
    kept = keep_recipe(desk, "Office", arranged().place(4, "city"))
    story = listed(ONE)
    story.recipe_chosen = kept
    story.recipes.manage()
    assert "the list lacks the columns" in story.context.voice.said[-1]


def test_that_a_long_list_gets_its_recipe_off_the_windows_thread(listed, desk, monkeypatch):
    keep_recipe(desk, "Office", arranged((HEAD, ONE)).place(2, "city"))
    story = listed(ONE, TWO)
    monkeypatch.setattr(recipes, "MOST_ROWS_AT_ONCE", 1)
    monkeypatch.setattr(arranging, "MOST_ROWS_AT_ONCE", 1)
    story.recipes.apply_offered()
    assert story.screen.work == "Changing a long list…"
    story.settle()
    assert "recipe Office applied" in story.screen.facts


@pytest.fixture
def dialog(context, desk, qtbot):
    for name, column in (("Beta", "city"), ("Alpha", "phone")):
        keep_recipe(desk, name, arranged(((*HEAD, name), (*ONE, ""))).place(2, column))
    made = RecipesDialog(context, can_use=True)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert context.runner.wait_idle()
    return made


def names(desk):
    return [one.name for one in list_recipes(desk)]


def test_that_recipes_are_listed_and_one_is_used_by_enter(dialog):
    table = dialog.findChild(object, "recipes_table")
    assert [table.model().cell(row, 0).text for row in range(2)] == ["Alpha", "Beta"]
    table.select_row(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert dialog.chosen.name == "Beta"
    assert dialog.result() == 1


def test_that_a_recipe_is_renamed(dialog, context, desk, qtbot):
    from PySide6.QtCore import QTimer

    def answer():
        asked = QApplication.activeModalWidget()
        field = asked.findChild(QLineEdit, "recipe_name")
        field.setText("Gamma")
        asked.findChild(Button, "recipe_name_accept").click()

    QTimer.singleShot(100, answer)
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    assert context.runner.wait_idle()
    assert names(desk) == ["Beta", "Gamma"]
    assert context.voice.said[-1] == "Recipe renamed: Gamma"


def test_that_a_recipe_is_removed_and_comes_back(dialog, context, desk):
    QTest.keyClick(dialog, Qt.Key.Key_Delete)
    assert context.runner.wait_idle()
    assert names(desk) == ["Beta"]
    context.voice.undo()
    assert context.runner.wait_idle()
    assert names(desk) == ["Alpha", "Beta"]


def test_that_without_recipes_it_is_said_how_they_come(context, qtbot):
    made = RecipesDialog(context, can_use=False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert context.runner.wait_idle()
    assert made.findChild(object, "recipes_hint").isVisible()
    assert not made.findChild(Button, "recipe_use").isEnabled()
