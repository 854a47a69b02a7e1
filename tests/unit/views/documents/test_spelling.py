"""The spelling of names on a card, with a form that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.views.documents.marks_band import Offer
from app.views.documents.spelling import SpellingMarks


class FakeForm:
    """Holds texts by field; `type` is the agent."""

    def __init__(self, **texts):
        self.texts, self.hints, self.marks = dict(texts), {}, ()
        self.spelling = None

    def typed(self, name):
        return self.texts.get(name, "")

    stored = typed

    def set_value(self, name, value):
        self.texts[name] = value

    def put(self, name, value):
        self.type(name, value)

    def set_hint(self, name, text):
        self.hints[name] = text

    def show_marks(self, marks):
        self.marks = tuple(marks)

    def type(self, name, text):
        self.texts[name] = text
        self.spelling.note_edit(name)

    def mark(self, field):
        return next((mark for mark in self.marks if mark.field == field), None)


@pytest.fixture
def make(qapp):
    made = []

    def make(**texts):
        form = FakeForm(**texts)
        form.spelling = SpellingMarks(form)
        made.append(form.spelling)
        form.spelling.refresh()
        return form

    return make


def test_that_latin_and_sex_follow_the_russian_names_as_they_are_typed(make):
    form = make()
    for typed, latin in (("Щ", "SHCH"), ("Щук", "SHCHUK"), ("Щукина", "SHCHUKINA")):
        form.type("surname_ru", typed)
        assert form.texts["surname_lat"] == latin
    assert form.texts["sex"] == "F"
    assert form.hints["surname_lat"] == "As in passports since 2014"
    form.type("surname_ru", "Щукин")
    assert (form.texts["surname_lat"], form.texts["sex"]) == ("SHCHUKIN", "M")
    form.type("surname_ru", "")
    assert (form.texts["surname_lat"], form.texts["sex"]) == ("", "")
    assert form.spelling.filled() == frozenset()


def test_that_what_the_agent_touched_is_never_replaced(make):
    form = make()
    form.type("surname_ru", "Подъячев")
    assert form.spelling.filled() == {"surname_lat", "sex"}
    form.type("surname_lat", "PODYACHEV")
    form.type("sex", "F")
    form.type("surname_ru", "Подъячёв")
    assert (form.texts["surname_lat"], form.texts["sex"]) == ("PODYACHEV", "F")
    assert form.spelling.filled() == frozenset()


def test_that_what_was_stored_is_never_replaced(make):
    form = make(surname_ru="Орлов", surname_lat="ORLOV", given_name_ru="", given_name_lat="")
    form.type("surname_ru", "Орлова")
    assert form.texts["surname_lat"] == "ORLOV"
    form.type("given_name_ru", "Анна")
    assert form.texts["given_name_lat"] == "ANNA"


def test_that_a_card_shown_anew_is_no_longer_carnets_to_fill(make):
    form = make()
    form.type("surname_ru", "Орлов")
    form.spelling.refresh()
    form.type("surname_ru", "Орлова")
    assert form.texts["surname_lat"] == "ORLOV"


def test_that_the_spelling_of_older_passports_is_named_and_mended_at_a_press(make):
    form = make(surname_ru="Подъячев", surname_lat="PODIACHEV")
    mark = form.mark("surname_lat")
    assert mark.text == (
        "PODIACHEV is the spelling of passports of 2010–2014; passports since 2014 write PODIEIACHEV. "
        "Check the passport."
    )
    (offer,) = mark.offers
    form.spelling.take_offer(offer)
    assert form.texts["surname_lat"] == "PODIEIACHEV"
    assert form.mark("surname_lat") is None
    assert form.hints["surname_lat"] == "As in passports since 2014"


def test_that_a_passport_of_its_time_is_not_doubted(make):
    form = make(surname_ru="Подъячев", surname_lat="PODIACHEV", passport_issued="2012-03-01")
    assert form.marks == ()
    assert form.hints["surname_lat"] == "As in passports of 2010–2014"
    form.type("passport_issued", "2019-03-01")
    form.spelling.note_left("passport_issued")
    assert form.mark("surname_lat") is not None


def test_that_passports_of_other_states_spell_by_their_own_scheme(make):
    form = make(surname_ru="Сергиенко", surname_lat="SERHIIENKO", citizenship="USA")
    assert form.marks == ()
    form.type("citizenship", "RUS")
    form.spelling.note_left("citizenship")
    assert form.mark("surname_lat") is not None


def test_that_a_letter_that_differs_is_named(make):
    form = make(surname_ru="Иванов", surname_lat="IVANON")
    assert "В is written V, here stands N" in form.mark("surname_lat").text


def test_that_another_languages_form_is_told_from_a_mistake(make):
    form = make(given_name_ru="Евгений", given_name_lat="EUGENE")
    assert "another language's form" in form.mark("given_name_lat").text


def test_that_the_likely_russian_names_are_offered_best_first(make):
    form = make(surname_lat="PODIACHEV", given_name_lat="FEDOR")
    surname = form.mark("surname_ru")
    assert surname.level == "info"
    assert [one.value for one in surname.offers][:2] == ["Подьячев", "Подъячев"]
    form.spelling.take_offer(surname.offers[1])
    assert form.texts["surname_ru"] == "Подъячев"
    assert form.texts["surname_lat"] == "PODIACHEV"
    assert form.mark("given_name_ru") is not None


def test_that_a_sex_against_the_name_is_doubted_and_mended(make):
    form = make(surname_ru="Орлов", given_name_ru="Илья", patronymic_ru="Ильич", sex="F")
    mark = form.mark("sex")
    assert mark.text == "The name is a man's."
    form.spelling.take_offer(Offer("sex", "M", ""))
    assert form.mark("sex") is None


def test_that_spell_now_mends_both_names_and_leaves_right_ones(make):
    form = make(surname_ru="Подъячев", surname_lat="PODIACHEV", given_name_ru="Юлия", given_name_lat="IULIIA")
    form.spelling.spell_now()
    assert (form.texts["surname_lat"], form.texts["given_name_lat"]) == ("PODIEIACHEV", "IULIIA")


@given(st.text(max_size=40), st.text(max_size=40))
def test_that_any_text_can_be_typed(qapp, russian, latin):
    form = FakeForm()
    form.spelling = SpellingMarks(form)
    form.type("surname_ru", russian)
    form.type("surname_lat", latin)
    form.spelling.note_left("surname_lat")
    assert form.texts["surname_lat"] == latin
