"""A text that goes on in further places: how much of it stands in each, broken at spaces."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.services.forms.pdf.appearances import Drawing, drawing_of_field, drawing_of_spot
from app.services.forms.pdf.geometry import sheet_of
from app.services.forms.pdf.widgets import Widget
from app.services.forms.setting.typesetting import Chain, Typesetter
from app.services.forms.spots import Spot


def run_on(
    pdf: Any, spots: Sequence[Spot], named: Mapping[str, Sequence[Widget]], typesetter: Typesetter
) -> list[Spot]:
    """Return spots none of which goes on elsewhere: a text that is too long for its place fills the further ones too.

    It is set smaller only where it would not fit into all of them, and in one size.

    Args:
        pdf: the file.
        spots: what is set.
        named: the fields' widgets by name.
        typesetter: measures.
    """
    chains = {at: found for at, spot in enumerate(spots) if spot.more and (found := _chain(pdf, spot, named))}
    if not chains:
        return list(spots)
    asked = [Chain(spots[at].text, tuple(box.width - 2 * box.pad for box in boxes), boxes[0].size, boxes[0].least)
             for at, (_, boxes) in chains.items()]  # fmt: skip
    told = dict(zip(chains, typesetter.split(asked), strict=True))
    return [one for at, spot in enumerate(spots) for one in _parts(spot, chains.get(at), told.get(at))]


def _parts(spot: Spot, chain: Any, told: Any) -> Iterator[Spot]:
    if chain is None or told is None:
        yield spot
        return
    for part, text in zip(chain[0], told.parts, strict=True):
        if text:
            yield replace(part, text=text, size=told.size)


def _chain(pdf: Any, spot: Spot, named: Mapping[str, Sequence[Widget]]) -> tuple[list[Spot], list[Any]] | None:
    """Return the places that a text may fill, and their boxes; None where there is only the first, or none."""
    places = [replace(spot, more=()), *(_further(spot, more) for more in spot.more)]
    found = [(place, drawing.box) for place in places if (drawing := _drawing(pdf, place, named)) is not None]
    if len(found) < 2 or not spot.text:
        return None
    return [place for place, _ in found], [box for _, box in found]


def _further(spot: Spot, more: Spot) -> Spot:
    return replace(spot, more=(), field=more.field, page=more.page, rect=more.rect)


def _drawing(pdf: Any, spot: Spot, named: Mapping[str, Sequence[Widget]]) -> Drawing | None:
    if spot.field:
        bearing = named.get(spot.field)
        return drawing_of_field(bearing[0], spot) if bearing else None
    if spot.rect is None or not 1 <= spot.page <= len(pdf.pages):
        return None
    page = pdf.pages[spot.page - 1]
    return drawing_of_spot(page, sheet_of(page), spot)
