"""What is found when the directory is tidied up."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class FindingKind(StrEnum):
    """What is looked for."""

    MIXED_ALPHABET = "mixed_alphabet"
    STRAY_SPACES = "stray_spaces"
    IMPOSSIBLE_DATE = "impossible_date"
    PASSPORT_EXPIRED_FOR_TOUR = "passport_expired_for_tour"
    TOURIST_WITHOUT_CLIENT = "tourist_without_client"


MENDED_KINDS = frozenset({FindingKind.MIXED_ALPHABET, FindingKind.STRAY_SPACES, FindingKind.TOURIST_WITHOUT_CLIENT})
"""What can be mended here; of the others nobody but the agent knows what is right."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in one field of a client or a tourist.

    Attributes:
        kind: what was looked for.
        record_id: the client's id, or the tourist's where `tour_id` says on which tour.
        name: whose record it is.
        field: catalogue name; empty for a link that is missing.
        value: what stands there.
        proposed: what should; empty where only the agent knows.
        code: what is wrong; its words are among the errors'.
        params: what fills the words.
        tour_id: the tour of a tourist, None for a client.
        tour_number: its number.
        client_id: the client to whom a tourist should be linked.
        is_sure: the mend is right as far as anyone can tell; others are offered, but not chosen beforehand.
        move_to: the field, empty as yet, in which the proposed text belongs.
        empties: nothing at all should stand in the field.
    """

    kind: FindingKind
    record_id: int
    name: str
    field: str = ""
    value: str = ""
    proposed: str = ""
    code: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    tour_id: int | None = None
    tour_number: str = ""
    client_id: int | None = None
    is_sure: bool = True
    move_to: str = ""
    empties: bool = False

    @property
    def can_be_mended(self) -> bool:
        """True where something is proposed, be it nothing."""
        return bool(self.proposed) or self.empties

    @property
    def key(self) -> tuple[int, str]:
        """What tells one finding of a kind from another."""
        return self.record_id, self.field


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of one kind; `is_cut` where there are more than are told at once."""

    rows: tuple[Finding, ...] = ()
    is_cut: bool = False
