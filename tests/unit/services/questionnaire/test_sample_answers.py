"""The made-up questionnaires of the tests answer everything that their country asks of them, and nothing else."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.person_fields import FIELD_BY_NAME
from app.services.clients.directory import save_client
from app.services.desk import Desk
from app.services.forms.expressions import compile_expression
from app.services.forms.manifest import AnswerKind, Field, Translation
from app.services.forms.packs import load_packs, shipped_folder
from app.services.persons.dates import first_day
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.dictionary_lookup import Dictionary
from app.services.questionnaire.dictionary_shipped import load_shipped
from app.services.questionnaire.shapes import AnswerKey, TextOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.questionnaire.sources import Known, ready_value
from app.services.questionnaire.values import store_codes, value_problem
from app.services.tours.cards import TouristCard, complete_values
from app.services.tours.tourists import save_tourist
from tests.factories import add_client, add_service, add_tour, add_tourist

PACKS = load_packs([shipped_folder()])
FOLDER = Path(__file__).resolve().parents[3] / "data" / "questionnaires"
LISTS = {AnswerKind.OPTIONS, AnswerKind.COUNTRIES}

each_sample = pytest.mark.parametrize("file", sorted(FOLDER.glob("*.json")), ids=lambda file: file.stem)


class Sample:
    """One person's card, tour and answers."""

    def __init__(self, file: Path) -> None:
        told = json.loads(file.read_text("utf-8"))
        self.country: str = told["country"]
        self.card: dict[str, str] = told["card"]
        self.answers: dict[str, Any] = told["answers"]
        tour = told["tour"]
        services = tuple((kind, tour[kind]) for kind in ("hotel", "flight") if tour.get(kind))
        self.known = Known(self.card, tour["arrival"], tour["departure"], tour["country"], services)
        self.fields = [f for form in PACKS.forms.values() if form.country == self.country for f in form.fields]

    def value(self, field: Field) -> Any:
        """Return the answer, or what card and tour say."""
        return self.answers.get(field.meaning) or ready_value(PACKS.meanings[field.meaning], self.known)

    def is_asked(self, field: Field) -> bool:
        """Tell whether the question is asked of this person."""
        age = (first_day(self.known.arrival) - first_day(self.card["birth_date"])).days // 365.25
        values = {one.meaning: self.value(one) for one in self.fields}
        told = {**values, "age": age, "minor": age < 18, "sex": self.card["sex"]}
        return not field.condition or compile_expression(field.condition).holds(told)


@each_sample
def test_that_everything_required_is_answered(file: Path) -> None:
    sample = Sample(file)
    asked = [field for field in sample.fields if sample.is_asked(field)]
    assert len(asked) > 30
    assert [field.key for field in asked if field.required and not sample.value(field)] == []


@each_sample
def test_that_nothing_is_answered_that_is_not_asked(file: Path) -> None:
    sample = Sample(file)
    assert sample.answers.keys() <= {field.meaning for field in sample.fields if sample.is_asked(field)}
    assert sample.card.keys() <= FIELD_BY_NAME.keys()


@each_sample
def test_that_answers_are_of_their_kind(file: Path) -> None:
    sample = Sample(file)
    for field in sample.fields:
        answer = sample.answers.get(field.meaning, "")
        assert isinstance(answer, list) == (bool(answer) and (field.kind in LISTS or bool(field.group))), field.key
        values = [store_codes(answer)] if field.kind in LISTS else answer if field.group else [answer]
        assert [value for value in values if value_problem(field.kind, value)] == [], field.key
        if field.options:
            chosen = answer if isinstance(answer, list) else filter(None, [answer])
            assert set(chosen) <= {option.code for option in field.options}, field.key


@each_sample
def test_that_the_sheet_lacks_nothing_and_doubts_nothing(file: Path, desk: Desk) -> None:
    sample = Sample(file)
    tour = add_tour(desk, arrival=sample.known.arrival, departure=sample.known.departure, country=sample.known.country)
    tourist = add_tourist(desk, tour.id or 0, **{"surname_ru": "", **sample.card}).id or 0
    for kind, title in sample.known.services:
        add_service(desk, tour.id or 0, title=title, kind=kind)
    for field in sample.fields:
        answer = sample.answers.get(field.meaning, [])
        told = [store_codes(answer)] if field.kind in LISTS else answer if isinstance(answer, list) else [answer]
        for position, value in enumerate(filter(None, told)):
            save_answer(desk, tourist, AnswerKey(field.meaning, position), value, version=0)
    sheet = open_sheet(desk, tourist, sample.country)
    assert [line.key for line in sheet.missing] == []
    assert [(line.key, doubt.code) for line in sheet.lines for doubt in line.doubts] == []
    assert sheet.answered == sheet.asked >= 30
    printed = {line.key: line.text for line in sheet.lines if line.value}
    assert [key for key, text in printed.items() if not text or re.search("[А-Яа-яЁё]", text)] == []


def test_that_a_former_surname_is_printed_as_its_passport_had_it(desk: Desk) -> None:
    before = add_client(desk, surname_ru="Щукина", surname_lat="SCHUKINA")
    client, _ = save_client(desk, before.with_values(surname_ru="Подъячева", surname_lat="PODIEIACHEVA"), before)
    tour = add_tour(desk, country="FRA")
    card = TouristCard(tour_id=tour.id or 0, client_id=client.id, values=complete_values(client.values))
    sheet = open_sheet(desk, save_tourist(desk, card)[0].id or 0, "SCHENGEN")
    line = next(line for line in sheet.lines if line.key.meaning == "former_surnames")
    assert (line.value, line.text, line.text_origin) == ("Щукина", "SCHUKINA", TextOrigin.CARD)


def test_that_one_sample_answers_whatever_can_be_asked_of_a_grown_up() -> None:
    sample = Sample(FOLDER / "schengen_eriksson.json")
    silent = {field.meaning for field in sample.fields if not sample.value(field)}
    others = {field.meaning for field in sample.fields if field.number in {"10", "17", "18"}} - {"eu_family_member"}
    assert silent == others | {"inviter_surname", "inviter_given_name"}


@pytest.mark.parametrize("file", sorted(FOLDER.glob("usual_answers*.tsv")), ids=lambda file: file.stem)
def test_that_the_dictionary_knows_every_usual_answer(file: Path) -> None:
    dictionary = Dictionary(load_shipped())
    rows = read_rows(file)
    assert len(rows) > 20
    asked = [(row["ru"], language) for row in rows for language in ("en", "fr")]
    assert [one for one in asked if not dictionary.look_up(*one)] == []
    assert {row["meaning"] for row in rows} <= PACKS.meanings.keys()


def read_rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_that_usual_answers_are_told_for_all_that_the_dictionary_translates() -> None:
    rows = read_rows(FOLDER / "usual_answers.tsv")
    assert all(all(row.values()) for row in rows)
    assert len({(row["meaning"], row["ru"]) for row in rows}) == len(rows)
    asked = {
        field.meaning
        for country in ("schengen/visa", "thailand/visa")
        for field in PACKS.forms[country].fields
        if field.translation is Translation.DICTIONARY
    }
    assert asked - {row["meaning"] for row in rows} == {"onward_permit_issuer"}
