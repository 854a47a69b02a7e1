"""What the list of terms is made of: the terms by their order, and what each is found by."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.services.desk import Desk
from app.services.names.folding import fold_text
from app.services.questionnaire.dictionary import Language, Term, TermState, open_dictionary
from app.services.questionnaire.dictionary_terms import words_of


class TermKind(StrEnum):
    """What the list can be narrowed to."""

    ALL = ""
    OWN = "own"
    CHANGED = "changed"
    REMOVED = "removed"
    DIFFERS = "differs"  # a later edition of Carnet says something else
    BY_HAND = "by_hand"
    GENERATED = "generated"


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A term with what it is found by: its words in every language, folded."""

    term: Term
    found_by: str


@dataclass(frozen=True, slots=True)
class TermListing:
    """Every term in the order of the alphabet.

    Attributes:
        rows: the terms.
        languages: those that have a column.
    """

    rows: tuple[ListedTerm, ...]
    languages: tuple[Language, ...]


def load_listing(desk: Desk) -> TermListing:
    """Return every term; some tenths of a second for ten thousand, so not in the window's thread."""
    dictionary = open_dictionary(desk)
    rows = [ListedTerm(term, _found_by(term)) for term in dictionary.terms()]
    rows.sort(key=lambda row: row.found_by)
    return TermListing(tuple(rows), dictionary.languages)


def narrow(listing: TermListing, text: str, category: str | None, kind: TermKind) -> list[Term]:
    """Return the terms that hold every word of a text in some language; the term itself and those that begin so first.

    Args:
        listing: every term.
        text: what is looked for, in any language.
        category: whose terms are wanted; None for all.
        kind: what the list is narrowed to; removed terms are listed only when they are asked for.
    """
    words = [fold_text(word) for word in words_of(text)]
    found = [
        row
        for row in listing.rows
        if _is_of_kind(row.term, kind)
        and (category is None or row.term.category == category)
        and all(word in row.found_by for word in words)
    ]
    if words:
        key, beginning = fold_text(text), " ".join(words)
        found.sort(key=lambda row: (row.term.key != key, not row.found_by.startswith(beginning)))
    return [row.term for row in found]


def categories_of(listing: TermListing) -> Sequence[str]:
    """Return the categories that there are."""
    return sorted({row.term.category for row in listing.rows})


def _found_by(term: Term) -> str:
    return " ".join(fold_text(word) for text in (term.term, *term.meanings.values()) for word in words_of(text))


def _is_of_kind(term: Term, kind: TermKind) -> bool:
    if kind is TermKind.ALL:
        return term.state is not TermState.REMOVED
    if kind is TermKind.DIFFERS:
        return term.shipped_differs
    if kind in {TermKind.BY_HAND, TermKind.GENERATED}:
        return term.state is TermState.SHIPPED and term.is_generated is (kind is TermKind.GENERATED)
    return str(term.state) == str(kind)
