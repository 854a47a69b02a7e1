import datetime as dt
from pathlib import Path

import pytest

from app.errors import EnvironmentProblemError, UserError
from app.services.documents.pictures.listing import grid_of_readings, list_pictures
from app.services.documents.pictures.reading import PictureReading
from app.services.documents.zone import Doubt, read_zone
from app.services.imports.arrangement import arrange
from app.services.imports.rows import refuse_rows, rows_of

TODAY = dt.date(2026, 6, 1)
SPECIMEN = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
READINGS = [
    PictureReading("a/1.jpg", zone=read_zone(SPECIMEN, today=TODAY)),
    PictureReading("a/2.heic", problem=UserError("picture_format_unknown")),
    PictureReading(
        "a/3.pdf",
        2,
        zone=read_zone(SPECIMEN.replace("L898902C36", "L898902C35"), today=TODAY),
        doubts=(Doubt("zone_sign_uncertain", params={"line": 2, "position": 1, "sign": "L"}),),
    ),
]


def test_that_every_reading_becomes_a_row_and_none_is_lost() -> None:
    grid = grid_of_readings(READINGS)
    kinds = [column.kind for column in grid.recognised.columns]
    assert {"surname_lat", "given_name_lat", "birth_date", "sex", "passport_number"} < set(kinds)
    first = dict(zip(kinds, grid.recognised.rows[0], strict=True))
    assert (first["surname_lat"], first["birth_date"], first["sex"]) == ("ERIKSSON", "1974-08-12", "F")
    assert [row[-1] for row in grid.raw.rows] == ["1.jpg", "2.heic", "3.pdf (2)"]
    assert grid.recognised.source_rows == (1, 2, 3)


def test_that_problems_stand_at_the_cells_they_are_about() -> None:
    grid = grid_of_readings(READINGS).recognised
    kinds = [column.kind for column in grid.columns]
    told = {(item.row, kinds[item.column]): item.code for item in grid.problems}
    assert told[1, kinds[0]] == "picture_format_unknown"
    assert told[2, "passport_number"] == "zone_repair_ambiguous"
    assert not any(row == 0 for row, _ in told)


def test_that_the_rows_can_be_arranged_and_imported() -> None:
    grid = grid_of_readings(READINGS).recognised
    assert arrange(grid, TODAY).source_rows == (1, 2, 3)
    good, refused = refuse_rows(rows_of(grid))
    assert len(good) == 2
    assert [row.row for row in refused] == [1]


def test_that_a_folder_without_any_zone_is_still_a_list() -> None:
    grid = grid_of_readings([PictureReading("x.png", problem=UserError("picture_damaged"))])
    assert grid.recognised.rows == (("", "x.png"),)
    with pytest.raises(UserError, match="list_empty"):
        grid_of_readings([])


def test_that_a_folder_gives_its_pictures_by_name(tmp_path: Path) -> None:
    for name in ("b.JPG", "a.pdf", "c.heic", "notes.txt", ".hidden.jpg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "inner.png").mkdir()
    single = tmp_path / "notes.txt"
    assert [path.name for path in list_pictures([single, tmp_path])] == ["notes.txt", "a.pdf", "b.JPG", "c.heic"]


def test_that_a_folder_that_may_not_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(EnvironmentProblemError, match="file_unreadable"):
        list_pictures([tmp_path])
