"""What .xlsx and .xlsm files say besides values: hidden rows and columns, digit formats, errors.

Looked for in the bytes and not parsed: it is quick, and a damaged file only tells less.
Source: ECMA-376, part 1, 18.3.1 (worksheets), 18.8 (styles).
"""

import html
import posixpath
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app.services.imports.sources.workbooks.hints import SheetHints
from app.services.imports.sources.workbooks.number_formats import DigitFormat, digit_format
from app.services.imports.sources.workbooks.streams import chunks, small_member

_P = rb"(?:[A-Za-z0-9]{1,10}:)?"
_ATTRIBUTE = re.compile(rb"""([A-Za-z:]{1,30})\s*=\s*(?:"([^"<]{0,2000})"|'([^'<]{0,2000})')""")
_SHEET = re.compile(rb"<" + _P + rb"sheet\s([^<>]{1,3000})>")
_RELATION = re.compile(rb"<" + _P + rb"Relationship\s([^<>]{1,5000})>")
_FORMAT = re.compile(rb"<" + _P + rb"numFmt\s([^<>]{1,2000})>")
_CELL_FORMATS = re.compile(rb"<" + _P + rb"cellXfs\b.{0,5000000}?</" + _P + rb"cellXfs", re.DOTALL)
_CELL_FORMAT = re.compile(rb"<" + _P + rb"xf\s([^<>]{0,2000})>")
_COLUMN = re.compile(rb"<" + _P + rb"col\s([^<>]{1,500})>")
_HIDDEN_ROW = re.compile(rb"<" + _P + rb"""row\s([^<>]{0,1000}?hidden\s*=\s*["'](?:1|true)["'][^<>]{0,1000})>""")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_INSIDE = rb"(?:(?!</?" + _P + rb"c[\s>]).){0,2000}?<" + _P + rb"v[^<>]{0,100}>([^<]{1,60})</"
_ERROR_CELL = re.compile(rb"<" + _P + rb"""c\s([^<>]{0,300}?\bt\s*=\s*["']e["'][^<>]{0,300})>""" + _INSIDE, re.DOTALL)
_ON = frozenset(("1", "true"))
_MOST_SHEETS = 50
_MOST_STYLES = 500


def read_hints(path: Path) -> Mapping[str, SheetHints]:
    """Look through every sheet, by name."""
    with zipfile.ZipFile(path) as archive:
        formats = _digit_formats(small_member(archive, "xl/styles.xml"))
        return {
            name: _sheet_hints(archive, part, formats)
            for name, part in _parts(archive)[:_MOST_SHEETS]
            if part in archive.NameToInfo
        }


def _attributes(text: bytes) -> dict[str, str]:
    return {
        name.decode("ascii"): html.unescape((double or single).decode("utf-8", "replace"))
        for name, double, single in _ATTRIBUTE.findall(text)
    }


def relations(data: bytes) -> dict[str, str]:
    """The targets of a part's relations, by their names."""
    found = {}
    for relation in _RELATION.findall(data):
        attributes = _attributes(relation)
        found[attributes.get("Id", "")] = attributes.get("Target", "")
    return found


def _parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The name of each sheet and its member of the container."""
    targets = relations(small_member(archive, "xl/_rels/workbook.xml.rels"))
    sheets = [_attributes(sheet) for sheet in _SHEET.findall(small_member(archive, "xl/workbook.xml"))]
    return [(sheet.get("name", ""), _member(targets.get(_relation_of(sheet), ""))) for sheet in sheets]


def _member(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))


def _relation_of(sheet: Mapping[str, str]) -> str:
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")


def _digit_formats(styles: bytes) -> dict[int, DigitFormat]:
    """The cell formats, by number, that show whole numbers with leading zeros or parted."""
    codes = {}
    for each in _FORMAT.findall(styles):
        attributes = _attributes(each)
        codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
    cell_formats = _CELL_FORMATS.search(styles)
    found: dict[int, DigitFormat] = {}
    for number, each in enumerate(_CELL_FORMAT.findall(cell_formats[0]) if cell_formats else ()):
        digits = digit_format(codes.get(_attributes(each).get("numFmtId", ""), ""))
        if digits is not None and len(found) < _MOST_STYLES:
            found[number] = digits
    return found


def _sheet_hints(archive: zipfile.ZipFile, part: str, formats: Mapping[int, DigitFormat]) -> SheetHints:
    hints = SheetHints()
    styled = None
    if formats:
        numbers = b"|".join(str(number).encode() for number in formats)
        styled = re.compile(
            rb"<"
            + _P
            + rb"""c\s([^<>]{0,300}?\bs\s*=\s*["'](?:"""
            + numbers
            + rb""")["'][^<>]{0,300}(?<!/))>"""
            + _INSIDE,
            re.DOTALL,
        )
    for number, chunk in enumerate(chunks(archive, part, b"</row>" if b":" not in _start(archive, part) else b"row>")):
        if number == 0:
            _read_columns(chunk[: chunk.find(b"sheetData") + 1], hints)
        if b"hidden" in chunk:
            _read_hidden_rows(chunk, hints)
        if b'"e"' in chunk or b"'e'" in chunk:
            for cell, value in _ERROR_CELL.findall(chunk):
                _put(hints, _attributes(cell).get("r", ""), value.decode("utf-8", "replace"))
        if styled is not None:
            for cell, value in styled.findall(chunk):
                _read_number(cell, value, formats, hints)
    return hints


def _start(archive: zipfile.ZipFile, part: str) -> bytes:
    """The name of a sheet's first element: it tells whether elements carry a prefix."""
    with archive.open(part) as stream:
        found = re.search(rb"<([A-Za-z0-9:]{1,40})[\s>]", stream.read(2_000))
    return found[1] if found else b""


def _read_columns(head: bytes, hints: SheetHints) -> None:
    for column in _COLUMN.findall(head):
        attributes = _attributes(column)
        if attributes.get("hidden") in _ON:
            hints.hide_columns(_number(attributes.get("min")) - 1, _number(attributes.get("max")) - 1)


def _read_hidden_rows(chunk: bytes, hints: SheetHints) -> None:
    for row in _HIDDEN_ROW.findall(chunk):
        number = _number(_attributes(row).get("r"))
        if number:
            hints.hide_rows(number - 1, 1)


def _read_number(cell: bytes, value: bytes, formats: Mapping[int, DigitFormat], hints: SheetHints) -> None:
    attributes = _attributes(cell)
    place = _place(attributes.get("r", ""))
    if attributes.get("t", "n") != "n" or place is None:
        return
    try:
        number = float(value)
    except ValueError:
        return
    hints.show_number(*place, number, formats.get(_number(attributes.get("s"))))


def _put(hints: SheetHints, reference: str, text: str) -> None:
    place = _place(reference)
    if place is not None:
        hints.shown[place] = text


def _place(reference: str) -> tuple[int, int] | None:
    """Row and column, from 0, of a reference such as "B5"."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 8 else 0
