"""What the cells of a row, and the tour's dates, say against a cell: found anew only for the rows that changed."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.services.documents.validity import Trip
from app.services.imports.placed_columns import CellState, Reading
from app.services.imports.recognition.row_checks import RowDoubt, check_rows
from app.services.imports.recognition.tour_checks import tour_doubts

Doubts = Mapping[int, Mapping[str, CellState]]
"""By row, then by field."""

_KEPT = 4
_OF_TRIP = ("birth_date", "passport_expires")


@dataclass(frozen=True, slots=True)
class _Crossed:
    """What was found of one state of a list."""

    readings: Mapping[str, Reading]
    trip: Trip | None
    doubts: Doubts


class CrossChecks:
    """Finds the doubts of a list and remembers those of its last states, which share most of their columns.

    One object goes with all arrangements of a list; it holds what they hold.
    """

    def __init__(self) -> None:
        self._known: tuple[_Crossed, ...] = ()

    def find(self, readings: Mapping[str, Reading], trip: Trip | None) -> Doubts:
        """Return the doubts of the placed columns by row and field.

        Args:
            readings: the columns as they are read, by field.
            trip: the tour's dates; None where the list goes into no tour.
        """
        alike = [one for one in self._known if one.trip == trip and one.readings.keys() == readings.keys()]
        for known in alike:
            if all(known.readings[field] is reading for field, reading in readings.items()):
                return known.doubts
        rows = _changed_rows(alike[0].readings, readings) if alike else None
        doubts = _doubts_of(readings, trip, None) if rows is None else _with_rows(alike[0].doubts, readings, trip, rows)
        self._known = (_Crossed(readings, trip, doubts), *self._known[: _KEPT - 1])
        return doubts


def _changed_rows(before: Mapping[str, Reading], after: Mapping[str, Reading]) -> Collection[int] | None:
    """Return the rows in which values differ; None where it is most of them."""
    rows: set[int] = set()
    for field, reading in after.items():
        was = before[field]
        if was is reading:
            continue
        if was.values is not reading.values:
            rows.update(
                row for row, (one, two) in enumerate(zip(was.values, reading.values, strict=True)) if one != two
            )
        rows.update(_noted(was) ^ _noted(reading))
        if len(rows) * 2 > len(reading.values):
            return None
    return rows


def _with_rows(doubts: Doubts, readings: Mapping[str, Reading], trip: Trip | None, rows: Collection[int]) -> Doubts:
    kept = {row: found for row, found in doubts.items() if row not in rows}
    return kept | _doubts_of(readings, trip, sorted(rows))


def _doubts_of(
    readings: Mapping[str, Reading], trip: Trip | None, rows: Sequence[int] | None
) -> dict[int, dict[str, CellState]]:
    """Return the doubts of some rows, or of all."""
    columns = {field: _values(reading, rows) for field, reading in readings.items()}
    found: dict[int, dict[str, CellState]] = {}
    for doubt in (*check_rows(columns), *_of_trip(columns, trip)):
        row = doubt.row if rows is None else rows[doubt.row]
        found.setdefault(row, {}).setdefault(doubt.field, CellState(doubt.code, doubt.params))
    return found


def _values(reading: Reading, rows: Sequence[int] | None) -> Sequence[str]:
    """Return the values of a column; none of the cells that go to the note."""
    noted = _noted(reading)
    if rows is not None:
        return ["" if row in noted else reading.values[row] for row in rows]
    return ["" if row in noted else value for row, value in enumerate(reading.values)] if noted else reading.values


def _noted(reading: Reading) -> frozenset[int]:
    return frozenset(row for row, state in reading.states.items() if state.is_noted)


def _of_trip(columns: Mapping[str, Sequence[str]], trip: Trip | None) -> Iterator[RowDoubt]:
    """Yield what the tour's dates say against single cells; equal ones are looked at once."""
    for field in _OF_TRIP if trip is not None else ():
        known: dict[str, RowDoubt | None] = {}
        for row, value in enumerate(columns.get(field, ())):
            if not value:
                continue
            if value not in known:
                found = next(iter(tour_doubts({field: value}, trip)), None) if trip else None
                told = {} if found is None else {name: str(said) for name, said in found.params.items()}
                known[value] = None if found is None else RowDoubt(row, found.field, found.code, told)
            doubt = known[value]
            if doubt is not None:
                yield RowDoubt(row, doubt.field, doubt.code, doubt.params)
