"""The list of clients over the whole base: counted, filtered, sorted."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select

from app.models.client import Client
from app.services.clients.rows import ROW_COLUMNS, ClientRow
from app.services.clients.search.matching import matches_text
from app.services.desk import Desk

__all__ = ["ROW_COLUMNS", "ClientFilter", "ClientRow", "count_clients", "filtered", "list_clients", "matches_text"]


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """Which clients a list shows, and in what order.

    Attributes:
        text: beginnings of names in either script and any order, of a passport or phone number, an e-mail address.
        stage: one stage, or empty for all.
        kind: one kind, or empty for all.
        sort: "name", "birth_date" or "created".
        descending: last first.
    """

    text: str = ""
    stage: str = ""
    kind: str = ""
    sort: str = "name"
    descending: bool = False


_SORTS: dict[str, Any] = {"name": Client.sort_key, "birth_date": Client.birth_date, "created": Client.id}


def count_clients(desk: Desk, wanted: ClientFilter) -> int:
    """Return how many clients a filter lets through."""
    with desk.store.transaction() as session:
        return session.scalar(filtered(select(func.count(Client.id)), wanted)) or 0


def list_clients(desk: Desk, wanted: ClientFilter, *, limit: int = 200) -> list[ClientRow]:
    """Return the beginning of the list; what scrolls reads pages (`paging`)."""
    sort = _SORTS[wanted.sort]
    order = (sort.desc(), Client.id.desc()) if wanted.descending else (sort, Client.id)
    with desk.store.transaction() as session:
        # The ids come from the index alone; whole rows are read for this page only.
        page = filtered(select(Client.id), wanted).order_by(*order).limit(limit).subquery()
        query = select(*ROW_COLUMNS).join(page, page.c.id == Client.id).order_by(*order)
        return [ClientRow(*row) for row in session.execute(query)]


def filtered(query: Select[Any], wanted: ClientFilter) -> Select[Any]:
    """Add the filter's conditions to a query over table client."""
    if wanted.stage:
        query = query.where(Client.stage == wanted.stage)
    if wanted.kind:
        query = query.where(Client.kind == wanted.kind)
    if wanted.text.strip():
        query = query.where(matches_text(wanted.text))
    return query
