"""Draws the page of tidying up with something of each kind to see."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from app.bootstrap import Carnet
from app.duplicate_screens import Painter
from app.models.tables import TABLES
from app.services.clients.listing import ClientFilter, list_clients
from app.services.clients.upkeep.shapes import FindingKind

_LONG = "Константинопольская-Преображенская"
_SPOILT = (
    {"surname_ru": "Пpидуманова"},
    {"surname_ru": f"{_LONG}ж".replace("а", "a"), "birth_date": "1985-02-30"},
    {"birth_city": " Небывальск", "street": "Выдуманная  улица"},
    {"passport_issued": "2091-01-01"},
    {"patronymic_ru": "Маrкoвна", "city": "Тверь\u00a0"},
)


def draw_upkeep(painter: Painter) -> None:
    """Draw the page, empty and filled."""
    shell = painter.shell
    if painter.carnet.is_demo:
        _spoil(painter.carnet)
    shell.journeys.open_upkeep()
    painter.settle()
    page: Any = shell.window.page("tidy-up")
    for row, kind in enumerate(FindingKind):
        page.kinds.select_row(row)
        painter.keep("tidy-up" if row == 0 else f"tidy-up-{kind.value.replace('_', '-')}")
    shell.journeys.open_clients()


def _spoil(carnet: Carnet) -> None:
    """Write into some clients what another program may have left in them."""
    clients = list_clients(carnet.desk, ClientFilter(), limit=len(_SPOILT))
    with carnet.desk.writing("client_saved") as writer:
        for client, values in zip(clients, _SPOILT, strict=False):
            writer.update("client", client.id, dict(values))
        tourist, tour = TABLES["tourist"], TABLES["tour"]
        known = select(tourist.c.id).where(tourist.c.client_id.is_not(None)).order_by(tourist.c.id.desc()).limit(2)
        for id_ in writer.session.scalars(known).all():
            writer.update("tourist", id_, {"client_id": None})
        today = carnet.desk.today()
        leaves, ends = (today + timedelta(days=days) for days in (10, 20))
        newest = writer.session.scalars(select(tour.c.id).order_by(tour.c.arrival.desc()).limit(1)).one()
        writer.update("tour", newest, {"arrival": leaves.isoformat(), "departure": ends.isoformat()})
        travellers = select(tourist.c.id).where(tourist.c.tour_id == newest).order_by(tourist.c.id).limit(2)
        for id_, day in zip(writer.session.scalars(travellers).all(), (today, leaves), strict=False):
            writer.update("tourist", id_, {"passport_expires": day.isoformat()})
