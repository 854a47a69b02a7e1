from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.settings import Settings
from app.views.settings import BackupLine, Licence, SettingsPage
from app.views.widgets import ChoiceBox

BACKUPS = [BackupLine("b2", "23.11.2026 09:12", "4.1 MB"), BackupLine("b1", "22.11.2026 18:40", "4.0 MB")]


@pytest.fixture
def make(qtbot):
    def build(backups=BACKUPS):
        page = SettingsPage(
            Settings(theme="dark"),
            data_folder=Path("data"),
            list_backups=lambda: backups,
            licences=[Licence("Inter", "OFL 1.1")],
            version="0.1.0",
        )
        qtbot.addWidget(page)
        page.show()
        return page

    return build


def choose(page, name, key):
    box = page.findChild(ChoiceBox, name)
    box.set_value(key)
    box.activated.emit(box.currentIndex())


def test_that_what_is_set_is_shown(make):
    assert make().findChild(ChoiceBox, "settings_theme").value() == "dark"


@pytest.mark.parametrize(
    ("box", "key", "expected"),
    [
        ("settings_language", "ru", Settings(theme="dark", language="ru")),
        ("settings_theme", "light", Settings(theme="light")),
        ("settings_font", "150", Settings(theme="dark", font_percent=150)),
    ],
)
def test_that_each_choice_is_told(make, qtbot, box, key, expected):
    page = make()
    with qtbot.waitSignal(page.settings_changed) as told:
        choose(page, box, key)
    assert told.args == [expected]


def test_that_a_new_language_says_when_it_comes(make):
    page = make()
    assert not page._restart.isVisible()
    choose(page, "settings_language", "ru")
    assert page._restart.isVisible()


def test_that_the_chosen_backup_is_restored(make, qtbot):
    page = make()
    page._table.select_row(1)
    with qtbot.waitSignal(page.restore_requested) as told:
        page.findChild(QPushButton, "backups_restore").click()
    assert told.args == ["b1"]
    with qtbot.waitSignal(page.backup_requested):
        page.findChild(QPushButton, "backups_make").click()


def test_that_there_is_nothing_to_restore_without_backups(make):
    page = make(backups=[])
    assert not page.findChild(QPushButton, "backups_restore").isEnabled()
    assert page._backups_footer.state() == "No backup was made yet"
