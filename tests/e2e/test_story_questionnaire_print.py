"""Stories of what is missing before printing, and of the questionnaire as a workbook."""

from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook
from test_story_questionnaire import open_questionnaire, packs  # noqa: F401 - fixtures

CTRL = Qt.KeyboardModifier.ControlModifier


def test_that_print_lists_what_is_missing_and_leads_to_it(open_questionnaire, answers):  # noqa: F811
    sheet, _ = open_questionnaire()

    def go(dialog):
        items = sheet.hand.find("missing_list", within=dialog)
        assert items.item(0).text().startswith("Civil status")
        items.setCurrentRow(1)
        sheet.hand.click("missing_go", dialog)

    answers.expect("missing_dialog", go)
    sheet.hand.trigger("questionnaire_spreadsheet")
    sheet.hand.settle()
    assert sheet.current() == ("x_purposes", 0)


def test_that_the_questionnaire_is_saved_as_a_workbook(open_questionnaire, answers, tmp_path):  # noqa: F811
    sheet, _ = open_questionnaire(ask_path=lambda name: tmp_path / name.removesuffix(".xlsx"))
    sheet.go_to("x_employer")
    sheet.type("Завод")  # still open: it is taken over before
    answers.expect("missing_dialog", lambda dialog: sheet.hand.click("missing_save", dialog))
    sheet.hand.trigger("questionnaire_spreadsheet")
    sheet.hand.settle()
    path = tmp_path / "Questionnaire X_ONE Ёлкина.xlsx"
    assert str(path) in sheet.hand.status.last
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "Questionnaire · Ёлкина А. И. · X_ONE"
    assert ["", "Employer", "Завод", "Zavod", "typed, by letters", ""] in rows
    assert ["", "Surname", "Ёлкина", "ELKINA", "from the card, as in the passport", ""] in rows


def test_that_the_workbook_opens_from_a_folder_of_its_own(open_questionnaire, answers):  # noqa: F811
    opened = []
    sheet, _ = open_questionnaire(open_file=lambda path: opened.append(path) or True)
    answers.expect("missing_dialog", lambda dialog: sheet.hand.click("missing_open", dialog))
    sheet.hand.trigger("questionnaire_spreadsheet")
    sheet.hand.settle()
    (path,) = opened
    assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1][1] == "Field"
    path.unlink()
    path.parent.rmdir()
