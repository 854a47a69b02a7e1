"""Made-up people: the same for the same seed, valid in every field, as various as a real directory."""

import hashlib
import json
import math
import re
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from app.person_fields import CLIENT_FIELDS, FieldKind
from app.services.demo.families import CHILD, HEAD, PARENT, SPOUSE
from app.services.demo.name_tables import load_patronymics, load_surnames, woman_form
from app.services.demo.people import DEMO_TODAY, DemoPerson, make_people
from app.services.names.icao import to_icao_latin

PEOPLE = list(make_people(30_000, 7))

PATTERNS = {
    FieldKind.NAME_RU: r"[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)*",
    FieldKind.NAME_LAT: r"[A-Z]+([ '-][A-Z]+)*",
    FieldKind.SEX: r"[MF]",
    FieldKind.DATE: r"\d{4}-\d\d-\d\d",
    FieldKind.COUNTRY: r"[A-Z]{3}",
    FieldKind.CODE: r"[0-9A-ZА-Я -]+",
    FieldKind.TEXT: r"\S.*\S|\S",
    FieldKind.PHONE: r"\+7 97[2-6] \d{3}-\d\d-\d\d",
    FieldKind.EMAIL: r"[a-z0-9._-]+@example\.(com|org|net)",
}


def digest(seed: int) -> str:
    """Return a hash of the first thousand people."""
    rows = [(person.values, person.family, person.relation) for person in islice(make_people(5_000, seed), 1_000)]
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def families() -> list[list[DemoPerson]]:
    """Return the members of each family but the last, which may be cut."""
    found: defaultdict[int, list[DemoPerson]] = defaultdict(list)
    for person in PEOPLE:
        if person.family is not None:
            found[person.family].append(person)
    return list(found.values())[:-1]


def test_that_the_same_seed_gives_the_same_people_in_a_fresh_process() -> None:
    code = "from tests.unit.services.demo.test_people import digest; print(digest(11))"
    fresh = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=Path(__file__).parents[4]
    )
    assert digest(11) == digest(11) == fresh.stdout.strip()
    assert digest(11) != digest(12)


def test_that_people_are_the_same_on_every_platform_and_python() -> None:
    assert digest(1) == "f0a042e52517e371edd06249f6fae0b49a0d4a75127c3e89dbf60f65aace4468"


@pytest.mark.parametrize("count", [0, 1, 2, 3, 17, 500])
def test_that_as_many_come_as_were_asked_for(count: int) -> None:
    people = list(make_people(count, 3))
    assert len(people) == count
    assert [person.values["surname_ru"] for person in people[:-5]] == [
        person.values["surname_ru"] for person in islice(make_people(1_000, 3), max(count - 5, 0))
    ]


def test_that_every_value_fits_its_field() -> None:
    names = [field.name for field in CLIENT_FIELDS]
    for person in PEOPLE:
        assert list(person.values) == names
    for field in CLIENT_FIELDS:
        pattern = re.compile(PATTERNS[field.kind])
        known = [person.values[field.name] for person in PEOPLE if person.values[field.name]]
        assert known, field.name
        assert [value for value in known if not pattern.fullmatch(value) or len(value) > field.length] == []
        if field.kind is FieldKind.DATE:
            assert all(date.fromisoformat(value).year > 1900 for value in known)


def test_that_russian_passports_look_so() -> None:
    for values in (person.values for person in PEOPLE):
        if values["citizenship"] == "RUS" and values["passport_number"]:
            assert re.fullmatch(r"(6[5-9]|7[0-6]) \d{7}", f"{values['passport_series']} {values['passport_number']}")
        if values["internal_number"]:
            assert re.fullmatch(r"\d{4} \d{6}", f"{values['internal_series']} {values['internal_number']}")
        if values["birth_certificate"]:
            assert re.fullmatch(r"[IV]+-[А-Я]{2} \d{6}", values["birth_certificate"])


def test_that_dates_follow_each_other() -> None:
    for values in (person.values for person in PEOPLE):
        if values["passport_issued"]:
            assert values["birth_date"] <= values["passport_issued"] <= DEMO_TODAY.isoformat()
            years = int(values["passport_expires"][:4]) - int(values["passport_issued"][:4])
            assert years in {5, 10}
        if values["internal_issued"]:
            assert int(values["internal_issued"][:4]) - int(values["birth_date"][:4]) >= 14
            assert values["birth_certificate"] == ""


def test_that_documents_and_phones_are_not_given_out_twice() -> None:
    passports = Counter(
        (p.values["citizenship"], p.values["passport_series"], p.values["passport_number"])
        for p in PEOPLE
        if p.values["passport_number"]
    )
    assert max(passports.values()) == 1
    homes: defaultdict[str, set[int | None]] = defaultdict(set)
    for index, person in enumerate(PEOPLE):
        homes[person.values["phone"]].add(-index if person.family is None else person.family)
    del homes[""]
    assert all(len(who) == 1 for who in homes.values())


