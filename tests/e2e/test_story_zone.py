"""Stories of machine readable zones: scanned wherever the cursor is, or pasted, and taken field by field."""

import time

from hands import ANNA, Hand, tourists
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

from app.services.clients.directory import get_client
from app.views.clients.page import make_clients_page
from tests.zone_writer import write_zone

CTRL = Qt.KeyboardModifier.ControlModifier
LINES = write_zone(
    "td3", code="P", state="RUS", surname="SHCHUKINA", given_name="IULIIA", number="751234567", nationality="RUS",
    birth="740812", sex="F", expires="310812",
)  # fmt: skip
"""The passport of a made-up person, born on the same day as ANNA."""


def scan(hand: Hand, name: str) -> None:
    """Let a scanner that acts as a keyboard type a zone into a field."""
    widget = hand.find(name)
    hand.page.window().activateWindow()
    widget.setFocus()
    hand.wait(widget.hasFocus)
    begins_ms = round(time.monotonic() * 1000)
    for at, sign in enumerate("\r".join((*LINES, ""))):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
            event.setTimestamp(begins_ms + 4 * at)
            QApplication.sendEvent(QApplication.focusWidget(), event)


def take(hand: Hand):
    def act(dialog: QDialog) -> None:
        hand.click("compare_accept", dialog)

    return act


def test_that_a_scanners_burst_fills_a_tourist(open_tour, make_tour, desk, answers):
    tour = make_tour()
    hand = open_tour(tour)

    def look_and_take(dialog: QDialog) -> None:
        assert hand.text("zone_checks_text", dialog) == "All check digits hold."
        assert hand.text("zone_lines", dialog) == "\n".join(LINES)
        assert hand.text("state_passport_number", dialog) == "New"
        assert hand.text("choice_surname_lat_1", dialog) == "SHCHUKINA"
        assert hand.text("choice_surname_ru_1", dialog) == "Щукина"
        hand.click("compare_accept", dialog)

    answers.expect("zone_dialog", look_and_take)
    scan(hand, "field_phone")
    hand.wait(lambda: hand.text("field_passport_number") == "1234567")
    assert hand.text("field_phone") == ""
    assert hand.text("field_birth_date") == "12.08.1974"
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    (stored,) = tourists(desk, tour)
    assert (stored.values["surname_ru"], stored.values["given_name_ru"]) == ("Щукина", "Юлия")
    assert (stored.values["surname_lat"], stored.values["given_name_lat"]) == ("SHCHUKINA", "IULIIA")
    assert (stored.values["citizenship"], stored.values["sex"]) == ("RUS", "F")


def test_that_a_scan_into_a_russian_name_leaves_no_trace_and_cancel_brings_all_back(
    open_tour, make_tour, desk, answers
):
    tour = make_tour(people=[ANNA])
    hand = open_tour(tour)

    def compare(dialog: QDialog) -> None:
        assert hand.text("state_birth_date", dialog) == "The same"
        assert hand.text("state_surname_lat", dialog) == "Different"
        assert "many letters differ" in hand.text("note_surname_lat_text", dialog)
        hand.click("choice_surname_lat_0", dialog)
        hand.click("compare_accept", dialog)

    answers.expect("zone_dialog", compare)
    scan(hand, "field_surname_ru")
    hand.wait(lambda: hand.text("field_passport_number") == "1234567")
    assert hand.text("field_surname_ru") == "Ёлкина"
    assert hand.text("field_surname_lat") == "ELKINA"
    hand.keys(Qt.Key.Key_Escape)
    assert hand.text("field_passport_number") == "0012345"
    assert tourists(desk, tour)[0].values["passport_number"] == "0012345"


def test_that_a_pasted_zone_of_somebody_else_becomes_a_new_tourist(open_tour, make_tour, desk, answers):
    other = {**ANNA, "birth_date": "1980-01-02"}
    tour = make_tour(people=[other])
    hand = open_tour(tour)

    def add(dialog: QDialog) -> None:
        assert "another person" in hand.text("zone_dialog_sentence", dialog)
        hand.click("compare_extra", dialog)

    answers.expect("zone_dialog", add)
    QGuiApplication.clipboard().setText("\n".join(LINES))
    hand.press("field_email", Qt.Key.Key_V, CTRL)
    hand.wait(lambda: hand.text("field_surname_lat") == "SHCHUKINA")
    QGuiApplication.clipboard().clear()
    assert hand.text("field_email") == ""
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    assert [one.values["surname_lat"] for one in tourists(desk, tour)] == ["ELKINA", "SHCHUKINA"]


def test_that_the_same_document_again_asks_nothing(open_tour, make_tour, answers):
    hand = open_tour(make_tour())
    answers.expect("zone_dialog", take(hand))
    scan(hand, "field_phone")
    hand.wait(lambda: hand.text("field_passport_number") == "1234567")
    scan(hand, "field_phone")
    hand.wait(lambda: "the same as the document" in hand.status.last)


def test_that_a_misread_zone_says_what_was_put_right(open_tour, make_tour, answers):
    hand = open_tour(make_tour())
    seen = []

    def look(dialog: QDialog) -> None:
        seen.append(hand.text("note_birth_date_text", dialog))
        hand.click("zone_dialog_cancel", dialog)

    answers.expect("zone_dialog", look)
    QGuiApplication.clipboard().setText("\n".join((LINES[0], LINES[1].replace("740812", "74O812"))))
    hand.press("field_email", Qt.Key.Key_V, CTRL)
    hand.wait(lambda: bool(seen))
    QGuiApplication.clipboard().clear()
    assert seen == ["O was read, 0 is meant: nothing else can stand there."]
    assert hand.text("field_surname_lat") == ""


def test_that_a_clients_card_takes_a_scan(context, show, client, desk, answers):
    client_id = client(ANNA)
    page = make_clients_page(context)
    hand = show(page, context)
    page.show_client(client_id)
    hand.settle()
    answers.expect("zone_dialog", take(hand))
    scan(hand, "field_email")
    hand.wait(lambda: hand.text("field_passport_number") == "1234567")
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    card = get_client(desk, client_id)
    assert card.values["passport_number"] == "1234567"
    assert {one.number for one in card.documents} >= {"0012345"}
