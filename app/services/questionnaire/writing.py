"""Whether an answer is written as what it is to be: an address of electronic mail, a telephone number, plain signs."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from app.person_fields import FieldKind
from app.services.forms.manifest import Check
from app.services.persons.checks import kind_problem
from app.services.questionnaire.shapes import Doubt

_KINDS = {Check.EMAIL: FieldKind.EMAIL, Check.PHONE: FieldKind.PHONE}
_UNPRINTED = frozenset({"So", "Cs", "Co", "Cn"})
"""Categories of Unicode that no form takes: pictures, and what stands for no sign at all."""

_TAKEN = frozenset("№°©®™")
_REMEMBERED = 10_000


def writing_doubts(check: Check, text: str) -> Iterator[Doubt]:
    """Yield what of a printed text can't be right, whatever it says."""
    if _is_odd(check, text):
        yield Doubt("email_odd") if check is Check.EMAIL else Doubt("phone_odd")
    signs = "" if text.isascii() else _odd_signs(text)
    if signs:
        yield Doubt("signs_odd", {"signs": signs})


@lru_cache(maxsize=_REMEMBERED)
def _odd_signs(text: str) -> str:
    return "".join(dict.fromkeys(one for one in text if one not in _TAKEN and unicodedata.category(one) in _UNPRINTED))


@lru_cache(maxsize=_REMEMBERED)
def _is_odd(check: Check, text: str) -> bool:
    return bool(text) and check in _KINDS and bool(kind_problem(_KINDS[check], text))
