"""Opens Carnet's window on a base and prints, whenever it changes, what it shows: one JSON object a line."""

import json
import sys

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

from app.main import open_window
from app.views.widgets import Notice

LOOK_EVERY_MS = 50
_said = [""]


def look() -> None:
    """Print the state where it differs from the one printed last."""
    window = next((one for one in QApplication.topLevelWidgets() if one.objectName() == "main_window"), None)
    if window is None or not window.isVisible():
        return
    state = json.dumps(state_of(window), ensure_ascii=True, sort_keys=True)
    if state != _said[0]:
        _said[0] = state
        print(state, flush=True)


def state_of(window: QWidget) -> dict[str, object]:
    """Return place, focus, rows of each table that shows, and the words of the status line."""
    focus = QApplication.focusWidget()
    tables = [view for view in window.findChildren(QAbstractItemView) if view.objectName() and view.isVisible()]
    modal = QApplication.activeModalWidget()
    titles = [one for one in window.findChildren(QLabel) if one.objectName().endswith("_header_title")]
    tour = window.findChild(QLineEdit, "tour_field")
    status = window.findChild(QWidget, "status_line")
    words = [label.text() for label in status.findChildren(QLabel)] if status else []
    notices = [
        label.text() for one in window.findChildren(Notice) if one.isVisible() for label in one.findChildren(QLabel)
    ]
    return {
        "place": window.current_place(),
        "focus": focus.objectName() if focus else "",
        "rows": {view.objectName(): view.model().rowCount() for view in tables if view.model() is not None},
        "modal": modal.objectName() if modal else "",
        "status": [text for text in words if text],
        "notices": [text for text in notices if text],
        "title": next((one.text() for one in titles if one.isVisible()), ""),
        "clipboard_lines": QGuiApplication.clipboard().text().count("\n"),
        "tour": tour.text() if tour and tour.isVisible() else "",
        **state_of_list(window),
    }


def state_of_list(window: QWidget) -> dict[str, object]:
    """Return of the list to import how many rows are ready, and where each heading is on the screen with its column."""
    grid = window.findChild(QAbstractItemView, "import_grid")
    if grid is None or not grid.isVisible() or grid.model().arrangement is None:
        return {"headings": {}, "ready": 0}
    model, band = grid.model(), grid.horizontalHeader()
    headings = {}
    for at, section in enumerate(model.sections):
        spot = QPoint(band.sectionViewportPosition(at) + band.sectionSize(at) // 2, band.height() - 12)
        place = band.viewport().mapToGlobal(spot)
        if section.field and band.viewport().rect().contains(spot):
            headings[section.field] = (place.x(), place.y(), model.header_of(at) or "")
    return {"headings": headings, "ready": len(model.arrangement.ready())}


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(LOOK_EVERY_MS)
    sys.exit(open_window(sys.argv[1]))
