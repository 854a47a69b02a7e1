"""What adding a form decides, with a fake screen and a fake source."""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from app.errors import UserError
from app.services.forms.adding import DroppedPdf
from app.services.forms.filled import Filled
from app.services.forms.form_steps import FormStep
from app.services.forms.mapping import Answer, items_of
from app.services.forms.matching import Matcher
from app.services.forms.packs import GENERAL_CODE, load_packs, shipped_folder
from app.services.forms.pdf.labels import Words
from app.services.forms.pdf.printed_page import PrintedPage
from app.services.forms.pdf.shapes import FieldType, PdfField, PdfForm, PdfKind, PdfPage, Rect
from app.views.forms.adding.adding_source import TriedPages
from app.views.forms.adding.presenter import AddingPresenter
from app.views.forms.adding.screen import FormHead
from app.views.forms.adding.wording import NO_ANSWER

PACKS = load_packs([shipped_folder()])
PAGES = (PdfPage(210, 297),)
PRINTED = PrintedPage((Words("Date of birth:", Rect(20, 40, 30, 4)),), ((1.0, 2.0, 30.0, 2.0),))


class Screen:
    """Remembers what it was shown."""

    def __init__(self) -> None:
        self.typed = FormHead()
        self.shown: dict[str, Any] = {}

    def show_head(self, head: FormHead, countries: Sequence[tuple[str, str]], *, is_fixed: bool) -> None:
        self.typed = head
        self.shown["countries"] = dict(countries)

    def head(self) -> FormHead:
        return self.typed

    def show_items(self, entries: Any, boxes: Any, *, draws: bool) -> None:
        self.shown["items"] = [f"{entry.title}: {entry.below}" for entry in entries]
        self.shown["boxes"] = boxes
        self.shown["draws"] = draws

    def show_state(self, text: str, *, is_busy: bool) -> None:
        self.shown["state"] = text

    def show_answers(self, entries: Any, chosen: object) -> None:
        self.shown["answers"] = [entry.title for entry in entries]

    def __getattr__(self, name: str) -> Any:
        def show(*values: Any, **named: Any) -> None:
            self.shown[name.removeprefix("show_")] = (*values, *named.values())

        return show


class Source:
    """Saves nothing, remembers what it was given."""

    def __init__(self) -> None:
        self.added: list[Any] = []
        self.error: UserError | None = None

    def packs(self) -> Any:
        return PACKS

    def countries(self) -> Sequence[Any]:
        return [one for one in PACKS.countries.values() if one.code != GENERAL_CODE]

    def try_form(self, _draft: Any, _pdf: bytes) -> TriedPages:
        return TriedPages(Filled(b"%PDF"), ())

    def add(self, draft: Any, _pdf: bytes, closes: Any) -> FormStep:
        if self.error is not None:
            raise self.error
        self.added.append((draft, closes))
        return FormStep(f"{draft.country}/{draft.form}")


class Runner:
    """Does everything at once."""

    def submit(
        self, _lane: Any, function: Any, *, on_done: Any, on_error: Any, on_end: Any = None, receiver: Any
    ) -> None:
        try:
            made = function()
        except UserError as error:
            on_error(error)
        else:
            on_done(made)
        if on_end is not None:
            on_end()


class Context:
    """What the presenter asks of it."""

    language = "en"
    runner = Runner()
    desk = SimpleNamespace(today=lambda: date(2026, 6, 1))


def field(name: str, at: int, kind: FieldType = FieldType.TEXT) -> PdfField:
    return PdfField(name, name, 1, Rect(20, 20 + 10 * at, 80, 8), kind)


@pytest.fixture
def opened(qapp):
    def make(*names: str, country: str = "SCHENGEN"):
        fields = tuple(field(name, at) for at, name in enumerate(names))
        form = PdfForm(PdfKind.ACROFORM if names else PdfKind.FLAT, PAGES, fields)
        items = tuple(items_of(form, Matcher(PACKS), PACKS.meanings))
        screen, source = Screen(), Source()
        dropped = DroppedPdf("My_form.pdf", b"%PDF", form, items, items, printed=() if names else (PRINTED,))
        presenter = AddingPresenter(Context(), screen, source, dropped, country=country, parent=qapp)
        presenter.open()
        made.append(presenter)
        return presenter, screen, source

    made: list[AddingPresenter] = []
    yield make
    for presenter in made:
        presenter.deleteLater()


def test_that_it_begins_at_the_first_doubtful_field_with_a_title_and_the_country(opened):
    _, screen, _ = opened("Family name", "Remarks of the desk")
    assert screen.shown["choose_item"] == (1,)
    assert (screen.typed.title, screen.typed.country) == ("My form", "SCHENGEN")
    assert screen.shown["state"] == "1 with an answer · 1 without"


