"""The questionnaire as the screens hold it: frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from app.services.forms.manifest import Country, Field, Group, Meaning, Section


class ValueOrigin(StrEnum):
    """Where an answer's value is from."""

    NONE = ""  # there is none
    CARD = "card"
    TOUR = "tour"
    AGENCY = "agency"  # told in the settings
    CLIENT = "client"  # a lasting answer of an earlier tour, not yet of this trip
    OPTION = "option"
    TOURIST = "tourist"  # copied from another one
    TYPED = "typed"


class TextOrigin(StrEnum):
    """Where an answer's text in the questionnaire's language is from."""

    NONE = ""  # there is none
    SAME = "same"  # the value itself: a date, a number, a text in that language
    CARD = "card"  # as on the card, which holds the passport's spelling
    LETTERS = "letters"
    DICTIONARY = "dictionary"
    OPTION = "option"
    TYPED = "typed"


class AnswerKey(NamedTuple):
    """Which answer of a person: what it means, and which one of a repeated group."""

    meaning: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer as it is kept.

    Attributes:
        value: in the stored form of its kind.
        origin: where it is from.
        texts: typed by hand, by language.
        texts_of: by language, the value that the text was typed for.
        version: counter of the row; 0 where there is none.
        kept: the answer, and what card or tour said otherwise when the agent kept it; both empty where nobody did.
    """

    value: str = ""
    origin: ValueOrigin = ValueOrigin.NONE
    texts: Mapping[str, str] = field(default_factory=dict)
    texts_of: Mapping[str, str] = field(default_factory=dict)
    version: int = 0
    kept: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about an answer that the agent should see: a code and what fills its sentence.

    Codes: "missing" (required and empty), "option_missing" (this country has no such option), "untranslated" (no text
    in the questionnaire's language), "too_long" (by `over` characters), "letters_refused" (not capital Latin),
    "text_of_another" (typed by hand for another value), "left_russian" (Russian in a field that nothing translates, on
    a form in another language), "card_differs" (typed here, and card or tour say `ready`; not once the agent kept the
    answer beside that), "value_refused" (not of its kind), "email_odd", "phone_odd" (written as none), "signs_odd"
    (`signs` that no form takes) and those of `entry_rule` for passports.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One question with its answer.

    Attributes:
        field: the question.
        key: whose answer it shows.
        value: in its stored form; empty where there is none.
        value_origin: where it is from.
        text: as it will be printed, in the questionnaire's language.
        text_origin: where the text is from.
        ready: what card or tour say, whether or not it is overridden.
        doubts: what the agent should see, the worst first.
        left: characters that the form has room for beyond the text; None where it has no limit.
        version: of the stored row, handed back on saving; 0 where there is none.
    """

    field: Field
    key: AnswerKey
    value: str = ""
    value_origin: ValueOrigin = ValueOrigin.NONE
    text: str = ""
    text_origin: TextOrigin = TextOrigin.NONE
    ready: str = ""
    doubts: tuple[Doubt, ...] = ()
    left: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What one country asks: the packs' fields with the agency's changes.

    Attributes:
        country: whose it is.
        sections: in order.
        fields: in order.
        meanings: of its fields, by code.
        groups: the words of repeated groups, by code.
    """

    country: Country
    sections: tuple[Section, ...]
    fields: tuple[Field, ...]
    meanings: Mapping[str, Meaning]
    groups: Mapping[str, Group] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One tourist's questionnaire of one country, as the screen shows it.

    Attributes:
        tourist_id: whose it is.
        tour_id: of which tour.
        client_id: the linked client, or None.
        surname: as on the card, Russian if there is one.
        initials: of given name and patronymic.
        questionnaire: the country's questions.
        lines: the questions that are asked of this person, in order, repeated groups as often as they are filled and
            once more.
        passport: what is doubtful of the passport for the country and the tour's dates.
    """

    tourist_id: int
    tour_id: int
    client_id: int | None
    surname: str
    initials: str
    questionnaire: Questionnaire
    lines: tuple[Line, ...]
    passport: tuple[Doubt, ...] = ()

    @property
    def asked(self) -> int:
        """How many required questions are asked."""
        return sum(line.field.required for line in self.lines)

    @property
    def answered(self) -> int:
        """How many of these are answered."""
        return sum(line.field.required and bool(line.value) for line in self.lines)

    @property
    def missing(self) -> tuple[Line, ...]:
        """The required questions without an answer."""
        return tuple(line for line in self.lines if line.doubts and _is_missing(line))

    @property
    def doubtful(self) -> tuple[Line, ...]:
        """The questions with a doubt about their answer; the passport's own doubts are told once, in `passport`."""
        return tuple(
            line for line in self.lines if line.doubts and not _is_missing(line) and _is_doubtful(line, self.passport)
        )


def _is_doubtful(line: Line, passport: tuple[Doubt, ...]) -> bool:
    return any(doubt not in passport for doubt in line.doubts)


def _is_missing(line: Line) -> bool:
    return any(doubt.code == "missing" for doubt in line.doubts)
