"""Clients whose names are spelt or sound nearly as the words of a query: by the vocabulary, then by indexes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import permutations
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Integer, Select, and_, bindparam, select, union_all
from sqlalchemy.orm import Session

from app.models.search import NameWord
from app.models.store import Store
from app.services.clients.search.begins import CLIENT, FORMER, born
from app.services.clients.search.fit import likeness, phrasings
from app.services.clients.search.spelling import Token
from app.services.clients.search.vocabulary import Vocabulary, is_cyrillic, vocabulary_of
from app.services.keys import LAST

MOST_WORDS = 25
"""Near words that are looked up, of each word of a query."""

PARTS = ("surname", "given")

_WORD: Any = NameWord.__table__
_LEAST_LIKE = 0.55
_SURE = 0.8
"""Near enough that no two mistakes are looked for."""

_WORTH = 0.85
"""Of two words as surname and given name: the share of the best pair from which another pair is looked for."""

_MOST_SOUNDING = 2000
_SHORTEST_EDITED = 3
_SHORTEST_PART = 4
_SHORTEST_TWICE_EDITED = 5

Words = dict[tuple[Token, str], list[tuple[float, str]]]
"""By word of the query and part of the name: the near words of the vocabulary with their likeness, best first."""


class NearWords:
    """The words of the vocabulary that are near those of a query; each is looked for once, however often it is asked.

    Attributes:
        connection: to the base.
        edits: how many mistakes in a word are looked for, 1 or 2.
        is_cut: two mistakes would have been looked for but for `edits`.
    """

    def __init__(self, session: Session, store: Store) -> None:
        self.connection = session.connection()
        self.edits, self.is_cut = 2, False
        self._session, self._store = session, store
        self._sounding: dict[Token, list[tuple[str, str]]] = {}
        self._once: dict[tuple[Token, str], set[str]] = {}
        self._twice: dict[tuple[Token, str], set[str]] = {}

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        vocabulary = vocabulary_of(self._store)
        vocabulary.refresh(self._session)
        return vocabulary

    def find(self, tokens: Sequence[Token], parts: Sequence[str]) -> Words:
        """Return the near words of each word of a query, as each part of a name."""
        self._sound(tokens)
        words = {(token, part): _liked(token, self._once_edited(token, part)) for token in tokens for part in parts}
        for token in tokens:
            best = max(words[token, part][0][0] if words[token, part] else 0.0 for part in parts)
            if best >= _SURE or len(token.key) < _SHORTEST_TWICE_EDITED or token.is_joined:
                continue
            if self.edits == 1:
                self.is_cut = True
                continue
            for part in parts:
                words[token, part] = _liked(token, self._once[token, part] | self._twice_edited(token, part))
        return words

    def _sound(self, tokens: Sequence[Token]) -> None:
        """Read the words that sound like those of a query of which that isn't known yet."""
        new = [token for token in tokens if token not in self._sounding]
        self._sounding |= {token: [] for token in new}
        for part, word, sound in _sounding(self.connection, new):
            for token in new:
                if sound in token.sounds:
                    self._sounding[token].append((part, word))

    def _once_edited(self, token: Token, part: str) -> set[str]:
        """Return the words of a part that sound so or in which a letter differs."""
        if (token, part) not in self._once:
            sounding = {word for at, word in self._sounding[token] if at == part}
            self._once[token, part] = sounding | set(_once_edited(self._vocabulary, token, part))
        return self._once[token, part]

    def _twice_edited(self, token: Token, part: str) -> set[str]:
        if (token, part) not in self._twice:
            self._twice[token, part] = {word for word, _ in self._vocabulary.near(part, token.key, 2)}
        return self._twice[token, part]


def _liked(token: Token, words: Iterable[str]) -> list[tuple[float, str]]:
    scored = [(likeness(token, word)[0], word) for word in words]
    return sorted((one for one in scored if one[0] >= _LEAST_LIKE), reverse=True)[:MOST_WORDS]


@lru_cache(maxsize=1)
def _sounding_query() -> Any:
    columns = (_WORD.c.part, _WORD.c.word, _WORD.c.sound)
    return select(*columns).where(_WORD.c.sound.in_(bindparam("sounds", expanding=True))).limit(_MOST_SOUNDING)


def _sounding(connection: Connection, tokens: Sequence[Token]) -> Iterable[Any]:
    """Return part, word and sound of the words that sound like one of a query's."""
    sounds = sorted({sound for token in tokens for sound in token.sounds})
    return connection.execute(_sounding_query(), {"sounds": sounds}).all() if sounds else ()


def _once_edited(vocabulary: Vocabulary, token: Token, part: str) -> Iterator[str]:
    """Yield the words in which a letter differs, those that begin so, and double surnames that end so."""
    for key in (token.key, token.other):
        if len(key) >= _SHORTEST_EDITED:
            yield from (word for word, _ in vocabulary.near(part, key, 1))
    if part == "given":
        yield from vocabulary.beginning(part, token.key)
    elif len(token.key) >= _SHORTEST_PART:
        yield from vocabulary.ending(part, token.key)


