"""Stories of Find on the tourist screen: one, several, nobody; what was typed is kept and compared."""

from dataclasses import replace

import pytest
from hands import ANNA, Answers, Hand, add_tourist, tourists
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableView, QWidget

from app.services.clients.cards import CardRow
from app.services.clients.directory import get_client, save_client

PETRS = [
    {"surname_ru": "Сосновский", "given_name_ru": name, "birth_date": born, "passport_number": number}
    for name, born, number in (
        ("Пётр", "1980-01-02", "0000001"),
        ("Павел", "1981-03-04", "0000002"),
        ("Фома", "1982-05-06", "0000003"),
    )
]


def values(hand: Hand, *names: str) -> tuple[str, ...]:
    return tuple(hand.text(f"field_{name}") for name in names)


def test_that_an_empty_tour_waits_for_the_first_surname(open_tour, make_tour):
    hand = open_tour(make_tour())
    assert hand.shows("tourists_empty")
    assert hand.page.window().focusWidget().objectName() == "field_surname_ru"
    assert hand.text("tourist_header_title") == "Tour 004512 · Antalya"
    assert "12 June – 22 June 2026 · Türkiye" in hand.text("tourist_header_facts")


def test_that_a_surname_typed_without_its_dots_is_found_and_asked_about(open_tour, make_tour, client, answers):
    client(ANNA)
    hand = open_tour(make_tour())

    def take_stored(dialog: QDialog) -> None:
        assert hand.text("choice_surname_ru_0", dialog) == "Елкина"
        hand.click("choose_all_1", dialog)
        hand.press("compare_dialog", Qt.Key.Key_Return, within=dialog.parent())

    answers.expect("compare_dialog", take_stored)
    hand.type("field_surname_ru", "Елкина")
    hand.press("field_surname_ru", Qt.Key.Key_Return)
    hand.wait(lambda: hand.text("field_passport_number") == "0012345")
    assert hand.text("field_surname_ru") == "Ёлкина"


