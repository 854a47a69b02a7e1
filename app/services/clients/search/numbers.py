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

SHORTEST_ENDING = 7
"""Figures from which a phone is found by its end: a number within its town, which is all that a slip of paper has."""

NEAR_LENGTHS = range(7, 13)
"""Lengths of a number, with its series, in which one wrong digit is looked for."""

_PHONE_LENGTH = 10

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
    endings = phone_endings(text)
    if endings:
        for id_ in session.scalars(select(ClientPhone.client_id).where(ClientPhone.number_key.in_(endings))):
            yield id_, 0.97, "phone"
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
    if endings := phone_endings(text):
        found.append(select(ClientPhone.client_id).where(ClientPhone.number_key.in_(endings)))
    return [*found, select(ClientCard.client_id).where(ClientCard.kind == "bank", ClientCard.number_key == key[-4:])]


def phone_endings(text: str) -> list[str]:
    """Return what phones that end so may be, with every code before; none for a whole number or too few figures."""
    digits = phone_key(text) if number_key(text).isdecimal() and "+" not in text else ""
    lacking = _PHONE_LENGTH - len(digits)
    if not 0 < lacking <= _PHONE_LENGTH - SHORTEST_ENDING:
        return []
    return [f"{code:0{lacking}}{digits}" for code in range(10**lacking)]


def find_near_numbers(session: Session, query: Query) -> Found:
    """Return the clients of whose passports or phones one digit is another one, or two changed places."""
    found: Found = {}
    for text in query.numbers:
        columns = (
            (ClientDocument.client_id, ClientDocument.number_key, number_key(text)),
            (ClientDocument.client_id, ClientDocument.alone_key, number_key(text)),
            (ClientPhone.client_id, ClientPhone.number_key, phone_digits(text)),
        )
        for owner, column, key in columns:
            if len(key) in NEAR_LENGTHS:
                for id_ in session.scalars(select(owner).where(column.in_(_one_digit_off(key))).limit(MOST)):
                    _keep(found, id_, 1 - 3 / len(key), "one_digit")
    return found


def _one_digit_off(key: str) -> list[str]:
    """Return the numbers in which one digit is another one, and those in which two neighbours changed places."""
    made = {
        key[:at] + other + key[at + 1 :] for at, digit in enumerate(key) if digit.isdecimal() for other in "0123456789"
    }
    made |= {key[:at] + key[at + 1] + key[at] + key[at + 2 :] for at in range(len(key) - 1)}
    return sorted(made - {key})


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
