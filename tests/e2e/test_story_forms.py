"""Stories of the forms: from the questionnaire to the embassy's pages, looked at, saved, printed and kept."""

from pathlib import Path

import docx
import pytest
from hands import ANNA, add_tourist
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from python_calamine import CalamineWorkbook

from app.services.forms.printed import get_printed_pages, list_printed
from app.views.forms import FormsPage
from app.views.forms.page import SystemDialogs
from tests.unit.services.forms.printing_people import texts_of

COUNTRY, FORM = "SCHENGEN", "schengen/visa"
GROUP = [
    {**ANNA, "surname_lat": f"ELKINA{letter}", "passport_number": f"765432{at}"} for at, letter in enumerate("ABCDEFGH")
]


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
    assert not (desk_copies := list_printed(desk, anna.id)), desk_copies
    answers.expect("forms_missing", anyway(hand))
    answers.expect("forms_save", choose_place(hand))
    hand.keys(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
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
