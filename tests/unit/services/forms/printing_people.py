"""A tour to a Schengen state and its tourists, for the tests of printing."""

from app.services.desk import Desk
from app.services.forms.form_run import FormOrder
from app.services.forms.packs import load_packs, shipped_folder
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey
from tests.factories import FULL, add_tour, add_tourist

FORM = load_packs([shipped_folder()]).forms["schengen/visa"]
COUNTRY = "SCHENGEN"


def schengen_group(desk: Desk, people: int) -> list[int]:
    """Add a tour with so many tourists and return their ids; the first one's employer is known."""
    tour = add_tour(desk, country="FRA", departure="2026-07-20")
    made = []
    for number in range(1, people + 1):
        card = add_tourist(desk, tour.id or 0, **{**FULL, "surname_lat": f"PRIDUMANOVA{'X' * number}"})
        made.append(card.id or 0)
    save_answer(desk, made[0], AnswerKey("employer_name"), "Завод", version=0)
    return made


def order(*tourist_ids: int, **more: object) -> FormOrder:
    """Return an order of the Schengen form."""
    return FormOrder(FORM, COUNTRY, tourist_ids, **more)  # type: ignore[arg-type]


def texts_of(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]
