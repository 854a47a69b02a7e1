"""Tourists of the base on a form: what they answered, what the card knows, what is missing."""

from collections.abc import Iterator

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.applicants import read_applicants
from app.services.forms.form_filling import fill_forms
from app.services.forms.manifest import FormPack
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.press import FormPress
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey
from tests.factories import add_tour, add_tourist
from tests.pdf_forms import whole_text

PACKS = load_packs([shipped_folder()])


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def schengen() -> FormPack:
    return PACKS.forms["schengen/visa"]


def test_that_a_group_of_the_base_gets_its_forms(desk: Desk, press: FormPress) -> None:
    tour = add_tour(desk, country="FRA")
    assert tour.id is not None
    ids = []
    for surname in ("ERIKSSON", "KIM"):
        card = add_tourist(
            desk, tour.id, surname_lat=surname, given_name_lat="ANNA", sex="F", passport_number="1234567"
        )
        assert card.id is not None
        save_answer(desk, card.id, AnswerKey("occupation"), "врач", version=0)
        ids.append(card.id)
    people = read_applicants(desk, list(reversed(ids)), schengen(), PACKS)
    filled = fill_forms(press, schengen(), people)
    texts = [whole_text(one.pdf) for one in filled]
    assert ["KIM" in texts[0], "ERIKSSON" in texts[1]] == [True, True]
    assert "Doctor" in texts[0]
    assert "surname" not in filled[0].missing
    assert "civil_status" in filled[0].missing


def test_that_a_removed_tourist_is_said(desk: Desk) -> None:
    with pytest.raises(UserError, match="tourist_removed"):
        read_applicants(desk, [4711], schengen(), PACKS)
