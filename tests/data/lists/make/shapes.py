"""Small changes to people and tables that several lists share."""

from collections.abc import Sequence

from tests.data.lists.make.columns import counted, country, day, name_lat, name_ru, passport, phone, plain, upper
from tests.data.lists.make.people import Person, drawn, hard
from tests.data.lists.make.sheet import Sheet
from tests.data.lists.make.table import Cell, Column, Table


def russians(count: int, seed: int, **how: object) -> list[Person]:
    """Return drawn citizens of Russia."""
    return drawn(count, seed, only="russian", **how)  # type: ignore[arg-type]


def with_hard(count: int, seed: int, first: int = 0, hard_ones: int = 3) -> list[Person]:
    """Return drawn people with some of the difficult names among them."""
    people = russians(count - hard_ones, seed)
    for place, person in enumerate(hard()[first : first + hard_ones]):
        people.insert(min(len(people), 1 + 3 * place), person)
    return people


def early(people: Sequence[Person], *kinds: str) -> list[Person]:
    """Return the people with days of the month up to the 12th, so that nothing tells day from month."""
    changed = []
    for person in people:
        new = dict(person)
        for kind in kinds:
            year, month, day_of = new[kind].split("-")
            new[kind] = f"{year}-{month}-{(int(day_of) - 1) % 12 + 1:02d}"
        changed.append(new)
    return changed


def late_too(people: Sequence[Person], kind: str, places: Sequence[int]) -> list[Person]:
    """Return the people, some of them with a day of the month that can be no month."""
    changed = [dict(person) for person in people]
    for place in places:
        changed[place][kind] = changed[place][kind][:8] + "27"
    return changed


def without(people: Sequence[Person], places: Sequence[int], *kinds: str) -> list[Person]:
    """Return the people, some of them without some fields."""
    return [{**person, **(dict.fromkeys(kinds, "") if place in places else {})} for place, person in enumerate(people)]


def sharing(people: Sequence[Person], kind: str, *groups: tuple[int, int]) -> list[Person]:
    """Return the people; from the first to the last of each group they share a value."""
    changed = [dict(person) for person in people]
    for first, last in groups:
        for place in range(first, last + 1):
            changed[place][kind] = changed[first][kind]
    return changed


def joined(table: Table, *groups: tuple[int, int]) -> list[list[Cell]]:
    """Return the body of the table; each group of tourists stands in one row, a line of each cell for one."""
    ends = dict(groups)
    rows, place = [], 0
    while place < len(table.rows):
        last = ends.get(place, place)
        together = table.rows[place : last + 1]
        rows.append([Cell("\n".join(row[column].cell.text for row in together)) for column in range(len(together[0]))])
        place = last + 1
    return rows


def side_by_side(table: Table) -> Sheet:
    """Return a sheet with two tourists a row, the columns and headings twice."""
    head = [Cell(column.heading) for column in table.columns]
    rows = [[*head, *head]]
    for place in range(0, len(table.rows), 2):
        pair = [cell for row in table.rows[place : place + 2] for cell in (one.cell for one in row)]
        rows.append(pair + [Cell()] * (len(rows[0]) - len(pair)))
    return Sheet(rows, list(range(1, len(rows))), [0])


def spaced_out(text: str) -> str:
    """Return a text with non-breaking spaces for spaces and one more at the end."""
    return text.replace(" ", "\u00a0") + "\u00a0"


LOOKALIKES = str.maketrans("АВЕКМНОРСТУХаеорсух", "ABEKMHOPCTYXaeopcyx")


def with_latin_letters(word: str, places: int = 1) -> str:
    """Return a Russian word, some letters of which are Latin ones that look the same."""
    out, left = [], places
    for letter in reversed(word):
        swapped = letter.translate(LOOKALIKES)
        out.append(swapped if left and swapped != letter else letter)
        left -= bool(left and swapped != letter)
    assert left < places, word
    return "".join(reversed(out))


def with_russian_letters(word: str) -> str:
    """Return a Latin word, the first fitting letter of which is a Russian one that looks the same."""
    for place, letter in enumerate(word):
        if place and letter in "AOEPCTKMHBX":
            return word[:place] + "АОЕРСТКМНВХ"["AOEPCTKMHBX".index(letter)] + word[place + 1 :]
    raise AssertionError(word)


def agency_columns() -> tuple[Column, ...]:
    """Return the columns of the list that agencies of Russia send most."""
    return (
        counted("№ п/п"),
        upper("surname_lat", "Фамилия (лат)"),
        upper("given_name_lat", "Имя (лат)"),
        day("birth_date", "Дата рождения"),
        passport("Серия и номер з/п"),
        day("passport_expires", "Действителен до"),
        country("citizenship", "Гражданство"),
    )


def russian_columns() -> tuple[Column, ...]:
    """Return a list's columns in Russian letters first."""
    return (
        counted(),
        name_ru("ФИО"),
        name_lat("ФИО латиницей"),
        day("birth_date", "Дата рожд."),
        passport("Загранпаспорт"),
        day("passport_issued", "Выдан"),
        day("passport_expires", "Годен до"),
        phone("Тел."),
    )


def english_columns() -> tuple[Column, ...]:
    """Return a list's columns with English headings."""
    return (
        plain("surname_lat", "Surname"),
        plain("given_name_lat", "Given names"),
        day("birth_date", "Date of birth", "english dashes"),
        passport("Passport No.", "{s}{n}"),
        day("passport_expires", "Expiry date", "english dashes"),
        country("citizenship", "Nationality", "english"),
    )
