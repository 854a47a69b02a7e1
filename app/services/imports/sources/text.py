"""Plain text to a table: parted by a sign, aligned by blanks, or lines in which a person is named."""

import re
from collections.abc import Iterable

from app.services.imports.recognition.headings import heading_score
from app.services.imports.sources.aligned import is_rule, read_aligned
from app.services.imports.sources.delimited import (
    declared_delimiter,
    delimiter_evenness,
    read_tabbed,
    sniff_delimiter,
    split_rows,
    with_line_ends,
)
from app.services.imports.sources.lines.reading import bare_line, read_lines
from app.services.imports.sources.lines.tokens import split_line
from app.services.imports.sources.table import Table
from app.services.work import Work

_EVEN = 0.3
_SAMPLE_CHARACTERS = 30_000
_SAMPLE_LINES = 60
_HEADED = 1.5
_NUMBERED = re.compile(r"\s*[0-9]{1,6}\s*[.)]\s*[^\W\d]")


def read_text(text: str, work: Work | None = None, *, from_clipboard: bool = False, typed: bool = True) -> Table:
    """Read a text as the kind of list that it is; one that is none of them is a single column of lines.

    Args:
        text: the whole text.
        work: told how far the reading is.
        from_clipboard: quotes are then meant as a spreadsheet writes them.
        typed: false where it can only be parted by a sign, as a .csv file.
    """
    work = work or Work()
    text = with_line_ends(text.removeprefix("\ufeff"))
    declared = declared_delimiter(text)
    if declared:
        return _without_rules(split_rows(text.partition("\n")[2], declared, work=work))
    delimiter = sniff_delimiter(text)
    even = delimiter_evenness(text, delimiter) >= _EVEN
    if from_clipboard and delimiter == "\t" and (even or _tabs_part_it(text)):
        return read_tabbed(text, work)
    if typed and (not even or _is_single_line(text) or (delimiter in ",;" and _is_typed(text, delimiter))):
        found = _typed(text, work)
        if found is not None:
            return found
    return _without_rules(split_rows(text, delimiter, work=work))


def _is_typed(text: str, delimiter: str) -> bool:
    """True of lines that begin with a typed number or a messenger's stamp, or say what is what: "1) …, д.р. …"."""
    lines = [line for line in text[:_SAMPLE_CHARACTERS].split("\n") if line.strip()][:_SAMPLE_LINES]
    if heading_score([line.split(delimiter) for line in lines]) >= _HEADED:
        return False
    typed = 0
    for line in lines:
        bare = bare_line(line)
        marked = bare != line.rstrip() or _NUMBERED.match(bare) is not None
        typed += marked or any(token.label for token in split_line(bare))
    return typed * 3 > len(lines)


def _is_single_line(text: str) -> bool:
    return "\n" not in text.strip()


def _tabs_part_it(text: str) -> bool:
    """True when most lines hold a tab, however unevenly."""
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(1 for line in lines if "\t" in line.strip()) * 2 > len(lines)


def _typed(text: str, work: Work) -> Table | None:
    aligned = read_aligned(text)
    if aligned is not None:
        return _without_rules(aligned)
    return read_lines(text, work)


def _without_rules(rows: Iterable[list[str]]) -> Table:
    return Table([[] if is_rule(row) else row for row in rows])
