"""The condition of the list's live filter: what was typed, as it stands; near spellings are `find_clients`' part."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, or_, select, union

from app.models.client import Client, ClientEmail, ClientPhone
from app.services.clients.search.begins import begins_selects
from app.services.clients.search.numbers import card_numbers, document_numbers, phone_digits
from app.services.clients.search.query import Query, read_query
from app.services.desk import local_today
from app.services.keys import begins_with, date_begins


def matches_text(text: str, today: date | None = None) -> ColumnElement[bool]:
    """Return the condition that a client's names, numbers, birth date and address are, or begin, as typed.

    Each part of it is a query by one index.
    """
    query = read_query(text, today or local_today())
    conditions: list[ColumnElement[bool]] = []
    if query.email:
        conditions.append(
            Client.id.in_(select(ClientEmail.client_id).where(begins_with(ClientEmail.address_key, query.email)))
        )
    if query.tokens and len(query.numbers) > 1:
        conditions.append(or_(_names(query), _numbers(query.numbers[0])))
    elif query.tokens:
        conditions.append(_names(query))
    if query.numbers and not (query.tokens and len(query.numbers) > 1):
        alike = [_numbers(number) for number in query.numbers]
        if query.born in query.numbers:
            alike.append(date_begins(Client.birth_date, query.born))
        conditions.append(or_(*alike))
    if query.born and query.born not in query.numbers:
        conditions.append(date_begins(Client.birth_date, query.born))
    return and_(*conditions) if conditions else Client.id < 0


def matching_ids(text: str, today: date | None = None) -> Select[Any] | CompoundSelect[Any]:
    """Return the query of the ids that `matches_text` lets through: of names alone without a look at any row."""
    query = read_query(text, today or local_today())
    if query.tokens and not (query.email or query.numbers or query.born):
        found = [one.order_by(None) for one in begins_selects(query.tokens)]
        if found:
            return union(*found)
    return select(Client.id).where(matches_text(text, today))


def _names(query: Query) -> ColumnElement[bool]:
    found = [Client.id.in_(one.order_by(None)) for one in begins_selects(query.tokens)]
    return or_(*found) if found else Client.id < 0


def _numbers(text: str) -> ColumnElement[bool]:
    """Return the condition for figures: a document's number, a phone or a card."""
    conditions = [Client.id.in_(document_numbers(text)), Client.id.in_(card_numbers(text))]
    digits = phone_digits(text)
    if digits:
        conditions.append(
            Client.id.in_(select(ClientPhone.client_id).where(begins_with(ClientPhone.number_key, digits)))
        )
    return or_(*conditions)
