"""Fills a base with made-up people; by Core and without history, for they have none."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.ids import skip_used_ids
from app.models.tables import TABLES
from app.person_fields import PERSON_FIELDS
from app.services.changes import ChangeWriter
from app.services.clients.preferred import preferred_rows
from app.services.demo.people import DEMO_TODAY, DemoPerson
from app.services.demo.questionnaires import fill_answers
from app.services.demo.tours import DemoTour, make_tours
from app.services.demo.twins import people_with_twins
from app.services.derived import derived_of
from app.services.desk import Desk
from app.services.name_words import rebuild_words
from app.services.tours.main_tourist import settle_main_tourist
from app.services.work import Work

_BATCH = 2000
CLIENTS_PER_TOUR = 25
"""How many clients of the directory there are for each tour made up."""

_RELATIONS = {"spouse": "spouse", "child": "child", "parent": "parent"}


def fill_demo(desk: Desk, clients: int, seed: int = 1, work: Work | None = None) -> dict[str, int]:
    """Fill an empty base with made-up clients and tours, the same for the same seed; return how many rows of each.

    Raises:
        UserError: "demo_base_not_empty".
        Cancelled: nothing was written.
    """
    work = work or Work()
    with desk.store.transaction(write=True) as session:
        if any(session.scalar(select(TABLES[name].c.id).limit(1)) for name in ("client", "tour")):
            raise UserError("demo_base_not_empty")
        _fill_clients(session.connection(), desk, clients, seed, work)
        rebuild_words(session)
        _fill_tours(session, desk, max(clients // CLIENTS_PER_TOUR, 1), clients, seed, work)
        for table in ("client", "tour"):
            skip_used_ids(session, table)
        fill_answers(session, desk, seed)
    desk.store.optimize()
    with desk.store.transaction() as session:
        return {
            name: session.scalar(select(func.count()).select_from(TABLES[name])) or 0
            for name in ("client", "tour", "tourist", "service", "family_link")
        }


def _fill_clients(connection: Connection, desk: Desk, count: int, seed: int, work: Work) -> None:
    """Write clients, their current child rows and family links; ids run from 1."""
    people = people_with_twins(count, seed)
    done, head = 0, (0, -1)
    created = DEMO_TODAY.isoformat()
    while batch := list(islice(people, _BATCH)):
        rows: dict[str, list[dict[str, Any]]] = {"client": []}
        for id_, person in enumerate(batch, start=done + 1):
            row = {
                **person.values, "id": id_, "version": 1, "kind": "person", "stage": _stage_of(id_), "note": "",
                "agent_id": desk.agent_id, "created_on": created,
            }  # fmt: skip
            rows["client"].append({**row, **derived_of("client", row)})
            for table, made in preferred_rows(person.values).items():
                rows.setdefault(table, []).extend({**one, "client_id": id_} for one in made)
            head = _link_family(rows, person, id_, head)
        _insert_all(connection, rows)
        done += len(batch)
        work.tick(done, count, "demo_clients")


def _stage_of(id_: int) -> str:
    """Return a stage: most are regular."""
    return ("potential", "new", "lost")[id_ // 12 % 3] if id_ % 12 == 0 else "regular"


def _link_family(
    rows: dict[str, list[dict[str, Any]]], person: DemoPerson, id_: int, head: tuple[int, int]
) -> tuple[int, int]:
    """Link a member to the head of the family, who stands first; return the present head's client and family."""
    if person.family is None:
        return head
    if person.family != head[1]:
        return id_, person.family
    relation = _RELATIONS.get(person.relation, "relative")
    rows.setdefault("family_link", []).append({"client_id": head[0], "relative_id": id_, "relation": relation})
    return head


def _insert_all(connection: Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
    """Insert rows of several tables; rows of one table that differ in their columns go in separate statements."""
    for name, made in rows.items():
        by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for row in made:
            complete = row if name == "client" else {**row, **derived_of(name, row)}
            by_columns.setdefault(tuple(sorted(complete)), []).append(complete)
        for batch in by_columns.values():
            connection.execute(insert(TABLES[name]), batch)


def _fill_tours(session: Session, desk: Desk, count: int, clients: int, seed: int, work: Work) -> None:
    """Write tours whose tourists are clients of the directory in their order, families together."""
    connection = session.connection()
    taken = 0
    for at, tour in enumerate(make_tours(count, seed), start=1):
        tour_row = {
            "id": at, "version": 1, "number": tour.number, "created_on": tour.created_on, "arrival": tour.arrival,
            "departure": tour.departure, "country": tour.country, "title": tour.title, "note": "",
        }  # fmt: skip
        _insert_all(connection, {"tour": [tour_row]})
        services = _insert_services(connection, tour, at)
        size = min(tour.group_size, clients)
        ids = [1 + (taken + step) % clients for step in range(size)]
        taken += size
        _insert_tourists(connection, ids, at, services, tour.arrival)
        settle_main_tourist(ChangeWriter(session, desk.agent_id, "demo"), at, tour.created_on)
        if at % 20 == 0:
            work.tick(at, count, "demo_tours")


def _insert_services(connection: Connection, tour: DemoTour, tour_id: int) -> list[int]:
    """Write the services of a tour and return their ids."""
    table = TABLES["service"]
    rows = [
        {
            "tour_id": tour_id, "version": 1, "kind": one.kind, "title": one.title, "starts": one.starts,
            "ends": one.ends, "provider": one.provider,
        }
        for one in tour.services
    ]  # fmt: skip
    return list(connection.scalars(insert(table).returning(table.c.id), rows)) if rows else []


def _insert_tourists(
    connection: Connection, clients: Sequence[int], tour_id: int, services: Sequence[int], arrival: str
) -> None:
    """Write tourists as snapshots of clients, bound to all services of the tour."""
    client, tourist = TABLES["client"], TABLES["tourist"]
    born = client.c.birth_date < arrival  # a tour of the past has nobody who was born after it
    found = connection.execute(select(client).where(client.c.id.in_(clients), born).order_by(client.c.id)).mappings()
    rows = [
        {
            **{one.name: row.get(one.name, "") for one in PERSON_FIELDS}, "tour_id": tour_id, "client_id": row["id"],
            "is_main": False, "note": "", "version": 1,
        }
        for row in found
    ]  # fmt: skip
    complete = [{**row, **derived_of("tourist", row)} for row in rows]
    ids = connection.scalars(insert(tourist).returning(tourist.c.id), complete).all() if complete else []
    links = [{"tourist_id": id_, "service_id": service} for id_ in ids for service in services]
    if links:
        connection.execute(insert(TABLES["tourist_service"]), links)
