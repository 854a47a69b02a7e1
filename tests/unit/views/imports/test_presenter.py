from pathlib import Path

import pytest

from app.services.imports.recognition.cells import BLOCKING_CODES
from app.services.tours.cards import ServiceCard, TourCard, TouristCard
from app.services.tours.reading import list_tourists
from app.services.tours.tourists import save_tourist
from app.services.tours.tours import remove_service, remove_tour, save_service, save_tour
from app.views.clipboard import Pasted
from app.views.imports.model import Section
from app.views.imports.words import ImportWords
from app.views.texts import ERRORS
from tests.unit.views.imports.story import as_html


def test_that_insert_reads_the_clipboard_and_says_what_was_understood(story):
    story.reading.insert()
    assert story.screen.work == "Reading the list…"
    story.settle()
    assert story.screen.work == ""
    assert story.screen.arrangement.kept == (0, 1, 2)
    assert story.screen.facts.startswith("Clipboard · 3 row(s) understood · 1 to look at")


def test_that_an_empty_clipboard_is_one_sentence(story):
    story.pasted = Pasted(text=" \n")
    story.insert()
    assert story.screen.notice == ERRORS["list_empty"]


def test_that_a_list_without_tourists_is_one_sentence(story):
    story.pasted = Pasted(text="LAST NAME\tFIRST NAME")
    story.insert()
    assert story.screen.notice == ERRORS["list_empty"]
    assert story.screen.arrangement is None


def test_that_a_list_without_any_name_column_says_what_to_drag(story):
    story.insert()
    assert story.screen.notice == ""
    story.arranging.place((1, ""))
    story.arranging.place((2, ""))
    assert story.screen.notice.startswith("Drag the column with the surnames")
    story.presenter.undo()
    assert story.screen.notice == ""


