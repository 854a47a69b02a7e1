"""The distinct names of a base in memory, small and quick to look through for near spellings.

Words stand by part of the name, script and length: of each such heap one text of all words sorted, and one of all of
them reversed and sorted. A misspelt word keeps its beginning or its ending, so that a range of each is looked through.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.search import NameWord
from app.models.store import Store

MOST_ADDED = 20_000
"""Words read since the heaps were made; beyond, they are made anew."""

_PIECE = 4000
_SHORTEST_IN_THREE, _SHORTEST_IN_THREES = 8, 11
"""Letters of a word whose parts tell something: beginning and ending of two letters each, or of three."""

_LAST = "\U0010ffff"


@dataclass(slots=True)
class _Heap:
    """Words of one length, as one text and, reversed, as another."""

    length: int
    words: str
    reversed_words: str

    def beginning(self, start: str) -> list[str]:
        """Return the words that begin so."""
        return self._between(self.words, start)

    def ending(self, end: str) -> list[str]:
        """Return the words that end so."""
        return [word[::-1] for word in self._between(self.reversed_words, end[::-1])]

    def having(self, piece: str, at: int, shift: int) -> Iterator[str]:
        """Yield the words that have a piece at a place or so many letters before or after it."""
        length = self.length
        places = range(max(at - shift, 0), min(at + shift, length - len(piece)) + 1)
        found = self.words.find(piece)
        while found >= 0:
            word, place = divmod(found, length)
            if place in places:
                yield self.words[word * length : (word + 1) * length]
            found = self.words.find(piece, found + 1)

    def _between(self, text: str, start: str) -> list[str]:
        length = self.length
        places = range(len(text) // length)
        size = len(start)

        def start_at(place: int) -> str:
            return text[place * length : place * length + size]

        first = bisect_left(places, start, key=start_at)
        last = bisect_left(places, start + _LAST, key=start_at) if start else len(places)
        return [text[at : at + length] for at in range(first * length, last * length, length)]


@dataclass(slots=True)
class _Script:
    """The words of one part in one script."""

    heaps: dict[int, _Heap] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)

    def beginning_or_ending(self, word: str, length: int) -> Iterable[str]:
        """Return the words of a length that may be one edit away from a word."""
        heap = self.heaps.get(length)
        if heap is None:
            return ()
        kept = (length - 1) // 2 if length == len(word) else (min(length, len(word)) + 1) // 2
        return {*heap.beginning(word[:kept]), *heap.ending(word[len(word) - kept :])}

    def twice_edited(self, word: str, length: int) -> Iterable[str]:
        """Return the words of a length that may be two edits away from a word.

        Of its beginning, its middle and its ending, with a letter between each, two edits leave one whole, even two
        neighbours that changed places. A short word is compared with all.
        """
        heap = self.heaps.get(length)
        if heap is None:
            return ()
        size = len(word)
        if size < _SHORTEST_IN_THREE:
            return heap.beginning("")
        kept = 2 if size < _SHORTEST_IN_THREES else 3
        middle = word[kept + 1 : size - kept - 1]
        return {*heap.beginning(word[:kept]), *heap.having(middle, kept + 1, 2), *heap.ending(word[size - kept :])}


class Vocabulary:
    """The names of one base; may be asked from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._scripts: dict[tuple[str, bool], _Script] = {}
        self._last_id = 0

    def refresh(self, session: Session) -> None:
        """Read the words that were added since, by whatever agent; the first time all of them."""
        with self._lock:
            last = session.scalar(select(func.max(NameWord.id))) or 0
            if last <= self._last_id:
                return
            if not self._scripts or sum(len(one.added) for one in self._scripts.values()) > MOST_ADDED:
                self._scripts = _read_all(session)
            else:
                query = select(NameWord.part, NameWord.word).where(NameWord.id > self._last_id)
                for part, word in session.execute(query):
                    self._scripts.setdefault((part, is_cyrillic(word)), _Script()).added.append(word)
            self._last_id = last

    def near(self, part: str, word: str, edits: int) -> list[tuple[str, int]]:
        """Return the words of a part, in the script of `word`, within 1 or 2 edits, with the number of edits.

        An edit is a letter too many, too few or another one, or two neighbours that changed places.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        script = self._scripts.get((part, is_cyrillic(word)))
        if script is None or not word:
            return []
        size = len(word)
        if edits == 1:
            candidates = [
                one for length in (size - 1, size, size + 1) for one in script.beginning_or_ending(word, length)
            ]
        else:
            candidates = [one for length in range(size - 2, size + 3) for one in script.twice_edited(word, length)]
        found = process.extract(
            word, [*candidates, *script.added], scorer=OSA.distance, score_cutoff=edits, limit=None, processor=None
        )
        return [(one, int(distance)) for one, distance, _ in found]

    def beginning(self, part: str, start: str, most: int = 50) -> list[str]:
        """Return words that begin so and are longer."""
        script = self._scripts.get((part, is_cyrillic(start)))
        if script is None or not start:
            return []
        found = [
            word for size in sorted(script.heaps) if size > len(start) for word in script.heaps[size].beginning(start)
        ]
        return (found + [word for word in script.added if word.startswith(start) and word != start])[:most]

    def ending(self, part: str, end: str, most: int = 200) -> list[str]:
        """Return words that end so and are longer: the second halves of double names."""
        script = self._scripts.get((part, is_cyrillic(end)))
        if script is None:
            return []
        found = [
            word for length in sorted(script.heaps) if length > len(end) for word in script.heaps[length].ending(end)
        ]
        return (found + [word for word in script.added if word.endswith(end) and word != end])[:most]


_OPEN: WeakKeyDictionary[Store, Vocabulary] = WeakKeyDictionary()
_LOCK = Lock()


def vocabulary_of(store: Store) -> Vocabulary:
    """Return the vocabulary of a base; it is empty until it is refreshed."""
    with _LOCK:
        return _OPEN.setdefault(store, Vocabulary())


def forget_vocabulary(store: Store) -> None:
    """Forget the words of a base, because a copy took its place."""
    with _LOCK:
        _OPEN.pop(store, None)


def warm_vocabulary(store: Store) -> None:
    """Read the words ahead of the first search."""
    with store.transaction() as session:
        vocabulary_of(store).refresh(session)


def is_cyrillic(word: str) -> bool:
    """Tell whether a folded word has a Cyrillic letter."""
    return any("\u0400" <= letter <= "\u052f" for letter in word)


def _read_all(session: Session) -> dict[tuple[str, bool], _Script]:
    """Return all words; they come sorted from the index, and are put together in pieces to keep the memory low."""
    scripts: dict[tuple[str, bool], _Script] = {}
    for part in session.scalars(select(NameWord.part).distinct()).all():
        pieces: dict[tuple[bool, int], list[str]] = {}
        waiting: dict[tuple[bool, int], list[str]] = {}
        query = select(NameWord.word).where(NameWord.part == part).order_by(NameWord.word)
        for word in session.scalars(query.execution_options(yield_per=_PIECE)):
            key = (is_cyrillic(word), len(word))
            heap = waiting.setdefault(key, [])
            heap.append(word)
            if len(heap) == _PIECE:
                pieces.setdefault(key, []).append("".join(heap))
                heap.clear()
        for key, heap in waiting.items():
            script = scripts.setdefault((part, key[0]), _Script())
            script.heaps[key[1]] = _heap_of(key[1], "".join([*pieces.pop(key, ()), *heap]))
    return scripts


def _heap_of(length: int, words: str) -> _Heap:
    turned = sorted(words[at : at + length][::-1] for at in range(0, len(words), length))
    return _Heap(length, words, "".join(turned))
