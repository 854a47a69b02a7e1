"""Clients by what is written in figures: passport, phone, card, birth date, and by e-mail."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from app.models.client import Client, ClientCard, ClientDocument, ClientEmail, ClientPhone
from app.services.clients.search.query import Query
from app.services.keys import begins_with, date_begins
from app.services.names.folding import number_key, phone_key

MOST = 100
"""Rows that are looked at of each kind of number."""

SHORTEST = 3
"""Figures from which a number alone, a phone or the beginning of a card is looked for."""

SHORTEST_BANK_CARD = 13
"""Figures of a whole bank card; only its last four are kept."""

WHOLE_DATE = 10

Found = dict[int, tuple[float, str]]
"""By client: how well a number fits, and why."""


def find_numbers(session: Session, query: Query) -> Found:
    """Return the clients whom the figures and the address of a query find."""
    found: Found = {}
    for text in query.numbers:
        for id_, score, reason in _by_number(session, text):
            _keep(found, id_, score, reason)
    if query.email:
        rows = session.execute(_limited(ClientEmail.client_id, ClientEmail.address_key, query.email))
        for id_, key in rows:
            _keep(found, id_, _score(key, query.email, 1.0), "email")
    if query.born and not query.tokens:
        born = (
            select(Client.id).where(date_begins(Client.birth_date, query.born)).order_by(Client.birth_date, Client.id)
        )
        for id_ in session.scalars(born.limit(MOST)):
            _keep(found, id_, 0.95 if len(query.born) == WHOLE_DATE else 0.75, "birth_date")
    return found


def _keep(found: Found, id_: int, score: float, reason: str) -> None:
    found[id_] = max(found.get(id_, (0.0, "")), (score, reason))


def _score(key: str, typed: str, whole: float) -> float:
    """Return the score of a key that begins as typed."""
    return whole if key == typed else whole - 0.15 + 0.1 * len(typed) / len(key)


def _by_number(session: Session, text: str) -> Iterator[tuple[int, float, str]]:
    key, digits = number_key(text), phone_digits(text)
    if not any(letter.isdecimal() for letter in key):
        return
    looked: list[tuple[Any, Any, str, float, str]] = [
        (ClientDocument.client_id, ClientDocument.number_key, key, 1.0, "passport")
    ]
    if len(key) >= SHORTEST:
        looked.append((ClientDocument.client_id, ClientDocument.alone_key, key, 0.98, "passport"))
        cards = (ClientCard.number_key, ClientCard.alone_key)
        looked += [(ClientCard.client_id, column, key, 0.99, "card") for column in cards]
    if digits:
        looked.append((ClientPhone.client_id, ClientPhone.number_key, digits, 1.0, "phone"))
    for owner, column, typed, whole, reason in looked:
        for id_, stored in session.execute(_limited(owner, column, typed)):
            yield id_, _score(stored, typed, whole), reason
    if len(key) >= SHORTEST_BANK_CARD and key.isdecimal():
        bank = select(ClientCard.client_id).where(ClientCard.kind == "bank", ClientCard.number_key == key[-4:])
        for id_ in session.scalars(bank.limit(MOST)):
            yield id_, 0.9, "card"


def _limited(owner: Any, column: Any, key: str) -> Select[Any]:
    return select(owner, column).where(begins_with(column, key)).order_by(column).limit(MOST)


def phone_digits(text: str) -> str:
    """Return the figures that a phone begins with, without the country's; empty for fewer than three."""
    digits = phone_key(text)
    if text.strip().startswith(("8", "+7")) and len(digits) < 10:
        digits = digits[1:]
    return digits if len(digits) >= SHORTEST else ""


def number_selects(text: str) -> list[Select[Any]]:
    """Return the queries of the clients who have a document, a card or a phone whose number begins so.

    Each is answered by one index alone: a figure or two begin the numbers of half the base.
    """
    key, digits = number_key(text), phone_digits(text)
    looked: list[tuple[Any, str, str]] = [
        (ClientDocument, "number_key", key),
        (ClientCard, "number_key", key),
        (ClientCard, "alone_key", key),
    ]
    if len(key) >= SHORTEST:
        looked.append((ClientDocument, "alone_key", key))
    if digits:
        looked.append((ClientPhone, "number_key", digits))
    found = [select(table.client_id).where(begins_with(getattr(table, name), typed)) for table, name, typed in looked]
    return [*found, select(ClientCard.client_id).where(ClientCard.kind == "bank", ClientCard.number_key == key[-4:])]


def document_numbers(text: str) -> Select[Any]:
    """Return the query of the clients who have a document whose number, with its series or alone, begins so."""
    key = number_key(text)
    conditions = [begins_with(ClientDocument.number_key, key)]
    if len(key) >= SHORTEST:
        conditions.append(begins_with(ClientDocument.alone_key, key))
    return select(ClientDocument.client_id).where(or_(*conditions))


def card_numbers(text: str) -> Select[Any]:
    """Return the query of the clients who have a card whose number begins so; bank cards by their last four."""
    key = number_key(text)
    bank = and_(ClientCard.kind == "bank", ClientCard.number_key == key[-4:])
    begins = [begins_with(column, key) for column in (ClientCard.number_key, ClientCard.alone_key)]
    return select(ClientCard.client_id).where(or_(*begins, bank))
