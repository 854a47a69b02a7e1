"""The agent's cleaning buttons: each rewrites cells of the chosen rows, or of all, and says how many it changed.

A cleaning is pure in each row: what it makes of a row follows from that row's cells alone, so pressing it twice changes
nothing more (but for swapping names). The cells as they stand in the list stay visible; what is cut off a name and told
by no field goes to the note.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from types import MappingProxyType

from app.person_fields import PERSON_FIELDS, FieldKind
from app.services.imports.arrangement import Arrangement
from app.services.imports.lettering import MENDED_FIELDS, latin_case, mend_field, russian_case
from app.services.imports.recognition.cells import LONGEST_READ, read_sex, tidy
from app.services.imports.recognition.splitting import split_internal, split_passport
from app.services.imports.steps import ALL_ROWS, EVERY_ROW, SOME_ROWS, Step
from app.services.imports.titles import Titled, take_titles, without_stray_signs
from app.services.names.given_names import is_given_name
from app.services.work import Work

Cells = tuple[str, ...]

_WORKED_OUT = 50
"""Different rows that are worked out between two looks at whether to go on."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What a cleaning did.

    Attributes:
        arrangement: the list afterwards; the same object where nothing changed.
        changed_cells: how many cells have another text now.
        changed_rows: in how many rows.
        noted_rows: of how many rows something was cut off that went to the note.
    """

    arrangement: Arrangement
    changed_cells: int = 0
    changed_rows: int = 0
    noted_rows: int = 0


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The cells of one row after a rule, and what was cut off."""

    cells: Cells
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule of a cleaning.

    Attributes:
        fields: what it reads and writes, in order.
        change: from the cells of a row, and whether the agent chose the rows, to what becomes of them.
    """

    fields: tuple[str, ...]
    change: Callable[[Cells, bool], _Outcome]


def clean(
    arrangement: Arrangement, code: str, rows: Collection[int] | None = None, work: Work | None = None
) -> Cleaned:
    """Press a cleaning button.

    Rows that were removed are never touched, nor are cells that went to the note. A cell that holds something is not
    filled anew, with one exception: copying a name to Russian overwrites another one in rows that the agent has chosen.

    Args:
        arrangement: the list.
        code: one of `CLEANINGS`.
        rows: the chosen rows; None for all that are kept.
        work: told of progress, asked whether to go on. Converting thousands of names to Russian letters takes seconds,
            every other cleaning less than half of one for 10,000 rows.

    Raises:
        Cancelled: the work was cancelled.
    """
    work = work or Work()
    wanted = arrangement.kept if rows is None else _kept_of(arrangement, rows)
    texts: dict[str, dict[int, str]] = {}
    remarks: dict[int, tuple[str, ...]] = {}
    for rule in _rules(code):
        _apply(arrangement, rule, wanted, texts, remarks, work, is_chosen=rows is not None)
    texts = {field: cells for field, cells in texts.items() if cells}
    if not texts:
        return Cleaned(arrangement)
    told = ALL_ROWS if rows is None else EVERY_ROW if len(wanted) == len(arrangement.kept) else SOME_ROWS
    after = arrangement.rewrite(texts, remarks, Step("clean", {"cleaning": code, "rows": told}))
    changed = frozenset[int]().union(*texts.values())
    return Cleaned(after, sum(map(len, texts.values())), len(changed), len(remarks))


def _kept_of(arrangement: Arrangement, rows: Collection[int]) -> tuple[int, ...]:
    chosen = frozenset(rows)
    return tuple(row for row in arrangement.kept if row in chosen)


def _apply(
    arrangement: Arrangement,
    rule: _Rule,
    rows: Sequence[int],
    texts: dict[str, dict[int, str]],
    remarks: dict[int, tuple[str, ...]],
    work: Work,
    *,
    is_chosen: bool,
) -> None:
    """Note what a rule changes; equal rows are worked out once."""
    if all(arrangement.column_of(field) is None for field in rule.fields):
        return
    noted = [arrangement.noted.get(at, frozenset()) for at in map(arrangement.column_of, rule.fields) if at is not None]
    passed_over = frozenset[int]().union(*noted)
    known: dict[Cells, _Outcome] = {}
    found = [texts.setdefault(field, {}) for field in rule.fields]
    by_field = [_texts(arrangement, field, rows) for field in rule.fields]
    for at, (row, cells) in enumerate(zip(rows, zip(*by_field, strict=True), strict=True)):
        outcome = known.get(cells)
        if outcome is None:
            if len(known) % _WORKED_OUT == 0:
                work.tick(at, len(rows), "cleaning_list")
            is_read = max(map(len, cells)) <= LONGEST_READ
            outcome = known[cells] = rule.change(cells, is_chosen) if is_read else _Outcome(cells)
        if outcome.cells == cells or row in passed_over:
            continue
        for was, now, changed in zip(cells, outcome.cells, found, strict=True):
            if was != now:
                changed[row] = now
        if outcome.remarks:
            remarks[row] = (*remarks.get(row, ()), *outcome.remarks)


def _texts(arrangement: Arrangement, field: str, rows: Sequence[int]) -> Iterator[str]:
    """Yield the texts of a field's cells by row; empty ones where no column stands under it."""
    column = arrangement.column_of(field)
    if column is None:
        return repeat("", len(rows))
    texts, edits = arrangement.columns[column].texts, arrangement.edits.get(column)
    if not edits:
        return (texts[row] for row in rows)
    return (edits.get(row, texts[row]) for row in rows)


