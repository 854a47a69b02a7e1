"""The questionnaires of the countries, as the packs say them with the agency's changes."""

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.manifest import Country, Field, Packs, Section
from app.services.forms.packs import known_packs
from app.services.questionnaire.overlay import EntryState, read_overlay
from app.services.questionnaire.shapes import Questionnaire


def list_questionnaires(desk: Desk, packs: Packs | None = None) -> list[Country]:
    """Return the countries that have fields, by Russian name."""
    chosen = packs or known_packs()
    with_fields = {form.country for form in chosen.forms.values() if form.fields}
    hidden = {key for (_, key), entry in read_overlay(desk).items() if entry.state is EntryState.REMOVED}
    countries = [one for one in chosen.countries.values() if one.code in with_fields - hidden]
    return sorted(countries, key=lambda country: country.names.get("ru", country.code))


def get_questionnaire(desk: Desk, code: str, packs: Packs | None = None) -> Questionnaire:
    """Return what a country asks.

    Raises:
        UserError: "questionnaire_unknown".
    """
    chosen = packs or known_packs()
    country = chosen.countries.get(code)
    if country is None:
        raise UserError("questionnaire_unknown", country=code)
    sections, fields = shipped_questions(chosen, code)
    hidden = {key for (_, key), entry in read_overlay(desk).items() if entry.state is EntryState.REMOVED}
    fields = tuple(field for field in fields if f"{code}/{field.key}" not in hidden)
    meanings = {field.meaning: chosen.meanings[field.meaning] for field in fields}
    return Questionnaire(country, sections, fields, meanings)


def questionnaire_for(desk: Desk, alpha_3: str, packs: Packs | None = None) -> str:
    """Return the code of the questionnaire that a tour to a state wants, or the empty text."""
    asked = list_questionnaires(desk, packs)
    own = (country.code for country in asked if alpha_3 and country.alpha_3 == alpha_3)
    of_zone = (country.code for country in asked if alpha_3 in country.members)
    return next(own, "") or next(of_zone, "")


def shipped_questions(packs: Packs, code: str) -> tuple[tuple[Section, ...], tuple[Field, ...]]:
    """Return sections and fields of a country's forms in order; what two forms ask is asked once."""
    sections: dict[str, Section] = {}
    fields: dict[str, Field] = {}
    for form in packs.forms.values():
        if form.country == code:
            for section in form.sections:
                sections.setdefault(section.code, section)
            for field in form.fields:
                fields.setdefault(field.key, field)
    return tuple(sections.values()), tuple(fields.values())
