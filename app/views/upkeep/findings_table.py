"""The findings with ticks: what is wrong, what stands there, what should."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.person_fields import FIELD_BY_NAME, FieldKind
from app.services.clients.upkeep.shapes import MENDED_KINDS, Finding, FindingKind
from app.services.persons.dates import format_date
from app.views.table_models import Cell, Column, RowsModel
from app.views.table_models.columns import Index
from app.views.texts import Texts, explain_code, field_label
from app.views.widgets import DataTable

UpkeepWords = Texts("UpkeepWords")

_OF_TOURISTS = frozenset({FindingKind.PASSPORT_EXPIRED_FOR_TOUR, FindingKind.TOURIST_WITHOUT_CLIENT})
_LEAST = {"name": 12, "field": 18, "value": 12, "proposed": 12, "why": 12}
_SPACES = str.maketrans({" ": "·", "\u00a0": "·", "\t": "·", "\u2009": "·", "\u202f": "·"})


class FindingsModel(RowsModel[Finding]):
    """Findings of one kind; those that can be mended have a tick, the sure ones from the start.

    Attributes:
        tells_letters: what is wrong are single letters, so that these are enough where there is little room.

    Signals:
        ticks_changed: something was ticked or unticked.
    """

    ticks_changed = Signal()

    def __init__(self, kind: FindingKind, parent: QObject | None = None) -> None:
        self._ticked: set[tuple[int, str]] = set()
        self.tells_letters = kind is FindingKind.MIXED_ALPHABET
        value = UpkeepWords.tr("Born") if kind is FindingKind.TOURIST_WITHOUT_CLIENT else UpkeepWords.tr("Now")
        columns: list[Column[Finding]] = [
            Column("name", UpkeepWords.tr("Who"), self._name, width=24, stretch=True),
            Column("tour", UpkeepWords.tr("Tour"), _tour, width=10),
            Column("field", UpkeepWords.tr("Field"), _field, width=18),
            Column("value", value, _value, width=18),
            Column("proposed", UpkeepWords.tr("Proposed"), _proposed, width=20),
            Column("why", UpkeepWords.tr("What is wrong"), _why, width=12 if self.tells_letters else 24),
        ]
        unused = {"field"} if kind in _OF_TOURISTS else {"tour"}
        unused |= set() if kind in MENDED_KINDS else {"proposed"}
        super().__init__([one for one in columns if one.key not in unused], row_key=_key, parent=parent)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show other findings; those that are sure are ticked."""
        rows = tuple(findings)
        self._ticked = {one.key for one in rows if one.can_be_mended and one.is_sure}
        self.set_rows(rows)
        self.ticks_changed.emit()

    def ticked(self) -> tuple[Finding, ...]:
        """Return the findings that are ticked."""
        return tuple(one for one in self.rows if one.key in self._ticked)

    def toggle(self, row: int) -> None:
        """Tick or untick a finding; one without a proposal can't be ticked."""
        one = self.row_at(row)
        if one is not None and one.can_be_mended:
            self._ticked ^= {one.key}
            self._tell()

    def toggle_all(self) -> None:
        """Tick everything that can be mended, or nothing where all is ticked."""
        all_keys = {one.key for one in self.rows if one.can_be_mended}
        self._ticked = set() if self._ticked >= all_keys else all_keys
        self._tell()

    def _tell(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))
        self.ticks_changed.emit()

    def _name(self, one: Finding) -> Cell:
        name = one.name or UpkeepWords.tr("without a name")
        surname_and_given, _, patronymic = name.rpartition(" ")
        has_patronymic = " " in surname_and_given
        shorter = (f"{surname_and_given} {patronymic[0]}.", surname_and_given) if has_patronymic else ()
        return Cell(name, shorter=shorter, checked=one.key in self._ticked if one.can_be_mended else None)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            checked = self.cell(index.row(), index.column()).checked
            if checked is None:
                return None
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        return super().data(index, role)


class FindingsTable(DataTable):
    """Space or a click on the name ticks, Ctrl+A ticks all, Enter opens the record (`row_opened`)."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self._findings: FindingsModel | None = None
        self.clicked.connect(self._on_clicked)

    def show_model(self, model: FindingsModel) -> None:
        """Show the findings of a kind."""
        self._findings = model
        self.set_optional()  # the next one may lack these columns
        self.set_elastic()
        self.setModel(model)
        keys = {one.key for one in model.columns}
        shown = [key for key in _LEAST if key in keys]
        measured = [key for key in shown if key != "why" or not model.tells_letters]
        self.set_elastic(*measured, **{key: _LEAST[key] for key in shown})
        self.set_optional(*(key for key in ("why", "field") if key in keys))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._findings is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and self.current_row() >= 0:
            self._findings.toggle(self.current_row())
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._findings.toggle_all()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._findings is not None and index.column() == 0:
            self._findings.toggle(index.row())


def _key(one: Finding) -> tuple[int, str]:
    return one.key


def _tour(one: Finding) -> str:
    return one.tour_number


def _field(one: Finding) -> str:
    return field_label(one.field) if one.field else ""


def _shown(one: Finding, text: str) -> str:
    """Return a value as people write it; where spaces are the matter, dots stand for them."""
    if one.kind is FindingKind.STRAY_SPACES:
        return text.translate(_SPACES)
    is_date = not one.field or FIELD_BY_NAME[one.field].kind is FieldKind.DATE
    return format_date(text) if is_date and text else text


def _value(one: Finding) -> Cell:
    text = _marked(one) if one.kind is FindingKind.MIXED_ALPHABET else _shown(one, one.value)
    return Cell(text, "" if one.kind is FindingKind.TOURIST_WITHOUT_CLIENT else "doubt")


def _proposed(one: Finding) -> Cell:
    if one.empties:
        return Cell(UpkeepWords.tr("nothing: empty the field"), "good")
    if one.move_to:
        return Cell(f"{field_label(one.move_to)}: {one.proposed}")
    if not one.proposed:
        return Cell(UpkeepWords.tr("open the record"), "muted")
    return Cell(one.proposed, "good" if one.is_sure else "")


def _marked(one: Finding) -> str:
    """Return a value with brackets around the signs that don't belong there: they look like those that do."""
    foreign = str(one.params.get("letters", ""))
    return "".join(f"[{sign}]" if sign in foreign else sign for sign in one.value)


def _why(one: Finding) -> Cell:
    letters = str(one.params.get("letters", ""))
    return Cell(explain_code(one.code, one.params), shorter=(letters,) if letters else ())
