"""The made-up lists of `tests/data/lists` say what they should: counts, names, dates. They are not recognised here."""

import hashlib
import json
import re
from collections import Counter
from contextlib import suppress
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pycountry
import pytest

from app.person_fields import FIELD_BY_NAME, FieldKind

LISTS = Path(__file__).resolve().parents[3] / "data" / "lists"
HALVES = {half: sorted(folder for folder in (LISTS / half).iterdir() if folder.is_dir()) for half in ("frozen", "open")}
FOLDERS = [folder for folders in HALVES.values() for folder in folders]
KEYS = {"source", "columns", "rows", "doubtful"}
FURTHER_KEYS = {"also", "derived", "hidden", "either"}
CLIPBOARDS = {"clipboard.html", "clipboard.txt", "clipboard.rtf"}
ENDINGS = {"xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt", "docx", "html", "rtf"}
WITHDRAWN = {"SUN"}
TAG = re.compile(r"<[^>]*>")
LEAST = {"frozen": 184, "open": 301}

SHAPES_TO_SHOW = (
    "CF_HTML", "Excel 2003", "Excel 2013", "Word", "Outlook", "Google Sheets", "LibreOffice Calc", "LibreOffice Writer",
    "plain text", "no table", "passenger list", "row spans", "column spans", "line breaks", "nbsp", "hidden rows",
    "hidden columns", "nested tables", "title", "totals", "signatures", "headings over two rows", "headings repeated",
    "numbering", "empty rows", "empty columns", "tourists joined", "leading zeros", "serial", "7.5E+08", "UTF-8",
    "UTF-16", "CP1251", "CP866", "KOI8-R", "several tables", "several sheets", "misspelt headings", "no headings",
    "ambiguous dates", "month first", "two-digit years", "months in words", "English months", "mixed alphabets",
    "birth certificates", "Latin-only foreigners", "alpha-2", "alpha-3", "adjectives", "valid from - to",
    "passport with date", "address", "CHD", "INF", "SURNAME/NAME", "initials", "brackets", "dashes",
)  # fmt: skip
"""What the two halves together have to show, in the words of `program` and `shapes`."""

each_half = pytest.mark.parametrize("half", HALVES)
each_list = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
each_text = pytest.mark.parametrize(
    "folder",
    [folder for folder in FOLDERS for ending in ("txt", "csv", "tsv", "html") if [*folder.glob(f"*.{ending}")]],
    ids=lambda folder: f"{folder.parent.name}-{folder.name}",
)


@cache
def expected_of(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "expected.json").read_text(encoding="utf-8"))


def read_by_all(data: bytes) -> list[str]:
    """Return the text that each encoding makes of the bytes; the right one is among them."""
    texts = []
    for encoding in ("utf-8", "utf-16", "cp1251", "cp866", "koi8-r"):
        with suppress(UnicodeDecodeError):
            texts.append(data.decode(encoding))
    return texts


def fits(kind: str, value: str) -> bool:
    """Say whether a value is written as its field demands; an empty one always is."""
    field = FIELD_BY_NAME[kind]
    if not value:
        return True
    if value != value.strip() or "\n" in value or "\u00a0" in value or len(value) > field.length:
        return False
    if field.kind is FieldKind.DATE:
        return len(value) == 10 and date.fromisoformat(value).isoformat() == value
    if field.kind is FieldKind.SEX:
        return value in {"M", "F"}
    if field.kind is FieldKind.COUNTRY:
        return value in WITHDRAWN or pycountry.countries.get(alpha_3=value) is not None
    return True


def fits_or_is_no_date(kind: str, value: str) -> bool:
    try:
        return fits(kind, value)
    except ValueError:
        return False


@each_half
def test_that_there_are_enough_lists_of_every_source(half: str) -> None:
    endings = Counter(expected_of(folder)["source"]["file"] for folder in HALVES[half])
    assert len(HALVES[half]) >= LEAST[half]
    assert endings.keys() == CLIPBOARDS | {f"list.{ending}" for ending in ENDINGS}
    assert sum(endings[name] for name in CLIPBOARDS) >= 50


