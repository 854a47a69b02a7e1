"""The catalogue's person fields as a form: the tourist screen and the client card show the same one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError
from app.person_fields import FieldGroup, FieldKind, PersonField, PersonValues
from app.services.persons.typing_in import read_typed
from app.views.texts import choice, explain_code, field_label, short_field_label
from app.views.theme import px
from app.views.widgets.country_edit import CountryEdit
from app.views.widgets.fields import DateEdit, LineEdit, SexBox
from app.views.widgets.labelled_field import LabelledField
from app.views.widgets.labels import Label
from app.views.widgets.layouts import FieldGrid

_NARROW_PX = 480
"""Below this width at 100 % a row holds two thirds of what it holds above."""

_NARROW_COLUMNS = 8
_LEAST_PX = 296
"""The width at 100 % in which the labels of a narrow row still stand whole."""

_SELDOM = (FieldGroup.INTERNAL, FieldGroup.ADDRESS)
"""Groups that are filled in the fewest cards, and stand last."""


def _span(field: PersonField) -> int:
    """Return how many twelfths of a row a field takes: fields are as wide as what they hold."""
    fixed = {FieldKind.DATE: 3, FieldKind.COUNTRY: 3}
    if field.kind in fixed:
        return fixed[field.kind]
    if field.kind in {FieldKind.CODE, FieldKind.TEXT}:
        return next(
            span for length, span in ((16, 2), (24, 3), (120, 3), (160, 6), (999, 12)) if field.length <= length
        )
    return 4


def _seldom(field: PersonField) -> int:
    """Return what puts the seldom filled groups behind the others."""
    return _SELDOM.index(field.group) + 1 if field.group in _SELDOM else 0


def _fill_rows(grid: FieldGrid, fields: Sequence[tuple[PersonField, LabelledField]], columns: int) -> None:
    """Lay the fields of a group out in rows of so many twelfths."""
    while grid.count():
        grid.takeAt(0)
    for at in range(FieldGrid.COLUMNS):
        grid.setColumnStretch(at, 1 if at < columns else 0)
    row = at = 0
    for index, (field, box) in enumerate(fields):
        span = min(_span(field), columns)
        if at + span > columns:
            row, at = row + 1, 0
        following = fields[index + 1][0] if index + 1 < len(fields) else None
        left = columns - at - span
        if following is None and not at:
            span = max(span, 6 if columns == FieldGrid.COLUMNS else columns)  # its label may be long
        elif left and (left < 3 or field.kind is FieldKind.EMAIL) and (following is None or _span(following) > left):
            span += left  # a sliver at the end of a row would only look forgotten
        grid.addWidget(box, row, at, 1, span, Qt.AlignmentFlag.AlignTop)
        at += span


class PersonForm(QWidget):
    """Fields in groups, each under its heading; those that are seldom filled stand last.

    Editors are named "field_<name>"; Enter goes on to the next one.

    Signals:
        edited: the agent changed a field (its name).
        entered: Enter was pressed in a field (its name).
        left: the cursor left a field of text that was changed, or Enter was pressed in it (its name).

    Args:
        fields: what is shown, in the catalogue's order.
        today: the present day, for years of two digits.
        language: for the names of countries.
        name: objectName.
        middle: stands before the groups that are seldom filled.
        below: what stands below a group's fields.
        ends: fields from which Enter does not go on.
    """

    edited = Signal(str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(
        self,
        fields: Sequence[PersonField],
        *,
        today: Callable[[], date],
        language: str,
        name: str = "person_form",
        middle: QWidget | None = None,
        below: Mapping[FieldGroup, QWidget] = MappingProxyType({}),
        ends: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._today, self._language, self._ends = today, language, frozenset(ends)
        groups = dict.fromkeys(field.group for field in sorted(fields, key=_seldom))
        self._fields = {field.name: field for group in groups for field in fields if field.group is group}
        self._boxes: dict[str, LabelledField] = {}
        self._notes: dict[str, tuple[str, str]] = {}
        self._grids: list[tuple[FieldGrid, list[PersonField]]] = []
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for group in groups:
            if middle is not None and group in _SELDOM:
                column.addWidget(middle)
                middle = None
            self._add_group(column, group, [field for field in fields if field.group is group])
            if group in below:
                column.addWidget(below[group])
        column.addStretch(1)
        self._arrange(FieldGrid.COLUMNS)
        for before, after in pairwise(self._fields):
            QWidget.setTabOrder(self.editor(before), self.editor(after))

    def _add_group(self, column: QVBoxLayout, group: FieldGroup, fields: list[PersonField]) -> None:
        """Add a heading and the group's fields below it."""
        if group is not FieldGroup.NAME:
            heading = Label(choice("group", group), "section", name=f"group_{group}")
            column.addSpacing(px(4))
            column.addWidget(heading)
        for field in fields:
            self._boxes[field.name] = self._make_box(field)
        grid = FieldGrid()
        column.addLayout(grid)
        self._grids.append((grid, fields))

    def _make_box(self, field: PersonField) -> LabelledField:
        """Return a field with its label; to a screen reader the whole label is said."""
        editor = self._make_editor(field)
        box = LabelledField(short_field_label(field.name), editor)
        editor.setAccessibleName(field_label(field.name))
        return box

    def _make_editor(self, field: PersonField) -> QWidget:
        """Return the editor of a field; it takes any text, because what is too long is refused and not cut."""
        name = f"field_{field.name}"
        if field.kind is FieldKind.SEX:
            box = SexBox(name=name)
            box.edited.connect(partial(self.edited.emit, field.name))
            box.installEventFilter(self)
            return box
        editor: LineEdit
        if field.kind is FieldKind.DATE:
            editor = DateEdit(name=name, century="near" if field.name == "passport_expires" else "past",
                              allow_partial=True)  # fmt: skip
        elif field.kind is FieldKind.COUNTRY:
            from app.services.persons.countries import country_code

            editor = CountryEdit(name=name, find_code=country_code)
        else:
            editor = LineEdit(name=name, figures=field.kind in {FieldKind.CODE, FieldKind.PHONE})
        editor.edited.connect(partial(self._on_edited, field.name))
        editor.editingFinished.connect(partial(self._on_left, field.name))
        editor.returnPressed.connect(partial(self._on_entered, field.name))
        return editor

    def _arrange(self, columns: int) -> None:
        """Lay the fields out in rows of so many twelfths."""
        if columns == self._columns:
            return
        self._columns = columns
        for grid, fields in self._grids:
            _fill_rows(grid, [(field, self._boxes[field.name]) for field in fields], columns)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return how narrow it may become, which the rows of a wide form would not tell."""
        return QSize(px(_LEAST_PX), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(_NARROW_COLUMNS if self.width() < px(_NARROW_PX) else FieldGrid.COLUMNS)

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Let Enter go on from the box of the sex, too."""
        if isinstance(watched, SexBox) and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter:
                self._on_entered("sex")
            return is_enter
        return False

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields in their order."""
        return tuple(self._fields)

    def last_field(self) -> str:
        """Return the name of the field in which the form ends."""
        return list(self._fields)[-1]

    def editor(self, name: str) -> QWidget:
        """Return the editor of a field."""
        found = self._boxes[name].editor
        if not isinstance(found, QWidget):
            raise TypeError
        return found

    def set_countries(self, countries: Sequence[tuple[str, str]]) -> None:
        """Take the codes and names of countries, which are loaded after the first paint."""
        for box in self._boxes.values():
            if isinstance(box.editor, CountryEdit):
                box.editor.set_countries(countries)

    def set_values(self, values: PersonValues) -> None:
        """Show stored values; problems and notes go."""
        self._notes.clear()
        for name, box in self._boxes.items():
            box.set_value(values.get(name, ""))
            box.set_problem("")

    def set_value(self, name: str, value: str) -> None:
        """Show one stored value; what is said about the field stays until it is read again."""
        self._boxes[name].set_value(value)

    def put(self, name: str, value: str) -> None:
        """Show a value as if the agent had entered it."""
        self._boxes[name].set_value(value)
        self._on_edited(name)

    def read(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the values in their stored form, and by field in words what can't be stored.

        A field with a problem says so and keeps what was typed; it is not among the values.
        """
        values: dict[str, str] = {}
        problems: dict[str, str] = {}
        for name in self._fields:
            value, problem = self._check(name)
            if problem:
                problems[name] = problem
            else:
                values[name] = value
        return values, problems

    def typed(self, name: str) -> str:
        """Return what stands in a field, as it was typed."""
        editor = self.editor(name)
        return editor.text() if isinstance(editor, LineEdit) else self._boxes[name].value()

    def value(self, name: str) -> str:
        """Return a field in the form in which it is stored, or as typed where it has none."""
        return self._boxes[name].value()

    def set_note(self, name: str, text: str, level: str = "doubt") -> None:
        """Say something about a field in words: "doubt", "error" or "good"; the empty text for nothing."""
        self._notes[name] = (text, level)
        self._boxes[name].set_problem(text, level)

    def set_hint(self, name: str, text: str) -> None:
        """Say something quiet about a field, beside what is wrong or doubtful; "" for nothing."""
        self._boxes[name].set_hint(text)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field and select what stands there."""
        editor = self.editor(name)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, LineEdit):
            editor.selectAll()

    def _check(self, name: str) -> tuple[str, str]:
        """Return a field's stored value and in words why it has none; say so at the field."""
        field, box = self._fields[name], self._boxes[name]
        text = self.typed(name) if field.kind is not FieldKind.COUNTRY else box.value()
        try:
            value = read_typed(field, text, self._today())
        except UserError as error:
            words = explain_code(error.code, error.params)
            box.set_problem(words[:1].upper() + words[1:], "error")
            return "", words
        box.set_problem(*self._notes.get(name, ("", "doubt")))
        return value, ""

    def _on_edited(self, name: str) -> None:
        self._notes.pop(name, None)
        self._boxes[name].set_problem("")
        self.edited.emit(name)

    def _on_left(self, name: str) -> None:
        self._check(name)
        self.left.emit(name)

    def _on_entered(self, name: str) -> None:
        self.entered.emit(name)
        names = list(self._fields)
        at = names.index(name)
        if at + 1 < len(names) and name not in self._ends and self.editor(name).hasFocus():
            self.focus_field(names[at + 1])
