"""How well proposed answers are: of labels as embassies word them, in three languages, and of a real form."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.services.forms.mapping import SURE_FROM
from app.services.forms.matching import Match, Matcher
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.shapes import FieldType, PdfField, Rect
from app.services.forms.press import FormPress
from app.services.forms.synonyms import SYNONYMS
from app.services.forms.wording_index import WordingIndex, words_of
from tests.pdf_forms import material
from tests.unit.services.forms.test_thai_pack import MEANINGS_OF

PACKS = load_packs([shipped_folder()])
MATCHER = Matcher(PACKS)
LABELS = tomllib.loads((Path(__file__).parents[3] / "data" / "form_labels.toml").read_text("utf-8"))
LEAST = {"en": (0.9, 0.85), "ru": (0.97, 0.86), "fr": (0.9, 0.7)}
"""Precision and recall that are reached; the guide for developers, docs/forms.md, has the table."""

Truth = Mapping[str, str | Sequence[str]]


def wanted(told: str | Sequence[str]) -> Sequence[str]:
    return [told] if isinstance(told, str) else told


def proposed(labels: Truth, least: float = 0.0) -> dict[str, Match]:
    found = {}
    for label in labels:
        field = PdfField("undefined_1", "undefined_1", 1, Rect(0, 0, 1, 1), FieldType.TEXT, label)
        match = MATCHER.match(field)
        if match.answer and match.certainty >= least:
            found[label] = match
    return found


def precision(labels: Truth, found: Mapping[str, Match]) -> float:
    return sum(match.answer in wanted(labels[label]) for label, match in found.items()) / max(len(found), 1)


def recall(labels: Truth, found: Mapping[str, Match]) -> float:
    asked = [label for label, told in labels.items() if wanted(told) != [""]]
    return sum(label in found and found[label].answer in wanted(labels[label]) for label in asked) / len(asked)


@pytest.mark.parametrize("language", LABELS)
def test_that_labels_get_their_answers(language: str) -> None:
    labels = LABELS[language]
    found = proposed(labels)
    assert precision(labels, found) >= LEAST[language][0], found
    assert recall(labels, found) >= LEAST[language][1], labels.keys() - found.keys()


@pytest.mark.parametrize("language", LABELS)
def test_that_what_is_called_sure_is_right(language: str) -> None:
    labels = LABELS[language]
    assert precision(labels, proposed(labels, SURE_FROM)) >= 0.94


def test_that_a_real_form_gets_its_answers_without_its_own_words() -> None:
    folder = material()
    if folder is None:
        pytest.skip("the real forms are not here")
    others = {id_: form for id_, form in PACKS.forms.items() if form.country != "THA"}
    matcher = Matcher(replace(PACKS, forms=others))
    with FormPress() as press:
        form = press.inspect(folder / "thailand_visa_acroform.pdf")
    fields = [field for field in form.fields if field.type is FieldType.TEXT]
    found = {field.name: match.answer for field in fields if (match := matcher.match(field)).answer}
    right = sum(answer == MEANINGS_OF[name] for name, answer in found.items())
    assert right / len(found) >= 0.75
    assert right / len({field.name for field in fields}) >= 0.5


def test_that_words_count_by_how_rare_they_are() -> None:
    index = WordingIndex([("Name of the mother", "mother"), ("Name of the hotel", "hotel"), ("Name", "name")])
    assert index.best("Hotel name") == ("hotel", 1.0)
    assert index.best("Mother")[0] == "mother"
    assert index.best("Nothing of it") == ("", 0.0)
    assert words_of("NameOfThe_mother (2)") == ("name", "mother")


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Courriel", "email"),
        ("Adresse courriel :", "email"),
        ("Nom de jeune fille", "former_surnames"),
        ("Nom de naissance", "former_surnames"),
        ("Nom de famille", "surname"),
        ("Né(e) le", "birth_date"),
        ("Lieu de naissance", "birth_city"),
        ("Nationalité actuelle", "citizenship"),
        ("Situation de famille", "civil_status"),
        ("Numéro du document de voyage", "passport_number"),
        ("Motif du voyage", "visit_purpose"),
    ],
)
def test_that_further_french_words_are_known(label: str, meaning: str) -> None:
    assert {one: match.answer for one, match in proposed({label: meaning}, SURE_FROM).items()} == {label: meaning}


def test_that_further_words_are_of_meanings_that_there_are() -> None:
    assert PACKS.meanings.keys() >= SYNONYMS.keys()
