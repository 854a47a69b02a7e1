"""The dialog, as its presenters speak to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.services.forms.mapping import Item
from app.services.forms.paper import PageSize
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.shapes import FieldType
from app.views.forms.adding.box_view import ShownBox
from app.views.forms.item_list import ListEntry


@dataclass(frozen=True, slots=True)
class FormHead:
    """What the form is called, whose it is, and which issue."""

    title: str = ""
    country: str = ""
    edition: str = ""
    valid_from: str = ""
    valid_to: str = ""


class AddingScreen(Protocol):
    """The dialog, as the presenter speaks to it; see `AddingDialog`."""

    def show_head(self, head: FormHead, countries: Sequence[tuple[str, str]], *, is_fixed: bool) -> None:
        """Show the head; its country can't be changed where it `is_fixed`."""

    def head(self) -> FormHead:
        """Return the head as it was typed."""

    def show_known(self, text: str, *, can_forget: bool = True) -> None:
        """Say which form was known again; that it is another one can be said where it `can_forget`."""

    def show_problem(self, text: str) -> None:
        """Say what is wrong."""

    def show_pages(self, pdf: bytes, sizes: list[PageSize]) -> None:
        """Show the pages."""

    def show_lines(self, page: int, lines: Sequence[Line]) -> None:
        """Take the printed lines of a page."""

    def show_items(self, entries: Sequence[ListEntry], boxes: Sequence[ShownBox], *, draws: bool) -> None:
        """Show the fields and their boxes."""

    def choose_item(self, key: int | None) -> None:
        """Make a field current."""

    def show_answers(self, entries: Sequence[ListEntry], chosen: object | None) -> None:
        """Show the answers to choose from."""

    def show_ways(self, ways: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the ways of writing the answer."""

    def show_setting(self, item: Item | None, *, runs_on: bool | None) -> None:
        """Show how the current field is set, and whether it goes on in the next one; None where it can't."""

    def show_kind(self, kind: FieldType, cells: int) -> None:
        """Show what the current box holds."""

    def show_state(self, text: str, *, is_busy: bool) -> None:
        """Say how far the work is; nothing can be saved while it is busy."""
