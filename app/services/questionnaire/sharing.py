"""What two people share: which answers one may be given of the other's, and which are ticked from the start."""

from collections.abc import Mapping, Sequence

from app.services.forms.manifest import Meaning, Part
from app.services.names.folding import sound_key
from app.services.questionnaire.identity import are_same_person, have_same_passport
from app.services.questionnaire.people import Person
from app.services.questionnaire.shapes import AnswerKey, ValueOrigin
from app.services.questionnaire.sheet import Standing, standing_answer, standing_answers

OF_ONE_PERSON = frozenset({Part.PERSON, Part.PASSPORT})
"""Parts that are of nobody else: what the card says of them is left to the card of who is given the answers."""

OF_A_FAMILY = frozenset({Part.ADDRESS, Part.HOST, Part.TRIP, Part.FAMILY})
"""Parts that are offered as chosen between people of one surname."""

OF_A_TOUR = frozenset({Part.HOST, Part.TRIP})
"""Parts that are offered as chosen between people of one tour."""


def are_family(one: Person, other: Person) -> bool:
    """Tell whether two people bear the same surname, as far as its spelling tells: Иванов and Иванова do."""
    return _family_key(one) == _family_key(other) != ""


def _family_key(person: Person) -> str:
    """Return the sound of a surname; vowels at its end, which differ between man and woman, are none of it."""
    return sound_key(person.surname)


def shared_meanings(giver: Person, targets: Sequence[Person], meanings: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """Return what may be copied to all of the targets: of the passport only where they have the giver's own."""
    if all(are_same_person(giver, target) and have_same_passport(giver, target) for target in targets):
        return dict(meanings)
    return {code: one for code, one in meanings.items() if one.part is not Part.PASSPORT}


def given_answers(
    giver: Person, targets: Sequence[Person], meanings: Mapping[str, Meaning]
) -> dict[AnswerKey, Standing]:
    """Return what the giver answers, but for what the card says of the person and the targets' cards say themselves."""
    is_same = all(are_same_person(giver, target) for target in targets)
    given = {}
    for key, one in standing_answers(giver, meanings).items():
        meaning = meanings[key.meaning]
        if one.value and meaning.part in OF_ONE_PERSON and one.origin is ValueOrigin.CARD:
            others = {standing_answer(target, meaning, key).value for target in targets}
            if not is_same or others - {"", one.value}:
                continue
        if one.value:
            given[key] = one
    return given


def is_wanted(part: Part, giver: Person, target: Person) -> bool:
    """Tell whether answers of a part are chosen from the start for a target."""
    return (
        (part is Part.PERSON and are_same_person(giver, target))
        or (part in OF_A_FAMILY and are_family(giver, target))
        or (part in OF_A_TOUR and giver.tour_id == target.tour_id)
    )
