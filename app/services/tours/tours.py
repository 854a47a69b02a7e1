"""Tours and their services: list, load, save, remove; each write is one change set."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.form import PrintedForm
from app.models.questionnaire import TouristAnswer
from app.models.tour import Service, Tour, Tourist, TouristService
from app.services.changes import ChangeWriter
from app.services.desk import Desk
from app.services.keys import begins_with, tour_number_key
from app.services.merging import merge_changes
from app.services.names.display import display_name
from app.services.names.folding import fold_text
from app.services.persons.checks import (
    NOTE_LENGTH,
    FieldProblem,
    is_country_code,
    is_iso_date,
    note_problem,
    text_problem,
)
from app.services.tours.cards import ServiceCard, TourCard, TourRow, plain_values

_LENGTHS = {"number": 40, "title": 160, "provider": 120, "country": 3}


def get_tour(desk: Desk, tour_id: int) -> TourCard:
    """Return a tour.

    Raises:
        UserError: "tour_removed".
    """
    with desk.store.transaction() as session:
        return _load_tour(session, tour_id)


def find_tour(desk: Desk, number: str) -> TourCard | None:
    """Return the tour of that number, however its letters are cased and spaced, leading zeros or not."""
    with desk.store.transaction() as session:
        key = tour_number_key(number)
        tour_id = session.scalar(select(Tour.id).where(Tour.number_key == key)) or _without_zeros(session, key)
        return None if tour_id is None else _load_tour(session, tour_id)


def _without_zeros(session: Session, key: str) -> int | None:
    """Return the one tour whose number differs from a number of digits by leading zeros only."""
    if not (key.isascii() and key.isdecimal()):
        return None
    alike = session.execute(select(Tour.id, Tour.number_key).where(Tour.number_key.endswith(key.lstrip("0")))).all()
    found = [row.id for row in alike if row.number_key.lstrip("0") == key.lstrip("0")]
    return found[0] if len(found) == 1 else None


def _load_tour(session: Session, tour_id: int) -> TourCard:
    tour = session.get(Tour, tour_id)
    if tour is None:
        raise UserError("tour_removed")
    return TourCard(
        id=tour.id, version=tour.version, **{name: getattr(tour, name) for name in plain_values(TourCard())}
    )


def next_tour_number(desk: Desk) -> str:
    """Return the number that a new tour is offered: one more than the newest that is all digits."""
    with desk.store.transaction() as session:
        numbers = session.scalars(select(Tour.number).order_by(Tour.id.desc()).limit(200)).all()
        digits = next((number for number in numbers if number.isdecimal() and number.isascii()), "000000")
        number = int(digits) + 1
        while session.scalar(select(Tour.id).where(Tour.number_key == str(number).zfill(len(digits)))) is not None:
            number += 1  # an older tour may bear the greater number
    return str(number).zfill(len(digits))


def count_tours(desk: Desk, text: str = "") -> int:
    """Return how many tours `list_tours` would list."""
    with desk.store.transaction() as session:
        return session.scalar(select(func.count()).select_from(Tour).where(*_conditions(text))) or 0


def list_tours(desk: Desk, text: str = "", *, offset: int = 0, limit: int = 200) -> list[TourRow]:
    """Return tours, newest arrival first.

    Args:
        desk: where the agent works.
        text: part of the number or title, a country, or the beginning of a tourist's surname in either script.
        offset: how many to pass over.
        limit: the most to return.
    """
    query = newest_first().where(*_conditions(text)).offset(offset).limit(limit)
    with desk.store.transaction() as session:
        return tour_rows(session, query)


def newest_first() -> Select[Tour, Tourist]:
    """Return the query of all tours, each with its main tourist, the newest arrival first."""
    return (
        select(Tour, Tourist)
        .outerjoin(Tourist, (Tourist.tour_id == Tour.id) & Tourist.is_main)
        .order_by(Tour.arrival.desc(), Tour.id.desc())
    )


def tour_rows(session: Session, query: Select[Tour, Tourist]) -> list[TourRow]:
    """Return the lines of tours; the query gives each with its main tourist."""
    found = session.execute(query).all()
    ids = [tour.id for tour, _ in found]
    counted = select(Tourist.tour_id, func.count()).where(Tourist.tour_id.in_(ids)).group_by(Tourist.tour_id)
    counts = dict(session.execute(counted).all())
    return [
        TourRow(
            id=tour.id,
            number=tour.number,
            title=tour.title,
            country=tour.country,
            arrival=tour.arrival,
            departure=tour.departure,
            created_on=tour.created_on,
            tourists=counts.get(tour.id, 0),
            main_tourist=display_name(main) if main else "",
        )
        for tour, main in found
    ]


def _conditions(text: str) -> list[ColumnElement[bool]]:
    """Return what a tour must satisfy to be listed for a filter text."""
    key = fold_text(text)
    if not key:
        return []
    from app.services.persons.countries import country_code

    by_tourist = select(Tourist.tour_id).where(
        or_(begins_with(Tourist.surname_ru_key, key), begins_with(Tourist.surname_lat_key, key))
    )
    conditions = [
        Tour.number_key.contains(tour_number_key(text), autoescape=True),
        Tour.title_key.contains(key),
        Tour.id.in_(by_tourist),
    ]
    country = country_code(text)
    if country:
        conditions.append(Tour.country == country)
    return [or_(*conditions)]


def save_tour(desk: Desk, card: TourCard, base: TourCard | None = None) -> tuple[TourCard, int | None]:
    """Save a tour, new or changed; return it as stored, with the change set or None where nothing changed.

    Raises:
        UserError: "fields_refused" with `problems`; "tour_number_taken"; "clash"; "tour_removed".
    """
    _check(card)
    with desk.writing("tour_saved" if base else "tour_added") as writer:
        try:
            if base is None:
                created = card.created_on or desk.today().isoformat()
                tour_id = writer.create("tour", {**plain_values(card), "created_on": created})
            else:
                tour_id = _update(writer, "tour", plain_values(card), plain_values(base), base.id)
        except IntegrityError as error:
            raise UserError("tour_number_taken", number=card.number) from error
        writer.session.expire_all()
        return _load_tour(writer.session, tour_id), writer.change_set_id


def _update(writer: ChangeWriter, table: str, mine: dict[str, object], base: dict[str, object], id_: int | None) -> int:
    """Write what the screen changed of a tour or a service, merged with what others changed meanwhile."""
    model = Tour if table == "tour" else Service
    stored = writer.session.get(model, id_)
    if stored is None or id_ is None:
        raise UserError(f"{table}_removed")
    changes, clashes = merge_changes(base, mine, {name: getattr(stored, name) for name in base})
    if clashes:
        raise UserError("clash", clashes=clashes)
    writer.update(table, id_, changes)
    return id_


def _check(card: TourCard | ServiceCard) -> None:
    """Refuse values that a tour or a service can't hold.

    Raises:
        UserError: "fields_refused" with `problems`.
    """
    problems = []
    for name, value in plain_values(card).items():
        code = _plain_problem(name, value) if isinstance(value, str) and value else ""
        if code:
            problems.append(FieldProblem(name, code, {"length": _LENGTHS.get(name, NOTE_LENGTH)}))
    if isinstance(card, TourCard):
        problems += _tour_problems(card)
    if problems:
        raise UserError("fields_refused", problems=problems)


def _plain_problem(name: str, value: str) -> str:
    """Return the code of what one field can't hold, or the empty text."""
    if name in {"created_on", "arrival", "departure", "starts", "ends"}:
        return "" if is_iso_date(value) and len(value) == 10 else "date_impossible"
    if name == "country":
        return "" if is_country_code(value) else "country_unknown"
    if name == "note":
        return note_problem(value)
    return text_problem(value, _LENGTHS.get(name, NOTE_LENGTH))


