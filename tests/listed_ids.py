"""All lines of a list that a text filters, for the tests of paging and of texts."""

from app.services.clients.listing import ClientFilter
from app.services.clients.text_lines import find_ids
from app.services.desk import Desk


def all_ids(desk: Desk, wanted: ClientFilter) -> list[int]:
    """Return the ids of a list that a text filters, piece by piece."""
    found = find_ids(desk, wanted)
    ids = list(found.ids)
    while found.rest is not None:
        found = find_ids(desk, wanted, found.rest)
        ids += found.ids
    return ids
