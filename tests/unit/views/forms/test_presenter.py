"""The presenter with a fake screen and a fake source: whose form is filled, what is shown, where it leads."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.services.desk import Desk
from app.services.forms.filled import Filled, FillWarning
from app.services.forms.form_choice import EditionState, FormChoice, list_form_choices
from app.services.forms.form_people import FormPerson
from app.services.forms.form_run import FormOrder
from app.services.forms.manifest import Edition
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.paper import PageSize
from app.services.forms.printed import MadeForm
from app.services.forms.setting.boxes import Overflow
from app.services.imports.decoder import Decoder
from app.services.questionnaire.shapes import AnswerKey, Sheet
from app.services.tours.cards import TourCard
from app.views.context import BaseEvents, PageContext
from app.views.forms.copies import ShowDialogs
from app.views.forms.form_source import FormsData, ShownForm
from app.views.forms.guide import FormsGuide
from app.views.forms.presenter import FormsPresenter
from app.views.forms.wording import check_entries, form_entries
from app.views.jobs import Runner

PACKS = load_packs([shipped_folder()])
FORM = PACKS.forms["schengen/visa"]
CHOICES = tuple(list_form_choices(PACKS, "SCHENGEN", date(2026, 12, 1)))
LIST = next(one for one in CHOICES if one.is_group)
THAI = next(one for one in list_form_choices(PACKS, "THA", date(2026, 12, 1)) if one.needs_pdf)


class Screen:
    """A page that keeps what it was shown."""

    def __init__(self) -> None:
        self.shown: dict[str, Any] = {}
        self.ticks: tuple[int, ...] = ()
        self.seen = True

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("show_") and name != "choose":
            raise AttributeError(name)

        def note(*given: Any, **named: Any) -> None:
            self.shown[name] = (*given, *named.values())

        return note

    def ticked(self) -> tuple[int, ...]:
        return self.ticks

    def is_seen(self) -> bool:
        return self.seen


class Source:
    """A tour of three."""

    def __init__(self) -> None:
        self.choices = CHOICES
        self.filled: list[FormOrder] = []
        self.loaded: list[tuple[int, str]] = []
        self.problem: UserError | None = None

    def load(self, tour_id: int, country: str) -> FormsData:
        self.loaded.append((tour_id, country))
        people = ((1, "Anna"), (2, "Boris"), (3, "Vera"))
        return FormsData(TourCard(id=tour_id, number="7"), people, {}, (), country or "SCHENGEN", self.choices)

    def board(self, *_: Any) -> list[Any]:
        return []

    def fill(self, order: FormOrder) -> ShownForm:
        self.filled.append(order)
        if self.problem is not None:
            raise self.problem
        people = tuple(person(id_) for id_ in order.tourist_ids)
        return ShownForm(order, MadeForm(people, Filled(b"pdf")), (PageSize(595, 842),))

    def keep_pdf(self, _pack: Any, path: Path) -> Path:
        self.choices = tuple(replace(one, pdf=path) for one in self.choices)
        return path

    def printed(self, _tourist_id: int) -> list[Any]:
        return []


def person(id_: int) -> FormPerson:
    class Answers:
        sheet = Sheet(id_, 7, None, "", "", None, ())  # type: ignore[arg-type]

    return FormPerson(id_, f"person {id_}", {}, Answers())  # type: ignore[arg-type]


class Journeys:
    def __init__(self) -> None:
        self.went: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *given: self.went.append((name, *given))


@pytest.fixture
def parts(qtbot: QtBot, desk: Desk) -> Any:
    owner = QObject()
    context = PageContext(desk, Runner(owner), Decoder(), BaseEvents(owner), Journeys(), Journeys(), "en")
    screen, source = Screen(), Source()
    dialogs = ShowDialogs(lambda: Path("/own.pdf"), lambda *_: None, lambda *_: None, lambda *_: None)
    presenter = FormsPresenter(context, screen, source, dialogs, owner)
    yield context, screen, source, presenter
    context.runner.close()
    owner.deleteLater()


def settle(context: PageContext) -> None:
    while not context.runner.is_idle:
        assert context.runner.wait_idle()


def test_that_the_first_tourists_form_is_filled(parts: Any) -> None:
    context, screen, source, presenter = parts
    assert screen.shown["show_empty"][0] == "Print what the embassy asks"
    presenter.show(7, [2, 3])
    settle(context)
    assert [order.tourist_ids for order in source.filled] == [(2,)]
    assert source.filled[0].pack.id == "schengen/visa"
    assert screen.shown["choose"] == (2, "schengen/visa", (2, 3))
    assert screen.shown["show_empty"] == ("",)
    assert screen.shown["show_form"][0] == "Application for Schengen Visa"
    assert screen.shown["show_checks"][1] == "Ready to be printed"


def test_that_only_the_last_of_several_choices_is_filled(parts: Any) -> None:
    context, _, source, presenter = parts
    presenter.show(7)
    settle(context)
    for id_ in (2, 3, 1, 3):
        presenter.choose_tourist(id_)
    settle(context)
    assert source.filled[-1].tourist_ids == (3,)
    assert len(source.filled) <= 3


def test_that_a_list_is_of_the_ticked_ones_or_of_all(parts: Any) -> None:
    context, screen, source, presenter = parts
    presenter.show(7)
    settle(context)
    presenter.choose_form(LIST.pack.id)
    settle(context)
    assert source.filled[-1].tourist_ids == (1, 2, 3)
    screen.ticks = (1, 3)
    presenter.choose_people()
    settle(context)
    assert source.filled[-1].tourist_ids == (1, 3)
    assert presenter.targets() == (1, 3)
    presenter.choose_form("schengen/visa")
    settle(context)
    count = len(source.filled)
    presenter.choose_people()
    settle(context)
    assert len(source.filled) == count  # a tourist's own form does not hang on the ticks


def test_that_a_form_without_its_pdf_waits_for_one(parts: Any) -> None:
    context, screen, source, presenter = parts
    source.choices = (THAI,)
    presenter.show(7)
    settle(context)
    assert source.filled == []
    assert screen.shown["show_can"][0] is False
    assert presenter.lacks_pdf
    FormsGuide(context, presenter, presenter).mend()
    settle(context)
    assert source.filled[0].pdf == Path("/own.pdf")
    assert not presenter.lacks_pdf


def test_that_a_form_that_cant_be_filled_is_told(parts: Any) -> None:
    context, screen, source, presenter = parts
    source.problem = UserError("form_damaged")
    presenter.show(7)
    settle(context)
    title, sentence = screen.shown["show_no_form"]
    assert title == "The form can't be filled"
    assert sentence.startswith("This PDF is damaged")


def test_that_changes_are_read_once_the_page_is_seen(parts: Any, qtbot: QtBot) -> None:
    context, screen, source, presenter = parts
    presenter.show(7)
    settle(context)
    screen.seen = False
    context.events.answers_changed.emit()
    presenter.refresh()
    settle(context)
    assert len(source.loaded) == 2
    presenter.refresh()
    assert len(source.loaded) == 2
    screen.seen = True
    context.events.answers_changed.emit()
    qtbot.waitUntil(lambda: len(source.loaded) == 3)
    settle(context)


def test_that_answers_of_letters_are_led_to_in_their_own_questionnaire(parts: Any) -> None:
    context, _, _, presenter = parts
    guide = FormsGuide(context, presenter, presenter)
    presenter.show(7)
    settle(context)
    guide.open_check((2, AnswerKey("surname")))
    guide.open_check(("warning", 1))
    presenter.choose_form(LIST.pack.id)
    guide.open_check((3, AnswerKey("surname")))
    settle(context)
    assert context.go.went == [
        ("open_questionnaire", 7, 2, "SCHENGEN", AnswerKey("surname")),
        ("open_questionnaire", 7, 3, "GENERAL", AnswerKey("surname")),
    ]


def test_that_editions_are_told() -> None:
    def below(edition: Edition, state: EditionState) -> str:
        return form_entries([FormChoice(replace(FORM, edition=edition), state)], "en")[0].below

    assert below(Edition("2026", "", "2026-12-31"), EditionState.STANDS) == "valid until 31.12.2026 · 2026"
    assert below(Edition("2019", "", "2019-12-31"), EditionState.EXPIRED) == "valid only until 31.12.2019 · 2019"
    assert below(Edition("2027", "2027-01-01"), EditionState.NOT_YET) == "valid from 01.01.2027 · 2027"
    assert below(Edition("now"), EditionState.STANDS) == "valid · now"


def test_that_what_does_not_fit_and_lacks_a_letter_is_named() -> None:
    filled = Filled(
        b"", overflow=(Overflow("box", "too long"),), glyphs=("漢",), warnings=(FillWarning("form_signed"),)
    )
    shown = ShownForm(FormOrder(FORM, "", (1,)), MadeForm((person(1),), filled), ())
    found = [(one.title, one.below) for one in check_entries(shown, "en")]
    assert found[0] == ("Place “box”", "does not fit: too long")
    assert found[1][0] == "No font has these signs: 漢"
    assert found[2][0].startswith("The PDF was signed")


def test_that_a_form_whose_pdf_is_kept_does_not_ask_for_it() -> None:
    kept = replace(THAI, pdf=Path("thai.pdf"))
    asks = ["needs the embassy's PDF" in form_entries([one], "en")[0].below for one in (THAI, kept)]
    assert asks == [True, False]
