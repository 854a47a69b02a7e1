"""A state that the agency adds to its questionnaires: its names and codes follow from one name."""

from app.services.forms.manifest import Country
from app.services.persons.countries import alpha_2_of, country_code, country_name


def state_of(name: str) -> Country | None:
    """Return a state of today, by its name in Russian or English, as a country of the questionnaires; or None."""
    code = country_code(name) or ""
    alpha_2 = alpha_2_of(code)
    if not alpha_2:
        return None
    names = {language: country_name(code, language) for language in ("ru", "en", "fr")}
    return Country(code, names, alpha_2=alpha_2, alpha_3=code)
