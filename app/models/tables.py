"""Every table by its name: what the history and the checks walk over."""

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import Table

import app.models.change
import app.models.client
import app.models.dictionary
import app.models.form
import app.models.identity
import app.models.questionnaire
import app.models.recipe
import app.models.search
import app.models.tour  # noqa: F401 - imported for their tables
from app.models.base import Base

TABLES: Mapping[str, Table] = MappingProxyType({table.name: table for table in Base.metadata.sorted_tables})
"""Parents before children."""

BOOKKEEPING = frozenset({"agent", "change_set", "change", "form_copy", "name_word", "duplicate_scan", "duplicate_pair"})
"""Tables that are not themselves recorded in the history: what it is written with, and what is made from the others."""
