"""What the stories of an embassy's own PDF share: made-up PDFs, the page of forms, acting in its dialog."""

from pathlib import Path

import pytest
from hands import ANNA, Hand, add_tourist

from app.services.forms.packs import known_packs
from app.views.forms import FormsPage
from app.views.forms.adding import AddingAsks
from app.views.forms.page import SystemDialogs
from tests.pdf_forms import Made, make_pdf

SURNAME, BORN = (200.0, 700.0, 450.0, 722.0), (200.0, 660.0, 450.0, 682.0)
PASSPORT, OFFICE = (200.0, 620.0, 450.0, 642.0), (200.0, 580.0, 450.0, 602.0)
MALE, FEMALE = (200.0, 540.0, 212.0, 552.0), (260.0, 540.0, 272.0, 552.0)
FIELDS = [
    Made("Family name", SURNAME),
    Made("Text7", BORN),
    Made("Passport number", PASSPORT),
    Made("Remarks of the desk", OFFICE),
    Made("Sex", MALE, "Btn", 1 << 15, states=("Male", "Off")),
    Made("Sex", FEMALE, "Btn", 1 << 15, states=("Female", "Off")),
]
PRINTED = ((60.0, 665.0, "Date of birth:"),)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


@pytest.fixture
def open_forms(context, show, make_tour, desk, folder):
    """Return what opens the page of forms on a tour with Anna, and the file that its dialogs choose."""
    chosen = {"form": None, "target": None, "pdf": None}

    def opened(country="SCHENGEN", *, with_tour=True):
        asks = AddingAsks(lambda _parent: chosen["form"], lambda _parent, name: folder / name)
        nobody = lambda *_: None  # noqa: E731
        system = SystemDialogs(lambda *_: False, nobody, nobody, lambda _parent: chosen["pdf"])
        page = FormsPage(context, adding=asks, system=system)
        hand = show(page, context)
        if with_tour:
            tour = make_tour()
            add_tourist(desk, tour.id, ANNA)
            page.show_tour(tour.id, (), country)
        hand.settle()
        return hand, page, chosen

    return opened


def write(folder: Path, name: str, fields=(), **more) -> Path:
    path = folder / name
    path.write_bytes(make_pdf(fields, printed=more.pop("printed", PRINTED), **more))
    return path


def in_dialog(context, qtbot, act):
    """Return what acts in the dialog with a hand of its own."""

    def acted(dialog):
        hand = Hand(qtbot, dialog, context)
        hand.settle()
        act(hand)

    return acted


def told(hand):
    return [f"{entry.title}: {entry.below}" for entry in hand.find("adding_fields").entries()]


def own_form(title):
    packs = known_packs()
    return next(pack for pack in packs.forms.values() if title in pack.titles.values())


def filled(hand, page):
    hand.settle()
    hand.wait(lambda: page.shown_form() is not None)
    return page.shown_form().made.filled.pdf


def add(hand, chosen, path):
    chosen["form"] = path
    hand.trigger("form_add")
    hand.wait(lambda: hand.status.last == "The form was added")
    hand.settle()
