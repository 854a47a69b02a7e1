"""The questionnaires of the whole group: who lacks which answer; a click leads there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.errors import AppError
from app.services.questionnaire.board import BoardRow
from app.services.questionnaire.shapes import Questionnaire
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.jobs import Lane
from app.views.questionnaire.board_presenter import BoardPresenter
from app.views.questionnaire.board_rows import BoardTarget, board_totals, has_barred_passport, passport_warning
from app.views.questionnaire.group_loading import GroupStart, load_group_start
from app.views.questionnaire.group_model import GroupModel, country_of
from app.views.questionnaire.group_table import GroupTable
from app.views.questionnaire.wording import text_in
from app.views.texts import explain
from app.views.theme import px
from app.views.widgets import Button, ChoiceBox, Label, LabelledField, LevelIcon, Notice


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """Which answer of which country was asked for."""

    country: str
    target: BoardTarget


class GroupDialog(AppDialog):
    """Tourists beside required fields; `choice` is where the agent wants to go, or None.

    Names: "group_dialog", the box "group_country", the tick "group_only_open", the table "group_table", the line
    "group_told", the totals "group_totals", the band "group_passports", the buttons "group_open" and
    "group_dialog_cancel".
    """

    def __init__(self, context: PageContext, tour_id: int, *, country: str = "", parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("GroupDialog", "Questionnaires of the group"),
            name="group_dialog",
            cancel_text=translate("GroupDialog", "Close"),
            width_px=720,
            parent=parent,
        )
        self.choice: GroupChoice | None = None
        self._context, self._tour_id, self._wanted = context, tour_id, country
        self._is_first = True
        self.group = GroupModel(context.language, self)
        self._table = GroupTable(self.group, name="group_table")
        self._table.setAccessibleName(translate("GroupDialog", "Tourists and required fields"))
        self._country = ChoiceBox(name="group_country")
        self._country.setMinimumWidth(px(210))
        self._only_open = QCheckBox(self.tr("Only what is left to do"))
        self._only_open.setObjectName("group_only_open")
        self._totals = Label("", "muted", name="group_totals", wrap=True)
        self._told = Label("", name="group_told", wrap=True)
        self._passports = Notice("", name="group_passports")
        self._open = Button(self.tr("Open this answer"), kind="primary", name="group_open")
        self._lay_out()
        self._presenter = BoardPresenter(context, self, self)
        self._country.edited.connect(self._on_country)
        self._only_open.clicked.connect(self._on_only_open)
        self._table.cell_opened.connect(self._on_opened)
        self._table.cell_looked_at.connect(self._on_looked_at)
        self._open.clicked.connect(self._on_open)
        context.runner.submit(
            Lane.INTERACTIVE,
            partial(load_group_start, context.desk, tour_id),
            on_done=self._on_started,
            on_error=self._on_failed,
            receiver=self,
        )

    def show_board(self, questionnaire: Questionnaire, rows: Sequence[BoardRow]) -> None:
        """Show the tourists beside what the country asks."""
        at = self._table.currentIndex()
        kept = (at.row(), at.column()) if at.isValid() else None
        self.group.show_group(questionnaire, rows)
        if kept is not None and not self._is_first:
            self._table.setCurrentIndex(self.group.index(*kept))
        elif rows:
            self._table.go_to_first()
            self._is_first = False
        self._totals.setText(board_totals(rows))
        level = "error" if has_barred_passport(rows) else "doubt"
        self._passports.set_notice(passport_warning(rows, country_of(questionnaire, self._context.language)), level)
        self._open.setEnabled(bool(rows))

    def show_board_problem(self, text: str) -> None:
        """Say why there is nothing to show."""
        self._totals.setText(text)
        self._open.setEnabled(False)

    def is_watched(self) -> bool:
        """Tell that the agent looks at it as long as it is there."""
        return True

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(px(16))
        top.addWidget(LabelledField(self.tr("Country"), self._country))
        top.addWidget(self._totals, 1, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self._only_open, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(top)
        self.add_content(self._table, 1)
        self.add_content(self._told)
        self.body.addLayout(self._legend())
        self.add_content(self._passports)
        self.add_button(self._open)
        self._open.setDefault(True)
        self._open.setEnabled(False)
        self._table.setFocus()
        self.resize(fitting(self, 1180, 680))

    def _legend(self) -> QHBoxLayout:
        """Return what the signs mean."""
        row = QHBoxLayout()
        row.setSpacing(px(6))
        for level, words in (
            ("error", self.tr("missing")),
            ("doubt", self.tr("doubtful")),
            ("good", self.tr("answered")),
        ):
            row.addWidget(LevelIcon(level))
            row.addWidget(Label(words, "muted"))
            row.addSpacing(px(10))
        row.addWidget(Label(self.tr("– not asked of this tourist"), "muted"))
        row.addStretch(1)
        return row

    def _on_started(self, start: GroupStart) -> None:
        names = " · ".join(part for part in (start.tour.number, start.tour.title) if part)
        self.title_label.setText(self.tr("Questionnaires of the group · %1").replace("%1", names))
        for country in start.countries:
            self._country.addItem(text_in(country.names, self._context.language) or country.code, country.code)
        if not start.countries:
            self.show_board_problem(self.tr("No country has a questionnaire yet."))
            return
        self._country.set_value(self._wanted or start.wanted)
        self._on_country()

    def _on_failed(self, error: AppError) -> None:
        self.show_board_problem(explain(error))

    @Slot()
    def _on_country(self) -> None:
        self._is_first = True
        self._presenter.show_group(self._tour_id, self._country.value())

    @Slot()
    def _on_only_open(self) -> None:
        self._table.show_only_open(only_open=self._only_open.isChecked())

    @Slot(int, int)
    def _on_looked_at(self, row: int, column: int) -> None:
        self._told.setText(self.group.told(row, column) if row >= 0 else "")

    @Slot(int, int)
    def _on_opened(self, row: int, column: int) -> None:
        self.choice = GroupChoice(self._country.value(), self.group.target_at(row, column))
        self.accept()

    @Slot()
    def _on_open(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self._on_opened(index.row(), index.column())


def ask_group(context: PageContext, parent: QWidget | None, tour_id: int, country: str = "") -> GroupChoice | None:
    """Open the whole group and wait; return which answer is to be opened, or None."""
    dialog = GroupDialog(context, tour_id, country=country, parent=parent)
    dialog.exec()
    choice = dialog.choice
    dialog.deleteLater()
    return choice


def lead_through_group(context: PageContext, parent: QWidget | None, tour_id: int, country: str = "") -> bool:
    """Show the whole group, and open the answer, or the card, that the agent chooses there; True for an answer."""
    choice = ask_group(context, parent, tour_id, country)
    if choice is None:
        return False
    if choice.target.is_card:
        context.go.open_tour(tour_id, choice.target.tourist_id)
    else:
        context.go.open_questionnaire(tour_id, choice.target.tourist_id, choice.country, choice.target.key)
    return not choice.target.is_card
