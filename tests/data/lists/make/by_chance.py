"""Lists put together by lot: who travels, which columns under which headings, how laid out, by which program."""

from collections.abc import Sequence
from random import Random

from tests.data.lists.make.case import Case
from tests.data.lists.make.dates import parts
from tests.data.lists.make.guests import caucasus, central_asia, china, far, foreign, germany, grown, siberia, spain
from tests.data.lists.make.people import Person, hard
from tests.data.lists.make.sheet import Sheet, sheet_of
from tests.data.lists.make.spelled import spelled_table
from tests.data.lists.make.table import Table
from tests.data.lists.make.ways import WAYS, by_way

COUNT = 72

ONE_BYTE = {"csv-1251"}
UNMERGED = {"tabs", "csv", "csv-1251", "tsv", "txt-16", "calc-csv", "mac-rtf"}

SPELT = (" латиницей", " (лат.)", " англ.", " на англ.", " (как в з/п)", " по загранпаспорту")
NAMES_RU = (
    ("Фамилия = surname_ru | Имя = given_name_ru | Отчество = patronymic_ru",),
    ("ФИО = ru", "Ф.И.О. туриста = ru", "Фамилия Имя Отчество = ru", "Турист = ru SGP upper", "ФИО полностью = ru"),
    ("Фамилия, имя = ru SG", "Фамилия Имя = ru SG", "Фамилия и имя туриста = ru SG"),
)
NAMES_LAT = (
    ("Фамилия{0} = surname_lat | Имя{0} = given_name_lat",),
    ("Фамилия Имя{0} = lat", "ФИ{0} = lat {{s}} {{g}}", "ФИО{0} = lat"),
)
NAMES_ENGLISH = (
    ("Surname = surname_lat | Given name = given_name_lat", "Last name = surname_lat | First name = given_name_lat"),
    ("Full name = lat", "Name of guest = lat {S} {G}", "Surname/Name = lat {S}/{G}", "Passenger = lat {S}/{G} {t}"),
)
BORN = ("Дата рождения", "Дата рожд.", "Д.р.", "ДР", "День рождения", "Родился", "Дата рождения туриста")
BORN_ENGLISH = ("Date of birth", "DOB", "Birth date", "D.O.B.", "Birthday")
DATES = ("dots", "dots", "bare dots", "dashes", "iso", "words", "words bare", "year apart", "short dots", "slashes")
DATES_ENGLISH = ("english dashes", "english day first", "airline long", "iso", "english", "english short", "slashes")
PASSPORTS = (
    "Загранпаспорт = pass",
    "Серия и № з/п = pass {s} № {n}",
    "Паспорт (серия, номер) = pass {s}-{n}",
    "№ загранпаспорта = pass {s}{n}",
    "Серия = passport_series | Номер = passport_number",
    "Загранпаспорт > серия = passport_series | Загранпаспорт > номер = passport_number",
)
PASSPORTS_ENGLISH = ("Passport = pass", "Passport No. = pass {s}{n}", "Passport number = pass {s} {n}")
EXPIRES = ("Действителен до", "Годен до", "Срок действия", "Срок з/п", "Паспорт до")
EXPIRES_ENGLISH = ("Valid until", "Expiry date", "Date of expiry", "Expires", "Exp. date")
FURTHER = (
    "Пол = sex",
    "Пол = sex муж/жен",
    "пол = sex м/ж",
    "Телефон = phone",
    "Моб. телефон = phone brackets",
    "Контактный тел. = phone eight",
    "E-mail = email",
    "Номер = ~room",
    "Питание = ~meal",
    "Рейс = ~flight",
    "Примечание = ~note",
    "Город = city",
    "Место рождения = birth_city",
)
FURTHER_ENGLISH = ("Sex = sex M/F", "Gender = sex english", "Room = ~room", "Meal = ~meal", "Flight = ~flight")
CITIZENS = ("Гражданство = citizenship name", "Гражд. = citizenship alpha3", "Гражданство = citizenship name")
CITIZENS_ENGLISH = (
    "Nationality = citizenship adjective",
    "Citizenship = citizenship alpha2",
    "Nat. = citizenship alpha3",
)
TITLES = (
    "Список туристов",
    "Группа № 14, заезд 09.08.2026",
    "Заявка на бронирование 5178",
    "СПИСОК ГРУППЫ",
    "Тур «Белые ночи», 5 дней",
)
ENDINGS = (
    ("Итого: {n}",),
    ("Всего туристов: {n}", "Менеджер ____________"),
    ("ИТОГО {n} чел.",),
    ("Составил: Лунина А.",),
)


def cases() -> list[Case]:
    """Return all lists of this module."""
    return [drawn_by_lot(place) for place in range(COUNT)]


