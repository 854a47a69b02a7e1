"""Alembic's environment: runs on the connection that `run.py` hands over."""

from alembic import context

import app.models.tables  # noqa: F401 - fills the metadata
from app.models.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # run.py holds the one explicit transaction
)
context.run_migrations()
