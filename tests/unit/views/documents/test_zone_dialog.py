"""The dialog over a document: what it shows, and what its buttons do."""

from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.services.documents.zone import Doubt, read_zone
from app.services.tours.cards import complete_values
from app.views.documents.picture_view import ReadPicture
from app.views.documents.zone_dialog import ZoneDialog, ZoneQuestion
from app.views.documents.zone_plan import CARD, DOCUMENT, plan_zone, zone_question
from tests.zone_writer import write_zone

TEXT = "\n".join(
    write_zone(
        "td3", code="P", state="RUS", surname="PODIACHEVA", given_name="NATALIA", number="751234567", nationality="RUS",
        birth="740812", sex="F", expires="310812",
    )
)  # fmt: skip


def picture():
    image = QImage(400, 280, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return ReadPicture(bytes(buffer.data().data()), (20, 220, 360, 50))


@pytest.fixture
def ask(qtbot):
    def make(card=None, text=TEXT, **beside):
        values = complete_values(card or {})
        zone = read_zone(text, today=date(2026, 6, 1), given=values)
        comparison = zone_question(plan_zone(zone, values), zone, values, "en", offers_new=True)
        dialog = ZoneDialog(ZoneQuestion(comparison, zone, **beside))
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return make


def text(dialog, name):
    return dialog.findChild(QLabel, name).text()


def press(dialog, name):
    QTest.mouseClick(dialog.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def test_that_the_zone_its_checks_and_what_is_doubtful_stand_above(ask):
    dialog = ask(doubts=(Doubt("picture_cut_short"),))
    assert text(dialog, "zone_checks_text") == "All check digits hold."
    assert text(dialog, "zone_lines") == TEXT
    assert text(dialog, "zone_remark_0") == "The file ends before its picture does."
    assert dialog.findChild(QWidget, "zone_picture") is None


def test_that_failing_check_digits_are_named(ask):
    dialog = ask(text=TEXT.replace("740812", "740813"))
    assert text(dialog, "zone_checks_text").startswith("Check digits that do not hold: birth date")


def test_that_all_of_a_column_can_be_taken_and_one_value_chosen(ask):
    dialog = ask({"surname_lat": "PODYACHEVA", "birth_date": "1974-08-13"})
    assert dialog.answer().chosen["surname_lat"] == DOCUMENT
    press(dialog, "choose_all_0")
    assert set(dialog.answer().chosen.values()) == {CARD}
    press(dialog, "choice_birth_date_1")
    assert dialog.answer().chosen["birth_date"] == DOCUMENT


def test_that_further_russian_names_stand_below_the_likeliest(ask):
    dialog = ask()
    likely, further = (dialog.findChild(QAbstractButton, f"choice_given_name_ru_{at}") for at in (1, 2))
    assert {likely.text(), further.text()} == {"Наталья", "Наталия"}
    assert further.y() > likely.y()
    further.click()
    assert dialog.answer().chosen["given_name_ru"] == DOCUMENT + 1


def test_that_the_picture_is_shown_with_its_zone_and_kept_when_asked(ask):
    kept = []
    dialog = ask(picture=picture(), keep_picture=kept.append)
    whole, strip = (dialog.findChild(QWidget, name) for name in ("zone_picture", "zone_strip"))
    assert whole.height() > strip.height() > 0
    assert kept == []
    press(dialog, "zone_keep_picture")
    assert kept == [dialog]
    assert dialog.isVisible()


def test_that_a_picture_that_is_none_takes_no_room(ask):
    dialog = ask(picture=ReadPicture(b"no picture"))
    assert dialog.findChild(QWidget, "zone_strip") is None


def test_that_the_sentence_says_whose_card_it_is(ask):
    assert "the card of Орлова takes" in text(ask({"surname_ru": "Орлова"}), "zone_dialog_sentence")
    assert "somebody new" in text(ask(), "zone_dialog_sentence")
