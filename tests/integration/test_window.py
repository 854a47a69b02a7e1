"""The whole window: as a process, and with its places joined by the shell."""

import getpass
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.bootstrap import Carnet, open_carnet, reopen
from app.logs import describe_crash
from app.models.change import Agent, ChangeSet
from app.models.store import Store
from app.services.passing_files import PREFIX
from app.services.tours.cards import TourRow
from app.services.tours.reading import list_tourists
from app.services.tours.tours import list_tours
from app.shell import Shell
from app.views.theme import apply_theme
from app.views.widgets import ChoiceBox
from tests.e2e.hands import Answers, Hand
from tests.factories import add_client, add_tour, add_tourist, assert_sound, counts
from tests.integration.driven_window import SECRET
from tests.integration.further_windows import FurtherWindows
from tests.integration.processes import PATIENCE_S, ROOT, carnet, said_by_carnet

PLACES = ("tours", "clients", "imports", "settings")


def agents_of(store: Store) -> dict[str, int]:
    with store.transaction() as session:
        return {agent.login: agent.id for agent in session.scalars(select(Agent))}


def open_and_close(*arguments: object, **environment: str) -> None:
    """Start the window, which closes itself once painted."""
    done = carnet(*arguments, CARNET_EXIT_AFTER_FIRST_PAINT="1", **environment)
    assert (done.code, done.out, done.err) == (0, b"", "")


