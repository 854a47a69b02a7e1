"""The page of the dictionary: columns by language, filters, which actions a term allows."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.services.questionnaire.dictionary import Language, Term, TermState
from app.views.dictionary.listing import TermKind
from app.views.dictionary.view import DictionaryView
from app.views.widgets import ChoiceBox, DataTable

ENGLISH, GERMAN = Language("en", {"en": "English"}), Language("de", {})
SHIPPED = Term(0, 0, "врач", "profession", "Carnet", TermState.SHIPPED, {"en": "Doctor"}, {"en": "Doctor"})
CHANGED = Term(1, 1, "повар", "", "agency", TermState.CHANGED, {"en": "Chef"}, {"en": "Cook"}, {"en": "Cook"})
REMOVED = Term(2, 1, "юрист", "", "Carnet", TermState.REMOVED, {}, {"en": "Lawyer"}, {"en": "Lawyer"})
OWN = Term(3, 1, "хмелевод", "Редкие", "agency", TermState.OWN, {"en": "Hop grower", "de": "Hopfenbauer"})


@pytest.fixture
def view(qtbot: QtBot) -> DictionaryView:
    made = DictionaryView("en")
    qtbot.addWidget(made)
    made.show_languages((ENGLISH, GERMAN))
    return made


def _cells(view: DictionaryView, row: int) -> list[str]:
    return [view.model.cell(row, column).text for column in range(len(view.model.columns))]


def test_that_each_language_has_a_column_and_sources_are_told_in_words(view: DictionaryView) -> None:
    assert [column.title for column in view.model.columns] == [
        "Russian term", "English", "German", "Category", "Source",
    ]  # fmt: skip
    view.show_terms([SHIPPED, CHANGED, REMOVED, OWN], 0)
    assert _cells(view, 0) == ["врач", "Doctor", "", "Professions", "Carnet"]
    assert _cells(view, 1) == ["повар", "Chef", "", "", "changed"]
    assert _cells(view, 2) == ["юрист", "Lawyer", "", "", "removed"]
    assert _cells(view, 3) == ["хмелевод", "Hop grower", "Hopfenbauer", "Редкие", "the agency"]
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.parametrize(
    ("row", "allowed"),
    [
        (0, {"term_edit_action", "term_remove_action"}),
        (1, {"term_edit_action", "term_remove_action", "term_restore_action"}),
        (2, {"term_restore_action"}),
        (3, {"term_edit_action", "term_remove_action"}),
        (-1, set()),
    ],
)
def test_that_a_term_s_state_says_what_can_be_done(view: DictionaryView, row: int, allowed: set[str]) -> None:
    view.show_terms([SHIPPED, CHANGED, REMOVED, OWN], row)
    names = ("term_edit_action", "term_remove_action", "term_restore_action")
    actions = [view.findChild(QAction, name) for name in names]
    assert {one.objectName() for one in actions if one is not None and one.isEnabled()} == allowed


def test_that_a_later_edition_s_difference_is_marked(view: DictionaryView) -> None:
    differs = Term(1, 1, "повар", "", "agency", TermState.CHANGED, {"en": "Chef"}, {"en": "Cooker"}, {"en": "Cook"})
    view.show_terms([differs], 0)
    assert view.model.cell(0, 4).level == "doubt"
    assert view.model.columns[4].tooltip is not None
    assert view.model.columns[4].tooltip(differs) == "Carnet's: Cooker"


def test_that_the_chosen_category_stays_and_all_are_offered(view: DictionaryView) -> None:
    box = view.findChild(ChoiceBox, "dictionary_category")
    assert box is not None
    view.show_categories(["profession", "Редкие", ""])
    assert view.category() is None
    box.set_value("Редкие")
    view.show_categories(["profession", "Редкие", "city"])
    assert view.category() == "Редкие"
    box.setCurrentIndex(box.findText("Without category"))
    assert view.category() in {"", "Редкие", None}
    assert view.kind() is TermKind.ALL


def test_that_ten_thousand_terms_are_shown_at_once(view: DictionaryView) -> None:
    view.show_terms([Term(term=f"термин {at}", meanings={"en": "Term"}) for at in range(10_000)], 9_999)
    table = view.findChild(DataTable, "dictionary_table")
    assert table is not None
    assert table.current_row() == 9_999
    assert view.current_term() is not None
