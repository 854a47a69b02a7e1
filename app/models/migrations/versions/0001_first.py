"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.String(length=120).with_variant(sa.String(length=120, collation="C"), "postgresql")
KEY_160 = sa.String(length=160).with_variant(sa.String(length=160, collation="C"), "postgresql")
KEY_254 = sa.String(length=254).with_variant(sa.String(length=254, collation="C"), "postgresql")
TABLES = (
    "tourist_service",
    "tourist",
    "former_name",
    "family_link",
    "client_trait",
    "client_phone",
    "client_email",
    "client_document",
    "client_card",
    "client_address",
    "change",
    "service",
    "client",
    "change_set",
    "tour",
    "agent",
)
"""Children before parents."""


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "agent",
        sa.Column("login", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=120), server_default="", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent")),
        sa.UniqueConstraint("login", name=op.f("uq_agent_login")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "tour",
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column(
            "number_key",
            KEY,
            nullable=False,
        ),
        sa.Column("created_on", sa.String(length=10), server_default="", nullable=False),
        sa.Column("arrival", sa.String(length=10), server_default="", nullable=False),
        sa.Column("departure", sa.String(length=10), server_default="", nullable=False),
        sa.Column("country", sa.String(length=3), server_default="", nullable=False),
        sa.Column("title", sa.String(length=160), server_default="", nullable=False),
        sa.Column(
            "title_key",
            KEY_160,
            server_default="",
            nullable=False,
        ),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tour")),
        sa.UniqueConstraint("number_key", name=op.f("uq_tour_number_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tour_arrival"), "tour", ["arrival"], unique=False)
    op.create_index(op.f("ix_tour_created_on"), "tour", ["created_on"], unique=False)
    op.create_table(
        "change_set",
        sa.Column("at", sa.String(length=24), nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("undone_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_change_set_agent_id_agent")),
        sa.ForeignKeyConstraint(["undoes_id"], ["change_set.id"], name=op.f("fk_change_set_undoes_id_change_set")),
        sa.ForeignKeyConstraint(
            ["undone_by_id"], ["change_set.id"], name=op.f("fk_change_set_undone_by_id_change_set")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_set")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_set_agent_id"), "change_set", ["agent_id"], unique=False)
    op.create_index(op.f("ix_change_set_at"), "change_set", ["at"], unique=False)
    op.create_table(
        "client",
        sa.Column("kind", sa.String(length=16), server_default="person", nullable=False),
        sa.Column("stage", sa.String(length=16), server_default="regular", nullable=False),
        sa.Column("agent_id", sa.Integer(), nullable=True),
        sa.Column("created_on", sa.String(length=10), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("fold_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "surname_ru_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("surname_lat_key", sa.String(length=120), server_default="", nullable=False),
        sa.Column("surname_sound_key", sa.String(length=120), server_default="", nullable=False),
        sa.Column(
            "given_ru_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "given_lat_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "sort_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("surname_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("given_name_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("patronymic_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("surname_lat", sa.String(length=80), server_default="", nullable=False),
        sa.Column("given_name_lat", sa.String(length=80), server_default="", nullable=False),
        sa.Column("sex", sa.String(length=1), server_default="", nullable=False),
        sa.Column("birth_date", sa.String(length=10), server_default="", nullable=False),
        sa.Column("birth_country", sa.String(length=3), server_default="", nullable=False),
        sa.Column("birth_city", sa.String(length=120), server_default="", nullable=False),
        sa.Column("citizenship", sa.String(length=3), server_default="", nullable=False),
        sa.Column("passport_series", sa.String(length=12), server_default="", nullable=False),
        sa.Column("passport_number", sa.String(length=24), server_default="", nullable=False),
        sa.Column("passport_issued", sa.String(length=10), server_default="", nullable=False),
        sa.Column("passport_expires", sa.String(length=10), server_default="", nullable=False),
        sa.Column("passport_issuer", sa.String(length=200), server_default="", nullable=False),
        sa.Column("internal_series", sa.String(length=12), server_default="", nullable=False),
        sa.Column("internal_number", sa.String(length=24), server_default="", nullable=False),
        sa.Column("internal_issued", sa.String(length=10), server_default="", nullable=False),
        sa.Column("internal_issuer", sa.String(length=200), server_default="", nullable=False),
        sa.Column("birth_certificate", sa.String(length=40), server_default="", nullable=False),
        sa.Column("phone", sa.String(length=40), server_default="", nullable=False),
        sa.Column("email", sa.String(length=254), server_default="", nullable=False),
        sa.Column("postal_code", sa.String(length=16), server_default="", nullable=False),
        sa.Column("city", sa.String(length=120), server_default="", nullable=False),
        sa.Column("street", sa.String(length=160), server_default="", nullable=False),
        sa.Column("building", sa.String(length=24), server_default="", nullable=False),
        sa.Column("flat", sa.String(length=16), server_default="", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_client_agent_id_agent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_client_agent_id"), "client", ["agent_id"], unique=False)
    op.create_index("ix_client_birth_date", "client", ["birth_date"], unique=False)
    op.create_index(op.f("ix_client_sort_key"), "client", ["sort_key"], unique=False)
    op.create_index("ix_client_stage_sort_key", "client", ["stage", "sort_key"], unique=False)
    op.create_index(op.f("ix_client_surname_lat_key"), "client", ["surname_lat_key"], unique=False)
    op.create_index(op.f("ix_client_surname_ru_key"), "client", ["surname_ru_key"], unique=False)
    op.create_index(op.f("ix_client_surname_sound_key"), "client", ["surname_sound_key"], unique=False)
    op.create_table(
        "service",
        sa.Column("tour_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), server_default="", nullable=False),
        sa.Column("title", sa.String(length=160), server_default="", nullable=False),
        sa.Column("starts", sa.String(length=10), server_default="", nullable=False),
        sa.Column("ends", sa.String(length=10), server_default="", nullable=False),
        sa.Column("provider", sa.String(length=120), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["tour_id"], ["tour.id"], name=op.f("fk_service_tour_id_tour")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_service_tour_id"), "service", ["tour_id"], unique=False)
    op.create_table(
        "change",
        sa.Column("change_set_id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=40), nullable=False),
        sa.Column("record", sa.String(length=60), nullable=False),
        sa.Column("action", sa.String(length=8), nullable=False),
        sa.Column("field", sa.String(length=40), server_default="", nullable=False),
        sa.Column("old", sa.Text(), server_default="", nullable=False),
        sa.Column("new", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["change_set_id"], ["change_set.id"], name=op.f("fk_change_change_set_id_change_set")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_change_set_id"), "change", ["change_set_id"], unique=False)
    op.create_index("ix_change_owner", "change", ["owner", "id"], unique=False)
    op.create_index("ix_change_record", "change", ["record", "id"], unique=False)
    op.create_table(
        "client_address",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("postal_code", sa.String(length=16), server_default="", nullable=False),
        sa.Column("city", sa.String(length=120), server_default="", nullable=False),
        sa.Column("street", sa.String(length=160), server_default="", nullable=False),
        sa.Column("building", sa.String(length=24), server_default="", nullable=False),
        sa.Column("flat", sa.String(length=16), server_default="", nullable=False),
        sa.Column("note", sa.String(length=80), server_default="", nullable=False),
        sa.Column("current", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_address_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_address")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_client_address_client_id"), "client_address", ["client_id"], unique=False)
    op.create_table(
        "client_card",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), server_default="discount", nullable=False),
        sa.Column("series", sa.String(length=24), server_default="", nullable=False),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("note", sa.String(length=80), server_default="", nullable=False),
        sa.Column(
            "number_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.CheckConstraint(
            "kind <> 'bank' OR (series = '' AND length(number) <= 4)", name=op.f("ck_client_card_bank_last_four")
        ),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_card_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_card")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_client_card_client_id"), "client_card", ["client_id"], unique=False)
    op.create_index(op.f("ix_client_card_number_key"), "client_card", ["number_key"], unique=False)
    op.create_table(
        "client_document",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), server_default="passport", nullable=False),
        sa.Column("series", sa.String(length=12), server_default="", nullable=False),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("issued", sa.String(length=10), server_default="", nullable=False),
        sa.Column("expires", sa.String(length=10), server_default="", nullable=False),
        sa.Column("issuer", sa.String(length=200), server_default="", nullable=False),
        sa.Column("current", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("replaced_on", sa.String(length=10), server_default="", nullable=False),
        sa.Column(
            "number_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_document_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_document")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_client_document_client_id"), "client_document", ["client_id"], unique=False)
    op.create_index(op.f("ix_client_document_number_key"), "client_document", ["number_key"], unique=False)
    op.create_table(
        "client_email",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=254), server_default="", nullable=False),
        sa.Column("note", sa.String(length=80), server_default="", nullable=False),
        sa.Column("current", sa.Boolean(), server_default="0", nullable=False),
        sa.Column(
            "address_key",
            KEY_254,
            server_default="",
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_email_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_email")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_client_email_address_key"), "client_email", ["address_key"], unique=False)
    op.create_index(op.f("ix_client_email_client_id"), "client_email", ["client_id"], unique=False)
    op.create_table(
        "client_phone",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("note", sa.String(length=80), server_default="", nullable=False),
        sa.Column("current", sa.Boolean(), server_default="0", nullable=False),
        sa.Column(
            "number_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_phone_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_phone")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_client_phone_client_id"), "client_phone", ["client_id"], unique=False)
    op.create_index(op.f("ix_client_phone_number_key"), "client_phone", ["number_key"], unique=False)
    op.create_table(
        "client_trait",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), server_default="", nullable=False),
        sa.Column("value", sa.String(length=200), server_default="", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_trait_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_trait")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_client_trait_client_id"), "client_trait", ["client_id"], unique=False)
    op.create_table(
        "family_link",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("relative_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(length=16), server_default="", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_family_link_client_id_client")),
        sa.ForeignKeyConstraint(["relative_id"], ["client.id"], name=op.f("fk_family_link_relative_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_link")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_family_link_client_id"), "family_link", ["client_id"], unique=False)
    op.create_index(op.f("ix_family_link_relative_id"), "family_link", ["relative_id"], unique=False)
    op.create_table(
        "former_name",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("surname_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("given_name_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("patronymic_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("surname_lat", sa.String(length=80), server_default="", nullable=False),
        sa.Column("given_name_lat", sa.String(length=80), server_default="", nullable=False),
        sa.Column("replaced_on", sa.String(length=10), server_default="", nullable=False),
        sa.Column("fold_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "surname_ru_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("surname_lat_key", sa.String(length=120), server_default="", nullable=False),
        sa.Column("surname_sound_key", sa.String(length=120), server_default="", nullable=False),
        sa.Column(
            "given_ru_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "given_lat_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "sort_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_former_name_client_id_client")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_former_name_client_id"), "former_name", ["client_id"], unique=False)
    op.create_index(op.f("ix_former_name_sort_key"), "former_name", ["sort_key"], unique=False)
    op.create_index(op.f("ix_former_name_surname_lat_key"), "former_name", ["surname_lat_key"], unique=False)
    op.create_index(op.f("ix_former_name_surname_ru_key"), "former_name", ["surname_ru_key"], unique=False)
    op.create_index(op.f("ix_former_name_surname_sound_key"), "former_name", ["surname_sound_key"], unique=False)
    op.create_table(
        "tourist",
        sa.Column("tour_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("is_main", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "passport_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("fold_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "surname_ru_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("surname_lat_key", sa.String(length=120), server_default="", nullable=False),
        sa.Column("surname_sound_key", sa.String(length=120), server_default="", nullable=False),
        sa.Column(
            "given_ru_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "given_lat_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "sort_key",
            KEY,
            server_default="",
            nullable=False,
        ),
        sa.Column("surname_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("given_name_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("patronymic_ru", sa.String(length=80), server_default="", nullable=False),
        sa.Column("surname_lat", sa.String(length=80), server_default="", nullable=False),
        sa.Column("given_name_lat", sa.String(length=80), server_default="", nullable=False),
        sa.Column("sex", sa.String(length=1), server_default="", nullable=False),
        sa.Column("birth_date", sa.String(length=10), server_default="", nullable=False),
        sa.Column("birth_country", sa.String(length=3), server_default="", nullable=False),
        sa.Column("birth_city", sa.String(length=120), server_default="", nullable=False),
        sa.Column("citizenship", sa.String(length=3), server_default="", nullable=False),
        sa.Column("passport_series", sa.String(length=12), server_default="", nullable=False),
        sa.Column("passport_number", sa.String(length=24), server_default="", nullable=False),
        sa.Column("passport_issued", sa.String(length=10), server_default="", nullable=False),
        sa.Column("passport_expires", sa.String(length=10), server_default="", nullable=False),
        sa.Column("passport_issuer", sa.String(length=200), server_default="", nullable=False),
        sa.Column("internal_series", sa.String(length=12), server_default="", nullable=False),
        sa.Column("internal_number", sa.String(length=24), server_default="", nullable=False),
        sa.Column("internal_issued", sa.String(length=10), server_default="", nullable=False),
        sa.Column("internal_issuer", sa.String(length=200), server_default="", nullable=False),
        sa.Column("birth_certificate", sa.String(length=40), server_default="", nullable=False),
        sa.Column("phone", sa.String(length=40), server_default="", nullable=False),
        sa.Column("email", sa.String(length=254), server_default="", nullable=False),
        sa.Column("postal_code", sa.String(length=16), server_default="", nullable=False),
        sa.Column("city", sa.String(length=120), server_default="", nullable=False),
        sa.Column("street", sa.String(length=160), server_default="", nullable=False),
        sa.Column("building", sa.String(length=24), server_default="", nullable=False),
        sa.Column("flat", sa.String(length=16), server_default="", nullable=False),
        sa.Column("ticket_number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_tourist_client_id_client")),
        sa.ForeignKeyConstraint(["tour_id"], ["tour.id"], name=op.f("fk_tourist_tour_id_tour")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tourist")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tourist_client_id"), "tourist", ["client_id"], unique=False)
    op.create_index("ix_tourist_passport_key", "tourist", ["passport_key"], unique=False)
    op.create_index(op.f("ix_tourist_sort_key"), "tourist", ["sort_key"], unique=False)
    op.create_index(op.f("ix_tourist_surname_lat_key"), "tourist", ["surname_lat_key"], unique=False)
    op.create_index(op.f("ix_tourist_surname_ru_key"), "tourist", ["surname_ru_key"], unique=False)
    op.create_index(op.f("ix_tourist_surname_sound_key"), "tourist", ["surname_sound_key"], unique=False)
    op.create_index(op.f("ix_tourist_tour_id"), "tourist", ["tour_id"], unique=False)
    op.create_table(
        "tourist_service",
        sa.Column("tourist_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_tourist_service_service_id_service")),
        sa.ForeignKeyConstraint(["tourist_id"], ["tourist.id"], name=op.f("fk_tourist_service_tourist_id_tourist")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tourist_service")),
        sa.UniqueConstraint("tourist_id", "service_id", name=op.f("uq_tourist_service_tourist_id_service_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tourist_service_service_id"), "tourist_service", ["service_id"], unique=False)


def downgrade() -> None:
    """Take back."""
    for table in TABLES:
        op.drop_table(table)
