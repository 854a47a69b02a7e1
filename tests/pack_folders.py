"""Writes folders of packs for tests."""

from pathlib import Path

MEANINGS = """
[surname]
kind = "text"
part = "person"
labels = {ru = "Фамилия", en = "Surname"}
ready = "card.surname_lat"

[civil_status]
kind = "option"
part = "person"
lasting = true
labels = {ru = "Семейное положение", en = "Civil status"}
[civil_status.options]
single = {ru = "холост", en = "Single"}
married = {ru = "женат", en = "Married"}
other = {ru = "иное", en = "Other"}

[visit_from]
kind = "date"
part = "visas"
group = "previous_visit"
labels = {ru = "С", en = "From"}
"""

COUNTRY = """
code = "TESTLAND"
names = {ru = "Тестландия", en = "Testland", fr = "Testlande"}
members = ["AUT", "FRA"]
language = "en"
[passport]
months = 3
counted_from = "departure"
issued_within_years = 10
[[source]]
title = "The law"
read_on = "2026-11-27"
"""

FORM = """
titles = {ru = "Виза", en = "Visa"}
language = "en"
[edition]
name = "2020"
valid_from = "2020-02-02"
[[section]]
code = "person"
labels = {ru = "Лицо", en = "Person"}
[[field]]
meaning = "surname"
number = "1"
section = "person"
required = true
limit = 30
labels = {en = "Surname (family name)"}
[[field]]
meaning = "civil_status"
number = "9"
section = "person"
options = ["single", "married"]
[[field]]
meaning = "visit_from"
repeats = 3
"""


def write_packs(
    folder: Path, *, meanings: str = MEANINGS, country: str = COUNTRY, form: str = FORM, name: str = "testland"
) -> Path:
    """Write a folder of packs with one country and one form; an empty text leaves that file out."""
    files = {"meanings/person.toml": meanings, f"{name}/country.toml": country, f"{name}/visa/form.toml": form}
    for path, text in files.items():
        if text:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
    return folder


def write_own_land(folder: Path, *, form: str = FORM) -> Path:
    """Write the same country among packs that ship meanings of these names: its own are called otherwise."""
    texts = [MEANINGS, form]
    for code in ("surname", "civil_status", "visit_from"):
        texts = [
            text.replace(f"[{code}", f"[land_{code}").replace(f'meaning = "{code}"', f'meaning = "land_{code}"')
            for text in texts
        ]
    return write_packs(folder, meanings=texts[0], form=texts[1])
