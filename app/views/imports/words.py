"""What the import page says of a list that was read, and of one that was imported."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.services.imports.rows import ImportSummary
from app.views.imports.session import ListSource, ListState

_NAMED_ROWS = 8


class ImportWords(QObject):
    """Puts counts into sentences."""

    def source(self, source: ListSource) -> str:
        """Return where a list is from."""
        if source.kind == "tour":
            return self.tr("Tour %1").replace("%1", source.name)
        name = source.name or self.tr("Clipboard")
        part = self.part(source.part)
        return f"{name}, {part}" if part and len(source.parts) > 1 else name

    def part(self, part: str) -> str:
        """Return the name of a sheet or table; those without a name are numbered, several may be joined."""
        numbers = [each[1:] for each in part.split("+") if each.startswith("#") and each[1:].isdecimal()]
        if not numbers or "+".join(f"#{number}" for number in numbers) != part:
            return part
        if len(numbers) == 1:
            return self.tr("table %1").replace("%1", numbers[0])
        return self.tr("tables %1").replace("%1", " + ".join(numbers))

    def facts(self, state: ListState) -> str:
        """Return where the list is from and what was understood."""
        arrangement, source = state.arrangement, state.source
        if arrangement is None or source is None:
            return ""
        facts = [self.source(source), self.tr("%n row(s) understood", "", len(arrangement.kept))]
        problems = len(arrangement.problems)
        if problems:
            facts.append(self.tr("%n to look at", "", problems))
        if source.left_out:
            facts.append(self.tr("%n row(s) left out: titles, headings, totals", "", source.left_out))
        if source.hidden:
            facts.append(self.hidden(source.hidden))
        if state.recipe:
            facts.append(self.tr("recipe %1 applied").replace("%1", state.recipe))
        return " · ".join(facts)

    def hidden(self, rows: Sequence[int]) -> str:
        """Name the rows that the list hides; of many the first."""
        named = ", ".join(map(str, rows[:_NAMED_ROWS])) + (" …" if len(rows) > _NAMED_ROWS else "")
        return self.tr("%n hidden row(s) not read: %1", "", len(rows)).replace("%1", named)

    def summary(self, summary: ImportSummary, kept_back: int, *, is_directory: bool) -> str:
        """Return what an import did, and how many rows are kept back until they are mended."""
        added = summary.added
        parts = [
            self.tr("%n client(s) added", "", added) if is_directory else self.tr("%n tourist(s) added", "", added)
        ]
        if summary.linked:
            parts.append(self.tr("%n linked to regular clients", "", summary.linked))
        if summary.updated:
            parts.append(self.tr("%n updated", "", summary.updated))
        if summary.clients_written:
            parts.append(self.tr("%n regular client(s) changed", "", summary.clients_written))
        if summary.skipped and is_directory:
            parts.append(self.tr("%n skipped: already regular clients or twice in the list", "", summary.skipped))
        elif summary.skipped:
            parts.append(self.tr("%n skipped: already in the tour or twice in the list", "", summary.skipped))
        if kept_back:
            parts.append(self.tr("%n kept back", "", kept_back))
        return ", ".join(parts)
