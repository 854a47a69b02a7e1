"""Which kind each column of a list is: by its heading, checked against its cells; by its cells where it has none."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.imports.recognition.contents import Content, agreement, look_at
from app.services.imports.recognition.headings import Heading
from app.services.imports.recognition.kinds import (
    DATE_FIELDS,
    FULL_NAME,
    FULL_NAME_LAT,
    FULL_NAME_RU,
    IGNORED,
    INTERNAL_PASSPORT,
    NAME_FIELDS,
    PASSPORT,
    ROW_NUMBER,
    TWIN,
    VALIDITY,
)

_MOST = 0.8
_FEW_YEARS = 12


@dataclass(frozen=True, slots=True)
class Guess:
    """A column's kind and how sure it is, from 0 to 1."""

    kind: str = ""
    certainty: float = 0.0


def guess_columns(columns: Sequence[Sequence[str]], headings: Sequence[Heading], today: dt.date) -> list[Guess]:
    """Decide the kind of each column; no kind is given twice."""
    contents = [look_at(cells, today) for cells in columns]
    guesses = [_by_heading(heading, content) for heading, content in zip(headings, contents, strict=True)]
    _resolve_doubles(guesses)
    _fill_by_content(guesses, headings, contents, today)
    return guesses


def _by_heading(heading: Heading, content: Content) -> Guess:
    kind = heading.kind
    if not kind or kind == IGNORED:
        return Guess(kind, heading.certainty)
    kind = _by_script(kind, content)
    kind = _by_shape(kind, heading.certainty, content)
    agreed = agreement(kind, content)
    if agreed < 0.35 and heading.certainty < 0.9:
        return Guess()
    if kind == ROW_NUMBER and agreed < 0.5:
        return Guess()
    return Guess(kind, round(heading.certainty * min(1.0, 0.1 + agreed), 3))


def _by_script(kind: str, content: Content) -> str:
    """A surname column headed in the other language is of the script that its cells are in."""
    russian, latin = content.share("russian"), content.share("latin")
    if kind == FULL_NAME:
        return FULL_NAME_LAT if latin > russian else FULL_NAME_RU
    if kind in TWIN:
        is_russian_kind = kind.endswith("_ru")
        if (is_russian_kind and latin >= _MOST) or (not is_russian_kind and russian >= _MOST):
            return TWIN[kind]
    return kind


def _by_shape(kind: str, certainty: float, content: Content) -> str:
    """A heading for one field over cells that hold several: "Фамилия" over full names, "Паспорт" over 75 0654321."""
    if kind in NAME_FIELDS:
        return _name_shape(kind, content)
    if kind in ("passport_number", PASSPORT):
        if content.share(INTERNAL_PASSPORT) >= _MOST and certainty > 0.5:
            return INTERNAL_PASSPORT
        return PASSPORT if content.share(PASSPORT) >= 0.3 else kind
    if kind == "internal_number":
        return INTERNAL_PASSPORT if content.share(INTERNAL_PASSPORT) >= 0.3 else kind
    return _date_shape(kind, content)


def _date_shape(kind: str, content: Content) -> str:
    """A date's heading over two dates, or over the authority that issued the passport."""
    if kind in ("passport_issued", "passport_expires") and content.share(VALIDITY) >= 0.5:
        return VALIDITY
    if kind == "passport_issued" and content.share("date") < 0.2 < content.share("words"):
        return "passport_issuer"
    return kind


def _name_shape(kind: str, content: Content) -> str:
    latin = kind.endswith("_lat")
    if latin and content.share("slash_name") >= _MOST:
        return FULL_NAME_LAT
    if latin and content.share("person") >= 0.6:
        return FULL_NAME_LAT
    if not latin and (content.share("patronymic_inside") >= 0.5 or content.share("person") >= 0.7):
        return FULL_NAME_RU
    return kind


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