def _tour_problems(card: TourCard) -> list[FieldProblem]:
    """Return what is wrong between the fields of a tour."""
    problems = []
    if not fold_text(card.number):
        problems.append(FieldProblem("number", "tour_number_empty"))
    if card.arrival and card.departure and card.departure < card.arrival:
        problems.append(FieldProblem("departure", "departure_before_arrival"))
    return problems


def remove_tour(desk: Desk, tour_id: int) -> int | None:
    """Remove a tour with its services and tourists; return the change set, by which it can be undone.

    Raises:
        UserError: "tour_removed".
    """
    with desk.writing("tour_removed") as writer:
        session = writer.session
        if session.get(Tour, tour_id) is None:
            raise UserError("tour_removed")
        tourists = session.scalars(select(Tourist.id).where(Tourist.tour_id == tour_id)).all()
        remove_tourist_rows(writer, tourists)
        writer.remove("service", session.scalars(select(Service.id).where(Service.tour_id == tour_id)).all())
        writer.remove("tour", [tour_id])
        return writer.change_set_id


def remove_tourist_rows(writer: ChangeWriter, ids: Sequence[int]) -> None:
    """Remove tourists with their service links, answers and printed forms within a change set."""
    for at in range(0, len(ids), 500):
        for child in (TouristService, TouristAnswer, PrintedForm):
            query = select(child.id).where(child.tourist_id.in_(ids[at : at + 500]))
            writer.remove(child.__tablename__, writer.session.scalars(query).all())
    writer.remove("tourist", ids)


def list_services(desk: Desk, tour_id: int) -> list[ServiceCard]:
    """Return the services of a tour in the order of their dates."""
    with desk.store.transaction() as session:
        query = select(Service).where(Service.tour_id == tour_id).order_by(Service.starts, Service.id)
        return [_service_card(service) for service in session.scalars(query)]


def _service_card(service: Service) -> ServiceCard:
    return ServiceCard(
        id=service.id, version=service.version, **{name: getattr(service, name) for name in plain_values(ServiceCard())}
    )


def save_service(desk: Desk, card: ServiceCard, base: ServiceCard | None = None) -> tuple[ServiceCard, int | None]:
    """Save a service; return it as stored, with the change set or None where nothing changed.

    A new service is bound to every tourist of the tour.

    Raises:
        UserError: "fields_refused" with `problems`; "clash"; "service_removed"; "tour_removed".
    """
    _check(card)
    if not card.title:
        raise UserError("fields_refused", problems=[FieldProblem("title", "service_title_empty")])
    with desk.writing("service_saved" if base else "service_added") as writer:
        session = writer.session
        if session.get(Tour, card.tour_id) is None:
            raise UserError("tour_removed")
        if base is None:
            id_ = writer.create("service", plain_values(card))
            tourists = session.scalars(select(Tourist.id).where(Tourist.tour_id == card.tour_id)).all()
            writer.create_many("tourist_service", [{"tourist_id": one, "service_id": id_} for one in tourists])
        else:
            id_ = _update(writer, "service", plain_values(card), plain_values(base), base.id)
        session.expire_all()
        return _service_card(session.get_one(Service, id_)), writer.change_set_id


def remove_service(desk: Desk, service_id: int) -> int | None:
    """Remove a service and its links to tourists; return the change set.

    Raises:
        UserError: "service_removed".
    """
    with desk.writing("service_removed") as writer:
        session = writer.session
        if session.get(Service, service_id) is None:
            raise UserError("service_removed")
        bound = select(TouristService.id).where(TouristService.service_id == service_id)
        writer.remove("tourist_service", session.scalars(bound).all())
        writer.remove("service", [service_id])
        return writer.change_set_id
