"""What lasts is kept at the client as soon as a tourist is known to be one."""

from dataclasses import replace

import pytest

from app.services.desk import Desk
from app.services.imports.commit import import_tourists
from app.services.imports.rows import ImportRow, RowChoice
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.cards import TouristCard
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import ToDirectory, save_tourist
from tests.factories import FULL, add_client, add_tour, add_tourist, snapshot, undo

STATUS, EMPLOYER, HOST_PHONE = AnswerKey("x_status"), AnswerKey("x_employer"), AnswerKey("x_host_phone")

pytestmark = pytest.mark.usefixtures("packs")


@pytest.fixture
def answered(desk: Desk) -> TouristCard:
    card = add_tourist(desk, add_tour(desk, departure="2026-07-20").id or 0, **FULL)
    for key, value in ((STATUS, "married"), (EMPLOYER, "Выдумка"), (HOST_PHONE, "123")):
        save_answer(desk, card.id or 0, key, value, version=0)
    return get_tourist(desk, card.id or 0)


def kept(desk: Desk) -> dict[object, object]:
    return {row["meaning"]: row["value"] for row in snapshot(desk.store)["client_answer"]}


def test_that_a_tourist_added_to_the_directory_brings_what_lasts(desk: Desk, answered: TouristCard) -> None:
    before = snapshot(desk.store)
    _, written = save_tourist(desk, answered, answered, ToDirectory(add=True))
    assert kept(desk) == {"x_status": "married", "x_employer": "Выдумка"}
    undo(desk, written)
    assert snapshot(desk.store) == before


def test_that_a_linked_client_is_given_only_what_is_lacking(desk: Desk, answered: TouristCard) -> None:
    client = add_client(desk, **FULL)
    other = save_tourist(desk, replace(answered, id=None, client_id=client.id))[0]
    save_answer(desk, other.id or 0, STATUS, "single", version=0)
    save_tourist(desk, replace(answered, client_id=client.id), answered)
    assert kept(desk) == {"x_status": "single", "x_employer": "Выдумка"}
    line = next(one for one in open_sheet(desk, answered.id or 0, "X_ONE").lines if one.key == STATUS)
    assert (line.value, line.value_origin) == ("married", ValueOrigin.OPTION), "the trip stays as it was"


def test_that_a_save_that_links_nobody_writes_no_answers(desk: Desk, answered: TouristCard) -> None:
    save_tourist(desk, answered.with_values(phone="1234"), answered)
    assert kept(desk) == {}


def test_that_a_list_that_links_a_tourist_keeps_what_lasts(desk: Desk, answered: TouristCard) -> None:
    client = add_client(desk, **FULL)
    choice = RowChoice(client.id, "client", "update")
    import_tourists(desk, answered.tour_id, [ImportRow(FULL)], frozenset(), choices={0: choice})
    assert get_tourist(desk, answered.id or 0).client_id == client.id
    assert kept(desk) == {"x_status": "married", "x_employer": "Выдумка"}
