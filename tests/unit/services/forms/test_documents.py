"""Letters and lists: what a pack plans, what becomes of it with answers, and the files that are made of it."""

import io
import time
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from app.errors import UserError
from app.services.forms.document.column_widths import column_widths, share_out
from app.services.forms.document.composing import compose
from app.services.forms.document.pages import spots_of_document
from app.services.forms.document.plan import DocumentPlan, check_plan, read_plan
from app.services.forms.document.shapes import Document, Style, TableBlock, TableRow, TextBlock
from app.services.forms.document_forms import OfficeKind, office_file, set_pages
from app.services.forms.manifest import AnswerKind, Edition, Field, FormPack, Meaning, Part
from app.services.forms.press import FormPress
from app.services.forms.setting.boxes import LONGEST_TEXT
from tests.pdf_forms import page_texts_of, whole_text

MEANINGS = {code: Meaning(code, AnswerKind.TEXT, Part.PERSON) for code in ("surname", "hotel")}
PEOPLE = [
    {"surname_text": "ERIKSSON", "hotel_text": "Grand; Sea", "minor": False},
    {"surname_text": "Ким", "hotel_text": "Grand", "minor": True},
    {"surname_text": "Заболоцкий", "hotel_text": "", "minor": False},
]


@pytest.fixture(scope="module")
def press() -> Iterator[FormPress]:
    with FormPress() as made:
        yield made


def pack_of(*blocks: dict[str, object], **template: object) -> FormPack:
    fields = tuple(Field(code, code, AnswerKind.TEXT) for code in MEANINGS)
    raw = {"template": {"kind": "document", **template}, "block": list(blocks)}
    return FormPack("general/own", "", Path(), {"en": "Own"}, "en", Edition("1"), fields=fields, raw=raw)


def plan_of(*blocks: dict[str, object]) -> DocumentPlan:
    plan, problems = read_plan(pack_of(*blocks))
    assert not problems
    return plan


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, TextBlock)]


def table_of(document: Document) -> TableBlock:
    return next(block for block in document.blocks if isinstance(block, TableBlock))


def table(*columns: tuple[str, str], **keys: object) -> dict[str, object]:
    return {"style": "table", "column": [{"heading": heading, "text": text} for heading, text in columns], **keys}


def composed(*blocks: dict[str, object]) -> Document:
    return compose(plan_of(*blocks), PEOPLE, title="Own", language="en")


def test_that_a_missing_answer_leaves_a_line_to_fill_by_hand() -> None:
    block = {"text": "I, {surname_text:10}, of {hotel_text:12}{hotel_text:0}, born {birth_text}"}
    document = compose(plan_of(block), [{"surname_text": "Ким"}], title="", language="ru")
    assert texts(document) == [f"I, Ким, of {'_' * 12}, born {'_' * 24}"]


def test_that_braces_hold_expressions_with_slices_and_conditions() -> None:
    block = {"text": "{surname_text[:2]:5} {surname_text | upper} {'a' if minor else 'b'}"}
    document = compose(plan_of(block), [PEOPLE[1]], title="", language="ru")
    assert texts(document) == ["Ки КИМ a"]


def test_that_a_block_stands_only_where_its_condition_is_true() -> None:
    plan = plan_of({"text": "of age", "when": "not minor"}, {"text": "child", "when": "minor"})
    assert texts(compose(plan, [PEOPLE[1]], title="", language="en")) == ["child"]


def test_that_what_is_said_of_a_group_names_each_different_answer_once() -> None:
    assert texts(composed({"text": "{count}: {hotel_text}"})) == ["3: Grand; Sea"]


def test_that_a_table_has_a_row_for_each_person_and_no_lines() -> None:
    rows = table_of(composed(table(("No.", "{number}"), ("Surname", "{surname_text}"), ("Hotel", "{hotel_text}")))).rows
    assert [row.cells for row in rows] == [
        ("1", "ERIKSSON", "Grand; Sea"),
        ("2", "Ким", "Grand"),
        ("3", "Заболоцкий", ""),
    ]


