"""Stories of the directory: add, edit, clash, documents, phones, cards, family, history, undo."""

from collections.abc import Callable

import pytest
from hands import Answers, Hand
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTabWidget, QWidget

from app.errors import UserError
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client, save_client
from app.services.clients.listing import ClientFilter, list_clients
from app.services.desk import Desk
from app.services.tours.cards import TouristCard
from app.services.tours.tourists import save_tourist
from app.views.clients.page import make_clients_page

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_clients(context, show) -> Callable[[], Hand]:
    def opened() -> Hand:
        hand: Hand = show(make_clients_page(context), context)
        hand.settle()
        return hand

    return opened


def add(desk: Desk, **values: str) -> ClientCard:
    return save_client(desk, ClientCard(stage="regular").with_values(**values))[0]


def stored(desk: Desk, card: ClientCard) -> ClientCard:
    return get_client(desk, card.id or 0)


def back_in_window(hand: Hand) -> None:
    """Let the page have the keyboard again after a dialog: without a window manager nobody gives it back."""
    hand.page.activateWindow()
    hand.wait(hand.page.isActiveWindow)


def save(hand: Hand) -> None:
    back_in_window(hand)
    hand.keys(KEY.Key_S, CTRL)
    hand.settle()


def open_tab(hand: Hand, index: int) -> None:
    hand.find("client_tabs", QTabWidget).setCurrentIndex(index)
    hand.settle()


DOCUMENTS, CONTACTS, CARDS, FAMILY, TOURS, HISTORY = range(1, 7)


def fill(hand: Hand, **values: str) -> Callable[[QDialog], None]:
    """Return what fills a dialog of a child row and accepts it."""

    def act(dialog: QDialog) -> None:
        for name, text in values.items():
            box = hand.find(f"row_{name}", QWidget, dialog)
            if hasattr(box, "setCurrentIndex"):
                box.setCurrentIndex(box.findData(text))
            else:
                hand.type(f"row_{name}", text, dialog)
        hand.click("row_accept", dialog)

    return act


def test_that_the_first_client_is_added_from_the_empty_page(desk, open_clients):
    hand = open_clients()
    assert hand.shows("clients_empty")
    hand.click("clients_empty_new")
    hand.type("field_surname_ru", "Первая")
    hand.type("field_birth_date", "31.12.85")
    save(hand)
    (row,) = list_clients(desk, ClientFilter())
    assert (row.surname_ru, row.birth_date, row.stage) == ("Первая", "1985-12-31", "regular")
    assert hand.cells("clients_table", "name") == ["Первая"]
    assert hand.status.last == "Added: Первая"
    assert hand.text("client_footer_state").startswith("Saved ")


def test_that_an_added_client_can_be_undone(desk, open_clients):
    hand = open_clients()
    hand.keys(KEY.Key_N, CTRL)
    hand.type("field_surname_lat", "ERIKSSON")
    save(hand)
    hand.status.undo()
    hand.settle()
    assert list_clients(desk, ClientFilter()) == []
    hand.wait(lambda: hand.shows("clients_empty"))


def test_that_a_client_without_a_name_is_refused_at_the_field(desk, open_clients):
    hand = open_clients()
    hand.keys(KEY.Key_N, CTRL)
    hand.type("field_city", "Тверь")
    save(hand)
    assert list_clients(desk, ClientFilter()) == []
    assert hand.text("field_surname_ru_problem")
    assert hand.text("field_city") == "Тверь"


def test_that_an_edited_field_is_saved_and_undone(desk, open_clients):
    client = add(desk, surname_ru="Прежняя", phone="+7 900 000-00-01")
    hand = open_clients()
    hand.type("field_phone", "+7 900 000-00-02")
    save(hand)
    assert stored(desk, client).values["phone"] == "+7 900 000-00-02"
    hand.status.undo()
    hand.settle()
    assert stored(desk, client).values["phone"] == "+7 900 000-00-01"
    assert hand.text("field_phone") == "+7 900 000-00-01"


def test_that_unreadable_text_stays_on_the_screen_and_is_not_saved(desk, open_clients):
    client = add(desk, surname_ru="Образцова", birth_date="1980-01-01")
    hand = open_clients()
    hand.type("field_birth_date", "31.02.1980")
    save(hand)
    assert hand.text("field_birth_date") == "31.02.1980"
    assert hand.text("field_birth_date_problem")
    assert hand.text("client_footer_state").startswith("Not saved")
    assert stored(desk, client).values["birth_date"] == "1980-01-01"


