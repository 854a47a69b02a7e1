"""Lists with a title, merged cells and headings over two rows, copied in LibreOffice; columns dragged by real mouse."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.models.store import Store
from app.services.demo.people import make_people
from app.services.desk import open_desk
from app.services.tours.cards import ServiceCard, TourCard
from app.services.tours.reading import list_tourists
from app.services.tours.tours import save_service, save_tour
from tests.desktop.desktop import Desktop, WatchedCarnet

pytestmark = pytest.mark.desktop

TOURISTS = 12
FIELDS = (
    "surname_lat", "given_name_lat", "birth_date", "passport_series", "passport_number", "passport_issued",
    "passport_expires", "city",
)  # fmt: skip
HEADINGS = ("LAST NAME", "FIRST NAME", "Дата рождения", "Паспорт", "", "", "", "Город")
BELOW = ("", "", "", "серия", "номер", "дата выдачи", "действителен до", "")
DATES = {"birth_date", "passport_issued", "passport_expires"}


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A base with one tour that has a service."""
    file = tmp_path / "carnet.db"
    store = Store(file)
    store.prepare()
    desk = open_desk(store)
    tour, _ = save_tour(desk, TourCard(number="004512", arrival="2026-06-12", departure="2026-06-22", title="Анталья"))
    save_service(desk, ServiceCard(tour_id=tour.id or 0, title="Отель"))
    store.close()
    return file


def people() -> list[dict[str, str]]:
    """Return people of whom two by two live in one city, which stands in one merged cell."""
    whole = [
        dict(person.values)
        for person in make_people(600, 5)
        if all(person.values[name] for name in FIELDS) and person.values["citizenship"] == "RUS"
    ][:TOURISTS]
    assert len(whole) == TOURISTS
    for at in range(1, TOURISTS, 2):
        whole[at]["city"] = whole[at - 1]["city"]
    return whole


def shown(values: dict[str, str], name: str) -> str:
    """Return a value as the list tells it."""
    return date.fromisoformat(values[name]).strftime("%d.%m.%Y") if name in DATES else values[name]


def write_workbook(file: Path, rows: list[dict[str, str]]) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (("Список группы «Ромашка»",), (), HEADINGS, BELOW):
        sheet.append(line)
    for values in rows:
        sheet.append([shown(values, name) for name in FIELDS])
    for line in sheet.iter_rows(min_row=5):
        for cell in line:
            cell.number_format = "@"
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("D3:G3")
    for column in "ABCH":
        sheet.merge_cells(f"{column}3:{column}4")
    for row in range(5, 5 + TOURISTS, 2):
        sheet.merge_cells(f"H{row}:H{row + 1}")
    book.save(file)


def write_document(file: Path, rows: list[dict[str, str]]) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("Просим оформить следующих туристов:")
    table = document.add_table(rows=3 + len(rows), cols=len(FIELDS))
    table.cell(0, 0).merge(table.cell(0, len(FIELDS) - 1)).text = "Список группы «Ромашка»"
    for line, words in ((1, HEADINGS), (2, BELOW)):
        for at, text in enumerate(words):
            table.cell(line, at).text = text
    for line, values in enumerate(rows, start=3):
        for cell, name in zip(table.row_cells(line), FIELDS, strict=True):
            cell.text = shown(values, name)
    table.cell(1, 3).merge(table.cell(1, 6))
    for at in (0, 1, 2, 7):
        table.cell(1, at).merge(table.cell(2, at))
    for line in range(3, 3 + TOURISTS, 2):
        table.cell(line + 1, 7).text = ""
        table.cell(line, 7).merge(table.cell(line + 1, 7))
    document.save(str(file))


def insert(desktop: Desktop, base: Path, file: Path, *select_all: str) -> WatchedCarnet:
    """Copy all of a file in LibreOffice and insert it into the tour."""
    carnet = desktop.run_carnet(base)
    carnet.wait_until(lambda state: state["rows"].get("tours_table") == 1, "the list of tours")
    desktop.open_in_office(file)
    desktop.press(*select_all, "ctrl+c")
    carnet.wait_until(lambda state: state["clipboard_lines"] >= TOURISTS, "the list in the clipboard")
    desktop.activate("^Carnet$")
    carnet.wait_until(lambda state: state["focus"] == "tours_table", "the cursor in the list of tours")
    desktop.press("Return")
    carnet.wait_until(lambda state: state["place"] == "tourist" and "004512" in state["title"], "the tour")
    desktop.press("ctrl+i", "ctrl+v")
    carnet.wait_until(lambda state: state["rows"].get("import_grid") == TOURISTS, "the rows in the grid")
    return carnet


def is_under(field: str, heading: str) -> Callable[[dict[str, object]], bool]:
    def look(state: dict[str, object]) -> bool:
        headings = state["headings"]
        return isinstance(headings, dict) and field in headings and heading in str(headings[field][2]).lower()

    return look


@pytest.mark.parametrize("kind", ["spreadsheet", "document"])
def test_that_columns_are_dragged_by_mouse_and_left_by_escape(
    desktop: Desktop, base: Path, tmp_path: Path, kind: str
) -> None:
    rows = people()
    if kind == "spreadsheet":
        write_workbook(tmp_path / "группа.xlsx", rows)
        carnet = insert(desktop, base, tmp_path / "группа.xlsx", "ctrl+Home", "ctrl+shift+End")
    else:
        write_document(tmp_path / "группа.docx", rows)
        carnet = insert(desktop, base, tmp_path / "группа.docx", "Down", "ctrl+a", "ctrl+a")
    carnet.wait_until(is_under("surname_lat", "last name"), "the columns as the office headed them")

    # dragged, but left by Esc: all stays as it was
    start, end = carnet.state["headings"]["surname_lat"], carnet.state["headings"]["given_name_lat"]
    desktop.drag(start[:2], end[:2], leave=True)
    carnet.wait_until(is_under("surname_lat", "last name"), "nothing moved")

    desktop.drag(start[:2], end[:2])
    carnet.wait_until(is_under("given_name_lat", "last name"), "the two columns swapped")

    # a slip: it is dragged back to where it belongs
    desktop.drag(end[:2], start[:2])
    carnet.wait_until(is_under("surname_lat", "last name"), "the columns in their places")
    carnet.wait_until(lambda state: state["ready"] == TOURISTS, "all rows ready")
    desktop.press("ctrl+Return")
    carnet.wait_until(lambda state: state["rows"].get("tourists_table") == TOURISTS, "the tourists in the tour")

    store = Store(base)
    stored = {one.values["passport_number"]: one for one in list_tourists(open_desk(store), 1)}
    store.close()
    assert all(len(one.service_ids) == 1 for one in stored.values())
    for values in rows:
        assert {name: stored[values["passport_number"]].values[name] for name in FIELDS} == {
            name: values[name] for name in FIELDS
        }
