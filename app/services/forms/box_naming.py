"""A box that was drawn on a flat PDF is named by the words that are printed at it, and gets the answer they ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.services.forms.manifest import Meaning
from app.services.forms.mapping import Item, Sureness, proposed
from app.services.forms.matching import Matcher
from app.services.forms.pdf.labels import words_at
from app.services.forms.pdf.printed_page import PrintedPage
from app.services.forms.pdf.shapes import PdfField

_DECIDED = (Sureness.CHOSEN, Sureness.LEFT)


class BoxNamer:
    """Names boxes of one PDF.

    Args:
        pages: what is printed on each.
        matcher: knows which words ask for which answer.
        meanings: by code.
    """

    def __init__(self, pages: Sequence[PrintedPage], matcher: Matcher, meanings: Mapping[str, Meaning]) -> None:
        self._pages, self._matcher, self._meanings = pages, matcher, meanings

    def name(self, item: Item) -> Item:
        """Return a drawn box as it is named where it stands; an answer that was not chosen is proposed anew."""
        number, rect = item.spots[0]
        page = self._pages[number - 1] if number <= len(self._pages) else PrintedPage()
        named = replace(item, label=words_at(rect, item.kind, page.words, page.lines))
        if item.sureness in _DECIDED:
            return named
        bare = replace(named, answer=None, sureness=Sureness.NONE)
        if not named.label:
            return bare
        field = PdfField("", "", number, rect, item.kind, label=named.label)
        return proposed(bare, self._matcher.match(field), self._meanings)
