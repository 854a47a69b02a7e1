"""How documents, phones, e-mails and addresses of two people stand to each other."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from app.services.clients.duplicates.dates_alike import is_one_off
from app.services.clients.duplicates.distances import letters_wrong, likeness_of
from app.services.clients.duplicates.records import Address, Document

_KINDS = {"passport": "passport", "internal": "internal", "birth_certificate": "certificate"}
_ANSWERS = ("same", "near", "differs")
_LONG_NUMBER = 6
_NEAR_TEXT = 0.8
_SAME_ADDRESS = 0.85
_NEAR_ADDRESS = 0.6
_SHARES = {"street": 4.0, "building": 2.0, "flat": 1.0, "postal_code": 1.0, "city": 2.0}
"""How much each part of an address counts."""


def documents_alike(one: Collection[Document], other: Collection[Document]) -> Iterator[str]:
    """Yield a code for each kind of document that both have; a number that fits under another kind counts, too."""
    told: dict[str, int] = {}
    for document in one:
        for its in other:
            same_kind = document.kind == its.kind
            kind = _KINDS.get(document.kind, "document") if same_kind else "document"
            answer = _numbers_alike(document, its)
            if same_kind or answer == "same":
                told[kind] = min(told.get(kind, len(_ANSWERS)), _ANSWERS.index(answer))
    for kind, answer_at in told.items():
        yield f"{kind}_{_ANSWERS[answer_at]}"


def share_document(one: Collection[Document], other: Collection[Document], *, near: bool) -> bool:
    """Tell whether two people have a document in common, or, where asked, one that differs in a single sign."""
    wanted = {"same", "near"} if near else {"same"}
    return any(_numbers_alike(document, its) in wanted for document in one for its in other)


def _is_same(one: Document, other: Document) -> bool:
    """Tell whether both numbers are one, also where one lacks its series."""
    if one.number == other.number:
        return True
    bare = one.number == one.alone or other.number == other.alone
    return bare and one.alone == other.alone and len(one.alone) >= _LONG_NUMBER


def _numbers_alike(one: Document, other: Document) -> str:
    if _is_same(one, other):
        return "same"
    return "near" if len(one.number) >= _LONG_NUMBER and is_one_off(one.number, other.number) else "differs"


def phones_alike(one: Collection[str], other: Collection[str]) -> str:
    """Return a code for two people's phones; empty where one has none."""
    if not one or not other:
        return ""
    if not set(one).isdisjoint(other):
        return "phone_same"
    near = any(len(number) >= _LONG_NUMBER and is_one_off(number, its) for number in one for its in other)
    return "phone_near" if near else "phone_differs"


def emails_alike(one: Collection[str], other: Collection[str]) -> str:
    """Return a code for two people's e-mail addresses; empty where one has none."""
    if not one or not other:
        return ""
    if not set(one).isdisjoint(other):
        return "email_same"
    return "email_near" if any(_is_near_email(mail, its) for mail in one for its in other) else "email_differs"


@lru_cache(maxsize=1 << 14)
def _is_near_email(one: str, other: str) -> bool:
    """Tell whether one sign differs, in a name long enough for that to be a mistake."""
    digits = [sign for sign in one if sign.isdigit()] == [sign for sign in other if sign.isdigit()]
    return digits and len(one.partition("@")[0]) >= _LONG_NUMBER and letters_wrong(one, other, 1) <= 1


def addresses_alike(one: Collection[Address], other: Collection[Address]) -> str:
    """Return the best code for two people's addresses; empty where nothing can be compared."""
    answers = {_address(address, its) for address in one for its in other}
    return next((answer for answer in ("address_same", "address_near", "city_same", "address_differs")
                 if answer in answers), "")  # fmt: skip


@lru_cache(maxsize=1 << 16)
def _address(one: Address, other: Address) -> str:
    """Return how two addresses stand to each other."""
    city = _texts(one.city, other.city)
    if not one.street or not other.street:
        return "" if city is None else "city_same" if city >= _NEAR_TEXT else "address_differs"
    parts = {
        "street": _texts(one.street, other.street),
        "city": city,
        **{name: _numbers(getattr(one, name), getattr(other, name)) for name in ("building", "flat", "postal_code")},
    }
    known = {name: part for name, part in parts.items() if part is not None}
    share = sum(_SHARES[name] * part for name, part in known.items()) / sum(_SHARES[name] for name in known)
    if (
        len(known) > 1
        and known["street"] >= _NEAR_TEXT
        and share >= _SAME_ADDRESS
        and known.get("building", 1.0) == 1.0
    ):
        return "address_same"
    if len(known) > 1 and share >= _NEAR_ADDRESS:
        return "address_near"
    return "city_same" if city is not None and city >= _NEAR_TEXT else "address_differs"


def _texts(one: str, other: str) -> float | None:
    """Return how alike two texts are; None where one is not known. Spaces that were left out or put in don't count."""
    if not one or not other:
        return None
    if one == other:
        return 1.0
    return max(likeness_of(one, other), likeness_of(one.replace(" ", ""), other.replace(" ", "")))


def _numbers(one: str, other: str) -> float | None:
    if not one or not other:
        return None
    if one == other:
        return 1.0
    return 0.6 if len(one) > 2 and is_one_off(one, other) else 0.0
