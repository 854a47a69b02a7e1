"""Answers: saved as they are given, each write one change set that Undo takes back whole."""

from collections.abc import Mapping
from dataclasses import replace

from app.errors import UserError
from app.services.changes import ChangeWriter
from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Meaning
from app.services.persons.checks import FieldProblem
from app.services.questionnaire.lasting import PINNED, TripWriter, as_pinned, known_meanings
from app.services.questionnaire.people import Person, read_tourists
from app.services.questionnaire.shapes import AnswerKey, StoredAnswer, ValueOrigin
from app.services.questionnaire.sheet import Standing, differs_from_card, standing_answer, standing_answers
from app.services.questionnaire.values import check_typed_text, check_value


def save_answer(
    desk: Desk,
    tourist_id: int,
    key: AnswerKey,
    value: str,
    *,
    version: int,
    origin: ValueOrigin = ValueOrigin.TYPED,
) -> int | None:
    """Save an answer of a trip, and at the linked client what lasts; return the change set or None.

    What card or tour say already is not stored but followed. Texts typed by hand stay.

    Args:
        desk: where the agent works.
        tourist_id: whose answer it is.
        key: which one.
        value: in the stored form of its kind; empty takes the answer away, also one that the card would give.
        version: of the line as the screen was given it.
        origin: where the value is from; a chosen option is known to be one.

    Raises:
        UserError: "fields_refused" with `problems`; "answer_changed" with `theirs`, the value that stands now;
            "answer_unknown" where no questionnaire asks for it; "tourist_removed".
    """
    meaning = _meaning(desk, key)
    check_value(key.meaning, meaning.kind, value)
    with desk.writing("answer_saved") as writer:
        person = person_of(writer, tourist_id)
        standing = standing_answer(person, meaning, key)
        if value == standing.value:
            return None
        _check_version(person, key, version, standing)
        trip = TripWriter(writer, person, {key.meaning: meaning})
        trip.pin(key)
        wanted = wanted_answer(standing, value, _origin_of(meaning, origin))
        if wanted is None and _is_kept_otherwise(person, meaning, key):
            trip.put_own(key, None if standing.ready else StoredAnswer("", ValueOrigin.TYPED))
        else:
            trip.put(key, wanted)
        return writer.change_set_id


def save_text(desk: Desk, tourist_id: int, key: AnswerKey, language: str, text: str, *, version: int) -> int | None:
    """Save the text of an answer as it was typed by hand; empty lets it be made anew. Return the change set or None.

    Raises:
        UserError: as `save_answer`; "fields_refused" also for a text without an answer.
    """
    meaning = _meaning(desk, key)
    check_typed_text(key.meaning, text)
    with desk.writing("answer_text_saved") as writer:
        person = person_of(writer, tourist_id)
        standing = standing_answer(person, meaning, key)
        stored = standing.stored
        if text and not standing.value:
            raise UserError("fields_refused", problems=[FieldProblem(key.meaning, "text_without_answer")])
        if (stored.texts.get(language, ""), stored.texts_of.get(language, "")) == (
            text,
            standing.value if text else "",
        ):
            return None
        _check_version(person, key, version, standing)
        trip = TripWriter(writer, person, {key.meaning: meaning})
        trip.pin(key)
        trip.put(key, _with_text(standing, language, text))
        return writer.change_set_id


def clear_answer(desk: Desk, tourist_id: int, key: AnswerKey, *, version: int) -> int | None:
    """Let an answer follow card or tour again, or be what the client keeps; return the change set or None.

    Where nothing else says anything the answer is taken away, also at the client who keeps the same.

    Raises:
        UserError: as `save_answer`.
    """
    meaning = _meaning(desk, key)
    with desk.writing("answer_cleared") as writer:
        person = person_of(writer, tourist_id)
        standing = standing_answer(person, meaning, key)
        if key not in person.own and (person.is_pinned or key not in person.lasting):
            return None
        _check_version(person, key, version, standing)
        trip = TripWriter(writer, person, {key.meaning: meaning})
        trip.pin(key)
        if _is_kept_otherwise(person, meaning, key):
            trip.put_own(key, None if standing.ready else as_pinned(person.lasting[key]))
        else:
            trip.put(key, None)
        return writer.change_set_id


