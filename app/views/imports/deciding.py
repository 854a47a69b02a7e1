"""Decisions on single rows: to whom they belong, what becomes of those that are there already, which values count."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.errors import UserError
from app.person_fields import PersonValues
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client
from app.services.clients.search import SearchTerms
from app.services.imports.differences import compare_row
from app.services.imports.fates import Candidate, Fate, RowFate
from app.services.imports.rows import RowChoice
from app.services.tours.differences import Difference
from app.views.compare_dialog import Comparison, ComparisonAnswer
from app.views.context import PageContext
from app.views.imports.decide_dialog import DecideAnswer, DecideQuestion
from app.views.imports.decide_words import DecideWords, taken
from app.views.imports.foreseeing import ForeseeingPresenter
from app.views.imports.session import ListSession
from app.views.jobs import Lane

AskDecision = Callable[[DecideQuestion], DecideAnswer | None]
AskComparison = Callable[[Comparison], ComparisonAnswer | None]
AskSearch = Callable[[SearchTerms], int | None]


class DecidingPresenter(QObject):
    """Asks what becomes of a row; each answer is a step that can be undone.

    Args:
        context: the parts that a screen works with.
        session: keeps the list.
        foreseeing: knows the fates.
        ask_decision: asks to whom a row belongs.
        ask_comparison: asks field by field.
        ask_search: lets a client be searched.
        parent: the page.
    """

    def __init__(
        self,
        context: PageContext,
        session: ListSession,
        foreseeing: ForeseeingPresenter,
        *,
        ask_decision: AskDecision,
        ask_comparison: AskComparison,
        ask_search: AskSearch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._session, self._foreseeing = context, session, foreseeing
        self._ask_decision, self._ask_comparison, self._ask_search = ask_decision, ask_comparison, ask_search
        self._words = DecideWords(context.language, self)
        self._found: dict[int, Candidate] = {}

    @Slot(object)
    def decide(self, row: int) -> None:
        """Ask what becomes of a row."""
        fate, arrangement = self._fate(row), self._session.arrangement
        if fate is None or arrangement is None:
            self._context.voice.show_hint(self.tr("What becomes of this row is not known yet: say where it goes."))
            return
        values = arrangement.rows([row])[0].values
        chosen = self._session.present.choices.get(row)
        alike = self._alike(row, fate)
        into = "clients" if self._foreseeing.board.is_directory else "tour"
        source_row = arrangement.source_rows[row]
        question = self._words.question(source_row, values, fate, chosen, len(alike), into=into)
        if row in arrangement.to_mend:
            question = self._words.kept_back(question)
        answer = self._ask_decision(question)
        if answer is None:
            return
        if answer.key == "search":
            self._search(row, values)
            return
        choice = self._choice(answer, values, fate, chosen)
        rows = (row, *alike) if answer.for_alike and not answer.key.startswith("client_") else (row,)
        self._decide(rows, choice)

    def decide_all(self) -> None:
        """Ask of each row that fits several clients, until one is left open."""
        arrangement = self._session.arrangement
        for row in self._foreseeing.board.undecided(() if arrangement is None else arrangement.ready()):
            self.decide(row)
            if row not in self._session.present.choices:
                return

    def _fate(self, row: int) -> RowFate | None:
        """Return the fate of a row, with the client whom the agent searched for it among the candidates."""
        fate = self._foreseeing.fates.get(row)
        chosen = self._session.present.choices.get(row)
        found = self._found.get(chosen.client_id or 0) if chosen is not None else None
        if fate is None or found is None or any(one.client_id == found.client_id for one in fate.candidates):
            return fate
        return replace(fate, candidates=(*fate.candidates, found))

    def _alike(self, row: int, fate: RowFate) -> tuple[int, ...]:
        """Return the further ticked rows of the same fate, where this one is ticked, too."""
        arrangement, fates = self._session.arrangement, self._foreseeing.fates
        if arrangement is None or row not in arrangement.selected:
            return ()
        return tuple(
            one
            for one in arrangement.kept
            if one != row and one in arrangement.selected and one in fates and fates[one].fate is fate.fate
        )

    def _choice(
        self, answer: DecideAnswer, values: PersonValues, fate: RowFate, chosen: RowChoice | None
    ) -> RowChoice | None:
        """Return what an answer chooses; None where that is what would happen anyway."""
        plain = {
            "skip": None,
            "add": RowChoice(present="add"),
            "new": None if fate.fate is Fate.NEW else RowChoice(link="none"),
        }
        if answer.key in plain:
            return plain[answer.key]
        if answer.key == "update":
            made = self._update(fate)
            return self._by_field(made, fate.differences, chosen, with_client=False) if answer.by_field else made
        candidate = next(one for one in fate.candidates if f"client_{one.client_id}" == answer.key)
        made = self._link(candidate)
        if answer.by_field:
            differences = compare_row(values, candidate.values).differences
            return self._by_field(made, differences, chosen, with_client=made.present != "update")
        if chosen is not None and chosen.client_id == candidate.client_id:
            return chosen
        return None if fate.fate is Fate.LINKED and fate.client_id == candidate.client_id else made

    def _update(self, fate: RowFate) -> RowChoice:
        if self._foreseeing.board.is_directory:
            version = next((one.version for one in fate.candidates if one.client_id == fate.client_id), None)
            return RowChoice(client_id=fate.client_id, present="update", client_version=version)
        return RowChoice(present="update", tourist_version=fate.version)

    def _link(self, candidate: Candidate) -> RowChoice:
        made = RowChoice(candidate.client_id, "client", client_version=candidate.version)
        return replace(made, present="update") if self._foreseeing.board.is_directory else made

    def _by_field(
        self, made: RowChoice, differences: tuple[Difference, ...], chosen: RowChoice | None, *, with_client: bool
    ) -> RowChoice:
        """Ask which values count; where the question is left, the list's do."""
        if not differences:
            return made
        answer = self._ask_comparison(self._words.comparison(differences, chosen, with_client=with_client))
        if answer is None:
            return made
        take, to_client = taken(answer)
        return replace(made, take=take, write_to_client=to_client)

    def _search(self, row: int, values: PersonValues) -> None:
        """Let another client be searched, and link the row to the one who is chosen."""
        surname = values.get("surname_ru") or values.get("surname_lat", "")
        given = values.get("given_name_ru") or values.get("given_name_lat", "")
        client_id = self._ask_search(SearchTerms(surname=surname, given_name=given))
        if client_id is not None:
            self._context.runner.submit(
                Lane.INTERACTIVE,
                partial(_load, self._context, client_id),
                on_done=partial(self._on_client, row),
                on_error=self._context.tell_problem,
                receiver=self,
            )

    def _on_client(self, row: int, card: ClientCard) -> None:
        candidate = Candidate(card.id or 0, card.values, card.version)
        self._found[candidate.client_id] = candidate
        self._decide((row,), self._link(candidate))

    def _decide(self, rows: tuple[int, ...], choice: RowChoice | None) -> None:
        arrangement, present = self._session.arrangement, self._session.present
        if arrangement is None or all(present.choices.get(row) == choice for row in rows):
            return
        words = self.tr("what was decided of row %1").replace("%1", str(arrangement.source_rows[rows[0]]))
        if len(rows) > 1:
            words = self.tr("what was decided of %n row(s)", "", len(rows))
        choices = dict.fromkeys(rows, choice)
        if choice is not None and choice.present == "update":
            choices = {row: self._own_version(row, choice, first=row == rows[0]) for row in rows}
        self._session.decide(choices, words)

    def _own_version(self, row: int, choice: RowChoice, *, first: bool) -> RowChoice:
        """Return the same answer for another row, on the grounds of that row."""
        fate = self._foreseeing.fates.get(row)
        return choice if first or fate is None else self._update(fate)


def _load(context: PageContext, client_id: int) -> ClientCard:
    """Return a client.

    Raises:
        UserError: "client_removed".
    """
    card = get_client(context.desk, client_id)
    if card.id is None:
        raise UserError("client_removed")
    return card
