"""Stories of the group: copying to a family, taking from a client, and the board that leads to what is missing."""

import pytest
from hands import Hand, add_tourist
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services.forms.packs import own_folder
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey, ValueOrigin
from app.services.questionnaire.sheet import open_sheet
from app.services.tours.reading import get_tourist
from app.services.tours.tourists import save_tourist
from app.views.questionnaire import make_questionnaire_page
from app.views.tours import make_tours_page
from tests.made_up_packs import write_packs

COUNTRY = "X_ONE"
FAMILY = [
    {"surname_ru": surname, "given_name_ru": given, "birth_date": born, "passport_number": f"012345{at}",
     "passport_issued": "2021-05-05", "passport_expires": "2031-05-05"}
    for at, (surname, given, born) in enumerate((
        ("Подъячев", "Фёдор", "1985-12-31"), ("Подъячева", "София", "1987-02-03"),
        ("Подъячева", "Анна", "2015-02-03"), ("Подъячев", "Лев", "2019-02-03"),
    ))
]  # fmt: skip
STRANGER = {"surname_ru": "Иволгин", "given_name_ru": "Пётр", "birth_date": "1979-07-07"}
HOTEL, PURPOSES, EMPLOYER = AnswerKey("x_host_phone"), AnswerKey("x_purposes"), AnswerKey("x_employer")