def test_that_the_halves_together_show_every_shape() -> None:
    told = [
        " ".join([expected_of(folder)["source"]["program"], *expected_of(folder)["source"]["shapes"]]).casefold()
        for folder in FOLDERS
    ]
    assert [shape for shape in SHAPES_TO_SHOW if not any(shape.casefold() in one for one in told)] == []


@each_half
def test_that_the_corpus_stays_small(half: str) -> None:
    assert sum(file.stat().st_size for file in (LISTS / half).rglob("*") if file.is_file()) <= 6_000_000


def test_that_no_two_lists_are_the_same() -> None:
    sources = [folder / expected_of(folder)["source"]["file"] for folder in FOLDERS]
    assert len({hashlib.sha256(source.read_bytes()).digest() for source in sources}) == len(sources)


@each_list
def test_that_a_list_is_its_source_and_what_it_means(folder: Path) -> None:
    expected = expected_of(folder)
    source = expected["source"]
    assert sorted(file.name for file in folder.iterdir()) == sorted([source["file"], "expected.json"])
    assert (folder / source["file"]).stat().st_size > 50
    assert source["program"]
    assert source["shapes"]
    assert all(source["shapes"])
    assert expected.keys() >= KEYS
    assert expected.keys() <= KEYS | FURTHER_KEYS


@each_list
def test_that_columns_are_fields_of_the_catalogue(folder: Path) -> None:
    columns = expected_of(folder)["columns"]
    assert columns
    assert len(columns) == len(set(columns))
    assert [name for name in columns if name not in FIELD_BY_NAME] == []


@each_list
def test_that_rows_are_whole_and_none_is_empty(folder: Path) -> None:
    expected = expected_of(folder)
    several = [expected["rows"], *([expected["hidden"]] if "hidden" in expected else []), *expected.get("either", [])]
    for rows in several:
        assert rows
        assert {len(row) for row in rows} == {len(expected["columns"])}
        assert all(isinstance(value, str) for row in rows for value in row)
        assert all(any(row) for row in rows)


@each_list
def test_that_values_are_written_as_the_catalogue_demands(folder: Path) -> None:
    expected = expected_of(folder)
    doubtful = {(row, column) for row, column, *_ in expected["doubtful"]}
    wrong = [
        (row, kind, value)
        for row, values in enumerate(expected["rows"])
        for column, (kind, value) in enumerate(zip(expected["columns"], values, strict=True))
        if (row, column) not in doubtful and not fits_or_is_no_date(kind, value)
    ]
    assert wrong == []


@each_text
def test_that_names_stand_in_their_source(folder: Path) -> None:
    expected = expected_of(folder)
    data = (folder / expected["source"]["file"]).read_bytes()
    texts = [" ".join(unescape(TAG.sub("", text)).casefold().split()) for text in read_by_all(data)]
    doubtful = {(row, column) for row, column, _ in expected["doubtful"]}
    missing = [
        value
        for row, values in enumerate(expected["rows"])
        for column, (kind, value) in enumerate(zip(expected["columns"], values, strict=True))
        if kind.endswith(("_ru", "_lat")) and (row, column) not in doubtful
        if not any(value.casefold() in text for text in texts)
    ]
    assert missing == []


@each_list
def test_that_what_is_said_of_cells_names_cells(folder: Path) -> None:
    expected = expected_of(folder)
    height, width = len(expected["rows"]), len(expected["columns"])
    for entry in [*expected["doubtful"], *expected.get("also", [])]:
        row, column, text = entry
        assert 0 <= row < height
        assert 0 <= column < width
        assert isinstance(text, str)
    marked = [tuple(entry[:2]) for entry in expected["doubtful"]]
    assert len(marked) == len(set(marked))
    assert all(code.replace("_", "").isalpha() and code.islower() for _, _, code in expected["doubtful"])
    for kind, values in expected.get("derived", {}).items():
        assert kind not in expected["columns"]
        assert len(values) == height
        assert all(fits(kind, value) for value in values)


@pytest.mark.parametrize(
    ("kind", "value"),
    [("birth_date", "01.02.1990"), ("birth_date", "1990-13-01"), ("sex", "Ж"), ("citizenship", "RU"), ("city", "a ")],
)
def test_that_a_value_in_other_terms_would_be_found(kind: str, value: str) -> None:
    assert not fits_or_is_no_date(kind, value)
