"""Which kind each column of a list is: by its heading, checked against its cells; by its cells where it has none."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.services.imports.recognition.agreement import MOST, agreement, by_script, by_shape
from app.services.imports.recognition.contents import Content, look_at
from app.services.imports.recognition.headings import Heading, fold
from app.services.imports.recognition.kinds import (
    FULL_NAME,
    FULL_NAME_LAT,
    FULL_NAME_RU,
    GENERIC_NUMBERS,
    IGNORED,
    INTERNAL_PASSPORT,
    NAME_KINDS,
    PASSPORT,
    ROW_NUMBER,
    TWIN,
    TWIN_OF_LEFT,
    VALIDITY,
)
from app.services.imports.recognition.unheaded import kind_by_content, place_dates, place_names, place_twins

_LEAST_AGREED = 0.35


@dataclass(frozen=True, slots=True)
class Guess:
    """A column's kind and how sure it is, from 0 to 1; `swapped` says that its heading stands over its neighbour."""

    kind: str = ""
    certainty: float = 0.0
    swapped: bool = False


def guess_columns(columns: Sequence[Sequence[str]], headings: Sequence[Heading], today: dt.date) -> list[Guess]:
    """Decide the kind of each column; no kind is given twice."""
    contents = [look_at(cells, today) for cells in columns]
    headings = _spread(_with_twins(headings), contents)
    guesses = [_by_heading(heading, content) for heading, content in zip(headings, contents, strict=True)]
    _leave_number_whole(guesses, headings)
    _resolve_doubles(guesses)
    _take_whole_names(guesses, contents)
    _fill_by_content(guesses, headings, contents, today)
    _swap_names(guesses, contents)
    _take_internal(guesses, contents)
    _take_internal_dates(guesses)
    return guesses


def _with_twins(headings: Sequence[Heading]) -> list[Heading]:
    """A heading that names only a script ("латиницей") is the same as the one on its left, in that script."""
    result = list(headings)
    for place, heading in enumerate(headings):
        if heading.kind == TWIN_OF_LEFT:
            left = result[place - 1].kind if place else ""
            kind = left if left == FULL_NAME else TWIN.get(left, FULL_NAME)
            result[place] = replace(heading, kind=kind, certainty=0.85)
    return result


def _spread(headings: Sequence[Heading], contents: Sequence[Content]) -> list[Heading]:
    """A heading over a combined kind whose parts stand in columns of their own, with nothing above the further ones."""
    result = list(headings)
    for place, heading in enumerate(headings):
        kinds = _PARTS_APART.get(heading.kind, ())
        for parts, shapes in kinds:
            places = range(place, place + len(parts))
            if places[-1] >= len(headings) or any(headings[at].text for at in places[1:]):
                continue
            if all(contents[at].share(shape) >= MOST for at, shape in zip(places, shapes, strict=True)):
                for at, part in zip(places, parts, strict=True):
                    result[at] = Heading(heading.text, part, heading.certainty)
                break
    return result


_NAMES_APART = (
    (("surname_ru", "given_name_ru", "patronymic_ru"), ("one_word", "one_word", "patronymic")),
    (("surname_ru", "given_name_ru"), ("one_word", "one_word")),
)
_NUMBERS_APART = (
    (("passport_series", "passport_number"), ("2 digits", "7 digits")),
    (("internal_series", "internal_number"), ("4 digits", "6 digits")),
)
_PARTS_APART = {
    **dict.fromkeys((FULL_NAME, FULL_NAME_RU, FULL_NAME_LAT), _NAMES_APART),
    **dict.fromkeys(("passport_number", PASSPORT, "internal_number", INTERNAL_PASSPORT), _NUMBERS_APART),
    VALIDITY: ((("passport_issued", "passport_expires"), ("date", "date")),),
}
"""Which parts a heading may be spread over, and what the cells of each look like."""


def _by_heading(heading: Heading, content: Content) -> Guess:
    kind = heading.kind
    if not kind or kind == IGNORED:
        return Guess(kind, heading.certainty)
    kind = by_script(kind, content)
    kind = by_shape(kind, heading.certainty, content)
    agreed = agreement(kind, content)
    is_generic = kind == "passport_number" and fold(heading.text) in GENERIC_NUMBERS
    if agreed < _LEAST_AGREED and (heading.certainty < 0.9 or is_generic):
        return Guess()
    if kind == ROW_NUMBER and agreed < 0.5:
        return Guess()
    return Guess(kind, round(heading.certainty * min(1.0, 0.1 + agreed), 3))


def _leave_number_whole(guesses: list[Guess], headings: Sequence[Heading]) -> None:
    """A number that has a column for its series holds no series."""
    if not any(heading.kind == "passport_series" for heading in headings):
        return
    for place, (guess, heading) in enumerate(zip(guesses, headings, strict=True)):
        if guess.kind == PASSPORT and heading.kind == "passport_number":
            guesses[place] = Guess("passport_number", guess.certainty)


def _resolve_doubles(guesses: list[Guess]) -> None:
    """Of several columns of one kind the surest keeps it; "дата рождения" twice leaves the second unrecognised."""
    best: dict[str, int] = {}
    for place, guess in enumerate(guesses):
        if guess.kind in ("", IGNORED, ROW_NUMBER):
            continue
        held = best.get(guess.kind)
        if held is None:
            best[guess.kind] = place
        elif guess.certainty > guesses[held].certainty:
            guesses[held] = Guess()
            best[guess.kind] = place
        else:
            guesses[place] = Guess()


