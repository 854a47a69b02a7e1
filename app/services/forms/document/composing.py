"""Makes documents: what a pack plans, with the answers of one person, or of all."""

from collections.abc import Iterator, Mapping, Sequence

from app.errors import UserError
from app.services.forms.document.plan import DocumentPlan, Parts, TablePlan, TextPlan
from app.services.forms.document.shapes import Block, Document, Style, TableBlock, TableRow, TextBlock
from app.services.forms.expressions import compile_expression
from app.services.forms.place_values import as_text

BETWEEN_GROUPS = "; "
_LINE = "_"

Names = Mapping[str, object]

MOST_CELLS = 20_000
MOST_CHARACTERS = 1_000_000


class _Room:
    """What a document may still hold: a pack from outside could ask for a million cells."""

    def __init__(self) -> None:
        self._cells, self._characters = MOST_CELLS, MOST_CHARACTERS

    def take(self, texts: Sequence[str]) -> None:
        """Count texts.

        Raises:
            UserError: document_too_large.
        """
        self._cells -= len(texts)
        self._characters -= sum(map(len, texts))
        if self._cells < 0 or self._characters < 0:
            raise UserError("document_too_large", cells=MOST_CELLS, characters=MOST_CHARACTERS)

    def taken(self, rows: Iterator[TableRow]) -> Iterator[TableRow]:
        """Yield rows, counted; raises as `take`."""
        for row in rows:
            self.take(row.cells)
            yield row


def compose(plan: DocumentPlan, people: Sequence[Names], *, title: str, language: str) -> Document:
    """Return a document about people; what is no row of a table is about all: a text that differs is said for each.

    Args:
        plan: what the pack says.
        people: the answers of each under the names that expressions use.
        title: of the document, where no block of it is one.
        language: of its words.

    Raises:
        UserError: document_too_large; an expression can't be read: the codes of `expressions`.
    """
    blocks = tuple(_blocks(plan, {**_shared(people), "count": len(people)}, people))
    titles = (" ".join(one.text.split()) for one in blocks if isinstance(one, TextBlock) and one.style is Style.TITLE)
    return Document(next(titles, title), blocks, plan.is_landscape, language)


def _shared(people: Sequence[Names]) -> dict[str, object]:
    """Return what is said of all: of texts that differ each once, of anything else the first one's."""
    if len(people) < 2:
        return dict(people[0]) if people else {}
    found: dict[str, object] = {}
    for name in dict.fromkeys(name for person in people for name in person):
        values = [person[name] for person in people if name in person]
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) < len(values):
            found[name] = values[0]
        else:
            parts = (part for text in dict.fromkeys(texts) for part in text.split(BETWEEN_GROUPS) if part)
            found[name] = BETWEEN_GROUPS.join(dict.fromkeys(parts))
    return found


def _blocks(plan: DocumentPlan, shared: Names, people: Sequence[Names]) -> Iterator[Block]:
    room = _Room()
    for block in plan.blocks:
        if block.when and not compile_expression(block.when).holds(shared):
            continue
        if isinstance(block, TextPlan):
            text = written(block.parts, shared)
            room.take([text])
            yield TextBlock(text, block.style, block.height_mm)
        else:
            widths = tuple(column.width for column in block.columns)
            headings = tuple(column.heading for column in block.columns)
            yield TableBlock(headings, widths, tuple(room.taken(_rows(block, people))))


def written(parts: Parts, names: Names, *, with_blanks: bool = True) -> str:
    """Return a text with its answers; a line to fill by hand stands for each that is not there."""
    texts = []
    for part in parts:
        if part.blank is None:
            texts.append(part.text)
            continue
        value = as_text(compile_expression(part.text).value(names))
        texts.append(value or (_LINE * part.blank if with_blanks else ""))
    return "".join(texts)


def _rows(table: TablePlan, people: Sequence[Names]) -> Iterator[TableRow]:
    if not table.group_by:
        yield from _people(table, people)
        return
    groups: dict[str, list[Names]] = {}
    for person in people:
        value = as_text(compile_expression(table.group_by).value(person))
        for name in value.split(BETWEEN_GROUPS):
            groups.setdefault(name.strip(), []).append(person)
    rest = groups.pop("", [])
    for name, members in groups.items():
        yield TableRow((name,), is_heading=True)
        yield from _people(table, members)
    if rest:
        yield TableRow((table.rest,), is_heading=True)
        yield from _people(table, rest)


def _people(table: TablePlan, people: Sequence[Names]) -> Iterator[TableRow]:
    for number, person in enumerate(people, start=1):
        names = {**person, "number": number, "count": len(people)}
        yield TableRow(tuple(written(column.parts, names, with_blanks=False) for column in table.columns))
