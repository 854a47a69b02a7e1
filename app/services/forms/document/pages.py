"""A document's pages: its texts are places of the source that sets them, so every text is data and none is source."""

import json
from collections.abc import Iterator
from pathlib import Path

from app.services.forms.document.shapes import Document, TableBlock
from app.services.forms.spots import Spot

STRUCTURE = "structure"
_SOURCE = Path(__file__).resolve().parents[4] / "resources" / "typst" / "document.typ"
_SIZE = 10.0


def document_source() -> Path:
    """Return the source that sets documents."""
    return _SOURCE


def spots_of_document(document: Document) -> list[Spot]:
    """Return a document as places: its structure, block by block, as JSON that names the places of its texts."""
    texts = dict(_texts(document))
    head = {"landscape": document.is_landscape, "language": document.language, "blocks": len(document.blocks)}
    spots = [Spot(STRUCTURE, json.dumps(head), lines=2)]
    spots += [Spot(f"{STRUCTURE}.{at}", json.dumps(one), lines=2) for at, one in enumerate(_structure(document))]
    return spots + [Spot(name, text, size=_SIZE, lines=2) for name, text in texts.items() if text]


def _structure(document: Document) -> Iterator[dict[str, object]]:
    for at, block in enumerate(document.blocks):
        if isinstance(block, TableBlock):
            headings = [number for number, row in enumerate(block.rows) if row.is_heading]
            yield {"at": at, "style": "table", "widths": block.widths, "rows": len(block.rows), "headings": headings}
        else:
            yield {"at": at, "style": block.style.value, "height": block.height_mm}


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield "title", document.title
    for at, block in enumerate(document.blocks):
        if not isinstance(block, TableBlock):
            yield f"{at}", block.text
            continue
        for column, heading in enumerate(block.headings):
            yield f"{at}.head.{column}", heading
        for number, row in enumerate(block.rows):
            for column, cell in enumerate(row.cells):
                yield f"{at}.{number}.{column}", cell
