"""Lists of people that were opened in a spreadsheet program do not stay on the disk."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from app.errors import EnvironmentProblemError
from app.services.passing_files import PREFIX, make_passing_folder, remove_passing_folders


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def passing_list() -> Path:
    path = make_passing_folder() / "tourists.xlsx"
    path.write_bytes(b"a list")
    return path


def test_that_lists_of_earlier_starts_are_removed(temporary: Path) -> None:
    lists = [passing_list(), passing_list()]
    assert len({path.parent for path in lists}) == 2
    assert remove_passing_folders() == 2
    assert list(temporary.iterdir()) == []
    assert remove_passing_folders() == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits; the folder is the user's own")
def test_that_only_this_user_can_read_the_folder() -> None:
    assert stat.S_IMODE(make_passing_folder().stat().st_mode) == 0o700


def test_that_nothing_else_is_touched(temporary: Path, tmp_path: Path) -> None:
    (temporary / "another-program").mkdir()
    (temporary / f"{PREFIX}file").write_text("a file, no folder")
    elsewhere = tmp_path / "own papers"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").write_text("stays")
    (temporary / f"{PREFIX}link").symlink_to(elsewhere, target_is_directory=True)
    before = sorted(temporary.iterdir())
    assert remove_passing_folders() == 0
    assert sorted(temporary.iterdir()) == before
    assert (elsewhere / "letter.txt").read_text() == "stays"


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="needs users by number")
def test_that_the_folder_of_another_user_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    path = passing_list()
    monkeypatch.setattr(os, "getuid", lambda: path.stat().st_uid + 1)
    assert remove_passing_folders() == 0
    assert path.exists()


@pytest.mark.parametrize("mark", [".~lock.tourists.xlsx#", "~$tourists.xlsx"])
def test_that_a_list_that_a_spreadsheet_program_has_open_stays(mark: str) -> None:
    path = passing_list()
    lock = path.with_name(mark)
    lock.write_text("open")
    assert remove_passing_folders() == 0
    assert path.exists()
    lock.unlink()
    assert remove_passing_folders() == 1


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux tells which files are open")
def test_that_a_list_that_is_open_stays() -> None:
    path = passing_list()
    with path.open("rb"):
        assert remove_passing_folders() == 0
        assert path.exists()
    assert remove_passing_folders() == 1


def test_that_a_disk_without_room_for_it_is_said(temporary: Path) -> None:
    temporary.rmdir()
    with pytest.raises(EnvironmentProblemError) as refused:
        make_passing_folder()
    assert refused.value.code == "file_not_written"
