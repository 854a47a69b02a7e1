"""Passenger lists as airline systems print them: `1SURNAME/NAME MR`, several on a line, and `SSR DOCS` elements.

Source: IATA Resolution 722 and the systems' own formats for the name element; IATA AIRIMP 3.15 for SSR DOCS.
"""

import re
from collections.abc import Iterator

from app.services.imports.sources.lines.tokens import Token, Type, split_line

_TITLE = r"(?:MR|MRS|MS|MISS|MSTR|DR|PROF|CHD|CNN|INF|ADT|YTH)"
_WORD = r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ'’-]*"
_NAME = re.compile(
    rf"(?<![\w/])(?:(?P<number>[0-9]{{1,6}})\s?[.)]?\s?(?:[0-9]{{1,2}}(?=[^\W\d_]))?)?"
    rf"(?P<name>(?:{_WORD} ){{0,3}}{_WORD} ?/ ?{_WORD}(?: (?!{_TITLE}\b){_WORD}){{0,3}}"
    rf"(?: ?{_TITLE}\b\.?){{0,2}})(?P<further>(?:/{_WORD}(?: {_TITLE}\b)?){{0,8}})"
    r"(?=$|[\s,;(*.]|(?<=M[RS])[0-9]|(?<=ISS)[0-9])"
)
_DATE = r"[0-9]{2}[A-Z]{3}[0-9]{2,4}"
_DOCS = re.compile(
    r"DOCS\b[^/]{0,30}?\s?/?[PIAC](?P<sign>[/-])[A-Z]{1,3}(?P=sign)(?P<number>[A-Z0-9]{4,15})(?P=sign)(?P<nation>[A-Z]{1,3})"
    rf"(?P=sign)(?P<birth>{_DATE})(?P=sign)(?P<sex>[MFU]I?)(?P=sign)(?P<expiry>{_DATE})?(?P=sign)"
    r"(?P<names>[A-Z][A-Z '-]{0,60}(?:/(?![A-Z][0-9])[A-Z][A-Z '-]{0,60}){0,2})"
)
_SAYING = frozenset((Type.WORDS, Type.LATIN, Type.RUSSIAN))
_CHILD = re.compile(
    rf"\((?:INF|CHD|INFT)/?(?P<name>{_WORD}(?:/{_WORD}(?: {_WORD})?)?)?/?(?P<date>{_DATE})?[^()]{{0,30}}\)"
)
_TITLED = re.compile(rf"(?:{_TITLE})\.?", re.IGNORECASE)


def read_passengers(line: str) -> list[list[Token]]:
    """The passengers of one line; empty where it holds none."""
    docs = _DOCS.search(line)
    if docs:
        return [_documented(docs)]
    if line.count("/") == 0:
        return []
    found = list(_NAME.finditer(line))
    if not found or not _is_list_line(line, found):
        return []
    persons: list[list[Token]] = []
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(line)
        persons.extend(_persons_of(match, line[match.end() : end]))
    return persons


def _is_list_line(line: str, found: list[re.Match[str]]) -> bool:
    """True when names stand at the line's start, numbered or titled; a name alone must be all that the line says."""
    before = line[: found[0].start()].strip(" .-*")
    if any(map(str.isalnum, before)):
        return False
    if any(match["number"] or _TITLED.search(match["name"].rpartition(" ")[2]) for match in found):
        return True
    return len(found) == 1 and not any(token.type in _SAYING for token in split_line(line[found[0].end() :]))


def _persons_of(match: re.Match[str], tail: str) -> Iterator[list[Token]]:
    """The person named, and the further ones of the same surname: `2SMITH/JOHN MR/ANNA MRS`."""
    number = [Token(Type.NUMBER, match["number"])] if match["number"] else []
    child = _CHILD.search(tail)
    born: list[Token] = []
    if child:
        tail = tail[: child.start()] + tail[child.end() :]
        born = [Token(Type.DATE, child["date"], "birth")] if child["date"] else []
    own = [] if child and child["name"] else born
    yield [*number, Token(Type.LATIN, match["name"].strip()), *own, *split_line(tail.strip())]
    surname = match["name"].partition("/")[0].strip()
    for further in filter(None, match["further"].split("/")):
        yield [Token(Type.LATIN, f"{surname}/{further}")]
    if child and child["name"]:
        named = child["name"] if "/" in child["name"] else f"{surname}/{child['name']}"
        yield [Token(Type.LATIN, f"{named} INF"), *born]


def _documented(docs: re.Match[str]) -> list[Token]:
    """An SSR DOCS element: its fields always stand in this order, so that their headings are known."""
    names = [name.strip() for name in docs["names"].split(docs["sign"])]
    whole = f"{names[0]}/{' '.join(names[1:])}" if names[1:] else names[0]
    tokens = [
        Token(Type.DOCUMENT, docs["number"], "passport", "Passport number"),
        Token(Type.COUNTRY, docs["nation"], "country", "Nationality"),
        Token(Type.DATE, docs["birth"], "birth", "Date of birth"),
        Token(Type.SEX, docs["sex"][:1], "sex", "Sex"),
        Token(Type.DATE, docs["expiry"] or "", "till", "Date of expiry"),
        Token(Type.LATIN, whole, "name", "Passenger name"),
    ]
    return [token for token in tokens if token.text]
