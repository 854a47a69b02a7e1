"""What refers to merged clients: tours, family, who was told apart, and clients who were merged into them before."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from app.models.client import FamilyLink
from app.models.identity import ClientDistinction, MergedClient
from app.models.tour import Tourist
from app.services.changes import ChangeWriter
from app.services.clients.cards import INVERSE_RELATION

_VAGUE = frozenset({"relative", "companion"})
"""Relations that a more telling one takes the place of."""


def move_tourists(writer: ChangeWriter, kept_id: int, merged_ids: Sequence[int]) -> None:
    """Link the tourists of merged clients to the one who is kept."""
    query = select(Tourist.id).where(Tourist.client_id.in_(merged_ids)).order_by(Tourist.id)
    for tourist_id in writer.session.scalars(query).all():
        writer.update("tourist", tourist_id, {"client_id": kept_id})


def move_family(writer: ChangeWriter, kept_id: int, merged_ids: Sequence[int]) -> None:
    """Move family links: none leads to oneself, and none is told twice."""
    ids = {kept_id, *merged_ids}
    query = select(FamilyLink).where(or_(FamilyLink.client_id.in_(ids), FamilyLink.relative_id.in_(ids)))
    links = writer.session.scalars(query.order_by(FamilyLink.id)).all()
    inner = [one for one in links if one.client_id in ids and one.relative_id in ids]
    outer: dict[int, list[FamilyLink]] = {}
    for one in links:
        if one not in inner:
            outer.setdefault(one.relative_id if one.client_id in ids else one.client_id, []).append(one)
    spare = [one.id for own in outer.values() for one in _spare(own, kept_id, ids)]
    writer.remove("family_link", [*(one.id for one in inner), *spare])
    for one in links:
        if one not in inner and one.id not in spare:
            column = "client_id" if one.client_id in ids else "relative_id"
            writer.update("family_link", one.id, {column: kept_id})


def _spare(links: Sequence[FamilyLink], kept_id: int, ids: set[int]) -> list[FamilyLink]:
    """Return which links to one relative say what another one says already, or less."""
    own = [one for one in links if kept_id in {one.client_id, one.relative_id}]
    if len(own) == len(links):
        return []
    telling = {_relation(one, ids) for one in links} - _VAGUE
    told: set[str] = set()
    spare = []
    for one in (*own, *(other for other in links if other not in own)):
        relation = _relation(one, ids)
        if relation in told or (relation in _VAGUE and (telling or told)):
            spare.append(one)
        told.add(relation)
    return spare


def _relation(link: FamilyLink, ids: set[int]) -> str:
    """Return what the other one is to the merged person."""
    return link.relation if link.client_id in ids else INVERSE_RELATION.get(link.relation, link.relation)


def move_distinctions(writer: ChangeWriter, kept_id: int, merged_ids: Sequence[int]) -> None:
    """Let those whom merged clients were told apart from be told apart from the one who is kept."""
    ids = {kept_id, *merged_ids}
    columns = (ClientDistinction.client_id, ClientDistinction.other_id)
    query = select(ClientDistinction).where(or_(*(column.in_(ids) for column in columns)))
    rows = writer.session.scalars(query.order_by(ClientDistinction.id)).all()
    pairs = {row.id: frozenset({row.client_id, row.other_id}) for row in rows}
    known = {pair for pair in pairs.values() if kept_id in pair and not pair <= ids}
    gone = [id_ for id_, pair in pairs.items() if pair not in known]
    wanted = {frozenset({kept_id, *(pairs[id_] - ids)}) for id_ in gone if not pairs[id_] <= ids} - known
    writer.remove("client_distinction", gone)
    for lesser, greater in sorted((min(pair), max(pair)) for pair in wanted):
        writer.create("client_distinction", {"client_id": lesser, "other_id": greater})


def lead_on(writer: ChangeWriter, kept_id: int, merged_ids: Sequence[int]) -> None:
    """Let the numbers of merged clients, and of those merged into them before, lead to the one who is kept."""
    query = select(MergedClient.id).where(MergedClient.client_id.in_(merged_ids)).order_by(MergedClient.id)
    for id_ in writer.session.scalars(query).all():
        writer.update("merged_client", id_, {"client_id": kept_id})
    for merged_id in merged_ids:
        writer.create("merged_client", {"client_id": kept_id, "merged_id": merged_id})
