"""Mends what was found, as one change set; what was edited since it was found is passed over."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import UserError
from app.models.client import Client
from app.models.tour import Tourist
from app.services.changes import ChangeWriter
from app.services.clients.cards import complete_client_values
from app.services.clients.directory import load_client
from app.services.clients.preferred import sync_preferred
from app.services.clients.upkeep.shapes import MENDED_KINDS, Finding, FindingKind
from app.services.desk import Desk
from app.services.persons.checks import person_problems
from app.services.questionnaire.lasting import keep_lasting_answers
from app.services.work import Work

_CHANGES = {
    FindingKind.MIXED_ALPHABET: "alphabets_mended",
    FindingKind.STRAY_SPACES: "spaces_removed",
    FindingKind.TOURIST_WITHOUT_CLIENT: "tourists_linked",
}


@dataclass(frozen=True, slots=True)
class Mended:
    """What mending did.

    Attributes:
        change_set: what Undo undoes; None where nothing was written.
        done: how many findings were mended.
        passed_over: how many are no longer as they were found.
    """

    change_set: int | None = None
    done: int = 0
    passed_over: int = 0


def mend(desk: Desk, chosen: Sequence[Finding], work: Work | None = None) -> Mended:
    """Write what was proposed for findings of one kind; whole or not at all.

    A name that was mended is not kept as one that was borne before: it never was.

    Raises:
        Cancelled: nothing was written.
    """
    work = work or Work()
    wanted = [one for one in chosen if one.can_be_mended and one.kind in MENDED_KINDS]
    if not wanted:
        return Mended()
    by_record: dict[int, list[Finding]] = {}
    for one in wanted:
        by_record.setdefault(one.record_id, []).append(one)
    done = 0
    with desk.writing(_CHANGES[wanted[0].kind]) as writer:
        for at, (id_, of_record) in enumerate(by_record.items()):
            work.tick(at, len(by_record), "upkeep_mend")
            is_link = of_record[0].kind is FindingKind.TOURIST_WITHOUT_CLIENT
            done += _link(writer, desk, of_record[0]) if is_link else _rewrite(writer, desk, id_, of_record)
        return Mended(writer.change_set_id, done, len(wanted) - done)


def _rewrite(writer: ChangeWriter, desk: Desk, client_id: int, of_client: Sequence[Finding]) -> int:
    """Write the proposed values over those that were found; return how many still stood there."""
    try:
        stored = load_client(writer.session, client_id)
    except UserError:  # removed or merged since
        return 0
    changes: dict[str, str] = {}
    done = 0
    for one in of_client:
        wanted = {one.move_to: one.proposed, one.field: ""} if one.move_to else {one.field: one.proposed}
        is_taken = bool(one.move_to and (stored.values[one.move_to] or one.move_to in changes))
        if stored.values[one.field] == one.value and not is_taken and not tuple(person_problems(wanted)):
            changes.update(wanted)
            done += 1
    if changes:
        after = complete_client_values({**stored.values, **changes})
        writer.update("client", client_id, dict(changes))
        sync_preferred(writer, client_id, stored.values, after, desk.today().isoformat())
    return done


def _link(writer: ChangeWriter, desk: Desk, one: Finding) -> int:
    """Link a tourist to the proposed client, unless either is gone or the tourist was linked meanwhile."""
    session = writer.session
    tourist, client_id = session.get(Tourist, one.record_id), one.client_id
    if client_id is None or tourist is None or tourist.client_id is not None or session.get(Client, client_id) is None:
        return 0
    writer.update("tourist", one.record_id, {"client_id": client_id})
    session.expire(tourist)
    keep_lasting_answers(writer, desk, one.record_id, client_id)
    return 1
