"""Offers what a machine readable zone says to the card that is open."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.person_fields import PersonValues
from app.services.documents.zone import Doubt, Zone, read_zone
from app.services.names.spelling_doubts import SPELT_FROM_RUSSIAN
from app.views.compare_dialog import ComparisonAnswer
from app.views.context import PageContext
from app.views.documents.picture_view import ReadPicture
from app.views.documents.zone_dialog import ZoneQuestion
from app.views.documents.zone_plan import ZonePlan, plan_zone, taken_values, zone_question
from app.views.documents.zone_words import doubt_words
from app.views.texts import Texts

ZoneReadingWords = Texts("ZoneReadingWords")

AskZone = Callable[[ZoneQuestion], ComparisonAnswer | None]


class CardTarget(Protocol):
    """The card of a tourist or a client."""

    def is_open(self) -> bool:
        """Tell whether there is a card to fill."""

    def typed_values(self) -> Mapping[str, str]:
        """Return the fields in stored form; what is unreadable as it was typed."""

    def take(self, values: PersonValues) -> None:
        """Put values into fields, not saved yet."""

    def start_new(self) -> bool:
        """Open an empty card; return False where the open one is not let go."""


class ZoneReading(QObject):
    """Reads zones and asks what of them the card takes; one at a time.

    Args:
        context: the parts of a screen.
        target: the card.
        ask: the dialog.
        parent: the page.
    """

    def __init__(
        self, context: PageContext, target: CardTarget, *, ask: AskZone, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._target, self._ask = context, target, ask
        self._is_asking = False

    @Slot(str)
    def read(self, text: str) -> None:
        """Offer what a zone says that was scanned or pasted."""
        self.offer(text)

    def offer(
        self,
        text: str,
        *,
        doubts: tuple[Doubt, ...] = (),
        picture: ReadPicture | None = None,
        keep_picture: Callable[[QWidget], object] | None = None,
    ) -> None:
        """Offer what a zone says, beside the picture that it was read from where there is one."""
        if self._is_asking:
            return
        if not self._target.is_open() and not self._target.start_new():
            return
        card = self._target.typed_values()
        zone = _compared(read_zone(text, today=self._context.desk.today(), given=card))
        if not zone.kind:
            self._context.voice.show_problem(" ".join(doubt_words(one) for one in zone.doubts))
            return
        plan = plan_zone(zone, card)
        if picture is None and not doubts and _says_nothing_new(plan, zone):
            self._context.voice.show_hint(self.tr("The card says the same as the document; all check digits hold."))
            return
        comparison = zone_question(plan, zone, card, self._context.language, offers_new=True)
        self._is_asking = True
        try:
            answer = self._ask(ZoneQuestion(comparison, zone, doubts, picture, keep_picture))
        finally:
            self._is_asking = False
        if answer is None:
            self._context.voice.show_hint(self.tr("Nothing was taken; the card is as it was."))
        elif answer.extra:
            self._take_as_new(zone)
        else:
            self._take(taken_values(plan, answer.chosen))

    def _take(self, values: PersonValues) -> None:
        if values:
            self._target.take(values)
        self._context.voice.show_hint(
            ZoneReadingWords.tr("%n field(s) were taken from the document; the card is not saved yet.", "", len(values))
        )

    def _take_as_new(self, zone: Zone) -> None:
        """Fill an empty card with all that is sure, as long as the open one is let go."""
        if self._target.start_new():
            plan = plan_zone(zone, {})
            comparison = zone_question(plan, zone, {}, self._context.language, offers_new=False)
            self._take(taken_values(plan, {row.key: row.chosen or 0 for row in comparison.rows}))


def _compared(zone: Zone) -> Zone:
    """Return a zone without differences to Russian names that are only a rendering of foreign ones."""
    if zone.values.get("citizenship", "") in SPELT_FROM_RUSSIAN:
        return zone
    return replace(zone, differences=tuple(one for one in zone.differences if not one.field.endswith("_ru")))


def _says_nothing_new(plan: ZonePlan, zone: Zone) -> bool:
    """Tell whether there is nothing to choose and nothing to look at."""
    settled = all(row.state in {"same", "unread"} for row in plan.rows)
    return settled and zone.valid and not (zone.repaired or zone.doubts or zone.differences)
