"""Why it is asked to whom a row belongs, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.services.clients.duplicates.shapes import Likeness
from app.services.imports.fates import RowFate
from app.views.duplicates.words import reason_line
from app.views.showing import person_name
from app.views.texts import choice


def reason_told(fate: RowFate) -> str:
    """Return why it is asked of a row: whom it looks like and why, or what else is in doubt."""
    if not fate.likenesses:
        return choice("fate_reason", fate.reason)
    words = QCoreApplication.translate("ImportPage", "Looks like %1: %2.")
    words = words.replace("%1", person_name(fate.candidates[0].values)).replace("%2", why_alike(fate.likenesses))
    further = len(fate.candidates) - 1
    if further:
        words += " " + QCoreApplication.translate("ImportPage", "Further ones: %1.").replace("%1", str(further))
    return words


def why_alike(likenesses: Sequence[Likeness], at: int = 0) -> str:
    """Return why a row looks like one of its candidates, to go on in a sentence; empty where it does not."""
    return reason_line(likenesses[at], most=3) if at < len(likenesses) else ""
