"""Asks field by field what of a document the card takes; shows the zone, its checks, repairs and picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.documents.zone import Doubt, Zone
from app.views.compare_dialog import CompareDialog, Comparison, ComparisonAnswer
from app.views.documents.picture_view import PassportPicture, ReadPicture
from app.views.documents.zone_words import checks_words, general_doubts, general_repairs
from app.views.theme import px
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Label
from app.views.widgets.notices import Notice


@dataclass(frozen=True, slots=True)
class ZoneQuestion:
    """What the dialog asks.

    Attributes:
        comparison: the fields.
        zone: what they were read from.
        doubts: what the reading leaves uncertain beside the zone's own doubts.
        picture: what the zone was read from, where it was a picture.
        keep_picture: keeps the picture when the agent says so; None where there is nothing to keep.
    """

    comparison: Comparison
    zone: Zone
    doubts: tuple[Doubt, ...] = ()
    picture: ReadPicture | None = None
    keep_picture: Callable[[QWidget], object] | None = None


class ZoneReport(QWidget):
    """The lines of a zone, whether its check digits hold, and what was put right or is doubtful beside the fields.

    Names: "zone_checks", "zone_lines", "zone_remark_<n>".
    """

    def __init__(self, question: ZoneQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        zone, fields = question.zone, frozenset(row.key for row in question.comparison.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Notice(*checks_words(zone), name="zone_checks"))
        if question.picture is None:
            column.addWidget(ZoneLines(zone.lines))
        for at, text in enumerate(_remarks(question, fields)):
            column.addWidget(Label(text, "muted", name=f"zone_remark_{at}", wrap=True))


class ZoneLines(Label):
    """The characters of a zone in a type of one width, small enough that a line is seen whole."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("\n".join(lines), "code", name="zone_lines", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines, height = self.text().split("\n"), self.fontMetrics().lineSpacing()
        widest = max(self.fontMetrics().horizontalAdvance(line) for line in lines)
        if widest > self.width():
            painter.scale(self.width() / widest, 1)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for at, line in enumerate(lines):
            painter.drawText(0, at * height + self.fontMetrics().ascent(), line)


class ZoneDialog(CompareDialog):
    """Names: "zone_dialog", those of `CompareDialog`, "zone_keep_picture"."""

    def __init__(self, question: ZoneQuestion, *, parent: QWidget | None = None) -> None:
        aside = None
        if question.picture is not None:
            aside = PassportPicture(question.picture, ZoneLines(question.zone.lines))
        super().__init__(question.comparison, name="zone_dialog", head=ZoneReport(question), aside=aside, parent=parent)
        self._keep_picture = question.keep_picture
        if self._keep_picture is not None:
            keep = Button(self.tr("Keep the picture…"), kind="quiet", name="zone_keep_picture")
            keep.clicked.connect(self._on_keep)
            self.footer.add_action(keep)

    def _on_keep(self) -> None:
        if self._keep_picture is not None:
            self._keep_picture(self)


def _remarks(question: ZoneQuestion, fields: frozenset[str]) -> list[str]:
    return general_repairs(question.zone, fields) + general_doubts(question.zone, fields, question.doubts)


def ask_zone(parent: QWidget | None, question: ZoneQuestion) -> ComparisonAnswer | None:
    """Ask and wait; return None where the dialog was left."""
    dialog = ZoneDialog(question, parent=parent)
    accepted = bool(dialog.exec())
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if accepted else None
