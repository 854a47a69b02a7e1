"""How many rows each page of a long list has, and so which page a row stands in."""

from bisect import bisect_right
from itertools import accumulate


class PageLengths:
    """The lengths of pages, one beside the other; nearly all are alike, until somebody adds or removes rows."""

    def __init__(self, page_rows: int) -> None:
        self.page_rows = page_rows
        self._lengths: list[int] = []
        self._ends: list[int] = []

    @property
    def rows(self) -> int:
        """All rows."""
        return self._ends[-1] if self._ends else 0

    @property
    def pages(self) -> int:
        """All pages."""
        return len(self._lengths)

    def cut(self, count: int) -> None:
        """Cut so many rows into pages of one length; the last page has what is left."""
        whole, rest = divmod(count, self.page_rows)
        self._lengths = [self.page_rows] * whole + ([rest] if rest else [])
        self._ends = list(accumulate(self._lengths))

    def set(self, number: int, length: int) -> None:
        """Change the length of a page; one after the last adds it and any between them."""
        if number >= len(self._lengths):
            self._lengths += [0] * (number + 1 - len(self._lengths))
        self._lengths[number] = length
        self._ends = list(accumulate(self._lengths))

    def length(self, number: int) -> int:
        """Return how many rows a page has; none where there is no such page."""
        return self._lengths[number] if 0 <= number < len(self._lengths) else 0

    def begin(self, number: int) -> int:
        """Return the number of the first row of a page; of a page after the last, the number of all rows."""
        return self._ends[number - 1] if 0 < number <= len(self._ends) else 0 if number <= 0 else self.rows

    def find(self, row: int) -> int:
        """Return in which page a row stands; a page without rows is passed over."""
        return bisect_right(self._ends, row)
