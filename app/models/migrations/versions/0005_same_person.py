"""What finds a client whatever the spelling, and what was decided of clients who look alike."""

import sqlalchemy as sa
from alembic import op

from app.models.base import KEY_LENGTH, key_type

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_INDEXES: dict[str, tuple[tuple[str, ...], ...]] = {
    "client": (
        ("given_ru_key", "patronymic_key"),
        ("given_lat_key",),
        ("patronymic_key",),
        ("surname_sound_key", "given_lat_key", "birth_date"),
        ("stage", "kind", "sort_key"),
        ("stage", "kind", "birth_date"),
        ("stage", "kind", "id"),
    ),
    "client_document": (("client_id", "number_key"), ("number_key", "client_id"), ("alone_key", "client_id")),
    "client_card": (("number_key", "client_id"), ("alone_key", "client_id")),
    "client_phone": (("number_key", "client_id"),),
    "client_distinction": (("other_id",),),
    "merged_client": (("client_id",), ("merged_id",)),
    "name_word": (("sound",),),
    "duplicate_pair": (("score",), ("other_id",)),
}
_LISTED: dict[str, tuple[str, ...]] = {
    "surname_ru_key": ("given_ru_key", "patronymic_key", "sort_key", "stage", "kind"),
    "surname_lat_key": ("given_lat_key", "sort_key", "stage", "kind"),
}
"""Indexes of clients with all that a list needs which is filtered by its first column."""

_NUMBERED = ("client_document", "client_card")
_REPLACED: dict[str, tuple[tuple[str, ...], ...]] = {
    "client": (("surname_ru_key",), ("surname_lat_key",), ("stage", "sort_key")),
    "client_document": (("client_id",), ("number_key",)),
    "client_card": (("number_key",),),
    "client_phone": (("number_key",),),
}
"""Indexes that give way to ones with more columns."""


def _text(name: str, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text() if length is None else sa.String(length), server_default="", nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _create(table: str, *rest: sa.schema.SchemaItem) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *rest,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sqlite_autoincrement=True,
    )


def upgrade() -> None:
    """Create the tables, keys of patronymics and of numbers without their series, and indexes of names and lists."""
    op.add_column("client", sa.Column("patronymic_key", key_type(), server_default="", nullable=False))
    for table, indexes in _REPLACED.items():
        for columns in indexes:
            op.drop_index(f"ix_{table}_{'_'.join(columns)}", table)
    for table in _NUMBERED:
        op.add_column(table, sa.Column("alone_key", key_type(), server_default="", nullable=False))
    _create(
        "client_distinction",
        _number("client_id"),
        _number("other_id"),
        *(
            sa.ForeignKeyConstraint([column], ["client.id"], name=f"fk_client_distinction_{column}_client")
            for column in ("client_id", "other_id")
        ),
        sa.UniqueConstraint("client_id", "other_id", name="uq_client_distinction_client_id_other_id"),
    )
    _create(
        "merged_client",
        _number("client_id"),
        _number("merged_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_merged_client_client_id_client"),
    )
    _create(
        "name_word",
        sa.Column("part", sa.String(8), nullable=False),
        sa.Column("word", key_type(), nullable=False),
        _text("sound", KEY_LENGTH),
        sa.Column("uses", sa.Integer(), server_default="0", nullable=False),
        sa.UniqueConstraint("part", "word", name="uq_name_word_part_word"),
    )
    _create(
        "duplicate_scan",
        sa.Column("started_at", sa.String(24), nullable=False),
        _text("ended_at", 24),
        sa.Column("last_change_id", sa.Integer(), server_default="0", nullable=False),
        _text("state"),
    )
    _create(
        "duplicate_pair",
        _number("client_id"),
        _number("other_id"),
        *(
            sa.Column(name, sa.Integer(), server_default="0", nullable=False)
            for name in ("client_version", "other_version", "scan_id")
        ),
        _number("score"),
        sa.Column("level", sa.String(8), nullable=False),
        _text("reasons"),
        sa.UniqueConstraint("client_id", "other_id", name="uq_duplicate_pair_client_id_other_id"),
    )
    for table, indexes in _INDEXES.items():
        for columns in indexes:
            op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))
    for column, others in _LISTED.items():
        op.create_index(f"ix_client_{column}_listed", "client", [column, *others])


def downgrade() -> None:
    """Drop them."""
    for column in _LISTED:
        op.drop_index(f"ix_client_{column}_listed", "client")
    for table in _REPLACED:
        for columns in _INDEXES[table]:
            op.drop_index(f"ix_{table}_{'_'.join(columns)}", table)
    op.drop_column("client", "patronymic_key")
    for table in _NUMBERED:
        op.drop_column(table, "alone_key")
    for table, indexes in _REPLACED.items():
        for columns in indexes:
            op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))
    for table in ("duplicate_pair", "duplicate_scan", "name_word", "merged_client", "client_distinction"):
        op.drop_table(table)
