"""Tourists of a tour: save with what goes to the directory, remove; each write is one change set."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.client import Client
from app.models.tour import Service, Tour, Tourist, TouristService
from app.services.changes import ChangeWriter
from app.services.clients.cards import ClientCard, complete_client_values
from app.services.clients.directory import create_client, gone_error, load_client, write_client_fields
from app.services.derived import Row
from app.services.desk import Desk
from app.services.merging import merge_changes
from app.services.persons.checks import NAMES, NOTE_LENGTH, FieldProblem, check_person, note_problem
from app.services.tours.cards import TouristCard, flatten_tourist
from app.services.tours.main_tourist import make_main, settle_main_tourist
from app.services.tours.reading import load_tourist
from app.services.tours.tours import remove_tourist_rows
from app.services.work import Work

_AT_ONCE = 1_000
"""Rows that are written between two looks at whether the work was cancelled."""


@dataclass(frozen=True, slots=True)
class ToDirectory:
    """What saving a tourist writes to the directory of clients.

    Attributes:
        add: make a regular client of the tourist and link the two.
        fields: catalogue names whose values are written to the linked client too.
    """

    add: bool = False
    fields: Collection[str] = field(default=())


def save_tourist(
    desk: Desk, card: TouristCard, base: TouristCard | None = None, directory: ToDirectory | None = None
) -> tuple[TouristCard, int | None]:
    """Save a tourist, new or changed, and what goes to the directory, as one change set.

    Args:
        desk: where the agent works.
        card: the tourist as on the screen.
        base: the tourist as the screen was given it; None for a new one.
        directory: what is written to the directory too.

    Returns:
        The tourist as stored, and the change set or None where nothing changed.

    Raises:
        UserError: "fields_refused" with `problems`; "clash" with `clashes`; "tourist_removed", "tour_removed",
            "client_removed"; "client_merged" with `client_id`, the one who was kept.
    """
    directory = directory or ToDirectory()
    check_tourist(card)
    with desk.writing("tourist_saved" if base else "tourist_added") as writer:
        tourist_id = add_tourists(writer, desk, [card])[0] if base is None else _update(writer, card, base)
        _write_directory(writer, desk, tourist_id, directory)
        writer.session.expire_all()
        stored = load_tourist(writer.session, tourist_id)
        if base is not None and stored.client_id not in {None, base.client_id}:
            _keep_lasting_answers(writer, desk, stored)
        return stored, writer.change_set_id


def _keep_lasting_answers(writer: ChangeWriter, desk: Desk, tourist: TouristCard) -> None:
    """Keep at the client to whom a tourist was just linked what of the tourist's answers lasts."""
    from app.services.questionnaire.lasting import keep_lasting_answers

    if tourist.id is not None and tourist.client_id is not None:
        keep_lasting_answers(writer, desk, tourist.id, tourist.client_id)


def check_tourist(card: TouristCard) -> None:
    """Refuse what a tourist's fields can't hold, and a tourist without any name.

    Raises:
        UserError: "fields_refused" with `problems`.
    """
    check_person(card.values)
    problems = []
    if not any(card.values[name] for name in NAMES):
        problems.append(FieldProblem("surname_ru", "name_missing"))
    code = note_problem(card.note)
    if code:
        problems.append(FieldProblem("note", code, {"length": NOTE_LENGTH}))
    if problems:
        raise UserError("fields_refused", problems=problems)


def add_tourists(writer: ChangeWriter, desk: Desk, cards: Sequence[TouristCard], work: Work | None = None) -> list[int]:
    """Add tourists to their one tour within a change set and return their ids; the main flag is settled.

    Raises:
        UserError: "tour_removed"; "service_removed" where a bound service is not of this tour.
        Cancelled: the work was cancelled; the transaction has to be rolled back.
    """
    if not cards:
        return []
    session, tour_id, work = writer.session, cards[0].tour_id, work or Work()
    if session.get(Tour, tour_id) is None:
        raise UserError("tour_removed")
    _check_services(session, tour_id, frozenset().union(*(card.service_ids for card in cards)))
    _check_clients(session, {card.client_id for card in cards if card.client_id is not None})
    ids: list[int] = []
    for at in range(0, len(cards), _AT_ONCE):
        work.tick(at, len(cards), "import_writing")
        ids += _create_tourists(writer, cards[at : at + _AT_ONCE])
    settle_main_tourist(writer, tour_id, desk.today().isoformat(), ids)
    return ids


def _create_tourists(writer: ChangeWriter, cards: Sequence[TouristCard]) -> list[int]:
    """Write tourists and which services they have."""
    ids = writer.create_many(
        "tourist",
        [
            {
                **card.values,
                "tour_id": card.tour_id,
                "client_id": card.client_id,
                "note": card.note,
                "is_main": False,
                "version": 1,
            }
            for card in cards
        ],
    )
    links: list[Row] = [
        {"tourist_id": id_, "service_id": service_id}
        for id_, card in zip(ids, cards, strict=True)
        for service_id in sorted(card.service_ids)
    ]
    writer.create_many("tourist_service", links)
    return ids


