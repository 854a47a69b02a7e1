"""The editor of options and countries: a list that filters while one types, for one or several."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from app.services.questionnaire.shapes import Line
from app.services.questionnaire.values import chosen_codes, store_codes
from app.views.questionnaire.answer_editor import AnswerEditor
from app.views.questionnaire.wording import SheetWords
from app.views.theme import px

Choices = Sequence[tuple[str, str]]
"""Codes with their words."""

_MOST_SHOWN = 9
_CODE = Qt.ItemDataRole.UserRole


class ChoiceEditor(AnswerEditor):
    """Its list is named "answer_options". Typing filters, the arrow keys or the mouse choose, Enter takes.

    Nothing is marked in the list that Enter would not take: the answer as it is, what fits what is typed, what the
    arrow keys went to. Where several may be chosen Space or a click ticks; where nothing was ticked Enter takes what
    the arrow keys went to.

    Args:
        choices: what there is.
        is_several: several may be chosen.
        find_code: understands further spellings of what there is, or "".
    """

    def __init__(
        self,
        line: Line,
        typed: str,
        parent: QWidget,
        choices: Choices,
        *,
        is_several: bool = False,
        find_code: Callable[[str], str | None] | None = None,
    ) -> None:
        super().__init__(line, typed, parent)
        self._choices, self._is_several, self._find_code = choices, is_several, find_code
        self._words = dict(choices)
        self._ticked = chosen_codes(line.value) if is_several else []
        self._is_touched, self._has_ticked, self._has_begun = bool(typed), False, False
        self._rect = QRect()
        self.list = QListWidget(parent)
        self.list.setObjectName("answer_options")
        self.list.setProperty("role", "popup")
        self.list.setAccessibleName(SheetWords.tr("Options"))
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list.setFocusProxy(self.input)  # a click in it leaves the cursor where it is
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.hide()
        self.list.itemClicked.connect(self._on_clicked)
        self.input.setPlaceholderText(SheetWords.tr("Type to filter"))

    @override
    def begin(self) -> None:
        super().begin()
        self._has_begun = True
        self._fill(self.typed)
        self.say(*self.told())
        self.list.raise_()

    @override
    def shown(self) -> str:
        return "" if self._is_several else self._words.get(self.line.value, self.line.value)

    @override
    def taken(self) -> str | None:
        text = self.input.value()
        if self._is_several:
            return self._several(text)
        if not self._is_touched:
            return self.line.value
        if not text:
            return ""
        code = self._current_code() or self._spelt(text)
        if not code:
            self.say(SheetWords.tr("There is no such option: choose from the list"), "error")
            return None
        return code

    @override
    def told(self) -> tuple[str, str]:
        if self._has_begun and not self.list.count():
            return SheetWords.tr("Nothing in the list fits"), "doubt"
        if self._is_several:
            chosen = ", ".join(self._words.get(code, code) for code in self._ticked)
            return chosen or SheetWords.tr("Space ticks, Enter goes on"), ""
        return "", ""

    @override
    def on_edited(self) -> None:
        if self._has_begun:
            self._is_touched = True
            self._fill(self.input.value())
        super().on_edited()

    @override
    def on_key(self, key: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
            Qt.Key(key), 0
        )
        if step:
            self._is_touched = True
            self._go_by(step)
            current = self.list.currentItem()
            if current is not None and not self._is_several:
                self.input.set_value(current.text())
                self.input.selectAll()
            return True
        if self._is_several and key == Qt.Key.Key_Space:
            if self.list.currentRow() < 0:
                self._go_by(1)
            self._tick(self.list.currentItem())
            return True
        return False

    def _go_by(self, step: int) -> None:
        """Mark the option so many further; the first or last one where none is marked yet."""
        last, at = self.list.count() - 1, self.list.currentRow()
        if at < 0:
            self.list.setCurrentRow(0 if step > 0 else last)
        else:
            self.list.setCurrentRow(max(0, min(last, at + step)))

    @override
    def is_changed(self, value: str) -> bool:
        if self._is_several:
            return chosen_codes(value) != chosen_codes(self.line.value)
        return super().is_changed(value)

    @override
    def place(self, rect: QRect) -> None:
        super().place(rect)
        self._rect = rect
        self._place_list()

    @override
    def close_editor(self) -> None:
        self.list.setObjectName("")
        self.list.hide()
        self.list.deleteLater()
        super().close_editor()

    def _several(self, text: str) -> str | None:
        """Return the ticked ones, and the one that is filtered by or, where none is ticked, marked."""
        if text or (self._is_touched and not self._has_ticked and not self._ticked):
            code = self._current_code() or self._spelt(text)
            if not code and text:
                self.say(SheetWords.tr("There is no such option: choose from the list"), "error")
                return None
            if code and code not in self._ticked:
                self._ticked.append(code)
        order = {code: at for at, (code, _) in enumerate(self._choices)}
        return store_codes(sorted(self._ticked, key=lambda code: order.get(code, len(order))))

    def _spelt(self, text: str) -> str:
        """Return the code of what is spelt otherwise than in the list."""
        code = self._find_code(text) if self._find_code is not None else None
        return code if code in self._words else ""

    def _current_code(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_CODE)) if item is not None else ""

    def _fill(self, text: str) -> None:
        """List what fits a text, what begins so first."""
        wanted = fold(text)
        ranked = [(rank(wanted, words, code), at) for at, (code, words) in enumerate(self._choices)]
        shown = [at for ranking, at in sorted(ranked) if ranking < _NO_FIT]
        self.list.clear()
        for at in shown:
            code, words = self._choices[at]
            item = QListWidgetItem(words)
            item.setData(_CODE, code)
            if self._is_several:
                item.setCheckState(_tick_of(ticked=code in self._ticked))
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)  # a click anywhere in it ticks
            self.list.addItem(item)
        self._mark(wanted)
        self._place_list()
        self.list.setVisible(bool(shown))

    def _mark(self, wanted: str) -> None:
        """Mark the first one that fits what is typed, else the answer as it is, else none."""
        codes = [str(self.list.item(at).data(_CODE)) for at in range(self.list.count())]
        unfiltered = codes.index(self.line.value) if self.line.value in codes else -1
        self.list.setCurrentRow((0 if codes else -1) if wanted else unfiltered)

    def _place_list(self) -> None:
        """Stand below the line, or above it where there is more room."""
        parent = self.parentWidget()
        if parent is None or self._rect.isNull():
            return
        step = max(px(28), self.list.sizeHintForRow(0)) if self.list.count() else px(28)
        wanted = step * max(1, min(_MOST_SHOWN, self.list.count())) + px(10)
        below = self._rect.y() + self.input.sizeHint().height()
        room_below, room_above = parent.height() - below - px(4), self._rect.y() - px(4)
        height = min(wanted, max(room_below, room_above))
        y = below + px(2) if wanted <= room_below or room_below >= room_above else self._rect.y() - height
        self.list.setGeometry(self._rect.x(), y, max(px(160), self._rect.width() - px(8)), max(step, height))
        current = self.list.currentItem()
        if current is not None:
            self.list.scrollToItem(current)

    def _tick(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        code = str(item.data(_CODE))
        if code in self._ticked:
            self._ticked.remove(code)
        else:
            self._ticked.append(code)
        self._is_touched = self._has_ticked = True
        if self.input.text():
            self.input.clear()
            self._fill("")
            codes = [str(self.list.item(at).data(_CODE)) for at in range(self.list.count())]
            self.list.setCurrentRow(codes.index(code))
        else:
            item.setCheckState(_tick_of(ticked=code in self._ticked))
        self.say(*self.told())

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        if self._is_several:
            self._tick(item)
            return
        self._is_touched = True
        self.list.setCurrentItem(item)
        self.input.set_value(item.text())
        self.finished.emit(1)


_NO_FIT = 4


def _tick_of(*, ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def fold(text: str) -> str:
    """Return a text as the filter compares it."""
    return " ".join(text.casefold().replace("ё", "е").split())


def rank(wanted: str, words: str, code: str) -> int:
    """Return how well words fit what is typed: 0 they are it, then they begin so, a word does, they hold it, not."""
    text = fold(words)
    if not wanted:
        return 0
    if wanted in {text, code.casefold()}:
        return 0
    if text.startswith(wanted):
        return 1
    if any(word.startswith(wanted) for word in text.replace("/", " ").replace("(", " ").split()):
        return 2
    return 3 if wanted in text else _NO_FIT
