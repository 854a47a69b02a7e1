"""Stories of what surrounds the card on the tourist screen: the report, the services, the tour itself."""

import re
from datetime import date
from pathlib import Path

import pytest
from hands import ANNA, Hand, add_tourist, tourists
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from python_calamine import CalamineWorkbook

from app.services.tours.cards import ServiceCard
from app.services.tours.tours import get_tour, list_services, remove_tour, save_service
from app.views.tourist import TouristPage

CTRL = Qt.KeyboardModifier.ControlModifier
OLEG = {"surname_ru": "Орлов", "given_name_ru": "=Олег", "sex": "M", "birth_date": "1980", "passport_number": "007"}


@pytest.fixture
def report(context, show, make_tour, desk, tmp_path):
    """The page of a tour of two, whose files go into the test's folder."""
    tour = make_tour(people=[ANNA, OLEG])
    opened: list[Path] = []

    def ask_path(name: str) -> Path:
        return tmp_path / name.removesuffix(".xlsx")

    def open_file(path: Path) -> bool:
        opened.append(path)
        return True

    page = TouristPage(context, ask_path=ask_path, open_file=open_file)
    hand = show(page, context)
    page.show_tour(tour.id)
    hand.settle()
    return hand, opened


def check_report(path: Path) -> None:
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "Tour 004512 · Antalya"
    table = [dict(zip(rows[1], row, strict=True)) for row in rows[2:]]
    assert [row["Surname (Russian)"] for row in table] == ["Ёлкина", "Орлов"]
    assert table[0]["Birth date"] == date(1974, 8, 12)
    assert table[0]["Citizenship"] == "Russia"
    assert table[0]["Sex"] == "Female"
    assert (table[0]["Passport number"], table[1]["Passport number"]) == ("0012345", "007")
    assert table[1]["Given name (Russian)"] == "=Олег"
    assert table[1]["Birth date"] == "1980"


def test_that_the_list_is_saved_as_a_real_workbook(report, tmp_path):
    hand, _ = report
    hand.trigger("save_report")
    hand.settle()
    path = tmp_path / "Tourists 004512.xlsx"
    assert str(path) in hand.status.last
    check_report(path)


def test_that_the_list_opens_from_a_folder_of_its_own(report):
    hand, opened = report
    hand.trigger("open_report")
    hand.settle()
    (path,) = opened
    check_report(path)
    path.unlink()
    path.parent.rmdir()


def test_that_a_list_that_can_not_be_written_is_explained(report, tmp_path):
    hand, _ = report
    (tmp_path / "Tourists 004512.xlsx").mkdir()
    hand.trigger("save_report")
    hand.settle()
    assert "can't be written" in hand.status.last
    assert list(tmp_path.glob("*.part")) == []


def test_that_services_are_added_changed_and_removed(open_tour, make_tour, answers, desk):
    tour = make_tour(people=[ANNA])
    hand = open_tour(tour)
    assert hand.shows("tourist_no_services")

    def work(dialog: QDialog) -> None:
        hand.settle()
        hand.click("service_save", dialog)
        hand.settle()
        assert hand.text("service_title_problem", dialog) == "A service needs a title"
        hand.type("service_title", "Rixos", dialog)
        hand.type("service_starts", "12.06.26", dialog)
        hand.press("service_title", Qt.Key.Key_Return, within=dialog)
        hand.wait(lambda: len(list_services(desk, tour.id)) == 1)
        hand.settle()
        hand.click("service_new", dialog)
        hand.type("service_title", "TK 414", dialog)
        hand.click("service_save", dialog)
        hand.wait(lambda: len(list_services(desk, tour.id)) == 2)
        hand.settle()
        hand.type("service_title", "TK 415", dialog)
        hand.click("service_save", dialog)
        hand.wait(lambda: {one.title for one in list_services(desk, tour.id)} == {"Rixos", "TK 415"})
        hand.settle()
        hand.press("services_table", Qt.Key.Key_Delete, within=dialog)
        hand.wait(lambda: len(list_services(desk, tour.id)) == 1)
        hand.settle()
        hand.click("services_dialog_cancel", dialog)

    answers.expect("services_dialog", work)
    hand.click("tour_services")
    hand.settle()
    (service,) = list_services(desk, tour.id)
    assert (service.title, service.starts) == ("Rixos", "2026-06-12")
    assert hand.find(f"tourist_services_{service.id}").isChecked()
    assert hand.text("tourist_footer_state") == ""
    assert "TK 415 was removed" in hand.status.last
    hand.status.undo()
    hand.settle()
    assert len(list_services(desk, tour.id)) == 2
    assert "hotel" in hand.text("tourist_header_facts")


