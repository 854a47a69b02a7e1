"""The client card as the screens hold it: frozen, with the version that it was loaded at."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import ClassVar

from app.person_fields import CLIENT_FIELDS, PersonValues

KINDS = ("person", "organisation")
STAGES = ("potential", "new", "regular", "lost")
DOCUMENT_KINDS = ("passport", "internal", "birth_certificate", "other")
CARD_KINDS = ("discount", "loyalty", "bank")
RELATIONS = ("spouse", "child", "parent", "sibling", "grandparent", "grandchild", "relative", "companion")
INVERSE_RELATION: Mapping[str, str] = MappingProxyType(
    {"child": "parent", "parent": "child", "grandparent": "grandchild", "grandchild": "grandparent"}
)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document, the current one of its kind or a former or further one."""

    TABLE: ClassVar[str] = "client_document"
    id: int | None = None
    kind: str = "passport"
    series: str = ""
    number: str = ""
    issued: str = ""
    expires: str = ""
    issuer: str = ""
    current: bool = False
    replaced_on: str = ""


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """A phone number; the current one stands in the person's fields."""

    TABLE: ClassVar[str] = "client_phone"
    id: int | None = None
    number: str = ""
    note: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class EmailRow:
    """An e-mail address; the current one stands in the person's fields."""

    TABLE: ClassVar[str] = "client_email"
    id: int | None = None
    address: str = ""
    note: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class AddressRow:
    """A postal address; the current one stands in the person's fields."""

    TABLE: ClassVar[str] = "client_address"
    id: int | None = None
    postal_code: str = ""
    city: str = ""
    street: str = ""
    building: str = ""
    flat: str = ""
    note: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class CardRow:
    """A discount or loyalty card with series and number, or a bank card's last four digits."""

    TABLE: ClassVar[str] = "client_card"
    id: int | None = None
    kind: str = "discount"
    series: str = ""
    number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TraitRow:
    """Something worth knowing of the client."""

    TABLE: ClassVar[str] = "client_trait"
    id: int | None = None
    name: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class FormerNameRow:
    """A name borne before."""

    TABLE: ClassVar[str] = "former_name"
    id: int | None = None
    surname_ru: str = ""
    given_name_ru: str = ""
    patronymic_ru: str = ""
    surname_lat: str = ""
    given_name_lat: str = ""
    replaced_on: str = ""


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A link to another client: `relative_id` is the `relation` of this client; `name` is only shown."""

    TABLE: ClassVar[str] = "family_link"
    id: int | None = None
    relative_id: int = 0
    relation: str = "relative"
    name: str = field(default="", compare=False)


ChildRow = DocumentRow | PhoneRow | EmailRow | AddressRow | CardRow | TraitRow | FormerNameRow | FamilyRow

SECTIONS: Mapping[str, type[ChildRow]] = MappingProxyType(
    {
        "documents": DocumentRow,
        "phones": PhoneRow,
        "emails": EmailRow,
        "addresses": AddressRow,
        "cards": CardRow,
        "traits": TraitRow,
        "former_names": FormerNameRow,
        "family": FamilyRow,
    }
)
"""The card's lists by attribute name."""


@dataclass(frozen=True, slots=True)
class ClientCard:
    """A client with all child rows; `values` are the catalogue's fields, every one of them present."""

    id: int | None = None
    version: int = 0
    kind: str = "person"
    stage: str = "regular"
    agent_id: int | None = None
    created_on: str = ""
    note: str = ""
    values: PersonValues = field(default_factory=lambda: complete_client_values({}))
    documents: tuple[DocumentRow, ...] = ()
    phones: tuple[PhoneRow, ...] = ()
    emails: tuple[EmailRow, ...] = ()
    addresses: tuple[AddressRow, ...] = ()
    cards: tuple[CardRow, ...] = ()
    traits: tuple[TraitRow, ...] = ()
    former_names: tuple[FormerNameRow, ...] = ()
    family: tuple[FamilyRow, ...] = ()

    def with_values(self, **values: str) -> "ClientCard":
        """Return the card with some of the person's fields replaced."""
        return replace(self, values=complete_client_values({**self.values, **values}))


def complete_client_values(values: PersonValues) -> PersonValues:
    """Return values for every field that a client has; what is not given is empty."""
    return MappingProxyType({one.name: values.get(one.name, "") for one in CLIENT_FIELDS})


def row_values(row: ChildRow) -> dict[str, object]:
    """Return what is stored of a child row: not its id, nor what is only shown."""
    return {one.name: getattr(row, one.name) for one in fields(row) if one.name != "id" and one.compare}


PLAIN_FIELDS = ("kind", "stage", "agent_id", "note")
"""What the table client holds beside the catalogue's columns and is edited on the card."""


def flatten(card: ClientCard) -> dict[str, object]:
    """Return the card as one mapping: catalogue names, plain fields, and "section/id/field" of stored rows."""
    flat: dict[str, object] = {**card.values, **{name: getattr(card, name) for name in PLAIN_FIELDS}}
    for section in SECTIONS:
        for row in getattr(card, section):
            if row.id is not None:
                flat.update({f"{section}/{row.id}/{name}": value for name, value in row_values(row).items()})
    return flat
