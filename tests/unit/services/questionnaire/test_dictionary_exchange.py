"""The dictionary as a spreadsheet: out and in again, differences that are asked, garbage that gives a sentence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError, Cancelled, UserError
from app.services.desk import Desk
from app.services.imports.decoder import Decoder
from app.services.imports.grid import RawGrid, build_grid
from app.services.questionnaire.dictionary import Term, TermState, open_dictionary, remove_term, save_term
from app.services.questionnaire.dictionary_exchange import (
    ExchangeWords,
    export_terms,
    import_terms,
    read_terms_list,
)
from app.services.undo import revert
from app.services.work import Work
from app.views.texts import explain

WORDS = ExchangeWords(
    {"ru": "Русский термин", "en": "Английский", "fr": "Французский", "category": "Категория", "source": "Источник"},
    {"profession": "Профессии"},
    {"agency": "агентство"},
)
HEADING = ("Русский термин", "English", "fr", "Немецкий", "Категория", "Источник")


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    with Decoder() as made:
        yield made


def _grid(*rows: tuple[str, ...]) -> RawGrid:
    return build_grid([HEADING, *rows], "xlsx")


def test_that_what_is_exported_is_the_same_when_it_is_read(desk: Desk, decoder: Decoder, tmp_path: Path) -> None:
    save_term(desk, Term(term="хмелевод", category="profession", meanings={"en": "=1+1", "fr": "-x", "de": "@y"}))
    dictionary = open_dictionary(desk)
    path = tmp_path / "terms.xlsx"
    export_terms(path, list(dictionary.terms()), dictionary.languages, WORDS)
    found = read_terms_list(decoder.decode_file(path), dictionary, WORDS, path.name)
    assert (found.added, found.completed, found.differing, found.refused) == ((), (), (), ())
    assert found.same == sum(1 for _ in dictionary.terms())
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    headings = [cell.value for cell in sheet[1]]
    assert headings == ["Русский термин", "Английский", "Французский", "de", "Категория", "Источник"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {"=1+1", "-x", "@y"} <= {cell.value for cell in cells}


def test_that_a_list_says_what_is_new_what_differs_and_what_is_refused(desk: Desk) -> None:
    found = read_terms_list(
        _grid(
            ("хмелевод", "Hop grower", "", "Hopfenbauer", "профессии", "Глоссарий"),
            ("инженер", "Engineer", "Ingénieur", "", "", ""),
            ("Врач", "Physician", "", "", "", ""),
            ("повар", "", "", "Koch", "", ""),
            ("ХМЕЛЕВОД", "Other", "", "", "", ""),
            ("", "Nobody", "", "", "", ""),
            ("", "", "", "", "", ""),
            ("хмель", "", "", "", "", ""),
            ("хмельник", "x" * 201, "", "", "", ""),
        ),
        open_dictionary(desk),
        WORDS,
        "glossary.xlsx",
    )
    assert [(one.term, one.category, one.source, dict(one.meanings)) for one in found.added] == [
        ("хмелевод", "profession", "Глоссарий", {"en": "Hop grower", "de": "Hopfenbauer"})
    ]
    assert [pair.ours.term for pair in found.differing] == ["врач"]
    assert [(pair.ours.term, pair.theirs.meanings["de"]) for pair in found.completed] == [("повар", "Koch")]
    assert found.same == 1
    assert [(one.row, one.code) for one in found.refused] == [
        (6, "term_twice"),
        (7, "term_refused"),
        (9, "term_without_meaning"),
        (10, "meaning_refused"),
    ]


def test_that_ours_stay_unless_theirs_are_chosen_and_all_is_one_change_set(desk: Desk) -> None:
    before = open_dictionary(desk)
    grid = _grid(
        ("хмелевод", "Hop grower", "", "", "", ""),
        ("врач", "Physician", "", "", "", ""),
        ("юрист", "Solicitor", "", "", "", ""),
        ("повар", "", "", "Koch", "", ""),
    )
    found = read_terms_list(grid, before, WORDS, "glossary.xlsx")
    result = import_terms(desk, found, {"врач"})
    dictionary = open_dictionary(desk)
    assert (result.added, result.changed) == (1, 2)
    assert dictionary.look_up("хмелевод", "en") == "Hop grower"
    assert (dictionary.look_up("врач", "en"), dictionary.look_up("врач", "fr")) == ("Physician", "Médecin")
    assert dictionary.look_up("юрист", "en") == "Lawyer"
    assert (dictionary.look_up("повар", "de"), dictionary.look_up("повар", "en")) == ("Koch", "Cook")
    added = dictionary.exact("хмелевод")
    assert added is not None
    assert (added.state, added.source) == (TermState.OWN, "glossary.xlsx")
    assert result.change_set is not None
    revert(desk.store, result.change_set, desk.agent_id)
    assert not open_dictionary(desk).own


def test_that_a_term_that_the_agency_removed_comes_in_again(desk: Desk) -> None:
    engineer = open_dictionary(desk).exact("инженер")
    assert engineer is not None
    remove_term(desk, engineer)
    found = read_terms_list(_grid(("инженер", "Expert", "", "", "", "")), open_dictionary(desk), WORDS, "a.xlsx")
    assert [one.term for one in found.added] == ["инженер"]
    import_terms(desk, found)
    assert open_dictionary(desk).look_up("инженер", "en") == "Expert"


def test_that_nothing_is_written_where_another_agent_was_faster(desk: Desk) -> None:
    grid = _grid(("хмелевод", "Hop grower", "", "", "", ""), ("хмелеводство", "Hop growing", "", "", "", ""))
    found = read_terms_list(grid, open_dictionary(desk), WORDS, "a.xlsx")
    save_term(desk, Term(term="хмелевод", meanings={"en": "X"}))
    with pytest.raises(UserError, match="terms_changed_meanwhile"):
        import_terms(desk, found)
    assert open_dictionary(desk).find("хмелеводство") is None
    stored, _ = save_term(desk, Term(term="солодовник", meanings={"en": "A"}))
    found = read_terms_list(_grid(("солодовник", "B", "", "", "", "")), open_dictionary(desk), WORDS, "a.xlsx")
    save_term(desk, replace(stored, meanings={"en": "C"}), stored)
    with pytest.raises(UserError, match="terms_changed_meanwhile"):
        import_terms(desk, found, {"солодовник"})


def test_that_a_cancelled_import_writes_nothing(desk: Desk) -> None:
    grid = _grid(("хмелевод", "Hop grower", "", "", "", ""), ("врач", "Physician", "", "", "", ""))
    found = read_terms_list(grid, open_dictionary(desk), WORDS, "a.xlsx")
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        import_terms(desk, found, {"врач"}, work)
    assert not open_dictionary(desk).own


@pytest.mark.parametrize(
    "rows", [[("a", "b")], [("Russian", "")], [("Русский", "Категория")], [("Иванов", "Иван"), ("English", "French")]]
)
def test_that_a_list_without_headings_says_so(desk: Desk, rows: list[tuple[str, ...]]) -> None:
    with pytest.raises(UserError, match="terms_without_headings"):
        read_terms_list(build_grid(rows, "xlsx"), open_dictionary(desk), WORDS, "a.xlsx")


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: ("ru;en\n" + text).encode()))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_garbage_gives_a_sentence_or_is_read(desk: Desk, decoder: Decoder, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "garbage.csv"
    path.write_bytes(data)
    try:
        found = read_terms_list(decoder.decode_file(path), open_dictionary(desk), WORDS, path.name)
    except AppError as error:
        explain(error)  # there is a sentence for it
        return
    assert import_terms(desk, found).added == len(found.added)
    for term in found.added:
        stored = open_dictionary(desk).exact(term.term)
        assert stored is not None
        remove_term(desk, stored)
