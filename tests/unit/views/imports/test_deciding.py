import pytest

from app.services.clients.cards import ClientCard, complete_client_values
from app.services.clients.directory import get_client, save_client
from app.services.imports.rows import RowChoice
from app.services.tours.cards import TouristCard
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import save_tourist
from app.views.clipboard import Pasted
from app.views.compare_dialog import ComparisonAnswer
from app.views.imports.decide_dialog import DecideAnswer
from tests.unit.views.imports.story import as_html

HEAD = ("LAST NAME", "FIRST NAME", "Дата рождения", "Загранпаспорт", "Телефон")
ANNA = ("ERIKSSON", "ANNA MARIA", "12.08.1974", "01 2345678", "+7 912 000-00-01")
IVAN = ("TESTOV", "IVAN", "31.12.1985", "02 3456789", "")
VALUES = {
    "surname_lat": "ERIKSSON", "given_name_lat": "ANNA MARIA", "birth_date": "1974-08-12", "passport_series": "01",
    "passport_number": "2345678", "phone": "+7 912 999-99-99", "email": "anna@example.com",
}  # fmt: skip


def client(desk, **values):
    card = ClientCard(values=complete_client_values({**VALUES, **values}))
    return save_client(desk, card)[0]


@pytest.fixture
def listed(in_tour):
    """Return a story with a list, once it is known what becomes of its rows."""

    def insert(*rows):
        in_tour.pasted = Pasted(html=as_html((HEAD, *rows)))
        in_tour.insert()
        in_tour.foresee()
        return in_tour

    return insert


def imported(story, tour, desk):
    story.import_all()
    return {one.values["surname_lat"]: one for one in list_tourists(desk, tour.id)}


def test_that_each_row_shows_its_fate(listed, desk, tour):
    client(desk)
    save_tourist(desk, TouristCard(tour_id=tour.id).with_values(surname_lat="TESTOV", given_name_lat="IVAN",
                                                                birth_date="1985-12-31"))  # fmt: skip
    story = listed(ANNA, IVAN, ("PROBOVA", "OLGA", "1.1.1990", "", ""), ANNA)
    assert story.kinds() == ["linked", "present", "new", "repeated"]
    assert story.screen.board.differs(0)


def test_that_fates_follow_the_list_live(listed, desk, qtbot):
    client(desk)
    story = listed(ANNA)
    assert story.kinds() == ["linked"]
    column = story.session.arrangement.column_of("passport_number")
    born = story.session.arrangement.column_of("birth_date")
    story.session.arrange(story.session.arrangement.unplace(column).unplace(born), "two columns out")
    assert not story.foreseeing.is_current
    qtbot.waitUntil(lambda: story.foreseeing.is_current)  # after a pause, by itself
    assert story.kinds() == ["ask"]
    story.presenter.undo()
    qtbot.waitUntil(lambda: story.kinds() == ["linked"])


def test_that_an_answer_about_an_older_list_is_dropped(listed, desk):
    client(desk)
    story = listed(ANNA, IVAN)
    story.foreseeing._on_written()
    story.foreseeing.look_now()
    story.session.arrange(story.session.arrangement.remove([0]), "a row")
    story.settle()
    assert not story.foreseeing.is_current
    story.foresee()
    assert set(story.foreseeing.fates) == {1}


def test_that_what_others_write_is_looked_up_again(listed, desk, qtbot):
    story = listed(ANNA)
    assert story.kinds() == ["new"]
    client(desk)
    story.context.events.clients_changed.emit()
    qtbot.waitUntil(lambda: story.kinds() == ["linked"])


def test_that_a_link_is_taken_away_and_comes_back_by_undo(listed, desk, tour):
    client(desk)
    story = listed(ANNA)
    story.decisions = ["new"]
    story.deciding.decide(0)
    assert story.questions[0].chosen.startswith("client_")
    assert story.kinds() == ["new"]
    assert story.screen.undo_words == "what was decided of row 2"
    story.presenter.undo()
    assert story.kinds() == ["linked"]
    story.arranging.redo()
    assert imported(story, tour, desk)["ERIKSSON"].client_id is None


