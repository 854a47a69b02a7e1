"""Stories of the import: rows that the base knows, the directory, the sheets of a workbook, what is dropped."""

from collections.abc import Callable
from pathlib import Path

from hands import ANNA, Answers, Hand, add_tourist, tourists
from import_hands import ImportHand, copy_rows
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from app.services.clients.directory import get_client
from app.services.clients.listing import ClientFilter, count_clients
from app.services.desk import Desk
from app.services.tours.cards import TourCard
from app.views.clipboard import Pasted

Opened = tuple[TourCard, Hand, ImportHand]
HEADINGS = ("LAST NAME", "FIRST NAME", "Фамилия", "Имя", "Дата рождения", "Загранпаспорт", "Телефон")
ELKINA = ("ELKINA MRS", "ANNA", "", "", "12.08.1974", "75 0012345", "+7 912 000-00-00")
TESTOV = ("TESTOV MR", "IVAN", "", "", "31.12.1985", "75 7123456", "")


def test_that_a_list_is_cleaned_decided_imported_and_taken_back(
    open_page: Callable[[], Opened], client: Callable[[dict[str, str]], int], desk: Desk, answers: Answers
) -> None:
    known = client(ANNA)
    tour, hand, importing = open_page()
    add_tourist(desk, tour.id or 0, {"surname_lat": "TESTOV", "given_name_lat": "IVAN", "birth_date": "1985-12-31"})
    copy_rows((HEADINGS, ELKINA, TESTOV))
    importing.insert()

    # the titles go out of the surnames into the sex, and the whole becomes Russian
    hand.trigger("clean_split_surname_sex")
    assert importing.under("Surname (Latin)") == ["ELKINA", "TESTOV"]
    assert importing.under("Sex") == ["F", "M"]
    assert hand.status.last == "Latin surname into surname and sex: 2 cell(s) changed in 2 row(s)"
    assert hand.find("undo_button").toolTip() == "Undo: Latin surname into surname and sex"
    hand.trigger("clean_given_to_russian_plain")
    assert importing.under("Given name (Russian)") == ["ANNA", "IVAN"]
    hand.click("undo_button")
    assert importing.under("Given name (Russian)") == ["", ""]

    # one is a regular client with another phone, the other one is in the tour already
    importing.wait_for_fates("linked", "present")
    hand.wait(lambda: hand.text("import_button") == "Import 1 tourist(s)")
    answers.expect("decide_dialog", lambda dialog: importing.answer(dialog, f"client_{known}", "decide_fields"))
    answers.expect(
        "compare_dialog", lambda dialog: hand.click("choose_all_2", dialog) or hand.click("compare_accept", dialog)
    )
    importing.click_fate(0)
    answers.expect("decide_dialog", lambda dialog: importing.answer(dialog, "update"))
    importing.go_to(1, "Surname (Latin)")
    hand.keys(Qt.Key.Key_F4)
    importing.wait_for_fates("linked", "update")

    hand.click("import_button")
    hand.settle()
    people = {one.values["surname_lat"]: one for one in tourists(desk, tour)}
    assert people["ELKINA"].client_id == known
    assert people["ELKINA"].values["passport_expires"] == "2031-08-12", "filled from the client"
    assert people["TESTOV"].values["passport_number"] == "7123456"
    assert len(people) == 2
    assert get_client(desk, known).values["phone"] == "+7 912 000-00-00"

    hand.status.undo()
    hand.settle()
    assert [one.values["passport_number"] for one in tourists(desk, tour)] == [""]
    assert get_client(desk, known).values["phone"] == ANNA["phone"]


def test_that_rows_that_may_be_several_clients_are_asked_of_before_the_import(
    open_page: Callable[[], Opened], client: Callable[[dict[str, str]], int], desk: Desk, answers: Answers
) -> None:
    client(ANNA)
    second = client({**ANNA, "phone": "+7 912 222-22-22", "email": "second@example.com"})
    tour, hand, importing = open_page()
    copy_rows((HEADINGS, ("ELKINA", *ELKINA[1:])))
    importing.insert()
    importing.wait_for_fates("ask")
    hand.wait(lambda: hand.shows("problem_list"))
    hand.keys(Qt.Key.Key_F8)
    assert hand.text("cell_reason").endswith("F4 decides.")

    answers.expect("undecided_import", lambda dialog: hand.click("undecided_import_decide", dialog))
    answers.expect("decide_dialog", lambda dialog: importing.answer(dialog, f"client_{second}"))
    hand.click("import_button")
    hand.settle()
    assert [one.client_id for one in tourists(desk, tour)] == [second]


def test_that_a_list_goes_into_the_regular_clients(
    open_page: Callable[[], Opened], client: Callable[[dict[str, str]], int], desk: Desk
) -> None:
    client(ANNA)
    _, hand, importing = open_page()
    copy_rows(
        (HEADINGS, ("ELKINA", *ELKINA[1:]), ("TESTOV", *TESTOV[1:]), ("PROBOVA", "OLGA", "", "", "1.2.1990", "", ""))
    )
    importing.insert()
    hand.click("into_clients")
    assert hand.text("import_header_title") == "Import into the regular clients"
    assert not hand.shows("service_card")
    importing.wait_for_fates("known", "new", "new")
    hand.wait(lambda: hand.text("import_button") == "Import 2 client(s)")
    hand.click("import_button")
    hand.settle()
    assert count_clients(desk, ClientFilter()) == 3
    skipped = "1 skipped: already regular clients or twice in the list"
    assert hand.text("import_summary_text") == f"2 client(s) added, {skipped}"

    hand.click("import_summary_action")
    hand.settle()
    assert count_clients(desk, ClientFilter()) == 1
    assert importing.under("Surname (Latin)") == ["ELKINA", "TESTOV", "PROBOVA"], "the rows are back on the page"


def test_that_another_sheet_of_a_dropped_workbook_is_chosen(
    open_page: Callable[[], Opened], desk: Desk, tmp_path: Path
) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for name, surname in (("Июнь", "TESTOV"), ("Июль", "PROBOVA")):
        sheet = book.create_sheet(name)
        sheet.append(("LAST NAME", "FIRST NAME", "Дата рождения"))
        for given in ("OLGA", "ANNA") if name == "Июль" else ("IVAN",):
            sheet.append((surname, given, "01.02.1990"))
    book.remove(book.worksheets[0])
    book.save(tmp_path / "группы.xlsx")

    tour, hand, importing = open_page()
    page = hand.page
    page.take_dropped(Pasted(file=tmp_path / "группы.xlsx"))  # type: ignore[attr-defined]
    hand.settle()
    assert hand.text("source_name") == "группы.xlsx"
    part: QComboBox = hand.find("source_part", QComboBox)
    assert [part.itemText(at) for at in range(part.count())] == ["Июнь", "Июль"]
    taken = part.currentText()
    other = "Июнь" if taken == "Июль" else "Июль"
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Up if other == "Июнь" else Qt.Key.Key_Down)
    hand.settle()
    expected = {"Июнь": ["TESTOV"], "Июль": ["PROBOVA", "PROBOVA"]}
    assert importing.under("Surname (Latin)") == expected[other]
    hand.click("undo_button")
    assert importing.under("Surname (Latin)") == expected[taken]
    assert part.currentText() == taken
    hand.click("import_button")
    hand.settle()
    assert [one.values["surname_lat"] for one in tourists(desk, tour)] == expected[taken]
