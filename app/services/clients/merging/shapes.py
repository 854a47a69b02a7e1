"""What a merge is decided by: the persons, what hangs on each, and what each says, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.clients.listing import ClientRow
from app.services.clients.merging.better import Values

LEAST, MOST = 2, 4
"""How many clients are merged at once."""


@dataclass(frozen=True, slots=True)
class MergePerson:
    """One of the clients.

    Attributes:
        client: as lists show one.
        version: of the client as it is shown; merging compares it.
        created_on: since when in the base, ISO 8601 or empty.
        holds: how many "tours", "documents", "cards", "family" and "answers" hang on the client.
    """

    client: ClientRow
    version: int
    created_on: str
    holds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MergeRow:
    """What the persons say in one field, or in fields that are chosen together.

    Attributes:
        key: names it in the choices: a field's name, "passport", "internal" or "address".
        fields: the columns of table client that it stands for.
        values: by person what each of the columns holds; an agent's number as text.
        chosen: the person whose values are the better ones; `joined` counts on from the last person.
        why: code of why: "same", "only_one", "newer_document", "undecided" …
        joined: the notes of all in one, where more than one says something; else empty.
    """

    key: str
    fields: tuple[str, ...]
    values: tuple[Values, ...]
    chosen: int
    why: str
    joined: str = ""

    @property
    def differs(self) -> bool:
        """True where not all say the same."""
        return self.why != "same"


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What is asked before clients are merged.

    Attributes:
        persons: two to four clients, in the order in which they were chosen.
        rows: every field of a client, in the catalogue's order.
        kept: the person who is kept unless the agent says otherwise: the one with most tours, then most told, then the
            one who was there first.
        shared_tours: numbers of tours in which more than one of them is a tourist: perhaps they are two people.
        were_told_apart: an agent said before that some of them are not the same person.
        against: codes of what speaks against one person, of the reasons of a pair; the weightiest first.
        differing_answers: how many lasting answers they give otherwise; the newer ones stay.
    """

    persons: tuple[MergePerson, ...]
    rows: tuple[MergeRow, ...]
    kept: int
    shared_tours: tuple[str, ...] = ()
    were_told_apart: bool = False
    against: tuple[str, ...] = ()
    differing_answers: int = 0
