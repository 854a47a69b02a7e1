"""One typed line to tokens: a number, a name, dates, document numbers, a phone, each as it stands in the line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from app.services.imports.recognition.name_hints import is_given_name
from app.services.imports.sources.lines.labels import Label, label_at_end, strip_suffix
from app.services.persons.countries import country_code

MAX_LINE_CHARACTERS = 1_000
"""A longer line is prose and not looked into."""


class Type(StrEnum):
    """What a token looks like."""

    NUMBER = "number"
    LATIN = "latin"
    RUSSIAN = "russian"
    DATE = "date"
    DOCUMENT = "document"
    PHONE = "phone"
    EMAIL = "email"
    SEX = "sex"
    COUNTRY = "country"
    WORDS = "words"


NAMES = frozenset((Type.LATIN, Type.RUSSIAN))


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a line.

    Attributes:
        type: what it looks like.
        text: as it stands in the line, without its label.
        label: the words before it that say what it is ("паспорт", "до"), folded; empty without any.
        heading: the same words as they were typed.
    """

    type: Type
    text: str
    label: str = ""
    heading: str = ""


_MONTH = (
    r"(?:янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zа-яё]*"
)
_DATE = (
    r"(?<![\w.])(?:[0-9]{1,2}(?P<sign>[./-])[0-9]{1,2}(?P=sign)(?:[0-9]{4}|[0-9]{2})|[0-9]{4}(?P<mark>[.-])[0-9]{2}(?P=mark)[0-9]{2}|"
    rf"[0-9]{{1,2}}[ .-]?{_MONTH}\.?[ .,-]{{0,2}}(?:[0-9]{{4}}|[0-9]{{2}}))(?![0-9/]|[.-][0-9]|(?!г|р)[^\W\d_])"
)
_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_PHONE = (
    r"(?<![\w])(?:\+[0-9][0-9 ()-]{7,18}[0-9]|"
    r"[78] ?\(?[0-9]{3}\)?[ -][0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}|8[0-9]{10}|\([0-9]{3,5}\) ?[0-9-]{5,9})(?![\w])"
)
_DOCUMENT = (
    r"(?<![\w/])(?:[0-9]{2} ?[0-9]{2}|[0-9]{2}|[IVX]{1,4}-[А-ЯЁ]{2})"
    r"(?:[ -]{0,2}(?:№|N|No)[ .]?|[ -]{1,2})[0-9]{6,7}(?![\w])|"
    r"(?<![\w/])(?:№ ?)?(?:[A-ZА-ЯЁ]{1,3} ?-?[0-9]{5,9}|[0-9]{6,13}|(?=[A-Z]{1,7}[0-9])[A-Z][A-Z0-9]{7,9})(?![\w])"
)
_SEX = r"(?<![\w.-])(?:муж(?:ской|чина)?|жен(?:ский|щина)?|male|female|[MFМЖ])(?![\w-]|\.[А-ЯЁA-Z])"
_PIECE = re.compile(
    rf"(?P<email>{_EMAIL})|(?P<date>{_DATE})|(?P<phone>{_PHONE})|(?P<document>{_DOCUMENT})|(?P<sex>{_SEX})",
    re.IGNORECASE,
)
_NUMBERING = re.compile(
    r"\s*(?:№\s*)?([0-9]{1,6})\s*(?:[.):]+(?![0-9])|\s-\s|-(?=[^\W\d])|\t)\s*|\s*([0-9]{1,5}) +(?=[^\W\d])"
)
_BULLET = re.compile(r"\s*(?:[-–—*•·●▪◦>✓✔]+\s+)+")
_SEPARATORS = re.compile(r"\s*[,;|]\s*|\s+\+\s+|\s+[-–—/]+\s+|\s+[-–—]|\s{2,}|\t")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’`][^\W\d_]+)*\.?")
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mstr|dr|chd|inf|г-н|г-жа|гр)\.?", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_PARTICLES_SPELT = "van von der de la el al bin ben оглы кызы огли кизи угли фон ван де"
_PARTICLES = frozenset(_PARTICLES_SPELT.split())
_CAPTION = re.compile(r"[^\W\d_]{1,20}(?:[ .][^\W\d_]{1,20}){0,2}\.?:\s+(?=[^\W\d_]{2})")
"""What says who is named: "ФИО: ", "Дети: ", "DBL: "."""

_EDGES = " \t,;|:/–—-"
_MOST_NAME_WORDS = 6


def split_line(line: str) -> list[Token]:
    """Part a line into its tokens, in order; empty where it holds none.

    What is between two tokens and is no name becomes a token of words, or the label of the token that follows.
    """
    if len(line) > MAX_LINE_CHARACTERS:
        return []
    tokens: list[Token] = []
    rest = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    numbered = _NUMBERING.match(rest)
    if numbered:
        tokens.append(Token(Type.NUMBER, numbered[1] or numbered[2]))
        rest = rest[numbered.end() :]
    position = 0
    for match in _PIECE.finditer(rest):
        label = _between(rest[position : match.start()], tokens)
        kind = Type(str(match.lastgroup))
        tokens.append(Token(kind, match[0].strip(), label.key, label.text))
        position = match.end()
    _between(rest[position:], tokens, labels=False)
    return _named(tokens)


def _named(tokens: list[Token]) -> list[Token]:
    """Take words in small letters for the name, where a line with dates or documents names nobody else."""
    types = [token.type for token in tokens]
    papers = types.count(Type.DATE) + types.count(Type.DOCUMENT)
    if NAMES & set(types) or not papers:
        return tokens
    place = next((at for at, token in enumerate(tokens) if token.type is not Type.NUMBER), 0)
    words = tokens[place].text.split()
    if tokens[place].type is not Type.WORDS or not 2 <= len(words) <= 4 or not all(map(_is_word, words)):
        return tokens
    if papers < 2 and Type.NUMBER not in types and not any(map(is_given_name, words)):
        return tokens
    named = [Token(script, text) for script, text in _by_script(tokens[place].text)]
    return [*tokens[:place], *named, *tokens[place + 1 :]]


def _is_word(word: str) -> bool:
    return word.replace("-", "").isalpha()


def _between(text: str, tokens: list[Token], *, labels: bool = True) -> Label:
    """Add what stands before a token, and give the label at its end."""
    label = Label()
    if tokens and tokens[-1].type is Type.DATE:
        text, meaning = strip_suffix(text)
        if meaning and not tokens[-1].label:
            tokens[-1] = replace(tokens[-1], label=meaning)
    if labels:
        text, label = label_at_end(text.rstrip(_EDGES + "."))
    tokens.extend(token for piece in _SEPARATORS.split(text.strip(_EDGES)) for token in _words(piece.strip(_EDGES)))
    return label


def _words(piece: str) -> Iterator[Token]:
    """A piece between separators: names by their script, or other words."""
    piece = _without_torn_brackets(_CAPTION.sub("", piece, count=1))
    if not piece or not any(map(str.isalnum, piece)):
        return
    if country_code(piece) is not None and not is_given_name(piece):
        yield Token(Type.COUNTRY, piece)
        return
    bare = _BRACKETS.sub(" ", piece)
    words = _WORD.findall(bare)
    looks_named = words and len(words) <= 2 * _MOST_NAME_WORDS and not re.search(r"[0-9@:]", bare)
    if not looks_named or not all(map(_may_be_name, words)):
        yield Token(Type.WORDS, piece)
        return
    piece, country = _country_at_end(piece, len(words))
    for script, text in _by_script(piece):
        yield Token(script, _without_torn_brackets(text))
    if country:
        yield Token(Type.COUNTRY, country)


def _without_torn_brackets(piece: str) -> str:
    """A piece without the bracket whose other half stands in another one, and without those around all of it."""
    if piece.count("(") != piece.count(")"):
        return piece.strip("() ,;:")
    return piece[1:-1].strip() if piece.startswith("(") and piece.endswith(")") and piece.count("(") == 1 else piece


def _country_at_end(piece: str, words: int) -> tuple[str, str]:
    """Part the citizenship off that stands behind two names or more: "IVANOV IVAN RUS"."""
    names, _, last = piece.rpartition(" ")
    if words < 3 or len(last) < 3 or is_given_name(last) or country_code(last) is None:
        return piece, ""
    return names, last


def _may_be_name(word: str) -> bool:
    bare = word.rstrip(".")
    return bare[0].isupper() or _TITLE.fullmatch(word) is not None or bare.casefold() in _PARTICLES


def _by_script(piece: str) -> list[tuple[Type, str]]:
    """Part a run of names where its script changes, as in "Иванов Иван IVANOV IVAN"; a lone strange word stays."""
    runs: list[tuple[Type, str]] = []
    for word in piece.split():
        cyrillic = len(_CYRILLIC.findall(word))
        letters = sum(map(str.isalpha, word))
        script = Type.RUSSIAN if cyrillic * 2 > letters else Type.LATIN
        if not letters or _TITLE.fullmatch(word) or len(word.strip(".")) < 2:
            script = runs[-1][0] if runs else script
        if runs and runs[-1][0] is script:
            runs[-1] = (script, f"{runs[-1][1]} {word}")
        else:
            runs.append((script, word))
    if any(len(text.split()) < 2 for _, text in runs) and len(runs) > 2:
        script = max(runs, key=lambda run: len(run[1]))[0]
        return [(script, piece)]
    return runs
