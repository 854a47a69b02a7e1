"""Pairs of people who are alike in much and still two: spouses, twins, namesakes, Евгений and Евгения …"""

import random
from collections.abc import Iterator
from itertools import islice

from app.services.demo.people import make_people
from tests.duplicates.russian import ADDRESS, INTERNAL, PASSPORT, Values

_PAIRS_OF_NAMES = (
    ("Евгений", "Евгения", "EVGENII", "EVGENIIA"),
    ("Александр", "Александра", "ALEKSANDR", "ALEKSANDRA"),
    ("Валерий", "Валерия", "VALERII", "VALERIIA"),
    ("Валентин", "Валентина", "VALENTIN", "VALENTINA"),
    ("Юлий", "Юлия", "IULII", "IULIIA"),
    ("Антон", "Антонина", "ANTON", "ANTONINA"),
    ("Анна", "Инна", "ANNA", "INNA"),
    ("Алина", "Алёна", "ALINA", "ALENA"),
    ("Марина", "Мария", "MARINA", "MARIIA"),
    ("Павел", "Савел", "PAVEL", "SAVEL"),
    ("Елена", "Алена", "ELENA", "ALENA"),
    ("Виктор", "Виктория", "VIKTOR", "VIKTORIIA"),
)
_MEN = ("Иван", "Пётр", "Сергей", "Андрей", "Николай", "Дмитрий", "Павел")
_WOMEN = ("Анна", "Мария", "Елена", "Ольга", "Наталья", "Ирина", "Татьяна")
_OWN = (*PASSPORT, *INTERNAL, "birth_certificate", "email")
_KINDS = ("spouses", "twins", "father and son", "namesakes", "one letter")

HardPair = tuple[str, Values, Values]
"""What the two are to each other, and their values."""


def make_hard_pairs(count: int, seed: int) -> Iterator[HardPair]:
    """Yield pairs of two people, the kinds in turn; the same for the same seed."""
    draw = random.Random(seed)
    whole = (dict(one.values) for one in make_people(count * 4, seed) if one.values["birth_date"])
    heads = (values for values in whole if values["surname_ru"] and values["phone"] and values["street"])
    strangers = list(islice(heads, count * 2))
    draw.shuffle(strangers)  # as they were made, members of one family follow each other
    for at in range(count):
        kind = _KINDS[at % len(_KINDS)]
        one, stranger = strangers[2 * at], strangers[2 * at + 1]
        yield kind, *_PAIRED[kind](one, stranger, draw)


def _family_member(one: Values, stranger: Values) -> Values:
    """Return somebody of the same home with documents of their own."""
    return {**one, **{name: stranger[name] for name in _OWN}, "surname_lat": "", "given_name_lat": ""}


def _surname(surname: str, sex: str) -> str:
    """Return the surname in the form of a man or a woman, where it has one."""
    if sex == "F":
        return surname + "а" if surname.endswith(("ов", "ев", "ин")) else surname.replace("ский", "ская")
    return surname[:-1] if surname.endswith(("ова", "ева", "ина")) else surname.replace("ская", "ский")


def _spouses(one: Values, stranger: Values, draw: random.Random) -> tuple[Values, Values]:
    sex = "M" if one["sex"] == "F" else "F"
    own = {
        "sex": sex, "surname_ru": _surname(one["surname_ru"], sex), "patronymic_ru": stranger["patronymic_ru"],
        "given_name_ru": draw.choice(_MEN if sex == "M" else _WOMEN), "birth_date": stranger["birth_date"],
        "email": draw.choice((one["email"], stranger["email"])),
    }  # fmt: skip
    return one, {**_family_member(one, stranger), **own}


def _twins(one: Values, stranger: Values, draw: random.Random) -> tuple[Values, Values]:
    begins = one["given_name_ru"][:2].replace("ё", "е")  # Пётр and Петр, Наталья and Наталия are one name
    names = [name for name in (_MEN if one["sex"] == "M" else _WOMEN) if name[:2].replace("ё", "е") != begins]
    return one, {**_family_member(one, stranger), "given_name_ru": draw.choice(names)}


def _father_and_son(one: Values, stranger: Values, draw: random.Random) -> tuple[Values, Values]:
    father = {
        **one, "sex": "M", "surname_ru": _surname(one["surname_ru"], "M"), "surname_lat": "", "given_name_lat": "",
        "given_name_ru": draw.choice(("Иван", "Степан")), "patronymic_ru": draw.choice(("Иванович", "Петрович", "")),
    }  # fmt: skip
    year, rest = int(father["birth_date"][:4]), stranger["birth_date"][4:]
    son = {
        "birth_date": f"{year + draw.randrange(18, 40)}{rest}", "given_name_ru": draw.choice(("Иван", "Степан")),
        "patronymic_ru": draw.choice((father["given_name_ru"] + "ович", "")),
    }  # fmt: skip
    return father, {**_family_member(father, stranger), **son}


def _namesakes(one: Values, stranger: Values, draw: random.Random) -> tuple[Values, Values]:
    name = {field: one[field] for field in ("surname_ru", "given_name_ru", "surname_lat", "given_name_lat", "sex")}
    same_year = f"{one['birth_date'][:4]}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"
    if same_year == one["birth_date"]:
        same_year = f"{one['birth_date'][:4]}-{13 - int(same_year[5:7]):02}-{29 - int(same_year[8:]):02}"
    other = {**stranger, **name, "birth_date": same_year, "patronymic_ru": draw.choice((one["patronymic_ru"], ""))}
    if draw.random() < 0.3:
        other.update(dict.fromkeys((*PASSPORT, *INTERNAL, *ADDRESS, "email"), ""))
    return one, other


def _one_letter(one: Values, stranger: Values, draw: random.Random) -> tuple[Values, Values]:
    first, second, first_lat, second_lat = draw.choice(_PAIRS_OF_NAMES)
    other = _family_member(one, stranger)
    if draw.random() < 0.5:
        other["birth_date"] = stranger["birth_date"]
    sexes = ("M", "F") if second.endswith(("а", "я")) and not first.endswith(("а", "я")) else (one["sex"],) * 2
    people = []
    for values, given, latin, sex in ((one, first, first_lat, sexes[0]), (other, second, second_lat, sexes[1])):
        surname = _surname(values["surname_ru"], sex)
        people.append({**values, "given_name_ru": given, "surname_ru": surname, "sex": sex, "surname_lat": "",
                       "given_name_lat": latin})  # fmt: skip
    if draw.random() < 0.4:  # a foreign list: Latin names, no sex
        blank = dict.fromkeys(("surname_ru", "given_name_ru", "patronymic_ru", "sex"), "")
        people = [{**values, **blank, "surname_lat": one["surname_lat"] or "IVANOV"} for values in people]
    return people[0], people[1]


_PAIRED = {
    "spouses": _spouses, "twins": _twins, "father and son": _father_and_son, "namesakes": _namesakes,
    "one letter": _one_letter,
}  # fmt: skip
