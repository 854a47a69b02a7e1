"""By what a person of a list is known again: the passport, the name with the birth date, in either script."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.person_fields import PersonValues
from app.services.names.folding import fold_text, number_key, plain_name_keys

SHORTEST_PASSPORT = 5
"""A shorter number is no passport's, nor is 000000: it would make strangers the same person."""

Name = tuple[str, str]
"""Folded surname and given name."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a person is known by.

    Attributes:
        passport: series and number as one key; empty where there is none worth comparing.
        born: the whole birth date; empty where day or month are not known.
        birth: the birth date as far as it is known.
        russian: folded surname and given name; None unless both are known.
        latin: the same in Latin, transliterated where the person has no Latin name.
        patronymic: folded.
    """

    passport: str
    born: str
    birth: str
    russian: Name | None
    latin: Name | None
    patronymic: str

    def marks(self) -> list[tuple[str, ...]]:
        """Return what makes two entries the same person, if they share one of them."""
        marks: list[tuple[str, ...]] = [("passport", self.passport)] if self.passport else []
        if self.born:
            marks += [("ru", *self.russian, self.born)] if self.russian else []
            marks += [("lat", *self.latin, self.born)] if self.latin else []
        return marks

    def shares_name(self, other: "Identity") -> bool:
        """Tell whether both bear the same surname and given name in either script."""
        return (self.russian is not None and self.russian == other.russian) or (
            self.latin is not None and self.latin == other.latin
        )

    def can_be(self, other: "Identity") -> bool:
        """Tell whether a shared passport can mean one person.

        Children used to be entered in a parent's passport: another birth date and another name make another person.
        """
        if not self.born or not other.born or self.born == other.born:
            return True
        comparable = (self.russian and other.russian) or (self.latin and other.latin)
        return not comparable or self.shares_name(other)


def identity_of(values: PersonValues) -> Identity:
    """Return what a person's values make known."""
    return identity_from_keys(
        plain_name_keys(values),
        number_key(values.get("passport_series"), values.get("passport_number")),
        values.get("birth_date", ""),
        values.get("patronymic_ru", ""),
    )


def identity_from_keys(keys: Mapping[str, object], passport: str, birth: str, patronymic: str) -> Identity:
    """Return the identity of a person whose keys are stored."""
    russian = (str(keys["surname_ru_key"]), str(keys["given_ru_key"]))
    latin = (str(keys["surname_lat_key"]), str(keys["given_lat_key"]))
    return Identity(
        passport if len(passport) >= SHORTEST_PASSPORT and len(set(passport)) > 1 else "",
        birth if len(birth) == 10 else "",
        birth,
        russian if all(russian) else None,
        latin if all(latin) else None,
        fold_text(patronymic),
    )
