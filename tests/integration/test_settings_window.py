"""The agency's details in the settings, within the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Carnet, open_carnet
from app.services.agency import get_agency
from app.shell import Shell
from app.views.theme import apply_theme
from tests.e2e.hands import Answers, Hand


@pytest.fixture
def carnet(tmp_path: Path, qapp: QApplication) -> Iterator[Carnet]:
    opened = open_carnet(str(tmp_path / "agency.db"))
    yield opened
    opened.close()
    apply_theme(qapp, "light", 100)


def test_that_the_agency_is_told_once_and_taken_back(carnet: Carnet, qtbot: QtBot) -> None:
    answers = Answers()
    shell = Shell(carnet, "en")
    with qtbot.waitExposed(shell.window):
        shell.window.show()
    shell.window.activateWindow()
    shell.context.runner.release()
    hand = Hand(qtbot, shell.window, shell.context)
    shell.window.go_to("settings")
    hand.settle()
    hand.type("agency_name", "ООО «Ромашка-тур»")
    hand.press("agency_name", Qt.Key.Key_Return)
    hand.settle()
    hand.wait(lambda: get_agency(carnet.desk) == {"name": "ООО «Ромашка-тур»"})
    hand.type("agency_phone", "+7 495 555-01-02")
    hand.press("agency_phone", Qt.Key.Key_Return)
    hand.settle()
    hand.wait(lambda: get_agency(carnet.desk).get("phone") == "+7 495 555-01-02")
    shell.window.hide()
    shell.close()
    answers.stop()
    assert not answers.errors
    again = Shell(carnet, "en")
    with qtbot.waitExposed(again.window):
        again.window.show()
    again.context.runner.release()
    later = Hand(qtbot, again.window, again.context)
    again.window.go_to("settings")
    later.settle()
    assert later.text("agency_name") == "ООО «Ромашка-тур»"
    again.window.hide()
    again.close()
