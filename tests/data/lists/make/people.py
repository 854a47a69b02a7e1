"""Made-up tourists for the lists: drawn ones, and hand-made hard ones."""

from collections.abc import Iterable

from app.services.demo.people import make_people

Person = dict[str, str]
"""Values by the catalogue's names, and further ones that lists hold: `room`, `note`, `meal`, `title`."""

NEEDED = ("surname_lat", "birth_date", "passport_number", "passport_issued", "phone", "birth_city")


def drawn(
    count: int, seed: int, only: str = "", needed: Iterable[str] = NEEDED, born: tuple[int, int] = (1940, 2021)
) -> list[Person]:
    """Return drawn people who have all that is needed.

    Args:
        count: how many.
        seed: another one gives others.
        only: `russian` leaves citizens of Russia, `foreign` those of whom only Latin names are known.
        needed: the fields that must be known.
        born: first and last year of birth.
    """
    found: list[Person] = []
    fields = tuple(needed)
    for made in make_people(100_000, 90_000 + seed):
        person = dict(made.values)
        foreign = not person["surname_ru"]
        fits = foreign if only == "foreign" else not foreign
        if only == "russian" and person["citizenship"] != "RUS":
            fits = False
        if fits and all(person[field] for field in fields) and born[0] <= int(person["birth_date"][:4]) <= born[1]:
            found.append(furnish(person, len(found)))
        if len(found) == count:
            break
    return found


