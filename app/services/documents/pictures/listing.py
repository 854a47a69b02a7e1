"""A folder of passports as a list to import: a row a page, and none is lost."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.errors import EnvironmentProblemError
from app.person_fields import PERSON_FIELDS
from app.services.documents.pictures.reading import PictureReading
from app.services.imports.decoder import ReadGrid
from app.services.imports.grid import Column, Problem, RecognisedGrid, build_grid

SOURCE = "pictures"
SUFFIXES = frozenset(
    (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".avif", ".pdf")
)
"""How files are named that hold pictures; what they are is told by their bytes."""

UNREADABLE_SUFFIXES = frozenset((".heic", ".heif"))
"""Pictures that Carnet can't read; a folder's list has them all the same, with a problem."""


def list_pictures(paths: Iterable[Path]) -> list[Path]:
    """Return the files among paths, and for each folder the pictures in it by name; folders in it are not entered.

    Raises:
        EnvironmentProblemError: file_unreadable, a folder that may not be looked into.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found.extend(_pictures_in(path))
        else:
            found.append(path)
    return found


def _pictures_in(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.iterdir() if path.is_file()]
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=folder.name) from error
    wanted = SUFFIXES | UNREADABLE_SUFFIXES
    named = [path for path in files if path.suffix.lower() in wanted and not path.name.startswith(".")]
    return sorted(named, key=lambda path: (path.name.casefold(), path.name))


def grid_of_readings(readings: Sequence[PictureReading]) -> ReadGrid:
    """Return readings as a list of tourists: a column for each field that any zone fills, the file's name at the end.

    A page without a zone becomes a row that holds nothing but the file's name, with its problem in the first column;
    the doubts of a zone stand at the cells they are about.

    Raises:
        UserError: list_empty; there are no readings. list_too_many_rows.
    """
    fields = _fields_of(readings)
    columns = (
        *(Column(name, "", 1.0, at) for at, name in enumerate(fields)),
        Column("", "", 0.0, len(fields)),
    )
    rows = tuple(_cells(reading, fields) for reading in readings)
    return ReadGrid(
        build_grid(rows, SOURCE),
        RecognisedGrid(
            columns=columns,
            rows=rows,
            source_rows=tuple(range(1, len(rows) + 1)),
            problems=tuple(
                problem for row, reading in enumerate(readings) for problem in _problems(row, reading, fields)
            ),
            originals=rows,
            parts=rows,
        ),
    )


def _fields_of(readings: Sequence[PictureReading]) -> list[str]:
    filled = {name for reading in readings if reading.zone for name, value in reading.zone.values.items() if value}
    return [field.name for field in PERSON_FIELDS if field.name in filled] or ["surname_lat"]


def _cells(reading: PictureReading, fields: Sequence[str]) -> tuple[str, ...]:
    values = reading.zone.values if reading.zone else {}
    file = Path(reading.file).name
    name = file if reading.page == 1 else f"{file} ({reading.page})"
    return (*(values.get(field, "") for field in fields), name)


def _problems(row: int, reading: PictureReading, fields: Sequence[str]) -> list[Problem]:
    """What is wrong with a row, by column; of each cell only the first."""
    if reading.problem is not None:
        params = {name: str(value) for name, value in reading.problem.params.items()}
        return [Problem(row, row + 1, 0, reading.problem.code, params)]
    first: dict[int, Problem] = {}
    for doubt in (*(reading.zone.doubts if reading.zone else ()), *reading.doubts):
        column = fields.index(doubt.field) if doubt.field in fields else 0
        params = {name: str(value) for name, value in doubt.params.items()}
        first.setdefault(column, Problem(row, row + 1, column, doubt.code, params))
    return [first[column] for column in sorted(first)]
