"""Pictures read through the child process, as the window does it."""

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from app.errors import Cancelled
from app.services.documents.pictures.reading import PictureReader
from app.services.work import Work
from tests.data.pictures.camera import FAULTS, Shot, take
from tests.data.pictures.pages import draw_page
from tests.data.pictures.zones import make_zone

TODAY = dt.date(2026, 6, 1)
SPECIMEN = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
"""Source: ICAO Doc 9303, part 4, appendix B."""

SAMPLES = 2
LEAST_RIGHT = {"mild": 0.95, "hard": 0.8}


def specimen_picture(shot: Shot | None = None) -> bytes:
    random = Random(9303)
    return take(draw_page(SPECIMEN, random), shot or Shot(), random)


def test_that_the_specimen_is_read_and_understood(reader: PictureReader) -> None:
    (reading,) = reader.read_data(specimen_picture(), "specimen", today=TODAY)
    assert reading.lines == SPECIMEN
    assert reading.zone is not None
    assert reading.zone.valid
    assert reading.zone.values["surname_lat"] == "ERIKSSON"
    assert reading.zone.values["given_name_lat"] == "ANNA MARIA"
    assert reading.zone.values["birth_date"] == "1974-08-12"
    assert (reading.file, reading.page, reading.problem, reading.doubts) == ("specimen", 1, None, ())
    assert reading.picture.startswith(b"\x89PNG")


def test_that_faulty_pictures_are_read_right_as_often_as_promised(
    reader: PictureReader, capsys: pytest.CaptureFixture[str]
) -> None:
    right: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for fault, levels in FAULTS.items():
        for level, draw in levels.items():
            for sample in range(SAMPLES):
                random = Random(f"{fault} {level} {sample}")
                lines = make_zone(random, random.choice(("TD3", "TD3", "TD3", "TD2", "TD1")))
                picture = take(draw_page(lines, random), draw(random), random)
                (reading,) = reader.read_data(picture, fault, today=TODAY, shown=False)
                tried[level] += 1
                right[level] += reading.lines == lines
    with capsys.disabled():
        print("\npictures read right:", {level: f"{right[level]} of {tried[level]}" for level in tried})
    for level, share in LEAST_RIGHT.items():
        assert right[level] >= share * tried[level]


def test_that_a_page_without_a_zone_says_so_and_is_shown(reader: PictureReader) -> None:
    random = Random(1)
    blank = take(draw_page((" " * 44, " " * 44), random), Shot(), random)
    (reading,) = reader.read_data(blank, "blank", today=TODAY)
    assert reading.zone is None
    assert reading.problem is not None
    assert reading.problem.code == "picture_without_zone"
    assert reading.picture.startswith(b"\x89PNG")
    assert reading.box is None


def test_that_many_files_come_in_order_and_a_bad_one_keeps_none_back(reader: PictureReader, tmp_path: Path) -> None:
    (tmp_path / "1.jpg").write_bytes(specimen_picture())
    (tmp_path / "2.jpg").write_bytes(b"no picture at all")
    (tmp_path / "4.jpg").write_bytes(specimen_picture(Shot(turn=2)))
    paths = [tmp_path / f"{number}.jpg" for number in (1, 2, 3, 4)]
    told: list[tuple[int, int, str]] = []
    readings = reader.read_files(paths, today=TODAY, work=Work(lambda *progress: told.append(progress)), shown=False)
    assert [reading.file for reading in readings] == [str(path) for path in paths]
    problems = [reading.problem.code if reading.problem else "" for reading in readings]
    assert problems == ["", "picture_format_unknown", "file_unreadable", ""]
    assert readings[3].lines == SPECIMEN
    assert {(0, 4, "reading_pictures"), (3, 4, "reading_pictures")} <= set(told)
    assert all(reading.picture == b"" for reading in readings)


