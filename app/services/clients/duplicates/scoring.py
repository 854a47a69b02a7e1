"""Two records compared field by field: how alike they are, how sure that is, and why."""

import math
from collections.abc import Iterator
from functools import lru_cache

from app.services.clients.duplicates.contacts_alike import (
    addresses_alike,
    documents_alike,
    emails_alike,
    phones_alike,
    share_document,
)
from app.services.clients.duplicates.dates_alike import births_alike
from app.services.clients.duplicates.names_alike import (
    ALIKE,
    DIFFERS,
    UNKNOWN,
    given_names_alike,
    names_crossed,
    patronymics_alike,
    surnames_alike,
)
from app.services.clients.duplicates.records import Name, Record, record_of
from app.services.clients.duplicates.rules import are_two_people, highest_level
from app.services.clients.duplicates.setting import SETTING, Setting
from app.services.clients.duplicates.shapes import Level, Likeness, Reason

__all__ = ["Record", "compare", "findings_of", "judge", "record_of"]

_BELOW = 0.001


def compare(one: Record, other: Record) -> Likeness | None:
    """Return how alike two records are; None where nothing to speak of says that they are one person.

    The order of the two makes no difference.
    """
    said = frozenset(_of_person(one, other))
    if are_two_people(said) and not share_document(one.documents, other.documents, near="birth_same" in said):
        return None
    return judge(said.union(_of_belongings(one, other)))


def findings_of(one: Record, other: Record) -> Iterator[str]:
    """Yield a code for each thing that can be said of the two; `SETTING` has the weight of each."""
    yield from _of_person(one, other)
    yield from _of_belongings(one, other)


def _of_person(one: Record, other: Record) -> Iterator[str]:
    """Yield what is said of names, birth, sex and family."""
    yield from _names(one, other)
    patronymic = patronymics_alike(one.patronymic, other.patronymic)
    if patronymic != UNKNOWN:
        yield f"patronymic_{patronymic}"
    birth = births_alike(one.birth_date, other.birth_date)
    if birth != UNKNOWN:
        yield f"birth_{birth}"
    if one.sex and other.sex and one.sex != other.sex:
        yield "sex_differs"
    if other.id in one.relatives or one.id in other.relatives:
        yield "family_linked"


def _of_belongings(one: Record, other: Record) -> Iterator[str]:
    """Yield what is said of documents, contacts and addresses."""
    yield from documents_alike(one.documents, other.documents)
    answers = (
        phones_alike(one.phones, other.phones),
        emails_alike(one.emails, other.emails),
        addresses_alike(one.addresses, other.addresses),
    )
    yield from filter(None, answers)


def _names(one: Record, other: Record) -> Iterator[str]:
    """Yield what is said of surname and given name."""
    surname = surnames_alike(one.name, other.name)
    given = given_names_alike(one.name, other.name)
    crossed = "" if surname in ALIKE and given in ALIKE else names_crossed(one.name, other.name)
    if crossed and (crossed == "swapped" or not {surname, given} & ALIKE):
        yield f"names_{crossed}"
        return
    if surname in {DIFFERS, UNKNOWN} and _bore(one, other):
        yield "surname_former"
    elif surname != UNKNOWN:
        yield f"surname_{surname}"
    if given != UNKNOWN:
        yield f"given_{given}"


def _bore(one: Record, other: Record) -> bool:
    """Tell whether a former surname of one is a present or former one of the other."""
    if not one.former and not other.former:
        return False
    names, others = (one.name, *one.former), (other.name, *other.former)
    return any(_is_surname_alike(name, its) for name in names for its in others)


def _is_surname_alike(one: Name, other: Name) -> bool:
    return surnames_alike(one, other) in ALIKE


@lru_cache(maxsize=1 << 14)
def judge(findings: frozenset[str], setting: Setting = SETTING) -> Likeness | None:
    """Return what findings come to: their weights are added, then rules say how high the level may be."""
    total = sum(setting.weights[code] for code in findings)
    score = 1 / (1 + math.exp(-(total - setting.middle) / setting.spread))
    highest = highest_level(findings)
    if highest is None or score < setting.possible:
        return None
    if highest is not Level.CERTAIN:
        score = min(score, (setting.certain if highest is Level.LIKELY else setting.likely) - _BELOW)
    level = Level.CERTAIN if score >= setting.certain else Level.LIKELY if score >= setting.likely else Level.POSSIBLE
    reasons = tuple(
        Reason(code, speaks_for=setting.speaks_for(code))
        for code in sorted(findings, key=lambda code: (-abs(setting.weights[code]), code))
    )
    return Likeness(round(score, 3), level, reasons)
