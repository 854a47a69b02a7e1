"""What a word of a name looks like: a patronymic, a surname's ending, a given name that many people bear.

Only hints for telling columns apart; they change no value.
"""

import re
from functools import lru_cache

from app.services.names.given_names import find_given_name

_PATRONYMIC = re.compile(
    r"[а-яё-]{2,}(?:ович|евич|ьич|овна|евна|ична)|ильич|лукич|фомич|кузьмич|[а-яё]*(?:оглы|кызы)", re.IGNORECASE
)
_SURNAME_RU = re.compile(
    r".*(?:ов|ев|ёв|ин|ын|ский|цкий|ской|ова|ева|ёва|ина|ына|ская|цкая|енко|ко|ук|юк|чук|як|ян|янц|дзе|швили|"
    r"их|ых|ер|ман|штейн|берг|ец|ич|ой|ый|ая|иди|ури|ава|ия|аев|иев)",
    re.IGNORECASE,
)
_SURNAME_LAT = re.compile(
    r".*(?:OV|EV|IN|YN|SKII|SKIY|SKY|SKI|TSKII|OVA|EVA|INA|YNA|SKAIA|SKAYA|TSKAIA|ENKO|KO|UK|IUK|YUK|IAN|YAN|DZE|SHVILI|"
    r"IKH|YKH|MAN|SHTEIN|STEIN|BERG|ETS|ICH|OI|OY|AIA|AYA|SON|SEN|SSON)",
    re.IGNORECASE,
)

_LEAST_BORNE = 15
"""A given name that fewer people bear is a surname as often as not."""


def is_patronymic(word: str) -> bool:
    """True of a word that ends as patronymics do; some surnames (Юрович) end so too."""
    return _PATRONYMIC.fullmatch(word) is not None


@lru_cache(maxsize=8192)
def has_surname_ending(word: str) -> bool:
    """True of a word that ends as many surnames do, in either script."""
    return (_SURNAME_LAT if word.isascii() else _SURNAME_RU).fullmatch(word) is not None


@lru_cache(maxsize=8192)
def is_given_name(word: str) -> bool:
    """True of the given names that many people bear, in either script."""
    known = find_given_name(word)
    return known is not None and known.men + known.women >= _LEAST_BORNE
