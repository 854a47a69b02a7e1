"""The page of tidying up: at the left what is looked for, at the right what was found, with ticks."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from app.services.clients.upkeep.shapes import Finding, FindingKind, Findings
from app.views.table_models import Cell, Column, RowsModel
from app.views.texts import choice
from app.views.theme import px
from app.views.upkeep.findings_table import FindingsModel, FindingsTable, UpkeepWords
from app.views.widgets import (
    Button,
    Card,
    CardFooter,
    DataTable,
    EmptyState,
    Label,
    Page,
    PageHeader,
    Splitter,
    WorkBand,
)

_KINDS_PX = 250
"""In this width each kind stands whole; all other room is for what was found."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A line at the left: None where it was not looked for yet."""

    kind: FindingKind
    count: int | None = None
    is_cut: bool = False


class UpkeepView(Page):
    """Keys: F5 looks again, Esc goes back; in the list Space ticks, Ctrl+A all, F2 or Enter opens, Ctrl+S mends.

    Names: "upkeep_page", "upkeep_look", "upkeep_back", "upkeep_work", "upkeep_kinds", "upkeep_about", "upkeep_table",
    "upkeep_none", "upkeep_open", "upkeep_mend", "upkeep_footer_state".

    Signals:
        look_requested, cancel_requested, back_requested, mend_requested, open_requested: the actions.
        kind_chosen: another kind is looked at.
        shown: the page came to be seen.
    """

    look_requested = Signal()
    cancel_requested = Signal()
    back_requested = Signal()
    mend_requested = Signal()
    open_requested = Signal()
    kind_chosen = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PageHeader(name="upkeep_header"), name="upkeep_page", parent=parent)
        self.header.set_title(self.tr("Tidy up"))
        add = self.add_action
        self.mend_action = add(self.tr("Mend"), name="upkeep_mend_action", shortcut="Ctrl+S", icon="check")
        self.open_action = add(self.tr("Open the record"), name="upkeep_open_action", shortcut="F2", icon="pencil")
        self.all_action = add(self.tr("Tick all"), name="upkeep_all_action", icon="check")
        self.look_action = add(self.tr("Look again"), name="upkeep_look_action", shortcut="F5", icon="search")
        self.back_action = add(self.tr("To the clients"), name="upkeep_back_action", shortcut="Esc", icon="users")
        self._found: Mapping[FindingKind, Findings] = MappingProxyType({})
        self._is_busy = False
        columns: list[Column[_Kind]] = [
            Column("kind", self.tr("Looked for"), _title, width=26, stretch=True),
            Column("count", "", _count, align="right", samples=("500+",)),
        ]
        self._kinds: RowsModel[_Kind] = RowsModel(columns, [_Kind(kind) for kind in FindingKind], parent=self)
        self.kinds = DataTable(self._kinds, name="upkeep_kinds")
        self.kinds.setAccessibleName(self.tr("What is looked for"))
        self.kinds.set_elastic(kind=14)
        self._models = {kind: FindingsModel(kind, self) for kind in FindingKind}
        self.table = FindingsTable(name="upkeep_table")
        self.table.setAccessibleName(self.tr("What was found"))
        self._about = Label("", "muted", name="upkeep_about", wrap=True)
        self._work = WorkBand(name="upkeep_work")
        self._foot = CardFooter(name="upkeep_footer")
        self._none = EmptyState("circle-check", "", "", name="upkeep_none")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.kinds.select_row(0)

    def _lay_out(self) -> None:
        for action, name in ((self.back_action, "upkeep_back"), (self.look_action, "upkeep_look")):
            self.header.add_action(Button(icon=str(action.property("icon_name")), action=action, name=name))
        self._foot.add_action(Button(icon="pencil", action=self.open_action, name="upkeep_open"))
        self._foot.add_action(Button(kind="primary", icon="check", action=self.mend_action, name="upkeep_mend"))
        self._about.setContentsMargins(px(12), px(12), px(12), px(8))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        left = Card(padded=False, name="upkeep_kinds_card")
        left.setMinimumWidth(px(_KINDS_PX))
        left.add(self.kinds, 1)
        right = Card(padded=False, footer=self._foot, name="upkeep_card")
        right.body.setSpacing(0)
        right.add(self._about)
        right.add(self._stack, 1)
        self.body.addWidget(self._work)
        self.body.addWidget(Splitter(left, right, name="upkeep_splitter", sizes=(1, 4)), 1)
        for before, after in pairwise((self.kinds, self.table, *self._foot.findChildren(Button))):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.open_action.setShortcuts([QKeySequence("F2"), QKeySequence("Enter"), QKeySequence("Return")])
        self.open_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self.open_action)
        self.mend_action.triggered.connect(self.mend_requested)
        self.open_action.triggered.connect(self.open_requested)
        self.all_action.triggered.connect(self._on_all)
        self.look_action.triggered.connect(self.look_requested)
        self.back_action.triggered.connect(self.back_requested)
        buttons = (self._foot.findChild(Button, name) for name in ("upkeep_open", "upkeep_mend"))
        for before, after in pairwise([self.kinds, self.table, *(one for one in buttons if one is not None)]):
            QWidget.setTabOrder(before, after)
        self._work.cancel_requested.connect(self.cancel_requested)
        self.kinds.current_row_changed.connect(self._on_kind)
        self.kinds.row_opened.connect(self._on_kind_opened)
        self.table.row_opened.connect(self._on_row_opened)
        self.table.current_row_changed.connect(self._on_row)
        for model in self._models.values():
            model.ticks_changed.connect(self._show_state)

    def kind(self) -> FindingKind:
        """Return the kind that is looked at."""
        row = self._kinds.row_at(self.kinds.current_row())
        return FindingKind.MIXED_ALPHABET if row is None else row.kind

    def ticked(self) -> tuple[Finding, ...]:
        """Return the ticked findings of the kind that is looked at."""
        return self._models[self.kind()].ticked()

    def current_finding(self) -> Finding | None:
        """Return the marked finding."""
        return self._models[self.kind()].row_at(self.table.current_row())

    def show_found(self, found: Mapping[FindingKind, Findings], changed: FindingKind | None = None) -> None:
        """Show what was found so far; the list of the kind that changed is filled anew."""
        self._found = found
        row = self.kinds.current_row()
        self._kinds.set_rows(
            _Kind(kind, len(found[kind].rows), found[kind].is_cut) if kind in found else _Kind(kind)
            for kind in FindingKind
        )
        self.kinds.select_row(row)
        if changed is not None:
            self._models[changed].show_findings(found[changed].rows)
        self._on_kind()

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Show long work; the empty text ends it."""
        self._work.show_work(text, done, total)
        if self._is_busy != bool(text):
            self._is_busy = bool(text)
            self._show_state()

    def go_on(self) -> None:
        """Take up what is left after a mend: the rest of the kind, or else the next kind of which there is any."""
        kinds = tuple(FindingKind)
        at = kinds.index(self.kind())
        left = [kind for kind in (*kinds[at:], *kinds[:at]) if self._models[kind].rowCount()]
        if left:
            self.kinds.select_row(kinds.index(left[0]))
        if self.isVisible():
            (self.table if left else self.kinds).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_facts(self, text: str) -> None:
        """Say when the directory was looked through."""
        self.header.set_facts(text)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @Slot()
    def _on_kind(self) -> None:
        kind = self.kind()
        model = self._models[kind]
        self._about.setText(choice("upkeep_about", kind.value))
        if self.table.model() is not model:
            self.table.show_model(model)
        had_focus = self.table.hasFocus()
        self._stack.setCurrentIndex(0 if model.rowCount() else 1)
        if had_focus and not model.rowCount():
            self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)  # all of a kind is mended: to the next one
        if self.table.current_row() < 0 and model.rowCount():
            self.table.select_row(0)
        if kind in self._found:
            self._none.set_words(self.tr("Nothing to tidy up"), self.tr("Nothing of this kind is wrong."))
        else:
            self._none.set_words(self.tr("Not looked for yet"), self.tr("F5 looks through the whole directory."))
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        """Say how much is ticked, and let only those actions work that can do something."""
        model = self._models[self.kind()]
        ticked = len(model.ticked())
        can_mend = any(one.can_be_mended for one in model.rows)
        found = self._found.get(self.kind())
        self.mend_action.setText(UpkeepWords.tr("Mend %n", "", ticked) if ticked else self.tr("Mend"))
        self.mend_action.setEnabled(ticked > 0 and not self._is_busy)
        self.mend_action.setVisible(can_mend)
        self.all_action.setEnabled(can_mend)
        self.open_action.setEnabled(self.current_finding() is not None)
        if found is None or not found.rows:
            self._foot.set_state("")
        elif found.is_cut:
            self._foot.set_state(UpkeepWords.tr("The first %n; the others come next", "", len(found.rows)))
        else:
            self._foot.set_state(
                self.tr("Space ticks, Ctrl+A ticks all") if can_mend else self.tr("Enter opens the record")
            )

    @Slot()
    def _on_row(self) -> None:
        self.open_action.setEnabled(self.current_finding() is not None)

    @Slot()
    def _on_row_opened(self) -> None:
        self.open_requested.emit()

    @Slot()
    def _on_kind_opened(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_all(self) -> None:
        self._models[self.kind()].toggle_all()


def _title(row: _Kind) -> str:
    return choice("upkeep", row.kind.value)


def _count(row: _Kind) -> Cell:
    if row.count is None:
        return Cell("…", "muted")
    if not row.count:
        return Cell("0", "muted")
    return Cell(f"{row.count}+" if row.is_cut else str(row.count))
