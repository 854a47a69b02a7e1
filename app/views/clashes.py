"""Where two people changed the same field of a record: the question what stands, and what was chosen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.services.merging import Clash
from app.services.persons.checks import FieldProblem
from app.views.compare_dialog import CompareRow, Comparison
from app.views.texts import explain_code

_MINE = 1


def clashes_of(error: AppError) -> list[Clash]:
    """Return the clashes that a refused save names; none where it was refused for another reason."""
    found = error.params.get("clashes") if error.code == "clash" else None
    return [one for one in found if isinstance(one, Clash)] if isinstance(found, list) else []


def refused_fields(error: AppError) -> dict[str, str]:
    """Return by field, in words, what the base can't hold; none where a save was refused for another reason."""
    found = error.params.get("problems") if error.code == "fields_refused" else None
    problems = [one for one in found if isinstance(one, FieldProblem)] if isinstance(found, list) else []
    return {one.field: explain_code(one.code, one.params) for one in problems}


def clash_question(
    clashes: Sequence[Clash], label_of: Callable[[str], str], shown: Callable[[str, object], str]
) -> Comparison:
    """Return the question of what stands: each value as it was, mine, theirs.

    Args:
        clashes: the fields that both changed.
        label_of: gives the words of a field.
        shown: gives a value of a field as the screen shows it.
    """
    rows = tuple(
        CompareRow(
            one.field, label_of(one.field), tuple(shown(one.field, value) for value in (one.base, one.mine, one.theirs))
        )
        for one in clashes
    )
    return Comparison(
        title=QCoreApplication.translate("Clash", "Somebody else changed the same fields"),
        sentence=QCoreApplication.translate(
            "Clash", "It was saved elsewhere after you opened it. Choose what stays; nothing is lost yet."
        ),
        columns=(
            QCoreApplication.translate("Clash", "As it was"),
            QCoreApplication.translate("Clash", "Yours"),
            QCoreApplication.translate("Clash", "Theirs"),
        ),
        rows=rows,
        chosen=_MINE,
        accept_text=QCoreApplication.translate("Clash", "Save the choice"),
    )


def chosen_values(clashes: Sequence[Clash], chosen: Mapping[str, int]) -> dict[str, object]:
    """Return the value that was chosen for each clashing field."""
    return {one.field: (one.base, one.mine, one.theirs)[chosen[one.field]] for one in clashes}
