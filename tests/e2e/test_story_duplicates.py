"""Stories of duplicates: the search over the base, going through the pairs, notices on saving, rows of an import."""

from collections.abc import Callable

import pytest
from hands import ANNA, Answers, Hand, tourists
from import_hands import copy_rows
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.services.clients.duplicates.decisions import are_told_apart
from app.services.clients.duplicates.scan import scan_base
from app.services.clients.listing import ClientFilter, count_clients, list_clients
from app.services.work import Work
from app.views.clients.page import make_clients_page
from app.views.duplicates.page import make_duplicates_page
from app.views.jobs import Job

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TWIN = {
    name: ANNA[name] for name in ("surname_lat", "given_name_lat", "birth_date", "passport_series", "passport_number")
}
OLEG = {"surname_ru": "Орлов", "given_name_ru": "Олег", "patronymic_ru": "Ильич", "birth_date": "1979-01-02",
        "phone": "+7 912 000-11-22", "sex": "M"}  # fmt: skip
CALLER = {"surname_ru": "Орлов", "given_name_ru": "Олег", "phone": "+7 912 000-11-22"}


@pytest.fixture
def open_duplicates(context, show) -> Callable[[], Hand]:
    def opened() -> Hand:
        hand: Hand = show(make_duplicates_page(context), context)
        hand.settle()
        return hand

    return opened


@pytest.fixture
def pairs(desk, client) -> list[int]:
    """Return two people who stand in the base twice, found by a search: Anna with her twin, Oleg with his."""
    ids = [client(one) for one in (ANNA, TWIN, OLEG, CALLER)]
    scan_base(desk, Work())
    return ids


def look_through(hand: Hand) -> None:
    """Wait until the search, which runs in a process of its own, is through."""
    hand.qtbot.waitUntil(lambda: hand.context.runner.is_idle, timeout=60_000)
    hand.settle()


def names(hand: Hand) -> list[str]:
    return hand.cells("duplicates_table", "first")


def test_that_the_base_is_looked_through_from_the_empty_page(desk, client, open_duplicates):
    for one in (ANNA, TWIN, OLEG):
        client(one)
    hand = open_duplicates()
    assert hand.shows("duplicates_empty")
    hand.click("duplicates_empty_scan")
    look_through(hand)
    assert hand.status.last == "The whole base was looked through for duplicates"
    assert names(hand) == ["Ёлкина Анна"]
    assert hand.cells("duplicates_table", "second") == ["ELKINA ANNA"]
    assert hand.cells("duplicates_table", "level") == ["Certain"]
    assert hand.text("pair_for_0") == "Same passport"
    assert hand.text("duplicates_header_facts").startswith("The whole base was last looked through on ")


def test_that_pairs_are_gone_through_by_keys_and_not_the_same_is_undone(desk, pairs, open_duplicates):
    hand = open_duplicates()
    assert names(hand) == ["Ёлкина Анна", "Орлов Олег И."]
    hand.page.focus_list()
    hand.keys(KEY.Key_Delete)
    hand.settle()
    assert are_told_apart(desk, *pairs[:2])
    assert names(hand) == ["Орлов Олег И."]
    assert hand.text("pair_first") == "Орлов Олег Ильич"
    assert hand.status.last == "Not the same: Ёлкина Анна and ELKINA ANNA"
    hand.status.undo()
    hand.settle()
    assert names(hand) == ["Ёлкина Анна", "Орлов Олег И."]
    assert hand.text("pair_first") == "Орлов Олег Ильич", "the pair that was current stays current"
    assert not are_told_apart(desk, *pairs[:2])
    hand.keys(KEY.Key_F2)
    assert hand.went == [("client", pairs[2])]


def test_that_what_was_told_apart_stays_so_when_the_base_is_looked_through_anew(desk, pairs, open_duplicates):
    hand = open_duplicates()
    hand.page.focus_list()
    hand.keys(KEY.Key_Delete)
    hand.settle()
    hand.trigger("scan_again_action")
    look_through(hand)
    assert names(hand) == ["Орлов Олег И."]


