"""Questionnaires of countries, as the packs say them."""

from pathlib import Path

import pytest

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.packs import load_packs
from app.services.questionnaire.directory import get_questionnaire, list_questionnaires, questionnaire_for
from tests.pack_folders import COUNTRY, write_packs


def test_that_a_countrys_questionnaire_has_its_forms_fields(desk: Desk, tmp_path: Path) -> None:
    packs = load_packs([write_packs(tmp_path / "packs")])
    assert [country.code for country in list_questionnaires(desk, packs)] == ["TESTLAND"]
    questionnaire = get_questionnaire(desk, "TESTLAND", packs)
    assert [field.key for field in questionnaire.fields] == ["surname", "_civil_status", "visit_from"]
    assert [section.code for section in questionnaire.sections] == ["person"]
    assert set(questionnaire.meanings) == {"surname", "civil_status", "visit_from"}


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
