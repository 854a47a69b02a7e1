"""The parts of the import page: the card of the list, the column at the right, what an empty page says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.services.imports.arranged import CellProblem
from app.services.imports.arrangement import Arrangement
from app.views.imports.actions import ImportActions
from app.views.imports.grid import ImportGrid
from app.views.imports.problem_list import ProblemList
from app.views.imports.tour_field import TourField
from app.views.texts import Texts, explain_code
from app.views.theme import px
from app.views.widgets import (
    Button,
    Card,
    CardFooter,
    CheckList,
    ElidedLabel,
    EmptyState,
    Label,
    LabelledField,
    LevelIcon,
    ScrollBody,
)

ImportPage = Texts("ImportPage")

_SIDE_PX = 272
_WIDGET_MOST_PX = 16_000
"""Below what Qt takes as the height of a widget."""


class ListPart(Card):
    """The card with the grid, what is told of the current cell, and the foot with Import."""

    def __init__(self, grid: ImportGrid, actions: ImportActions) -> None:
        footer = CardFooter(name="import_footer")
        super().__init__(footer=footer, padded=False, name="import_card")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.add(grid, 1)
        self._grid = grid
        self._icon = LevelIcon("doubt")
        self._reason = ElidedLabel("", sentence=True, name="cell_reason")
        self._source = ElidedLabel("", "muted", sentence=True, name="source_line")
        line = QHBoxLayout()
        line.setContentsMargins(px(16), px(6), px(16), px(6))
        line.setSpacing(px(8))
        line.addWidget(self._icon)
        line.addWidget(self._reason)
        line.addWidget(self._source, 1)
        self._to_note = Button(action=actions.cell_to_note, kind="link", name="cell_to_note_button")
        line.addWidget(self._to_note)
        holder = QWidget()
        holder.setLayout(line)
        holder.setFixedHeight(px(32))
        self.add(holder)
        footer.add_action(Button(action=actions.start, kind="primary", name="import_button"))
        grid.current_changed.connect(self._on_current_changed)
        self._show_cell("", "doubt", "")

    @Slot()
    def _on_current_changed(self) -> None:
        """Say why the current cell is to be looked at and how it stands in the list."""
        model, index = self._grid.import_model, self._grid.currentIndex()
        if not index.isValid() or index.column() >= len(model.sections):
            self._show_cell("", "doubt", "")
            self._to_note.setVisible(False)
            return
        state = model.state_at(index.row(), index.column())
        reason = explain_code(state.code, state.params) if state.code else ""
        text = index.data(Qt.ItemDataRole.DisplayRole)
        is_homeless = state.blocks or not model.sections[index.column()].field
        self._to_note.setVisible(bool(text) and is_homeless and not state.is_noted)
        self._show_cell(
            f"{model.columns[index.column()].title}: {reason}" if reason else "",
            "error" if state.blocks else "doubt",
            model.original_at(index.row(), index.column()),
        )

    def _show_cell(self, reason: str, level: str, original: str) -> None:
        self._icon.setVisible(bool(reason))
        self._reason.setVisible(bool(reason))
        self._reason.setText(reason)
        if reason:
            self._icon.set_level(level)
            self._reason.setProperty("level", level)
            self._reason.style().polish(self._reason)
        words = QCoreApplication.translate("ImportPage", "In the list: %1").replace("%1", original) if original else ""
        self._source.setText(words)

    def show_counts(self, arrangement: Arrangement | None) -> None:
        """Say how many rows there are and how many of them are ready."""
        if self.footer is None or arrangement is None:
            return
        total, mend = len(arrangement.kept), len(arrangement.to_mend)
        text = ImportPage.tr("%n row(s)", "", total) + ": " + ImportPage.tr("%n ready", "", total - mend)
        if mend:
            text += ", " + ImportPage.tr("%n to mend", "", mend)
        if arrangement.selected:
            text += " · " + ImportPage.tr("%n selected", "", len(arrangement.selected))
        self.footer.set_state(text)


class SidePart(ScrollBody):
    """The column at the right: the tour, what there is to look at, the services."""

    def __init__(self, grid: ImportGrid, next_problem: QAction) -> None:
        super().__init__(name="import_side")
        self._grid = grid
        self.tour_field = TourField()
        self.problems = ProblemList()
        self._tour_facts = Label("", "muted", name="tour_facts", wrap=True)
        self._tour_facts.setVisible(False)
        tour = Card(name="tour_card")
        tour.add(LabelledField(QCoreApplication.translate("ImportPage", "Into tour"), self.tour_field))
        tour.add(self._tour_facts)
        self._next = Button(action=next_problem, kind="quiet", name="next_problem_button")
        self._problem_card = Card(" ", name="problem_card")
        self._problem_card.add(self.problems, 1)
        self._problem_card.add(self._next)
        next_problem.triggered.connect(self._on_next_problem)
        self.problems.problem_opened.connect(self._on_problem_opened)
        self.services = CheckList(name="service_list", column=True)
        self._no_services = Label("", "muted", name="service_hint", wrap=True)
        self._service_card = Card(QCoreApplication.translate("ImportPage", "Services"), name="service_card")
        self._service_card.add(self.services)
        self._service_card.add(self._no_services)
        self.body.setSpacing(px(12))
        self.body.addWidget(tour)
        self.body.addWidget(self._problem_card, 100)
        self.body.addStretch(1)
        self.body.addWidget(self._service_card)
        for card in (tour, self._service_card):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.show_services((), ())
        self.setFixedWidth(px(_SIDE_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def beside(self, main: QWidget) -> QHBoxLayout:
        """Return a row with the main part at the left of this one."""
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(main, 1)
        row.addWidget(self)
        return row

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(px(_SIDE_PX))

    def show_tour(self, number: str, facts: str) -> None:
        """Show the tour's number and its facts."""
        self.tour_field.set_value(number)
        self._tour_facts.setText(facts)
        self._tour_facts.setVisible(bool(facts))

    def show_services(self, services: Sequence[tuple[int, str, str]], ticked: Sequence[int]) -> None:
        """Offer services to tick."""
        self.services.set_items(services)
        self.services.set_checked(ticked)
        translate = QCoreApplication.translate
        self._no_services.setText(
            translate("ImportPage", "One set of services for all imported tourists")
            if services
            else translate("ImportPage", "This tour has no services yet; tourists can be bound to them later.")
        )
        self._service_card.setVisible(bool(self.tour_field.text()) or bool(services))

    def ticked_services(self) -> tuple[int, ...]:
        """Return the ids of the ticked services."""
        return tuple(key for key in self.services.checked() if isinstance(key, int))

    def show_problems(self, arrangement: Arrangement | None) -> None:
        """List the cells to look at."""
        self.problems.show_arrangement(arrangement)
        count = self.problems.count()
        self._problem_card.setVisible(count > 0)
        self._problem_card.set_title(ImportPage.tr("%n to look at", "", count))
        card, rest = self._problem_card, self._problem_card.sizeHint().height() - self.problems.sizeHint().height()
        card.setMaximumHeight(min(rest + self.problems.whole_height(), _WIDGET_MOST_PX))

    @Slot()
    def _on_next_problem(self) -> None:
        place = self._grid.current_place()
        row, section = place if place is not None else (-1, None)
        self.problems.open_next(row, section.field if section is not None else "")

    @Slot(object)
    def _on_problem_opened(self, opened: tuple[CellProblem, bool]) -> None:
        """Make the cell of a problem current in the grid, and open it for typing where that is wished."""
        problem, is_edited = opened
        self._grid.show_cell(problem.row, problem.field, problem.column)
        self._grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if is_edited:
            self._grid.edit_current()


def empty_list(actions: ImportActions) -> Card:
    """Return what stands in the place of the list while there is none."""
    translate = QCoreApplication.translate
    card = Card(name="import_empty_card")
    empty = EmptyState(
        "clipboard-paste",
        translate("ImportPage", "Bring a list of tourists in"),
        translate(
            "ImportPage",
            "Copy the list in Excel, Word or a mail, headings included, then press Insert. Columns whose headings "
            "can be read find their places; the others you drag there. Nothing is stored before you press Import.",
        ),
        button=Button(action=actions.insert, kind="primary", icon="clipboard-paste", name="insert_first_button"),
        name="import_empty",
    )
    card.add(empty, 1)
    return card
