"""What Carnet needs of the system: packages of Debian and Ubuntu, installed where that is allowed."""

import os
import shutil
import subprocess

QT_PACKAGES = [
    # QtGui and QtWidgets, whatever the platform
    "libbrotli1",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "libx11-6",
    "libxkbcommon0",
    # X11
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-glx0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-render0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    # Wayland
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
]
"""The libraries that PySide6-Essentials links to and does not bring, read off its files by `readelf -d`."""

STORY_PACKAGES = [
    "xvfb",
    "xauth",
    "xdotool",
    "openbox",
    "libreoffice-calc",
    "libreoffice-writer",
    "fonts-dejavu-core",
    "fonts-liberation",
    "fonts-wqy-microhei",  # Korean, Chinese, Japanese on filled forms
]
"""What the stories on a real desktop drive: a screen, a window manager, the programs that lists are copied from."""


class SetupProblem(Exception):  # noqa: N818 - its text is a sentence to the user, not a traceback
    """Something that the user can mend: the text says what to do."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))


def apt_line(packages: list[str]) -> str:
    """Return the one line that installs `packages`."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def apt_prefix(*, with_sudo: bool) -> list[str] | None:
    """Return what to put before apt-get: nothing for root, sudo where it asks no password; None if not allowed."""
    if shutil.which("apt-get") is None:
        return None
    if os.name == "posix" and os.geteuid() == 0:
        return []
    if with_sudo and shutil.which("sudo") and _succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def apt_install(packages: list[str], *, with_sudo: bool = False) -> bool:
    """Install the packages in one go; False when it is not allowed or did not work."""
    prefix = apt_prefix(with_sudo=with_sudo)
    if prefix is None:
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    _succeeds([*apt, "update"])  # a stale or partly unreachable list may still be good enough to install from
    done = subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        print(f"apt-get failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}", flush=True)
    return done.returncode == 0


def missing_packages(packages: list[str]) -> list[str]:
    """Return those of the Debian packages that are not installed; all of them where there is no dpkg."""
    if shutil.which("dpkg-query") is None:
        return packages
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *packages],
        capture_output=True,
        text=True,
        check=False,
    )
    installed = {
        line.removeprefix("installed ") for line in listed.stdout.splitlines() if line.startswith("installed ")
    }
    return [package for package in packages if package not in installed]


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0
