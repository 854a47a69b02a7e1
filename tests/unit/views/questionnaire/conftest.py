"""A group whose questionnaires are partly filled."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.services.desk import Desk
from app.services.forms.manifest import AnswerKind, Country, Field
from app.services.imports.decoder import Decoder
from app.services.questionnaire.board import BoardRow
from app.services.questionnaire.shapes import AnswerKey, Doubt, Line, Questionnaire
from app.views.context import BaseEvents, PageContext
from app.views.jobs import Runner


def field(meaning: str, number: str, label: str, *, required: bool = True) -> Field:
    return Field(meaning, meaning, AnswerKind.TEXT, number=number, labels={"en": label}, required=required)


FIELDS = (
    field("surname", "1", "Surname (family name)"),
    field("birth_place", "5", "Place of birth"),
    field("occupation", "21", "Current occupation"),
    field("employer", "22", "Employer, address, phone"),
    field("purpose", "23", "Purpose(s) of the journey"),
    field("note", "", "Remarks", required=False),
)


def line(meaning: str, *codes: str) -> Line:
    asked = next(one for one in FIELDS if one.meaning == meaning)
    return Line(asked, AnswerKey(meaning), doubts=tuple(Doubt(code) for code in codes))


@pytest.fixture
def questionnaire() -> Questionnaire:
    country = Country("SCHENGEN", {"en": "Schengen", "ru": "Шенген"})
    return Questionnaire(country, (), FIELDS, {})


@pytest.fixture
def rows() -> list[BoardRow]:
    """Return a group: one complete, two with something missing, one doubtful, one without a passport."""
    too_short = Doubt("passport_ends_too_soon", {"until": "2026-09-22", "expires": "2026-08-01"})
    employer, purpose = line("employer", "missing"), line("purpose", "missing")
    occupation = line("occupation", "untranslated")
    return [
        BoardRow(
            1,
            "SHCHERBAKOVA N.",
            5,
            5,
            (),
            (),
            (),
            frozenset({"surname", "birth_place", "occupation", "employer", "purpose"}),
        ),
        BoardRow(2, "PODIACHEV F.", 5, 3, (employer, purpose), (occupation,), ()),
        BoardRow(3, "PODIACHEVA S.", 5, 4, (employer,), (), ()),
        BoardRow(4, "ABDIRAKHMANOV N.", 5, 5, (), (occupation,), ()),
        BoardRow(5, "O'CONNOR M.-A.", 5, 2, (line("birth_place", "missing"), employer, purpose), (), (too_short,)),
    ]


class Words:
    """A status line that keeps what it said."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.undo = None

    def show_done(self, text, *, undo=None, redoes=False):
        self.said.append(text)
        self.undo = undo

    def show_problem(self, text):
        self.said.append(text)

    def show_hint(self, text):
        self.said.append(text)


@pytest.fixture
def context(desk: Desk, qapp: QApplication) -> Iterator[PageContext]:
    runner = Runner()
    yield PageContext(desk, runner, Decoder(), BaseEvents(), None, Words(), "en")
    runner.close()
