"""Stories of saving on the tourist screen: the regular clients, two windows, what is refused, what is taken back."""

import pytest
from hands import ANNA, Answers, Hand, add_tourist, tourists
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.services.clients.directory import get_client
from app.services.clients.listing import ClientFilter, list_clients

CTRL = Qt.KeyboardModifier.ControlModifier
OLEG = {"surname_ru": "Орлов", "given_name_ru": "Олег", "surname_lat": "ORLOV", "given_name_lat": "OLEG"}
VERA = {"surname_ru": "Орлова", "given_name_ru": "Вера", "birth_date": "1979-01-01"}


def save(hand: Hand) -> None:
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()


def test_that_a_group_is_typed_by_hand_with_save_and_next(open_tour, make_tour, desk):
    tour = make_tour(services=["Rixos"])
    hand = open_tour(tour)
    for surname, given in (("Орлов", "Олег"), ("Орлова", "Вера")):
        hand.type("field_surname_ru", surname)
        hand.type("field_given_name_ru", given)
        hand.keys(Qt.Key.Key_Return, CTRL)
        hand.settle()
        assert hand.page.window().focusWidget().objectName() == "field_surname_ru"
        assert hand.text("field_surname_ru") == ""
    stored = tourists(desk, tour)
    assert [one.values["given_name_ru"] for one in stored] == ["Олег", "Вера"]
    assert all(len(one.service_ids) == 1 for one in stored)
    assert [one.is_main for one in stored] == [True, False]
    assert hand.cells("tourists_table", "surname") == ["ORLOV", "ORLOVA"]
    assert [one.values["sex"] for one in stored] == ["M", "F"]


def test_that_add_to_regular_clients_saves_the_client_and_then_edits_it(open_tour, make_tour, desk):
    tour = make_tour()
    hand = open_tour(tour)
    hand.type("field_surname_ru", "Орлов")
    hand.type("field_given_name_ru", "Олег")
    hand.click("directory_button")
    assert list_clients(desk, ClientFilter()) == []
    save(hand)
    (client,) = list_clients(desk, ClientFilter())
    assert (client.surname_ru, client.stage) == ("Орлов", "regular")
    assert tourists(desk, tour)[0].client_id == client.id
    assert hand.text("directory_button") == "Edit regular client"
    assert hand.text("tourist_badge_text") == "Regular client since 2026"
    hand.click("directory_button")
    assert hand.went == [("client", client.id)]
    hand.status.undo()
    hand.settle()
    assert list_clients(desk, ClientFilter()) == []
    assert tourists(desk, tour) == []


def test_that_the_mark_can_be_taken_back(open_tour, make_tour, desk):
    hand = open_tour(make_tour())
    hand.type("field_surname_ru", "Орлов")
    hand.click("directory_button")
    hand.click("directory_button")
    save(hand)
    assert list_clients(desk, ClientFilter()) == []


@pytest.fixture
def linked(open_tour, make_tour, desk):
    """A tour with one tourist who is a regular client, open on the screen."""
    tour = make_tour()
    tourist = add_tourist(desk, tour.id, ANNA, as_client=True)
    return open_tour(tour), tour, tourist.client_id


def test_that_a_changed_client_is_asked_about_field_by_field(linked, answers: Answers, desk):
    hand, tour, client_id = linked
    hand.type("field_passport_number", "1111111")
    hand.type("field_phone", "+7 900 000-00-02")
    hand.type("field_ticket_number", "555-1")

    def write_only_the_passport(dialog: QDialog) -> None:
        assert hand.text("choice_passport_number_0", dialog) == "0012345"
        assert hand.text("choice_passport_number_1", dialog) == "1111111"
        assert dialog.findChild(object, "choice_ticket_number_0") is None  # belongs to the trip
        hand.click("choice_phone_0", dialog)
        hand.click("compare_accept", dialog)

    answers.expect("compare_dialog", write_only_the_passport)
    save(hand)
    client = get_client(desk, client_id).values
    assert (client["passport_number"], client["phone"]) == ("1111111", "+7 912 345-67-89")
    stored = tourists(desk, tour)[0].values
    assert (stored["passport_number"], stored["phone"], stored["ticket_number"]) == (
        "1111111",
        "+7 900 000-00-02",
        "555-1",
    )
    former = [one for one in get_client(desk, client_id).documents if not one.current]
    assert [one.number for one in former] == ["0012345"]


def test_that_only_in_this_tour_leaves_the_client_alone(linked, answers, desk):
    hand, tour, client_id = linked
    hand.type("field_passport_number", "1111111")
    answers.expect("compare_dialog", lambda dialog: hand.click("compare_extra", dialog))
    save(hand)
    assert tourists(desk, tour)[0].values["passport_number"] == "1111111"
    assert get_client(desk, client_id).values["passport_number"] == "0012345"
    hand.type("field_ticket_number", "7")
    save(hand)  # what was decided once is not asked again
    assert tourists(desk, tour)[0].values["ticket_number"] == "7"


