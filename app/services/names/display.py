"""A person's name as lists show it."""

from typing import Any


def display_name(person: Any) -> str:
    """Return surname, given name and patronymic; the Latin name where there is no Russian one."""
    if person.surname_ru or person.given_name_ru:
        parts = (person.surname_ru, person.given_name_ru, person.patronymic_ru)
    else:
        parts = (person.surname_lat, person.given_name_lat, "")
    return " ".join(part for part in parts if part)
