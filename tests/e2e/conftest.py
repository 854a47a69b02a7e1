"""What the stories stand on: a desk on a real file, pages in a shown window, and ways to type, click and answer."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pytest
from hands import TODAY, Answers, Hand, Journeys, StatusWords, add_tourist
from import_hands import ImportHand
from own_form_hands import folder, open_forms  # noqa: F401 - fixtures
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models.store import Store
from app.services.clients.cards import ClientCard, complete_client_values
from app.services.clients.directory import save_client
from app.services.desk import Desk, open_desk
from app.services.imports.decoder import Decoder
from app.services.tours.cards import ServiceCard, TourCard
from app.services.tours.tours import save_service, save_tour
from app.views.context import BaseEvents, PageContext
from app.views.imports import make_import_page
from app.views.jobs import Runner
from app.views.theme import apply_theme
from app.views.tourist import make_tourist_page


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light", 100)
    yield
    apply_theme(qapp, "light", 100)


def base_file(folder: Path) -> Path:  # noqa: F811 - no fixture here
    return folder / "carnet.db"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(base_file(tmp_path))
    opened.prepare()
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return open_desk(store, lambda: TODAY)


@pytest.fixture
def make_context(desk: Desk, qapp: QApplication) -> Iterator[Callable[..., PageContext]]:
    """Return a maker of contexts; several on one file are several windows."""
    made: list[PageContext] = []

    def make(language: str = "en") -> PageContext:
        made.append(PageContext(desk, Runner(), Decoder(), BaseEvents(), Journeys(), StatusWords(), language))
        return made[-1]

    yield make
    for context in made:
        context.runner.close()
        context.decoder.close()
        context.pictures.close()
        context.forms.close()


@pytest.fixture
def context(make_context: Callable[..., PageContext]) -> PageContext:
    return make_context()


@pytest.fixture
def make_tour(desk: Desk) -> Callable[..., TourCard]:
    def make(number: str = "004512", people: Sequence[dict[str, str]] = (), services: Sequence[str] = ()) -> TourCard:
        card = TourCard(number=number, title="Antalya", country="TUR", arrival="2026-06-12", departure="2026-06-22")
        tour, _ = save_tour(desk, card)
        for title in services:
            save_service(desk, ServiceCard(tour_id=tour.id or 0, kind="hotel", title=title))
        for person in people:
            add_tourist(desk, tour.id or 0, person)
        return tour

    return make


@pytest.fixture
def answers(qapp: QApplication) -> Iterator[Answers]:
    """Return what answers dialogs; at the end every expected one must have come, and no other."""
    given = Answers()
    yield given
    given.stop()
    if given.errors:
        raise given.errors[0]
    assert given.all_given, "an expected dialog did not come"


@pytest.fixture
def show(qtbot: QtBot, answers: Answers) -> Callable[[QWidget, PageContext], Hand]:
    """Return what shows a page in a window and gives the hand that works with it; no dialog may come unexpected."""

    def shown(page: QWidget, context: PageContext) -> Hand:
        qtbot.addWidget(page)
        page.resize(1210, 800)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return Hand(qtbot, page, context)

    return shown


@pytest.fixture
def client(desk: Desk) -> Callable[[dict[str, str]], int]:
    def make(person: dict[str, str]) -> int:
        return save_client(desk, ClientCard(values=complete_client_values(person)))[0].id or 0

    return make


@pytest.fixture
def open_tour(context: PageContext, show: Callable[[QWidget, PageContext], Hand]) -> Callable[[TourCard], Hand]:
    def opened(tour: TourCard, in_context: PageContext | None = None) -> Hand:
        page = make_tourist_page(in_context or context)
        hand = show(page, in_context or context)
        page.show_tour(tour.id or 0)
        hand.settle()
        return hand

    return opened


@pytest.fixture
def open_page(
    context: PageContext, make_tour: Callable[..., TourCard], show: Callable[..., Hand]
) -> Callable[[], tuple[TourCard, Hand, ImportHand]]:
    def opened() -> tuple[TourCard, Hand, ImportHand]:
        tour = make_tour(services=("Rixos", "TK 414"))
        page = make_import_page(context)
        hand = show(page, context)
        page.show_tour(tour.id or 0)
        hand.settle()
        return tour, hand, ImportHand(hand)

    return opened
