"""A list made of another tour's tourists: the people of last year's group."""

from app.person_fields import CLIENT_FIELDS
from app.services.desk import Desk
from app.services.imports.arrangement import COMMON_FIELDS, Arrangement
from app.services.imports.placed_columns import SourceColumn, checked_reading
from app.services.tours.reading import list_tourists
from app.services.tours.search import FoundTour, TourQuery, search_tours
from app.services.tours.tours import get_tour

__all__ = ["FoundTour", "TourQuery", "arrange_tour", "search_tours"]


def arrange_tour(desk: Desk, tour_id: int) -> Arrangement:
    """Return a tour's tourists as a list, arranged and linked to the clients they were linked to.

    What belongs to that trip alone, such as the ticket, stays there; notes come along.

    Raises:
        UserError: "tour_removed".
    """
    get_tour(desk, tour_id)
    tourists = list_tourists(desk, tour_id)
    fields = [one.name for one in CLIENT_FIELDS if any(tourist.values[one.name] for tourist in tourists)]
    ordered = [
        *(name for name in COMMON_FIELDS if name in fields),
        *(name for name in fields if name not in COMMON_FIELDS),
    ]
    texts = [tuple(tourist.values[name] for tourist in tourists) for name in ordered]
    return Arrangement(
        columns=tuple(
            SourceColumn("", column, column, str(at), name)
            for at, (name, column) in enumerate(zip(ordered, texts, strict=True))
        ),
        source_rows=tuple(range(1, len(tourists) + 1)),
        headings=tuple(dict.fromkeys((*COMMON_FIELDS, *ordered))),
        today=desk.today(),
        kept=tuple(range(len(tourists))),
        readings=tuple(checked_reading(name, column, {}) for name, column in zip(ordered, texts, strict=True)),
        remarks={at: (tourist.note,) for at, tourist in enumerate(tourists) if tourist.note},
        client_ids={at: tourist.client_id for at, tourist in enumerate(tourists) if tourist.client_id is not None},
    )