def _fill_by_content(
    guesses: list[Guess], headings: Sequence[Heading], contents: Sequence[Content], today: dt.date
) -> None:
    """Give the columns without a kind one by their cells; one with a strange heading only what is beyond doubt."""
    taken = {guess.kind for guess in guesses}
    dates: list[int] = []
    for place, (guess, heading, content) in enumerate(zip(guesses, headings, contents, strict=True)):
        if guess.kind or not content.filled:
            continue
        if content.share("date") >= _MOST and not heading.text:
            dates.append(place)
            continue
        found = _by_content(content, taken)
        if heading.text and found.certainty < 0.8:
            continue
        if found.kind:
            guesses[place] = found
            taken.add(found.kind)
    _place_series(guesses, contents, taken)
    _place_dates(guesses, [(place, contents[place]) for place in dates], taken, today)


def _by_content(content: Content, taken: set[str]) -> Guess:
    for share, kind, least, certainty in (
        (ROW_NUMBER, ROW_NUMBER, 1.0, 0.9 if content.filled > 2 else 0.6),
        ("email", "email", _MOST, 0.95),
        ("phone", "phone", _MOST, 0.85),
        ("slash_name", FULL_NAME_LAT, _MOST, 0.9),
        ("patronymic_inside", FULL_NAME_RU, 0.5, 0.9),
        ("sex", "sex", 0.95, 0.85),
        (PASSPORT, PASSPORT, 0.6, 0.8),
        (INTERNAL_PASSPORT, INTERNAL_PASSPORT, _MOST, 0.8),
        ("patronymic", "patronymic_ru", 0.7, 0.85),
        (VALIDITY, VALIDITY, _MOST, 0.75),
        ("country", "citizenship", 0.9, 0.7),
        ("passport_number", "passport_number", 0.9, 0.6),
    ):
        if content.share(share) >= least and not _is_taken(kind, taken):
            return Guess(kind, certainty)
    return _name_by_content(content, taken)


def _name_by_content(content: Content, taken: set[str]) -> Guess:
    script = "ru" if content.share("russian") >= _MOST else "lat" if content.share("latin") >= _MOST else ""
    if not script:
        return Guess()
    for share, kind, least in (
        ("person", f"full_name_{script}", 0.4),
        ("given_name", f"given_name_{script}", 0.35),
        ("surname", f"surname_{script}", 0.5),
    ):
        if content.share(share) >= least and not _is_taken(kind, taken):
            return Guess(kind, 0.55 + 0.2 * content.share(share))
    return Guess()


_HOLDS = {
    FULL_NAME_RU: ("surname_ru", "given_name_ru"),
    FULL_NAME_LAT: ("surname_lat", "given_name_lat"),
    PASSPORT: ("passport_number",),
    INTERNAL_PASSPORT: ("internal_number",),
    VALIDITY: ("passport_expires",),
}


def _is_taken(kind: str, taken: set[str]) -> bool:
    """True when the kind, a part of it, or what it is a part of has a column already."""
    if kind in taken or any(part in taken for part in _HOLDS.get(kind, ())):
        return True
    return any(kind in parts and whole in taken for whole, parts in _HOLDS.items())


def _place_series(guesses: list[Guess], contents: Sequence[Content], taken: set[str]) -> None:
    """A column of two digits left of seven-digit numbers is the passport's series."""
    for place in range(len(guesses) - 1):
        right = guesses[place + 1]
        if guesses[place].kind or right.kind != "passport_number" or "passport_series" in taken:
            continue
        if contents[place].share("two_digits") >= 0.9:
            guesses[place] = Guess("passport_series", right.certainty)
            taken.add("passport_series")


def _place_dates(guesses: list[Guess], columns: Sequence[tuple[int, Content]], taken: set[str], today: dt.date) -> None:
    """Dates without a heading: those to come are the expiry, recent ones before it the issue, old ones the birth."""
    for place, content in columns:
        kind = _date_kind(content, taken, today)
        if kind and kind not in taken:
            guesses[place] = Guess(kind, 0.65)
            taken.add(kind)


def _date_kind(content: Content, taken: set[str], today: dt.date) -> str:
    if content.future > content.past:
        return "passport_expires"
    if "birth_date" not in taken and (content.middle_year < today.year - _FEW_YEARS or not DATE_FIELDS & taken):
        return "birth_date"
    return "passport_issued" if content.middle_year >= today.year - _FEW_YEARS else ""
