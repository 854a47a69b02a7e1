"""Made-up people for `carnet demo`: the same for the same seed on every platform and day. No base is touched."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.person_fields import CLIENT_FIELDS
from app.services.demo.documents import INTERNAL_FROM_AGE, YEAR_DAYS, DocumentDesk, iso_of
from app.services.demo.draws import Scatter, draw_between, draw_one
from app.services.demo.families import CHILD, PARENT, SPOUSE, Member, draw_family, draw_single_age
from app.services.demo.foreigners import LATIN_NATIONS, NEIGHBOURS, RUSSIA, Nation
from app.services.demo.naming import Naming, Surname, latin_of_given
from app.services.demo.places import BUILDING_SUFFIXES, CITIES, STREETS, City
from app.services.names.icao import to_icao_latin

DEMO_TODAY = date(2026, 6, 1)
"""Ages and the validity of documents are reckoned from this day, so that a base made tomorrow is the same."""

FAMILY_UNITS = 0.22
"""How many of those who come are a family; some 45 % of all people then belong to one."""

NEIGHBOUR_UNITS, LATIN_UNITS = 0.04, 0.03

KEEPS_OWN_SURNAME = 0.18
"""How many wives do."""

SOVIET_END = date(1991, 12, 26).toordinal()

PHONE_CODES = ("972", "973", "974", "975", "976")
"""Codes of mobile phones that no operator of Russia has, so that a demo never rings anyone."""

MAIL_DOMAINS = ("example.com", "example.org", "example.net")
"""Source: RFC 2606, section 3: reserved, nobody receives mail there."""

_BLANK = {field.name: "" for field in CLIENT_FIELDS}


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A made-up client.

    Attributes:
        values: every client field of the catalogue; the empty text where it is not known.
        family: number of the family, whose members follow each other, head first; None for who comes alone.
        relation: what the person is to the head: `head`, `spouse`, `child`, `parent`; empty without a family.
    """

    values: dict[str, str]
    family: int | None
    relation: str


@dataclass(frozen=True, slots=True)
class _Home:
    """What those who live together share."""

    city: City
    nation: Nation
    contacts: dict[str, str]


def make_people(count: int, seed: int, today: date = DEMO_TODAY) -> Iterator[DemoPerson]:
    """Yield `count` people, made one by one as they are asked for.

    A smaller count gives the beginning of a larger one, but for the last family, which may be cut to what is left.
    """
    return _Registry(seed, today).people(count)