def test_that_a_file_is_opened_and_a_missing_one_is_one_sentence(story, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("LAST NAME;FIRST NAME;Birth date\nTESTOV;IVAN;1.1.1980\n", encoding="utf-8")
    story.file = str(file)
    story.reading.open_file()
    story.settle()
    assert story.screen.arrangement.rows()[0].values["surname_lat"] == "TESTOV"
    story.pasted = Pasted(file=Path(tmp_path / "none.xlsx"))
    story.insert()
    assert "none.xlsx" in story.screen.notice
    assert story.screen.arrangement is not None, "the list that was there stays"


def test_that_reading_can_be_cancelled(story):
    story.reading.insert()
    story.work.cancel()
    story.settle()
    assert story.screen.work == ""
    story.insert()
    assert story.screen.arrangement is not None, "one can insert again"


def test_that_every_step_can_be_undone_and_redone(story):
    story.insert()
    seen = [story.screen.arrangement]
    for step in (
        lambda: story.arranging.place((1, "patronymic_ru")),
        lambda: story.arranging.move((0, -1)),
        lambda: story.arranging.type_cell((2, Section("birth_date", 3), "1.2.1990")),
        lambda: story.arranging.type_cell((0, Section("phone", None), "12345")),
        lambda: story.arranging.show_heading("email"),
        lambda: story.arranging.send_cell_to_note((0, 4)),
        story.arranging.send_rest_to_note,
        lambda: (story.arranging.tick(frozenset({1})), story.arranging.remove_ticked()),
        story.insert,
    ):
        step()
        seen.append(story.screen.arrangement)
    assert len({id(one) for one in seen}) == len(seen)
    for _ in seen:
        story.presenter.undo()
    assert story.screen.arrangement is None
    assert not story.screen.can_undo
    for _ in seen:
        story.arranging.redo()
    assert story.screen.arrangement is seen[-1]
    assert not story.screen.can_redo


def test_that_import_needs_a_tour(story):
    story.insert()
    story.import_all()
    assert story.screen.asked_for_tour
    assert "which tour" in story.screen.notice


def test_that_ready_rows_are_imported_with_the_ticked_services_and_the_others_stay(in_tour, tour, desk):
    in_tour.insert()
    in_tour.screen.ticked = in_tour.screen.ticked[:1]
    in_tour.import_all()
    people = list_tourists(desk, tour.id)
    assert [one.values["surname_lat"] for one in people] == ["ERIKSSON", "TESTOV"]
    assert {one.service_ids for one in people} == {frozenset(in_tour.screen.ticked)}
    assert in_tour.screen.arrangement.kept == (2,)
    assert in_tour.context.voice.said == ["2 tourist(s) added, 1 kept back"]
    assert in_tour.context.go.went == []


def test_that_the_tour_opens_on_the_first_who_came_when_no_row_is_left(in_tour, tour, desk):
    save_tourist(desk, TouristCard(tour_id=tour.id).with_values(surname_lat="ZUNA"))
    in_tour.insert()
    in_tour.arranging.send_cell_to_note((2, 3))
    in_tour.import_all()
    first = next(one for one in list_tourists(desk, tour.id) if one.values["surname_lat"] == "ERIKSSON")
    assert in_tour.context.go.went == [(tour.id, first.id)]
    assert in_tour.presenter.can_leave()


def test_that_the_tour_does_not_open_over_another_place(in_tour):
    in_tour.insert()
    in_tour.arranging.send_cell_to_note((2, 3))
    in_tour.screen.open = False
    in_tour.import_all()
    assert in_tour.context.go.went == []


def test_that_only_the_ticked_rows_are_imported(in_tour, tour, desk):
    in_tour.insert()
    in_tour.arranging.tick(frozenset({1, 2}))
    in_tour.import_all()
    assert [one.values["surname_lat"] for one in list_tourists(desk, tour.id)] == ["TESTOV"]
    assert in_tour.screen.arrangement.kept == (0, 2)


def test_that_the_same_list_is_skipped_the_second_time(in_tour, tour, desk):
    for _ in range(2):
        in_tour.insert()
        in_tour.import_all()
    assert len(list_tourists(desk, tour.id)) == 2
    assert (
        in_tour.context.voice.said[-1]
        == "0 tourist(s) added, 2 skipped: already in the tour or twice in the list, 1 kept back"
    )
    assert in_tour.context.voice.undo is None


def test_that_a_removed_tour_is_told_and_the_list_kept(in_tour, tour, desk):
    in_tour.insert()
    remove_tour(desk, tour.id)
    in_tour.import_all()
    assert in_tour.screen.notice == ERRORS["tour_removed"]
    assert in_tour.screen.arrangement.kept == (0, 1, 2)
    assert in_tour.screen.tour == ""


def test_that_a_removed_service_is_told_and_gone(in_tour, tour, desk):
    in_tour.insert()
    remove_service(desk, in_tour.screen.ticked[0])
    in_tour.import_all()
    assert in_tour.screen.notice == ERRORS["service_removed"]
    assert len(in_tour.screen.services) == 1
    in_tour.import_all()
    assert len(list_tourists(desk, tour.id)) == 2


def test_that_a_tour_is_suggested_and_chosen_by_number(story, tour):
    story.tours.search_tours("antal")
    story.settle()
    assert story.screen.suggested == [(tour.id, "004512 · Antalya · 12.06.2026")]
    story.tours.choose_tour_by_number("004512")
    story.settle()
    assert story.screen.tour == "004512"
    assert len(story.screen.ticked) == 2
    story.tours.choose_tour_by_number("nowhere")
    story.settle()
    assert story.screen.notice == "There is no tour nowhere."
    assert story.screen.tour == "004512"


def test_that_new_services_are_ticked_and_unticked_ones_stay_so(in_tour, tour, desk):
    in_tour.screen.ticked = ()
    save_service(desk, ServiceCard(tour_id=tour.id, title="Transfer"))
    in_tour.context.events.tours_changed.emit()
    in_tour.settle()
    assert [words for key, words, _ in in_tour.screen.services if key in in_tour.screen.ticked] == ["Transfer"]


def test_that_leaving_asks_only_while_there_are_rows(story):
    assert story.presenter.can_leave()
    story.insert()
    assert not story.presenter.can_leave()
    assert story.asked == [(3, 2)]
    story.answer = "discard"
    assert story.presenter.can_leave()
    assert story.screen.arrangement is None
    story.presenter.undo()
    assert story.screen.arrangement is not None, "even what was discarded comes back"


def test_that_leaving_counts_as_the_button_does(in_tour):
    in_tour.insert()
    in_tour.import_all()
    in_tour.insert()
    in_tour.foresee()
    assert not in_tour.presenter.can_leave()
    assert in_tour.asked == [(3, 0)], "two are in the tour already, one is to mend"


def test_that_what_was_said_of_a_list_goes_with_it(in_tour):
    for _ in range(2):
        in_tour.insert()
        in_tour.import_all()
    assert in_tour.screen.summary.startswith("0 tourist(s) added, 2 skipped")
    in_tour.insert()
    assert in_tour.screen.summary == ""
    assert in_tour.context.voice.said[-1] == ""


def test_that_what_a_cleaning_did_goes_with_its_list(story):
    story.insert()
    story.arranging.clean("trim_case")
    assert story.context.voice.said[-1]
    while story.screen.can_undo:
        story.presenter.undo()
    assert story.screen.arrangement is None
    assert story.context.voice.said[-1] == ""


def test_that_an_undone_import_can_be_redone_by_a_button_of_that_name(in_tour, tour, desk):
    in_tour.insert()
    in_tour.import_all()
    for redoes, words, people in ((True, "Undone", 0), (False, "Done again", 2), (True, "Undone", 0)):
        in_tour.context.voice.undo()
        in_tour.settle()
        assert (in_tour.context.voice.redoes, in_tour.context.voice.said[-1]) == (redoes, words)
        assert len(list_tourists(desk, tour.id)) == people


def test_that_leaving_can_import(in_tour, tour, desk):
    in_tour.insert()
    in_tour.answer = "import"
    assert not in_tour.presenter.can_leave()
    in_tour.settle()
    assert len(list_tourists(desk, tour.id)) == 2


def test_that_every_code_that_keeps_a_row_back_has_words():
    assert set(ERRORS) >= BLOCKING_CODES


def test_that_the_list_is_held_against_the_dates_of_the_tour(in_tour, desk):
    in_tour.pasted = Pasted(
        html=as_html((("LAST NAME", "FIRST NAME", "Действителен до"), ("TESTOV", "IVAN", "1.6.2027")))
    )
    in_tour.insert()
    assert in_tour.screen.arrangement.problems == ()
    late, _ = save_tour(desk, TourCard(number="004600", arrival="2027-08-01", departure="2027-08-10"))
    in_tour.tours.show_tour(late.id)
    in_tour.settle()
    assert [one.field for one in in_tour.screen.arrangement.problems] == ["passport_expires"]
    in_tour.arranging.show_heading("phone")
    in_tour.presenter.undo()
    assert len(in_tour.screen.arrangement.problems) == 1, "an earlier state is held against it, too"
    in_tour.tours.choose_target("clients")
    assert in_tour.screen.arrangement.problems == ()


def test_that_another_table_of_a_clipboard_is_chosen(story):
    tables = as_html((("LAST NAME", "FIRST NAME"), ("TESTOV", "IVAN"))) + as_html(
        (("LAST NAME", "FIRST NAME"), ("PROBOVA", "OLGA"), ("PROBOV", "OLEG"))
    )
    story.pasted = Pasted(html=tables)
    story.insert()
    source = story.session.present.source
    assert {"#1", "#2"} <= set(source.parts)
    story.reading.choose_part("#2")
    story.settle()
    assert len(story.screen.arrangement.kept) == 2
    assert story.session.present.source.part == "#2"
    assert story.screen.facts.startswith("Clipboard, table 2 · 2 row(s)")


@pytest.mark.parametrize(
    ("part", "words"), [("#2", "table 2"), ("#1+#2", "tables 1 + 2"), ("#hash", "#hash"), ("Лист1", "Лист1")]
)
def test_that_tables_without_a_name_are_numbered(part, words):
    assert ImportWords().part(part) == words
