"""Lists that were made to do harm: each is one sentence, or is read, and soon; the decoder goes on with the next."""

import datetime as dt
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from app.errors import UserError
from app.services.imports.decoder import Decoder

TODAY = dt.date(2026, 6, 1)
MOST_WORKED_S = 2.0
MOST_WORKED_ON_LARGE_S = 12.0
"""Some of these are many megabytes; what a small one may take is less."""

SMALL_BYTES = 200_000
CODES = frozenset(
    (
        *("list_empty", "list_unreadable", "list_too_big", "list_too_many_rows", "list_too_many_columns"),
        *("cell_too_long", "list_format_unknown", "list_protected"),
    )
)
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" if n else "&a;"}{f"&a{n - 1};" * 9 if n else ""}">' for n in range(9))
    + "]>"
)


def packed(path: Path, members: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def xlsx(path: Path, rows: str, *, before: str = "", strings: str = "") -> Path:
    return packed(
        path,
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/sharedStrings.xml": f'{before}<sst xmlns="{MAIN}">{strings}</sst>',
            "xl/worksheets/sheet1.xml": f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
        },
    )


def ods(path: Path, content: str, *, before: str = "") -> Path:
    spaces = f'xmlns:office="{OFFICE}" xmlns:table="{TABLE}" xmlns:text="{TEXT}"'
    sheet = f"<office:spreadsheet><table:table table:name='S'>{content}</table:table></office:spreadsheet>"
    body = f"<office:body>{sheet}</office:body>"
    document = f"{before}<office:document-content {spaces}>{body}</office:document-content>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return packed(path, {"mimetype": kind, "content.xml": document, "META-INF/manifest.xml": manifest})


def docx(path: Path, body: str, *, before: str = "") -> Path:
    document = f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return packed(path, {"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": document})


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def lying(path: Path) -> Path:
    """An archive whose directory says that a huge member is tiny."""
    xlsx(path, "<row><c><v>" + "1" * 50_000_000 + "</v></c></row>")
    data = path.read_bytes()
    return written(path, data.replace((50_000_163).to_bytes(4, "little"), (10).to_bytes(4, "little")))


