"""The questions that are asked of a row, and what the answers make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject

from app.person_fields import PERSON_FIELDS, PersonValues
from app.services.imports.differences import compare_row
from app.services.imports.fates import Candidate, Fate, RowFate
from app.services.imports.rows import RowChoice
from app.services.tours.differences import Difference
from app.views.compare_dialog import CompareRow, Comparison, ComparisonAnswer
from app.views.imports.alike_words import reason_told, why_alike
from app.views.imports.decide_dialog import DecideField, DecideOption, DecideQuestion
from app.views.showing import person_name, shown
from app.views.texts import choice, field_label

Source = Literal["list", "stored"]
LIST, STORED, LIST_TO_CLIENT = 0, 1, 2
"""The columns of the question field by field."""


class DecideWords(QObject):
    """Puts questions together."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def question(
        self, source_row: int, values: PersonValues, fate: RowFate, chosen: RowChoice | None, alike: int, *, into: str
    ) -> DecideQuestion:
        """Return what is asked of a row; `into` is "tour" or "clients"."""
        is_there = fate.tourist_id is not None
        others = [self.tr("In the tour")] if is_there else [self._heading(one) for one in fate.candidates]
        return DecideQuestion(
            title=self._title(source_row, person_name(values)),
            sentence=self._sentence(fate, into),
            people=(self.tr("From the list"), *others),
            fields=self._differing(fate) if is_there else self._fields(values, fate.candidates),
            options=self._options(fate, into),
            chosen=_key_of(fate, chosen),
            alike=alike,
        )

    def kept_back(self, question: DecideQuestion) -> DecideQuestion:
        """Return the question of a row that has cells to mend."""
        return replace(question, sentence=choice("fate_told", "mend"))

    def _title(self, source_row: int, name: str) -> str:
        words = self.tr("Row %1: %2").replace("%2", name) if name else self.tr("Row %1")
        return words.replace("%1", str(source_row))

    def _heading(self, candidate: Candidate) -> str:
        return person_name(candidate.values) or str(candidate.client_id)

    def _sentence(self, fate: RowFate, into: str) -> str:
        if fate.reason:
            return reason_told(fate)
        kind = "known" if fate.fate is Fate.PRESENT and into == "clients" else fate.fate.value
        words = choice("fate_told", kind)
        if fate.differences and fate.tourist_id is None:
            fields = ", ".join(field_label(one.field) for one in fate.differences)
            words += " " + self.tr("These fields differ: %1.").replace("%1", fields)
        return words

    def _options(self, fate: RowFate, into: str) -> tuple[DecideOption, ...]:
        """Return the answers; the safe one first."""
        if fate.fate in {Fate.PRESENT, Fate.REPEATED}:
            options = [DecideOption("skip", self.tr("Skip it: leave what is there as it is"))]
            if fate.fate is Fate.PRESENT:
                options.append(
                    DecideOption(
                        "update", self.tr("Update what is there with this row"), by_field=bool(fate.differences)
                    )
                )
            return (*options, DecideOption("add", self.tr("Add it all the same, as another person")))
        options = [
            DecideOption(
                f"client_{one.client_id}",
                self._link_words(one, why_alike(fate.likenesses, at)),
                by_field=into == "tour",
            )
            for at, one in enumerate(fate.candidates)
        ]
        is_tour = into == "tour"
        alone = self.tr("A new tourist, linked to nobody") if is_tour else self.tr("A new client")
        options.append(DecideOption("new", alone))
        options.append(DecideOption("search", self.tr("Another regular client: search…")))
        return tuple(options)

    def _link_words(self, candidate: Candidate, why: str) -> str:
        values = candidate.values
        known = [self._shown("birth_date", values.get("birth_date", "")), _passport(values)]
        whom = ", ".join(part for part in (self._heading(candidate), *known) if part)
        words = self.tr("The regular client %1").replace("%1", whom)
        return f"{words}: {why}" if why else words

    def _differing(self, fate: RowFate) -> tuple[DecideField, ...]:
        """Return what the list and the tourist who is in the tour say differently."""
        return tuple(
            DecideField(
                field_label(one.field),
                (self._shown(one.field, one.mine), self._shown(one.field, one.stored)),
                (False, True),
            )
            for one in fate.differences
        )

    def _fields(self, values: PersonValues, candidates: Sequence[Candidate]) -> tuple[DecideField, ...]:
        """Return what list and candidates say, but for what all leave empty."""
        fields = []
        apart = [{one.field for one in compare_row(values, other.values).differences} for other in candidates]
        for field in PERSON_FIELDS:
            name = field.name
            told = [values.get(name, ""), *(one.values.get(name, "") for one in candidates)]
            if candidates and any(told):
                differs = (False, *(name in names for names in apart))
                fields.append(DecideField(field_label(name), tuple(self._shown(name, one) for one in told), differs))
        return tuple(fields)

    def comparison(
        self, differences: Sequence[Difference], chosen: RowChoice | None, *, with_client: bool
    ) -> Comparison:
        """Return the question which value of each differing field the tourist gets.

        Args:
            differences: the fields.
            chosen: what holds now.
            with_client: the stored values are a client's, to whom the list's can be written, too; else they are those
                of the tourist who is there already.
        """
        stored = self.tr("Regular client") if with_client else self.tr("There now")
        columns = [self.tr("From the list"), stored]
        if with_client:
            columns.append(self.tr("From the list, also to the client"))
        rows = []
        for one in differences:
            told = [self._shown(one.field, one.mine), self._shown(one.field, one.stored)]
            rows.append(
                CompareRow(
                    one.field,
                    field_label(one.field),
                    tuple([*told, told[0]] if with_client else told),
                    _column_of(one.field, chosen),
                )
            )
        return Comparison(
            title=self.tr("Which values are right?"),
            sentence=self.tr("Choose for each field what the tourist gets. Nothing is written before you import."),
            columns=tuple(columns),
            rows=tuple(rows),
            chosen=LIST,
            accept_text=self.tr("Keep the choice"),
        )

    def _shown(self, name: str, value: str) -> str:
        return shown(name, value, self._language)


def _passport(values: PersonValues) -> str:
    return " ".join(part for part in (values.get("passport_series", ""), values.get("passport_number", "")) if part)


def _key_of(fate: RowFate, chosen: RowChoice | None) -> str:
    """Return the answer that holds now; of what is asked nothing but the safe one is chosen beforehand."""
    if fate.fate in {Fate.PRESENT, Fate.REPEATED}:
        return chosen.present if chosen is not None else "skip"
    if chosen is not None and chosen.link == "client":
        known = {one.client_id for one in fate.candidates}
        return f"client_{chosen.client_id}" if chosen.client_id in known else "search"
    if chosen is None and fate.fate is Fate.LINKED:
        return f"client_{fate.client_id}"
    return "new"


def _column_of(field: str, chosen: RowChoice | None) -> int | None:
    if chosen is None:
        return None
    if chosen.take.get(field) == "stored":
        return STORED
    return LIST_TO_CLIENT if field in chosen.write_to_client else LIST


def taken(answer: ComparisonAnswer) -> tuple[Mapping[str, Source], frozenset[str]]:
    """Return which value each field takes ("list" or "stored"), and which fields are written to the client, too."""
    take: dict[str, Source] = {
        field: "stored" if column == STORED else "list" for field, column in answer.chosen.items()
    }
    return take, frozenset(field for field, column in answer.chosen.items() if column == LIST_TO_CLIENT)
