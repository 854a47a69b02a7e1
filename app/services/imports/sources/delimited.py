"""Plain text tables: the tabbed text of a clipboard, .csv, .tsv and .txt files."""

import re
from collections import Counter
from collections.abc import Iterator

from app.services.imports.sources.table import Table
from app.services.work import Work

TICK_ROWS = 500
"""Sources tell how far they are every so many rows."""

_DELIMITERS = "\t;,|"
_SAMPLE_CHARACTERS = 30_000
_LINE_ENDS = re.compile("\r\n?")
_DECLARED = re.compile(r"sep=([\t;,|])\n", re.IGNORECASE)


def read_tabbed(text: str, work: Work | None = None) -> Table:
    """Read the plain text that a spreadsheet puts on the clipboard.

    A cell with a line break, a tab or a quote in it comes quoted; one that only begins with a quote is meant so.
    """
    return Table(list(split_rows(text, "\t", plain_quotes_kept=True, work=work)))


def with_line_ends(text: str) -> str:
    """The text with every line ended the same way, however many ways it was written in."""
    return _LINE_ENDS.sub("\n", text) if "\r" in text else text


def declared_delimiter(text: str) -> str:
    """The delimiter that Excel's first line `sep=;` names; empty without such a line."""
    declared = _DECLARED.match(text)
    return declared[1] if declared else ""


def sniff_delimiter(text: str) -> str:
    """The delimiter of the first lines; a tab where none parts them."""
    sample = _sample(text)
    scores = {delimiter: _evenness(sample, delimiter) for delimiter in _DELIMITERS}
    return max(_DELIMITERS, key=lambda delimiter: scores[delimiter])


def delimiter_evenness(text: str, delimiter: str) -> float:
    """How evenly a delimiter parts the first lines: 0 not at all, above 1 into the same number of cells each."""
    return _evenness(_sample(text), delimiter)


def _sample(text: str) -> str:
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    return sample


def _evenness(sample: str, delimiter: str) -> float:
    rows_of_sample = [row for row in split_rows(sample, delimiter) if any(row)]
    widths = [len(row) for row in rows_of_sample]
    if not widths:
        return 0.0
    width, rows = Counter(widths).most_common(1)[0]
    if width == 1:
        parted = [each for each in widths if each > 1]
        return 0.05 * len(parted) / len(widths)
    share = rows / len(widths)
    torn = sum(1 for row in rows_of_sample for cell in row if cell.count('"') % 2) / sum(widths)
    return share * share * (1 + min(width, 20) / 20) * (1 - torn)


def split_rows(
    text: str, delimiter: str, *, plain_quotes_kept: bool = False, work: Work | None = None
) -> Iterator[list[str]]:
    """Yield the rows of a delimited text.

    A field is quoted when its closing quote stands before a delimiter or a line end; otherwise its quotes are
    letters like others, so that one lost quote never swallows the rest of a list.
    Source: RFC 4180, section 2, for the quoting.
    """
    text = with_line_ends(text)
    if '"' not in text:
        lines = text.split("\n")
        for number, line in enumerate(lines):
            if work is not None and number % TICK_ROWS == 0:
                work.tick(number, len(lines), "reading_list")
            yield line.split(delimiter)
        return
    yield from _split_quoted(text, delimiter, work, plain_quotes_kept=plain_quotes_kept)


def _split_quoted(text: str, delimiter: str, work: Work | None, *, plain_quotes_kept: bool) -> Iterator[list[str]]:
    mark = re.escape(delimiter)
    field = re.compile(rf'(?:"((?:[^"]|"")*+)"(?={mark}|\n|\Z)|([^{mark}\n]*))({mark}|\n|\Z)')
    row: list[str] = []
    position = rows = 0
    while True:
        match = field.match(text, position)
        if match is None:  # the second branch matches anything
            return
        quoted, plain, end = match.groups()
        if quoted is None:
            row.append(plain)
        elif plain_quotes_kept and not _needed_quotes(quoted):
            row.append(f'"{quoted}"')
        else:
            row.append(quoted.replace('""', '"'))
        position = match.end()
        if end != delimiter:
            rows += 1
            if work is not None and rows % TICK_ROWS == 0:
                work.tick(position, len(text), "reading_list")
            yield row
            row = []
        if not end:
            return


def _needed_quotes(inside: str) -> bool:
    return any(sign in inside for sign in '\n\t"')
