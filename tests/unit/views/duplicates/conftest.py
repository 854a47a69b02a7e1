"""What the tests of duplicates stand on: a page on made-up pairs, and what it speaks to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.store import Store
from app.services.desk import Desk, open_desk
from app.services.imports.decoder import Decoder
from app.views.context import BaseEvents, PageContext
from app.views.duplicates.page import DuplicatesPage
from app.views.jobs import Runner
from tests.unit.views.duplicates.pairs import MadeUpSource


@dataclass
class Words:
    """A status line that keeps what it said."""

    said: list[str] = field(default_factory=list)

    def show_done(self, text: str, *, undo: object = None, redoes: bool = False) -> None:
        self.said.append(text)

    show_problem = show_hint = show_done


@dataclass
class Journeys:
    """A navigator that takes note of where it was sent."""

    went: list[tuple[Any, ...]] = field(default_factory=list)

    def open_client(self, client_id: int) -> None:
        self.went.append(("client", client_id))

    def open_clients(self) -> None:
        self.went.append(("clients",))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store(tmp_path / "carnet.db")
    store.prepare()
    yield open_desk(store)
    store.close()


@pytest.fixture
def context(desk: Desk, qapp: QApplication) -> Iterator[PageContext]:
    runner, decoder = Runner(), Decoder()
    yield PageContext(desk, runner, decoder, BaseEvents(), Journeys(), Words(), "en")
    runner.close()
    decoder.close()


@pytest.fixture
def settle(context: PageContext) -> Callable[[], None]:
    def settled() -> None:
        for _ in range(4):
            assert context.runner.wait_idle()
            QApplication.processEvents()

    return settled


@pytest.fixture
def source() -> MadeUpSource:
    return MadeUpSource()


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, source: MadeUpSource, settle: Callable[[], None]) -> DuplicatesPage:
    made = DuplicatesPage(context, source)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settle()
    return made
