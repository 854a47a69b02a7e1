"""Tables that real programs write come back cell for cell."""

import datetime as dt
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from app.services.demo.people import make_people
from app.services.imports.grid import RawGrid, Span
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_file

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="not installed: soffice")

TABLES = 3
CSV = "csv:Text - txt - csv (StarCalc):59,34,{},1,,0,false,true"
TARGETS = {
    "xls": ("xlsx", "xls", "xls"),
    "ods": ("xlsx", "ods", "ods"),
    "html of Calc": ("xlsx", "html:HTML (StarCalc)", "html"),
    "csv UTF-8": ("xlsx", CSV.format(76), "csv"),
    "csv CP1251": ("xlsx", CSV.format(34), "csv"),
    "csv CP866": ("xlsx", CSV.format(30), "csv"),
    "csv UTF-16": ("xlsx", CSV.format(65535), "csv"),
    "docx": ("docx", "docx:MS Word 2007 XML", "docx"),
    "rtf": ("docx", "rtf", "rtf"),
    "html of Writer": ("docx", "html:HTML (StarWriter)", "html"),
}
"""By what is asked: the file it is made from, the filter, the ending."""

Office = Callable[[Path, str, list[Path]], None]


def read(path: Path) -> RawGrid:
    return choose_table(*read_file(path))


def table(seed: int) -> list[list[str]]:
    """Names in both scripts, line breaks, quotes, leading zeros, dates, signs of csv files, gaps."""
    chance = random.Random(seed)
    rows = [["Фамилия", "Имя", "Surname", "Дата рождения", "Паспорт", "Примечание"]]
    for person in make_people(chance.randint(3, 25), seed):
        values = person.values
        remark = chance.choice(
            ["", "окно; проход", 'отель "Сойка"', "две\nстроки", "№ 12, до 5", "a\tb", "<b>&amp;</b>", "=1+1", "'x"]
        )
        passport = f"{chance.randrange(100):02} {chance.randrange(10**7):07}"
        cells = [
            values["surname_ru"],
            values["given_name_ru"],
            values["surname_lat"],
            values["birth_date"],
            passport,
            remark,
        ]
        rows.append([cell if chance.random() > 0.1 else "" for cell in cells])
    rows[1][5] = rows[-1][0] = "x"  # neither the last column nor the last row may be empty
    return rows


def write_sheet(path: Path, rows: list[list[str]]) -> Path:
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            if cell:
                book.active.cell(number, column, cell).data_type = "s"
                book.active.cell(number, column).number_format = "@"
    book.save(path)
    return path


def write_document(path: Path, rows: list[list[str]]) -> Path:
    document = docx.Document()
    written = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            written.cell(number, column).text = cell
    document.save(str(path))
    return path


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice with a profile of its own; converts files into a folder."""
    profile = tmp_path_factory.mktemp("office")

    def convert(folder: Path, target: str, files: list[Path]) -> None:
        command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", target]
        subprocess.run(
            [*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=180
        )

    return convert


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    for seed in range(TABLES):
        write_sheet(folder / f"{seed}.xlsx", table(seed))
        write_document(folder / f"{seed}.docx", table(seed))
    return folder


def expected(seed: int, ending: str) -> list[list[str]]:
    """The cells as they come back: only HTML knows no tab."""
    return [[cell.replace("\t", " ") if ending == "html" else cell for cell in row] for row in table(seed)]


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_that_what_the_libraries_write_comes_back(ending: str, sources: Path) -> None:
    for seed in range(TABLES):
        assert [list(row) for row in read(sources / f"{seed}.{ending}").rows] == table(seed)


@needs_office
@pytest.mark.parametrize("name", TARGETS)
def test_that_what_libreoffice_writes_comes_back(name: str, sources: Path, office: Office, tmp_path: Path) -> None:
    made_from, target, ending = TARGETS[name]
    office(tmp_path, target, [sources / f"{seed}.{made_from}" for seed in range(TABLES)])
    for seed in range(TABLES):
        assert [list(row) for row in read(tmp_path / f"{seed}.{ending}").rows] == expected(seed, ending)


def write_hints(path: Path) -> Path:
    """A sheet with what values do not tell: formats, hidden rows and columns, an error, a truth value."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Имя", "Номер", "Серия и номер", "Скрыто", "Дата", "Да", "Ошибка", "Большое"])
    for number in range(3):
        sheet.append([f"Анна {number}", 12345, 75012345, "x", dt.date(1974, 8, 12), True, "=NA()", 750654321])
        sheet.cell(number + 2, 2).number_format = "0000000"
        sheet.cell(number + 2, 3).number_format = '00" "0000000'
        sheet.cell(number + 2, 8).number_format = "0.00E+00"
    sheet.merge_cells("A5:B6")
    sheet["A5"] = "Вместе"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    hidden = book.create_sheet("Скрытый")
    hidden.append(["Фамилия", "Имя", "Дата рождения", "Паспорт", "Телефон"])
    hidden.sheet_state = "hidden"
    book.save(path)
    return path


HEADINGS = ("Имя", "Номер", "Серия и номер", "Дата", "Да", "Ошибка", "Большое")
ANNA = ("0012345", "07 5012345", "1974-08-12", "TRUE")


def assert_hints(grid: RawGrid, error: str) -> None:
    first, third = (("Анна " + number, *ANNA, error, "750654321") for number in "02")
    assert grid.rows[:4] == (HEADINGS, first, ("",) * 7, third)
    assert grid.rows[4][:2] == ("Вместе", "")
    assert grid.merged == (Span(4, 0, 2, 2),)
    assert grid.hidden == (3,)
    assert grid.parts == ("Sheet",)


def test_that_formats_and_hidden_parts_of_xlsx_are_seen(tmp_path: Path) -> None:
    assert_hints(read(write_hints(tmp_path / "a.xlsx")), "")  # openpyxl writes no value of the formula


@needs_office
@pytest.mark.parametrize("ending", ["xls", "ods", "xlsx"])
def test_that_formats_and_hidden_parts_of_libreoffice_are_seen(ending: str, office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    office(folder, ending, [write_hints(tmp_path / "a.xlsx")])
    assert_hints(read(folder / f"a.{ending}"), "#N/A")
