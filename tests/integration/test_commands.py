"""Each command as a process of its own: JSON, exit codes, and one sentence where something is wrong."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from app import commands
from app.cli import main
from app.models.store import Store
from app.services.desk import Desk, open_desk
from tests.factories import (
    FULL,
    add_client,
    add_tour,
    add_tourist,
    assert_sound,
    counts,
    snapshot,
)
from tests.integration.lists import HEADINGS, PEOPLE, make_xlsx, said
from tests.integration.processes import ROOT, base_of, carnet, rows_of

KINDS = ["surname_lat", "given_name_lat", "birth_date", "passport_number", "phone"]
DEMO_CLIENTS = 150


def make_docx(path: Path) -> None:
    document = Document()
    table = document.add_table(rows=0, cols=len(HEADINGS))
    for row in (HEADINGS, *PEOPLE):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = said(value)
    document.save(str(path))


def make_csv(path: Path) -> None:
    with path.open("w", encoding="cp1251", newline="") as file:
        csv.writer(file, delimiter=";").writerows([said(one) for one in row] for row in (HEADINGS, *PEOPLE))


MAKERS: dict[str, Callable[[Path], None]] = {"xlsx": make_xlsx, "docx": make_docx, "csv": make_csv}


@pytest.fixture(scope="module")
def demo_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    answer = carnet("demo", "--clients", DEMO_CLIENTS, "--seed", 5, "--db", path).answer
    assert answer == rows_told(path)
    return path


def rows_told(path: Path) -> dict[str, int]:
    store = Store(path)
    counted = counts(store)
    store.close()
    return {name: counted[name] for name in ("client", "tour", "tourist", "service", "family_link")}


# demo


def test_that_demo_makes_the_same_people_for_the_same_seed(demo_base: Path, tmp_path: Path) -> None:
    rows = rows_of(demo_base)
    assert len(rows["client"]) == DEMO_CLIENTS
    assert rows["tourist"]
    again = carnet("--db", tmp_path / "again.db", "demo", "--clients", DEMO_CLIENTS, "--seed", 5)
    assert again.code == 0
    assert rows_of(tmp_path / "again.db") == rows
    other = carnet("demo", "--clients", DEMO_CLIENTS, "--seed", 6, "--db", tmp_path / "other.db")
    assert other.code == 0
    assert rows_of(tmp_path / "other.db")["client"] != rows["client"]
    store = Store(demo_base)
    assert_sound(store)
    store.close()


def test_that_demo_leaves_a_base_with_clients_alone(demo_base: Path) -> None:
    before = rows_of(demo_base)
    assert "already holds clients" in carnet("demo", "--clients", 3, "--db", demo_base).sentence
    assert rows_of(demo_base) == before


def test_that_demo_never_fills_the_own_base() -> None:
    assert "--db" in carnet("demo", "--clients", 3).sentence


# find


@pytest.fixture
def directory(desk: Desk) -> Path:
    add_client(desk, **FULL)
    for given in ("Олег", "Вера", "Инна"):
        add_client(desk, surname_ru="Щербаков", given_name_ru=given)
    return base_of(desk)


@pytest.mark.parametrize("text", ["Придуманова", "придуманова анна", "PRIDUMANOVA", "Придумонова", "71 0012345"])
def test_that_find_finds_exactly_in_latin_by_a_typo_and_by_number(directory: Path, text: str) -> None:
    found = carnet("find", text, "--db", directory).answer
    assert [one["surname_ru"] for one in found] == ["Придуманова"]
    (one,) = found
    assert {"id", "surname_ru", "given_name_ru", "surname_lat", "score"} <= set(one)
    assert (one["given_name_ru"], one["surname_lat"]) == ("Анна", "PRIDUMANOVA")
    assert isinstance(one["id"], int)
    assert 0 < one["score"] <= 1


def test_that_find_keeps_to_its_limit_and_answers_nothing_with_an_empty_list(directory: Path) -> None:
    assert len(carnet("find", "Shcherbakov", "--db", directory).answer) == 3
    assert len(carnet("find", "Щербаков", "--limit", 2, "--db", directory).answer) == 2
    assert carnet("find", "Нетникого", "--db", directory).answer == []


# grid


@pytest.mark.parametrize("ending", sorted(MAKERS))
def test_that_grid_tells_how_a_file_is_understood(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"group.{ending}"
    MAKERS[ending](path)
    answer = carnet("grid", path).answer
    assert set(answer) == {"columns", "rows", "problems"}
    assert [column["kind"] for column in answer["columns"]] == [*KINDS, "sex"]
    assert [column["header"] for column in answer["columns"]] == [*HEADINGS, ""]
    assert all(set(column) == {"kind", "header", "certainty"} for column in answer["columns"])
    assert all(0 <= column["certainty"] <= 1 for column in answer["columns"])
    assert [row[:4] for row in answer["rows"]] == [[p[0], p[1], p[2].isoformat(), p[3]] for p in PEOPLE]
    assert answer["problems"] == []


def test_that_grid_tells_what_is_doubtful_and_where(tmp_path: Path) -> None:
    path = tmp_path / "group.csv"
    path.write_text("Группа\n\nФамилия;Дата рождения\nОрлов;01.02.1990\nОрлова;31.02.2019\nИтого;2\n", "utf-8")
    answer = carnet("grid", path).answer
    assert len(answer["rows"]) == 2
    (problem,) = answer["problems"]
    assert problem == {"row": 1, "source_row": 5, "column": 1, "code": "date_impossible"}
    assert answer["rows"][1][1] == "31.02.2019"


@pytest.mark.parametrize("form", [(), ("--text",), ("--html",)])
def test_that_an_empty_clipboard_is_one_sentence_with_and_without_a_display(form: tuple[str, ...]) -> None:
    assert "nothing in it" in carnet("grid", "--clipboard", *form).sentence
    without = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    if sys.platform == "linux":
        assert "nothing in it" in carnet("grid", "--clipboard", *form, **without).sentence


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    given = QApplication.clipboard()
    yield given
    given.clear()


def test_that_the_clipboard_is_read_in_the_form_that_is_asked_for(
    clipboard: QClipboard, group: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    data = QMimeData()
    data.setText("Фамилия\tИмя\nОрлов\tОлег\n")
    data.setHtml("<table><tr><td>Фамилия</td><td>Имя</td></tr><tr><td>Ёлкина</td><td>Анна</td></tr></table>")
    clipboard.setMimeData(data)
    for form, wanted in (((), "Ёлкина"), (("--html",), "Ёлкина"), (("--text",), "Орлов")):
        assert main(["grid", "--clipboard", *form]) == 0
        assert json.loads(capfdbinary.readouterr().out)["rows"][0][0] == wanted
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(group))])
    clipboard.setMimeData(files)
    assert main(["grid", "--clipboard"]) == 0
    assert [row[0] for row in json.loads(capfdbinary.readouterr().out)["rows"]] == [one[0] for one in PEOPLE]


def test_that_translit_spells_names_in_latin_and_shows_other_schemes() -> None:
    shchukin, plain = carnet("translit", "Юлия ЩУКИНА", "Anna").answer
    assert (shchukin["text"], shchukin["result"]) == ("Юлия ЩУКИНА", "Iuliia SHCHUKINA")
    assert {"Yuliya SHCHUKINA", "Iouliia CHTCHOUKINA"} <= set(shchukin["others"])
    assert plain == {"text": "Anna", "result": "Anna", "others": []}
    assert carnet("translit", "--scheme", "gost2006", "Подъячев").answer[0]["result"] == "Podiachev"


def test_that_translit_reads_lines_and_offers_several_russian_forms() -> None:
    call = [sys.executable, "-m", "app", "translit", "-", "--to-russian"]
    told = subprocess.run(call, input=b"NATALIA\n\nSOLOVEV\n", capture_output=True, cwd=ROOT, check=True, timeout=60)
    natalia, blank, solovev = json.loads(told.stdout)
    assert natalia["result"] == "НАТАЛЬЯ"
    assert "НАТАЛИЯ" in natalia["others"]
    assert blank == {"text": "", "result": "", "others": []}
    assert solovev["result"] == "СОЛОВЬЕВ"


def test_that_translit_names_the_schemes_where_one_is_unknown() -> None:
    told = carnet("translit", "--scheme", "latin", "Юлия")
    assert told.code == 2
    assert "gost2006" in told.err


ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\r\nL898902C36UTO74O8122F1204159ZE184226B<<<<<10\r\n"


def test_that_mrz_reads_the_documents_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "zones.txt").write_text(f"{ZONE}\nnothing\n\n{ZONE}", encoding="utf-8", newline="")
    first, nothing, second = carnet("mrz", str(tmp_path / "zones.txt")).answer
    assert first == second
    assert first["valid"]
    assert (first["surname_lat"], first["given_name_lat"], first["birth_date"]) == (
        "ERIKSSON",
        "ANNA MARIA",
        "1974-08-12",
    )
    assert first["checks"] == dict.fromkeys(("number", "birth_date", "expires", "optional", "composite"), True)
    assert first["repaired"] == [{"line": 2, "position": 16, "from": "O", "to": "0", "why": "position"}]
    assert (nothing["kind"], nothing["valid"]) == ("", False)
    assert "zone.txt" in carnet("mrz", str(tmp_path / "zone.txt")).sentence


def test_that_mrz_reads_standard_input() -> None:
    call = [sys.executable, "-m", "app", "mrz", "-"]
    run = subprocess.run(call, cwd=ROOT, input=ZONE.encode(), capture_output=True, check=True)
    assert [one["passport_number"] for one in json.loads(run.stdout)] == ["L898902C3"]


def test_that_a_list_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04" + os.urandom(3000))
    assert "can't be read" in carnet("grid", tmp_path / "broken.xlsx").sentence
    assert "can't be opened" in carnet("grid", tmp_path / "none.xlsx").sentence


# backup, restore, check


def test_that_a_backup_is_restored_and_the_base_before_it_kept(directory: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "copy.db"
    rows = rows_of(directory)
    answer = carnet("backup", copy, "--db", directory).answer
    assert answer == {"file": str(copy), "bytes": copy.stat().st_size}
    desk = open_desk(Store(directory))
    add_client(desk, surname_ru="Позднева")
    later = snapshot(desk.store)
    base_of(desk)
    answer = carnet("restore", copy, "--db", directory).answer
    assert rows_of(directory) == rows
    assert answer["restored"] == str(copy)
    assert rows_of(Path(answer["kept"])) == later


def test_that_a_file_that_is_no_base_is_not_restored(directory: Path, tmp_path: Path) -> None:
    rows = rows_of(directory)
    other = tmp_path / "list.db"
    other.write_bytes(b"no base at all")
    assert "Nothing was changed" in carnet("restore", other, "--db", directory).sentence
    assert "Nothing was changed" in carnet("restore", tmp_path / "none.db", "--db", directory).sentence
    assert "is the base itself" in carnet("restore", directory, "--db", directory).sentence
    assert rows_of(directory) == rows


def test_that_check_tells_what_is_wrong_by_its_exit_code(desk: Desk) -> None:
    tour = add_tour(desk)
    add_tourist(desk, tour.id or 0)
    base = base_of(desk)
    sound = carnet("check", "--db", base)
    assert (sound.code, sound.answer) == (0, {"ok": True, "problems": {}, "rebuilt": 0})
    store = Store(base)
    with store.transaction(write=True) as session:
        session.connection().exec_driver_sql("UPDATE tourist SET is_main = 0")
        session.connection().exec_driver_sql("UPDATE tourist SET surname_ru_key = 'wrong'")
    store.close()
    unsound = carnet("check", "--db", base)
    wanted = {"ok": False, "problems": {"main_tourist_not_one": 1}, "rebuilt": 1}
    assert (unsound.code, unsound.answer) == (1, wanted)


# the base that is named


ON_A_BASE = (
    ("find", "a"),
    ("check",),
    ("backup", "copy.db"),
    ("import", "a.csv", "--tour", "1"),
    ("clients", "import", "a.csv"),
)


@pytest.mark.parametrize("call", ON_A_BASE)
def test_that_a_damaged_base_is_one_sentence(tmp_path: Path, call: tuple[str, ...]) -> None:
    base = tmp_path / "damaged.db"
    base.write_bytes(b"\x00\x01damaged" * 900)
    before = base.read_bytes()
    assert "damaged" in carnet(*call, "--db", base).sentence
    assert base.read_bytes() == before


@pytest.mark.parametrize("call", [("find", "a"), ("check",), ("backup", "copy.db")])
def test_that_a_misspelt_path_makes_no_new_base(tmp_path: Path, call: tuple[str, ...]) -> None:
    assert "can't be opened" in carnet(*call, "--db", tmp_path / "misspelt.db").sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["nonsense://server/base", "postgresql://server:port/base", "://"])
def test_that_an_address_that_is_none_is_one_sentence(url: str) -> None:
    assert "can't be opened" in carnet("find", "a", "--db", url).sentence


def test_that_the_base_may_be_named_before_and_after_the_command_and_as_an_address(directory: Path) -> None:
    after = carnet("find", "Щербаков", "--db", directory).answer
    assert len(after) == 3
    assert carnet("--db", directory, "find", "Щербаков").answer == after
    assert carnet("find", "Щербаков", "--db", f"sqlite:///{directory}").answer == after


# usage, output, bugs


@pytest.mark.parametrize(
    "call",
    [
        ("unknown",),
        ("find",),
        ("find", "a", "--limit", "0"),
        ("find", "a", "--limit", "many"),
        ("demo", "--db", "x.db"),
        ("demo", "--clients", "-1", "--db", "x.db"),
        ("grid",),
        ("grid", "a.csv", "--clipboard"),
        ("grid", "--clipboard", "--html", "--text"),
        ("import", "a.csv"),
        ("clients",),
        ("screens", "x", "--font-percent", "10"),
        ("screens", "x", "--language", "xx"),
    ],
)
def test_that_wrong_usage_ends_with_two(call: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "usage: carnet" in told.err


def test_that_wrong_usage_of_the_process_ends_with_two() -> None:
    assert carnet("nothing-of-that-name").code == 2


@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}]
)
def test_that_the_output_is_utf_8_whatever_the_console_is(directory: Path, environment: dict[str, str]) -> None:
    done = carnet("find", "Щербаков", "--db", directory, **environment)
    assert done.code == 0
    assert "Щербаков".encode() in done.out
    assert done.out.count(b"\n") == 1
    assert carnet("import", "нет.csv", "--tour", "Ё-1", "--db", directory, **environment).sentence


def test_that_a_reader_that_goes_early_is_no_fault(demo_base: Path, tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    call = [sys.executable, "-m", "app", "find", "а", "--limit", "100", "--db", str(demo_base)]
    try:
        done = subprocess.run(call, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_that_a_bug_in_a_command_is_told_by_types_and_frames_only(
    directory: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(given: object) -> None:
        surname = "Тайнова-Неизвестная"
        raise ValueError(surname, given)

    monkeypatch.setattr(commands, "run_find", fail)
    assert main(["find", "Тайнова-Неизвестная", "--db", str(directory)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines()[:2] == [
        "Something in Carnet went wrong. What was saved is safe.",
        "builtins.ValueError",
    ]
    assert "app.cli:" in told.err
    assert " fail" in told.err
    for secret in ("Тайнова", directory.name, "Traceback"):
        assert secret not in told.err
