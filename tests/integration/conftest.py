"""What the tests across layers stand on."""

from pathlib import Path

import pytest

from tests.integration.lists import make_xlsx


@pytest.fixture
def group(tmp_path: Path) -> Path:
    path = tmp_path / "group.xlsx"
    make_xlsx(path)
    return path
