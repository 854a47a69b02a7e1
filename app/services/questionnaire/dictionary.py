"""The translation dictionary: Carnet's terms with the agency's before them; each write is one change set.

Nothing shipped is copied into the base: it holds the terms that the agency entered, changed or took out, so that a
later edition's terms are seen beside them and never overwrite any.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from app.errors import UserError
from app.models.dictionary import TERM_LENGTH
from app.services.desk import Desk
from app.services.merging import merge_changes
from app.services.persons.checks import text_problem
from app.services.questionnaire.dictionary_lookup import Dictionary
from app.services.questionnaire.dictionary_shipped import Language, Shipped, load_shipped
from app.services.questionnaire.dictionary_stored import opened_dictionary, read_terms
from app.services.questionnaire.dictionary_terms import (
    AGENCY,
    CARNET,
    Term,
    TermState,
    flatten_term,
    term_key,
    with_fields,
)

if TYPE_CHECKING:
    from app.services.changes import ChangeWriter
    from app.services.derived import Row

__all__ = [
    "AGENCY",
    "CARNET",
    "Dictionary",
    "Language",
    "Term",
    "TermState",
    "checked_term",
    "open_dictionary",
    "remove_term",
    "restore_term",
    "save_term",
    "term_key",
    "write_term",
]

CATEGORY_LENGTH, SOURCE_LENGTH = 24, 120
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,4})?")


def open_dictionary(desk: Desk) -> Dictionary:
    """Return the dictionary as it stands now, also with what another agent entered a moment ago.

    It is kept in memory and read anew only where terms were written since. May be called from any thread.
    """
    return opened_dictionary(desk.store, load_shipped())


def checked_term(term: Term) -> Term:
    """Return a term as it can be stored: single spaces, no empty meaning.

    Raises:
        UserError: "term_refused" where it has no letter or is too long; "term_without_meaning"; "meaning_refused" with
            `language` where a text is too long; "category_refused".
    """
    russian, category = _tidy(term.term), _tidy(term.category)
    meanings = {language: _tidy(text) for language, text in term.meanings.items() if _tidy(text)}
    if not term_key(russian) or text_problem(russian, TERM_LENGTH):
        raise UserError("term_refused", length=TERM_LENGTH)
    if not meanings:
        raise UserError("term_without_meaning")
    for language, text in meanings.items():
        if text_problem(text, TERM_LENGTH) or not _LANGUAGE.fullmatch(language):
            raise UserError("meaning_refused", language=language, length=TERM_LENGTH)
    if text_problem(category, CATEGORY_LENGTH):
        raise UserError("category_refused", length=CATEGORY_LENGTH)
    return replace(term, term=russian, category=category, source=_tidy(term.source)[:SOURCE_LENGTH], meanings=meanings)


def save_term(desk: Desk, term: Term, base: Term | None = None) -> tuple[Term, int | None]:
    """Save a term, new or changed, and return it as it stands, with the change set or None where nothing changed.

    A shipped term that is given another Russian spelling is taken out and a term of the agency's stands for it.

    Args:
        desk: where the agent works.
        term: as it is on the screen.
        base: the term as the screen was given it; None for a new one.

    Raises:
        UserError: as `checked_term`; "term_known" where another term of that spelling stands; "clash" with `clashes`
            where another agent changed the same since `base`; "term_removed".
    """
    wanted = checked_term(term)
    shipped = load_shipped()
    with desk.writing("term_saved") as writer:
        write_term(writer, shipped, wanted, base)
        writer.session.expire_all()
        return _standing(writer, shipped, wanted.key) or wanted, writer.change_set_id


def write_term(writer: "ChangeWriter", shipped: Shipped, wanted: Term, base: Term | None) -> None:
    """Write a checked term within a change set; raises as `save_term`."""
    stored = _stored(writer, shipped, wanted.key)
    if base is None or base.key != wanted.key:
        if _stands(stored or shipped.term(wanted.key)):
            raise UserError("term_known", term=wanted.term)
        before = None if base is None else _stored(writer, shipped, base.key)
        if base is not None and (stored is not None or before is None or before.state is not TermState.OWN):
            _take_out(writer, shipped, base)
        elif base is not None:
            wanted, stored = _merged(wanted, base, before), before
    elif base.id or stored is not None:
        wanted = _merged(wanted, base, stored)
    _put(writer, shipped, wanted, stored)


def remove_term(desk: Desk, term: Term) -> int | None:
    """Take a term out, Carnet's or the agency's; return the change set.

    Raises:
        UserError: "term_removed".
    """
    shipped = load_shipped()
    with desk.writing("term_removed") as writer:
        _take_out(writer, shipped, term)
        return writer.change_set_id


def restore_term(desk: Desk, term: Term) -> int | None:
    """Let Carnet's own term stand again where the agency changed it or took it out; return the change set.

    Raises:
        UserError: "term_removed" where another agent did so meanwhile; "term_not_shipped" where Carnet has no such
            term.
    """
    shipped = load_shipped()
    if shipped.term(term.key) is None:
        raise UserError("term_not_shipped")
    with desk.writing("term_restored") as writer:
        stored = _stored(writer, shipped, term.key)
        if stored is None:
            raise UserError("term_removed")
        _delete(writer, stored)
        return writer.change_set_id


def _merged(wanted: Term, base: Term, stored: Term | None) -> Term:
    """Return what is to be written where another agent may have changed the same term meanwhile."""
    if stored is None or stored.state is TermState.REMOVED:
        raise UserError("term_removed")
    changes, clashes = merge_changes(flatten_term(base), flatten_term(wanted), flatten_term(stored))
    if clashes:
        raise UserError("clash", clashes=clashes)
    return with_fields(wanted, {**flatten_term(stored), **changes})


def _put(writer: "ChangeWriter", shipped: Shipped, wanted: Term, stored: Term | None) -> None:
    """Make the base say what is wanted; nothing of its own where that is what Carnet says."""
    carnets = shipped.term(wanted.key)
    if carnets is not None and flatten_term(carnets) == flatten_term(wanted):
        if stored is not None:
            _delete(writer, stored)
        return
    values: Row = {
        "term": wanted.term,
        "category": wanted.category,
        "source": AGENCY if carnets is not None and wanted.source == carnets.source else wanted.source,
        "state": str(TermState.OWN if carnets is None else TermState.CHANGED),
        "shipped": "" if carnets is None else _dump(carnets.meanings),
    }
    if stored is None:
        id_ = writer.create("dictionary_term", values)
        texts: Mapping[str, str] = {}
    else:
        id_, texts = stored.id, stored.meanings
        writer.update("dictionary_term", id_, values)
    _put_meanings(writer, id_, texts, wanted.meanings)


def _put_meanings(writer: "ChangeWriter", id_: int, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    rows = _meaning_ids(writer, id_)
    writer.remove("dictionary_meaning", [rows[language] for language in before if language not in after])
    for language, text in after.items():
        if language in rows:
            writer.update("dictionary_meaning", rows[language], {"text": text})
    added = [language for language in after if language not in rows]
    writer.create_many("dictionary_meaning", [{"term_id": id_, "language": one, "text": after[one]} for one in added])


def _take_out(writer: "ChangeWriter", shipped: Shipped, term: Term) -> None:
    """Remove the agency's term; hide Carnet's."""
    stored = _stored(writer, shipped, term.key)
    carnets = shipped.term(term.key)
    if not _stands(stored or carnets) or (term.id and stored is None):
        raise UserError("term_removed")
    if stored is not None:
        _delete(writer, stored)
    if carnets is not None:
        hidden: Row = {"term": carnets.term, "category": carnets.category, "source": carnets.source}
        hidden |= {"state": str(TermState.REMOVED), "shipped": _dump(carnets.meanings)}
        writer.create("dictionary_term", hidden)


def _delete(writer: "ChangeWriter", stored: Term) -> None:
    writer.remove("dictionary_meaning", list(_meaning_ids(writer, stored.id).values()))
    writer.remove("dictionary_term", [stored.id])


def _meaning_ids(writer: "ChangeWriter", term_id: int) -> dict[str, int]:
    from sqlalchemy import select

    from app.models.dictionary import DictionaryMeaning

    query = select(DictionaryMeaning.language, DictionaryMeaning.id).where(DictionaryMeaning.term_id == term_id)
    return dict(writer.session.execute(query).all())


def _stored(writer: "ChangeWriter", shipped: Shipped, key: str) -> Term | None:
    """Return the agency's term of a key, also one that hides Carnet's."""
    return read_terms(writer.session, shipped, key).get(key)


def _standing(writer: "ChangeWriter", shipped: Shipped, key: str) -> Term | None:
    return _stored(writer, shipped, key) or shipped.term(key)


def _stands(term: Term | None) -> bool:
    return term is not None and term.state is not TermState.REMOVED


def _dump(texts: Mapping[str, str]) -> str:
    return json.dumps(dict(texts), ensure_ascii=False)


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
