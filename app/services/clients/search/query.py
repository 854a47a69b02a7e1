"""What one search field was given: names, a number, a date, an e-mail address, in any mixture."""

import re
from dataclasses import dataclass
from datetime import date

from app.errors import UserError
from app.services.clients.search.spelling import Token, initial_of, token_of
from app.services.names.folding import email_key, fold_text
from app.services.persons.dates import parse_date

MOST_TOKENS = 6
"""Words that are looked at; nobody is called by more."""

_PARTED = re.compile(r"[\s,;]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_YEAR = frozenset({"г", "год", "года", "гр", "рожд", "рождения"})
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[./-](?:19|20)\d\d")


@dataclass(frozen=True)
class Query:
    """What was asked.

    Attributes:
        tokens: words that may be names, in their order.
        numbers: what may be a number, as it was typed: with the letters beside it, and its figures alone.
        born: a birth date or its beginning, ISO 8601.
        email: the beginning of an address, as addresses are compared.
    """

    tokens: tuple[Token, ...] = ()
    numbers: tuple[str, ...] = ()
    born: str = ""
    email: str = ""


def read_query(text: str, today: date) -> Query:
    """Return what a text asks for."""
    pieces = _spelt_dates([piece for piece in _PARTED.split(text.replace("\0", " ")) if piece], today)
    emails = [piece for piece in pieces if "@" in piece]
    rest = [piece for piece in pieces if "@" not in piece]
    born = ""
    figures = []
    for piece in rest:
        if not any(letter.isdecimal() for letter in piece):
            continue
        read = _born(piece, today)
        if read and not born:
            born = read
        else:
            figures.append(piece)
    words = [piece for piece in rest if not any(letter.isdecimal() for letter in piece)]
    numbers = _numbers(rest, figures, words)
    tokens = _names(words)
    if _YEAR.fullmatch(born) and not tokens:
        numbers = (born, *numbers)  # a year alone may as well be the end of a card
    return Query(tokens, numbers, born, email_key(emails[0]) if emails else "")


def _spelt_dates(pieces: list[str], today: date) -> list[str]:
    """Return the pieces of a text with a date whose month is a word as one piece: 10 сентября 1991, 12 August 1974."""
    for at in range(len(pieces) - 2):
        first, month, last = pieces[at : at + 3]
        if first.isdecimal() and last.isdecimal() and month.strip(".").isalpha():
            try:
                read = parse_date(f"{first} {month} {last}", today=today, century="past")
            except UserError:
                continue
            rest = [piece for piece in pieces[at + 3 :] if fold_text(piece) not in _OF_YEAR]
            return [*pieces[:at], read, *rest]
    return pieces


def _names(words: list[str]) -> tuple[Token, ...]:
    """Return the words that may be names; beside a name, single letters are initials: Щеглова А.М., А М Щеглова."""
    spelt = [part for word in words for part in word.split(".") if fold_text(part)]
    tokens = [token_of(part) for part in spelt][:MOST_TOKENS]
    if not any(len(token.key) > 1 for token in tokens):
        return tuple(tokens)
    return tuple(initial_of(token) if len(token.key) == 1 else token for token in tokens)


def _numbers(rest: list[str], figures: list[str], words: list[str]) -> tuple[str, ...]:
    """Return the figures as one number, and with the words before it, which may be its series."""
    if not figures:
        return ()
    alone = " ".join(figures)
    if words and all(len(fold_text(word)) <= 6 for word in words):
        together = " ".join(piece for piece in rest if piece in figures or piece in words)
        return (together, alone)
    return (alone,)


def _born(piece: str, today: date) -> str:
    """Return the date that a piece is, or the empty text."""
    if _YEAR.fullmatch(piece):
        return piece
    if not _DATE.fullmatch(piece):
        return ""
    try:
        return parse_date(piece, today=today, century="past", allow_partial=True)
    except UserError:
        return ""
