"""A document in one cell: "75 1234567 выдан 01.02.2020 до 01.02.2030 ФМС 77001" in its parts.

Dates are taken first, each with the words before it that say what it is; then the number by its shape; what is left is
the authority that issued the document. Nothing is thrown away: what fits nowhere stays with the number, which is odd
then.
"""

import datetime as dt
import re
from dataclasses import dataclass

from app.errors import UserError
from app.services.imports.recognition.signs import tidy
from app.services.persons.dates import parse_date

_MARK = r"(?:№|no\.?|n[°º.]?|#|номер|ном\.?|-|–|/|,|:)"
_DATE = (
    r"(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}"
    r"|[0-9]{1,2}[\s-]*(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-zа-я]*\.?[\s,-]*(?:[0-9]{4}|[0-9]{2}))(?![0-9]|[./][0-9])"
)
_ISSUED = r"(?:дата\s+выдачи|выдано?а?н?|выд\.?|от|с|date\s+of\s+issue|issued?(?:\s+on)?|doi|from)"
_UNTIL = (
    r"(?:(?:действителен|действует|действ\.?|годен|срок\s+действия|срок|valid|expir(?:y|es|ed)|exp\.?|doe|date\s+of\s+expiry)"
    r"(?:\s+(?:до|по|to|till|until))?|до|по|till|until|to)"
)
_DATED = re.compile(
    rf"(?:(?<![^\W_])(?:(?P<until>{_UNTIL})|(?P<issued>{_ISSUED}))[\s:.]*|[-–—]\s*)?(?<![0-9])(?P<date>{_DATE})\s*(?:гг?\.?р?\.?|года)?(?![^\W\d_])",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?:(?:заграничный\s+|внутренний\s+|общегражданский\s+)?(?:загран)?паспорт(?:\s+гражданина)?(?:\s+рф|\s+российской\s+федерации)?|загранник|з/п|серия|series|passport|сер\.|pass\.?)"
    r"(?![^\W\d_])\s*:?\s*",
    re.IGNORECASE,
)
_START = r"(?<![^\W_])"
_END = r"(?![^\W_])"
_NUMBERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("travel", re.compile(rf"{_START}([0-9]{{2}})\s*{_MARK}?\s*([0-9]{{7}}){_END}", re.IGNORECASE)),
    ("travel", re.compile(_START + r"([0-9]{2})\s+([0-9](?:\s[0-9]{3}){2}|[0-9]{3}(?:\s[0-9]{2}){2})" + _END)),
    ("internal", re.compile(rf"{_START}([0-9]{{2}}\s?[0-9]{{2}})\s*,?\s*{_MARK}\s*([0-9]{{6}}){_END}", re.IGNORECASE)),
    ("internal", re.compile(rf"{_START}([0-9]{{4}})([0-9]{{6}}){_END}")),
    ("internal", re.compile(rf"{_START}([0-9]{{2}}\s?[0-9]{{2}})\s+([0-9]{{6}}|[0-9]{{3}}\s[0-9]{{3}}){_END}")),
    ("short", re.compile(rf"{_START}([0-9]{{2}})\s+(?:{_MARK}\s*)?([0-9]{{5,6}}){_END}", re.IGNORECASE)),
    (
        "certificate",
        re.compile(
            rf"{_START}([IVXLCУХ1]{{1,6}})\s*[-–]?\s*([А-ЯЁ]{{2}})\s*(?:{_MARK}\s*)?([0-9]{{6}}){_END}", re.IGNORECASE
        ),
    ),
    ("long", re.compile(rf"{_START}([0-9]{{2}})\s+(?:{_MARK}\s*)?([0-9]{{8,10}}){_END}", re.IGNORECASE)),
    ("mistyped", re.compile(rf"{_START}([0-9]{{2}})\s*№?\s*((?=(?:\D{{0,4}}[0-9]){{4}})[0-9OОoоIlЗзБб]{{7}}){_END}")),
    ("lettered", re.compile(rf"{_START}([A-Z]{{1,3}}|[А-ЯЁ]{{2}})\s*(?:№|-|\s)\s*([0-9]{{6,9}}){_END}")),
    ("marked", re.compile(rf"{_START}([^\W_]{{1,6}})\s*№\s*([^\W_]{{3,12}}){_END}")),
    ("whole", re.compile(rf"{_START}(?:№\s*)?()((?=(?:[A-Z]{{0,4}}[0-9]){{4}})[A-Z0-9]{{6,12}}){_END}", re.IGNORECASE)),
)  # fmt: skip
_ISSUED_BY = re.compile(r"^(?:выдано?|выд\.?|кем\s+выдан|issued\s+by|by)(?![^\W\d_])[\s:]*", re.IGNORECASE)
_UNIT = re.compile(r"[0-9]{3}-?[0-9]{2,3}")
"""The code of the unit that issued a passport: 770-001, 77001."""
_KIND = re.compile(r"^(?:ЗА|ЗП|ПС|ПСП|НП|СР)\s?(?=[0-9]{9,10}$)")
"""Kinds of documents before the number. Source: the codes of documents of the Sirena booking system."""
_EDGES = " ,;:.-–—/|()"


