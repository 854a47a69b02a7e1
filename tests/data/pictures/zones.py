"""Made-up zones with right check digits, and made-up bearers."""

from random import Random

WEIGHTS = (7, 3, 1)
SURNAMES = (
    "ERIKSSON", "IVANOVA", "SHCHERBAKOV", "OCONNOR", "KUZNETSOVA", "ZHURAVLEV", "MUELLER", "TSOI", "LI",
    "SMITH<JONES", "VAN<DER<BERG", "ABDURAKHMANOVA", "PETROVA<VODKINA", "QUISPE", "WAGNER", "IUSUPOV", "GROSSMANN",
)  # fmt: skip
GIVEN = (
    "ANNA<MARIA", "IVAN", "IULIIA", "OLGA", "MAKSIM", "JEAN<PIERRE", "FEDOR", "ZINAIDA", "WILLIAM<HENRY", "KSENIIA",
    "BORIS", "QUENTIN", "GULNARA", "XENIA", "VIKTOR<HUGO",
)  # fmt: skip
STATES = ("UTO", "RUS", "D<<", "FRA", "KAZ", "UKR", "GBR", "UZB")


def check_digit(text: str) -> str:
    """Return the check digit.

    Source: ICAO Doc 9303, part 3, section 4.9.
    """
    return str(sum(int(c, 36) * WEIGHTS[i % 3] for i, c in enumerate(text.replace("<", "0"))) % 10)


def make_zone(random: Random, kind: str = "TD3") -> tuple[str, ...]:
    """Return the lines of a made-up document: TD3, TD2 or TD1."""
    birth = f"{random.randint(40, 99)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    expires = f"{random.randint(27, 39)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    sex = random.choice("MF")
    state, citizen = random.choice(STATES), random.choice(STATES)
    number = _number(random, state)
    name = f"{random.choice(SURNAMES)}<<{random.choice(GIVEN)}"
    personal = random.choice(("", "", str(random.randint(10**8, 10**11))))
    return ZONES[kind](name, (number, birth, sex, expires), (state, citizen), personal)


def _number(random: Random, state: str) -> str:
    digits = str(random.randint(10**8, 10**9 - 1))
    return digits if state == "RUS" or random.random() < 0.6 else random.choice("ABCDEFGHKLMNPRTUVXZ") + digits[1:]


def _td3(name: str, person: tuple[str, ...], states: tuple[str, str], personal: str) -> tuple[str, ...]:
    number, birth, sex, expires = person
    numbered, born, valid = (text + check_digit(text) for text in (number.ljust(9, "<"), birth, expires))
    own = personal.ljust(14, "<")
    own += check_digit(own) if personal else "<"
    second = f"{numbered}{states[1]}{born}{sex}{valid}{own}"
    return f"P<{states[0]}{name}".ljust(44, "<")[:44], second + check_digit(numbered + born + valid + own)


def _td2(name: str, person: tuple[str, ...], states: tuple[str, str], personal: str) -> tuple[str, ...]:
    number, birth, sex, expires = person
    numbered, born, valid = (text + check_digit(text) for text in (number.ljust(9, "<"), birth, expires))
    own = personal[:7].ljust(7, "<")
    second = f"{numbered}{states[1]}{born}{sex}{valid}{own}"
    return f"I<{states[0]}{name}".ljust(36, "<")[:36], second + check_digit(numbered + born + valid + own)


def _td1(name: str, person: tuple[str, ...], states: tuple[str, str], personal: str) -> tuple[str, ...]:
    number, birth, sex, expires = person
    numbered, born, valid = (text + check_digit(text) for text in (number.ljust(9, "<"), birth, expires))
    first = f"I<{states[0]}{numbered}{personal}".ljust(30, "<")[:30]
    second = f"{born}{sex}{valid}{states[1]}".ljust(29, "<")
    return first, second + check_digit(first[5:] + born + valid + second[18:29]), name.ljust(30, "<")[:30]


ZONES = {"TD3": _td3, "TD2": _td2, "TD1": _td1}
