"""Stories of names: Latin follows Russian until touched, what does not agree is marked, explained and mended."""

from hands import Hand, tourists
from PySide6.QtCore import Qt

from app.services.clients.directory import get_client
from app.views.clients.page import make_clients_page

CTRL = Qt.KeyboardModifier.ControlModifier
FEDOR = {
    "surname_ru": "Подъячев", "given_name_ru": "Фёдор", "patronymic_ru": "Ильич", "surname_lat": "PODIACHEV",
    "given_name_lat": "FEDOR", "sex": "M", "citizenship": "RUS",
}  # fmt: skip


def latin(hand: Hand) -> tuple[str, str]:
    return hand.text("field_surname_lat"), hand.text("field_given_name_lat")


def test_that_latin_follows_russian_until_it_is_touched(open_tour, make_tour, desk):
    tour = make_tour()
    hand = open_tour(tour)
    hand.type("field_surname_ru", "Щукина")
    hand.type("field_given_name_ru", "Юлия")
    assert latin(hand) == ("SHCHUKINA", "IULIIA")
    assert hand.find("field_sex").value() == "F"
    assert hand.text("field_surname_lat_hint") == "As in passports since 2014"
    hand.type("field_given_name_lat", "YULIYA")
    hand.type("field_given_name_ru", "Юлиана")
    assert latin(hand) == ("SHCHUKINA", "YULIYA")
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    (stored,) = tourists(desk, tour)
    assert (stored.values["surname_lat"], stored.values["given_name_lat"]) == ("SHCHUKINA", "YULIYA")
    hand.type("field_surname_ru", "Щукинова")
    assert latin(hand)[0] == "SHCHUKINA"  # stored now, and so not Carnet's any more


def test_that_a_latin_name_that_disagrees_is_marked_explained_and_mended(open_tour, make_tour, desk):
    tour = make_tour(people=[FEDOR])
    hand = open_tour(tour)
    assert hand.text("mark_surname_lat_text") == (
        "PODIACHEV is the spelling of passports of 2010–2014; passports since 2014 write PODIEIACHEV. "
        "Check the passport."
    )
    assert hand.text("tourist_footer_state") == ""
    hand.click("offer_surname_lat_0")
    assert hand.text("field_surname_lat") == "PODIEIACHEV"
    assert not hand.shows("name_marks")
    assert hand.text("tourist_footer_state") == "Not saved yet"
    hand.keys(Qt.Key.Key_Escape)
    assert hand.text("field_surname_lat") == "PODIACHEV"
    hand.keys(Qt.Key.Key_L, CTRL)
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    assert tourists(desk, tour)[0].values["surname_lat"] == "PODIEIACHEV"


def test_that_a_mark_comes_when_the_field_is_left(open_tour, make_tour):
    hand = open_tour(make_tour(people=[{**FEDOR, "surname_lat": "PODIEIACHEV"}]))
    assert not hand.shows("name_marks")
    hand.type("field_given_name_lat", "FEDON")
    assert not hand.shows("name_marks")
    hand.press("field_given_name_lat", Qt.Key.Key_Tab)
    assert "Р is written R, here stands N" in hand.text("mark_given_name_lat_text")


def test_that_russian_names_are_offered_for_latin_ones(open_tour, make_tour, desk):
    tour = make_tour(people=[{"surname_lat": "PODIACHEV", "given_name_lat": "FEDOR", "citizenship": "RUS"}])
    hand = open_tour(tour)
    hand.click("offer_surname_ru_1")
    assert hand.text("field_surname_ru") == "Подъячев"
    hand.click("offer_given_name_ru_0")
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    values = tourists(desk, tour)[0].values
    assert (values["surname_ru"], values["surname_lat"]) == ("Подъячев", "PODIACHEV")
    assert values["given_name_ru"] in {"Федор", "Фёдор"}


def test_that_the_client_card_follows_marks_and_measures_by_the_next_tour(
    context, show, client, make_tour, desk, open_tour
):
    passport = {"passport_series": "75", "passport_number": "0654321", "passport_expires": "2026-06-20"}
    client_id = client({**FEDOR, **passport})
    page = make_clients_page(context)
    hand = show(page, context)
    page.show_client(client_id)
    hand.settle()
    assert "PODIEIACHEV" in hand.text("mark_surname_lat_text")
    assert hand.text("document_kind") == "Russian passport, 10 years, biometric · 75\u00a00654321"
    assert not hand.shows("document_trip")
    link_to_a_tour(desk, make_tour(), client_id)
    page.show_client(client_id)
    hand.settle()
    assert "004512" in hand.text("document_trip")
    assert hand.text("field_passport_expires_problem") == "Expires during the trip: 20.06.2026"
    hand.keys(Qt.Key.Key_L, CTRL)
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    assert get_client(desk, client_id).values["surname_lat"] == "PODIEIACHEV"


def link_to_a_tour(desk, tour, client_id):
    from app.services.tours.cards import TouristCard, complete_values
    from app.services.tours.tourists import save_tourist

    save_tourist(desk, TouristCard(tour_id=tour.id or 0, client_id=client_id, values=complete_values(FEDOR)))
