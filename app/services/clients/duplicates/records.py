"""What is compared of a person: names in both scripts, birth, documents, contacts, addresses, all folded once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.services.clients.preferred import PREFERRED_ROWS
from app.services.names.folding import email_key, fold_text, number_key, phone_key, plain_name_keys

_BIRTH = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
"""A date as it is stored, or what stands in its place where day and month changed theirs: 1985-14-03."""

SHORTEST_NUMBER = 5
"""A shorter number is no document's; nor is one of a single digit repeated: it would make strangers one person."""

SHORTEST_PHONE = 6


class Name(NamedTuple):
    """Surname and given name as folded keys; the Latin ones as passports write them where none is known."""

    surname_ru: str = ""
    surname_lat: str = ""
    given_ru: str = ""
    given_lat: str = ""


_NAMELESS = Name()


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its kind, series and number as one run, and the number alone."""

    kind: str
    number: str
    alone: str


@dataclass(frozen=True, slots=True)
class Address:
    """An address, each part folded; of the street the words, in their alphabetical order."""

    postal_code: str = ""
    city: str = ""
    street: str = ""
    building: str = ""
    flat: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What is compared of a person, whether or not the base has one.

    Attributes:
        id: the client's; 0 for a person who is not in the base.
        name: the present name.
        former: names borne before.
        patronymic: folded.
        sex: M, F or empty.
        birth_date: ISO 8601 as far as it is known.
        documents: present and former ones with numbers worth comparing.
        phones: the last ten digits of each.
        emails: as addresses are compared.
        addresses: present and former ones.
        relatives: clients whom the family links name: the agent knows that they are other people.
    """

    id: int = 0
    name: Name = _NAMELESS
    former: tuple[Name, ...] = ()
    patronymic: str = ""
    sex: str = ""
    birth_date: str = ""
    documents: frozenset[Document] = frozenset()
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    addresses: frozenset[Address] = frozenset()
    relatives: frozenset[int] = frozenset()

    @property
    def facts(self) -> int:
        """How much is known of the person; a document tells most."""
        belongings = len(self.phones) + len(self.emails) + len(self.addresses) + 3 * len(self.documents)
        return belongings + sum(map(bool, (*self.name, self.patronymic, self.sex, self.birth_date, self.former)))


def name_of(row: Mapping[str, object]) -> Name:
    """Return the folded name of a row that holds one."""
    return name_from_keys(plain_name_keys(row))


def name_from_keys(keys: Mapping[str, object]) -> Name:
    """Return the name of a row whose keys are stored."""
    return Name(*(str(keys[f"{part}_key"]) for part in ("surname_ru", "surname_lat", "given_ru", "given_lat")))


def document_of(kind: str, series: object, number: object) -> Document | None:
    """Return a document as it is compared; None where its number tells nothing."""
    key = number_key(series, number)
    return Document(kind, key, number_key(number)) if is_telling(key, SHORTEST_NUMBER) else None


def is_telling(number: str, shortest: int) -> bool:
    """Tell whether a number is long enough and more than one sign repeated."""
    return len(number) >= shortest and len(set(number)) > 1


def address_of(row: Mapping[str, object]) -> Address | None:
    """Return an address as it is compared; None where there is none."""
    texts = {name: str(row.get(name) or "") for name in Address.__dataclass_fields__}
    if not any(texts.values()):
        return None
    parts = {name: fold_text(text) for name, text in texts.items() if text}
    if texts["street"]:
        parts["street"] = " ".join(sorted(filter(None, map(fold_text, texts["street"].replace(".", " ").split()))))
    return Address(**parts)


def record_of(values: Mapping[str, str]) -> Record:
    """Return what is compared of a person whose catalogue fields are given; absent ones are not known."""
    documents = (
        document_of(rule.fixed["kind"], values.get(rule.columns.get("series", "")), values.get(rule.columns["number"]))
        for rule in PREFERRED_ROWS
        if "kind" in rule.fixed
    )
    phone, email = phone_key(values.get("phone")), email_key(values.get("email"))
    address, birth = address_of(values), values.get("birth_date", "")
    return Record(
        name=name_of(values),
        patronymic=fold_text(values.get("patronymic_ru", "")),
        sex=values.get("sex", ""),
        birth_date=birth if _BIRTH.fullmatch(birth) else "",
        documents=frozenset(one for one in documents if one is not None),
        phones=frozenset({phone} if is_telling(phone, SHORTEST_PHONE) else ()),
        emails=frozenset({email} if "@" in email else ()),
        addresses=frozenset({address} if address else ()),
    )
