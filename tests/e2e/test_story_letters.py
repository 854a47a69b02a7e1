"""Stories of letters: what they ask is answered among the general documents, and stands in the letter."""

from hands import ANNA, add_tourist
from PySide6.QtCore import Qt
from test_story_questionnaire import Sheet

from app.services.forms.packs import GENERAL_CODE
from app.services.tours.cards import TourCard
from app.views.forms import FormsPage
from app.views.questionnaire import QuestionnairePage

CHILD = {**ANNA, "birth_date": "2016-08-12", "given_name_ru": "Мария", "given_name_lat": "MARIIA"}


def test_that_an_answer_among_the_general_documents_stands_in_the_letter(context, show, make_tour, desk):
    tour: TourCard = make_tour()
    anna = add_tourist(desk, tour.id, ANNA)
    page = QuestionnairePage(context)
    hand = show(page, context)
    page.show_questionnaire(tour.id, anna.id, GENERAL_CODE)
    hand.settle()
    sheet = Sheet(hand, desk)
    assert "consent_parent_name" not in sheet.rows()  # of age
    sheet.answer("employer_name", "ООО «Вымпел»")
    sheet.answer("salary", "95 000 руб")
    assert page.can_leave()
    hand.settle()

    forms = FormsPage(context)
    hand = show(forms, context)
    forms.show_tour(tour.id, [anna.id])
    hand.settle()
    hand.find("forms_list").select_key("general/employment_ru")
    hand.settle()
    shown = forms.shown_form()
    told = {line.key.meaning: line.text for line in shown.made.people[0].applicant.sheet.lines}
    assert (told["employer_name"], told["salary"]) == ("ООО «Вымпел»", "95 000 руб")
    missing = [entry.title for entry in hand.find("forms_checks").entries()]
    assert any("Работает с" in title or "Employed since" in title for title in missing)
    assert not any("salary" in title.casefold() for title in missing)


def test_that_a_child_is_asked_for_the_consent_and_its_sentences_name_the_parent(context, show, make_tour, desk):
    tour = make_tour()
    child = add_tourist(desk, tour.id, CHILD)
    page = QuestionnairePage(context)
    hand = show(page, context)
    page.show_questionnaire(tour.id, child.id, GENERAL_CODE)
    hand.settle()
    sheet = Sheet(hand, desk)
    assert "employer_name" not in sheet.rows()
    sheet.answer("consent_parent_name", "Ёлкин Пётр Ильич")
    sheet.go_to("consent_parent_role")
    sheet.type("fath")
    sheet.keys(Qt.Key.Key_Return)
    hand.settle()
    assert sheet.row("consent_parent_role").value == "father"
    assert sheet.row("consent_parent_name").line.text == "Elkin Petr Ilich"
