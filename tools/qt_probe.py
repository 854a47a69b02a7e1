"""Run inside the virtual environment: load Qt's platform plugins and, when asked to, open one.

Usage: qt_probe.py PLUGIN [open]. A missing system library is named on standard error with exit code 3; a display that
can't be reached ends the process by Qt's own abort.
"""

import ctypes
import sys
from pathlib import Path

MISSING_LIBRARY = 3


def load(platform: str) -> None:
    """Load QtWidgets and the platform's plugin; ImportError or OSError names the library that is missing."""
    from PySide6 import QtWidgets  # noqa: F401 - loading it is the check
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    for plugin in folder.glob(f"libq{platform}.so"):
        ctypes.CDLL(str(plugin))


def main(arguments: list[str]) -> int:
    """Return 0 when the platform can be loaded, and opened if asked for."""
    platform, *then = arguments
    try:
        load(platform)
    except (ImportError, OSError) as error:
        print(error, file=sys.stderr)
        return MISSING_LIBRARY
    if then:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication([])
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
