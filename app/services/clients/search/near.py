"""Clients whose names are spelt or sound nearly as the words of a query: by the vocabulary, then by indexes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from app.models.client import Client, FormerName
from app.models.search import NameWord
from app.services.clients.search.fit import likeness, phrasings
from app.services.clients.search.spelling import Token
from app.services.clients.search.vocabulary import Vocabulary, is_cyrillic
from app.services.keys import begins_with

MOST_WORDS = 40
"""Near words that are looked up, of each word of a query."""

_LEAST_LIKE = 0.55
_SURE = 0.85
"""Near enough that no two mistakes are looked for."""

_MOST_SOUNDING = 3000
_SHORTEST_PART = 4

Words = dict[tuple[Token, str], list[str]]
"""By word of the query and part of the name: the words of the vocabulary that are near, best first."""


def near_words(session: Session, vocabulary: Vocabulary, tokens: Sequence[Token], parts: Sequence[str]) -> Words:
    """Return the words of the vocabulary that are near those of a query."""
    found: dict[tuple[Token, str], set[str]] = {(token, part): set() for token in tokens for part in parts}
    for part, word, sound in _sounding(session, tokens):
        for token in tokens:
            if (token, part) in found and sound in token.sounds:
                found[token, part].add(word)
    for (token, part), sounding in found.items():
        sounding.update(_edited(vocabulary, token, part, sounding))
    return {
        (token, part): [word for _, word in sorted(_liked(token, words), reverse=True)][:MOST_WORDS]
        for (token, part), words in found.items()
    }


def _liked(token: Token, words: Iterable[str]) -> Iterator[tuple[float, str]]:
    for word in words:
        score = likeness(token, word)[0]
        if score >= _LEAST_LIKE:
            yield score, word


def _sounding(session: Session, tokens: Sequence[Token]) -> Iterable[tuple[str, str, str]]:
    """Return part, word and sound of the words that sound like one of a query's."""
    sounds = sorted({sound for token in tokens for sound in token.sounds})
    if not sounds:
        return ()
    query = select(NameWord.part, NameWord.word, NameWord.sound).where(NameWord.sound.in_(sounds))
    return [(part, word, sound) for part, word, sound in session.execute(query.limit(_MOST_SOUNDING))]


def _edited(vocabulary: Vocabulary, token: Token, part: str, sounding: set[str]) -> set[str]:
    """Return the words in which a letter or two differ, and double names that end so."""
    words: set[str] = set()
    for key in (token.key, token.other):
        if len(key) >= 3:
            words.update(word for word, _ in vocabulary.near(part, key, 1))
    if len(token.key) >= _SHORTEST_PART and part == "surname":
        words.update(vocabulary.ending(part, token.key))
    best = max((likeness(token, word)[0] for word in words | sounding), default=0.0)
    if best < _SURE and len(token.key) >= 5:
        words.update(word for word, _ in vocabulary.near(part, token.key, 2))
    return words


def near_ids(
    session: Session,
    vocabulary: Vocabulary,
    tokens: tuple[Token, ...],
    conditions: Sequence[ColumnElement[bool]],
    most: int,
) -> Iterator[int]:
    """Yield the ids of clients whose surname and given name are near two of the words, in any order."""
    every = tuple(dict.fromkeys(token for words in phrasings(tokens) for token in words))
    words = near_words(session, vocabulary, every, ("surname", "given"))
    for phrase in phrasings(tokens):
        for surname, given in permutations(phrase, 2):
            for query in _pairs(words[surname, "surname"], words[given, "given"], given):
                yield from session.scalars(query.where(*conditions).limit(most))


def _pairs(surnames: Sequence[str], givens: Sequence[str], given: Token) -> Iterator[Select[Any]]:
    """Yield the queries for a surname of one list with a given name of the other, or one that begins as typed."""
    for script, is_russian in (("ru", True), ("lat", False)):
        some_surnames = [word for word in surnames if is_cyrillic(word) is is_russian]
        if not some_surnames:
            continue
        some_givens = [word for word in givens if is_cyrillic(word) is is_russian]
        for table in (Client, FormerName):
            conditions = []
            surname = getattr(table, f"surname_{script}_key").in_(some_surnames)
            own_given = getattr(Client, f"given_{script}_key")
            if some_givens:
                conditions.append(and_(surname, own_given.in_(some_givens)))
            if given.is_cyrillic is is_russian:
                conditions.append(and_(surname, begins_with(own_given, given.key)))
            for condition in conditions:
                yield _of(table).where(condition)


def _of(table: Any) -> Select[Any]:
    query = select(Client.id)
    return query if table is Client else query.join(FormerName, FormerName.client_id == Client.id)


def near_single(
    session: Session,
    vocabulary: Vocabulary,
    token: Token,
    conditions: Sequence[ColumnElement[bool]],
    most: int,
    parts: Sequence[str] = ("surname", "given"),
) -> Iterator[int]:
    """Yield the ids of clients one of whose names is near a word, the nearest names first."""
    words = near_words(session, vocabulary, [token], parts)
    for part in parts:
        left = most
        for word in words[token, part]:
            script = "ru" if is_cyrillic(word) else "lat"
            key = f"{part}_{script}_key"
            found = list(
                session.scalars(select(Client.id).where(getattr(Client, key) == word, *conditions).limit(left))
            )
            if part == "surname":
                bore = select(Client.id).join(FormerName, FormerName.client_id == Client.id)
                found += session.scalars(bore.where(getattr(FormerName, key) == word, *conditions).limit(left))
            yield from found
            left -= len(found)
            if left <= 0:
                break
