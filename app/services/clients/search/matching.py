"""The condition of the list's live filter: what was typed, as it stands; near spellings are `find_clients`' part."""

from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select

from app.models.client import Client, ClientEmail
from app.services.clients.search.begins import begins_parts
from app.services.clients.search.numbers import number_selects
from app.services.clients.search.query import Query, read_query
from app.services.clients.search.shapes import Part
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


def matching_parts(text: str, today: date | None = None) -> list[Part]:
    """Return the queries whose ids together are those of a text of names alone, or of figures alone; else none."""
    query = read_query(text, today or local_today())
    if query.email or (query.tokens and query.numbers) or (query.born and query.born not in query.numbers):
        return []
    if query.tokens:
        return begins_parts(query.tokens)
    parts = [Part(one) for number in query.numbers for one in number_selects(number)]
    born = [Part(select(Client.id).where(date_begins(Client.birth_date, query.born)))] if query.born else []
    return [*parts, *born]


def _names(query: Query) -> ColumnElement[bool]:
    found = [Client.id.in_(one.ids) for one in begins_parts(query.tokens)]
    return or_(*found) if found else Client.id < 0


def _numbers(text: str) -> ColumnElement[bool]:
    """Return the condition for figures: a document's number, a phone or a card."""
    return or_(*(Client.id.in_(one) for one in number_selects(text)))
