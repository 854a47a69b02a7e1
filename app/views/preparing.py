"""What stands on the screen while a base is brought to what this Carnet needs, before there is a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from app.views.theme import px
from app.views.widgets import Label


class Preparing(QWidget):
    """Shows itself with the first progress that is told; never where nothing has to be done.

    Names: "preparing", "preparing_text", "preparing_bar".
    """

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint)
        self.setObjectName("preparing")
        self.setWindowTitle("Carnet")
        self.setMinimumWidth(px(460))
        self._bar = QProgressBar()
        self._bar.setObjectName("preparing_bar")
        self._bar.setTextVisible(False)
        words = self.tr("The base is made ready for this version of Carnet. It is done once; nothing in it is lost.")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(14))
        column.addWidget(Label(words, wrap=True, name="preparing_text"))
        column.addWidget(self._bar)

    def show_progress(self, done: int, total: int, _step: str) -> None:
        """Show how far it is; a total of 0 means that its length is not known."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if not self.isVisible():
            self.show()
        QApplication.processEvents()
