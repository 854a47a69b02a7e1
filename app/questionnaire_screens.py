"""Draws the questionnaire's page with a made-up tourist who has answered a part of it."""

from collections.abc import Callable
from typing import Any, Protocol

from app.board_screens import draw_board
from app.bootstrap import Carnet
from app.services.forms.manifest import AnswerKind
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey
from app.services.tours.tourists import list_tourists
from app.shell import Shell
from app.views.questionnaire.rows import RowKind

COUNTRY = "SCHENGEN"
_ANSWERS = {
    "former_surnames": "Кузнецова",
    "birth_nationality": "SUN",
    "occupation": "инженер-технолог",
    "employer_name": "ООО «Ромашка», г. Йошкар-Ола, ул. Мира, д. 1",
    "visit_purpose": '["tourism", "other"]',
    "civil_status": "married",
}
"""By meaning, where the country asks for it."""
_DRAWN = {"questionnaire-options": AnswerKind.OPTIONS, "questionnaire-date": AnswerKind.DATE}


class Painter(Protocol):
    """What draws the screens."""

    shell: Shell
    carnet: Carnet

    def keep(self, name: str) -> None:
        """Keep a picture of the window."""

    def with_dialog(self, name: str, open_it: Callable[[], object]) -> None:
        """Draw the dialog that something opens, and leave it."""

    def trigger(self, name: str) -> Callable[[], None]:
        """Return what triggers an action of the open page, by name."""

    def type(self, name: str, text: str) -> None:
        """Put text into a field as if it were typed."""

    def settle(self) -> None:
        """Let the window do what it has to do."""


def draw_questionnaire(painter: Painter, tour_id: int) -> None:
    """Draw the page, its editors, what is missing, and a tour to a country that asks nothing."""
    shell, desk = painter.shell, painter.carnet.desk
    tourists = list_tourists(desk, tour_id)
    if not tourists:
        return
    tourist_id = tourists[0].id or 0
    shell.open_questionnaire(tour_id, tourist_id)
    shell.window.status.clear()
    painter.keep("questionnaire-country")
    shell.open_questionnaire(tour_id, tourist_id, COUNTRY)
    painter.settle()
    page: Any = shell.window.page("questionnaire")
    _answer(painter, page, tourist_id)
    painter.keep("questionnaire")
    for name, kind in _DRAWN.items():
        _draw_editor(painter, page, name, kind)
    _draw_text(painter, page)
    painter.with_dialog("questionnaire-data-sheet", painter.trigger("open_data_sheet"))
    painter.with_dialog("questionnaire-print", painter.trigger("print_questionnaire"))
    draw_board(painter, tour_id)
    painter.settle()


def _answer(painter: Painter, page: Any, tourist_id: int) -> None:
    """Give some answers, where they are asked for."""
    asked = {row.line.field.meaning for row in page.table.sheet_model.rows if row.line is not None}
    for meaning, value in _ANSWERS.items():
        if meaning in asked:
            save_answer(painter.carnet.desk, tourist_id, AnswerKey(meaning), value, version=0)
    painter.shell.context.events.answers_changed.emit()
    painter.settle()


def _draw_editor(painter: Painter, page: Any, name: str, kind: AnswerKind) -> None:
    """Draw the editor of the first question of a kind, and leave it."""
    rows = page.table.sheet_model.rows
    row = next((one for one in rows if one.kind is RowKind.LINE and one.line.field.kind is kind), None)
    if row is not None and page.select_answer(row.key):
        page.table.edit_current()
        painter.keep(name)
        page.table.leave_editor()


def _draw_text(painter: Painter, page: Any) -> None:
    """Draw a text while it is being typed, with what is printed of it."""
    rows = page.table.sheet_model.rows
    row = next((one for one in rows if one.line is not None and one.line.field.meaning == "employer_name"), None)
    if row is None or not page.select_answer(row.key):
        return
    page.table.edit_current()
    painter.type("answer_input", f"{row.value}, оф. 2")
    painter.keep("questionnaire-text")
    page.table.leave_editor()
