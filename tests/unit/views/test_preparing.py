"""The bar that stands before the window while an older base is brought up to date."""

from pathlib import Path

from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.bootstrap import open_carnet
from app.services.work import Work
from app.views.preparing import Preparing
from tests.factories import FULL, add_client


def open_with(shown: Preparing, base: Path) -> list[tuple[int, int]]:
    """Open a base as the window does and return what was told of the progress."""
    told: list[tuple[int, int]] = []

    def report(done: int, total: int, step: str) -> None:
        told.append((done, total))
        shown.show_progress(done, total, step)

    opened = open_carnet(str(base), work=Work(report))
    opened.close()
    return told


def test_that_it_shows_only_where_a_base_has_to_be_made_ready(tmp_path: Path, qtbot: QtBot) -> None:
    base = tmp_path / "agency.db"
    fresh = open_carnet(str(base))
    add_client(fresh.desk, **FULL)
    fresh.close()
    shown = Preparing()
    qtbot.addWidget(shown)
    assert open_with(shown, base) == []
    assert not shown.isVisible()
    older = open_carnet(str(base))
    with older.desk.store.transaction(write=True) as session:
        session.execute(text("UPDATE client SET fold_version = 1"))
    older.close()
    told = open_with(shown, base)
    assert told == sorted(told)
    assert 0 < told[-1][0] <= told[-1][1]
    assert shown.isVisible()
    assert shown.findChild(QProgressBar, "preparing_bar").maximum() == told[-1][1]
    shown.close()
