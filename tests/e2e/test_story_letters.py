"""Stories of letters: what they ask is answered among the general documents, and stands in the letter."""

from hands import ANNA, add_tourist
from PySide6.QtCore import Qt
from test_story_questionnaire import Sheet

from app.services.agency import save_agency
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


def test_that_what_the_agency_has_not_told_is_said_before_its_letter_is_printed(context, show, make_tour, desk):
    save_agency(desk, {"name": "ООО «Вымпел»", "address": "Москва, ул. Новая, 1"})
    tour = make_tour()
    anna = add_tourist(desk, tour.id, ANNA)
    forms = FormsPage(context)
    hand = show(forms, context)
    forms.show_tour(tour.id, [anna.id])
    hand.settle()

    def told():
        hand.settle()
        checks = [entry for entry in hand.find("forms_checks").entries() if "agency" in entry.title.casefold()]
        return [(entry.title, entry.below) for entry in checks]

    hand.find("forms_list").select_key("general/tourists_en")
    assert told() == []  # a list bears what there is, and leaves no line
    hand.find("forms_list").select_key("general/embassy_en")
    left = "not told in the settings: a line is left for it"
    assert told() == [("Travel agency: telephone", left), ("Travel agency: who signs", left)]
    checks = hand.find("forms_checks")
    checks.setCurrentRow([entry.title for entry in checks.entries()].index("Travel agency: who signs"))
    hand.press("forms_checks", Qt.Key.Key_Return)
    assert hand.went[-1] == ("settings",)
    save_agency(desk, {"phone": "+7 495 000-00-00", "head": "Новикова Н. Н."})
    context.events.questionnaires_changed.emit()
    hand.wait(lambda: told() == [])
