"""Decisions on the list while it is arranged: columns, cells, rows, undo and redo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from app.services.imports.arrangement import Arrangement
from app.services.imports.cleaning import Cleaned, clean
from app.services.work import Work
from app.views.context import PageContext
from app.views.imports.model import Section
from app.views.imports.page_work import PageWork
from app.views.imports.session import ListSession
from app.views.texts import choice, field_label

MOST_ROWS_AT_ONCE = 20_000
"""Longer lists are changed off the window's thread."""

Change = Callable[[Arrangement], Arrangement]


class ArrangingPresenter(QObject):
    """Turns what the agent does with columns, cells and rows into steps of the session."""

    def __init__(
        self, context: PageContext, session: ListSession, work: PageWork, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._session, self._work = context, session, work
        self._words = self._cleaning = ""

    @Slot(object)
    def place(self, placed: tuple[int, str]) -> None:
        """Put a column under a field, or take it out."""
        column, field = placed
        if field:
            self.apply(partial(_place, placed), self._moved_words(column, field))
        else:
            self.apply(partial(_unplace, column), self._moved_words(column, ""))

    @Slot(object)
    def move(self, moved: tuple[int, int]) -> None:
        """Move a column by a heading."""
        self.apply(partial(_move, moved), self.tr("moving a column"))

    @Slot(str)
    def show_heading(self, field: str) -> None:
        """Show one more field."""
        self.apply(partial(_show_heading, field), self.tr("adding the heading %1").replace("%1", field_label(field)))

    @Slot(object)
    def type_cell(self, typed: tuple[int, Section, str]) -> None:
        """Take over what was typed in a cell."""
        self.apply(partial(_type_cell, typed), self.tr("typing a cell"))

    @Slot(object)
    def tick(self, rows: frozenset[int]) -> None:
        """Tick exactly these rows; this is no step to be undone."""
        present = self._session.arrangement
        if present is not None and not self._work.is_busy:
            self._session.tick(present.select(rows))

    @Slot()
    def remove_ticked(self) -> None:
        """Take the ticked rows out of the list."""
        present = self._session.arrangement
        if present is not None and present.selected:
            words = self.tr("removing %n row(s)", "", len(present.selected))
            self.apply(_remove_ticked, words)

    @Slot(object)
    def send_cell_to_note(self, cell: tuple[int, int]) -> None:
        """Send one cell to the tourist's note."""
        self.apply(partial(_cell_to_note, cell), self.tr("sending a cell to the note"))

    @Slot()
    def send_rest_to_note(self) -> None:
        """Send what has no field, of the ticked rows or of all, to the note."""
        self.apply(_rest_to_note, self.tr("sending the rest to the note"))

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if not self._work.is_busy:
            self._session.redo()

    @Slot(str)
    def clean(self, code: str) -> None:
        """Press a cleaning button: it works on the ticked rows, or on all where none is ticked."""
        present = self._session.arrangement
        if present is not None:
            rows = present.selected or None
            self._do(partial(_clean, code, rows), choice("cleaning", code), code)

    def apply(self, change: Change, words: str) -> None:
        """Change the list; `words` tell what undo takes back."""
        self._do(partial(_plainly, change), words)

    def _do(self, change: Callable[[Arrangement, Work], Cleaned], words: str, cleaning: str = "") -> None:
        """Change the list at once, or off the window's thread where it is long."""
        present = self._session.arrangement
        if present is None or self._work.is_busy:
            return
        self._words, self._cleaning = words, cleaning
        if len(present.kept) <= MOST_ROWS_AT_ONCE:
            self._on_changed(change(present, Work()))
        else:
            self._work.run(self.tr("Changing a long list…"), partial(_changed, change, present), self._on_changed)

    @Slot(object)
    def _on_changed(self, changed: Cleaned) -> None:
        self._session.arrange(changed.arrangement, self._words)
        if self._cleaning:
            self._context.voice.show_hint(f"{choice('cleaning', self._cleaning)}: {self._counted(changed)}")

    def _counted(self, changed: Cleaned) -> str:
        """Say how much a cleaning changed."""
        if not changed.changed_cells:
            return self.tr("nothing to change")
        words = self.tr("%n cell(s) changed", "", changed.changed_cells)
        words += " " + self.tr("in %n row(s)", "", changed.changed_rows)
        if changed.noted_rows:
            words += ", " + self.tr("what was cut off went to the note of %n", "", changed.noted_rows)
        return words

    def _moved_words(self, column: int, field: str) -> str:
        """Say which column went where."""
        present = self._session.arrangement
        header = " ".join(present.columns[column].header.split()) if present is not None else ""
        if not field:
            return self.tr("taking out the column %1").replace("%1", header)
        words = self.tr("moving %1 under %2")
        return words.replace("%2", field_label(field)).replace("%1", header)


def _changed(change: Callable[[Arrangement, Work], Cleaned], arrangement: Arrangement, work: Work) -> Cleaned:
    """Change a long list, and find out beforehand what the page will ask of it."""
    work.tick(0, 0, "")
    changed = change(arrangement, work)
    work.tick(0, 0, "")
    after = changed.arrangement
    _ = after.problems, after.doubtful, after.to_mend
    return changed


def _plainly(change: Change, arrangement: Arrangement, _work: Work) -> Cleaned:
    return Cleaned(change(arrangement))


def _clean(code: str, rows: frozenset[int] | None, arrangement: Arrangement, work: Work) -> Cleaned:
    return clean(arrangement, code, rows, work)


def _place(placed: tuple[int, str], arrangement: Arrangement) -> Arrangement:
    return arrangement.place(*placed)


def _unplace(column: int, arrangement: Arrangement) -> Arrangement:
    return arrangement.unplace(column)


def _move(moved: tuple[int, int], arrangement: Arrangement) -> Arrangement:
    return arrangement.move(*moved)


def _show_heading(field: str, arrangement: Arrangement) -> Arrangement:
    return arrangement.show_heading(field)


def _type_cell(typed: tuple[int, Section, str], arrangement: Arrangement) -> Arrangement:
    row, section, text = typed
    if section.column is not None:
        return arrangement.edit(row, section.column, text)
    return arrangement.type_in(row, section.field, text)


def _remove_ticked(arrangement: Arrangement) -> Arrangement:
    return arrangement.remove(arrangement.selected)


def _cell_to_note(cell: tuple[int, int], arrangement: Arrangement) -> Arrangement:
    return arrangement.send_to_note([cell])


def _rest_to_note(arrangement: Arrangement) -> Arrangement:
    ticked = [row for row in arrangement.kept if row in arrangement.selected]
    return arrangement.send_rest_to_note(ticked or arrangement.kept)
