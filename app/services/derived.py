"""Columns that follow from others: written with every change of a row, whoever makes it, and never recorded."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.models.dictionary import TERM_LENGTH
from app.services.keys import tour_number_key
from app.services.names.folding import email_key, fold_text, fold_whole, name_keys, number_key, phone_key

Row = dict[str, object]


def _client_keys(row: Row) -> Row:
    return {**name_keys(row), "patronymic_key": fold_text(str(row.get("patronymic_ru") or ""))}


def _tourist_keys(row: Row) -> Row:
    return {
        **name_keys(row),
        "passport_key": number_key(row.get("passport_series"), row.get("passport_number")),
    }


def _number_keys(row: Row) -> Row:
    return {
        "number_key": number_key(row.get("series"), row.get("number")),
        "alone_key": number_key(row.get("number")),
    }


def _phone_keys(row: Row) -> Row:
    return {"number_key": phone_key(row.get("number"))}


def _email_keys(row: Row) -> Row:
    return {"address_key": email_key(row.get("address"))}


def _tour_keys(row: Row) -> Row:
    return {
        "number_key": tour_number_key(str(row.get("number") or "")),
        "title_key": fold_text(str(row.get("title") or "")),
    }


def _term_keys(row: Row) -> Row:
    return {"term_key": fold_whole(str(row.get("term") or ""))[:TERM_LENGTH]}


DERIVE: Mapping[str, Callable[[Row], Row]] = MappingProxyType(
    {
        "client": _client_keys,
        "former_name": name_keys,
        "client_document": _number_keys,
        "client_card": _number_keys,
        "client_phone": _phone_keys,
        "client_email": _email_keys,
        "tourist": _tourist_keys,
        "tour": _tour_keys,
        "dictionary_term": _term_keys,
    }
)
"""By table: from the recorded columns of a row to its derived ones."""

DERIVED_COLUMNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {table: frozenset(derive({})) for table, derive in DERIVE.items()}
)


def derived_of(table: str, row: Row) -> Row:
    """Return the derived columns of a row; none for a table that has none."""
    derive = DERIVE.get(table)
    return derive(row) if derive else {}