def drive(story: str, *arguments: object, **environment: str) -> str:
    """Lead the window of another process through a story and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.integration.driven_window", story, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert (done.returncode, said_by_carnet(done.stderr)) == (0, "")
    return done.stdout.decode()


# the window as a process


def test_that_the_first_start_makes_the_base_and_the_user_an_agent(tmp_path: Path) -> None:
    base = tmp_path / "new folder" / "agency.db"
    open_and_close("--db", base)
    open_and_close("--db", base)
    store = Store(base)
    assert_sound(store)
    assert list(agents_of(store)) == [getpass.getuser()]
    assert counts(store)["client"] == 0
    store.close()


def test_that_the_made_up_agency_is_kept_apart_from_the_own_base(tmp_path: Path) -> None:
    folders = {name: str(tmp_path) for name in ("XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA")}
    open_and_close("--demo", **folders)
    (demo,) = tmp_path.rglob("*.sqlite")
    assert demo.parent.name == "demo"
    open_and_close(**folders)
    (own,) = set(tmp_path.rglob("*.sqlite")) - {demo}
    assert demo.parent not in own.parents
    for base, is_filled in ((demo, True), (own, False)):
        store = Store(base)
        assert (counts(store)["client"] > 0, counts(store)["tour"] > 0) == (is_filled, is_filled)
        store.close()


def test_that_a_damaged_base_is_one_sentence_and_no_window(tmp_path: Path) -> None:
    base = tmp_path / "agency.db"
    base.write_bytes(b"damaged" * 1000)
    sentence = carnet("--db", base).sentence
    assert "damaged" in sentence or "повреждён" in sentence, "in the language of the system"
    assert base.read_bytes() == b"damaged" * 1000


def test_that_a_copy_of_the_day_is_made_once_the_window_stands(tmp_path: Path) -> None:
    base = tmp_path / "agency.db"
    drive("wait_for_backup", base)
    drive("wait_for_backup", base)
    (copy,) = (tmp_path / "backups").iterdir()
    store = Store(copy)
    assert_sound(store)
    store.close()


def test_that_lists_opened_in_a_spreadsheet_program_are_gone_after_the_next_start(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    (temporary / f"{PREFIX}earlier").mkdir(parents=True)
    (temporary / f"{PREFIX}earlier" / "tourists.xlsx").write_bytes(b"a list")
    (temporary / "another program").mkdir()
    drive("wait_for_backup", tmp_path / "agency.db", **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)))
    assert [path.name for path in temporary.iterdir()] == ["another program"]


def test_that_the_crash_dialog_and_the_log_tell_types_and_frames_only(tmp_path: Path) -> None:
    folders = {name: str(tmp_path / "data") for name in ("XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA")}
    told = drive("crash", tmp_path / "agency.db", **folders)
    (log,) = (tmp_path / "data").rglob("carnet.log")
    for text in (told, log.read_text("utf-8")):
        assert "builtins.ValueError" in text
        assert " fail" in text
        assert SECRET not in text
        assert str(tmp_path) not in text


@pytest.fixture
def foreign_copy(tmp_path: Path) -> Path:
    """Return a backup from another workstation: its only agent is somebody else."""
    store = Store(tmp_path / "elsewhere" / "agency.db")
    store.prepare()
    with store.transaction(write=True) as session:
        session.add(Agent(login="somebody-else", name="Somebody Else"))
    store.close()
    return tmp_path / "elsewhere" / "agency.db"


def test_that_the_window_is_made_anew_for_the_agent_of_a_restored_base(tmp_path: Path, foreign_copy: Path) -> None:
    base = tmp_path / "agency.db"
    assert drive("restore", base, foreign_copy).split() == ["settings"]
    store = Store(base)
    assert_sound(store)
    assert set(agents_of(store)) == {"somebody-else", getpass.getuser()}
    store.close()


# the shell


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "settings"))


@pytest.fixture
def answers(qapp: QApplication) -> Iterator[Answers]:
    given = Answers()
    yield given
    given.stop()
    if given.errors:
        raise given.errors[0]
    assert given.all_given, "an expected dialog did not come"


@pytest.fixture
def started(own_settings: None, tmp_path: Path, qapp: QApplication) -> Iterator[Carnet]:
    opened = open_carnet(str(tmp_path / "agency.db"))
    yield opened
    opened.close()
    apply_theme(qapp, "light", 100)


@pytest.fixture
def show(qtbot: QtBot, answers: Answers) -> Iterator[Callable[[Carnet], "Shown"]]:
    shown: list[Shell] = []

    def start(parts: Carnet) -> Shown:
        shell = Shell(parts, "en")
        shown.append(shell)
        with qtbot.waitExposed(shell.window):
            shell.window.show()
        shell.window.activateWindow()
        shell.context.runner.release()
        return Shown(shell, qtbot)

    yield start
    for shell in shown:
        shell.window.hide()
        shell.close()


@pytest.fixture
def shown(show: Callable[[Carnet], "Shown"], started: Carnet) -> "Shown":
    return show(started)


class Shown:
    """A shell whose window shows, and the hand that works in it."""

    def __init__(self, shell: Shell, qtbot: QtBot) -> None:
        self.shell, self.window = shell, shell.window
        self.hand = Hand(qtbot, shell.window, shell.context)
        self.hand.settle()

    @property
    def place(self) -> str:
        return self.window.current_place()

    def go_to(self, key: str) -> bool:
        went = self.window.go_to(key)
        self.hand.settle()
        return went

    def says(self, words: str) -> None:
        """Wait until the status line says some words."""
        self.hand.wait(lambda: words in self.hand.find("status_text").toolTip() + self.hand.text("status_text"))

    def trigger(self, name: str) -> None:
        self.hand.find(name, QAction).trigger()
        self.hand.settle()


def test_that_every_place_opens(shown: Shown) -> None:
    for key in PLACES:
        shown.hand.click(f"place_{key}")
        shown.hand.settle()
        assert shown.place == key
        assert shown.window.page(key).isVisible()


def test_that_no_place_shows_a_part_as_a_window_of_its_own(shown: Shown, started: Carnet, qapp: QApplication) -> None:
    tour = add_tour(started.desk).id or 0
    tourist = add_tourist(started.desk, tour, surname_lat="ORLOVA").id  # whose Russian name is offered in a band
    add_client(started.desk, surname_lat="SHCHERBAKOVA")
    further = FurtherWindows()
    qapp.installEventFilter(further)
    try:
        shown.shell.journeys.open_tour(tour, tourist)
        shown.hand.settle()
        for key in (*PLACES, "duplicates", "tidy-up", "questionnaires", "dictionary", "forms"):
            shown.go_to(key)
    finally:
        qapp.removeEventFilter(further)
    assert further.names == set()


def test_that_a_tour_a_tourist_a_client_and_the_import_open_from_elsewhere(shown: Shown, started: Carnet) -> None:
    tour = add_tour(started.desk, "00-7").id or 0
    add_tourist(started.desk, tour, surname_ru="Орлова")
    second = add_tourist(started.desk, tour, surname_ru="Ёлкина")
    wanted = add_client(started.desk, surname_ru="Щербакова")
    add_client(started.desk, surname_ru="Абрамова")
    shown.shell.journeys.open_tour(tour, second.id)
    shown.hand.settle()
    assert (shown.place, shown.hand.text("field_surname_ru")) == ("tourist", "Ёлкина")
    shown.shell.journeys.open_client(wanted.id or 0)
    shown.hand.settle()
    page = shown.window.page("clients")
    assert (shown.place, shown.hand.text("field_surname_ru", page)) == ("clients", "Щербакова")
    shown.shell.journeys.open_import(tour)
    shown.hand.settle()
    assert (shown.place, "00-7" in shown.hand.text("tour_field")) == ("imports", True)
    shown.shell.journeys.open_tours()
    assert shown.place == "tours"


def open_with_unsaved_input(shown: Shown, key: str) -> None:
    """Open a page and leave something in it that is not saved yet."""
    if key == "tourist":
        shown.shell.journeys.open_tour(add_tour(shown.shell.context.desk).id or 0)
        shown.hand.settle()
        shown.trigger("new_tourist")
    elif key == "clients":
        shown.go_to("clients")
        shown.trigger("client_new_action")
    else:
        shown.go_to("imports")
        QApplication.clipboard().setText("Фамилия\tИмя\nОрлов\tОлег\n")
        shown.trigger("import_insert")
        QApplication.clipboard().clear()
        return
    field = shown.hand.find("field_surname_ru", within=shown.window.page(key))
    field.setText("Орлов")
    field.textEdited.emit("Орлов")


QUESTIONS = {"tourist": "leave_question", "clients": "leave_client", "imports": "leave_import"}


@pytest.mark.parametrize("key", QUESTIONS)
def test_that_unsaved_input_is_asked_about_before_another_place_opens(shown: Shown, answers: Answers, key: str) -> None:
    open_with_unsaved_input(shown, key)
    answers.expect(QUESTIONS[key], QDialog.reject)
    assert not shown.go_to("tours")
    assert shown.place == key
    answers.expect(QUESTIONS[key], QDialog.reject)
    assert not shown.window.close()
    answers.expect(QUESTIONS[key], lambda asked: shown.hand.click(f"{QUESTIONS[key]}_discard", asked))
    assert shown.go_to("tours")
    assert shown.place == "tours"


def test_that_the_work_that_is_open_can_be_saved_after_a_crash(shown: Shown, started: Carnet, answers: Answers) -> None:
    open_with_unsaved_input(shown, "tourist")
    (tour,) = [one.id for one in _tours(started)]
    read: list[str] = []

    def save(asked: QDialog) -> None:
        read.append(shown.hand.find("crash_report", QPlainTextEdit, asked).toPlainText())
        shown.hand.click("crash_save", asked)
        read.append(shown.hand.text("crash_footer_state", asked))
        asked.close()

    answers.expect("crash", save)
    shown.shell.crashes.show(describe_crash(ValueError, None))
    shown.shell.crashes.show("a second one is not shown over the first")
    shown.hand.wait(lambda: len(read) == 2)
    assert read == ["builtins.ValueError", "Saved"]
    assert [one.values["surname_ru"] for one in list_tourists(started.desk, tour)] == ["Орлов"]

    def look(asked: QDialog) -> None:
        assert asked.findChild(QPushButton, "crash_save") is None, "nothing waits to be saved"
        asked.close()

    answers.expect("crash", look)
    shown.shell.crashes.show("another one later is shown")
    shown.hand.wait(lambda: answers.all_given)


class Restless(QObject):
    """Counts, for the whole program, how often widgets are laid out and painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Paint}
        return False