@dataclass(frozen=True, slots=True)
class Document:
    """A document's parts as they stand in the cell; `shape` names the number's (travel, internal, whole)."""

    series: str = ""
    number: str = ""
    issued: str = ""
    expires: str = ""
    issuer: str = ""
    shape: str = ""


def read_document(cell: str, today: dt.date | None = None) -> Document:
    """Take a document's cell apart; of two dates that say nothing the first is the issue.

    A single date that says nothing is the issue where an authority stands beside it or the day is past, else the end.
    """
    text = _KIND.sub("", tidy(cell))
    dates, rest = _dates(text)
    shape, series, number, rest = _number(_WORDS.sub(" ", rest))
    issuer = tidy(rest).strip(_EDGES)
    if not number:
        return Document("", text)
    issuer = _ISSUED_BY.sub("", issuer)
    if issuer and not any(sign.isalpha() for sign in issuer) and not _UNIT.fullmatch(issuer):
        return Document("", text)
    issued, expires = _in_order(dates, today, has_issuer=bool(issuer))
    return Document(series, number, issued, expires, issuer.strip(_EDGES), shape)


def _dates(text: str) -> tuple[list[tuple[str, str]], str]:
    """The dates with what they are (issued, until or unknown), and the text without them."""
    found: list[tuple[str, str]] = []
    kept = []
    start = 0
    for match in _DATED.finditer(text):
        name = "until" if match["until"] else "issued" if match["issued"] else ""
        found.append((name, match["date"]))
        kept.append(text[start : match.start()])
        start = match.end()
    kept.append(text[start:])
    return found, " ; ".join(kept)


def _number(text: str) -> tuple[str, str, str, str]:
    for shape, pattern in _NUMBERS:
        match = pattern.search(text)
        if match:
            rest = text[: match.start()] + " " + text[match.end() :]
            if shape == "certificate":
                return shape, "", f"{match[1].upper()}-{match[2].upper()} {match[3]}", rest
            number = match[2].replace(" ", "")
            second = pattern.search(rest) if shape in ("travel", "internal") else None
            if second:  # of two documents the first, marked as odd by what stands behind it
                number, rest = f"{number} / {second[0]}", rest.replace(second[0], " ")
            return shape, match[1].replace(" ", ""), number, re.sub(r"[\s;,()]+", " ", rest)
    return "", "", "", text


def _in_order(dates: list[tuple[str, str]], today: dt.date | None, *, has_issuer: bool) -> tuple[str, str]:
    issued = next((date for name, date in dates if name == "issued"), "")
    expires = next((date for name, date in dates if name == "until"), "")
    unnamed = [date for name, date in dates if not name]
    if not issued and unnamed and (len(unnamed) > 1 or expires or has_issuer or _is_past(unnamed[0], today)):
        issued = unnamed.pop(0)
    if not expires and unnamed:
        expires = unnamed.pop(0)
    return issued, expires


def _is_past(date: str, today: dt.date | None) -> bool:
    if today is None:
        return False
    try:
        return parse_date(date, today=today, century="near") <= today.isoformat()
    except UserError:
        return False
