"""The column at the right of the list: source, goal, what there is to look at, services."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.services.imports.arrangement import Arrangement
from app.views.imports.fate_board import FateBoard
from app.views.imports.grid import ImportGrid
from app.views.imports.problem_list import Entry, ProblemList, RowToDecide
from app.views.imports.source_card import SourceCard
from app.views.imports.target_card import TargetCard
from app.views.texts import Texts
from app.views.theme import px
from app.views.widgets import Button, Card, CheckList, Label, ScrollBody

ImportPage = Texts("ImportPage")

_SIDE_PX = 272
_WIDGET_MOST_PX = 16_000
"""Below what Qt takes as the height of a widget."""


class SidePart(ScrollBody):
    """The column at the right."""

    def __init__(self, grid: ImportGrid, next_problem: QAction, search_tours: QAction) -> None:
        super().__init__(name="import_side")
        self._grid = grid
        self.source, self.target = SourceCard(search_tours), TargetCard()
        self.problems = ProblemList()
        self._next = Button(next_problem.shortcut().toString(), kind="quiet", name="next_problem_button")
        self._next.setToolTip(next_problem.text())
        self._next.setAccessibleName(next_problem.text())
        self._next.clicked.connect(next_problem.trigger)
        self._problem_card = Card(" ", trailing=(self._next,), name="problem_card")
        self._problem_card.add(self.problems, 1)
        next_problem.triggered.connect(self._on_next_problem)
        self.problems.problem_opened.connect(self._on_problem_opened)
        self.services = CheckList(name="service_list", column=True)
        self._no_services = Label("", "muted", name="service_hint", wrap=True)
        self._service_card = Card(QCoreApplication.translate("ImportPage", "Services"), name="service_card")
        self._service_card.add(self.services)
        self._service_card.add(self._no_services)
        self._service_card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.setSpacing(px(12))
        self.body.addWidget(self.source)
        self.body.addWidget(self.target)
        self.body.addWidget(self._problem_card, 100)
        self.body.addStretch(1)
        self.body.addWidget(self._service_card)
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
        self.target.show_tour(number, facts)

    def show_directory(self) -> None:
        """Show that the list goes into the directory, which knows no services."""
        self.target.show_directory()
        self._service_card.hide()

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
        field = self.target.tour_field
        self._service_card.setVisible(not field.isHidden() and (bool(field.text()) or bool(services)))

    def ticked_services(self) -> tuple[int, ...]:
        """Return the ids of the ticked services."""
        return tuple(key for key in self.services.checked() if isinstance(key, int))

    def show_problems(self, arrangement: Arrangement | None, board: FateBoard) -> None:
        """List the cells to look at and the rows to decide."""
        self.problems.show_problems(arrangement, board)
        count = self.problems.count()
        self._problem_card.setVisible(count > 0)
        self._problem_card.set_title(ImportPage.tr("%n to look at", "", count))
        card = self._problem_card
        card.body.invalidate()  # its own size was measured with the list of before
        rest = card.sizeHint().height() - self.problems.sizeHint().height()
        card.setMaximumHeight(min(rest + self.problems.whole_height(), _WIDGET_MOST_PX))

    @Slot()
    def _on_next_problem(self) -> None:
        place = self._grid.current_place()
        row, section = place if place is not None else (-1, None)
        self.problems.open_next(row, section.field if section is not None else "")

    @Slot(object)
    def _on_problem_opened(self, opened: tuple[Entry, bool]) -> None:
        """Make the cell of a problem current in the grid, and open it for typing where that is wished."""
        problem, is_edited = opened
        if isinstance(problem, RowToDecide):
            self._grid.show_row(problem.row)
        else:
            self._grid.show_cell(problem.row, problem.field, problem.column)
        self._grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if is_edited and isinstance(problem, RowToDecide):
            self._grid.decide_requested.emit(problem.row)
        elif is_edited:
            self._grid.edit_current()
