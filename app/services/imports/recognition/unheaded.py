"""Columns without a heading, or with a strange one: what their cells say that they are."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.services.imports.recognition.contents import Content
from app.services.imports.recognition.kinds import (
    ADDRESS,
    CONTACTS,
    DATE_FIELDS,
    FULL_NAME_BOTH,
    FULL_NAME_LAT,
    FULL_NAME_RU,
    INTERNAL_PASSPORT,
    NAME_KINDS,
    PARTS_OF,
    PASSPORT,
    ROW_NUMBER,
    TWIN,
    VALIDITY,
    ZONE,
)
from app.services.names.icao import to_icao_latin

_MOST = 0.8
_FEW_YEARS = 12
_SAME_NAME = 55.0

Placed = tuple[int, str, float]
"""A column, its kind and how sure that is."""


def kind_by_content(content: Content, taken: set[str]) -> tuple[str, float]:
    """Give the kind that a column's cells speak for, and how sure that is; empty where none is."""
    for share, kind, least, certainty in (
        (ROW_NUMBER, ROW_NUMBER, 1.0, 0.9 if content.filled > 2 else 0.6),
        (ZONE, ZONE, 0.6, 0.95),
        ("email", "email", _MOST, 0.95),
        (CONTACTS, CONTACTS, _MOST, 0.9),
        ("phone", "phone", _MOST, 0.85),
        (FULL_NAME_BOTH, FULL_NAME_BOTH, 0.6, 0.9),
        ("slash_name", FULL_NAME_LAT, _MOST, 0.9),
        ("patronymic_inside", FULL_NAME_RU, 0.5, 0.9),
        ("sex", "sex", 0.95, 0.85),
        ("dated_document", PASSPORT, 0.6, 0.8),
        (PASSPORT, PASSPORT, 0.6, 0.8),
        (INTERNAL_PASSPORT, INTERNAL_PASSPORT, _MOST, 0.8),
        ("9 digits", PASSPORT, _MOST, 0.7),
        ("patronymic", "patronymic_ru", 0.7, 0.85),
        (VALIDITY, VALIDITY, _MOST, 0.75),
        ("certificate", "birth_certificate", 0.6, 0.8),
        ("authority", "passport_issuer", 0.6, 0.8),
        ("country", "citizenship", 0.9, 0.7),
        (ADDRESS, ADDRESS, 0.6, 0.8),
        ("passport_number", "passport_number", 0.9, 0.6),
    ):
        if content.share(share) >= least and not _is_taken(kind, taken):
            return kind, certainty
    return _name_by_content(content, taken)


def _name_by_content(content: Content, taken: set[str]) -> tuple[str, float]:
    script = script_of(content)
    if not script:
        return "", 0.0
    for share, kind, least in (
        ("person", f"full_name_{script}", 0.4),
        ("given_name", f"given_name_{script}", 0.35),
        ("surname", f"surname_{script}", 0.5),
    ):
        if content.share(share) >= least and not _is_taken(kind, taken):
            return kind, 0.55 + 0.2 * content.share(share)
    return "", 0.0


def script_of(content: Content) -> str:
    """Tell the script of a column's words: ru, lat or empty."""
    return "ru" if content.share("russian") >= _MOST else "lat" if content.share("latin") >= _MOST else ""


def _is_taken(kind: str, taken: set[str]) -> bool:
    """True when the kind, what it chiefly holds, or what it is a part of has a column already."""
    if kind in taken or any(part in taken for part in _chief_parts(kind)):
        return True
    return any(kind in _chief_parts(whole) for whole in taken)


def _chief_parts(kind: str) -> tuple[str, ...]:
    parts = PARTS_OF.get(kind, ())
    if kind == FULL_NAME_BOTH:
        return tuple(part for part in parts if part.startswith(("surname", "given")))
    if kind == VALIDITY:
        return parts[1:]
    return parts[1:2] if kind in (PASSPORT, INTERNAL_PASSPORT) else parts[:2]


