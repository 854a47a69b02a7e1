"""Decides what a wish on a child row does: asks in a dialog and changes the draft."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.errors import UserError
from app.services.clients.cards import SECTIONS, ChildRow, ClientCard, FamilyRow
from app.services.clients.drafts import (
    ShownRow,
    add_row,
    can_be_current,
    change_row,
    has_current,
    make_current,
    remove_row,
)
from app.services.persons.checks import FieldProblem, check_card
from app.views.clients.card_presenter import CardPresenter
from app.views.clients.row_dialog import RowAnswer, RowQuestion
from app.views.clients.sections import fields_of_section
from app.views.texts import choice, explain_code

AskRow = Callable[[RowQuestion], RowAnswer | None]
AskRelative = Callable[[FamilyRow, int | None], FamilyRow | None]

_HAVE_CURRENT = frozenset({"documents", "phones", "emails", "addresses"})


class RowsPresenter(QObject):
    """Adds, edits, removes and makes current; all of it stays in the draft until Save."""

    def __init__(
        self, card: CardPresenter, ask_row: AskRow, ask_relative: AskRelative, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._card, self._ask_row, self._ask_relative = card, ask_row, ask_relative

    def do(self, what: str, section: str, at: int) -> None:
        """Do "add", "edit", "remove" or "current" to a row of a section."""
        self._card.show_sections()
        if what == "add":
            self._add(section)
            return
        rows = self._card.rows(section)
        if not 0 <= at < len(rows):
            return
        if what == "edit":
            self._edit(section, rows[at])
        elif what == "remove":
            self._card.apply(partial(_without, section, rows[at]))
        else:
            self._card.apply(partial(_current, section, rows[at]))

    def _add(self, section: str) -> None:
        row = SECTIONS[section]()
        if isinstance(row, FamilyRow):
            link = self._ask_relative(row, self._card.client_id)
            answer = None if link is None else RowAnswer(link)
        else:
            is_first = section in _HAVE_CURRENT and not has_current(self._card.draft(), section, row)
            answer = self._ask_row(self._question(section, row, is_current=is_first))
        if answer is not None and answer.row != row:
            current = answer.current and can_be_current(section, answer.row)
            self._card.apply(partial(_with, section, answer.row, current))

    def _edit(self, section: str, shown: ShownRow) -> None:
        row = shown.row
        if isinstance(row, FamilyRow):
            link = self._ask_relative(row, self._card.client_id)
            if link is not None and link != row:
                self._card.apply(partial(_changed, section, shown, link))
            return
        answer = self._ask_row(self._question(section, row, is_current=shown.current))
        if answer is None:
            return
        if answer.row != row:
            self._card.apply(partial(_changed, section, shown, answer.row))
        if answer.current and not shown.current:
            self._make_current(section, answer.row)

    def _make_current(self, section: str, row: ChildRow) -> None:
        """Make a row current that was edited just now."""
        found = next((one for one in self._card.rows(section) if one.row == row), None)
        if found is not None and can_be_current(section, row):
            self._card.apply(partial(_current, section, found))

    def _question(self, section: str, row: ChildRow, *, is_current: bool) -> RowQuestion:
        words = {
            "documents": self.tr("This is the current document of its kind"),
            "phones": self.tr("Call this number first"),
            "emails": self.tr("Write to this address first"),
            "addresses": self.tr("This is the current address"),
        }
        return RowQuestion(
            choice("table", SECTIONS[section].TABLE),
            row,
            fields_of_section(section),
            partial(problems_of_row, section),
            "" if is_current and row != SECTIONS[section]() else words.get(section, ""),
            is_current,
        )


def problems_of_row(section: str, row: ChildRow) -> Mapping[str, str]:
    """Return by field in words what the base can't hold of a row."""
    rows: dict[str, Any] = {section: (row,)}
    try:
        check_card(ClientCard(**rows))
    except UserError as error:
        problems = error.params["problems"]
        if isinstance(problems, list):
            mine = [one for one in problems if one.field.startswith(f"{section}/")]  # the rest is the card's
            return {one.field.rsplit("/", 1)[-1]: _sentence(one) for one in mine}
    return {}


def _sentence(problem: FieldProblem) -> str:
    words = explain_code(problem.code, problem.params)
    return words[:1].upper() + words[1:]


def _with(section: str, row: ChildRow, current: bool, card: ClientCard) -> ClientCard:
    return add_row(card, section, row, current=current)


def _changed(section: str, shown: ShownRow, row: ChildRow, card: ClientCard) -> ClientCard:
    return change_row(card, section, shown, row)


def _without(section: str, shown: ShownRow, card: ClientCard) -> ClientCard:
    return remove_row(card, section, shown)


def _current(section: str, shown: ShownRow, card: ClientCard) -> ClientCard:
    return make_current(card, section, shown) if can_be_current(section, shown.row) else card
