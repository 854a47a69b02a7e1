"""Migrations; `HEAD` is known without Alembic, which costs a third of the start. A test holds it against Alembic's."""

HEAD = "0005"
