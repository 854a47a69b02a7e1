"""Where on a flat page an answer may go, what names it there, and the answer that its words ask for."""

from pathlib import Path

import pytest

from app.services.forms.box_naming import BoxNamer
from app.services.forms.manifest import Packs
from app.services.forms.mapping import Answer, Item, Sureness
from app.services.forms.mapping_draft import MappingDraft
from app.services.forms.matching import Matcher
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.free_places import next_place
from app.services.forms.pdf.labels import Words, words_at
from app.services.forms.pdf.printed_page import PrintedPage, read_printed
from app.services.forms.pdf.shapes import FieldType, PdfPage, Rect
from tests.pdf_forms import material

A4 = PdfPage(210, 297)
CELL = ((20.0, 50.0, 120.0, 50.0), (20.0, 62.0, 120.0, 62.0), (20.0, 50.0, 20.0, 62.0), (120.0, 50.0, 120.0, 62.0))


def words(text: str, left: float, top: float, width: float = 30.0) -> Words:
    return Words(text, Rect(left, top, width, 3.4))


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs([shipped_folder()])


def places(page: PrintedPage, count: int) -> list[Rect]:
    found: list[Rect] = []
    for _ in range(count):
        found.append(next_place(page, A4, found, found[-1] if found else None))
    return found


def test_that_the_empty_part_of_a_cell_is_free_and_its_words_name_it() -> None:
    page = PrintedPage((words("1. Surname (Family name):", 21, 51),), CELL)
    (place,) = places(page, 1)
    assert place.top > 54.4
    assert place.bottom < 62
    assert (place.left > 20, place.right < 120) == (True, True)
    assert words_at(place, FieldType.TEXT, page.words, page.lines) == "1. Surname (Family name)"


def test_that_a_ruled_line_and_a_row_of_dots_hold_an_answer() -> None:
    ruled = PrintedPage((words("Name", 20, 46.5, 15),), ((37.0, 50.0, 120.0, 50.0),))
    (on_line,) = places(ruled, 1)
    assert (on_line.bottom, on_line.left) == (pytest.approx(49.7), pytest.approx(37.6))
    assert words_at(on_line, FieldType.TEXT, ruled.words, ruled.lines) == "Name"
    dotted = PrintedPage((words("Born", 20, 46.5, 12), words("..............", 40, 46.6, 60)))
    (on_dots,) = places(dotted, 1)
    assert on_dots.left == pytest.approx(40.6)
    assert words_at(on_dots, FieldType.TEXT, dotted.words, dotted.lines) == "Born"


def test_that_words_with_a_colon_have_room_beside_them_up_to_the_next_words() -> None:
    page = PrintedPage((words("Date of birth:", 20, 40), words("Sex:", 100, 40, 8)))
    first, second = places(page, 2)
    assert (first.left, first.right) == (pytest.approx(51.5), pytest.approx(99.0))
    assert second.left == pytest.approx(109.5)


def test_that_boxes_go_on_in_the_order_of_reading_and_never_over_one_another() -> None:
    cells = [tuple((x, y + down, to, end + down) for x, y, to, end in CELL) for down in (0.0, 12.0, 24.0)]
    page = PrintedPage((), tuple(line for cell in cells for line in cell))
    found = places(page, 5)
    assert [place.top for place in found[:3]] == sorted(place.top for place in found[:3])
    for at, one in enumerate(found):
        for other in found[:at]:
            assert one.bottom <= other.top + 0.61 or other.bottom <= one.top + 0.61
    again = next_place(page, A4, found[1:], found[2])  # the first one was removed
    assert again == found[0]


def test_that_a_page_that_shows_nothing_has_room_too() -> None:
    for place in places(PrintedPage(), 3):
        assert 0 <= place.left < place.right <= 210
        assert 0 <= place.top < place.bottom <= 297
    full = [Rect(0, 0, 210, 297)]
    assert next_place(PrintedPage(), A4, full).bottom <= 297


def test_that_words_in_another_cell_at_the_left_do_not_name_a_box() -> None:
    page = PrintedPage(
        (words("Sex", 21, 58), words("Place of birth", 62, 51)),
        (*CELL, (60.0, 50.0, 60.0, 62.0)),
    )
    assert words_at(Rect(60.5, 55, 50, 6.5), FieldType.TEXT, page.words, page.lines) == "Place of birth"
    assert words_at(Rect(60.5, 55, 50, 6.5), FieldType.TEXT, page.words, ()) == "Sex"


def test_that_words_over_two_lines_name_a_box_whole() -> None:
    page = PrintedPage(
        (words("Sentence.", 20, 35), words("Address, if different", 20, 40), words("from above:", 20, 45))
    )
    assert words_at(Rect(20, 49, 80, 7), FieldType.TEXT, page.words, ()) == "Address, if different from above"


def test_that_a_drawn_box_gets_its_name_and_answer_and_keeps_what_was_chosen(packs: Packs) -> None:
    page = PrintedPage((words("Surname (Family name):", 20, 40), words("Date of birth:", 20, 60)))
    namer = BoxNamer([page], Matcher(packs), packs.meanings)
    draft = MappingDraft([], packs.meanings, [A4], namer.name)
    key = draft.add_box(1, Rect(60, 39, 60, 6), FieldType.TEXT).key
    assert told(draft, key) == ("Surname (Family name)", Answer("surname"), Sureness.SURE)
    draft.place_box(key, Rect(60, 59, 60, 6))
    assert told(draft, key) == ("Date of birth", Answer("birth_date"), Sureness.SURE)
    draft.choose(key, Answer("citizenship"))
    draft.place_box(key, Rect(60, 39, 60, 6))
    assert told(draft, key) == ("Surname (Family name)", Answer("citizenship"), Sureness.CHOSEN)
    draft.place_box(key, Rect(120, 200, 60, 6))
    assert told(draft, key)[:2] == ("", Answer("citizenship"))


def told(draft: MappingDraft, key: int) -> tuple[str, Answer | None, Sureness]:
    item = draft.get(key)
    assert isinstance(item, Item)
    return item.label, item.answer, item.sureness


@pytest.mark.skipif(material() is None, reason="the printed annex is not here")
def test_that_the_first_questions_of_the_schengen_annex_are_found(packs: Packs) -> None:
    folder = material()
    assert folder is not None
    pages = read_printed(Path(folder) / "schengen_harmonised_annex_flat.pdf")
    namer = BoxNamer(pages, Matcher(packs), packs.meanings)
    draft = MappingDraft([], packs.meanings, [A4] * len(pages), namer.name)
    for place in places(pages[0], 3):
        draft.add_box(1, place, FieldType.TEXT)
    assert [item.answer.meaning if item.answer else "" for item in draft.items] == [
        "surname", "former_surnames", "given_name",
    ]  # fmt: skip
