from hypothesis import given
from hypothesis import strategies as st

from app.views.table_models.page_lengths import PageLengths


def test_that_rows_are_cut_into_pages_of_one_length():
    lengths = PageLengths(10)
    lengths.cut(25)
    assert (lengths.pages, lengths.rows) == (3, 25)
    assert [lengths.length(number) for number in range(4)] == [10, 10, 5, 0]
    lengths.cut(0)
    assert (lengths.pages, lengths.rows) == (0, 0)


@given(st.integers(0, 60), st.lists(st.tuples(st.integers(0, 8), st.integers(0, 25)), max_size=8))
def test_that_each_row_is_found_in_its_page_whatever_their_lengths(count, changes):
    lengths = PageLengths(10)
    lengths.cut(count)
    for number, length in changes:
        lengths.set(number, length)
    expected = [number for number in range(lengths.pages) for _ in range(lengths.length(number))]
    assert [lengths.find(row) for row in range(lengths.rows)] == expected
    for number in range(lengths.pages + 2):
        assert lengths.begin(number) == sum(lengths.length(at) for at in range(number))
