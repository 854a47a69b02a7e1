"""A form as it was printed: its pages, frozen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.forms.paper import PageSize
from app.views.context import PageContext
from app.views.dialog_size import fitting
from app.views.dialogs import AppDialog
from app.views.forms.page_view import PageView
from app.views.forms.renderer import PageRenderer, Thumbnails
from app.views.widgets import Button


class CopyDialog(AppDialog):
    """Shows the pages; PgUp, PgDn, Ctrl++, Ctrl+- and Ctrl+0 work as on the page.

    Names: "form_copy", "form_copy_pages", "form_copy_thumbnails", "form_copy_close".
    """

    def __init__(
        self,
        context: PageContext,
        words: tuple[str, str],
        pdf: bytes,
        sizes: Sequence[PageSize],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", name="form_copy", cancel_text="", width_px=560, parent=parent)
        title, facts = words
        self.setWindowTitle(title)
        self.title_label.setText(title)
        self.sentence_label.setText(facts)
        self.sentence_label.setVisible(True)
        self._pages = PageView(self.tr("Pages of the form"), name="form_copy_pages")
        thumbnails = Thumbnails(name="form_copy_thumbnails")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(thumbnails)
        row.addWidget(self._pages, 1)
        self.add_content(both, 1)
        self.add_button(Button(self.tr("Close"), kind="primary", name="form_copy_close"), accepts=True)
        for keys, slot in (
            ("Ctrl++", self._pages.zoom_in),
            ("Ctrl+=", self._pages.zoom_in),
            ("Ctrl+-", self._pages.zoom_out),
            ("Ctrl+0", self._pages.fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._renderer = PageRenderer(context, self._pages, thumbnails, self)
        self._renderer.failed.connect(context.tell_problem)
        self.resize(fitting(self, 900, 860))
        self._renderer.show(pdf, list(sizes))
        self._pages.setFocus(Qt.FocusReason.OtherFocusReason)
