"""Texts with the zones of several documents."""

import io
from pathlib import Path

import pytest

from app.errors import EnvironmentProblemError, UserError
from app.services.documents.zone import files
from app.services.documents.zone.files import read_zone_file
from tests.zone_writer import TODAY

TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"


def kinds(data: bytes) -> list[str]:
    return [zone.kind for zone in read_zone_file(None, io.BytesIO(data), TODAY)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_that_documents_are_parted_by_an_empty_line(encoding: str, newline: str) -> None:
    text = f"\n{TD3}\n\nGuest: Придуманова\n\n \n{TD1}\n".replace("\n", newline)
    assert kinds(text.encode(encoding)) == ["td3", "", "td1"]


def test_that_zones_without_an_empty_line_between_are_all_read() -> None:
    assert kinds(f"{TD3}\n{TD1}".encode()) == ["td3", "td1"]


def test_that_an_empty_text_has_no_documents() -> None:
    assert kinds(b"") == kinds(b" \r\n\n") == []


def test_that_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "zones.txt").write_text(TD1, encoding="utf-8")
    (zone,) = read_zone_file(tmp_path / "zones.txt", io.BytesIO(), TODAY)
    assert zone.valid
    with pytest.raises(EnvironmentProblemError) as caught:
        read_zone_file(tmp_path / "missing.txt", io.BytesIO(), TODAY)
    assert (caught.value.code, caught.value.params) == ("file_unreadable", {"name": "missing.txt"})


def test_that_too_long_a_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 1_000_000)
    with pytest.raises(UserError) as caught:
        kinds(b"A" * 1_000_001)
    assert (caught.value.code, caught.value.params) == ("list_too_big", {"limit_mb": 1})
