"""The middle of the page: a form's pages with thumbnails, zoom, and which page is seen."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.views.context import PageContext
from app.views.forms.form_source import ShownForm
from app.views.forms.page_view import PageView
from app.views.forms.renderer import PageRenderer, Thumbnails
from app.views.theme import px
from app.views.widgets import Button, Card, EmptyState, Label

_WITH_THUMBNAILS_PX = 400
"""Narrower than this, all room goes to the page."""


class Preview(Card):
    """The pages, or why there are none.

    Named "form_preview"; its parts are "form_pages", "form_thumbnails", "form_zoom_in", "form_zoom_out", "form_fit",
    "form_page_number", "form_preview_empty".
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._number = Label("", "muted", name="form_page_number")
        self._zoom = Label("", "muted", name="form_zoom")
        out = Button("", icon="minus", kind="quiet", name="form_zoom_out")
        into = Button("", icon="plus", kind="quiet", name="form_zoom_in")
        fit = Button("", kind="quiet", name="form_fit")
        self._tools: tuple[QWidget, ...] = (self._number, out, self._zoom, into, fit)
        super().__init__("", trailing=self._tools, padded=False, name="form_preview", parent=parent)
        out.setAccessibleName(self.tr("Smaller"))
        into.setAccessibleName(self.tr("Larger"))
        out.setToolTip(self.tr("Smaller (Ctrl+-)"))
        into.setToolTip(self.tr("Larger (Ctrl++)"))
        fit.setText(self.tr("Fit"))
        fit.setToolTip(self.tr("As wide as there is room (Ctrl+0)"))
        self.pages = PageView(self.tr("Pages of the form"), name="form_pages")
        self._thumbnails = Thumbnails(name="form_thumbnails")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._thumbnails)
        row.addWidget(self.pages, 1)
        self._empty = EmptyState("file-text", "", "", action_text=" ", name="form_preview_empty")
        self.empty_action = self._empty.action_requested
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self._empty)
        inset = QVBoxLayout()
        inset.setContentsMargins(px(1), 0, px(1), 0)
        inset.addWidget(self._stack)
        self.add(inset, 1)
        self.renderer = PageRenderer(context, self.pages, self._thumbnails, self)
        out.clicked.connect(self.pages.zoom_out)
        into.clicked.connect(self.pages.zoom_in)
        fit.clicked.connect(self.pages.fit)
        self.pages.page_changed.connect(self._on_page)
        self.pages.zoom_changed.connect(self._on_zoom)

    def show_form(self, title: str, shown: ShownForm, *, keeps_place: bool) -> None:
        """Show the pages of a tourist's form."""
        self.set_title(title)
        self._show_tools(shown=True)
        self._stack.setCurrentIndex(0)
        self.renderer.show(shown.made.filled.pdf, list(shown.sizes), keeps_place=keeps_place)
        self._on_page(self.pages.current_page)
        self._on_zoom(self.pages.zoom)

    def show_nothing(self, title: str, sentence: str, action_text: str = "") -> None:
        """Say why there are no pages; with what mends it where something does."""
        self.renderer.clear()
        self.set_title("")
        self._show_tools(shown=False)
        self._number.setText("")
        self._empty.set_words(title, sentence)
        if self._empty.button is not None:
            self._empty.button.setText(action_text)
            self._empty.button.setVisible(bool(action_text))
        self._stack.setCurrentIndex(1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._thumbnails.setVisible(self.width() >= px(_WITH_THUMBNAILS_PX))

    def _show_tools(self, *, shown: bool) -> None:
        for tool in self._tools:
            tool.setVisible(shown)

    @Slot(int)
    def _on_page(self, page: int) -> None:
        count = self.pages.page_count
        self._number.setText(f"{page + 1} / {count}" if count else "")

    @Slot(float)
    def _on_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom * 100:.0f} %")
