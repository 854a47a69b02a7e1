import subprocess
import sys
from pathlib import Path

import pytest
from setup_system import missing_packages
from setup_tasks import TASKS, has_display, opens_window

SETUP = Path(__file__).resolve().parents[3] / "tools" / "setup.py"


@pytest.mark.parametrize("words", [[], ["--demo"], ["--db", "agency.db"], ["--db", "agency.db", "--demo"]])
def test_that_options_alone_open_the_window(words: list[str]) -> None:
    assert opens_window(words)


@pytest.mark.parametrize("words", [["find", "Petrova"], ["--db", "agency.db", "check"], ["--help"]])
def test_that_a_command_opens_no_window(words: list[str]) -> None:
    assert not opens_window(words)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_that_nobody_sees_a_window_without_a_display() -> None:
    assert not has_display({})
    assert not has_display({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"})
    assert has_display({"DISPLAY": ":0"})
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert has_display({"QT_QPA_PLATFORM": "vnc:size=800x600"})


def test_that_packages_that_are_not_installed_are_named() -> None:
    assert missing_packages(["carnet-no-such-package"]) == ["carnet-no-such-package"]


def test_that_the_makefile_offers_every_task() -> None:
    makefile = SETUP.parent.parent / "Makefile"
    rule = next(line for line in makefile.read_text(encoding="utf-8").splitlines() if line.startswith("help "))
    assert set(rule.removesuffix(":").split()) == {"help", *TASKS}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [(["help"], 0, "make TASK"), (["fly"], 2, "no task called fly"), (["lint", "x"], 1, "no further words")],
)
def test_that_the_set_up_answers_in_a_sentence(words: list[str], code: int, said: str) -> None:
    done = subprocess.run([sys.executable, SETUP, *words], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_that_an_old_python_is_refused_in_a_sentence() -> None:
    program = f"import sys, runpy; sys.version_info = (3, 9, 2); runpy.run_path({str(SETUP)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "Carnet needs Python 3.11 or newer; this is Python 3.9."
