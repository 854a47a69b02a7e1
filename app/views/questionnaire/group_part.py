"""What the questionnaire's page does with the group: the board beside it, taking answers and copying them."""

from PySide6.QtCore import QObject, Qt, Slot

from app.services.questionnaire.shapes import Sheet
from app.views.context import PageContext
from app.views.questionnaire.answer_desk import PageData
from app.views.questionnaire.board_card import BoardCard
from app.views.questionnaire.board_presenter import BoardPresenter
from app.views.questionnaire.board_rows import BoardTarget
from app.views.questionnaire.copy_dialog import ask_copy
from app.views.questionnaire.group_dialog import lead_through_group
from app.views.questionnaire.presenter import QuestionnairePresenter
from app.views.questionnaire.take_dialog import ask_take
from app.views.questionnaire.view import QuestionnaireView


class GroupPart(QObject):
    """Keeps the board beside the shown questionnaire, and leads from it to answers.

    Actions: "go_to_group" (F6) and "whole_group" (Shift+F6), beside the page's own "take_answers" and "copy_answers".
    """

    def __init__(
        self, context: PageContext, page: QuestionnaireView, presenter: QuestionnairePresenter, card: BoardCard
    ) -> None:
        super().__init__(page)
        self._context, self._page, self._presenter, self._card = context, page, presenter, card
        self._board = BoardPresenter(context, card, self)
        to_group = page.add_action(self.tr("Go to the group"), name="go_to_group", shortcut="F6", icon="users")
        whole = page.add_action(
            self.tr("Questionnaires of the group"), name="whole_group", shortcut="Shift+F6", icon="users"
        )
        to_group.triggered.connect(card.focus_board)
        for signal in (whole.triggered, card.group_requested):
            signal.connect(self._on_whole_group)
        card.target_opened.connect(self._on_target)
        card.left.connect(self._on_left)
        card.shown.connect(self._board.catch_up)
        page.take_action.triggered.connect(self._on_take)
        page.copy_action.triggered.connect(self._on_copy)
        for action in (page.take_action, page.copy_action):
            action.setVisible(True)
            action.setEnabled(False)
        presenter.loader.loaded.connect(self._on_loaded)

    @Slot(object)
    def _on_loaded(self, loaded: tuple[PageData, bool]) -> None:
        data, _ = loaded
        sheet = data.sheet
        for action in (self._page.take_action, self._page.copy_action):
            action.setEnabled(sheet is not None)
        if sheet is None:
            self._board.leave()
            return
        self._board.show_group(sheet.tour_id, sheet.questionnaire.country.code)
        self._card.show_current(sheet.tourist_id)

    @Slot(object)
    def _on_target(self, target: BoardTarget) -> None:
        """Go to an answer, or to the card where the passport is mended."""
        sheet = self._presenter.sheet
        if sheet is None:
            return
        if target.is_card:
            self._context.go.open_tour(sheet.tour_id, target.tourist_id)
            return
        self._presenter.show(sheet.tour_id, target.tourist_id, key=target.key)
        self._page.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_left(self) -> None:
        self._page.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_whole_group(self) -> None:
        sheet = self._settled()
        if sheet is None:
            return
        country = sheet.questionnaire.country.code
        if lead_through_group(self._context, self._page.window(), sheet.tour_id, country):
            self._page.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the answer is given there, not at the link

    @Slot()
    def _on_take(self) -> None:
        sheet = self._settled()
        if sheet is not None:
            ask_take(self._context, self._page.window(), sheet.tourist_id, _name(sheet))

    @Slot()
    def _on_copy(self) -> None:
        sheet = self._settled()
        if sheet is not None:
            ask_copy(self._context, self._page.window(), sheet.tourist_id, _name(sheet))

    def _settled(self) -> Sheet | None:
        """Return the shown questionnaire once what was typed is written; None where that can't be."""
        return self._presenter.sheet if self._presenter.may_leave() else None


def _name(sheet: Sheet) -> str:
    return f"{sheet.surname} {sheet.initials}".strip()
