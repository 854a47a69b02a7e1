"""A list of forty copied in LibreOffice and inserted into Carnet's running window, by keys alone."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.models.store import Store
from app.services.demo.people import make_people
from app.services.desk import open_desk
from app.services.reports import write_tourist_list
from app.services.tours.cards import ServiceCard, TourCard, TouristCard
from app.services.tours.reading import list_tourists
from app.services.tours.tours import save_service, save_tour
from app.views.tourist.words import report_words
from tests.desktop.desktop import Desktop

pytestmark = pytest.mark.desktop

TOURISTS = 40
COLUMNS = (
    ("Дата рождения", "birth_date"), ("LAST NAME", "surname_lat"), ("FIRST NAME", "given_name_lat"),
    ("Отчество", "patronymic_ru"), ("Имя", "given_name_ru"), ("Фамилия", "surname_ru"), ("Пол", "sex"),
    ("Номер паспорта", "passport_number"), ("Серия", "passport_series"), ("Действителен до", "passport_expires"),
    ("Телефон", "phone"),
)  # fmt: skip
DATES = {"birth_date", "passport_expires"}


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A base with one tour that has two services."""
    file = tmp_path / "carnet.db"
    store = Store(file)
    store.prepare()
    desk = open_desk(store)
    tour, _ = save_tour(desk, TourCard(number="004512", arrival="2026-06-12", departure="2026-06-22", title="Анталья"))
    for title in ("Отель", "Рейс"):
        save_service(desk, ServiceCard(tour_id=tour.id or 0, title=title))
    store.close()
    return file


def made_up_tourists() -> list[dict[str, str]]:
    """Return forty people who have everything, a third of them with a passport number that begins with zeros."""
    people = [person.values for person in make_people(400, 11)]
    whole: list[dict[str, str]] = [
        values for values in people if all(values[name] for _, name in COLUMNS) and values["citizenship"] == "RUS"
    ][:TOURISTS]
    assert len(whole) == TOURISTS
    for at, values in enumerate(whole):
        born = date(1950, 1, 1) + timedelta(days=random.Random(at).randrange(20_000))
        number = f"00{at:05}" if at % 3 == 0 else values["passport_number"]
        values.update(birth_date=born.isoformat(), passport_number=number)
    return whole


def stored_tourists(base: Path) -> list[dict[str, str]]:
    """Return what the base holds of the tour, in the columns of the list; all of them must have both services."""
    store = Store(base)
    tourists = list_tourists(open_desk(store), 1)
    store.close()
    assert all(len(tourist.service_ids) == 2 for tourist in tourists)
    return [{name: tourist.values[name] for _, name in COLUMNS} for tourist in tourists]


def wanted(people: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{name: values[name] for _, name in COLUMNS} for values in people]


def write_workbook(file: Path, people: list[dict[str, str]]) -> None:
    """Write the list as agents keep it: a title, date cells, numbers as text."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Список группы"])
    sheet.append([heading for heading, _ in COLUMNS])
    for values in people:
        sheet.append([date.fromisoformat(values[name]) if name in DATES else values[name] for _, name in COLUMNS])
    for row in sheet.iter_rows(min_row=3):
        for cell in row:
            cell.number_format = "DD.MM.YYYY" if cell.is_date else "@"
    book.save(file)


def write_document(file: Path, people: list[dict[str, str]]) -> None:
    """Write the list as a table below a line of text."""
    from docx import Document

    document = Document()
    document.add_paragraph("Просим оформить следующих туристов:")
    table = document.add_table(rows=1 + len(people), cols=len(COLUMNS))
    for at, (heading, _) in enumerate(COLUMNS):
        table.cell(0, at).text = heading
    for line, values in enumerate(people, start=1):
        for cell, (_, name) in zip(table.row_cells(line), COLUMNS, strict=True):
            text = values[name]
            cell.text = date.fromisoformat(text).strftime("%d.%m.%Y") if name in DATES else text
    document.save(str(file))


def insert_into_carnet(desktop: Desktop, base: Path, file: Path, *select_all: str) -> None:
    """Copy all of a file in LibreOffice, and bring it into the tour with Carnet's keys."""
    carnet = desktop.run_carnet(base)
    carnet.wait_until(lambda state: state["rows"].get("tours_table") == 1, "the list of tours")
    desktop.open_in_office(file)
    desktop.press(*select_all, "ctrl+c")
    carnet.wait_until(lambda state: state["clipboard_lines"] >= TOURISTS, "the list in the clipboard")
    desktop.activate("^Carnet$")
    carnet.wait_until(lambda state: state["focus"] == "tours_table", "the cursor in the list of tours")
    desktop.press("Return")
    carnet.wait_until(lambda state: state["place"] == "tourist" and "004512" in state["title"], "the tour")
    desktop.press("ctrl+i")
    carnet.wait_until(lambda state: state["place"] == "imports" and state["tour"] == "004512", "the import")
    desktop.press("ctrl+v")
    carnet.wait_until(lambda state: state["rows"].get("import_grid") == TOURISTS, "forty rows in the grid")
    desktop.press("ctrl+Return")
    carnet.wait_until(lambda state: state["place"] == "tourist", "the tourists of the tour")
    carnet.wait_until(lambda state: state["rows"].get("tourists_table") == TOURISTS, "forty tourists in the tour")


def test_that_forty_tourists_come_over_from_a_spreadsheet(desktop: Desktop, base: Path, tmp_path: Path) -> None:
    people = made_up_tourists()
    file = tmp_path / "группа.xlsx"
    write_workbook(file, people)
    insert_into_carnet(desktop, base, file, "ctrl+Home", "ctrl+shift+End")
    assert stored_tourists(base) == wanted(people)


def test_that_the_written_list_of_a_tour_gives_the_same_tourists(desktop: Desktop, base: Path, tmp_path: Path) -> None:
    people = made_up_tourists()
    file = tmp_path / "список.xlsx"
    tourists = [TouristCard().with_values(**values) for values in people]
    write_tourist_list(file, tourists, report_words(TourCard(number="004511", title="Кемер"), "en"))
    insert_into_carnet(desktop, base, file, "ctrl+Home", "ctrl+shift+End")
    assert stored_tourists(base) == wanted(people)


def test_that_forty_tourists_come_over_from_a_word_table(desktop: Desktop, base: Path, tmp_path: Path) -> None:
    people = made_up_tourists()
    file = tmp_path / "письмо.docx"
    write_document(file, people)
    insert_into_carnet(
        desktop, base, file, "Down", "ctrl+a", "ctrl+a"
    )  # the cursor into the table; its cell, then all of it
    assert stored_tourists(base) == wanted(people)
