"""What the tests of the dictionary's views stand on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.models.store import Store
from app.services.desk import Desk, open_desk
from app.services.imports.decoder import Decoder
from app.views.context import BaseEvents, PageContext
from app.views.jobs import Runner


@dataclass
class Words:
    """A status line that keeps what it said."""

    said: list[str] = field(default_factory=list)

    def show_done(self, text: str, *, undo: object = None, redoes: bool = False) -> None:
        self.said.append(text)

    def show_problem(self, text: str) -> None:
        self.said.append(text)

    def show_hint(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store(tmp_path / "carnet.db")
    store.prepare()
    yield open_desk(store)
    store.close()


class Nowhere:
    """A navigator that leads nowhere: these screens open no other."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(name)


@pytest.fixture
def context(desk: Desk, qapp: QApplication) -> Iterator[PageContext]:
    runner, decoder = Runner(), Decoder()
    yield PageContext(desk, runner, decoder, BaseEvents(), Nowhere(), Words(), "en")
    runner.close()
    decoder.close()
