"""The first tables."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

CLIENT_FIELDS = (
    ("surname_ru", 80), ("given_name_ru", 80), ("patronymic_ru", 80), ("surname_lat", 80), ("given_name_lat", 80),
    ("sex", 1), ("birth_date", 10), ("birth_country", 3), ("birth_city", 120), ("citizenship", 3),
    ("passport_series", 12), ("passport_number", 24), ("passport_issued", 10), ("passport_expires", 10),
    ("passport_issuer", 200), ("internal_series", 12), ("internal_number", 24), ("internal_issued", 10),
    ("internal_issuer", 200), ("birth_certificate", 40), ("phone", 40), ("email", 254), ("postal_code", 16),
    ("city", 120), ("street", 160), ("building", 24), ("flat", 16),
)  # fmt: skip
TOURIST_FIELDS = (*CLIENT_FIELDS, ("ticket_number", 40))
NAME_FIELDS = CLIENT_FIELDS[:5]
SURNAME_KEYS = ("surname_ru_key", "surname_lat_key", "surname_sound_key", "sort_key")


def upgrade() -> None:
    """Create every table."""
    create_agents_and_changes()
    create_tours()
    create_clients()
    create_rows_of_clients()
    create_tourists()


def downgrade() -> None:
    """Drop every table, children first."""
    for table in (
        "tourist_service", "tourist", "family_link", "former_name", "client_trait", "client_card", "client_address",
        "client_email", "client_phone", "client_document", "client", "service", "tour", "change", "change_set", "agent",
    ):  # fmt: skip
        op.drop_table(table)


def create_agents_and_changes() -> None:
    """Who writes, and what was written."""
    create("agent", [sa.Column("login", sa.String(80), nullable=False), text("name", 120)], unique=["login"])
    create(
        "change_set",
        [
            sa.Column("at", sa.String(24), nullable=False),
            reference("agent"),
            sa.Column("kind", sa.String(32), nullable=False),
            reference("change_set", "undoes_id", nullable=True),
            reference("change_set", "undone_by_id", nullable=True),
        ],
        index=["at", "agent_id"],
    )
    create(
        "change",
        [
            reference("change_set"),
            sa.Column("owner", sa.String(40), nullable=False),
            sa.Column("record", sa.String(60), nullable=False),
            sa.Column("action", sa.String(8), nullable=False),
            text("field", 40),
            note("old"),
            note("new"),
        ],
        index=["change_set_id"],
    )
    op.create_index("ix_change_owner", "change", ["owner", "id"])
    op.create_index("ix_change_record", "change", ["record", "id"])


def create_tours() -> None:
    """Tours and their services."""
    create(
        "tour",
        [
            sa.Column("number", sa.String(40), nullable=False),
            sa.Column("number_key", key_type(120), nullable=False),
            *texts(("created_on", 10), ("arrival", 10), ("departure", 10), ("country", 3), ("title", 160)),
            key("title_key", 160),
            note("note"),
            version(),
        ],
        unique=["number_key"],
        index=["created_on", "arrival"],
    )
    columns = texts(("kind", 16), ("title", 160), ("starts", 10), ("ends", 10), ("provider", 120))
    create("service", [reference("tour"), *columns, version()], index=["tour_id"])


def create_clients() -> None:
    """The directory."""
    create(
        "client",
        [
            sa.Column("kind", sa.String(16), server_default="person", nullable=False),
            sa.Column("stage", sa.String(16), server_default="regular", nullable=False),
            reference("agent", nullable=True),
            *texts(("created_on", 10), *CLIENT_FIELDS),
            note("note"),
            *name_keys(),
            version(),
        ],
        index=["agent_id", "birth_date", *SURNAME_KEYS],
    )
    op.create_index("ix_client_stage_sort_key", "client", ["stage", "sort_key"])


def create_rows_of_clients() -> None:
    """What a client has any number of."""
    document = texts(
        ("series", 12), ("number", 40), ("issued", 10), ("expires", 10), ("issuer", 200), ("replaced_on", 10)
    )
    kind: sa.Column[str] = sa.Column("kind", sa.String(24), server_default="passport", nullable=False)
    create_child("client_document", [kind, *document, flag("current"), key("number_key")], ["number_key"])
    phone = [*texts(("number", 40), ("note", 80)), flag("current"), key("number_key")]
    create_child("client_phone", phone, ["number_key"])
    email = [*texts(("address", 254), ("note", 80)), flag("current"), key("address_key", 254)]
    create_child("client_email", email, ["address_key"])
    address = texts(("postal_code", 16), ("city", 120), ("street", 160), ("building", 24), ("flat", 16), ("note", 80))
    create_child("client_address", [*address, flag("current")])
    create_child(
        "client_card",
        [
            sa.Column("kind", sa.String(16), server_default="discount", nullable=False),
            *texts(("series", 24), ("number", 40), ("note", 80)),
            key("number_key"),
            sa.CheckConstraint(
                "kind <> 'bank' OR (series = '' AND length(number) <= 4)", name=op.f("ck_client_card_bank_last_four")
            ),
        ],
        ["number_key"],
    )
    create_child("client_trait", texts(("name", 80), ("value", 200)))
    create_child("former_name", [*texts(*NAME_FIELDS, ("replaced_on", 10)), *name_keys()], SURNAME_KEYS)
    create_child("family_link", [reference("client", "relative_id"), *texts(("relation", 16))], ["relative_id"])


def create_tourists() -> None:
    """Tourists, and which service each has."""
    create(
        "tourist",
        [
            reference("tour"),
            reference("client", nullable=True),
            flag("is_main"),
            note("note"),
            key("passport_key"),
            *texts(*TOURIST_FIELDS),
            *name_keys(),
            version(),
        ],
        index=["tour_id", "client_id", "passport_key", *SURNAME_KEYS],
    )
    create(
        "tourist_service",
        [
            reference("tourist"),
            reference("service"),
            sa.UniqueConstraint("tourist_id", "service_id", name="uq_tourist_service_tourist_id_service_id"),
        ],
        index=["service_id"],
    )


def create(
    table: str, parts: Sequence[sa.schema.SchemaItem], *, unique: Sequence[str] = (), index: Sequence[str] = ()
) -> None:
    """Create a table with an integer key that is never used twice, under the naming convention of the models."""
    constraints: list[sa.schema.SchemaItem] = [sa.PrimaryKeyConstraint("id", name=f"pk_{table}")]
    for column in parts:
        if isinstance(column, sa.Column) and "refers_to" in column.info:
            target = column.info["refers_to"]
            name = f"fk_{table}_{column.name}_{target}"
            constraints.append(sa.ForeignKeyConstraint([column.name], [f"{target}.id"], name=name))
    constraints += [sa.UniqueConstraint(one, name=f"uq_{table}_{one}") for one in unique]
    identity = sa.Column("id", sa.Integer(), autoincrement=True, nullable=False)
    op.create_table(table, identity, *parts, *constraints, sqlite_autoincrement=True)
    for one in index:
        op.create_index(f"ix_{table}_{one}", table, [one])


def create_child(table: str, parts: Sequence[Any], index: Sequence[str] = ()) -> None:
    """Create a table whose rows belong to one client."""
    create(table, [reference("client"), *parts], index=["client_id", *index])


def text(name: str, length: int) -> sa.Column[str]:
    """Return a text column that is never NULL."""
    return sa.Column(name, sa.String(length), server_default="", nullable=False)


def texts(*columns: tuple[str, int]) -> list[sa.Column[str]]:
    """Return several text columns."""
    return [text(name, length) for name, length in columns]


def note(name: str) -> sa.Column[str]:
    """Return a column of text of any length."""
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def flag(name: str) -> sa.Column[bool]:
    """Return a column that is true or false."""
    return sa.Column(name, sa.Boolean(), server_default="0", nullable=False)


def version() -> sa.Column[int]:
    """Return the version counter."""
    return sa.Column("version", sa.Integer(), server_default="1", nullable=False)


def key_type(length: int) -> sa.types.TypeEngine[str]:
    """Return the type of a folded key: compared by code points on every backend."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def key(name: str, length: int = 120) -> sa.Column[str]:
    """Return a column of a folded key."""
    return sa.Column(name, key_type(length), server_default="", nullable=False)


def name_keys() -> list[sa.Column[Any]]:
    """Return the folded keys of a name and the version of the fold."""
    names = (*SURNAME_KEYS, "given_ru_key", "given_lat_key")
    return [sa.Column("fold_version", sa.Integer(), server_default="0", nullable=False), *(key(name) for name in names)]


def reference(target: str, name: str = "", *, nullable: bool = False) -> sa.Column[int]:
    """Return a column that names a record of another table."""
    return sa.Column(name or f"{target}_id", sa.Integer(), nullable=nullable, info={"refers_to": target})
