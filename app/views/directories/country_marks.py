"""How a country stands to what Carnet brings: a mark and a short word beside its name."""

from PySide6.QtCore import QCoreApplication

from app.services.questionnaire.directory import DirectoryCountry
from app.services.questionnaire.effective import Standing
from app.views.directories.field_table import MARKS
from app.views.table_models import Cell
from app.views.texts import Texts, choice

DirectoriesViewWords = Texts("DirectoriesViewWords")


def marked_name(row: DirectoryCountry, title: str) -> Cell:
    """Return the name with its mark, which so have room in the narrowest card."""
    if row.differences:
        word = QCoreApplication.translate("DirectoriesView", "edition")
        return Cell(f"{title} · {word}", level="doubt")
    standing = row.standing
    if standing is Standing.SHIPPED:
        standing = Standing.CHANGED if row.changed_fields else Standing.SHIPPED
    if standing is Standing.SHIPPED:
        return Cell(title)
    level = "muted" if standing is Standing.REMOVED else ""
    return Cell(f"{title} · {choice('standing', standing)}", level, MARKS[standing])


def mark_hint(row: DirectoryCountry) -> str:
    """Return how much the agency changed and a new edition differs in, for the tooltip."""
    lines = []
    if row.differences:
        lines.append(DirectoriesViewWords.tr("A new edition differs in %n place(s)", "", row.differences))
    if row.changed_fields:
        lines.append(DirectoriesViewWords.tr("%n field(s) changed", "", row.changed_fields))
    return "\n".join(lines)
