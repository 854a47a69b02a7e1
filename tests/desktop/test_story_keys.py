"""Keys in a real window: what opens by keys takes keys at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.store import Store
from app.services.clients.cards import ClientCard
from app.services.clients.directory import save_client
from app.services.desk import open_desk
from tests.desktop.desktop import Desktop, WatchedCarnet

pytestmark = pytest.mark.desktop


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def carnet(desktop: Desktop, tmp_path: Path) -> WatchedCarnet:
    """Carnet's window on a base with one client who has a phone."""
    file = tmp_path / "carnet.db"
    store = Store(file)
    store.prepare()
    save_client(open_desk(store), ClientCard().with_values(surname_ru="Образцова", phone="+7 972 000-12-34"))
    store.close()
    window = desktop.run_carnet(file)
    desktop.activate("^Carnet$")
    return window


def test_that_the_palette_takes_keys_as_it_opens(desktop: Desktop, carnet: WatchedCarnet) -> None:
    carnet.wait_until(lambda state: state["place"] == "tours", "the tours")
    desktop.press("ctrl+k")
    carnet.wait_until(lambda state: state["modal"] == "command_palette", "the palette")
    desktop.press("Return")
    carnet.wait_until(lambda state: state["modal"] == "tour_dialog", "the dialog of its first command")


def test_that_an_edited_row_takes_what_is_typed(desktop: Desktop, carnet: WatchedCarnet) -> None:
    carnet.wait_until(lambda state: state["place"] == "tours", "the tours")
    desktop.press("ctrl+2")
    carnet.wait_until(lambda state: state["rows"].get("clients_table") == 1, "the client in the list")
    carnet.wait_until(lambda state: state["focus"] == "clients_table", "the cursor in the list")
    desktop.press("F2")
    carnet.wait_until(lambda state: re.match("field_", state["focus"]), "the cursor in the card")
    desktop.press("ctrl+Tab", "ctrl+Tab")
    carnet.wait_until(lambda state: state["rows"].get("phones_table") == 1, "the phones")
    for _ in range(12):
        if carnet.state["focus"] == "phones_table":
            break
        before = carnet.state["focus"]
        desktop.press("Tab")
        carnet.wait_until(lambda state, before=before: state["focus"] != before, "the next part")
    desktop.press("F2")
    carnet.wait_until(lambda state: state["modal"] == "row_dialog", "the phone's dialog")
    carnet.wait_until(lambda state: state["focus"] == "row_number", "the cursor in the number")