@pytest.mark.parametrize("place", PLACES)
def test_that_a_window_at_rest_does_nothing(shown: Shown, qapp: QApplication, qtbot: QtBot, place: str) -> None:
    shown.go_to(place)
    shown.hand.settle()
    qtbot.wait(300)
    restless = Restless()
    qapp.installEventFilter(restless)
    qtbot.wait(300)
    qapp.removeEventFilter(restless)
    assert restless.count <= 4, "only the cursor may blink"


def _tours(parts: Carnet) -> list[TourRow]:
    return list(list_tours(parts.desk))


def test_that_a_backup_is_made_and_taken_back_in_the_window(shown: Shown, started: Carnet, answers: Answers) -> None:
    shown.go_to("settings")
    shown.hand.click("backups_make")
    shown.says("Backup made")
    add_tour(started.desk, "later")
    shown.go_to("tours")
    shown.shell.context.events.tell_all()
    shown.hand.settle()
    assert shown.hand.cells("tours_table", "number") == ["later"]
    shown.go_to("settings")
    answers.expect("restore_question", QDialog.reject)
    shown.hand.click("backups_restore")
    shown.hand.settle()
    assert len(_tours(started)) == 1
    answers.expect("restore_question", lambda asked: shown.hand.click("restore_question_restore", asked))
    shown.hand.click("backups_restore")
    shown.says("The backup was taken back")
    assert _tours(started) == []
    shown.go_to("tours")
    assert shown.hand.cells("tours_table", "number") == []
    add_tour(started.desk, "after")
    assert_sound(started.desk.store)


