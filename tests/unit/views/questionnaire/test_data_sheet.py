"""Answers that are copied one by one, and the same on paper."""

import io
from dataclasses import replace

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from python_calamine import CalamineWorkbook

from app.errors import UserError
from app.services.forms.data_sheet import write_data_sheet
from app.services.forms.document.shapes import TableBlock
from app.services.forms.press import FormPress
from app.services.questionnaire.shapes import Line
from app.views.questionnaire.data_sheet import copy_rows, sheet_document
from app.views.questionnaire.data_sheet_dialog import DataSheetDialog
from app.views.widgets import Button, Label
from tests.pdf_forms import page_texts_of
from tests.unit.views.questionnaire.sheets import long, sheet, usual


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def changed(line: Line, **more: str) -> Line:
    return replace(line, **more)


@pytest.fixture
def saved() -> list[str]:
    return []


@pytest.fixture
def dialog(qtbot, saved) -> DataSheetDialog:
    made = DataSheetDialog("Ёлкина А. И.", copy_rows(usual(), "en"), lambda: saved.append("saved"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(dialog: DataSheetDialog, name: str) -> str:
    return dialog.findChild(Label, name).text()


def test_that_rows_follow_the_form_with_its_headings():
    rows = copy_rows(usual(), "ru")
    assert [row.question for row in rows if row.is_heading] == ["Главное"]
    assert [(row.question, row.original, row.copied) for row in rows[1:4]] == [
        ("Вопрос surname", "Surname", "ELKINA"),
        ("Вопрос status", "Status", ""),
        ("Вопрос work", "Work", "завод"),
    ]


def test_that_a_date_is_copied_with_its_day_first():
    assert next(row.copied for row in copy_rows(usual(), "en") if row.question == "Born") == "31-12-1985"


def test_that_enter_copies_and_goes_to_the_next_answer_that_is_there(dialog, qtbot):
    assert dialog.table.current_row() == 1  # the heading is passed over
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert clipboard() == "ELKINA"
    assert words(dialog, "data_sheet_told") == "In the clipboard: 1 Surname"
    assert words(dialog, "data_sheet_text") == "завод"  # the status has no answer
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert clipboard() == "31-12-1985"
    assert words(dialog, "data_sheet_told") == "In the clipboard: the last answer"
    shown = [dialog.table_rows.cell(row, 3).icon for row in range(dialog.table_rows.rowCount())]
    assert shown == ["", "check", "", "check", "check", ""]


def test_that_ctrl_c_copies_and_stays(dialog, qtbot):
    dialog.table.select_row(3)
    qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "завод"
    assert dialog.table.current_row() == 3


def test_that_what_has_no_answer_leaves_the_clipboard_alone_and_says_why(dialog, qtbot):
    QGuiApplication.clipboard().setText("before")
    dialog.table.select_row(2)
    assert words(dialog, "data_sheet_text") == dialog.table_rows.rows[2].doubt != ""
    qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "before"
    qtbot.mouseClick(dialog.findChild(Button, "data_sheet_copy"), Qt.MouseButton.LeftButton)
    assert clipboard() == "before"
    assert dialog.table.current_row() == 3


def test_that_the_sheet_is_saved_by_its_button(dialog, qtbot, saved):
    qtbot.mouseClick(dialog.findChild(Button, "data_sheet_save"), Qt.MouseButton.LeftButton)
    assert saved == ["saved"]


def test_that_the_sheet_names_both_questions_answer_and_printed_text():
    document = sheet_document(usual(), "ru")
    (table,) = [block for block in document.blocks if isinstance(block, TableBlock)]
    assert table.rows[0].cells == ("Главное",)
    assert table.rows[1].cells == ("1", "Вопрос surname\nSurname", "Ёлкина", "ELKINA")


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".xlsx"])
def test_that_the_sheet_is_written_as_its_ending_says(tmp_path, ending):
    path = tmp_path / f"sheet{ending}"
    with FormPress() as press:
        write_data_sheet(path, sheet_document(long(120), "en"), press)
    data = path.read_bytes()
    if ending == ".pdf":
        pages = page_texts_of(data)
        assert len(pages) > 2
        assert all("Printed text" in page for page in pages)
    elif ending == ".docx":
        (table,) = docx.Document(io.BytesIO(data)).tables
        assert len(table.rows) == 122
    else:
        rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
        assert ["1", "Surname", "Ёлкина", "ELKINA"] in rows


def test_that_another_ending_is_refused_and_nothing_written(tmp_path):
    with FormPress() as press, pytest.raises(UserError, match="file_ending_unknown"):
        write_data_sheet(tmp_path / "sheet.exe", sheet_document(usual(), "en"), press)
    assert list(tmp_path.iterdir()) == []


def test_that_a_sheet_without_answers_opens(qtbot):
    bare = sheet(*(changed(line, value="", text="") for line in usual().lines))
    made = DataSheetDialog("", copy_rows(bare, "en"), lambda: None)
    qtbot.addWidget(made)
    made.show()
    assert made.table.current_row() == -1