def test_that_one_picture_tells_its_stages(reader: PictureReader) -> None:
    reader.read_data(specimen_picture(), "warm", today=TODAY)
    told: list[str] = []
    work = Work(lambda _done, _total, step: told.append(step))
    reader.read_data(specimen_picture(Shot(turn=1, pitch_px=25)), "x", today=TODAY, work=work)
    assert set(told) <= {"opening_picture", "reading_picture"}
    assert told


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_that_the_page_is_shown_upright_with_its_zone_at_the_foot(reader: PictureReader, turn: int) -> None:
    (reading,) = reader.read_data(specimen_picture(Shot(turn=turn, skew_degrees=4)), "x", today=TODAY)
    width, height = (int.from_bytes(reading.picture[at : at + 4], "big") for at in (16, 20))
    assert reading.box is not None
    left, top, box_width, box_height = reading.box
    assert width > height
    assert box_width > 0.7 * width
    assert 0.65 * height < top < top + box_height <= height
    assert 0 <= left <= width - box_width
    # The camera turns against the clock, the reader back again; both know the skew.
    back = {0: 0, 1: -90, 2: 180, 3: 90}[turn]
    assert abs((reading.rotation - back + 180) % 360 - 180) < 8


def test_that_the_read_lines_are_given_as_the_picture_has_them(reader: PictureReader) -> None:
    random = Random(3)
    wrong = (SPECIMEN[0], SPECIMEN[1].replace("7408122", "7408123"))
    (reading,) = reader.read_data(take(draw_page(wrong, random), Shot(), random), "x", today=TODAY)
    assert reading.lines == wrong
    assert reading.zone is not None
    assert not reading.zone.valid


def test_that_cancelling_ends_the_child_and_leaves_the_reader_usable(reader: PictureReader) -> None:
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        reader.read_data(specimen_picture(), "x", today=TODAY, work=work)
    (reading,) = reader.read_data(specimen_picture(), "x", today=TODAY)
    assert reading.lines == SPECIMEN


def test_that_a_child_that_dies_is_one_reading_with_its_problem() -> None:
    with PictureReader() as reader:
        reader.read_data(b"warm", "x", today=TODAY)
        pid = reader.child_pid
        assert pid is not None
        large = specimen_picture(Shot(pitch_px=60))
        killer = threading.Timer(0.05, os.kill, (pid, signal.SIGTERM))
        killer.start()
        (reading,) = reader.read_data(large, "x", today=TODAY)
        killer.join()
        assert reading.problem is not None
        assert (reading.problem.code, reading.problem.params) == ("picture_unreadable", {"reason": "died"})
        assert reader.read_data(specimen_picture(), "x", today=TODAY)[0].lines == SPECIMEN


def test_that_a_picture_that_takes_too_long_is_given_up() -> None:
    with PictureReader(time_limit_s=0.3) as reader:
        (reading,) = reader.read_data(specimen_picture(Shot(pitch_px=60)), "x", today=TODAY)
        assert reading.problem is not None
        assert (reading.problem.code, reading.problem.params) == ("picture_unreadable", {"reason": "time"})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_that_the_child_keeps_within_its_memory() -> None:
    with PictureReader(memory_limit_bytes=700_000_000) as reader:
        (reading,) = reader.read_data(specimen_picture(Shot(pitch_px=100)), "x", today=TODAY)
        assert reading.problem is None or reading.problem.code in {
            "picture_too_large",
            "picture_unreadable",
            "picture_damaged",
        }


def test_that_the_window_process_loads_nothing_that_reads_pictures() -> None:
    names = ("cv2", "onnxruntime", "rapidocr", "numpy", "PIL", "pypdfium2")
    code = (
        "import sys, app.services.documents.pictures.reading, app.services.documents.pictures.listing;"
        f"print([name for name in {names} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_that_reading_needs_no_network_and_no_pipeline_that_fetches(tmp_path: Path) -> None:
    """The child's own work, with sockets taken away and a home without anything in it."""
    (tmp_path / "x.jpg").write_bytes(specimen_picture())
    code = f"""
import socket, sys
def refuse(*_, **__): raise OSError("no network")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from app.services.documents.pictures.reader_child import answer_to
answer = answer_to({{"path": {str(tmp_path / "x.jpg")!r}, "page": 0, "shown": False}}, lambda *_: None)
print(answer["zone"]["lines"], [name for name in ("rapidocr", "requests") if name in sys.modules])
"""
    environment = {name: value for name, value in os.environ.items() if name not in {"CI", "TF_BUILD"}}
    environment |= dict.fromkeys(("HOME", "USERPROFILE", "XDG_CACHE_HOME"), str(tmp_path))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == f"{SPECIMEN} []"
    assert done.stderr == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.jpg"]