def test_that_people_stand_under_each_of_their_hotels_and_nobody_is_left_out() -> None:
    block = table(("No.", "{number}"), ("Surname", "{surname_text}"), group_by="hotel_text", rest="No hotel")
    rows = table_of(composed(block)).rows
    assert [row.cells for row in rows] == [
        ("Grand",), ("1", "ERIKSSON"), ("2", "Ким"), ("Sea",), ("1", "ERIKSSON"), ("No hotel",), ("1", "Заболоцкий"),
    ]  # fmt: skip
    assert [row.is_heading for row in rows] == [True, False, False, True, False, True, False]


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ({"text": "{surname_text +}"}, "expression_unreadable"),
        ({"text": "{sirname_text}"}, "place_name_unknown"),
        ({"text": "{surname.__class__}"}, "expression_refused"),
        ({"text": "x", "when": "nothing_known"}, "place_name_unknown"),
        ({"text": "x", "style": "loud"}, "pack_value_unknown"),
        ({"style": "title"}, "pack_lacks"),
        ({"style": "table"}, "pack_lacks"),
        (table(("A", "{nobody}")), "place_name_unknown"),
        (table(("A", "{surname_text}"), group_by="nothing"), "place_name_unknown"),
    ],
)
def test_that_a_wrong_block_is_told_with_its_place(block: dict[str, object], code: str) -> None:
    problems = check_plan(pack_of({"text": "good"}, block), MEANINGS)
    assert [problem.code for problem in problems] == [code]
    assert problems[0].place.startswith("block 2")


def test_that_a_document_without_blocks_is_told() -> None:
    assert [problem.code for problem in check_plan(pack_of(), MEANINGS)] == ["pack_lacks"]


def test_that_what_looks_like_code_in_answers_is_printed_as_text(press: FormPress) -> None:
    hostile = '#read("/etc/passwd") = {{7*7}} {surname_text} $x$ <w:p>'
    document = compose(plan_of({"text": "{surname_text}"}), [{"surname_text": hostile}], title="", language="en")
    (filled,) = set_pages(press, [document])
    assert whole_text(filled.pdf) == hostile
    word = docx.Document(io.BytesIO(office_file(document, OfficeKind.WORD)))
    assert [one.text for one in word.paragraphs] == [hostile]


def long_list(count: int) -> Document:
    rows = tuple(TableRow((str(at), f"SURNAME{at} GIVEN NAME", "12.08.1974")) for at in range(1, count + 1))
    blocks = (TextBlock("List", Style.TITLE), TableBlock(("No.", "Names", "Born"), (5, 60, 15), rows))
    return Document("List", blocks, is_landscape=True)


def test_that_headings_come_again_on_every_page(press: FormPress) -> None:
    (filled,) = set_pages(press, [long_list(100)])
    pages = page_texts_of(filled.pdf)
    assert len(pages) > 2
    assert all("Names Born" in page for page in pages)
    told = " ".join(pages)
    assert all(f"SURNAME{at} GIVEN NAME" in told for at in range(1, 101))


def test_that_a_word_wider_than_its_column_is_broken_and_kept_whole(press: FormPress) -> None:
    word = "Q" * 300
    block = TableBlock(("A", "B"), (1, 1), (TableRow((word, "x")),))
    (filled,) = set_pages(press, [Document("", (block,))])
    assert whole_text(filled.pdf).replace(" ", "").count("Q") == 300
    assert not filled.overflow


def test_that_a_character_that_no_font_has_is_told(press: FormPress) -> None:
    (filled,) = set_pages(press, [Document("", (TextBlock("a\U00016800"),))])
    assert filled.glyphs == ("\U00016800",)


def test_that_a_word_file_has_tables_whose_headings_come_again() -> None:
    made = docx.Document(io.BytesIO(office_file(long_list(3), OfficeKind.WORD)))
    assert [cell.text for cell in made.tables[0].rows[0].cells] == ["No.", "Names", "Born"]
    assert [cell.text for cell in made.tables[0].rows[3].cells] == ["3", "SURNAME3 GIVEN NAME", "12.08.1974"]
    assert "w:tblHeader" in made.tables[0].rows[0]._tr.xml
    assert made.sections[0].page_width > made.sections[0].page_height


