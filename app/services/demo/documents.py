"""Documents of made-up people: passports for travel, internal passports, birth certificates."""

from datetime import date
from functools import lru_cache

from app.services.demo.draws import Chance, Scatter, draw_between, draw_one
from app.services.demo.foreigners import Nation
from app.services.demo.places import City

YEAR_DAYS = 365.2425

LONG_SERIES, SHORT_SERIES = 70, 65
"""First series of the passports for ten and for five years: 70 to 76 and 65 to 69."""

INTERNAL_FROM_AGE = 14
INTERNAL_MILESTONES = (45, 20, INTERNAL_FROM_AGE)
"""Ages at which a citizen of Russia gets a new internal passport, the last first."""

FIRST_INTERNAL_ISSUE = date(1998, 1, 12).toordinal()
"""Before, people had those of the Soviet Union."""

_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ"


@lru_cache(maxsize=1 << 17)
def iso_of(day: int) -> str:
    """Return the ISO date of a proleptic day number; cached, as a million people share some 50,000 days."""
    return date.fromordinal(day).isoformat()


def years_after(iso: str, years: int) -> str:
    """Return the same day `years` later, 28 February for the 29th."""
    month_and_day = "-02-28" if iso[4:] == "-02-29" else iso[4:]
    return f"{int(iso[:4]) + years:04d}{month_and_day}"


class DocumentDesk:
    """Gives out documents; no number is given out twice before all are used."""

    def __init__(self, today: int, chance: Chance) -> None:
        self._today = today
        self._chance = chance
        self._long = Scatter(7 * 10**7, chance)
        self._short = Scatter(5 * 10**7, chance)
        self._foreign = Scatter(10**6, chance)
        self._internal = Scatter(10**6, chance)
        self._certificates = Scatter(10**6, chance)

    def add_passport(self, values: dict[str, str], birth_day: int, nation: Nation, city: City) -> None:
        """Put a passport for travel into `values`, some of them expired."""
        chance = self._chance
        age = self._today - birth_day
        years = 5 if chance() < (0.5 if age < 18 * YEAR_DAYS else 0.25) else 10
        days_ago = draw_between(3, int(years * YEAR_DAYS * 1.08), chance)
        if days_ago >= age:
            days_ago = int(age * chance())
        issued = iso_of(self._today - days_ago)
        values["passport_issued"] = issued
        values["passport_expires"] = years_after(issued, years)
        if nation.series:
            number = self._foreign.take()
            values["passport_series"] = draw_one(nation.series, chance)
            values["passport_number"] = str(number * 7919 % 10**nation.digits).zfill(nation.digits)
            values["passport_issuer"] = nation.issuer
            return
        first, numbers = (SHORT_SERIES, self._short) if years == 5 else (LONG_SERIES, self._long)
        series, number = divmod(numbers.take(), 10**7)
        values["passport_series"] = str(first + series)
        values["passport_number"] = f"{number:07d}"
        values["passport_issuer"] = f"МВД {city.region_code}{draw_between(1, 60, chance):03d}"

    def add_internal(self, values: dict[str, str], birth_day: int, city: City) -> None:
        """Put an internal passport into `values`, or the birth certificate of whom is younger than 14.

        Source: Regulation on the passport of a citizen of Russia (1997, No. 828), items 1 and 7.
        """
        chance = self._chance
        delay = draw_between(5, 60, chance)
        for age in INTERNAL_MILESTONES:
            issued = birth_day + int(age * YEAR_DAYS) + delay
            if issued <= self._today:
                break
        else:
            number = self._certificates.take()
            letters = draw_one(_LETTERS, chance) + draw_one(_LETTERS, chance)
            values["birth_certificate"] = f"{draw_one(_ROMAN, chance)}-{letters} {number:06d}"
            return
        if issued < FIRST_INTERNAL_ISSUE:
            issued = FIRST_INTERNAL_ISSUE + draw_between(0, 2100, chance)
        iso = iso_of(issued)
        values["internal_series"] = city.okato + iso[2:4]
        values["internal_number"] = f"{self._internal.take():06d}"
        values["internal_issued"] = iso
        office = "МВД" if iso >= "2016-06" else "УФМС" if iso >= "2006" else "УВД"
        values["internal_issuer"] = f"{office} России по {city.region}"
