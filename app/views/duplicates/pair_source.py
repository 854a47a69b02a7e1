"""What the page of duplicates reads and writes; all of it runs off the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client
from app.services.clients.duplicates.decisions import tell_apart
from app.services.clients.duplicates.pairs import PairFilter, count_levels, list_pairs
from app.services.clients.duplicates.scan import ScanState, scan_base, scan_state
from app.services.clients.duplicates.shapes import Level, Pair
from app.services.clients.travels import list_tours_of_client
from app.services.desk import Desk
from app.services.work import Work

PairKey = tuple[int, int]
"""The ids of both clients of a pair, the lesser first."""

_MOST_LOOKED_THROUGH = 2_000
"""So many pairs are looked through for the one that was current; further down the line alone is kept."""


@dataclass(frozen=True, slots=True)
class FoundPairs:
    """The beginning of a list of pairs.

    Attributes:
        counts: how many pairs there are of each level under the text that is looked for.
        count: how many of them the filter lets through.
        first_page: the first of them.
        position: where the wanted pair stands, or None.
        state: how far the base was looked through.
        is_filtered: pairs of a text are looked for.
    """

    counts: Mapping[Level, int]
    count: int
    first_page: tuple[Pair, ...]
    position: int | None
    state: ScanState
    is_filtered: bool = False

    @property
    def is_nothing(self) -> bool:
        """True where the whole base has no pair."""
        return not self.is_filtered and not any(self.counts.values())


@dataclass(frozen=True, slots=True)
class PairPerson:
    """A client of a pair as the panel shows it; `tours` is how many tours it took part in."""

    card: ClientCard
    tours: int


class PairSource:
    """Reads pairs and what was decided of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, wanted: PairFilter, key: PairKey | None, near: int, page_rows: int) -> FoundPairs:
        """Return the beginning of a list and where a pair stands in it, which stood `near` a line before."""
        counts = count_levels(self._desk, PairFilter(text=wanted.text))
        count = sum(counts[level] for level in wanted.levels)
        reach = page_rows if key is None else max(page_rows, min(near + page_rows, _MOST_LOOKED_THROUGH))
        looked = list_pairs(self._desk, wanted, offset=0, limit=reach)
        keys = [key_of(pair) for pair in looked]
        position = keys.index(key) if key in keys else None
        is_filtered = bool(wanted.text.strip())
        state = scan_state(self._desk, None if is_filtered else counts)
        return FoundPairs(counts, count, tuple(looked[:page_rows]), position, state, is_filtered)

    def page(self, wanted: PairFilter, offset: int, limit: int) -> list[Pair]:
        """Return a page of the list."""
        return list_pairs(self._desk, wanted, offset=offset, limit=limit)

    def people(self, key: PairKey) -> tuple[PairPerson, PairPerson]:
        """Return both clients of a pair.

        Raises:
            UserError: "client_removed".
        """
        first, second = (
            PairPerson(get_client(self._desk, one), len(list_tours_of_client(self._desk, one))) for one in key
        )
        return first, second

    def tell_apart(self, key: PairKey) -> int | None:
        """Remember that both clients of a pair are two people; return the change set."""
        return tell_apart(self._desk, [key])

    def scan(self, work: Work, *, resume: bool) -> ScanState:
        """Look through the whole base, on from where it stopped or anew; return how far it came."""
        scan_base(self._desk, work, resume=resume)
        return scan_state(self._desk)

    def state(self) -> ScanState:
        """Return how far the base was looked through."""
        return scan_state(self._desk)


def key_of(pair: Pair) -> PairKey:
    """Return the ids of both clients of a pair."""
    return pair.first.id, pair.second.id