def test_that_a_service_changed_elsewhere_is_asked_about(open_tour, make_tour, answers, desk):
    tour = make_tour(services=["Rixos"])
    hand = open_tour(tour)

    def work(dialog: QDialog) -> None:
        hand.settle()
        hand.choose_row("services_table", 0, dialog)
        hand.wait(lambda: hand.text("service_title", dialog) == "Rixos")
        stored = list_services(desk, tour.id)[0]
        theirs = ServiceCard(**{**{n: getattr(stored, n) for n in stored.__slots__}, "title": "Rixos Premium"})
        save_service(desk, theirs, stored)
        hand.type("service_title", "Rixos Beach", dialog)
        answers.expect("compare_dialog", take_theirs)
        hand.click("service_save", dialog)
        hand.wait(lambda: answers.all_given)
        hand.settle()
        dialog.reject()

    def take_theirs(dialog: QDialog) -> None:
        assert hand.text("choice_title_1", dialog) == "Rixos Beach"
        hand.click("choice_title_2", dialog)
        hand.click("compare_accept", dialog)

    answers.expect("services_dialog", work)
    hand.click("tour_services")
    assert [one.title for one in list_services(desk, tour.id)] == ["Rixos Premium"]


def test_that_closing_the_services_asks_about_unsaved_input(open_tour, make_tour, answers, desk):
    tour = make_tour()
    hand = open_tour(tour)

    def work(dialog: QDialog) -> None:
        hand.settle()
        hand.type("service_title", "Rixos", dialog)
        answers.expect("service_question", lambda question: hand.click("service_question_save", question))
        hand.click("services_dialog_cancel", dialog)

    answers.expect("services_dialog", work)
    hand.click("tour_services")
    hand.settle()
    assert [one.title for one in list_services(desk, tour.id)] == ["Rixos"]


def test_that_the_tour_is_edited_from_here(open_tour, make_tour, answers, desk):
    tour = make_tour()
    hand = open_tour(tour)

    def rename(dialog: QDialog) -> None:
        hand.type("tour_title", "Kemer", dialog)
        hand.click("tour_save", dialog)

    answers.expect("tour_dialog", rename)
    hand.click("edit_tour")
    hand.settle()
    assert get_tour(desk, tour.id).title == "Kemer"
    assert hand.text("tourist_header_title") == "Tour 004512 · Kemer"


def test_that_a_tour_that_is_gone_says_so(open_tour, make_tour, desk):
    tour = make_tour(people=[ANNA])
    hand = open_tour(tour)
    remove_tour(desk, tour.id)
    hand.context.events.tours_changed.emit()
    hand.settle()
    assert hand.shows("tour_gone")
    hand.click("tour_gone_action")
    assert hand.went == [("tours",)]


def test_that_import_opens_for_this_tour(open_tour, make_tour):
    tour = make_tour()
    hand = open_tour(tour)
    hand.click("import_tourists")
    assert hand.went == [("import", tour.id)]


def test_that_what_is_being_typed_survives_news_from_elsewhere(open_tour, make_tour, desk):
    tour = make_tour(people=[ANNA])
    hand = open_tour(tour)
    hand.type("field_birth_city", "Тверь")
    add_tourist(desk, tour.id, OLEG)
    hand.context.events.tell_all()
    hand.settle()
    assert len(hand.cells("tourists_table")) == 2
    assert hand.text("field_birth_city") == "Тверь"
    assert hand.text("tourist_footer_state") == "Not saved yet"


AS_TYPED = ("surname_ru", "surname_lat", "passport_number", "birth_city", "phone", "email")
UNDERSTOOD = ("birth_date", "citizenship")
TEXTS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="абвёЯabzZ019 .-/+@'\t\u00a0\u2028😀", max_size=20),
    st.sampled_from(["x" * 300, "1.2.1990", "31.02.1990", "Россия", "nowhere", "a@b.ru", "  7 5 ", "=1+1", "\x00"]),
)


def paste(hand: Hand, name: str, text: str) -> str:
    """Paste into a field in place of what stands there; return what then stands there."""
    hand.clear(name)
    QApplication.clipboard().setText(text)
    hand.press(name, Qt.Key.Key_V, CTRL)
    widget = hand.find(name)
    return widget.document().toRawText() if isinstance(widget, QPlainTextEdit) else str(widget.text())


@pytest.mark.parametrize("field", [*AS_TYPED, *UNDERSTOOD, "note"])
def test_that_any_text_is_saved_as_typed_or_refused_with_a_sentence(open_tour, make_tour, desk, field):
    tour = make_tour()
    hand = open_tour(tour)
    name = "tourist_note" if field == "note" else f"field_{field}"

    @settings(max_examples=15, suppress_health_check=list(HealthCheck))
    @given(text=TEXTS)
    def saved_or_refused(text: str) -> None:
        before = {one.id for one in tourists(desk, tour)}
        hand.trigger("new_tourist")
        hand.type("field_given_name_ru", "Имя")
        shown = paste(hand, name, text)
        assert len(shown) >= len(text.strip("\x00")) or "\x00" in text, "the field cut the text in silence"
        hand.trigger("save_tourist")
        hand.settle()
        added = [one for one in tourists(desk, tour) if one.id not in before]
        if added:
            stored = added[0].note if field == "note" else added[0].values[field]
            if field == "note":
                assert stored == shown.replace("\u2029", "\n").replace("\u2028", "\n").strip()
            elif field in AS_TYPED:
                assert stored == re.sub(r"\s+", " ", shown).strip()
            else:
                assert bool(stored) == bool(shown.strip())
        else:
            assert hand.shows(f"{name}_problem")
            assert hand.text(f"{name}_problem")
            hand.trigger("cancel_tourist")

    saved_or_refused()
