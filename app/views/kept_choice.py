"""A choice that outlives the window: kept by its objectName among the settings."""

from PySide6.QtCore import QObject


class KeptChoice(QObject):
    """Holds a text; the main window keeps it with the choices of split buttons.

    Args:
        name: objectName, by which it is kept.
        default: the text until something was chosen.
        parent: a part of the page.
    """

    def __init__(self, name: str, default: str, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.text = default

    def restore(self, text: str) -> None:
        """Take over what was kept; the empty text changes nothing."""
        if text:
            self.text = text
