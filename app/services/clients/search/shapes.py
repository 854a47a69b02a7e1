"""What search takes and gives."""

from dataclasses import dataclass

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
