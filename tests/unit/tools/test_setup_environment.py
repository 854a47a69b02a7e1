import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
import setup_environment
from setup_environment import Stamp, ensure_installed, fingerprint, names_missing_library, qt_platform, venv_python
from setup_system import SetupProblem

PYPROJECT = """
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "empty"
version = "1"
[tool.setuptools]
py-modules = []
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project folder that the set-up takes for its own, on a Python without ensurepip: that is fast."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    monkeypatch.setattr(setup_environment, "ROOT", tmp_path)
    monkeypatch.setattr(setup_environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup_environment, "venv_python", lambda: venv_python(tmp_path / ".venv"))
    monkeypatch.setattr(setup_environment, "_leave_virtual_environment", lambda: None)
    find_spec = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else find_spec(name))
    return tmp_path


@pytest.fixture
def pip_calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Return what pip was called with: there is no network for it here."""
    made: list[tuple[str, ...]] = []
    monkeypatch.setattr(setup_environment, "_pip", lambda *arguments: made.append(arguments))
    return made


def test_that_a_stamp_holds_what_was_recorded_and_nothing_else(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "stamp.json")
    assert not stamp.holds("lock", "1")
    stamp.record(lock="1")
    stamp.record(**{"qt xcb": "2"})
    again = Stamp(tmp_path / "stamp.json")
    assert again.holds("lock", "1")
    assert again.holds("qt xcb", "2")
    assert not again.holds("lock", "2")
    assert not again.knows("dev")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'"lock"'])
def test_that_a_damaged_stamp_counts_as_nothing_done(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "stamp.json").write_bytes(content)
    stamp = Stamp(tmp_path / "stamp.json")
    assert not stamp.holds("lock", "1")
    stamp.record(lock="1")
    assert stamp.holds("lock", "1")


def test_that_a_fingerprint_tells_contents_and_their_order_apart(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("ab", encoding="utf-8")
    two.write_text("c", encoding="utf-8")
    first = fingerprint(one, two)
    assert first == fingerprint(one, two)
    assert first != fingerprint(two, one)
    one.write_text("a", encoding="utf-8")
    two.write_text("bc", encoding="utf-8")
    assert first != fingerprint(one, two)


def test_that_a_second_set_up_does_nothing(project: Path, pip_calls: list[tuple[str, ...]]) -> None:
    python = ensure_installed("requirements.lock")
    assert subprocess.run([python, "-c", "pass"], check=False).returncode == 0
    assert len(pip_calls) == 2
    assert {"--require-hashes", "--no-deps"} <= set(pip_calls[0])
    assert {"--no-deps", "--no-build-isolation"} <= set(pip_calls[1])
    ensure_installed("requirements.lock")
    assert len(pip_calls) == 2


def test_that_a_changed_lock_is_installed_into_the_same_environment(
    project: Path, pip_calls: list[tuple[str, ...]]
) -> None:
    ensure_installed("requirements.lock")
    mark = project / ".venv" / "kept"
    mark.touch()
    (project / "requirements.lock").write_text("# newer", encoding="utf-8")
    ensure_installed("requirements.lock")
    assert len(pip_calls) == 4
    assert mark.exists()


def test_that_the_test_tools_include_what_running_needs(project: Path, pip_calls: list[tuple[str, ...]]) -> None:
    ensure_installed("requirements-dev.lock")
    ensure_installed("requirements.lock")
    assert len(pip_calls) == 2


def test_that_an_environment_that_was_moved_is_made_anew(project: Path, pip_calls: list[tuple[str, ...]]) -> None:
    ensure_installed("requirements.lock")
    (project / ".venv" / "old").touch()
    Stamp(project / ".venv" / "carnet-setup.json").record(place="elsewhere")
    ensure_installed("requirements.lock")
    assert not (project / ".venv" / "old").exists()
    assert len(pip_calls) == 4


def test_that_an_environment_whose_python_is_gone_is_made_anew(project: Path, pip_calls: list[tuple[str, ...]]) -> None:
    ensure_installed("requirements.lock")
    venv_python(project / ".venv").unlink()
    assert ensure_installed("requirements.lock").exists()
    assert len(pip_calls) == 4


def test_that_a_failed_installation_is_tried_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "requirements.lock").write_text("no-hash==1\n", encoding="utf-8")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    for _ in range(2):
        with pytest.raises(SetupProblem):
            ensure_installed("requirements.lock")


@pytest.mark.skipif(sys.platform != "linux", reason="the platforms of Linux")
@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "vnc:size=800x600"}, "vnc"),
    ],
)
def test_that_the_platform_follows_the_display(environment: dict[str, str], platform: str) -> None:
    assert qt_platform(environment) == platform


def test_that_a_missing_library_is_told_from_a_missing_display() -> None:
    loader = "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
    assert names_missing_library(loader)
    assert not names_missing_library("qt.qpa.xcb: could not connect to display :7")


@pytest.mark.skipif(sys.platform != "linux", reason="the platforms of Linux")
def test_that_the_probe_opens_the_offscreen_platform_and_names_one_that_fails() -> None:
    python = Path(sys.executable)
    assert setup_environment.qt_problem(python, "offscreen", os.environ) == ""
    assert "no-such" in setup_environment.qt_problem(python, "no-such", os.environ)
