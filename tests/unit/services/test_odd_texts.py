"""Whatever is typed or pasted into a search harms nothing, and what no base can hold is refused, on every backend."""

from collections.abc import Callable

import pytest

from app.errors import UserError
from app.person_fields import CLIENT_FIELDS
from app.services.clients import search
from app.services.clients.duplicates.lookup import find_alike
from app.services.clients.listing import ClientFilter, count_clients, list_clients
from app.services.clients.paging import open_list
from app.services.clients.text_lines import find_ids
from app.services.desk import Desk
from app.services.questionnaire.dictionary import save_term
from app.services.questionnaire.dictionary_terms import Term
from app.services.questionnaire.finding import find_sources
from app.services.tours.search import TourQuery, search_tours
from app.services.tours.tours import count_tours, find_tour, list_tours
from tests.factories import FULL, add_client, add_service, add_tour, add_tourist, counts

ODD = {
    "nul": "Придум\x00анова",
    "nul alone": "\x00",
    "half of a pair": "Придум\ud800анова",
    "beyond the first plane": "\U0001f9f3\U0010ffff",
    "marks of patterns": "%_\\'\";--",
    "long": "Щ" * 5_000,
    "digits beyond any key": "9" * 40,
    "no letter": "\uffff\u0301\u200b",
}
ASKED: dict[str, Callable[[Desk, str], object]] = {
    "find_clients": search.find_clients,
    "find_by_surname": search.find_by_surname,
    "find_near": search.find_near,
    "search_clients": lambda desk, text: search.search_clients(
        desk, search.SearchTerms(**dict.fromkeys(search.SearchTerms.__dataclass_fields__, text))
    ),
    "list_clients": lambda desk, text: list_clients(desk, ClientFilter(text=text)),
    "count_clients": lambda desk, text: count_clients(desk, ClientFilter(text=text)),
    "open_list": lambda desk, text: open_list(desk, ClientFilter(text=text)),
    "find_ids": lambda desk, text: find_ids(desk, ClientFilter(text=text)),
    "find_tour": find_tour,
    "list_tours": list_tours,
    "count_tours": count_tours,
    "search_tours": lambda desk, text: search_tours(desk, TourQuery(surname=text, number=text)),
    "find_sources": lambda desk, text: find_sources(desk, 1, text),
    "find_alike": lambda desk, text: find_alike(desk, dict.fromkeys(FULL, text)),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_that_an_odd_text_can_be_asked_for_anywhere(desk: Desk, text: str) -> None:
    add_client(desk, **FULL)
    add_tourist(desk, add_tour(desk, "1").id or 0, **FULL)
    before = counts(desk.store)
    for ask in ASKED.values():
        ask(desk, text)
    assert counts(desk.store) == before


@pytest.mark.parametrize("text", [ODD["nul"], ODD["half of a pair"], "Имя\x1b"])
def test_that_what_no_base_can_hold_is_refused_alike(desk: Desk, text: str) -> None:
    tour_id = add_tour(desk, "1").id or 0
    acts: list[Callable[[], object]] = [
        *(lambda name=field.name: add_client(desk, **{name: text}) for field in CLIENT_FIELDS),
        lambda: add_tourist(desk, tour_id, surname_ru=text),
        lambda: add_tour(desk, text),
        lambda: add_tour(desk, "2", title=text),
        lambda: add_tour(desk, "2", note=text),
        lambda: add_service(desk, tour_id, text),
        lambda: save_term(desk, Term(id=0, term=text, meanings={"en": "x"})),
    ]
    before = counts(desk.store)
    for at, act in enumerate(acts):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code in {"fields_refused", "term_refused"}, at
    assert counts(desk.store) == before
