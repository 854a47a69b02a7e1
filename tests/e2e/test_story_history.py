"""Stories of a client's card after it was saved: its state, its history, what Undo says and does."""

from test_story_clients import HISTORY, add, open_clients, open_tab, save, stored

from app.services.clients.directory import save_client

__all__ = ["open_clients"]


def test_that_the_history_tells_a_change_in_words_and_undoes_it(desk, open_clients):
    client = add(desk, surname_ru="Образцова", birth_date="1980-05-06")
    save_client(desk, client.with_values(birth_date="1981-05-06"), client)
    hand = open_clients()
    open_tab(hand, HISTORY)
    newest = hand.cells("client_history_table")[0]
    assert "Client saved" in newest
    assert "Birth date 06.05.1980 06.05.1981" in newest
    hand.click("client_history_undo")
    hand.settle()
    assert stored(desk, client).values["birth_date"] == "1980-05-06"
    assert hand.cells("client_history_table", "done")[:2] == ["Undone", "Client saved (undone)"]
    assert not hand.find("client_history_undo").isEnabled() or "undone" not in newest


def test_that_an_undo_of_what_was_edited_since_is_refused_in_words(desk, open_clients):
    client = add(desk, surname_ru="Образцова", city="Тверь")
    first, _ = save_client(desk, client.with_values(city="Псков"), client)
    save_client(desk, first.with_values(city="Тула"), first)
    hand = open_clients()
    open_tab(hand, HISTORY)
    row = hand.cells("client_history_table", "new").index("Псков")
    hand.choose_row("client_history_table", row)
    hand.click("client_history_undo")
    hand.settle()
    assert "edited since" in hand.text("client_history_refusal_text")
    assert stored(desk, client).values["city"] == "Тула"


def test_that_the_current_line_of_the_history_is_told_whole(desk, open_clients):
    client = add(desk, surname_ru="Образцова", passport_issuer="УФМС")
    issuer = "Отдел по вопросам миграции Управления внутренних дел по городу Ставрополю и округу"
    save_client(desk, client.with_values(passport_issuer=issuer), client)
    hand = open_clients()
    open_tab(hand, HISTORY)
    row = next(at for at, line in enumerate(hand.cells("client_history_table")) if issuer in line)
    hand.choose_row("client_history_table", row)
    told = hand.text("client_history_whole")
    assert f"УФМС → {issuer} · Client saved · " in told
    table = hand.find("client_history_table")
    assert not table.horizontalScrollBar().isVisible()
    day = table.model().index(row, 0)
    assert not table.itemDelegate().is_elided(day)


def test_that_a_change_undone_in_the_history_can_be_done_again(desk, open_clients):
    client = add(desk, surname_ru="Образцова", city="Тверь")
    save_client(desk, client.with_values(city="Псков"), client)
    hand = open_clients()
    open_tab(hand, HISTORY)
    hand.click("client_history_undo")
    hand.settle()
    assert (stored(desk, client).values["city"], hand.status.last) == ("Тверь", "Undone")
    hand.status.undo()
    hand.settle()
    assert (stored(desk, client).values["city"], hand.status.last) == ("Псков", "Done again")


def test_that_what_undo_takes_back_is_named(desk, open_clients):
    add(desk, surname_ru="Образцова")
    hand = open_clients()
    hand.type("field_city", "Псков")
    save(hand)
    hand.status.undo()
    hand.settle()
    assert hand.status.last == "Undone: saving Образцова"


def test_that_the_time_of_saving_is_seen_whole(desk, open_clients):
    add(desk, surname_ru="Образцова")
    hand = open_clients()
    hand.page.resize(1180, 760)
    hand.type("field_city", "Псков")
    save(hand)
    state = hand.find("client_footer_state")
    assert state.shown_text() == state.text() != ""


def test_that_a_birth_date_to_come_is_told_at_its_field(desk, open_clients):
    add(desk, surname_ru="Образцова", birth_date="2090-01-01")
    hand = open_clients()
    box = hand.find("field_birth_date").parent()
    assert box.problem_text() == "This day is yet to come"
    hand.type("field_birth_date", "01.01.1990")
    hand.find("field_city").setFocus()
    assert box.problem_text() == ""
    hand.type("field_birth_date", "02.06.2026")
    hand.find("field_city").setFocus()
    assert box.problem_text() == "This day is yet to come"
