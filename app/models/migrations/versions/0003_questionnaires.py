"""Answers, the agency's changes of the directories, the translation dictionary."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _key(length: int) -> sa.types.TypeEngine[str]:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _text(name: str, length: int | None = None, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text() if length is None else sa.String(length), server_default=default, nullable=False)


def _create(table: str, *columns: sa.schema.SchemaItem, versioned: bool = True) -> None:
    version = [sa.Column("version", sa.Integer(), server_default="1", nullable=False)] if versioned else []
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *version,
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sqlite_autoincrement=True,
    )


def _create_answers(table: str, owner: str) -> None:
    column = f"{owner}_id"
    _create(
        table,
        sa.Column(column, sa.Integer(), nullable=False),
        sa.Column("meaning", sa.String(60), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        _text("value"),
        _text("value_origin", 16),
        _text("texts"),
        sa.ForeignKeyConstraint([column], [f"{owner}.id"], name=f"fk_{table}_{column}_{owner}"),
        sa.UniqueConstraint(column, "meaning", "position", name=f"uq_{table}_{column}_meaning_position"),
    )


def upgrade() -> None:
    """Create the tables."""
    _create_answers("tourist_answer", "tourist")
    _create_answers("client_answer", "client")
    _create(
        "directory_entry",
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("key", _key(200), nullable=False),
        _text("state", 8, "changed"),
        _text("changed"),
        _text("shipped"),
        sa.UniqueConstraint("kind", "key", name="uq_directory_entry_kind_key"),
    )
    _create(
        "dictionary_term",
        sa.Column("term", sa.String(200), nullable=False),
        sa.Column("term_key", _key(200), nullable=False),
        _text("category", 24),
        _text("source", 120),
        _text("state", 8, "own"),
        _text("shipped"),
        sa.UniqueConstraint("term_key", name="uq_dictionary_term_term_key"),
    )
    _create(
        "dictionary_meaning",
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        _text("text", 200),
        sa.ForeignKeyConstraint(
            ["term_id"], ["dictionary_term.id"], name="fk_dictionary_meaning_term_id_dictionary_term"
        ),
        sa.UniqueConstraint("term_id", "language", name="uq_dictionary_meaning_term_id_language"),
        versioned=False,
    )


def downgrade() -> None:
    """Drop them."""
    for table in ("dictionary_meaning", "dictionary_term", "directory_entry", "client_answer", "tourist_answer"):
        op.drop_table(table)