def test_that_leaving_the_question_saves_nothing(linked, answers, desk):
    hand, tour, _ = linked
    hand.type("field_passport_number", "1111111")
    answers.expect("compare_dialog", QDialog.reject)
    save(hand)
    assert tourists(desk, tour)[0].values["passport_number"] == "0012345"
    assert hand.text("field_passport_number") == "1111111"
    assert hand.text("tourist_footer_state") == "Not saved yet"


@pytest.fixture
def two_windows(make_context, make_tour, open_tour, desk):
    """One tourist, loaded by two windows on one base."""
    tour = make_tour(people=[OLEG])
    return open_tour(tour, make_context()), open_tour(tour, make_context()), tour


def test_that_two_windows_merge_different_fields(two_windows, desk):
    one, other, tour = two_windows
    one.type("field_phone", "+7 900 111-11-11")
    other.type("field_birth_city", "Тверь")
    save(one)
    save(other)
    values = tourists(desk, tour)[0].values
    assert (values["phone"], values["birth_city"]) == ("+7 900 111-11-11", "Тверь")
    assert other.text("field_phone") == "+7 900 111-11-11"


@pytest.mark.parametrize(("column", "kept"), [(0, ""), (1, "Тверь"), (2, "Псков")])
def test_that_two_windows_on_one_field_see_both_and_choose(two_windows, answers, desk, column, kept):
    one, other, tour = two_windows
    one.type("field_birth_city", "Псков")
    one.type("field_phone", "+7 900 111-11-11")
    save(one)
    other.type("field_birth_city", "Тверь")
    other.type("field_city", "Клин")

    def choose(dialog: QDialog) -> None:
        shown = [other.text(f"choice_birth_city_{at}", dialog) for at in range(3)]
        assert shown == ["—", "Тверь", "Псков"]
        other.click(f"choice_birth_city_{column}", dialog)
        other.click("compare_accept", dialog)

    answers.expect("compare_dialog", choose)
    save(other)
    values = tourists(desk, tour)[0].values
    assert (values["birth_city"], values["city"], values["phone"]) == (kept, "Клин", "+7 900 111-11-11")
    assert other.text("tourist_footer_state").startswith("Saved ")


def test_that_what_the_other_window_removed_can_be_saved_anew(two_windows, desk):
    one, other, tour = two_windows
    other.type("field_birth_city", "Тверь")
    one.trigger("remove_tourist")
    one.settle()
    save(other)
    assert "removed meanwhile" in other.status.last
    assert other.text("field_birth_city") == "Тверь"
    save(other)
    assert [card.values["birth_city"] for card in tourists(desk, tour)] == ["Тверь"]


def test_that_the_star_moves_and_comes_back(open_tour, make_tour, desk):
    tour = make_tour(people=[OLEG, VERA])
    hand = open_tour(tour)
    hand.choose_row("tourists_table", 1)
    hand.wait(lambda: hand.text("field_given_name_ru") == "Вера")
    hand.click("make_main")
    hand.wait(lambda: [one.is_main for one in tourists(desk, tour)] == [False, True])
    hand.settle()
    assert hand.status.last == "Орлова Вера is now the main tourist"
    hand.status.undo()
    hand.wait(lambda: [one.is_main for one in tourists(desk, tour)] == [True, False])


def test_that_a_removed_tourist_comes_back_by_undo(open_tour, make_tour, desk):
    tour = make_tour(people=[OLEG, VERA], services=["Rixos"])
    hand = open_tour(tour)
    hand.press("tourists_table", Qt.Key.Key_Delete)
    hand.settle()
    assert hand.cells("tourists_table", "given_name") == ["Вера"]
    assert tourists(desk, tour)[0].is_main
    assert hand.text("field_given_name_ru") == "Вера"
    hand.status.undo()
    hand.settle()
    assert hand.cells("tourists_table", "given_name") == ["OLEG", "Вера"]
    assert [one.is_main for one in tourists(desk, tour)] == [True, False]


def test_that_delete_in_a_field_removes_no_tourist(open_tour, make_tour, desk):
    tour = make_tour(people=[OLEG])
    hand = open_tour(tour)
    hand.press("field_surname_ru", Qt.Key.Key_Delete)
    hand.press("field_sex", Qt.Key.Key_Delete)
    hand.settle()
    assert len(tourists(desk, tour)) == 1


def test_that_problems_stand_at_their_fields_and_the_first_gets_the_cursor(open_tour, make_tour, desk):
    tour = make_tour()
    hand = open_tour(tour)
    hand.type("field_surname_lat", "Орлов")
    hand.type("field_birth_date", "31.02.1990")
    save(hand)
    assert tourists(desk, tour) == []
    assert hand.text("field_surname_lat_problem") == "A Latin name has Latin letters only"
    assert hand.shows("field_birth_date_problem")
    assert hand.page.window().focusWidget().objectName() == "field_surname_lat"
    assert "Not saved" in hand.text("tourist_footer_state")
    assert hand.text("field_birth_date") == "31.02.1990"


