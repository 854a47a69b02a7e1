"""What search takes and gives."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select

from app.services.clients.rows import ClientRow

AS_TYPED = frozenset({"surname", "name", "begins"})
"""Reasons that need no second look: the names are what was typed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A client found, how well it fits (0 to 1) and the code of why."""

    client: ClientRow
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What is known of the client looked for; empty terms are not asked. Names may be beginnings, in either script."""

    surname: str = ""
    given_name: str = ""
    passport: str = ""
    birth_date: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the queries that answer a text.

    Attributes:
        ids: the query of the ids, by one index.
        surname: the key by which a surname is looked for, where its index also has what lists by name are sorted by
            and what filters them.
    """

    ids: Select[Any]
    surname: Any = None