# copying


def _copy(cells: Cells, is_chosen: bool) -> _Outcome:
    source, target = cells
    name = tidy(source)
    return _Outcome((source, name) if name and (is_chosen or not tidy(target)) else cells)


def _copy_in_russian(kind: str) -> Callable[[Cells, bool], _Outcome]:
    """Return the rule that copies a Latin name in Russian letters: as the names dictionary writes it, else by rule."""
    from app.services.names.transliteration.reading import to_russian

    def change(cells: Cells, is_chosen: bool) -> _Outcome:
        source, target, sex = cells
        name = tidy(source)
        if not name or (tidy(target) and not is_chosen):
            return _Outcome(cells)
        found = to_russian(name, kind, limit=1, sex=read_sex(tidy(sex)))
        return _Outcome((source, russian_case(found[0]), sex)) if found else _Outcome(cells)

    return change


def _fill_latin(cells: Cells, _is_chosen: bool) -> _Outcome:
    from app.services.names.transliteration import to_latin

    russian, latin = cells
    name = tidy(russian)
    return _Outcome((russian, latin_case(to_latin(name))) if name and not tidy(latin) else cells)


# taking apart


def _split_sex(cells: Cells, _is_chosen: bool) -> _Outcome:
    """IVANOV MR: the title goes to the sex. Where the sex says another thing, both stay for the agent to see."""
    surname, sex = cells
    taken = take_titles(surname)
    if not taken.has_title or not taken.name or _contradicts(taken, sex):
        return _Outcome(cells)
    return _Outcome((taken.name, sex or taken.sex), taken.remarks)


def _split_given_name(cells: Cells, _is_chosen: bool) -> _Outcome:
    """IVANOV IVAN, IVANOV/IVAN MR: only where the given name is not known, or the same."""
    surname, given, sex = cells
    taken = take_titles(surname)
    first, second = _surname_and_given(taken.name)
    known = tidy(given).casefold()
    if not second or (known and known != second.casefold()) or _contradicts(taken, sex):
        return _Outcome(cells)
    return _Outcome((first, given or second, sex or taken.sex), taken.remarks)


def _contradicts(taken: Titled, sex: str) -> bool:
    return bool(taken.sex and sex and read_sex(tidy(sex)) != taken.sex)


def _surname_and_given(name: str) -> tuple[str, str]:
    """Return both names; a slash or a comma tells, else a given name that many people bear, else the order."""
    for mark in ("/", ","):
        surname, found, given = name.partition(mark)
        if found and surname.strip() and given.strip():
            return tidy(surname), tidy(given.replace("/", " "))
    words = name.replace("/", " ").split()
    if len(words) < 2:
        return name, ""
    if is_given_name(words[0]) and not any(map(is_given_name, words[1:])):
        return words[-1], " ".join(words[:-1])
    start = next((at for at, word in enumerate(words) if at and is_given_name(word)), 1)
    return " ".join(words[:start]), " ".join(words[start:])