def test_that_names_agree_with_the_sex() -> None:
    table = load_surnames()
    woman_of = {man: woman_form(man, end) for man, end in zip(table.men, table.woman_endings, strict=True)}
    women = set(woman_of.values())
    patronymics = {"M": {p.man for p in load_patronymics()}, "F": {p.woman for p in load_patronymics()}}
    for values in (person.values for person in PEOPLE if person.values["surname_ru"]):
        assert values["surname_ru"] in (woman_of if values["sex"] == "M" else women)
        assert not values["patronymic_ru"] or values["patronymic_ru"] in patronymics[values["sex"]]
        assert values["surname_lat"] in {to_icao_latin(values["surname_ru"]), ""}
        assert values["given_name_lat"] in {to_icao_latin(values["given_name_ru"]), ""}


def test_that_families_share_home_and_phone() -> None:
    for members in families():
        assert 2 <= len(members) <= 5
        assert members[0].relation == HEAD
        for field in ("phone", "city", "street", "building", "flat", "citizenship"):
            assert len({m.values[field] for m in members if m.values[field]}) <= 1


def test_that_children_have_their_fathers_name_and_surname() -> None:
    father_of = {form: row.father for row in load_patronymics() for form in (row.man, row.woman)}
    table = load_surnames()
    woman_of = {man: woman_form(man, end) for man, end in zip(table.men, table.woman_endings, strict=True)}
    seen = 0
    for members in families():
        men = [m.values for m in members if m.relation in {HEAD, SPOUSE} and m.values["sex"] == "M"]
        for child in (m.values for m in members if m.relation == CHILD and men):
            his = men[0]["surname_ru"]
            assert child["surname_ru"] == (his if child["sex"] == "M" else woman_of[his])
            if child["patronymic_ru"]:
                assert father_of[child["patronymic_ru"]] == men[0]["given_name_ru"]
                seen += 1
    assert seen > 1_000


def test_that_people_are_as_various_as_in_a_real_directory() -> None:
    def share(count: int) -> float:
        return count / len(PEOPLE)

    relations = Counter(person.relation for person in PEOPLE)
    assert 0.35 < share(sum(relations[r] for r in (HEAD, SPOUSE, CHILD, PARENT))) < 0.55
    assert 0.85 < share(sum(p.values["citizenship"] == "RUS" for p in PEOPLE)) < 0.97
    assert 0.01 < share(sum(not p.values["surname_ru"] for p in PEOPLE)) < 0.05
    assert 0.05 < share(sum(not p.values["passport_number"] for p in PEOPLE)) < 0.25
    assert 0.01 < share(sum(not p.values["patronymic_ru"] for p in PEOPLE)) < 0.10
    born = Counter(p.values["birth_date"][:3] for p in PEOPLE if p.values["birth_date"])
    assert len(born) >= 9
    assert max(born.values()) < 0.3 * len(PEOPLE)


def test_that_surnames_come_by_frequency() -> None:
    drawn = Counter(p.values["surname_ru"] for p in PEOPLE if p.family is None and p.values["surname_ru"])
    table = load_surnames()
    share = table.counts[table.men.index("Иванов")] / sum(table.counts)
    assert (drawn["Иванов"] + drawn["Иванова"]) / drawn.total() == pytest.approx(share, rel=0.35)


def test_that_a_million_people_have_150_000_distinct_surnames() -> None:
    """Measure at 200,000 and reckon on: of how many independent draws is that what one expects?"""
    table = load_surnames()
    both = 2 * sum(table.counts)
    chances = [
        count * (1 if ending else 2) / both
        for count, ending in zip(table.counts, table.woman_endings, strict=True)
        for _ in range(2 if ending else 1)
    ]

    def expected(draws: float) -> float:
        return sum(-math.expm1(-draws * chance) for chance in chances)

    measured = len({person.values["surname_ru"] for person in make_people(200_000, 5)})
    assert measured > 55_000
    low, high = 0.0, 200_000.0
    while high - low > 500:
        middle = (low + high) / 2
        low, high = (middle, high) if expected(middle) < measured else (low, middle)
    assert 150_000 <= expected(low * 5) < 200_000


def test_that_another_day_moves_the_ages() -> None:
    later = next(p for p in make_people(50, 7, date(2036, 6, 1)) if p.values["birth_date"])
    now = next(p for p in make_people(50, 7) if p.values["birth_date"])
    assert int(later.values["birth_date"][:4]) == pytest.approx(int(now.values["birth_date"][:4]) + 10, abs=1)
