"""What the agency changes of a directory leaves every answer where it is."""

from dataclasses import replace

import pytest

from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Field
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.directory import get_directory
from app.services.questionnaire.directory_changes import remove_fields, reset_fields, save_field
from app.services.questionnaire.shapes import AnswerKey, Line, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from tests.factories import FULL, add_tour, add_tourist

COUNTRY = "X_ONE"
STATUS = AnswerKey("x_status")

pytestmark = pytest.mark.usefixtures("packs")


@pytest.fixture
def tourist_id(desk: Desk) -> int:
    return add_tourist(desk, add_tour(desk, country="FRA").id or 0, **FULL).id or 0


def lines(desk: Desk, tourist_id: int) -> dict[AnswerKey, Line]:
    return {line.key: line for line in open_sheet(desk, tourist_id, COUNTRY).lines}


def test_that_an_answer_outlives_its_field_and_its_option(desk: Desk, tourist_id: int) -> None:
    (draft,) = (one.draft for one in get_directory(desk, COUNTRY).fields if one.draft.field.meaning == STATUS.meaning)
    chosen = draft.field.options[0].code
    save_answer(desk, tourist_id, STATUS, chosen, version=0, origin=ValueOrigin.OPTION)
    fewer = replace(draft, field=replace(draft.field, options=draft.field.options[1:]))
    save_field(desk, COUNTRY, fewer, draft)
    line = lines(desk, tourist_id)[STATUS]
    assert (line.value, [doubt.code for doubt in line.doubts]) == (chosen, ["option_missing"])
    remove_fields(desk, COUNTRY, [draft.field.key])
    assert STATUS not in lines(desk, tourist_id)
    reset_fields(desk, COUNTRY, [draft.field.key])
    line = lines(desk, tourist_id)[STATUS]
    assert (line.value, line.doubts) == (chosen, ())


def test_that_an_own_field_is_answered(desk: Desk, tourist_id: int) -> None:
    own, _ = save_field(desk, COUNTRY, FieldDraft(Field("", "", AnswerKind.TEXT, labels={"ru": "Группа крови"})))
    key = AnswerKey(own.field.meaning)
    save_answer(desk, tourist_id, key, "первая", version=0)
    assert lines(desk, tourist_id)[key].value == "первая"