def _split_number(split: Callable[[str], Cells]) -> Callable[[Cells, bool], _Outcome]:
    """Return the rule that parts a number that stands whole in one of two cells, the other being empty."""

    def change(cells: Cells, _is_chosen: bool) -> _Outcome:
        series, number = cells
        if not (tidy(series) and tidy(number)):
            parts = split(number or series)
            if all(parts):
                return _Outcome(parts)
        return _Outcome(cells)

    return change


def _swap(cells: Cells, _is_chosen: bool) -> _Outcome:
    return _Outcome(cells[::-1])


# mending


def _without_stray(cells: Cells, _is_chosen: bool) -> _Outcome:
    name, cut = without_stray_signs(cells[0])
    return _Outcome((name,), cut) if name != tidy(cells[0]) else _Outcome(cells)


def _each(change: Callable[[str], str]) -> Callable[[Cells, bool], _Outcome]:
    """Return the rule that changes each cell by itself."""
    return lambda cells, _is_chosen: _Outcome(tuple(map(change, cells)))


def _names_of(kind: FieldKind) -> tuple[str, ...]:
    return tuple(field.name for field in PERSON_FIELDS if field.kind is kind)


def _singly(names: Sequence[str], change: Callable[[str], str]) -> tuple[_Rule, ...]:
    return tuple(_Rule((name,), _each(change)) for name in names)


_RUSSIAN, _LATIN = _names_of(FieldKind.NAME_RU), _names_of(FieldKind.NAME_LAT)
_TRIMMED = tuple(
    field.name for field in PERSON_FIELDS if field.kind not in {FieldKind.NAME_RU, FieldKind.NAME_LAT, FieldKind.DATE}
)
_SURNAME, _GIVEN = ("surname_lat", "surname_ru"), ("given_name_lat", "given_name_ru")

_RULES: Mapping[str, Callable[[], tuple[_Rule, ...]]] = MappingProxyType(
    {
        "surname_to_russian_plain": lambda: (_Rule(_SURNAME, _copy),),
        "surname_to_russian_letters": lambda: (_Rule((*_SURNAME, "sex"), _copy_in_russian("surname")),),
        "given_to_russian_plain": lambda: (_Rule(_GIVEN, _copy),),
        "given_to_russian_letters": lambda: (_Rule((*_GIVEN, "sex"), _copy_in_russian("given_name")),),
        "split_surname_sex": lambda: (_Rule(("surname_lat", "sex"), _split_sex),),
        "split_surname_given": lambda: (_Rule(("surname_lat", "given_name_lat", "sex"), _split_given_name),),
        "remove_wrong_signs": lambda: (_Rule(("surname_lat",), _without_stray), _Rule(("surname_ru",), _without_stray)),
        "fill_latin": lambda: (_Rule(_SURNAME[::-1], _fill_latin), _Rule(_GIVEN[::-1], _fill_latin)),
        "mend_alphabets": lambda: tuple(_Rule((name,), _each(partial(mend_field, name))) for name in MENDED_FIELDS),
        "split_series": lambda: (
            _Rule(("passport_series", "passport_number"), _split_number(split_passport)),
            _Rule(("internal_series", "internal_number"), _split_number(split_internal)),
        ),
        "swap_names": lambda: (
            _Rule(("surname_lat", "given_name_lat"), _swap),
            _Rule(("surname_ru", "given_name_ru"), _swap),
        ),
        "trim_case": lambda: (
            *_singly(_RUSSIAN, russian_case),
            *_singly(_LATIN, latin_case),
            *_singly(_TRIMMED, tidy),
        ),
    }
)

CLEANINGS: tuple[str, ...] = tuple(_RULES)
"""The codes of the buttons."""


def _rules(code: str) -> tuple[_Rule, ...]:
    return _RULES[code]()
