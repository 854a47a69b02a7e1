"""The tourist list as an Excel file: read back by other programs it says the same, and nothing in it runs."""

import os
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from python_calamine import load_workbook

from app.errors import EnvironmentProblemError
from app.person_fields import FIELD_BY_NAME, PERSON_FIELDS, FieldKind
from app.services.persons.typing_in import show_value
from app.services.reports import ALWAYS, ReportWords, write_tourist_list
from app.services.tours.cards import TouristCard
from tests.factories import FULL, tourist

WORDS = ReportWords(
    language="ru",
    title="=Тур 12/3",
    headings={one.name: one.label for one in PERSON_FIELDS},
    sexes={"M": "М", "F": "Ж"},
)
PEOPLE = (
    tourist(1, **FULL, ticket_number="0042"),
    tourist(1, surname_ru="Немов", birth_date="1985-03", passport_number="0000001", sex="M"),
    tourist(1, surname_ru="=1+1", given_name_ru="+7", city="-2", street="@SUM(A1)", building="#N/A", flat="007"),
    tourist(1, surname_ru="Старов", birth_date="1890-01-02"),
)


def read(path: Path) -> list[list[object]]:
    return load_workbook(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)


def told(card: TouristCard, name: str) -> object:
    """Return what a cell must hold."""
    value, field = card.values[name], FIELD_BY_NAME[name]
    if field.kind is FieldKind.DATE and len(value) == 10 and value > "1900-03":
        return date.fromisoformat(value)
    return WORDS.sexes.get(value, value) if name == "sex" else show_value(field, value, "ru")


def test_that_other_programs_read_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_tourist_list(path, PEOPLE, WORDS)
    title, headings, *rows = read(path)
    assert title[0] == WORDS.title
    names = [next(one.name for one in PERSON_FIELDS if one.label == heading) for heading in headings]
    assert set(names) == {one.name for one in PERSON_FIELDS}
    for card, row in zip(PEOPLE, rows, strict=True):
        assert dict(zip(names, row, strict=True)) == {name: told(card, name) for name in names}
    assert [path.name for path in tmp_path.iterdir()] == ["list.xlsx"]


def test_that_fields_that_nobody_has_are_left_out(tmp_path: Path) -> None:
    write_tourist_list(tmp_path / "list.xlsx", [tourist(1)], WORDS)
    headings = read(tmp_path / "list.xlsx")[1]
    assert headings == [one.label for one in PERSON_FIELDS if one.name in {*ALWAYS, "surname_ru"}]
    write_tourist_list(tmp_path / "empty.xlsx", [], WORDS)
    assert len(read(tmp_path / "empty.xlsx")) == 2


def test_that_nothing_is_a_formula_and_numbers_are_text(tmp_path: Path) -> None:
    write_tourist_list(tmp_path / "list.xlsx", PEOPLE, WORDS)
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "d"}
    risky = [cell for cell in cells if str(cell.value)[:1] in {"=", "+", "-", "@"}]
    assert len(risky) == 6  # the title, four made-up cells, and a phone
    assert all(cell.quotePrefix and cell.number_format == "@" for cell in risky)
    dates = [cell for cell in cells if cell.data_type == "d"]
    assert {cell.number_format for cell in dates} == {"DD.MM.YYYY"}
    zeros = [cell for cell in cells if str(cell.value).startswith("00")]
    assert {cell.value for cell in zeros} == {"0012345", "0000001", "0042", "007"}
    assert all(cell.data_type == "s" and cell.number_format == "@" for cell in zeros)


def test_that_a_report_that_can_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "taken.xlsx" / "inside").mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    for path in (tmp_path / "file" / "x.xlsx", tmp_path / "missing" / "x.xlsx", tmp_path / "taken.xlsx"):
        with pytest.raises(EnvironmentProblemError) as caught:
            write_tourist_list(path, PEOPLE, WORDS)
        assert caught.value.code == "file_not_written"
        assert caught.value.params == {"file": str(path)}
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are told otherwise there")
def test_that_a_folder_that_may_not_be_written_stays_as_it_is(tmp_path: Path) -> None:
    from tests.unit.models.test_store import as_ordinary_user

    folder = Path(os.path.realpath("/dev/shm")) / f"carnet-{os.getpid()}"
    if not folder.parent.is_dir():
        pytest.skip("there is no folder that everybody may enter")
    folder.mkdir()
    try:
        (folder / "list.xlsx").write_text("before")
        folder.chmod(0o555)
        with as_ordinary_user(folder), pytest.raises(EnvironmentProblemError):
            write_tourist_list(folder / "list.xlsx", PEOPLE, WORDS)
        assert [path.read_text() for path in folder.iterdir()] == ["before"]
    finally:
        folder.chmod(0o755)
        (folder / "list.xlsx").unlink(missing_ok=True)
        folder.rmdir()


def test_that_an_older_report_is_replaced_whole(tmp_path: Path) -> None:
    write_tourist_list(tmp_path / "list.xlsx", PEOPLE, WORDS)
    write_tourist_list(tmp_path / "list.xlsx", PEOPLE[:1], WORDS)
    assert len(read(tmp_path / "list.xlsx")) == 3
