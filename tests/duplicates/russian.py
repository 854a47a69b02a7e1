"""Made-up people of Russia, some entered twice: transliterated, by a maiden name, mistyped, with a new passport …"""

import random
from collections.abc import Callable

from app.services.demo.people import make_people
from app.services.names.transliteration import to_latin
from tests.duplicates.people import People

Values = dict[str, str]

SCHEMES = ("icao9303", "gost2006", "mvd2000", "mvd1997", "french")
LETTERS = "абвгдеиклмнопрстуя"
NAMES_RU = ("surname_ru", "given_name_ru", "patronymic_ru")
PASSPORT = ("passport_series", "passport_number", "passport_issued", "passport_expires", "passport_issuer")
INTERNAL = ("internal_series", "internal_number", "internal_issued", "internal_issuer")
ADDRESS = ("postal_code", "city", "street", "building", "flat")


def make_russian(count: int, seed: int, twice: float = 0.4) -> People:
    """Return made-up people of whom so many, by chance, stand there twice; the same for the same seed."""
    draw = random.Random(seed)
    values: list[Values] = [dict(person.values) for person in make_people(count, seed)]
    pairs = set()
    for at in range(count):
        ways = [way for way in WAYS if way is not maiden_name or values[at]["sex"] == "F"]
        if not values[at]["surname_ru"] or draw.random() > twice:
            continue
        other = draw.choice(ways)(values[at], draw)
        if other is not None:
            pairs.add((at, len(values)))
            values.append(other)
    order = list(range(len(values)))
    draw.shuffle(order)
    places = {was: now for now, was in enumerate(order)}
    mixed = frozenset(tuple(sorted((places[one], places[other]))) for one, other in pairs)
    return People(f"made-up people of Russia, seed {seed}", [values[at] for at in order], mixed)


def transliterated(values: Values, draw: random.Random) -> Values | None:
    """Only in Latin letters, by any scheme of passports, and without what a foreign list does not have."""
    scheme = draw.choice(SCHEMES)
    latin = {f"{part}_lat": to_latin(values[f"{part}_ru"], scheme).upper() for part in ("surname", "given_name")}
    other = _without({**values, **latin}, *NAMES_RU, *INTERNAL, *ADDRESS, "birth_certificate", "birth_city")
    return _forgotten(other, draw) if values["birth_date"] else None


def maiden_name(values: Values, draw: random.Random) -> Values | None:
    """By the surname before the marriage, with the passports of that time."""
    surname = draw.choice(("Иванова", "Кузнецова", "Зайченко", "Мирская", "Белых", "Ганина", "Чернышёва", "Тропинина"))
    other = {**values, "surname_ru": surname, "surname_lat": ""}
    other = _new_number(_new_number(other, draw, *PASSPORT), draw, *INTERNAL)
    shared = values["birth_date"] and (values["phone"] or values["email"])
    return _without(other, *draw.choice(((), ADDRESS, ("patronymic_ru",)))) if shared else None


def mistyped(values: Values, draw: random.Random) -> Values | None:
    """With a wrong letter, one missing, one too many or two swapped, in the surname or the given name."""
    field = draw.choice(("surname_ru", "given_name_ru"))
    text = values[field]
    at = draw.randrange(1, max(len(text) - 1, 2))
    wrong = draw.choice(
        (
            text[:at] + draw.choice(LETTERS) + text[at + 1 :],
            text[:at] + text[at + 1 :],
            text[:at] + draw.choice(LETTERS) + text[at:],
            text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
        )
    )
    other = {**values, field: wrong, "surname_lat": "", "given_name_lat": ""}
    return _forgotten(other, draw) if wrong != text and values["birth_date"] else None


def days_swapped(values: Values, draw: random.Random) -> Values | None:
    """With day and month of the birth date swapped."""
    year, month, day = [*values["birth_date"].split("-"), "", ""][:3]
    if not day or int(day) > 12 or day == month:
        return None
    return _forgotten({**values, "birth_date": f"{year}-{day}-{month}"}, draw)


def new_passport(values: Values, draw: random.Random) -> Values | None:
    """With the passport that replaced the other one."""
    if not values["passport_number"] or not values["birth_date"]:
        return None
    return _forgotten(_new_number(values, draw, *PASSPORT), draw)


def name_and_phone(values: Values, _draw: random.Random) -> Values | None:
    """Nothing but the name and a phone."""
    kept = ("surname_ru", "given_name_ru", "phone")
    return {name: values[name] for name in kept} if values["phone"] else None


WAYS: tuple[Callable[[Values, random.Random], Values | None], ...] = (
    transliterated, maiden_name, mistyped, days_swapped, new_passport, name_and_phone,
)  # fmt: skip


def _forgotten(values: Values, draw: random.Random) -> Values:
    """Return the values without some that nobody asked for this time; a phone or a document remains."""
    wished = ((PASSPORT, 0.3), (INTERNAL, 0.5), (("email",), 0.5), (ADDRESS, 0.4), (("patronymic_ru",), 0.2))
    gone = [name for names, share in wished if draw.random() < share for name in names]
    if not values["phone"]:
        gone = [name for name in gone if name not in {*PASSPORT, "email"}]
    return _without(values, *gone)


def _without(values: Values, *names: str) -> Values:
    return {**values, **dict.fromkeys(names, "")}


def _new_number(values: Values, draw: random.Random, series: str, number: str, *rest: str) -> Values:
    """Return the values with another document where there was one."""
    if not values[number]:
        return values
    digits = "".join(str(draw.randrange(10)) for _ in values[number])
    return {**values, number: digits, **dict.fromkeys(rest, "")}
