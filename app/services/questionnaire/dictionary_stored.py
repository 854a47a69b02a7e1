"""The agency's own terms, as the base holds them."""

import json
from collections.abc import Iterable, Mapping
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

_BATCH = 500


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
            own = {term.key: term for term in read_terms(session, shipped)}
            kept = _Opened(change_set, marks, Dictionary(shipped, own), shipped)
        else:
            kept = _Opened(change_set, marks, kept.dictionary, shipped)
    _OPENED[store] = kept
    return kept.dictionary


def _marks(session: Session) -> tuple[int, ...]:
    """Return numbers that differ once any term was added, changed or removed."""
    id_, version = DictionaryTerm.id, DictionaryTerm.version
    row = session.execute(select(func.count(), func.max(id_), func.sum(version), func.sum(version * id_))).one()
    return tuple(int(one or 0) for one in row)


def read_terms(session: Session, shipped: Shipped, ids: Iterable[int] | None = None) -> list[Term]:
    """Return the agency's terms in the order of their keys; all of them without `ids`."""
    wanted = None if ids is None else list(ids)
    query = select(DictionaryTerm).order_by(DictionaryTerm.term_key)
    meant = select(DictionaryMeaning.term_id, DictionaryMeaning.language, DictionaryMeaning.text)
    if wanted is None:
        records = list(session.scalars(query))
        rows = session.execute(meant.order_by(DictionaryMeaning.id)).all()
    else:
        batches = [wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH)]
        records = [one for batch in batches for one in session.scalars(query.where(DictionaryTerm.id.in_(batch)))]
        chosen = (meant.where(DictionaryMeaning.term_id.in_(batch)) for batch in batches)
        rows = [row for one in chosen for row in session.execute(one.order_by(DictionaryMeaning.id))]
    meanings: dict[int, dict[str, str]] = {}
    for term_id, language, text in rows:
        meanings.setdefault(term_id, {})[language] = text
    return [_term(record, meanings.get(record.id, {}), shipped) for record in records]


def _term(record: DictionaryTerm, meanings: Mapping[str, str], shipped: Shipped) -> Term:
    """Return a record as the screens hold it; a shipped term that a later edition left out makes it an own one."""
    carnets = shipped.term(record.term_key)
    return Term(
        record.id,
        record.version,
        record.term,
        record.category,
        record.source,
        _state(record.state, is_shipped=carnets is not None),
        dict(meanings),
        {} if carnets is None else carnets.meanings,
        _texts(record.shipped),
    )


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
