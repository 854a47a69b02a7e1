"""What a column of a list can be: the catalogue's fields, and the combined kinds that are split into them."""

from app.person_fields import FIELD_BY_NAME, FieldKind

FULL_NAME = "full_name"
FULL_NAME_RU = "full_name_ru"
FULL_NAME_LAT = "full_name_lat"
PASSPORT = "passport"
INTERNAL_PASSPORT = "internal_passport"
VALIDITY = "validity"
FULL_NAME_BOTH = "full_name_both"
ADDRESS = "whole_address"
CONTACTS = "contacts"
BIRTH = "birth"
BIRTH_AND_PASSPORT = "birth_and_passport"
SURNAME_BOTH = "surname_both"
GIVEN_NAME_BOTH = "given_name_both"
CERTIFICATE_SERIES = "certificate_series"
ZONE = "zone"
TWIN_OF_LEFT = "twin_of_left"
ROW_NUMBER = "row_number"
IGNORED = "ignored"

PARTS_OF: dict[str, tuple[str, ...]] = {
    FULL_NAME_RU: ("surname_ru", "given_name_ru", "patronymic_ru", "sex", "birth_date"),
    FULL_NAME_LAT: ("surname_lat", "given_name_lat", "sex", "birth_date"),
    FULL_NAME_BOTH: (
        "surname_ru",
        "given_name_ru",
        "patronymic_ru",
        "surname_lat",
        "given_name_lat",
        "sex",
        "birth_date",
    ),
    SURNAME_BOTH: ("surname_ru", "surname_lat"),
    GIVEN_NAME_BOTH: ("given_name_ru", "given_name_lat"),
    PASSPORT: (
        "passport_series",
        "passport_number",
        "passport_issued",
        "passport_expires",
        "passport_issuer",
        "birth_certificate",
    ),
    INTERNAL_PASSPORT: (
        "internal_series",
        "internal_number",
        "internal_issued",
        "internal_issuer",
        "birth_certificate",
    ),
    BIRTH_AND_PASSPORT: (
        "birth_date",
        "passport_series",
        "passport_number",
        "passport_issued",
        "passport_expires",
        "passport_issuer",
    ),
    VALIDITY: ("passport_issued", "passport_expires"),
    ADDRESS: ("postal_code", "city", "street", "building", "flat"),
    CONTACTS: ("phone", "email"),
    BIRTH: ("birth_date", "birth_city"),
    ZONE: (
        "surname_lat",
        "given_name_lat",
        "sex",
        "birth_date",
        "citizenship",
        "passport_series",
        "passport_number",
        "passport_expires",
    ),
}
"""The fields that a combined column is split into, in order."""

TWIN: dict[str, str] = {
    "surname_ru": "surname_lat",
    "surname_lat": "surname_ru",
    "given_name_ru": "given_name_lat",
    "given_name_lat": "given_name_ru",
    FULL_NAME_RU: FULL_NAME_LAT,
    FULL_NAME_LAT: FULL_NAME_RU,
}
"""The same in the other script."""

REMARKS = (
    "примечание", "примечания", "комментарий", "комментарии", "заметки", "note", "notes", "comment", "comments",
    "remark", "remarks",
)  # fmt: skip
"""Headings of what is said about a tourist in words, folded as `headings.fold` does."""

