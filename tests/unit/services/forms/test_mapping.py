"""The way about a PDF as an agent decides it: items, expressions, steps that are taken back."""

from pathlib import Path

import pytest

from app.services.forms.carrying import carried_items
from app.services.forms.manifest import AnswerKind
from app.services.forms.mapping import (
    Answer,
    Item,
    Sureness,
    Way,
    expression_of,
    items_of,
    places_of,
    text_answers,
    tick_answers,
    ways_of,
)
from app.services.forms.mapping_draft import LEAST_MM, MappingDraft
from app.services.forms.matching import Matcher
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.inspecting import inspect_file
from app.services.forms.pdf.shapes import FieldType, PdfPage, Rect
from app.services.forms.places import Place
from tests.pdf_forms import Made, make_pdf

PACKS = load_packs([shipped_folder()])
MEANINGS = PACKS.meanings
SPOT = ((1, Rect(10, 10, 50, 6)),)
PAGE = PdfPage(210, 297)


def item(kind: FieldType = FieldType.TEXT, **more: object) -> Item:
    return Item(0, "Field", "", kind, SPOT, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "way", "expression"),
    [
        (Answer("surname"), Way.AS_IS, "surname_text"),
        (Answer("surname"), Way.CAPITALS, "surname_text | upper"),
        (Answer("birth_date"), Way.DOTS, '[birth_date_day, birth_date_month, birth_date_year] | join(".")'),
        (Answer("birth_date"), Way.SLASHES, '[birth_date_day, birth_date_month, birth_date_year] | join("/")'),
        (Answer("birth_date"), Way.DASHES, '[birth_date_day, birth_date_month, birth_date_year] | join("-")'),
        (Answer("birth_date"), Way.DAY, "birth_date_day"),
        (Answer("birth_date"), Way.YEAR, "birth_date_year"),
    ],
)
def test_that_each_way_writes_its_expression_and_is_read_again(answer: Answer, way: Way, expression: str) -> None:
    chosen = item(answer=answer, way=way)
    assert expression_of(chosen, MEANINGS) == expression
    [read] = carried_items([item()], [Place("Field", field="Field", text=expression)], MEANINGS)
    assert (read.answer, read.way, read.sureness) == (answer, way, Sureness.CHOSEN)


def test_that_a_tick_names_its_option() -> None:
    one = item(FieldType.CHECK, answer=Answer("civil_status", "married"))
    several = item(FieldType.CHECK, answer=Answer("visit_purpose", "tourism"))
    assert expression_of(one, MEANINGS) == 'civil_status == "married"'
    assert expression_of(several, MEANINGS) == '"tourism" in visit_purpose'


def test_that_an_expression_of_a_pack_that_no_way_says_is_kept_whole() -> None:
    text = "surname_text ~ ', ' ~ given_names_text"
    place = Place("Field", field="Field", text=text, size=9.0, align="right")
    [read] = carried_items([item()], [place], MEANINGS)
    assert (read.answer, read.expression) == (None, text)
    [written] = places_of([read], MEANINGS)
    assert (written.text, written.size, written.align) == (text, 9.0, "right")


def test_that_buttons_of_a_group_keep_the_values_that_an_older_pack_gave_them() -> None:
    buttons = [Item(at, "Sex", "", FieldType.RADIO, SPOT, export) for at, export in enumerate(("Male", "Female", "X"))]
    place = Place("Sex", field="Sex", options="sex", marks={"M": "Male", "F": "Female"})
    read = carried_items(buttons, [place], MEANINGS)
    assert [one.answer for one in read] == [Answer("sex", "M"), Answer("sex", "F"), None]
    written = places_of(read, MEANINGS)
    assert [(one.tick, one.export, one.options) for one in written] == [
        ('sex == "M"', "Male", ""), ('sex == "F"', "Female", ""),
    ]  # fmt: skip


def test_that_what_can_be_chosen_fits_what_the_field_holds() -> None:
    assert all(answer.option for answer in tick_answers(MEANINGS))
    assert not any(answer.option for answer in text_answers(MEANINGS))
    assert Answer("sex", "F") in tick_answers(MEANINGS)
    grouped = next(code for code, one in MEANINGS.items() if one.group and one.kind is AnswerKind.TEXT)
    assert Answer(grouped, "", 1) in text_answers(MEANINGS)
    assert expression_of(item(answer=Answer(grouped, "", 1)), MEANINGS) == f"{grouped}_text_2"
    assert Way.DAY not in ways_of(MEANINGS["surname"])


def test_that_a_field_on_two_pages_is_one_item_and_what_is_not_filled_is_none(tmp_path: Path) -> None:
    fields = [
        Made("Surname", (100, 700, 300, 720)),
        Made("Surname", (100, 700, 300, 720), page=1),
        Made("Print", (10, 10, 60, 30), "Btn", 1 << 16),
        Made("Fixed", (10, 50, 60, 70), flags=1),
    ]
    (tmp_path / "form.pdf").write_bytes(make_pdf(fields, pages=2))
    [found] = items_of(inspect_file(tmp_path / "form.pdf"), Matcher(PACKS), MEANINGS)
    assert (found.name, [page for page, _ in found.spots]) == ("Surname", [1, 2])
    assert (found.answer, found.sureness) == (Answer("surname"), Sureness.SURE)


def test_that_every_step_is_taken_back_and_presses_of_a_key_are_one() -> None:
    draft = MappingDraft([], MEANINGS, [PAGE])
    box = draft.add_box(1, Rect(10, 10, 50, 6), FieldType.TEXT)
    draft.choose(box.key, Answer("birth_date"))
    draft.choose_way(box.key, Way.DOTS)
    for left in (11.0, 12.0, 13.0):
        draft.place_box(box.key, Rect(left, 10, 50, 6))
    assert draft.items[0].spots[0][1].left == 13.0
    assert draft.undo()
    assert draft.items[0].spots[0][1].left == 10.0
    assert draft.undo()
    assert draft.items[0].way is Way.AS_IS
    draft.change_kind(box.key, FieldType.CHECK)
    assert draft.items[0].answer is None  # a tick can't hold a date
    draft.undo()
    assert draft.items[0].answer == Answer("birth_date")
    draft.remove_box(box.key)
    assert draft.items == []
    while draft.undo():
        pass
    assert draft.items == []
    assert not draft.is_changed


@pytest.mark.parametrize(
    ("drawn", "kept"),
    [
        (Rect(-5, -5, 20, 10), [0, 0, 20, 10]),
        (Rect(200, 290, 50, 50), [160, 247, 50, 50]),
        (Rect(10, 10, 0.1, 0.1), [10, 10, LEAST_MM, LEAST_MM]),
        (Rect(0, 0, 999, 999), [0, 0, 210, 297]),
    ],
)
def test_that_a_box_stays_on_its_page(drawn: Rect, kept: list[float]) -> None:
    draft = MappingDraft([], MEANINGS, [PAGE])
    assert draft.add_box(1, drawn, FieldType.TEXT).spots[0][1].to_list() == kept


def test_that_a_field_of_the_pdf_is_neither_moved_nor_removed() -> None:
    draft = MappingDraft([item()], MEANINGS, [PAGE])
    draft.place_box(0, Rect(1, 1, 9, 9))
    draft.remove_box(0)
    assert [one.spots for one in draft.items] == [SPOT]
    draft.choose(0, None)
    assert draft.items[0].sureness is Sureness.LEFT
