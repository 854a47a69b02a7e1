"""What becomes of a row: the list and those it may be side by side, and the answers that there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.dialogs import AppDialog
from app.views.texts import Texts
from app.views.theme import px
from app.views.widgets import Button, Label, ScrollBody, WrappedChoice, WrappedLabel

DecideDialogWords = Texts("DecideDialogWords")

_MARGIN_PX = 48
_ONE_LINE_PX = 100_000


@dataclass(frozen=True, slots=True)
class DecideField:
    """One field: its label, and what the list and each person say; `differs` tells where that is not the list's."""

    label: str
    values: tuple[str, ...]
    differs: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class DecideOption:
    """One answer; `by_field` where what differs can be chosen field by field."""

    key: str
    words: str
    by_field: bool = False


@dataclass(frozen=True, slots=True)
class DecideQuestion:
    """What is asked.

    Attributes:
        title: whom it is about.
        sentence: what was found.
        people: headings of the columns: the list, then each person it may be.
        fields: what they say.
        options: the answers.
        chosen: the key of the one that holds now.
        alike: how many further ticked rows the answer can be given for; 0 for none.
    """

    title: str
    sentence: str
    people: tuple[str, ...]
    fields: tuple[DecideField, ...]
    options: tuple[DecideOption, ...]
    chosen: str
    alike: int = 0


@dataclass(frozen=True, slots=True)
class DecideAnswer:
    """The key of the answer, whether fields are to be chosen one by one, whether it holds for the ticked rows alike."""

    key: str
    by_field: bool = False
    for_alike: bool = False


class DecideDialog(AppDialog):
    """Asks what becomes of a row. Arrow keys move among the answers, Enter takes one, Esc leaves all as it was.

    Names: "decide_dialog"; the answers "decide_<key>"; "decide_alike"; the buttons "decide_fields", "decide_accept".
    """

    def __init__(self, question: DecideQuestion, *, parent: QWidget | None = None) -> None:
        super().__init__(question.title, question.sentence, name="decide_dialog", width_px=480, parent=parent)
        self._options = {option.key: option for option in question.options}
        self._group = QButtonGroup(self)
        self._keys: dict[int, str] = {}
        self._by_field = False
        if question.fields:
            scroll = ScrollBody(name="decide_people")
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            scroll.setWidget(_people(question.people, question.fields))
            self.add_content(scroll, 1)
        self.body.addLayout(self._answers(question))
        self._alike = QCheckBox(DecideDialogWords.tr("The same for %n further ticked row(s)", "", question.alike))
        self._alike.setObjectName("decide_alike")
        self._alike.setVisible(question.alike > 0)
        self.add_content(self._alike)
        self._fields = self.add_button(
            Button(QCoreApplication.translate("DecideDialog", "Choose field by field…"), name="decide_fields")
        )
        self._fields.clicked.connect(self._on_fields)
        self.add_button(
            Button(QCoreApplication.translate("DecideDialog", "Choose"), kind="primary", name="decide_accept"),
            accepts=True,
        )
        self._on_option()
        self._fit(question)

    def answer(self) -> DecideAnswer:
        """Return what is chosen now."""
        return DecideAnswer(self._keys[self._group.checkedId()], self._by_field, self._alike.isChecked())

    def _answers(self, question: DecideQuestion) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(6))
        for number, option in enumerate(question.options):
            button = WrappedChoice(option.words, name=f"decide_{option.key}")
            button.setChecked(option.key == question.chosen)
            self._keys[number] = option.key
            self._group.addButton(button, number)
            button.toggled.connect(self._on_option)
            column.addWidget(button)
        return column

    def _fit(self, question: DecideQuestion) -> None:
        width = px(220) + px(190) * len(question.people)
        height = px(190) + px(23) * (len(question.fields) + 1) + px(30) * (len(question.options) + bool(question.alike))
        room = QSize(px(1100), px(720))
        parent = self.parentWidget()
        if isinstance(parent, QWidget):
            room = parent.window().size() - QSize(_MARGIN_PX, _MARGIN_PX)
        width = min(max(width, px(480)), room.width())
        answers = self._group.buttons()
        further = sum(one.heightForWidth(width - px(48)) - one.heightForWidth(_ONE_LINE_PX) for one in answers)
        self.resize(QSize(width, height + further).boundedTo(room))

    @Slot()
    def _on_option(self) -> None:
        checked = self._group.checkedId()
        self._fields.setVisible(any(option.by_field for option in self._options.values()))
        self._fields.setEnabled(checked >= 0 and self._options[self._keys[checked]].by_field)

    @Slot()
    def _on_fields(self) -> None:
        self._by_field = True
        self.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the answer that holds now."""
        super().showEvent(event)
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus(Qt.FocusReason.OtherFocusReason)


def _people(headings: Sequence[str], fields: Sequence[DecideField]) -> QWidget:
    """Return the table: a line a field, a column a person; what differs from the list bears a mark."""
    content = QWidget()
    grid = QGridLayout(content)
    grid.setContentsMargins(0, 0, px(4), 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    for at, heading in enumerate(headings):
        grid.addWidget(WrappedLabel(heading, "section"), 0, at + 1)
        grid.setColumnStretch(at + 1, 1)
        grid.setColumnMinimumWidth(at + 1, px(130))
    for line, field in enumerate(fields, start=1):
        grid.addWidget(Label(field.label, "muted"), line, 0)
        for at, (value, differs) in enumerate(zip(field.values, field.differs, strict=True)):
            label = WrappedLabel(f"≠ {value}" if differs else value)
            label.setProperty("level", "doubt" if differs else "")
            grid.addWidget(label, line, at + 1)
    grid.setRowStretch(len(fields) + 1, 1)
    return content


def ask_decision(parent: QWidget | None, question: DecideQuestion) -> DecideAnswer | None:
    """Ask and wait; return None where the dialog was left."""
    dialog = DecideDialog(question, parent=parent)
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None