def drawn_by_lot(place: int) -> Case:
    """Return the list that the lot of this number gives; each program has its turn."""
    lot = Random(31_000 + place)
    program = list(WAYS)[place % len(WAYS)]
    english = lot.random() < 0.3
    people = travellers(lot, 7_000 + place, latin=english)
    if program in ONE_BYTE:
        people = [one for one in people if all(not value or _fits(value) for value in one.values())]
    table = spelled_table(_columns(lot, people, english=english), people)
    sheet, shapes = _laid_out(lot, table, merged=program not in UNMERGED)
    language = "English headings" if english else "Russian headings"
    return by_way(program, f"lot-{place:02d}-{program}", ", ".join([language, *shapes]), table, sheet)


def _fits(text: str) -> bool:
    return text.encode("cp1251", "replace").decode("cp1251") == text


def travellers(lot: Random, seed: int, *, latin: bool) -> list[Person]:
    """Return who travels: citizens of Russia, and some of whom names are harder."""
    count = lot.randint(5, 13)
    people = grown(count, seed)
    if latin:
        further = lot.choice((far(), china(), germany(), spain(), foreign(3, seed)))
    else:
        further = lot.choice((caucasus(), siberia(), hard(), central_asia()[:3], []))
    for one in lot.sample(further, min(len(further), lot.randint(0, 4))):
        people.insert(lot.randint(0, len(people)), one)
    return people


def _columns(lot: Random, people: Sequence[Person], *, english: bool) -> str:
    """Return columns under headings, in the terms of `spelled`."""
    pick = lot.choice
    dates = pick(DATES_ENGLISH if english else DATES)
    days = [parts(one[kind])[2] for one in people for kind in ("birth_date", "passport_expires") if one[kind]]
    if dates == "slashes" and sum(day > 12 for day in days) < len(people):
        dates = "iso"
    found = ["№ = #"] if lot.random() < 0.5 else ["№ п/п = #"] if lot.random() < 0.3 else []
    if english:
        found.append(pick(pick(NAMES_ENGLISH)))
    else:
        if lot.random() < 0.75 or not found:
            found.append(pick(pick(NAMES_RU)))
        if lot.random() < 0.6 or len(found) < 2:
            found.append(pick(pick(NAMES_LAT)).format(pick(SPELT)))
    found.append(f"{pick(BORN_ENGLISH if english else BORN)} = birth_date {dates}")
    foreigners = any(one["citizenship"] != "RUS" for one in people)
    passports = PASSPORTS_ENGLISH if english else PASSPORTS[:4] if foreigners else PASSPORTS
    if lot.random() < 0.85:
        found.append(pick(passports))
        if lot.random() < 0.7:
            found.append(f"{pick(EXPIRES_ENGLISH if english else EXPIRES)} = passport_expires {dates}")
    if foreigners or lot.random() < 0.3:
        found.append(pick(CITIZENS_ENGLISH if english else CITIZENS))
    further = lot.sample(FURTHER_ENGLISH if english else FURTHER, lot.randint(0, 3))
    for one in further:
        kinds = {part.split(" = ")[1].split()[0] for whole in found for part in whole.split(" | ")}
        if one.split(" = ")[1].split()[0] not in kinds and not ("{t}" in " ".join(found) and " = sex" in one):
            found.insert(lot.randint(1, len(found)), one)
    return " | ".join(found)


def _laid_out(lot: Random, table: Table, *, merged: bool) -> tuple[Sheet, list[str]]:
    """Return the sheet with some of what people put around a list, and what that is."""
    sheet, shapes = sheet_of(table), []
    if sheet.head[1:]:
        shapes.append("headings over two rows")
    if lot.random() < 0.25 and len(sheet.body) > 8:
        sheet.repeated(lot.randint(4, 6))
        shapes.append("headings repeated")
    elif lot.random() < 0.25:
        sheet.spaced(lot.randint(2, 4))
        shapes.append("empty rows")
    elif lot.random() < 0.2:
        half = len(sheet.body) // 2
        sheet.parted({0: "Автобус 1", half: "Автобус 2"}, merged=merged)
        shapes.append("lines between tourists")
    if lot.random() < 0.4:
        sheet.titled(*lot.sample(TITLES, lot.randint(1, 2)), merged=merged, gap=lot.random() < 0.6)
        shapes.append("title")
    if lot.random() < 0.4:
        sheet.signed(*(line.format(n=len(table.people)) for line in lot.choice(ENDINGS)), gap=lot.random() < 0.6)
        shapes.append("totals and signatures")
    if lot.random() < 0.2:
        sheet.widened(lot.randint(0, 2), lot.randint(0, 1))
        shapes.append("empty columns")
    return sheet, shapes or ["nothing around it"]
