"""Table models over frozen dataclasses: all rows at once, or page by page from the base."""

from app.views.table_models.columns import Cell, Column, Roles
from app.views.table_models.paged_model import PagedModel
from app.views.table_models.rows_model import RowsModel

__all__ = ["Cell", "Column", "PagedModel", "Roles", "RowsModel"]
