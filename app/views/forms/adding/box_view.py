"""The pages of a PDF with boxes over them: chosen by a click, drawn, moved and removed where the PDF is flat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from app.services.forms.paper import PageSize
from app.services.forms.pdf.printed_lines import Line
from app.services.forms.pdf.shapes import POINTS_PER_MM, Rect
from app.services.forms.snapping import snap
from app.views.forms.item_list import typed_letter
from app.views.forms.page_view import PageView
from app.views.theme import colour, px

STEP_MM = 0.5
_LEAST_DRAWN_MM = 2.0
_FILL_ALPHA, _CHOSEN_ALPHA = 46, 90
_ARROWS = {
    Qt.Key.Key_Left: (-STEP_MM, 0.0),
    Qt.Key.Key_Right: (STEP_MM, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP_MM),
    Qt.Key.Key_Down: (0.0, STEP_MM),
}


@dataclass(frozen=True, slots=True)
class ShownBox:
    """A box on a page.

    Attributes:
        key: of its item.
        page: from 0.
        rect: in mm of the page.
        level: its colour.
        sign: a letter that says the same as the colour.
        words: what stands there, and how sure that is.
    """

    key: int
    page: int
    rect: Rect
    level: str
    sign: str
    words: str


class BoxView(PageView):
    """A click chooses a box; Enter, or a letter, looks for its answer.

    Where boxes are drawn, dragging draws one, and so does Insert; arrows move it, with Shift make it larger.

    Signals:
        box_chosen: a box was clicked (its key).
        box_drawn: a box was drawn (page from 0, Rect).
        box_placed: the current box was moved or made larger (its key, Rect).
        box_removed: the current box is to go (its key).
        box_wanted: a box is to be drawn where a page has room (the page, from 0).
        answer_wanted: the current box's answer is to be looked for, by this letter or from the beginning.
        step_requested: the next box, or the one before, is wanted (1 or -1).
    """

    box_chosen = Signal(int)
    box_drawn = Signal(int, object)
    box_placed = Signal(int, object)
    box_removed = Signal(int)
    box_wanted = Signal(int)
    answer_wanted = Signal(str)
    step_requested = Signal(int)

    def __init__(self, words: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(words, name=name, parent=parent)
        self._boxes: list[ShownBox] = []
        self._chosen: int | None = None
        self._draws = False
        self._lines: dict[int, Sequence[Line]] = {}
        self._drawn: tuple[int, QPointF, QPointF] | None = None
        self._sizes: list[PageSize] = []
        self.viewport().setMouseTracking(True)

    @override
    def show_pages(self, sizes: Sequence[PageSize], *, keeps_place: bool = False) -> None:
        self._sizes = list(sizes)
        super().show_pages(sizes, keeps_place=keeps_place)

    def show_boxes(self, boxes: Sequence[ShownBox], *, draws: bool) -> None:
        """Show these boxes; boxes may be drawn where `draws`."""
        self._boxes, self._draws = list(boxes), draws
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if draws else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def boxes(self) -> list[ShownBox]:
        """Return what is shown."""
        return list(self._boxes)

    def set_lines(self, lines: Mapping[int, Sequence[Line]]) -> None:
        """Take the printed lines of pages, counted from 0; drawn boxes snap to them."""
        self._lines = dict(lines)

    def choose(self, key: int | None) -> None:
        """Mark a box and scroll to it; tells nothing."""
        self._chosen = key
        box = next((one for one in self._boxes if one.key == key), None)
        if box is not None:
            self._show(box)
        self.viewport().update()

    def place_of(self, box: ShownBox) -> QRectF:
        """Return where a box stands in what is seen."""
        page = QRectF(self._rect_of(box.page))
        scale = page.width() * POINTS_PER_MM / self._sizes[box.page].width
        rect = box.rect
        return QRectF(
            page.x() + rect.left * scale, page.y() + rect.top * scale, rect.width * scale, rect.height * scale
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        seen = QRectF(self.viewport().rect())
        for box in self._boxes:
            place = self.place_of(box)
            if place.intersects(seen):
                self._paint_box(painter, place, box)
        if self._drawn is not None:
            painter.setPen(QPen(QColor(colour("accent")), px(2), Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self._drawn[1], self._drawn[2]).normalized())

    def _paint_box(self, painter: QPainter, place: QRectF, box: ShownBox) -> None:
        is_chosen = box.key == self._chosen
        tone = QColor(_on_paper("accent" if is_chosen else box.level))
        ground = QColor(tone)
        ground.setAlpha(_CHOSEN_ALPHA if is_chosen else _FILL_ALPHA)
        thick = px(3 if self.hasFocus() else 2)  # the keys work on it while the pages have the focus
        painter.setPen(QPen(tone, thick if is_chosen else 1))
        painter.setBrush(ground)
        painter.drawRect(place)
        font = QFont(self.font())
        font.setPixelSize(max(7, min(px(11), int(place.height()) - 1)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(_on_paper(box.level)))
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place.adjusted(0, 0, -2, 0), int(where), box.sign)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        box = self._box_at(event.position())
        if box is not None:
            self._chosen = box.key
            self.viewport().update()
            self.box_chosen.emit(box.key)
        elif self._draws:
            page = self._page_at(event.position())
            self._drawn = None if page is None else (page, event.position(), event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawn is not None:
            self._drawn = (self._drawn[0], self._drawn[1], event.position())
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawn is None:
            return
        page, begun, _ = self._drawn
        self._drawn = None
        self.viewport().update()
        rect = self._in_mm(page, QRectF(begun, event.position()).normalized())
        if rect.width >= _LEAST_DRAWN_MM and rect.height >= _LEAST_DRAWN_MM:
            self.box_drawn.emit(page, snap(rect, self._lines.get(page, ())))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        box = next((one for one in self._boxes if one.key == self._chosen), None)
        key = Qt.Key(event.key())
        if self._draws and self._works_on(box, key, event.modifiers()):
            return
        if not self._draws and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step_requested.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and box is not None:
            self.answer_wanted.emit("")
        elif box is not None and typed_letter(event):
            self.answer_wanted.emit(typed_letter(event))
        else:
            super().keyPressEvent(event)

    def _works_on(self, box: ShownBox | None, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Draw, place or remove a box where a key says so; return whether it does."""
        if key == Qt.Key.Key_Insert:
            is_seen = box is not None and box.page in self._visible_pages()
            self.box_wanted.emit(box.page if box is not None and is_seen else self.current_page)
        elif box is not None and key in _ARROWS:
            self.box_placed.emit(box.key, _placed(box.rect, _ARROWS[key], modifiers))
        elif box is not None and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.box_removed.emit(box.key)
        else:
            return False
        return True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            box = self._box_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), box.words if box is not None else "", self)
            return True
        return super().viewportEvent(event)

    def _box_at(self, point: QPointF) -> ShownBox | None:
        """Return the smallest box at a point."""
        hit = [box for box in self._boxes if self.place_of(box).adjusted(-2, -2, 2, 2).contains(point)]
        return min(hit, key=lambda box: box.rect.width * box.rect.height, default=None)

    def _page_at(self, point: QPointF) -> int | None:
        return next((at for at in self._visible_pages() if QRectF(self._rect_of(at)).contains(point)), None)

    def _in_mm(self, page: int, place: QRectF) -> Rect:
        shown = QRectF(self._rect_of(page))
        place = place.intersected(shown)
        scale = shown.width() * POINTS_PER_MM / self._sizes[page].width
        left, top = (place.x() - shown.x()) / scale, (place.y() - shown.y()) / scale
        return Rect(left, top, place.width() / scale, place.height() / scale)

    def _show(self, box: ShownBox) -> None:
        """Scroll so that a box is seen."""
        place, room = self.place_of(box), self.viewport().rect()
        margin = px(48)
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if place.top() < margin or place.bottom() > room.height() - margin:
            bar.setValue(bar.value() + round(place.center().y() - room.height() / 2))
        if place.left() < 0 or place.right() > room.width():
            across.setValue(across.value() + round(place.center().x() - room.width() / 2))


def _placed(rect: Rect, step: tuple[float, float], modifiers: Qt.KeyboardModifier) -> Rect:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return Rect(rect.left, rect.top, rect.width + step[0], rect.height + step[1])
    return Rect(rect.left + step[0], rect.top + step[1], rect.width, rect.height)


def _on_paper(level: str) -> str:
    """Return a colour that is seen on white paper, whatever the look of the window."""
    return {"good": "#0b7a4b", "doubt": "#b54708", "error": "#b42318", "accent": "#1f6feb"}.get(level, "#6b7685")
