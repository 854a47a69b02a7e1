"""Memory at rest, with all loaded that the window loads by itself, beside a bare Qt window with SQLAlchemy's ORM."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.measure import Pair

_TELL = """
from pathlib import Path
def tell():
    held = Path("/proc/self/status").read_text().splitlines()
    print(sum(int(line.split()[1]) for line in held if line.startswith("VmRSS:")) / 1024)
"""
_BARE = (
    _TELL
    + """
import sys
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1280, 800)
window.show()
QTimer.singleShot(1500, app.quit)
app.exec()
tell()
"""
)
_OWN = (
    _TELL
    + """
import sys, time
from app.plain_imports import keep_plain_imports
keep_plain_imports()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.bootstrap import open_carnet
from app.shell import Shell
from app.views.theme import apply_theme
app = QApplication(sys.argv)
apply_theme(app, "light", 100)
carnet = open_carnet(sys.argv[1])
shell = Shell(carnet, "en")
shell.window.show()
app.processEvents()
shell.context.runner.release()
shell.load_vocabularies()
shell.context.runner.wait_idle(60_000)
if sys.argv[2:] == ["clients"]:
    shell.window.go_to("clients")
    app.processEvents()
    shell.context.runner.wait_idle(60_000)
    table = shell.window.page("clients").list.table
    for share in (0.5, 1.0, 0.25):
        table.verticalScrollBar().setValue(int(table.verticalScrollBar().maximum() * share))
        app.processEvents()
        shell.context.runner.wait_idle(10_000)
end = time.monotonic() + 1.5
while time.monotonic() < end:
    app.processEvents()
    time.sleep(0.02)
tell()
shell.close()
carnet.close()
"""
)


def measure_memory(base: Path) -> dict[str, Pair]:
    """Return megabytes of the process in memory (Linux): after the start, and with the list of clients open."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}

    def run(*words: str) -> float:
        ran = subprocess.run(
            [sys.executable, "-c", *words], env=environment, check=True, capture_output=True, text=True
        )
        return float(ran.stdout.split()[-1])

    bare = run(_BARE)
    return {"memory": Pair(run(_OWN, str(base)), bare), "memory_clients": Pair(run(_OWN, str(base), "clients"), bare)}
