import datetime as dt

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.models.store import Store
from app.services.desk import open_desk
from app.services.imports.arrangement import arrange
from app.services.imports.decoder import Decoder
from app.services.imports.grid import build_grid
from app.services.imports.recognition.reading import recognise
from app.services.tours.cards import ServiceCard, TourCard
from app.services.tours.tours import save_service, save_tour
from app.views.context import BaseEvents, PageContext
from app.views.jobs import Runner
from tests.unit.views.imports.story import LIST, Story, as_html

TODAY = dt.date(2026, 6, 1)


class Journeys:
    """A navigator that takes note of where it was sent."""

    def __init__(self):
        self.went = []

    def open_tour(self, tour_id, tourist_id=None):
        self.went.append((tour_id, tourist_id))


class Words:
    """A status line that keeps what it said."""

    def __init__(self):
        self.said, self.undo, self.redoes = [], None, False

    def show_done(self, text, *, undo=None, redoes=False):
        self.said.append(text)
        self.undo, self.redoes = undo, redoes

    def show_problem(self, text):
        self.said.append(text)

    def show_hint(self, text):
        self.said.append(text)


def arranged(rows=LIST):
    return arrange(recognise(build_grid(rows, "text"), TODAY), TODAY)


def copy(rows=LIST, *, html=None, text=None):
    """Put a list on the clipboard as a spreadsheet does."""
    mime = QMimeData()
    mime.setHtml(as_html(rows) if html is None else html)
    mime.setText("\r\n".join("\t".join(row) for row in rows) if text is None else text)
    QGuiApplication.clipboard().setMimeData(mime)


@pytest.fixture(scope="module")
def decoder():
    with Decoder() as made:
        made.warm_up()
        yield made


@pytest.fixture
def desk(tmp_path):
    store = Store(tmp_path / "carnet.db")
    store.prepare()
    yield open_desk(store, lambda: TODAY)
    store.close()


@pytest.fixture
def tour(desk):
    card, _ = save_tour(desk, TourCard(number="004512", title="Antalya", arrival="2026-06-12"))
    for title in ("Hotel", "Flight"):
        save_service(desk, ServiceCard(tour_id=card.id, title=title))
    return card


@pytest.fixture
def context(desk, decoder, qapp):
    runner = Runner()
    yield PageContext(desk, runner, decoder, BaseEvents(), Journeys(), Words(), "en")
    runner.close()


@pytest.fixture
def story(context):
    return Story(context)


@pytest.fixture
def in_tour(story, tour):
    story.tours.show_tour(tour.id)
    story.settle()
    return story
