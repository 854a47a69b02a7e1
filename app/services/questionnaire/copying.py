"""Answers taken from another tourist or client, or copied to several: what is offered, what differs, what is copied."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.tables import TABLES
from app.services.desk import Desk
from app.services.forms.manifest import Group, Meaning, Part
from app.services.questionnaire.answers import person_of, wanted_answer
from app.services.questionnaire.lasting import TripWriter, known_meanings
from app.services.questionnaire.people import Person, read_client, read_tourists
from app.services.questionnaire.shapes import AnswerKey, StoredAnswer, ValueOrigin
from app.services.questionnaire.sharing import are_family, given_answers, is_wanted, shared_meanings
from app.services.questionnaire.sheet import Standing, standing_answer, standing_answers


@dataclass(frozen=True, slots=True)
class AnswerSource:
    """Whose answers are copied: a tourist's, or what a client keeps.

    Attributes:
        tourist_id: of the tourist, or None.
        client_id: of the client, where there is no tourist.
    """

    tourist_id: int | None = None
    client_id: int | None = None


@dataclass(frozen=True, slots=True)
class Overwritten:
    """An answer of a target that copying would replace.

    Attributes:
        tourist_id: whose it is.
        name: surname and initials.
        key: which one.
        value: what they answer now.
        origin: where that is from.
    """

    tourist_id: int
    name: str
    key: AnswerKey
    value: str
    origin: ValueOrigin


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that can be copied; a repeated group is one offer, because it is copied whole.

    Attributes:
        part: what it is about.
        meaning: the first of what it asks for, for its words.
        group: the repeated group, or empty.
        keys: the answers that it copies.
        values: their values at the source, by key.
        overwrites: answers of the targets that differ and would be replaced.
        is_same: every target answers the same already.
        is_chosen: whether it is ticked from the start.
        words: of the repeated group; None where there are none.
    """

    part: Part
    meaning: Meaning
    group: str
    keys: tuple[AnswerKey, ...]
    values: Mapping[AnswerKey, str]
    overwrites: tuple[Overwritten, ...] = ()
    is_same: bool = False
    is_chosen: bool = False
    words: Group | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person whose answers can be taken, or who can be given some.

    Attributes:
        tourist_id: of the tourist, or None for a client.
        client_id: of the client, or None.
        name: surname and initials.
        answers: how many they have of their own.
        is_family: bears the same surname, in either script.
    """

    tourist_id: int | None
    client_id: int | None
    name: str
    answers: int
    is_family: bool


def list_companions(desk: Desk, tourist_id: int) -> list[Candidate]:
    """Return the other tourists of a tourist's tour, the family first.

    Raises:
        UserError: "tourist_removed".
    """
    table = TABLES["tourist"]
    with desk.store.transaction() as session:
        tour_id = session.scalar(select(table.c.tour_id).where(table.c.id == tourist_id))
        if tour_id is None:
            raise UserError("tourist_removed")
        people = read_tourists(session, tour_id=tour_id)
    me = next(person for person in people if person.tourist_id == tourist_id)
    others = [
        Candidate(person.tourist_id, person.client_id, person.name, len(person.own), are_family(me, person))
        for person in people
        if person is not me
    ]
    return sorted(others, key=lambda one: not one.is_family)


def list_offers(desk: Desk, source: AnswerSource, target_ids: Sequence[int]) -> list[Offer]:
    """Return what can be copied from a source to some tourists, by part, with what would be overwritten.

    Answers about the person are chosen from the start only between trips of one person, and what the card says is
    offered only there, where nothing else stands. Those about the passport are offered only for the same passport.

    Raises:
        UserError: "tourist_removed"; "client_removed".
    """
    from app.services.questionnaire.directory import open_effective

    with desk.store.transaction() as session:
        giver = _source(session, source)
        targets = _targets(session, target_ids)
    effective = open_effective(desk)
    meanings, groups = shared_meanings(giver, targets, effective.meanings()), effective.packs.groups
    given = given_answers(giver, targets, meanings)
    made = (_offer(keys, meanings, giver, given, targets) for keys in _together(given, meanings))
    offers = [replace(offer, words=groups.get(offer.group)) for offer in made]
    parts = list(Part)
    return sorted(offers, key=lambda offer: parts.index(offer.part))


def copy_answers(
    desk: Desk,
    source: AnswerSource,
    target_ids: Sequence[int],
    keys: Collection[AnswerKey],
    *,
    seen: Collection[Overwritten] | None = None,
) -> int | None:
    """Copy chosen answers, with their texts typed by hand, to some tourists as one change set; return it or None.

    A repeated group is copied whole. What a target answers the same already, or reads so off the card, is left alone,
    and so is what `list_offers` would not offer them.

    Args:
        desk: where the agent works.
        source: whose answers are copied.
        target_ids: the tourists who are given them.
        keys: of the offers that were chosen.
        seen: what the offers said would be overwritten; anything else is not. None overwrites what stands there.

    Raises:
        UserError: "copying_changed" where something else would be overwritten; "tourist_removed"; "client_removed".
    """
    known = known_meanings(desk)
    origin = ValueOrigin.CLIENT if source.tourist_id is None else ValueOrigin.TOURIST
    wished = {code: one for key in keys if key.meaning in known for code, one in _mates(key.meaning, known).items()}
    with desk.writing("answers_copied") as writer:
        giver = _source(writer.session, source)
        for tourist_id in target_ids:
            target = person_of(writer, tourist_id)
            chosen = shared_meanings(giver, [target], wished)
            given = given_answers(giver, [target], chosen)
            wanted = dict(_changes(target, chosen, given, keys, origin))
            if seen is not None and not _overwrites(target, chosen, wanted, given) <= {_told(one) for one in seen}:
                raise UserError("copying_changed")
            if wanted:
                trip = TripWriter(writer, target, chosen)
                trip.pin(*wanted)
                for key, answer in wanted.items():
                    trip.put(key, answer)
        return writer.change_set_id


def _mates(code: str, meanings: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """Return the meanings that are copied together with one: those of its repeated group, or it alone."""
    group = meanings[code].group
    return {one.code: one for one in meanings.values() if one.group == group} if group else {code: meanings[code]}


def _source(session: Session, source: AnswerSource) -> Person:
    if source.tourist_id is not None:
        return _targets(session, [source.tourist_id])[0]
    found = read_client(session, source.client_id or 0)
    if found is None:
        raise UserError("client_removed")
    return found


def _targets(session: Session, ids: Sequence[int]) -> list[Person]:
    found = {person.tourist_id: person for person in read_tourists(session, ids=ids)}
    if set(found) != set(ids):
        raise UserError("tourist_removed")
    return [found[id_] for id_ in ids]


def _together(given: Mapping[AnswerKey, Standing], meanings: Mapping[str, Meaning]) -> Iterator[tuple[AnswerKey, ...]]:
    """Yield the answers that are copied together: those of a repeated group, each of the others alone."""
    groups: dict[str, list[AnswerKey]] = {}
    for key in given:
        group = meanings[key.meaning].group
        groups.setdefault(group or f"={key.meaning}", []).append(key)
    yield from (tuple(keys) for keys in groups.values())


def _offer(
    keys: tuple[AnswerKey, ...],
    meanings: Mapping[str, Meaning],
    giver: Person,
    given: Mapping[AnswerKey, Standing],
    targets: Sequence[Person],
) -> Offer:
    meaning = meanings[keys[0].meaning]
    members = _mates(meaning.code, meanings)
    overwrites, is_same = [], True
    for target in targets:
        stands = standing_answers(target, members)
        for key in dict.fromkeys((*keys, *stands)):
            theirs = stands.get(key) or standing_answer(target, meanings[key.meaning], key)
            wanted = given[key].value if key in given else ""
            is_same = is_same and theirs.value == wanted
            if theirs.value and theirs.value != wanted:
                overwrites.append(Overwritten(target.tourist_id, target.name, key, theirs.value, theirs.origin))
    chosen = not is_same and bool(targets) and all(is_wanted(meaning.part, giver, target) for target in targets)
    values = {key: given[key].value for key in keys}
    return Offer(meaning.part, meaning, meaning.group, keys, values, tuple(overwrites), is_same, chosen)


def _told(one: Overwritten) -> tuple[int, AnswerKey, str]:
    return one.tourist_id, one.key, one.value


def _overwrites(
    target: Person,
    meanings: Mapping[str, Meaning],
    wanted: Collection[AnswerKey],
    given: Mapping[AnswerKey, Standing],
) -> set[tuple[int, AnswerKey, str]]:
    """Return whose answers would be overwritten, and what they say now."""
    stands = {key: standing_answer(target, meanings[key.meaning], key).value for key in wanted}
    differs = {key: value for key, value in stands.items() if value and (key not in given or value != given[key].value)}
    return {(target.tourist_id, key, value) for key, value in differs.items()}


def _changes(
    target: Person,
    chosen: Mapping[str, Meaning],
    given: Mapping[AnswerKey, Standing],
    keys: Collection[AnswerKey],
    origin: ValueOrigin,
) -> Iterator[tuple[AnswerKey, StoredAnswer | None]]:
    """Yield what is written to a target: the chosen answers, and of a repeated group every position."""
    theirs = standing_answers(target, chosen)
    wanted = {key for key in (*given, *theirs) if key in keys or chosen[key.meaning].group}
    for key in sorted(wanted):
        stands = theirs.get(key) or standing_answer(target, chosen[key.meaning], key)
        one = given.get(key)
        if one is None:
            if stands.value and chosen[key.meaning].group:
                yield key, None
            continue
        texts, texts_of = dict(one.stored.texts), dict(one.stored.texts_of)
        is_news = any(stands.stored.texts.get(language) != text for language, text in texts.items())
        if stands.value == one.value and not is_news:
            continue
        kept = replace(
            stands,
            stored=replace(
                stands.stored, texts={**stands.stored.texts, **texts}, texts_of={**stands.stored.texts_of, **texts_of}
            ),
        )
        yield key, wanted_answer(kept, one.value, origin)
