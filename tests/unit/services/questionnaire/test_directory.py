"""Questionnaires of countries, as the packs say them."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.packs import GENERAL_CODE, load_packs, shipped_folder
from app.services.questionnaire.directory import get_questionnaire, list_questionnaires, questionnaire_for
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.tourists import save_tourist
from tests.factories import add_service, add_tour, tourist
from tests.pack_folders import COUNTRY, write_packs


def test_that_a_countrys_questionnaire_has_its_forms_fields(desk: Desk, tmp_path: Path) -> None:
    packs = load_packs([write_packs(tmp_path / "packs")])
    assert [country.code for country in list_questionnaires(desk, packs)] == ["TESTLAND"]
    questionnaire = get_questionnaire(desk, "TESTLAND", packs)
    assert [field.key for field in questionnaire.fields] == ["surname", "_civil_status", "visit_from"]
    assert [section.code for section in questionnaire.sections] == ["person"]
    assert set(questionnaire.meanings) == {"surname", "civil_status", "visit_from"}


def test_that_a_form_of_ones_own_moves_no_question_of_the_embassys(desk: Desk, tmp_path: Path) -> None:
    folder, own = write_packs(tmp_path / "packs"), tmp_path / "own" / "testland" / "a_first"
    own.mkdir(parents=True)
    (own / "form.toml").write_text(
        """titles = {en = "Mine"}
language = "en"
[[section]]
code = "mine"
labels = {en = "Mine"}
[[field]]
meaning = "visit_from"
section = "mine"
[[field]]
meaning = "surname"
section = "mine"
""",
        "utf-8",
    )
    packs = load_packs([folder, tmp_path / "own"])
    assert list(packs.forms) == ["testland/a_first", "testland/visa"]
    found = get_questionnaire(desk, "TESTLAND", packs)
    before = get_questionnaire(desk, "TESTLAND", load_packs([folder]))
    assert found.fields[: len(before.fields)] == before.fields
    assert [section.code for section in found.sections][:1] == ["person"]


def test_that_an_unknown_country_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="questionnaire_unknown"):
        get_questionnaire(desk, "NOWHERE", load_packs([write_packs(tmp_path / "packs")]))


def test_that_a_tour_wants_the_states_own_questionnaire_before_its_zones(desk: Desk, tmp_path: Path) -> None:
    folder = write_packs(tmp_path / "packs")
    assert questionnaire_for(desk, "FRA", load_packs([folder])) == "TESTLAND"
    france = COUNTRY.replace("TESTLAND", "FRA").replace('members = ["AUT", "FRA"]', 'alpha_3 = "FRA"')
    packs = load_packs([write_packs(folder, name="france", country=france)])
    assert questionnaire_for(desk, "FRA", packs) == "FRA"
    assert questionnaire_for(desk, "AUT", packs) == "TESTLAND"
    assert questionnaire_for(desk, "RUS", packs) == ""
    assert questionnaire_for(desk, "", packs) == ""


def test_that_the_forms_of_no_country_have_a_questionnaire_of_which_nothing_is_required(desk: Desk) -> None:
    packs = load_packs([shipped_folder()])
    questionnaire = get_questionnaire(desk, GENERAL_CODE, packs)
    asked = {field.meaning for form in packs.forms.values() if not form.country for field in form.fields}
    assert {field.meaning for field in questionnaire.fields} == asked
    assert not [field.key for field in questionnaire.fields if field.required]
    order = [section.code for section in questionnaire.sections]
    places = [order.index(field.section) for field in questionnaire.fields]
    assert places == sorted(places)


def test_that_the_general_questionnaire_says_what_tour_and_services_say(desk: Desk) -> None:
    tour = add_tour(desk, "000123", country="TUR", arrival="2027-05-12", departure="2027-05-26")
    hotel = add_service(desk, tour.id or 0, "Grand", kind="hotel", starts="2027-05-12", ends="2027-05-26")
    flight = add_service(desk, tour.id or 0, "SU 100", kind="flight")
    card = replace(tourist(tour.id or 0, surname_ru="Ким"), service_ids=frozenset({hotel.id or 0, flight.id or 0}))
    saved, _ = save_tourist(desk, card)
    told = {line.key.meaning: line.value for line in open_sheet(desk, saved.id or 0, GENERAL_CODE).lines}
    assert told["tour_number"] == "000123"
    assert told["hotel_stays"] == "Grand, 12.05.2027 – 26.05.2027"
    assert told["consent_from"] == "2027-05-12"


def test_that_only_the_general_folder_has_the_general_questionnaire(tmp_path: Path) -> None:
    stolen = COUNTRY.replace("TESTLAND", GENERAL_CODE)
    packs = load_packs([write_packs(tmp_path / "packs", name="testland", country=stolen)])
    assert GENERAL_CODE not in packs.countries
    assert "pack_code_refused" in {problem.code for problem in packs.problems}