def test_that_leaving_an_unsaved_client_asks_and_may_stay(desk, open_clients, answers):
    first = add(desk, surname_ru="Альфа")
    add(desk, surname_ru="Бета")
    hand = open_clients()
    hand.type("field_city", "Тверь")
    answers.expect("leave_client", lambda dialog: dialog.reject())
    hand.choose_row("clients_table", 1)
    hand.settle()
    assert hand.text("field_city") == "Тверь"
    assert hand.find("clients_table").current_row() == 0
    answers.expect("leave_client", lambda dialog: hand.click("leave_client_save", dialog))
    hand.choose_row("clients_table", 1)
    hand.settle()
    assert hand.text("field_surname_ru") == "Бета"
    assert stored(desk, first).values["city"] == "Тверь"


def test_that_escape_drops_the_edits_and_the_status_line_brings_them_back(desk, open_clients):
    client = add(desk, surname_ru="Альфа", city="Тверь")
    hand = open_clients()
    hand.type("field_city", "Псков")
    hand.type("field_birth_date", "31.02.1980")
    hand.keys(KEY.Key_Escape)
    hand.settle()
    assert hand.text("field_city") == "Тверь"
    hand.status.undo()
    hand.settle()
    assert (hand.text("field_city"), hand.text("field_birth_date")) == ("Псков", "31.02.1980")
    assert stored(desk, client).values["city"] == "Тверь"


def test_that_a_removed_client_comes_back_by_undo(desk, open_clients):
    client = add(desk, surname_ru="Альфа", phone="+7 900 000-00-01")
    add(desk, surname_ru="Бета")
    hand = open_clients()
    hand.press("clients_table", KEY.Key_Delete)
    hand.settle()
    assert hand.cells("clients_table", "name") == ["Бета"]
    assert hand.text("field_surname_ru") == "Бета"
    hand.status.undo()
    hand.settle()
    assert hand.cells("clients_table", "name") == ["Альфа", "Бета"]
    assert stored(desk, client).values["phone"] == "+7 900 000-00-01"


def test_that_the_list_is_filtered_by_text_and_stage_and_sorted(desk, open_clients):
    save_client(desk, ClientCard(stage="lost").with_values(surname_ru="Альфа", birth_date="1990-01-01"))
    add(desk, surname_ru="Бета", birth_date="1970-01-01")
    hand = open_clients()
    assert hand.cells("clients_table", "name") == ["Альфа", "Бета"]
    choose(hand, "clients_sort", "birth_date")
    assert hand.cells("clients_table", "name") == ["Бета", "Альфа"]
    choose(hand, "clients_stage", "lost")
    assert hand.cells("clients_table", "name") == ["Альфа"]
    hand.type("clients_search", "бе")
    hand.wait(lambda: hand.shows("clients_none"))
    hand.click("clients_none_action")
    hand.settle()
    assert len(hand.cells("clients_table", "name")) == 2


def test_that_a_misspelt_name_lists_who_is_near_and_says_why(desk, open_clients):
    add(desk, surname_ru="Щеглова", given_name_ru="Анна")
    add(desk, surname_ru="Альфа")
    hand = open_clients()
    reasons = hand.find("clients_table").model().columns[-1]
    assert reasons.key == "reason"
    assert hand.find("clients_table").isColumnHidden(4)
    hand.type("clients_search", "щиглова")
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == 1)
    assert hand.cells("clients_table", "name") == ["Щеглова Анна"]
    assert hand.cells("clients_table", "reason") == ["One letter differs"]
    assert not hand.find("clients_table").isColumnHidden(4)
    assert hand.text("clients_footer_state") == "Nobody fits exactly; 1 nearly so"
    hand.choose_row("clients_table", 0)
    hand.settle()
    assert hand.text("field_surname_ru") == "Щеглова"
    hand.clear("clients_search")
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == 2)
    assert hand.find("clients_table").isColumnHidden(4)
    hand.type("clients_search", "Scheglova Anna")
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == 1)
    assert hand.cells("clients_table", "reason") == ["Sounds alike"]


def test_that_the_first_find_becomes_current_unless_the_open_card_is_being_edited(desk, open_clients):
    add(desk, surname_ru="Альфа", given_name_ru="Анна")
    add(desk, surname_ru="Бета", given_name_ru="Белла")
    hand = open_clients()
    assert hand.text("field_surname_ru") == "Альфа"
    hand.type("clients_search", "бета")
    hand.wait(lambda: hand.text("field_surname_ru") == "Бета")
    assert hand.find("clients_table").current_row() == 0
    hand.clear("clients_search")
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == 2)
    hand.settle()
    assert hand.text("field_surname_ru") == "Бета"
    assert hand.find("clients_table").current_row() == 1
    hand.type("field_given_name_ru", "Богдана")
    hand.type("clients_search", "альфа")
    hand.wait(lambda: hand.find("clients_table").model().rowCount() == 1)
    hand.settle()
    assert (hand.text("field_surname_ru"), hand.text("field_given_name_ru")) == ("Бета", "Богдана")
    assert hand.find("clients_table").current_row() == -1


