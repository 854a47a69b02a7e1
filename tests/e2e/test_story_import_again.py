"""Stories of the import: a list of a shape that is known, and the people of an earlier tour."""

from collections.abc import Callable

from hands import ANNA, Answers, Hand, add_tourist, tourists
from import_hands import ImportHand, copy_rows
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from app.services.desk import Desk
from app.services.imports.recipes import list_recipes
from app.services.tours.cards import TourCard
from app.services.tours.tours import save_tour

Opened = tuple[TourCard, Hand, ImportHand]
HEADINGS = ("LAST NAME", "FIRST NAME", "Дата рождения", "Пометка")


def test_that_a_recipe_is_offered_for_the_next_list_of_the_same_office(
    open_page: Callable[[], Opened], desk: Desk, answers: Answers
) -> None:
    tour, hand, importing = open_page()
    copy_rows((HEADINGS, ("TESTOV MR", "IVAN", "31.12.1985", "Тверь")))
    importing.insert()
    assert not hand.shows("recipe_notice")
    hand.trigger("clean_split_surname_sex")
    importing.drag(importing.section("Not imported", "Пометка"), importing.section("Given name (Russian)"))
    hand.click("import_button")
    hand.settle()
    assert [one.values["surname_lat"] for one in tourists(desk, tour)] == ["TESTOV"]

    # the next list of that office: one press arranges and cleans it
    copy_rows((HEADINGS, ("PROBOVA MRS", "OLGA", "01.02.1990", "Омск")))
    importing.insert()
    assert hand.text("recipe_notice_text") == "The recipe List of 01.06.2026 fits this list."
    hand.click("recipe_notice_action")
    assert importing.under("Surname (Latin)") == ["PROBOVA"]
    assert importing.under("Given name (Russian)") == ["Омск"]
    assert "recipe List of 01.06.2026 applied" in hand.text("import_header_facts")
    hand.click("undo_button")
    assert importing.under("Surname (Latin)") == ["PROBOVA MRS"]
    assert hand.shows("recipe_notice")

    # it gets a better name, and goes
    def rename(dialog: QDialog) -> None:
        hand.wait(lambda: hand.cells("recipes_table", "name", dialog) == ["List of 01.06.2026"])
        answers.expect("recipe_name_dialog", name_it)
        hand.click("recipe_rename", dialog)
        hand.wait(lambda: hand.cells("recipes_table", "name", dialog) == ["Group office"])
        hand.click("recipe_remove", dialog)
        hand.wait(lambda: hand.cells("recipes_table", "name", dialog) == [])
        dialog.reject()

    def name_it(dialog: QDialog) -> None:
        field: QLineEdit = hand.find("recipe_name", QLineEdit, dialog)
        field.selectAll()
        QTest.keyClicks(field, "Group office")
        QTest.keyClick(field, Qt.Key.Key_Return)

    answers.expect("recipes_dialog", rename)
    hand.trigger("import_recipes")
    hand.settle()
    assert list_recipes(desk) == []
    hand.status.undo()
    hand.settle()
    assert [one.name for one in list_recipes(desk)] == ["Group office"]


def test_that_the_people_of_an_earlier_tour_come_along_with_their_links(
    open_page: Callable[[], Opened], desk: Desk, answers: Answers
) -> None:
    earlier, _ = save_tour(desk, TourCard(number="003001", title="Kemer", arrival="2025-07-01"))
    first = add_tourist(desk, earlier.id or 0, ANNA, as_client=True)
    add_tourist(desk, earlier.id or 0, {"surname_lat": "TESTOV", "given_name_lat": "IVAN"})
    tour, hand, importing = open_page()
    hand.click("source_tour")

    def search(dialog: QDialog) -> None:
        field: QLineEdit = hand.find("search_tourist", QLineEdit, dialog)
        field.setFocus()
        QTest.keyClicks(field, "elkinna")  # misspelt
        hand.wait(lambda: hand.cells("tours_found", "number", dialog) == ["003001"])
        QTest.keyClick(field, Qt.Key.Key_Return)

    answers.expect("tour_search_dialog", search)
    hand.click("search_tours_button")
    hand.settle()
    assert hand.text("import_header_facts").startswith("Tour 003001")
    assert hand.text("source_tour_field") == "003001"
    importing.wait_for_fates("linked", "new")
    hand.click("import_button")
    hand.settle()
    people = {one.values["surname_lat"]: one for one in tourists(desk, tour)}
    assert people["ELKINA"].client_id == first.client_id
    assert people["TESTOV"].client_id is None