@pytest.fixture
def packs(tmp_path, monkeypatch):
    for name in ("XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    write_packs(own_folder())


@pytest.fixture
def group(make_tour, desk, packs):
    """Return a tour with a family of four and somebody else; the father has answered."""
    tour = make_tour()
    cards = [add_tourist(desk, tour.id, person) for person in (*FAMILY, STRANGER)]
    for key, value in ((HOTEL, "+39 06 1234"), (PURPOSES, '["tourism"]'), (EMPLOYER, "ООО Ромашка")):
        save_answer(desk, cards[0].id, key, value, version=0)
    return tour, cards


@pytest.fixture
def page(context, show, group):
    tour, cards = group
    made = make_questionnaire_page(context)
    hand = show(made, context)
    made.show_questionnaire(tour.id, cards[0].id, COUNTRY)
    hand.settle()
    hand.wait(lambda: hand.find("board_tree").model().rowCount() == 5)
    return hand


def stored(desk, card, key):
    line = next(line for line in open_sheet(desk, card.id, COUNTRY).lines if line.key == key)
    return line.value


def shown(hand: Hand, name, within, column=0):
    model = hand.find(name, within=within).model()
    return [model.cell(row, column).text for row in range(model.rowCount())]


def states(hand: Hand):
    return [f"{one.name}: {one.state}" for one in hand.find("board_tree").board.tourists]


def current(hand: Hand):
    key = hand.find("questionnaire_table").current_key()
    return key.meaning if key is not None else None


def press(name, key, hand: Hand, within=None):
    QTest.keyClick(hand.find(name, within=within), key)
    QApplication.processEvents()


def test_that_answers_are_copied_to_a_family_of_four_and_taken_back(page, answers, group, desk):
    _, (father, mother, daughter, son, stranger) = group

    def copy(dialog):
        page.wait(lambda: "Host and stay" in shown(page, "copy_dialog_offers", dialog))
        assert page.text("copy_dialog_do", dialog) == "Copy to 3 tourist(s)"
        rows = shown(page, "copy_dialog_offers", dialog)
        assert "Surname" not in rows
        assert "+39 06 1234" in shown(page, "copy_dialog_offers", dialog, 1)
        page.click("copy_dialog_do", dialog)

    answers.expect("copy_dialog", copy)
    page.click("copy_answers")
    page.settle()
    assert [stored(desk, one, HOTEL) for one in (mother, daughter, son, stranger)] == ["+39 06 1234"] * 3 + [""]
    assert stored(desk, son, PURPOSES) == '["tourism"]'
    assert stored(desk, mother, EMPLOYER) == ""
    assert page.status.last == "2 answer(s) copied to 3 tourist(s)"
    page.wait(lambda: "Подъячева С.: 1 missing" in states(page))
    page.status.undo()
    page.settle()
    assert [stored(desk, one, HOTEL) for one in (mother, daughter, son)] == ["", "", ""]
    assert stored(desk, father, HOTEL) == "+39 06 1234"


def test_that_what_somebody_answered_is_only_overwritten_by_hand(page, answers, group, desk):
    _, (_, mother, daughter, *_) = group
    save_answer(desk, daughter.id, HOTEL, "+39 06 9999", version=0)

    def copy(dialog):
        page.wait(lambda: "Подъячева А.: +39 06 9999" in shown(page, "copy_dialog_offers", dialog, 2))
        row = shown(page, "copy_dialog_offers", dialog, 2).index("Подъячева А.: +39 06 9999")
        table = page.find("copy_dialog_offers", within=dialog)
        assert table.model().cell(row, 0).checked is False
        table.select_row(row)
        press("copy_dialog_offers", Qt.Key.Key_Space, page, dialog)
        assert "1 overwritten" in page.text("copy_dialog_footer_state", dialog)
        press("copy_dialog_offers", Qt.Key.Key_Return, page, dialog)

    answers.expect("copy_dialog", copy)
    page.trigger("copy_answers")
    page.settle()
    assert [stored(desk, one, HOTEL) for one in (mother, daughter)] == ["+39 06 1234"] * 2


def test_that_answers_are_taken_from_a_client_who_is_found_by_name(page, answers, group, desk, make_tour):
    _, (father, *_) = group
    past = make_tour("004000")
    friend = add_tourist(desk, past.id, {"surname_ru": "Щеглов", "given_name_ru": "Илья"}, as_client=True)
    save_answer(desk, friend.id, EMPLOYER, "Школа № 5", version=0)

    def take(dialog):
        page.type("take_search", "щегл", dialog)
        page.wait(lambda: "client" in shown(page, "take_people", dialog, 1))
        row = shown(page, "take_people", dialog, 1).index("client")
        page.find("take_people", within=dialog).select_row(row)
        page.wait(lambda: "Школа № 5" in shown(page, "take_dialog_offers", dialog, 1))
        offer = shown(page, "take_dialog_offers", dialog, 1).index("Школа № 5")
        assert shown(page, "take_dialog_offers", dialog, 2)[offer] == "ООО Ромашка"
        page.find("take_dialog_offers", within=dialog).select_row(offer)
        press("take_dialog_offers", Qt.Key.Key_Space, page, dialog)
        page.click("take_dialog_do", dialog)

    answers.expect("take_dialog", take)
    page.click("take_answers")
    page.settle()
    line = next(one for one in open_sheet(desk, father.id, COUNTRY).lines if one.key == EMPLOYER)
    assert (line.value, line.value_origin) == ("Школа № 5", ValueOrigin.CLIENT)
    assert page.status.last == "1 answer(s) taken from Щеглов Илья"


def test_that_the_board_leads_to_what_is_missing(page):
    assert states(page)[:2] == ["Подъячев Ф.: 1 missing", "Подъячева С.: 2 missing"]
    page.keys(Qt.Key.Key_F6)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        press("board_tree", key, page)
    page.settle()
    assert page.text("questionnaire_header_title") == "Questionnaire · Подъячева С."
    assert current(page) == "x_purposes"
    assert page.find("questionnaire_table").hasFocus()


def test_that_an_answer_opened_from_the_whole_group_takes_what_is_typed(page, answers):
    def open_it(dialog):
        table = page.find("group_table", within=dialog)
        page.wait(lambda: table.currentIndex().isValid())
        page.click("group_open", dialog)

    answers.expect("group_dialog", open_it)
    page.find("board_whole_group").setFocus()
    page.click("board_whole_group")
    page.settle()
    table = page.find("questionnaire_table")
    assert table.window().focusWidget() is table
    assert current(page)


def test_that_the_board_follows_what_is_typed(page, group, desk):
    page.find("questionnaire_table").select_answer(AnswerKey("x_status"))
    table = page.find("questionnaire_table")
    table.setFocus()
    QTest.keyClicks(table, "m")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    page.wait(lambda: states(page)[0] == "Подъячев Ф.: complete")
    assert page.text("board_totals").startswith("1 of 5 complete")


def test_that_a_passport_the_country_does_not_take_is_told_until_it_is_mended(page, group, desk, context):
    _, (_, mother, *_, stranger) = group
    card = get_tourist(desk, mother.id)
    save_tourist(desk, card.with_values(passport_expires="2026-08-01"), card)
    card = get_tourist(desk, stranger.id)
    save_tourist(desk, card.with_values(passport_number="7", passport_issued="2012-01-01",
                                        passport_expires="2032-01-01"), card)  # fmt: skip
    context.events.tourists_changed.emit()
    band = page.find("board_passports")
    page.wait(lambda: "Подъячева С.: The passport must be valid until 22.09.2026; it ends on 01.08.2026" in band.text())
    assert "Иволгин П.: The passport was issued on 01.01.2012, more than 10 years before the arrival" in band.text()
    for tourist in (mother, stranger):
        card = get_tourist(desk, tourist.id)
        save_tourist(desk, card.with_values(passport_expires="2033-01-01", passport_issued="2023-01-01"), card)
    context.events.tourists_changed.emit()
    page.wait(lambda: not band.isVisible())


def test_that_the_whole_group_is_opened_from_the_tours_and_leads_to_an_answer(context, show, answers, group, desk):
    tour, (_, mother, *_) = group
    hand = show(make_tours_page(context), context)
    hand.wait(lambda: hand.find("tours_table").model().rowCount() == 1)
    hand.find("tours_table").select_row(0)

    def choose(dialog):
        country = hand.find("group_country", within=dialog)
        hand.wait(lambda: country.count() > 0)
        country.set_value(COUNTRY)
        country.edited.emit()
        table = hand.find("group_table", within=dialog)
        hand.wait(lambda: table.model().rowCount() == 5 and "_x_purposes" in [c.key for c in table.model().columns])
        column = [one.key for one in table.model().columns].index("_x_purposes")
        table.setCurrentIndex(table.model().index(1, column))
        assert hand.text("group_told", dialog).startswith("Подъячева С. · Purposes: Missing")
        hand.click("group_open", dialog)

    answers.expect("group_dialog", choose)
    hand.click("tours_group")
    hand.wait(lambda: bool(hand.went))
    assert hand.went == [("questionnaire", tour.id, mother.id)]


def test_that_the_whole_group_opens_on_the_page_and_goes_to_the_answer(page, answers, group):
    def choose(dialog):
        table = page.find("group_table", within=dialog)
        page.wait(lambda: table.model().rowCount() == 5)
        press("group_table", Qt.Key.Key_Escape, page, dialog)

    answers.expect("group_dialog", choose)
    page.trigger("whole_group")
    page.settle()
    assert page.went == []
