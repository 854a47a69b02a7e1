"""What the lists of the clients page show: clients, tours of a client, history."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.services.clients.listing import ClientRow
from app.services.clients.travels import Travel
from app.services.history import HistoryEntry
from app.services.persons.dates import format_date
from app.services.questionnaire.told_answers import ANSWER_TABLES, answer_words, meaning_label
from app.views.client_names import name_of_row
from app.views.clients.wording import NOTHING, moment_words, value_words, whole_row_words
from app.views.table_models import Cell, Column
from app.views.texts import choice, field_label

_STAGE_LEVELS = {"lost": "muted"}


def client_columns(reasons: Mapping[int, str]) -> list[Column[ClientRow]]:
    """Return the columns of the list of clients; "name" and "birth_date" sort, "reason" says why one was found."""

    def reason(row: ClientRow) -> Cell:
        code = reasons.get(row.id, "")
        return Cell(choice("reason", code), "doubt", badge=True) if code else Cell()

    return [
        Column("name", QCoreApplication.translate("ClientLists", "Name"), name_of_row, width=30, stretch=True),
        Column("birth_date", QCoreApplication.translate("ClientLists", "Born"), _born, width=10),
        Column("passport", QCoreApplication.translate("ClientLists", "Passport"), _passport, width=11),
        Column("stage", choice("column", "stage"), _stage, width=15),
        Column("reason", QCoreApplication.translate("ClientLists", "Why"), reason, width=21),
    ]


def _born(row: ClientRow) -> str:
    return format_date(row.birth_date)


def _passport(row: ClientRow) -> str:
    return row.passport


def _stage(row: ClientRow) -> Cell:
    return Cell(choice("stage", row.stage), _STAGE_LEVELS.get(row.stage, ""))


class TravelColumns:
    """Shows tours; the names of countries may come later."""

    def __init__(self) -> None:
        self.countries: Mapping[str, str] = {}

    def columns(self) -> list[Column[Travel]]:
        """Return the columns of the tours of a client."""
        return [
            Column("number", choice("column", "number"), _number, width=9),
            Column("title", choice("column", "title"), _title, width=20, stretch=True),
            Column("country", choice("column", "country"), self._country, width=14),
            Column("arrival", choice("column", "arrival"), _arrival, width=10),
            Column("departure", choice("column", "departure"), _departure, width=10),
        ]

    def _country(self, row: Travel) -> str:
        return self.countries.get(row.country, row.country)


def travel_key(row: Travel) -> int:
    """Return what tells one line of a client's tours from another."""
    return row.tourist_id


def _number(row: Travel) -> Cell:
    return Cell(row.number, icon="star" if row.is_main else "")


def _title(row: Travel) -> str:
    return row.title


def _arrival(row: Travel) -> str:
    return format_date(row.arrival)


def _departure(row: Travel) -> str:
    return format_date(row.departure)


class HistoryColumns:
    """Shows history entries in words; the agents' names may come later."""

    def __init__(self, language: str) -> None:
        self.agents: Mapping[int, str] = {}
        self._language = language

    def columns(self) -> list[Column[HistoryEntry]]:
        """Return the columns of the history."""
        return [
            Column(
                "when", QCoreApplication.translate("ClientLists", "When"), _day, samples=("00.00.0000",), tooltip=_when
            ),
            Column("who", QCoreApplication.translate("ClientLists", "Who"), _who, width=7),
            Column("what", QCoreApplication.translate("ClientLists", "What"), self._what_cell, width=20),
            Column("old", QCoreApplication.translate("ClientLists", "Before"), self.old, width=11, tooltip=self.old),
            Column(
                "new",
                QCoreApplication.translate("ClientLists", "After"),
                self.new,
                width=11,
                stretch=True,
                tooltip=self.new,
            ),
            Column("done", QCoreApplication.translate("ClientLists", "Done"), _done, width=12),
        ]

    def old(self, entry: HistoryEntry) -> str:
        """Return what stood there before, in words."""
        return self._words(entry, entry.old)

    def new(self, entry: HistoryEntry) -> str:
        """Return what stands there since, in words."""
        return self._words(entry, entry.new)

    def whole(self, entry: HistoryEntry) -> str:
        """Return a line in words: what was changed, what stood there before and after, when and by whom."""
        told = " → ".join(words or NOTHING for words in (self.old(entry), self.new(entry)))
        changed = f"{self.what(entry)}: {told if entry.action == 'update' else self.old(entry) or self.new(entry)}"
        return " · ".join(filter(None, (changed, _done(entry).text, moment_words(entry.at), entry.agent)))

    def what(self, entry: HistoryEntry) -> str:
        """Return what was changed, in words; of an answer what it is to, of a merged client's card whose it was."""
        words = self._what(entry)
        return f"{words} ({entry.merged})" if entry.merged else words

    def _what_cell(self, entry: HistoryEntry) -> Cell:
        """Return what was changed, or where that has no room the field or the record alone."""
        shorter = field_label(entry.field) if entry.action == "update" else choice("table", entry.table)
        return Cell(self.what(entry), shorter=(shorter,))

    def _what(self, entry: HistoryEntry) -> str:
        """Return what was changed, in words."""
        table = choice("table", entry.table)
        if entry.meaning is not None:
            table = f"{table} · {meaning_label(entry.meaning, self._language)}"
        if entry.action == "update":
            if entry.table in ANSWER_TABLES and entry.field == "value":
                return table
            label = field_label(entry.field)
            return label if entry.table == "client" else f"{table} · {label}"
        words = {
            "create": QCoreApplication.translate("ClientLists", "%1 added"),
            "remove": QCoreApplication.translate("ClientLists", "%1 removed"),
        }
        return words[entry.action].replace("%1", table)

    def _words(self, entry: HistoryEntry, text: str) -> str:
        if entry.meaning is not None:
            return format_date(answer_words(entry.meaning, text, self._language))
        if entry.action != "update":
            return whole_row_words(text)
        return value_words(entry.table, entry.field, text, self.agents, self._language)


def _day(entry: HistoryEntry) -> str:
    return moment_words(entry.at).partition(" ")[0]


def _when(entry: HistoryEntry) -> str:
    return moment_words(entry.at)


def _who(entry: HistoryEntry) -> str:
    return entry.agent


def _done(entry: HistoryEntry) -> Cell:
    words = choice("change", entry.kind)
    if entry.undone:
        undone = QCoreApplication.translate("ClientLists", "%1 (undone)")
        return Cell(undone.replace("%1", words), "muted")
    return Cell(words)
