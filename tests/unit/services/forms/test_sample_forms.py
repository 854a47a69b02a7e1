"""The made-up questionnaires reach paper whole: each answer has its place, each chosen option its tick."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.services.forms.form_filling import Applicant, template_of
from app.services.forms.manifest import AnswerKind, FormPack
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.place_values import names_of, spots_of_places
from app.services.forms.spots import Spot
from app.services.forms.typed_answers import AnswerReader

PACKS = load_packs([shipped_folder()])
FOLDER = Path(__file__).resolve().parents[3] / "data" / "questionnaires"
DAY = date(2026, 11, 27)
OF_THE_TOUR = {
    "arrival": "arrival_date",
    "departure": "departure_date",
    "country": "main_destination",
    "hotel": "hotel_name",
}
FORMS = {"SCHENGEN": PACKS.forms["schengen/visa"], "THA": PACKS.forms["thailand/visa"]}
OPTIONS = {AnswerKind.OPTION, AnswerKind.OPTIONS, AnswerKind.YES_NO}
NOT_ON_PAPER = {"eu_family_member"}
"""What the form doesn't print, and only asks further by."""

each_sample = pytest.mark.parametrize("file", sorted(FOLDER.glob("*.json")), ids=lambda file: file.stem)


def filled(file: Path) -> tuple[FormPack, Applicant, list[Spot]]:
    told: dict[str, Any] = json.loads(file.read_text("utf-8"))
    form = FORMS[told["country"]]
    tour = {OF_THE_TOUR[name]: value for name, value in told["tour"].items() if value and name in OF_THE_TOUR}
    asked = {field.meaning for field in form.fields}
    answers = {**told["card"], **{name: value for name, value in tour.items() if name in asked}, **told["answers"]}
    applicant = AnswerReader(PACKS, form, DAY).applicant(answers)
    template = template_of(form)
    return (
        form,
        applicant,
        spots_of_places(template, names_of(applicant.sheet, applicant.facts, template.dates), PACKS.meanings),
    )


@each_sample
def test_that_every_answered_text_is_printed(file: Path) -> None:
    _, applicant, spots = filled(file)
    printed = " ".join(spot.text for spot in spots).casefold()
    lines = [line for line in applicant.sheet.lines if line.text and line.field.kind is AnswerKind.TEXT]
    assert len(lines) >= 10
    assert [line.key for line in lines if line.text.casefold() not in printed] == []


@pytest.mark.parametrize("file", sorted(FOLDER.glob("schengen*.json")), ids=lambda file: file.stem)
def test_that_every_chosen_option_of_the_schengen_form_is_ticked(file: Path) -> None:
    _, applicant, spots = filled(file)
    chosen = set()
    for line in applicant.sheet.lines:
        if line.value and line.field.kind in OPTIONS and line.field.meaning not in NOT_ON_PAPER:
            codes = json.loads(line.value) if line.field.kind is AnswerKind.OPTIONS else [line.value]
            chosen |= {f"{line.field.meaning}.{code}" for code in codes}
    assert {spot.id for spot in spots if spot.ticked} == chosen


@each_sample
def test_that_the_number_of_a_passport_has_its_series(file: Path) -> None:
    card = json.loads(file.read_text("utf-8"))["card"]
    _, _, spots = filled(file)
    assert [spot for spot in spots if spot.text == card.get("passport_series", "") + card["passport_number"]]
