"""Stories of answers that are copied into an online form, and of the sheet on paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from python_calamine import CalamineWorkbook
from test_story_questionnaire import open_questionnaire, packs  # noqa: F401 - fixtures


def test_that_answers_are_copied_one_after_another(open_questionnaire, answers, qtbot):  # noqa: F811
    sheet, _ = open_questionnaire()
    sheet.go_to("x_employer")
    sheet.type("Завод")  # still open: it is taken over before
    copied = []

    def copy_all(dialog):
        table = sheet.hand.find("data_sheet_table", within=dialog)
        for _ in range(table.model().rowCount()):
            qtbot.keyClick(table, Qt.Key.Key_Return)
            copied.append(QGuiApplication.clipboard().text())
        sheet.hand.click("data_sheet_dialog_cancel", dialog)

    answers.expect("data_sheet_dialog", copy_all)
    sheet.hand.trigger("open_data_sheet")
    sheet.hand.settle()
    assert list(dict.fromkeys(copied))[:1] == ["ELKINA"]
    assert "Zavod" in copied


def test_that_the_sheet_is_saved_from_the_dialog(open_questionnaire, answers, tmp_path):  # noqa: F811
    path = tmp_path / "sheet.xlsx"
    sheet, _ = open_questionnaire(ask_path=lambda _name: path)

    def save(dialog):
        sheet.hand.click("data_sheet_save", dialog)
        sheet.hand.click("data_sheet_dialog_cancel", dialog)

    answers.expect("data_sheet_dialog", save)
    sheet.hand.trigger("open_data_sheet")
    sheet.hand.settle()
    assert str(path) in sheet.hand.status.last
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert any(row[1:] == ["Surname", "Ёлкина", "ELKINA"] for row in rows)
