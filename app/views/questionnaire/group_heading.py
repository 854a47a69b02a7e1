"""The heading of the whole group's table: numbers alone are read as questions that they are not, so words stand too."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from app.views.questionnaire.group_model import GroupModel
from app.views.theme import colour, px

_HEIGHT_PX, _INSET_PX = 150, 8


class GroupHeading(QHeaderView):
    """Number and words of each question from below upwards, the passport's word as usual; the tooltip has the whole."""

    def __init__(self, model: GroupModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._group = model
        self.setSectionsClickable(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_HEIGHT_PX))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colour("ground"))
        painter.setFont(self.font())
        painter.setPen(colour("text" if self._is_current(logicalIndex) else "muted"))
        inset, metrics = px(_INSET_PX), painter.fontMetrics()
        words = self._group.title_of(logicalIndex)
        if logicalIndex == 0:
            painter.drawText(
                rect.adjusted(0, 0, 0, -inset), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words
            )
        else:
            room = rect.height() - 2 * inset
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            line = QRect(inset, 0, room, rect.width())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _is_current(self, section: int) -> bool:
        selection = self.selectionModel()
        return selection is not None and selection.currentIndex().column() == section
