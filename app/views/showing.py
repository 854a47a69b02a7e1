"""A person's stored values as people read them."""

from app.person_fields import FIELD_BY_NAME, PersonValues
from app.services.persons.typing_in import show_value
from app.views.texts import choice


def shown(name: str, value: str, language: str) -> str:
    """Return a stored value of a person's field, or any other text, as people read it."""
    if name == "sex":
        return choice("sex", value) if value else ""
    return show_value(FIELD_BY_NAME[name], value, language) if name in FIELD_BY_NAME else value


def person_name(values: PersonValues) -> str:
    """Return surname, given name and patronymic; the Latin name where there is no Russian one."""
    russian = [values.get(name, "") for name in ("surname_ru", "given_name_ru", "patronymic_ru")]
    latin = [values.get(name, "") for name in ("surname_lat", "given_name_lat")]
    return " ".join(part for part in (russian if any(russian[:2]) else latin) if part)
