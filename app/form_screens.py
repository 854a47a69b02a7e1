"""Draws the page of forms with a made-up tourist's form, what is asked before saving, and a printed copy."""

from collections.abc import Callable
from typing import Any, Protocol

from app.bootstrap import Carnet
from app.services.forms.packs import known_packs
from app.services.forms.printed import FormWay, keep_printed
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey
from app.services.tours.reading import list_tourists
from app.shell import Shell
from app.views.forms.form_source import ShownForm

COUNTRY, FORM = "SCHENGEN", "schengen/visa"
_CHANGED_AFTER = {"occupation": "переводчик", "civil_status": "divorced"}


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

    def settle(self) -> None:
        """Let the window do what it has to do."""


def draw_forms(painter: Painter, tour_id: int | None) -> None:
    """Draw the page before a tour was opened, with a group, in a country without a form, and its dialogs."""
    shell, desk = painter.shell, painter.carnet.desk
    shell.window.go_to("forms")
    shell.window.status.clear()
    painter.keep("forms-empty")
    tourists = [] if tour_id is None else [one.id or 0 for one in list_tourists(desk, tour_id)]
    if tour_id is None or not tourists:
        return
    shell.journeys.open_forms(tour_id, tourists[:3], COUNTRY)
    painter.settle()
    page: Any = shell.window.page("forms")
    _keep_a_copy(painter, page, tourists[0])
    shell.journeys.open_forms(tour_id, tourists[:3], COUNTRY)
    painter.keep("forms")
    painter.with_dialog("forms-missing", painter.trigger("save_forms"))
    painter.with_dialog("forms-changes", painter.trigger("copy_changes"))
    painter.with_dialog("forms-copy", painter.trigger("copy_open"))
    painter.with_dialog("forms-move", painter.trigger("forms_move"))
    shell.journeys.open_forms(tour_id, (), "KOR")
    painter.keep("forms-none")
    shell.journeys.open_forms(tour_id, (), "THA")
    painter.keep("forms-own-pdf")
    _draw_documents(painter, page)


def _draw_documents(painter: Painter, page: Any) -> None:
    """Draw a list of the group and a letter of one, of those of no country."""
    for name, form in (("forms-list", "general/rooms_ru"), ("forms-letter", "general/employment_en")):
        if page.forms.select_key(form):
            painter.settle()
            painter.keep(name)


def _keep_a_copy(painter: Painter, page: Any, tourist_id: int) -> None:
    """Keep the shown form as printed, then change some answers."""
    desk = painter.carnet.desk
    pack = known_packs().forms[FORM]
    shown: ShownForm | None = page.shown_form()
    if shown is None:
        return
    keep_printed(desk, pack, COUNTRY, [shown.made], FormWay.PRINTED)
    lines = shown.made.people[0].applicant.sheet.lines
    versions = {line.key.meaning: line.version for line in lines if not line.key.position}
    for meaning, value in _CHANGED_AFTER.items():
        save_answer(desk, tourist_id, AnswerKey(meaning), value, version=versions.get(meaning, 0))
