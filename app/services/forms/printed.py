"""Forms that were printed or saved: kept as they were, listed, opened again, compared with today's answers."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from sqlalchemy import insert, select

from app.errors import UserError
from app.models.change import Agent
from app.models.form import FormCopy, PrintedForm
from app.models.tour import Tourist
from app.services.changes import now
from app.services.derived import Row
from app.services.desk import Desk
from app.services.forms.filled import Filled
from app.services.forms.form_people import FormPerson, FrozenAnswer, frozen_answers, read_form_people
from app.services.forms.manifest import FormPack
from app.services.questionnaire.shapes import AnswerKey, Sheet


class FormWay(StrEnum):
    """What was done with a form."""

    PRINTED = "printed"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class MadeForm:
    """A form, filled: of one tourist, or a list of several."""

    people: tuple[FormPerson, ...]
    filled: Filled


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer that is not what it was when a form was printed; `then` or `today` is empty where there was none."""

    key: AnswerKey
    then: FrozenAnswer
    today: FrozenAnswer


@dataclass(frozen=True, slots=True)
class PrintedCopy:
    """A form that was printed or saved.

    Attributes:
        id: names it.
        form: id of its pack, which may be gone by now.
        edition: which issue it was.
        country: code of the questionnaire that it was filled from.
        made_at: when, ISO 8601 in UTC.
        agent: by whom.
        way: what was done with it.
        note: the agent's.
        changes: the answers that differ today; None where what it asked is not known any more.
        sheet: today's answers, for the words of the changes; None as above.
    """

    id: int
    form: str
    edition: str
    country: str
    made_at: str
    agent: str
    way: FormWay
    note: str = ""
    changes: tuple[AnswerChange, ...] | None = None
    sheet: Sheet | None = None


def keep_printed(desk: Desk, pack: FormPack, country: str, forms: Sequence[MadeForm], way: FormWay) -> int | None:
    """Keep forms as they went out, all in one change set, and return it; None for none.

    A tourist who was removed meanwhile has no place for a copy any more, and is passed over.
    """
    if not forms:
        return None
    with desk.writing("form_printed") as writer:
        ids = sorted({person.tourist_id for made in forms for person in made.people})
        there = set(writer.session.scalars(select(Tourist.id).where(Tourist.id.in_(ids))))
        made_at = now()
        rows: list[Row] = []
        for made in forms:
            people = [person for person in made.people if person.tourist_id in there]
            if not people:
                continue
            pages = insert(FormCopy).returning(FormCopy.id)
            copy_id = writer.session.scalars(pages, [{"pages": made.filled.pdf}]).one()
            rows += [
                {
                    "tourist_id": person.tourist_id,
                    "copy_id": copy_id,
                    "agent_id": desk.agent_id,
                    "form": pack.id,
                    "edition": pack.edition.name,
                    "country": country,
                    "made_at": made_at,
                    "way": way.value,
                    "answers": _dumped(frozen_answers(person.applicant.sheet)),
                }
                for person in people
            ]
        writer.create_many("printed_form", rows)
        return writer.change_set_id


def list_printed(desk: Desk, tourist_id: int) -> list[PrintedCopy]:
    """Return the forms that were printed or saved for a tourist, newest first, each with what has changed since."""
    form, agent = PrintedForm, Agent
    told = (form.id, form.form, form.edition, form.country, form.made_at, form.way, form.answers, form.note)
    query = (
        select(*told, agent.name, agent.login)
        .join(Agent, form.agent_id == agent.id)
        .where(form.tourist_id == tourist_id)
        .order_by(form.id.desc())
    )
    with desk.store.transaction() as session:
        rows = session.execute(query).all()
    sheets = {of: _sheet(desk, tourist_id, *of) for of in {(row.form, row.country) for row in rows}}
    found = []
    for row in rows:
        sheet = sheets[row.form, row.country]
        changes = None if sheet is None else tuple(changes_between(_loaded(row.answers), frozen_answers(sheet)))
        who, way = row.name or row.login, FormWay(row.way)
        told_of = (row.id, row.form, row.edition, row.country, row.made_at, who, way, row.note)
        found.append(PrintedCopy(*told_of, changes, sheet))
    return found


def _sheet(desk: Desk, tourist_id: int, form: str, country: str) -> Sheet | None:
    """Return what a tourist answers today to what a form asked; None where the questionnaire is gone."""
    from app.services.forms.packs import known_packs

    try:
        people = read_form_people(desk, known_packs().forms.get(form), country, [tourist_id])
    except UserError:
        return None
    return people[0].applicant.sheet


def changes_between(
    then: Mapping[AnswerKey, FrozenAnswer], today: Mapping[AnswerKey, FrozenAnswer]
) -> Iterator[AnswerChange]:
    """Yield the answers that differ in value or in printed text, in today's order, those that are gone last."""
    for key in (*today, *(key for key in then if key not in today)):
        before, after = then.get(key, FrozenAnswer()), today.get(key, FrozenAnswer())
        if before != after:
            yield AnswerChange(key, before, after)


def changed_since(desk: Desk, printed_id: int) -> tuple[AnswerChange, ...] | None:
    """Return which answers differ today from those that a form was printed with; None where that is not known.

    Raises:
        UserError: "printed_form_removed".
    """
    with desk.store.transaction() as session:
        tourist_id = session.scalar(select(PrintedForm.tourist_id).where(PrintedForm.id == printed_id))
    if tourist_id is None:
        raise UserError("printed_form_removed")
    return next(copy.changes for copy in list_printed(desk, tourist_id) if copy.id == printed_id)


def get_printed_pages(desk: Desk, printed_id: int) -> bytes:
    """Return the PDF of a form as it was printed.

    Raises:
        UserError: "printed_form_removed".
    """
    query = select(FormCopy.pages).join(PrintedForm, PrintedForm.copy_id == FormCopy.id)
    with desk.store.transaction() as session:
        pages = session.scalar(query.where(PrintedForm.id == printed_id))
    if pages is None:
        raise UserError("printed_form_removed")
    return pages


def note_printed(desk: Desk, printed_id: int, note: str) -> int | None:
    """Keep a note beside a printed form; return the change set, None where it says so already.

    Raises:
        UserError: "printed_form_removed".
    """
    with desk.writing("printed_form_noted") as writer:
        if writer.session.get(PrintedForm, printed_id) is None:
            raise UserError("printed_form_removed")
        writer.update("printed_form", printed_id, {"note": note.strip()})
        return writer.change_set_id


def remove_printed(desk: Desk, printed_ids: Sequence[int]) -> int | None:
    """Remove forms from the list of what was printed; return the change set, None where they were gone already."""
    with desk.writing("printed_forms_removed") as writer:
        there = select(PrintedForm.id).where(PrintedForm.id.in_(printed_ids))
        writer.remove("printed_form", writer.session.scalars(there).all())
        return writer.change_set_id


def _dumped(answers: Mapping[AnswerKey, FrozenAnswer]) -> str:
    told = {f"{key.meaning}/{key.position}": asdict(answer) for key, answer in answers.items()}
    return json.dumps(told, ensure_ascii=False)


def _loaded(text: str) -> dict[AnswerKey, FrozenAnswer]:
    found = {}
    for name, answer in (json.loads(text) if text else {}).items():
        meaning, _, position = name.rpartition("/")
        found[AnswerKey(meaning, int(position))] = FrozenAnswer(answer["value"], answer["text"])
    return found
