"""A questionnaire as a workbook, read back by another library."""

import pytest
from python_calamine import CalamineWorkbook

from app.errors import EnvironmentProblemError
from app.services.questionnaire.report import ReportLine, ReportPage, write_questionnaire

PAGE = ReportPage(
    "Questionnaire · Ёлкина А.",
    ("Number", "Field", "Answer", "Printed text", "Where it is from", "To look at"),
    (
        ReportLine("", "Applicant", is_heading=True),
        ReportLine("1", "Surname", "Ёлкина", "ELKINA", "from the card"),
        ReportLine("2", "Phone", "+7 900", "+7 900", "typed", "Missing"),
        ReportLine("3", "Work", "=1+1\x07", "", "typed"),
    ),
)


def test_that_a_questionnaire_is_written_as_text(tmp_path):
    path = tmp_path / "sheet.xlsx"
    write_questionnaire(path, PAGE)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[0][0] == PAGE.title
    assert rows[1] == list(PAGE.headings)
    assert rows[3] == ["1", "Surname", "Ёлкина", "ELKINA", "from the card", ""]
    assert rows[4][2] == "+7 900"
    assert rows[5][2] == "=1+1"
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.xlsx"]


def test_that_a_place_that_can_not_be_written_is_told(tmp_path):
    (tmp_path / "sheet.xlsx").mkdir()
    with pytest.raises(EnvironmentProblemError, match="file_not_written"):
        write_questionnaire(tmp_path / "sheet.xlsx", PAGE)
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.xlsx"]