def place_dates(dates: Sequence[tuple[int, Content, bool]], taken: set[str], today: dt.date) -> Iterator[Placed]:
    """Dates without a heading: those to come are the expiry, recent ones before it the issue, old ones the birth.

    Below a strange heading (the third of each) only a birth is believed: nothing else is so long ago.
    """
    known = set(taken)
    for place, content, is_headed in dates:
        kind = _date_kind(content, known, today)
        if is_headed and (kind != "birth_date" or content.middle_year >= today.year - _FEW_YEARS):
            continue
        if kind and kind not in known:
            known.add(kind)
            yield place, kind, 0.6 if is_headed else 0.65


def _date_kind(content: Content, taken: set[str], today: dt.date) -> str:
    if content.future > content.past:
        return "passport_expires"
    if "birth_date" not in taken and (content.middle_year < today.year - _FEW_YEARS or not DATE_FIELDS & taken):
        return "birth_date"
    return "passport_issued" if content.middle_year >= today.year - _FEW_YEARS else ""


def place_names(
    kinds: Sequence[str], heads: Sequence[str], contents: Sequence[Content], taken: set[str]
) -> Iterator[Placed]:
    """Names that no list knows, without headings: two columns of single words side by side, or one of two words."""
    for script in ("lat", "ru"):
        free = [
            place
            for place, (kind, head, content) in enumerate(zip(kinds, heads, contents, strict=True))
            if not kind and not head and content.filled and script_of(content) == script
        ]
        surname, given, whole = f"surname_{script}", f"given_name_{script}", f"full_name_{script}"
        yield from _beside(kinds, contents, free, surname, given, taken)
        if NAME_KINDS & (taken | set(kinds)):
            continue
        pairs = [(one, two) for one, two in pairwise(free) if two == one + 1]
        single = [place for place in free if _are_lone_names(contents[place])]
        pairs = [pair for pair in pairs if set(pair) <= set(single)]
        if pairs:
            one, two = pairs[0]
            if contents[one].share("given_name") > contents[two].share("given_name"):
                one, two = two, one
            yield one, surname, 0.55
            yield two, given, 0.55
        else:
            wide = [place for place in free if contents[place].share("two_names") >= _MOST]
            if wide:
                yield wide[0], whole, 0.5


def _are_lone_names(content: Content) -> bool:
    """True of single words that differ from cell to cell and are longer than the codes of rooms and meals."""
    sample = content.sample
    is_varied = len(set(sample)) * 5 >= len(sample) * 2
    return content.share("one_word") >= 0.6 and is_varied and sum(map(len, sample)) >= 4 * len(sample)


def _beside(
    kinds: Sequence[str], contents: Sequence[Content], free: Sequence[int], surname: str, given: str, taken: set[str]
) -> Iterator[Placed]:
    """A surname's column beside the given names that were recognised, or the other way round."""
    for known, missing in ((given, surname), (surname, given)):
        if known not in kinds or missing in taken or missing in kinds:
            continue
        at = list(kinds).index(known)
        near = [place for place in free if abs(place - at) == 1 and contents[place].share("two_names") < _MOST]
        if near:
            yield near[0], missing, 0.55


def place_twins(kinds: Sequence[str], contents: Sequence[Content], taken: set[str]) -> Iterator[Placed]:
    """A column that says in the other script what a name's column says: Ибрагимов beside IBRAGIMOV."""
    known = set(taken)
    for place, content in enumerate(contents):
        script = script_of(content)
        if kinds[place] or not script:
            continue
        for at, kind in enumerate(kinds):
            twin = TWIN.get(kind, "")
            if not twin.endswith(script) or twin in known or _is_taken(twin, known):
                continue
            if _likeness(content.sample, contents[at].sample) >= _SAME_NAME:
                whole = f"full_name_{script}"
                if content.share("two_names") >= 0.6 and not _is_taken(whole, known):
                    twin = whole
                known.add(twin)
                yield place, twin, 0.7
                break


def _likeness(ones: Sequence[str], others: Sequence[str]) -> float:
    """How alike two columns of names are once both are in Latin letters, from 0 to 100."""
    from rapidfuzz import fuzz

    if len(ones) != len(others):
        return 0.0
    pairs = [(to_icao_latin(one), to_icao_latin(two)) for one, two in zip(ones[:40], others[:40], strict=True)]
    return sum(fuzz.token_sort_ratio(one, two) for one, two in pairs) / max(len(pairs), 1)
