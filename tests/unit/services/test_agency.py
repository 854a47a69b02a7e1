"""What is told of the agency: kept in the base, undone, and printed in its letters."""

import pytest

from app.services.agency import get_agency, save_agency
from app.services.desk import Desk
from app.services.forms.applicants import read_applicants
from app.services.forms.document.composing import compose
from app.services.forms.document.plan import read_plan
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.place_values import names_of
from app.services.questionnaire.directory import list_directory
from app.services.questionnaire.shapes import ValueOrigin
from app.services.undo import revert
from tests.factories import add_tour, add_tourist

PACKS = load_packs([shipped_folder()])
TOLD = {
    "name": "ООО «Ромашка-тур»",
    "name_lat": "Romashka Tour LLC",
    "phone": "+7 495 555-01-02",
    "head": "Иванова О. П.",
}


def test_that_details_are_kept_changed_and_taken_back(desk: Desk) -> None:
    assert get_agency(desk) == {}
    assert save_agency(desk, {}) is None
    first = save_agency(desk, TOLD)
    assert first is not None
    assert get_agency(desk) == TOLD
    assert save_agency(desk, TOLD) is None
    second = save_agency(desk, {"phone": "", "email": " tour@example.com "})
    assert get_agency(desk) == {**{k: v for k, v in TOLD.items() if k != "phone"}, "email": "tour@example.com"}
    assert second is not None
    revert(desk.store, second, desk.agent_id)
    assert get_agency(desk) == TOLD
    assert all(row.country.code != "AGENCY" for row in list_directory(desk, PACKS))


@pytest.mark.parametrize(("form", "name"), [("embassy_en", "Romashka Tour LLC"), ("embassy_ru", "ООО «Ромашка-тур»")])
def test_that_the_letter_to_the_embassy_names_the_agency(desk: Desk, form: str, name: str) -> None:
    tour = add_tour(desk, "0012", country="FRA")
    tourist = add_tourist(desk, tour.id or 0, surname_ru="Ёлкина", surname_lat="ELKINA")
    save_agency(desk, TOLD)
    pack = PACKS.forms[f"general/{form}"]
    [applicant] = read_applicants(desk, [tourist.id or 0], pack, PACKS)
    line = next(line for line in applicant.sheet.lines if line.field.meaning == "agency_name")
    assert line.value_origin is ValueOrigin.AGENCY
    plan, problems = read_plan(pack)
    assert not problems
    document = compose(plan, [names_of(applicant.sheet, applicant.facts, "%d.%m.%Y")], title="", language=pack.language)
    assert name in str(document)
    assert TOLD["phone"] in str(document)
