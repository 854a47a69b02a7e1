"""The translation dictionary: looking up, and the agency's terms before Carnet's."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.services.desk import Desk, open_desk
from app.services.questionnaire.dictionary import (
    Dictionary,
    Term,
    TermState,
    open_dictionary,
    remove_term,
    restore_term,
    save_term,
)
from app.services.questionnaire.dictionary_shipped import Shipped, load_shipped
from app.services.questionnaire.dictionary_terms import term_key
from app.services.undo import revert
from tests.factories import same_base


@pytest.fixture
def other_desk(desk: Desk) -> Iterator[Desk]:
    """Another agent's workstation on the same base."""
    opened = open_desk(same_base(desk.store))
    yield opened
    opened.store.close()


SHIPPED = load_shipped()
SPELLINGS = sorted(SHIPPED.russian(key) for key in SHIPPED.lines)


def _of(*terms: tuple[str, str]) -> Dictionary:
    """Return a dictionary of these terms alone."""
    own = [Term(id=at, term=russian, meanings={"en": english}) for at, (russian, english) in enumerate(terms, 1)]
    return Dictionary(Shipped((), {}), {term.key: term for term in own})


@given(
    st.sampled_from(SPELLINGS),
    st.sampled_from([str.upper, str.lower, str.title, str.swapcase]),
    st.sampled_from(["", " ", "  ", "\t", " - ", "«", ".", "\xa0"]),
    st.booleans(),
)
def test_that_case_spaces_marks_and_yo_do_not_count(
    russian: str, cased: Callable[[str], str], mark: str, yo: bool
) -> None:
    spelt = mark + cased(russian).replace(" ", f" {mark}") + mark
    spelt = spelt.replace("ё", "е").replace("Ё", "Е") if yo else spelt.replace("ё", "е\u0308")
    for language in ("en", "fr"):
        assert Dictionary(SHIPPED).look_up(spelt, language) == Dictionary(SHIPPED).look_up(russian, language) != ""


@pytest.mark.parametrize(
    "text", ["инженеры", "Инженера", "ИНЖЕНЕРОМ", "инженерам", "ведущего инженера", "продавца", "отдела продаж"]
)
def test_that_other_cases_and_numbers_are_found(text: str) -> None:
    dictionary = _of(
        ("инженер", "Engineer"), ("ведущий инженер", "Engineer"), ("продавец", "Engineer"), ("отдел продаж", "Engineer")
    )
    assert dictionary.look_up(text, "en") == "Engineer"


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ("жена", "женить"),
        ("жена", "женат"),
        ("учитель", "учить"),
        ("учитель", "учительница"),
        ("учительница", "учитель"),
        ("русский", "Русь"),
        ("мать", "мат"),
        ("дело", "делать"),
        ("школа", "школьный"),
        ("рис", "рисовать"),
        ("инженер", "инженер строитель"),
        ("инженер", ""),
        ("инженер", "!!!"),
        ("юг", "юга"),
    ],
)
def test_that_another_word_of_the_same_stem_is_not_taken(known: str, text: str) -> None:
    dictionary = _of((known, "Meaning"))
    assert dictionary.look_up(text, "en") == ""
    assert dictionary.find(text) is None


def test_that_an_exact_term_wins_and_an_ambiguous_form_means_nothing() -> None:
    dictionary = _of(("супруг", "Husband"), ("супруга", "Wife"))
    assert dictionary.look_up("супруга", "en") == "Wife"
    assert dictionary.look_up("супругу", "en") == ""
    assert dictionary.find("супругу") is None
    alike = _of(("холостой", "Single"), ("холост", "Single"))
    assert alike.look_up("холостого", "en") == "Single"


def test_that_a_text_beyond_the_length_of_keys_is_no_other_term(desk: Desk) -> None:
    long = "инженер " * 20
    save_term(desk, Term(term=long, meanings={"en": "Engineer"}))
    assert open_dictionary(desk).look_up(long, "en") == "Engineer"
    assert open_dictionary(desk).look_up(long + "а", "en") == ""


