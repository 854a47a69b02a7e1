"""Names of a zone: taken apart, and compared letter by letter with those that are known."""

from collections.abc import Iterator

from app.person_fields import PersonValues
from app.services.documents.zone.alphabet import FILLER, from_internal_coding, to_internal_coding, zone_spellings
from app.services.documents.zone.answer import NameDifference
from app.services.names.transliteration import SCHEMES, to_latin

TITLES = frozenset({"MR", "MRS", "MS", "MISS", "MSTR"})
"""Written among the given names by some states. Source: ICAO Doc 9303, part 3, section 4.6: titles are no names."""


def split_names(field: str) -> tuple[str, str]:
    """Return surname and given names of a name field, words parted by spaces.

    Source: ICAO Doc 9303, part 3, section 4.6: two fillers part the primary from the secondary identifier, one filler
    parts words; without two fillers there is only the primary one.
    """
    surname, _, given = field.rstrip(FILLER).partition(FILLER * 2)
    return spaced(surname), spaced(given)


def spaced(field: str) -> str:
    """Return the words of a field parted by one space."""
    return " ".join(field.replace(FILLER, " ").split())


def without_title(given: str) -> tuple[str, str]:
    """Return given names without a title that stands first or last among them, and the title."""
    words = given.split()
    for at in (0, -1):
        if len(words) > 1 and words[at] in TITLES:
            title = words.pop(at)
            return " ".join(words), title
    return given, ""


def split_internal_names(field: str) -> tuple[str, str, str]:
    """Return Russian surname, given name and patronymic of the internal passport's name field, in capitals.

    The last word of the second part is the patronymic where there are two or more words: a double given name is parted
    by the same filler.
    """
    surname, _, others = field.rstrip(FILLER).partition(FILLER * 2)
    words = from_internal_coding(others).split()
    patronymic = words.pop() if len(words) > 1 else ""
    return from_internal_coding(surname), " ".join(words), patronymic


def is_truncated(field: str) -> bool:
    """Tell whether a name field has no room left, so that its last name may be cut off.

    Source: ICAO Doc 9303, part 4, section 4.2.3, truncation: a name that was cut ends with a letter in the last place.
    """
    return not field.endswith(FILLER)


def compare_names(found: PersonValues, given: PersonValues, *, truncated: bool) -> tuple[NameDifference, ...]:
    """Compare the zone's names with known ones, in Latin and in Russian, letter by letter.

    Hyphens, apostrophes and accents that a zone can't hold are no difference, nor is the end that did not fit in.

    Args:
        found: names that the zone holds: Latin ones, or Russian ones of the internal passport.
        given: the names that are known.
        truncated: the zone's last name may be cut off.
    """
    made: list[NameDifference] = []
    last = next((name for name in ("patronymic_ru", "given_name_ru", "given_name_lat") if found.get(name)), "")
    for name, zone in found.items():
        for field, spellings in _known(name, given):
            cut = truncated and name == last
            made.extend(_least(field, zone.upper().replace(" ", FILLER), spellings, cut=cut))
    return tuple(made)


_RUSSIAN_FOR = {"surname_lat": "surname_ru", "given_name_lat": "given_name_ru"}


def _known(name: str, given: PersonValues) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the known names that one of the zone is compared with, as a zone can spell them."""
    if name.endswith("_ru"):
        if given.get(name):
            yield name, (_russian_letters(given[name]),)
        return
    if given.get(name):
        yield name, zone_spellings(given[name])
    russian = given.get(_RUSSIAN_FOR[name], "")
    if russian:
        yield _RUSSIAN_FOR[name], tuple(one for spelt in russian_spellings(russian) for one in zone_spellings(spelt))


def _russian_letters(name: str) -> str:
    """Return a Russian name in capitals as the internal passport's zone can hold it, words parted by one filler."""
    return from_internal_coding(to_internal_coding(name)).replace(" ", FILLER)


def russian_spellings(name: str) -> tuple[str, ...]:
    """Return how passports can spell a Cyrillic name in Latin, today's Russian spelling first."""
    return tuple(dict.fromkeys(to_latin(name, scheme) for scheme in SCHEMES))


def _least(field: str, zone: str, spellings: tuple[str, ...], *, cut: bool) -> list[NameDifference]:
    """Return the differences from the spelling that differs least."""
    tries = [_differences(field, zone, one[: len(zone)] if cut else one) for one in spellings]
    return min(tries, key=len, default=[])


def _differences(field: str, zone: str, given: str) -> list[NameDifference]:
    from rapidfuzz.distance import Levenshtein

    made = []
    for step in Levenshtein.editops(zone, given):
        read = zone[step.src_pos] if step.tag != "insert" else ""
        known = given[step.dest_pos] if step.tag != "delete" else ""
        made.append(NameDifference(field, step.src_pos + 1, read, known))
    return made
