"""Tourists as the forms want them: their answers to what a form asks, and the names that its file bears."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.form_filling import Applicant
from app.services.forms.manifest import FormPack
from app.services.questionnaire.shapes import AnswerKey, Questionnaire, Sheet


@dataclass(frozen=True, slots=True)
class FormPerson:
    """A tourist whose form is filled.

    Attributes:
        tourist_id: who it is.
        name: surname and initials.
        card: the card's values by catalogue name.
        applicant: the answers.
    """

    tourist_id: int
    name: str
    card: Mapping[str, str]
    applicant: Applicant


@dataclass(frozen=True, slots=True)
class FrozenAnswer:
    """An answer as it was printed: its stored value, and its text in the form's language."""

    value: str = ""
    text: str = ""


def questionnaire_of_copy(desk: Desk, pack: FormPack | None, country: str) -> Questionnaire:
    """Return what a form asks, in the form's language; of one that is not there any more what its country asks.

    A form of no country without questions of its own shows those of the country that is chosen.

    Raises:
        UserError: "questionnaire_unknown".
    """
    from app.services.forms.applicants import questionnaire_for_form
    from app.services.questionnaire.directory import get_questionnaire

    if pack is not None and (pack.country or pack.fields):
        found = questionnaire_for_form(desk, pack)
    else:
        found = get_questionnaire(desk, country)
    language = pack.language if pack is not None and pack.language else found.country.language
    return replace(found, country=replace(found.country, language=language))


def read_form_people(desk: Desk, pack: FormPack | None, country: str, tourist_ids: Collection[int]) -> list[FormPerson]:
    """Return tourists with their answers to a form, in the order that is given; a few queries for all of them.

    Raises:
        UserError: "tourist_removed" where one is gone; "questionnaire_unknown".
    """
    from app.services.questionnaire.asking import facts_of
    from app.services.questionnaire.dictionary import open_dictionary
    from app.services.questionnaire.people import read_tourists
    from app.services.questionnaire.sheet import SheetMaker

    today = desk.today().isoformat()
    maker = SheetMaker(questionnaire_of_copy(desk, pack, country), open_dictionary(desk), today)
    with desk.store.transaction() as session:
        found = {one.tourist_id: one for one in read_tourists(session, ids=tourist_ids)}
    if not set(tourist_ids) <= set(found):
        raise UserError("tourist_removed")
    people = [found[id_] for id_ in tourist_ids]
    return [
        FormPerson(
            one.tourist_id,
            one.name,
            one.known.values,
            Applicant(maker.make(one, with_passport=False), facts_of(one.known, today)),
        )
        for one in people
    ]


def frozen_answers(sheet: Sheet) -> dict[AnswerKey, FrozenAnswer]:
    """Return the answers of a sheet as they are printed; those without a value are left out."""
    return {line.key: FrozenAnswer(line.value, line.text) for line in sheet.lines if line.value}
