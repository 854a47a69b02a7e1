"""Tourists of the base as applicants for a form: their questionnaire, as far as the form asks it."""

from collections.abc import Sequence
from dataclasses import replace

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.form_filling import Applicant
from app.services.forms.manifest import FormPack, Packs
from app.services.forms.packs import known_packs
from app.services.forms.typed_answers import questionnaire_of
from app.services.questionnaire.asking import facts_of
from app.services.questionnaire.dictionary import open_dictionary
from app.services.questionnaire.directory import get_questionnaire
from app.services.questionnaire.people import read_tourists
from app.services.questionnaire.shapes import Questionnaire
from app.services.questionnaire.sheet import SheetMaker


def read_applicants(
    desk: Desk, tourist_ids: Sequence[int], pack: FormPack, packs: Packs | None = None
) -> list[Applicant]:
    """Return tourists as applicants for a form, in the order of the ids.

    Args:
        desk: where they are.
        tourist_ids: who.
        pack: the form; the agency's changes of its country's questionnaire hold for it.
        packs: all forms; the known ones where none are given.

    Raises:
        UserError: tourist_removed, one of them is not there any more; questionnaire_unknown.
    """
    today = desk.today().isoformat()
    maker = SheetMaker(questionnaire_for_form(desk, pack, packs), open_dictionary(desk), today)
    with desk.store.transaction() as session:
        found = {person.tourist_id: person for person in read_tourists(session, ids=tourist_ids)}
    if not found.keys() >= set(tourist_ids):
        raise UserError("tourist_removed")
    people = [found[tourist_id] for tourist_id in tourist_ids]
    return [Applicant(maker.make(person), facts_of(person.known, today)) for person in people]


def questionnaire_for_form(desk: Desk, pack: FormPack, packs: Packs | None = None) -> Questionnaire:
    """Return the country's questions that the form asks; those of the pack itself for a form of no country.

    Raises:
        UserError: questionnaire_unknown.
    """
    if not pack.country:
        return questionnaire_of(packs if packs is not None else known_packs(), pack)
    whole = get_questionnaire(desk, pack.country, packs)
    asked = {field.meaning for field in pack.fields}
    return replace(whole, fields=tuple(field for field in whole.fields if field.meaning in asked))
