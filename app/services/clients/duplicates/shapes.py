"""What is said of two records that look like one person: how surely, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from app.services.clients.listing import ClientRow


class Level(StrEnum):
    """How sure it is that two records are one person."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two records look like one person, or rather not.

    Attributes:
        code: "passport_same", "name_other_script", "birth_swapped", "birth_differs" …; each has its words in the views.
        params: what the words name beside the code; never a value of a person.
        speaks_for: False where it speaks against.
    """

    code: str
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    speaks_for: bool = True


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two records are.

    Attributes:
        score: from 0 to 1; what `carnet duplicates --min-score` takes.
        level: what the score and the reasons come to.
        reasons: the weightiest first.
    """

    score: float
    level: Level
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clients of the base who look like one; `first` has the lesser id."""

    first: ClientRow
    second: ClientRow
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Alike:
    """A client of the base who looks like the person at hand."""

    client: ClientRow
    likeness: Likeness
