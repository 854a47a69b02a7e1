"""Asks what stands where a new edition says something else than the agency; shows what of the packs can't be used."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.forms.manifest import PackProblem
from app.services.questionnaire.differences import DROPPED, Difference
from app.views.compare_dialog import CompareDialog, CompareRow, Comparison
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.directories.words import attribute_title, attribute_words
from app.views.table_models import Column, RowsModel
from app.views.texts import explain_code
from app.views.theme import px
from app.views.widgets import DataTable

_TAKE, _KEEP = 0, 1


@dataclass(frozen=True, slots=True)
class EditionAnswer:
    """The differences of which the edition's word is taken, and those of which the agency's is kept."""

    taken: tuple[Difference, ...]
    kept: tuple[Difference, ...]


def edition_question(differences: Sequence[Difference]) -> Comparison:
    """Return the question what stands of each difference."""
    translate = QCoreApplication.translate
    before = translate("EditionDialog", "When you changed it: %1")
    rows = []
    for at, one in enumerate(differences):
        note = "" if one.attribute == DROPPED else before.replace("%1", attribute_words(one.attribute, one.then) or "—")
        rows.append(CompareRow(str(at), _label(one), (_now(one), _ours(one)), note=note, level="info"))
    return Comparison(
        title=translate("EditionDialog", "A new edition says something else"),
        sentence=translate(
            "EditionDialog",
            "You changed these before the new edition came. Yours stands until you decide; answers are not touched.",
        ),
        columns=(translate("EditionDialog", "Take the edition's"), translate("EditionDialog", "Keep ours")),
        rows=tuple(rows),
        chosen=_KEEP,
        accept_text=translate("EditionDialog", "Decide so"),
    )


def ask_edition(parent: QWidget | None, differences: Sequence[Difference]) -> EditionAnswer | None:
    """Ask and wait; None where the dialog was left."""
    dialog = CompareDialog(edition_question(differences), name="edition_dialog", parent=parent)
    dialog.resize(fitting(dialog, 980, 600))
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    if not accepted:
        return None
    chosen = [answer.chosen.get(str(at), _KEEP) for at in range(len(differences))]
    taken = tuple(one for one, what in zip(differences, chosen, strict=True) if what == _TAKE)
    return EditionAnswer(taken, tuple(one for one in differences if one not in taken))


def _label(one: Difference) -> str:
    key = one.key.replace("/", " › ")
    return f"{key} · {attribute_title(one.attribute)}"


def _now(one: Difference) -> str:
    if one.attribute == DROPPED:
        return QCoreApplication.translate("EditionDialog", "left out")
    return attribute_words(one.attribute, one.now)


def _ours(one: Difference) -> str:
    if one.ours is None:
        return QCoreApplication.translate("EditionDialog", "taken out")
    return attribute_words(one.attribute, one.ours)


class ProblemsDialog(AppDialog):
    """Lists what of the packs can't be used, with file and place.

    Names: "pack_problems_dialog", the table "pack_problems".
    """

    def __init__(self, problems: Sequence[PackProblem], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("ProblemsDialog", "Form packs with mistakes"),
            translate("ProblemsDialog", "These entries were passed over; the rest of their packs is used."),
            name="pack_problems_dialog",
            cancel_text=translate("ProblemsDialog", "Close"),
            width_px=640,
            parent=parent,
        )
        columns = [
            Column("file", translate("ProblemsDialog", "File"), _file, width=26),
            Column("place", translate("ProblemsDialog", "Place"), _place, width=20),
            Column(
                "words",
                translate("ProblemsDialog", "What is wrong"),
                problem_words,
                width=40,
                stretch=True,
                tooltip=problem_words,
            ),
        ]
        table = DataTable(RowsModel(columns, problems, parent=self), name="pack_problems")
        table.setAccessibleName(translate("ProblemsDialog", "Form packs with mistakes"))
        table.setMinimumHeight(px(220))
        table.set_elastic(file=16, place=12)
        self.add_content(table, 1)
        self.resize(fitting(self, 900, 460))
        table.select_row(0)
        table.setFocus()


def show_problems(parent: QWidget | None, problems: Sequence[PackProblem]) -> None:
    """Show them and wait."""
    dialog = ProblemsDialog(problems, parent)
    dialog.exec()
    dialog.deleteLater()


def problem_words(problem: PackProblem) -> str:
    """Return what is wrong, in words."""
    return explain_code(problem.code, problem.params)


def _file(problem: PackProblem) -> str:
    return problem.file


def _place(problem: PackProblem) -> str:
    return problem.place