def save(hand: Hand) -> None:
    hand.keys(KEY.Key_S, CTRL)
    hand.settle()


@pytest.fixture
def open_clients(context, show) -> Callable[[], Hand]:
    def opened() -> Hand:
        hand: Hand = show(make_clients_page(context), context)
        hand.settle()
        return hand

    return opened


def test_that_a_saved_client_who_looks_like_another_is_told_so_quietly(desk, client, open_clients):
    known = client(ANNA)
    hand = open_clients()
    hand.keys(KEY.Key_N, CTRL)
    assert not hand.shows("client_alike")
    for name, text in TWIN.items():
        hand.type(f"field_{name}", text)
    hand.wait(lambda: hand.shows("client_alike"))
    assert hand.text("client_alike_text").startswith("Looks like Ёлкина Анна, 12.08.1974, 75 0012345: same passport")
    assert not hand.shows("client_alike_merge"), "nothing is stored yet"
    focused = hand.page.window().focusWidget()
    save(hand)
    assert hand.page.window().focusWidget() is focused, "the notice takes no cursor"
    assert count_clients(desk, ClientFilter()) == 2
    assert hand.shows("client_alike_merge")
    hand.click("client_alike_apart")
    hand.settle()
    assert not hand.shows("client_alike")
    save(hand)
    assert not hand.shows("client_alike"), "it is remembered"
    hand.status.undo()
    hand.settle()
    assert hand.shows("client_alike")
    hand.click("client_alike_open")
    assert hand.went == [("client", known)]


def test_that_the_notice_goes_with_its_card(client, open_clients):
    client(ANNA)
    client(OLEG)
    hand = open_clients()
    hand.keys(KEY.Key_N, CTRL)
    for name, text in TWIN.items():
        hand.type(f"field_{name}", text)
    save(hand)
    hand.wait(lambda: hand.shows("client_alike"))
    hand.choose_row("clients_table", hand.cells("clients_table", "name").index("Орлов Олег Ильич"))
    hand.settle()
    assert not hand.shows("client_alike")


def type_twin(hand: Hand) -> None:
    for name, text in TWIN.items():
        hand.type(f"field_{name}", text)


def test_that_a_tourist_who_surely_is_a_client_is_linked_instead_of_added(
    desk, client, make_tour, open_tour, answers: Answers
):
    known = client(ANNA)
    tour = make_tour()
    hand = open_tour(tour)
    type_twin(hand)
    hand.click("directory_button")
    hand.wait(lambda: hand.shows("tourist_alike"))
    answers.expect("known_client", lambda dialog: hand.click("known_client_link", dialog))
    save(hand)
    assert hand.text("field_surname_ru") == "Ёлкина", "filled from the client, to be looked at before it is saved"
    save(hand)
    (stored,) = tourists(desk, tour)
    assert stored.client_id == known
    assert count_clients(desk, ClientFilter()) == 1


def test_that_such_a_tourist_can_be_added_all_the_same_or_not_saved(
    desk, client, make_tour, open_tour, answers: Answers
):
    known = client(ANNA)
    tour = make_tour()
    hand = open_tour(tour)
    type_twin(hand)
    hand.click("directory_button")
    answers.expect("known_client", lambda dialog: hand.click("known_client_cancel", dialog))
    save(hand)
    assert tourists(desk, tour) == []
    assert hand.text("field_surname_lat") == "ELKINA", "nothing that was typed is lost"
    answers.expect("known_client", lambda dialog: hand.click("known_client_add", dialog))
    save(hand)
    (stored,) = tourists(desk, tour)
    assert stored.client_id not in {known, None}
    assert count_clients(desk, ClientFilter()) == 2
    hand.wait(lambda: hand.shows("tourist_alike_merge"))


