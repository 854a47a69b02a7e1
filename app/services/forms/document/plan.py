"""What a pack says of its letter or list: blocks of text with answers in braces, and tables with a row a person.

They stand in the pack's `form.toml`:

    [template]
    kind = "document"
    group = true                        # one for all people; else one for each
    landscape = true
    dates = "%d.%m.%Y"
    [[block]]
    style = "title"                     # title, heading, body, right, center, small, box
    text = "… {surname_text} …"         # an expression in braces; without an answer a line to fill by hand,
                                        # {surname_text:40} one of 40 characters, {surname_text:0} none
    when = "minor"                      # an expression; absent sets it always
    height = 40                         # mm, of a box; of anything else further room above it
    [[block]]
    style = "table"
    group_by = "hotel_stays_text"       # people under a heading for each part of that text, parted by "; "
    rest = "No hotel"                   # the heading of those who have none
    [[block.column]]
    heading = "Surname"
    text = "{surname_text}"             # {number} counts the rows
    width = 20                          # share of the width

In what is one for all people `count` says how many they are; outside a table texts that differ are said for each.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.errors import UserError
from app.services.forms.document.shapes import Style
from app.services.forms.expressions import compile_expression
from app.services.forms.manifest import FormPack, Meaning, PackProblem
from app.services.forms.manifest_entries import Entry
from app.services.forms.place_values import is_known_name
from app.services.questionnaire.asking import FACTS

BLANK = 24
"""Characters of a line that is filled by hand, unless the pack says otherwise."""

MOST_BLOCKS = 200
MOST_COLUMNS = 24
_TABLE = "table"
_MOST_BLANK = 90
_ANSWER = re.compile(r"\{([^{}]+?)(?::(\d{1,2}))?\}")
_OF_GROUPS = frozenset({"count", "number"})


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text.

    Attributes:
        text: as it stands, or the expression.
        blank: of an expression: how long a line stands for what is empty; None for plain text.
    """

    text: str
    blank: int | None = None


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class TextPlan:
    """A block of text."""

    parts: Parts
    style: Style
    when: str = ""
    height_mm: int = 0
    where: str = ""


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """A column of a table."""

    heading: str
    parts: Parts
    width: int
    where: str = ""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table with a row a person."""

    columns: tuple[ColumnPlan, ...]
    group_by: str = ""
    rest: str = ""
    when: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """What a pack says of its document."""

    blocks: tuple[TextPlan | TablePlan, ...]
    is_landscape: bool = False


def read_plan(pack: FormPack) -> tuple[DocumentPlan, tuple[PackProblem, ...]]:
    """Return what a pack says of its document, and what is wrong with it; raises nothing for what it holds."""
    problems: list[PackProblem] = []
    entry = Entry(f"{pack.id}/form.toml", "", pack.raw, problems)
    blocks = []
    for number, one in enumerate(entry.each("block")):
        if number >= MOST_BLOCKS:
            one.tell("block_too_many", most=MOST_BLOCKS)
            break
        block = _read_table(one) if one.text("style") == _TABLE else _read_text(one)
        if block is not None:
            blocks.append(block)
    if not blocks:
        entry.tell("pack_lacks", key="block")
    return DocumentPlan(tuple(blocks), entry.inner("template").flag("landscape")), tuple(problems)


def _read_text(entry: Entry) -> TextPlan | None:
    style = entry.one_of("style", Style, Style.BODY) or Style.BODY
    text = entry.text("text")
    if not text and style is not Style.BOX:
        entry.tell("pack_lacks", key="text")
        return None
    return TextPlan(tuple(parts_of(text)), style, entry.text("when"), entry.number("height", most=250), entry.place)


def _read_table(entry: Entry) -> TablePlan | None:
    columns = []
    for number, one in enumerate(entry.each("column")):
        if number >= MOST_COLUMNS:
            one.tell("block_too_many", most=MOST_COLUMNS)
            break
        width = one.number("width", 10, most=100) or 10
        columns.append(ColumnPlan(one.text("heading"), tuple(parts_of(one.text("text"))), width, one.place))
    if not columns:
        entry.tell("pack_lacks", key="column")
        return None
    return TablePlan(tuple(columns), entry.text("group_by"), entry.text("rest"), entry.text("when"), entry.place)


def parts_of(text: str) -> Iterator[Part]:
    """Yield the stretches of a text: plain ones, and expressions in braces."""
    end = 0
    for found in _ANSWER.finditer(text):
        if found.start() > end:
            yield Part(text[end : found.start()])
        yield Part(found[1].strip(), min(int(found[2]), _MOST_BLANK) if found[2] else BLANK)
        end = found.end()
    if end < len(text):
        yield Part(text[end:])


def check_plan(pack: FormPack, meanings: Mapping[str, Meaning]) -> list[PackProblem]:
    """Return what is wrong with a pack's document: its blocks, and expressions that can't be read or name nothing."""
    plan, told = read_plan(pack)
    problems = list(told)
    asked = {field.meaning: meanings[field.meaning] for field in pack.fields if field.meaning in meanings}
    for where, text in _expressions(plan):
        problems += (PackProblem(f"{pack.id}/form.toml", where, code, params) for code, params in _check(text, asked))
    return problems


def _check(text: str, asked: Mapping[str, Meaning]) -> Iterator[tuple[str, Mapping[str, object]]]:
    try:
        names = compile_expression(text).names
    except UserError as error:
        yield error.code, error.params
        return
    for name in names:
        if not is_known_name(name, asked, FACTS | _OF_GROUPS):
            yield "place_name_unknown", {"name": name[:60]}


def _expressions(plan: DocumentPlan) -> Iterator[tuple[str, str]]:
    """Yield every expression of a document with where it stands."""
    for block in plan.blocks:
        if block.when:
            yield block.where, block.when
        if isinstance(block, TextPlan):
            yield from _of_parts(block.where, block.parts)
            continue
        if block.group_by:
            yield block.where, block.group_by
        for column in block.columns:
            yield from _of_parts(column.where, column.parts)


def _of_parts(where: str, parts: Parts) -> Iterator[tuple[str, str]]:
    yield from ((where, part.text) for part in parts if part.blank is not None)