def test_that_a_tourist_without_a_name_is_refused_in_words(open_tour, make_tour, desk):
    tour = make_tour()
    hand = open_tour(tour)
    hand.type("field_phone", "+7 900 111-11-11")
    save(hand)
    assert tourists(desk, tour) == []
    assert hand.text("field_surname_ru_problem") == "A surname or a given name is needed"


def test_that_cancel_takes_back_and_undo_brings_back(open_tour, make_tour):
    hand = open_tour(make_tour(people=[OLEG]))
    hand.type("field_birth_city", "Тверь")
    hand.keys(Qt.Key.Key_Escape)
    assert hand.text("field_birth_city") == ""
    hand.status.undo()
    assert hand.text("field_birth_city") == "Тверь"
    hand.keys(Qt.Key.Key_Escape)
    hand.keys(Qt.Key.Key_Escape)
    assert hand.went == [("tours",)]


@pytest.mark.parametrize(
    ("answer", "city", "opened"), [("save", "Тверь", "Вера"), ("discard", "", "Вера"), ("", "", "Олег")]
)
def test_that_another_line_asks_about_unsaved_input(open_tour, make_tour, answers, desk, answer, city, opened):
    tour = make_tour(people=[OLEG, VERA])
    hand = open_tour(tour)
    hand.type("field_birth_city", "Тверь")
    button = f"leave_question_{answer or 'cancel'}"
    answers.expect("leave_question", lambda dialog: hand.click(button, dialog))
    hand.choose_row("tourists_table", 1)
    hand.wait(lambda: answers.all_given)
    hand.settle()
    assert hand.text("field_given_name_ru") == opened
    assert tourists(desk, tour)[0].values["birth_city"] == city
    assert hand.text("field_birth_city") == ("Тверь" if answer == "" else "")
    assert hand.find("tourists_table").currentIndex().row() == (0 if answer == "" else 1)


@pytest.mark.parametrize(("answer", "may_leave"), [("save", True), ("discard", True), ("cancel", False)])
def test_that_leaving_the_page_asks(open_tour, make_tour, answers, desk, answer, may_leave):
    tour = make_tour(people=[OLEG])
    hand = open_tour(tour)
    assert hand.page.can_leave()
    hand.type("field_birth_city", "Тверь")
    answers.expect("leave_question", lambda dialog: hand.click(f"leave_question_{answer}", dialog))
    assert hand.page.can_leave() is may_leave
    assert tourists(desk, tour)[0].values["birth_city"] == ("Тверь" if answer == "save" else "")


def test_that_services_and_note_are_kept(open_tour, make_tour, desk):
    tour = make_tour(people=[OLEG], services=["Rixos", "Hilton"])
    hand = open_tour(tour)
    first, second = sorted(tourists(desk, tour)[0].service_ids)
    hand.click(f"tourist_services_{first}")
    hand.type("tourist_note", "окно")
    save(hand)
    stored = tourists(desk, tour)[0]
    assert (stored.service_ids, stored.note) == (frozenset({second}), "окно")


def test_that_the_filter_finds_in_either_script(open_tour, make_tour):
    hand = open_tour(make_tour(people=[OLEG, VERA]))
    hand.type("tourists_search", "олег")
    hand.wait(lambda: hand.cells("tourists_table", "surname") == ["ORLOV"])
    hand.type("tourists_search", "никто")
    hand.wait(lambda: hand.shows("tourists_empty"))
    hand.press("tourists_search", Qt.Key.Key_Escape)
    assert len(hand.cells("tourists_table")) == 2
    assert hand.went == []


def test_that_ages_and_passports_are_told_by_the_tours_dates(open_tour, make_tour, desk):
    people = [
        {**OLEG, "birth_date": "1980-01-01", "passport_number": "1", "passport_expires": "2026-06-11"},
        {**VERA, "birth_date": "2014-06-13", "passport_number": "2", "passport_expires": "2026-06-20"},
        {**VERA, "birth_date": "2024-06-13", "passport_number": "3", "passport_expires": "2028-12-22"},
    ]
    tour = make_tour(people=people)
    hand = open_tour(tour)
    assert hand.cells("tourists_table", "age") == ["", "Child", "Infant"]
    said = []
    for row in range(3):
        hand.choose_row("tourists_table", row)
        hand.wait(lambda passport=str(row + 1): hand.text("field_passport_number") == passport)
        said.append(hand.text("field_passport_expires_problem"))
    assert said[0].startswith("Expired before the trip")
    assert said[1].startswith("Expires during the trip")
    assert said[2] == "Valid 2 year(s) 6 month(s) after the return"
