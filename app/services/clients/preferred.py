"""The preferred rows of a client: the columns of table client and the current child rows say the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from app.models.tables import TABLES
from app.person_fields import PersonValues
from app.services.changes import ChangeWriter
from app.services.clients.duplicates.distances import letters_wrong
from app.services.derived import derived_of
from app.services.names.folding import fold_text

NAME_FIELDS = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat")


@dataclass(frozen=True, slots=True)
class PreferredRow:
    """How columns of table client repeat a current child row.

    Attributes:
        table: the child table.
        columns: catalogue name by the child's column.
        identity: the child's columns that make it another document when they change; empty: it is changed in place.
        fixed: values that tell this kind of row from others in the table.
    """

    table: str
    columns: Mapping[str, str]
    identity: tuple[str, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)


PREFERRED_ROWS: tuple[PreferredRow, ...] = (
    PreferredRow(
        "client_document",
        {
            "series": "passport_series",
            "number": "passport_number",
            "issued": "passport_issued",
            "expires": "passport_expires",
            "issuer": "passport_issuer",
        },
        ("series", "number"),
        {"kind": "passport"},
    ),
    PreferredRow(
        "client_document",
        {
            "series": "internal_series",
            "number": "internal_number",
            "issued": "internal_issued",
            "issuer": "internal_issuer",
        },
        ("series", "number"),
        {"kind": "internal"},
    ),
    PreferredRow("client_document", {"number": "birth_certificate"}, ("number",), {"kind": "birth_certificate"}),
    PreferredRow("client_phone", {"number": "phone"}),
    PreferredRow("client_email", {"address": "email"}),
    PreferredRow("client_address", {name: name for name in ("postal_code", "city", "street", "building", "flat")}),
)


def preferred_rows(values: PersonValues) -> dict[str, list[dict[str, object]]]:
    """Return by child table the current rows that a new client's values stand for."""
    rows: dict[str, list[dict[str, object]]] = {}
    for rule in PREFERRED_ROWS:
        wanted = {column: values.get(name, "") for column, name in rule.columns.items()}
        if any(wanted.values()):
            rows.setdefault(rule.table, []).append({**wanted, **rule.fixed, "current": True})
    return rows


def sync_preferred(writer: ChangeWriter, client_id: int, before: PersonValues, after: PersonValues, today: str) -> None:
    """Bring the current child rows to what the columns of table client now say; a replaced document is kept."""
    for rule in PREFERRED_ROWS:
        wanted = {column: after.get(name, "") for column, name in rule.columns.items()}
        if wanted != {column: before.get(name, "") for column, name in rule.columns.items()}:
            _sync_row(writer, client_id, rule, wanted, today)


def _sync_row(writer: ChangeWriter, client_id: int, rule: PreferredRow, wanted: dict[str, str], today: str) -> None:
    """Bring one current row to the wanted values."""
    table = TABLES[rule.table]
    rows = _rows_of(writer, client_id, rule)
    current = next((row for row in rows if row["current"]), None)
    key = _identity(rule, wanted)
    if key:
        same = next((row for row in rows if _identity(rule, row) == key), None)
    else:
        same = next((row for row in rows if any(wanted.values()) and _says(rule, row, wanted)), current)
    if current is not None and key and not _identity(rule, current):
        same = same or current  # dates were known before the number was
    if current is not None and current is not same:
        replaced = {"replaced_on": today} if "replaced_on" in table.c else {}
        writer.update(rule.table, current["id"], {"current": False, **replaced})
    if not any(wanted.values()):
        if current is not None and current is same:
            writer.remove(rule.table, [current["id"]])
    elif same is not None:
        former = {"replaced_on": ""} if "replaced_on" in table.c else {}
        writer.update(rule.table, same["id"], {**wanted, **former, "current": True})
    else:
        writer.create(rule.table, {**wanted, **rule.fixed, "client_id": client_id, "current": True})


def current_ids(writer: ChangeWriter, client_id: int) -> list[frozenset[int]]:
    """Return for each of `PREFERRED_ROWS` the ids of the rows that are current."""
    return [
        frozenset(row["id"] for row in _rows_of(writer, client_id, rule) if row["current"]) for rule in PREFERRED_ROWS
    ]


def settle_preferred(
    writer: ChangeWriter, client_id: int, before: PersonValues, were_current: Sequence[frozenset[int]]
) -> None:
    """Leave one current row of each kind, and the columns of table client saying the same, however rows were marked.

    Where the fields themselves were changed they decide; else a row that was marked now, of which the columns follow.

    Args:
        writer: the change set that wrote fields and rows.
        client_id: the client.
        before: the fields as they were.
        were_current: what `current_ids` returned before the rows were written.
    """
    client = TABLES["client"]
    query = select(client).where(client.c.id == client_id)
    stored = dict(writer.session.execute(query).mappings().one())
    for rule, known in zip(PREFERRED_ROWS, were_current, strict=True):
        now = {column: str(stored[name]) for column, name in rule.columns.items()}
        rows = [row for row in _rows_of(writer, client_id, rule) if row["current"]]
        if not rows and not (known and any(now.values())):
            continue
        alike = [row for row in rows if _says(rule, row, now)]
        if not any(before.get(name, "") != stored[name] for name in rule.columns.values()):
            alike = [*(row for row in rows if row["id"] not in known), *alike]
        chosen = next(iter([*alike, *rows]), None)
        for row in rows:
            if row is not chosen:
                writer.update(rule.table, row["id"], {"current": False})
        told = {name: chosen[column] if chosen else "" for column, name in rule.columns.items()}
        writer.update("client", client_id, told)


def _rows_of(writer: ChangeWriter, client_id: int, rule: PreferredRow) -> list[dict[str, Any]]:
    """Return the child rows of one kind, oldest first."""
    table = TABLES[rule.table]
    query = select(table).where(table.c.client_id == client_id)
    for column, value in rule.fixed.items():
        query = query.where(table.c[column] == value)
    return [dict(row) for row in writer.session.execute(query.order_by(table.c.id)).mappings()]


def _says(rule: PreferredRow, row: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Tell whether a row holds the wanted values."""
    return all(row[column] == wanted[column] for column in rule.columns)


def _identity(rule: PreferredRow, row: Mapping[str, object]) -> str:
    """Return what makes a row the same document; empty where it has no number, or needs none."""
    if not rule.identity:
        return ""
    values = {column: row[column] for column in rule.identity}
    return str(derived_of(rule.table, dict(values)).get("number_key", ""))


def keep_former_name(
    writer: ChangeWriter, client_id: int, before: PersonValues, after: PersonValues, today: str
) -> None:
    """Keep the old name where one was replaced by another.

    A name that was only completed is not former, nor is one of which only case, accents or hyphens were mended: the
    client is found by both. Of a surname in which one letter was mended no day is told: it was never another one.
    """
    replaced = any(before[name] and fold_text(after[name]) != fold_text(before[name]) for name in NAME_FIELDS)
    if replaced:
        old = {name: before[name] for name in NAME_FIELDS}
        on = "" if _is_mended(before, after) else today
        writer.create("former_name", {**old, "client_id": client_id, "replaced_on": on})


def _is_mended(before: PersonValues, after: PersonValues) -> bool:
    """Tell whether a surname changed, and by one letter alone."""
    folded = [(fold_text(before[name]), fold_text(after[name])) for name in ("surname_ru", "surname_lat")]
    wrong = [letters_wrong(one, other, 1) for one, other in folded if one and other]
    return any(wrong) and max(wrong) == 1
