"""How the answer of the current field is written and set: way, size, side, lines, cells, mark, where it goes on."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.services.forms.mapping import Setting
from app.services.forms.places import MARK
from app.views.theme import px
from app.views.widgets import ChoiceBox, LabelledField, LineEdit
from app.views.widgets.layouts import FlowLayout

_SIZES = (5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24)
_LEAST_SIZES = (3, 4, 5, 6, 7, 8, 9, 10)
_MOST_LINES, _MOST_CELLS = 12, 60


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
        self.way.setMinimumContentsLength(12)
        own = self.tr("as the field")
        self._size = _numbers("adding_size", _SIZES, own)
        self._least = _numbers("adding_least", _LEAST_SIZES)
        sides = [("", own), ("left", self.tr("left")), ("center", self.tr("middle")), ("right", self.tr("right"))]
        self._align = ChoiceBox(sides, name="adding_align")
        self._lines = _numbers("adding_lines", range(1, _MOST_LINES + 1), own)
        self._cells = _numbers("adding_field_cells", range(2, _MOST_CELLS + 1), self.tr("none"))
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
        for box in (self._align, self._size, self._least, self._lines, self._cells):
            box.edited.connect(self._on_changed)
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
        for box, value in (
            (self._size, told.size),
            (self._least, told.least),
            (self._lines, told.lines),
            (self._cells, cells),
        ):
            _show_number(box, value)
        self._align.set_value(told.align)
        self._mark.setText(told.mark)
        for field in self._text_fields:
            field.setVisible(setting is not None and not is_tick)
        self._cells_field.setVisible(setting is not None and not is_tick and not draws)
        self._mark_field.setVisible(setting is not None and is_tick and draws)
        self._runs_on.setVisible(setting is not None and runs_on is not None)
        self._runs_on.setChecked(bool(runs_on))

    def begin(self) -> None:
        """Go to the first editor that is shown."""
        editors = (self.way, self._size, self._mark, self._runs_on)
        first = next((one for one in editors if one.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def setting(self) -> Setting:
        """Return how it is set."""
        return Setting(
            size=_number(self._size),
            least=_number(self._least),
            align=self._align.value(),
            lines=int(_number(self._lines)),
            mark=self._mark.text().strip() or MARK,
        )

    @Slot()
    def _on_way(self) -> None:
        self.way_chosen.emit(self.way.value())

    @Slot()
    def _on_changed(self) -> None:
        self.setting_changed.emit(self.setting(), int(_number(self._cells)))


def _numbers(name: str, values: Iterable[float], none: str = "") -> ChoiceBox:
    """Return a choice of numbers, beginning with the words for none."""
    choices = [(f"{value:g}", QLocale().toString(value)) for value in values]
    return ChoiceBox([("0", none), *choices] if none else choices, name=name)


def _show_number(box: ChoiceBox, value: float) -> None:
    """Show a number, also one that is not among those to choose from."""
    key = f"{value:g}"
    if box.findData(key) < 0:
        box.addItem(QLocale().toString(value), key)
    box.set_value(key)


def _number(box: ChoiceBox) -> float:
    return float(box.value() or 0)
