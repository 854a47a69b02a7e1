"""Made-up pairs, and a source that keeps them in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.services.clients.cards import ClientCard
from app.services.clients.duplicates.pairs import PairFilter
from app.services.clients.duplicates.scan import ScanState
from app.services.clients.duplicates.shapes import Level, Likeness, Pair, Reason
from app.services.clients.listing import ClientRow
from app.services.work import Work
from app.views.duplicates.pair_source import FoundPairs, PairKey, PairPerson, key_of

COLUMNS = tuple(ClientRow.__dataclass_fields__)


def client(id_: int, **values: str) -> ClientRow:
    known = {"stage": "regular", "kind": "person", **values}
    return ClientRow(id_, *(known.get(name, "") for name in COLUMNS[1:]))


def pair(
    first: ClientRow, second: ClientRow, level: Level = Level.LIKELY, for_: Sequence[str] = ("surname_same",),
    against: Sequence[str] = (),
) -> Pair:  # fmt: skip
    reasons = (*(Reason(code) for code in for_), *(Reason(code, speaks_for=False) for code in against))
    return Pair(first, second, Likeness(0.8, level, reasons))


PAIRS = (
    pair(
        client(1, surname_ru="Щеглова", given_name_ru="Анна", birth_date="1974-08-12", passport_series="75",
               passport_number="0012345"),
        client(7, surname_lat="SHCHEGLOVA", given_name_lat="ANNA", birth_date="1974-12-08", passport_series="75",
               passport_number="0012345"),
        Level.CERTAIN, ("passport_same", "surname_other_script", "given_other_script", "birth_swapped"),
    ),
    pair(
        client(2, surname_ru="Ким", given_name_ru="Олег", birth_date="1990-01-02", phone="+7 912 000-00-01"),
        client(3, surname_ru="Ким", given_name_ru="Олег", phone="+7 912 000-00-01"),
        Level.LIKELY, ("surname_same", "phone_same"),
    ),
    pair(
        client(4, surname_ru="Абдирахманова-Константинопольская", given_name_ru="Евгения", birth_date="1980-03-01"),
        client(5, surname_ru="Абдирахманов", given_name_ru="Евгений", birth_date="1980-03-01"),
        Level.POSSIBLE, ("birth_same", "surname_other_form"), ("given_near", "sex_differs"),
    ),
)  # fmt: skip


@dataclass
class MadeUpSource:
    """Keeps pairs in memory; what is told apart goes."""

    pairs: list[Pair] = field(default_factory=lambda: list(PAIRS))
    scan_state: ScanState = ScanState(1.0, "2026-05-31T09:00:00.000Z", "2026-05-31T09:30:00.000Z", {})  # noqa: RUF009 - frozen
    apart: list[PairKey] = field(default_factory=list)
    scans: list[bool] = field(default_factory=list)

    def _fitting(self, wanted: PairFilter) -> list[Pair]:
        return [
            one
            for one in self.pairs
            if one.likeness.level in wanted.levels
            and wanted.text.casefold() in f"{one.first.surname_ru} {one.second.surname_ru}".casefold()
        ]

    def find(self, wanted: PairFilter, key: PairKey | None, near: int, page_rows: int) -> FoundPairs:
        found = self._fitting(wanted)
        keys = [key_of(one) for one in found]
        every = self._fitting(replace(wanted, levels=frozenset(Level)))
        counts = {level: sum(one.likeness.level is level for one in every) for level in Level}
        position = keys.index(key) if key in keys else None
        return FoundPairs(
            counts, len(found), tuple(found[:page_rows]), position, self.scan_state, bool(wanted.text.strip())
        )

    def page(self, wanted: PairFilter, offset: int, limit: int) -> list[Pair]:
        return self._fitting(wanted)[offset : offset + limit]

    def people(self, key: PairKey) -> tuple[PairPerson, PairPerson]:
        one = next(each for each in (*self.pairs, *PAIRS) if key_of(each) == key)
        first, second = (
            PairPerson(
                ClientCard(row.id).with_values(**{name: str(getattr(row, name)) for name in COLUMNS[1:-2]}), tours
            )
            for tours, row in enumerate((one.first, one.second))
        )
        return first, second

    def tell_apart(self, key: PairKey) -> int | None:
        self.apart.append(key)
        self.pairs = [one for one in self.pairs if key_of(one) != key]
        return None

    def scan(self, work: Work, *, resume: bool) -> ScanState:
        self.scans.append(resume)
        work.tick(1, 2, "duplicates_comparing")
        return self.scan_state

    def state(self) -> ScanState:
        return self.scan_state