def test_that_one_of_several_is_chosen(listed, desk, tour):
    first, second = client(desk), client(desk, phone="", email="second@example.com")
    story = listed(ANNA)
    assert story.kinds() == ["ask"]
    assert {first.id, second.id} == {one.client_id for one in story.foreseeing.fates[0].candidates}
    story.decisions = [f"client_{second.id}"]
    story.deciding.decide(0)
    assert story.kinds() == ["linked"]
    tourist = imported(story, tour, desk)["ERIKSSON"]
    assert (tourist.client_id, tourist.values["email"]) == (second.id, "second@example.com")


def test_that_field_by_field_the_clients_value_is_taken_and_the_lists_written_back(listed, desk, tour):
    known = client(desk, passport_expires="2030-01-01")
    story = listed((*ANNA[:3], ANNA[3], ANNA[4]))
    story.decisions = [DecideAnswer(f"client_{known.id}", by_field=True)]
    story.comparisons = [ComparisonAnswer({"phone": 2})]
    story.deciding.decide(0)
    assert story.questions[1].columns[2] == "From the list, also to the client"
    assert not story.screen.board.differs(0)
    tourist = imported(story, tour, desk)["ERIKSSON"]
    assert tourist.values["phone"] == "+7 912 000-00-01"
    assert tourist.values["passport_expires"] == "2030-01-01", "what the list lacks is filled"
    assert get_client(desk, known.id).values["phone"] == "+7 912 000-00-01"
    assert "1 regular client(s) changed" in story.context.voice.said[-1]


def test_that_the_clients_value_can_win(listed, desk, tour):
    known = client(desk)
    story = listed(ANNA)
    story.decisions = [DecideAnswer(f"client_{known.id}", by_field=True)]
    story.comparisons = [ComparisonAnswer({"phone": 1})]
    story.deciding.decide(0)
    assert imported(story, tour, desk)["ERIKSSON"].values["phone"] == "+7 912 999-99-99"
    assert get_client(desk, known.id).values["phone"] == "+7 912 999-99-99"


def test_that_a_tourist_of_the_tour_is_skipped_unless_updated(listed, desk, tour):
    save_tourist(desk, TouristCard(tour_id=tour.id).with_values(**VALUES))
    story = listed(ANNA)
    assert story.kinds() == ["present"]
    story.decisions = ["update"]
    story.deciding.decide(0)
    assert story.kinds() == ["update"]
    assert imported(story, tour, desk)["ERIKSSON"].values["phone"] == "+7 912 000-00-01"
    assert len(list_tourists(desk, tour.id)) == 1
    assert "1 updated" in story.context.voice.said[-1]
    story.context.voice.undo()
    story.settle()
    assert list_tourists(desk, tour.id)[0].values["phone"] == "+7 912 999-99-99"


def test_that_an_update_whose_tourist_was_changed_meanwhile_is_not_done(listed, desk, tour):
    stored, _ = save_tourist(desk, TouristCard(tour_id=tour.id).with_values(**VALUES))[:2]
    story = listed(ANNA)
    story.decisions = ["update"]
    story.deciding.decide(0)
    save_tourist(desk, stored.with_values(phone="+7 912 111-11-11"), stored)
    story.import_all()
    assert list_tourists(desk, tour.id)[0].values["phone"] == "+7 912 111-11-11"


