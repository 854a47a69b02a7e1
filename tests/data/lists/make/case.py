"""One list of the corpus: the bytes that a program gave, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.data.lists.make.table import Table


@dataclass(frozen=True)
class Converted:
    """Bytes that LibreOffice has to make out of others.

    Attributes:
        data: what it opens.
        source: the ending of what it opens.
        target: what it is asked for by `--convert-to`.
        opened_as: the import filter, where it must be told.
    """

    data: bytes
    source: str
    target: str
    opened_as: str = ""


@dataclass(frozen=True)
class Case:
    """A list.

    Attributes:
        name: the folder.
        file: the name of the source in it; `clipboard.*` is what a program puts on the clipboard.
        program: whose manner, or which program really wrote it.
        shapes: what is special about it.
        data: the bytes, or what LibreOffice is to make them from.
        expected: what it means.
        note: what a reader has to know.
    """

    name: str
    file: str
    program: str
    shapes: tuple[str, ...]
    data: bytes | Converted
    expected: dict[str, Any]
    note: str = ""
    more: dict[str, Any] = field(default_factory=dict)


def case_of(
    name: str,
    file: str,
    program: str,
    shapes: str,
    data: bytes | Converted,
    table: Table | dict[str, Any],
    note: str = "",
    **more: Any,
) -> Case:
    """Return a list; `shapes` are parted by commas."""
    expected = table.expected() if isinstance(table, Table) else table
    return Case(name, file, program, tuple(part.strip() for part in shapes.split(",")), data, expected, note, more)