def bind_services(writer: ChangeWriter, tour_id: int, tourist_ids: Sequence[int], service_ids: Collection[int]) -> None:
    """Give tourists of a tour services within a change set; those that they have already stay.

    Raises:
        UserError: "service_removed" where a service is not of this tour.
    """
    _check_services(writer.session, tour_id, service_ids)
    bound: set[tuple[int, int]] = set()
    for at in range(0, len(tourist_ids), _AT_ONCE):
        query = select(TouristService.tourist_id, TouristService.service_id).where(
            TouristService.tourist_id.in_(tourist_ids[at : at + _AT_ONCE])
        )
        bound.update((tourist_id, service_id) for tourist_id, service_id in writer.session.execute(query))
    wanted = [(one, service) for one in tourist_ids for service in sorted(service_ids) if (one, service) not in bound]
    writer.create_many("tourist_service", [{"tourist_id": one, "service_id": service} for one, service in wanted])


def _check_services(session: Session, tour_id: int, service_ids: Collection[int]) -> None:
    """Refuse services that the tour has not."""
    if not set(service_ids) <= set(session.scalars(select(Service.id).where(Service.tour_id == tour_id))):
        raise UserError("service_removed")


def _check_clients(session: Session, client_ids: Collection[int]) -> None:
    """Refuse links to clients who were removed meanwhile."""
    wanted = sorted(client_ids)
    for at in range(0, len(wanted), 500):
        batch = wanted[at : at + 500]
        gone = sorted(set(batch) - set(session.scalars(select(Client.id).where(Client.id.in_(batch)))))
        if gone:
            raise gone_error(session, gone[0])


def _update(writer: ChangeWriter, card: TouristCard, base: TouristCard) -> int:
    """Write what the screen changed since `base`, merged with what others changed meanwhile."""
    if base.id is None:
        raise UserError("tourist_removed")
    stored = load_tourist(writer.session, base.id)
    changes, clashes = merge_changes(flatten_tourist(base), flatten_tourist(card), flatten_tourist(stored))
    if clashes:
        raise UserError("clash", clashes=clashes)
    wanted = {int(name.split("/")[1]): value for name, value in changes.items() if "/" in name}
    _check_services(writer.session, stored.tour_id, [id_ for id_, value in wanted.items() if value])
    if card.client_id is not None and "client_id" in changes:
        _check_clients(writer.session, [card.client_id])
    writer.update("tourist", base.id, {name: value for name, value in changes.items() if "/" not in name})
    for service_id, value in wanted.items():
        if value:
            writer.create("tourist_service", {"tourist_id": base.id, "service_id": service_id})
        else:
            link = select(TouristService.id).where(
                TouristService.tourist_id == base.id, TouristService.service_id == service_id
            )
            writer.remove("tourist_service", writer.session.scalars(link).all())
    return base.id


def _write_directory(writer: ChangeWriter, desk: Desk, tourist_id: int, directory: ToDirectory) -> None:
    """Add the tourist to the directory, or write chosen fields to the linked client."""
    writer.session.expire_all()
    tourist = load_tourist(writer.session, tourist_id)
    if directory.add and tourist.client_id is None:
        client_id = create_client(writer, desk, ClientCard(values=complete_client_values(tourist.values)))
        writer.update("tourist", tourist_id, {"client_id": client_id})
    elif directory.fields:
        if tourist.client_id is None:
            raise UserError("client_removed")  # the agent chose to write to a client who is gone
        stored = load_client(writer.session, tourist.client_id)
        write_client_fields(writer, desk, stored, {name: tourist.values[name] for name in directory.fields})


def make_main_tourist(desk: Desk, tourist_id: int) -> int | None:
    """Give the main-tourist flag to a tourist; return the change set or None where it has it already.

    Raises:
        UserError: "tourist_removed".
    """
    with desk.writing("main_tourist_chosen") as writer:
        tourist = writer.session.get(Tourist, tourist_id)
        if tourist is None:
            raise UserError("tourist_removed")
        query = select(Tourist.id).where(Tourist.tour_id == tourist.tour_id, Tourist.is_main)
        make_main(writer, writer.session.scalars(query).all(), tourist_id)
        return writer.change_set_id


def remove_tourists(desk: Desk, ids: Sequence[int]) -> int | None:
    """Remove tourists of one tour; the main flag moves if it must. Return the change set.

    Raises:
        UserError: "tourist_removed" where none of them is left.
    """
    with desk.writing("tourists_removed") as writer:
        tours = writer.session.execute(select(Tourist.id, Tourist.tour_id).where(Tourist.id.in_(ids))).all()
        if not tours:
            raise UserError("tourist_removed")
        remove_tourist_rows(writer, [row.id for row in tours])
        for tour_id in sorted({row.tour_id for row in tours}):
            settle_main_tourist(writer, tour_id, desk.today().isoformat())
        return writer.change_set_id
