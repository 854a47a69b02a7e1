"""Joins a page with all ways by which documents come to its card."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.views.compare_dialog import ComparisonAnswer
from app.views.context import PageContext
from app.views.documents.card_parts import CardParts
from app.views.documents.picture_drops import Pictures, holds_pictures, pictures_from
from app.views.documents.picture_reading import PictureIntake
from app.views.documents.zone_catcher import ZoneCatcher
from app.views.documents.zone_dialog import ZoneQuestion, ask_zone
from app.views.documents.zone_reading import CardTarget, ZoneReading
from app.views.widgets import Button, Page
from app.views.widgets.work_band import WorkBand

if TYPE_CHECKING:
    from app.services.documents.pictures.reading import PictureReading


class DocumentIntake(QObject):
    """Lives as long as its page.

    Names: the action and its button "read_passport" (Ctrl+R), "passport_work" with its parts.

    Args:
        context: the parts of a screen.
        page: the page of a tour or of the clients.
        parts: of the card on it.
        target: the card, to be filled.
        open_list: lets several documents become a list to import.
    """

    def __init__(
        self,
        context: PageContext,
        page: Page,
        parts: CardParts,
        target: CardTarget,
        open_list: "Callable[[list[PictureReading]], object]",
    ) -> None:
        super().__init__(page)
        self._page = page
        self.zones = ZoneReading(context, target, ask=self._ask, parent=self)
        band = WorkBand(name="passport_work")
        page.body.insertWidget(1, band)
        self.pictures = PictureIntake(
            context,
            self.zones,
            band,
            choose_files=self._choose_files,
            choose_folder=self._choose_folder,
            read_clipboard=_clipboard,
            open_list=open_list,
            parent=self,
        )
        band.cancel_requested.connect(self.pictures.cancel)
        read = page.add_action(self.tr("Read a passport…"), name="read_passport", shortcut="Ctrl+R", icon="credit-card")
        read.triggered.connect(self.pictures.choose)
        parts.panel.set_action(Button(action=read, kind="link", icon="credit-card", name="read_passport"))
        self._catcher = ZoneCatcher(page, parts, holds_picture=holds_pictures)
        self._catcher.zone_came.connect(self.zones.read)
        self._catcher.picture_pasted.connect(self.pictures.paste)

    def _ask(self, question: ZoneQuestion) -> ComparisonAnswer | None:
        return ask_zone(self._page.window(), question)

    def _choose_files(self) -> list[Path]:
        kinds = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif *.pdf"
        pictures, others = self.tr("Pictures and PDF"), self.tr("All files")
        filters = f"{pictures} ({kinds});;{others} (*)"
        title = self.tr("Pictures of passports")
        chosen, _ = QFileDialog.getOpenFileNames(self._page.window(), title, "", filters)
        return [Path(one) for one in chosen]

    def _choose_folder(self, over: QWidget) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(over, self.tr("Keep the picture in this folder"))
        return Path(chosen) if chosen else None


def _clipboard() -> Pictures:
    """Return the pictures that the clipboard holds now."""
    mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())  # None where the system gives nothing
    return Pictures() if mime is None else pictures_from(mime)
