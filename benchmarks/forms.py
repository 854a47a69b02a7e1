"""The Schengen form for one tourist and for a group, by Carnet and by pypdf filling the same values, in turn."""

import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.services.forms.form_filling import Applicant, fill_forms
from app.services.forms.manifest import AnswerKind, FormPack, Meaning
from app.services.forms.packs import known_packs, shipped_folder
from app.services.forms.place_values import names_of, spots_of_places
from app.services.forms.places import read_template
from app.services.forms.press import FormPress
from app.services.forms.typed_answers import AnswerReader
from benchmarks.measure import Figure, in_turn
from tests.pdf_forms import Made, make_pdf

GROUP = 50
GOALS_MS = {1: 300, GROUP: 5000}
_CASE = Path(__file__).resolve().parents[1] / "tests" / "data" / "questionnaires" / "schengen_eriksson.json"
_RUNS = 5
_CARD_TEXTS = ("surname_lat", "given_name_lat", "birth_city", "street", "email", "phone", "passport_number")


def measure_forms() -> list[Figure]:
    """Return how long the Schengen form takes for one tourist and for a group."""
    packs = known_packs((shipped_folder(),))
    pack = packs.forms["schengen/visa"]
    reader = AnswerReader(packs, pack, date(2026, 11, 27))
    case = json.loads(_CASE.read_text("utf-8"))
    answers = {**case["card"], **case["answers"]}
    texts = [*_CARD_TEXTS, *(code for code, one in packs.meanings.items() if one.kind is AnswerKind.TEXT)]
    with FormPress() as press:
        return [_measure(press, pack, packs.meanings, _people(reader, answers, texts, count)) for count in GOALS_MS]


def _people(reader: AnswerReader, answers: Mapping[str, Any], texts: Sequence[str], count: int) -> list[Applicant]:
    """Return people of whom no two have a text in common that typst could remember."""
    return [
        reader.applicant({**answers, **{name: f"{answers[name]} {at}" for name in texts if name in answers}})
        for at in range(count)
    ]


def _measure(press: FormPress, pack: FormPack, meanings: Mapping[str, Meaning], people: Sequence[Applicant]) -> Figure:
    values = [_values(pack, meanings, one) for one in people]
    form = make_pdf([Made(name, (50, 10 * at, 400, 10 * at + 9)) for at, name in enumerate(sorted(values[0]))])
    runs = _RUNS if len(people) == 1 else 2
    own_ms, theirs_ms = in_turn(lambda: fill_forms(press, pack, people), lambda: _by_pypdf(form, values), runs)
    goal_ms = GOALS_MS[len(people)]
    return Figure(
        f"Schengen form for {len(people)}, {len(values[0])} places, four pages set anew",
        own_ms,
        "pypdf filling the same values into an AcroForm of one page",
        theirs_ms,
        f"≤ {goal_ms / 1000:g} s",
        own_ms <= goal_ms,
    )


def _values(pack: FormPack, meanings: Mapping[str, Meaning], person: Applicant) -> dict[str, str]:
    """Return what stands at the places of a person, for the baseline."""
    template, _ = read_template(pack)
    assert template is not None
    spots = spots_of_places(template, names_of(person.sheet, person.facts, template.dates), meanings)
    return {spot.id: spot.text or "X" for spot in spots}


def _by_pypdf(form: bytes, values: Sequence[Mapping[str, str]]) -> list[bytes]:
    from pypdf import PdfReader, PdfWriter

    made = []
    for one in values:
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(form)))
        writer.update_page_form_field_values(writer.pages[0], dict(one))
        file = io.BytesIO()
        writer.write(file)
        made.append(file.getvalue())
    return made
