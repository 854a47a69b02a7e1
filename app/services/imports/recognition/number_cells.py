"""Numbers in cells: series and numbers of documents, postal codes, tickets, phones, e-mail addresses."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.services.imports.recognition.readings import Reading
from app.services.imports.recognition.signs import tidy

_SHORTENED = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eEеЕ][+]?[0-9]{1,3}")
_NUMBER_MARK = re.compile(r"^(?:№|no\.?|nr\.?|n[°º]|#)\s*", re.IGNORECASE)
_WHOLE_FLOAT = re.compile(r"([0-9]+)[.,]0+")
_CODE = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+")
_CERTIFICATE = re.compile(r"[IVXLC]{1,6}\s?[-–]\s?[А-ЯЁ]{2}\s?(?:№\s?)?[0-9]{6}", re.IGNORECASE)
_CHECKED = re.compile(r"([0-9]{9})([0-9])(?:RUS.*)?")
_USUAL_EMAIL = re.compile(
    r"[a-z0-9_+-]{1,40}(?:\.[a-z0-9_+-]{1,20}){0,4}@[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9]))*(?:\.[a-z0-9]{2,20})?\.(?:ru|com|net|org|su|by|kz|ua)",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:тел\.?|моб\.?)?\s*[+(0-9][0-9()\s./+–-]{3,38}[0-9](?:\s*\(?(?:доб|ext|x)\.?\s*[0-9]{1,6}\)?)?", re.IGNORECASE
)
_USUAL_PHONE = re.compile(r"(?:\+7|8) ?\(?9[0-9]{2}\)? ?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}")
_SEVERAL = re.compile(r"\s*[,;]\s*(?=[+(0-9])|\s*/\s*(?=[+(0-9][0-9()\s-]{8})|\s+(?=\+|8\s?[-(]?9[0-9]{2})|\s+и\s+")

_LENGTHS = {"internal_series": 4, "internal_number": 6, "passport_number": 7}
"""How many digits Russian documents have. Source: the forms of passports, decrees 828 of 1997 and 1709 of 2005."""

_LOST = {"internal_series": 3, "internal_number": 3, "passport_number": 2}
"""At least so many digits are left where a spreadsheet dropped the zeros in front."""

RUSSIAN_DOUBTS = frozenset(("passport_short", "check_digit"))
"""What is doubtful only in the number of a Russian passport."""

_KEEPS_SPACES = frozenset({"birth_certificate"})
"""Numbers whose parts are written apart: IV-ЯЕ 934295."""


@dataclass(frozen=True, slots=True)
class _Usual:
    """What the numbers of a column are usually like.

    Attributes:
        length: how many digits a Russian document of this field has.
        is_met: most of the column has as many; where it has not, no number is short.
        lost_zeros: no number begins with a zero, so a spreadsheet may have dropped those in front.
        has_series: most numbers are of nine digits, the series before them.
    """

    length: int
    is_met: bool
    lost_zeros: bool
    has_series: bool


def code_reader(field: str, cells: Sequence[str]) -> Callable[[str], Reading]:
    """Return what reads one series or number; the length that its column has tells the short ones."""
    length = _LENGTHS.get(field, 0)
    if not length:
        return lambda text: _read_code(text, joins=field not in _KEEPS_SPACES)
    lengths = [len(digits) for cell in cells if (digits := cell.strip().replace(" ", "")).isdigit()]
    is_met = lengths.count(length) * 2 > len(lengths) or field != "passport_number"
    lost_zeros = is_met and not any(cell.startswith("0") for cell in cells)
    has_series = field == "passport_number" and lengths.count(9) * 2 > len(lengths)
    usual = _Usual(length, is_met, lost_zeros, has_series)

    def read(text: str) -> Reading:
        first, parted, second = text.partition(" / ")
        if parted and min(map(_figures, (first, second))) >= length:
            return Reading(_read_number(first, field, usual).value, "several_values")
        return _read_number(text, field, usual)

    return read


def read_alone(text: str) -> str:
    """Read a number whatever its column is like: nothing is added or taken away."""
    return _read_code(tidy(text), joins=True).value


def _read_number(text: str, field: str, usual: _Usual) -> Reading:
    reading = _read_code(text, joins=True)
    digits = reading.value
    if reading.code or not digits.isdigit():
        return _not_of_digits(text, reading, field, usual.length)
    if usual.is_met and _LOST[field] <= len(digits) < usual.length:
        mended = digits.zfill(usual.length) if usual.lost_zeros else digits
        return Reading(mended, "passport_short", {"length": str(usual.length)})
    if usual.has_series and len(digits) == 8:
        return Reading(digits, "passport_short", {"length": "9"})
    if field == "passport_number" and (usual.is_met or usual.has_series):
        return _with_check_digit(digits)
    return reading


_MISTYPED = str.maketrans("OОoоIlЗзБб", "0000113366")


def _figures(text: str) -> int:
    return sum(1 for sign in text if sign.isdigit())


def _not_of_digits(text: str, reading: Reading, field: str, fixed: int) -> Reading:
    """A number that is not one of digits: a certificate, letters for digits that look alike, words."""
    if _CERTIFICATE.fullmatch(text):
        return Reading(text, "certificate_in_passport")
    if not any(sign.isdigit() for sign in reading.value):
        return Reading(reading.value, reading.code or "number_odd")
    mended = reading.value.translate(_MISTYPED)
    if mended.isdigit() and len(mended) == fixed and _figures(reading.value) * 2 > fixed and field != "internal_series":
        return Reading(mended, "alphabet_mended")
    return reading


def _with_check_digit(digits: str) -> Reading:
    """A number that was copied from the machine readable zone together with its check digit."""
    match = _CHECKED.fullmatch(digits)
    if match and check_digit(match[1]) == match[2]:
        return Reading(match[1], "check_digit", {"digit": match[2]})
    return Reading(digits)


def check_digit(text: str) -> str:
    """The check digit of digits, letters and fillers.

    Source: ICAO Doc 9303, part 3, section 4.9: weights 7, 3, 1, modulo 10.
    """
    return str(sum(int(sign, 36) * (7, 3, 1)[at % 3] for at, sign in enumerate(text.replace("<", "0"))) % 10)


def _read_code(text: str, *, joins: bool) -> Reading:
    if _SHORTENED.fullmatch(text):
        return Reading(text, "number_shortened")
    bare = _NUMBER_MARK.sub("", text)
    whole = _WHOLE_FLOAT.fullmatch(bare)
    bare = whole[1] if whole else bare
    joined = bare.replace(" ", "")
    if joined and _CODE.fullmatch(joined):
        return Reading(joined if joins and _is_number_in_groups(bare) else bare)
    return Reading(text, "number_odd")


def _is_number_in_groups(text: str) -> bool:
    """True of `12 34 567` and `AB 123`: spaces that only part groups of one number."""
    return not any(len(word) > 4 for word in _WORD.findall(text))


def read_phone(text: str) -> Reading:
    """Read a phone number as it is written; of several in one cell all stay, and it is said."""
    if _USUAL_PHONE.fullmatch(text):
        return Reading(text)
    if _SHORTENED.fullmatch(text):
        return Reading(text, "number_shortened")
    whole = _WHOLE_FLOAT.fullmatch(text)
    text = whole[1] if whole else text
    parts = [part.strip() for part in _SEVERAL.split(text) if part.strip()]
    digits = sum(1 for sign in text if sign.isdigit())
    if digits >= 5 and parts and all(_PHONE.fullmatch(part) for part in parts):
        return Reading(text, "several_values") if len(parts) > 1 else Reading(text)
    return Reading(text, "phone_unreadable")


def read_email(text: str) -> Reading:
    """Read an address. Usual ones are known by their shape; the whole grammar takes a validator, and time."""
    text = text.removeprefix("mailto:")
    if _USUAL_EMAIL.fullmatch(text) and len(text) < 64:
        return Reading(text)
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return Reading(text, "email_unreadable")
    return Reading(text)
