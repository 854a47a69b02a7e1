"""Series and numbers of documents: the form in which they are stored, and the one in which they are printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.person_fields import PersonValues

RUSSIA = "RUS"

_SIGNS_BETWEEN = re.compile(r"[\s\u00a0№#_.,/\\-]+")
_NUMBER_SIGN = re.compile(r"(?:№|#|\bN[o°º]?\b\.?)", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
_CYRILLIC_TO_LATIN = str.maketrans("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS")
_LATIN_TO_CYRILLIC = str.maketrans("ABEKMHOPCTYX", "АВЕКМНОРСТУХ")

PASSPORT_SERIES_DIGITS, PASSPORT_NUMBER_DIGITS = 2, 7
INTERNAL_SERIES_DIGITS, INTERNAL_NUMBER_DIGITS = 4, 6
DEPARTMENT_DIGITS = 6


@dataclass(frozen=True, slots=True)
class BirthCertificate:
    """A Russian or Soviet birth certificate.

    Attributes:
        series: Roman numerals in Latin letters.
        letters: two Cyrillic capitals.
        number: six digits.
    """

    series: str
    letters: str
    number: str

    @property
    def stored(self) -> str:
        """Return the form in which the base keeps it: II-АБ 123456."""
        return f"{self.series}-{self.letters} {self.number}"

    @property
    def printed(self) -> str:
        """Return the form in which the certificate has it: II-АБ № 123456."""
        return f"{self.series}-{self.letters} № {self.number}"


def normal_documents(values: PersonValues) -> dict[str, str]:
    """Return the document fields of a person that are not in the form in which they are stored, as they should be.

    Only what is sure is changed: a number of another shape than its document has stays as it is.
    """
    citizenship = values.get("citizenship", "")
    passport = normal_passport(values.get("passport_series", ""), values.get("passport_number", ""), citizenship)
    internal = normal_internal(values.get("internal_series", ""), values.get("internal_number", ""))
    certificate = read_birth_certificate(values.get("birth_certificate", ""))
    wanted = {
        "passport_series": passport[0],
        "passport_number": passport[1],
        "internal_series": internal[0],
        "internal_number": internal[1],
        "birth_certificate": certificate.stored if certificate else values.get("birth_certificate", ""),
    }
    return {name: value for name, value in wanted.items() if value != values.get(name, "")}


def shown_documents(values: PersonValues) -> dict[str, str]:
    """Return each document as one text, as it is printed: by passport, internal, birth_certificate."""
    certificate = read_birth_certificate(values.get("birth_certificate", ""))
    made = {
        "passport": shown_number(values.get("passport_series", ""), values.get("passport_number", "")),
        "internal": shown_internal(values.get("internal_series", ""), values.get("internal_number", "")),
        "birth_certificate": certificate.printed if certificate else values.get("birth_certificate", ""),
    }
    return {name: text for name, text in made.items() if text}


def normal_passport(series: str, number: str, citizenship: str = "") -> tuple[str, str]:
    """Return series and number of a passport for travel as they are stored.

    Nine digits of a Russian passport are two of the series and seven of the number, however they were parted. Of other
    countries' passports signs between go, letters become Latin capitals, series and number stay parted as they were.

    Source: Russian Interior Ministry, order of 16 November 2020 No. 773 on passports for travel abroad.
    """
    one, two = _bare(series), _bare(number)
    if citizenship in {"", RUSSIA} and is_russian_passport(one, two):
        run = one + two
        return run[:PASSPORT_SERIES_DIGITS], run[PASSPORT_SERIES_DIGITS:]
    return one, two


def is_russian_passport(series: str, number: str) -> bool:
    """Tell whether series and number together have the nine digits of a Russian passport for travel."""
    run = _bare(series) + _bare(number)
    length = PASSPORT_SERIES_DIGITS + PASSPORT_NUMBER_DIGITS
    return len(run) == length and _DIGITS.fullmatch(run) is not None


def normal_internal(series: str, number: str) -> tuple[str, str]:
    """Return series and number of an internal passport: four digits and six; what has no ten digits stays as it was.

    Source: Regulation on the passport of a citizen of Russia (1997, No. 828).
    """
    run = _bare(series) + _bare(number)
    if len(run) != INTERNAL_SERIES_DIGITS + INTERNAL_NUMBER_DIGITS or not _DIGITS.fullmatch(run):
        return series, number
    return run[:INTERNAL_SERIES_DIGITS], run[INTERNAL_SERIES_DIGITS:]


def shown_internal(series: str, number: str) -> str:
    """Return an internal passport as it is printed: 45 08 012345."""
    one, two = normal_internal(series, number)
    if len(one) == INTERNAL_SERIES_DIGITS and _DIGITS.fullmatch(one):
        one = f"{one[:2]} {one[2:]}"
    return shown_number(one, two)


def shown_number(series: str, number: str) -> str:
    """Return series and number parted by a space."""
    return " ".join(part for part in (series, number) if part)


def normal_department(text: str) -> str:
    """Return the code of the department that issued an internal passport as 770-001; empty where it is none."""
    digits = _bare(text)
    if len(digits) != DEPARTMENT_DIGITS or not _DIGITS.fullmatch(digits):
        return ""
    return f"{digits[:3]}-{digits[3:]}"


def _bare(text: str) -> str:
    """Return capitals and digits only, Cyrillic letters that look Latin as Latin."""
    return _SIGNS_BETWEEN.sub("", _NUMBER_SIGN.sub("", text)).upper().translate(_CYRILLIC_TO_LATIN)


_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_LETTERS = {
    **dict.fromkeys("IІ1L|Ӏ!Ⅰ", "I"), **dict.fromkeys("VУУYⅤ", "V"), **dict.fromkeys("XХⅩ", "X"),
    "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅵ": "VI", "Ⅶ": "VII", "Ⅷ": "VIII", "Ⅸ": "IX", "П": "II", "Ш": "III",
}  # fmt: skip
"""What is typed for Roman numerals: ones, Cyrillic letters, single characters of Unicode."""

_ARABIC = dict(zip("23456789", ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX"], strict=True))

_CERTIFICATE = re.compile(r"(.{1,9}?)[\s–—−-]*([А-ЯЁA-Z]{2})[\s№#N°ºo.:–—−-]*([0-9]{6})", re.IGNORECASE)
_MOST_CHARACTERS = 40


def read_birth_certificate(text: str) -> BirthCertificate | None:
    """Read a birth certificate: Roman numerals, two Cyrillic letters, six digits; None where it is no such text.

    Latin letters that look like the Cyrillic ones are taken for them, and what is typed for Roman numerals too.

    Source: Russian Justice Ministry, order of 1 October 2018 No. 200, forms of certificates of civil status.
    """
    found = _CERTIFICATE.fullmatch(text.strip().upper()[:_MOST_CHARACTERS])
    if not found:
        return None
    series = _ARABIC.get(found[1].strip()) or "".join(_roman(found[1]))
    letters = found[2].translate(_LATIN_TO_CYRILLIC)
    if not _ROMAN.fullmatch(series) or not all("А" <= letter <= "Я" for letter in letters):
        return None
    return BirthCertificate(series, letters, found[3])


def _roman(text: str) -> Iterator[str]:
    """Yield the numerals that characters stand for; those that stand for none as they are."""
    for sign in text:
        if not sign.isspace():
            yield _ROMAN_LETTERS.get(sign, sign)
