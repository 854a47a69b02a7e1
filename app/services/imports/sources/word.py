"""Tables of a Word document (.docx), read as a stream: a row is forgotten once its cells are taken."""

import importlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.services.imports.grid import MAX_COLUMNS, MAX_ROWS, Span
from app.services.imports.sources.archive import main_document
from app.services.imports.sources.delimited import TICK_ROWS
from app.services.imports.sources.nested import is_part_of_cell, text_in_cell
from app.services.imports.sources.table import Table, without_hidden
from app.services.imports.sources.word_text import CELL, ROW, TABLE, W, is_on, number_of, paragraph_text, wrapped
from app.services.work import Work

_DAMAGED = (AttributeError, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, SyntaxError, ValueError)
"""What torn packages raise; lxml's faults are SyntaxErrors."""

_PARAGRAPH = W + "p"
_MOST_LEVELS = 40


def read_word(path: Path, work: Work | None = None) -> list[Table]:
    """Read every table; merged cells keep their text once, in the upper left one.

    What tracked changes took away is left out, what they brought in is read. A small table within a cell is part of its
    text, a larger one a table of its own.

    Source: ECMA-376, part 1, 17.4 (tables), 17.4.84 `vMerge`, 17.4.17 `gridSpan`, 17.13.5 (revisions).

    Raises:
        UserError: list_unreadable, list_too_many_rows, list_too_many_columns.
    """
    reader = _Reader(work or Work())
    with _opened(path) as (stream, size):
        reader.read(stream, size)
    return reader.tables


def text_of_word(path: Path) -> str:
    """The text of a document, a line a paragraph or a row of a table.

    Raises:
        UserError: list_unreadable, list_too_many_rows, list_too_many_columns.
    """
    reader = _Reader(Work())
    with _opened(path) as (stream, size):
        reader.read(stream, size)
    return "\n".join(reader.lines)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Any, int]]:
    """The stream of the document's main part, and how many bytes it has.

    Raises:
        UserError: list_unreadable.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            member = archive.getinfo(main_document(archive))
            with archive.open(member) as stream:
                yield stream, member.file_size
    except UserError:
        raise
    except (zipfile.BadZipFile, zlib.error, *_DAMAGED) as error:
        raise UserError("list_unreadable", reason="damaged") from error


class _TableBuilder:
    """The rows of one table as they come."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self._spans: list[Span] = []
        self._open_merges: dict[int, int] = {}  # column -> its place in spans
        self._hidden: set[int] = set()

    def add(self, row_node: Any, texts: list[tuple[Any, str]]) -> None:
        """Add a row, given the cells with their text.

        Raises:
            UserError: list_too_many_rows, list_too_many_columns.
        """
        properties = row_node.find(W + "trPr")
        cells = [""] * number_of(None if properties is None else properties.find(W + "gridBefore"))
        if properties is not None and is_on(properties.find(W + "hidden")):
            self._hidden.add(len(self.rows))
        for node, text in texts:
            self._place(node, text, cells)
            if len(cells) > 4 * MAX_COLUMNS:
                raise UserError("list_too_many_columns", limit=MAX_COLUMNS)
        self.rows.append(cells)
        if len(self.rows) > MAX_ROWS:
            raise UserError("list_too_many_rows", limit=MAX_ROWS)

    def _place(self, node: Any, text: str, cells: list[str]) -> None:
        column, row = len(cells), len(self.rows)
        properties = node.find(W + "tcPr")
        width = 1 if properties is None else max(number_of(properties.find(W + "gridSpan")), 1)
        merge = None if properties is None else properties.find(W + "vMerge")
        continues = merge is not None and merge.get(W + "val", "continue") != "restart"
        if continues and column in self._open_merges:
            above = self._spans[self._open_merges[column]]
            self._spans[self._open_merges[column]] = Span(above.row, above.column, above.height + 1, above.width)
        else:
            self._open_merges.pop(column, None)
            if merge is not None:
                self._open_merges[column] = len(self._spans)
            if merge is not None or width > 1:
                self._spans.append(Span(row, column, 1, width))
        cells.append("" if continues else text)
        cells.extend([""] * (width - 1))

    def table(self) -> Table:
        """The table, without what is hidden."""
        merged = tuple(span for span in self._spans if span.width > 1 or span.height > 1)
        return without_hidden(Table(self.rows, merged=merged), self._hidden, set())


class _Reader:
    """Goes through a document once and keeps its tables and its lines."""

    def __init__(self, work: Work) -> None:
        self.tables: list[Table] = []
        self.lines: list[str] = []
        self._work = work
        self._inner: list[Table] = []  # tables within the cells of the table that is being read
        self._row_count = 0

    def read(self, stream: Any, size: int) -> None:
        """Read the whole main part of `size` bytes.

        Raises:
            UserError: list_too_many_rows, list_too_many_columns.
        """
        etree: Any = importlib.import_module("lxml.etree")

        builder: _TableBuilder | None = None
        events = etree.iterparse(
            stream, events=("end",), tag=(ROW, TABLE, _PARAGRAPH), resolve_entities=False, no_network=True
        )
        for _, node in events:
            if any(around.tag == CELL for around in node.iterancestors()):
                continue
            if node.tag == ROW:
                builder = builder or _TableBuilder()
                self._read_row(node, builder)
                self._tell(stream, size)
            elif node.tag == TABLE:
                self._end_table(builder)
                builder = None
            elif builder is None:
                self.lines.append(paragraph_text(node))
            node.clear()

    def _tell(self, stream: Any, size: int) -> None:
        self._row_count += 1
        if self._row_count % TICK_ROWS == 0:
            self._work.tick(stream.tell(), size, "reading_list")

    def _read_row(self, node: Any, builder: _TableBuilder) -> None:
        if node.find(f"{W}trPr/{W}del") is not None:  # a tracked change took the row away
            return
        builder.add(node, [(cell, self._cell_text(cell, 1)) for cell in wrapped(node, CELL)])
        self.lines.append("\t".join(builder.rows[-1]))

    def _end_table(self, builder: _TableBuilder | None) -> None:
        if builder is not None and builder.rows:
            self.tables.append(builder.table())
        self.tables.extend(self._inner)
        self._inner = []

    def _cell_text(self, cell: Any, level: int) -> str:
        """The cell's paragraphs and small tables, one a line; a larger table is kept as one of its own."""
        texts: list[str] = []
        for node in wrapped(cell, _PARAGRAPH, TABLE):
            if node.tag == _PARAGRAPH:
                texts.append(paragraph_text(node))
            elif level < _MOST_LEVELS:
                table = self._table_within(node, level)
                if is_part_of_cell(table, 0):
                    texts.append(text_in_cell(table))
                else:
                    self._inner.append(table)
        return "\n".join(texts).strip()

    def _table_within(self, table: Any, level: int) -> Table:
        builder = _TableBuilder()
        for row in wrapped(table, ROW):
            builder.add(row, [(cell, self._cell_text(cell, level + 1)) for cell in wrapped(row, CELL)])
        return builder.table()
