"""Draws the questionnaire's page with a made-up tourist who has answered a part of it."""

from collections.abc import Callable
from typing import Any, Protocol

from app.board_screens import draw_board, find_family
from app.bootstrap import Carnet
from app.services.forms.manifest import AnswerKind
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.reading import list_tourists
from app.shell import Shell
from app.views.questionnaire.rows import RowKind

COUNTRY = "SCHENGEN"
_ANSWERS = {
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
    """Draw the page, its editors and what is missing, of a family where there is one."""
    shell, desk = painter.shell, painter.carnet.desk
    tourists = list_tourists(desk, tour_id)
    if not tourists:
        return
    tour_id, tourist_id = find_family(painter.carnet) or (tour_id, tourists[0].id or 0)
    _answer(painter, tourist_id)
    shell.journeys.open_questionnaire(tour_id, tourist_id)
    shell.window.status.clear()
    painter.keep("questionnaire-country")
    shell.journeys.open_questionnaire(tour_id, tourist_id, COUNTRY)
    painter.settle()
    page: Any = shell.window.page("questionnaire")
    painter.keep("questionnaire")
    for name, kind in _DRAWN.items():
        _draw_editor(painter, page, name, kind)
    _draw_text(painter, page)
    painter.with_dialog("questionnaire-data-sheet", painter.trigger("open_data_sheet"))
    painter.with_dialog("questionnaire-print", painter.trigger("questionnaire_spreadsheet"))
    draw_board(painter, tour_id)
    painter.settle()


def _answer(painter: Painter, tourist_id: int) -> None:
    """Give some answers, where they are asked for and nothing stands yet."""
    desk = painter.carnet.desk
    for line in open_sheet(desk, tourist_id, COUNTRY).lines:
        if not line.value and line.field.meaning in _ANSWERS:
            save_answer(desk, tourist_id, line.key, _ANSWERS[line.field.meaning], version=line.version)


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
