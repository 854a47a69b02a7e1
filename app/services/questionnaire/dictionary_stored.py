"""The agency's own terms, as the base holds them."""

import json
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.change import ChangeSet
from app.models.dictionary import DictionaryMeaning, DictionaryTerm
from app.models.store import Store
from app.services.questionnaire.dictionary_lookup import Dictionary
from app.services.questionnaire.dictionary_shipped import Shipped
from app.services.questionnaire.dictionary_terms import Term, TermState


@dataclass(slots=True)
class _Opened:
    """A dictionary, and what the base looked like when it was read."""

    change_set: int
    marks: tuple[int, ...]
    dictionary: Dictionary
    shipped: Shipped = field(repr=False)


_OPENED: WeakKeyDictionary[Store, _Opened] = WeakKeyDictionary()
"""By base, for as long as it is open: reading some thousand terms for each look-up would be felt."""


def opened_dictionary(store: Store, shipped: Shipped) -> Dictionary:
    """Return the dictionary of a base, read anew only where a term was written since it was last."""
    kept = _OPENED.get(store)
    with store.transaction() as session:
        change_set = session.scalar(select(func.max(ChangeSet.id))) or 0
        if kept is not None and kept.shipped is shipped and kept.change_set == change_set:
            return kept.dictionary
        marks = _marks(session)
        if kept is None or kept.shipped is not shipped or kept.marks != marks:
            kept = _Opened(change_set, marks, Dictionary(shipped, read_terms(session, shipped)), shipped)
        else:
            kept = _Opened(change_set, marks, kept.dictionary, shipped)
    _OPENED[store] = kept
    return kept.dictionary


def _marks(session: Session) -> tuple[int, ...]:
    """Return numbers that differ once any term was added, changed or removed."""
    id_, version = DictionaryTerm.id, DictionaryTerm.version
    row = session.execute(select(func.count(), func.max(id_), func.sum(version), func.sum(version * id_))).one()
    return tuple(int(one or 0) for one in row)


def read_terms(session: Session, shipped: Shipped, key: str | None = None) -> dict[str, Term]:
    """Return the agency's terms by key, or the one of a key; plain rows, because there may be ten thousand."""
    term = DictionaryTerm
    query = select(
        term.id, term.version, term.term, term.term_key, term.category, term.source, term.state, term.shipped
    ).order_by(term.term_key)
    meant = select(DictionaryMeaning.term_id, DictionaryMeaning.language, DictionaryMeaning.text)
    if key is not None:
        query = query.where(term.term_key == key)
        meant = meant.where(DictionaryMeaning.term_id.in_(select(term.id).where(term.term_key == key)))
    meanings: dict[int, dict[str, str]] = {}
    for term_id, language, text in session.execute(meant.order_by(DictionaryMeaning.id)):
        meanings.setdefault(term_id, {})[language] = text
    found: dict[str, Term] = {}
    for id_, version, russian, term_key, category, source, state, then in session.execute(query):
        carnets = shipped.term(term_key)
        found[term_key] = Term(
            id_,
            version,
            russian,
            category,
            source,
            _state(state, is_shipped=carnets is not None),
            meanings.get(id_, {}),
            {} if carnets is None else carnets.meanings,
            _texts(then) if then else {},
        )
    return found


def _state(stored: str, *, is_shipped: bool) -> TermState:
    if stored == TermState.REMOVED:
        return TermState.REMOVED
    return TermState.CHANGED if is_shipped else TermState.OWN


def _texts(stored: str) -> dict[str, str]:
    """Return texts by language; what a newer Carnet wrote in another form is passed over."""
    try:
        loaded = json.loads(stored or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in loaded.items()} if isinstance(loaded, dict) else {}
