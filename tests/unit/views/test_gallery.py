from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.document_screens import MISREAD_ZONE, passport_picture
from app.services.documents.zone import read_zone
from app.services.tours.cards import complete_values
from app.settings import Settings
from app.views.dialogs import ChoiceDialog, CrashDialog
from app.views.documents.zone_dialog import ZoneDialog, ZoneLines, ZoneQuestion
from app.views.documents.zone_plan import plan_zone, zone_question
from app.views.settings import BackupLine, SettingsPage
from app.views.theme import apply_theme
from app.views.widgets import ElidedLabel
from tests.unit.views.gallery import make_window


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 150])
def test_that_every_widget_is_drawn_and_nothing_is_clipped(qapp, qtbot, tmp_path, theme, percent):
    apply_theme(qapp, theme, percent)
    backups = [BackupLine("b", "23.11.2026 09:12", "4.1 MB")]
    settings = SettingsPage(Settings(), data_folder=Path("data"), list_backups=lambda: backups)
    window = make_window(settings)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    for place in ("tours", "clients", "settings"):
        window.go_to(place)
        QApplication.processEvents()
        draw(window, tmp_path / f"{place}.png")
        assert clipped(window.page(place)) == []
    assert window.size() == QSize(1280, 720)
    for dialog in (
        ChoiceDialog("Save?", "It was changed.", [("a", "Drop"), ("b", "Save")], name="ask", parent=window),
        CrashDialog("builtins.ValueError", save_work=lambda: True, parent=window),
        zone_dialog(window),
    ):
        dialog.show()
        QApplication.processEvents()
        draw(dialog, tmp_path / f"{dialog.objectName()}.png")
        assert clipped(dialog) == []
        dialog.close()
        dialog.deleteLater()


def zone_dialog(window):
    """Return the dialog over a passport that was read from a picture, with one character misread."""
    zone, card = read_zone(MISREAD_ZONE, today=date(2026, 6, 1)), complete_values({"surname_ru": "Подъячев"})
    asked = zone_question(plan_zone(zone, card), zone, card, "en", offers_new=True)
    return ZoneDialog(ZoneQuestion(asked, zone, picture=passport_picture(), keep_picture=print), parent=window)


def draw(widget, path):
    picture = widget.grab()
    assert picture.save(str(path))
    image = picture.toImage()
    step = 5
    colours = {image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)}
    assert len(colours) > 8


def clipped(page):
    """Return the words that have less room than they need; an elided label tells the whole in its tooltip."""
    found = []
    for label in page.findChildren(QLabel):
        needs = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        too_narrow = not label.wordWrap() and label.width() < label.sizeHint().width()
        gives_way = isinstance(label, (ElidedLabel, ZoneLines))
        if label.isVisible() and not gives_way and (label.height() < needs or too_narrow):
            found.append(label.text())
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    return found + [button.text() for button in buttons if button.width() < button.sizeHint().width()]
