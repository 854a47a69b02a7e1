"""What agents decide of clients who look alike: that they are two people."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from app.models.client import Client
from app.models.identity import ClientDistinction
from app.services.desk import Desk

_BATCH = 200


def tell_apart(desk: Desk, pairs: Sequence[tuple[int, int]]) -> int | None:
    """Remember that the two of each pair are different people; return the change set, which can be undone.

    Pairs told apart before, and those of whom one was removed meanwhile, are passed over; None where none is left.
    """
    wanted = sorted({_ordered(pair) for pair in pairs if pair[0] != pair[1]})
    with desk.writing("clients_told_apart") as writer:
        known = set(_distinctions(writer.session, wanted))
        present = _present(writer.session, {id_ for pair in wanted for id_ in pair})
        new = [pair for pair in wanted if pair not in known and present.issuperset(pair)]
        writer.create_many("client_distinction", [{"client_id": one, "other_id": other} for one, other in new])
        return writer.change_set_id


def are_told_apart(desk: Desk, one: int, other: int) -> bool:
    """Tell whether two clients were told apart."""
    with desk.store.transaction() as session:
        return any(_distinctions(session, [_ordered((one, other))]))


def _ordered(pair: tuple[int, int]) -> tuple[int, int]:
    return min(pair), max(pair)


def _distinctions(session: Session, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield those of the pairs that were told apart."""
    one, other = ClientDistinction.client_id, ClientDistinction.other_id
    for at in range(0, len(pairs), _BATCH):
        for row in session.execute(select(one, other).where(tuple_(one, other).in_(pairs[at : at + _BATCH]))):
            yield row[0], row[1]


def _present(session: Session, ids: Iterable[int]) -> set[int]:
    """Return those of the clients who are there."""
    wanted, present = sorted(ids), set[int]()
    for at in range(0, len(wanted), _BATCH):
        present.update(session.scalars(select(Client.id).where(Client.id.in_(wanted[at : at + _BATCH]))))
    return present