def near_pairs(near: NearWords, tokens: tuple[Token, ...], values: Mapping[str, object]) -> set[int]:
    """Return the ids of clients whose surname and given name are near two of the words, in any order.

    `values` are "most", and those of `born_values` where the birth date is known.
    """
    if any(token.is_initial for token in tokens):
        return _near_with_initial(near, tokens, values)
    every = tuple(dict.fromkeys(token for words in phrasings(tokens) for token in words))
    words = near.find(every, PARTS)
    pairs = []
    for phrase in phrasings(tokens):
        for one, other in permutations(phrase, 2):
            surnames, givens = words[one, "surname"], words[other, "given"]
            if surnames and givens:
                pairs.append((surnames[0][0] * givens[0][0], surnames, givens))
    best = max((worth for worth, _, _ in pairs), default=0.0)
    query, found = _pairs_query(with_born="born" in values), set[int]()
    for worth, surnames, givens in pairs:
        if worth >= _WORTH * best:
            lists = _by_script("s", surnames) | _by_script("g", givens)
            found.update(near.connection.scalars(query, {**values, **lists}))
    return found


def _near_with_initial(near: NearWords, tokens: Sequence[Token], values: Mapping[str, object]) -> set[int]:
    """Return the ids of clients whose surname is near one of the words and whose given name has the first initial."""
    initial = next(token for token in tokens if token.is_initial)
    names = [token for token in tokens if not token.is_initial]
    words = near.find(names, ("surname",))
    query, found = _initial_query(is_cyrillic=initial.is_cyrillic, with_born="born" in values), set[int]()
    begins = {"initial": initial.key, "initial_end": initial.key + LAST}
    for token in names:
        lists = _by_script("s", words[token, "surname"])
        found.update(near.connection.scalars(query, {**values, **begins, **lists}))
    return found


@lru_cache(maxsize=4)
def _initial_query(*, is_cyrillic: bool, with_born: bool) -> CompoundSelect[Any]:
    """Return the query for surnames of one list whose given name begins so, in the script of the initial."""
    given = CLIENT.c[f"given_{'ru' if is_cyrillic else 'lat'}_key"]
    begins = and_(given >= bindparam("initial"), given < bindparam("initial_end"))
    return union_all(*(one for script in ("ru", "lat") for one in _with_surnames(begins, script, with_born=with_born)))


def _by_script(name: str, words: Iterable[tuple[float, str]]) -> dict[str, object]:
    lists: dict[str, list[str]] = {f"{name}_ru": [], f"{name}_lat": []}
    for _, word in words:
        lists[f"{name}_{_script(word)}"].append(word)
    return dict(lists)


def _script(word: str) -> str:
    return "ru" if is_cyrillic(word) else "lat"


@lru_cache(maxsize=2)
def _pairs_query(*, with_born: bool) -> CompoundSelect[Any]:
    """Return the query for surnames of one list with given names of another, in either script, surnames also former."""
    parts = []
    for script in ("ru", "lat"):
        givens = CLIENT.c[f"given_{script}_key"].in_(bindparam(f"g_{script}", expanding=True))
        parts += _with_surnames(givens, script, with_born=with_born)
    return union_all(*parts)


def _with_surnames(givens: Any, script: str, *, with_born: bool) -> list[Select[Any]]:
    """Return the queries for surnames of one list, present and former, with given names under a condition."""
    parts = []
    for table in (CLIENT, FORMER):
        surnames = table.c[f"surname_{script}_key"].in_(bindparam(f"s_{script}", expanding=True))
        query = select(CLIENT.c.id).where(surnames, givens)
        if table is FORMER:
            query = query.join(FORMER, FORMER.c.client_id == CLIENT.c.id)
        query = born(query) if with_born else query
        parts.append(select(query.limit(bindparam("most", type_=Integer)).subquery().c.id))
    return parts


def near_single(near: NearWords, token: Token, values: Mapping[str, Any], parts: Sequence[str] = PARTS) -> set[int]:
    """Return the ids of clients one of whose names is near a word: those of the nearest names, "most" of each part."""
    words = near.find([token], parts)
    ids: set[int] = set()
    for part in parts:
        found: set[int] = set()
        for _, word in words[token, part]:
            query = _bearers(part, _script(word), with_born="born" in values)
            found.update(near.connection.scalars(query, {**values, "word": word}))
            if len(found) >= values["most"]:
                break
        ids |= found
    return ids


@lru_cache(maxsize=8)
def _bearers(part: str, script: str, *, with_born: bool) -> CompoundSelect[Any]:
    """Return the query for those who bear a name or bore it."""
    parts = []
    for table in (CLIENT, FORMER):
        query = select(CLIENT.c.id).where(table.c[f"{part}_{script}_key"] == bindparam("word"))
        if table is FORMER:
            query = query.join(FORMER, FORMER.c.client_id == CLIENT.c.id)
        query = born(query) if with_born else query
        parts.append(select(query.limit(bindparam("most", type_=Integer)).subquery().c.id))
    return union_all(*(parts if part == "surname" else parts[:1]))  # former given names have no index
