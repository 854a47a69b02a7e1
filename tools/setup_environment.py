"""The virtual environment `.venv`: made once, and made again only when what it is made of has changed."""

import hashlib
import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from qt_probe import MISSING_LIBRARY
from setup_system import QT_PACKAGES, SetupProblem, apt_install, apt_line

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUN, DEV = "requirements.lock", "requirements-dev.lock"


class Stamp:
    """What has been done to a virtual environment, in a file inside it: it goes when the environment goes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def holds(self, part: str, value: str) -> bool:
        """Say whether `part` was done with this `value`; a damaged file counts as nothing done."""
        return self._read().get(part) == value

    def knows(self, part: str) -> bool:
        """Say whether `part` was ever done."""
        return part in self._read()

    def record(self, **parts: str) -> None:
        """Remember that the parts are done; whole or not at all."""
        content = json.dumps(self._read() | parts, indent=1, sort_keys=True)
        draft = self._path.with_suffix(".new")
        draft.write_text(content, encoding="utf-8")
        draft.replace(self._path)

    def _read(self) -> dict[str, str]:
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}


def fingerprint(*files: Path) -> str:
    """Return one hash of the contents of the files, in this order."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def venv_python(venv: Path = VENV) -> Path:
    """Return where the environment's Python is or will be."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def ensure_installed(lock: str) -> Path:
    """Make `.venv` hold what `lock` names, and Carnet; return its Python. Nothing is done when it does already."""
    stamp = Stamp(VENV / "carnet-setup.json")
    python = venv_python()
    wanted = fingerprint(ROOT / lock, ROOT / "pyproject.toml")
    usable = _is_usable(stamp)
    if usable and stamp.holds(lock, wanted):
        return python

    _leave_virtual_environment()
    if not usable:
        _make_venv()
        stamp.record(place=_place())
    print(f"Installing what {lock} names into {VENV.name} ...", flush=True)
    _pip("install", "--require-hashes", "--no-deps", "-r", str(ROOT / lock))
    _pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    _compile()
    done = {lock: wanted}
    if lock == DEV:  # it holds all that the other one holds
        done[RUN] = fingerprint(ROOT / RUN, ROOT / "pyproject.toml")
    stamp.record(place=_place(), **done)
    return python


def _compile() -> None:
    """Compile Carnet's modules now, also where Python is told not to keep what it compiles: each start is faster."""
    subprocess.run([str(venv_python()), "-m", "compileall", "-q", str(ROOT / "app")], check=False)


def ensure_qt(environment: Mapping[str, str], python: Path) -> None:
    """Make sure that a window can be opened on this display; install or name what Qt misses. Remembers a success."""
    stamp = Stamp(VENV / "carnet-setup.json")
    platform = qt_platform(environment)
    lock = fingerprint(ROOT / RUN)
    if stamp.holds(f"qt {platform}", lock):
        return
    message = qt_problem(python, platform, environment)
    if names_missing_library(message) and apt_install(QT_PACKAGES):
        message = qt_problem(python, platform, environment)
    if names_missing_library(message):
        raise SetupProblem("Qt can't start:", message, "Install what it needs:", apt_line(QT_PACKAGES))
    if message:
        raise SetupProblem("Qt can't open a window on this display:", message)
    stamp.record(**{f"qt {platform}": lock})


def qt_platform(environment: Mapping[str, str]) -> str:
    """Return the Qt platform that the window would use."""
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return chosen.partition(":")[0]
    if sys.platform != "linux":
        return sys.platform
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environment.get("DISPLAY") else "offscreen"


def qt_problem(python: Path, platform: str, environment: Mapping[str, str], *, only_load: bool = False) -> str:
    """Return why Qt can't open (or, with `only_load`, load) the platform, or nothing when it can."""
    probe = [str(python), str(ROOT / "tools" / "qt_probe.py"), platform, *([] if only_load else ["open"])]
    settings = dict(environment) | ({"QT_QPA_PLATFORM": platform} if sys.platform == "linux" else {})
    done = subprocess.run(probe, env=settings, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode == 0:
        return ""
    if done.returncode == MISSING_LIBRARY:
        return done.stderr.strip()
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    return lines[0] if lines else f"the probe ended with code {done.returncode}"


def names_missing_library(message: str) -> bool:
    """Say whether the loader's message is about a shared library that the system does not have."""
    return re.search(r"\S+\.so[.\d]*: cannot open shared object file", message) is not None


def _place() -> str:
    """Return where the environment stands and its Python: moved or upgraded, it must be made anew."""
    return f"{ROOT} {venv_python().resolve()}"


def _is_usable(stamp: Stamp) -> bool:
    if not venv_python().exists():
        return False
    return stamp.holds("place", _place()) or (not stamp.knows("place") and _has_own_pip())


def _has_own_pip() -> bool:
    return any(any(VENV.glob(pattern)) for pattern in ("lib/python3*/site-packages/pip", "Lib/site-packages/pip"))


def _leave_virtual_environment() -> None:
    """Start this program again with the Python that an environment was made with: `.venv` may have to be replaced."""
    base = getattr(sys, "_base_executable", sys.executable)
    if sys.prefix != sys.base_prefix and base != sys.executable:
        raise SystemExit(subprocess.run([base, *sys.argv], check=False).returncode)


def _make_venv() -> None:
    """Make `.venv` anew, without a pip of its own where Python can't give it one (Debian without python3-venv)."""
    if importlib.util.find_spec("ensurepip") is None and importlib.util.find_spec("pip") is None:
        package = f"python3.{sys.version_info.minor}-venv"
        if not apt_install([package]):
            raise SetupProblem("This Python has neither ensurepip nor pip. Install them:", apt_line([package]))
        importlib.invalidate_caches()
    without_pip = ["--without-pip"] if importlib.util.find_spec("ensurepip") is None else []
    print(f"Making {VENV.name} with Python {sys.version.split()[0]} ...", flush=True)
    _checked([sys.executable, "-m", "venv", "--clear", *without_pip, str(VENV)])


def _pip(*arguments: str) -> None:
    own = [str(venv_python()), "-m", "pip"]
    outer = [sys.executable, "-m", "pip", "--python", str(venv_python())]
    quiet = ["--disable-pip-version-check", "--no-input", "-q"]
    _checked([*(own if _has_own_pip() else outer), *quiet, *arguments])


def _checked(command: list[str]) -> None:
    """Run a step of the set-up whose own messages are for the user."""
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        raise SetupProblem("Setting up did not work; what went wrong stands above.")