def test_that_the_nearest_terms_are_offered_best_first() -> None:
    dictionary = _of(
        ("инженер", "Engineer"), ("повар", "Cook"), ("главный инженер", "Chief engineer"), ("врач", "Doctor")
    )
    assert dictionary.nearest("инжинер")[0].term == "инженер"
    assert {term.term for term in dictionary.nearest("главный инженер проекта")} == {"инженер", "главный инженер"}
    assert dictionary.nearest("") == []
    assert len(dictionary.nearest("инженер", limit=1)) == 1


def test_that_a_new_term_is_found_at_once_also_by_another_agent(desk: Desk, other_desk: Desk) -> None:
    assert open_dictionary(other_desk).look_up("хмелевод", "en") == ""
    stored, change_set = save_term(desk, Term(term=" хмелевод  ", category="profession", meanings={"en": "Hop grower"}))
    assert (stored.term, stored.state, stored.source, stored.version) == ("хмелевод", TermState.OWN, "agency", 1)
    for at in (desk, other_desk):
        assert open_dictionary(at).look_up("хмелеводы", "en") == "Hop grower"
    assert change_set is not None
    revert(desk.store, change_set, desk.agent_id)
    assert open_dictionary(other_desk).find("хмелевод") is None


def test_that_the_dictionary_is_read_once_where_nothing_was_written(desk: Desk) -> None:
    assert open_dictionary(desk) is open_dictionary(desk)


def test_that_a_changed_term_stands_before_carnets_until_it_is_given_back(desk: Desk) -> None:
    base = open_dictionary(desk).exact("инженер")
    assert base is not None
    assert base.state is TermState.SHIPPED
    stored, _ = save_term(desk, replace(base, meanings={**base.meanings, "en": "Engineering specialist"}), base)
    assert (stored.state, stored.source, stored.meanings["fr"]) == (TermState.CHANGED, "agency", "Ingénieur")
    assert dict(stored.shipped) == dict(base.meanings) == dict(stored.shipped_then)
    assert open_dictionary(desk).look_up("инженеры", "en") == "Engineering specialist"
    restore_term(desk, stored)
    assert open_dictionary(desk).exact("инженер") == base
    with pytest.raises(UserError, match="term_removed"):
        restore_term(desk, stored)


def test_that_typing_carnets_own_meaning_again_keeps_no_record(desk: Desk) -> None:
    base = open_dictionary(desk).exact("инженер")
    assert base is not None
    changed, _ = save_term(desk, replace(base, meanings={"en": "X"}), base)
    again, _ = save_term(desk, replace(changed, meanings=base.meanings), changed)
    assert again.state is TermState.SHIPPED
    assert not open_dictionary(desk).own


def test_that_a_removed_term_is_hidden_and_comes_back(desk: Desk) -> None:
    base = open_dictionary(desk).exact("инженер")
    assert base is not None
    change_set = remove_term(desk, base)
    dictionary = open_dictionary(desk)
    assert dictionary.look_up("инженер", "en") == dictionary.look_up("инженеры", "en") == ""
    hidden = dictionary.any_state("инженер")
    assert hidden is not None
    assert hidden.state is TermState.REMOVED
    with pytest.raises(UserError, match="term_removed"):
        remove_term(desk, base)
    assert change_set is not None
    revert(desk.store, change_set, desk.agent_id)
    assert open_dictionary(desk).exact("инженер") == base
    remove_term(desk, base)
    stored, _ = save_term(desk, Term(term="Инженер", meanings={"en": "Engineer of ours"}))
    assert (stored.state, open_dictionary(desk).look_up("инженер", "en")) == (TermState.CHANGED, "Engineer of ours")


def test_that_a_later_edition_that_says_something_else_is_seen(desk: Desk) -> None:
    base = open_dictionary(desk).exact("инженер")
    assert base is not None
    stored, _ = save_term(desk, replace(base, meanings={"en": "X"}), base)
    assert not stored.shipped_differs
    assert replace(stored, shipped={"en": "Another"}).shipped_differs