def choose(hand: Hand, name: str, key: str) -> None:
    box = hand.find(name)
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())
    hand.settle()


def test_that_a_new_passport_keeps_the_former_one(desk, open_clients, answers):
    client = add(desk, surname_ru="Образцова", passport_series="70", passport_number="1111111")
    hand = open_clients()
    open_tab(hand, DOCUMENTS)

    def new_passport(dialog: QDialog) -> None:
        hand.find("row_current", within=dialog).setChecked(True)
        fill(hand, series="75", number="2222222", expires="01.01.2035")(dialog)

    answers.expect("row_dialog", new_passport)
    hand.click("documents_add")
    save(hand)
    saved = stored(desk, client)
    assert (saved.values["passport_number"], saved.values["passport_expires"]) == ("2222222", "2035-01-01")
    assert {(one.number, one.current) for one in saved.documents} == {("1111111", False), ("2222222", True)}
    hand.status.undo()
    hand.settle()
    assert [(one.number, one.current) for one in stored(desk, client).documents] == [("1111111", True)]


def test_that_a_second_phone_is_added_and_made_current(desk, open_clients, answers):
    client = add(desk, surname_ru="Образцова", phone="+7 900 000-00-01")
    hand = open_clients()
    open_tab(hand, CONTACTS)
    answers.expect("row_dialog", fill(hand, number="+7 900 000-00-02", note="work"))
    hand.click("phones_add")
    hand.choose_row("phones_table", 1)
    back_in_window(hand)
    hand.press("phones_table", KEY.Key_Space)
    open_tab(hand, 0)
    assert hand.text("field_phone") == "+7 900 000-00-02"
    save(hand)
    saved = stored(desk, client)
    assert saved.values["phone"] == "+7 900 000-00-02"
    assert {one.number: one.current for one in saved.phones} == {"+7 900 000-00-01": False, "+7 900 000-00-02": True}


def test_that_more_than_four_digits_of_a_bank_card_are_refused_with_the_sentence(desk, open_clients, answers):
    client = add(desk, surname_ru="Образцова")
    hand = open_clients()
    open_tab(hand, CARDS)

    def too_much(dialog: QDialog) -> None:
        fill(hand, kind="bank", number="4000123412341234")(dialog)
        assert "last four digits" in hand.text("row_number_problem", dialog)
        fill(hand, number="1234")(dialog)

    answers.expect("row_dialog", too_much)
    hand.click("cards_add")
    answers.expect("row_dialog", fill(hand, kind="loyalty", series="AB", number="0099887766"))
    hand.click("cards_add")
    save(hand)
    assert {(one.kind, one.series, one.number) for one in stored(desk, client).cards} == {
        ("bank", "", "1234"),
        ("loyalty", "AB", "0099887766"),
    }


def test_that_a_trait_and_a_former_name_are_edited_and_removed_by_keys(desk, open_clients, answers):
    client = add(desk, surname_ru="Образцова")
    hand = open_clients()
    open_tab(hand, CARDS)
    answers.expect("row_dialog", fill(hand, name="Allergy", value="nuts"))
    hand.click("traits_add")
    answers.expect("row_dialog", fill(hand, value="fish"))
    back_in_window(hand)
    hand.press("traits_table", KEY.Key_F2)
    open_tab(hand, DOCUMENTS)
    answers.expect("row_dialog", fill(hand, surname_ru="Девичья"))
    hand.click("former_names_add")
    save(hand)
    saved = stored(desk, client)
    assert [(one.name, one.value) for one in saved.traits] == [("Allergy", "fish")]
    assert [one.surname_ru for one in saved.former_names] == ["Девичья"]
    back_in_window(hand)
    hand.press("former_names_table", KEY.Key_Delete)
    save(hand)
    assert stored(desk, client).former_names == ()
    assert stored(desk, client).traits == saved.traits


