"""A letter or a list as it goes to paper, whatever the file: blocks of text, and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a block of text is set."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    RIGHT = "right"
    CENTER = "center"
    SMALL = "small"
    BOX = "box"  # an empty frame with small words at its top, such as for a notary


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph.

    Attributes:
        text: lines parted by newlines.
        style: how it is set.
        height_mm: of a frame; of anything else further room above it.
    """

    text: str
    style: Style = Style.BODY
    height_mm: int = 0


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table.

    Attributes:
        cells: one a column; a heading within the table has one alone.
        is_heading: it goes over the whole width.
    """

    cells: tuple[str, ...]
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table; its headings come again on every page.

    Attributes:
        headings: one a column.
        widths: shares of the width.
        rows: in order.
    """

    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[TableRow, ...]


Block = TextBlock | TableBlock


@dataclass(frozen=True, slots=True)
class Document:
    """What is set.

    Attributes:
        title: for the file's own properties and the workbook's sheet.
        blocks: in order.
        is_landscape: the page lies.
        language: of the words.
    """

    title: str
    blocks: Sequence[Block]
    is_landscape: bool = False
    language: str = "en"

    @property
    def has_tables(self) -> bool:
        """Tell whether it can be had as a workbook."""
        return any(isinstance(block, TableBlock) for block in self.blocks)


def xml_text(text: str) -> str:
    """Return a text without the characters that neither a Word file nor a workbook can hold."""
    return "".join(each for each in text if each in "\n\t" or (each >= " " and not "\ud800" <= each <= "\udfff"))
