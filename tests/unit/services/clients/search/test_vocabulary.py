"""The vocabulary in memory: it finds exactly what comparing with every word would find."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from app.models.search import NameWord
from app.models.store import Store
from app.services.clients.directory import remove_client
from app.services.clients.search import find_clients
from app.services.clients.search.vocabulary import Vocabulary, forget_vocabulary, vocabulary_of, warm_vocabulary
from app.services.desk import Desk, open_desk
from tests.factories import add_client

WORDS = st.text(st.sampled_from("абв"), min_size=1, max_size=7)
LATIN = st.text(st.sampled_from("ab"), min_size=1, max_size=5)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(tmp_path_factory.mktemp("words") / "words.db")
    made.prepare()
    yield made
    made.close()


def read(store: Store, *heaps: set[str]) -> Vocabulary:
    """Return a vocabulary that read words in several goes."""
    vocabulary = Vocabulary()
    with store.transaction(write=True) as session:
        session.query(NameWord).delete()
        for words in heaps:
            session.add_all(NameWord(part="surname", word=word, sound="", uses=1) for word in sorted(words))
            session.flush()
            vocabulary.refresh(session)
    return vocabulary


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(WORDS | LATIN, max_size=40), st.sets(WORDS | LATIN, max_size=5), WORDS | LATIN, st.sampled_from((1, 2)))
def test_that_near_words_are_those_that_comparing_with_all_finds(
    store: Store, first: set[str], later: set[str], word: str, edits: int
) -> None:
    vocabulary = read(store, first, later - first)
    same_script = {one for one in first | later if one.isascii() == word.isascii()}
    wanted = {one: OSA.distance(word, one) for one in same_script if OSA.distance(word, one) <= edits}
    assert dict(vocabulary.near("surname", word, edits)) == wanted
    assert vocabulary.near("given", word, edits) == []
    longer = {one for one in same_script if len(one) > len(word)}
    assert set(vocabulary.ending("surname", word)) == {one for one in longer if one.endswith(word)}
    assert set(vocabulary.beginning("surname", word)) == {one for one in longer if one.startswith(word)}


LONG = st.text(st.sampled_from("абвг"), min_size=7, max_size=13)
EDITS = st.lists(st.tuples(st.integers(0, 12), st.sampled_from("абвг"), st.integers(0, 3)), min_size=1, max_size=3)


def edited(word: str, edits: list[tuple[int, str, int]]) -> str:
    """Return a word with a letter too many, too few, another one, or two that changed places, one after the other."""
    for at, letter, kind in edits:
        turned = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        made = (word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :], turned)
        word = made[kind]
    return word


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LONG, st.lists(EDITS, max_size=30), st.sets(LONG, max_size=10))
def test_that_long_words_with_two_mistakes_are_found_wherever_these_are(
    store: Store, word: str, every: list[list[tuple[int, str, int]]], others: set[str]
) -> None:
    words = {edited(word, edits) for edits in every} | others
    wanted = {one: OSA.distance(word, one) for one in words if OSA.distance(word, one) <= 2}
    assert dict(read(store, words).near("surname", word, 2)) == wanted


def test_that_an_empty_word_is_near_nothing(store: Store) -> None:
    vocabulary = read(store, {"щеглова"})
    assert vocabulary.near("surname", "", 1) == vocabulary.beginning("surname", "") == []


def test_that_another_agents_client_is_found_at_once_and_a_removed_one_no_more(desk: Desk) -> None:
    add_client(desk, surname_ru="Щеглова", given_name_ru="Анна")
    assert [hit.client.surname_ru for hit in find_clients(desk, "Щиглова")] == ["Щеглова"]
    other = open_desk(Store(desk.store.url.render_as_string(hide_password=False)), desk.today)
    later = add_client(other, surname_ru="Выдуманова")
    assert [hit.client.id for hit in find_clients(desk, "Выдумонова")] == [later.id]
    remove_client(other, later.id or 0)
    assert find_clients(desk, "Выдумонова") == []
    other.store.close()


def test_that_a_vocabulary_belongs_to_its_base(desk: Desk, tmp_path: Path) -> None:
    add_client(desk, surname_ru="Щеглова")
    warm_vocabulary(desk.store)
    known = vocabulary_of(desk.store)
    assert known.near("surname", "щеглова", 1) == [("щеглова", 0)]
    other = Store(tmp_path / "other.db")
    assert vocabulary_of(other).near("surname", "щеглова", 1) == []
    forget_vocabulary(desk.store)
    assert vocabulary_of(desk.store) is not known
    other.close()
