"""Start to first painted window, beside a bare Qt window that also imports SQLAlchemy's ORM."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.measure import Figure, in_turn

BARE_WINDOW = """
import sys
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.close)
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""


def measure_start(base: Path, clients: int, runs: int = 9) -> Figure:
    """Return how long `carnet` takes to its first painted window."""
    environment = {
        **os.environ,
        "CARNET_EXIT_AFTER_FIRST_PAINT": "1",
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
    subprocess.run([sys.executable, "-m", "compileall", "-q", "app"], check=True)  # as `make install` does
    own = [sys.executable, "-m", "app", "--db", str(base)]
    bare = [sys.executable, "-c", BARE_WINDOW]

    def run(command: list[str]) -> None:
        subprocess.run(command, env=environment, check=True, capture_output=True)

    measured, baseline = in_turn(lambda: run(own), lambda: run(bare), runs)
    return Figure(
        f"start to first painted window, {clients:,} clients",
        measured,
        "bare Qt window + `import sqlalchemy.orm`",
        baseline,
        "≤ 1.5 ×",
        measured <= 1.5 * baseline,
    )
