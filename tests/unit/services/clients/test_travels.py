from app.services.clients.cards import ClientCard
from app.services.clients.directory import save_client
from app.services.clients.travels import list_tours_of_client
from app.services.tours.cards import TourCard, TouristCard
from app.services.tours.tourists import save_tourist
from app.services.tours.tours import list_tours, save_tour


def test_that_the_tours_of_a_client_are_listed_newest_first(desk):
    client, _ = save_client(desk, ClientCard().with_values(surname_ru="Странник"))
    other, _ = save_client(desk, ClientCard().with_values(surname_ru="Домосед"))
    for number, arrival in (("1", "2024-05-01"), ("2", "2025-05-01")):
        tour, _ = save_tour(desk, TourCard(number=number, title=f"T{number}", country="TUR", arrival=arrival))
        card = TouristCard(tour_id=tour.id, client_id=client.id).with_values(surname_ru="Странник")
        save_tourist(desk, card)
    travels = list_tours_of_client(desk, client.id)
    assert [(one.number, one.title, one.country, one.arrival) for one in travels] == [
        ("2", "T2", "TUR", "2025-05-01"),
        ("1", "T1", "TUR", "2024-05-01"),
    ]
    assert all(one.is_main for one in travels)
    assert list_tours_of_client(desk, other.id) == []
    assert [row.tourists for row in list_tours(desk)] == [1, 1]