class _Registry:
    """Makes people; all that is drawn comes from one generator, in one order."""

    def __init__(self, seed: int, today: date) -> None:
        self._chance = random.Random(seed).random
        self._today = today.toordinal()
        self._naming = Naming(self._chance)
        self._desk = DocumentDesk(self._today, self._chance)
        self._phones = Scatter(len(PHONE_CODES) * 10**7, self._chance)

    def people(self, count: int) -> Iterator[DemoPerson]:
        """Yield people until there are `count`."""
        left, family = count, 0
        while left > 0:
            kind = self._chance()
            if kind < FAMILY_UNITS and left > 1:
                family += 1
                members = self._family(family)[:left]
                left -= len(members)
                yield from members
            else:
                left -= 1
                yield self._foreigner() if kind > 1 - LATIN_UNITS else self._single()

    def _single(self) -> DemoPerson:
        """Return someone who comes alone."""
        naming, chance = self._naming, self._chance
        sex = "M" if chance() < 0.44 else "F"
        home = self._home()
        surname, given, father = naming.draw_surname(), naming.draw_given(sex), naming.draw_father()
        values = self._named(surname.form(sex), given, naming.patronymic(father, sex))
        if chance() < 0.03:  # who only asked so far: a name and a phone
            values.update(sex=sex, phone=home.contacts["phone"], surname_lat="", given_name_lat="")
        else:
            self._describe(values, sex, draw_single_age(chance), home)
        return DemoPerson(values, None, "")

    def _family(self, number: int) -> list[DemoPerson]:
        """Return a family: one home, one surname in its two forms, children called after their father."""
        naming, chance = self._naming, self._chance
        members = draw_family(chance)
        home = self._home()
        surname = naming.draw_surname()
        father, grandfather = naming.draw_father(), naming.draw_father()
        heir_sex = "M" if any(m.sex == "M" for m in members if m.relation not in {CHILD, PARENT}) else "F"
        people, taken = [], set[str]()
        for member in members:
            given = self._family_given(member, father, grandfather, taken)
            bound = member.relation != PARENT and (member.relation == CHILD or member.sex == heir_sex)
            own_father = (father if member.relation == CHILD else grandfather) if bound else naming.draw_father()
            keeps_own = member.relation == SPOUSE and member.sex == "F" and chance() < KEEPS_OWN_SURNAME
            own_surname: Surname = naming.draw_surname() if keeps_own else surname
            values = self._named(own_surname.form(member.sex), given, naming.patronymic(own_father, member.sex))
            self._describe(values, member.sex, member.age, home)
            people.append(DemoPerson(values, number, member.relation))
        return people

    def _family_given(self, member: Member, father: str, grandfather: str, taken: set[str]) -> str:
        """Return a given name: of the father and grandfather that which the others are called after."""
        if member.sex == "M" and member.relation != CHILD:
            return grandfather if member.relation == PARENT else father
        given = self._naming.draw_given(member.sex)
        while given in taken:
            given = self._naming.draw_given(member.sex)
        taken.add(given)
        return given

    def _foreigner(self) -> DemoPerson:
        """Return someone of whom only a Latin name is known."""
        chance = self._chance
        nation = LATIN_NATIONS.draw(chance)
        sex = "M" if chance() < 0.5 else "F"
        values = _BLANK.copy()
        values["surname_lat"] = draw_one(nation.surnames, chance)
        values["given_name_lat"] = draw_one(nation.men if sex == "M" else nation.women, chance)
        home = self._home()
        self._describe(values, sex, draw_single_age(chance), _Home(home.city, nation, home.contacts))
        return DemoPerson(values, None, "")

    def _named(self, surname: str, given: str, patronymic: str) -> dict[str, str]:
        """Return a blank card with the name on it; the patronymic is not always known."""
        values = _BLANK.copy()
        values["surname_ru"] = surname
        values["given_name_ru"] = given
        if self._chance() > 0.03:
            values["patronymic_ru"] = patronymic
        values["surname_lat"] = to_icao_latin(surname)
        values["given_name_lat"] = latin_of_given(given)
        return values

    def _home(self) -> _Home:
        """Return where a person or family lives, with phone and address as far as they are known."""
        chance = self._chance
        city = CITIES.draw(chance)
        code, number = divmod(self._phones.take(), 10**7)
        digits = f"{number:07d}"
        contacts = {"phone": f"+7 {PHONE_CODES[code]} {digits[:3]}-{digits[3:5]}-{digits[5:]}"}
        if chance() < 0.75:
            contacts["postal_code"] = f"{city.post}{draw_between(0, 299, chance):03d}"
            contacts["city"] = city.name
            contacts["street"] = draw_one(STREETS, chance)
            contacts["building"] = f"{int(1 + 119 * chance() ** 2)}{draw_one(BUILDING_SUFFIXES, chance)}"
            if chance() < 0.92:
                contacts["flat"] = str(draw_between(1, 280, chance))
        nation = NEIGHBOURS.draw(chance) if chance() < NEIGHBOUR_UNITS else RUSSIA
        return _Home(city, nation, contacts)

    def _describe(self, values: dict[str, str], sex: str, age: int, home: _Home) -> None:
        """Put all but the name into `values`; some of it is not known, as in any directory."""
        chance, nation = self._chance, home.nation
        birth_day = self._today - age
        values["sex"] = sex
        values["birth_date"] = iso_of(birth_day)
        values["citizenship"] = nation.code
        values.update(home.contacts)
        if chance() < 0.9:
            soviet = birth_day < SOVIET_END and not nation.surnames and chance() < 0.7
            values["birth_country"] = "SUN" if soviet else nation.code
            if nation.cities:
                values["birth_city"] = draw_one(nation.cities, chance)
            else:
                values["birth_city"] = home.city.name if chance() < 0.7 else CITIES.draw(chance).name
        if chance() < 0.88:
            self._desk.add_passport(values, birth_day, nation, home.city)
        elif not nation.surnames and chance() < 0.7:
            values["surname_lat"] = values["given_name_lat"] = ""
        if nation is RUSSIA and chance() < 0.72:
            self._desk.add_internal(values, birth_day, home.city)
        if age >= INTERNAL_FROM_AGE * YEAR_DAYS and chance() < 0.6:
            values["email"] = self._email(values, birth_day)
        if chance() < 0.04:
            values["phone"] = ""

    def _email(self, values: dict[str, str], birth_day: int) -> str:
        """Return an address made of the Latin name, or of the Russian one in Latin letters."""
        chance = self._chance
        given = values["given_name_lat"] or latin_of_given(values["given_name_ru"])
        surname = values["surname_lat"] or to_icao_latin(values["surname_ru"])
        style = chance()
        year = iso_of(birth_day)[2:4]
        if style < 0.4:
            name = f"{given}.{surname}"
        elif style < 0.7:
            name = f"{given[0]}.{surname}{year}"
        else:
            name = f"{surname}_{given[0]}{year}"
        return f"{name}@{draw_one(MAIL_DOMAINS, chance)}".lower().replace(" ", "-").replace("'", "")
