import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from app.views.table_models import Column, PagedModel


class Base:
    """Answers pages of numbers, when told to."""

    def __init__(self):
        self.asked = []
        self.sorts = []

    def request_page(self, generation, number):
        self.asked.append((generation, number))

    def request_sort(self, key, descending):
        self.sorts.append((key, descending))

    def answer(self, model):
        asked, self.asked = self.asked, []
        return [model.accept_page(g, number, numbers(number)) for g, number in asked]


def numbers(page):
    return range(10 * page, min(10 * page + 10, 95))


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
    qtbot.waitUntil(lambda: base.asked == [(1, 4)])
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
    assert base.asked == [(1, 4)]


def test_that_the_pages_beside_the_one_looked_at_come_before_they_are(model, base, qtbot):
    text(model, 42)
    qtbot.waitUntil(lambda: bool(base.asked))
    base.answer(model)
    assert text(model, 42) == "42"
    qtbot.waitUntil(lambda: sorted(base.asked) == [(1, 3), (1, 5)])
    base.answer(model)
    qtbot.wait(5)
    assert base.asked == [], "and no others"
    assert text(model, 52) == "52"
    qtbot.waitUntil(lambda: base.asked == [(1, 6)])


def test_that_nothing_is_asked_while_painting(model, base):
    text(model, 3)
    assert base.asked == []


def test_that_an_answer_to_an_older_filter_is_dropped(model, base, qtbot):
    text(model, 0)
    qtbot.waitUntil(lambda: bool(base.asked))
    model.reset(20)
    assert base.answer(model) == [False]
    assert text(model, 0) == ""
    qtbot.waitUntil(lambda: base.asked == [(2, 0)])


def test_that_only_the_pages_used_last_are_kept(model, base, qtbot):
    for page in (0, 1, 2):
        model.accept_page(1, page, numbers(page))
    assert text(model, 5) == "5"
    model.accept_page(1, 3, numbers(3))
    assert text(model, 5) == "5", "a page that was looked at goes last"
    assert text(model, 15) == ""


def test_that_a_long_scroll_asks_for_where_it_ended(model, base, qtbot):
    for row in range(0, 90, 10):
        text(model, row)
    qtbot.waitUntil(lambda: bool(base.asked))
    assert [number for _, number in base.asked] == [8, 7, 6]


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


def test_that_a_list_whose_rows_are_counted_later_grows_below_its_first_page(model, qtmodeltester):
    model.reset(10, range(10))
    model.extend(95)
    qtmodeltester.check(model)
    assert (model.rowCount(), text(model, 3)) == (95, "3")
    model.extend(40)
    assert model.rowCount() == 95, "nothing that is shown goes"


@pytest.mark.parametrize(("rows", "shift"), [(range(40, 53), 3), (range(40, 46), -4), ((), -10)])
def test_that_a_page_of_another_length_moves_the_rows_after_it(model, qtmodeltester, rows, shift):
    model.accept_page(1, 8, numbers(8))
    kept = QPersistentModelIndex(model.index(85, 0))
    model.accept_page(1, 4, rows)
    qtmodeltester.check(model)
    assert model.rowCount() == 95 + shift
    assert (kept.row(), kept.data()) == (85 + shift, "85")
    assert [text(model, 40 + place) for place in range(len(rows))] == [str(row) for row in rows]
