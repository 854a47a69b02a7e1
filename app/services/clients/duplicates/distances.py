"""How far texts are apart, counted in native code that is loaded when first needed."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any


def letters_wrong(one: str, other: str, most: int) -> int:
    """Return how many letters are wrong, missing, too many or swapped with a neighbour; `most` + 1 for any more.

    Source: optimal string alignment distance.
    """
    return _native()[0](one, other, score_cutoff=most)


def likeness_of(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    return _native()[1](one, other) / 100


def near_places(text: str, others: Sequence[str], most: int) -> Iterator[int]:
    """Yield at which places of a list the texts stand in which at most so many letters are wrong."""
    extract, distance, _, _ = _native_of_lists()
    return (at for _, _, at in extract(text, others, scorer=distance, score_cutoff=most, limit=None))


def sharing_places(text: str, others: Sequence[str], least: int) -> Iterator[int]:
    """Yield at which places of a list the texts stand that begin or end with so many letters as this one does."""
    extract, _, *shared = _native_of_lists()
    for scorer in shared:
        yield from (at for _, _, at in extract(text, others, scorer=scorer, score_cutoff=least, limit=None))


@lru_cache(maxsize=1)
def _native() -> tuple[Callable[..., int], Callable[..., float]]:
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    return OSA.distance, fuzz.ratio


@lru_cache(maxsize=1)
def _native_of_lists() -> tuple[Callable[..., Any], ...]:
    from rapidfuzz.distance import OSA, Postfix, Prefix
    from rapidfuzz.process import extract

    return extract, OSA.distance, Prefix.similarity, Postfix.similarity
