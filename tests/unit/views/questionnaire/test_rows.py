"""Rows of a sheet: what stands in them."""

from dataclasses import replace

from app.services.forms.manifest import AnswerKind, Group
from app.services.questionnaire.shapes import AnswerKey, Doubt, TextOrigin, ValueOrigin
from app.views.questionnaire.rows import RowKind, sheet_rows
from app.views.questionnaire.wording import sheet_facts, sheet_title
from tests.unit.views.questionnaire.sheets import STATUS, line, sheet, usual


def test_that_sections_head_their_questions():
    rows = sheet_rows(usual(), "en")
    assert [(row.kind, row.title) for row in rows[:2]] == [
        (RowKind.SECTION, "Main part"),
        (RowKind.LINE, "Surname"),
    ]
    assert sheet_rows(usual(), "ru")[0].title == "Главное"


def test_that_an_answer_says_what_is_printed_and_where_both_are_from():
    rows = {row.title: row for row in sheet_rows(usual(), "en")}
    assert (rows["Surname"].value, rows["Surname"].below) == ("Ёлкина", "ELKINA · from the card, as in the passport")
    assert (rows["Born"].value, rows["Born"].below) == ("31.12.1985", "typed")
    assert (rows["Status"].value, rows["Status"].level) == ("—", "error")
    assert rows["Work"].level == "doubt"


def test_that_options_are_shown_in_the_windows_language_and_printed_in_the_forms():
    chosen = line(
        "status",
        "married",
        AnswerKind.OPTION,
        options=STATUS,
        text="Married",
        text_origin=TextOrigin.OPTION,
        value_origin=ValueOrigin.OPTION,
    )
    (_, english), (_, russian) = (sheet_rows(sheet(chosen), language) for language in ("en", "ru"))
    assert (english.value, english.below) == ("Married", "chosen")
    assert (russian.value, russian.below) == ("женат", "Married · chosen")


def test_that_an_option_of_another_country_is_named_by_its_code_where_nothing_is_known():
    rows = sheet_rows(sheet(line("status", "poly", AnswerKind.OPTION, options=STATUS)), "en")
    assert rows[1].value == "poly"


def test_that_a_further_entry_of_a_group_is_offered_in_one_row_until_it_is_opened():
    group = {"group": "child", "repeats": 4}
    asked = sheet(
        line("name", "Пётр", **group),
        line("age", "5", **group),
        line("name", position=1, **group),
        line("age", position=1, **group),
    )
    closed = [(row.kind, row.title) for row in sheet_rows(asked, "en")]
    assert closed == [
        (RowKind.SECTION, "Main part"),
        (RowKind.LINE, "Name"),
        (RowKind.LINE, "Age"),
        (RowKind.ADD, "Add entry 2"),
    ]
    opened = sheet_rows(asked, "en", {("child", 1)})
    assert [row.title for row in opened if row.kind is RowKind.ENTRY] == ["Entry 1", "Entry 2"]
    assert opened[-1].key == AnswerKey("age", 1)


def test_that_entries_of_a_group_bear_its_words():
    group = {"group": "visit", "repeats": 4}
    asked = sheet(line("from", "2024-01-02", **group), line("from", "2025-01-02", position=1, **group))
    asked = replace(asked, lines=(*asked.lines, line("from", position=2, **group)))
    words = Group("visit", {"en": "Previous visit", "ru": "Предыдущая поездка"}, {"en": "Add a previous visit"})
    asked = replace(asked, questionnaire=replace(asked.questionnaire, groups={"visit": words}))
    english, russian = (
        [row.title for row in sheet_rows(asked, language) if row.kind in {RowKind.ENTRY, RowKind.ADD}]
        for language in ("en", "ru")
    )
    assert english == ["Previous visit 1", "Previous visit 2", "Add a previous visit"]
    assert russian[:2] == ["Предыдущая поездка 1", "Предыдущая поездка 2"]


def test_that_title_and_facts_tell_how_far_it_is():
    assert sheet_title(usual()) == "Questionnaire · Ёлкина А. И."
    assert sheet_facts(usual()) == "0 of 1 answered · 1 missing before printing · 1 to look at"
    barred = replace(usual(), passport=(Doubt("passport_missing"),))
    assert sheet_facts(barred).endswith("1 to look at · passport to look at")
    done = sheet(line("status", "single", AnswerKind.OPTION, required=True))
    assert sheet_facts(done) == "1 of 1 answered · ready to be printed"


def test_that_every_doubt_of_an_answer_is_said():
    doubts = (Doubt("too_long", {"over": 3}), Doubt("card_differs", {"ready": "x"}))
    row = sheet_rows(sheet(line("work", "x", doubts=doubts)), "en")[1]
    assert "room for" in row.doubt
    assert "Card or tour say: x." in row.doubt


def test_that_answer_and_text_typed_by_hand_are_told_once():
    row = sheet_rows(sheet(line("work", "завод", text="plant", text_origin=TextOrigin.TYPED)), "en")[1]
    assert row.below == "plant · answer and text typed by hand"
