import csv
import datetime as dt
import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError, EnvironmentProblemError, UserError
from app.services.imports.grid import RawGrid, Span
from app.services.imports.sources.choice import choose_table
from app.services.imports.sources.opening import read_clipboard, read_file

CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cf", "Cn", "Co"]),
    min_size=1,
    max_size=8,
)
TABLE = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=2, max_size=5)
)
SLOWLY = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(path: Path, part: str | None = None) -> RawGrid:
    return choose_table(*read_file(path), part)


def rows(path: Path) -> list[list[str]]:
    return [list(row) for row in read(path).rows]


def write_xlsx(path: Path, *sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    for number, cells in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet(f"S{number + 1}")
        for row in cells:
            sheet.append(row)
    book.save(path)
    return path


def test_that_sheet_values_come_as_iso_dates_whole_numbers_and_text(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        [
            [
                dt.date(1985, 12, 31),
                dt.datetime.fromisoformat("2026-06-01T13:45"),
                750654321,
                1.5,
                "007123456",
                True,
                None,
                "x\ny",
                dt.time(9, 30),
            ]
        ],
    )
    assert rows(path) == [
        ["1985-12-31", "2026-06-01 13:45:00", "750654321", "1.5", "007123456", "TRUE", "", "x\ny", "09:30"]
    ]


def test_that_rows_keep_the_numbers_of_the_sheet_and_merged_cells_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A3"], sheet["A4"], sheet["B4"] = "Title", "a", "b"
    sheet.merge_cells("A3:B3")
    book.save(tmp_path / "a.xlsx")
    grid = read(tmp_path / "a.xlsx")
    assert grid.rows == (("", ""), ("", ""), ("Title", ""), ("a", "b"))
    assert grid.merged == (Span(2, 0, 1, 2),)


def test_that_the_sheet_with_headings_is_taken_and_any_can_be_named(tmp_path: Path) -> None:
    numbers: list[list[object]] = [[1, 2, 3, 4] for _ in range(50)]
    path = write_xlsx(
        tmp_path / "a.xlsx", numbers, [["Фамилия", "Имя", "Дата рождения"], ["Иванов", "Иван", "1.2.80"]], []
    )
    grid = read(path)
    assert (grid.part, grid.parts) == ("S2", ("Sheet", "S2"))
    assert read(path, "Sheet").width == 4
    with pytest.raises(UserError, match="list_part_unknown"):
        read(path, "S9")


@SLOWLY
@given(TABLE)
def test_that_what_openpyxl_writes_comes_back(tmp_path: Path, table: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for number, row in enumerate(table, start=1):
        for column, cell in enumerate(row, start=1):
            book.active.cell(number, column, cell).data_type = "s"
    book.save(tmp_path / "a.xlsx")
    assert rows(tmp_path / "a.xlsx") == table


@SLOWLY
@given(TABLE)
def test_that_what_python_docx_writes_comes_back(tmp_path: Path, table: list[list[str]]) -> None:
    document = docx.Document()
    written = document.add_table(len(table), len(table[0]))
    for number, row in enumerate(table):
        for column, cell in enumerate(row):
            written.cell(number, column).text = cell
    document.save(str(tmp_path / "a.docx"))
    assert rows(tmp_path / "a.docx") == table


def test_that_word_tables_keep_merged_cells_paragraphs_and_the_largest_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "letterhead"
    table = document.add_table(3, 3)
    for number in range(9):
        table.cell(number // 3, number % 3).text = str(number)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "down"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "across"
    table.cell(0, 1).text = "Иванов\nИван"
    document.save(str(tmp_path / "a.docx"))
    grid = read(tmp_path / "a.docx")
    assert grid.rows == (("down", "Иванов\nИван", "2"), ("", "4", "5"), ("6", "across", ""))
    assert set(grid.merged) == {Span(0, 0, 2, 1), Span(2, 1, 1, 2)}


@SLOWLY
@given(
    st.lists(
        st.lists(
            st.text("абвгдежзиклмнопрстуя №0123456789", min_size=1, max_size=9).map(str.strip).filter(bool),
            min_size=3,
            max_size=3,
        ),
        min_size=3,
        max_size=6,
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_that_csv_files_come_back_in_every_unicode_encoding(
    tmp_path: Path, table: list[list[str]], encoding: str
) -> None:
    with (tmp_path / "a.csv").open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=";").writerows(table)
    assert rows(tmp_path / "a.csv") == table


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-r"])
def test_that_csv_files_come_back_in_eight_bit_encodings(tmp_path: Path, encoding: str) -> None:
    table = [
        ["Фамилия", "Имя", "Паспорт"],
        ["Щербакова", "Наталья", "75 0012345"],
        ["Подъячев", "Фёдор", "Окно, проход"],
    ]
    with (tmp_path / "a.csv").open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=";").writerows(table)
    assert rows(tmp_path / "a.csv") == table


def test_that_html_and_text_are_known_whatever_the_name_says(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_bytes("<html><meta charset=windows-1251><table><tr><td>Имя</td><td>ё</td></tr></table>".encode("cp1251"))
    assert (read(path).source, rows(path)) == ("html", [["Имя", "ё"]])
    path.write_bytes("Имя\tФамилия\n".encode("cp1251"))
    assert (read(path).source, rows(path)) == ("text", [["Имя", "Фамилия"]])


def test_that_rich_text_tables_come_with_breaks_and_both_kinds_of_letters(tmp_path: Path) -> None:
    rtf = (
        r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}{\*\generator x;}\uc1 before\par"
        r"\trowd\cellx1\cellx2\pard\intbl \'c8\'e2\'e0\'ed\cell \u1048?\u1084?\u1103?\line 2\cell\row"
        r"\trowd\cellx1\cellx2{\v hidden}007\cell \{x\}\~y\cell\row}"
    )
    (tmp_path / "a.rtf").write_bytes(rtf.encode("ascii"))
    assert rows(tmp_path / "a.rtf") == [["Иван", "Имя\n2"], ["007", "{x} y"]]
    assert read_clipboard(None, None, rtf.encode())[0] == "rtf"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "list_empty"),
        (b"   \n\n", "list_empty"),
        (b"%PDF-1.7 x", "list_format_unknown"),
        (b"\x89PNG\r\n\x1a\n", "list_format_unknown"),
        (b"PK\x03\x04 damaged", "list_unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "list_unreadable"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "list_format_unknown"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "list_protected"),
        (bytes(range(1, 32)) * 100, "list_unreadable"),
        (("x" * 32_768).encode(), "cell_too_long"),
        (b";".join([b"x"] * 501), "list_too_many_columns"),
        (b"x\n" * 100_001, "list_too_many_rows"),
    ],
)
def test_that_what_is_no_list_is_refused_with_its_reason(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(data)
    with pytest.raises(UserError) as caught:
        read(tmp_path / "a.xlsx")
    assert caught.value.code == code


def test_that_a_file_that_is_not_there_is_a_problem_of_the_environment(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(EnvironmentProblemError, match="file_unreadable"):
            read(path)


def test_that_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(200):
                member.write(b"\x00" * 1_000_000)
    with pytest.raises(UserError, match="list_too_big"):
        read(path)


def test_that_a_hundred_thousand_rows_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"x;y\n" * 100_000)
    assert len(read(tmp_path / "a.csv").rows) == 100_000


STARTS = st.sampled_from(
    [b"", b"PK\x03\x04", b"{\\rtf1\\ansi ", b"<table><tr><td>", b"\xff\xfe", b"\xef\xbb\xbf", b"sep=;\n"]
)


@SLOWLY
@given(STARTS, st.binary(max_size=300))
def test_that_any_bytes_in_a_file_give_a_grid_or_a_code(tmp_path: Path, start: bytes, data: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(start + data)
    with suppress(AppError):
        read(tmp_path / "a.xlsx")


RTF = st.lists(
    st.sampled_from(
        [
            "{",
            "}",
            "\\trowd",
            "\\cell ",
            "\\row ",
            "\\u1048?",
            "\\u-10",
            "\\'c8",
            "\\'",
            "\\",
            "text",
            "\\uc3",
            "\\f0",
            "{\\fonttbl",
            "\\fcharset204",
            "\\*",
            "\\v",
            "\\v0",
            "\\plain",
            "\\par",
            "\\u55357?",
            "\\u56832?",
            "\\uc99999",
            "\\ansicpg1",
            "\n",
        ]
    ),
    max_size=60,
).map("".join)


@given(RTF)
def test_that_any_rich_text_gives_tables_or_a_code(text: str) -> None:
    with suppress(AppError):
        choose_table(*read_clipboard(None, None, b"{\\rtf1" + text.encode()))


@SLOWLY
@given(st.data())
def test_that_damaged_packages_give_a_grid_or_a_code(tmp_path: Path, data: st.DataObject) -> None:
    path = write_xlsx(tmp_path / "good.xlsx", [["Фамилия", "Имя"], ["Иванов", 5]])
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(members)))
    content = bytearray(members[name])
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as archive:
        for each, kept in members.items():
            archive.writestr(each, bytes(content) if each == name else kept)
    with suppress(AppError):
        read(tmp_path / "bad.xlsx")
