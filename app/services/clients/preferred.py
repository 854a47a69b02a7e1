"""The preferred rows of a client: the columns of table client and the current child rows say the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from app.models.tables import TABLES
from app.person_fields import PersonValues
from app.services.changes import ChangeWriter
from app.services.derived import derived_of

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
    query = select(table).where(table.c.client_id == client_id)
    for column, value in rule.fixed.items():
        query = query.where(table.c[column] == value)
    rows = [dict(row) for row in writer.session.execute(query.order_by(table.c.id)).mappings()]
    current = next((row for row in rows if row["current"]), None)
    key = _identity(rule, wanted)
    same = next((row for row in rows if _identity(rule, row) == key), None) if key else current
    if current is not None and key and not _identity(rule, current):
        same = same or current  # dates were known before the number was
    if current is not None and current is not same:
        writer.update(rule.table, current["id"], {"current": False, "replaced_on": today})
    if not any(wanted.values()):
        if current is not None and current is same:
            writer.remove(rule.table, [current["id"]])
    elif same is not None:
        former = {"replaced_on": ""} if "replaced_on" in table.c else {}
        writer.update(rule.table, same["id"], {**wanted, **former, "current": True})
    else:
        writer.create(rule.table, {**wanted, **rule.fixed, "client_id": client_id, "current": True})


def _identity(rule: PreferredRow, row: Mapping[str, object]) -> str:
    """Return what makes a row the same document; empty where it has no number, or needs none."""
    if not rule.identity:
        return ""
    values = {column: row[column] for column in rule.identity}
    return str(derived_of(rule.table, dict(values)).get("number_key", ""))


def keep_former_name(
    writer: ChangeWriter, client_id: int, before: PersonValues, after: PersonValues, today: str
) -> None:
    """Keep the old name where one was replaced by another; a name that was only completed is not former."""
    replaced = any(before[name] and after[name] != before[name] for name in NAME_FIELDS)
    if replaced:
        old = {name: before[name] for name in NAME_FIELDS}
        writer.create("former_name", {**old, "client_id": client_id, "replaced_on": today})
