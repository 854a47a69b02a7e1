from dataclasses import replace

import pytest

from app.errors import UserError
from app.services.imports.commit import import_tourists
from app.services.imports.from_tour import arrange_tour
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import save_tourist
from tests.factories import FULL, add_client, add_tour, add_tourist


def test_that_a_tour_s_tourists_are_arranged_and_linked_as_they_were(desk):
    first, second = add_tour(desk).id, add_tour(desk).id
    clients = [add_client(desk, **FULL).id, add_client(desk, **FULL).id]
    stored = add_tourist(desk, first, **FULL, ticket_number="42")
    save_tourist(desk, replace(stored, client_id=clients[1], note="окно"), stored)
    add_tourist(desk, first, surname_ru="Тестов", birth_date="1985", citizenship="SUN")
    arrangement = arrange_tour(desk, first)
    assert arrangement.client_ids == {0: clients[1]}
    assert not arrangement.to_mend
    assert arrangement.unplaced == ()
    rows = arrangement.rows()
    assert dict(rows[0].values) == FULL
    assert (rows[0].note, rows[0].client_id, rows[0].source_row) == ("окно", clients[1], 1)
    assert dict(rows[1].values) == {"surname_ru": "Тестов", "birth_date": "1985", "citizenship": "SUN"}
    import_tourists(desk, second, rows, frozenset())
    after = list_tourists(desk, second)
    assert [one.client_id for one in after] == [clients[1], None]
    assert after[0].values["ticket_number"] == ""


def test_that_an_empty_tour_is_an_empty_list_and_a_removed_one_is_told(desk):
    assert arrange_tour(desk, add_tour(desk).id).rows() == []
    with pytest.raises(UserError, match="tour_removed"):
        arrange_tour(desk, 99)
