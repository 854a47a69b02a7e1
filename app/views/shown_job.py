"""Shows in the status line the long work that goes on, and cancels it there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.views.jobs import Job, Lane, Runner
from app.views.widgets.status_line import StatusLine


class ShownJob(QObject):
    """Follows a runner; one job is shown at a time.

    Args:
        runner: runs the work.
        status: the status line.
        step_text: returns the words of a step.
        parent: the window.
    """

    def __init__(
        self, runner: Runner, status: StatusLine, step_text: Callable[[str], str] | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._status, self._step_text = runner, status, step_text
        self._job: Job | None = None
        status.cancel_requested.connect(self._on_cancel_requested)
        runner.job_started.connect(self._on_started)
        runner.job_progressed.connect(self._on_progressed)
        runner.job_ended.connect(self._on_ended)

    @Slot(object)
    def _on_started(self, job: Job) -> None:
        if self._job is None and job.title:  # one without a title is short and asked for by nobody
            self._job = job
            self._status.show_work(job.title)

    @Slot(object)
    def _on_progressed(self, progress: tuple[Job, int, int, str]) -> None:
        job, done, total, step = progress
        if not job.title:
            return
        self._job = job
        words = self._step_text(step) if self._step_text is not None and step else ""
        parts = dict.fromkeys(part for part in (job.title, words) if part)  # a step may bear the job's own title
        self._status.show_work(" · ".join(parts), done, total)

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if job is self._job or self._runner.is_idle:
            waiting = [one for one in self._runner.running() if one.lane is Lane.BACKGROUND and one.title]
            self._job = waiting[0] if waiting else None
            if self._job is None:
                self._status.end_work()
            else:
                self._status.show_work(self._job.title)

    @Slot()
    def _on_cancel_requested(self) -> None:
        if self._job is not None:
            self._job.cancel()