def test_that_a_term_is_told_once(desk: Desk) -> None:
    with pytest.raises(UserError) as caught:
        save_term(desk, Term(term="ИНЖЕНЕР", meanings={"en": "X"}))
    assert (caught.value.code, caught.value.params) == ("term_known", {"term": "ИНЖЕНЕР"})
    one, _ = save_term(desk, Term(term="хмелевод", meanings={"en": "X"}))
    with pytest.raises(UserError, match="term_known"):
        save_term(desk, replace(one, term="врач"), one)
    with pytest.raises(UserError, match="term_known"):
        save_term(desk, Term(term="хмеле-вод", meanings={"en": "X"}))


def test_that_another_spelling_moves_an_own_term_and_hides_a_shipped_one(desk: Desk) -> None:
    one, _ = save_term(desk, Term(term="хмелевод", meanings={"en": "X"}))
    moved, _ = save_term(desk, replace(one, term="хмелевод-любитель"), one)
    assert (moved.id, moved.version) == (one.id, 2)
    assert open_dictionary(desk).find("хмелевод") is None
    base = open_dictionary(desk).exact("инженер")
    assert base is not None
    save_term(desk, replace(base, term="инженер наш"), base)
    assert open_dictionary(desk).find("инженер") is None
    assert open_dictionary(desk).look_up("инженер наш", "fr") == "Ingénieur"


def test_that_two_agents_merge_and_the_same_language_clashes(desk: Desk, other_desk: Desk) -> None:
    base, _ = save_term(desk, Term(term="хмелевод", meanings={"en": "A", "fr": "B"}))
    save_term(other_desk, replace(base, meanings={"en": "A", "fr": "C"}), base)
    merged, _ = save_term(desk, replace(base, meanings={"en": "D", "fr": "B", "de": "E"}), base)
    assert dict(merged.meanings) == {"en": "D", "fr": "C", "de": "E"}
    with pytest.raises(UserError, match="clash") as caught:
        save_term(other_desk, replace(base, meanings={"en": "F", "fr": "B"}), base)
    clashes = caught.value.params["clashes"]
    assert isinstance(clashes, list)
    assert [one.field for one in clashes] == ["meaning/en"]
    remove_term(desk, merged)
    with pytest.raises(UserError, match="term_removed"):
        save_term(other_desk, replace(base, meanings={"en": "G"}), base)


def test_that_two_agents_who_change_the_same_term_of_carnets_merge(desk: Desk, other_desk: Desk) -> None:
    base = open_dictionary(desk).exact("инженер")
    assert base is not None
    save_term(desk, replace(base, meanings={**base.meanings, "en": "A"}), base)
    merged, _ = save_term(other_desk, replace(base, meanings={**base.meanings, "fr": "B"}), base)
    assert dict(merged.meanings) == {"en": "A", "fr": "B"}


@pytest.mark.parametrize(
    ("term", "code"),
    [
        (Term(term="", meanings={"en": "X"}), "term_refused"),
        (Term(term="!?", meanings={"en": "X"}), "term_refused"),
        (Term(term="а" * 201, meanings={"en": "X"}), "term_refused"),
        (Term(term="хмелевод", meanings={}), "term_without_meaning"),
        (Term(term="хмелевод", meanings={"en": "  "}), "term_without_meaning"),
        (Term(term="хмелевод", meanings={"en": "x" * 201}), "meaning_refused"),
        (Term(term="хмелевод", meanings={"английский": "x"}), "meaning_refused"),
        (Term(term="хмелевод", category="x" * 25, meanings={"en": "x"}), "category_refused"),
    ],
)
def test_that_what_can_not_be_kept_is_refused_with_its_reason(desk: Desk, term: Term, code: str) -> None:
    with pytest.raises(UserError, match=code):
        save_term(desk, term)


def test_that_a_language_more_is_a_matter_of_data(desk: Desk) -> None:
    save_term(desk, Term(term="хмелевод", meanings={"de": "Hopfenbauer"}))
    dictionary = open_dictionary(desk)
    assert dictionary.look_up("хмелеводами", "de") == "Hopfenbauer"
    assert [one.code for one in dictionary.languages] == ["en", "fr", "de"]


@given(st.text(max_size=60))
def test_that_no_text_is_too_odd_to_look_up(text: str) -> None:
    dictionary = Dictionary(SHIPPED)
    found = dictionary.find(text)
    assert found is None or term_key(text)
    dictionary.nearest(text)
