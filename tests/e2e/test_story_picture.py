"""Stories of pictures of passports: dropped on the window or pasted, read in the background, taken field by field."""

from pathlib import Path
from random import Random

import pytest
from hands import PATIENCE_MS, Answers, Hand, tourists
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.bootstrap import open_carnet
from app.main import install_language
from app.services.tours.cards import TourCard
from app.services.tours.tours import list_tours, save_tour
from app.shell import Shell
from tests.data.pictures.camera import Shot, take
from tests.data.pictures.pages import draw_page
from tests.zone_writer import write_zone

CTRL = Qt.KeyboardModifier.ControlModifier
READING_MS = 60_000


def lines(surname: str = "SHCHUKINA", number: str = "751234567") -> tuple[str, ...]:
    return write_zone(
        "td3", code="P", state="RUS", surname=surname, given_name="IULIIA", number=number, nationality="RUS",
        birth="740812", sex="F", expires="310812",
    )  # fmt: skip


def photograph(**of: str) -> bytes:
    """Return a photo of a made-up passport."""
    random = Random(4)
    return take(draw_page(lines(**of), random), Shot(), random)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "passport.jpg"
    file.write_bytes(photograph())
    return file


def take_all(hand: Hand, seen: list[str]):
    def act(dialog: QDialog) -> None:
        seen.append(hand.text("zone_lines", dialog))
        assert hand.shows("zone_picture", dialog)
        assert hand.shows("zone_strip", dialog)
        hand.click("compare_accept", dialog)

    return act


def test_that_a_pasted_picture_fills_a_tourist(open_tour, make_tour, desk, answers: Answers, qtbot: QtBot):
    tour = make_tour()
    hand = open_tour(tour)
    seen: list[str] = []
    answers.expect("zone_dialog", take_all(hand, seen))
    image = QImage.fromData(photograph())
    QGuiApplication.clipboard().setImage(image)
    hand.press("field_surname_ru", Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: hand.shows("passport_work"), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: hand.text("field_passport_number") == "1234567", timeout=READING_MS)
    QGuiApplication.clipboard().clear()
    assert not hand.shows("passport_work")
    assert seen == ["\n".join(lines())]
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    (stored,) = tourists(desk, tour)
    assert (stored.values["surname_lat"], stored.values["surname_ru"]) == ("SHCHUKINA", "Щукина")


def test_that_reading_can_be_given_up(open_tour, make_tour, picture: Path, qtbot: QtBot):
    from app.views.documents.picture_drops import Pictures

    hand = open_tour(make_tour())
    hand.page.take_pictures(Pictures((picture,)))
    qtbot.waitUntil(lambda: hand.shows("passport_work"), timeout=PATIENCE_MS)
    hand.click("passport_work_cancel")
    qtbot.waitUntil(lambda: not hand.shows("passport_work"), timeout=READING_MS)
    assert hand.text("field_surname_lat") == ""


@pytest.fixture
def shell(tmp_path: Path, qapp: QApplication, qtbot: QtBot, answers: Answers):
    install_language(qapp, "en")
    carnet = open_carnet(str(tmp_path / "carnet.db"))
    tour, _ = save_tour(carnet.desk, TourCard(number="004512", title="Antalya"))
    made = Shell(carnet, "en")
    made.window.resize(1400, 900)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.context.runner.release()
    made.journeys.open_tour(tour.id or 0)
    qtbot.waitUntil(lambda: made.context.runner.is_idle, timeout=PATIENCE_MS)
    yield made
    made.context.runner.wait_idle()
    made.window.hide()
    made.close()
    carnet.close()


def drop(window, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), copy, mime, left, none))


def test_that_a_dropped_picture_fills_the_card_and_is_not_kept(
    shell: Shell, picture: Path, answers: Answers, qtbot: QtBot
):
    hand = Hand(qtbot, shell.window, shell.context)
    answers.expect("zone_dialog", take_all(hand, []))
    drop(shell.window, picture)
    qtbot.waitUntil(lambda: hand.text("field_passport_number") == "1234567", timeout=READING_MS)
    assert [path for path in picture.parent.rglob("*.*") if path.suffix in {".jpg", ".png"}] == [picture]
    assert hand.text("field_birth_date") == "12.08.1974"


@pytest.mark.parametrize("place", ["tourist", "imports", "clients"])
def test_that_several_pictures_become_rows_of_the_import(shell: Shell, tmp_path: Path, qtbot: QtBot, place: str):
    folder = tmp_path / "passports"
    folder.mkdir()
    (folder / "1.jpg").write_bytes(photograph())
    (folder / "2.jpg").write_bytes(photograph(surname="PRIDUMKINA", number="759876543"))
    hand = Hand(qtbot, shell.window, shell.context)
    if place == "imports":
        shell.journeys.open_import(list_tours(shell.context.desk)[0].id)
    elif place == "clients":
        shell.window.go_to("clients")
    drop(shell.window, folder)
    qtbot.waitUntil(lambda: shell.window.current_place() == "imports", timeout=READING_MS)
    model = hand.find("import_grid").model()
    into = "Import into the regular clients" if place == "clients" else "Import into tour 004512 · Antalya"
    qtbot.waitUntil(lambda: hand.text("import_header_title") == into, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: model.rowCount() >= 2, timeout=READING_MS)
    shown = {str(model.index(row, column).data()) for row in range(2) for column in range(model.columnCount())}
    assert {"SHCHUKINA", "PRIDUMKINA", "9876543"} <= shown
