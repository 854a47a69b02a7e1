"""Which clients of the whole base are worth comparing: those who share a folded key, in blocks of bounded size."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from app.services.clients.duplicates.names_alike import surname_stem
from app.services.clients.duplicates.records import Name, Record
from app.services.names.folding import sound_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

BLOCK = 40
"""So many who share a key are all compared with each other; more are told apart first by a second and third trait."""

WINDOW = 12
"""Of those whom not even three traits tell apart each is compared with so many who stand next to it."""

_TRAITS = 5

Key = tuple[str, ...]
"""What two records can share: a kind ("number", "name", "street" …), then its parts."""


class Blocks:
    """Collects the keys of each record, then gives out the pairs; holds numbers only, some 250 bytes a record."""

    def __init__(self) -> None:
        self._keys = array("q")
        self._owners = array("l")
        self._traits = array("q")
        self._count = 0

    def add(self, record: Record) -> None:
        """Take in the next record; they are numbered from 0."""
        for key in set(keys_of(record)):
            self._keys.append(hash(key))
            self._owners.append(self._count)
        self._traits.extend(_traits_of(record))
        self._count += 1

    def pairs(self) -> "Numbers":
        """Return the pairs, each once, as two columns of record numbers, the lesser first, in ascending order."""
        import numpy as np

        keys = np.frombuffer(self._keys, dtype=np.int64)
        owners = np.frombuffer(self._owners, dtype=np.int64)
        traits = np.frombuffer(self._traits, dtype=np.int64).reshape(-1, _TRAITS)
        if not len(keys):
            return np.empty((0, 2), dtype=np.int64)
        codes = _paired(keys, owners, traits, self._count, [(at,) for at in range(_TRAITS)])
        unique = np.unique(codes)
        return np.column_stack((unique // self._count, unique % self._count))


def _paired(
    keys: "Numbers", owners: "Numbers", traits: "Numbers", count: int, narrower: Sequence[tuple[int, ...]]
) -> "Numbers":
    """Return the pairs within blocks as single numbers; blocks that are too big are narrowed by further traits."""
    import numpy as np

    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    sizes = np.diff(np.r_[starts, len(keys)])
    made = [_within(owners, starts[sizes == size], int(size), count) for size in np.unique(sizes) if 1 < size <= BLOCK]
    too_big = np.repeat(sizes > BLOCK, sizes)
    if too_big.any():
        made.append(_narrowed(keys[too_big], owners[too_big], traits, count, narrower))
    return np.concatenate([*made, np.empty(0, dtype=np.int64)])


def _within(owners: "Numbers", starts: "Numbers", size: int, count: int) -> "Numbers":
    """Return all pairs of the blocks of one size."""
    import numpy as np

    members = owners[starts[:, None] + np.arange(size)]
    first, second = (np.array(column) for column in zip(*combinations(range(size), 2), strict=True))
    codes: Numbers = (members[:, first] * count + members[:, second]).ravel()
    return codes


def _narrowed(
    keys: "Numbers", owners: "Numbers", traits: "Numbers", count: int, narrower: Sequence[tuple[int, ...]]
) -> "Numbers":
    """Return the pairs of too big blocks: of those who share one more trait, and of neighbours where none is left."""
    import numpy as np

    if not narrower:
        return _neighbours(keys, owners, count)
    made = []
    for chosen in narrower:
        at = chosen[-1]
        own = traits[owners, at]
        known = own != 0
        mixed = (keys[known] * np.int64(1_000_003)) ^ (own[known] + np.int64(at))
        further = [(*chosen, later) for later in range(at + 1, _TRAITS)] if len(chosen) < 3 else []
        if known.any():
            made.append(_paired(mixed, owners[known], traits, count, further))
    return np.concatenate([*made, np.empty(0, dtype=np.int64)])


def _neighbours(keys: "Numbers", owners: "Numbers", count: int) -> "Numbers":
    """Return the pairs of those who stand next to each other in one block, sorted by key and number as they are."""
    import numpy as np

    made = []
    for step in range(1, WINDOW + 1):
        same = keys[step:] == keys[:-step]
        made.append(owners[:-step][same] * count + owners[step:][same])
    return np.concatenate(made)


def keys_of(record: Record) -> Iterator[Key]:
    """Yield what a record can share with another of the same person."""
    for document in record.documents:
        yield "number", document.number
        if len(document.alone) > 5:
            yield "number", document.alone
    for phone in record.phones:
        yield "phone", phone
    for email in record.emails:
        yield "email", email
    sounds = _sounds(record)
    birth = birth_of(record.birth_date)
    for surname, given in sounds:
        if surname and given:  # of a million people thousands bear one name: birth or city tell who may be one
            name = sorted((surname, given))
            yield from (("name", *name, part) for part in (birth[:4], birth[4:]) if part)
            yield from (("name", *name, sound_key(address.city)) for address in record.addresses if address.city)
        if len(birth) > 4:
            yield from (("birth", birth, sound) for sound in (surname, given) if sound)
            yield from (("birth", birth, sound[:2]) for sound in (surname, given) if len(sound) > 2)
    yield from _homes(record, sounds)


def _homes(record: Record, sounds: Sequence[tuple[str, str]]) -> Iterator[Key]:
    """Yield the keys of where somebody lives: a word of the street with two more things, of which one may be wrong."""
    surnames = {surname for surname, _ in sounds if surname}
    for address in record.addresses:
        city = sound_key(address.city)[:3]
        for word in address.street.split():
            if len(word) > 3 or word.isdigit():
                yield from (("street", word, surname) for surname in surnames)
                yield "house", word, address.building, address.flat, city
                if address.postal_code:
                    yield "post", word, address.postal_code


def _sounds(record: Record) -> list[tuple[str, str]]:
    """Return how the names of a person sound."""
    return sorted({_sound_of(name) for name in (record.name, *record.former)})


def _sound_of(name: Name) -> tuple[str, str]:
    return sound_of_surname(name.surname_lat), sound_key(name.given_lat)


def sound_of_surname(surname: str) -> str:
    """Return how a folded Latin surname sounds, a man's and a woman's alike."""
    return sound_key(surname_stem(surname))


def birth_of(birth: str) -> str:
    """Return a birth date with day and month in one order, or the year where they are not known."""
    return birth[:4] + ("".join(sorted((birth[5:7], birth[8:10]))) if len(birth) == 10 else "")


def _traits_of(record: Record) -> tuple[int, ...]:
    """Return numbers of five traits by which too big blocks are narrowed; 0 where one is not known."""
    birth = record.birth_date
    texts = (
        sound_key(record.name.given_lat),
        sound_of_surname(record.name.surname_lat),
        birth[:4],
        "".join(sorted((birth[5:7], birth[8:10]))),
        record.patronymic,
    )
    return tuple(hash(text) if text else 0 for text in texts)
