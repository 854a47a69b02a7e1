"""Stories of the forms: from the questionnaire to the embassy's pages, looked at, saved, printed and kept."""

from pathlib import Path
from threading import Event

import docx
import pytest
from hands import ANNA, add_tourist
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from python_calamine import CalamineWorkbook

from app.services.forms.printed import get_printed_pages, list_printed
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey
from app.services.whole_files import write_whole
from app.settings import Settings
from app.views.forms import FormsPage
from app.views.forms.item_list import ItemList
from app.views.forms.page import SystemDialogs
from app.views.questionnaire import QuestionnairePage
from app.views.window_state import collect_state
from tests.unit.services.forms.printing_people import texts_of

COUNTRY = "SCHENGEN"
CTRL = Qt.KeyboardModifier.ControlModifier
LETTERS = "ABCDEFGHIJKLMNOP"
GROUP = [{**ANNA, "surname_lat": f"ELKINA{letter}"} for letter in LETTERS]


class Places:
    """Where the system's dialogs lead."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file: Path | None = None
        self.names: list[str] = []
        self.opened: list[Path] = []
        self.can_open = True

    def dialogs(self) -> SystemDialogs:
        return SystemDialogs(self._printer, self._file, lambda _parent: self.folder, lambda _parent: None, self._open)

    def _open(self, path):
        self.opened.append(path)
        return self.can_open

    def _printer(self, _parent, printer):
        self.file = self.folder / "printed.pdf"
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        printer.setResolution(100)
        return True

    def _file(self, _parent, name):
        self.names.append(name)
        self.file = self.folder / name
        return self.file


@pytest.fixture
def places(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return Places(folder)


@pytest.fixture
def open_forms(context, show, make_tour, desk, places):
    def opened(people=(ANNA,), country=COUNTRY, ticked=()):
        tour = make_tour()
        cards = [add_tourist(desk, tour.id, person) for person in people]
        page = FormsPage(context, system=places.dialogs())
        hand = show(page, context)
        page.show_tour(tour.id, [cards[at].id for at in ticked], country)
        hand.settle()
        return hand, page, cards

    return opened


def entries(hand, name):
    return [(entry.title, entry.below) for entry in hand.find(name).entries()]


def anyway(hand):
    return lambda dialog: hand.click("forms_missing_anyway", dialog)


def choose_place(hand):
    return lambda dialog: hand.click("forms_save_go", dialog)


def test_that_a_form_is_seen_saved_read_back_and_kept(open_forms, desk, answers, places):
    hand, page, (anna,) = open_forms()
    assert hand.text("form_page_number") == "1 / 4"
    hand.wait(lambda: page.preview.pages.picture(0) is not None)
    assert list_printed(desk, anna.id) == []  # looking at it keeps nothing
    answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", choose_place(hand))
    hand.keys(Qt.Key.Key_S, CTRL)
    hand.settle()
    hand.wait(lambda: hand.status.last.startswith("Saved as"))
    [name] = places.names
    assert name.startswith("ELKINA ANNA Application")
    written = places.file.read_bytes()
    assert "ELKINA" in texts_of(written)[0]
    [copy] = list_printed(desk, anna.id)
    assert get_printed_pages(desk, copy.id) == written
    hand.settle()
    assert entries(hand, "forms_copies")[0][1].startswith("as it stands today\nsaved ")


def choose_form(hand, form):
    hand.find("forms_list").select_key(form)
    hand.settle()


def test_that_a_letter_opens_in_word_and_is_about_the_current_tourist(open_forms, places, desk):
    hand, _, cards = open_forms(GROUP[:3], ticked=(1, 2))
    assert not hand.find("forms_word", QAction).isVisible()
    choose_form(hand, "general/employment_en")
    assert hand.find("forms_word", QAction).isVisible()
    assert not hand.find("forms_excel", QAction).isVisible()
    hand.trigger("forms_word")
    hand.settle()
    [path] = places.opened
    assert path.suffix == ".docx"
    text = "\n".join(one.text for one in docx.Document(str(path)).paragraphs)
    assert "ELKINAB ANNA" in text
    assert "opens in its program" in hand.status.last
    assert list_printed(desk, cards[1].id) == []


def test_that_a_list_opens_in_excel_with_the_ticked_tourists(open_forms, places):
    hand, _, _ = open_forms(GROUP, ticked=(1, 3))
    choose_form(hand, "general/tourists_en")
    hand.keys(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hand.settle()
    [path] = places.opened
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows if row[0] in {"1", "2", "3"}] == ["ELKINAB ANNA", "ELKINAD ANNA"]


def test_that_a_list_of_nobody_ticked_holds_the_whole_tour_and_says_where_it_lies(open_forms, places):
    places.can_open = False
    hand, _, _ = open_forms(GROUP)
    choose_form(hand, "general/rooms_ru")
    hand.trigger("forms_excel")
    hand.settle()
    [path] = places.opened
    assert str(path) in hand.status.last
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert sum(str(row[2]).startswith("ELKINA") for row in rows) == len(GROUP)


class Gate:
    """Holds the writing of a file until it is let through."""

    def __init__(self, held: int) -> None:
        self.is_reached, self._let_through = Event(), Event()
        self._held, self._written = held, 0

    def write(self, path: Path, data: bytes) -> None:
        write_whole(path, data)
        self._written += 1
        if self._written == self._held:
            self.is_reached.set()
            assert self._let_through.wait(60)

    def open(self) -> None:
        self._let_through.set()


def test_that_a_group_of_50_is_one_job_cancelled_half_way_and_gone_on_with(
    open_forms, desk, answers, places, monkeypatch
):
    gate = Gate(25)
    monkeypatch.setattr("app.services.forms.form_run.write_whole", gate.write)
    names = [f"ELKINA{one}{other}" for one in LETTERS[:5] for other in LETTERS[:10]]
    people = [{**ANNA, "surname_lat": name} for name in names]
    hand, _, cards = open_forms(people, ticked=range(50))
    assert hand.text("print_forms") == "Print 50…"
    answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", choose_place(hand))
    hand.trigger("save_forms")
    hand.wait(gate.is_reached.is_set)
    hand.click("forms_work_cancel")
    gate.open()
    hand.settle()
    assert len(list(places.folder.glob("*.pdf"))) == 25
    assert hand.text("forms_rest_text") == "25 of 50 forms are out; the others wait."
    assert [len(list_printed(desk, card.id)) for card in cards] == [1] * 25 + [0] * 25
    hand.click("forms_rest_action")
    hand.settle()
    files = sorted(places.folder.glob("*.pdf"))
    assert len(files) == 50
    for name, file in zip(names, files, strict=True):
        assert name in texts_of(file.read_bytes())[0]
    assert all(len(list_printed(desk, card.id)) == 1 for card in cards)
    assert not hand.shows("forms_rest")
    assert hand.status.last.startswith("50 form(s) saved in")


def test_that_one_file_holds_the_group(open_forms, answers, places):
    hand, _, _ = open_forms(GROUP[:2], ticked=(0, 1))

    def one_file(dialog):
        hand.click("forms_save_one", dialog)
        assert hand.find("forms_save_pattern", within=dialog).text() == "{tour} {form}"
        hand.type("forms_save_pattern", "../{tour}", dialog)
        assert not hand.find("forms_save_go", within=dialog).isEnabled()
        assert hand.text("forms_save_pattern_problem", dialog) == "A file name can't hold the sign /."
        hand.type("forms_save_pattern", "{tour} {form}", dialog)
        assert hand.text("forms_save_example", dialog) == "For example: 004512 Application for Schengen Visa.pdf"
        hand.click("forms_save_go", dialog)

    answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", one_file)
    hand.trigger("save_forms")
    hand.settle()
    texts = texts_of(places.file.read_bytes())
    assert len(texts) == 8
    assert ["ELKINAA" in texts[0], "ELKINAB" in texts[4]] == [True, True]


def test_that_what_changed_since_it_was_handed_in_is_told(open_forms, context, desk, answers):
    hand, _, (anna,) = open_forms()
    answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", choose_place(hand))
    hand.trigger("save_forms")
    hand.settle()
    save_answer(desk, anna.id, AnswerKey("civil_status"), "married", version=0)
    context.events.answers_changed.emit()
    hand.wait(lambda: "changed since: 1 answer(s)" in entries(hand, "forms_copies")[0][1])
    seen = []
    answers.expect("forms_changes", lambda dialog: (seen.append(entries_of(dialog)), dialog.reject()))
    hand.trigger("copy_changes")
    assert seen == [[("9 Civil status", "then: — · today: Married")]]
    answers.expect("form_copy", lambda dialog: (seen.append(dialog.windowTitle()), dialog.reject()))
    hand.press("forms_copies", Qt.Key.Key_Return)
    hand.settle()
    assert seen[1] == "Application for Schengen Visa"
    hand.trigger("copy_remove")
    hand.settle()
    assert entries(hand, "forms_copies") == []
    hand.status.undo()
    hand.settle()
    context.events.answers_changed.emit()
    hand.wait(lambda: len(entries(hand, "forms_copies")) == 1)


def entries_of(dialog):
    return [(one.title, one.below) for one in dialog.findChild(ItemList, "forms_changes_list").entries()]


def test_that_a_missing_answer_is_led_to(open_forms, answers):
    hand, _, (anna,) = open_forms()
    checks = hand.find("forms_checks")
    first = checks.entries()[0]
    assert first.below == "not answered"
    checks.setFocus()
    checks.setCurrentRow(0)
    hand.press("forms_checks", Qt.Key.Key_Return)
    assert hand.went[-1] == ("questionnaire", anna.tour_id, anna.id)
    answers.expect("forms_missing", lambda dialog: hand.click("forms_missing_go", dialog))
    hand.trigger("print_forms")
    hand.settle()
    assert hand.went[-1] == ("questionnaire", anna.tour_id, anna.id)
    assert len(hand.went) == 2


def test_that_the_forms_are_printed(open_forms, desk, answers, places):
    hand, _, cards = open_forms(GROUP[:2], ticked=(0, 1))
    answers.expect("forms_missing", anyway(hand))
    hand.trigger("print_forms")
    hand.settle()
    assert hand.status.last == "2 form(s) printed"
    with PdfDocument(places.file) as printed:
        assert len(printed) == 8
    assert [list_printed(desk, card.id)[0].way for card in cards] == ["printed", "printed"]


def test_that_a_list_is_one_form_for_the_whole_group(open_forms, desk, answers, places):
    hand, page, cards = open_forms(GROUP[:3])
    choose_form(hand, "general/tourists_ru")
    hand.wait(lambda: page.shown_form() is not None and len(page.shown_form().made.people) == 3)
    hand.press("forms_tourists", Qt.Key.Key_Space)  # ticks the first one: the list is about that one alone
    hand.wait(lambda: len(page.shown_form().made.people) == 1)
    hand.press("forms_tourists", Qt.Key.Key_A, CTRL)
    hand.wait(lambda: len(page.shown_form().made.people) == 3)
    if page.shown_form().made.filled.missing:
        answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", choose_place(hand))
    hand.trigger("save_forms")
    hand.settle()
    whole = "".join(texts_of(places.file.read_bytes()))
    assert all(f"ELKINA{letter}" in whole for letter in "ABC")
    assert places.names == [f"004512 {entries(hand, 'forms_list')[page.forms.currentRow()][0]}.pdf"]
    assert all(len(list_printed(desk, card.id)) == 1 for card in cards)


def test_that_a_country_without_a_form_leads_to_its_questionnaire(open_forms):
    hand, page, (anna,) = open_forms(country="KOR")
    assert entries(hand, "forms_list")[0] == ("No form of this country", "only its questionnaire")
    assert hand.text("form_preview_empty_title") == "No form with pages for this country yet"
    assert not page.print_action.isEnabled()
    hand.click("form_preview_empty_action")
    assert hand.went[-1] == ("questionnaire", anna.tour_id, anna.id)


def test_that_the_pages_are_gone_through_and_zoomed_by_keys(open_forms):
    hand, page, _ = open_forms()
    pages = page.preview.pages
    hand.press("form_pages", Qt.Key.Key_PageDown)
    assert hand.text("form_page_number") == "2 / 4"
    hand.press("form_pages", Qt.Key.Key_End)
    assert hand.text("form_page_number") == "4 / 4"
    hand.press("form_pages", Qt.Key.Key_PageUp)
    assert hand.text("form_page_number") == "3 / 4"
    before = pages.zoom
    hand.keys(Qt.Key.Key_Plus, CTRL)
    assert pages.zoom == pytest.approx(before * 1.25)
    hand.wait(lambda: pages.wanted() is None)
    picture = pages.picture(pages.current_page)
    assert picture.width() == pytest.approx(595 / 72 * 96 * pages.zoom, abs=2)
    hand.keys(Qt.Key.Key_0, CTRL)
    assert pages.zoom == pytest.approx(before)


def test_that_a_tour_without_tourists_leads_to_its_card(open_forms):
    hand, _, _ = open_forms(people=())
    assert hand.text("forms_empty_title") == "No tourist in this tour yet"
    hand.click("forms_empty_action")
    assert hand.went[-1][0] == "tour"


def test_that_the_questionnaire_and_the_card_lead_to_the_forms(open_tour, context, show, make_tour, desk):
    tour = make_tour()
    anna, boris = add_tourist(desk, tour.id, ANNA), add_tourist(desk, tour.id, GROUP[0])
    hand = open_tour(tour)
    hand.trigger("print_forms")
    assert hand.went[-1] == ("forms", tour.id, (anna.id,), "")
    page = QuestionnairePage(context)
    hand = show(page, context)
    page.show_questionnaire(tour.id, anna.id, COUNTRY)
    hand.settle()
    hand.trigger("print_questionnaire")
    assert hand.went[-1] == ("forms", tour.id, (anna.id,), COUNTRY)
    hand.trigger("print_group")
    assert hand.went[-1] == ("forms", tour.id, (anna.id, boris.id), COUNTRY)


def test_that_the_print_is_moved_on_the_sheet_by_what_was_kept(open_forms, answers, places):
    hand, page, _ = open_forms()

    def move(dialog):
        hand.type("forms_offset_right", "1,5", dialog)
        hand.type("forms_offset_down", "half", dialog)
        assert hand.text("forms_offset_down_problem", dialog).startswith("Enter millimetres")
        assert not hand.find("forms_offset_save", within=dialog).isEnabled()
        hand.type("forms_offset_down", "-2", dialog)
        hand.click("forms_offset_save", dialog)

    answers.expect("forms_offset", move)
    hand.trigger("forms_move")
    seen = []
    answers.expect(
        "forms_offset", lambda dialog: (seen.append(hand.text("forms_offset_right", dialog)), dialog.reject())
    )
    hand.trigger("forms_move")
    assert seen == ["1.5"]
    assert collect_state(page, Settings()).choices["forms_offsets"] == '{"schengen/visa": "1.5;-2"}'


def test_that_cancelled_dialogs_leave_everything_as_it_was(open_forms, desk, answers, places):
    hand, _, (anna,) = open_forms()
    for name in ("print_forms", "save_forms"):
        answers.expect("forms_missing", lambda dialog: dialog.reject())
        hand.trigger(name)
        hand.settle()
    answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", lambda dialog: dialog.reject())
    hand.trigger("save_forms")
    hand.settle()
    assert list_printed(desk, anna.id) == []
    assert list(places.folder.iterdir()) == []
    assert not hand.shows("forms_work")
