"""Letters and lists about tourists of the base, as files for Word and Excel."""

from pathlib import Path

import docx
import pytest
from python_calamine import CalamineWorkbook

from app.errors import EnvironmentProblemError, UserError
from app.services.desk import Desk
from app.services.forms.document_forms import OfficeKind
from app.services.forms.office_forms import office_kinds, write_office_file
from app.services.forms.packs import GENERAL_CODE, load_packs, shipped_folder
from app.services.questionnaire.answers import save_answer
from app.services.questionnaire.shapes import AnswerKey
from tests.factories import add_tour, add_tourist

PACKS = load_packs([shipped_folder()])
LIST, LETTER = PACKS.forms["general/tourists_en"], PACKS.forms["general/employment_en"]


def tourists(desk: Desk) -> list[int]:
    tour = add_tour(desk, "000123", country="TUR", arrival="2027-05-12", departure="2027-05-26").id or 0
    anna = {"surname_lat": "ERIKSSON", "given_name_lat": "ANNA MARIA", "passport_number": "L898902C3"}
    people = (anna, {"surname_ru": "Ким", "given_name_ru": "Юлия", "surname_lat": "KIM", "given_name_lat": "IULIIA"})
    return [add_tourist(desk, tour, **one).id or 0 for one in people]


def test_that_lists_open_in_both_letters_in_word_alone_and_visas_in_none() -> None:
    assert office_kinds(LIST) == (OfficeKind.WORD, OfficeKind.WORKBOOK)
    assert office_kinds(LETTER) == (OfficeKind.WORD,)
    assert office_kinds(PACKS.forms["schengen/visa"]) == ()


def test_that_a_list_is_a_workbook_of_the_tourists_in_the_order_given(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_office_file(desk, path, LIST, tourists(desk)[::-1], PACKS)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows if row[0] in {"1", "2"}] == ["KIM IULIIA", "ERIKSSON ANNA MARIA"]
    assert rows[1][0] == "Tour 000123, Türkiye, 12 May 2027 – 26 May 2027. Persons: 2."


def test_that_a_letter_says_what_the_tourist_answered_among_the_general_documents(desk: Desk, tmp_path: Path) -> None:
    first, second = tourists(desk)
    save_answer(desk, second, AnswerKey("employer_name"), "ООО «Вымпел»", version=0)
    path = tmp_path / "letter.docx"
    write_office_file(desk, path, LETTER, [second, first], PACKS)
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert "KIM IULIIA" in text
    assert "OOO «Vympel»" in text
    assert "ERIKSSON" not in text
    assert GENERAL_CODE in PACKS.countries


@pytest.mark.parametrize(
    ("name", "pack", "code"),
    [("a.xlsx", LETTER, "form_no_table"), ("a.exe", LIST, "file_ending_unknown"), ("a", LIST, "file_ending_unknown")],
)
def test_that_what_can_not_be_made_is_said_and_nothing_written(
    desk: Desk, tmp_path: Path, name: str, pack: object, code: str
) -> None:
    with pytest.raises(UserError, match=code):
        write_office_file(desk, tmp_path / name, pack, tourists(desk), PACKS)  # type: ignore[arg-type]
    assert list(tmp_path.glob("a*")) == []


def test_that_a_removed_tourist_is_told(desk: Desk, tmp_path: Path) -> None:
    for ids in ([99], []):
        with pytest.raises(UserError, match="tourist_removed"):
            write_office_file(desk, tmp_path / "a.docx", LIST, ids, PACKS)


def test_that_a_folder_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblemError, match="file_not_written"):
        write_office_file(desk, tmp_path / "nowhere" / "a.docx", LIST, tourists(desk), PACKS)