def test_that_an_answer_holds_for_all_ticked_rows_alike(listed, desk, tour):
    for surname, given, born in (("ERIKSSON", "ANNA MARIA", "1974-08-12"), ("TESTOV", "IVAN", "1985-12-31")):
        card = TouristCard(tour_id=tour.id).with_values(surname_lat=surname, given_name_lat=given, birth_date=born)
        save_tourist(desk, card)
    story = listed(ANNA, IVAN)
    story.arranging.tick(frozenset({0, 1}))
    story.decisions = [DecideAnswer("update", for_alike=True)]
    story.deciding.decide(0)
    assert story.questions[0].alike == 1
    assert story.kinds() == ["update", "update"]
    assert story.screen.undo_words == "what was decided of 2 row(s)"
    story.import_all()
    assert "2 updated" in story.context.voice.said[-1]


def test_that_another_client_can_be_searched(listed, desk, tour):
    other = client(
        desk, surname_lat="ERIKSON", given_name_lat="ANN", birth_date="1970-01-01", passport_number="7654321"
    )
    story = listed(IVAN)
    story.decisions, story.found = ["search"], [other.id]
    story.deciding.decide(0)
    story.settle()
    assert story.kinds() == ["linked"]
    story.decisions = [None]
    story.deciding.decide(0)
    assert story.questions[-1].chosen == f"client_{other.id}"
    assert imported(story, tour, desk)["TESTOV"].client_id == other.id


def test_that_a_search_that_is_left_changes_nothing(listed):
    story = listed(IVAN)
    story.decisions, story.found = ["search"], [None]
    story.deciding.decide(0)
    assert story.kinds() == ["new"]


def test_that_import_asks_of_undecided_rows_first(listed, desk, tour):
    client(desk), client(desk, email="second@example.com")
    story = listed(ANNA, IVAN)
    story.import_all()
    assert list_tourists(desk, tour.id) == [], "left: nothing is imported"
    story.undecided, story.decisions = "decide", [None]
    story.import_all()
    assert list_tourists(desk, tour.id) == [], "the question of the row was left"
    story.undecided = "alone"
    people = imported(story, tour, desk)
    assert {one.client_id for one in people.values()} == {None}
    assert len(people) == 2


def test_that_looking_at_each_row_goes_on_to_the_import(listed, desk, tour):
    first, _ = client(desk), client(desk, email="second@example.com")
    story = listed(ANNA)
    story.undecided, story.decisions = "decide", [f"client_{first.id}"]
    assert imported(story, tour, desk)["ERIKSSON"].client_id == first.id


def test_that_into_the_directory_known_clients_are_skipped_or_updated(listed, desk):
    known = client(desk)
    story = listed(ANNA, IVAN)
    story.tours.choose_target("clients")
    story.foresee()
    assert story.screen.tour == "directory"
    assert story.kinds() == ["known", "new"]
    story.decisions = ["update"]
    story.deciding.decide(0)
    story.import_all()
    assert get_client(desk, known.id).values["phone"] == "+7 912 000-00-01"
    assert story.context.voice.said[-1] == "1 client(s) added, 1 updated"


def test_that_what_is_not_known_yet_is_said(story):
    story.insert()
    story.deciding.decide(0)
    assert "not known yet" in story.context.voice.said[-1]
    assert story.questions == []


def test_that_choices_survive_ticks_and_go_with_their_row(listed, desk):
    client(desk)
    story = listed(ANNA, IVAN)
    story.decisions = ["new"]
    story.deciding.decide(0)
    story.arranging.tick(frozenset({1}))
    assert story.session.present.choices == {0: RowChoice(link="none")}


def test_that_a_row_to_mend_is_said_to_be_kept_back(listed):
    story = listed(IVAN, ("TESTOVA", "", "сорок", "", ""))
    story.decisions = [None, None]
    story.deciding.decide(1)
    assert story.questions[0].sentence == "Is kept back until its red cells are mended."
    story.deciding.decide(0)
    assert story.questions[1].sentence == "Will be added."


def test_that_a_row_without_a_name_has_a_whole_title(listed):
    story = listed(IVAN, ("", "", "12.08.1974", "01 2345678", ""))
    story.decisions = [None]
    story.deciding.decide(1)
    assert story.questions[0].title == "Row 3"
