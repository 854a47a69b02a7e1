"""The list of clients over the whole base: counted, filtered, sorted, a page at a time."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from app.models.client import Client, ClientDocument, ClientEmail, ClientPhone, FormerName
from app.services.desk import Desk
from app.services.keys import begins_with
from app.services.names.folding import email_key, fold_text, number_key, phone_key


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A line of a list of clients."""

    id: int
    surname_ru: str
    given_name_ru: str
    patronymic_ru: str
    surname_lat: str
    given_name_lat: str
    birth_date: str
    passport_series: str
    passport_number: str
    phone: str
    city: str
    stage: str
    kind: str

    @property
    def passport(self) -> str:
        """Series and number as people write them."""
        return f"{self.passport_series} {self.passport_number}".strip()


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """Which clients a list shows, and in what order.

    Attributes:
        text: beginnings of names in either script and any order, of a passport or phone number, an e-mail address.
        stage: one stage, or empty for all.
        kind: one kind, or empty for all.
        sort: "name", "birth_date" or "created".
        descending: last first.
    """

    text: str = ""
    stage: str = ""
    kind: str = ""
    sort: str = "name"
    descending: bool = False


ROW_COLUMNS = tuple(getattr(Client, name) for name in ClientRow.__dataclass_fields__)
_SORTS: dict[str, Any] = {"name": Client.sort_key, "birth_date": Client.birth_date, "created": Client.id}


def count_clients(desk: Desk, wanted: ClientFilter) -> int:
    """Return how many clients a filter lets through."""
    with desk.store.transaction() as session:
        return session.scalar(_filtered(select(func.count(Client.id)), wanted)) or 0


def list_clients(desk: Desk, wanted: ClientFilter, *, offset: int = 0, limit: int = 200) -> list[ClientRow]:
    """Return a page of the list."""
    sort = _SORTS[wanted.sort]
    order = (sort.desc(), Client.id.desc()) if wanted.descending else (sort, Client.id)
    with desk.store.transaction() as session:
        # The ids come from the index alone; whole rows are read for this page only.
        page = _filtered(select(Client.id), wanted).order_by(*order).offset(offset).limit(limit).subquery()
        query = select(*ROW_COLUMNS).join(page, page.c.id == Client.id).order_by(*order)
        return [ClientRow(*row) for row in session.execute(query)]


def find_position(desk: Desk, wanted: ClientFilter, client_id: int) -> int | None:
    """Return at which line of the list a client stands, from 0, or None where the filter leaves it out."""
    sort = _SORTS[wanted.sort]
    with desk.store.transaction() as session:
        own = session.execute(_filtered(select(sort, Client.id), wanted).where(Client.id == client_id)).first()
        if own is None:
            return None
        value, id_ = own
        before = (
            or_(sort > value, and_(sort == value, Client.id > id_))
            if wanted.descending
            else or_(sort < value, and_(sort == value, Client.id < id_))
        )
        return session.scalar(_filtered(select(func.count(Client.id)), wanted).where(before)) or 0


def _filtered(query: Select[Any], wanted: ClientFilter) -> Select[Any]:
    """Add the filter's conditions to a query over table client."""
    if wanted.stage:
        query = query.where(Client.stage == wanted.stage)
    if wanted.kind:
        query = query.where(Client.kind == wanted.kind)
    if wanted.text.strip():
        query = query.where(matches_text(wanted.text))
    return query


def matches_text(text: str) -> ColumnElement[bool]:
    """Return the condition of the live filter."""
    tokens = [fold_text(token) for token in text.split()]
    tokens = [token for token in tokens if token]
    if "@" in text:
        found = select(ClientEmail.client_id).where(begins_with(ClientEmail.address_key, email_key(text)))
        return Client.id.in_(found)
    if any(letter.isdecimal() for letter in text):
        return _matches_numbers(text)
    if not tokens:
        return Client.id < 0
    return or_(*(_matches_names(tokens, at) for at in range(len(tokens))))


def _matches_numbers(text: str) -> ColumnElement[bool]:
    """Return the condition for text with digits: a document's number or a phone."""
    document = select(ClientDocument.client_id).where(begins_with(ClientDocument.number_key, number_key(text)))
    conditions = [Client.id.in_(document)]
    digits = phone_key(text)
    if len(digits) >= 3:
        short = digits[1:] if text.strip().startswith(("8", "+7")) and len(digits) < 10 else digits
        phone = select(ClientPhone.client_id).where(begins_with(ClientPhone.number_key, short))
        conditions.append(Client.id.in_(phone))
    return or_(*conditions)


def _matches_names(tokens: list[str], surname_at: int) -> ColumnElement[bool]:
    """Return the condition that one token begins the surname and each other one a given name or patronymic."""
    surname = tokens[surname_at]
    former = select(FormerName.client_id).where(
        or_(begins_with(FormerName.surname_ru_key, surname), begins_with(FormerName.surname_lat_key, surname))
    )
    conditions = [
        or_(
            begins_with(Client.surname_ru_key, surname),
            begins_with(Client.surname_lat_key, surname),
            Client.id.in_(former),
        )
    ]
    for at, token in enumerate(tokens):
        if at != surname_at:
            conditions.append(
                or_(
                    begins_with(Client.given_ru_key, token),
                    begins_with(Client.given_lat_key, token),
                    Client.sort_key.contains(f" {token}"),
                )
            )
    return and_(*conditions)
