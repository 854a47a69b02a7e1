import pytest
from PySide6.QtCore import Qt

from app.views.table_models import Column, PagedModel


class Base:
    """Answers pages of numbers, when told to."""

    def __init__(self):
        self.asked = []
        self.sorts = []

    def request_page(self, generation, offset, limit):
        self.asked.append((generation, offset, limit))

    def request_sort(self, key, descending):
        self.sorts.append((key, descending))

    def answer(self, model):
        asked, self.asked = self.asked, []
        return [model.accept_page(g, offset, range(offset, offset + limit)) for g, offset, limit in asked]


@pytest.fixture
def base():
    return Base()


@pytest.fixture
def model(qapp, base):
    made = PagedModel(
        [Column("number", "Number", str), Column("twice", "Twice", lambda n: str(2 * n))],
        base.request_page,
        sort_requested=base.request_sort,
        page_rows=10,
        kept_pages=3,
    )
    made.reset(95)
    return made


def text(model, row):
    return model.index(row, 0).data()


def test_that_the_model_keeps_qts_rules(qtmodeltester, model):
    qtmodeltester.check(model)


def test_that_blank_rows_are_shown_until_their_page_arrives(model, base, qtbot):
    assert model.rowCount() == 95
    assert text(model, 42) == ""
    qtbot.waitUntil(lambda: base.asked == [(1, 40, 10)])
    with qtbot.waitSignal(model.dataChanged) as changed:
        assert base.answer(model) == [True]
    assert (changed.args[0].row(), changed.args[1].row()) == (40, 49)
    assert text(model, 42) == "42"


def test_that_a_page_is_asked_for_once(model, base, qtbot):
    for row in range(40, 50):
        text(model, row)
    qtbot.waitUntil(lambda: bool(base.asked))
    text(model, 45)
    qtbot.wait(5)
    assert base.asked == [(1, 40, 10)]


def test_that_the_last_page_is_as_long_as_what_is_left(model, base, qtbot):
    text(model, 94)
    qtbot.waitUntil(lambda: base.asked == [(1, 90, 5)])


def test_that_nothing_is_asked_while_painting(model, base):
    text(model, 3)
    assert base.asked == []


def test_that_an_answer_to_an_older_filter_is_dropped(model, base, qtbot):
    text(model, 0)
    qtbot.waitUntil(lambda: bool(base.asked))
    model.reset(20)
    assert base.answer(model) == [False]
    assert text(model, 0) == ""
    qtbot.waitUntil(lambda: base.asked == [(2, 0, 10)])


def test_that_only_the_pages_used_last_are_kept(model, base, qtbot):
    for page in (0, 1, 2):
        model.accept_page(1, page * 10, range(page * 10, page * 10 + 10))
    assert text(model, 5) == "5"
    model.accept_page(1, 30, range(30, 40))
    assert text(model, 5) == "5", "a page that was looked at goes last"
    assert text(model, 15) == ""


def test_that_a_long_scroll_asks_for_where_it_ended(model, base, qtbot):
    for row in range(0, 90, 10):
        text(model, row)
    qtbot.waitUntil(lambda: bool(base.asked))
    assert [offset for _, offset, _ in base.asked] == [80, 70, 60]


def test_that_a_refused_page_is_asked_for_again(model, base, qtbot):
    text(model, 0)
    qtbot.waitUntil(lambda: len(base.asked) == 1)
    model.refuse_page(1, 0)
    text(model, 0)
    qtbot.waitUntil(lambda: len(base.asked) == 2)


def test_that_a_heading_sorts_in_the_base(model, base):
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert base.sorts == [("twice", True)]


def test_that_the_first_page_can_come_with_the_count(model):
    model.reset(30, range(100, 110))
    assert text(model, 3) == "103"


def test_that_refreshing_fetches_again_what_is_looked_at(model, base, qtbot):
    model.accept_page(1, 0, range(10))
    model.refresh()
    assert text(model, 0) == ""
    qtbot.waitUntil(lambda: base.asked == [(2, 0, 10)])
