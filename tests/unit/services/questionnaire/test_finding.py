"""Whose answers can be taken: the group first, then the person's own tours, other tours, clients."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from app.services.desk import Desk
from app.services.questionnaire.finding import SourceKind, find_sources
from app.services.tours.cards import TourCard, TouristCard, complete_values
from app.services.tours.tourists import ToDirectory, save_tourist
from app.services.tours.tours import save_tour


@dataclass(frozen=True)
class Group:
    """Ids of the people below."""

    anna: int
    ivan: int
    earlier: int
    other: int
    client: int


@pytest.fixture
def group(desk: Desk) -> Group:
    """Make two tours: Anna goes on both, Ivan with her on the later one, Irina on the earlier."""
    now, _ = save_tour(desk, TourCard(number="2", arrival="2026-06-12", departure="2026-06-22"))
    before, _ = save_tour(desk, TourCard(number="1", arrival="2024-06-12", departure="2024-06-22"))

    def add(tour: TourCard, surname: str, given: str, **more: object) -> TouristCard:
        values = complete_values({"surname_ru": surname, "given_name_ru": given})
        card = TouristCard(tour_id=tour.id or 0, values=values, **more)
        return save_tourist(desk, card, directory=ToDirectory(add="client_id" not in more))[0]

    earlier = add(before, "Ёлкина", "Анна")
    other = add(before, "Иволгина", "Ирина")
    anna = add(now, "Ёлкина", "Анна", client_id=earlier.client_id)
    ivan = add(now, "Ёлкин", "Иван")
    return Group(anna.id or 0, ivan.id or 0, earlier.id or 0, other.id or 0, earlier.client_id or 0)


def found(desk: Desk, tourist: int, text: str = "") -> list[tuple[SourceKind, int]]:
    return [(one.kind, one.id) for one in find_sources(desk, tourist, text)]


def test_that_without_a_text_the_group_the_own_tours_and_the_client_are_offered(desk: Desk, group: Group) -> None:
    assert found(desk, group.anna) == [
        (SourceKind.GROUP, group.ivan),
        (SourceKind.EARLIER, group.earlier),
        (SourceKind.CLIENT, group.client),
    ]


@pytest.mark.parametrize("text", ["иволг", "ИВОЛГИНА ир", "Ivolg"])
def test_that_tourists_of_other_tours_and_clients_are_found_by_their_names(desk: Desk, group: Group, text: str) -> None:
    kinds = [kind for kind, _ in found(desk, group.anna, text)]
    assert kinds == [SourceKind.TOURIST, SourceKind.CLIENT]
    assert found(desk, group.anna, text)[0] == (SourceKind.TOURIST, group.other)


def test_that_the_group_comes_before_all_others(desk: Desk, group: Group) -> None:
    assert [kind for kind, _ in found(desk, group.ivan, "елкина")][:2] == [SourceKind.GROUP, SourceKind.TOURIST]


def test_that_nobody_takes_answers_from_themselves(desk: Desk, group: Group) -> None:
    assert (SourceKind.GROUP, group.anna) not in found(desk, group.anna, "ёлк")


def test_that_a_tourist_who_was_removed_is_offered_nobody(desk: Desk) -> None:
    assert find_sources(desk, 404) == []


def test_that_of_many_only_the_first_are_told(desk: Desk, group: Group, tourists: Callable[..., None]) -> None:
    tourists(30)
    assert len(find_sources(desk, group.anna, "много", limit=10)) == 10


@pytest.fixture
def tourists(desk: Desk) -> Callable[[int], None]:
    def add(count: int) -> None:
        tour, _ = save_tour(desk, TourCard(number="3", arrival="2025-01-01"))
        for _ in range(count):
            save_tourist(desk, TouristCard(tour_id=tour.id or 0, values=complete_values({"surname_ru": "Многов"})))

    return add
