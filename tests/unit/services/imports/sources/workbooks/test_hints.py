import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.imports.sources.workbooks.binary import rk_number
from app.services.imports.sources.workbooks.compound import read_stream
from app.services.imports.sources.workbooks.hints import SheetHints, read_hints
from app.services.imports.sources.workbooks.number_formats import digit_format


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("0000000", 12345, "0012345"),
        ("0000000", 1234567, ""),
        ("0000000", 12345678, ""),
        ('00" "0000000', 75012345, "07 5012345"),
        (r"00\ 0000000", 750123456, "75 0123456"),
        (r"00\ 0000000", 7501234567, "750 1234567"),
        ("[$-419]0000", 7, "0007"),
        ("0000;[Red]-0000", 7, "0007"),
        (r"+0\ \(000\)\ 000\-00\-00", 79000000000, "+7 (900) 000-00-00"),
        ("000-000", 5, "000-005"),
        ("0000000", 1.5, ""),
        ("0000000", -5, ""),
        ("0000000", 1e16, ""),
        ("00", 0, "00"),
    ],
)
def test_that_numbers_are_shown_as_their_format_says(code: str, value: float, shown: str) -> None:
    digits = digit_format(code)
    assert digits is not None
    assert digits.text_of(value) == shown


@pytest.mark.parametrize(
    "code", ["", "0", "General", "0.00", "#,##0", "dd.mm.yyyy", "0%", "0.00E+00", "@", '0" шт"', "#"]
)
def test_that_other_formats_change_nothing(code: str) -> None:
    assert digit_format(code) is None


@given(st.text('0#?"\\ -()+;[]$_*@dmy.,%', max_size=20), st.floats(allow_nan=False, allow_infinity=False))
def test_that_any_format_of_any_number_gives_text(code: str, value: float) -> None:
    digits = digit_format(code)
    text = digits.text_of(value) if digits else ""
    assert "".join(filter(str.isdigit, text)).lstrip("0") in ("", str(int(abs(value))))


def test_that_numbers_in_thirty_bits_are_read() -> None:
    assert rk_number(750_654 << 2 | 2) == 750_654
    assert rk_number((150 << 2 | 2) | 1) == 1.5
    assert rk_number(((-3) << 2 | 2) & 0xFFFFFFFF) == -3
    assert rk_number(struct.unpack("<II", struct.pack("<d", 2.5))[1] & 0xFFFFFFFC) == 2.5


def record(kind: int, content: bytes) -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(content)]) + content


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def test_that_hidden_parts_formats_and_errors_of_xlsb_are_seen(tmp_path: Path) -> None:
    styles = (
        record(44, struct.pack("<H", 170) + wide("0000000"))
        + record(617, b"")
        + record(47, struct.pack("<HH", 0, 0) + bytes(12))
        + record(47, struct.pack("<HH", 0, 170) + bytes(12))
        + record(618, b"")
    )
    sheet = (
        record(60, struct.pack("<IIIIH", 2, 3, 0, 0, 1))
        + record(0, struct.pack("<IIHBB", 0, 0, 0, 0, 0))
        + record(2, struct.pack("<III", 0, 1, 12345 << 2 | 2))
        + record(3, struct.pack("<IIB", 1, 0, 0x2A))
        + record(0, struct.pack("<IIHBB", 1, 0, 0, 0, 0x10))
        + record(5, struct.pack("<IId", 0, 1, 77.0))
    )
    with zipfile.ZipFile(tmp_path / "a.xlsb", "w") as archive:
        archive.writestr("xl/workbook.bin", record(156, struct.pack("<II", 0, 1) + wide("r1") + wide("Лист1")))
        archive.writestr("xl/_rels/workbook.bin.rels", '<Relationship Id="r1" Target="worksheets/sheet1.bin"/>')
        archive.writestr("xl/styles.bin", styles)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    hints = read_hints(tmp_path / "a.xlsb", "xlsb")["Лист1"]
    assert hints == SheetHints({1}, {2, 3}, {(0, 0): "0012345", (0, 1): "#N/A", (1, 0): "0000077"})


@given(st.binary(max_size=3_000))
def test_that_any_compound_file_gives_bytes_or_is_damaged(data: bytes) -> None:
    with suppress(struct.error, ValueError, IndexError):
        assert isinstance(read_stream(data, ("Workbook",)), bytes)


@pytest.mark.parametrize("kind", ["xlsx", "xlsb", "ods", "xls"])
def test_that_a_file_that_cannot_be_looked_into_has_no_hints(kind: str, tmp_path: Path) -> None:
    for content in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + bytes(600)):
        (tmp_path / "a").write_bytes(content)
        assert read_hints(tmp_path / "a", kind) == {}
