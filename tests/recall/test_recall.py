"""A sample of what `python -m tests.recall.clients` measures whole: every scheme finds, and so does a misspelt name."""

import random
from pathlib import Path

import pytest

from app.models.store import Store
from app.services.clients.rows import ClientRow
from app.services.demo.filling import fill_demo
from app.services.desk import Desk, open_desk
from tests.recall.clients import SCHEMES, in_scheme, measure, named, with_typo

SAMPLE = 25
TYPOS = 150


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    store = Store(tmp_path_factory.mktemp("recall") / "recall.db")
    store.prepare()
    desk = open_desk(store)
    fill_demo(desk, 1200, 3)
    return desk


@pytest.fixture(scope="module")
def rows(agency: Desk) -> list[ClientRow]:
    return named(agency, SAMPLE)


def test_that_there_are_the_schemes_that_the_table_tells() -> None:
    told = (Path(__file__).parents[2] / "docs" / "search.md").read_text("utf-8")
    assert len(SCHEMES) == 28
    assert [name for name in SCHEMES if f"| {name} |" not in told] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_a_transliterated_name_finds_the_client(agency: Desk, rows: list[ClientRow], scheme: str) -> None:
    recall = measure(agency, rows, in_scheme(SCHEMES[scheme]))
    assert recall.asked == SAMPLE
    assert recall.found >= SAMPLE - 1, recall.missed  # one of a hundred may stay unfound


def test_that_a_misspelt_name_finds_the_client(agency: Desk) -> None:
    recall = measure(agency, named(agency, TYPOS), with_typo(random.Random(5)))
    assert recall.share >= 0.97, recall.missed


def test_that_what_finds_nobody_counts_as_missed(agency: Desk, rows: list[ClientRow]) -> None:
    recall = measure(agency, rows[:3], lambda _row: "Zzyzx Qqwerty")
    assert (recall.found, recall.share, len(recall.missed)) == (0, 0.0, 3)
