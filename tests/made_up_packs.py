"""Form packs of countries that don't exist: what they ask stays the same whatever Carnet ships."""

from pathlib import Path

MEANINGS = """
[x_surname]
kind = "text"
part = "person"
labels = {ru = "Фамилия", en = "Surname"}
translation = "letters"
ready = "card.surname_ru"
ready_text = "card.surname_lat"
[x_phone]
kind = "text"
part = "address"
labels = {ru = "Телефон", en = "Phone"}
ready = "card.phone"
[x_birth_city]
kind = "text"
part = "person"
labels = {ru = "Город рождения", en = "Place of birth"}
translation = "letters"
ready = "card.birth_city"
[x_expires]
kind = "date"
part = "passport"
labels = {ru = "Паспорт до", en = "Passport until"}
ready = "card.passport_expires"
[x_status]
kind = "option"
part = "person"
lasting = true
labels = {ru = "Семейное положение", en = "Civil status"}
[x_status.options]
single = {ru = "холост", en = "Single", fr = "Célibataire"}
married = {ru = "женат", en = "Married", fr = "Marié"}
partner = {ru = "партнёр", en = "Partner", fr = "Partenaire"}
other = {ru = "иное", en = "Other", fr = "Autre"}
[x_status_other]
kind = "text"
part = "person"
lasting = true
labels = {ru = "Иное: какое", en = "Other: which"}
translation = "dictionary"
[x_employer]
kind = "text"
part = "work"
lasting = true
labels = {ru = "Место работы", en = "Employer"}
translation = "letters"
[x_profession]
kind = "text"
part = "work"
lasting = true
labels = {ru = "Профессия", en = "Profession"}
translation = "dictionary"
[x_host]
kind = "text"
part = "host"
labels = {ru = "Гостиница", en = "Hotel"}
translation = "letters"
ready = "tour.hotel"
[x_host_phone]
kind = "text"
part = "host"
labels = {ru = "Телефон гостиницы", en = "Phone of the hotel"}
[x_purposes]
kind = "options"
part = "trip"
labels = {ru = "Цели", en = "Purposes"}
[x_purposes.options]
tourism = {ru = "туризм", en = "Tourism", fr = "Tourisme"}
visit = {ru = "в гости", en = "Visit", fr = "Visite"}
[x_entries]
kind = "number"
part = "trip"
labels = {ru = "Въездов", en = "Entries"}
[x_guardian]
kind = "text"
part = "family"
lasting = true
labels = {ru = "Опекун", en = "Guardian"}
translation = "letters"
[x_refused]
kind = "yes_no"
part = "visas"
lasting = true
labels = {ru = "Были отказы", en = "Refused before"}
[x_been]
kind = "countries"
part = "visas"
lasting = true
labels = {ru = "Где был", en = "Been to"}
[x_country]
kind = "country"
part = "trip"
labels = {ru = "Куда", en = "Where to"}
ready = "tour.country"
[x_child_name]
kind = "text"
part = "family"
lasting = true
group = "x_child"
labels = {ru = "Имя ребёнка", en = "Name of the child"}
translation = "letters"
[x_child_born]
kind = "date"
part = "family"
lasting = true
group = "x_child"
labels = {ru = "Ребёнок родился", en = "The child was born"}
"""

ONE = """
titles = {ru = "Первая анкета", en = "The first form"}
language = "en"
[edition]
name = "1"
[[section]]
code = "all"
labels = {ru = "Всё", en = "All"}
[[field]]
meaning = "x_surname"
section = "all"
required = true
capital_latin = true
limit = 12
[[field]]
meaning = "x_phone"
section = "all"
[[field]]
meaning = "x_birth_city"
section = "all"
[[field]]
meaning = "x_expires"
section = "all"
[[field]]
meaning = "x_status"
section = "all"
required = true
[[field]]
meaning = "x_status_other"
section = "all"
required = true
condition = 'x_status == "other"'
[[field]]
meaning = "x_employer"
section = "all"
limit = 20
[[field]]
meaning = "x_profession"
section = "all"
[[field]]
meaning = "x_host"
section = "all"
[[field]]
meaning = "x_host_phone"
section = "all"
[[field]]
meaning = "x_purposes"
section = "all"
required = true
[[field]]
meaning = "x_entries"
section = "all"
[[field]]
meaning = "x_guardian"
section = "all"
required = true
condition = "minor"
[[field]]
meaning = "x_refused"
section = "all"
[[field]]
meaning = "x_been"
section = "all"
[[field]]
meaning = "x_country"
section = "all"
[[field]]
meaning = "x_child_name"
section = "all"
repeats = 4
[[field]]
meaning = "x_child_born"
section = "all"
repeats = 4
required = true
condition = "x_child_name"
"""

TWO = """
titles = {ru = "Вторая анкета", en = "The second form"}
language = "fr"
[edition]
name = "1"
[[field]]
meaning = "x_status"
options = ["single", "married"]
[[field]]
meaning = "x_employer"
[[field]]
meaning = "x_refused"
[[field]]
meaning = "x_been"
[[field]]
meaning = "x_child_name"
repeats = 4
"""

COUNTRY = """
code = "{code}"
names = {{ru = "{code}", en = "{code}"}}
language = "{language}"
[passport]
months = 3
counted_from = "departure"
issued_within_years = 10
"""


def write_packs(folder: Path) -> None:
    """Write the packs below a folder: countries X_ONE (in English) and X_TWO (in French, offers less)."""
    (folder / "meanings").mkdir(parents=True)
    (folder / "meanings" / "made_up.toml").write_text(MEANINGS, encoding="utf-8")
    for name, form, language in (("x_one", ONE, "en"), ("x_two", TWO, "fr")):
        (folder / name / "visa").mkdir(parents=True)
        manifest = COUNTRY.format(code=name.upper(), language=language)
        (folder / name / "country.toml").write_text(manifest, encoding="utf-8")
        (folder / name / "visa" / "form.toml").write_text(form, encoding="utf-8")
