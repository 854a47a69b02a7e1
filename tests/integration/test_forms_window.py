"""The forms within the whole window: from the questionnaire and back, and what is kept until the next start."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Carnet, open_carnet
from app.services.questionnaire.sheet import open_sheet
from app.shell import Shell
from app.views.forms.printer import Offset
from app.views.theme import apply_theme
from tests.e2e.hands import Hand
from tests.factories import add_tour, add_tourist

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def carnet(tmp_path: Path, qapp: QApplication) -> Iterator[Carnet]:
    opened = open_carnet(str(tmp_path / "agency.db"))
    tour = add_tour(opened.desk, "0012", country="FRA")
    for surname in ("ELKINA", "SOSNIN"):
        add_tourist(opened.desk, tour.id or 0, surname_lat=surname, surname_ru=surname.title(), birth_date="1974-08-12")
    yield opened
    opened.close()
    apply_theme(qapp, "light", 100)


def opened(carnet: Carnet, qtbot: QtBot) -> tuple[Shell, Hand]:
    shell = Shell(carnet, "en")
    with qtbot.waitExposed(shell.window):
        shell.window.show()
    shell.window.activateWindow()
    shell.context.runner.release()
    hand = Hand(qtbot, shell.window, shell.context)
    hand.settle()
    return shell, hand


def test_that_the_way_leads_from_the_questionnaire_to_the_pages_and_back(carnet: Carnet, qtbot: QtBot) -> None:
    shell, hand = opened(carnet, qtbot)
    hand.trigger("go_forms")
    hand.settle()
    assert hand.text("forms_empty_title") == "Print what the embassy asks"
    shell.journeys.open_questionnaire(1, 2)
    hand.settle()
    hand.keys(Qt.Key.Key_P, CTRL)
    hand.settle()
    assert shell.window.current_place() == "forms"
    page: Any = shell.window.page("forms")
    assert page.ticked() == (2,)
    assert hand.text("forms_header_facts").endswith("Schengen area")
    hand.wait(lambda: page.shown_form() is not None)
    assert page.shown_form().order.tourist_ids == (2,)
    first = page.checks.entries()[0]
    hand.find("forms_checks").setCurrentRow(0)
    hand.press("forms_checks", Qt.Key.Key_Return)
    hand.settle()
    assert shell.window.current_place() == "questionnaire"
    asked: Any = shell.window.page("questionnaire")
    assert asked.table.current_key() == first.key[1]
    missing = open_sheet(carnet.desk, 2, "SCHENGEN").missing
    assert missing[0].key == first.key[1]
    hand.keys(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hand.settle()
    assert shell.window.current_place() == "forms"
    shell.window.hide()
    shell.close()


def test_that_how_forms_are_printed_is_kept_until_the_next_start(carnet: Carnet, qtbot: QtBot) -> None:
    shell, hand = opened(carnet, qtbot)
    shell.journeys.open_forms(1, [1, 2], "SCHENGEN")
    hand.settle()
    page: Any = shell.window.page("forms")
    page._offsets.keep("schengen/visa", Offset(2, -1))
    shell.window.close()
    hand.wait(lambda: not shell.window.isVisible())
    shell.close()
    shell, hand = opened(replace(carnet, settings=carnet.settings_file.load()), qtbot)
    shell.journeys.open_forms(1)
    hand.settle()
    again: Any = shell.window.page("forms")
    assert again._offsets.of("schengen/visa") == Offset(2, -1)
    shell.window.hide()
    shell.close()
