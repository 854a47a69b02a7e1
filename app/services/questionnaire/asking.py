"""Which questions are asked of a person: conditions, and repeated groups as often as they are filled and once more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.errors import UserError
from app.services.forms.expressions import Expression, compile_expression
from app.services.forms.manifest import AnswerKind, Field, Meaning, Part
from app.services.questionnaire.shapes import AnswerKey, Questionnaire
from app.services.questionnaire.sources import ADULT_FROM_YEARS, Known
from app.services.questionnaire.values import seen_value
from app.services.tours.ages import years_between

_ROUNDS = 5
"""How often conditions are looked at anew because what one hides another asks for."""

FACTS = frozenset({"age", "minor", "sex", "citizenship"})
"""Names that conditions may use beside meanings."""


def facts_of(known: Known, today: str) -> dict[str, object]:
    """Return what conditions may ask of a person beside the answers; the age is that on the day of arrival."""
    born, age = known.values.get("birth_date", ""), None
    if born:
        try:
            age = years_between(born, known.arrival or today)
        except ValueError:
            age = None
    return {
        "age": "" if age is None else age,
        "minor": age is not None and age < ADULT_FROM_YEARS,
        "sex": known.values.get("sex", ""),
        "citizenship": known.values.get("citizenship", ""),
    }


def meaning_of_field(questionnaire: Questionnaire, field: Field) -> Meaning:
    """Return what a field asks for; of one whose meaning no pack holds any more what the field itself says."""
    found = questionnaire.meanings.get(field.meaning)
    return found or Meaning(field.meaning, field.kind, Part.TRIP, labels=field.labels, options=field.options)


@dataclass(frozen=True, slots=True)
class Question:
    """A field with its condition read.

    Attributes:
        field: what is asked.
        meaning: what it asks for.
        condition: when it is asked; None asks always.
    """

    field: Field
    meaning: Meaning
    condition: Expression | None


class Asking:
    """Finds the questions that a questionnaire asks of one person after another."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questions = [
            Question(one, meaning_of_field(questionnaire, one), _condition(one)) for one in questionnaire.fields
        ]
        self._blocks = [
            (group, list(block)) for group, block in groupby(self.questions, lambda question: question.field.group)
        ]
        self._by_meaning: dict[str, list[Question]] = {}
        for question in self.questions:
            self._by_meaning.setdefault(question.field.meaning, []).append(question)
        self.meanings = {question.meaning.code: question.meaning for question in self.questions}
        self._optional: dict[str, Field] = {}
        self._held: dict[tuple[object, ...], bool] = {}
        self._wanted = {name for one in self.questions if one.condition for name in one.condition.names}

    def asked(
        self, facts: Mapping[str, object], values: Mapping[AnswerKey, str]
    ) -> Iterator[tuple[Field, Question, AnswerKey]]:
        """Yield the fields that are asked, in order, each with the answer that it shows.

        Args:
            facts: what `facts_of` says.
            values: the answers that are not empty.
        """
        seen = self._seen(facts, values)
        for group, block in self._blocks:
            if not group:
                for question in block:
                    if self._holds(question, seen):
                        yield question.field, question, AnswerKey(question.field.meaning)
                continue
            yield from self._repeated(group, block, seen, values)

    def _repeated(
        self, group: str, block: Sequence[Question], seen: Mapping[str, object], values: Mapping[AnswerKey, str]
    ) -> Iterator[tuple[Field, Question, AnswerKey]]:
        """Yield the questions of a group, one position after another."""
        members = [name for name, of in self._by_meaning.items() if of[0].field.group == group]
        filled = max((key.position + 1 for key, value in values.items() if value and key.meaning in members), default=0)
        most = max(question.field.repeats for question in block)
        for position in range(max(1, min(filled + 1, most), filled)):
            here = dict(seen)
            if position:
                here.update({name: self._value(AnswerKey(name, position), values) for name in members})
                here = self._without_hidden(here, members)
            for question in block:
                if self._holds(question, here):
                    is_further = position >= max(filled, 1)
                    field = self._as_optional(question.field) if is_further else question.field
                    yield field, question, AnswerKey(question.field.meaning, position)

    def _holds(self, question: Question, seen: Mapping[str, object]) -> bool:
        """Tell whether a question is asked; what the same answers came to once is remembered."""
        condition = question.condition
        if condition is None:
            return True
        told = (condition.text, *(seen.get(name, "") for name in condition.names))
        if told not in self._held:
            self._held[told] = condition.holds(seen)
        return self._held[told]

    def _as_optional(self, field: Field) -> Field:
        """Return a field of a position that nobody has to fill."""
        if field.required and field.key not in self._optional:
            self._optional[field.key] = replace(field, required=False)
        return self._optional.get(field.key, field)

    def _seen(self, facts: Mapping[str, object], values: Mapping[AnswerKey, str]) -> dict[str, object]:
        """Return the answers as conditions see them; what is not asked counts as not answered."""
        seen = dict(facts)
        for name in self._wanted:
            value = self._value(AnswerKey(name), values)
            if value != "" or name not in facts:
                seen[name] = value
        return self._without_hidden(seen, self._wanted)

    def _without_hidden(self, seen: Mapping[str, object], names: Iterable[str]) -> dict[str, object]:
        """Return the answers with those empty that are not asked for while the others are what they are."""
        conditional = [name for name in names if name in self._by_meaning and self._is_conditional(name)]
        hidden: set[str] = set()
        for _ in range(_ROUNDS):
            now = {**seen, **dict.fromkeys(hidden, "")}
            found = {name for name in conditional if not any(self._holds(one, now) for one in self._by_meaning[name])}
            if found == hidden:
                return now
            hidden = found
        return {**seen, **dict.fromkeys(hidden, "")}

    def _is_conditional(self, name: str) -> bool:
        return all(question.condition is not None for question in self._by_meaning[name])

    def _value(self, key: AnswerKey, values: Mapping[AnswerKey, str]) -> object:
        value = values.get(key, "")
        questions = self._by_meaning.get(key.meaning)
        return seen_value(questions[0].meaning.kind if questions else AnswerKind.TEXT, value)


def _condition(field: Field) -> Expression | None:
    """Return a field's condition; one that can't be read asks always: rather a question too many than one too few."""
    if not field.condition.strip():
        return None
    try:
        return compile_expression(field.condition)
    except UserError:
        return None
