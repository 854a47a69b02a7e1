"""One tourist's questionnaire of one country, as it stands now: values, texts, and what is doubtful."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Field, Meaning, Packs
from app.services.questionnaire.asking import Asking, Question, facts_of
from app.services.questionnaire.entry_rule import passport_doubts
from app.services.questionnaire.limits import Fit, as_printed, fit_text
from app.services.questionnaire.people import Person, read_tourists
from app.services.questionnaire.shapes import (
    AnswerKey,
    Doubt,
    Line,
    Questionnaire,
    Sheet,
    StoredAnswer,
    TextOrigin,
    ValueOrigin,
)
from app.services.questionnaire.sources import Known, read_source, ready_origin, ready_value
from app.services.questionnaire.translation import RUSSIAN, Terms, Translated, is_russian, missing_options, text_of
from app.services.questionnaire.values import value_problem
from app.services.questionnaire.writing import writing_doubts

_PASSPORT_SOURCES = {
    "card.passport_expires": frozenset(
        {"passport_missing", "passport_expiry_missing", "passport_ends_too_soon", "tour_dates_missing"}
    ),
    "card.passport_issued": frozenset({"passport_issue_missing", "passport_too_old"}),
}
"""By the source of a question: the doubts about the passport that stand beside it."""


def open_sheet(desk: Desk, tourist_id: int, country: str, packs: Packs | None = None) -> Sheet:
    """Return a tourist's questionnaire of a country, of the known packs where no others are given.

    Raises:
        UserError: "tourist_removed"; "questionnaire_unknown".
    """
    from app.services.questionnaire.dictionary import open_dictionary
    from app.services.questionnaire.directory import get_questionnaire

    questionnaire = get_questionnaire(desk, country, packs)
    with desk.store.transaction() as session:
        found = read_tourists(session, ids=[tourist_id])
    if not found:
        raise UserError("tourist_removed")
    maker = SheetMaker(questionnaire, open_dictionary(desk), desk.today().isoformat())
    return maker.make(found[0])


@dataclass(frozen=True, slots=True)
class Standing:
    """An answer as it stands: what is stored, what the client keeps, or what is ready.

    Attributes:
        value: in its stored form.
        origin: where it is from.
        ready: what card or tour say, whether or not it is overridden.
        stored: the row that it is from; empty where there is none.
        version: of the trip's own row, 0 where it has none.
    """

    value: str
    origin: ValueOrigin
    ready: str
    stored: StoredAnswer
    version: int


_NOTHING = StoredAnswer()
_UNANSWERED = Standing("", ValueOrigin.NONE, "", _NOTHING, 0)
"""The answer of whoever said nothing yet; one for all, so that it is known by what it is."""


def differs_from_card(standing: Standing) -> bool:
    """Tell whether card or tour say something, and the answer is another one."""
    return bool(standing.ready) and standing.value != standing.ready


def standing_answer(person: Person, meaning: Meaning, key: AnswerKey) -> Standing:
    """Return the answer of a person that stands: the trip's own, else the client's lasting one, else the ready one."""
    return _standing(person, meaning, key, ready_value(meaning, person.known) if key.position == 0 else "")


def _standing(person: Person, meaning: Meaning, key: AnswerKey, ready: str) -> Standing:
    own = person.own.get(key)
    if own is None and meaning.lasting and not person.is_pinned and key in person.lasting:
        kept = person.lasting[key]
        if kept.origin is not ValueOrigin.NONE:
            return Standing(kept.value, ValueOrigin.CLIENT, ready, kept, 0)
        return Standing(ready, _origin(meaning, ready), ready, kept, 0)
    if own is None:
        return Standing(ready, ready_origin(meaning.ready), ready, _NOTHING, 0) if ready else _UNANSWERED
    if own.origin is ValueOrigin.NONE:
        return Standing(ready, _origin(meaning, ready), ready, own, own.version)
    return Standing(own.value, own.origin, ready, own, own.version)


_TOLD = (ValueOrigin.CARD, ValueOrigin.AGENCY)
"""Where a spelling in Latin letters may be told beside the answer."""


def _origin(meaning: Meaning, ready: str) -> ValueOrigin:
    return ready_origin(meaning.ready) if ready else ValueOrigin.NONE


def standing_answers(person: Person, meanings: Mapping[str, Meaning]) -> dict[AnswerKey, Standing]:
    """Return every answer of a person to some meanings, repeated ones by position; those without any value too."""
    keys = dict.fromkeys(AnswerKey(code) for code in meanings)
    further = person.own if person.is_pinned else {**person.lasting, **person.own}
    keys.update(dict.fromkeys(sorted(key for key in further if key.meaning in meanings)))
    ready: dict[tuple[str, str, AnswerKind], str] = {}
    found = {}
    for key in keys:
        meaning = meanings[key.meaning]
        source = (meaning.ready, meaning.ready_text, meaning.kind)
        if key.position == 0 and source not in ready:
            ready[source] = ready_value(meaning, person.known)
        found[key] = _standing(person, meaning, key, "" if key.position else ready[source])
    return found


class SheetMaker:
    """Makes the sheets of one questionnaire, one person after another; what they share is reckoned once."""

    def __init__(self, questionnaire: Questionnaire, terms: Terms, today: str) -> None:
        self._questionnaire = questionnaire
        self._language = questionnaire.country.language
        self._terms = terms
        self._today = today
        self._asking = Asking(questionnaire)
        self._made: dict[tuple[str, str], tuple[Translated, tuple[Doubt, ...], int | None]] = {}
        self._unanswered: dict[tuple[str, int, bool], Line] = {}

    def make(self, person: Person, *, with_passport: bool = True) -> Sheet:
        """Return a person's sheet.

        Args:
            person: whose it is.
            with_passport: tell doubts about the passport beside the questions for its dates.
        """
        passport = self.passport(person.known) if with_passport else ()
        return Sheet(
            person.tourist_id,
            person.tour_id,
            person.client_id,
            person.surname,
            person.initials,
            self._questionnaire,
            tuple(self._lines(person, passport)),
            passport,
        )

    def passport(self, known: Known) -> tuple[Doubt, ...]:
        """Return what is doubtful of a person's passport for the country."""
        return passport_doubts(self._questionnaire.country.passport, known.values, known.arrival, known.departure)

    def _lines(self, person: Person, passport: tuple[Doubt, ...]) -> Iterator[Line]:
        answers = standing_answers(person, self._asking.meanings)
        values = {key: one.value for key, one in answers.items() if one.value}
        for field, question, key in self._asking.asked(facts_of(person.known, self._today), values):
            standing = answers.get(key) or _UNANSWERED
            if standing is not _UNANSWERED or (passport and question.meaning.ready in _PASSPORT_SOURCES):
                yield self._line(field, question, key, standing, person.known, passport)
                continue
            line = self._unanswered.get((field.key, key.position, field.required))
            if line is None:  # the same for everybody: a group's board has thousands of them
                line = self._line(field, question, key, standing, person.known, passport)
                self._unanswered[field.key, key.position, field.required] = line
            yield line

    def _line(
        self,
        field: Field,
        question: Question,
        key: AnswerKey,
        standing: Standing,
        known: Known,
        passport: tuple[Doubt, ...],
    ) -> Line:
        made, doubts, left = self._text(question, standing, known)
        if not standing.value and field.required:
            doubts = (Doubt("missing"),)
        if (
            made.origin is TextOrigin.SAME
            and standing.origin is not ValueOrigin.CARD
            and self._stays_russian(made.text)
        ):
            doubts = (*doubts, Doubt("left_russian"))
        if standing.origin is not ValueOrigin.CARD and field.kind is AnswerKind.TEXT:
            doubts = (*doubts, *writing_doubts(question.meaning.check, made.text))
        if differs_from_card(standing) and standing.stored.kept != (standing.value, standing.ready):
            doubts = (*doubts, Doubt("card_differs", {"ready": standing.ready}))
        if passport and question.meaning.ready in _PASSPORT_SOURCES:
            codes = _PASSPORT_SOURCES[question.meaning.ready]
            told = (one for one in passport if one.code in codes or one.params.get("date") == standing.value)
            doubts = (*doubts, *told)
        return Line(
            field,
            key,
            standing.value,
            standing.origin,
            made.text,
            made.origin,
            standing.ready,
            doubts,
            left,
            standing.version,
        )

    def _stays_russian(self, text: str) -> bool:
        """Tell whether a text that nothing translates would be printed in Russian on a form in another language."""
        return self._language != RUSSIAN and is_russian(text)

    def _text(
        self, question: Question, standing: Standing, known: Known
    ) -> tuple[Translated, tuple[Doubt, ...], int | None]:
        """Return what will be printed: typed by hand, as on the card, or made; what is doubtful, and the room left."""
        field, value = question.field, standing.value
        typed = standing.stored.texts.get(self._language, "") if value else ""
        if typed:
            return self._judged(field, value, Translated(typed, TextOrigin.TYPED), standing.stored)
        if value and standing.origin in _TOLD and question.meaning.ready_text and self._language != RUSSIAN:
            text = read_source(question.meaning.ready_text, known)
            if text:
                return self._judged(field, value, Translated(text, TextOrigin.CARD))
        remembered = (field.key, value)
        if remembered not in self._made:
            made = text_of(field, question.meaning, value, self._language, self._terms)
            self._made[remembered] = self._judged(field, value, made)
        return self._made[remembered]

    def _judged(
        self, field: Field, value: str, made: Translated, stored: StoredAnswer | None = None
    ) -> tuple[Translated, tuple[Doubt, ...], int | None]:
        """Return a text as it is printed, with what is doubtful and the room that is left."""
        printed = Translated(as_printed(field, made.text), made.origin, made.unknown)
        fit = fit_text(field, printed.text)
        doubts = tuple(self._doubts(field, value, printed, stored, fit)) if value else ()
        return printed, doubts, fit.left

    def _doubts(
        self, field: Field, value: str, made: Translated, stored: StoredAnswer | None, fit: Fit
    ) -> Iterator[Doubt]:
        """Yield what is doubtful of an answer that is there, the worst first."""
        if value_problem(field.kind, value):
            yield Doubt("value_refused")
        missing = missing_options(field, value)
        if missing:
            yield Doubt("option_missing", {"options": missing})
        if not made.text and not missing:
            yield Doubt("untranslated", {"unknown": made.unknown, "language": self._language})
        if fit.refused:
            yield Doubt("letters_refused", {"letters": fit.refused})
        if fit.over:
            yield Doubt("too_long", {"over": fit.over})
        if stored is not None and stored.texts_of.get(self._language, "") != value:
            yield Doubt("text_of_another", {"of": stored.texts_of.get(self._language, "")})