def test_that_a_country_without_a_questionnaire_is_none(opened):
    _, screen, _ = opened("Family name", country="ZZZ")
    assert screen.typed.country == ""


def test_that_f8_goes_round_the_doubtful_fields(opened):
    presenter, screen, _ = opened("Desk one", "Family name", "Desk two")
    presenter.next_doubtful()
    assert screen.shown["choose_item"] == (2,)
    presenter.next_doubtful()
    assert screen.shown["choose_item"] == (0,)


def test_that_answers_are_found_in_both_languages_and_what_begins_so_comes_first(opened):
    presenter, screen, _ = opened("Desk")
    presenter.search("фамил")
    assert screen.shown["answers"][0] == "Surname"
    presenter.search("date birth")
    assert screen.shown["answers"][0] == "Date of birth"
    presenter.search("no such answer")
    assert screen.shown["answers"] == ["Nothing: leave it empty"]


def test_that_picking_goes_on_and_leaving_empty_is_said(opened):
    presenter, screen, _ = opened("Desk", "Family name")
    presenter.pick(Answer("birth_date"))
    assert screen.shown["items"][0] == "Desk: Date of birth · chosen"
    assert screen.shown["choose_item"] == (1,)
    presenter.pick(NO_ANSWER)
    assert screen.shown["items"][1] == "Family name: left empty"
    presenter.undo()
    assert screen.shown["items"][1] == "Family name: Surname · sure"


def test_that_what_is_saved_is_what_is_shown(opened):
    presenter, screen, source = opened("Desk")
    presenter.pick(Answer("birth_date"))
    presenter.choose_way("slashes")
    screen.typed = FormHead("Моя форма", "SCHENGEN", "3", "2026-01-01", "")
    saved: list[FormStep] = []
    presenter.saved.connect(saved.append)
    presenter.save()
    [(draft, closes)] = source.added
    assert (draft.country, draft.form, dict(draft.titles), closes) == (
        "schengen", "moia_forma", {"en": "Моя форма"}, None,
    )  # fmt: skip
    assert [place.text for place in draft.places] == ['[birth_date_day, birth_date_month, birth_date_year] | join("/")']
    assert (draft.edition.name, draft.edition.valid_from) == ("3", "2026-01-01")
    assert [step.form for step in saved] == ["schengen/moia_forma"]
    assert not presenter.is_changed


def test_that_a_form_without_a_title_is_not_saved_and_errors_are_said(opened):
    presenter, screen, source = opened("Family name")
    screen.typed = FormHead("", "SCHENGEN")
    presenter.save()
    assert screen.shown["problem"] == ("Give the form a title.",)
    screen.typed = FormHead("Title", "SCHENGEN")
    source.error = UserError("own_form_empty")
    presenter.save()
    assert screen.shown["problem"] == ("No field has an answer yet: choose one at least.",)
    assert source.added == []
    assert presenter.is_changed


def test_that_leaving_loses_what_was_typed_or_chosen_and_nothing_else(opened):
    presenter, screen, _ = opened("Family name")
    assert not presenter.is_changed
    screen.typed = FormHead("Another title", "SCHENGEN")
    assert presenter.is_changed
    presenter, _, _ = opened("Family name")
    presenter.pick(Answer("birth_date"))
    assert presenter.is_changed


def test_that_boxes_are_drawn_on_a_flat_pdf_and_change_their_kind(opened):
    presenter, screen, source = opened()
    assert screen.shown["draws"]
    assert screen.shown["lines"] == (0, PRINTED.lines)
    assert not presenter.is_changed
    presenter.draw(0, Rect(10, 10, 50, 8), FieldType.TEXT, 0)
    presenter.change_kind(FieldType.TEXT, 9)
    presenter.pick(Answer("passport_number"))
    screen.typed = FormHead("Flat", "")
    presenter.save()
    [(draft, _)] = source.added
    assert draft.country == "general"
    assert [(place.text, place.cells, place.page) for place in draft.places] == [("passport_number_text", 9, 1)]
    presenter.remove_box(0)
    assert screen.shown["boxes"] == []


def test_that_a_box_is_put_where_a_page_has_room_and_gets_the_answer_that_is_asked_there(opened):
    presenter, screen, _ = opened()
    presenter.insert(0, FieldType.TEXT, 0)
    assert screen.shown["items"] == ["Date of birth: Date of birth · sure"]
    presenter.insert(0, FieldType.TEXT, 0)
    first, second = (box.rect for box in screen.shown["boxes"])
    assert second.top >= first.bottom
    presenter.insert(7, FieldType.TEXT, 0)  # there is no such page
    assert len(screen.shown["boxes"]) == 2
