"""The system's clipboard in the forms that lists come in."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_RICH_TEXT = ("text/rtf", "text/richtext", "application/rtf")


def clipboard_forms(mime: QMimeData | None = None) -> tuple[str | None, str | None, bytes | None]:
    """Return HTML, plain text and rich text of what was copied; None for a form that is not there."""
    data = mime if mime is not None else QGuiApplication.clipboard().mimeData()
    html = data.html() if data.hasHtml() else None
    text = data.text() if data.hasText() else None
    rich = next((bytes(data.data(form).data()) for form in _RICH_TEXT if data.hasFormat(form)), None)
    return html or None, text or None, rich or None
