"""Which questionnaire is shown, and reading it anew: of which tour, tourist and country."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AppError
from app.services.questionnaire.shapes import Sheet
from app.views.context import PageContext
from app.views.jobs import Job, Lane
from app.views.questionnaire.answer_desk import AnswerDesk, PageData


class SheetLoader(QObject):
    """Reads what the page shows, and again whenever something was written anywhere.

    Signals:
        loaded: what is shown now, and whether another tourist's sheet was asked for, as one tuple.
        failed: why it can't be read (AppError).

    Attributes:
        data: what is shown, or None.
        tour_id: whose tourists they are.
        tourist_id: whose questionnaire it is; None for the main tourist's.
    """

    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, context: PageContext, answers: AnswerDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._answers = context, answers
        self.data: PageData | None = None
        self.tour_id: int | None = None
        self.tourist_id: int | None = None
        self.is_paused = False
        self._is_asleep = self._is_stale = False
        self._countries: dict[int, str] = {}
        self._is_other = False
        self._job: Job | None = None
        context.events.connect_all(self.reload)

    @property
    def sheet(self) -> Sheet | None:
        """The shown questionnaire, or None."""
        return self.data.sheet if self.data is not None else None

    @property
    def country(self) -> str:
        """Code of the tour's chosen country; empty until it is known."""
        return self._countries.get(self.tour_id or 0, "")

    def open(self, tour_id: int, tourist_id: int | None, country: str) -> bool:
        """Read another questionnaire; return whether it is another tourist's than the shown one."""
        is_other = tour_id != self.tour_id or (tourist_id is not None and tourist_id != self.tourist_id)
        if is_other:
            self.tourist_id = tourist_id
        self.tour_id = tour_id
        if country:
            self._countries[tour_id] = country
        self._is_other = self._is_other or is_other
        self._load()
        return is_other

    def choose_country(self, code: str) -> None:
        """Read another country's questionnaire of the same tourist."""
        self._countries[self.tour_id or 0] = code
        self._load()

    def neighbour(self, step: int) -> int | None:
        """Return the tourist after the shown one, or before; None where there is none."""
        ids = [one.id for one in self.data.tourists] if self.data is not None else []
        at = ids.index(self.tourist_id) + step if self.tourist_id in ids else -1
        return ids[at] if 0 <= at < len(ids) else None

    @Slot()
    def reload(self) -> None:
        """Read everything anew; while nobody looks, only once somebody does again."""
        if self.tour_id is None or self.is_paused:
            return
        if self._is_asleep:
            self._is_stale = True
        else:
            self._load()

    def sleep(self) -> None:
        """Take note that nobody looks."""
        self._is_asleep = True

    def wake(self) -> None:
        """Take note that somebody looks, and read anew what was written meanwhile."""
        self._is_asleep = False
        if self._is_stale:
            self.reload()

    def tell_others(self) -> None:
        """Let the other screens know of an answer; this one has the new sheet already."""
        self.is_paused = True
        self._context.events.answers_changed.emit()
        self.is_paused = False

    def _load(self) -> None:
        self._is_stale = False
        if self._job is not None:
            self._job.cancel()
        load = partial(self._answers.load, self.tour_id or 0, self.tourist_id, self.country)
        self._job = self._context.runner.submit(
            Lane.INTERACTIVE, load, on_done=self._on_loaded, on_error=self._on_failed, receiver=self
        )

    def _on_loaded(self, data: PageData) -> None:
        self.data, self.tourist_id = data, data.tourist_id
        if data.country:
            self._countries[data.tour.id or 0] = data.country
        is_other, self._is_other = self._is_other, False
        self.loaded.emit((data, is_other))

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)
