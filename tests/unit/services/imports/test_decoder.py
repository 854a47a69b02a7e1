import datetime as dt
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import Cancelled, EnvironmentProblemError, UserError
from app.services.imports.decoder import Decoder
from app.services.work import Work

TODAY = dt.date(2026, 6, 1)
LIST = "Фамилия\tИмя\tПаспорт\nИванов\tИван\t0071234\n"
LARGE = "<table>" + "<tr><td>x</td></tr>" * 90_000 + "</table>"


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    with Decoder() as one:
        one.warm_up()
        yield one


def test_that_a_clipboard_is_read_and_recognised_in_one_trip(decoder: Decoder) -> None:
    read = decoder.read_clipboard(None, LIST, today=TODAY)
    assert read.raw.rows[1] == ("Иванов", "Иван", "0071234")
    assert [column.kind for column in read.recognised.columns] == [
        "surname_ru",
        "given_name_ru",
        "passport_number",
        "sex",
    ]
    assert read.recognised.rows == (("Иванов", "Иван", "0071234", "M"),)


def test_that_html_goes_before_text_and_rich_text_between(decoder: Decoder) -> None:
    html = "<table><tr><td>a<br>b</td></tr></table>"
    rtf = rb"{\rtf1 \trowd\cellx1 r\cell\row}"
    assert decoder.decode_clipboard(html, "a b", rtf).rows == (("a\nb",),)
    assert decoder.decode_clipboard("<p>no table</p>", "a\tb", rtf).rows == (("a", "b"),)
    assert decoder.decode_clipboard(None, "r", rtf).source == "rtf"
    assert decoder.decode_clipboard("", "just a line", None).rows == (("just a line",),)


def test_that_a_file_is_read_and_its_faults_come_as_codes(decoder: Decoder, tmp_path: Path) -> None:
    (tmp_path / "список.csv").write_text("Фамилия;Имя\nИванов;Иван\n", "cp1251")
    assert decoder.decode_file(tmp_path / "список.csv").rows[1] == ("Иванов", "Иван")
    assert decoder.read_file(tmp_path / "список.csv", today=TODAY).recognised.rows == (("Иванов", "Иван", "M"),)
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(UserError) as caught:
        decoder.decode_file(tmp_path / "bad.xlsx")
    assert (caught.value.code, caught.value.params) == ("list_unreadable", {"reason": "damaged"})
    with pytest.raises(EnvironmentProblemError, match="file_unreadable"):
        decoder.decode_file(tmp_path / "none.csv")
    with pytest.raises(UserError, match="list_empty"):
        decoder.decode_clipboard(None, None, None)


def test_that_each_table_of_a_clipboard_can_be_chosen(decoder: Decoder) -> None:
    html = "<table><tr><td>a</td><td>b</td></tr></table><table><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>"
    assert decoder.decode_clipboard(html, None).parts == ("#1", "#2")
    assert decoder.decode_clipboard(html, None, part="#1").rows == (("a", "b"),)
    assert decoder.read_clipboard(html, None, today=TODAY, part="#2").raw.rows[0] == ("c", "d")


def test_that_a_hundred_thousand_rows_come_with_progress_and_can_be_cancelled(decoder: Decoder) -> None:
    row = "<tr>" + "".join(f"<td>{cell}</td>" for cell in ("Эрикссон", "Анна", "12.08.1974", *["x"] * 9)) + "</tr>"
    html = f"<table>{row * 100_000}</table>"
    told: list[tuple[int, int]] = []
    grid = decoder.decode_clipboard(html, None, work=Work(lambda done, total, _: told.append((done, total))))
    assert (len(grid.rows), grid.width) == (100_000, 12)
    shares = [done / total for done, total in told if total]
    assert len(set(shares)) > 3
    assert shares == sorted(shares)
    work = Work()
    threading.Timer(0.3, work.cancel).start()
    with pytest.raises(Cancelled):
        decoder.decode_clipboard(html, None, work=work)


def test_that_the_child_stays_warm(decoder: Decoder) -> None:
    decoder.decode_clipboard(None, LIST)
    first = decoder.child_pid
    decoder.decode_clipboard(None, LIST)
    assert decoder.child_pid == first is not None


def test_that_a_child_that_died_is_started_anew(decoder: Decoder) -> None:
    decoder.decode_clipboard(None, LIST)
    pid = decoder.child_pid
    assert pid is not None
    os.kill(pid, signal.SIGTERM)
    while decoder.child_pid is not None:
        time.sleep(0.01)
    assert decoder.decode_clipboard(None, LIST).rows[0][0] == "Фамилия"
    assert decoder.child_pid != pid


def test_that_a_child_that_dies_at_work_is_one_sentence() -> None:
    with Decoder() as decoder:
        decoder.decode_clipboard(None, LIST)
        pid = decoder.child_pid
        assert pid is not None
        killer = threading.Timer(0.05, os.kill, (pid, signal.SIGTERM))
        killer.start()
        with pytest.raises(UserError) as caught:
            decoder.read_clipboard(LARGE * 3, None, today=TODAY)
        killer.join()
        assert (caught.value.code, caught.value.params) == ("list_unreadable", {"reason": "died"})
        assert decoder.decode_clipboard(None, LIST).rows


def test_that_a_list_that_takes_too_long_is_given_up() -> None:
    with Decoder(time_limit_s=0.2) as decoder:
        decoder.warm_up()
        first = decoder.child_pid
        started = time.monotonic()
        with pytest.raises(UserError) as caught:
            decoder.read_clipboard(LARGE * 20, None, today=TODAY)
        assert caught.value.params == {"reason": "time"}
        assert time.monotonic() - started < 30
        assert decoder.child_pid not in (None, first)


def test_that_cancelling_ends_the_work_and_the_child() -> None:
    with Decoder() as decoder:
        work = Work()
        work.cancel()
        with pytest.raises(Cancelled):
            decoder.read_clipboard(LARGE * 5, None, today=TODAY, work=work)
        assert decoder.decode_clipboard(None, LIST).rows


def test_that_progress_is_told_while_the_child_works() -> None:
    steps: list[str] = []
    with Decoder() as decoder:
        decoder.decode_clipboard(LARGE, None, work=Work(lambda _done, _total, step: steps.append(step)))
    assert set(steps) == {"reading_list"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_that_a_list_that_needs_too_much_memory_is_refused() -> None:
    with Decoder(memory_limit_bytes=400_000_000) as decoder:
        decoder.decode_clipboard(None, LIST)
        with pytest.raises(UserError) as caught:
            decoder.decode_clipboard("<table>" + "<tr><td>x<td colspan=400>y" * 99_000, None)
        assert caught.value.code in {"list_too_big", "list_unreadable"}
        assert decoder.decode_clipboard(None, LIST).rows


def test_that_threads_take_turns(decoder: Decoder) -> None:
    seen: dict[int, str] = {}

    def read(number: int) -> None:
        seen[number] = decoder.decode_clipboard(None, f"row\t{number}").rows[0][1]

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {number: str(number) for number in range(8)}


def test_that_closing_ends_the_child_and_a_later_list_starts_another() -> None:
    decoder = Decoder()
    decoder.decode_clipboard(None, LIST)
    decoder.close()
    assert decoder.child_pid is None
    decoder.close()
    assert decoder.decode_clipboard(None, LIST).rows
    decoder.close()


def test_that_the_child_loads_neither_the_window_nor_the_base() -> None:
    names = ("PySide6", "sqlalchemy", "docx")
    code = f"import sys, app.services.imports.decoder_child; print([m for m in {names} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
