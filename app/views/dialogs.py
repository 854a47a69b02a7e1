"""Dialogs, which are for decisions only; presenters get them as callables, so that tests need no `exec()`."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Label
from app.views.widgets.surfaces import CardFooter


class AppDialog(QDialog):
    """A decision: a title, one sentence, content, buttons at the foot. Esc leaves without a decision.

    Args:
        title: what is decided; also the window's title.
        sentence: what the agent needs to know for it.
        name: objectName; "<name>_cancel" is the button that leaves.
        cancel_text: its words; the empty text for no such button.
        enter_leaves: Enter leaves, too, for where an answer loses something.
    """

    def __init__(
        self,
        title: str,
        sentence: str = "",
        *,
        name: str,
        cancel_text: str | None = None,
        enter_leaves: bool = False,
        width_px: int = 520,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(px(width_px))
        self.title_label = Label(title, "heading", name=f"{name}_title", wrap=True)
        self.sentence_label = Label(sentence, name=f"{name}_sentence", wrap=True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(24), px(20), px(24), px(20))
        self.body.setSpacing(px(12))
        self.body.addWidget(self.title_label)
        self.body.addWidget(self.sentence_label)
        self.footer = CardFooter(name=f"{name}_footer")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addWidget(self.footer)
        self.sentence_label.setVisible(bool(sentence))  # once it has its place: alone it would flash as a window
        words = self.tr("Cancel") if cancel_text is None else cancel_text
        if words:
            leave = Button(words, kind="primary" if enter_leaves else "plain", name=f"{name}_cancel")
            leave.clicked.connect(self.reject)
            leave.setAutoDefault(enter_leaves)
            leave.setDefault(enter_leaves)
            self.footer.add_action(leave)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first field, so that what is typed at once goes there and not to a button."""
        super().showEvent(event)
        self._order_buttons()
        first = next((one for one in self.findChildren(QLineEdit) if one.isVisibleTo(self) and one.isEnabled()), None)
        if first is not None and not isinstance(self.focusWidget(), (QLineEdit, QComboBox, QAbstractItemView)):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_buttons(self) -> None:
        """Let Tab go through the content first, then through the foot from left to right."""
        buttons = self.footer.findChildren(Button)
        # Not by the chain of the focus: PySide takes what nextInFocusChain returns for its own, and ends it.
        content = [one for one in self.findChildren(QWidget) if self._is_content(one)]
        in_order = sorted(buttons, key=self._place_of)
        for before, after in pairwise([*content[-1:], *in_order]):
            QWidget.setTabOrder(before, after)

    def _is_content(self, widget: QWidget) -> bool:
        """Tell whether Tab stops at a widget above the foot."""
        stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return stops and widget.window() is self and not self.footer.isAncestorOf(widget)

    def _place_of(self, button: QWidget) -> tuple[int, int]:
        place = button.mapTo(self, QPoint(0, 0))
        return place.y(), place.x()

    def add_content(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget below the sentence."""
        self.body.addWidget(widget, stretch)

    def add_button(self, button: Button, *, accepts: bool = False) -> Button:
        """Add a button at the right of the foot; the one that `accepts` is pressed by Enter."""
        self.footer.add_action(button)
        if accepts:
            button.setAutoDefault(True)
            button.setDefault(True)
            button.clicked.connect(self.accept)
        return button


class ChoiceDialog(AppDialog):
    """One question with a button for each answer; `choice` is the key of the answer, "" when it was left.

    Signals:
        chosen: the key of an answer (str).
    """

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        sentence: str,
        choices: Sequence[tuple[str, str]],
        *,
        name: str,
        cancel_text: str | None = None,
        enter_leaves: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentence, name=name, cancel_text=cancel_text, enter_leaves=enter_leaves, parent=parent)
        self.choice = ""
        self._keys: dict[Button, str] = {}
        for index, (key, text) in enumerate(choices):
            last = index == len(choices) - 1 and not enter_leaves
            button = Button(text, kind="primary" if last else "plain", name=f"{name}_{key}")
            self._keys[button] = key
            button.clicked.connect(self._on_clicked)
            self.add_button(button)
            if last:
                button.setAutoDefault(True)
                button.setDefault(True)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.choice = self._keys[sender]
            self.chosen.emit(self.choice)
            self.accept()


def ask_choice(
    parent: QWidget | None,
    title: str,
    sentence: str,
    choices: Sequence[tuple[str, str]],
    *,
    name: str = "question",
    cancel_text: str | None = None,
    enter_leaves: bool = False,
) -> str:
    """Ask and wait; return the key of the answer, "" when it was left.

    The last choice is the primary one, which Enter takes, unless `enter_leaves`.
    """
    dialog = ChoiceDialog(
        title, sentence, choices, name=name, cancel_text=cancel_text, enter_leaves=enter_leaves, parent=parent
    )
    dialog.exec()
    choice = dialog.choice
    dialog.deleteLater()
    return choice


class CrashDialog(AppDialog):
    """Says that something in Carnet is wrong, and offers to copy the report and to save what is open.

    Args:
        report: what `describe_crash` gives.
        save_work: saves what is open and returns whether all of it was saved; None where nothing is open.
    """

    def __init__(
        self, report: str, *, save_work: Callable[[], bool] | None = None, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("CrashDialog", "Something in Carnet went wrong")
        sentence = QCoreApplication.translate(
            "CrashDialog",
            "What was saved is safe. Copy the report for those who look after Carnet: it holds no personal data.",
        )
        close = QCoreApplication.translate("CrashDialog", "Close")
        super().__init__(title, sentence, name="crash", cancel_text=close, width_px=600, parent=parent)
        self._report, self._save_work = report, save_work
        text = QPlainTextEdit(report)
        text.setObjectName("crash_report")
        text.setReadOnly(True)
        text.setProperty("role", "code")
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFixedHeight(px(180))
        text.setAccessibleName(title)
        self.add_content(text)
        self._copy = Button(self.tr("Copy report"), icon="copy", name="crash_copy")
        self._copy.clicked.connect(self._on_copy)
        self.add_button(self._copy)
        if save_work is not None:
            self._save = Button(self.tr("Save my work"), kind="primary", name="crash_save")
            self._save.clicked.connect(self._on_save)
            self.add_button(self._save)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.footer.set_state(self.tr("Copied"))

    @Slot()
    def _on_save(self) -> None:
        if self._save_work is None:
            return
        if self._save_work():
            self.footer.set_state(self.tr("Saved"))
            self._save.setEnabled(False)
        else:
            self.footer.set_state(self.tr("It could not be saved"))
