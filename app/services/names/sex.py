"""A person's sex from what a list has of the name; no answer rather than a wrong one."""

import math
import re
from dataclasses import dataclass

from app.services.names.given_names import KnownName, find_given_name
from app.services.names.transliteration.reading import to_russian

LEAST_READ = 100
"""Bearers of a Russian name that an unknown Latin one is taken for: a rarer one may be a foreigner's other name."""

LEAST_CERTAINTY = 0.95
"""Below it `guess_sex` gives no answer."""

_OF_EITHER_ABROAD = frozenset(
    {"ALEX", "ANDREA", "DANIELE", "EMILY", "GABRIELE", "JAN", "JEAN", "KAREN", "KIM", "MICHELE", "NICOLA", "ROBIN"}
    | {"SASHA", "SIMONE", "VALENTINE", "YAN"}
)
"""Latin names that are a man's in Russia and a woman's elsewhere, or the other way round."""

_TITLES_OF_MEN = frozenset(
    {"MR", "MISTER", "MSTR", "MASTER", "SIR", "HERR", "MONSIEUR", "SIGNOR", "SENOR", "SR", "ГН", "ГОСПОДИН", "МИСТЕР"}
)
_TITLES_OF_WOMEN = frozenset(
    {"MRS", "MS", "MISS", "MME", "MADAME", "MADAM", "MLLE", "FRAU", "SIGNORA", "SENORA", "SRA"}
    | {"ГЖА", "ГОСПОЖА", "МИССИС", "МИСС"}
)

_ENDINGS_OF_PATRONYMICS = (
    (re.compile(r".+(?:ОВИЧ|ЕВИЧ|ИЧ|OVICH|EVICH|OVITCH|EVITCH|ICH)|.*\b(?:ОГЛЫ|УЛЫ|УУЛУ|OGLY|OGLU|ULY|UULU)"), 7.0),
    (re.compile(r".+(?:ОВНА|ЕВНА|ИЧНА|OVNA|EVNA|ICHNA|ITCHNA)|.*\b(?:КЫЗЫ|КИЗИ|ГЫЗЫ|KYZY|KIZI|GYZY|QIZI)"), -7.0),
)
_ENDINGS_OF_SURNAMES = (
    (re.compile(r".{2,}(?:ОВА|ЕВА|СКАЯ|ЦКАЯ)"), -5.5),
    (re.compile(r".{2,}(?:ИНА|ЫНА|АЯ|ЯЯ)"), -4.0),
    (re.compile(r".{2,}(?:ОВ|ЕВ|СКИЙ|ЦКИЙ|СКОЙ)"), 5.5),
    (re.compile(r".{2,}(?:ИН|ЫН|ЫЙ|ИЙ)"), 4.0),
    (re.compile(r".{2,}(?:OVA|EVA|YOVA|AIA|AYA|AJA)"), -5.0),
    (re.compile(r".{2,}(?:OV|EV|OFF|EFF|SKII|SKIY|SKIJ|SKY|SKI)"), 4.0),
)
"""Weights are the natural logarithm of how many men to one woman (women to one man where negative) bear it."""


@dataclass(frozen=True, slots=True)
class SexGuess:
    """What a name says about its bearer.

    Attributes:
        sex: M, F or empty for no answer.
        certainty: 0.5 to 1; how likely the more likely sex is, also where it is too little for an answer.
    """

    sex: str
    certainty: float


def guess_sex(*, surname: str = "", given_name: str = "", patronymic: str = "", title: str = "") -> SexGuess:
    """Return the sex that title, patronymic, given name and surname speak for, in either script, any case.

    Parts may be missing or initials. Where they contradict each other there is no answer.
    """
    weight = (
        _weigh_title(_plain(title))
        + _weigh_ending(_plain(patronymic), _ENDINGS_OF_PATRONYMICS)
        + _weigh_given_name(_plain(given_name))
        + _weigh_surname(_plain(surname))
    )
    certainty = 1 / (1 + math.exp(-abs(weight)))
    if certainty < LEAST_CERTAINTY:
        return SexGuess("", certainty)
    return SexGuess("M" if weight > 0 else "F", certainty)


def _plain(text: str) -> str:
    """Return the text in capitals, Ё as Е, without what is no letter but spaces and hyphens."""
    return re.sub(r"[^\w\s-]|[\d_]", "", text.strip().upper().replace("Ё", "Е"))


def _weigh_title(title: str) -> float:
    """Return the weight of a title."""
    words = set(title.replace("-", "").split())
    return 7.0 * (bool(words & _TITLES_OF_MEN) - bool(words & _TITLES_OF_WOMEN))


def _weigh_ending(text: str, endings: tuple[tuple[re.Pattern[str], float], ...]) -> float:
    """Return the weight of the first ending that fits."""
    return next((weight for pattern, weight in endings if pattern.fullmatch(text)), 0.0)


def _weigh_surname(surname: str) -> float:
    """Return the weight of a surname's ending; of a double surname the last part that has one tells its bearer's."""
    weights = [_weigh_ending(part, _ENDINGS_OF_SURNAMES) for part in re.split(r"[\s-]+", surname)]
    return next((weight for weight in reversed(weights) if weight), 0.0)


def _weigh_given_name(given_name: str) -> float:
    """Return the weight of a given name: of the whole or of its first part, whichever says more."""
    names = (given_name, *re.split(r"[\s-]+", given_name)[:1])
    return max((_weigh_known(_find(name)) for name in names if len(name) > 1), key=abs, default=0.0)


def _find(name: str) -> KnownName | None:
    """Return who bears a given name; a Latin one that is not found as it is spelt is read in Russian."""
    if name in _OF_EITHER_ABROAD:
        return None
    known = find_given_name(name)
    if known is not None or not name.isascii():
        return known
    read = find_given_name(next(iter(to_russian(name, "given_name", 1)), ""))
    return read if read is not None and read.men + read.women >= LEAST_READ else None


def _weigh_known(known: KnownName | None) -> float:
    """Return the weight of a name that so many men and women bear; a seldom one says less."""
    if known is None:
        return 0.0
    return max(-6.5, min(6.5, math.log((known.men + 0.3) / (known.women + 0.3))))
