"""Finds the phrase that says the same as another: words count by how rare they are, endings and small slips pass."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from app.services.names.folding import fold_text

_WORDS = re.compile(r"[^\W\d_]+")
_HUMPS = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_ENGLISH = "a an and any are as at be does from has have if in is it of on or please s such that the this to was were"
_OF_FORMS = "will with you your yours applicant no shown full intended"
_RUSSIAN = "в во и или из к ли на не о об от по с со у ваш ваша ваше ваши вашего вашеи как если при"
_FRENCH = "au aux avec d de des du en est et l la le les ou par pour qu que sur un une votre vos"
_SMALL = frozenset(f"{_ENGLISH} {_OF_FORMS} {_RUSSIAN} {_FRENCH}".split())
"""Words that tell nothing of what is asked; folded."""

_SLIP = 86.0
_STEM = 5
_ENDING = 3


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase that tell something, each once and folded; all of them where none does."""
    found = _HUMPS.sub(" ", phrase).replace("_", " ").replace("№", " номер ").replace("N°", " numéro ")
    told = [fold_text(word) for word in _WORDS.findall(found)]
    telling = [word for word in told if word and word not in _SMALL]
    return tuple(dict.fromkeys(telling or filter(None, told)))


class WordingIndex:
    """Phrases by their words.

    Args:
        answers: what each phrase stands for; of phrases with the same words the first counts.
    """

    def __init__(self, answers: Iterable[tuple[str, str]]) -> None:
        phrases: dict[tuple[str, ...], str] = {}
        for phrase, answer in answers:
            words = words_of(phrase)
            if words:
                phrases.setdefault(tuple(sorted(words)), answer)
        self._answers = tuple(phrases.values())
        self._ranks = {words: rank for rank, words in enumerate(phrases)}
        self._by_word: dict[str, list[tuple[str, ...]]] = {}
        for words in phrases:
            for word in words:
                self._by_word.setdefault(word, []).append(words)
        count = {word: len(found) for word, found in self._by_word.items()}
        whole = max(len(phrases), 1)
        self._weights: Mapping[str, float] = {word: math.log(1 + whole / number) for word, number in count.items()}
        self._rarest = math.log(1 + whole)
        self._alike = lru_cache(maxsize=4096)(self._alike_words)

    def best(self, phrase: str) -> tuple[str, float]:
        """Return what the nearest phrase stands for, and how near it is (0 to 1); nothing where no word is shared."""
        words = words_of(phrase)
        candidates = {found for word in words for same, _ in self._alike(word) for found in self._by_word[same]}
        ranked = sorted((-self._near(words, one), self._ranks[one]) for one in candidates)
        if not ranked:
            return "", 0.0
        near, rank = ranked[0]
        return self._answers[rank], -near

    def _near(self, asked: Sequence[str], phrase: Sequence[str]) -> float:
        """Return the share of weight that two phrases have in common."""
        common, left = 0.0, set(phrase)
        for word in asked:
            found = next((same for same in self._alike(word) if same[0] in left), None)
            if found is not None:
                left.discard(found[0])
                common += found[1] * (self._weight(word) + self._weight(found[0]))
        whole = sum(map(self._weight, asked)) + sum(map(self._weight, phrase))
        return common / whole if whole else 0.0

    def _weight(self, word: str) -> float:
        return self._weights.get(word, self._rarest)

    def _alike_words(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return the known words that a word may be, the likest first: itself, with another ending, with a slip."""
        from rapidfuzz import fuzz, process

        found = process.extract(word, list(self._by_word), scorer=fuzz.ratio, score_cutoff=60.0, limit=12)
        alike = [
            (other, 1.0 if other == word else score / 100)
            for other, score, _ in found
            if other == word or _is_same_stem(word, other) or (score >= _SLIP and min(len(word), len(other)) > _STEM)
        ]
        return tuple(sorted(alike, key=lambda one: -one[1]))


def _is_same_stem(one: str, other: str) -> bool:
    """Tell whether two words differ in their ending alone."""
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    longest = max(len(one), len(other)) - common
    return (common >= _STEM and longest <= _ENDING) or (common >= 3 and longest <= 1)