def _take_whole_names(guesses: list[Guess], contents: Sequence[Content]) -> None:
    """A lone "Name" or "Фамилия" over cells of several words holds the whole name."""
    kinds = {guess.kind for guess in guesses}
    for place, (guess, content) in enumerate(zip(guesses, contents, strict=True)):
        part, _, script = guess.kind.rpartition("_")
        if part not in ("surname", "given_name"):
            continue
        other = f"{'given_name' if part == 'surname' else 'surname'}_{script}"
        whole = FULL_NAME_RU if script == "ru" else FULL_NAME_LAT
        if other not in kinds and whole not in kinds and content.share("two_names") >= 0.6:
            guesses[place] = Guess(whole, guess.certainty)


def _fill_by_content(
    guesses: list[Guess], headings: Sequence[Heading], contents: Sequence[Content], today: dt.date
) -> None:
    """Give the columns without a kind one by their cells; one with a strange heading only what is beyond doubt."""
    taken = {guess.kind for guess in guesses}
    dates: list[tuple[int, Content, bool]] = []
    for place, (guess, heading, content) in enumerate(zip(guesses, headings, contents, strict=True)):
        if guess.kind or not content.filled:
            continue
        if content.share("date") >= MOST:
            dates.append((place, content, bool(heading.text)))
            continue
        kind, certainty = kind_by_content(content, taken)
        is_strange = bool(heading.text) and fold(heading.text) not in GENERIC_NUMBERS
        if kind and (certainty >= 0.8 or not is_strange or _is_missed(kind, content, taken)):
            guesses[place] = Guess(kind, certainty)
            taken.add(kind)
    _place_series(guesses, contents, taken)
    kinds = [guess.kind for guess in guesses]
    heads = [heading.text for heading in headings]
    for placed in (
        place_dates(dates, taken, today),
        place_names(kinds, heads, contents, taken),
        place_twins(kinds, contents, taken),
    ):
        for place, kind, certainty in placed:
            guesses[place] = Guess(kind, certainty)
            kinds[place] = kind
            taken.add(kind)


def _is_missed(kind: str, content: Content, taken: set[str]) -> bool:
    """True of the names of a list whose headings name none, and of countries that differ: the cells are clear."""
    if kind in NAME_KINDS:
        return not NAME_KINDS & taken
    return kind == "citizenship" and content.share("country") >= 0.95 and len(set(content.sample)) > 1


def _place_series(guesses: list[Guess], contents: Sequence[Content], taken: set[str]) -> None:
    """A column of two digits left of seven-digit numbers is the passport's series."""
    for place, (left, right) in enumerate(pairwise(guesses)):
        if left.kind or right.kind != "passport_number" or "passport_series" in taken:
            continue
        if contents[place].share("2 digits") >= 0.9:
            guesses[place] = Guess("passport_series", right.certainty)
            taken.add("passport_series")


def _swap_names(guesses: list[Guess], contents: Sequence[Content]) -> None:
    """Headings of surname and given name over each other's column: the cells say so, and each cell is marked."""
    places = {guess.kind: place for place, guess in enumerate(guesses)}
    for script in ("ru", "lat"):
        surname, given = places.get(f"surname_{script}"), places.get(f"given_name_{script}")
        if surname is None or given is None:
            continue
        over, under = contents[surname], contents[given]
        if over.share("given_name") >= 0.6 and under.share("given_name") <= 0.15 and under.share("surname") >= 0.4:
            guesses[surname], guesses[given] = (
                Guess(f"given_name_{script}", guesses[given].certainty, swapped=True),
                Guess(f"surname_{script}", guesses[surname].certainty, swapped=True),
            )


def _take_internal(guesses: list[Guess], contents: Sequence[Content]) -> None:
    """Series of four digits and numbers of six are internal passports, whatever their headings leave open."""
    places = {guess.kind: place for place, guess in enumerate(guesses)}
    series, number = places.get("passport_series"), places.get("passport_number")
    if series is None or number is None or {"internal_series", "internal_number", INTERNAL_PASSPORT} & places.keys():
        return
    if contents[series].share("4 digits") >= MOST and contents[number].share("6 digits") >= MOST:
        for place, kind in ((series, "internal_series"), (number, "internal_number")):
            guesses[place] = replace(guesses[place], kind=kind)


_OF_INTERNAL = {"passport_issued": "internal_issued", "passport_issuer": "internal_issuer"}


def _take_internal_dates(guesses: list[Guess]) -> None:
    """When and by whom it was issued is said of the document on the left, or of the only one."""
    kinds = [guess.kind for guess in guesses]
    internal = [at for at, kind in enumerate(kinds) if kind in ("internal_number", INTERNAL_PASSPORT)]
    if not internal:
        return
    travel = [at for at, kind in enumerate(kinds) if kind in ("passport_number", PASSPORT)]
    for place, kind in enumerate(kinds):
        target = _OF_INTERNAL.get(kind, "")
        if not target or target in kinds or ("passport_expires" in kinds and not travel):
            continue
        left = max((at for at in (*internal, *travel) if at < place), default=-1)
        if not travel or left in internal:
            guesses[place] = replace(guesses[place], kind=target)
