"""How far texts are apart, counted in native code that is loaded when first needed."""

from collections.abc import Callable
from functools import lru_cache


def letters_wrong(one: str, other: str, most: int) -> int:
    """Return how many letters are wrong, missing, too many or swapped with a neighbour; `most` + 1 for any more.

    Source: optimal string alignment distance.
    """
    return _native()[0](one, other, score_cutoff=most)


def likeness_of(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    return _native()[1](one, other) / 100


@lru_cache(maxsize=1)
def _native() -> tuple[Callable[..., int], Callable[..., float]]:
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    return OSA.distance, fuzz.ratio
