"""The tasks of the Makefile, a function each: takes the words after the task's name, returns the exit code."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from setup_environment import (
    DEV,
    ROOT,
    RUN,
    VENV,
    ensure_installed,
    ensure_qt,
    names_missing_library,
    qt_problem,
)
from setup_system import (
    QT_PACKAGES,
    STORY_PACKAGES,
    SetupProblem,
    apt_install,
    apt_line,
    missing_packages,
)

SCREENS = Path("build", "screens")
TEXT_SOURCES = ("app/views", "app/main.py", "app/shell.py", "app/upkeep.py", "app/person_fields.py")
LANGUAGES = ("en", "ru")
NO_UV = "Making the lock files needs uv: install it with `pip install uv`."
LEFTOVERS = ("build", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "carnet.egg-info")


def install(words: list[str]) -> int:
    """Set up .venv and what Qt needs of the system."""
    _refuse(words)
    ensure_qt(os.environ, ensure_installed(RUN))
    print("Carnet is installed. Open it with: make run")
    return 0


def run(words: list[str]) -> int:
    """Open Carnet; without a display, draw its screens to build/screens."""
    python = ensure_installed(RUN)
    ensure_qt(os.environ, python)
    if not opens_window(words) or has_display(os.environ):
        return _become([str(python), "-m", "app", *words])
    folder = ROOT / SCREENS
    code = _call([str(python), "-m", "app", "screens", str(folder), "--demo"], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(f"There is no display here, so Carnet drew its screens instead; the pictures are in {folder}")
    return code


def test(words: list[str]) -> int:
    """Check everything: lint, types, all tests (ARGS go to pytest)."""
    python = ensure_installed(DEV)
    _prepare_stories(python)
    ensure_qt(dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}, python)
    return _steps(python, *LINT, *TYPES, ["pytest", "-n", "2", *words])


def lint(words: list[str]) -> int:
    """Check style and formatting."""
    _refuse(words)
    return _steps(ensure_installed(DEV), *LINT)


def types(words: list[str]) -> int:
    """Check types."""
    _refuse(words)
    return _steps(ensure_installed(DEV), *TYPES)


def bench(words: list[str]) -> int:
    """Measure against the baselines; prints the table and writes docs/performance.md."""
    return _steps(ensure_installed(DEV), ["benchmarks", *words])


def fuzz(words: list[str]) -> int:
    """Read 100,000 mutated clipboards and files (ARGS=--help)."""
    return _steps(ensure_installed(DEV), ["tests.fuzz", *words])


def texts(words: list[str]) -> int:
    """Collect the texts of the source into resources/i18n/*.ts, and compile them."""
    _refuse(words)
    programs = ensure_installed(RUN).parent
    folder = Path("resources", "i18n")
    (ROOT / folder).mkdir(parents=True, exist_ok=True)
    sources = sorted(
        str(file.relative_to(ROOT))
        for place in TEXT_SOURCES
        for file in ([ROOT / place] if place.endswith(".py") else (ROOT / place).rglob("*.py"))
        if file.exists()
    )
    for language in LANGUAGES:
        file = str(folder / f"carnet_{language}.ts")
        # English is the language of the source: only its plurals are a translation.
        plural = ["-pluralonly"] if language == "en" else []
        collect = [
            str(programs / "pyside6-lupdate"),
            "-locations",
            "none",
            "-no-obsolete",
            *plural,
            "-silent",
        ]
        code = _call([*collect, "-source-language", "en", "-target-language", language, *sources, "-ts", file])
        code = code or _call([str(programs / "pyside6-lrelease"), "-silent", file])
        if code != 0:
            return code
    return 0


def lock(words: list[str]) -> int:
    """Write both lock files anew from pyproject.toml, with uv (ARGS=--upgrade takes newer versions)."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(VENV / "bin"))
    if uv is None:
        raise SetupProblem(NO_UV)
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    for file, extras in ((RUN, ("build", "postgresql")), (DEV, ("build", "postgresql", "dev"))):
        chosen = [word for extra in extras for word in ("--extra", extra)]
        compile_lock = [uv, "pip", "compile", "-q", *options, *chosen, *words, "-o", file, "pyproject.toml"]
        if (code := _call(compile_lock)) != 0:
            return code
    return 0


def clean(words: list[str]) -> int:
    """Remove .venv and everything that the other tasks made."""
    _refuse(words)
    for name in (VENV.name, *LEFTOVERS):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    return 0


LINT = (["ruff", "check", "."], ["ruff", "format", "--check", "."])
TYPES = (["mypy"],)
TASKS: Mapping[str, Callable[[list[str]], int]] = {
    task.__name__: task for task in (install, run, test, lint, types, bench, fuzz, texts, lock, clean)
}


def help_text() -> str:
    """Return the list of tasks."""
    lines = [f"  {name:<8} {(task.__doc__ or '').splitlines()[0]}" for name, task in TASKS.items()]
    return "\n".join(["Tasks: make TASK [ARGS=...], or python tools/setup.py TASK ...", *lines])


def opens_window(words: list[str]) -> bool:
    """Say whether Carnet called with these words opens its window, rather than doing a command."""
    rest = iter(words)
    for word in rest:
        if word == "--db":
            next(rest, None)
        elif not word.startswith("-") or word in {"-h", "--help"}:
            return False
    return True


def has_display(environment: Mapping[str, str]) -> bool:
    """Say whether a window would be seen by anyone."""
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return chosen.partition(":")[0] not in {"offscreen", "minimal"}
    return sys.platform != "linux" or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _prepare_stories(python: Path) -> None:
    """Install what the stories on a real desktop drive, where that is allowed; elsewhere they skip themselves."""
    if sys.platform != "linux":
        return
    wanted = missing_packages(STORY_PACKAGES)
    if names_missing_library(qt_problem(python, "xcb", os.environ, only_load=True)):
        wanted += QT_PACKAGES
    if wanted and not apt_install(wanted, with_sudo=True):
        print(f"The stories on a real desktop may be skipped. What they need: {apt_line(wanted)}", flush=True)


def _refuse(words: list[str]) -> None:
    if words:
        raise SetupProblem("This task takes no further words:", *words)


def _steps(python: Path, *steps: list[str]) -> int:
    """Run Python modules one after the other; the first that fails ends it with its exit code."""
    for step in steps:
        print(f"== {' '.join(step)}", flush=True)
        if (code := _call([str(python), "-m", *step], QT_QPA_PLATFORM="offscreen")) != 0:
            return code
    return 0


def _call(command: list[str], **settings: str) -> int:
    return subprocess.run(command, cwd=ROOT, env=dict(os.environ) | settings, check=False).returncode


def _become(command: list[str]) -> int:
    """Hand this process over to the program, so that signals and the exit code are its own."""
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode
