"""A real base for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.desk import Desk
from tests.factories import make_template, open_copy
from tests.integration.lists import make_xlsx


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def desk(template: Path, tmp_path: Path) -> Iterator[Desk]:
    opened = open_copy(template, tmp_path)
    yield opened
    opened.store.close()


@pytest.fixture
def group(tmp_path: Path) -> Path:
    path = tmp_path / "group.xlsx"
    make_xlsx(path)
    return path
