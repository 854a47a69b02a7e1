"""The vocabulary of names: counted anew in the transaction that writes a name, made again from the names at will."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert, literal, select, union_all, update
from sqlalchemy.orm import Session

from app.models.tables import TABLES
from app.services.names.folding import sound_key

Word = tuple[str, str]
"""Part of a name ("surname" or "given") and the folded word."""

PART_KEYS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"surname": ("surname_ru_key", "surname_lat_key"), "given": ("given_ru_key", "given_lat_key")}
)
"""By part: the keys of a row that hold it, in both scripts."""

NAMED_TABLES = frozenset({"client", "former_name"})
"""Tables whose names are in the vocabulary."""

_BATCH = 500


def words_of(row: Mapping[str, object]) -> set[Word]:
    """Return the words of one name by its stored keys."""
    return {(part, str(row[key])) for part, keys in PART_KEYS.items() for key in keys if row[key]}


def count_words(
    session: Session, table: str, *, before: Sequence[Mapping[str, object]] = (), after: Iterable[Any] = ()
) -> None:
    """Keep the vocabulary right when rows of a table come, go or change; within the transaction that writes them."""
    if table not in NAMED_TABLES:
        return
    counted: Counter[Word] = Counter()
    for row in after:
        counted.update(words_of(row))
    for row in before:
        counted.subtract(words_of(row))
    changed = {word: count for word, count in counted.items() if count}
    if changed:
        _add(session, changed)


def _add(session: Session, changed: Mapping[Word, int]) -> None:
    """Add to the uses of words; new ones are written, those that nobody bears any longer go."""
    words = TABLES["name_word"]
    uses: list[dict[str, int]] = []
    gone: list[dict[str, int]] = []
    new: list[dict[str, Any]] = []
    stored = _stored(session, changed)
    for word, count in changed.items():
        if word not in stored:
            new.append(_new_word(word, count))
        else:
            id_, before = stored[word]
            (uses if before + count > 0 else gone).append({"word_id": id_, "new_uses": before + count})
    connection = session.connection()
    if uses:
        statement = update(words).where(words.c.id == bindparam("word_id")).values(uses=bindparam("new_uses"))
        connection.execute(statement, uses)
    if gone:
        statement_gone = delete(words).where(words.c.id == bindparam("word_id"))
        connection.execute(statement_gone, [{"word_id": one["word_id"]} for one in gone])
    new = [one for one in new if one["uses"] > 0]  # less than none only where the vocabulary was not right before
    if new:
        connection.execute(insert(words), new)


def _new_word(word: Word, uses: int) -> dict[str, Any]:
    part, letters = word
    return {"part": part, "word": letters, "sound": sound_key(letters), "uses": uses}


def _stored(session: Session, wanted: Iterable[Word]) -> dict[Word, tuple[int, int]]:
    """Return id and uses of the words that the vocabulary has."""
    words = TABLES["name_word"]
    by_part: dict[str, list[str]] = {}
    for part, word in wanted:
        by_part.setdefault(part, []).append(word)
    stored: dict[Word, tuple[int, int]] = {}
    for part, letters in by_part.items():
        for at in range(0, len(letters), _BATCH):
            query = select(words.c.word, words.c.id, words.c.uses).where(
                words.c.part == part, words.c.word.in_(letters[at : at + _BATCH])
            )
            stored.update(((part, word), (id_, uses)) for word, id_, uses in session.execute(query))
    return stored


def rebuild_words(session: Session) -> int:
    """Make the vocabulary what the names of clients say; return how many words differed."""
    words = TABLES["name_word"]
    differing = 0
    for part in PART_KEYS:
        stored = {
            word: (id_, uses, sound)
            for word, id_, uses, sound in session.execute(
                select(words.c.word, words.c.id, words.c.uses, words.c.sound).where(words.c.part == part)
            )
        }
        new: list[dict[str, Any]] = []
        changed: list[dict[str, Any]] = []
        for word, uses in session.execute(_borne(part)):
            made = _new_word((part, word), uses)
            id_, *told = stored.pop(word, (None, 0, ""))
            if id_ is None:
                new.append(made)
            elif told != [uses, made["sound"]]:
                changed.append({"word_id": id_, "new_uses": uses, "new_sound": made["sound"]})
        gone = [{"word_id": id_} for id_, _, _ in stored.values()]
        _write(session, new, changed, gone)
        differing += len(new) + len(changed) + len(gone)
    return differing


def _write(
    session: Session, new: list[dict[str, Any]], changed: list[dict[str, Any]], gone: list[dict[str, Any]]
) -> None:
    words, connection = TABLES["name_word"], session.connection()
    own = words.c.id == bindparam("word_id")
    if gone:
        connection.execute(delete(words).where(own), gone)
    if changed:
        renewed = update(words).where(own).values(uses=bindparam("new_uses"), sound=bindparam("new_sound"))
        connection.execute(renewed, changed)
    if new:
        connection.execute(insert(words), new)


def _borne(part: str) -> Select[Any]:
    """Return the query of the words that names have, with the number of names that have each."""
    keys = union_all(*_keys_of(part)).subquery()
    return select(keys.c.word, func.sum(keys.c.uses)).group_by(keys.c.word)


def _keys_of(part: str) -> Iterator[Select[Any]]:
    """Yield the words of each table and script; a word that is both keys of one name is counted once."""
    russian, latin = PART_KEYS[part]
    for name in sorted(NAMED_TABLES):
        columns = TABLES[name].c
        for key, condition in ((russian, literal(value=True)), (latin, columns[latin] != columns[russian])):
            own = columns[key].label("word")
            yield select(own, func.count().label("uses")).where(columns[key] > "", condition).group_by(columns[key])
