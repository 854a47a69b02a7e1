"""Values by short texts, held so that tens of thousands take little memory."""

from collections.abc import Iterable, Iterator


class PackedTable:
    """Rows that begin alike stand in one text, which is looked through: a dictionary takes five times the memory.

    Args:
        rows: key and value of each; neither holds a tab or the end of a line. Sorted ones take the least memory now.
        start: how many letters of the key rows of one text have in common.
    """

    def __init__(self, rows: Iterable[tuple[str, str]], start: int) -> None:
        self._start, self._count = start, 0
        self._heaps: dict[str, str] = {}
        begin, heap = "", list[str]()
        for key, value in rows:
            if key[:start] != begin:
                self._add(begin, heap)
                begin, heap = key[:start], []
            heap.append(f"{key[start:]}\t{value}\n")
        self._add(begin, heap)

    def _add(self, begin: str, heap: list[str]) -> None:
        if heap:
            self._heaps[begin] = self._heaps.get(begin, "\n") + "".join(heap)
            self._count += len(heap)

    def __len__(self) -> int:
        """How many rows there are."""
        return self._count

    def __iter__(self) -> Iterator[str]:
        """All keys; those that begin alike follow each other."""
        for begin, heap in self._heaps.items():
            for row in heap[1:-1].split("\n"):
                yield begin + row.partition("\t")[0]

    def get(self, key: str) -> str | None:
        """Return the value of a key, or None."""
        heap = self._heaps.get(key[: self._start])
        if heap is None:
            return None
        wanted = f"\n{key[self._start :]}\t"
        at = heap.find(wanted)
        if at < 0:
            return None
        begin = at + len(wanted)
        return heap[begin : heap.index("\n", begin)]
