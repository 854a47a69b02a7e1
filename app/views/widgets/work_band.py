"""Long work told in the page: what is being done, how far it is, and Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import ElidedLabel


class WorkBand(QFrame):
    """Words with the share that is done, a bar, and a button that gives up.

    Named `name`; its parts are "<name>_text", "<name>_bar" and "<name>_cancel".

    Signals:
        cancel_requested: Cancel was pressed.
    """

    cancel_requested = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("level", "info")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._text = ElidedLabel("", "band", sentence=True, name=f"{name}_text")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}_bar")
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(px(120))
        self._cancel = Button(self.tr("Cancel"), kind="link", name=f"{name}_cancel")
        self._cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(5), px(8), px(5))
        row.setSpacing(px(12))
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self.hide()

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say what is being done; a total of 0 means that its length is not known. The empty text ends it."""
        self._text.setText(f"{text} {done * 100 // total} %" if total else text)
        self._bar.setRange(0, 1000 if total else 0)  # thousandths: a total may exceed 32 bits
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
        self.setVisible(bool(text))

    def has_focus(self) -> bool:
        """Tell whether Cancel has it."""
        return self._cancel.hasFocus()

    def take_focus(self) -> None:
        """Give it to Cancel."""
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """Return the words with the share."""
        return self._text.text()