def test_that_lower_case_is_enough_to_fill_every_field(open_tour, make_tour, client, desk):
    client_id = client(ANNA)
    tour = make_tour()
    hand = open_tour(tour)
    hand.type("field_surname_ru", "ёлкина")
    hand.press("field_surname_ru", Qt.Key.Key_Return)
    hand.wait(lambda: hand.text("field_passport_number") == "0012345")
    assert values(hand, "surname_ru", "given_name_ru", "birth_date", "citizenship", "phone") == (
        "Ёлкина", "Анна", "12.08.1974", "Russia", "+7 912 345-67-89",
    )  # fmt: skip
    assert hand.text("tourist_badge_text") == "Regular client since 2026"
    assert hand.text("directory_button") == "Edit regular client"
    assert "capitals as stored" in hand.status.last
    assert hand.text("tourist_footer_state") == "Not saved yet"
    hand.keys(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hand.wait(lambda: len(tourists(desk, tour)) == 1)
    hand.settle()
    (stored,) = tourists(desk, tour)
    assert stored.client_id == client_id
    assert {name: stored.values[name] for name in ANNA} == ANNA
    assert stored.is_main
    assert hand.text("tourist_footer_state").startswith("Saved ")
    assert hand.cells("tourists_table", "surname") == ["ELKINA"]
    assert hand.find("tourists_table", QTableView).currentIndex().row() == 0


def test_that_f3_and_the_button_find_by_the_latin_surname(open_tour, make_tour, client):
    client(ANNA)
    hand = open_tour(make_tour())
    hand.type("field_surname_lat", "Elkina")
    hand.keys(Qt.Key.Key_F3)
    hand.wait(lambda: hand.text("field_given_name_ru") == "Анна")
    assert hand.text("field_surname_lat") == "ELKINA"


def test_that_what_was_typed_is_compared_field_by_field(open_tour, make_tour, client, answers: Answers, desk):
    client(ANNA)
    tour = make_tour()
    hand = open_tour(tour)
    hand.type("field_passport_number", "7654321")
    hand.type("field_phone", "+7 900 000-00-01")
    hand.type("field_surname_ru", "Ёлкина")

    def keep_the_phone_take_the_passport(dialog: QDialog) -> None:
        assert hand.text("choice_passport_number_0", dialog) == "7654321"
        assert hand.text("choice_passport_number_1", dialog) == "0012345"
        assert hand.find("choice_phone_0", within=dialog).isChecked()
        assert dialog.findChild(QWidget, "choice_given_name_ru_0") is None  # an empty field is only filled
        hand.click("choice_passport_number_1", dialog)
        hand.click("compare_accept", dialog)

    answers.expect("compare_dialog", keep_the_phone_take_the_passport)
    hand.click("find_client")
    hand.wait(lambda: hand.text("field_given_name_ru") == "Анна")
    assert values(hand, "passport_number", "phone") == ("0012345", "+7 900 000-00-01")


def test_that_leaving_the_comparison_fills_nothing(open_tour, make_tour, client, answers):
    client(ANNA)
    hand = open_tour(make_tour())
    hand.type("field_given_name_ru", "Инна")
    hand.type("field_surname_ru", "Ёлкина")
    answers.expect("compare_dialog", QDialog.reject)
    hand.click("find_client")
    hand.wait(lambda: "Nothing was filled" in hand.status.last)
    assert values(hand, "given_name_ru", "passport_number") == ("Инна", "")
    assert hand.text("directory_button") == "Add to regular clients"


def test_that_an_unreadable_date_is_compared_and_not_lost(open_tour, make_tour, client, answers):
    client(ANNA)
    hand = open_tour(make_tour())
    hand.type("field_birth_date", "31.02.1974")
    hand.type("field_surname_ru", "Ёлкина")

    def keep(dialog: QDialog) -> None:
        assert hand.text("choice_birth_date_0", dialog) == "31.02.1974"
        assert hand.text("choice_birth_date_1", dialog) == "12.08.1974"
        hand.click("compare_accept", dialog)

    answers.expect("compare_dialog", keep)
    hand.click("find_client")
    hand.wait(lambda: hand.text("field_given_name_ru") == "Анна")
    assert hand.text("field_birth_date") == "31.02.1974"


def test_that_several_open_the_search_which_narrows_and_fills(open_tour, make_tour, client, answers, desk):
    ids = [client(person) for person in PETRS]
    tour = make_tour()
    hand = open_tour(tour)

    def narrow_by_given_name(dialog: QDialog) -> None:
        assert hand.text("search_surname", dialog) == "Сосновский"
        hand.wait(lambda: len(hand.cells("search_hits", "name", dialog)) == 3)
        hand.type("search_given_name", "Па", dialog)
        hand.wait(lambda: hand.cells("search_hits", "name", dialog) == ["Сосновский Павел"])
        assert "04.03.1981" in hand.text("search_detail", dialog)
        hand.press("search_given_name", Qt.Key.Key_Return, within=dialog)

    answers.expect("search_dialog", narrow_by_given_name)
    hand.type("field_surname_ru", "Сосновский")
    hand.press("field_surname_ru", Qt.Key.Key_Return)
    hand.wait(lambda: hand.text("field_passport_number") == "0000002")

    def leave_the_client_without_latin(dialog: QDialog) -> None:
        assert hand.text("choice_surname_lat_1", dialog) == "SOSNOVSKII"  # what Carnet filled while one typed
        hand.click("compare_extra", dialog)

    answers.expect("compare_dialog", leave_the_client_without_latin)
    hand.click("save_tourist")
    hand.wait(lambda: len(tourists(desk, tour)) == 1)
    assert tourists(desk, tour)[0].client_id == ids[1]


@pytest.mark.parametrize(
    ("field", "text"), [("search_passport", "0000003"), ("search_birth_date", "06.05.1982"), ("search_surname", "Сосн")]
)
def test_that_the_search_narrows_by_each_term(open_tour, make_tour, client, answers, field, text):
    for person in PETRS:
        client(person)
    hand = open_tour(make_tour())
    wanted = (
        ["Сосновский Фома"] if field != "search_surname" else sorted(f"Сосновский {p['given_name_ru']}" for p in PETRS)
    )

    def narrow(dialog: QDialog) -> None:
        hand.wait(lambda: hand.context.runner.running() is not None)
        hand.type(field, text, dialog)
        hand.wait(lambda: sorted(hand.cells("search_hits", "name", dialog)) == wanted)
        dialog.reject()

    answers.expect("search_dialog", narrow)
    hand.type("field_surname_ru", "Сосновский")
    hand.click("find_client")
    hand.wait(lambda: "No client was chosen" in hand.status.last)
    assert hand.text("field_surname_ru") == "Сосновский"


def test_that_the_search_finds_by_a_loyalty_card(open_tour, make_tour, client, answers, desk):
    client_id = client(PETRS[0])
    client(PETRS[1])
    base = get_client(desk, client_id)
    save_client(desk, replace(base, cards=(CardRow(kind="loyalty", number="AB 77 001"),)), base)
    hand = open_tour(make_tour())

    def by_card(dialog: QDialog) -> None:
        hand.type("search_card", "AB77", dialog)
        hand.wait(lambda: hand.cells("search_hits", "name", dialog) == ["Сосновский Пётр"])
        hand.click("search_choose", dialog)

    answers.expect("search_dialog", by_card)
    hand.keys(Qt.Key.Key_F3)
    hand.wait(lambda: hand.text("field_given_name_ru") == "Пётр")


def test_that_nobody_is_said_and_the_nearest_offered_with_why(open_tour, make_tour, client, answers):
    client(ANNA)
    hand = open_tour(make_tour())

    def choose_the_nearest(dialog: QDialog) -> None:
        assert "Ёлкино" in hand.text("search_dialog_sentence", dialog)
        assert hand.cells("search_hits", "reason", dialog) == ["One letter differs"]
        hand.press("search_hits", Qt.Key.Key_Return, within=dialog)

    def take_the_stored_surname(dialog: QDialog) -> None:
        hand.click("choose_all_1", dialog)
        hand.click("compare_accept", dialog)

    answers.expect("search_dialog", choose_the_nearest)
    answers.expect("compare_dialog", take_the_stored_surname)
    hand.type("field_surname_ru", "Ёлкино")
    hand.press("field_surname_ru", Qt.Key.Key_Return)
    hand.wait(lambda: hand.text("field_surname_ru") == "Ёлкина")
    assert hand.text("field_given_name_lat") == "ANNA"


def test_that_a_former_surname_goes_to_the_search_with_the_reason(open_tour, make_tour, client, answers, desk):
    client_id = client(ANNA)
    base = get_client(desk, client_id)
    save_client(desk, base.with_values(surname_ru="Берёзкина", surname_lat="BEREZKINA"), base)
    hand = open_tour(make_tour())

    def look(dialog: QDialog) -> None:
        assert hand.cells("search_hits", "reason", dialog) == ["Former surname"]
        assert hand.cells("search_hits", "name", dialog) == ["Берёзкина Анна"]
        dialog.reject()

    answers.expect("search_dialog", look)
    hand.type("field_surname_ru", "Ёлкина")
    hand.click("find_client")
    hand.wait(lambda: answers.all_given and "No client was chosen" in hand.status.last)
    assert values(hand, "surname_ru", "given_name_ru") == ("Ёлкина", "")


def test_that_typing_goes_on_while_find_looks(open_tour, make_tour, client, answers):
    client(ANNA)
    hand = open_tour(make_tour())
    hand.type("field_surname_ru", "Ёлкина")
    hand.press("field_surname_ru", Qt.Key.Key_Return)
    assert hand.page.window().focusWidget().objectName() == "field_given_name_ru"
    hand.type("field_given_name_ru", "Яна")

    def keep(dialog: QDialog) -> None:
        assert hand.text("choice_given_name_ru_0", dialog) == "Яна"
        hand.click("compare_accept", dialog)

    answers.expect("compare_dialog", keep)
    hand.wait(lambda: hand.text("field_passport_number") == "0012345")
    assert hand.text("field_given_name_ru") == "Яна"


def test_that_enter_in_the_surname_of_a_linked_tourist_only_goes_on(open_tour, make_tour, desk):
    tour = make_tour()
    add_tourist(desk, tour.id, ANNA, as_client=True)
    hand = open_tour(tour)
    hand.press("field_surname_ru", Qt.Key.Key_Return)
    hand.settle()
    assert hand.page.window().focusWidget().objectName() == "field_given_name_ru"
    assert hand.status.said == []