def restore(shown: Shown, answers: Answers, copy: Path) -> None:
    answers.expect("restore_question", lambda asked: shown.hand.click("restore_question_restore", asked))
    shown.go_to("settings")
    shown.window.page("settings").restore_requested.emit(str(copy))  # type: ignore[attr-defined]
    shown.hand.settle()


def test_that_the_agent_is_made_anew_where_a_restored_base_has_none(
    shown: Shown, started: Carnet, answers: Answers, tmp_path: Path
) -> None:
    store = Store(tmp_path / "bare.db")
    store.prepare()
    store.close()
    asked: list[bool] = []
    shown.shell.reopen_requested.connect(lambda: asked.append(True))
    restore(shown, answers, tmp_path / "bare.db")
    shown.says("The backup was taken back")
    assert asked == []
    add_tour(started.desk, "after")
    assert agents_of(started.desk.store) == {getpass.getuser(): started.desk.agent_id}


def test_that_nothing_is_written_in_the_name_of_another_agent_after_a_restore(
    shown: Shown, started: Carnet, answers: Answers, foreign_copy: Path
) -> None:
    asked: list[bool] = []
    shown.shell.reopen_requested.connect(lambda: asked.append(True))
    restore(shown, answers, foreign_copy)
    assert asked == [True]
    again = reopen(started)
    assert again.settings.place == "settings"
    add_tour(again.desk, "after")
    with again.desk.store.transaction() as session:
        (writer,) = session.scalars(select(ChangeSet.agent_id)).all()
    assert agents_of(again.desk.store)[getpass.getuser()] == writer != started.desk.agent_id


def choose(shown: Shown, name: str, key: str) -> None:
    box = shown.hand.find(name, ChoiceBox)
    box.set_value(key)
    box.activated.emit(box.currentIndex())


def test_that_changed_settings_are_applied_at_once_and_kept(shown: Shown, started: Carnet, qapp: QApplication) -> None:
    apply_theme(qapp, "light", 100)
    before = qapp.palette().color(QPalette.ColorRole.Window).lightness()
    size = qapp.font().pixelSize()
    shown.go_to("settings")
    choose(shown, "settings_theme", "dark")
    choose(shown, "settings_font", "150")
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() < before
    assert qapp.font().pixelSize() > size
    choose(shown, "settings_language", "ru")
    shown.says("language changes")
    kept = started.settings_file.load()
    assert (kept.theme, kept.font_percent, kept.language) == ("dark", 150, "ru")
    assert shown.window.close()
    kept = started.settings_file.load()
    assert (kept.theme, kept.font_percent, kept.language, kept.place) == ("dark", 150, "ru", "settings")


def test_that_settings_that_cannot_be_kept_are_said_and_the_window_closes(shown: Shown, started: Carnet) -> None:
    started.settings_file.path.parent.parent.mkdir(parents=True, exist_ok=True)
    started.settings_file.path.parent.write_text("a file where the folder should be")
    shown.go_to("settings")
    choose(shown, "settings_theme", "light")
    shown.says("can't be written")
    assert shown.window.close()