def test_that_the_notice_on_a_tourist_links_to_the_client(desk, client, make_tour, open_tour):
    known = client({**ANNA, "phone": ""})
    tour = make_tour()
    hand = open_tour(tour)
    type_twin(hand)
    hand.click("directory_button")
    hand.wait(lambda: hand.shows("tourist_alike_link"))
    hand.click("tourist_alike_link")
    hand.settle()
    assert not hand.shows("tourist_alike")
    assert hand.text("field_surname_ru") == "Ёлкина", "filled from the client"
    save(hand)
    assert [one.client_id for one in tourists(desk, tour)] == [known]


def test_that_a_long_list_is_imported_although_the_comparing_was_given_up(desk, client, open_page):
    client(OLEG)
    tour, hand, importing = open_page()
    given_up = []

    def give_up(job: Job) -> None:
        if job.title == "Looking for known clients":
            given_up.append(job)
            job.cancel()

    hand.context.runner.job_started.connect(give_up)
    people = [("Иная", "Вера", f"{1 + at % 28:02d}.{1 + at % 12:02d}.{1930 + at // 4}", "") for at in range(110)]
    copy_rows((HEADINGS, *people))
    importing.insert()
    hand.wait(lambda: bool(given_up))
    hand.settle()
    assert set(importing.fates()) == {"new"}
    hand.click("import_button")
    hand.settle()
    assert len(tourists(desk, tour)) == len(people)


HEADINGS = ("Фамилия", "Имя", "Дата рождения", "Телефон")


def test_that_a_row_of_an_import_that_looks_like_a_client_is_decided(desk, client, open_page, answers: Answers):
    known = client(OLEG)
    tour, hand, importing = open_page()
    copy_rows((HEADINGS, ("Орлов", "Олег", "01.02.1979", "8 912 000 11 22"), ("Иная", "Вера", "03.04.1990", "")))
    importing.insert()
    importing.wait_for_fates("alike", "new")
    hand.keys(KEY.Key_F8)
    assert "Looks like Орлов Олег Ильич: same surname, birth date with day and month swapped" in hand.text(
        "cell_reason"
    )

    answers.expect("undecided_import", lambda dialog: hand.click("undecided_import_decide", dialog))
    answers.expect("decide_dialog", lambda dialog: importing.answer(dialog, f"client_{known}"))
    hand.click("import_button")
    hand.settle()
    assert {one.values["surname_ru"]: one.client_id for one in tourists(desk, tour)} == {"Орлов": known, "Иная": None}


def merge(hand: Hand) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        hand.click("merge_accept", dialog)

    return act


def test_that_a_pair_is_merged_from_the_list_and_the_merge_undone(desk, pairs, open_duplicates, answers: Answers):
    hand = open_duplicates()
    hand.page.focus_list()
    answers.expect("merge_dialog", merge(hand))
    hand.keys(KEY.Key_Return)
    hand.wait(lambda: names(hand) == ["Орлов Олег И."])
    hand.settle()
    assert hand.text("pair_first") == "Орлов Олег Ильич", "the next pair is current"
    assert count_clients(desk, ClientFilter()) == 3
    hand.status.undo()
    hand.wait(lambda: len(names(hand)) == 2)
    hand.settle()
    assert count_clients(desk, ClientFilter()) == 4


def test_that_a_saved_client_is_merged_from_the_notice(desk, client, open_clients, answers: Answers):
    known = client(ANNA)
    hand = open_clients()
    hand.keys(KEY.Key_N, CTRL)
    type_twin(hand)
    save(hand)
    hand.wait(lambda: hand.shows("client_alike_merge"))
    answers.expect("merge_dialog", merge(hand))
    hand.trigger("client_alike_merge_action")
    hand.wait(lambda: count_clients(desk, ClientFilter()) == 1)
    hand.settle()
    assert not hand.shows("client_alike")
    assert hand.text("field_surname_ru") == "Ёлкина", "the card of who stays is open"
    assert known in {row.id for row in list_clients(desk, ClientFilter())}, "the richer card is kept"
