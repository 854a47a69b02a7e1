"""Questionnaires of made-up countries, in the place where an agency keeps its own packs."""

from pathlib import Path

import pytest

from app.services.forms.packs import known_packs, own_folder
from tests.made_up_packs import write_packs


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let Carnet find the made-up packs, and return their folder."""
    for name in ("XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    write_packs(own_folder())
    assert not [problem for problem in known_packs().problems if problem.file.startswith("x_")]
    return own_folder()
