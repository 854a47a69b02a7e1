"""Answers as the history tells them: what each is to, and its value in words."""

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.change import Change
from app.models.tables import TABLES
from app.services.changes import split_record
from app.services.forms.manifest import Field, Meaning
from app.services.questionnaire.people import KEPT
from app.services.questionnaire.translation import text_of

ANSWER_TABLES = frozenset({"tourist_answer", "client_answer"})

_BATCH = 500


class _NoTerms:
    """Stands for the dictionary where texts are told as they were typed."""

    def look_up(self, russian: str, language: str) -> str:  # noqa: ARG002
        """Know nothing."""
        return ""

    def place(self, russian: str, language: str) -> str:  # noqa: ARG002
        """Know nothing."""
        return ""


def answer_words(meaning: Meaning, value: str, language: str) -> str:
    """Return an answer in words of a language: options and countries by name; what has no words as it is stored."""
    field = Field(meaning.code, meaning.code, meaning.kind, options=meaning.options)
    return text_of(field, meaning, value, language, _NoTerms()).text or value


def meaning_label(meaning: Meaning, language: str) -> str:
    """Return what a meaning is called in a language, else in English, else its code."""
    return meaning.labels.get(language) or meaning.labels.get("en") or meaning.code


def shown_answer(field: str, text: str) -> str:
    """Return a recorded value of an answer: of a whole row its value, of texts typed by hand these."""
    value = json.loads(text) if text else ""
    if isinstance(value, dict):
        return str(value.get("value", "")) or _typed(str(value.get("texts", "")))
    return _typed(str(value)) if field == "texts" else str(value)


def meanings_of_answers(session: Session, changes: Sequence[Change]) -> dict[str, Meaning]:
    """Return by record what the answers among some changes are to, also those that were removed since."""
    records = {change.record for change in changes if split_record(change.record)[0] in ANSWER_TABLES}
    if not records:
        return {}
    from app.services.forms.packs import known_packs
    from app.services.questionnaire.effective import Effective
    from app.services.questionnaire.overlay import read_overlay

    codes = {**_removed_codes(session, records), **_present_codes(session, records)}
    meanings = Effective(known_packs(), read_overlay(session)).meanings()
    return {record: meanings[code] for record, code in codes.items() if code in meanings}


def _present_codes(session: Session, records: Iterable[str]) -> dict[str, str]:
    """Return the meanings of answers that the base holds."""
    by_table: dict[str, list[int]] = {}
    for record in records:
        table, id_ = split_record(record)
        by_table.setdefault(table, []).append(id_)
    found: dict[str, str] = {}
    for table, ids in by_table.items():
        columns = TABLES[table].c
        for at in range(0, len(ids), _BATCH):
            query = select(columns.id, columns.meaning).where(columns.id.in_(ids[at : at + _BATCH]))
            found.update({f"{table}:{id_}": meaning for id_, meaning in session.execute(query)})
    return found


def _removed_codes(session: Session, records: Iterable[str]) -> dict[str, str]:
    """Return the meanings of answers by what the history kept when they were created or removed."""
    wanted, found = sorted(records), {}
    for at in range(0, len(wanted), _BATCH):
        query = select(Change.record, Change.old, Change.new).where(
            Change.record.in_(wanted[at : at + _BATCH]), Change.action != "update"
        )
        for record, old, new in session.execute(query):
            row: Mapping[str, object] = json.loads(old or new)
            found[record] = str(row.get("meaning", ""))
    return found


def _typed(texts: str) -> str:
    """Return texts typed by hand, those of several languages one after another."""
    return "; ".join(str(one["text"]) for key, one in json.loads(texts).items() if key != KEPT) if texts else ""
