"""Merges clients into one, as one change set that undo takes back whole."""

from collections.abc import Mapping, Sequence

from app.errors import UserError
from app.services.changes import ChangeWriter
from app.services.clients.cards import ClientCard, complete_client_values
from app.services.clients.directory import load_client
from app.services.clients.merging.answers import sort_answers
from app.services.clients.merging.child_rows import ChildRows
from app.services.clients.merging.links import lead_on, move_distinctions, move_family, move_tourists
from app.services.clients.merging.shapes import MergePlan
from app.services.desk import Desk
from app.services.forms.manifest import Meaning
from app.services.names.display import display_name
from app.services.persons.checks import NAMES, FieldProblem
from app.services.questionnaire.lasting import known_meanings


def merge_clients(desk: Desk, plan: MergePlan, choices: Mapping[str, int], kept_id: int) -> int:
    """Merge the clients of a plan into one of them and return the change set.

    Documents, phones, addresses, cards, traits, former names, family, tours and lasting answers of all stand at the
    one who is kept, each once; what is not chosen of names and documents stays as a former one, of other fields in the
    history. The numbers of the others lead on to the one who is kept.

    Args:
        desk: where the agent works.
        plan: what the agent was shown.
        choices: by the key of a row whose values stand, as the position of the person; a row that is absent stands as
            the plan chose.
        kept_id: the client who is kept.

    Raises:
        UserError: "merge_changed" with `names` of clients who were written since the plan was read; "client_removed",
            "client_merged"; "fields_refused".
    """
    ids = [person.client.id for person in plan.persons]
    merged_ids = [id_ for id_ in ids if id_ != kept_id]
    meanings = known_meanings(desk) if any(person.holds["answers"] for person in plan.persons) else {}
    with desk.writing("clients_merged") as writer:
        cards = {id_: load_client(writer.session, id_) for id_ in ids}
        _check_versions(plan, cards)
        after, source = _chosen(plan, choices)
        values = complete_client_values({name: str(value) for name, value in after.items()})
        if not any(values[name] for name in NAMES):
            raise UserError("fields_refused", problems=[FieldProblem("surname_ru", "name_missing")])
        rows = ChildRows(writer, kept_id, merged_ids, desk.today().isoformat())
        rows.move(values, source)
        for id_ in (kept_id, *merged_ids):
            rows.keep_name(cards[id_].values, values)
        move_family(writer, kept_id, merged_ids)
        move_tourists(writer, kept_id, merged_ids)
        _move_answers(writer, kept_id, ids, meanings)
        move_distinctions(writer, kept_id, merged_ids)
        lead_on(writer, kept_id, merged_ids)
        since = min((card.created_on for card in cards.values() if card.created_on), default="")
        writer.update("client", kept_id, {**after, "created_on": since})
        writer.remove("client", merged_ids)
        return writer.begin()


def _check_versions(plan: MergePlan, cards: Mapping[int, ClientCard]) -> None:
    """Refuse to merge what the agent has not seen."""
    changed = [one.client for one in plan.persons if cards[one.client.id].version != one.version]
    if changed:
        raise UserError("merge_changed", names=", ".join(display_name(one) for one in changed))


def _chosen(plan: MergePlan, choices: Mapping[str, int]) -> tuple[dict[str, object], dict[str, int]]:
    """Return what the columns of table client will hold, and by column the client whose value that is."""
    after: dict[str, object] = {}
    source: dict[str, int] = {}
    for row in plan.rows:
        at = choices.get(row.key, row.chosen)
        told = (row.joined,) if at == len(row.values) else row.values[at]
        after.update(zip(row.fields, told, strict=True))
        source.update(dict.fromkeys(row.fields, plan.persons[min(at, len(row.values) - 1)].client.id))
    agent = str(after["agent_id"])
    after["agent_id"] = int(agent) if agent else None
    return after, source


def _move_answers(writer: ChangeWriter, kept_id: int, ids: Sequence[int], meanings: Mapping[str, Meaning]) -> None:
    """Move the lasting answers; of what several answer the newer one stays."""
    sorted_answers = sort_answers(writer.session, kept_id, ids, meanings)
    writer.remove("client_answer", sorted_answers.left)
    for id_ in sorted_answers.moved:
        writer.update("client_answer", id_, {"client_id": kept_id})
