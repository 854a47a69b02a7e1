"""What the list of terms shows for a filter."""

from dataclasses import replace

import pytest

from app.services.desk import Desk
from app.services.questionnaire.dictionary import Term, TermState, open_dictionary, remove_term, save_term
from app.views.dictionary.listing import TermKind, categories_of, load_listing, narrow


@pytest.fixture
def desk_with_terms(desk: Desk) -> Desk:
    save_term(desk, Term(term="хмелевод", category="Редкие", meanings={"en": "Hop grower", "de": "Hopfenbauer"}))
    engineer, cook = open_dictionary(desk).exact("инженер"), open_dictionary(desk).exact("повар")
    assert engineer is not None
    assert cook is not None
    save_term(desk, replace(engineer, meanings={"en": "Expert"}), engineer)
    remove_term(desk, cook)
    return desk


@pytest.mark.parametrize("text", ["хмелевод", "ХМЕЛЕ", "hop grow", "grower hop", "hopfen", "Hopfenbäuer"])
def test_that_a_term_is_found_by_its_words_in_any_language(desk_with_terms: Desk, text: str) -> None:
    assert [one.term for one in narrow(load_listing(desk_with_terms), text, None, TermKind.ALL)] == ["хмелевод"]


def test_that_the_term_itself_comes_first_and_accents_do_not_count(desk_with_terms: Desk) -> None:
    listing = load_listing(desk_with_terms)
    assert narrow(listing, "Инженер", None, TermKind.ALL)[0].term == "инженер"
    assert "врач" in [one.term for one in narrow(listing, "medecin", None, TermKind.ALL)]


def test_that_kinds_and_categories_narrow(desk_with_terms: Desk) -> None:
    listing = load_listing(desk_with_terms)
    assert [one.term for one in narrow(listing, "", None, TermKind.OWN)] == ["хмелевод"]
    assert [one.term for one in narrow(listing, "", None, TermKind.CHANGED)] == ["инженер"]
    assert [one.term for one in narrow(listing, "", None, TermKind.REMOVED)] == ["повар"]
    assert narrow(listing, "", None, TermKind.DIFFERS) == []
    assert {one.source for one in narrow(listing, "", None, TermKind.BY_HAND)} == {"Carnet"}
    assert {one.source for one in narrow(listing, "", None, TermKind.GENERATED)} == {"Babel/CLDR", "pycountry"}
    assert "Редкие" in categories_of(listing)
    assert [one.term for one in narrow(listing, "", "Редкие", TermKind.ALL)] == ["хмелевод"]
    shown = narrow(listing, "", None, TermKind.ALL)
    assert all(one.state is not TermState.REMOVED for one in shown)
