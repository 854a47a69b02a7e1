"""What the list of pairs shows."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.services.clients.duplicates.shapes import Level, Pair
from app.services.clients.listing import ClientRow
from app.services.persons.dates import format_date
from app.views.client_names import name_of_row
from app.views.duplicates.words import LEVEL_COLOURS, brief_reasons, capital, level_words, reasons_for
from app.views.table_models import Cell, Column


def pair_columns() -> list[Column[Pair]]:
    """Return the columns of the list of pairs."""
    return [
        Column(
            "level",
            QCoreApplication.translate("PairColumns", "How sure"),
            _level,
            samples=tuple(level_words(level) for level in Level),
            badges=True,
        ),
        Column(
            "first",
            QCoreApplication.translate("PairColumns", "Client"),
            _first,
            width=22,
            stretch=True,
            tooltip=_whole_first,
        ),
        Column(
            "second", QCoreApplication.translate("PairColumns", "Looks like"), _second, width=22, tooltip=_whole_second
        ),
        Column("born", QCoreApplication.translate("PairColumns", "Born"), _born, width=19),
        Column("passport", QCoreApplication.translate("PairColumns", "Passport"), _passport, width=20),
        Column("why", QCoreApplication.translate("PairColumns", "Why"), _why, width=30, tooltip=_whole_why),
    ]


def _level(pair: Pair) -> Cell:
    level = pair.likeness.level
    return Cell(level_words(level), LEVEL_COLOURS[level], badge=True)


def _first(pair: Pair) -> Cell:
    return _name(pair.first)


def _second(pair: Pair) -> Cell:
    return _name(pair.second)


def _name(row: ClientRow) -> Cell:
    """Return a name with the initial of the patronymic, or where there is less room of both: two have to fit in."""
    patronymic, given = _initial(row.patronymic_ru), _initial(row.given_name_ru)
    shorter = name_of_row(replace(row, patronymic_ru=patronymic))
    return Cell(shorter, shorter=(name_of_row(replace(row, given_name_ru=given, patronymic_ru=patronymic)),))


def _initial(name: str) -> str:
    return f"{name[0]}." if name else ""


def _whole_first(pair: Pair) -> str:
    return name_of_row(pair.first)


def _whole_second(pair: Pair) -> str:
    return name_of_row(pair.second)


def _born(pair: Pair) -> str:
    return both(format_date(pair.first.birth_date), format_date(pair.second.birth_date))


def _passport(pair: Pair) -> str:
    return both(pair.first.passport, pair.second.passport)


def _why(pair: Pair) -> Cell:
    """Return the two weightiest reasons in brief, or one where there is no room for both; the panel tells all."""
    return Cell(capital(brief_reasons(pair.likeness, 2)), shorter=(capital(brief_reasons(pair.likeness, 1)),))


def _whole_why(pair: Pair) -> str:
    return capital(", ".join(reasons_for(pair.likeness)))


def both(one: str, other: str) -> str:
    """Return what both say, once where it is the same."""
    return one if one == other else f"{one or '—'} / {other or '—'}"
