"""Every code that a service gives has its words: read off the source, so that none can be forgotten."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from source import ROOT, calls, parsed, place, python_files

from app.errors import UserError
from app.models.tables import BOOKKEEPING, TABLES
from app.person_fields import FIELD_BY_NAME, FieldGroup
from app.services.clients import cards as client_cards
from app.services.derived import DERIVED_COLUMNS
from app.services.forms.manifest import Part
from app.services.questionnaire.shapes import TextOrigin, ValueOrigin
from app.services.tours.ages import AgeClass
from app.services.tours.cards import SERVICE_KINDS
from app.views.texts import ERRORS, explain
from app.views.texts_of_choices import CHOICES
from app.views.texts_of_questionnaires import DOUBTS

ERRORS_RAISED = ("AppError", "UserError", "EnvironmentProblemError")
CODE = re.compile(r"[a-z]+(_[a-z]+)+")
APP = python_files("app")
SERVICES = [file for file in APP if "views" not in file.parts]
PROBLEM_FILES = (
    "app/services/persons/checks.py",
    "app/services/tours/tours.py",
    "app/services/imports/recognition/cells.py",
    "app/models/store.py",
)
"""Files whose functions return codes rather than raise them."""


def words_in(node: ast.AST) -> Iterator[str]:
    """Yield the codes that an expression may be: constants, either branch of a condition, an f-string's choices."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from words_in(node.body)
        yield from words_in(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from words_in(value)


def codes_raised() -> dict[str, str]:
    """Return each code given to an error or a field's problem, with a place where it is."""
    found: dict[str, str] = {}
    for where, call in calls(APP, *ERRORS_RAISED):
        if call.args:
            found.update(dict.fromkeys(words_in(call.args[0]), where))
    for where, call in calls(APP, "FieldProblem", "Reading"):
        if len(call.args) > 1:
            found.update(dict.fromkeys(filter(None, words_in(call.args[1])), where))
    return found


def codes_returned(file: Path) -> dict[str, str]:
    """Return the codes that functions of a file return, where the function says that it returns text."""
    found: dict[str, str] = {}
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.FunctionDef) and "str" in ast.unparse(node.returns or ast.Constant("")):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value is not None:
                    words = [word for word in words_in(inner.value) if CODE.fullmatch(word)]
                    found.update(dict.fromkeys(words, place(file, inner.lineno)))
    return found


def second_arguments(files: list[Path], name: str, at: int) -> dict[str, str]:
    """Return what is written as one argument of the calls of a function, with a place where it is."""
    return {
        word: where
        for where, call in calls(files, name)
        if len(call.args) > at
        for word in words_in(call.args[at])
        if CODE.fullmatch(word) or word.isalpha()
    }


def test_that_every_error_has_a_sentence() -> None:
    raised = codes_raised()
    assert {"base_newer", "tour_number_taken", "date_unreadable", "name_missing"} <= raised.keys()
    missing = {code: where for code, where in raised.items() if code not in ERRORS and code != "cancelled"}
    assert missing == {}


@pytest.mark.parametrize("name", PROBLEM_FILES)
def test_that_every_code_returned_has_a_sentence(name: str) -> None:
    returned = codes_returned(ROOT / name)
    missing = {code: where for code, where in returned.items() if code not in ERRORS}
    assert missing == {}


def test_that_returned_codes_are_found() -> None:
    assert {"too_long", "bank_last_four", "not_latin"} <= codes_returned(ROOT / PROBLEM_FILES[0]).keys()


def test_that_faults_of_the_base_have_sentences() -> None:
    source = (ROOT / "app/models/store.py").read_text(encoding="utf-8")
    codes = set(re.findall(r'"SQLITE_\w+": "(\w+)"', source))
    assert len(codes) > 4
    assert codes <= ERRORS.keys()


def test_that_what_blocks_a_cell_or_makes_it_doubtful_has_a_sentence() -> None:
    from app.services.imports.recognition.readings import BLOCKING_CODES, DOUBT_CODES

    assert ERRORS.keys() >= BLOCKING_CODES | DOUBT_CODES
    assert not BLOCKING_CODES & DOUBT_CODES


