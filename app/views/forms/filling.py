"""What is read in the background for the page: the form that is seen, and how far each tourist is."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.services.forms.form_run import FormOrder
from app.services.questionnaire.board import BoardRow
from app.services.work import Work
from app.views.context import PageContext
from app.views.forms.form_source import FormsData, FormSource, ShownForm
from app.views.jobs import Lane


class FormFiller(QObject):
    """Fills forms for being seen, one at a time: of what is asked for meanwhile only the last. Nothing is kept.

    Signals:
        filled: the form that was asked for last (ShownForm).
        failed: why it can't be filled (AppError).
    """

    filled = Signal(object)
    failed = Signal(object)

    def __init__(self, context: PageContext, source: FormSource, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._source = context, source
        self._wanted: FormOrder | None = None
        self._running: FormOrder | None = None

    def fill(self, order: FormOrder | None) -> None:
        """Fill the form of the order's one tourist; None lets be what is being filled."""
        self._wanted = order
        if order is not None and self._running is None:
            self._start(order)

    def _start(self, order: FormOrder) -> None:
        self._running = order
        self._context.runner.submit(
            Lane.BACKGROUND,
            partial(self._filled, order),
            on_done=self._on_filled,
            on_error=self._on_failed,
            on_end=self._on_end,
            receiver=self,
        )

    def _filled(self, order: FormOrder, _work: Work) -> ShownForm:
        return self._source.fill(order)  # not told of the work: a form takes less than starting its process anew

    def _on_filled(self, shown: ShownForm) -> None:
        if self._wanted is self._running:
            self._wanted = None
            self.filled.emit(shown)

    def _on_failed(self, error: AppError) -> None:
        if self._wanted is self._running:
            self._wanted = None
            self.failed.emit(error)

    def _on_end(self) -> None:
        self._running, wanted = None, self._wanted
        if wanted is not None:
            self._start(wanted)


class GroupReader(QObject):
    """Reads how far each tourist's questionnaire is.

    Signals:
        read_through: the rows of the group that was asked for last (list of BoardRow).
    """

    read_through = Signal(object)

    def __init__(self, context: PageContext, source: FormSource, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._source = context, source
        self._asked: FormsData | None = None

    def read(self, data: FormsData) -> None:
        """Read it for the tourists of a tour; nothing where no country is chosen."""
        self._asked = data
        if data.country and data.tourists:
            self._context.runner.submit(
                Lane.BACKGROUND,
                partial(self._rows, data),
                on_done=self._on_read,
                on_error=self._context.tell_problem,
                receiver=self,
            )

    def _rows(self, data: FormsData, work: Work) -> tuple[FormsData, list[BoardRow]]:
        return data, self._source.board(data.tour.id or 0, data.country, work)

    def _on_read(self, told: tuple[FormsData, list[BoardRow]]) -> None:
        data, rows = told
        if data is self._asked:
            self.read_through.emit(rows)
