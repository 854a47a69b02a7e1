"""The name field of a zone: no check digit covers it, but it is built in one way only.

Surname parts, two fillers, given name parts, then nothing but fillers. A blurred filler looks like a C, an E or a K, so
letters are taken only where they are likelier than that.
"""

from typing import TYPE_CHECKING

from app.services.documents.pictures.networks import ALPHABET

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FILLER = ALPHABET.index("<")
_SURNAME, _PARTING, _SECOND, _GIVEN, _GIVEN_PARTING, _TAIL = range(6)
_LETTERS = {_SURNAME, _GIVEN}
_MOVES: tuple[tuple[int, int, float], ...] = (
    (_SURNAME, _SURNAME, 0.0),
    (_SURNAME, _PARTING, -2.0),
    (_SURNAME, _TAIL, -4.0),
    (_PARTING, _SURNAME, -1.0),
    (_PARTING, _SECOND, 0.0),
    (_SECOND, _GIVEN, 0.0),
    (_GIVEN, _GIVEN, 0.0),
    (_GIVEN, _GIVEN_PARTING, -2.0),
    (_GIVEN, _TAIL, 0.0),
    (_GIVEN_PARTING, _GIVEN, -1.0),
    (_TAIL, _TAIL, 0.0),
)
"""From, to, logarithm of how likely. Source of the order: ICAO Doc 9303, part 3, section 4.6."""

_LETTER = -1.5
"""Logarithm of a letter's share among the alphabet, over a filler's."""

_TAIL_FILLER = 1.0
"""What a filler gains where nothing else may follow: a run of letters seen there was hardly written."""


def spell_names(cells: "NDArray[np.float32]") -> "NDArray[np.int64]":
    """Return the characters of a name field, as numbers in the alphabet.

    Args:
        cells: cells x 37; likelihoods, next to 0 for what the field can't hold.
    """
    import numpy as np

    logs = np.log(np.maximum(cells, 1e-6))
    fillers = logs[:, _FILLER]
    without = logs.copy()
    without[:, _FILLER] = -np.inf
    letters = without.argmax(axis=1)
    weights = np.empty((len(cells), 6))
    for state in range(6):
        weights[:, state] = without.max(axis=1) + _LETTER if state in _LETTERS else fillers
    weights[:, _TAIL] += _TAIL_FILLER
    path = _best_path(weights)
    return np.where(np.isin(path, list(_LETTERS)), letters, _FILLER)


def _best_path(weights: "NDArray[np.float64]") -> "NDArray[np.int64]":
    """The likeliest states of all cells; the first is a letter of the surname."""
    import numpy as np

    best = np.full(6, -np.inf)
    best[_SURNAME] = weights[0, _SURNAME]
    came_from = np.zeros(weights.shape, np.int64)
    for cell in range(1, len(weights)):
        reached = np.full(6, -np.inf)
        for before, after, likely in _MOVES:
            sum_ = best[before] + likely + weights[cell, after]
            if sum_ > reached[after]:
                reached[after] = sum_
                came_from[cell, after] = before
        best = reached
    path = np.zeros(len(weights), np.int64)
    path[-1] = best.argmax()
    for cell in range(len(weights) - 1, 0, -1):
        path[cell - 1] = came_from[cell, path[cell]]
    return path
