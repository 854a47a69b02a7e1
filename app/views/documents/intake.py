"""Joins a page with all ways by which documents come to its card."""

from PySide6.QtCore import QMimeData, QObject

from app.views.compare_dialog import ComparisonAnswer
from app.views.context import PageContext
from app.views.documents.card_parts import CardParts
from app.views.documents.zone_catcher import ZoneCatcher
from app.views.documents.zone_dialog import ZoneQuestion, ask_zone
from app.views.documents.zone_reading import CardTarget, ZoneReading
from app.views.widgets import Page


class DocumentIntake(QObject):
    """Lives as long as its page.

    Args:
        context: the parts of a screen.
        page: the page of a tour or of the clients.
        parts: of the card on it.
        target: the card, to be filled.
    """

    def __init__(self, context: PageContext, page: Page, parts: CardParts, target: CardTarget) -> None:
        super().__init__(page)
        self._page = page
        self.zones = ZoneReading(context, target, ask=self._ask, parent=self)
        self._catcher = ZoneCatcher(page, parts, holds_picture=_holds_picture)
        self._catcher.zone_came.connect(self.zones.read)

    def _ask(self, question: ZoneQuestion) -> ComparisonAnswer | None:
        return ask_zone(self._page.window(), question)


def _holds_picture(_mime: QMimeData) -> bool:
    return False