def test_that_sentences_are_filled_from_what_the_code_brings() -> None:
    """A mark that no call fills would be read as it stands."""
    given: dict[str, set[str]] = {}
    for _, call in calls(APP, *ERRORS_RAISED):
        for code in words_in(call.args[0]) if call.args else ():
            given.setdefault(code, set()).update(keyword.arg or "" for keyword in call.keywords)
    for code, names in given.items():
        marks = set(re.findall(r"{(\w+)}", ERRORS.get(code, "")))
        assert marks <= names, f"{code} does not bring {marks - names}"


def test_that_a_sentence_is_told_without_marks() -> None:
    assert explain(UserError("tour_unknown", number="12/3")) == "There is no tour 12/3."


def test_that_every_sentence_is_a_code_of_the_program() -> None:
    """A sentence for a code that nothing gives any more is a code that was misspelt somewhere."""
    texts = "\n".join(file.read_text(encoding="utf-8") for file in APP if not file.name.startswith("texts"))
    removed = {f"{table}_removed" for table in ("tour", "service")}
    unused = [code for code in ERRORS if f'"{code}"' not in texts and code not in removed]
    assert unused == []


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("stage", client_cards.STAGES),
        ("kind", client_cards.KINDS),
        ("document", client_cards.DOCUMENT_KINDS),
        ("card", client_cards.CARD_KINDS),
        ("relation", client_cards.RELATIONS),
        ("service", SERVICE_KINDS),
        ("age", tuple(AgeClass)),
        ("group", tuple(FieldGroup)),
        ("sex", ("", "M", "F")),
        ("value_origin", tuple(filter(None, ValueOrigin))),
        ("text_origin", tuple(filter(None, TextOrigin))),
        ("part", tuple(Part)),
        ("table", tuple(name for name in TABLES if name not in BOOKKEEPING)),
    ],
)
def test_that_every_value_of_a_set_has_words(kind: str, codes: tuple[str, ...]) -> None:
    assert set(codes) <= CHOICES[kind].keys()


def kinds_written() -> Mapping[str, str]:
    return {
        **second_arguments(SERVICES, "writing", 0),
        **second_arguments(SERVICES, "_importing", 1),
        **{k: v for k, v in second_arguments(SERVICES, "ChangeWriter", 2).items() if "demo" not in v},
    }


def test_that_every_kind_of_change_has_words() -> None:
    kinds = kinds_written()
    assert {"client_added", "client_saved", "tourists_imported", "undo"} <= kinds.keys()
    assert {kind: where for kind, where in kinds.items() if kind not in CHOICES["change"]} == {}


def test_that_every_step_and_reason_has_words() -> None:
    steps = second_arguments(SERVICES, "tick", 2)
    assert {"import_linking", "check_keys"} <= steps.keys()
    assert {step: where for step, where in steps.items() if step not in CHOICES["step"]} == {}
    reasons = second_arguments(SERVICES, "Hit", 2)
    assert {reason: where for reason, where in reasons.items() if reason not in CHOICES["reason"]} == {}


def test_that_every_doubt_about_an_answer_has_a_sentence() -> None:
    doubts = second_arguments([file for file in SERVICES if "questionnaire" in file.parts], "Doubt", 0)
    assert {code: where for code, where in doubts.items() if code not in {*DOUBTS, "too_long"}} == {}


def test_that_every_column_of_the_history_has_words() -> None:
    nameless = {
        f"{name}.{column.name}"
        for name, table in TABLES.items()
        if name not in BOOKKEEPING
        for column in table.c
        if column.name not in {"id", "version", "tour_id", "tourist_id", "service_id", *DERIVED_COLUMNS.get(name, ())}
        and column.name not in FIELD_BY_NAME
        and column.name not in CHOICES["column"]
    }
    assert nameless <= {f"{name}.client_id" for name in TABLES}
