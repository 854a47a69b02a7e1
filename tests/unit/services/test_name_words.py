"""The vocabulary of names: after anything that is written it is what a rebuild would make of the names."""

import pytest
from sqlalchemy import select, text, update

from app.bootstrap import open_carnet
from app.models.migrations.run import migrate
from app.models.tables import TABLES
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.demo.filling import fill_demo
from app.services.desk import Desk
from app.services.imports.commit import import_clients
from app.services.key_age import are_keys_old
from app.services.maintenance import check_base, renew_old_keys
from app.services.name_words import rebuild_words
from tests.factories import FULL, add_client, import_row, undo


def words(desk: Desk) -> dict[tuple[str, str], tuple[int, str]]:
    """Return uses and sound of each word."""
    table = TABLES["name_word"]
    with desk.store.transaction() as session:
        return {(row.part, row.word): (row.uses, row.sound) for row in session.execute(select(table))}


def assert_right(desk: Desk) -> None:
    """Fail where the vocabulary isn't what a rebuild makes."""
    before = words(desk)
    with desk.store.transaction(write=True) as session:
        assert rebuild_words(session) == 0
        session.execute(TABLES["name_word"].delete())
        rebuild_words(session)
    assert words(desk) == before


def test_that_words_are_counted_in_both_scripts(desk: Desk) -> None:
    add_client(desk, surname_ru="Щеглова", given_name_ru="Анна")
    add_client(desk, surname_ru="Щеглова", surname_lat="SCHEGLOVA")
    assert words(desk) == {
        ("surname", "щеглова"): (2, "xglv"),
        ("surname", "shcheglova"): (1, "xglv"),
        ("surname", "scheglova"): (1, "xglv"),
        ("given", "анна"): (1, "an"),
        ("given", "anna"): (1, "an"),
    }
    assert_right(desk)


def test_that_a_word_in_one_script_is_counted_once(desk: Desk) -> None:
    add_client(desk, surname_ru="Smith", surname_lat="SMITH")
    assert words(desk) == {("surname", "smith"): (1, "smtg")}
    assert_right(desk)


def test_that_a_change_of_name_keeps_the_former_one(desk: Desk) -> None:
    card = add_client(desk, **FULL)
    saved, change_set = save_client(desk, card.with_values(surname_ru="Ёлкина", surname_lat="ELKINA"), card)
    known = words(desk)
    assert {word for part, word in known if part == "surname"} == {"елкина", "elkina", "придуманова", "pridumanova"}
    assert_right(desk)
    undo(desk, change_set)
    assert {word for part, word in words(desk) if part == "surname"} == {"придуманова", "pridumanova"}
    assert_right(desk)
    remove_client(desk, saved.id or 0)
    assert words(desk) == {}


def test_that_a_change_of_something_else_changes_no_word(desk: Desk) -> None:
    card = add_client(desk, **FULL)
    before = words(desk)
    save_client(desk, card.with_values(city="Выдуманск"), card)
    assert words(desk) == before


def test_that_a_word_that_is_borne_again_gets_a_new_id(desk: Desk) -> None:
    card = add_client(desk, surname_ru="Щеглова")
    last = max(ids(desk))
    remove_client(desk, card.id or 0)
    add_client(desk, surname_ru="Щеглова")
    assert min(ids(desk)) > last


def ids(desk: Desk) -> list[int]:
    with desk.store.transaction() as session:
        return list(session.scalars(select(TABLES["name_word"].c.id)))


def test_that_an_import_and_its_undo_leave_the_vocabulary_right(desk: Desk) -> None:
    add_client(desk, surname_ru="Щеглов")
    before = words(desk)
    rows = [import_row(surname_ru=f"Выдуманов{letter * 3}", given_name_ru="Анна") for letter in "абвгд" * 300]
    result = import_clients(desk, rows)
    assert words(desk)["given", "анна"][0] == len(rows)
    assert_right(desk)
    undo(desk, result.change_set)
    assert words(desk) == before


def test_that_made_up_people_are_in_the_vocabulary(desk: Desk) -> None:
    fill_demo(desk, 60)
    assert words(desk)
    assert_right(desk)


def test_that_the_check_mends_the_vocabulary(desk: Desk) -> None:
    add_client(desk, **FULL)
    right = words(desk)
    with desk.store.transaction(write=True) as session:
        session.execute(text("UPDATE name_word SET uses = 7, sound = 'x' WHERE word = 'анна'"))
        session.execute(text("DELETE FROM name_word WHERE word = 'anna'"))
        session.execute(text("INSERT INTO name_word (part, word, uses) VALUES ('given', 'nobody', 1)"))
    result = check_base(desk.store)
    assert (result.rebuilt, result.problems) == (3, {})
    assert words(desk) == right
    assert check_base(desk.store).rebuilt == 0


def test_that_a_base_without_names_is_not_old(desk: Desk) -> None:
    assert not are_keys_old(desk.store)
    add_client(desk, **FULL)
    assert not are_keys_old(desk.store)


@pytest.mark.parametrize("statement", ["DELETE FROM name_word", "UPDATE client SET fold_version = 1, sort_key = ''"])
def test_that_old_keys_are_seen_and_made_anew(desk: Desk, statement: str) -> None:
    add_client(desk, **FULL)
    right = words(desk)
    with desk.store.transaction(write=True) as session:
        session.execute(text(statement))
    assert are_keys_old(desk.store)
    renew_old_keys(desk.store)
    assert not are_keys_old(desk.store)
    assert words(desk) == right
    assert check_base(desk.store).rebuilt == 0


def test_that_a_migrated_base_is_right_once_it_is_opened(desk: Desk) -> None:
    card = add_client(desk, **FULL)
    saved, _ = save_client(desk, card.with_values(surname_ru="Ёлкина", surname_lat=""), card)
    right = words(desk)
    migrate(desk.store, "0004", down=True)
    desk.store.close()
    carnet = open_carnet(desk.store.url.render_as_string(hide_password=False))
    try:
        assert words(carnet.desk) == right
        assert get_client(carnet.desk, saved.id or 0).values == saved.values
        table = TABLES["client_document"]
        with carnet.desk.store.transaction() as session:
            assert session.scalars(select(table.c.alone_key).where(table.c.current, table.c.kind == "passport")).one()
    finally:
        carnet.close()


def test_that_a_count_that_was_wrong_is_no_fault(desk: Desk) -> None:
    card = add_client(desk, **FULL)
    with desk.store.transaction(write=True) as session:
        session.execute(update(TABLES["name_word"]).values(uses=0))
        session.execute(text("DELETE FROM name_word WHERE part = 'given'"))
    remove_client(desk, card.id or 0)
    assert words(desk) == {}