def furnish(person: Person, place: int) -> Person:
    """Add what a list of a tour says besides the person: title, room, meal, note."""
    born = person.get("birth_date") or "1980-01-01"
    adult = born < "2014-01-01"
    male = person["sex"] == "M"
    person["title"] = ("MR" if male else "MRS") if adult else ("MSTR" if male else "MISS")
    person["age_code"] = "INF" if born > "2024-06-30" else "ADT" if adult else "CHD"
    person["room"] = ("DBL", "DBL", "TRPL", "SGL", "DBL+EXB")[place // 2 % 5]
    person["meal"] = ("AI", "HB", "BB", "UAI")[place // 3 % 4]
    person["note"] = ("", "", "окно", "", "вегетарианское питание", "", "день рождения в поездке")[place % 7]
    person["flight"] = ("SU 2136", "SU 2136", "FV 6001")[place // 4 % 3]
    return person


def person_of(line: str) -> Person:
    """Return the person that a line of the tables below describes."""
    names = (
        "surname_ru",
        "given_name_ru",
        "patronymic_ru",
        "surname_lat",
        "given_name_lat",
        "sex",
        "birth_date",
        "citizenship",
        "passport_series",
        "passport_number",
        "passport_issued",
        "passport_expires",
    )
    values = [part.strip() for part in line.split("|")]
    assert len(values) == len(names), line
    person = dict(zip(names, values, strict=True))
    rest = (
        "birth_country",
        "birth_city",
        "passport_issuer",
        "internal_series",
        "internal_number",
        "internal_issued",
        "internal_issuer",
        "birth_certificate",
        "phone",
        "email",
        "postal_code",
        "city",
        "street",
        "building",
        "flat",
    )
    person.update(dict.fromkeys(rest, ""))
    person["birth_country"] = person["citizenship"]
    return person


def people_of(table: str) -> list[Person]:
    """Return the people of a table, a line each."""
    lines = [line for line in table.strip().splitlines() if line.strip()]
    return [furnish(person_of(line), place) for place, line in enumerate(lines)]


HARD = """
Корш-Вдовина|Эмилия|Юрьевна|KORSH-VDOVINA|EMILIIA|F|1984-08-29|RUS|75|0048213|2021-04-17|2031-04-17
Щепко-Рудный|Святополк|Ильич|SHCHEPKO-RUDNYI|SVIATOPOLK|M|1979-12-31|RUS|76|1300058|2023-09-19|2033-09-19
Мамедов|Рашад|Вагиф оглы|MAMEDOV|RASHAD|M|1991-03-14|RUS|72|8840017|2019-06-20|2029-06-20
Мамедова|Айтен|Вагиф кызы|MAMEDOVA|AITEN|F|1994-10-27|RUS|72|8840018|2019-06-20|2029-06-20
Юй|Ли|Вэньевна|IUI|LI|F|2001-01-30|RUS|75|5005005|2022-02-28|2032-02-28
Э|Ирина|Чановна|E|IRINA|F|1988-05-16|RUS|71|3141592|2017-11-21|2027-11-21
Хачатурянц|Грант|Ашотович|KHACHATURIANTS|GRANT|M|1966-07-18|RUS|70|2718281|2018-01-25|2028-01-25
Сафиуллина|Гульназ|Ильдаровна|SAFIULLINA|GULNAZ|F|1990-09-15|RUS|73|0000417|2020-10-13|2030-10-13
Подъельный|Лавр|Фёдорович|PODIEELNYI|LAVR|M|1973-02-28|RUS|74|6626070|2021-12-22|2031-12-22
Ёжикова|Алёна|Семёновна|EZHIKOVA|ALENA|F|2015-11-19|RUS|66|1380649|2022-08-30|2027-08-30
Черных|Саша|Павлович|CHERNYKH|SASHA|M|2012-04-25|RUS|65|0529177|2021-03-16|2026-03-16
Долгополая|Нинель|Карповна|DOLGOPOLAIA|NINEL|F|1947-06-23|RUS|75|9109383|2023-05-24|2033-05-24
"""

KAZAKH = """
Әбілқасым|Нұрлан|Ерланұлы|ABILKASSYM|NURLAN|M|1985-02-17|KAZ|N|11223344|2019-08-14|2029-08-13
Сейтқали|Айгерім|Болатқызы|SEITKALI|AIGERIM|F|1990-06-21|KAZ|N|12003455|2020-01-29|2030-01-28
Жұмаділ|Ғалым|Маратұлы|ZHUMADIL|GALYM|M|1978-11-30|KAZ|N|09887711|2018-03-15|2028-03-14
Оразбек|Дана|Серікқызы|ORAZBEK|DANA|F|2010-09-18|KAZ|N|14560021|2023-10-25|2033-10-24
Төлеген|Бекзат|Асқарұлы|TOLEGEN|BEKZAT|M|1969-12-13|KAZ|N|10100233|2019-05-20|2029-05-19
"""

LATIN_ONLY = """
|||O'CONNOR|MARY-ANN|F|1968-03-17|IRL||PX0012845|2018-07-23|2028-07-22
|||VAN DER BERG|JOHANNES|M|1959-10-28|NLD||NW4C81RT3|2019-09-14|2029-09-14
|||D'ANGELO|CHIARA|F|1995-05-29|ITA||YB3344556|2021-02-19|2031-02-18
|||MÜLLER|JÜRGEN|M|1972-08-24|DEU||C01X4TR92|2020-11-16|2030-11-15
|||SMITH-LANE|T|M|1981-01-15|GBR||560099817|2017-12-27|2027-12-27
|||NGUYEN|THI HOA|F|1999-04-13|VNM||B9120034|2019-03-21|2029-03-21
|||PARK|JI-HOON|M|2003-07-31|KOR||M70123456|2022-06-17|2032-06-17
|||ERIKSSON|ANNA MARIA|F|1974-08-12|SWE||L898902C3|2022-04-15|2027-04-15
|||AL-FARSI|OMAR|M|1987-09-22|ARE||R4455667|2021-10-30|2026-10-29
"""

CHILDREN = """
Звонкова|Ия|Олеговна|ZVONKOVA|IIA|F|2021-05-19|RUS||||
Звонков|Ян|Олегович|ZVONKOV|IAN|M|2018-02-14|RUS||||
Тихомиров-Бок|Лев|Артурович|TIKHOMIROV-BOK|LEV|M|2024-12-26|RUS||||
Багдасарян|Нарэ|Тиграновна|BAGDASARIAN|NARE|F|2019-08-30|RUS||||
"""


def hard() -> list[Person]:
    """Return citizens of Russia with difficult names."""
    return people_of(HARD)


def kazakh() -> list[Person]:
    """Return citizens of Kazakhstan, in Kazakh letters."""
    return people_of(KAZAKH)


def latin_only() -> list[Person]:
    """Return foreigners without a name in Russian letters."""
    return people_of(LATIN_ONLY)


def children() -> list[Person]:
    """Return children who travel by a birth certificate."""
    found = people_of(CHILDREN)
    for person, certificate in zip(found, ("II-ЮБ 514230", "I-ЩЖ 700091", "V-ЭП 133742", "IV-ДМ 620015"), strict=True):
        person["birth_certificate"] = certificate
    return found
