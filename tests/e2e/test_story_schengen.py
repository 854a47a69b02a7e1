"""The whole way of one tourist: found by surname, the questionnaire answered, the Schengen form seen and saved."""

from dataclasses import replace

from hands import ANNA, tourists
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from test_story_forms import CTRL, anyway, choose_place, places  # noqa: F401 - a fixture
from test_story_questionnaire import Sheet

from app.services.forms.printed import get_printed_pages, list_printed
from app.services.questionnaire.shapes import AnswerKey
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.tours import save_tour
from app.views.forms import FormsPage
from app.views.questionnaire import QuestionnairePage
from tests.unit.services.forms.printing_people import texts_of

SCHENGEN = "SCHENGEN"


def test_that_a_tourist_goes_from_the_card_over_the_questionnaire_to_the_printed_form(
    open_tour,
    make_tour,
    client,
    context,
    show,
    desk,
    answers,
    places,  # noqa: F811
):
    client(ANNA)
    tour = make_tour()
    tour = save_tour(desk, replace(tour, country="FRA"), tour)[0]
    card = open_tour(tour)
    card.type("field_surname_ru", "ёлкина")
    card.press("field_surname_ru", Qt.Key.Key_Return)
    card.wait(lambda: card.text("field_passport_number") == "0012345")
    card.keys(Qt.Key.Key_S, CTRL)
    card.settle()
    [anna] = tourists(desk, tour)
    card.trigger("print_forms")
    assert card.went[-1] == ("forms", tour.id, (anna.id,), "")

    asked = QuestionnairePage(context)
    hand = show(asked, context)
    asked.show_questionnaire(tour.id, anna.id, SCHENGEN)
    hand.settle()
    sheet = Sheet(hand, desk)
    sheet.answer("civil_status", "marr")
    sheet.answer("occupation", "инженер")
    assert {line.key: line.text for line in open_sheet(desk, anna.id, SCHENGEN).lines}[AnswerKey("occupation")]
    hand.trigger("print_questionnaire")
    assert hand.went[-1] == ("forms", tour.id, (anna.id,), SCHENGEN)

    page = FormsPage(context, system=places.dialogs())
    hand = show(page, context)
    page.show_tour(*hand.went[-1][1:])
    hand.settle()
    hand.wait(lambda: page.preview.pages.picture(0) is not None)  # the preview shows what will be saved
    seen = page.shown_form().made.filled.pdf
    answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", choose_place(hand))
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    hand.wait(lambda: hand.status.last.startswith("Saved as"))
    pages = texts_of(places.file.read_bytes())
    assert len(pages) == 4
    assert pages == texts_of(seen)
    assert "ELKINA" in pages[0]
    assert "0012345" in pages[0]
    assert "engineer" in pages[1].casefold()
    assert mark_before(places.file, "Married")
    assert not mark_before(places.file, "Single")
    [copy] = list_printed(desk, anna.id)
    assert get_printed_pages(desk, copy.id) == places.file.read_bytes()


def mark_before(path, words):
    """Tell whether a cross stands right before words of the first page."""
    with PdfDocument(path) as document:
        text = document[0].get_textpage().get_text_range()
        return text[: text.index(words)].rstrip().endswith("X")
