"""Draws how clients are merged, with a made-up agency's client who was written down a second time."""

from dataclasses import replace
from functools import partial

from app.import_screens import ScreenPainter
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client, save_client
from app.services.clients.listing import ClientFilter, list_clients
from app.services.clients.merging.merge import merge_clients
from app.services.clients.merging.plan import open_merge
from app.services.desk import Desk
from app.services.undo import revert
from app.views.clients.marks import Marks
from app.views.merging import open_merge_dialog


def draw_merging(painter: ScreenPainter) -> None:
    """Draw marked clients, the dialog with two and with three of them, and the card of one who took in another."""
    if not painter.carnet.is_demo:
        return
    desk, window = painter.carnet.desk, painter.shell.window
    clients = list_clients(desk, ClientFilter(sort="created"), limit=100)
    cards = [get_client(desk, client.id) for client in clients]
    first = max(cards, key=lambda card: sum(bool(value) for value in card.values.values()) + len(card.family))
    ids = [first.id or 0, *_write_again(desk, first)]
    merge = partial(open_merge_dialog, painter.shell.context, parent=window)
    painter.with_dialog("merge", partial(merge, ids[:2]))
    painter.with_dialog("merge-three", partial(merge, ids))
    painter.shell.journeys.open_client(ids[0])
    marks = window.findChild(Marks)
    if marks is not None:
        marks.add([person.client for person in open_merge(desk, ids).persons])
    painter.keep("clients-marked")
    if marks is not None:
        marks.clear()
    merged = merge_clients(desk, open_merge(desk, ids), {}, ids[0])
    painter.shell.context.events.clients_changed.emit()
    painter.keep("clients-merged")
    revert(desk.store, merged, desk.agent_id)
    painter.shell.context.events.tell_all()


def _write_again(desk: Desk, card: ClientCard) -> list[int]:
    """Write a client down twice more, as two other agents did."""
    again = replace(
        ClientCard(stage="new", note="Просила звонить после шести вечера."),
        values={
            **card.values,
            "surname_ru": f"{card.values['surname_ru']}-Придуманцева",
            "patronymic_ru": "",
            "passport_series": "76",
            "passport_number": "0123456",
            "passport_issued": "2025-11-20",
            "passport_expires": "2035-11-20",
            "birth_date": card.values["birth_date"][:4],
            "email": "",
            "phone": "+7 972 000-12-35",
        },
    )
    third = ClientCard(
        stage="potential",
        note="Из выставки в марте.",
        values={
            **again.values,
            "surname_lat": "",
            "sex": "",
            "city": "Небывальск-на-Неведомой",
            "street": "Выдуманная",
        },
    )
    return [save_client(desk, one)[0].id or 0 for one in (again, third)]