def keep_answer(desk: Desk, tourist_id: int, key: AnswerKey, *, version: int) -> int | None:
    """Keep an answer beside card or tour that say otherwise; return the change set or None.

    It is doubted again once they, or the answer, say something else.

    Raises:
        UserError: as `save_answer`.
    """
    meaning = _meaning(desk, key)
    with desk.writing("answer_kept") as writer:
        person = person_of(writer, tourist_id)
        standing = standing_answer(person, meaning, key)
        kept = (standing.value, standing.ready)
        if not differs_from_card(standing) or standing.stored.kept == kept:
            return None
        _check_version(person, key, version, standing)
        trip = TripWriter(writer, person, {key.meaning: meaning})
        trip.pin(key)
        answer = replace(standing.stored, kept=kept, origin=standing.origin)
        if _is_kept_otherwise(person, meaning, key):
            trip.put_own(key, answer)
        else:
            trip.put(key, answer)
        return writer.change_set_id


def remove_position(
    desk: Desk, tourist_id: int, group: str, position: int, *, versions: Mapping[AnswerKey, int]
) -> int | None:
    """Take one position out of a repeated group, and let those behind it close up; return the change set or None.

    Args:
        desk: where the agent works.
        tourist_id: whose answers they are.
        group: the repeated group; its answers of every country move together.
        position: which one, from 0.
        versions: of the lines as the screen was given them; those are compared.

    Raises:
        UserError: "answer_changed"; "tourist_removed".
    """
    members = {code: one for code, one in known_meanings(desk).items() if one.group == group}
    with desk.writing("answers_removed") as writer:
        person = person_of(writer, tourist_id)
        standing = standing_answers(person, members)
        for key, version in versions.items():
            if key in standing:
                _check_version(person, key, version, standing[key])
        behind = {key: one.stored for key, one in standing.items() if key.position >= position and _is_stored(one)}
        if not behind:
            return None
        moved = {key._replace(position=key.position - 1): one for key, one in behind.items() if key.position > position}
        trip = TripWriter(writer, person, members)
        trip.pin(*behind, *moved)
        for key in sorted({*behind, *moved}):
            trip.put(key, moved.get(key))
        return writer.change_set_id


def person_of(writer: ChangeWriter, tourist_id: int) -> Person:
    """Return a tourist within a change set.

    Raises:
        UserError: "tourist_removed".
    """
    found = read_tourists(writer.session, ids=[tourist_id])
    if not found:
        raise UserError("tourist_removed")
    return found[0]


def wanted_answer(standing: Standing, value: str, origin: ValueOrigin) -> StoredAnswer | None:
    """Return what is stored for an answer to have a value; None for no row at all."""
    texts = replace(standing.stored, value="", origin=ValueOrigin.NONE)
    if value == standing.ready:
        return texts if texts.texts else None
    return replace(texts, value=value, origin=origin)


def _is_kept_otherwise(person: Person, meaning: Meaning, key: AnswerKey) -> bool:
    """Tell whether the client keeps another answer than this trip's, which a later trip gave."""
    kept, own = person.lasting.get(key), person.own.get(key)
    return meaning.lasting and kept is not None and own is not None and kept.value != own.value


def _with_text(standing: Standing, language: str, text: str) -> StoredAnswer | None:
    """Return what is stored for an answer to have a text typed by hand; its value stays whose it is."""
    stored = standing.stored
    texts = {**stored.texts, language: text}
    texts_of = {**stored.texts_of, language: standing.value}
    if not text:
        texts.pop(language)
        texts_of.pop(language)
    origin = stored.origin
    if standing.origin is ValueOrigin.CLIENT:
        origin = ValueOrigin.CLIENT
    if origin is ValueOrigin.NONE and not texts:
        return None
    return replace(stored, texts=texts, texts_of=texts_of, origin=origin)


def _is_stored(standing: Standing) -> bool:
    return standing.stored.origin is not ValueOrigin.NONE or bool(standing.stored.texts)


def _origin_of(meaning: Meaning, origin: ValueOrigin) -> ValueOrigin:
    chosen = meaning.kind in {AnswerKind.OPTION, AnswerKind.OPTIONS}
    return ValueOrigin.OPTION if chosen and origin is ValueOrigin.TYPED else origin


def _meaning(desk: Desk, key: AnswerKey) -> Meaning:
    """Return what an answer is to.

    Raises:
        UserError: "answer_unknown".
    """
    meaning = known_meanings(desk).get(key.meaning)
    if meaning is None or key.position < 0:
        raise UserError("answer_unknown")
    return meaning


def _check_version(person: Person, key: AnswerKey, version: int, standing: Standing) -> None:
    """Refuse to write over what somebody else wrote since the screen was given the line.

    Raises:
        UserError: "answer_changed" with `theirs`.
    """
    own = person.own.get(key)
    if (own.version if own else 0) == version:
        return
    only_pinned = own is not None and own.version == PINNED
    if not (version == 0 and only_pinned):
        raise UserError("answer_changed", theirs=standing.value)
