"""Merging clients: `open_merge_dialog` asks and merges, whoever found that they are one person."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.views.context import PageContext


def open_merge_dialog(context: PageContext, client_ids: Sequence[int], parent: QWidget | None) -> int | None:
    """Ask how two to four clients become one, and merge them; return the one who is kept, or None.

    The other screens are told, and the status line offers to undo it. What can't be shown at all is said there, too.
    Call it from the event loop, not from a job's `on_done`.
    """
    from app.views.merging.opening import Merging

    return Merging(context, parent).run(client_ids)