def bomb(path: Path, member: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if member != "content.xml":
            archive.writestr("[Content_Types].xml", CONTENT_TYPES)
            archive.writestr("xl/workbook.xml" if member.startswith("xl") else "word/document.xml", "<x/>")
        with archive.open(member, "w", force_zip64=True) as stream:
            for _ in range(1_100):
                stream.write(b" " * 1_000_000)
    return path


CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
ODS_ROW = "<table:table-row><table:table-cell{}><text:p>{}</text:p></table:table-cell></table:table-row>"
FAR = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
)
INLINE = "<row><c t='inlineStr'><is><t>{}</t></is></c></row>"
FILES: dict[str, Callable[[Path], Path]] = {
    "bomb.xlsx": lambda path: bomb(path, "xl/worksheets/sheet1.xml"),
    "bomb.docx": lambda path: bomb(path, "word/media.xml"),
    "bomb.ods": lambda path: bomb(path, "content.xml"),
    "lying.xlsx": lying,
    "wide.csv": lambda path: written(path, ";".join("x" * 10_000) + "\n" + ";".join("y" * 10_000)),
    "wide.html": lambda path: written(path, "<table><tr>" + "<td>x</td>" * 10_000 + "</tr></table>"),
    "wide.rtf": lambda path: written(path, r"{\rtf1 \trowd " + r"x\cell " * 10_000 + r"\row}"),
    "wide.xlsx": lambda path: xlsx(path, "<row>" + "<c><v>1</v></c>" * 10_000 + "</row>"),
    "wide.ods": lambda path: ods(path, ODS_ROW.format(" table:number-columns-repeated='10000'", "x")),
    "wide.docx": lambda path: docx(path, f"<w:tbl><w:tr>{CELL.format('x') * 10_000}</w:tr></w:tbl>"),
    "repeated.ods": lambda path: ods(
        path,
        "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384'"
        " office:value-type='float' office:value='1'><text:p>1</text:p></table:table-cell></table:table-row>",
    ),
    "far.xlsx": lambda path: xlsx(path, FAR),
    "cell.csv": lambda path: written(path, "a;b\n" + "x" * 40_000_000 + ";c\n"),
    "cell.html": lambda path: written(path, "<table><tr><td>" + "x" * 40_000_000),
    "cell.rtf": lambda path: written(path, r"{\rtf1 \trowd \cellx1 " + "x" * 40_000_000 + r"\cell\row}"),
    "cell.xlsx": lambda path: xlsx(path, INLINE.format("x" * 40_000_000)),
    "cell.ods": lambda path: ods(
        path,
        f"<table:table-row><table:table-cell><text:p>{'x' * 40_000_000}</text:p></table:table-cell></table:table-row>",
    ),
    "cell.docx": lambda path: docx(path, f"<w:tbl><w:tr>{CELL.format('x' * 40_000_000)}</w:tr></w:tbl>"),
    "deep.rtf": lambda path: written(path, r"{\rtf1 " + "{" * 1_000_000),
    "deep.docx": lambda path: docx(path, "<w:tbl><w:tr><w:tc>" * 50_000),
    "deep.ods": lambda path: ods(path, "<table:table-row><table:table-cell><text:p>" + "<text:span>" * 200_000),
    "deep.xlsx": lambda path: xlsx(path, "<row><c><is>" + "<r>" * 200_000),
    "deep-spans.html": lambda path: written(path, "<table><tr><td>" + "<span style='x'>" * 100_000 + "x"),
    "deep-tables.html": lambda path: written(path, "<table><tr><td>" * 20_000 + "x"),
    "deep-blocks.html": lambda path: written(path, "<div>" * 100_000 + "<p>" * 20_000 + "<table><tr><td>x</table>"),
    "spans.html": lambda path: written(path, "<table>" + "<tr><td rowspan=65000 colspan=400>x</td></tr>" * 4_000),
    "open-tags.html": lambda path: written(path, "<table><tr>" + "<td " * 40_000),
    "comments.html": lambda path: written(path, "<table><tr><td>" + "<!--" * 40_000),
    "styles.html": lambda path: written(path, "<table><tr><td>x" + "<style>" * 20_000),
    "rules.html": lambda path: written(path, "<style>" + "a,.b " * 30_000 + "{display:none}</style><table><tr><td>x"),
    "brackets.html": lambda path: written(path, "<table><tr><td>" + "<" * 150_000),
    "quotes.csv": lambda path: written(path, "a;b\n" + '"' * 150_000),
    "lost-quotes.csv": lambda path: written(path, 'a;"b\n' * 30_000),
    "stamps.txt": lambda path: written(path, "[" * 900 + "\n" + ("[12:30 " * 120 + "\n") * 150),
    "names.txt": lambda path: written(path, ("1." + "AA " * 300 + "\n") * 150),
    "slashes.txt": lambda path: written(path, ("1AA/" + "BB/" * 300 + "\n") * 150),
    "labels.txt": lambda path: written(path, ("Фамилия " * 100 + ":\n") * 150),
    "numbers.txt": lambda path: written(path, ("12 " * 300 + "\n") * 200),
    "dates.txt": lambda path: written(path, ("12.08.1974 " * 90 + "\n") * 150),
    "line.txt": lambda path: written(path, "Анна " * 30_000),
    "spaces.txt": lambda path: written(path, ("x" + " " * 300 + "y\n") * 500),
    "entities.xlsx": lambda path: xlsx(
        path, "<row><c t='inlineStr'><is><t>&e;&a8;</t></is></c></row>", before=ENTITIES
    ),
    "entities.ods": lambda path: ods(
        path,
        "<table:table-row><table:table-cell><text:p>&e;&a8;</text:p></table:table-cell></table:table-row>",
        before=ENTITIES,
    ),
    "entities.docx": lambda path: docx(path, f"<w:tbl><w:tr>{CELL.format('&e;&a8;')}</w:tr></w:tbl>", before=ENTITIES),
    "entities.html": lambda path: written(path, ENTITIES + "<table><tr><td>&e;&a8;</td></tr></table>"),
    "nulls.xls": lambda path: written(path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100_000),
    "loop.xls": lambda path: written(path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x09\x00\x00\x00" * 25_000),
}


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    with Decoder() as one:
        one.decode_clipboard(None, "a\tb")
        yield one


def worked_s(decoder: Decoder) -> float:
    """How long the decoder's children have worked, those that have ended too."""
    ended = os.times()
    alive = psutil.Process(decoder.child_pid).cpu_times() if decoder.child_pid else None
    return ended.children_user + ended.children_system + (alive.user + alive.system if alive else 0.0)


@pytest.mark.parametrize("name", FILES)
def test_that_a_hostile_list_is_one_sentence_and_soon(name: str, decoder: Decoder, tmp_path: Path) -> None:
    path = FILES[name](tmp_path / name)
    before, pid = worked_s(decoder), decoder.child_pid
    try:
        read = decoder.read_file(path, today=TODAY)
    except UserError as error:
        assert error.code in CODES  # noqa: PT017 - many of them may as well be read
    else:
        cells = "".join(cell for row in read.raw.rows for cell in row)
        assert "root:" not in cells
        assert len(cells) < 5_000_000
    if decoder.child_pid == pid or not psutil.pid_exists(pid or 0):
        most = MOST_WORKED_S if path.stat().st_size <= SMALL_BYTES else MOST_WORKED_ON_LARGE_S
        assert worked_s(decoder) - before <= most
    assert decoder.decode_clipboard(None, "a\tb").rows == (("a", "b"),)


@pytest.mark.parametrize("ending", ["xlsx", "docx", "ods", "rtf", "html", "csv"])
def test_that_a_list_cut_off_anywhere_is_one_sentence_or_what_could_be_read(
    ending: str, decoder: Decoder, tmp_path: Path
) -> None:
    makers: dict[str, Callable[[Path], Path]] = {
        "xlsx": lambda path: xlsx(path, "<row><c><v>1</v></c><c><v>2</v></c></row>"),
        "docx": lambda path: docx(path, f"<w:tbl><w:tr>{CELL.format('x') * 2}</w:tr></w:tbl>"),
        "ods": lambda path: ods(
            path, "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
        ),
        "rtf": lambda path: written(path, r"{\rtf1 \trowd\cellx1\cellx2 \'c0\cell b\cell\row}"),
        "html": lambda path: written(path, "<table><tr><td>x</td><td>y</td></tr></table>"),
        "csv": lambda path: written(path, 'a;"b\nc"\n'),
    }
    whole = makers[ending](tmp_path / f"a.{ending}").read_bytes()
    for length in range(0, len(whole), max(len(whole) // 40, 1)):
        path = written(tmp_path / f"a.{ending}", whole[:length])
        try:
            assert decoder.read_file(path, today=TODAY).raw.rows
        except UserError as error:
            assert error.code in CODES  # noqa: PT017
