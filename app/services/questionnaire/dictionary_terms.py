"""Terms of the translation dictionary, and the keys that they are found by."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from app.services.names.folding import fold_whole

CARNET = "Carnet"
"""Source of the terms that were written for Carnet by hand."""

AGENCY = "agency"
"""Source of the terms that agents enter."""

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_STEM = 3
"""Shorter stems fit too many words."""

_ENDINGS = tuple(
    frozenset(endings.split(" "))
    for endings in (
        " а у ы и е ом ем ой ей ою ею ов ам ами ах",  # инженер, школа, врач
        "ь я ю и е ем ей ею ью й ев ям ями ях",  # учитель, мать, няня, случай
        "ия ию ии ий ие ием ией иям иями иях ья ью ьи ье ьей ей ьев ьям ьями ьях",  # компания, здание, семья
        "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ых их ыми ими ую юю ою ею ей",  # высшее, заведующий
    )
)
"""The endings of one word in its cases and numbers, kind by kind; those of verbs are none of them."""

_FLEETING = (("ец", "ц"), ("ок", "к"), ("ек", "к"))
"""Vowels that the other cases drop: продавец, продавца."""


class TermState(StrEnum):
    """What the agency did to a term."""

    SHIPPED = "shipped"  # nothing: as Carnet brings it
    OWN = "own"  # entered or imported it; Carnet has none of that key
    CHANGED = "changed"  # put its own before Carnet's
    REMOVED = "removed"  # took Carnet's out


@dataclass(frozen=True, slots=True)
class Term:
    """A Russian term with what it means in other languages.

    Attributes:
        id: of the agency's record; 0 for a term as Carnet brings it and for a new one.
        version: counter of that record.
        term: in Russian.
        category: what it is of ("profession"), or empty.
        source: where it is from: "Carnet", "Babel/CLDR", "pycountry", "agency", the name of an imported file.
        state: what the agency did to it.
        meanings: texts by language, none of them empty.
        shipped: what Carnet's own term of that key means now; empty where there is none.
        shipped_then: what it meant when the agency changed or removed it.
    """

    id: int = 0
    version: int = 0
    term: str = ""
    category: str = ""
    source: str = AGENCY
    state: TermState = TermState.OWN
    meanings: Mapping[str, str] = field(default_factory=dict)
    shipped: Mapping[str, str] = field(default_factory=dict)
    shipped_then: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The folded term; one term a key."""
        return term_key(self.term)

    @property
    def is_generated(self) -> bool:
        """True for a term that was made from public tables and not written by hand."""
        return self.state is TermState.SHIPPED and self.source != CARNET

    @property
    def shipped_differs(self) -> bool:
        """True where a later edition of Carnet says something else than what the agency changed or removed."""
        is_over = self.state in {TermState.CHANGED, TermState.REMOVED}
        return is_over and dict(self.shipped) != dict(self.shipped_then)


def flatten_term(term: Term) -> dict[str, object]:
    """Return what agents edit of a term by field: "term", "category", "meaning/en" …, as two edits are merged."""
    texts = {f"meaning/{language}": text for language, text in term.meanings.items()}
    return {"term": term.term, "category": term.category, **texts}


def with_fields(term: Term, fields: Mapping[str, object]) -> Term:
    """Return a term with what `flatten_term` gave, as it was edited; an empty meaning is none."""
    meanings = {name.partition("/")[2]: str(text or "") for name, text in fields.items() if "/" in name}
    return replace(
        term,
        term=str(fields.get("term", term.term)),
        category=str(fields.get("category", term.category)),
        meanings={language: text for language, text in meanings.items() if text},
    )


def term_key(text: str) -> str:
    """Return what terms are told apart by: letters and digits, whatever their case, spaces, marks, ё for е."""
    return fold_whole(text)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, ё as е."""
    return tuple(_WORD.findall(text.casefold().replace("ё", "е")))


def stems_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without their Russian endings."""
    return tuple(map(_stem, words))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """Return a word without its ending; a stemmer of its own each time, because one is not for two threads."""
    import snowballstemmer

    stem = snowballstemmer.stemmer("russian").stemWord(word)
    for full, short in _FLEETING:
        if stem == word and stem.endswith(full):
            return stem.removesuffix(full) + short
    return stem


def are_forms_of_one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Tell whether texts with the same stems are the same words in other cases or numbers.

    Verbs, and an adjective beside a noun, are other words, however they begin.
    """
    return all(one == other or _are_forms(one, other) for one, other in zip(first, second, strict=True))


def _are_forms(first: str, second: str) -> bool:
    stem = _stem(first)
    if len(stem) < _SHORTEST_STEM:
        return False
    endings = {_ending(first, stem), _ending(second, stem)}
    return any(endings <= known for known in _ENDINGS)


def _ending(word: str, stem: str) -> str:
    """Return what stands after the stem; nothing in the form that has a fleeting vowel before its last letter."""
    return word.removeprefix(stem) if word.startswith(stem) else ""
