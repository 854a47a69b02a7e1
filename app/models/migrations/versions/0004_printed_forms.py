"""Forms that were printed or saved, with their pages and answers as they were."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _text(name: str, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text() if length is None else sa.String(length), server_default="", nullable=False)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "form_copy",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("pages", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_form_copy"),
        sqlite_autoincrement=True,
    )
    references = {"tourist_id": "tourist", "copy_id": "form_copy", "agent_id": "agent"}
    op.create_table(
        "printed_form",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *(sa.Column(column, sa.Integer(), nullable=False) for column in references),
        sa.Column("form", sa.String(130), nullable=False),
        _text("edition"),
        _text("country", 60),
        sa.Column("made_at", sa.String(24), nullable=False),
        _text("way", 8),
        _text("answers"),
        _text("note"),
        *(
            sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_printed_form_{column}_{target}")
            for column, target in references.items()
        ),
        sa.PrimaryKeyConstraint("id", name="pk_printed_form"),
        sqlite_autoincrement=True,
    )
    for column in ("tourist_id", "copy_id"):
        op.create_index(f"ix_printed_form_{column}", "printed_form", [column])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("printed_form")
    op.drop_table("form_copy")
