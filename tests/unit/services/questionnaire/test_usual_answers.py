"""What applicants of the forms outside Schengen usually write is known to the dictionary in both languages."""

from pathlib import Path

import pytest

from app.services.questionnaire.dictionary_lookup import Dictionary
from app.services.questionnaire.dictionary_shipped import load_shipped

FOLDER = Path(__file__).parents[3] / "data" / "questionnaires"
DICTIONARY = Dictionary(load_shipped())
FILES = sorted(FOLDER.glob("usual_answers_*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_every_usual_answer_is_translated(path: Path) -> None:
    answers = [line.split("\t")[1] for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    assert answers
    assert [text for text in answers if not DICTIONARY.look_up(text, "en")] == []
    assert [text for text in answers if not DICTIONARY.look_up(text, "fr")] == []


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("капитан третьего ранга", "Captain, 3rd rank"),
        ("мотострелковые войска", "Motor rifle troops"),
        ("расторжение брака", "Dissolution of marriage"),
        ("шрам на подбородке", "Scar on the chin"),
        ("неполное высшее", "Incomplete higher education"),
        ("электронная туристическая виза", "Tourist e-visa"),
        ("осмотр достопримечательностей", "Sightseeing"),
        ("я сама", "Self"),
    ],
)
def test_that_what_these_forms_ask_is_known(russian: str, english: str) -> None:
    assert DICTIONARY.look_up(russian, "en") == english
