"""What the import page says of a list that was read, and of one that was imported."""

from PySide6.QtCore import QObject

from app.services.imports.rows import ImportSummary
from app.views.imports.work import ReadList


class ImportWords(QObject):
    """Puts counts into sentences."""

    def facts(self, read: ReadList) -> str:
        """Return where the list is from and what was understood."""
        source = self.tr("Clipboard") if read.source in {"html", "text", "rtf"} and not read.part else read.part
        facts = [source or read.source, self.tr("%n row(s) understood", "", len(read.arrangement.kept))]
        problems = len(read.arrangement.problems)
        if problems:
            facts.append(self.tr("%n to look at", "", problems))
        if read.left_out:
            facts.append(self.tr("%n row(s) left out: titles, headings, totals", "", read.left_out))
        return " · ".join(facts)

    def summary(self, summary: ImportSummary) -> str:
        """Return what an import did."""
        parts = [self.tr("%n tourist(s) added", "", summary.added)]
        if summary.linked:
            parts.append(self.tr("%n linked to regular clients", "", summary.linked))
        if summary.skipped:
            parts.append(self.tr("%n skipped: already in the tour", "", summary.skipped))
        if summary.refused:
            parts.append(self.tr("%n kept back", "", len(summary.refused)))
        return ", ".join(parts)
