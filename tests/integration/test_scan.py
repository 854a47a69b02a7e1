"""`carnet scan`, as a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.data.pictures.camera import Shot, take
from tests.data.pictures.pages import draw_page

SPECIMEN = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)


def scan(*paths: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "app", "scan", *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def specimen(file: Path, shot: Shot) -> Path:
    file.write_bytes(take(draw_page(SPECIMEN, Random(1)), shot, Random(1)))
    return file


def test_that_pictures_and_folders_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "паспорта"
    folder.mkdir()
    files = [specimen(folder / "1.jpg", Shot()), specimen(folder / "2.jpg", Shot(turn=1, skew_degrees=-6))]
    done = scan(folder)
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert [one["file"] for one in answer] == [str(file) for file in files]
    for one in answer:
        assert (one["surname_lat"], one["given_name_lat"], one["sex"]) == ("ERIKSSON", "ANNA MARIA", "F")
        assert one["valid"] is True
        assert one["checks"]["composite"] is True
        assert one["lines"] == list(SPECIMEN)
        assert one["repaired"] == []


def test_that_what_could_not_be_read_is_told_and_keeps_nothing_back(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    good = specimen(tmp_path / "b.jpg", Shot())
    done = scan(tmp_path / "a.jpg", good, tmp_path / "none.jpg")
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert [one.get("problem", "") for one in answer] == ["picture_format_unknown", "", "file_unreadable"]
    assert answer[1]["valid"]
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == [
        str(tmp_path / "a.jpg"),
        str(tmp_path / "none.jpg"),
    ]
    assert "Traceback" not in done.stderr


def test_that_scan_without_a_picture_is_wrong_usage() -> None:
    assert scan().returncode == 2
