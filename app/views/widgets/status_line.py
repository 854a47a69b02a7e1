"""The bottom line of the window: what was done, with Undo, and how far long work is."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import ElidedLabel, LevelIcon


class StatusLine(QFrame):
    """Says what was done, and offers to undo it; shows long work with Cancel.

    Signals:
        undo_requested: Undo was pressed, after the given callable was called.
        cancel_requested: Cancel of the long work was pressed.
    """

    undo_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, *, name: str = "status_line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._undo: Callable[[], object] | None = None
        self._icon = LevelIcon("good")
        self._text = ElidedLabel("", "facts", sentence=True, name="status_text")
        self._undo_button = Button(self.tr("Undo"), icon="undo-2", kind="quiet", name="status_undo")
        self._undo_button.clicked.connect(self._on_undo)
        self._work_text = ElidedLabel("", "facts", sentence=True, name="status_work_text")
        self._bar = QProgressBar()
        self._bar.setObjectName("status_bar")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(px(160))
        self._cancel = Button(self.tr("Cancel"), kind="quiet", name="status_cancel")
        self._cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(3), px(16), px(3))
        row.setSpacing(px(8))
        row.addWidget(self._icon)
        row.addWidget(self._text)
        row.addWidget(self._undo_button)
        row.addStretch(1)
        for widget in (self._work_text, self._bar, self._cancel):
            row.addWidget(widget)
        self.setFixedHeight(px(34))
        self.clear()
        self.end_work()

    @Slot()
    def clear(self) -> None:
        """Say nothing."""
        self.show_done("")

    def show_done(self, text: str, *, undo: Callable[[], object] | None = None, redoes: bool = False) -> None:
        """Say what was done; with `undo`, offer to take it back, which is called Redo where an undo was done."""
        self._undo_button.setText(self.tr("Redo") if redoes else self.tr("Undo"))
        self._undo_button.set_icon_name("redo-2" if redoes else "undo-2")
        self._show("good", text, undo)

    def show_problem(self, text: str) -> None:
        """Say what did not work, whether the data is safe, and what to do."""
        self._show("error", text, None)

    def show_hint(self, text: str) -> None:
        """Say something that is neither."""
        self._show("info", text, None)

    def show_work(self, text: str, done: int = 0, total: int = 0, *, can_cancel: bool = True) -> None:
        """Show long work; a total of 0 means that its length is not known."""
        self._work_text.setText(text)
        self._bar.setRange(0, 1000 if total else 0)  # thousandths: a total may exceed 32 bits
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
        for widget in (self._work_text, self._bar):
            widget.show()
        self._cancel.setVisible(can_cancel)

    @Slot()
    def end_work(self) -> None:
        """Show no long work."""
        for widget in (self._work_text, self._bar, self._cancel):
            widget.hide()

    def text(self) -> str:
        """Return what it says was done."""
        return self._text.text()

    def _show(self, level: str, text: str, undo: Callable[[], object] | None) -> None:
        self._undo = undo
        self._icon.set_level(level)
        self._text.setText(text)
        for widget in (self._icon, self._text):
            widget.setVisible(bool(text))
        self._undo_button.setVisible(undo is not None)

    def undo(self) -> None:
        """Undo what was done last, where the line offers it."""
        if self._undo is not None:
            self._on_undo()

    @Slot()
    def _on_undo(self) -> None:
        undo = self._undo
        self.clear()
        if undo is not None:
            undo()
        self.undo_requested.emit()