def test_that_a_workbook_holds_texts_alone() -> None:
    rows = (TableRow(("Hotel",), is_heading=True), TableRow(("=1+1", "0012", "+7 911")))
    document = Document("List", (TextBlock("List"), TableBlock(("A", "B", "C"), (1, 1, 1), rows)))
    book = CalamineWorkbook.from_filelike(io.BytesIO(office_file(document, OfficeKind.WORKBOOK)))
    assert book.get_sheet_by_index(0).to_python(skip_empty_area=True) == [
        ["List", "", ""], ["", "", ""], ["A", "B", "C"], ["Hotel", "", ""], ["=1+1", "0012", "+7 911"],
    ]  # fmt: skip


def test_that_rows_of_a_workbook_are_as_high_as_their_texts_and_empty_columns_have_room() -> None:
    rows = (TableRow(("Hotel " * 30,), is_heading=True), TableRow(("word " * 40, "x", "")))
    made = office_file(Document("List", (TableBlock(("A", "B", "C"), (1, 1, 1), rows),)), OfficeKind.WORKBOOK)
    sheet = load_workbook(io.BytesIO(made)).active
    assert sheet.row_dimensions[3].height >= 60
    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [56, 5, 14]
    assert sheet.cell(3, 3).border.left.style == "thin"
    assert not sheet.merged_cells.ranges


def test_that_a_letter_makes_no_workbook() -> None:
    with pytest.raises(UserError, match="form_no_table"):
        office_file(Document("", (TextBlock("x"),)), OfficeKind.WORKBOOK)


def test_that_control_characters_go_and_leave_the_files_whole() -> None:
    document = Document("a\x00", (TextBlock("b\x0bc\ud800"), TableBlock(("d\x01",), (1,), (TableRow(("e\x02",)),))))
    made = docx.Document(io.BytesIO(office_file(document, OfficeKind.WORD)))
    assert made.paragraphs[0].text == "bc"
    book = CalamineWorkbook.from_filelike(io.BytesIO(office_file(document, OfficeKind.WORKBOOK)))
    assert ["e"] in book.get_sheet_by_index(0).to_python()


def test_that_columns_share_the_width_and_none_is_too_narrow() -> None:
    assert share_out((10, 10), (0.1, 0.1)) == [0.5, 0.5]
    assert share_out((1, 99), (0.2, 0.1)) == pytest.approx([0.2, 0.8])
    assert share_out((1, 1), (3.0, 1.0)) == [0.75, 0.25]


def test_that_letters_become_smaller_before_words_break() -> None:
    def with_word(letters: int) -> float:
        rows = (TableRow(tuple("Q" * letters for _ in range(4))),)
        return column_widths(TableBlock(("A", "B", "C", "D"), (1, 1, 1, 1), rows), 480)[0]

    assert (with_word(5), with_word(17), with_word(40)) == (9.0, 8.5, 7.0)


def test_that_no_text_of_the_largest_pack_is_too_long_to_be_set() -> None:
    blocks = [table(*((f"H{number}", "{number}") for number in range(24))) for _ in range(199)]
    spots = spots_of_document(composed({"text": "first"}, *blocks))
    assert len(spots) > 199 * 24
    assert max(len(spot.text) for spot in spots) < LONGEST_TEXT


def test_that_a_document_of_a_million_cells_is_refused_at_once() -> None:
    columns = [(f"H{number}", "{number}") for number in range(24)]
    plan = plan_of(*(table(*columns) for _ in range(200)))
    people = [{**PEOPLE[0], "hotel_text": "; ".join(map(str, range(1000)))}] * 200
    started = time.process_time()
    with pytest.raises(UserError, match="document_too_large"):
        compose(plan, people, title="Own", language="en")
    in_groups = plan_of(table(*columns, group_by="hotel_text"))
    with pytest.raises(UserError, match="document_too_large"):
        compose(in_groups, people, title="Own", language="en")
    assert time.process_time() - started < 10


def test_that_a_document_of_endless_texts_is_refused() -> None:
    plan = plan_of(*({"text": "{surname_text}" * 20} for _ in range(200)))
    with pytest.raises(UserError, match="document_too_large"):
        compose(plan, [{"surname_text": "x" * 2_000}], title="Own", language="en")