COMBINED_HEADINGS: dict[str, tuple[str, ...]] = {
    FULL_NAME_RU: (
        "фио", "ф и о", "фио туриста", "фио пассажира", "фио клиента", "фио полностью", "фамилия имя отчество",
        "фамилия и о", "фамилия имя отчество рус", "фио рус", "фио на русском", "фио кириллица", "фио ребенка",
    ),
    FULL_NAME_LAT: (
        "фио лат", "фио латиницей", "фио латинскими буквами", "фио англ", "фамилия имя лат",
        "фамилия имя латиницей", "фамилия имя по загранпаспорту", "фио по загранпаспорту", "фио на латинице",
        "surname name mr", "фамилия и имя латиницей", "фамилия имя латинскими буквами", "фамилия имя англ",
        "surname name title", "surname given name", "pax name",
    ),
    FULL_NAME: (
        "full name", "fullname", "surname name", "surname and name", "name surname", "name and surname",
        "last name first name", "first name last name", "passenger", "passenger name", "passengers", "guest",
        "guest name", "tourist", "tourist name", "client", "client name", "names", "турист", "туристы",
        "пассажир", "пассажиры", "клиент", "гость", "гости", "фамилия имя", "фамилия и имя", "имя фамилия",
        "имя и фамилия", "участник", "участники", "список туристов", "family name first name",
        "surname and given names", "surname first name",
    ),
    PASSPORT: (
        "серия и номер", "серия номер", "серия и номер паспорта", "серия номер паспорта",
        "серия и номер загранпаспорта", "серия и загранпаспорта", "паспорт серия и номер", "паспорт серия номер",
        "загранпаспорт серия и номер", "загранпаспорт серия номер", "series and number",
        "passport series and number", "серия и номер загран паспорта", "паспортные данные",
        "серия и номер документа", "данные паспорта", "серия номер загранпаспорта",
    ),
    INTERNAL_PASSPORT: (
        "серия и номер внутреннего паспорта", "паспорт рф серия и номер", "серия и номер паспорта рф",
        "серия номер паспорта рф", "внутренний паспорт серия и номер", "паспорт рф серия номер",
    ),
    ADDRESS: (
        "адрес регистрации", "адрес проживания", "адрес прописки", "домашний адрес", "полный адрес", "почтовый адрес",
        "место жительства", "прописка", "адрес места жительства", "home address", "full address", "postal address",
    ),
    CONTACTS: ("контакты", "контактные данные", "телефон e mail", "телефон почта", "contacts", "contact details"),
    BIRTH: ("дата и место рождения", "дата место рождения", "date and place of birth"),
    VALIDITY: (
        "дата выдачи и срок действия", "выдан действителен", "выдан действителен до",
        "дата выдачи срок действия", "valid from to", "validity", "validity period", "период действия",
        "выдан годен до", "issue expiry", "issued expires", "дата выдачи дата окончания",
    ),
    ROW_NUMBER: (
        "n", "no", "nn", "п п", "n п п", "номер п п", "nо п п", "num", "#", "№", "№ п п", "№№", "№№ п п",
        "номер по порядку", "порядковый номер", "row", "s no", "sr no",
    ),
    IGNORED: (
        *REMARKS, "возраст", "age", "рейс", "flight", "отель", "hotel", "комната",
        "номер комнаты", "room", "room type", "тип номера", "питание", "meal", "виза", "visa", "номер визы",
        "страховка", "insurance", "цена", "сумма", "стоимость", "price", "оплата", "долг", "тур", "tour",
        "номер тура", "номер заявки", "заявка", "номер брони", "booking", "номер рейса", "дата вылета",
        "дата заезда", "дата прилета", "дата брони", "дата заявки", "место", "размещение", "подпись", "статус",
        "status", "менеджер", "check in", "check out", "arrival date", "departure date", "номер договора",
        "договор", "дата договора", "количество", "кол во", "дата визы", "arrival", "departure",
    ),
}  # fmt: skip
"""Headings of kinds that are no catalogue field, folded as `headings.fold` does."""

_GENERIC = (
    "номер серия имя name адрес address дом паспорт passport пол title город city street series место выдан "
    "issued sex building house flat кв др тел моб корпус индекс town mail почта cell tel "
)
GENERIC_HEADINGS = frozenset(_GENERIC.split())
"""Too short or too common to be recognised inside a longer or misspelt heading."""

LETTER_HEADINGS = {"ф": "surname_ru", "и": "given_name_ru", "о": "patronymic_ru"}
"""Headings of a single letter."""

GENERIC_NUMBERS = frozenset(["номер", "ном", "number", "num", "no", "nr", "№", "номера"])
"""Headings that may stand over numbers of anything: passports, rooms, places."""

DATE_FIELDS = frozenset(name for name, field in FIELD_BY_NAME.items() if field.kind is FieldKind.DATE)
COUNTRY_FIELDS = frozenset(name for name, field in FIELD_BY_NAME.items() if field.kind is FieldKind.COUNTRY)
NAME_FIELDS = frozenset(
    name for name, field in FIELD_BY_NAME.items() if field.kind in (FieldKind.NAME_RU, FieldKind.NAME_LAT)
)
NAME_KINDS = NAME_FIELDS | {FULL_NAME, FULL_NAME_RU, FULL_NAME_LAT, FULL_NAME_BOTH, SURNAME_BOTH, GIVEN_NAME_BOTH}
