"""The one catalogue of a person's fields.

The tourist screen, the client card, the import columns, the field-by-field dialogs, the Excel report, the commands'
JSON and the history all read `PERSON_FIELDS`. Adding a field is one line here, one migration and its Russian label.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name that lupdate looks for
    """Mark `text` for translation and return it as it is."""
    return text


class FieldKind(StrEnum):
    """What a field holds, which decides how it is typed, checked and shown."""

    NAME_RU = "name_ru"
    NAME_LAT = "name_lat"
    SEX = "sex"  # M, F or empty
    DATE = "date"  # ISO 8601, may lack day or month: 1960, 1960-05
    COUNTRY = "country"  # alpha-3 of ISO 3166, withdrawn (SUN) and ICAO Doc 9303 codes (D, XXA) admitted
    CODE = "code"  # series and numbers: letters and digits, kept as text with leading zeros
    TEXT = "text"
    PHONE = "phone"
    EMAIL = "email"


class FieldGroup(StrEnum):
    """The part of the card a field stands in."""

    NAME = "name"
    PASSPORT = "passport"
    BIRTH = "birth"
    CONTACTS = "contacts"
    INTERNAL = "internal"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class PersonField:
    """One field of a person.

    Attributes:
        name: the key in every command's JSON and the column's name in the base.
        kind: how the value is checked and shown.
        length: the most characters that are stored.
        label: English label, marked for translation in the context "PersonField".
        group: the part of the card.
        headings: how lists head such a column, folded to lower case, Russian and English.
        tourist_only: true of what belongs to one trip and not to the client.
        short_label: label under the group's heading, where the whole one would repeat it.
    """

    name: str
    kind: FieldKind
    length: int
    label: str
    group: FieldGroup
    headings: tuple[str, ...] = ()
    tourist_only: bool = False
    short_label: str = ""


_K, _G = FieldKind, FieldGroup

PERSON_FIELDS: tuple[PersonField, ...] = (
    PersonField("surname_ru", _K.NAME_RU, 80, QT_TRANSLATE_NOOP("PersonField", "Surname (Russian)"), _G.NAME,
                ("фамилия", "фамилия (рус)", "фамилия рус", "фамилия по-русски", "russian surname",
                 "surname (russian)")),
    PersonField("given_name_ru", _K.NAME_RU, 80, QT_TRANSLATE_NOOP("PersonField", "Given name (Russian)"), _G.NAME,
                ("имя", "имя (рус)", "имя рус", "имя по-русски", "russian name", "russian given name",
                 "given name (russian)")),
    PersonField("patronymic_ru", _K.NAME_RU, 80, QT_TRANSLATE_NOOP("PersonField", "Patronymic"), _G.NAME,
                ("отчество", "отчество (рус)", "patronymic", "middle name")),
    PersonField("surname_lat", _K.NAME_LAT, 80, QT_TRANSLATE_NOOP("PersonField", "Surname (Latin)"), _G.NAME,
                ("surname", "last name", "lastname", "family name", "фамилия лат", "фамилия (лат)", "фамилия латиницей",
                 "фамилия по-латински", "фамилия (англ)", "фамилия англ", "latin surname", "surname (latin)")),
    PersonField("given_name_lat", _K.NAME_LAT, 80, QT_TRANSLATE_NOOP("PersonField", "Given name (Latin)"), _G.NAME,
                ("name", "first name", "firstname", "given name", "given names", "forename", "имя лат", "имя (лат)",
                 "имя латиницей", "имя по-латински", "имя (англ)", "имя англ", "latin given name",
                 "given name (latin)")),
    PersonField("sex", _K.SEX, 1, QT_TRANSLATE_NOOP("PersonField", "Sex"), _G.NAME,
                ("пол", "sex", "gender", "m/f", "м/ж", "title", "mr/mrs")),
    PersonField("birth_date", _K.DATE, 10, QT_TRANSLATE_NOOP("PersonField", "Birth date"), _G.BIRTH,
                ("дата рождения", "рождение", "родился", "д.р.", "др", "д/р", "date of birth", "birth date",
                 "birthdate", "birthday", "dob", "d.o.b.", "born")),
    PersonField("birth_country", _K.COUNTRY, 3, QT_TRANSLATE_NOOP("PersonField", "Country of birth"), _G.BIRTH,
                ("страна рождения", "country of birth", "birth country")),
    PersonField("birth_city", _K.TEXT, 120, QT_TRANSLATE_NOOP("PersonField", "Place of birth"), _G.BIRTH,
                ("место рождения", "город рождения", "place of birth", "birth place", "birthplace", "city of birth")),
    PersonField("citizenship", _K.COUNTRY, 3, QT_TRANSLATE_NOOP("PersonField", "Citizenship"), _G.BIRTH,
                ("гражданство", "citizenship", "nationality", "страна гражданства", "гражд.")),
    PersonField("passport_series", _K.CODE, 12, QT_TRANSLATE_NOOP("PersonField", "Passport series"), _G.PASSPORT,
                ("серия", "серия паспорта", "серия загранпаспорта", "passport series", "series"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Series")),
    PersonField("passport_number", _K.CODE, 24, QT_TRANSLATE_NOOP("PersonField", "Passport number"), _G.PASSPORT,
                ("номер паспорта", "паспорт", "загранпаспорт", "номер загранпаспорта", "№ паспорта", "№ загранпаспорта",
                 "номер", "passport number", "passport no", "passport no.", "passport", "passport #", "document number",
                 "номер документа"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Number")),
    PersonField("passport_issued", _K.DATE, 10, QT_TRANSLATE_NOOP("PersonField", "Passport issued"), _G.PASSPORT,
                ("дата выдачи", "выдан", "дата выдачи паспорта", "дата выдачи загранпаспорта", "issued", "issue date",
                 "date of issue", "passport issued", "passport issue date"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Issued")),
    PersonField("passport_expires", _K.DATE, 10, QT_TRANSLATE_NOOP("PersonField", "Passport valid until"), _G.PASSPORT,
                ("действителен до", "срок действия", "годен до", "дата окончания", "действует до", "действ. до",
                 "срок действия паспорта", "expiry", "expiry date", "expires", "valid until", "valid till",
                 "valid to", "date of expiry", "expiration date", "passport expires", "passport valid until",
                 "passport expiry"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Valid until")),
    PersonField("passport_issuer", _K.TEXT, 200, QT_TRANSLATE_NOOP("PersonField", "Passport issued by"), _G.PASSPORT,
                ("кем выдан", "орган выдачи", "кем выдан паспорт", "кем выдан загранпаспорт", "issued by", "authority",
                 "issuing authority", "passport issued by"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Issued by")),
    PersonField("internal_series", _K.CODE, 12, QT_TRANSLATE_NOOP("PersonField", "Internal passport series"),
                _G.INTERNAL, ("серия внутреннего паспорта", "серия общегражданского паспорта", "серия рф",
                              "internal passport series", "internal series"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Series")),
    PersonField("internal_number", _K.CODE, 24, QT_TRANSLATE_NOOP("PersonField", "Internal passport number"),
                _G.INTERNAL, ("номер внутреннего паспорта", "внутренний паспорт", "паспорт рф",
                              "общегражданский паспорт", "номер общегражданского паспорта", "internal passport",
                              "internal passport number", "internal number"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Number")),
    PersonField("internal_issued", _K.DATE, 10, QT_TRANSLATE_NOOP("PersonField", "Internal passport issued"),
                _G.INTERNAL, ("дата выдачи внутреннего паспорта", "дата выдачи паспорта рф",
                              "internal passport issued"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Issued")),
    PersonField("internal_issuer", _K.TEXT, 200, QT_TRANSLATE_NOOP("PersonField", "Internal passport issued by"),
                _G.INTERNAL, ("кем выдан внутренний паспорт", "кем выдан паспорт рф", "internal passport issued by"),
                short_label=QT_TRANSLATE_NOOP("PersonField", "Issued by")),
    PersonField("birth_certificate", _K.CODE, 40, QT_TRANSLATE_NOOP("PersonField", "Birth certificate"), _G.INTERNAL,
                ("свидетельство о рождении", "св-во о рождении", "свид. о рождении", "birth certificate")),
    PersonField("phone", _K.PHONE, 40, QT_TRANSLATE_NOOP("PersonField", "Phone"), _G.CONTACTS,
                ("телефон", "тел", "тел.", "мобильный", "мобильный телефон", "моб. тел.", "моб.", "номер телефона",
                 "phone", "phone number", "mobile", "mobile phone", "cell", "tel", "tel.", "contact phone",
                 "контактный телефон")),
    PersonField("email", _K.EMAIL, 254, QT_TRANSLATE_NOOP("PersonField", "E-mail"), _G.CONTACTS,
                ("e-mail", "email", "mail", "почта", "эл. почта", "электронная почта", "эл.почта", "адрес эл. почты")),
    PersonField("postal_code", _K.CODE, 16, QT_TRANSLATE_NOOP("PersonField", "Postal code"), _G.ADDRESS,
                ("индекс", "почтовый индекс", "postal code", "zip", "zip code", "postcode")),
    PersonField("city", _K.TEXT, 120, QT_TRANSLATE_NOOP("PersonField", "City"), _G.ADDRESS,
                ("город", "населенный пункт", "city", "town")),
    PersonField("street", _K.TEXT, 160, QT_TRANSLATE_NOOP("PersonField", "Street"), _G.ADDRESS,
                ("улица", "адрес", "street", "address")),
    PersonField("building", _K.TEXT, 24, QT_TRANSLATE_NOOP("PersonField", "Building"), _G.ADDRESS,
                ("дом", "корпус", "building", "house")),
    PersonField("flat", _K.TEXT, 16, QT_TRANSLATE_NOOP("PersonField", "Flat"), _G.ADDRESS,
                ("квартира", "кв", "кв.", "flat", "apartment", "apt")),
    PersonField("ticket_number", _K.CODE, 40, QT_TRANSLATE_NOOP("PersonField", "Ticket number"), _G.CONTACTS,
                ("билет", "номер билета", "№ билета", "ticket", "ticket number", "ticket no"), tourist_only=True),
)  # fmt: skip

CLIENT_FIELDS: tuple[PersonField, ...] = tuple(field for field in PERSON_FIELDS if not field.tourist_only)

FIELD_BY_NAME: Mapping[str, PersonField] = MappingProxyType({field.name: field for field in PERSON_FIELDS})

PersonValues = Mapping[str, str]
"""Values by field name; a field that is absent or empty is not known."""


def fields_of(group: FieldGroup) -> Iterator[PersonField]:
    """Yield the fields of one part of the card, in the catalogue's order."""
    return (field for field in PERSON_FIELDS if field.group is group)
