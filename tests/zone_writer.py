"""Writes machine readable zones of made-up people, as an issuing office would; what is read back can be compared."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.services.documents.zone.alphabet import FILLER, check_digit, to_internal_coding, zone_spellings
from app.services.documents.zone.states import shapes_of, signs_of_shape

TODAY = date(2026, 6, 1)

SURNAMES = (
    "VYDUMANOVA",
    "PRIDUMKIN",
    "ERIKSSON",
    "NEBYLOV DALNII",
    "O'INVENT",
    "MÜLLER-FIKTIV",
    "LI",
    "KOLOKOLTSEVA",
)
GIVEN = ("ANNA MARIA", "IVAN", "IULIIA", "MARK", "CECIL", "JEAN-PAUL", "ALEKSANDRA EKATERINA VIKTORIIA", "")
RUSSIAN = (
    ("Выдуманов", "Иван", "Иванович"),
    ("Щеглова", "Юлия", "Юрьевна"),
    ("Объездчиков", "Семён", "Ильич"),
    ("Небывалая", "Анна", ""),
)
STATES = ("RUS", "UTO", "D", "FRA", "USA", "KAZ", "BLR", "CHN", "GBR", "RKS", "XXA", "UKR")
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Written:
    """A zone and what reading it has to give."""

    kind: str
    lines: tuple[str, ...]
    values: Mapping[str, str]
    number: str
    optional: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def write_zone(kind: str, **given: str) -> tuple[str, ...]:
    """Return the lines of a zone; dates as YYMMDD, other fields as the document has them.

    Fields: code, state, surname, given_name, patronymic, number, nationality, birth, sex, expires, optional,
    optional_2, issued (YYMM on French cards), office, department.
    """
    return _WRITERS[kind](given)


def _names(given: Mapping[str, str], width: int) -> str:
    parts = [zone_spellings(given.get(name, ""))[0] for name in ("surname", "given_name")]
    return (FILLER * 2).join(part for part in parts if part)[:width].ljust(width, FILLER)


def _head(given: Mapping[str, str]) -> str:
    return given["code"].ljust(2, FILLER) + given["state"].ljust(3, FILLER)


def _person(given: Mapping[str, str]) -> str:
    """Return nationality, birth, sex and expiry as second lines of two have them."""
    birth, expires = given["birth"], given["expires"]
    nationality = given["nationality"].ljust(3, FILLER)
    return f"{nationality}{birth}{check_digit(birth)}{given['sex']}{expires}{check_digit(expires)}"


def _long(number: str, optional: str, room: int) -> tuple[str, str]:
    """Return number with its check digit and the optional field, into which the number goes on where it is long."""
    if len(number) <= 9:
        padded = number.ljust(9, FILLER)
        return padded + check_digit(padded), optional.ljust(room, FILLER)
    rest = number[9:] + check_digit(number) + FILLER + optional
    return number[:9] + FILLER, rest.ljust(room, FILLER)[:room]


def _td1(given: Mapping[str, str]) -> tuple[str, ...]:
    number, optional = _long(given["number"], given.get("optional", ""), 15)
    person = _person(given)
    first = _head(given) + number + optional
    second = person[3:] + person[:3] + given.get("optional_2", "").ljust(11, FILLER)
    covered = first[5:] + second[:7] + second[8:15] + second[18:29]
    return first, second + check_digit(covered), _names(given, 30)


def _td2(given: Mapping[str, str]) -> tuple[str, ...]:
    number, optional = _long(given["number"], given.get("optional", ""), 7)
    second = number + _person(given) + optional
    return _head(given) + _names(given, 31), second + _composite(second)


def _td3(given: Mapping[str, str]) -> tuple[str, ...]:
    number, optional = _long(given["number"], given.get("optional", ""), 14)
    second = number + _person(given) + optional
    second += check_digit(optional) if optional.strip(FILLER) else FILLER
    return _head(given) + _names(given, 39), second + _composite(second)


def _composite(second: str) -> str:
    return check_digit(second[:10] + second[13:20] + second[21:])


def _visa(given: Mapping[str, str], width: int) -> tuple[str, ...]:
    number, _ = _long(given["number"], "", 0)
    second = number + _person(given) + given.get("optional", "")
    return _head(given) + _names(given, width - 5), second.ljust(width, FILLER)


def _visa_a(given: Mapping[str, str]) -> tuple[str, ...]:
    return _visa(given, 44)


def _visa_b(given: Mapping[str, str]) -> tuple[str, ...]:
    return _visa(given, 36)


def _french(given: Mapping[str, str]) -> tuple[str, ...]:
    surname, first_names = (zone_spellings(given.get(name, ""))[0] for name in ("surname", "given_name"))
    first = "IDFRA" + surname[:25].ljust(25, FILLER) + given["office"]
    second = given["number"] + check_digit(given["number"]) + first_names[:14].ljust(14, FILLER)
    second += given["birth"] + check_digit(given["birth"]) + given["sex"]
    return first, second + check_digit(first + second)


def _internal(given: Mapping[str, str]) -> tuple[str, ...]:
    keys = ("surname", "given_name", "patronymic")
    surname, first, patronymic = (to_internal_coding(given.get(key, "")) for key in keys)
    names = surname + FILLER * 2 + FILLER.join(part for part in (first, patronymic) if part)
    series, number = given["number"][:4], given["number"][4:]
    data = series[:3] + number
    optional = series[3] + given["issued"] + given["department"] + FILLER
    second = data + check_digit(data) + "RUS" + given["birth"] + check_digit(given["birth"]) + given["sex"]
    second += FILLER * 7 + optional + check_digit(optional)
    return "PNRUS" + names[:39].ljust(39, FILLER), second + _composite(second)


_WRITERS: Mapping[str, Callable[[Mapping[str, str]], tuple[str, ...]]] = {
    "td1": _td1,
    "td2": _td2,
    "td3": _td3,
    "mrv_a": _visa_a,
    "mrv_b": _visa_b,
    "french_card": _french,
    "russian_internal": _internal,
}
KINDS = tuple(_WRITERS)


def random_zone(chance: random.Random, kind: str = "") -> Written:
    """Return a zone of a made-up person."""
    kind = kind or chance.choice(KINDS)
    return _random_internal(chance) if kind == "russian_internal" else _random_other(chance, kind)


def _day(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randrange((last - first).days))


def _short(day: date) -> str:
    return day.strftime("%y%m%d")


def _random_number(chance: random.Random, kind: str, state: str) -> str:
    if state == "RUS" or kind == "french_card":
        return "".join(chance.choices("0123456789", k=12 if kind == "french_card" else 9))
    if shapes_of(state) and (kind == "td3" or state == "D"):
        signs = (chance.choice(sorted(signs_of_shape(sort))) for sort in chance.choice(shapes_of(state)))
        return "".join(signs).rstrip(FILLER)
    longest = {"td1": 13, "td2": 14}.get(kind, 9)
    length = chance.choice((6, 8, 9, 9, 9, longest))
    prefix = "".join(chance.choices(_ALPHABET[10:], k=chance.choice((0, 1, 2))))
    return prefix + "".join(chance.choices(_ALPHABET[:10], k=length - len(prefix)))


def _random_other(chance: random.Random, kind: str) -> Written:
    state = "FRA" if kind == "french_card" else chance.choice(STATES)
    born, expires = _day(chance, date(1930, 1, 1), TODAY), _day(chance, date(2010, 1, 1), date(2046, 1, 1))
    expires = max(expires, born + timedelta(days=30))
    code = {"td1": "I", "td2": "I", "td3": "P", "french_card": "ID"}.get(kind, "V")
    number = _random_number(chance, kind, state)
    given = {
        "code": code, "state": state, "nationality": state, "surname": chance.choice(SURNAMES),
        "given_name": chance.choice(GIVEN), "number": number, "birth": _short(born), "sex": chance.choice("MF<"),
        "expires": _short(expires), "office": "75C001", "optional": chance.choice(("", "", "123", "7A")),
    }  # fmt: skip
    if len(number) > 9:
        given["optional"] = ""
    if kind == "french_card":
        given["number"] = number = f"{chance.randrange(88, 122) % 100:02}{chance.randrange(1, 13):02}{number[4:]}"
        given["optional"] = ""
    lines = write_zone(kind, **given)
    values = _expected(kind, lines, given, born, expires)
    return Written(kind, lines, values, number, given["optional"], given)


def _expected(kind: str, lines: tuple[str, ...], given: Mapping[str, str], born: date, expires: date) -> dict[str, str]:
    name_line = lines[2] if kind == "td1" else lines[0][5:]
    if kind == "french_card":
        surname, first = (zone_spellings(given[name])[0] for name in ("surname", "given_name"))
        surname, first = surname[:25], first[:14]
    else:
        surname, _, first = name_line.rstrip(FILLER).partition(FILLER * 2)
    values = {
        "surname_lat": surname.replace(FILLER, " ").strip(), "given_name_lat": first.replace(FILLER, " ").strip(),
        "birth_date": born.isoformat(), "sex": given["sex"].strip(FILLER), "citizenship": given["nationality"],
    }  # fmt: skip
    if kind.startswith("td") or kind == "french_card":
        is_russian = given["state"] == "RUS"
        values["passport_series"] = given["number"][:2] if is_russian else ""
        values["passport_number"] = given["number"][2:] if is_russian else given["number"]
    if kind.startswith("td"):
        values["passport_expires"] = expires.isoformat()
    if kind == "french_card":
        year = int(given["number"][:2])
        values["passport_issued"] = f"{2000 + year if year <= 26 else 1900 + year}-{given['number'][2:4]}"
    return {name: value for name, value in values.items() if value}


def _random_internal(chance: random.Random) -> Written:
    surname, first, patronymic = chance.choice(RUSSIAN)
    born = _day(chance, date(1935, 1, 1), date(2012, 1, 1))
    issued = _day(chance, born + timedelta(days=5114), TODAY)
    number = f"{chance.randrange(100):02}{issued:%y}{chance.randrange(1_000_000):06}"
    sex = chance.choice("MF")
    given = {
        "surname": surname, "given_name": first, "patronymic": patronymic, "number": number, "birth": _short(born),
        "sex": sex, "issued": _short(issued), "department": f"{chance.randrange(1_000_000):06}",
    }  # fmt: skip
    values = {
        "surname_ru": surname, "given_name_ru": first, "patronymic_ru": patronymic, "birth_date": born.isoformat(),
        "sex": sex, "citizenship": "RUS", "internal_series": number[:4], "internal_number": number[4:],
        "internal_issued": issued.isoformat(),
    }  # fmt: skip
    lines = write_zone("russian_internal", **given)
    return Written("russian_internal", lines, {k: v for k, v in values.items() if v}, number, given=given)