def test_that_a_relative_is_found_and_linked_and_seen_from_both_sides(desk, open_clients, answers):
    parent = add(desk, surname_ru="Альфа")
    child = add(desk, surname_ru="Бета")
    hand = open_clients()
    open_tab(hand, FAMILY)

    def link(dialog: QDialog) -> None:
        hand.type("relative_search", "Бета", dialog)
        hand.press("relative_search", KEY.Key_Return, within=dialog)
        hand.wait(lambda: hand.find("relative_accept", within=dialog).isEnabled())
        box = hand.find("relative_relation", within=dialog)
        box.setCurrentIndex(box.findData("child"))
        hand.click("relative_accept", dialog)

    answers.expect("relative_dialog", link)
    hand.click("family_add")
    assert hand.cells("family_table") == ["Бета Child"]
    save(hand)
    assert [(one.relative_id, one.relation) for one in stored(desk, parent).family] == [(child.id, "child")]
    assert [(one.relative_id, one.relation) for one in stored(desk, child).family] == [(parent.id, "parent")]
    hand.status.undo()
    hand.settle()
    assert stored(desk, child).family == ()


def test_that_the_tours_of_a_client_are_listed_and_opened(desk, open_clients, make_tour):
    client = add(desk, surname_ru="Альфа")
    tour = make_tour()
    tourist, _ = save_tourist(desk, TouristCard(tour_id=tour.id or 0, client_id=client.id).with_values(surname_ru="А"))
    hand = open_clients()
    open_tab(hand, TOURS)
    assert hand.cells("client_tours_table") == ["004512 Antalya Türkiye 12.06.2026 22.06.2026"]
    hand.choose_row("client_tours_table", 0)
    hand.press("client_tours_table", KEY.Key_Return)
    assert hand.went == [("tour", tour.id, tourist.id)]


def two_windows(make_context, show) -> tuple[Hand, Hand]:
    hands = []
    for _ in range(2):
        context = make_context()
        hands.append(show(make_clients_page(context), context))
    for hand in hands:
        hand.settle()
    return hands[0], hands[1]


def press_save(hand: Hand) -> None:
    hand.click("client_save")
    hand.settle()


def test_that_two_windows_merge_different_fields(desk, make_context, show):
    client = add(desk, surname_ru="Образцова")
    one, two = two_windows(make_context, show)
    one.type("field_city", "Тверь")
    two.type("field_email", "vera@example.com")
    press_save(one)
    press_save(two)
    saved = stored(desk, client)
    assert (saved.values["city"], saved.values["email"]) == ("Тверь", "vera@example.com")
    assert two.text("field_city") == "Тверь"


@pytest.mark.parametrize(("choice", "city"), [(0, "Рим"), (1, "Псков"), (2, "Тверь")])
def test_that_two_windows_show_a_clash_of_one_field_and_save_the_choice(
    desk, make_context, show, answers: Answers, choice: int, city: str
):
    client = add(desk, surname_ru="Образцова", city="Рим", phone="+7 900 000-00-01")
    one, two = two_windows(make_context, show)
    one.type("field_city", "Тверь")
    press_save(one)
    two.type("field_city", "Псков")
    two.type("field_street", "Садовая")

    def compare(dialog: QDialog) -> None:
        shown = [two.text(f"choice_city_{at}", dialog) for at in range(3)]
        assert shown == ["Рим", "Псков", "Тверь"]
        two.click(f"choice_city_{choice}", dialog)
        two.click("compare_accept", dialog)

    answers.expect("compare_dialog", compare)
    press_save(two)
    saved = stored(desk, client)
    assert (saved.values["city"], saved.values["street"]) == (city, "Садовая")
    assert two.text("field_city") == city


def test_that_a_clash_left_undecided_loses_nothing(desk, make_context, show, answers: Answers):
    client = add(desk, surname_ru="Образцова", city="Рим")
    one, two = two_windows(make_context, show)
    one.type("field_city", "Тверь")
    press_save(one)
    two.type("field_city", "Псков")
    answers.expect("compare_dialog", lambda dialog: dialog.reject())
    press_save(two)
    assert two.text("field_city") == "Псков"
    assert stored(desk, client).values["city"] == "Тверь"
    assert two.text("client_footer_state").startswith("Not saved")


def test_that_saving_a_client_who_was_removed_keeps_what_was_typed(desk, make_context, show):
    client = add(desk, surname_ru="Образцова")
    one, two = two_windows(make_context, show)
    two.type("field_city", "Псков")
    one.click("client_remove")
    one.settle()
    press_save(two)
    assert two.text("field_city") == "Псков"
    assert "removed" in two.text("client_footer_state")
    with pytest.raises(UserError):
        stored(desk, client)


def test_that_a_client_is_shown_from_another_place_with_the_list_on_it(desk, open_clients):
    add(desk, surname_ru="Альфа")
    wanted = add(desk, surname_ru="Бета")
    hand = open_clients()
    hand.page.show_client(wanted.id)
    hand.settle()
    assert hand.text("field_surname_ru") == "Бета"
    assert hand.find("clients_table").current_row() == 1
