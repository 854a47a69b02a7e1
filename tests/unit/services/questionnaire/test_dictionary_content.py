"""The terms that Carnet brings: whole, told once, and as many as the documents say."""

import re
import time
from collections import Counter
from pathlib import Path

import pytest

from app.services.forms.packs import load_packs
from app.services.questionnaire.dictionary_lookup import Dictionary
from app.services.questionnaire.dictionary_shipped import DICTIONARY_FOLDER, Shipped, load_shipped
from app.services.questionnaire.dictionary_terms import CARNET, TermState, term_key

SHIPPED_FORMS = Path("forms")
DOCUMENT = Path("docs/dictionary.md").read_text(encoding="utf-8")
SHIPPED = load_shipped()
TERMS = list(Dictionary(SHIPPED).terms())


def test_that_each_term_has_all_three_languages_in_their_letters() -> None:
    for term in TERMS:
        assert set(term.meanings) == {"en", "fr"}, term.term
        for text in term.meanings.values():
            assert text == " ".join(text.split()), term.term
            assert not re.search("[а-яё]", text.casefold()), term.term
        assert term.state is TermState.SHIPPED


def test_that_each_russian_term_is_russian_and_stands_once() -> None:
    keys = Counter(
        term_key(line.partition("\t")[0])
        for path in sorted((DICTIONARY_FOLDER / "terms").glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()[1:]
    )
    assert [key for key, count in keys.items() if count > 1 or not key] == []
    mixed = re.compile("[a-z][а-яё]|[а-яё][a-z]")
    assert [term.term for term in TERMS if mixed.search(term.term.casefold())] == []
    assert [term.term for term in TERMS if "\u0301" in term.term] == []


def test_that_the_documents_count_hand_made_and_generated_terms_apart() -> None:
    hand_made = sum(term.source == CARNET for term in TERMS)
    assert f"{hand_made} terms by hand" in DOCUMENT
    assert f"{len(TERMS) - hand_made} generated ones" in DOCUMENT
    assert hand_made >= 1200


def test_that_each_source_is_named_in_the_documents() -> None:
    assert {term.source for term in TERMS} == {CARNET, "Babel/CLDR", "pycountry"}
    assert "Babel" in DOCUMENT
    assert "pycountry" in DOCUMENT


@pytest.mark.parametrize(
    ("russian", "english", "french"),
    [
        ("инженер-технолог", "Process engineer", "Ingénieur des procédés"),
        ("учительница", "Teacher", "Enseignante"),
        ("Учителя", "Teacher", "Enseignant"),
        ("домохозяйки", "Housewife", "Femme au foyer"),
        ("СССР", "USSR", "URSS"),
        ("Чехия", "Czech Republic", "République tchèque"),
        ("Турция", "Turkey", "Turquie"),
        ("ОАЭ", "United Arab Emirates", "Émirats arabes unis"),
        ("Грузия", "Georgia", "Géorgie"),
        ("грузинский", "Georgian", "Géorgien"),
        ("ООО", "LLC", "SARL"),
        ("супруга", "Wife", "Épouse"),
        ("Московской области", "Moscow Region", "Région de Moscou"),
        ("среднего специального", "Secondary vocational", "Secondaire professionnel"),
        ("пр-т", "Avenue", "Avenue"),
    ],
)
def test_that_what_forms_ask_is_known(russian: str, english: str, french: str) -> None:
    dictionary = Dictionary(SHIPPED)
    assert (dictionary.look_up(russian, "en"), dictionary.look_up(russian, "fr")) == (english, french)


def test_that_terms_of_one_stem_are_not_mistaken_for_one_another() -> None:
    dictionary = Dictionary(SHIPPED)
    for term in TERMS:
        found = dictionary.find(term.term)
        assert found is not None
        assert found.term == term.term


def test_that_a_language_more_is_a_line_and_a_column(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "languages.toml").write_text('en = {ru = "Английский"}\nde = {ru = "Немецкий"}\n', encoding="utf-8")
    table = "ru\ten\tde\nврач\tDoctor\tArzt\nповар\tCook\t\n"
    (tmp_path / "terms" / "profession.tsv").write_text(table, encoding="utf-8")
    shipped: Shipped = load_shipped(tmp_path)
    dictionary = Dictionary(shipped)
    assert [one.code for one in dictionary.languages] == ["en", "de"]
    assert (dictionary.look_up("врачи", "de"), dictionary.look_up("врач", "en")) == ("Arzt", "Doctor")
    assert dictionary.look_up("повар", "de") == ""


def test_that_every_option_of_the_shipped_forms_has_its_words_in_all_languages() -> None:
    dictionary = Dictionary(SHIPPED)
    packs = load_packs([SHIPPED_FORMS])
    options = [(meaning.code, one) for meaning in packs.meanings.values() for one in meaning.options]
    assert options
    lacking = [
        (code, one.code, language)
        for code, one in options
        for language in ("en", "fr")
        if not one.texts.get(language) and not dictionary.look_up(one.texts.get("ru", ""), language)
    ]
    assert lacking == []


def test_that_looking_up_is_cheap_once_the_index_stands() -> None:
    dictionary = Dictionary(SHIPPED)
    words = ["инженеры", "ведущего инженера", "хмелевод", "Московской области", "супруга"]
    for word in words:
        dictionary.look_up(word, "en")  # makes what is made when first asked for
    started = time.process_time()
    for _ in range(200):
        for word in words:
            dictionary.look_up(word, "en")
    assert time.process_time() - started < 1.0, "a look-up takes more than a millisecond"
