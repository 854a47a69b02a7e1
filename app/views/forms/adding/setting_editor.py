"""How the answer of the current field is written and set: way, size, side, lines, cells, mark, where it goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.forms.mapping import Setting
from app.services.forms.places import LARGEST, LEAST_SIZE, MARK, MOST_CELLS, MOST_LINES, SMALLEST
from app.views.theme import px
from app.views.widgets import ChoiceBox, LabelledField, LineEdit
from app.views.widgets.layouts import FlowLayout

_STEP, _USUAL = 0.5, 9.0
_MOST_LINES, _MOST_CELLS = min(20, MOST_LINES), min(60, MOST_CELLS)


class _Size(QDoubleSpinBox):
    """A size in points; the smallest value says what the field itself says. The wheel does not change it."""

    @override
    def stepBy(self, steps: int) -> None:
        """Step; from what the field says to a usual size first."""
        if steps > 0 and self.value() <= self.minimum() and self.specialValueText():
            self.setValue(_USUAL)
        else:
            super().stepBy(steps)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Count(QSpinBox):
    """A number; 0 says what the field itself says. The wheel does not change it."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettingEditor(QWidget):
    """Shows how a field is set and tells what the agent wishes otherwise.

    Named "adding_way", "adding_size", "adding_least", "adding_align", "adding_lines", "adding_field_cells",
    "adding_mark", "adding_runs_on".

    Signals:
        way_chosen: another way of writing.
        setting_changed: it is set otherwise (Setting, cells).
        run_on_changed: it goes on in the next field, or no longer (bool).
    """

    way_chosen = Signal(str)
    setting_changed = Signal(object, int)
    run_on_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = ChoiceBox(name="adding_way")
        own = self.tr("as the field")
        self._size = _size_box("adding_size", own)
        self._least = _size_box("adding_least", "")
        self._least.setMinimum(SMALLEST)
        sides = [("", own), ("left", self.tr("left")), ("center", self.tr("middle")), ("right", self.tr("right"))]
        self._align = ChoiceBox(sides, name="adding_align")
        self._lines = _count_box("adding_lines", own, _MOST_LINES)
        self._cells = _count_box("adding_field_cells", self.tr("none"), _MOST_CELLS)
        self._mark = LineEdit(name="adding_mark", width_chars=4)
        self._mark.setMaxLength(3)
        self._runs_on = QCheckBox(self.tr("Goes on in the next field"))
        self._runs_on.setObjectName("adding_runs_on")
        self._way_field = LabelledField(self.tr("Written"), self.way)
        self._mark_field = LabelledField(self.tr("Mark"), self._mark)
        texts = (
            (self.tr("Size"), self._size),
            (self.tr("Not below"), self._least),
            (self.tr("Side"), self._align),
            (self.tr("Lines"), self._lines),
            (self.tr("Cells"), self._cells),
        )
        self._text_fields: list[QWidget] = [LabelledField(words, editor) for words, editor in texts]
        self._cells_field = self._text_fields[-1]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row = QWidget()
        flow = FlowLayout(row, gap_px=8)
        for field in (self._way_field, self._mark_field, *self._text_fields):
            flow.addWidget(field)
        column.addWidget(row)
        column.addWidget(self._runs_on)
        self._connect()
        self.show_ways([], "")
        self.show_setting(None, 0, is_tick=False, draws=False, runs_on=None)

    def _connect(self) -> None:
        self.way.edited.connect(self._on_way)
        self._align.edited.connect(self._on_changed)
        for box in (self._size, self._least, self._lines, self._cells):
            box.setKeyboardTracking(False)
            box.valueChanged.connect(self._on_changed)
        self._mark.editingFinished.connect(self._on_changed)
        self._runs_on.clicked.connect(self.run_on_changed)

    def show_ways(self, ways: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the ways of writing the answer."""
        self.way.clear()
        for key, words in ways:
            self.way.addItem(words, key)
        self.way.set_value(chosen)
        self._way_field.setVisible(len(ways) > 1)

    def show_setting(
        self, setting: Setting | None, cells: int, *, is_tick: bool, draws: bool, runs_on: bool | None
    ) -> None:
        """Show how the current field is set.

        Args:
            setting: None for nothing that is printed.
            cells: one character each; 0 for none.
            is_tick: it is a mark.
            draws: its box was drawn, and says itself how many cells it has.
            runs_on: it goes on in the next field; None where it can't.
        """
        told = setting or Setting()
        editors = (self._size, self._least, self._lines, self._cells, self._mark)
        blocked = [QSignalBlocker(editor) for editor in editors]
        self._size.setValue(told.size or self._size.minimum())
        self._least.setValue(told.least)
        self._align.set_value(told.align)
        self._lines.setValue(told.lines)
        self._cells.setValue(cells)
        self._mark.setText(told.mark)
        del blocked
        for field in self._text_fields:
            field.setVisible(setting is not None and not is_tick)
        self._cells_field.setVisible(setting is not None and not is_tick and not draws)
        self._mark_field.setVisible(setting is not None and is_tick and draws)
        self._runs_on.setVisible(setting is not None and runs_on is not None)
        self._runs_on.setChecked(bool(runs_on))

    def setting(self) -> Setting:
        """Return how it is set."""
        size = self._size.value()
        return Setting(
            size=0.0 if size <= self._size.minimum() else size,
            least=self._least.value(),
            align=self._align.value(),
            lines=self._lines.value(),
            mark=self._mark.text().strip() or MARK,
        )

    @Slot()
    def _on_way(self) -> None:
        self.way_chosen.emit(self.way.value())

    @Slot()
    def _on_changed(self) -> None:
        self.setting_changed.emit(self.setting(), self._cells.value())


def _size_box(name: str, own: str) -> QDoubleSpinBox:
    """Return an editor of a size; below the least one stands what the field says."""
    box = _Size()
    box.setObjectName(name)
    box.setDecimals(1)
    box.setSingleStep(_STEP)
    box.setRange(SMALLEST - _STEP, LARGEST)
    box.setSpecialValueText(own)
    box.setValue(LEAST_SIZE)
    box.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return box


def _count_box(name: str, own: str, most: int) -> QSpinBox:
    box = _Count()
    box.setObjectName(name)
    box.setRange(0, most)
    box.setSpecialValueText(own)
    box.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return box
