"""What the manifests of form packs say, as frozen values; `packs` reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

Texts = Mapping[str, str]
"""A text by language: {"ru": …, "en": …, "fr": …}."""


class AnswerKind(StrEnum):
    """What an answer holds, and how it is stored."""

    TEXT = "text"
    OPTION = "option"  # code of one option
    OPTIONS = "options"  # JSON list of codes of options
    DATE = "date"  # ISO 8601, may lack day or month
    NUMBER = "number"  # digits
    YES_NO = "yes_no"  # "yes" or "no"
    COUNTRY = "country"  # alpha-3 as in the catalogue of person fields
    COUNTRIES = "countries"  # JSON list of alpha-3


class Translation(StrEnum):
    """How a Russian answer gets its text in the questionnaire's language."""

    NONE = "none"
    LETTERS = "letters"
    PLACES = "places"  # by letters, but for towns and countries that the dictionary knows
    DICTIONARY = "dictionary"


class Check(StrEnum):
    """What a text answer is checked to be."""

    NONE = ""
    EMAIL = "email"
    PHONE = "phone"


class Part(StrEnum):
    """What an answer is about; copying offers answers by it."""

    PERSON = "person"
    PASSPORT = "passport"
    ADDRESS = "address"
    WORK = "work"
    FAMILY = "family"
    HOST = "host"
    TRIP = "trip"
    VISAS = "visas"  # earlier visas and journeys
    MONEY = "money"
    SECURITY = "security"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a manifest's facts were read.

    Attributes:
        title: name of the public document.
        read_on: the day it was read, ISO 8601.
        place: its public address or citation; may be empty.
    """

    title: str
    read_on: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class PassportRule:
    """What a country asks of a passport; a zero asks nothing.

    Attributes:
        months: it is valid so many months after the day that `counted_from` names.
        days: and so many days.
        counted_from: "arrival" or "departure", of the tour.
        issued_within_years: it was issued at most so many years before the arrival.
    """

    months: int = 0
    days: int = 0
    counted_from: str = "departure"
    issued_within_years: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """One value of an option field.

    Attributes:
        code: what is stored ("married").
        texts: its words by language.
    """

    code: str
    texts: Texts


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a field asks for, whatever country words it.

    Attributes:
        code: names it in answers, expressions and the commands' JSON.
        kind: what is stored.
        part: what it is about.
        lasting: kept at the client and ready in the next tour.
        labels: its usual words.
        translation: how its text is made, unless a field says otherwise.
        ready: where a ready answer comes from: "card.<catalogue field>", "card.address", "card.full_name",
            "tour.arrival", … or empty; the questionnaire's `sources` lists them.
        ready_text: where its Latin text comes from ("card.surname_lat"), or empty.
        group: the repeated group that it belongs to, or empty.
        check: what a text is checked to be.
        options: all its options, those of every country; empty but for option kinds.
    """

    code: str
    kind: AnswerKind
    part: Part
    lasting: bool = False
    labels: Texts = field(default_factory=dict)
    translation: Translation = Translation.NONE
    ready: str = ""
    ready_text: str = ""
    group: str = ""
    check: Check = Check.NONE
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The words of a repeated group.

    Attributes:
        code: names it at its meanings.
        labels: what one entry of it is called ("Previous visit").
        add: what adds an entry ("Add a previous visit"); may be empty.
    """

    code: str
    labels: Texts
    add: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a country.

    Attributes:
        key: names it in its country: the meaning's code, with a leading underscore for an option field.
        meaning: what it asks for.
        kind: as the meaning's.
        section: code of the section it stands in.
        number: as the embassy numbers it ("21*"), or empty.
        labels: the embassy's words ("en") and ours ("ru").
        hints: what the form says beside it, by language.
        required: must be answered where it is asked.
        condition: an expression over answers, `age`, `sex`, `minor`; asked only where it is true; empty asks always.
        limit: most characters of the printed text; 0 has none.
        capital_latin: the form takes capital Latin letters, digits and signs only.
        comb: it is set into cells, one character each.
        translation: how its text is made.
        scheme: letters of which scheme, of `names.transliteration`.
        group: the repeated group that it belongs to, or empty.
        repeats: how often the group is asked at most; 1 for what is not repeated.
        options: those that this country offers, with its own words.
    """

    key: str
    meaning: str
    kind: AnswerKind
    section: str = ""
    number: str = ""
    labels: Texts = field(default_factory=dict)
    hints: Texts = field(default_factory=dict)
    required: bool = False
    condition: str = ""
    limit: int = 0
    capital_latin: bool = False
    comb: bool = False
    translation: Translation = Translation.NONE
    scheme: str = "icao9303"
    group: str = ""
    repeats: int = 1
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form under one heading."""

    code: str
    labels: Texts


@dataclass(frozen=True, slots=True)
class Country:
    """One that has a questionnaire: a state, or a zone with one visa.

    Attributes:
        code: names it ("SCHENGEN", "THA").
        names: by language.
        alpha_2: ISO 3166-1, or empty for a zone.
        alpha_3: the same.
        members: alpha-3 of the states that a tour leads to when this questionnaire is wanted.
        language: of the questionnaire ("en").
        passport: what it asks of a passport.
        sources: where this was read.
    """

    code: str
    names: Texts
    alpha_2: str = ""
    alpha_3: str = ""
    members: tuple[str, ...] = ()
    language: str = "en"
    passport: PassportRule = PassportRule()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One dated issue of a form; dates are ISO 8601 or empty."""

    name: str
    valid_from: str = ""
    valid_to: str = ""

    def is_valid_on(self, day: date) -> bool:
        """Tell whether the edition stands on a day."""
        return (self.valid_from or "0000") <= day.isoformat() <= (self.valid_to or "9999")


@dataclass(frozen=True, slots=True)
class FormPack:
    """One embassy form.

    Attributes:
        id: country's folder and form's folder ("schengen/visa").
        country: code of its country; empty for a form of no country (a letter, a list).
        folder: where it stands.
        titles: by language.
        language: of the form.
        edition: which issue it is.
        sources: where it was read.
        sections: in the form's order.
        fields: in the form's order.
        is_own: the agency's, not Carnet's.
        follows: id of the edition before, which ends when this one begins.
        raw: the manifest as it stands, with what only the filling of the form reads.
    """

    id: str
    country: str
    folder: Path
    titles: Texts
    language: str
    edition: Edition
    sources: tuple[Source, ...] = ()
    sections: tuple[Section, ...] = ()
    fields: tuple[Field, ...] = ()
    is_own: bool = False
    follows: str = ""
    raw: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Packs:
    """Everything that the folders of packs hold.

    Attributes:
        meanings: by code.
        countries: by code.
        forms: by id.
        problems: packs that could not be read, each with what is wrong and where.
        groups: the words of repeated groups, by code.
    """

    meanings: Mapping[str, Meaning]
    countries: Mapping[str, Country]
    forms: Mapping[str, FormPack]
    problems: tuple["PackProblem", ...] = ()
    groups: Mapping[str, Group] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PackProblem:
    """Why a manifest, or one entry of it, was passed over.

    Attributes:
        file: the manifest, relative to its folder of packs.
        place: the entry within it ("field 12, condition").
        code: what is wrong.
        params: what fills the sentence.
    """

    file: str
    place: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
