"""The questionnaires of the countries, as the packs say them with the agency's changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.manifest import Country, Meaning, PackProblem, Packs, Section
from app.services.forms.packs import known_packs, packs_of_country
from app.services.questionnaire.attributes import OWN
from app.services.questionnaire.differences import differences_of
from app.services.questionnaire.effective import Effective, Standing, StandingField
from app.services.questionnaire.overlay import read_overlay
from app.services.questionnaire.shapes import Questionnaire


@dataclass(frozen=True, slots=True)
class DirectoryCountry:
    """A country as the list of countries shows it.

    Attributes:
        country: as it stands.
        standing: how it stands to what Carnet brings.
        fields: how many fields it asks.
        changed_fields: how many of its fields the agency changed, added or took out.
        differences: where a later edition says something else than what the agency changed.
    """

    country: Country
    standing: Standing
    fields: int
    changed_fields: int
    differences: int


@dataclass(frozen=True, slots=True)
class CountryDirectory:
    """Everything about one country's questionnaire, for the agent who edits it.

    Attributes:
        country: as it stands.
        standing: how it stands to what Carnet brings.
        sections: in order.
        fields: in order, those that were taken out included.
        meanings: all that a field may ask for, of every country.
    """

    country: Country
    standing: Standing
    sections: tuple[Section, ...]
    fields: tuple[StandingField, ...]
    meanings: Sequence[Meaning]


def list_questionnaires(desk: Desk, packs: Packs | None = None) -> list[Country]:
    """Return the countries that have fields, by Russian name."""
    effective = open_effective(desk, packs)
    found = []
    for code in effective.codes():
        standing = effective.country(code)
        if standing is not None and standing[1] is not Standing.REMOVED and effective.has_fields(code):
            found.append(standing[0])
    return sorted(found, key=country_order)


def get_questionnaire(desk: Desk, code: str, packs: Packs | None = None) -> Questionnaire:
    """Return what a country asks.

    Raises:
        UserError: "questionnaire_unknown".
    """
    effective = open_effective(desk, packs or packs_of_country(code))
    found = effective.country(code)
    if found is None or found[1] is Standing.REMOVED:
        raise UserError("questionnaire_unknown", country=code)
    fields = tuple(one.draft.field for one in _asked(effective, code))
    foreign = [one for one in fields if one.meaning not in effective.packs.meanings and not one.meaning.startswith(OWN)]
    if foreign and packs is None:  # another country may bring what they ask for
        return get_questionnaire(desk, code, known_packs())
    meanings = effective.meanings()
    used = {field.meaning: meanings[field.meaning] for field in fields if field.meaning in meanings}
    return Questionnaire(found[0], effective.sections(code, fields), fields, used, effective.packs.groups)


def questionnaire_for(desk: Desk, alpha_3: str, packs: Packs | None = None) -> str:
    """Return the code of the questionnaire that a tour to a state wants, or the empty text."""
    asked = list_questionnaires(desk, packs)
    own = (country.code for country in asked if alpha_3 and country.alpha_3 == alpha_3)
    of_zone = (country.code for country in asked if alpha_3 in country.members)
    return next(own, "") or next(of_zone, "")


def list_directory(desk: Desk, packs: Packs | None = None) -> list[DirectoryCountry]:
    """Return all countries for the agent who edits them, those that were taken out included."""
    effective = open_effective(desk, packs)
    by_country: dict[str, int] = {}
    for difference in differences_of(effective):
        by_country[difference.country] = by_country.get(difference.country, 0) + 1
    rows = []
    for code in effective.codes():
        found = effective.country(code)
        if found is not None:
            fields = effective.fields(code)
            changed = sum(one.standing is not Standing.SHIPPED for one in fields)
            asked = sum(one.standing is not Standing.REMOVED for one in fields)
            rows.append(DirectoryCountry(*found, asked, changed, by_country.get(code, 0)))
    return sorted(rows, key=_row_order)


def get_directory(desk: Desk, code: str, packs: Packs | None = None) -> CountryDirectory:
    """Return everything about one country's questionnaire.

    Raises:
        UserError: "questionnaire_unknown".
    """
    effective = open_effective(desk, packs)
    found = effective.country(code)
    if found is None:
        raise UserError("questionnaire_unknown", country=code)
    fields = tuple(effective.fields(code))
    sections = effective.sections(code, [one.draft.field for one in fields])
    return CountryDirectory(*found, sections, fields, tuple(effective.meanings().values()))


def list_pack_problems(packs: Packs | None = None) -> tuple[PackProblem, ...]:
    """Return what of the packs could not be read, and why."""
    return (packs or known_packs()).problems


def open_effective(desk: Desk, packs: Packs | None = None) -> Effective:
    """Return the packs with the agency's changes as they stand now."""
    with desk.store.transaction() as session:
        return Effective(packs or known_packs(), read_overlay(session))


def country_order(country: Country) -> str:
    """Return what countries are sorted by: the Russian name."""
    return country.names.get("ru") or country.names.get("en") or country.code


def _row_order(row: DirectoryCountry) -> str:
    return country_order(row.country)


def _asked(effective: Effective, code: str) -> list[StandingField]:
    return [one for one in effective.fields(code) if one.standing is not Standing.REMOVED]
